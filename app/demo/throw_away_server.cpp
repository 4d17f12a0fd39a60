#include "app/demo/throw_away_server.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <libpq-fe.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "app/paths.h"
#include "base/random.h"
#include "base/text.h"

extern char** environ;

namespace postern::app {

namespace {

constexpr const char* kSuperuser = "postgres";

// Newest version first; the one that Postern is tested with, 15, before all others.
std::string findServerPrograms() {
    for (const char* version : {"15", "17", "16", "14", "13"})
        if (const auto folder = std::string("/usr/lib/postgresql/") + version + "/bin";
            ::access((folder + "/postgres").c_str(), X_OK) == 0)
            return folder;
    return std::filesystem::path(findProgram("postgres")).parent_path().string();
}

// Whom the server runs as when we are root; null when we are not.
const passwd* serverAccount() {
    if (::geteuid() != 0)
        return nullptr;
    const passwd* account = ::getpwnam("postgres");
    return account != nullptr ? account : ::getpwnam("nobody");
}

Result<pid_t> spawnAsServer(std::vector<std::string> words, const std::string& log) {
    std::vector<std::string> prefix{"setpriv", "--pdeathsig", "QUIT"};
    if (const passwd* account = serverAccount())
        prefix = {"setpriv",
                  "--reuid",
                  std::to_string(account->pw_uid),
                  "--regid",
                  std::to_string(account->pw_gid),
                  "--clear-groups",
                  "--pdeathsig",
                  "QUIT"};
    words.insert(words.begin(), prefix.begin(), prefix.end());
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    // A group of its own: Ctrl-C is for us, who then stop the server in order.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    pid_t pid = 0;
    const int status = ::posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (status != 0)
        return Error::system("cannot run " + words.front(), status);
    return pid;
}

std::string lastLines(const std::string& file) {
    std::ifstream in(file);
    std::string line, last;
    while (std::getline(in, line))
        if (!line.empty())
            last = line;
    return last;
}

struct Connection {
    PGconn* handle;
    ~Connection() { PQfinish(handle); }
};

PGconn* connectTo(const std::string& folder, const std::string& database, const Secret& password) {
    const char* const keys[] = {"host", "port", "user", "dbname", "password", "connect_timeout", "gssencmode", nullptr};
    const char* const values[] = {folder.c_str(),   "5432", kSuperuser, database.c_str(),
                                  password.c_str(), "5",    "disable",  nullptr};
    return PQconnectdbParams(keys, values, 0);
}

} // namespace

Result<std::unique_ptr<ThrowAwayServer>> ThrowAwayServer::start(const std::string& folder) {
    auto server = std::unique_ptr<ThrowAwayServer>(new ThrowAwayServer(folder));
    server->m_programs = findServerPrograms();
    if (server->m_programs.empty())
        return Error::internal("no PostgreSQL server is installed; on Debian: apt-get install postgresql-15");
    server->m_password = Secret(toBase64Url(randomBytes(18)));
    if (const passwd* account = serverAccount();
        account != nullptr && ::chown(folder.c_str(), account->pw_uid, account->pw_gid) != 0)
        return Error::system("cannot hand " + folder + " to " + account->pw_name, errno);
    POSTERN_TRY(server->initialise());
    POSTERN_TRY(server->launch());
    return server;
}

Result<> ThrowAwayServer::initialise() {
    const auto passwordFile = m_folder + "/superuser";
    {
        std::ofstream out(passwordFile);
        out << m_password.view() << '\n';
    }
    if (const passwd* account = serverAccount();
        account != nullptr && ::chown(passwordFile.c_str(), account->pw_uid, account->pw_gid) != 0)
        return Error::system("cannot hand over the server's files", errno);
    const auto log = m_folder + "/initdb.log";
    const auto pid = spawnAsServer({m_programs + "/initdb", "--pgdata", m_folder + "/data", "--username", kSuperuser,
                                    "--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8",
                                    "--locale", "C.UTF-8", "--no-sync"},
                                   log);
    if (!pid)
        return pid.error();
    int status = 0;
    while (::waitpid(*pid, &status, 0) < 0 && errno == EINTR) {
    }
    std::error_code ignored;
    std::filesystem::remove(passwordFile, ignored);
    if (status != 0)
        return Error::internal("initdb failed: " + lastLines(log));
    return {};
}

Result<> ThrowAwayServer::launch() {
    const auto pid =
        spawnAsServer({m_programs + "/postgres", "-D", m_folder + "/data", "-c", "listen_addresses=", "-c",
                       "unix_socket_directories=" + m_folder, "-c", "unix_socket_permissions=0777", "-c", "fsync=off",
                       "-c", "synchronous_commit=off", "-c", "shared_buffers=32MB", "-c", "max_connections=60"},
                      logFile());
    if (!pid)
        return pid.error();
    m_pid = *pid;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    while (std::chrono::steady_clock::now() < until) {
        const Connection connection{connectTo(m_folder, "postgres", m_password)};
        if (PQstatus(connection.handle) == CONNECTION_OK)
            return {};
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = 0;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return Error::internal("the throw-away PostgreSQL did not start: " + lastLines(logFile()));
}

ThrowAwayServer::~ThrowAwayServer() {
    if (m_pid == 0)
        return;
    ::kill(m_pid, SIGINT); // fast shutdown
    for (int waited = 0; waited < 250; ++waited) {
        if (::waitpid(m_pid, nullptr, WNOHANG) == m_pid)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    ::kill(m_pid, SIGQUIT);
    ::waitpid(m_pid, nullptr, 0);
}

Result<> ThrowAwayServer::run(const std::string& database, const std::string& script) const {
    const Connection connection{connectTo(m_folder, database, m_password)};
    if (PQstatus(connection.handle) != CONNECTION_OK)
        return Error::internal("cannot connect to the throw-away PostgreSQL");
    PGresult* result = PQexec(connection.handle, script.c_str());
    const auto status = PQresultStatus(result);
    PQclear(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
        return {};
    return Error::internal(std::string("a script failed on the throw-away PostgreSQL: ") +
                           PQerrorMessage(connection.handle));
}

Result<std::string> ThrowAwayServer::ask(const std::string& database, const std::string& query) const {
    const Connection connection{connectTo(m_folder, database, m_password)};
    PGresult* result = PQexec(connection.handle, query.c_str());
    std::string answer;
    const bool isThere = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) > 0;
    if (isThere)
        answer = PQgetvalue(result, 0, 0);
    PQclear(result);
    if (!isThere)
        return Error::internal("the throw-away PostgreSQL did not answer");
    return answer;
}

} // namespace postern::app
