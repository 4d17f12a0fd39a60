// The gateway whole: clients, loops, a real PostgreSQL behind it.
#include "net/gateway.h"

#include <future>
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <mutex>
#include <numeric>
#include <set>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "base/bytes.h"
#include "fake_server.h"
#include "gateway_fixture.h"
#include "support/postgres_fixture.h"
#include "test_certificate.h"

namespace postern::net {
namespace {

using namespace std::string_literals;
using tests::eventually;
using tests::GatewayFixture;

// A libpq connection and what it answers.
class Client {
public:
    explicit Client(const std::string& conninfo) : m_connection(PQconnectdb(conninfo.c_str())) {}
    ~Client() { close(); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    bool isConnected() const { return PQstatus(m_connection) == CONNECTION_OK; }
    std::string error() const { return PQerrorMessage(m_connection); }
    PGconn* get() const { return m_connection; }
    int socket() const { return PQsocket(m_connection); }
    // The first value, or the first error's SQLSTATE, or the command tag.
    std::string ask(const std::string& sql) {
        std::string out;
        if (PQsendQuery(m_connection, sql.c_str()) != 1)
            return error();
        while (auto* result = PQgetResult(m_connection)) {
            const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
            if (out.empty())
                out = state != nullptr ? state : PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : PQcmdStatus(result);
            PQclear(result);
        }
        return out;
    }
    void close() {
        if (m_connection != nullptr)
            PQfinish(std::exchange(m_connection, nullptr));
    }

private:
    PGconn* m_connection;
};

std::string serverConninfo() {
    return tests::PostgresFixture::shared().conninfo() + " sslmode=disable";
}

// Asked on a connection of its own, past the gateway.
std::string directly(const std::string& sql) {
    return Client(tests::PostgresFixture::shared().conninfo()).ask(sql);
}

std::string backendCount() {
    return directly("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tst_%'");
}

TEST(Gateway, CarriesASession) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo("application_name=tst_x"));
    ASSERT_TRUE(client.isConnected()) << client.error();
    EXPECT_EQ(client.ask("SELECT 6 * 7"), "42");
    EXPECT_EQ(client.ask("SHOW application_name"), "tst_x");
    EXPECT_EQ(client.ask("SELECT nonsense"), "42703");
    EXPECT_EQ(client.ask("SELECT length(repeat('x', 5000000))"), "5000000");
    EXPECT_EQ(gateway.gateway.counters().sessions, 1U);
    client.close();
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
    EXPECT_GE(gateway.sink.count(), 10U);
    EXPECT_TRUE(eventually([] { return backendCount() == "0"; }));
}

TEST(Gateway, SaysWhetherItsLoopsAnswerAndHowLongBytesStayed) {
    std::promise<void> release;
    auto released = release.get_future().share();
    std::promise<void> stuck;
    GatewayFixture gateway(serverConninfo());
    EXPECT_TRUE(gateway.gateway.answers(std::chrono::seconds{30}));
    {
        Client client(gateway.conninfo());
        ASSERT_TRUE(client.isConnected()) << client.error();
        EXPECT_EQ(client.ask("SELECT 6 * 7"), "42"); // it may have waited for what is known of the target
        EXPECT_EQ(client.ask("SELECT 6 * 7"), "42");
        const auto all = [](const LatencyCounts& latency) {
            return std::accumulate(latency.counts.begin(), latency.counts.end(), std::uint64_t{0});
        };
        const auto counters = [&] { return gateway.gateway.counters(); };
        EXPECT_EQ(counters().dialed, 1U);
        EXPECT_EQ(counters().dialsFailed, 0U);
        // Noted once the bytes are on their way: the client may be faster.
        EXPECT_TRUE(eventually([&] { return all(counters().toServer) >= 1 && all(counters().toClient) >= 1; }));
        EXPECT_GT(counters().toServer.sumNanos, 0U);
    }
    gateway.agents.onFind = [&stuck, released] {
        stuck.set_value();
        released.wait(); // on the event loop
    };
    std::thread waiting([&] { Client client(gateway.conninfo("connect_timeout=60")); });
    stuck.get_future().wait();
    EXPECT_FALSE(gateway.gateway.answers(std::chrono::milliseconds{50}));
    release.set_value();
    waiting.join();
    EXPECT_TRUE(gateway.gateway.answers(std::chrono::seconds{30}));
}

TEST(Gateway, RefusesStrangersAndUnknownTargets) {
    GatewayFixture gateway(serverConninfo());
    EXPECT_NE(Client(gateway.conninfo("password=wrong")).error().find("password authentication failed"),
              std::string::npos);
    EXPECT_NE(Client(gateway.conninfo("user=stranger")).error().find("password authentication failed"),
              std::string::npos);
    EXPECT_NE(Client(gateway.conninfo("dbname=other")).error().find("does not exist"), std::string::npos);
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
}

TEST(Gateway, ManySessionsOnSeveralLoops) {
    GatewayFixture gateway(serverConninfo());
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&gateway, t] {
            for (int round = 0; round < 4; ++round) {
                Client client(gateway.conninfo());
                ASSERT_TRUE(client.isConnected()) << client.error();
                for (int i = 0; i < 50; ++i)
                    ASSERT_EQ(client.ask("SELECT " + std::to_string(t * 1000 + i)), std::to_string(t * 1000 + i));
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(gateway.gateway.counters().connections, 32U);
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
}

TEST(Gateway, SessionsUseEveryLoop) {
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo()), 4);
    std::mutex mutex;
    std::set<std::thread::id> loops;
    gateway.agents.onFind = [&] {
        const std::lock_guard lock(mutex);
        loops.insert(std::this_thread::get_id());
    };
    std::vector<std::unique_ptr<Client>> open;
    for (int i = 0; i < 4; ++i) {
        open.push_back(std::make_unique<Client>(gateway.conninfo()));
        ASSERT_TRUE(open.back()->isConnected()) << open.back()->error();
    }
    EXPECT_EQ(loops.size(), 4U);
}

TEST(Gateway, TooManySessions) {
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo(), "max_sessions = 1"));
    Client first(gateway.conninfo());
    ASSERT_TRUE(first.isConnected()) << first.error();
    Client second(gateway.conninfo());
    EXPECT_FALSE(second.isConnected());
    EXPECT_NE(second.error().find("too many sessions"), std::string::npos) << second.error();
    first.close();
    EXPECT_TRUE(eventually([&] { return Client(gateway.conninfo()).isConnected(); }));
}

TEST(Gateway, CancelReachesOnlyTheRightSession) {
    GatewayFixture gateway(serverConninfo());
    Client victim(gateway.conninfo("application_name=tst_victim")),
        bystander(gateway.conninfo("application_name=tst_bystander"));
    ASSERT_TRUE(victim.isConnected() && bystander.isConnected());
    auto* cancel = PQgetCancel(victim.get());
    const auto sleeps = [](const std::string& name) {
        return directly("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND application_name = '" + name +
                        "'") == "1";
    };
    auto waiting = std::async(std::launch::async, [&] { return victim.ask("SELECT pg_sleep(1000)"); });
    auto other = std::async(std::launch::async, [&] { return bystander.ask("SELECT 'done' FROM pg_sleep(1)"); });
    ASSERT_TRUE(eventually([&] { return sleeps("tst_victim"); }));

    // The right pid with a wrong key first: nothing happens.
    const int fd = tests::connectTo(gateway.port);
    std::string packet;
    putU32(packet, 16);
    putU32(packet, 80877102);
    putU32(packet, static_cast<std::uint32_t>(PQbackendPID(victim.get())));
    putU32(packet, 12345);
    tests::sendAll(fd, packet);
    EXPECT_EQ(tests::readToEnd(fd), "");
    ::close(fd);
    EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);

    char error[256];
    EXPECT_EQ(PQcancel(cancel, error, sizeof error), 1) << error;
    PQfreeCancel(cancel);
    EXPECT_EQ(waiting.get(), "57014");
    EXPECT_EQ(other.get(), "done");
    EXPECT_EQ(victim.ask("SELECT 1"), "1") << "the connection lives";
}

TEST(Gateway, AClientThatVanishesLeavesNoBackend) {
    GatewayFixture gateway(serverConninfo());
    // Busy, in a transaction, and with a pipelined statement that nobody has read yet.
    Client client(gateway.conninfo("application_name=tst_gone"));
    ASSERT_TRUE(client.isConnected());
    client.ask("BEGIN");
    ASSERT_EQ(PQsendQuery(client.get(), "SELECT pg_sleep(1000)"), 1);
    ASSERT_TRUE(eventually([] {
        return directly(
                   "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND application_name = 'tst_gone'") ==
               "1";
    }));
    const auto start = std::chrono::steady_clock::now();
    ::shutdown(client.socket(), SHUT_RDWR);
    EXPECT_TRUE(eventually([] { return backendCount() == "0"; }));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
}

TEST(Gateway, ASlowReaderBoundsMemory) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo("application_name=tst_slow"));
    ASSERT_TRUE(client.isConnected());
    const auto before = gateway.gateway.counters().bytesToClient;
    ASSERT_EQ(PQsendQuery(client.get(), "SELECT repeat('x', 1000) FROM generate_series(1, 300000)"), 1);
    PQflush(client.get());
    // Nobody reads: what the gateway has taken from the server stops growing far below the 300 MB of the answer. What
    // it took is in the kernel's buffers or pending, and pending is at most kMaxPending plus one read.
    std::uint64_t last = before, same = 0;
    ASSERT_TRUE(eventually([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const auto now = gateway.gateway.counters().bytesToClient;
        same = now == last && now > before ? same + 1 : 0;
        last = now;
        return same >= 5;
    }));
    EXPECT_LT(last - before, 40U << 20);
    // And the rest comes once somebody reads.
    std::int64_t rows = 0;
    while (auto* result = PQgetResult(client.get())) {
        rows += PQntuples(result);
        PQclear(result);
    }
    EXPECT_EQ(rows, 300000);
}

TEST(Gateway, AServerThatDoesNotReadBoundsMemory) {
    // Accepts the log-in, then never reads again while a client sends without end.
    std::promise<void> release;
    auto released = release.get_future().share();
    tests::FakeServer server([released](int fd) {
        tests::readStartupPacket(fd);
        tests::sendAll(fd, tests::authentication(0) + tests::message('S', "client_encoding\0UTF8\0"s) +
                               tests::message('S', "standard_conforming_strings\0on\0"s) +
                               tests::message('K', "\0\0\0\5\0\0\0\7"s) + tests::message('Z', "I"));
        released.wait();
    });
    GatewayFixture gateway("host=127.0.0.1 port=" + std::to_string(server.port()) + " user=u dbname=d sslmode=disable");
    Client client(gateway.conninfo());
    ASSERT_TRUE(client.isConnected()) << client.error();
    const int fd = client.socket();
    const auto one = tests::message('P', "\0SELECT '"s + std::string(2000, 'x') + "'\0\0\0"s) + tests::message('H', "");
    std::size_t sent = 0;
    std::string left;
    int blocked = 0;
    while (blocked < 200 && sent < (400U << 20)) {
        if (left.empty())
            left = one;
        const auto done = ::send(fd, left.data(), left.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0) {
            sent += static_cast<std::size_t>(done);
            left.erase(0, static_cast<std::size_t>(done));
            blocked = 0;
        } else {
            ++blocked;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    char answer[2000];
    EXPECT_LT(::recv(fd, answer, sizeof answer, MSG_DONTWAIT), 0) << "the session goes on";
    EXPECT_LT(sent, 60U << 20) << "the gateway took more than the kernel's buffers and its own bound";
    release.set_value();
}

TEST(Gateway, TlsClientsWithChannelBinding) {
    const tests::TestCertificate files;
    const auto tls = "tls = { certificate = \"" + files.certificate() + "\", key = \"" + files.key() + "\" }";
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo(), tls));
    Client client(gateway.conninfo("sslmode=verify-full channel_binding=require sslrootcert=" + files.certificate()));
    ASSERT_TRUE(client.isConnected()) << client.error();
    EXPECT_EQ(client.ask("SELECT 6 * 7"), "42");
    EXPECT_EQ(client.ask("SELECT length(repeat('x', 5000000))"), "5000000");
    EXPECT_EQ(client.ask("SELECT repeat('x', 3000000)").size(), 3000000U);
    Client plain(gateway.conninfo("sslmode=disable"));
    EXPECT_TRUE(plain.isConnected()) << plain.error();
}

TEST(Gateway, ANewCertificateIsTakenOnReload) {
    const tests::TestCertificate files, others;
    const auto with = [](const tests::TestCertificate& certificate) {
        return tests::makeConfiguration(serverConninfo(), "tls = { certificate = \"" + certificate.certificate() +
                                                              "\", key = \"" + certificate.key() + "\" }");
    };
    GatewayFixture gateway(with(files));
    ASSERT_TRUE(gateway.gateway.setConfiguration(with(others)));
    EXPECT_FALSE(Client(gateway.conninfo("sslmode=verify-full sslrootcert=" + files.certificate())).isConnected());
    EXPECT_TRUE(Client(gateway.conninfo("sslmode=verify-full sslrootcert=" + others.certificate())).isConnected());
}

TEST(Gateway, AConfigurationIsTakenWhenEveryLoopJudgesByIt) {
    std::promise<void> isBusy, release;
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo()), 1);
    gateway.agents.onFind = [&] {
        isBusy.set_value();
        release.get_future().wait();
    };
    auto client = std::async(std::launch::async, [&] { return Client(gateway.conninfo()).isConnected(); });
    isBusy.get_future().wait();
    auto taken = std::async(std::launch::async, [&] {
        return gateway.gateway.setConfiguration(tests::makeConfiguration(serverConninfo())).has_value();
    });
    EXPECT_EQ(taken.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
    release.set_value();
    EXPECT_TRUE(taken.get());
    EXPECT_TRUE(client.get());
}

TEST(Gateway, BytesThatFollowAnSslRequestInTheClearAreNotRead) {
    const tests::TestCertificate files;
    const auto tls = "tls = { certificate = \"" + files.certificate() + "\", key = \"" + files.key() + "\" }";
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo(), tls));
    const int fd = tests::connectTo(gateway.port);
    std::string startup;
    putU32(startup, 196608);
    startup += "user\0app\0database\0db\0\0"s;
    std::string bytes;
    putU32(bytes, 8);
    putU32(bytes, 80877103);
    putU32(bytes, static_cast<std::uint32_t>(startup.size() + 4));
    tests::sendAll(fd, bytes + startup);
    const auto said = tests::readToEnd(fd);
    EXPECT_EQ(said.find("SCRAM"), std::string::npos) << "the start-up packet behind the request was answered";
    ::close(fd);
}

TEST(Gateway, PublicListenersNeedACertificate) {
    auto configuration = std::make_shared<policy::Configuration>(*tests::makeConfiguration(serverConninfo()));
    configuration->proxy.listen.front().host = "0.0.0.0";
    tests::MemorySink sink;
    tests::OneAgent agents;
    approval::Room approvals(nullptr);
    Gateway gateway({sink, agents, approvals, {}, "decoy", {}, "test"});
    const auto started = gateway.start(configuration);
    ASSERT_FALSE(started);
    EXPECT_NE(started.error().message().find("proxy.tls"), std::string::npos);
}

TEST(Gateway, RevokedAgentsAreEndedAtOnce) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo());
    ASSERT_TRUE(client.isConnected());
    gateway.gateway.endSessionsOf("somebody-else", session::AccessEnd::AgentRevoked);
    EXPECT_EQ(client.ask("SELECT 1"), "1");
    gateway.gateway.endSessionsOf(tests::kAgentName, session::AccessEnd::AgentRevoked);
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
    EXPECT_EQ(client.ask("SELECT 1"), "57P01");
}

TEST(Gateway, StopLetsARunningStatementFinish) {
    GatewayFixture gateway(serverConninfo());
    Client busy(gateway.conninfo("application_name=tst_busy")), idle(gateway.conninfo());
    ASSERT_TRUE(busy.isConnected() && idle.isConnected());
    Client holder(serverConninfo());
    ASSERT_EQ(holder.ask("SELECT pg_advisory_lock(4711)"), "");
    auto answer = std::async(std::launch::async,
                             [&] { return busy.ask("SELECT 'finished' FROM pg_advisory_xact_lock_shared(4711)"); });
    ASSERT_TRUE(eventually([] {
        return directly("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory' AND application_name = "
                        "'tst_busy'") == "1";
    }));
    auto stopped = std::async(std::launch::async, [&] { gateway.gateway.stop(std::chrono::seconds(60)); });
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 1; })) << "the idle one goes at once";
    EXPECT_EQ(holder.ask("SELECT pg_advisory_unlock(4711)"), "t");
    EXPECT_EQ(answer.get(), "finished");
    stopped.get();
    EXPECT_EQ(idle.ask("SELECT 1"), "57P01");
    EXPECT_FALSE(Client(gateway.conninfo()).isConnected());
}

TEST(Gateway, StopDoesNotWaitForEver) {
    GatewayFixture gateway(serverConninfo());
    Client busy(gateway.conninfo("application_name=tst_busy"));
    auto answer = std::async(std::launch::async, [&] { return busy.ask("SELECT pg_sleep(1000)"); });
    ASSERT_TRUE(eventually([] {
        return directly(
                   "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND application_name = 'tst_busy'") ==
               "1";
    }));
    const auto start = std::chrono::steady_clock::now();
    gateway.gateway.stop(std::chrono::milliseconds(100));
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(6));
    EXPECT_EQ(answer.get(), "57P01");
    EXPECT_TRUE(eventually([] { return backendCount() == "0"; }));
}

TEST(Gateway, NothingIsForwardedBeforeItIsDurable) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo());
    ASSERT_TRUE(client.isConnected());
    directly("DROP TABLE IF EXISTS durable; CREATE TABLE durable (a int)");
    gateway.sink.setAnswer(recording::Append::Pending);
    auto answer = std::async(std::launch::async, [&] { return client.ask("INSERT INTO durable VALUES (1)"); });
    EXPECT_EQ(answer.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    EXPECT_EQ(directly("SELECT count(*) FROM durable"), "0");
    // The statement's record, later its result's.
    while (answer.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready)
        gateway.sink.makeDurable();
    EXPECT_EQ(answer.get(), "INSERT 0 1");
    EXPECT_EQ(directly("SELECT count(*) FROM durable"), "1");
}

TEST(Gateway, AFullRecorderPausesAndGoesOn) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo());
    ASSERT_TRUE(client.isConnected());
    gateway.sink.setAnswer(recording::Append::Full);
    auto answer = std::async(std::launch::async, [&] { return client.ask("SELECT 42"); });
    EXPECT_EQ(answer.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
    gateway.sink.setAnswer(recording::Append::Recorded);
    gateway.sink.wake();
    EXPECT_EQ(answer.get(), "42");
}

TEST(Gateway, AFailedRecorderEndsSessionsAndForwardsNothing) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo());
    ASSERT_TRUE(client.isConnected());
    directly("DROP TABLE IF EXISTS failed; CREATE TABLE failed (a int)");
    gateway.sink.setAnswer(recording::Append::Failed);
    EXPECT_EQ(client.ask("INSERT INTO failed VALUES (1)"), "58030");
    EXPECT_EQ(directly("SELECT count(*) FROM failed"), "0");
    EXPECT_FALSE(Client(gateway.conninfo()).isConnected());
    gateway.sink.setAnswer(recording::Append::Recorded);
    EXPECT_EQ(Client(gateway.conninfo()).ask("SELECT 1"), "1");
}

TEST(Gateway, AServerThatGoesAwayIsReported) {
    GatewayFixture gateway(serverConninfo());
    Client client(gateway.conninfo("application_name=tst_killed"));
    ASSERT_TRUE(client.isConnected());
    directly("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tst_killed'");
    EXPECT_EQ(client.ask("SELECT 1"), "57P01") << "the server's own last words";
    EXPECT_TRUE(eventually([&] { return gateway.gateway.counters().sessions == 0; }));
}

TEST(Gateway, ADeadServer) {
    int port = 0;
    {
        const tests::FakeServer gone([](int) {});
        port = gone.port();
    }
    GatewayFixture gateway("host=127.0.0.1 port=" + std::to_string(port) + " user=u");
    Client client(gateway.conninfo());
    EXPECT_FALSE(client.isConnected());
    EXPECT_NE(client.error().find("cannot be reached"), std::string::npos) << client.error();
}

TEST(Gateway, SilentClientsAreClosedInTime) {
    GatewayFixture gateway(tests::makeConfiguration(serverConninfo(), "login_timeout = \"300ms\""));
    const int fd = tests::connectTo(gateway.port);
    char c = 0;
    EXPECT_EQ(::recv(fd, &c, 1, 0), 0);
    ::close(fd);
}

} // namespace
} // namespace postern::net
