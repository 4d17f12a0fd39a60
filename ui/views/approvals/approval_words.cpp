#include "ui/views/approvals/approval_words.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include "ui/text/hidden.h"
#include "ui/text/words.h"
#include "ui/views/approvals/impact_words.h"

namespace postern::ui {

namespace {

using State = api::ApprovalCard::State;

struct Approvals {
    Q_DECLARE_TR_FUNCTIONS(Approvals)
};

QString span(std::int64_t micros) {
    const auto seconds = micros / 1'000'000;
    return seconds < 120 ? Approvals::tr("%1 s").arg(seconds) : Approvals::tr("%1 min").arg(seconds / 60);
}

// A line that begins with a name runs as the window does all the same.
QString nameFirst(const std::string& name) {
    return (QGuiApplication::isRightToLeft() ? QString(QChar(0x200f)) : QString()) + words::isolated(text(name));
}

QString who(const api::ApprovalCard& card) {
    auto out = nameFirst(card.requester);
    if (!card.agent.empty())
        out += Approvals::tr(", by the agent %1 (%2)")
                   .arg(words::isolated(text(card.agent)), words::agentKind(card.agentKind));
    return out;
}

QString process(const api::ApprovalCard& card) {
    if (card.pid == 0)
        return text(card.applicationName);
    auto out = Approvals::tr("%1, process %2").arg(words::isolated(text(card.executable))).arg(card.pid);
    // The arrow points from who started it, on whichever side that stands.
    const auto arrow = QGuiApplication::isRightToLeft() ? QStringLiteral(" → ") : QStringLiteral(" ← ");
    for (const auto& parent : card.processChain)
        out += arrow + words::isolated(text(parent));
    return out;
}

QString parameters(const api::ApprovalCard& card) {
    QStringList out;
    for (std::size_t i = 0; i < card.parameters.size(); ++i) {
        const auto& one = card.parameters[i];
        out += QStringLiteral("$%1 = ").arg(i + 1) +
               (one.isNull ? QStringLiteral("NULL")
                           : revealHidden(text(one.text)) + (one.isCut ? Approvals::tr(" … (cut)") : QString()));
    }
    return out.join(QLatin1Char('\n'));
}

QString rules(const api::ApprovalCard& card) {
    QStringList out;
    for (const auto& rule : card.rules)
        out += nameFirst(rule.name) +
               (rule.reason.empty() ? QString() : QStringLiteral(": ") + words::ruleReason(rule.reason)) +
               (rule.approvers.empty() ? QString() : Approvals::tr(" (decided by %1)").arg(joined(rule.approvers)));
    return out.join(QLatin1Char('\n'));
}

// As the history of the policy names it, short.
QString policyOf(const api::ApprovalCard& card) {
    if (card.policy.empty())
        return {};
    constexpr std::size_t kShown = 12;
    const auto digest = Approvals::tr("SHA-256 %1").arg(text(card.policy.substr(0, kShown)) + QChar(0x2026));
    return card.publishedPolicy == 0
               ? digest
               : Approvals::tr("%1, and version %2 of the published one").arg(digest).arg(card.publishedPolicy);
}

QString earlier(const api::ApprovalCard& card, const std::vector<api::ApprovalCard>& cards) {
    constexpr qsizetype kMost = 3;
    QStringList out;
    for (const auto& other : cards) {
        const bool isDecided = other.state == State::Approved || other.state == State::Denied;
        if (other.id == card.id || !isDecided || other.fingerprint.empty() || other.fingerprint != card.fingerprint)
            continue;
        if (out.size() == kMost)
            break;
        out += Approvals::tr("%1 by %2, %3")
                   .arg(other.state == State::Approved ? Approvals::tr("approved") : Approvals::tr("denied"),
                        text(other.by), words::dayTime(other.decided));
    }
    return out.join(QLatin1Char('\n'));
}

} // namespace

QString environmentName(const std::string& environment) {
    if (environment == "production")
        return Approvals::tr("production");
    if (environment == "staging")
        return Approvals::tr("staging");
    if (environment == "test")
        return Approvals::tr("test");
    return environment == "development" ? Approvals::tr("development") : QString();
}

QColor environmentColor(const std::string& environment) {
    if (environment == "production")
        return theme().blocked;
    return environment == "staging" ? theme().held : theme().approved;
}

std::string approvalSql(const api::ApprovalCard& card) {
    std::string out = card.sql;
    for (const auto& prepared : card.prepared) {
        auto title = prepared.name;
        std::replace(title.begin(), title.end(), '\n', ' ');
        std::replace(title.begin(), title.end(), '\r', ' '); // it stays in its comment
        out += "\n\n-- " + title + ":\n" + prepared.sql;
    }
    return out;
}

QString approvalTitle(const api::ApprovalCard& card) {
    const auto kinds = joined(card.kinds, 3);
    const auto what = card.relations.empty() ? kinds : Approvals::tr("%1 on %2").arg(kinds, joined(card.relations, 3));
    const auto rows = card.impact ? impactRows(*card.impact) : QString();
    return rows.isEmpty() ? what : Approvals::tr("%1, %2").arg(what, rows);
}

QString approvalState(const api::ApprovalCard& card, Timestamp now) {
    const auto waits = span(std::max<std::int64_t>(0, now.micros - card.asked.micros));
    switch (card.state) {
    case State::Held:
        return Approvals::tr("The client waits, %1 so far; open for %2 more")
            .arg(waits, span(std::max<std::int64_t>(0, card.expires.micros - now.micros)));
    case State::Open:
        return Approvals::tr("The client was told to come back; open for %1 more")
            .arg(span(std::max<std::int64_t>(0, card.expires.micros - now.micros)));
    case State::Approved:
        return Approvals::tr("Approved by %1").arg(text(card.by));
    case State::Denied:
        return Approvals::tr("Denied by %1").arg(text(card.by));
    case State::Expired:
        return Approvals::tr("Nobody decided in time");
    case State::Abandoned:
        return Approvals::tr("The client gave up");
    }
    return {};
}

Tone approvalTone(const api::ApprovalCard& card) {
    switch (card.state) {
    case State::Held:
    case State::Open:
        return Tone::Held;
    case State::Approved:
        return Tone::Approved;
    case State::Denied:
        return Tone::Denied;
    case State::Expired:
    case State::Abandoned:
        break;
    }
    return Tone::Abandoned;
}

QString approvalIcon(const api::ApprovalCard& card) {
    switch (approvalTone(card)) {
    case Tone::Held:
        return QStringLiteral("held");
    case Tone::Approved:
        return QStringLiteral("approved");
    case Tone::Denied:
        return QStringLiteral("denied");
    default:
        return QStringLiteral("abandoned");
    }
}

QList<FactsView::Fact> approvalFacts(const api::ApprovalCard& card, const std::vector<api::ApprovalCard>& cards) {
    QList<FactsView::Fact> facts;
    const auto add = [&facts](const QString& name, const QString& value, const QColor& color = {},
                              bool isCode = false) {
        facts += FactsView::Fact{name, value, color, isCode};
    };
    add(Approvals::tr("Held by"), rules(card), theme().held);
    add(Approvals::tr("Policy"), policyOf(card));
    add(Approvals::tr("For"), who(card));
    add(Approvals::tr("Process"), process(card));
    if (!card.gateway.empty())
        add(Approvals::tr("Gateway"), text(card.gateway));
    add(Approvals::tr("Target"),
        Approvals::tr("%1 (database %2, as %3)").arg(text(card.target), text(card.database), text(card.user)));
    add(Approvals::tr("Environment"), environmentName(card.environment), environmentColor(card.environment));
    add(Approvals::tr("Parameters"), parameters(card), {}, true);
    add(Approvals::tr("Transaction"), card.transactionSince
                                          ? Approvals::tr("open since %1").arg(words::time(*card.transactionSince))
                                          : Approvals::tr("none is open"));
    add(Approvals::tr("Decided before"), earlier(card, cards));
    if (card.impact)
        facts += impactFacts(*card.impact);
    else
        add(Approvals::tr("Impact"), card.isWaiting() ? Approvals::tr("is being found out") : QString(), theme().muted);
    add(Approvals::tr("Comment"), text(card.comment));
    add(Approvals::tr("Asked"), words::dateTime(card.asked));
    add(Approvals::tr("Request"),
        Approvals::tr("%1, statement %2 of session %3").arg(text(card.id)).arg(card.statement).arg(text(card.session)));
    return facts;
}

} // namespace postern::ui
