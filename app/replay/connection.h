#pragma once
// A client of the gateway, as libpq makes one: sends statements one after the other and takes what comes back as
// values. One thread.
#include <memory>
#include <string>
#include <vector>

#include "app/replay/script.h"
#include "base/result.h"
#include "base/secret.h"

struct pg_conn;
struct pg_result;

namespace postern::app {

// How the gateway is reached, and as whom.
struct WayIn {
    std::string host; // a name, an address, or the folder of a Unix socket
    std::string port, database, agent;
    Secret key;
};

class ReplayConnection {
public:
    static Result<std::unique_ptr<ReplayConnection>> open(const WayIn& way);

    // A statement as it was recorded. An error of the server is an answer; an error here is a lost connection.
    Result<Answer> run(const ScriptStatement& statement);
    Result<Answer> run(const std::string& sql); // of the replay's own
    char transaction() const;                   // 'I', 'T', 'E'

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    explicit ReplayConnection(pg_conn* connection) : m_connection(connection) {}
    Result<Answer> collect();
    void take(pg_result* result, Answer& answer);
    void takeCopy(Answer& answer);

    std::unique_ptr<pg_conn, Close> m_connection;
};

} // namespace postern::app
