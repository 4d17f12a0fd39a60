#include "ui/views/sessions/policy_trial_view.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/bridge/reply.h"
#include "ui/text/hidden.h"
#include "ui/text/plural.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"

namespace postern::ui {

namespace {

constexpr int kLookMs = 200, kShownSql = 200;
enum Column { Now, Was, Masks, Times, Sql };

QString word(const std::string& action) {
    if (action == "block")
        return PolicyTrialView::tr("blocked");
    return action == "approve" ? PolicyTrialView::tr("held") : PolicyTrialView::tr("allowed");
}

QString sentence(const api::PolicyTrial::Decision& decision) {
    return decision.rules.empty() ? word(decision.action)
                                  : PolicyTrialView::tr("%1 by %2").arg(word(decision.action), joined(decision.rules));
}

QIcon sign(const std::string& action) {
    const auto& t = theme();
    return action == "block"     ? icon(QStringLiteral("blocked"), t.blocked)
           : action == "approve" ? icon(QStringLiteral("held"), t.held)
                                 : icon(QStringLiteral("approved"), t.approved);
}

QString masks(const api::PolicyTrial::Change& change) {
    QStringList out;
    if (!change.maskedNow.empty())
        out += PolicyTrialView::tr("now: %1").arg(joined(change.maskedNow));
    if (!change.noLongerMasked.empty())
        out += PolicyTrialView::tr("no longer: %1").arg(joined(change.noLongerMasked));
    return out.join(QStringLiteral("; "));
}

} // namespace

PolicyTrialView::PolicyTrialView(QWidget* parent)
    : QWidget(parent), m_control(std::make_shared<api::Control>()), m_look(new QTimer(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("trialSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the trial"));
    m_progress->setRange(0, 0);
    m_changes = new QTreeWidget(this);
    m_changes->setObjectName(QStringLiteral("trialChanges"));
    m_changes->setAccessibleName(tr("What would be otherwise"));
    m_changes->setHeaderLabels({tr("Would be"), tr("Was"), tr("Masks"), tr("Times"), tr("Statement")});
    m_changes->setRootIsDecorated(false);
    m_changes->setUniformRowHeights(true);
    m_changes->setAllColumnsShowFocus(true);
    m_changes->setProperty("framed", true);
    letCopy(*m_changes);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_changes, 1);
    connect(m_look, &QTimer::timeout, this, [this] {
        m_progress->setRange(0, static_cast<int>(m_control->total));
        m_progress->setValue(static_cast<int>(m_control->done));
    });
}

void PolicyTrialView::begin(api::Engine& engine, api::PolicyTrialOrder order) {
    auto reply = start(tr("Trying %1 on recorded sessions…").arg(text(order.file)));
    engine.tryPolicy(std::move(order), m_control, std::move(reply));
}

void PolicyTrialView::begin(api::FleetPolicy& fleet, std::string text, std::vector<std::string> sessions) {
    fleet.tryText(std::move(text), std::move(sessions), m_control, start(tr("Trying it on recorded sessions…")));
}

api::PolicyReply<api::PolicyTrial> PolicyTrialView::start(const QString& words) {
    m_summary->setText(words);
    m_look->start(kLookMs);
    return onGui<api::PolicyTrial>(this, [this](const Result<api::PolicyTrial>& trial) { present(trial); });
}

void PolicyTrialView::say(const QString& why) {
    m_progress->hide();
    m_summary->setText(why);
    Q_EMIT finished();
}

PolicyTrialView::~PolicyTrialView() {
    m_control->isCancelled = true;
}

void PolicyTrialView::present(const Result<api::PolicyTrial>& trial) {
    m_look->stop();
    m_progress->hide();
    if (!trial) {
        m_summary->setText(tr("It cannot be tried: %1").arg(words::problem(trial.error())));
        Q_EMIT finished();
        return;
    }
    QStringList lines;
    const auto number = [](std::uint64_t count) { return words::count(static_cast<std::int64_t>(count)); };
    const auto tried =
        tr("%1 of %2", "so many statements of so many sessions")
            .arg(tr("%1 statement(s)", nullptr, plural(trial->statements)).arg(number(trial->statements)),
                 tr("%1 session(s)", nullptr, plural(trial->sessions)).arg(number(trial->sessions)));
    lines +=
        trial->changes.empty()
            ? tr("%1: nothing would be decided or masked otherwise.").arg(tried)
            : tr("%1: %2.").arg(
                  tried,
                  tr("%1 difference(s)", nullptr, plural(trial->changes.size())).arg(number(trial->changes.size())));
    if (trial->unread > 0)
        lines +=
            tr("%1 statement(s) could not be judged again.", nullptr, plural(trial->unread)).arg(number(trial->unread));
    for (const auto& note : trial->notes)
        lines += words::said(std::string_view(note));
    m_summary->setText(lines.join(QLatin1Char('\n')));
    for (const auto& change : trial->changes)
        add(change);
    for (const int column : {Now, Was, Masks, Times})
        m_changes->resizeColumnToContents(column);
    m_changes->setCurrentItem(m_changes->topLevelItem(0));
    Q_EMIT finished();
}

void PolicyTrialView::add(const api::PolicyTrial::Change& change) {
    auto* item = new QTreeWidgetItem(m_changes);
    auto would = sentence(change.now);
    if (change.dependsOnEstimate)
        would += tr(", or stricter by its estimate");
    item->setText(Now, would);
    item->setIcon(Now, sign(change.now.action));
    item->setText(Was, sentence(change.was));
    item->setText(Masks, masks(change));
    item->setText(Times, words::count(static_cast<std::int64_t>(change.times)));
    item->setTextAlignment(Times, Qt::AlignRight | Qt::AlignVCenter);
    const auto sql = revealHidden(text(change.sql)).simplified();
    item->setText(Sql, sql.size() <= kShownSql ? sql : sql.left(kShownSql - 1) + QChar(0x2026));
    item->setFont(Sql, monospaceFont());
    item->setToolTip(Sql, tr("Statement %1 of session %2").arg(change.statement).arg(text(change.session)));
    item->setToolTip(Now, words::ruleReason(change.reason));
}

} // namespace postern::ui
