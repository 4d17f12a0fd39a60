// Agents and settings, from two connections at once.
#include "recording/registry.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

class RegistryTest : public RecordingTest {};

AgentRow agent(std::string name) {
    AgentRow row;
    row.name = std::move(name), row.kind = "ai", row.verifierText = "SCRAM-SHA-256$…", row.owner = "1000";
    row.targets = {"prod", "test"};
    row.created = {1000};
    row.expires = Timestamp{2000};
    return row;
}

TEST_F(RegistryTest, agentsAreAddedListedAndRevoked) {
    auto registry = must(Registry::open(storePath()));
    must(registry->addAgent(agent("copilot")));
    must(registry->addAgent(agent("aider")));
    auto all = must(registry->agents());
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "aider");
    EXPECT_EQ(all[1].targets, (std::vector<std::string>{"prod", "test"}));
    EXPECT_EQ(all[1].expires, Timestamp{2000});
    EXPECT_FALSE(all[1].revoked);

    const auto again = registry->addAgent(agent("copilot"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().sqlstate(), "42710");

    EXPECT_TRUE(must(registry->revokeAgent("copilot", {3000})));
    EXPECT_FALSE(must(registry->revokeAgent("copilot", {4000})));
    EXPECT_FALSE(must(registry->revokeAgent("nobody", {4000})));
    EXPECT_EQ(must(registry->agents())[1].revoked, Timestamp{3000});
    must(registry->addAgent(agent("copilot"))); // a revoked name may be used again
}

TEST_F(RegistryTest, changesOfOtherConnectionsShowWhileAGatewayRecords) {
    auto recorder = open();
    auto gateway = must(Registry::open(storePath())), commandLine = must(Registry::open(storePath()));
    const auto before = must(gateway->agentsVersion());
    must(commandLine->addAgent(agent("copilot")));
    const auto after = must(gateway->agentsVersion());
    EXPECT_GT(after, before);
    record(*recorder, SessionId{1}, 10); // the recorder's transactions are not changes of the agents
    ASSERT_TRUE(recorder->flush(std::chrono::seconds(10)));
    EXPECT_EQ(must(gateway->agentsVersion()), after);
    must(gateway->revokeAgent("copilot", {1}));
    EXPECT_GT(must(gateway->agentsVersion()), after);
    EXPECT_TRUE(recorder->stop());
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(RegistryTest, removedAgentsAreGone) {
    auto registry = must(Registry::open(storePath()));
    AgentRow agent;
    agent.name = "replay-1", agent.kind = "ai", agent.verifierText = "x", agent.owner = "1000";
    must(registry->addAgent(agent));
    const auto before = must(registry->agentsVersion());
    EXPECT_TRUE(must(registry->removeAgent("replay-1")));
    EXPECT_FALSE(must(registry->removeAgent("replay-1")));
    EXPECT_TRUE(must(registry->agents()).empty());
    EXPECT_GT(must(registry->agentsVersion()), before);
}

TEST_F(RegistryTest, valuesAreKeptApartFromTheStoresOwn) {
    auto registry = must(Registry::open(storePath()));
    EXPECT_FALSE(must(registry->value("public_key")));
    must(registry->setValue("public_key", "mine"));
    must(registry->setValue("empty", ""));
    EXPECT_EQ(must(must(Registry::open(storePath()))->value("public_key")), "mine");
    EXPECT_EQ(must(registry->value("empty")), "");
    record(*open(), SessionId{1}, 1);
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(RegistryTest, aStoreOfANewerVersionIsRefused) {
    { auto registry = must(Registry::open(storePath())); }
    must(must(Database::open(storePath(), Database::Access::ReadWrite)).run("PRAGMA user_version = 99"));
    const auto registry = Registry::open(storePath());
    ASSERT_FALSE(registry);
    EXPECT_NE(registry.error().message().find("newer Postern"), std::string::npos);
    EXPECT_FALSE(SqliteArchive::open(storePath()));
}

TEST_F(RegistryTest, readingAStoreThatIsNotThereMakesNone) {
    EXPECT_FALSE(SqliteArchive::open(storePath()));
    EXPECT_FALSE(std::filesystem::exists(storePath()));
}

} // namespace
