#include "app/replay/transaction.h"

#include <algorithm>

#include "base/random.h"
#include "base/text.h"

namespace postern::app {

namespace {

constexpr std::string_view kNoTransaction = "25P01", kOnlyOutside = "25001", kEndsItself = "2D000";

std::string nameOf(std::string_view what) {
    return "postern_" + std::string(what) + "_" + toHex(randomBytes(8));
}

std::string literal(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

Answer said(std::string_view tag) {
    Answer answer;
    answer.isKnown = true;
    answer.commandTag = tag;
    return answer;
}

bool isRead(const std::string& kind) {
    constexpr std::string_view kReads[] = {
        "SELECT",         "SHOW",         "SET",     "RESET",      "EXPLAIN", "FETCH",   "MOVE",
        "DECLARE CURSOR", "CLOSE CURSOR", "PREPARE", "DEALLOCATE", "LISTEN",  "UNLISTEN"};
    return std::find(std::begin(kReads), std::end(kReads), kind) != std::end(kReads);
}

bool isPosterns(const Answer& answer) {
    return answer.message.starts_with("[postern]");
}

Ran skipped(std::string why) {
    return {said({}), std::move(why)};
}

} // namespace

ReplayTransaction::ReplayTransaction(ReplayConnection& connection, bool commits)
    : m_connection(connection), m_commits(commits), m_outer(nameOf("transaction")), m_inner(nameOf("statement")) {}

Result<> ReplayTransaction::begin() {
    return m_commits ? Result<>() : own("BEGIN");
}

Result<> ReplayTransaction::end() {
    return m_commits ? Result<>() : own("ROLLBACK");
}

Result<Ran> ReplayTransaction::run(const ScriptStatement& statement, std::string hindrance) {
    if (!statement.continuesString)
        m_isStringOver = false;
    auto ran = take(statement, std::move(hindrance));
    if (!ran)
        return ran;
    // Whatever its last statement was: what a string began by itself ends with it.
    if (statement.endsString && m_scope == Scope::String)
        POSTERN_TRY(leave(ran->answer));
    m_isStringOver = m_isStringOver || !ran->answer.sqlstate.empty();
    if (m_commits)
        return ran;
    if (m_connection.transaction() == 'I')
        return Error::internal("statement " + std::to_string(statement.number) +
                               " ended the replay's transaction: what was done until then may be there for good");
    // The texts to come are UTF-8, and so is what answers are compared with.
    if (!m_connection.isUtf8() && !hasFailed())
        POSTERN_TRY(own("SET client_encoding TO 'UTF8'"));
    return ran;
}

Result<Ran> ReplayTransaction::take(const ScriptStatement& statement, std::string hindrance) {
    if (!hindrance.empty())
        return skipped(std::move(hindrance));
    if (m_isStringOver)
        return skipped("a statement before it ended their string");
    if (statement.isStringRefused && !statement.wasRefused && !statement.recorded.isKnown)
        return skipped("the string that it was part of was refused");
    const auto step = stepOf(statement.sql, m_connection.hasStandardStrings());
    return m_commits ? forGood(statement, step) : inside(statement, step);
}

// The session's own transactions are real ones here; only those of strings have to be made, because their statements
// are sent one by one.
Result<Ran> ReplayTransaction::forGood(const ScriptStatement& statement, const Step& step) {
    const bool isAlone = !statement.continuesString && statement.endsString;
    if (!isAlone && m_scope == Scope::None && m_connection.transaction() == 'I' && step.kind == Step::Kind::Plain)
        POSTERN_TRY(enter(Scope::String));
    auto answer = m_connection.run(statement);
    if (!answer)
        return answer.error();
    if (step.kind != Step::Kind::Plain)
        m_scope = Scope::None;
    else if (m_scope == Scope::String && hasFailed())
        POSTERN_TRY(undo());
    return Ran{std::move(*answer), {}};
}

Result<Ran> ReplayTransaction::inside(const ScriptStatement& statement, const Step& step) {
    switch (step.kind) {
    case Step::Kind::Several:
        return skipped("it is more than one statement");
    case Step::Kind::Begin:
        return hasFailed() ? send(statement, step) : open(statement, step);
    case Step::Kind::Commit:
    case Step::Kind::Rollback:
    case Step::Kind::Prepare:
        return close(statement, step);
    case Step::Kind::Isolation:
        if (!hasFailed())
            return skipped("the replay is one transaction, which has its isolation level");
        break;
    case Step::Kind::Plain:
        break;
    }
    return send(statement, step);
}

Result<Ran> ReplayTransaction::open(const ScriptStatement& statement, const Step& step) {
    if (m_scope != Scope::Explicit) {
        if (m_scope == Scope::None)
            POSTERN_TRY(enter(Scope::Explicit));
        m_scope = Scope::Explicit;
        if (step.isReadOnly)
            POSTERN_TRY(own("SET TRANSACTION READ ONLY"));
    }
    return Ran{said(statement.kind), {}};
}

Result<Ran> ReplayTransaction::close(const ScriptStatement& statement, const Step& step) {
    const bool isInside = m_scope != Scope::None;
    auto answer = said(statement.kind);
    if (step.isChained && m_scope != Scope::Explicit) { // an error of PostgreSQL's
        answer.sqlstate = kNoTransaction;
        answer.message = statement.kind + " AND CHAIN can only be used in transaction blocks";
        if (isInside)
            POSTERN_TRY(undo());
        return Ran{std::move(answer), {}};
    }
    std::string why;
    if (step.kind == Step::Kind::Prepare && isInside) {
        POSTERN_TRY(undo());
        why = "a prepared transaction would outlive the replay; what was done in it is taken back here";
    } else if (isInside && (step.kind == Step::Kind::Rollback || hasFailed())) {
        POSTERN_TRY(undo());
        answer.commandTag = "ROLLBACK";
    } else if (isInside) {
        POSTERN_TRY(leave(answer));
    }
    if (step.isChained && answer.sqlstate.empty())
        POSTERN_TRY(enter(Scope::Explicit));
    return Ran{std::move(answer), std::move(why)};
}

Result<Ran> ReplayTransaction::send(const ScriptStatement& statement, const Step& step) {
    const bool isSetting = !step.variable.empty(), isTransactions = step.variable == "transaction";
    if (m_scope == Scope::None) {
        // PostgreSQL's rules about what stands outside of a transaction: the replay's own must not hide them.
        if (statement.recorded.sqlstate == kNoTransaction)
            return Ran{statement.recorded, {}};
        if (isTransactions)
            return Ran{said(statement.kind), {}}; // a warning, and nothing else
        POSTERN_TRY(enter(Scope::String));
    } else if (m_scope == Scope::Explicit && isSetting && !isTransactions && !hasFailed()) {
        POSTERN_TRY(step.isLocal ? noteLocal(step.variable) : (m_locals.erase(step.variable), Result<>()));
    }
    auto answer = m_connection.run(statement);
    if (!answer)
        return answer.error();
    m_hasWritten = m_hasWritten || !isRead(statement.kind);
    const bool hadNoEffect = m_scope == Scope::String && isSetting && step.isLocal && statement.endsString;
    if (m_scope == Scope::String && (hasFailed() || hadNoEffect))
        POSTERN_TRY(undo());
    Ran ran{std::move(*answer), {}};
    if (!statement.recorded.isKnown || !statement.recorded.sqlstate.empty() || isPosterns(ran.answer))
        return ran;
    if (ran.answer.sqlstate == kOnlyOutside)
        ran.skipped = "PostgreSQL runs it only outside of a transaction; --commit sends it";
    if (ran.answer.sqlstate == kEndsItself)
        ran.skipped = "it ends transactions by itself; --commit sends it";
    return ran;
}

Result<> ReplayTransaction::enter(Scope scope) {
    POSTERN_TRY(own(m_commits ? "BEGIN" : "SAVEPOINT " + m_outer));
    m_scope = scope;
    m_hasWritten = false;
    return {};
}

Result<> ReplayTransaction::leave(Answer& answer) {
    if (m_commits) {
        m_scope = Scope::None;
        const auto committed = m_connection.run("COMMIT");
        if (!committed)
            return committed.error();
        if (!committed->sqlstate.empty())
            answer.sqlstate = committed->sqlstate, answer.message = committed->message;
        return {};
    }
    if (m_hasWritten && answer.sqlstate.empty())
        POSTERN_TRY(checkDeferred(answer));
    if (!answer.sqlstate.empty())
        return undo();
    POSTERN_TRY(own("RELEASE SAVEPOINT " + m_outer));
    m_scope = Scope::None;
    return setBack();
}

Result<> ReplayTransaction::undo() {
    if (m_commits) {
        POSTERN_TRY(own("ROLLBACK"));
    } else {
        POSTERN_TRY(own("ROLLBACK TO SAVEPOINT " + m_outer));
        POSTERN_TRY(own("RELEASE SAVEPOINT " + m_outer));
    }
    m_scope = Scope::None;
    m_locals.clear();
    return {};
}

Result<> ReplayTransaction::checkDeferred(Answer& answer) {
    POSTERN_TRY(own("SAVEPOINT " + m_inner));
    const auto checked = m_connection.run("SET CONSTRAINTS ALL IMMEDIATE");
    if (!checked)
        return checked.error();
    if (!checked->sqlstate.empty() && !isPosterns(*checked))
        answer.sqlstate = checked->sqlstate, answer.message = checked->message;
    POSTERN_TRY(own("ROLLBACK TO SAVEPOINT " + m_inner)); // they stay deferred, as they were
    return own("RELEASE SAVEPOINT " + m_inner);
}

Result<> ReplayTransaction::noteLocal(const std::string& variable) {
    if (m_locals.contains(variable))
        return {};
    const auto before = attempt("SELECT pg_catalog.current_setting(" + literal(variable) + ", true)");
    if (!before)
        return before.error();
    if (before->rows.size() == 1 && before->rows.front().size() == 1)
        m_locals.emplace(variable, before->rows.front().front().value_or(""));
    return {};
}

Result<> ReplayTransaction::setBack() {
    for (const auto& [variable, value] : m_locals) {
        const auto set =
            attempt("SELECT pg_catalog.set_config(" + literal(variable) + ", " + literal(value) + ", true)");
        if (!set)
            return set.error();
    }
    m_locals.clear();
    return {};
}

Result<Answer> ReplayTransaction::attempt(const std::string& sql) {
    POSTERN_TRY(own("SAVEPOINT " + m_inner));
    auto answer = m_connection.run(sql);
    if (!answer)
        return answer;
    if (hasFailed())
        POSTERN_TRY(own("ROLLBACK TO SAVEPOINT " + m_inner));
    POSTERN_TRY(own("RELEASE SAVEPOINT " + m_inner));
    return answer;
}

// A statement of the replay's own; that it works is what everything else rests on.
Result<> ReplayTransaction::own(const std::string& sql) {
    const auto answer = m_connection.run(sql);
    if (!answer)
        return answer.error();
    if (!answer->sqlstate.empty())
        return Error::client(answer->sqlstate,
                             "the replay cannot keep its transaction: " + sql + ": " + answer->message);
    return {};
}

} // namespace postern::app
