// Stores made by every version of the schema before this one: opened, whole, readable, written on.
// tests/data/stores/version-N.sql is a dump of a store that a Postern with schema N made: two sessions of twelve
// events.
#include "recording/sqlite_schema.h"
#include "recording/sqlite_upkeep.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr SessionId kFirst{0x1111111111111111}, kSecond{0x2222222222222222}, kNew{0x3333333333333333};
constexpr std::string_view kKeyOfDumps = "postern-signing-key:ed25519:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

class MigrationTest : public RecordingTest, public testing::WithParamInterface<int> {
protected:
    void SetUp() override {
        m_key = Secret(kKeyOfDumps);
        const auto dump = readFile(std::string(POSTERN_SOURCE_FOLDER) + "/tests/data/stores/version-" +
                                   std::to_string(GetParam()) + ".sql");
        ASSERT_FALSE(dump.empty());
        auto database = must(Database::open(storePath(), Database::Access::ReadWrite));
        must(database.run(dump.c_str()));
        ASSERT_EQ(must(database.number("PRAGMA user_version")), GetParam());
    }
    void expectWhole(std::uint64_t sessions) {
        const auto verified = verify();
        EXPECT_TRUE(verified.isWhole()) << describe(verified);
        EXPECT_EQ(verified.sessions, sessions);
        EXPECT_EQ(lines(kFirst).size(), 12U);
        EXPECT_NE(lines(kSecond)[1].find("SELECT 'statement 1' FROM customers"), std::string::npos);
    }
};

TEST_P(MigrationTest, opensIsWholeAndGoesOn) {
    EXPECT_FALSE(SqliteArchive::open(storePath())); // a reader changes nothing …
    record(*open(), kNew, 5);                       // … a gateway does
    EXPECT_EQ(must(must(Database::open(storePath(), Database::Access::ReadOnly)).number("PRAGMA user_version")),
              kSchemaVersion);
    expectWhole(3);
    EXPECT_EQ(must(must(SqliteUpkeep::open(storePath()))->check()), "");
    must(must(AccessLog::open(storePath()))->append({{1}, "ada", "command line", "show", {kFirst}, {}, {}, {}}));
    must(must(AccessLog::open(storePath()))
             ->append({{1}, "ada", "command line", "note", {kFirst}, {}, {}, {}, 2, "seen"}));
    ASSERT_TRUE(open()->stop());
    expectWhole(3);
    EXPECT_EQ(verify().notes, 1U);
    EXPECT_EQ(verify().accesses, GetParam() < 3 ? 2U : 3U);
    EXPECT_EQ(must(archive()->notedSessions()), std::vector{kFirst});
}

TEST_P(MigrationTest, theCommandLineMayBeFirst) {
    EXPECT_EQ(must(must(SqliteUpkeep::open(storePath()))->stats()).sessions, 2U);
    expectWhole(2);
}

TEST_P(MigrationTest, whatFailsHalfWayLeavesTheStoreAsItWas) {
    // A name that the next version wants is taken: its first or a later statement fails.
    const auto taken = GetParam() < 2   ? "CREATE VIEW search AS SELECT 1"
                       : GetParam() < 3 ? "DROP TABLE access; CREATE VIEW access AS SELECT 1"
                                        : "CREATE INDEX access_note ON access (hash)";
    must(must(Database::open(storePath(), Database::Access::ReadWrite)).run(taken));
    EXPECT_FALSE(SqliteStore::open(storePath(), Durability::Process));
    auto database = must(Database::open(storePath(), Database::Access::ReadWrite));
    EXPECT_EQ(must(database.number("PRAGMA user_version")), GetParam());
    EXPECT_EQ(must(database.number("SELECT count(*) FROM session")), 2);
}

INSTANTIATE_TEST_SUITE_P(Versions, MigrationTest, testing::Range(1, kSchemaVersion));

} // namespace
