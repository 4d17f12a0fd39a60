#include "ui/views/sessions/verify_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

constexpr int kLookMs = 200;

QString counted(std::uint64_t count) {
    return words::count(static_cast<std::int64_t>(count));
}

// What does not hold first; then what vouches for the rest, and what nothing vouches for.
QStringList linesOf(const api::VerifyDone& done) {
    QStringList out;
    for (const auto& problem : done.problems)
        out += revealHidden(text(problem));
    for (const auto& key : done.publicKeys)
        out += (done.keysTrusted ? VerifyDialog::tr("Signed by %1, the key of this installation.")
                                 : VerifyDialog::tr("Signed by %1, a key that the store itself names. Compare it with "
                                                    "the one that was noted when the gateway was set up."))
                   .arg(text(key));
    if (!done.lastSigned.empty())
        out += VerifyDialog::tr("Last signature %1. Noted elsewhere, it shows a store that was put back to an earlier "
                                "state: postern verify --known.")
                   .arg(text(done.lastSigned));
    if (done.unsignedEvents > 0)
        out += VerifyDialog::tr("Events after the last signature: %1.").arg(counted(done.unsignedEvents));
    if (done.unsignedAccesses > 0)
        out += VerifyDialog::tr("Accesses after the last signature: %1.").arg(counted(done.unsignedAccesses));
    return out;
}

} // namespace

VerifyDialog::VerifyDialog(api::Engine& engine, QWidget* parent)
    : QDialog(parent), m_control(std::make_shared<api::Control>()),
      m_verdict(new QLabel(tr("Checking every event, hash and signature of the store…"), this)),
      m_progress(new QProgressBar(this)), m_found(new QPlainTextEdit(this)), m_look(new QTimer(this)) {
    setWindowTitle(tr("Verify the store"));
    setObjectName(QStringLiteral("verifyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setRange(0, 0);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setAccessibleName(tr("What was found"));
    m_found->setReadOnly(true);
    m_found->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(this);
    addClose(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_verdict);
    layout->addWidget(m_progress);
    layout->addWidget(m_found, 1);
    layout->addWidget(buttons);
    resizeScaled(*this, 720, 360);
    connect(m_look, &QTimer::timeout, this, [this] {
        m_progress->setRange(0, static_cast<int>(m_control->total));
        m_progress->setValue(static_cast<int>(m_control->done));
    });
    m_look->start(kLookMs);
    engine.verifyStore(m_control,
                       onGui<api::VerifyDone>(this, [this](const Result<api::VerifyDone>& done) { present(done); }));
}

VerifyDialog::~VerifyDialog() {
    m_control->isCancelled = true;
}

void VerifyDialog::present(const Result<api::VerifyDone>& done) {
    m_look->stop();
    m_progress->hide();
    if (!done) {
        m_verdict->setText(tr("It cannot be checked: %1").arg(text(done.error().message())));
        m_found->hide();
        return;
    }
    const bool isWhole = done->problems.empty();
    m_verdict->setText(isWhole
                           ? tr("Whole: every event is as it was recorded, and the signatures hold. Sessions: %1, "
                                "events: %2, accesses: %3.")
                                 .arg(counted(done->sessions), counted(done->events), counted(done->accesses))
                           : tr("NOT whole: the store is not as it was recorded. What does not hold stands first."));
    auto palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, isWhole ? theme().approved : theme().blocked);
    m_verdict->setPalette(palette);
    m_found->setPlainText(linesOf(*done).join(QLatin1Char('\n')));
}

} // namespace postern::ui
