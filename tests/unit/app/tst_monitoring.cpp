#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "app/metrics/event_counters.h"
#include "app/metrics/exposition.h"
#include "app/metrics/http_request.h"
#include "app/metrics/http_responder.h"
#include "app/metrics/lag_meter.h"
#include "app/metrics/process_figures.h"
#include "net/latency.h"

namespace postern::app {

namespace {

using State = HttpRequest::State;

State stateOf(std::string_view bytes) {
    return parseHttpRequest(bytes).state;
}

std::string get(const std::string& path, const std::string& host = "127.0.0.1:9432") {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

// --- requests

TEST(HttpRequest, PathWithoutQuery) {
    const auto request = parseHttpRequest(get("/metrics?x=1"));
    EXPECT_EQ(request.state, State::Good);
    EXPECT_EQ(request.path, "/metrics");
    EXPECT_FALSE(request.isHead);
    EXPECT_TRUE(parseHttpRequest("HEAD /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n").isHead);
}

TEST(HttpRequest, EveryPrefixIsIncomplete) {
    const auto whole = get("/readyz");
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_EQ(stateOf(whole.substr(0, size)), State::Incomplete) << size;
    EXPECT_EQ(stateOf(whole), State::Good);
}

TEST(HttpRequest, OnlyHostsOfThisMachine) {
    for (const auto* host : {"localhost", "LOCALHOST:1", "127.0.0.1", "127.9.8.7:65535", "[::1]", "[::1]:9432"})
        EXPECT_EQ(stateOf(get("/metrics", host)), State::Good) << host;
    for (const auto* host : {"example.com", "127.0.0.1.example.com", "localhost.example.com:9432", "10.0.0.1", "[::2]",
                             "[::1].evil", "127.0.0.1:80:90", "127.0.0.1:x", "0.0.0.0", "127.1", "2130706433", ""})
        EXPECT_EQ(stateOf(get("/metrics", host)), State::WrongHost) << host;
}

TEST(HttpRequest, RefusesWhatIsNoRequest) {
    EXPECT_EQ(stateOf("GET /metrics HTTP/1.1\r\n\r\n"), State::Bad); // no Host
    EXPECT_EQ(stateOf("GET /metrics HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"), State::Bad);
    EXPECT_EQ(stateOf("GET /metrics HTTP/1.1\r\nHost : localhost\r\n\r\n"), State::Bad);
    EXPECT_EQ(stateOf("GET http://localhost/metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"), State::Bad);
    EXPECT_EQ(stateOf("GET /metrics\r\nHost: localhost\r\n\r\n"), State::Bad);
    EXPECT_EQ(stateOf("GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n"), State::Bad);
    EXPECT_EQ(stateOf(std::string_view("GET /a\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 37)), State::Bad);
    EXPECT_EQ(stateOf("POST /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"), State::WrongMethod);
    EXPECT_EQ(stateOf("POST /metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n"), State::WrongHost);
}

TEST(HttpRequest, IsBounded) {
    EXPECT_EQ(stateOf(std::string(kMaxRequestHead + 1, 'a')), State::TooLong);
    EXPECT_EQ(stateOf("GET / HTTP/1.1\r\nX: " + std::string(kMaxRequestHead, 'a')), State::TooLong);
}

// --- the responder

class Responder : public testing::Test {
protected:
    void SetUp() override {
        auto sockets = listenForMonitoring("127.0.0.1:0");
        ASSERT_TRUE(sockets) << sockets.error().message();
        m_text = sockets->front().text;
        auto made = HttpResponder::start(std::move(*sockets), [](const std::string& path) {
            return HttpResponse{200, "text/plain", path};
        });
        ASSERT_TRUE(made) << made.error().message();
        m_responder = std::move(*made);
    }
    net::Descriptor connect() const {
        net::Descriptor out(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(m_text.substr(m_text.rfind(':') + 1))));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(out.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
        const timeval patience{30, 0};
        ::setsockopt(out.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        return out;
    }
    static std::string finish(const net::Descriptor& socket) {
        std::string out;
        char buffer[512];
        for (ssize_t count = 0; (count = ::recv(socket.get(), buffer, sizeof buffer, 0)) > 0;)
            out.append(buffer, static_cast<std::size_t>(count));
        return out;
    }
    std::string ask(const std::string& bytes) const {
        const auto socket = connect();
        EXPECT_EQ(::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
        return finish(socket);
    }

    std::string m_text;
    std::unique_ptr<HttpResponder> m_responder;
};

TEST_F(Responder, AnswersAndCloses) {
    const auto answer = ask(get("/metrics"));
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n")) << answer;
    EXPECT_TRUE(answer.ends_with("\r\n\r\n/metrics")) << answer;
    EXPECT_NE(answer.find("Content-Length: 8\r\n"), std::string::npos);
    const auto head = ask("HEAD /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(head.ends_with("\r\n\r\n")) << head;
    EXPECT_NE(head.find("Content-Length: 8\r\n"), std::string::npos);
}

TEST_F(Responder, RefusesBeforeItsHandlerIsAsked) {
    EXPECT_TRUE(ask(get("/metrics", "rebound.example")).starts_with("HTTP/1.1 403 "));
    EXPECT_TRUE(ask("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n").starts_with("HTTP/1.1 405 "));
    EXPECT_TRUE(ask("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
}

TEST_F(Responder, SilentClientsKeepNobodyOutForLong) {
    std::vector<net::Descriptor> silent;
    for (std::size_t i = 0; i < HttpResponder::kMaxConnections; ++i)
        silent.push_back(connect());
    // Waits in the kernel's queue until the deadline of the silent ones has passed.
    EXPECT_TRUE(ask(get("/late")).ends_with("/late"));
    EXPECT_EQ(finish(silent.front()), "");
}

TEST(Monitoring, ListensOnLoopbackOnly) {
    for (const auto* address : {"0.0.0.0:0", "[::]:0", "192.0.2.1:9432", "example.com:9432", "9432", "127.0.0.1",
                                "127.0.0.1:", "127.0.0.1:99999", "unix:/folder", ""})
        EXPECT_FALSE(listenForMonitoring(address)) << address;
    net::ListeningSocket reachable;
    reachable.isPrivate = false;
    std::vector<net::ListeningSocket> sockets;
    sockets.push_back(std::move(reachable));
    EXPECT_FALSE(HttpResponder::start(std::move(sockets), {}));
}

// --- what is told

TEST(Exposition, WritesTheTextFormat) {
    Exposition out;
    out.family("a_total", "counter", "Line\nwith \\ it.");
    out.sample(std::uint64_t{3}, {{"target", "a\"b\\c\nd"}, {"x", ""}});
    out.family("b", "gauge", "B.");
    out.sample(0.25);
    EXPECT_EQ(out.text(), "# HELP a_total Line\\nwith \\\\ it.\n# TYPE a_total counter\n"
                          "a_total{target=\"a\\\"b\\\\c\\nd\",x=\"\"} 3\n# HELP b B.\n# TYPE b gauge\nb 0.25\n");
}

TEST(Exposition, HistogramIsCumulative) {
    Exposition out;
    out.family("h", "histogram", "H.");
    const double bounds[] = {0.001, 0.5};
    const std::uint64_t counts[] = {2, 3, 1};
    out.histogram(bounds, counts, 1.5, {{"d", "x"}});
    EXPECT_EQ(out.text(), "# HELP h H.\n# TYPE h histogram\nh_bucket{d=\"x\",le=\"0.001\"} 2\n"
                          "h_bucket{d=\"x\",le=\"0.5\"} 5\nh_bucket{d=\"x\",le=\"+Inf\"} 6\nh_sum{d=\"x\"} 1.5\n"
                          "h_count{d=\"x\"} 6\n");
}

TEST(Latency, BoundsAreInclusive) {
    net::Latency latency;
    latency.note(std::chrono::microseconds{5});
    latency.note(std::chrono::nanoseconds{5001});
    latency.note(std::chrono::hours{1});
    latency.note(std::chrono::nanoseconds{-1}); // not a duration
    const auto counts = latency.counts();
    EXPECT_EQ(counts.counts[0], 1U);
    EXPECT_EQ(counts.counts[1], 1U);
    EXPECT_EQ(counts.counts.back(), 1U);
    EXPECT_EQ(counts.sumNanos, 5000U + 5001U + 3'600'000'000'000U);
}

recording::Event event(std::uint64_t session, recording::EventBody body) {
    return {recording::SessionId{session}, 1, {}, std::move(body)};
}

TEST(EventCounters, SessionsByTargetAndStatementsByVerdict) {
    EventCounters counters([](std::string_view name) { return name == "app"; });
    recording::SessionStart start;
    start.target = "app";
    counters.note(event(1, start));
    counters.note(event(2, start));
    start.target = "whatever a client sends";
    counters.note(event(3, start));
    recording::Statement statement;
    for (const auto* action : {"allow", "block", "block", "nonsense"}) {
        statement.action = action;
        counters.note(event(1, statement));
    }
    counters.note(event(1, recording::SessionEnd{}));
    counters.note(event(9, recording::SessionEnd{})); // began before
    const auto counts = counters.counts();
    EXPECT_EQ(counts.sessions, 3U);
    EXPECT_EQ(counts.events, 9U);
    EXPECT_EQ(counts.statements, 4U);
    EXPECT_EQ(counts.blocked(), 2U);
    ASSERT_EQ(counts.byTarget.size(), 2U);
    EXPECT_EQ(counts.byTarget.at("app").total, 2U);
    EXPECT_EQ(counts.byTarget.at("app").open, 1U);
    EXPECT_EQ(counts.byTarget.at("").open, 1U);
}

TEST(LagMeter, OldestLookThatStillWaits) {
    LagMeter meter;
    const Instant start{};
    const auto at = [start](int seconds) { return start + std::chrono::seconds{seconds}; };
    meter.look(at(0), 0, 0);
    EXPECT_EQ(meter.lag(at(1), 0).count(), 0);
    meter.look(at(1), 0, 100);
    meter.look(at(2), 0, 200);
    EXPECT_EQ(meter.lag(at(5), 50).count(), 4);
    EXPECT_EQ(meter.lag(at(5), 100).count(), 3);
    EXPECT_EQ(meter.lag(at(5), 200).count(), 0);
    meter.look(at(3600), 200, 300);
    EXPECT_EQ(meter.lag(at(3601), 200).count(), 1); // the hour without events does not count
}

TEST(LagMeter, IsBounded) {
    LagMeter meter;
    for (std::size_t i = 1; i <= 3 * LagMeter::kMaxLooks; ++i)
        meter.look(Instant{} + std::chrono::seconds{i}, 0, i);
    EXPECT_EQ(meter.lag(Instant{} + std::chrono::seconds{2000}, 0).count(), 1999);
    EXPECT_EQ(meter.lag(Instant{} + std::chrono::seconds{2000}, LagMeter::kMaxLooks).count(), 0);
}

TEST(ProcessFigures, AreThisProcess) {
    const auto figures = processFigures();
    EXPECT_GT(figures.residentBytes, 1U << 20);
    EXPECT_GE(figures.virtualBytes, figures.residentBytes);
    EXPECT_GE(figures.openDescriptors, 3U);
    EXPECT_GE(figures.maxDescriptors, figures.openDescriptors);
    EXPECT_GE(figures.threads, 1U);
    EXPECT_GT(figures.startSeconds, 1.7e9);
}

} // namespace

} // namespace postern::app
