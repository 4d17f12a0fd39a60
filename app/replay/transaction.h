#pragma once
// The transaction that a replay happens in, and the recorded session's own transactions inside of it.
//
// Unless committing, everything is in one transaction that is rolled back, whatever a statement says: those that begin
// and end transactions are never sent, a savepoint stands for each of the session's transactions. What PostgreSQL does
// at a commit is done where one was: deferred constraints are checked, and what was set for the transaction alone is
// set back. One thread.
#include <map>
#include <string>

#include "app/replay/connection.h"
#include "app/replay/step.h"

namespace postern::app {

struct Ran {
    Answer answer;
    std::string skipped; // not empty: why it was not run, or why its answer says nothing
};

class ReplayTransaction {
public:
    ReplayTransaction(ReplayConnection& connection, bool commits);

    Result<> begin();
    Result<> end();
    // `hindrance`: why it may not be sent; empty: it may. An error: the connection is lost, or the replay's own
    // transaction is.
    Result<Ran> run(const ScriptStatement& statement, std::string hindrance);

private:
    enum class Scope : std::uint8_t {
        None,
        String,  // of one string, or one statement: ends with it
        Explicit // from BEGIN to its end
    };

    Result<Ran> take(const ScriptStatement& statement, std::string hindrance);
    Result<Ran> inside(const ScriptStatement& statement, const Step& step);
    Result<Ran> forGood(const ScriptStatement& statement, const Step& step);
    Result<Ran> open(const ScriptStatement& statement, const Step& step);
    Result<Ran> close(const ScriptStatement& statement, const Step& step);
    Result<Ran> send(const ScriptStatement& statement, const Step& step);
    Result<> enter(Scope scope);
    Result<> leave(Answer& answer); // as a commit; its error becomes the answer
    Result<> undo();
    Result<> checkDeferred(Answer& answer);
    Result<> noteLocal(const std::string& variable);
    Result<> setBack();
    Result<> own(const std::string& sql);
    // For what may fail without harm.
    Result<Answer> attempt(const std::string& sql);
    bool hasFailed() const { return m_connection.transaction() == 'E'; }

    ReplayConnection& m_connection;
    const bool m_commits;
    const std::string m_outer, m_inner; // savepoints; no session knows their names
    Scope m_scope = Scope::None;
    bool m_hasWritten = false;                   // since the scope was entered
    bool m_isStringOver = false;                 // one of the string's statements failed
    bool m_isStringRefused = false;              // none of it reached the server when it was recorded
    std::map<std::string, std::string> m_locals; // what SET LOCAL changed, as it was before
};

} // namespace postern::app
