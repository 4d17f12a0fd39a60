#include <gtest/gtest.h>
#include <set>

#include "base/text.h"
#include "identity/agent.h"

namespace postern::identity {
namespace {

Agent agent(std::string name) {
    Agent out;
    out.name = std::move(name);
    return out;
}

TEST(Agent, Names) {
    for (const std::string& good : {std::string("copilot"), std::string("a"), std::string("0"),
                                    std::string("ci-job_2.main"), std::string(63, 'a')})
        EXPECT_TRUE(isAgentName(good)) << good;
    for (const std::string& bad : {std::string(), std::string("token"), std::string("Copilot"), std::string("-a"),
                                   std::string(".a"), std::string("a b"), std::string("a'b"), std::string("\xC3\xA4"),
                                   std::string("a\0b", 3), std::string(64, 'a'), std::string("a/b")})
        EXPECT_FALSE(isAgentName(bad)) << bad;
}

TEST(Agent, KeysAreLongRandomAndRecognisable) {
    std::set<std::string> keys;
    for (int i = 0; i < 100; ++i) {
        const auto key = makeAgentKey();
        EXPECT_EQ(key.size(), 4U + 43U);
        EXPECT_TRUE(key.starts_with("pst_"));
        const auto bytes = fromBase64Url(key.substr(4));
        ASSERT_TRUE(bytes);
        EXPECT_EQ(bytes->size(), 32U);
        keys.insert(key);
    }
    EXPECT_EQ(keys.size(), 100U);
}

TEST(Agent, ValidityEndsExactlyAtExpiryAndForEverByRevocation) {
    auto a = agent("a");
    EXPECT_TRUE(a.isValidAt({1'000'000}));
    a.expires = Timestamp{2'000'000};
    EXPECT_TRUE(a.isValidAt({1'999'999}));
    EXPECT_FALSE(a.isValidAt({2'000'000}));
    a.expires.reset();
    a.revoked = Timestamp{5};
    EXPECT_FALSE(a.isValidAt({4})) << "a clock that was set back does not bring a key back";
    EXPECT_FALSE(a.isValidAt({6}));
}

TEST(Agent, ReachesOnlyItsTargets) {
    auto a = agent("a");
    EXPECT_TRUE(a.mayReach("prod"));
    a.targets = {"staging", "dev"};
    EXPECT_TRUE(a.mayReach("dev"));
    EXPECT_FALSE(a.mayReach("prod"));
    EXPECT_FALSE(a.mayReach("Dev"));
    EXPECT_FALSE(a.mayReach(""));
}

TEST(Agent, KindsAsText) {
    for (const auto kind : {AgentKind::Ai, AgentKind::Human, AgentKind::Unknown})
        EXPECT_EQ(agentKindFromString(toString(kind)), kind);
    EXPECT_FALSE(agentKindFromString("AI"));
    EXPECT_FALSE(agentKindFromString(""));
}

TEST(AgentDirectory, FindsByExactName) {
    std::vector<Agent> agents;
    for (int i = 0; i < 500; ++i)
        agents.push_back(agent("agent" + std::to_string(i)));
    const AgentDirectory directory(std::move(agents));
    ASSERT_NE(directory.find("agent499"), nullptr);
    EXPECT_EQ(directory.find("agent499")->name, "agent499");
    EXPECT_EQ(directory.find("agent500"), nullptr);
    EXPECT_EQ(directory.find(""), nullptr);
    EXPECT_EQ(directory.find("Agent1"), nullptr);
    EXPECT_EQ(directory.agents().size(), 500U);
}

} // namespace
} // namespace postern::identity
