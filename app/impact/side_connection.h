#pragma once
// A connection of Postern's own to a target that reads texts as a session does: the same start-up parameters and the
// settings it made since. In one transaction that can only read, with short time-outs; it ends with this value.
#include <atomic>
#include <memory>
#include <string>

#include "approval/request.h"
#include "net/upstream.h"
#include "net/upstream_query.h"

namespace postern::app {

class SideConnection {
public:
    static constexpr std::chrono::seconds kDialPatience{5}, kQuestionPatience{4};
    static constexpr const char* kTimeouts =
        "SET LOCAL statement_timeout = '3s'; SET LOCAL lock_timeout = '500ms'; "
        "SET LOCAL idle_in_transaction_session_timeout = '30s'; SET LOCAL transaction_read_only = on";

    static Phrase noTemporaryRoles() {
        return phrase(
            "its target has temporary roles, and a connection of Postern's own would have the rights of the role that "
            "makes them");
    }

    // Blocks for seconds at most. Errors: 0A000 for a target with temporary roles; of the dial; the server's, when it
    // does not take the settings.
    static Result<SideConnection> open(const policy::Target& target, const net::PasswordResolver& password,
                                       const approval::Place& place, const std::atomic<bool>* abandoned);

    const std::string& searchPath() const { return m_searchPath; } // as SHOW prints it
    const std::string& user() const { return m_user; }             // current_user
    // One question in a savepoint of its own, so that one that fails takes nothing with it.
    Result<> ask(std::string_view sql, std::string_view what, const net::RowReceiver& receive);
    // The first column of the first row of `sql`'s answer, run with these parameters; the server's SQLSTATE on error.
    Result<std::string> askWith(std::string_view sql, const std::vector<approval::Bound>& values,
                                std::string_view what);
    net::UpstreamConnection& raw() { return *m_connection; }

private:
    SideConnection(std::shared_ptr<net::UpstreamConnection> connection, const std::atomic<bool>* abandoned)
        : m_connection(std::move(connection)), m_abandoned(abandoned) {}
    net::DialLimits limits() const { return {std::chrono::steady_clock::now() + kQuestionPatience, m_abandoned}; }

    std::shared_ptr<net::UpstreamConnection> m_connection;
    const std::atomic<bool>* m_abandoned;
    std::string m_searchPath, m_user;
};

} // namespace postern::app
