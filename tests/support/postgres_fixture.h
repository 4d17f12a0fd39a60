#pragma once
// A throw-away PostgreSQL in a temporary folder, for tests that compare with the real one. Started on first use,
// stopped and removed at the end of the process. Started as root it runs as the user postgres, because initdb refuses
// root. A missing server is a failure, never a skip: start() ends the process with a message.
#include <string>

namespace postern::tests {

class PostgresFixture {
public:
    static PostgresFixture& shared();
    ~PostgresFixture();
    PostgresFixture(const PostgresFixture&) = delete;
    PostgresFixture& operator=(const PostgresFixture&) = delete;

    int port() const { return m_port; } // on 127.0.0.1; the Unix socket is in folder()
    const std::string& folder() const { return m_folder; }
    // For libpq; superuser postgres, database postgres, no password.
    std::string conninfo() const;

private:
    PostgresFixture();
    std::string m_folder, m_bin, m_prefix;
    int m_port = 0;
};

} // namespace postern::tests
