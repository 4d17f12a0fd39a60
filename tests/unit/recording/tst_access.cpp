// Who looked at recordings and what they noted beside them: a chain that the store's signatures vouch for.
#include <fstream>

#include "recording/closing.h"
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
    keep("access");
    for (const auto& change : kChanges) {
        SCOPED_TRACE(change.change);
        sql(change.change);
        expectProblem(change.edit, change.entry);
        putBack("access", Keep::Again);
    }
    EXPECT_TRUE(verify().isWhole());
}

// --- notes and marks: entries of the same chain ---

class NoteTest : public AccessTest {
protected:
    static constexpr SessionId kOther{0x2222222222222222};
    void say(SessionId session, std::uint64_t statement, Remark remark, const std::string& text = {},
             const PayloadKey* key = nullptr) {
        must(must(AccessLog::open(storePath(), key))
                 ->append({.time = {1'790'000'000'000'000},
                           .who = "ada",
                           .by = "console",
                           .action = std::string(toString(remark)),
                           .sessions = {session},
                           .filter = {},
                           .format = {},
                           .sha256 = {},
                           .statement = statement,
                           .note = text}));
    }
    std::vector<Note> notes(SessionId session, KeySource keys = {}) {
        std::vector<Note> out;
        Hasher hasher;
        must(must(SqliteArchive::open(storePath(), std::move(keys)))->notes(session, [&](const AccessEntry& entry) {
            out.push_back(noteOf(entry, hasher).value());
            return true;
        }));
        return out;
    }
};

TEST_F(NoteTest, areFoundByTheirSession) {
    say(kSession, 2, Remark::Note, "asked the team:\n\"why?\"");
    say(kSession, 1, Remark::Mark);
    say(kSession, 1, Remark::Unmark);
    const auto found = notes(kSession);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "asked the team:\n\"why?\"");
    EXPECT_EQ(found[0].statement, 2U);
    EXPECT_EQ(found[0].who, "ada");
    EXPECT_EQ(found[0].by, "console");
    EXPECT_EQ(found[0].time, (Timestamp{1'790'000'000'000'000}));
    EXPECT_EQ(found[0].access, 5U);
    EXPECT_EQ(found[1].remark, Remark::Mark);
    EXPECT_EQ(found[2].remark, Remark::Unmark);
    EXPECT_TRUE(notes(kOther).empty());
    EXPECT_EQ(must(must(SqliteArchive::open(storePath()))->notedSessions()), std::vector{kSession});
    EXPECT_EQ(verify().notes, 3U);
    EXPECT_TRUE(verify().isWhole()) << describe(verify());
}

TEST_F(NoteTest, everyKindOfEditShows) {
    for (const auto* text : {"one", "two", "three"})
        say(kSession, 1, Remark::Note, text);
    ASSERT_TRUE(open()->stop()); // a start signs them
    const struct {
        const char* change;
        Edit edit;
        std::uint64_t entry;
        bool isSeenByReaders;
    } kChanges[] = {
        {"UPDATE access SET entry = CAST(replace(entry, 'two', 'TWO') AS BLOB) WHERE number = 6", Edit::Changed, 6,
         true},
        {"UPDATE access SET note_of = 2459565876494606882 WHERE number = 6", Edit::Changed, 6, false},
        {"UPDATE access SET note_of = NULL WHERE number = 6", Edit::Changed, 6, false},
        {"UPDATE access SET note_of = 1229782938247303441 WHERE number = 2", Edit::Changed, 2, true},
        {"UPDATE access SET entry = (SELECT entry FROM access WHERE number = 5), hash = (SELECT hash FROM access WHERE "
         "number = 5), prev = (SELECT prev FROM access WHERE number = 5) WHERE number = 6",
         Edit::Reordered, 6, true},
        {"DELETE FROM access WHERE number = 6", Edit::Removed, 6, false},
        {"DELETE FROM access WHERE number = 7", Edit::Truncated, 7, false},
    };
    keep("access");
    for (const auto& change : kChanges) {
        SCOPED_TRACE(change.change);
        sql(change.change);
        expectProblem(change.edit, change.entry);
        std::size_t edited = 0;
        for (const auto session : {kSession, kOther})
            for (const auto& note : notes(session))
                edited += note.isEdited ? 1 : 0;
        EXPECT_EQ(edited > 0, change.isSeenByReaders || notes(kOther).size() > 0);
        putBack("access", Keep::Again);
    }
    EXPECT_TRUE(verify().isWhole());
}

// Readers ask for a session's notes and verification for all entries: both must see the same.
TEST_F(NoteTest, aNoteWhereNoEntryCanBeShows) {
    say(kSession, 1, Remark::Note, "true");
    Hasher hasher;
    for (const std::int64_t place : {std::int64_t{-1}, std::int64_t{0}}) {
        keep("access");
        const Access forged{Timestamp{1}, "ada", "console", "note", {kSession}, {}, {}, {}, 1, "forged"};
        const auto text = canonicalOf(forged, static_cast<std::uint64_t>(place));
        auto database = must(Database::open(storePath(), Database::Access::ReadWrite));
        auto insert = must(database.prepare("INSERT INTO access VALUES (?1, 0, ?2, ?3, zeroblob(32), ?4)"));
        const auto hash = hasher.link(text, {});
        must(insert.bind(1, place).bindBlob(2, text).bindBlob(3, hash.view()).bind(4, kSession.value).run());
        EXPECT_FALSE(verify().isWhole()) << place;
        EXPECT_EQ(verify().problems.front().edit, Edit::Inserted) << place;
        putBack("access");
    }
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(NoteTest, entriesAfterTheLastSignatureAreCounted) {
    say(kSession, 1, Remark::Note, "new");
    EXPECT_EQ(verify().unsignedAccesses, 1U);
    ASSERT_TRUE(open()->stop()); // a start signs them
    EXPECT_EQ(verify().unsignedAccesses, 0U);
}

TEST_F(NoteTest, encryptedOnesAreOpenedByTheirReaders) {
    const auto key = PayloadKey::generate();
    const auto keys = [&](std::string_view) -> Result<std::shared_ptr<const KeyRing>> {
        auto ring = std::make_shared<KeyRing>();
        ring->add(key.clone());
        return std::shared_ptr<const KeyRing>(ring);
    };
    say(kSession, 1, Remark::Note, "nobody may read this", &key);
    EXPECT_EQ(readFile(storePath()).find("nobody may read this"), std::string::npos);
    ASSERT_EQ(notes(kSession, keys).size(), 1U);
    EXPECT_EQ(notes(kSession, keys)[0].text, "nobody may read this");
}

TEST_F(NoteTest, inAFileEachIsJudgedByItsOwnHash) {
    say(kSession, 1, Remark::Note, "one");
    say(kSession, 2, Remark::Note, "two");
    std::string file;
    for (const auto& line : lines(kSession))
        file += line + "\n";
    const auto events = file;
    std::vector<std::string> said;
    std::vector<Digest> hashes;
    must(archive()->notes(kSession, [&](const AccessEntry& entry) {
        hashes.push_back(entry.hash);
        appendChainedLine(said.emplace_back(), entry.canonical, entry.hash, entry.prev);
        file += said.back() + "\n";
        return true;
    }));
    const auto summary = must(archive()->session(kSession)).value();
    const ExportedSession exported[] = {{{kSession, summary.events, summary.head}, hashes}};
    const auto own = key();
    const auto seal = must(reader().seal(kSession)) + "\n" + closingLine(exported, &own) + "\n";
    const auto verified = [&](const std::string& text) {
        const auto path = m_folder.path() / "export.jsonl";
        std::ofstream(path, std::ios::binary) << text;
        return must(verifyFile(path, {.trusted = {key().publicKey()}}));
    };
    EXPECT_TRUE(verified(file + seal).isWhole()) << describe(verified(file + seal));
    EXPECT_EQ(verified(file + seal).notes, 2U);
    auto changed = file + seal;
    changed.replace(changed.find("\"two\""), 5, "\"TWO\"");
    EXPECT_FALSE(verified(changed).isWhole());
    EXPECT_FALSE(verified(file + said[1] + "\n" + seal).isWhole());
    EXPECT_FALSE(verified(events + said[1] + "\n" + said[0] + "\n" + seal).isWhole());
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
