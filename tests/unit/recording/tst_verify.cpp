// Every kind of edit, made the way somebody with access to the file would make it, is shown and named.
#include "verify_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

TEST_F(VerifyTest, puttingBackTheSameIsNotAnEdit) {
    edit([](Stored&) {}, true);
    const auto verified = verify();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
}

TEST_F(VerifyTest, aChangedEvent) {
    edit([](Stored& s) { replaceIn(s.lines[9], "pgbench", "pgbanch"); });
    expectProblem(Edit::Changed, 10);
    EXPECT_FALSE(reader().events(kSession, [](std::string_view) { return true; })); // and reading stops there
}

TEST_F(VerifyTest, aChangedEventWithAllHashesMadeAnew) {
    edit([](Stored& s) { replaceIn(s.lines[9], "pgbench", "pgbanch"); }, true);
    expectProblem(Edit::Changed, kEvents); // the signature says that, and no more
}

TEST_F(VerifyTest, aRemovedEvent) {
    edit([](Stored& s) { s.lines.erase(s.lines.begin() + 5), s.marks.erase(s.marks.begin() + 5); });
    expectProblem(Edit::Removed, 6);
}

TEST_F(VerifyTest, aRemovedEventWithAllHashesMadeAnew) {
    edit([](Stored& s) { s.lines.erase(s.lines.begin() + 5), s.marks.erase(s.marks.begin() + 5); }, true);
    expectProblem(Edit::Removed, 6);
}

TEST_F(VerifyTest, anInsertedEvent) {
    edit([](Stored& s) {
        s.lines.insert(s.lines.begin() + 5, s.lines[5]), s.marks.insert(s.marks.begin() + 5, s.marks[5]);
    });
    expectProblem(Edit::Inserted, 6);
}

TEST_F(VerifyTest, eventsAfterTheSignedEnd) {
    edit(
        [](Stored& s) {
            auto line = s.lines.back();
            replaceIn(line, "\"seq\":" + std::to_string(kEvents), "\"seq\":" + std::to_string(kEvents + 1));
            s.lines.push_back(line);
        },
        true);
    expectProblem(Edit::Inserted, kEvents + 1);
}

TEST_F(VerifyTest, reorderedEvents) {
    edit([](Stored& s) { std::swap(s.lines[7], s.lines[8]), std::swap(s.marks[7], s.marks[8]); });
    expectProblem(Edit::Reordered, 8);
}

TEST_F(VerifyTest, aTruncatedSession) {
    edit([](Stored& s) { s.lines.resize(30), s.marks.resize(30); });
    expectProblem(Edit::Changed, 30); // the block's own end does not fit
    edit([](Stored& s) { s.lines.resize(30); }, true);
    expectProblem(Edit::Truncated, 31);
    sql("DELETE FROM block WHERE session = " + idText(kSession));
    expectProblem(Edit::Truncated, 1);
}

TEST_F(VerifyTest, aTruncatedOpenSession) {
    {
        auto recorder = open();
        record(*recorder, SessionId{3}, 5, false);
        ASSERT_TRUE(recorder->stop()); // signs a checkpoint of the open session
    }
    auto stored = load(SessionId{3});
    stored.lines.resize(4);
    rehash(stored);
    save(SessionId{3}, stored);
    saveSummary(SessionId{3}, 4, stored.head);
    expectProblem(Edit::Truncated, 5);
}

TEST_F(VerifyTest, bytesOfABlockChanged) {
    sql("UPDATE block SET data = substr(data, 1, 40) || x'ff00ff' || substr(data, 44) WHERE session = " +
        idText(kSession));
    expectProblem(Edit::Changed, 1);
    sql("UPDATE block SET data = x'' WHERE session = " + idText(kSession));
    EXPECT_FALSE(verify().isWhole());
}

TEST_F(VerifyTest, everyByteOfABlockCounts) {
    const auto whole = load(kOther).lines;
    auto archive = must(SqliteArchive::open(storePath()));
    std::size_t size = 0;
    must(archive->blocks(kOther, [&](const EventBlock& block) { return size = block.packed.data.size(), true; }));
    ASSERT_GT(size, 0U);
    const auto where = " WHERE session = " + idText(kOther);
    for (std::size_t at = 1; at <= size; at += 7) {
        const auto n = std::to_string(at);
        keep("block");
        sql("UPDATE block SET data = CAST(substr(data, 1, " + n + " - 1) || CASE WHEN substr(data, " + n +
            ", 1) = x'41' THEN x'42' ELSE x'41' END || substr(data, " + n + " + 1) AS BLOB)" + where);
        // A bit of zstd's own header may be of no consequence; then the events must be the same.
        if (verify().isWhole()) {
            EXPECT_EQ(load(kOther).lines, whole) << "byte " << at;
        }
        putBack("block");
    }
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(VerifyTest, aRemovedSession) {
    sql("DELETE FROM session WHERE session = " + idText(kSession) +
        "; DELETE FROM block WHERE session = " + idText(kSession));
    expectProblem(Edit::Removed, 0);
    EXPECT_EQ(verify().problems.front().session, kSession);
}

TEST_F(VerifyTest, aRemovedSummary) {
    sql("DELETE FROM session WHERE session = " + idText(kSession));
    EXPECT_FALSE(verify().isWhole());
}

TEST_F(VerifyTest, anInsertedSession) {
    sql("INSERT INTO block (session, first_seq, last_seq, encoding, head, marks, data) SELECT 77, first_seq, last_seq, "
        "encoding, head, marks, data "
        "FROM block WHERE session = " +
        idText(kSession));
    expectProblem(Edit::Inserted, 0);
    sql("CREATE TEMP TABLE copy AS SELECT * FROM session WHERE session = " + idText(kSession) +
        "; UPDATE copy SET session = 77;"
        "INSERT INTO session SELECT * FROM copy");
    expectProblem(Edit::Inserted, 0);
}

TEST_F(VerifyTest, aChangedSummary) {
    // Every column: whatever a list shows or a filter asks for.
    for (const char* change : {"ledger_start = ledger_start + 1",
                               "started = started - 1",
                               "started = started + 86400000000",
                               "ended = NULL",
                               "ended = ended - 1",
                               "issuer = 'x'",
                               "subject = 'x'",
                               "email = 'eve@example.com'",
                               "method = 'x'",
                               "agent = 'nobody'",
                               "agent_kind = 'human'",
                               "address = 'x'",
                               "executable = 'x'",
                               "application_name = 'x'",
                               "pid = 1",
                               "target = 'test'",
                               "database = 'x'",
                               "\"user\" = 'x'",
                               "end_reason = 'x'",
                               "statements = 19",
                               "allowed = 0",
                               "held = 1",
                               "blocked = 0",
                               "errors = 7",
                               "rows = rows - 1",
                               "events = 41",
                               "events = 43",
                               "head = zeroblob(32)"}) {
        keep("session");
        sql(std::string("UPDATE session SET ") + change + " WHERE session = " + idText(kSession));
        EXPECT_FALSE(verify().isWhole()) << change;
        putBack("session");
    }
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(VerifyTest, whatABlockIsFoundBy) {
    for (const char* change : {"first_seq = first_seq + 1", "last_seq = last_seq - 1", "last_seq = last_seq + 1"}) {
        keep("block");
        sql(std::string("UPDATE block SET ") + change + " WHERE session = " + idText(kSession));
        EXPECT_FALSE(verify().isWhole()) << change;
        putBack("block");
    }
    EXPECT_TRUE(verify().isWhole());
}

// What is no row decides as much as the rows do.
TEST_F(VerifyTest, theFileItself) {
    const auto before = readFile(storePath());
    const struct {
        const char* change;
        Edit edit;
    } kChanges[] = {
        {"CREATE TRIGGER t AFTER INSERT ON access BEGIN DELETE FROM access WHERE number = new.number; END",
         Edit::Inserted},
        {"CREATE VIEW v AS SELECT 1", Edit::Inserted},
        {"CREATE INDEX i ON session (agent)", Edit::Inserted},
        {"CREATE TABLE mine (x)", Edit::Inserted},
        {"DROP INDEX session_open", Edit::Removed},
        {"DROP INDEX access_note; CREATE INDEX access_note ON access (note_of, number) WHERE note_of IS NULL",
         Edit::Changed},
        {"DROP INDEX search_session; CREATE INDEX search_session ON search (session, first_statement) "
         "WHERE session = 5; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
         "'CREATE INDEX search_session ON search (session, first_statement)' WHERE name = 'search_session'",
         Edit::Changed},
    };
    for (const auto& change : kChanges) {
        sql("INSERT INTO search VALUES (1, 5, 1, 1, 0, x'', 0, x''), (2, 6, 1, 1, 0, x'', 0, x'')");
        sql(change.change);
        const auto verified = verify();
        ASSERT_FALSE(verified.isWhole()) << change.change;
        EXPECT_EQ(toString(verified.problems.front().edit), toString(change.edit))
            << change.change << describe(verified);
        for (const char* suffix : {"-wal", "-shm"})
            std::filesystem::remove(storePath().string() + suffix);
        writeFile(storePath(), before);
        ASSERT_TRUE(verify().isWhole()) << change.change;
    }
}

// Swallowing what is noted, or changing it on its way in, is not possible in the first place.
TEST_F(VerifyTest, aTriggerThatSomebodyPutInNeverFires) {
    sql("CREATE TRIGGER swallow AFTER INSERT ON access BEGIN DELETE FROM access; END");
    must(must(AccessLog::open(storePath()))->append({Timestamp{1}, "ann", "console", "show", {}, {}, {}, {}}));
    EXPECT_EQ(must(database().number("SELECT count(*) FROM access")), 1);
}

TEST_F(VerifyTest, theLedgerItself) {
    const struct {
        const char* change;
        Edit edit;
    } kChanges[] = {
        {"DELETE FROM ledger WHERE number = 3", Edit::Removed},
        {"UPDATE ledger SET canonical = replace(canonical, '2026', '2025') WHERE number = 3", Edit::Changed},
        {"UPDATE ledger SET signature = zeroblob(64) WHERE number = 3", Edit::Changed},
        {"UPDATE ledger SET hash = zeroblob(32) WHERE number = 2", Edit::Changed},
        {"UPDATE ledger SET session = 5 WHERE number = 2", Edit::Changed},
        {"UPDATE ledger SET number = -2 WHERE number = 2; UPDATE ledger SET number = 2 WHERE number = 4; "
         "UPDATE ledger SET number = 4 WHERE number = -2",
         Edit::Reordered},
        {"DELETE FROM ledger WHERE number >= 4", Edit::Inserted}, // its last session stands without an entry
    };
    for (const auto& change : kChanges) {
        keep("ledger");
        sql(change.change);
        const auto verified = verify();
        ASSERT_FALSE(verified.isWhole()) << change.change;
        EXPECT_EQ(toString(verified.problems.front().edit), toString(change.edit))
            << change.change << describe(verified);
        putBack("ledger");
    }
    EXPECT_TRUE(verify().isWhole());
}

TEST_F(VerifyTest, aStoreCutBackWholeShowsAgainstAKnownMoment) {
    const auto known = verify().lastSigned;
    ASSERT_TRUE(known);
    const auto other = idText(kOther);
    sql("DELETE FROM session WHERE session = " + other + "; DELETE FROM block WHERE session = " + other +
        "; DELETE FROM ledger WHERE number > 3");
    EXPECT_TRUE(verify().isWhole()); // nothing in the file itself can show this …
    VerifyOptions options;
    options.known = known;
    expectProblem(Edit::Truncated, 0, options); // … but what was noted down does
}

TEST_F(VerifyTest, aStoreMadeAnewWithAnotherKeyIsNotTrusted) {
    const auto trusted = key().publicKey();
    std::filesystem::remove_all(m_folder.path());
    std::filesystem::create_directory(m_folder.path());
    m_key = SigningKey::generate().toText();
    { record(*open(), kSession, 3); }
    EXPECT_TRUE(verify().isWhole());
    EXPECT_FALSE(verify({.trusted = {trusted}}).isWhole());
}

TEST_F(VerifyTest, oneSessionAlone) {
    edit([](Stored& s) { replaceIn(s.lines[9], "pgbench", "pgbanch"); });
    EXPECT_TRUE(verify({.sessions = {kOther}}).isWhole());
    EXPECT_FALSE(verify({.sessions = {kSession}}).isWhole());
    EXPECT_FALSE(verify({.sessions = {SessionId{99}}}).isWhole());
}

} // namespace
