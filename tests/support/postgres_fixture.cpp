#include "support/postgres_fixture.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace postern::tests {

namespace {

[[noreturn]] void giveUp(const std::string& what) {
    std::fprintf(stderr, "the tests need a PostgreSQL server: %s\n", what.c_str());
    std::exit(1);
}

std::string newestBin() {
    std::vector<std::filesystem::path> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored))
        if (std::filesystem::exists(entry.path() / "bin" / "initdb", ignored))
            found.push_back(entry.path() / "bin");
    if (found.empty())
        giveUp("install the package postgresql-15");
    return std::max_element(found.begin(), found.end())->string();
}

int freePort() {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        giveUp("no free port");
    ::close(fd);
    return ntohs(address.sin_port);
}

} // namespace

PostgresFixture& PostgresFixture::shared() {
    static PostgresFixture fixture;
    return fixture;
}

PostgresFixture::PostgresFixture() : m_bin(newestBin()), m_port(freePort()) {
    char folder[] = "/tmp/postern-pg-XXXXXX";
    if (!::mkdtemp(folder))
        giveUp("no temporary folder");
    m_folder = folder;
    if (::geteuid() == 0) {
        const auto* user = ::getpwnam("postgres");
        if (!user || ::chown(folder, user->pw_uid, user->pw_gid) != 0)
            giveUp("no user postgres to run it as");
        m_prefix = "setpriv --reuid=postgres --regid=postgres --clear-groups ";
    }
    const auto data = m_folder + "/data";
    const auto log = m_folder + "/log";
    const auto initdb = "cd " + m_folder + " && " + m_prefix + m_bin + "/initdb -D " + data +
                        " -A trust -U postgres --no-sync -E UTF8 --locale=C >" + log + " 2>&1";
    const auto start = "cd " + m_folder + " && " + m_prefix + m_bin + "/pg_ctl -D " + data + " -l " + m_folder +
                       "/server.log -w -o \"-F -p " + std::to_string(m_port) + " -c listen_addresses=127.0.0.1 -k " +
                       m_folder + "\" start >>" + log + " 2>&1";
    if (std::system(initdb.c_str()) != 0 || std::system(start.c_str()) != 0)
        giveUp("it did not start, see " + log + " and server.log beside it");
}

PostgresFixture::~PostgresFixture() {
    const auto stop = "cd " + m_folder + " && " + m_prefix + m_bin + "/pg_ctl -D " + m_folder +
                      "/data -w -m immediate stop >/dev/null 2>&1";
    if (std::system(stop.c_str()) != 0)
        std::fprintf(stderr, "the throw-away server in %s did not stop\n", m_folder.c_str());
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string PostgresFixture::conninfo() const {
    return "host=127.0.0.1 port=" + std::to_string(m_port) + " user=postgres dbname=postgres";
}

} // namespace postern::tests
