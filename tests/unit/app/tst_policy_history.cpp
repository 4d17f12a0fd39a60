#include "app/policy_history.h"

#include <gtest/gtest.h>

#include "app/agents.h"
#include "app/paths.h"
#include "app/policy_info.h"
#include "recording/sqlite_store.h"
#include "temporary_folder.h"

namespace postern::app {
namespace {

class PolicyHistory : public testing::Test {
protected:
    PolicyHistory() {
        configuration.store.url = "sqlite:" + folder.path() + "/postern.db";
        configuration.file = folder.write("postern.toml", "one");
        store =
            std::move(*recording::SqliteStore::open(storeFile(configuration.store), recording::Durability::Process));
    }
    void note(const std::string& text, Place by = Place::Gateway) {
        const auto noted = notePolicy(configuration, text, by);
        ASSERT_TRUE(noted) << noted.error().message();
    }

    TemporaryFolder folder;
    policy::Configuration configuration;
    std::unique_ptr<recording::SqliteStore> store;
};

TEST_F(PolicyHistory, EachTextThatCameIntoForceIsKeptOnce) {
    note("a\nb\n");
    note("a\nb\n"); // a restart
    note("a\nc\nd\n", Place::Console);
    note("a\nb\n");
    const auto versions = policyVersions(configuration);
    ASSERT_TRUE(versions) << versions.error().message();
    ASSERT_EQ(versions->size(), 3U);
    const auto& newest = versions->at(0);
    EXPECT_TRUE(newest.isInForce);
    EXPECT_EQ(newest.who, accountName());
    EXPECT_EQ(newest.how, "file");
    EXPECT_EQ(newest.sha256, versions->at(2).sha256);
    EXPECT_EQ(std::pair(newest.added, newest.removed), std::pair(std::size_t{1}, std::size_t{2}));
    EXPECT_EQ(versions->at(1).how, "console");
    EXPECT_GE(newest.since.micros, versions->at(1).since.micros);
    const auto text = policyVersionText(configuration, versions->at(1).sha256);
    ASSERT_TRUE(text) << text.error().message();
    EXPECT_EQ(*text, "a\nc\nd\n");
}

TEST_F(PolicyHistory, WhatIsKeptIsCheckedAndNothingElseIsRead) {
    note("a\n");
    const auto sha = policyVersions(configuration)->at(0).sha256;
    const auto kept = folder.path() + "/policy/" + sha + ".toml";
    std::ofstream(kept) << "b\n";
    EXPECT_EQ(policyVersionText(configuration, sha).error().sqlstate(), "XX001");
    std::filesystem::remove(kept);
    EXPECT_EQ(policyVersionText(configuration, sha).error().sqlstate(), "42704");
    EXPECT_EQ(policyVersionText(configuration, "../../postern").error().sqlstate(), "42704");
    EXPECT_EQ(policyVersions(configuration)->size(), 1U) << "the chain still says that there was one";
}

TEST_F(PolicyHistory, AnInvalidTextIsNoProposal) {
    const auto invalid = proposePolicy(configuration.file, "one", "nonsense = 1\n");
    ASSERT_FALSE(invalid);
    EXPECT_EQ(invalid.error().sqlstate(), "22023");
    const auto late = proposePolicy(configuration.file, "two", "");
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().sqlstate(), "40001");
    const auto good = proposePolicy(configuration.file, "one", "[policy]\ndefault = \"block\"\n");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->diff.size(), 3U);
    const auto info = policyInfo("[policy]\ndefalt = \"block\"\n", "x");
    ASSERT_EQ(info.problems.size(), 1U);
    EXPECT_EQ(std::pair(info.problems[0].line, info.problems[0].column), std::pair(2, 1));
    EXPECT_NE(info.problems[0].suggestion.find("default"), std::string::npos);
}

} // namespace
} // namespace postern::app
