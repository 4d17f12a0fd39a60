// Who looked at recordings: a chain that the store's signatures vouch for.
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr SessionId kSession{0x1111111111111111};

class AccessTest : public RecordingTest {
protected:
    void SetUp() override {
        record(*open(), kSession, 2);
        for (const auto* action : {"show", "export", "replay", "view"})
            look(action);
        ASSERT_TRUE(open()->stop()); // a start signs them
        ASSERT_TRUE(verify().isWhole()) << describe(verify());
    }
    void look(const char* action, const PayloadKey* key = nullptr) {
        must(must(AccessLog::open(storePath(), key))
                 ->append({{1'790'000'000'000'000}, "ada", "command line", action, {kSession}, "ssn", "pdf", "00ff"}));
    }
    Result<std::vector<std::string>> entries(KeySource keys = {}) {
        std::vector<std::string> out;
        POSTERN_TRY(must(SqliteArchive::open(storePath(), std::move(keys)))->accesses(0, [&](const AccessEntry& entry) {
            return out.push_back(entry.canonical), true;
        }));
        return out;
    }
    void sql(const std::string& text) {
        must(must(Database::open(storePath(), Database::Access::ReadWrite)).run(text.c_str()));
    }
    void expectProblem(Edit edit, std::uint64_t entry) {
        const auto verified = verify();
        ASSERT_EQ(verified.problems.size(), 1U);
        EXPECT_EQ(toString(verified.problems.front().edit), toString(edit)) << describe(verified);
        EXPECT_EQ(verified.problems.front().access, entry) << describe(verified);
    }
};

TEST_F(AccessTest, whatIsKept) {
    const auto all = must(entries());
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1], "{\"access\":2,\"time\":\"" + toRfc3339(Timestamp{1'790'000'000'000'000}) +
                          R"(","who":"ada","by":"command line","action":"export","count":1,)"
                          R"("sessions":["1111111111111111"],"filter":"ssn","format":"pdf","sha256":"00ff"})");
    EXPECT_EQ(verify().accesses, 4U);
}

TEST_F(AccessTest, everyKindOfEditIsNamed) {
    const struct {
        const char* change;
        Edit edit;
        std::uint64_t entry;
    } kChanges[] = {
        {"UPDATE access SET entry = CAST(replace(entry, 'ada', 'eve') AS BLOB) WHERE number = 2", Edit::Changed, 2},
        {"UPDATE access SET hash = zeroblob(32) WHERE number = 3", Edit::Changed, 3},
        {"UPDATE access SET entry = x'' WHERE number = 3", Edit::Changed, 3},
        {"DELETE FROM access WHERE number = 2", Edit::Removed, 2},
        {"DELETE FROM access WHERE number = 2; UPDATE access SET number = number - 1 WHERE number > 2", Edit::Reordered,
         2},
        {"UPDATE access SET number = -1 WHERE number = 2; UPDATE access SET number = 2 WHERE number = 3; "
         "UPDATE access SET number = 3 WHERE number = -1",
         Edit::Reordered, 2},
        {"DELETE FROM access WHERE number = 4", Edit::Truncated, 4},
        {"DELETE FROM access", Edit::Truncated, 1},
    };
    sql("CREATE TABLE kept AS SELECT * FROM access");
    for (const auto& change : kChanges) {
        SCOPED_TRACE(change.change);
        sql(change.change);
        expectProblem(change.edit, change.entry);
        sql("DELETE FROM access; INSERT INTO access SELECT * FROM kept");
    }
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(AccessTest, aChainMadeAnewIsNotTheSignedOne) {
    sql("DELETE FROM access");
    for (int i = 0; i < 5; ++i)
        look("show");
    expectProblem(Edit::Changed, 4);
}

TEST_F(AccessTest, whatCameAfterTheLastSignatureIsCoveredByTheNext) {
    look("show");
    EXPECT_TRUE(verify().isWhole());
    sql("DELETE FROM access WHERE number = 5");
    EXPECT_TRUE(verify().isWhole()); // nothing can show this …
    look("show");
    {
        auto recorder = open();
        look("show");
        ASSERT_TRUE(recorder->stop()); // … but from the gateway's stop on
    }
    sql("DELETE FROM access WHERE number = 6");
    expectProblem(Edit::Truncated, 6);
}

TEST_F(AccessTest, encryptedEntries) {
    const auto key = PayloadKey::generate();
    const auto keys = [&](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
        auto ring = std::make_shared<KeyRing>();
        ring->add(key.clone());
        return std::shared_ptr<const KeyRing>(ring);
    };
    look("export", &key);
    EXPECT_EQ(readFile(storePath()).find("\"access\":5"), std::string::npos);
    EXPECT_EQ(must(entries(keys)).size(), 5U);
    EXPECT_FALSE(entries());
    const VerifyOptions options{.trusted = {this->key().publicKey()}};
    EXPECT_TRUE(must(verifyStore(*must(SqliteArchive::open(storePath(), keys)), options)).isWhole());
    sql("UPDATE access SET entry = CAST(substr(entry, 1, 40) || x'0000' || substr(entry, 43) AS BLOB) WHERE number = "
        "5");
    const auto verified = must(verifyStore(*must(SqliteArchive::open(storePath(), keys)), options));
    ASSERT_EQ(verified.problems.size(), 1U);
    EXPECT_EQ(verified.problems.front().access, 5U);
}

} // namespace
