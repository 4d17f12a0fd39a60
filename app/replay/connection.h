#pragma once
// A client of the gateway, as libpq makes one: sends statements one after the other and takes what comes back as
// values. One thread.
#include <functional>
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
    // `isCancelled` is asked while a statement runs; then it is cancelled at the server, once, and run() gives an error
    // 57014.
    static Result<std::unique_ptr<ReplayConnection>> open(const WayIn& way, std::function<bool()> isCancelled);

    // A statement as it was recorded. An error of the server is an answer; an error here is a lost connection.
    Result<Answer> run(const ScriptStatement& statement);
    Result<Answer> run(const std::string& sql); // of the replay's own
    char transaction() const;                   // 'I', 'T', 'E'
    bool hasStandardStrings() const;            // standard_conforming_strings
    bool isUtf8() const;                        // client_encoding

private:
    struct Close {
        void operator()(pg_conn* connection) const;
    };
    ReplayConnection(pg_conn* connection, std::function<bool()> isCancelled)
        : m_connection(connection), m_isCancelled(std::move(isCancelled)) {}
    Result<Answer> collect();
    Result<> await();
    Result<> receive(); // what comes within a moment
    void cancel();
    std::string setting(const char* name) const;
    Result<> take(pg_result* result, Answer& answer);
    Result<> takeCopy(Answer& answer);

    std::unique_ptr<pg_conn, Close> m_connection;
    std::function<bool()> m_isCancelled;
    bool m_hasCancelled = false;
};

} // namespace postern::app
