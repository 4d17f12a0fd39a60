#include "app/approval_book.h"

#include <algorithm>

#include "app/approval_text.h"
#include "approval/four_eyes.h"
#include "recording/event.h"

namespace postern::app {

namespace {

api::ApprovalCard::State stateOf(const approval::Card& card) {
    using State = api::ApprovalCard::State;
    switch (card.outcome) {
    case approval::Outcome::Waiting:
        return card.isHeld ? State::Held : State::Open;
    case approval::Outcome::Approved:
        return State::Approved;
    case approval::Outcome::Denied:
        return State::Denied;
    case approval::Outcome::Expired:
        return State::Expired;
    default:
        return State::Abandoned;
    }
}

api::ApprovalCard toCard(const approval::Card& card) {
    const auto& ask = *card.ask;
    api::ApprovalCard out;
    out.state = stateOf(card);
    out.id = card.id;
    out.session = recording::toString(recording::SessionId{ask.session});
    out.statement = ask.statement;
    out.sql = ask.sql;
    for (const auto& prepared : ask.prepared)
        out.prepared.push_back({prepared.name, prepared.sql});
    for (const auto& parameter : ask.parameters)
        out.parameters.push_back({parameter.text, parameter.isNull, parameter.isCut});
    out.kinds = ask.kinds;
    out.relations = ask.relations;
    out.fingerprint = ask.fingerprint;
    for (const auto& rule : ask.rules)
        out.rules.push_back({rule.name, rule.reason, rule.approvers, rule.commentRequired});
    out.policy = ask.policyDigest, out.publishedPolicy = ask.publishedPolicy;
    out.isRepeatable = ask.isRepeatable;
    out.requester = nameOf(ask.requester);
    out.agent = ask.agent, out.agentKind = ask.agentKind;
    out.target = ask.target, out.database = ask.database, out.user = ask.user;
    out.executable = ask.executable, out.applicationName = ask.applicationName, out.address = ask.address;
    out.processChain = ask.processChain;
    out.pid = ask.pid;
    out.asked = ask.asked, out.expires = card.expires, out.decided = card.decided;
    out.transactionSince = ask.transactionSince;
    out.by = card.by.subject.empty() ? std::string() : nameOf(card.by);
    out.comment = card.comment;
    out.environment = ask.environment;
    if (!card.impact.empty())
        out.impact = api::impactFromJson(card.impact);
    return out;
}

} // namespace

std::vector<api::ApprovalCard> ApprovalBook::approvalCards() const {
    const auto configuration = m_configuration();
    // Who is signed in with a provider takes a look into the store; then the decision itself says whether it is theirs.
    std::optional<approval::Person> here;
    if (configuration->identities.empty())
        if (auto person = m_person())
            here = std::move(*person);
    std::vector<api::ApprovalCard> out;
    for (const auto& card : m_room.cards()) {
        out.push_back(toCard(card));
        if (here && card.outcome == approval::Outcome::Waiting)
            if (const auto may = approval::mayDecide(*card.ask, *here, *configuration); !may)
                out.back().whyNot = may.error().said();
    }
    if (!m_board)
        return out;
    // A decision names an ID: what others show under one of this gateway's own is not shown.
    const auto isOurs = [this](const api::ApprovalCard& card) { return m_room.card(card.id).has_value(); };
    auto team = m_board->cards();
    std::erase_if(team.open, isOurs);
    std::erase_if(team.past, isOurs);
    for (const auto& card : team.open)
        out.insert(std::find_if(out.begin(), out.end(), [](const auto& one) { return !one.isWaiting(); }), card);
    out.insert(out.end(), team.past.begin(), team.past.end());
    return out;
}

void ApprovalBook::decide(api::ApprovalDecision decision, std::function<void(Result<void>)> reply) {
    using Choice = api::ApprovalDecision::Choice;
    const bool isTaken = m_tasks.post([this, decision = std::move(decision), reply] {
        approval::Decision given;
        given.id = decision.id;
        given.comment = decision.comment;
        given.span = decision.span;
        given.choice = decision.choice == Choice::ApproveOnce      ? approval::Choice::ApproveOnce
                       : decision.choice == Choice::ApproveForTime ? approval::Choice::ApproveForTime
                                                                   : approval::Choice::Deny;
        const bool endsSession = decision.choice == Choice::DenyAndEndSession;
        if (m_board && !m_room.card(given.id) && m_board->has(given.id))
            return reply(m_board->decide(given, endsSession));
        const auto by = m_person();
        if (!by)
            return reply(by.error());
        const auto card = m_desk.decide(given, endsSession, *by);
        reply(card ? Result<void>() : Result<void>(card.error()));
    });
    if (!isTaken)
        reply(Error::client(sqlstate::kAdminShutdown, phrase("too many decisions wait already")));
}

void ApprovalBook::measure(std::string id, std::function<void(Result<void>)> reply) {
    const bool isTaken = m_tasks.post([this, id = std::move(id), reply] {
        if (m_board && !m_room.card(id) && m_board->has(id))
            return reply(
                Error::client(sqlstate::kFeatureNotSupported, phrase("it is measured on its gateway's machine")));
        const auto by = m_person();
        if (!by)
            return reply(by.error());
        if (const auto begun = m_desk.measure(id, *by, [reply] { reply({}); }); !begun)
            reply(begun.error());
    });
    if (!isTaken)
        reply(Error::client(sqlstate::kAdminShutdown, phrase("too many decisions wait already")));
}

} // namespace postern::app
