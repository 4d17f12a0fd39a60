// Every kind of edit, made the way somebody with access to the file would make it, is shown and named.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "recording/block_codec.h"
#include "recording/sqlite.h"
#include "recording_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

constexpr SessionId kSession{0x1111111111111111}, kOther{0x2222222222222222};
constexpr std::uint64_t kStatements = 20, kEvents = 2 * kStatements + 2;

// A session's events taken out of the store, edited, and put back.
struct Stored {
    std::vector<std::string> lines, marks;
    Digest root, head;
};

class VerifyTest : public RecordingTest {
protected:
    void SetUp() override {
        auto recorder = open();
        record(*recorder, kSession, kStatements);
        record(*recorder, kOther, 3);
        ASSERT_TRUE(recorder->stop());
        ASSERT_TRUE(verify().isWhole());
    }

    Database database() { return must(Database::open(storePath(), Database::Access::ReadWrite)); }
    void sql(const std::string& text) { must(database().run(text.c_str())); }
    static std::string idText(SessionId id) { return std::to_string(static_cast<std::int64_t>(id.value)); }

    Stored load(SessionId id) {
        Stored out;
        auto archive = must(SqliteArchive::open(storePath()));
        out.root = must(sessionRoot(*archive, *must(archive->session(id))));
        BlockUnpacker unpacker;
        must(archive->blocks(id, [&](const EventBlock& block) {
            const auto text = must(unpacker.unpack(block.packed.encoding, block.packed.data));
            for (const auto line : splitLines(text)) {
                out.marks.push_back(
                    block.marks.substr((out.lines.size() + 1 - block.firstSeq) * kMarkBytes, kMarkBytes));
                out.lines.emplace_back(line);
            }
            out.head = block.head;
            return true;
        }));
        EXPECT_EQ(out.lines.size(), out.marks.size());
        return out;
    }
    // What a forger does who knows the format: all hashes made anew.
    static void rehash(Stored& stored) {
        Hasher hasher;
        auto head = stored.root;
        stored.marks.clear();
        for (const auto& line : stored.lines) {
            head = hasher.link(line, head);
            stored.marks.emplace_back(head.view().substr(0, kMarkBytes));
        }
        stored.head = head;
    }
    void save(SessionId id, const Stored& stored) {
        std::string text, marks;
        for (const auto& line : stored.lines)
            text += (text.empty() ? "" : "\n") + line;
        for (const auto& mark : stored.marks)
            marks += mark;
        auto db = database();
        must(db.run(("DELETE FROM block WHERE session = " + idText(id)).c_str()));
        BlockPacker packer;
        const auto packed = packer.pack(text);
        auto query = must(db.prepare("INSERT INTO block (session, first_seq, last_seq, encoding, head, marks, data) "
                                     "VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6)"));
        query.bind(1, static_cast<std::int64_t>(id.value)).bind(2, static_cast<std::int64_t>(stored.lines.size()));
        query.bind(3, static_cast<int>(packed.encoding))
            .bindBlob(4, stored.head.view())
            .bindBlob(5, marks)
            .bindBlob(6, packed.data);
        must(query.run());
    }
    void saveSummary(SessionId id, std::uint64_t events, const Digest& head) {
        auto db = database();
        auto query = must(db.prepare("UPDATE session SET events = ?2, head = ?3 WHERE session = ?1"));
        must(query.bind(1, static_cast<std::int64_t>(id.value)).bind(2, events).bindBlob(3, head.view()).run());
    }
    void edit(const std::function<void(Stored&)>& change, bool withHashes = false) {
        auto stored = load(kSession);
        change(stored);
        if (withHashes)
            rehash(stored);
        save(kSession, stored);
        if (withHashes)
            saveSummary(kSession, stored.lines.size(), stored.head);
    }
    void expectProblem(Edit edit, std::uint64_t seq, VerifyOptions options = {}) {
        const auto verified = verify(std::move(options));
        ASSERT_FALSE(verified.isWhole());
        const auto& problem = verified.problems.front();
        EXPECT_EQ(toString(problem.edit), toString(edit)) << problem.text;
        EXPECT_EQ(problem.seq, seq) << problem.text;
        EXPECT_EQ(problem.text.find("pgbench"), std::string::npos); // never statement text
    }
};

void replaceIn(std::string& line, std::string_view from, std::string_view to) {
    line.replace(line.find(from), from.size(), to);
}

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
        sql("CREATE TABLE kept AS SELECT data FROM block" + where);
        sql("UPDATE block SET data = CAST(substr(data, 1, " + n + " - 1) || CASE WHEN substr(data, " + n +
            ", 1) = x'41' THEN x'42' ELSE x'41' END || substr(data, " + n + " + 1) AS BLOB)" + where);
        // A bit of zstd's own header may be of no consequence; then the events must be the same.
        if (verify().isWhole()) {
            EXPECT_EQ(load(kOther).lines, whole) << "byte " << at;
        }
        sql("UPDATE block SET data = (SELECT data FROM kept)" + where + "; DROP TABLE kept");
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
    sql("CREATE TABLE copy AS SELECT * FROM session WHERE session = " + idText(kSession) +
        "; UPDATE copy SET session = 77;"
        "INSERT INTO session SELECT * FROM copy");
    expectProblem(Edit::Inserted, 0);
}

TEST_F(VerifyTest, aChangedSummary) {
    for (const char* change : {"agent = 'nobody'", "email = 'eve@example.com'", "target = 'test'", "blocked = 0",
                               "errors = 7", "ended = NULL", "events = 41", "events = 43", "\"user\" = 'x'"}) {
        sql("CREATE TABLE kept AS SELECT * FROM session");
        sql(std::string("UPDATE session SET ") + change + " WHERE session = " + idText(kSession));
        EXPECT_FALSE(verify().isWhole()) << change;
        sql("DELETE FROM session; INSERT INTO session SELECT * FROM kept; DROP TABLE kept");
    }
    EXPECT_TRUE(verify().isWhole());
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
        sql("CREATE TABLE kept AS SELECT * FROM ledger");
        sql(change.change);
        const auto verified = verify();
        ASSERT_FALSE(verified.isWhole()) << change.change;
        EXPECT_EQ(toString(verified.problems.front().edit), toString(change.edit))
            << change.change << describe(verified);
        sql("DELETE FROM ledger; INSERT INTO ledger SELECT * FROM kept; DROP TABLE kept");
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

// --- exported files ---

class VerifyFileTest : public VerifyTest {
protected:
    void SetUp() override {
        VerifyTest::SetUp();
        m_lines = lines(kSession);
        for (auto& line : lines(kOther))
            m_lines.push_back(line);
        m_lines.push_back(must(reader().seal(kSession)));
        m_lines.push_back(must(reader().seal(kOther)));
        ASSERT_EQ(m_lines.size(), kEvents + 8 + 2);
        ASSERT_FALSE(m_lines.back().empty());
    }
    std::filesystem::path path() const { return m_folder.path() / "export.jsonl"; }
    void write() const {
        std::ofstream file(path());
        for (const auto& line : m_lines)
            file << line << '\n';
    }
    Verification verifyLines() const {
        write();
        return must(verifyFile(path(), {.trusted = {key().publicKey()}}));
    }
    void expectFileProblem(Edit edit, std::uint64_t seq) {
        const auto verified = verifyLines();
        ASSERT_FALSE(verified.isWhole());
        EXPECT_EQ(toString(verified.problems.front().edit), toString(edit)) << describe(verified);
        EXPECT_EQ(verified.problems.front().seq, seq) << describe(verified);
    }
    std::vector<std::string> m_lines;
};

TEST_F(VerifyFileTest, aWholeFileNeedsOnlyThePublicKey) {
    const auto verified = verifyLines();
    EXPECT_TRUE(verified.isWhole()) << describe(verified);
    EXPECT_EQ(verified.sessions, 2U);
    EXPECT_EQ(verified.events, kEvents + 8);
    EXPECT_EQ(verified.unsignedEvents, 0U);
}

TEST_F(VerifyFileTest, withoutItsSealAnythingMayHaveBeenCutOff) {
    m_lines.resize(kEvents);
    expectFileProblem(Edit::Truncated, kEvents + 1);
    EXPECT_EQ(verifyLines().unsignedEvents, kEvents);
    m_lines.resize(kEvents - 1);
    expectFileProblem(Edit::Truncated, kEvents);
    EXPECT_TRUE(must(verifyFile(path(), {})).isWhole()) << "without a key nothing is said about signatures";
}

TEST_F(VerifyFileTest, editsAreNamed) {
    const auto whole = m_lines;
    replaceIn(m_lines[9], "pgbench", "pgbanch");
    expectFileProblem(Edit::Changed, 10);
    m_lines = whole;
    m_lines.erase(m_lines.begin() + 4);
    expectFileProblem(Edit::Removed, 5);
    m_lines = whole;
    m_lines.insert(m_lines.begin() + 4, m_lines[4]);
    expectFileProblem(Edit::Inserted, 5);
    m_lines = whole;
    std::swap(m_lines[6], m_lines[7]);
    expectFileProblem(Edit::Reordered, 7);
    m_lines = whole;
    m_lines.erase(m_lines.begin() + kEvents - 3, m_lines.begin() + kEvents);
    expectFileProblem(Edit::Truncated, kEvents - 2);
    m_lines = whole;
    m_lines.erase(m_lines.begin(), m_lines.begin() + 2);
    expectFileProblem(Edit::Removed, 1);
    m_lines = whole;
    replaceIn(m_lines.back(), "\"events\":8", "\"events\":7");
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines = whole;
    m_lines[3] = "{}";
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines = {"", "no json"};
    EXPECT_FALSE(verifyLines().isWhole());
}

TEST_F(VerifyFileTest, everyByteOfAnEventCounts) {
    const auto whole = m_lines[5];
    for (std::size_t at = 0; at < whole.size(); at += 3) {
        m_lines[5] = whole;
        m_lines[5][at] = m_lines[5][at] == '7' ? '8' : '7';
        EXPECT_FALSE(verifyLines().isWhole()) << "byte " << at;
    }
}

TEST_F(VerifyFileTest, aMissingFileIsAnErrorNotAVerdict) {
    EXPECT_FALSE(verifyFile(m_folder.path() / "nothing", {}));
}

// The script that docs/recording-format.md gives to auditors, run as they would run it.
TEST_F(VerifyFileTest, theScriptOfTheDocumentationAgrees) {
    const auto document = readFile(std::string(POSTERN_SOURCE_FOLDER) + "/docs/recording-format.md");
    const auto begin = document.find("```python\n"), end = document.find("```\n", begin + 10);
    ASSERT_NE(begin, std::string::npos);
    const auto script = m_folder.path() / "audit.py";
    writeFile(script, document.substr(begin + 10, end - begin - 10));
    const auto run = [&] {
        write();
        return std::system(("/usr/bin/python3 " + script.string() + " " + path().string() + " >" +
                            (m_folder.path() / "out").string() + " 2>&1")
                               .c_str());
    };
    EXPECT_EQ(run(), 0) << readFile(m_folder.path() / "out");
    EXPECT_NE(readFile(m_folder.path() / "out").find("50 events hold"), std::string::npos)
        << readFile(m_folder.path() / "out");
    const auto whole = m_lines;
    replaceIn(m_lines[9], "pgbench", "pgbanch");
    EXPECT_NE(run(), 0);
    m_lines = whole;
    m_lines.erase(m_lines.begin() + 4);
    EXPECT_NE(run(), 0);
    m_lines = whole;
    m_lines.erase(m_lines.begin() + kEvents - 1);
    EXPECT_NE(run(), 0);
}

} // namespace
