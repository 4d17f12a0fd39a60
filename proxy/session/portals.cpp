// Portals: bound, judged, run. A statement is judged when it is executed, with its parameters; one that uses masked
// columns already when it is bound, since binding plans it, and what runs then may fail over their values.
#include <algorithm>

#include "approval/request.h"
#include "session/impl.h"
#include "session/pseudonym_operands.h"
#include "wire/frontend.h"

namespace postern::session {

namespace {

constexpr auto kMayFailEarly = [](policy::MaskedUse use) {
    return use == policy::MaskedUse::Predicate || use == policy::MaskedUse::Launder;
};

bool usesEarly(const Foreseen* foreseen) {
    return foreseen && std::any_of(foreseen->uses.begin(), foreseen->uses.end(), kMayFailEarly);
}

bool wasSeen(const approval::Ask* ask, const policy::Verdict& verdict) {
    return ask && std::all_of(verdict.rules.begin(), verdict.rules.end(), [&](const policy::Rule* rule) {
               return std::any_of(ask->rules.begin(), ask->rules.end(),
                                  [&](const auto& seen) { return seen.name == rule->name; });
           });
}

} // namespace

bool Session::Impl::isApproved(const policy::Verdict& verdict) const {
    return m_approved && verdict.action == policy::Action::Approve && wasSeen(m_approved->ask.get(), verdict);
}

// True: what the statement means is known as far as it can be. False: the message waits, or was refused.
bool Session::Impl::seesStatement(const Prepared& prepared, std::string_view bytes, Now now, Output& out) {
    const auto isOwn = [](Oid type) { return type >= catalog::kFirstNormalOid; }; // its input may run anything
    const bool needs = prepared.analysis && (needsSight(*prepared.analysis) ||
                                             std::any_of(prepared.types.begin(), prepared.types.end(), isOwn));
    if (!needs || seesClearly(bytes, now, out))
        return true;
    if (m_pause != Pause::Sight)
        refuseExtended(*std::exchange(m_sight.error, std::nullopt), 0, now, out);
    return false;
}

std::shared_ptr<Portal> Session::Impl::newPortal() {
    auto statement = m_statements.find(m_arguments.statement());
    if (!statement)
        return nullptr;
    auto portal = std::make_shared<Portal>();
    portal->statement = std::move(statement);
    portal->arguments = std::move(m_arguments.arguments());
    portal->resultFormats = m_arguments.resultFormats();
    // The server resolves its names now, whatever happens before it runs.
    if (portal->statement->facts())
        if (const auto foreseen =
                foreseenOf(portal->statement->analysis, portal->statement->index, spot(), &portal->arguments))
            portal->plan = {foreseen, &foreseen->plan};
    return portal;
}

void Session::Impl::addPortal(std::shared_ptr<Portal> portal) {
    auto& entry = m_ledger.push(EntryKind::Bind);
    if (portal && portal->plan) // what runs while it is planned may say something too
        entry.plans.push_back(portal->plan);
    setPortal(m_arguments.portal(), std::move(portal), entry);
    m_sinceSync = true;
}

std::shared_ptr<const Foreseen> Session::Impl::foreseenOfPortal(const Portal& portal) {
    const auto& prepared = *portal.statement;
    auto foreseen = withUnresolved(foreseenOf(prepared.analysis, prepared.index, spot(), &portal.arguments), portal);
    const auto readsInput = [&](Oid type) { return foreseen->plan.lens->masked().isReadByInputOf(type); };
    if (!foreseen || !foreseen->plan.lens || std::none_of(prepared.types.begin(), prepared.types.end(), readsInput))
        return foreseen;
    auto own = *foreseen;
    addUse(own.uses, policy::MaskedUse::Predicate);
    own.plan.rewritesMessages = own.plan.quotesUnderAnyCode = true;
    own.plan.keepsErrorCodes = false;
    return std::make_shared<const Foreseen>(std::move(own));
}

// None: the message waits for something to be found out.
std::optional<Session::Impl::JudgedPortal> Session::Impl::judgePortal(const Portal& portal, const Foreseen* foreseen,
                                                                      std::string_view bytes, Now now, Output& out) {
    const auto& prepared = *portal.statement;
    const auto* facts = prepared.facts();
    JudgedPortal judged{{}, {"extended", prepared.analysis->text, facts, portal.arguments, prepared.types}, {}};
    if (!facts)
        return judged;
    if (portal.hasBegun) { // it is not measured again
        judged.measures.rows = judged.measures.scanRows = 0;
    } else {
        auto found =
            measure({prepared.analysis, prepared.index, prepared.types, &portal.arguments}, foreseen, bytes, now, out);
        if (!found)
            return std::nullopt;
        judged.measures = std::move(*found);
    }
    judged.verdict = judgeExecution(*prepared.analysis, prepared.index, foreseen, judged.measures, now);
    judged.record.setMeasured(*facts, judged.measures);
    judged.record.sql = judged.record.sql.substr(facts->begin, facts->length);
    if (facts->copyFrom != sql::CopyEnd::None || facts->copyTo != sql::CopyEnd::None)
        judged.record.protocol = "copy";
    if (foreseen)
        judged.record.masked = maskedParameters(*foreseen);
    return judged;
}

// Records the statement and gives its number; none: it does not run, or not yet. A portal runs once, however many
// Executes fetch its rows.
std::optional<std::uint64_t> Session::Impl::admit(HeldMessage message, const std::shared_ptr<Portal>& portal,
                                                  JudgedPortal judged, std::string_view bytes, Now now, Output& out) {
    auto& verdict = judged.verdict;
    const bool asks = verdict.action == policy::Action::Approve;
    const bool mayRun = verdict.action == policy::Action::Allow || isApproved(verdict) ||
                        (asks && (portal->hasBegun || wasSeen(portal->approved.get(), verdict)));
    const auto number = m_approved                     ? m_approved->statement
                        : mayRun && portal->number > 0 ? portal->number
                                                       : m_log.statement(judged.record, verdict, now, out.records);
    const bool wasAsked = m_approved && message == HeldMessage::Bind;
    portal->number = wasAsked ? number : 0;
    if (wasAsked)
        portal->approved = m_approved->ask;
    m_approved.reset();
    if (mayRun)
        return number;
    if (!asks) {
        refuseExtended(refusalOf(verdict, number), number, now, out);
        return std::nullopt;
    }
    Hold held;
    held.message = message;
    held.portal = portal;
    for (const auto& [index, mask] : judged.record.masked)
        held.maskedArguments.push_back(index);
    held.verdict = std::move(verdict);
    held.statement = number;
    hold(std::move(held), bytes, now, out);
    return std::nullopt;
}

void Session::Impl::onBind(std::string_view bytes, Now now, Output& out) {
    m_arguments.begin(wire::ArgumentReader::Message::Bind, kMaxRecordedValue, kMaxRecordedValues);
    if (!m_arguments.feed(bytes.substr(wire::kHeaderBytes)) || !m_arguments.isComplete())
        return fail(Error::client(sqlstate::kProtocolViolation, "invalid message format: Bind"), now, out);
    const auto name = m_arguments.statement();
    const auto statement = m_statements.find(name);
    if (!statement)
        return refuseExtended(
            Error::client("26000", name.empty() ? "unnamed prepared statement does not exist"
                                                : "prepared statement \"" + std::string(name) + "\" does not exist"),
            0, now, out);
    if (m_portals.size() >= kMaxNamed)
        return refuseExtended(Error::client(sqlstate::kProgramLimitExceeded, "too many portals"), 0, now, out);
    if (!seesStatement(*statement, bytes, now, out))
        return;
    auto portal = newPortal();
    auto replaced = statement->facts() ? bindWithResolved(*portal, bytes) : std::nullopt;
    if (!mayBePlanned(portal, bytes, now, out))
        return;
    addPortal(std::move(portal));
    if (replaced)
        return out.toServer.own(std::move(*replaced));
    out.toServer.borrow(bytes);
}

// False: it waits, or was refused.
bool Session::Impl::mayBePlanned(const std::shared_ptr<Portal>& portal, std::string_view bytes, Now now, Output& out) {
    if (!portal->plan || !masksApply())
        return true;
    const auto foreseen = foreseenOfPortal(*portal);
    if (needsFreshCatalog({foreseen}, now)) {
        (void)seesClearly(bytes, now, out);
        return false;
    }
    portal->plan = {foreseen, &foreseen->plan};
    if (!usesEarly(foreseen.get()))
        return true;
    auto judged = judgePortal(*portal, foreseen.get(), bytes, now, out);
    if (!judged)
        return false;
    return judged->verdict.action == policy::Action::Allow || // recorded when it is executed
           admit(HeldMessage::Bind, portal, std::move(*judged), bytes, now, out).has_value();
}

// A Bind that comes in parts cannot wait for a person, who could not be shown it either. False: it waits for the
// catalog, or was refused, and its other parts are dropped.
bool Session::Impl::longBindMayBegin(const wire::Framer::Item& item, Now now, Output& out) {
    if (!masksApply())
        return true;
    wire::ArgumentReader names;
    names.begin(wire::ArgumentReader::Message::Bind, 0, 0);
    if (!names.feed(item.body()) || !names.namesKnown()) {
        fail(Error::client(sqlstate::kProgramLimitExceeded, "the names in a Bind message are too long"), now, out);
        return false;
    }
    Portal portal;
    portal.statement = m_statements.find(names.statement());
    if (!portal.statement || !portal.statement->facts())
        return true;
    const auto& prepared = *portal.statement;
    if (!seesStatement(prepared, item.bytes, now, out)) {
        m_streamDropped = m_pause != Pause::Sight;
        return false;
    }
    const auto foreseen = foreseenOfPortal(portal);
    if (needsFreshCatalog({foreseen}, now)) {
        (void)seesClearly(item.bytes, now, out);
        return false;
    }
    m_streamDropped = !mayGoUnasked(prepared, foreseen.get(),
                                    "Its parameters are too long to be shown to anybody who could allow it.", now, out);
    return !m_streamDropped;
}

void Session::Impl::longBindEnds() {
    auto portal = newPortal();
    if (portal && portal->plan && masksApply()) {
        const auto foreseen = foreseenOfPortal(*portal);
        portal->plan = {foreseen, &foreseen->plan};
    }
    addPortal(std::move(portal));
}

// Constants of some types are made while the server parses, and their making may read masked data.
bool Session::Impl::mayReadWhenParsed(const sql::Analysis& analysis) {
    return masksApply() && !analysis.statements.empty() && needsSight(analysis) &&
           (!m_sight.lens || m_sight.lens->masked().isReadByParsing());
}

bool Session::Impl::mayBeParsed(const Prepared& prepared, const Foreseen* foreseen, Now now, Output& out) {
    return !foreseen || !foreseen->readsWhenParsed ||
           mayGoUnasked(prepared, foreseen, "It may read masked data while it is prepared; send it as a simple query.",
                        now, out);
}

// Before the server has a statement whose parameters are not there to be shown: what a person would have to be asked
// about is refused. `why` nobody can be. False: it was refused.
bool Session::Impl::mayGoUnasked(const Prepared& prepared, const Foreseen* foreseen, std::string_view why, Now now,
                                 Output& out) {
    if (!usesEarly(foreseen))
        return true;
    const auto& facts = *prepared.facts();
    auto verdict = judge(facts, now, foreseen, nullptr, Counts::CanBeAsked);
    if (verdict.action == policy::Action::Allow)
        return true;
    if (verdict.action == policy::Action::Approve)
        verdict.reason.append(verdict.reason.empty() ? "" : " ").append(why);
    verdict.action = policy::Action::Block;
    const auto number =
        m_log.statement({"extended", prepared.analysis->text, &facts, {}, prepared.types}, verdict, now, out.records);
    refuseExtended(refusalOf(verdict, number), number, now, out);
    return false;
}

void Session::Impl::onExecute(std::string_view bytes, Now now, Output& out) {
    const auto execute = wire::readExecute(bytes.substr(wire::kHeaderBytes));
    if (!execute)
        return fail(execute.error(), now, out);
    const auto portal = m_portals.find(execute->portal);
    if (!portal)
        return refuseExtended(Error::client("34000", "portal \"" + std::string(execute->portal) + "\" does not exist"),
                              0, now, out);
    const auto& prepared = *portal->statement;
    const auto* facts = prepared.facts();
    if (const auto refused = facts ? runsUnseen(*facts) : std::nullopt)
        return refuseExtended(*refused, recordUnread("extended", prepared.analysis->text, *refused, now, out), now,
                              out);
    std::shared_ptr<const Foreseen> foreseen;
    std::shared_ptr<const AnswerPlan> plan;
    if (facts && (masksApply() || m_environment.detectors)) {
        if (masksApply() && !seesStatement(prepared, bytes, now, out))
            return;
        foreseen = foreseenOfPortal(*portal);
        if (needsFreshCatalog({foreseen}, now)) {
            (void)seesClearly(bytes, now, out);
            return;
        }
        plan = planOfExecution(*portal, foreseen);
    }
    // The rest of its rows would be converted before they are masked.
    const bool movesEncoding =
        portal->hasBegun && (m_sight.encodingMoves || portal->begunIn != m_settings.clientEncoding);
    if (movesEncoding && plan && plan->masksSomething()) {
        const auto error = Error::client(sqlstate::kFeatureNotSupported,
                                         "[postern] client_encoding has changed since the portal's first rows; "
                                         "bind it anew to read masked columns");
        return refuseExtended(error, recordUnread("extended", prepared.analysis->text, error, now, out), now, out);
    }
    // How many rows are left out would be told by where the others stop.
    if (plan && plan->countsBlocks && execute->maxRows > 0) {
        const auto error = Error::client(sqlstate::kFeatureNotSupported,
                                         "[postern] a plan that counts the blocks of masked columns is fetched whole, "
                                         "without a limit on its rows");
        return refuseExtended(error, recordUnread("extended", prepared.analysis->text, error, now, out), now, out);
    }
    auto judged = judgePortal(*portal, foreseen.get(), bytes, now, out);
    if (!judged)
        return;
    const auto measures = judged->measures;
    const auto number = admit(HeldMessage::Execute, portal, std::move(*judged), bytes, now, out);
    if (!number)
        return;
    portal->hasBegun = true;
    portal->begunIn = m_settings.clientEncoding;
    describeUnseen(*portal, plan.get(), execute->portal, out);
    auto& entry = m_ledger.push(EntryKind::Execute);
    entry.portal = portal;
    if (plan)
        entry.plans.push_back(std::move(plan));
    if (foreseen) {
        entry.watchesTransaction = mayEndDeferral(*facts);
        followForeseen(*foreseen, *facts);
    } else if (facts) {
        followPlace(*facts, false);
    }
    entry.firstStatement = *number;
    entry.runs = 1;
    entry.sent = now.steady;
    entry.copyEndsBefore = m_copyEnds;
    if (facts) {
        entry.copiesIn = facts->copyFrom == sql::CopyEnd::Client;
        m_unsettled |= facts->maySet;
        applySessionControl(prepared.analysis, prepared.index, entry, 0);
        const auto& all = measures.reach && measures.reach->facts ? *measures.reach->facts : *facts;
        m_context.onForwarded(all, std::string_view(prepared.analysis->text).substr(facts->begin, facts->length));
        followObjects(all, *prepared.analysis->tree->roots()[prepared.index]);
    }
    m_sinceSync = true;
    out.toServer.borrow(bytes);
}

} // namespace postern::session
