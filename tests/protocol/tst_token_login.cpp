// Log-in with a token: as a password, by OAUTHBEARER, and how long such a session lives.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/bytes.h"
#include "session/login.h"
#include "support/playbook.h"
#include "wire/protocol.h"

using namespace postern;
using namespace postern::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

const std::string kProvider =
    "[[identity]]\nname = \"corp\"\nissuer = \"https://login.example.com\"\nclient_id = \"postern\"\n";
const std::string kTarget = "[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n";

Now later(std::chrono::seconds seconds) {
    auto out = fixedNow();
    out.steady += seconds;
    out.wall.micros += std::chrono::duration_cast<Microseconds>(seconds).count();
    return out;
}

session::SignedIn alice(std::vector<std::string> groups = {"dev"}) {
    return {{"https://login.example.com", "alice", "alice@example.com", "", std::move(groups)},
            Timestamp{fixedNow().wall.micros + 60'000'000}};
}

struct Client {
    session::Environment environment;
    session::ClientFacts facts;
    std::unique_ptr<session::Session> session;
    session::Output out;

    explicit Client(const std::string& toml = kProvider, bool isLoopback = true) {
        environment.decoySecret = "decoy";
        environment.localIdentity = {"local", "tester", "", "local", {}};
        configure(toml);
        facts.address = "127.0.0.1:1";
        facts.isLoopback = isLoopback;
        session = std::make_unique<session::Session>(environment, facts, recording::SessionId{1}, fixedNow());
    }
    void configure(const std::string& toml) {
        auto loaded = policy::parseConfiguration(kTarget + toml, "t");
        ASSERT_TRUE(loaded.configuration);
        environment.configuration = loaded.configuration;
    }
    template <class Call>
    Outcome run(Call&& call) {
        out.clear();
        call();
        Outcome outcome;
        collect(out, outcome);
        return outcome;
    }
    Outcome send(std::string_view bytes, Now now = fixedNow()) {
        return run([&] { session->onClientBytes(bytes, now, out); });
    }
    Outcome start(const std::string& user) {
        std::string body;
        putU32(body, wire::kProtocol3);
        for (const auto& text : {std::string("user"), user, std::string("database"), std::string("shop")})
            putCString(body, text);
        body.push_back('\0');
        std::string packet;
        putU32(packet, static_cast<std::uint32_t>(body.size() + 4));
        send(packet + body);
        return run([&] { session->onAgent(nullptr, false, fixedNow(), out); });
    }
    Outcome password(const std::string& token) { return send(typed('p', token + '\0')); }
    Outcome bearer(const std::string& response) {
        std::string body;
        putCString(body, "OAUTHBEARER");
        putU32(body, static_cast<std::uint32_t>(response.size()));
        return send(typed('p', body + response));
    }
    Outcome answer(const Result<session::SignedIn>& who) {
        return run([&] { session->onToken(who, fixedNow(), out); });
    }
    Outcome upstream() {
        return run([&] {
            session::Upstream ready;
            ready.pid = 1;
            ready.parameters = {{"client_encoding", "UTF8"}, {"standard_conforming_strings", "on"}};
            session->onUpstreamReady(std::move(ready), {}, fixedNow(), out);
        });
    }
    Outcome signIn(const session::SignedIn& who = alice()) {
        start("token");
        password("a.b.c");
        answer(who);
        return upstream();
    }
};

const Error kRefused(Fault::Client, "28000", "the token was refused", "the token has expired (exp)");

} // namespace

TEST(TokenLogin, AskedForAsAPassword) {
    Client c;
    EXPECT_EQ(c.start("token").toClient, typed('R', std::string("\0\0\0\3", 4)));
    EXPECT_TRUE(c.session->wantsClientBytes());
    c.password("head.claims.signature");
    ASSERT_TRUE(c.out.verifyToken);
    EXPECT_EQ(c.out.verifyToken->token.view(), "head.claims.signature");
    EXPECT_FALSE(c.session->wantsClientBytes());
    c.answer(alice());
    ASSERT_TRUE(c.out.dial);
    EXPECT_EQ(c.out.dial->target, "shop");
    const auto ready = c.upstream();
    ASSERT_THAT(ready.events, ElementsAre("session_start"));
    EXPECT_THAT(ready.json.front(), HasSubstr(R"("identity":{"issuer":"https://login.example.com","subject":"alice",)"
                                              R"("email":"alice@example.com","groups":["dev"],"method":"oidc"})"));
    EXPECT_THAT(ready.json.front(), HasSubstr(R"("agent":{"name":"token","kind":"unknown"})"));
}

TEST(TokenLogin, OnlyWhereNobodyListens) {
    for (const char* user : {"token", "alice@example.com"}) {
        Client c(kProvider, false);
        const auto outcome = c.start(user);
        EXPECT_THAT(outcome.toClient, Not(HasSubstr("OAUTHBEARER")));
        if (std::string_view(user) == "token") {
            EXPECT_THAT(outcome.toClient, HasSubstr("28000"));
            EXPECT_THAT(outcome.toClient, HasSubstr("TLS"));
            EXPECT_TRUE(outcome.closeClient);
        }
    }
    Client tls(kProvider, false);
    tls.run([&] { tls.session->onTlsEstablished(true, "postgresql", "endpoint", fixedNow(), tls.out); });
    EXPECT_EQ(tls.start("token").toClient, typed('R', std::string("\0\0\0\3", 4)));
}

TEST(TokenLogin, WithoutAProviderThereIsNone) {
    Client c("");
    EXPECT_THAT(c.start("token").toClient, HasSubstr("28000"));
    Client d("");
    EXPECT_THAT(d.start("copilot").toClient, Not(HasSubstr("OAUTHBEARER")));
    EXPECT_THAT(d.bearer(std::string("n,,\1auth=Bearer x\1\1")).toClient, HasSubstr("08P01"));
}

TEST(TokenLogin, ARefusedTokenIsExplainedInTheRecordAlone) {
    Client c;
    c.start("token");
    c.password("head.claims.signature");
    const auto outcome = c.answer(kRefused);
    EXPECT_THAT(outcome.toClient, HasSubstr("28000"));
    EXPECT_THAT(outcome.toClient, Not(HasSubstr("exp)")));
    EXPECT_TRUE(outcome.closeClient);
    ASSERT_EQ(outcome.json.size(), 2U);
    EXPECT_THAT(outcome.json.back(), HasSubstr("the token has expired (exp)"));
    for (const auto& json : outcome.json)
        EXPECT_THAT(json, Not(HasSubstr("claims.sig")));
    EXPECT_EQ(c.session->loginRefused(), std::nullopt) << "nobody else has to wait for it";
    Client empty;
    empty.start("token");
    EXPECT_THAT(empty.password("").toClient, HasSubstr("28000"));
    Client odd;
    odd.start("token");
    EXPECT_THAT(odd.send(typed('p', std::string("a\0b\0", 4))).toClient, HasSubstr("08P01"));
}

TEST(TokenLogin, GroupsThatMayNotConnect) {
    const auto toml = kProvider + "[roles]\nconnect = [\"group:dba\"]\n";
    Client c(toml);
    c.start("token");
    c.password("a.b.c");
    const auto refused = c.answer(alice({"dev"}));
    EXPECT_THAT(refused.toClient, HasSubstr("28000"));
    EXPECT_THAT(refused.json.front(), HasSubstr("\"subject\":\"alice\"")) << "the record knows who it was";
    Client unknown(toml);
    unknown.start("token");
    unknown.password("a.b.c");
    auto who = alice({});
    who.identity.groupsKnown = false;
    EXPECT_THAT(unknown.answer(who).toClient, HasSubstr("28000"));
    Client good(toml);
    EXPECT_TRUE(!good.signIn(alice({"dba"})).toClient.empty() && good.session->isReady());
    good.configure(kProvider + "[roles]\nconnect = [\"group:other\"]\n");
    EXPECT_THAT(good.run([&] { good.session->onConfiguration(fixedNow(), good.out); }).toClient, HasSubstr("57P01"));
    EXPECT_TRUE(good.session->isFinished());
}

TEST(Bearer, IsOfferedBesideScramAndAloneToWhoCannotBeAnAgent) {
    Client agent;
    EXPECT_EQ(agent.start("copilot").toClient.substr(9), std::string("SCRAM-SHA-256\0OAUTHBEARER\0\0", 27));
    Client person;
    EXPECT_EQ(person.start("alice@example.com").toClient.substr(9), std::string("OAUTHBEARER\0\0", 13));
}

TEST(Bearer, SignsIn) {
    for (const char* user : {"copilot", "alice@example.com"}) {
        Client c;
        c.start(user);
        c.bearer("n,,\1auth=Bearer head.claims.signature\1\1");
        ASSERT_TRUE(c.out.verifyToken) << user;
        EXPECT_EQ(c.out.verifyToken->token.view(), "head.claims.signature");
        c.answer(alice());
        ASSERT_TRUE(c.out.dial);
        const auto json = c.upstream().json.front();
        EXPECT_THAT(json, HasSubstr("\"method\":\"oauthbearer\""));
        EXPECT_THAT(json, HasSubstr("\"name\":\"token\"")) << "an agent's name was not proved";
    }
    Client others;
    others.start("copilot");
    others.bearer("y,,\1host=db\1auth=bearer   t\1port=1\1\1");
    ASSERT_TRUE(others.out.verifyToken);
    EXPECT_EQ(others.out.verifyToken->token.view(), "t");
}

TEST(Bearer, TellsWhereToSignIn) {
    Client c;
    c.start("alice@example.com");
    const auto status = c.bearer("n,,\1auth=\1\1").toClient;
    EXPECT_EQ(status.substr(5, 4), std::string("\0\0\0\13", 4));
    EXPECT_EQ(status.substr(9), R"({"status":"invalid_token","openid-configuration":)"
                                R"("https://login.example.com/.well-known/openid-configuration",)"
                                R"("scope":"openid email profile"})");
    EXPECT_FALSE(c.out.closeClient);
    const auto end = c.send(typed('p', "\1"));
    EXPECT_THAT(end.toClient, HasSubstr("28000"));
    EXPECT_TRUE(end.closeClient);

    Client refused;
    refused.start("alice@example.com");
    refused.bearer("n,,\1auth=Bearer x\1\1");
    EXPECT_THAT(refused.answer(kRefused).toClient, HasSubstr("invalid_token"));
    const auto last = refused.send(typed('p', "\1"));
    EXPECT_THAT(last.toClient, HasSubstr("28000"));
    EXPECT_THAT(last.json.back(), HasSubstr("the token has expired (exp)"));
    Client odd;
    odd.start("alice@example.com");
    odd.bearer("n,,\1auth=\1\1");
    EXPECT_THAT(odd.send(typed('p', "\1\1")).toClient, HasSubstr("08P01"));
}

TEST(Bearer, MalformedMessages) {
    for (const std::string bad : {"",
                                  "n",
                                  "n,",
                                  "n,,",
                                  "n,,\1",
                                  "n,,\1\1",
                                  "x,,\1auth=Bearer t\1\1",
                                  "n,,auth=Bearer t\1\1",
                                  "n,,\1auth=Bearer t\1",
                                  "n,,\1auth=Bearer t",
                                  "n,,\1auth=Bearer t\1\1x",
                                  "n,,\1auth=Bearer t\1\1\1",
                                  "n,,\1auth=Basic t\1\1",
                                  "n,,\1auth=Bearer\1\1",
                                  "n,,\1auth=Bearer  \1\1",
                                  "n,,\1auth\1\1",
                                  "n,,\1=x\1\1",
                                  "n,,\1auth=Bearer a\1auth=Bearer b\1\1",
                                  "n,,\1host=x\1\1",
                                  "n,,\1auth=Bearer t\1\1n,,"}) {
        Client c;
        c.start("copilot");
        EXPECT_THAT(c.bearer(bad).toClient, HasSubstr("08P01")) << bad;
        EXPECT_FALSE(c.out.verifyToken);
    }
    Client binding;
    binding.start("copilot");
    EXPECT_THAT(binding.bearer("p=tls-unique,,\1auth=Bearer t\1\1").toClient, HasSubstr("08P01"));
    Client other;
    other.start("copilot");
    EXPECT_THAT(other.bearer("n,a=bob,\1auth=Bearer t\1\1").toClient, HasSubstr("0A000"));
}

TEST(Life, EndsWithTheToken) {
    Client c;
    c.signIn();
    ASSERT_TRUE(c.session->isReady());
    ASSERT_TRUE(c.session->deadline());
    EXPECT_EQ(*c.session->deadline(), later(std::chrono::seconds{60}).steady);
    EXPECT_TRUE(c.run([&] { c.session->onDeadline(later(std::chrono::seconds{59}), c.out); }).toClient.empty());
    const auto end = c.run([&] { c.session->onDeadline(later(std::chrono::seconds{60}), c.out); });
    EXPECT_THAT(end.toClient, HasSubstr("57P01"));
    EXPECT_TRUE(end.closeClient && end.closeUpstream);
    EXPECT_THAT(end.json.back(), HasSubstr("expired"));
    EXPECT_EQ(c.session->deadline(), std::nullopt);
}

TEST(Life, AMachineThatSleptForgetsNothing) {
    Client c;
    c.signIn();
    auto woken = fixedNow();
    woken.wall.micros += 61'000'000; // the monotonic clock stood still
    const auto outcome = c.send(typed('Q', std::string("SELECT 1\0", 9)), woken);
    EXPECT_THAT(outcome.toClient, HasSubstr("57P01"));
    EXPECT_EQ(outcome.toServer, "");
}

TEST(Life, ATokenThatExpiresWhileItIsCheckedIsRefused) {
    Client c;
    c.start("token");
    c.password("a.b.c");
    auto who = alice();
    who.ends = fixedNow().wall;
    EXPECT_THAT(c.answer(who).toClient, HasSubstr("28000"));
    EXPECT_FALSE(c.out.dial);
}

TEST(Life, ARefreshedSignInMovesTheEndAndTheGroups) {
    Client c(kProvider + "[roles]\nconnect = [\"group:dev\"]\n[[rule]]\nname = \"dba-only\"\naction = \"block\"\n"
                         "statements = [\"SELECT\"]\ngroups = [\"dev\"]\nreason = \"no\"\n");
    c.signIn();
    auto refreshed = alice({"dev", "dba"});
    refreshed.ends.micros += 60'000'000;
    EXPECT_FALSE(c.run([&] { c.session->onIdentity(refreshed, fixedNow(), c.out); }).closeClient);
    EXPECT_EQ(*c.session->deadline(), later(std::chrono::seconds{120}).steady);
    EXPECT_THAT(c.send(typed('Q', std::string("SELECT 1\0", 9))).toClient, HasSubstr("dba-only"));
    EXPECT_THAT(c.run([&] { c.session->onIdentity(alice({"gone"}), fixedNow(), c.out); }).toClient, HasSubstr("57P01"));
}
