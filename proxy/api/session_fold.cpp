#include "api/session_fold.h"

#include <algorithm>
#include <map>

#include "api/render.h"
#include "base/text.h"
#include "sql/scanner.h"

namespace postern::api {

namespace {

constexpr std::size_t kRemembered = 256;
constexpr std::size_t kMaxMessageBytes = 4U << 10;

std::string cut(std::string_view text, std::size_t limit = kMaxValueBytes) {
    return std::string(utf8Prefix(text, limit));
}

std::vector<std::string> names(const recording::Texts& texts) {
    std::vector<std::string> out;
    for (const auto text : texts) {
        if (out.size() == kMaxNames)
            break;
        out.push_back(cut(text));
    }
    return out;
}

std::string person(const std::optional<recording::IdentityView>& identity) {
    if (!identity)
        return {};
    return cut(identity->email.empty() ? identity->subject : identity->email);
}

std::shared_ptr<const SessionFacts> factsOf(const recording::Event& event, const recording::SessionStart& start) {
    auto facts = std::make_shared<SessionFacts>();
    facts->session = recording::toString(event.session);
    facts->started = event.time;
    facts->agent = cut(start.agent);
    facts->agentKind = cut(start.agentKind);
    if (start.identity) {
        facts->issuer = cut(start.identity->issuer);
        facts->subject = cut(start.identity->subject);
        facts->email = cut(start.identity->email);
        facts->identityMethod = cut(start.identity->method);
        facts->groups = names(start.identity->groups);
    }
    facts->address = cut(start.client.address);
    facts->pid = start.client.pid;
    facts->executable = cut(start.client.executable);
    facts->workingFolder = cut(start.client.workingFolder);
    facts->evidence = cut(start.client.evidence);
    facts->application = cut(start.client.applicationName);
    facts->processChain = names(start.client.processChain);
    facts->target = cut(start.target);
    facts->database = cut(start.database);
    facts->user = cut(start.user);
    facts->version = cut(start.postern);
    return facts;
}

std::shared_ptr<StatementRow> rowOf(const recording::Event& event, const recording::Statement& statement) {
    auto row = std::make_shared<StatementRow>();
    row->statement = statement.statement;
    row->time = event.time;
    row->protocol = cut(statement.protocol);
    row->sql = cut(statement.sql, kMaxSqlBytes);
    row->sqlBytes = statement.sql.size();
    for (const auto& parameter : statement.parameters) {
        if (row->parameters.size() == kMaxParameters)
            break;
        row->parameters.push_back(renderParameter(parameter));
    }
    row->fingerprint = cut(statement.fingerprint);
    row->kinds = names(statement.kinds);
    row->relations = names(statement.relations);
    row->rules = names(statement.rules);
    row->reason = cut(statement.reason, kMaxMessageBytes);
    row->verdict = verdictOfAction(statement.action);
    return row;
}

Outcome outcomeOf(const recording::ResultEvent& result) {
    Outcome::Result out;
    out.rows = result.rows;
    out.durationMicros = result.durationMicros;
    out.commandTag = cut(result.commandTag);
    std::vector<std::string> columns;
    for (const auto& column : result.columns) {
        if (columns.size() < kMaxNames)
            columns.push_back(cut(column.name));
        if (!column.maskedBy.empty() && out.maskedColumns.size() < kMaxNames)
            out.maskedColumns.push_back(cut(column.name));
    }
    out.columns = std::make_shared<const std::vector<std::string>>(std::move(columns));
    out.sample = renderSample(result);
    return {result.statement, std::move(out)};
}

Outcome outcomeOf(const recording::ErrorEvent& error) {
    return {error.statement, Outcome::Failure{cut(error.severity), cut(error.sqlstate),
                                              cut(error.message, kMaxMessageBytes), cut(error.detail, kMaxMessageBytes),
                                              cut(error.hint, kMaxMessageBytes), cut(error.origin)}};
}

void applyTo(StatementRow& row, const Outcome::Result& result) {
    row.isRunning = false;
    row.rows = result.rows;
    row.durationMicros = result.durationMicros;
    row.commandTag = result.commandTag;
    row.maskedColumns = result.maskedColumns;
    row.columns = result.columns;
    row.sample = result.sample;
}

void applyTo(StatementRow& row, const Outcome::Failure& failure) {
    row.isRunning = false;
    row.severity = failure.severity;
    row.sqlstate = failure.sqlstate;
    row.message = failure.message;
    row.detail = failure.detail;
    row.hint = failure.hint;
    row.origin = failure.origin;
    if (row.verdict == Verdict::Allowed)
        row.verdict = Verdict::Error;
}

void applyTo(StatementRow& row, const Outcome::Decision& decision) {
    row.approval = decision.approval;
    row.approvalOutcome = decision.outcome;
    row.decidedBy = decision.by;
    row.comment = decision.comment;
    row.verdict = verdictOfApproval(decision.outcome);
}

} // namespace

Verdict verdictOfAction(std::string_view action) {
    return action == "block" ? Verdict::Blocked : action == "approve" ? Verdict::Held : Verdict::Allowed;
}

Verdict verdictOfApproval(std::string_view outcome) {
    constexpr std::pair<std::string_view, Verdict> kOutcomes[] = {{"approved", Verdict::Approved},
                                                                  {"denied", Verdict::Denied},
                                                                  {"expired", Verdict::Expired},
                                                                  {"abandoned", Verdict::Abandoned}};
    for (const auto& [word, verdict] : kOutcomes)
        if (outcome == word)
            return verdict;
    return Verdict::Held;
}

Delta makeDelta(const recording::Event& event) {
    if (const auto* start = std::get_if<recording::SessionStart>(&event.body))
        return factsOf(event, *start);
    if (const auto* statement = std::get_if<recording::Statement>(&event.body))
        return rowOf(event, *statement);
    if (const auto* result = std::get_if<recording::ResultEvent>(&event.body))
        return outcomeOf(*result);
    if (const auto* error = std::get_if<recording::ErrorEvent>(&event.body))
        return outcomeOf(*error);
    if (const auto* approval = std::get_if<recording::Approval>(&event.body))
        return Outcome{approval->statement,
                       Outcome::Decision{cut(approval->approval), cut(approval->outcome), person(approval->by),
                                         cut(approval->comment, kMaxMessageBytes)}};
    if (std::holds_alternative<recording::SessionEnd>(event.body))
        return SessionClosed{};
    return {};
}

SessionFold::SessionFold(recording::SessionId session, Transaction before) : m_transaction(before) {
    auto facts = std::make_shared<SessionFacts>();
    facts->session = recording::toString(session);
    m_facts = std::move(facts);
}

std::vector<std::shared_ptr<StatementRow>> SessionFold::apply(Delta delta) {
    std::vector<std::shared_ptr<StatementRow>> changed;
    if (auto* facts = std::get_if<std::shared_ptr<const SessionFacts>>(&delta)) {
        m_facts = std::move(*facts);
    } else if (auto* row = std::get_if<std::shared_ptr<StatementRow>>(&delta)) {
        (*row)->facts = m_facts;
        (*row)->transaction = m_transaction;
        m_recent.push_back(*row);
        if (m_recent.size() > kRemembered)
            m_recent.pop_front();
        changed.push_back(std::move(*row));
    } else if (const auto* outcome = std::get_if<Outcome>(&delta)) {
        if (auto altered = change(*outcome))
            changed.push_back(std::move(altered));
    } else if (std::holds_alternative<SessionClosed>(delta)) {
        m_isClosed = true;
        for (auto& recent : m_recent) {
            if (!recent->isRunning)
                continue;
            recent = std::make_shared<StatementRow>(*recent);
            recent->isRunning = false;
            changed.push_back(recent);
        }
    }
    return changed;
}

std::shared_ptr<StatementRow> SessionFold::change(const Outcome& outcome) {
    const auto found = std::find_if(m_recent.rbegin(), m_recent.rend(),
                                    [&](const auto& row) { return row->statement == outcome.statement; });
    if (found == m_recent.rend())
        return nullptr;
    *found = std::make_shared<StatementRow>(**found);
    std::visit([&](const auto& what) { applyTo(**found, what); }, outcome.what);
    if (!std::holds_alternative<Outcome::Decision>(outcome.what))
        m_transaction =
            transactionAfter(m_transaction, (*found)->commandTag, !(*found)->sqlstate.empty(), (*found)->sql);
    // The same columns come again and again; rows share one list.
    if (auto& columns = (*found)->columns; columns && m_columns && *columns == *m_columns)
        columns = m_columns;
    else if (columns)
        m_columns = columns;
    return *found;
}

namespace {

// Of a statement that ended a transaction, by its words: a comment may hold any.
bool staysOpen(std::string_view sql) {
    const auto lower = toLowerAscii(sql);
    if (lower.find("to") == std::string::npos && lower.find("chain") == std::string::npos)
        return false;
    std::string before;
    for (const auto& token : sql::scan(lower)) {
        if (token.kind == sql::TokenKind::Comment)
            continue;
        auto word = lower.substr(token.begin, token.length);
        if (word == "to" || (word == "chain" && before != "no"))
            return true;
        before = std::move(word);
    }
    return false;
}

} // namespace

Transaction transactionAfter(Transaction before, std::string_view tag, bool hasFailed, std::string_view sql) {
    // A statement refused by Postern fails an open transaction just as the server would.
    if (hasFailed)
        return before == Transaction::Open ? Transaction::Failed : before;
    if (tag == "BEGIN" || tag == "START TRANSACTION")
        return Transaction::Open;
    if (tag == "PREPARE TRANSACTION")
        return Transaction::None;
    // ROLLBACK TO SAVEPOINT answers with the same tag and leaves the transaction open, as AND CHAIN does.
    if (tag == "ROLLBACK" || tag == "COMMIT")
        return staysOpen(sql) ? Transaction::Open : Transaction::None;
    return before;
}

std::vector<RowPointer> foldStatements(std::span<const recording::Event> events) {
    std::map<recording::SessionId, SessionFold> folds;
    std::map<std::pair<recording::SessionId, std::uint64_t>, std::size_t> at;
    std::vector<RowPointer> rows;
    for (const auto& event : events) {
        auto& fold = folds.try_emplace(event.session, event.session).first->second;
        for (auto& row : fold.apply(makeDelta(event))) {
            const auto [place, isNew] = at.try_emplace({event.session, row->statement}, rows.size());
            if (isNew)
                rows.push_back(std::move(row));
            else
                rows[place->second] = std::move(row);
        }
    }
    return rows;
}

} // namespace postern::api
