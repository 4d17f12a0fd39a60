// What directives make of agents and identities, and how it is kept.
#include <gtest/gtest.h>

#include "app/fleet/fleet_agents.h"
#include "app/sign_ins.h"
#include "base/random.h"
#include "base/text.h"
#include "identity/agent.h"
#include "temporary_folder.h"

namespace {

using namespace postern;
using namespace postern::app;
using Kind = recording::DirectiveKind;

recording::AgentRow agent(const std::string& name) {
    recording::AgentRow row;
    row.name = name;
    row.kind = "ai";
    row.verifierText = identity::ScramVerifier::fromPassword("key", randomBytes(16)).toText();
    row.targets = {"app", "shop"};
    row.created = Timestamp{5};
    row.expires = Timestamp{50};
    return row;
}

Result<> take(TakenDirectives& taken, Kind kind, const std::string& contents, std::int64_t time = 7) {
    recording::DirectiveFacts facts;
    facts.number = ++taken.number;
    facts.kind = kind;
    facts.time = Timestamp{time};
    facts.by = "adi";
    return takeDirective(taken, facts, contents);
}

TEST(Fleet, agentsComeAndGo) {
    TakenDirectives taken;
    ASSERT_TRUE(take(taken, Kind::Agent, agentContents(agent("bot"))));
    auto found = agentsOf(taken);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].targets, (std::vector<std::string>{"app", "shop"}));
    EXPECT_EQ(found[0].expires, Timestamp{50});
    EXPECT_FALSE(found[0].revoked);
    ASSERT_TRUE(take(taken, Kind::RevokeAgent, nameContents("bot"), 9));
    EXPECT_EQ(agentsOf(taken)[0].revoked, Timestamp{9});
    EXPECT_TRUE(take(taken, Kind::RevokeAgent, nameContents("never believed")));
    ASSERT_TRUE(take(taken, Kind::Agent, agentContents(agent("bot"))));
    EXPECT_FALSE(agentsOf(taken)[0].revoked) << "another key under the name";
}

TEST(Fleet, whatCannotBeReadChangesNothing) {
    TakenDirectives taken;
    auto wrong = agent("bot");
    wrong.verifierText = "md5";
    EXPECT_FALSE(take(taken, Kind::Agent, agentContents(wrong)));
    wrong = agent("token"); // reserved
    EXPECT_FALSE(take(taken, Kind::Agent, agentContents(wrong)));
    wrong = agent("bot");
    wrong.kind = "boss";
    EXPECT_FALSE(take(taken, Kind::Agent, agentContents(wrong)));
    for (const auto kind : {Kind::Agent, Kind::RevokeAgent, Kind::RevokeIdentity, Kind::RestoreIdentity})
        for (const char* contents : {"", "nonsense", "[]", "{}", R"({"name":7,"issuer":"i"})"})
            EXPECT_FALSE(take(taken, kind, contents)) << contents;
    // A list of targets that is no list must not become "every target".
    auto text = agentContents(agent("bot"));
    text.replace(text.find(R"(["app","shop"])"), 14, R"("app")");
    EXPECT_FALSE(take(taken, Kind::Agent, text));
    EXPECT_TRUE(taken.agents.empty());
    EXPECT_TRUE(taken.revoked.empty());
}

TEST(Fleet, keptInTheRegistryAndSeenByLogIns) {
    const TemporaryFolder folder;
    auto registry = recording::Registry::open(folder.path() + "/gateway.db");
    ASSERT_TRUE(registry);
    EXPECT_FALSE(*loadTaken(**registry));
    TakenDirectives taken;
    taken.trust = trustOf({"b", "a"});
    EXPECT_EQ(taken.trust, trustOf({"a", "b"}));
    EXPECT_NE(taken.trust, trustOf({"a"}));
    ASSERT_TRUE(take(taken, Kind::Agent, agentContents(agent("bot"))));
    ASSERT_TRUE(take(taken, Kind::RevokeIdentity, identityContents("https://issuer", "alice")));
    taken.policy = {3, 2, toHex(sha256("[policy]\n")), "adi", "[policy]\n", Timestamp{11}};
    taken.problem = "policy (directive 4) is refused";
    taken.hash.bytes[0] = 1;
    ASSERT_TRUE(saveTaken(**registry, taken));
    const auto seen = (*registry)->agentsVersion();
    ASSERT_TRUE(saveTaken(**registry, taken));
    EXPECT_EQ(*(*registry)->agentsVersion(), *seen) << "nothing has changed";

    const auto loaded = loadTaken(**registry);
    ASSERT_TRUE(loaded && *loaded);
    EXPECT_EQ((*loaded)->number, taken.number);
    EXPECT_EQ((*loaded)->hash, taken.hash);
    EXPECT_EQ((*loaded)->trust, taken.trust);
    EXPECT_EQ((*loaded)->problem, taken.problem);
    EXPECT_EQ((*loaded)->agents, taken.agents);
    EXPECT_EQ((*loaded)->revoked, taken.revoked);
    ASSERT_TRUE((*loaded)->policy);
    EXPECT_EQ((*loaded)->policy->version, 3U);
    EXPECT_EQ((*loaded)->policy->text, "[policy]\n");

    identity::Identity alice;
    alice.issuer = "https://issuer", alice.subject = "alice";
    SignIn signIn;
    signIn.who = alice;
    signIn.since = now().wall;
    EXPECT_FALSE(isInForce(signIn, *loadSignOuts(**registry))) << "also one that is made later";
    ASSERT_TRUE(take(taken, Kind::RestoreIdentity, identityContents("https://issuer", "alice")));
    ASSERT_TRUE(saveTaken(**registry, taken));
    EXPECT_TRUE(isInForce(signIn, *loadSignOuts(**registry)));
    EXPECT_GT(*(*registry)->agentsVersion(), *seen) << "running gateways have to notice";

    ASSERT_TRUE((*registry)->setWatched("fleet.agent.bot", "spoilt"));
    EXPECT_FALSE(fleetAgents(**registry));
}

} // namespace
