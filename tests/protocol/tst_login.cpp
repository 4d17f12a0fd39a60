#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "session/login.h"
#include "support/playbook.h"
#include "wire/protocol.h"

using namespace postern;
using namespace postern::test;
using testing::HasSubstr;

namespace {

struct Fixture {
    session::Environment environment;
    session::ClientFacts facts;
    std::unique_ptr<session::Session> session;

    explicit Fixture(bool tls = false) {
        auto loaded =
            policy::parseConfiguration("[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n", "t");
        environment.configuration = loaded.configuration;
        environment.decoySecret = "decoy";
        facts.address = "127.0.0.1:1";
        facts.tlsAvailable = tls;
        session = std::make_unique<session::Session>(environment, facts, recording::SessionId{1}, fixedNow());
    }
    Outcome send(std::string_view bytes, session::Output* keep = nullptr) {
        session::Output out;
        session->onClientBytes(bytes, fixedNow(), out);
        Outcome outcome;
        collect(out, outcome);
        if (keep)
            *keep = std::move(out);
        return outcome;
    }
    Outcome agent(const identity::Agent* agent, bool throttled = false) {
        session::Output out;
        session->onAgent(agent, throttled, fixedNow(), out);
        Outcome outcome;
        collect(out, outcome);
        return outcome;
    }
};

std::string packet(std::uint32_t code, const std::vector<std::string>& texts, bool terminated = true) {
    std::string body;
    putU32(body, code);
    for (const auto& text : texts)
        putCString(body, text);
    if (terminated)
        body.push_back('\0');
    std::string out;
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    return out + body;
}

const std::string kSsl = packet(wire::kSslRequestCode, {}, false);
const std::string kGss = packet(wire::kGssEncRequestCode, {}, false);
std::string start(const std::string& user = "copilot", const std::string& database = "shop") {
    return packet(wire::kProtocol3, {"user", user, "database", database});
}

identity::Agent copilot(std::string_view key) {
    identity::Agent agent;
    agent.name = "copilot";
    agent.verifier = identity::ScramVerifier::fromPassword(key, "salt-of-16-bytes");
    return agent;
}

std::string saslInitial(ScramClient& client, std::string_view mechanism = "SCRAM-SHA-256") {
    std::string body;
    putCString(body, mechanism);
    putU32(body, static_cast<std::uint32_t>(client.first().size()));
    return typed('p', body + client.first());
}

// Runs the whole exchange with `key`; the outcome of its last message.
Outcome login(Fixture& f, const identity::Agent* agent, const std::string& key, session::Output* last = nullptr) {
    f.send(start());
    f.agent(agent);
    ScramClient client{key, "abcdefghijklmnop", {}};
    const auto reply = f.send(saslInitial(client));
    return f.send(typed('p', client.finalFor(std::string_view(reply.toClient).substr(9))), last);
}

} // namespace

TEST(Login, encryptionIsRefusedPolitelyWithoutACertificate) {
    Fixture f;
    EXPECT_EQ(f.send(kGss).toClient, "N");
    EXPECT_EQ(f.send(kSsl).toClient, "N");
    EXPECT_THAT(f.send(kSsl).toClient, HasSubstr("08P01")) << "asking again and again is not a log-in";
}

TEST(Login, nothingMayFollowTheRequestForTls) {
    Fixture f(true);
    EXPECT_EQ(f.send(kSsl).toClient, "S");
    EXPECT_FALSE(f.session->wantsClientBytes());
    Fixture g(true);
    const auto outcome = g.send(kSsl + start());
    EXPECT_THAT(outcome.toClient, HasSubstr("unencrypted data"));
    EXPECT_TRUE(outcome.closeClient);
}

TEST(Login, directTlsNeedsItsAlpn) {
    for (const auto& [alpn, good] : {std::pair{"postgresql", true}, {"http/1.1", false}, {"", false}}) {
        Fixture f(true);
        session::Output out;
        f.session->onTlsEstablished(true, alpn, "endpoint", fixedNow(), out);
        EXPECT_EQ(!out.closeClient, good) << alpn;
    }
}

TEST(Login, theRightKeyGetsIn) {
    Fixture f;
    const auto agent = copilot("key");
    session::Output last;
    const auto outcome = login(f, &agent, "key", &last);
    ASSERT_TRUE(last.dial);
    EXPECT_EQ(last.dial->target, "shop");
    EXPECT_FALSE(outcome.closeClient);
    EXPECT_EQ(f.session->loginRefused(), false);
}

TEST(Login, nobodyElseDoes) {
    auto revoked = copilot("key");
    revoked.revoked = Timestamp{1};
    auto expired = copilot("key");
    expired.expires = Timestamp{1};
    const auto agent = copilot("key");
    struct Case {
        const identity::Agent* agent;
        const char* key;
    };
    std::vector<std::string> replies;
    for (const auto& c :
         {Case{&agent, "wrong"}, {&agent, ""}, {nullptr, "key"}, {&revoked, "key"}, {&expired, "key"}}) {
        Fixture f;
        session::Output last;
        const auto outcome = login(f, c.agent, c.key, &last);
        EXPECT_FALSE(last.dial);
        EXPECT_TRUE(outcome.closeClient);
        EXPECT_THAT(outcome.toClient, HasSubstr("28P01"));
        EXPECT_EQ(f.session->loginRefused(), true);
        EXPECT_THAT(outcome.events, testing::ElementsAre("session_start", testing::StartsWith("session_end")));
        replies.push_back(outcome.toClient);
    }
    for (const auto& reply : replies)
        EXPECT_EQ(reply, replies.front()) << "the answer never says what was wrong";
}

TEST(Login, targetsAreCheckedAfterTheKey) {
    const auto agent = copilot("key");
    Fixture f;
    f.send(start("copilot", "nowhere"));
    f.agent(&agent);
    ScramClient client{"key", "abcdefghijklmnop", {}};
    const auto reply = f.send(saslInitial(client));
    EXPECT_THAT(f.send(typed('p', client.finalFor(std::string_view(reply.toClient).substr(9)))).toClient,
                HasSubstr("3D000"));

    auto elsewhere = copilot("key");
    elsewhere.targets = {"other"};
    Fixture g;
    EXPECT_THAT(login(g, &elsewhere, "key").toClient, HasSubstr("28000"));
}

TEST(Login, anAgentThatIsRevokedMeanwhileGetsTheAnswerOfARevokedOne) {
    using session::AccessEnd;
    struct Case {
        AccessEnd why;
        std::string key, sqlstate;
    };
    const Case cases[] = {{AccessEnd::AgentRevoked, "key", "28P01"},
                          {AccessEnd::AgentExpired, "key", "28P01"},
                          {AccessEnd::OwnerSignedOut, "key", "28000"},
                          {AccessEnd::OwnerSignedOut, "wrong", "28P01"}};
    for (const auto& [why, key, sqlstate] : cases)
        for (const int after : {0, 1}) {
            SCOPED_TRACE(std::string(toString(why)) + ", " + key + ", after " + std::to_string(after));
            Fixture f;
            const auto agent = copilot("key");
            f.send(start());
            f.agent(&agent);
            if (after == 0) {
                ASSERT_TRUE(f.session->withdrawWelcome(why));
            }
            ScramClient client{key, "abcdefghijklmnop", {}};
            const auto reply = f.send(saslInitial(client));
            if (after == 1) {
                ASSERT_TRUE(f.session->withdrawWelcome(why));
            }
            ASSERT_FALSE(reply.closeClient) << "nobody learns who was revoked";
            const auto outcome = f.send(typed('p', client.finalFor(std::string_view(reply.toClient).substr(9))));
            EXPECT_TRUE(outcome.closeClient);
            EXPECT_THAT(outcome.toClient, HasSubstr(sqlstate));
        }
    Fixture f;
    const auto agent = copilot("key");
    login(f, &agent, "key");
    EXPECT_FALSE(f.session->withdrawWelcome(AccessEnd::AgentRevoked)) << "it is in: the session has to be ended";
}

TEST(Login, throttledClientsAreTurnedAway) {
    Fixture f;
    f.send(start());
    const auto agent = copilot("key");
    EXPECT_THAT(f.agent(&agent, true).toClient, HasSubstr("28P01"));
}

TEST(Login, newerProtocolsAreNegotiatedDown) {
    Fixture f;
    const auto outcome = f.send(packet(196610, {"user", "copilot", "_pq_.later", "1"}));
    EXPECT_EQ(outcome.toClient[0], 'v');
    EXPECT_THAT(outcome.toClient, HasSubstr("_pq_.later"));
    EXPECT_FALSE(outcome.closeClient);
    Fixture g;
    EXPECT_THAT(g.send(packet(2U << 16, {})).toClient, HasSubstr("0A000"));
}

TEST(Login, replicationIsRefused) {
    for (const char* value : {"true", "database", "on", "1", "yes", "whatever"}) {
        Fixture f;
        EXPECT_THAT(f.send(packet(wire::kProtocol3, {"user", "copilot", "replication", value})).toClient,
                    HasSubstr("0A000"))
            << value;
    }
    Fixture f;
    EXPECT_EQ(f.send(packet(wire::kProtocol3, {"user", "copilot", "replication", "off"})).toClient, "");
}

TEST(Login, outOfOrderMessagesEndIt) {
    // A second start-up packet during SCRAM, a password before start-up, a query instead of a password.
    for (const auto& bytes : {start("other"), query("SELECT 1"), typed('p', "junk"),
                              typed('p', std::string("SCRAM-SHA-256\0\x7f\xff\xff\xff", 18)),
                              typed('p', std::string("SCRAM-SHA-256\0\xff\xff\xff\xff", 18)),
                              typed('p', std::string("MD5\0\0\0\0\0", 8))}) {
        Fixture f;
        const auto agent = copilot("key");
        f.send(start());
        f.agent(&agent);
        const auto outcome = f.send(bytes);
        EXPECT_TRUE(outcome.closeClient);
        EXPECT_THAT(outcome.toClient, HasSubstr("FATAL"));
    }
    Fixture f;
    EXPECT_TRUE(f.send(typed('p', std::string("x\0", 2))).closeClient);
}

TEST(Login, everyPlaceToCutTheStreamIsTheSame) {
    const auto agent = copilot("key");
    const auto first = kSsl + kGss + start();
    for (std::size_t cut = 1; cut < first.size(); ++cut) {
        Fixture f;
        f.send(first.substr(0, cut));
        f.send(first.substr(cut));
        EXPECT_EQ(f.agent(&agent).toClient.substr(0, 1), "R");
    }
}

TEST(Login, lateClientsAreClosed) {
    Fixture f;
    ASSERT_TRUE(f.session->deadline());
    session::Output out;
    auto now = fixedNow();
    now.steady += std::chrono::seconds(11);
    f.session->onDeadline(now, out);
    EXPECT_TRUE(out.closeClient);
    EXPECT_TRUE(out.toClient.empty()) << "nobody who said nothing is told anything";
}

TEST(Login, cancelRequestsAreHandedOn) {
    Fixture f;
    std::string body;
    putU32(body, 16);
    putU32(body, wire::kCancelRequestCode);
    putU32(body, 7);
    putU32(body, 99);
    session::Output out;
    f.send(body, &out);
    ASSERT_TRUE(out.cancelRequest);
    EXPECT_EQ(out.cancelRequest->pid, 7U);
    EXPECT_EQ(out.cancelRequest->key, 99U);
    EXPECT_TRUE(out.closeClient);
}
