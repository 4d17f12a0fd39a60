#include "app/replay/run.h"

#include <thread>

#include "base/text.h"

namespace postern::app {

namespace {

constexpr const char* kOuter = "postern_replay_transaction";
constexpr const char* kInner = "postern_replay_statement";

enum class Role { Plain, Begin, Commit, Rollback };

Role roleOf(const ScriptStatement& statement) {
    if (statement.kind == "BEGIN" || statement.kind == "START TRANSACTION")
        return Role::Begin;
    if (statement.kind == "COMMIT" || statement.kind == "PREPARE TRANSACTION")
        return Role::Commit;
    // ROLLBACK TO SAVEPOINT has the same tag and ends nothing.
    if (statement.kind == "ROLLBACK" && toLowerAscii(statement.sql).find(" to ") == std::string::npos)
        return Role::Rollback;
    return Role::Plain;
}

class Runner {
public:
    Runner(ReplayConnection& connection, const ReplayOptions& options) : m_connection(connection), m_options(options) {}

    Result<> begin() { return m_options.commits ? Result<>() : own("BEGIN"); }
    Result<> end() { return m_options.commits ? Result<>() : own("ROLLBACK"); }

    Result<Answer> run(const ScriptStatement& statement) {
        if (m_options.commits)
            return m_connection.run(statement);
        switch (roleOf(statement)) {
        case Role::Begin:
            return m_isOpen ? translated(statement, {}) : open(statement);
        case Role::Commit:
        case Role::Rollback:
            return close(statement);
        case Role::Plain:
            break;
        }
        return m_isOpen ? m_connection.run(statement) : alone(statement);
    }

private:
    // The recorded session's transaction begins.
    Result<Answer> open(const ScriptStatement& statement) {
        m_isOpen = true;
        return translated(statement, {std::string("SAVEPOINT ") + kOuter});
    }

    Result<Answer> close(const ScriptStatement& statement) {
        if (!m_isOpen)
            return translated(statement, {});
        m_isOpen = false;
        const auto release = std::string("RELEASE SAVEPOINT ") + kOuter;
        const bool isKept = roleOf(statement) == Role::Commit && m_connection.transaction() != 'E';
        if (isKept)
            return translated(statement, {release});
        auto answer = translated(statement, {std::string("ROLLBACK TO SAVEPOINT ") + kOuter, release});
        if (answer && answer->sqlstate.empty())
            answer->commandTag = "ROLLBACK"; // as a failed transaction's COMMIT says
        return answer;
    }

    // What a client outside of a transaction sends fails or works by itself.
    Result<Answer> alone(const ScriptStatement& statement) {
        POSTERN_TRY(own(std::string("SAVEPOINT ") + kInner));
        auto answer = m_connection.run(statement);
        if (!answer)
            return answer;
        if (m_connection.transaction() == 'E')
            POSTERN_TRY(own(std::string("ROLLBACK TO SAVEPOINT ") + kInner));
        POSTERN_TRY(own(std::string("RELEASE SAVEPOINT ") + kInner));
        return answer;
    }

    // `with` in the place of the recorded statement; the answer is what that would have said.
    Result<Answer> translated(const ScriptStatement& statement, const std::vector<std::string>& with) {
        Answer answer;
        answer.isKnown = true;
        answer.commandTag = statement.recorded.sqlstate.empty() && !statement.recorded.commandTag.empty()
                                ? statement.recorded.commandTag
                                : statement.kind;
        for (const auto& sql : with) {
            auto now = m_connection.run(sql);
            if (!now)
                return now;
            answer.sqlstate = now->sqlstate, answer.message = now->message;
            if (!answer.sqlstate.empty())
                break;
        }
        return answer;
    }

    // A statement of the replay's own; that it works is what everything else rests on.
    Result<> own(const std::string& sql) {
        const auto answer = m_connection.run(sql);
        if (!answer)
            return answer.error();
        if (!answer->sqlstate.empty())
            return Error::client(answer->sqlstate,
                                 "the replay cannot keep its transaction: " + sql + ": " + answer->message);
        return {};
    }

    ReplayConnection& m_connection;
    const ReplayOptions& m_options;
    bool m_isOpen = false;
};

bool waitUntil(std::chrono::steady_clock::time_point moment, const std::function<bool()>& isCancelled) {
    constexpr std::chrono::milliseconds kLook{50};
    for (auto now = std::chrono::steady_clock::now(); now < moment; now = std::chrono::steady_clock::now()) {
        if (isCancelled())
            return false;
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(kLook, moment - now));
    }
    return !isCancelled();
}

// What may not be sent, and why.
std::string hindrance(const ScriptStatement& statement, const ReplayOptions& options) {
    if (!statement.cannot.empty())
        return statement.cannot;
    if (options.commits && statement.wasRefused)
        return "it was refused when it was recorded, and this replay commits";
    return {};
}

} // namespace

Result<> replay(ReplayConnection& connection, const Script& script, const ReplayOptions& options,
                const std::function<void(const Replayed&)>& done, const std::function<bool()>& isCancelled) {
    Runner runner(connection, options);
    const auto began = std::chrono::steady_clock::now();
    POSTERN_TRY(runner.begin());
    for (const auto& statement : script.statements) {
        const auto moment = options.keepsTiming ? began + std::chrono::microseconds(statement.atMicros) : began;
        if (!waitUntil(moment, isCancelled))
            return Error::client(sqlstate::kQueryCanceled,
                                 "the replay was interrupted; nothing of it stays unless it committed");
        Replayed replayed;
        replayed.number = statement.number;
        replayed.sql = statement.sql;
        replayed.recordedMicros = statement.recorded.micros;
        replayed.comparison.why = hindrance(statement, options);
        if (!replayed.comparison.why.empty()) {
            replayed.comparison.outcome = Outcome::Skipped;
        } else {
            const auto answer = runner.run(statement);
            if (!answer)
                return answer.error();
            replayed.micros = answer->micros;
            replayed.comparison = compare(statement.recorded, *answer, options.slowerFactor);
        }
        done(replayed);
    }
    return runner.end();
}

} // namespace postern::app
