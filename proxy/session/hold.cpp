// Statements that wait for a person (product.md, "What a statement meets", 5).
#include <algorithm>

#include "approval/statement_key.h"
#include "base/text.h"
#include "session/impl.h"
#include "session/inner_text.h"
#include "sql/quote.h"
#include "wire/backend.h"
#include "wire/builtin_types.h"
#include "wire/value_text.h"

namespace postern::session {

namespace {

constexpr std::size_t kMaxShownValue = 4U << 10, kMaxShownValues = 64U << 10;

approval::Person personOf(const Identity& identity) {
    return {identity.issuer, identity.subject, identity.email, identity.method, identity.groups};
}

std::string nameOf(const approval::Person& person) {
    if (!person.email.empty())
        return person.email;
    return person.subject + (person.issuer.empty() || person.issuer == "local" ? "" : " (" + person.issuer + ")");
}

std::string sentence(std::string text) {
    if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?')
        text += '.';
    return text;
}

std::string heldBy(const policy::Verdict& verdict) {
    if (verdict.rules.empty())
        return "the policy's default";
    const auto more = verdict.rules.size() - 1;
    return "rule \"" + verdict.rules.front()->name + '"' + (more == 0 ? "" : " and " + std::to_string(more) + " more");
}

approval::Parameter shown(const wire::Argument& argument, Oid type, std::size_t& room) {
    approval::Parameter out;
    out.isNull = argument.length < 0;
    if (out.isNull)
        return out;
    if (argument.format == 1)
        wire::appendBinaryValue(type, argument.bytes, out.text);
    else
        out.text = argument.bytes;
    const auto kept = utf8Prefix(out.text, std::min(kMaxShownValue, room));
    out.isCut = kept.size() < out.text.size() || argument.bytes.size() < static_cast<std::size_t>(argument.length);
    out.text.resize(kept.size());
    room -= out.text.size();
    return out;
}

approval::Bound boundOf(const wire::Argument& argument, Oid type) {
    approval::Bound out;
    out.type = type;
    out.format = argument.format;
    out.isWhole = argument.rest.empty();
    if (argument.length >= 0)
        out.bytes = argument.bytes;
    return out;
}

void addUnique(std::vector<std::string>& to, const std::string& text) {
    if (std::find(to.begin(), to.end(), text) == to.end())
        to.push_back(text);
}

void addFacts(approval::Ask& ask, const sql::Statement& facts) {
    for (const auto& kind : facts.kinds)
        addUnique(ask.kinds, kind);
    for (const auto& relation : facts.relations)
        addUnique(ask.relations, relation.schema.empty() ? relation.name : relation.schema + "." + relation.name);
}

// What was prepared by a message, as SQL; empty: a type has no name that is known here.
std::string preparationOf(std::string_view name, std::string_view sql, const std::vector<Oid>& types) {
    std::string list;
    for (const auto type : types) {
        auto called = wire::builtinTypeName(type);
        if (called.empty())
            return {};
        const bool isArray = called.ends_with("[]");
        called.remove_suffix(isArray ? 2 : 0);
        list += (list.empty() ? "" : ", ") + ("pg_catalog." + sql::quotedName(called)) + (isArray ? "[]" : "");
    }
    return "PREPARE " + sql::quotedName(name) + (list.empty() ? "" : " (" + list + ")") + " AS " + std::string(sql);
}

void addPrepared(approval::Ask& ask, const std::string& name, const Prepared& prepared) {
    const auto isThis = [&](const auto& other) { return other.name == name; };
    if (std::any_of(ask.prepared.begin(), ask.prepared.end(), isThis))
        return;
    const auto& facts = *prepared.facts();
    const auto whole = std::string_view(prepared.analysis->text).substr(facts.begin, facts.length);
    if (facts.sessionControl == sql::SessionControl::Prepare) {
        const auto inner = innerQuery(whole, facts);
        ask.prepared.push_back(
            {name, std::string(inner.empty() ? whole : inner), inner.empty() ? std::string() : std::string(whole)});
    } else {
        ask.prepared.push_back({name, std::string(whole), preparationOf(name, whole, prepared.types)});
    }
}

Error transactionAborted() {
    return Error::client("25P02", "current transaction is aborted, commands ignored until end of transaction block");
}

void addRules(approval::Ask& ask, const policy::Verdict& verdict) {
    for (const auto* rule : verdict.rules)
        ask.rules.push_back({rule->name, rule->reason, rule->approvers, rule->commentRequired});
    if (ask.rules.empty())
        ask.rules.push_back({"default", "The policy's default asks for approval.", {}, false});
}

} // namespace

// The statements that a held message runs, and what they were prepared as.
std::vector<const sql::Statement*> Session::Impl::heldStatements(const Hold& hold) const {
    std::vector<const sql::Statement*> out;
    if (hold.message == HeldMessage::FunctionCall) {
        out.push_back(&hold.functionCall);
    } else if (isExtended(hold.message)) {
        if (const auto* facts = hold.portal->statement->facts())
            out.push_back(facts);
    } else {
        for (const auto& statement : hold.analysis->statements)
            out.push_back(&statement);
    }
    return out;
}

void Session::Impl::hold(Hold hold, std::string_view bytes, Now now, Output& out) {
    hold.configuration = m_environment.configuration;
    if (m_ledger.empty() && wouldFailAnyway(hold)) {
        const auto statement = hold.statement;
        return isExtended(hold.message) ? refuseExtended(transactionAborted(), statement, now, out)
                                        : refuseQuery(transactionAborted(), statement, now, out);
    }
    m_hold.emplace(std::move(hold));
    pauseWith(Pause::Approval, bytes);
    if (m_ledger.empty())
        return askForApproval(now, out);
    if (inBatch()) // without it the server keeps its answers until a Sync that the client may have sent behind this
        out.toServer.own(std::string{wire::fe::kFlush, '\0', '\0', '\0', '\4'});
}

// What was sent before is answered.
void Session::Impl::resumeHold(Now now, Output& out) {
    if (!m_hold || m_hold->step != Hold::Step::Draining || !m_ledger.empty())
        return;
    if (m_serverSkips) { // the server would not run it
        m_hold.reset();
        m_waiting.clear();
        return takeUpClient(now, out);
    }
    if (wouldFailAnyway(*m_hold))
        return endHold(transactionAborted(), now, out);
    askForApproval(now, out);
}

// In a transaction that has failed the server runs nothing but its end; a string may hold that and go on behind it.
bool Session::Impl::wouldFailAnyway(const Hold& hold) const {
    const auto statements = heldStatements(hold);
    return m_status == wire::TransactionStatus::Failed && statements.size() == 1 &&
           statements.front()->transaction == sql::TransactionControl::None;
}

std::shared_ptr<const approval::Ask> Session::Impl::makeAsk(const Hold& hold, Now now) const {
    auto ask = std::make_shared<approval::Ask>();
    const auto statements = heldStatements(hold);
    ask->session = m_log.id().value;
    ask->statement = hold.statement;
    ask->requester = personOf(identity());
    ask->owner = m_login.agent()->owner;
    ask->agent = m_login.user();
    ask->agentKind = identity::toString(m_login.agent()->kind);
    ask->target = m_login.database();
    if (const auto* target = hold.configuration->target(ask->target))
        ask->environment = target->environment;
    ask->database = m_upstream.database;
    ask->user = m_upstream.user;
    ask->address = m_facts.address;
    ask->executable = m_process.executable;
    ask->processChain = m_process.chain;
    ask->pid = m_process.pid;
    ask->applicationName = m_login.applicationName();
    ask->inTransaction = m_status == wire::TransactionStatus::InTransaction;
    ask->transactionSince = m_transactionSince;
    ask->asked = now.wall;
    ask->place = m_context.place();
    ask->encoding = m_settings.clientEncoding;
    ask->standardStrings = m_settings.standardConformingStrings;
    ask->isFunctionCall = hold.message == HeldMessage::FunctionCall;
    addRules(*ask, hold.verdict);
    ask->policyDigest = hold.configuration->digest;
    ask->publishedPolicy = hold.configuration->publishedVersion;
    for (const auto* statement : statements)
        addFacts(*ask, *statement);
    ask->isRepeatable = !statements.empty() && std::all_of(statements.begin(), statements.end(),
                                                           [](const auto* s) { return approval::isRepeatable(*s); });

    approval::StatementKey scope;
    scope.add(ask->requester.issuer).add(ask->requester.subject).add(ask->owner).add(ask->agent).add(ask->target);
    scope.add(m_context.stamp()).add(m_settings.clientEncoding);
    scope.add(std::uint64_t{m_settings.standardConformingStrings});
    auto shape = scope;
    auto exact = scope;
    exact.add(static_cast<std::uint64_t>(hold.message));
    for (const auto* statement : statements) {
        ask->fingerprint += (ask->fingerprint.empty() ? "" : " ") + statement->fingerprint;
        // What EXECUTE runs is not in its text.
        const auto prepared = statement->sessionControl == sql::SessionControl::Execute
                                  ? m_statements.find(statement->objectName)
                                  : nullptr;
        if (prepared && prepared->facts()) {
            exact.add(prepared->analysis->text).add(std::uint64_t{prepared->index});
            addFacts(*ask, *prepared->facts());
            addPrepared(*ask, statement->objectName, *prepared);
        }
    }
    shape.add(ask->fingerprint);
    ask->shape = shape.key();

    const std::vector<wire::Argument>* arguments = &hold.arguments;
    const std::vector<Oid> none;
    const std::vector<Oid>* types = &none;
    if (hold.message == HeldMessage::Query) {
        ask->sql = hold.analysis->text;
    } else if (isExtended(hold.message)) {
        const auto& prepared = *hold.portal->statement;
        const auto* facts = prepared.facts();
        ask->sql = prepared.analysis->text.substr(facts->begin, facts->length);
        arguments = &hold.portal->arguments;
        types = &prepared.types;
    } else {
        ask->sql = hold.functionCall.functions.front().name;
    }
    exact.add(ask->sql);
    std::size_t room = kMaxShownValues;
    for (std::size_t i = 0; i < arguments->size(); ++i) {
        const auto& argument = (*arguments)[i];
        const auto type = i < types->size() ? (*types)[i] : Oid{0};
        ask->parameters.push_back(shown(argument, type, room));
        ask->parameters.back().isMasked = std::count(hold.maskedArguments.begin(), hold.maskedArguments.end(), i) > 0;
        ask->bound.push_back(boundOf(argument, type));
        exact.add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(argument.length)));
        exact.add(static_cast<std::uint64_t>(argument.format)).add(argument.bytes).add(argument.rest);
    }
    ask->key = exact.key();
    return ask;
}

void Session::Impl::askForApproval(Now now, Output& out) {
    m_hold->step = Hold::Step::Asking;
    m_hold->ask = makeAsk(*m_hold, now);
    out.ask = m_hold->ask;
}

void Session::Impl::onApproval(const approval::Answer& answer, Now now, Output& out) {
    using approval::Outcome;
    if (!m_hold || m_hold->step != Hold::Step::Asking) { // given up in the same moment
        if (answer.outcome == Outcome::Waiting)
            out.abandonApproval = answer.id;
        return;
    }
    m_hold->step = Hold::Step::Waiting;
    if (answer.outcome == Outcome::Waiting && answer.id == m_hold->id)
        return; // the news was about something else
    if (answer.outcome != Outcome::Refused)
        m_log.approval(answer, m_hold->statement, now, out.records);
    const auto reference = " (ref " + m_log.reference(m_hold->statement) + ")";
    switch (answer.outcome) {
    case Outcome::Waiting:
        m_hold->id = answer.id;
        return beginWaiting(now, out);
    case Outcome::Approved:
        return takeApproved(now, out);
    case Outcome::Denied:
        return endHold(Error::client(sqlstate::kInsufficientPrivilege,
                                     "[postern] denied by " + nameOf(answer.by) +
                                         (answer.comment.empty() ? "." : ": " + sentence(answer.comment)) +
                                         " Do not retry; this session will not be asked about it again. (approval " +
                                         answer.id + ", ref " + m_log.reference(m_hold->statement) + ")"),
                       now, out);
    default:
        return endHold(Error::client(sqlstate::kInsufficientPrivilege, "[postern] held by " + heldBy(m_hold->verdict) +
                                                                           ", but " + sentence(answer.comment) +
                                                                           " Do not retry now." + reference),
                       now, out);
    }
}

void Session::Impl::beginWaiting(Now now, Output& out) {
    const auto hold = m_hold->configuration->approvals.hold;
    if (hold.count() == 0)
        return onHoldOver(now, out);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(hold + std::chrono::milliseconds(999));
    const auto text = "[postern] held by " + heldBy(m_hold->verdict) +
                      (m_hold->verdict.reason.empty() ? "." : ": " + sentence(m_hold->verdict.reason)) +
                      " Waiting up to " + std::to_string(seconds.count()) + " s for approval " + m_hold->id + " (ref " +
                      m_log.reference(m_hold->statement) + ")";
    std::string notice;
    wire::writeNotice(notice, "00000", text);
    m_log.notice({"NOTICE", "NOTICE", "00000", text, {}, {}}, now, out.records);
    out.toClient.own(std::move(notice));
    m_deadline = now.steady + hold;
}

// Something happened to a request of this session's.
void Session::Impl::onApprovalNews(const approval::Answer& answer, Now now, Output& out) {
    if (m_phase != Phase::Ready)
        return;
    if (m_hold && m_hold->step == Hold::Step::Waiting && m_hold->id == answer.id) {
        m_hold->step = Hold::Step::Asking;
        out.ask = m_hold->ask;
        return;
    }
    m_log.approval(answer, answer.statement, now, out.records);
}

void Session::Impl::onHoldOver(Now now, Output& out) {
    constexpr std::string_view kBegin = "[postern] waiting for approval";
    auto message = policy::refusalMessage(m_hold->verdict, m_log.reference(m_hold->statement));
    message.insert(std::min(kBegin.size(), message.size()), " " + m_hold->id);
    out.leaveApproval = m_hold->id;
    endHold(Error::client(sqlstate::kQueryCanceled, std::move(message)), now, out);
}

// False: nothing is held, the cancel is meant for the server.
bool Session::Impl::cancelHold(Now now, Output& out) {
    if (!m_hold || m_hold->step == Hold::Step::Draining)
        return false;
    abandonHold(now, out);
    endHold(Error::client(sqlstate::kQueryCanceled, "canceling statement due to user request"), now, out);
    return true;
}

// The client gave up or is gone.
void Session::Impl::abandonHold(Now now, Output& out) {
    if (!m_hold || m_hold->id.empty())
        return;
    out.abandonApproval = m_hold->id;
    approval::Answer answer;
    answer.outcome = approval::Outcome::Abandoned;
    answer.id = m_hold->id;
    m_log.approval(answer, m_hold->statement, now, out.records);
}

// Whatever happened while it waited, the message is seen and judged anew; only what was approved need not be again.
void Session::Impl::takeApproved(Now now, Output& out) {
    m_approved = std::exchange(m_hold, std::nullopt);
    m_deadline.reset();
    m_analysed = m_approved->analysis;
    m_pause = Pause::None;
    m_resumed = std::exchange(m_waiting, {});
    m_clientFramer.feed({});
    onClientMessage(m_resumed[0], m_resumed, now, out);
    if (m_phase == Phase::Ready && m_pause == Pause::None)
        takeClientItems(now, out);
    else if (m_phase == Phase::Ready)
        m_clientFramer.stash();
}

// The held message gets an error in its place, and the client's next messages are taken.
void Session::Impl::endHold(const Error& error, Now now, Output& out) {
    const auto message = m_hold->message;
    const auto statement = m_hold->statement;
    m_hold.reset();
    m_deadline.reset();
    m_waiting.clear();
    if (isExtended(message))
        refuseExtended(error, statement, now, out);
    else
        refuseQuery(error, statement, now, out);
    takeUpClient(now, out);
}

void Session::Impl::takeUpClient(Now now, Output& out) {
    m_pause = Pause::None;
    m_clientFramer.feed({});
    if (m_phase == Phase::Ready)
        takeClientItems(now, out);
}

} // namespace postern::session
