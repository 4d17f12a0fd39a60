#pragma once
// A PostgreSQL server of its own, in a folder of its own, on a Unix socket only: made for the demo and gone with it.
#include <memory>
#include <string>
#include <sys/types.h>

#include "base/result.h"
#include "base/secret.h"

namespace postern::app {

class ThrowAwayServer {
public:
    // Makes a cluster and starts it; blocks for one to three seconds, 30 at most. `folder` must exist and be empty;
    // when this process is root the server runs as postgres or nobody, because it refuses to run as root. Main thread:
    // the server ends when the thread that started it does, however that ends.
    static Result<std::unique_ptr<ThrowAwayServer>> start(const std::string& folder);
    ~ThrowAwayServer(); // stops it, in 5 s at most
    ThrowAwayServer(const ThrowAwayServer&) = delete;
    ThrowAwayServer& operator=(const ThrowAwayServer&) = delete;

    // Runs a script as the superuser, in one transaction.
    Result<> run(const std::string& database, const std::string& script) const;
    // The first column of the first row that `query` gives.
    Result<std::string> ask(const std::string& database, const std::string& query) const;

    const std::string& socketFolder() const { return m_folder; }
    std::string logFile() const { return m_folder + "/server.log"; }

private:
    explicit ThrowAwayServer(std::string folder) : m_folder(std::move(folder)) {}
    Result<> initialise();
    Result<> launch();

    std::string m_folder, m_programs;
    Secret m_password;
    pid_t m_pid = 0;
};

} // namespace postern::app
