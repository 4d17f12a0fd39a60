// Dialing: against servers that lie, and against a real PostgreSQL.
#include "net/upstream.h"

#include <fstream>
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "base/bytes.h"
#include "fake_server.h"
#include "gateway_fixture.h"
#include "net/stream.h"
#include "support/postgres_fixture.h"
#include "test_certificate.h"

namespace postern::net {
namespace {

using namespace std::string_literals;
using tests::authentication;
using tests::FakeServer;
using tests::message;

constexpr const char* kPassword = "the-secret-of-the-target";

const std::string kReady =
    message('S', "server_version\00015.2\0"s) + message('K', "\0\0\0\5\0\0\0\7"s) + message('Z', "I");

using Dialed = Result<std::shared_ptr<UpstreamConnection>>;

Dialed dialTo(const std::string& conninfo, policy::Target target = {}, const Options& parameters = {},
              std::chrono::milliseconds limit = std::chrono::seconds(10),
              const std::atomic<bool>* abandoned = nullptr) {
    target.name = "db";
    target.conninfo = conninfo;
    target.password.kind = policy::PasswordSource::Kind::Environment;
    return dial({target, parameters, {std::chrono::steady_clock::now() + limit, abandoned}},
                [](const policy::Target&) -> Result<Secret> { return Secret(kPassword); });
}

std::string fakeConninfo(const FakeServer& server, const std::string& more = "sslmode=disable") {
    return "host=127.0.0.1 port=" + std::to_string(server.port()) + " user=u dbname=d " + more;
}

// A server that sends `first` to the start-up packet, and what the client then said.
struct Exchange {
    Dialed dialed = Error::internal("not run");
    std::string said;
};
Exchange exchange(const std::string& first, policy::Target target = {},
                  std::chrono::milliseconds limit = std::chrono::seconds(10)) {
    Exchange out;
    {
        FakeServer server([&](int fd) {
            tests::readStartupPacket(fd);
            tests::sendAll(fd, first);
            out.said = tests::readToEnd(fd);
        });
        out.dialed = dialTo(fakeConninfo(server), std::move(target), {}, limit);
        if (out.dialed)
            out.dialed->reset();
    }
    return out;
}

TEST(LyingServer, AsksForTheCleartextPassword) {
    const auto result = exchange(authentication(3));
    ASSERT_FALSE(result.dialed);
    EXPECT_EQ(result.dialed.error().sqlstate(), "08006");
    EXPECT_EQ(result.said, "") << "nothing may be said to such a server";
}

TEST(LyingServer, AsksForTheMd5Password) {
    const auto result = exchange(authentication(5, "salt"));
    ASSERT_FALSE(result.dialed);
    EXPECT_EQ(result.said, "");
}

TEST(LyingServer, GetsTheCleartextPasswordWhereTheTargetAllowsIt) {
    policy::Target target;
    target.allowCleartext = true;
    const auto result = exchange(authentication(3) + authentication(0) + kReady, target);
    ASSERT_TRUE(result.dialed) << result.dialed.error().message();
    EXPECT_EQ(result.said, message('p', kPassword + "\0"s));
}

TEST(LyingServer, HidesTheCleartextRequestBehindScram) {
    // Both requests come in one segment, so that libpq could read the second before anybody looks again.
    const auto result = exchange(authentication(10, "SCRAM-SHA-256\0\0"s) + authentication(3));
    ASSERT_FALSE(result.dialed);
    EXPECT_EQ(result.said.find(kPassword), std::string::npos);
}

TEST(LyingServer, SkipsItsProof) {
    std::string said;
    FakeServer server([&](int fd) {
        tests::readStartupPacket(fd);
        tests::sendAll(fd, authentication(10, "SCRAM-SHA-256\0\0"s));
        tests::readMessage(fd);
        tests::sendAll(fd, authentication(0) + kReady);
        tests::readToEnd(fd);
    });
    EXPECT_FALSE(dialTo(fakeConninfo(server)));
}

TEST(LyingServer, DemandsAnAbsurdIterationCount) {
    FakeServer server([](int fd) {
        tests::readStartupPacket(fd);
        tests::sendAll(fd, authentication(10, "SCRAM-SHA-256\0\0"s));
        const auto first = tests::readMessage(fd);
        const auto nonce = first.substr(first.find(",r=") + 3);
        tests::sendAll(fd, authentication(11, "r=" + nonce + "x,s=c2FsdA==,i=2147483647"));
        tests::readToEnd(fd);
    });
    const auto dialed = dialTo(fakeConninfo(server));
    ASSERT_FALSE(dialed);
    EXPECT_NE(dialed.error().message().find("iteration"), std::string::npos);
}

TEST(LyingServer, SpeaksNonsense) {
    for (const auto& bytes :
         {"HTTP/1.1 400 Bad Request\r\n\r\n"s, std::string(100, '\0'), "R\x7f\xff\xff\xff"s, message('Z', "I"), "R"s}) {
        const auto result = exchange(bytes, {}, std::chrono::milliseconds(300));
        ASSERT_FALSE(result.dialed);
        EXPECT_EQ(result.dialed.error().sqlstate(), "08006");
        EXPECT_EQ(result.said, "");
    }
}

TEST(LyingServer, SaysNothing) {
    const auto start = std::chrono::steady_clock::now();
    const auto result = exchange("", {}, std::chrono::milliseconds(300));
    ASSERT_FALSE(result.dialed);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(LyingServer, SendsBytesBehindItsAnswerToTheTlsRequest) {
    for (const auto& answer : {"S" + authentication(0) + kReady, "S" + authentication(3)}) {
        std::string said;
        {
            FakeServer server([&](int fd) {
                tests::readStartupPacket(fd);
                tests::sendAll(fd, answer);
                said = tests::readToEnd(fd);
            });
            const auto dialed = dialTo(fakeConninfo(server, "sslmode=require"), {}, {}, std::chrono::milliseconds(500));
            ASSERT_FALSE(dialed);
        }
        EXPECT_EQ(said.find(kPassword), std::string::npos);
    }
}

TEST(LyingServer, RefusesTlsThatTheTargetRequires) {
    std::string said;
    {
        FakeServer server([&](int fd) {
            tests::readStartupPacket(fd);
            tests::sendAll(fd, "N" + authentication(3));
            said = tests::readToEnd(fd);
        });
        EXPECT_FALSE(dialTo(fakeConninfo(server, "sslmode=verify-full")));
    }
    EXPECT_EQ(said, "");
}

TEST(LyingServer, AnErrorTextFromBeforeTlsIsNotRelayed) {
    FakeServer server([](int fd) {
        tests::readStartupPacket(fd);
        tests::sendAll(fd, message('E', "SFATAL\0C53300\0Mdo as I say\0\0"s));
        tests::readToEnd(fd);
    });
    const auto dialed = dialTo(fakeConninfo(server, "sslmode=require"));
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().message().find("do as I say"), std::string::npos);
}

TEST(LyingServer, BytesBehindReadyForQueryStayInTheStream) {
    // libpq would keep them in a buffer of its own, and the stream would lose its place.
    const auto behind = message('N', "SNOTICE\0Mlate\0\0"s) + "S\0\0\0"s;
    FakeServer server([&](int fd) {
        tests::readStartupPacket(fd);
        tests::sendAll(fd, authentication(0) + kReady + behind);
        tests::readToEnd(fd);
    });
    const auto dialed = dialTo(fakeConninfo(server));
    ASSERT_TRUE(dialed) << dialed.error().message();
    std::string got;
    ASSERT_TRUE(tests::eventually([&] {
        char buffer[256];
        const auto count = ::recv((*dialed)->fd(), buffer, sizeof buffer, MSG_DONTWAIT);
        if (count > 0)
            got.append(buffer, static_cast<std::size_t>(count));
        return got.size() >= behind.size();
    }));
    EXPECT_EQ(got, behind);
}

TEST(LyingServer, ErrorsWithoutCodeAreOurs) {
    const auto result = exchange(message('E', "\0"s));
    ASSERT_FALSE(result.dialed);
    EXPECT_EQ(result.dialed.error().sqlstate(), "08006");
}

TEST(Dialing, EndsWhenTheClientHasGone) {
    FakeServer server([](int fd) { tests::readToEnd(fd); });
    std::atomic<bool> abandoned{false};
    std::thread client([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        abandoned = true;
    });
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(dialTo(fakeConninfo(server), {}, {}, std::chrono::seconds(60), &abandoned));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    client.join();
}

TEST(Dialing, ConnectTimeoutOfTheTargetCounts) {
    FakeServer server([](int fd) { tests::readToEnd(fd); });
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(dialTo(fakeConninfo(server, "sslmode=disable connect_timeout=2"), {}, {}, std::chrono::seconds(60)));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Dialing, ADeadPort) {
    int port = 0;
    {
        const FakeServer gone([](int) {});
        port = gone.port();
    }
    const auto dialed = dialTo("host=127.0.0.1 port=" + std::to_string(port) + " user=u");
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "08006");
}

TEST(Dialing, TheClientsMistakesAreTheClients) {
    const auto dialed = dialTo("host=127.0.0.1 port=1 user=u", {}, {{"no such=name", "x"}});
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "42704");
}

// A real server with TLS, where everybody but its superuser needs SCRAM.
class RealServer : public testing::Test {
protected:
    static void SetUpTestSuite() {
        auto& fixture = tests::PostgresFixture::shared();
        certificate = new tests::TestCertificate;
        const auto data = fixture.folder() + "/data/";
        std::ofstream(data + "pg_hba.conf")
            << "local all all trust\nhost all postgres 127.0.0.1/32 trust\n"
               "host all md5user 127.0.0.1/32 md5\nhost all all 127.0.0.1/32 scram-sha-256\n";
        const auto copy = [&](const std::string& from, const std::string& to) {
            return "install -m 600 -o $(stat -c %u " + data + ") -g $(stat -c %g " + data + ") " + from + " " + data +
                   to;
        };
        ASSERT_EQ(std::system(
                      (copy(certificate->certificate(), "server.crt") + " && " + copy(certificate->key(), "server.key"))
                          .c_str()),
                  0);
        sql("ALTER SYSTEM SET ssl = on");
        sql("CREATE ROLE scramuser LOGIN PASSWORD '" + std::string(kPassword) + "'");
        sql("SET password_encryption = 'md5'; CREATE ROLE md5user LOGIN PASSWORD '" + std::string(kPassword) + "'");
        sql("CREATE ROLE wronguser LOGIN PASSWORD 'another'");
        sql("CREATE ROLE fulluser LOGIN PASSWORD '" + std::string(kPassword) + "' CONNECTION LIMIT 0");
        sql("SELECT pg_reload_conf()");
        ASSERT_TRUE(tests::eventually([] { return sql("SHOW ssl") == "on"; }));
    }
    static void TearDownTestSuite() {
        delete certificate;
        certificate = nullptr;
    }

    // The first value of the answer.
    static std::string sql(const std::string& text) {
        auto* connection = PQconnectdb(tests::PostgresFixture::shared().conninfo().c_str());
        auto* result = PQexec(connection, text.c_str());
        std::string out = PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : PQresultErrorMessage(result);
        PQclear(result);
        PQfinish(connection);
        return out;
    }

    static std::string conninfo(const std::string& user, const std::string& more = "sslmode=disable") {
        return "host=127.0.0.1 port=" + std::to_string(tests::PostgresFixture::shared().port()) +
               " dbname=postgres user=" + user + " " + more;
    }

    static std::string tls(const std::string& more = {}) {
        return "sslmode=verify-full sslrootcert=" + certificate->certificate() + " " + more;
    }

    // Sends a simple query over the taken-over stream and gives the first value of the answer.
    static std::string ask(UpstreamConnection& connection, const std::string& text) {
        Stream stream(connection.fd(), connection.tls());
        const auto query = message('Q', text + '\0');
        std::string_view left = query;
        std::string got;
        std::vector<char> buffer(65536);
        const bool done = tests::eventually([&] {
            if (!left.empty())
                left.remove_prefix(stream.write({&left, 1}).bytes);
            const auto read = stream.read(buffer);
            got.append(buffer.data(), read.bytes);
            return got.size() >= 6 && got.substr(got.size() - 6, 5) == "Z\0\0\0\5"s;
        });
        if (!done)
            return "(no answer)";
        const auto row = got.find("D\0\0"s);
        if (row == std::string::npos)
            return "(no row)";
        return got.substr(row + 11, loadU32(got.data() + row + 7));
    }

    static inline tests::TestCertificate* certificate = nullptr;
};

TEST_F(RealServer, ScramOverPlainTcp) {
    const auto dialed = dialTo(conninfo("scramuser"));
    ASSERT_TRUE(dialed) << dialed.error().message();
    EXPECT_EQ((*dialed)->tls(), nullptr);
    EXPECT_EQ(ask(**dialed, "SELECT current_user"), "scramuser");
    const auto facts = (*dialed)->takeFacts();
    EXPECT_EQ(facts.user, "scramuser");
    EXPECT_EQ(facts.database, "postgres");
    EXPECT_EQ(std::to_string(facts.pid), ask(**dialed, "SELECT pg_backend_pid()"));
    std::vector<std::string> names;
    for (const auto& parameter : facts.parameters)
        names.push_back(parameter.first);
    for (const auto* name : {"application_name", "client_encoding", "DateStyle", "default_transaction_read_only",
                             "in_hot_standby", "IntervalStyle", "is_superuser", "server_encoding", "server_version",
                             "session_authorization", "standard_conforming_strings", "TimeZone"})
        EXPECT_NE(std::find(names.begin(), names.end(), name), names.end()) << name;
}

TEST_F(RealServer, ScramOverVerifiedTlsWithChannelBinding) {
    const auto dialed = dialTo(conninfo("scramuser", tls("channel_binding=require")));
    ASSERT_TRUE(dialed) << dialed.error().message();
    ASSERT_NE((*dialed)->tls(), nullptr);
    EXPECT_EQ(ask(**dialed, "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()"), "true");
    EXPECT_EQ(ask(**dialed, "SELECT length(repeat('x', 1000000))::text"), "1000000");
    EXPECT_GT((*dialed)->takeFacts().parameters.size(), 10U);
}

TEST_F(RealServer, OverAUnixSocketWithRequirepeer) {
    const auto& fixture = tests::PostgresFixture::shared();
    const auto base =
        "host=" + fixture.folder() + " port=" + std::to_string(fixture.port()) + " dbname=postgres user=scramuser ";
    const std::string owner =
        ::geteuid() == 0 ? "postgres" : std::string(::getenv("USER") != nullptr ? ::getenv("USER") : "");
    const auto dialed = dialTo(base + (owner.empty() ? "" : "requirepeer=" + owner));
    ASSERT_TRUE(dialed) << dialed.error().message();
    EXPECT_EQ(ask(**dialed, "SELECT current_user"), "scramuser");
    EXPECT_FALSE(dialTo(base + "requirepeer=daemon")) << "the server's owner is checked on the real socket";
}

TEST_F(RealServer, AnUntrustedCertificateIsRefused) {
    const tests::TestCertificate other;
    EXPECT_FALSE(dialTo(conninfo("scramuser", "sslmode=verify-full sslrootcert=" + other.certificate())));
}

TEST_F(RealServer, TargetSessionAttributesAreAsked) {
    const auto dialed = dialTo(conninfo("scramuser", "sslmode=disable target_session_attrs=read-write"));
    ASSERT_TRUE(dialed) << dialed.error().message();
    EXPECT_EQ(ask(**dialed, "SELECT 7"), "7");
    EXPECT_FALSE(dialTo(conninfo("scramuser", "sslmode=disable target_session_attrs=standby")));
}

TEST_F(RealServer, SeveralHosts) {
    int port = 0;
    {
        const FakeServer gone([](int) {});
        port = gone.port();
    }
    const auto real = std::to_string(tests::PostgresFixture::shared().port());
    const auto dialed = dialTo("host=127.0.0.1,127.0.0.1 port=" + std::to_string(port) + "," + real +
                               " dbname=postgres user=scramuser");
    ASSERT_TRUE(dialed) << dialed.error().message();
    EXPECT_EQ(ask(**dialed, "SELECT 7"), "7");
}

TEST_F(RealServer, AWrongPasswordSaysNothingAboutOurCredential) {
    const auto dialed = dialTo(conninfo("wronguser"));
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "08006");
    EXPECT_EQ(dialed.error().message().find("wronguser"), std::string::npos);
}

TEST_F(RealServer, ItsOwnErrorsAreRelayed) {
    auto dialed = dialTo("host=127.0.0.1 port=" + std::to_string(tests::PostgresFixture::shared().port()) +
                         " dbname=missing user=scramuser");
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "3D000");
    EXPECT_EQ(dialed.error().message(), "database \"missing\" does not exist");
    dialed = dialTo(conninfo("fulluser"));
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "53300");
    dialed = dialTo(conninfo("scramuser"), {}, {{"DateStyle", "nonsense"}});
    ASSERT_FALSE(dialed);
    EXPECT_EQ(dialed.error().sqlstate(), "22023");
}

TEST_F(RealServer, Md5OnlyWhereTheTargetAllowsIt) {
    EXPECT_FALSE(dialTo(conninfo("md5user")));
    policy::Target target;
    target.allowMd5 = true;
    EXPECT_TRUE(dialTo(conninfo("md5user"), target));
}

TEST_F(RealServer, StartupParametersHaveTheirEffect) {
    const auto dialed = dialTo(conninfo("scramuser"), {},
                               {{"options", "-c search_path=\"a\\ b\" -c geqo=off"},
                                {"DateStyle", "German, DMY"},
                                {"client_encoding", "LATIN1"},
                                {"application_name", "it's \\ me"},
                                {"extra_float_digits", "3"},
                                {"my.guc", "a  b\\c"}});
    ASSERT_TRUE(dialed) << dialed.error().message();
    auto& connection = **dialed;
    EXPECT_EQ(ask(connection, "SHOW DateStyle"), "German, DMY");
    EXPECT_EQ(ask(connection, "SHOW client_encoding"), "LATIN1");
    EXPECT_EQ(ask(connection, "SHOW application_name"), "it's \\ me");
    EXPECT_EQ(ask(connection, "SHOW extra_float_digits"), "3");
    EXPECT_EQ(ask(connection, "SHOW search_path"), "\"a b\"");
    EXPECT_EQ(ask(connection, "SHOW geqo"), "off");
    EXPECT_EQ(ask(connection, "SHOW my.guc"), "a  b\\c");
}

TEST_F(RealServer, NoticesOfTheLoginAreKept) {
    sql("ALTER ROLE scramuser SET client_min_messages = debug1");
    sql("ALTER ROLE scramuser SET log_min_messages = warning");
    const auto dialed = dialTo(conninfo("scramuser"));
    sql("ALTER ROLE scramuser RESET ALL");
    ASSERT_TRUE(dialed) << dialed.error().message();
    EXPECT_EQ(ask(**dialed, "SELECT 7"), "7") << "whatever the server said in between, the stream is in its place";
}

TEST_F(RealServer, ACancelReachesTheBackend) {
    const auto dialed = dialTo(conninfo("scramuser"));
    ASSERT_TRUE(dialed);
    const auto address = (*dialed)->cancelAddress();
    std::thread canceller([&] {
        tests::eventually([&] {
            return sql("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%pg_sleep(1000)%' "
                       "AND usename = 'scramuser'") == "1";
        });
        sendCancel(address);
    });
    EXPECT_EQ(ask(**dialed, "SELECT pg_sleep(1000)"), "(no row)") << "an error came instead of a row";
    canceller.join();
}

TEST_F(RealServer, GivingAConnectionUpEndsItsBackend) {
    auto dialed = dialTo(conninfo("scramuser"));
    ASSERT_TRUE(dialed);
    const auto pid = std::to_string((*dialed)->takeFacts().pid);
    const auto alive = "SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid;
    EXPECT_EQ(sql(alive), "1");
    dialed->reset();
    EXPECT_TRUE(tests::eventually([&] { return sql(alive) == "0"; }));
}

} // namespace
} // namespace postern::net
