// What becomes of a client's statement: understood or not, allowed or refused, and how a refusal is made.
#include <algorithm>

#include "session/impl.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

// Large-object functions by OID: pg_proc.dat, fixed for all versions of the server.
std::string_view largeObjectFunction(Oid function) {
    struct Known {
        Oid oid;
        std::string_view name;
    };
    static constexpr Known kKnown[] = {
        {715, "lo_create"},      {764, "lo_import"},   {767, "lo_import"},  {765, "lo_export"},
        {952, "lo_open"},        {953, "lo_close"},    {954, "loread"},     {955, "lowrite"},
        {956, "lo_lseek"},       {957, "lo_creat"},    {958, "lo_tell"},    {964, "lo_unlink"},
        {1004, "lo_truncate"},   {3170, "lo_lseek64"}, {3171, "lo_tell64"}, {3172, "lo_truncate64"},
        {3457, "lo_from_bytea"}, {3458, "lo_get"},     {3459, "lo_get"},    {3460, "lo_put"},
    };
    for (const auto& known : kKnown)
        if (known.oid == function)
            return known.name;
    return {};
}

constexpr std::string_view kRefusedStatement = "postern: this statement was refused and is not sent";
// A name no client uses: a failing Parse of it leaves the client's own statements alone.
constexpr std::string_view kRefusalName = "postern refusal";

} // namespace

// A text that could not be understood is recorded as it came, and refused.
std::uint64_t Session::Impl::recordUnread(std::string_view protocol, std::string_view text, const Error& error, Now now,
                                          Output& out) {
    policy::Verdict verdict;
    verdict.action = policy::Action::Block;
    verdict.reason = error.message();
    return m_log.statement({protocol, text, nullptr, {}, {}}, verdict, now, out.records);
}

std::shared_ptr<const sql::Analysis> Session::Impl::analysisOf(std::string_view text, TextOf message,
                                                               std::string_view bytes, Now now, Output& out) {
    const auto refuse = [&](const Error& error) {
        if (message == TextOf::Query)
            refuseQuery(error, recordUnread("simple", text, error, now, out), now, out);
        else
            refuseExtended(error, recordUnread("extended", text, error, now, out), now, out);
        return nullptr;
    };
    if (m_unsettled && sql::dependsOnSettings(text)) {
        if (!m_ledger.empty() && endsWithReady(m_ledger.last().kind)) {
            pauseWith(Pause::Settling, bytes);
            return nullptr;
        }
        if (!m_ledger.empty())
            return refuse(Error::client(
                sqlstate::kFeatureNotSupported,
                "[postern] what is in flight may change how this statement is read; send Sync before it"));
    }
    if (m_analysed)
        return std::exchange(m_analysed, nullptr);
    if (m_analysisError) {
        const auto error = *std::exchange(m_analysisError, std::nullopt);
        return refuse(error);
    }
    if (auto known = m_environment.cache.find(text, m_settings))
        return known;
    if (text.size() > sql::kInlineStatementBytes) {
        out.analyse = Analyse{std::string(text), m_settings};
        pauseWith(Pause::Analysis, bytes);
        return nullptr;
    }
    auto analysis = sql::analyse(text, m_settings);
    if (!analysis)
        return refuse(analysis.error());
    m_environment.cache.take(text, m_settings, *analysis);
    return *analysis;
}

policy::Verdict Session::Impl::judge(const sql::Statement& statement, Now now, const Foreseen* foreseen,
                                     const Measures* measures, Counts counts) {
    const policy::Subject subject{m_login.user(), identity::toString(m_login.agent()->kind), m_login.database(),
                                  identity().knownGroups()};
    policy::Measured measured;
    measured.maskedUse = foreseen ? foreseen->uses : std::vector<policy::MaskedUse>{};
    measured.onlyTemporary = foreseen && foreseen->onlyTemporary;
    measured.countsCanBeAsked = counts == Counts::CanBeAsked;
    const auto* facts = &statement;
    if (measures) {
        measured.estimatedRows = measures->rows;
        measured.fullScanRows = measures->scanRows;
        measured.onlyTemporary = measured.onlyTemporary || measures->onlyTemporary;
        measured.countsCanBeAsked = measured.countsCanBeAsked || measures->countsDoNotMatter;
        measured.anyRelation = measures->isUnread;
        if (measures->reach) {
            measured.reached = &measures->reach->relations;
            facts = measures->reach->facts ? measures->reach->facts.get() : facts;
        }
    }
    return policy::judge(*facts, subject, *m_environment.configuration, now, measured);
}

Error Session::Impl::refusalOf(const policy::Verdict& verdict, std::uint64_t statement) const {
    return Error::client(sqlstate::kInsufficientPrivilege, policy::refusalMessage(verdict, m_log.reference(statement)));
}

// What EXECUTE runs was judged when it was prepared, under the policy of then, or not yet; it is judged here.
policy::Verdict Session::Impl::judgeExecution(const sql::Analysis& analysis, std::size_t index,
                                              const Foreseen* foreseen, const Measures& measures, Now now) {
    const auto& statement = analysis.statements[index];
    auto verdict = judge(statement, now, foreseen, &measures);
    if (statement.sessionControl != sql::SessionControl::Execute)
        return verdict;
    const auto prepared = m_statements.find(statement.objectName);
    if (prepared && prepared->facts()) {
        Foreseen inside; // what the outer statement names says nothing about the inner one
        if (foreseen)
            inside.uses = foreseen->uses;
        auto inner = judge(*prepared->facts(), now, foreseen ? &inside : nullptr, measures.prepared.get());
        if (inner.action > verdict.action)
            return inner;
        policy::addHolding(verdict, inner);
    }
    return verdict;
}

// What would do something that is followed by the statement's own kind: FETCH would run what waits in a portal for its
// first Execute, EXECUTE a PREPARE, an EXECUTE, a FETCH … that was prepared by Parse.
std::optional<Error> Session::Impl::runsUnseen(const sql::Statement& statement) const {
    if (statement.sessionControl == sql::SessionControl::Execute) {
        const auto prepared = m_statements.find(statement.objectName);
        const auto* inner = prepared && !prepared->isWithin ? prepared->facts() : nullptr;
        if (!inner ||
            (inner->sessionControl == sql::SessionControl::None && inner->transaction == sql::TransactionControl::None))
            return std::nullopt;
        return Error::client(sqlstate::kFeatureNotSupported,
                             "[postern] EXECUTE runs what reads or changes data; send what was prepared as it is");
    }
    if (statement.sessionControl != sql::SessionControl::FetchCursor)
        return std::nullopt;
    const auto portal = m_portals.find(statement.objectName);
    if (!portal || portal->hasBegun)
        return std::nullopt;
    return Error::client(sqlstate::kFeatureNotSupported,
                         "[postern] what was bound to a portal begins with Execute, not with FETCH or MOVE");
}

// Only the large-object functions are known by number; any other function can be called in SQL, where its name is seen.
bool Session::Impl::functionCallMayRun(std::string_view bytes, Now now, Output& out) {
    const auto name = largeObjectFunction(m_arguments.function());
    sql::Statement facts;
    facts.kinds = {"SELECT"};
    facts.functions.push_back(
        {"pg_catalog", name.empty() ? "oid " + std::to_string(m_arguments.function()) : std::string(name)});
    std::shared_ptr<const Foreseen> foreseen;
    if (masksApply() && m_sight.lens && m_sight.place)
        foreseen = std::make_shared<const Foreseen>(foreseeCall(m_sight.lens, *m_sight.place, m_arguments.function()));
    Measures measures; // they touch one large object
    measures.rows = measures.scanRows = 0;
    auto verdict = judge(facts, now, foreseen.get(), &measures);
    if (name.empty()) {
        verdict.action = policy::Action::Block;
        verdict.reason = "function calls by number are limited to large objects";
    }
    const auto text = facts.functions.front().name;
    const bool mayRun = verdict.action == policy::Action::Allow || isApproved(verdict);
    const auto number = m_approved ? m_approved->statement
                                   : m_log.statement({"function_call", text, &facts, m_arguments.arguments(), {}},
                                                     verdict, now, out.records);
    m_approved.reset();
    if (name.empty()) {
        refuseQuery(
            Error::client(
                sqlstate::kFeatureNotSupported,
                "[postern] a function call by number reaches only large-object functions; call it in SQL (ref " +
                    m_log.reference(number) + ")"),
            number, now, out);
        return false;
    }
    if (!mayRun && verdict.action == policy::Action::Approve && !bytes.empty()) {
        Hold held;
        held.message = HeldMessage::FunctionCall;
        held.functionCall = std::move(facts);
        held.arguments = m_arguments.arguments();
        held.verdict = std::move(verdict);
        held.statement = number;
        hold(std::move(held), bytes, now, out);
        return false;
    }
    if (!mayRun) {
        refuseQuery(refusalOf(verdict, number), number, now, out);
        return false;
    }
    m_sinceSync = false;
    auto& entry = m_ledger.push(EntryKind::FunctionCall);
    entry.firstStatement = number;
    entry.runs = 1;
    entry.sent = now.steady;
    if (foreseen)
        entry.plans.emplace_back(foreseen, &foreseen->plan);
    return true;
}

// Records an error of ours and gives its message. While masks apply, answers are the server's own in everything that
// does not touch them: so is a syntax error, where the server has the same grammar.
std::string Session::Impl::makeError(const Error& error, std::uint64_t statement, Now now, Output& out) {
    std::string bytes;
    const auto syntax =
        m_serverMajor == sql::kGrammarVersion && masksApply() ? sql::syntaxErrorOf(error) : std::nullopt;
    if (syntax) {
        constexpr std::string_view kSyntaxError = "42601";
        m_log.error(statement, "postern", {"ERROR", "ERROR", kSyntaxError, syntax->message, {}, {}}, now, out.records);
        wire::writeError(bytes, wire::Severity::Error, kSyntaxError, syntax->message, {}, {}, syntax->position);
    } else {
        m_log.error(statement, "postern", {"ERROR", "ERROR", error.sqlstate(), error.message(), {}, {}}, now,
                    out.records);
        wire::writeError(bytes, wire::Severity::Error, error.sqlstate(), error.message());
    }
    return bytes;
}

// An error of ours in extended query mode: what follows up to Sync is skipped, and an open transaction fails on the
// server as it would have if the error had been its own.
void Session::Impl::refuseExtended(const Error& error, std::uint64_t statement, Now now, Output& out) {
    m_clientSkips = true;
    auto bytes = makeError(error, statement, now, out);
    const bool nothingOpen = m_ledger.empty() && !inBatch() && m_status != wire::TransactionStatus::InTransaction;
    if (nothingOpen) {
        out.toClient.own(std::move(bytes));
        return;
    }
    m_ledger.push(EntryKind::Refusal).local = std::move(bytes);
    m_sinceSync = true;
    std::string failing;
    wire::writeParse(failing, kRefusalName, kRefusedStatement);
    out.toServer.own(std::move(failing));
}

void Session::Impl::refuseQuery(const Error& error, std::uint64_t statement, Now now, Output& out) {
    auto bytes = makeError(error, statement, now, out);
    const bool nothingOpen = m_ledger.empty() && !inBatch() && m_status != wire::TransactionStatus::InTransaction;
    if (nothingOpen) {
        wire::writeReadyForQuery(bytes, m_status);
        out.toClient.own(std::move(bytes));
        return;
    }
    m_ledger.push(EntryKind::QueryRefusal).local = std::move(bytes);
    m_sinceSync = false;
    std::string failing;
    wire::writeQuery(failing, kRefusedStatement);
    out.toServer.own(std::move(failing));
}

} // namespace postern::session
