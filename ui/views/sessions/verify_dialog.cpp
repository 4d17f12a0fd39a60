#include "ui/views/sessions/verify_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/dialogs/buttons.h"
#include "ui/text/hidden.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

constexpr int kLookMs = 200;

QString number(std::uint64_t count) {
    return words::count(static_cast<std::int64_t>(count));
}

// What does not hold first; then what vouches for the rest, and what nothing vouches for.
QStringList linesOf(const api::VerifyDone& done) {
    QStringList out;
    for (const auto& problem : done.problems)
        out += words::said(std::string_view(problem));
    for (const auto& key : done.publicKeys)
        out += (done.keysTrusted ? VerifyDialog::tr("Signed by %1, the key of this installation.")
                                 : VerifyDialog::tr("Signed by %1, a key that the store itself names. Compare it with "
                                                    "the one that was noted when the gateway was set up."))
                   .arg(text(key));
    if (!done.lastSigned.empty())
        out +=
            VerifyDialog::tr("Last signature: %1\nKept elsewhere, it shows later whether the store was put back to an "
                             "earlier state: postern verify --known %1")
                .arg(text(done.lastSigned));
    if (done.unsignedEvents > 0)
        out += VerifyDialog::tr("%1 event(s) after the last signature.", nullptr, plural(done.unsignedEvents))
                   .arg(number(done.unsignedEvents));
    if (done.unsignedAccesses > 0)
        out += VerifyDialog::tr("%1 access(es) after the last signature.", nullptr, plural(done.unsignedAccesses))
                   .arg(number(done.unsignedAccesses));
    return out;
}

} // namespace

VerifyDialog::VerifyDialog(api::Engine& engine, QWidget* parent)
    : QDialog(parent), m_control(std::make_shared<api::Control>()), m_sign(new QLabel(this)),
      m_verdict(new QLabel(tr("Checking every event, hash and signature of the store…"), this)),
      m_counts(new QLabel(this)), m_progress(new QProgressBar(this)), m_found(new QPlainTextEdit(this)),
      m_look(new QTimer(this)) {
    setWindowTitle(tr("Verify the store"));
    setObjectName(QStringLiteral("verifyDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setProperty("role", QStringLiteral("heading"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setProperty("role", QStringLiteral("muted"));
    m_counts->setTextFormat(Qt::PlainText);
    m_sign->hide();
    m_counts->hide();
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setRange(0, 0);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->setAccessibleName(tr("What was found"));
    m_found->setReadOnly(true);
    m_found->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(this);
    addClose(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_sign, 0, Qt::AlignTop);
    heading->addWidget(m_verdict, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(heading);
    layout->addWidget(m_counts);
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
        m_verdict->setText(tr("It cannot be checked: %1").arg(words::problem(done.error())));
        m_found->hide();
        return;
    }
    const bool isWhole = done->problems.empty();
    const auto color = isWhole ? theme().approved : theme().blocked;
    m_sign->setPixmap(
        icon(isWhole ? QStringLiteral("approved") : QStringLiteral("blocked"), color).pixmap(scaled(kIconSize)));
    m_sign->show();
    m_verdict->setText(isWhole
                           ? tr("Whole: every event is as it was recorded, and the signatures hold.")
                           : tr("NOT whole: the store is not as it was recorded. What does not hold stands first."));
    auto palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, color);
    m_verdict->setPalette(palette);
    m_counts->setText(QStringList{tr("%1 session(s)", nullptr, plural(done->sessions)).arg(number(done->sessions)),
                                  tr("%1 event(s)", nullptr, plural(done->events)).arg(number(done->events)),
                                  tr("%1 access(es)", nullptr, plural(done->accesses)).arg(number(done->accesses))}
                          .join(QStringLiteral("  ·  ")));
    m_counts->show();
    m_found->setPlainText(linesOf(*done).join(QStringLiteral("\n\n")));
}

} // namespace postern::ui
