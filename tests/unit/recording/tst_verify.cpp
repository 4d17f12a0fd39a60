// Every kind of edit, made the way somebody with access to the file would make it, is shown and named.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "recording/block_codec.h"
#include "recording/closing.h"
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
        m_closing.push_back({{kSession, kEvents, load(kSession).head}, {}});
        m_closing.push_back({{kOther, 8, load(kOther).head}, {}});
        close();
    }
    // As whoever exports does.
    void close() {
        const auto own = key();
        m_lines.push_back(closingLine(m_closing, &own));
    }
    // A note as the store would have it; every hash fits.
    static std::pair<std::string, Digest> note(const std::string& text, std::uint64_t number = 7) {
        const Access said{Timestamp{1}, "ada", "console", "note", {kSession}, {}, {}, {}, 1, text};
        const auto canonical = canonicalOf(said, number);
        const auto hash = Hasher().link(canonical, {});
        std::pair<std::string, Digest> out{{}, hash};
        appendChainedLine(out.first, canonical, hash, {});
        return out;
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
    std::vector<ExportedSession> m_closing;
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
    EXPECT_EQ(verifyLines().problems.back().text, "the file has no closing line: its end was cut off");
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
    replaceIn(m_lines[m_lines.size() - 2], "\"events\":8", "\"events\":7"); // the seal of the other one
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines = whole;
    m_lines[3] = "{}";
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines = {"", "no json"};
    EXPECT_FALSE(verifyLines().isWhole());
}

// Every session by itself holds in these; what was exported together does not.
TEST_F(VerifyFileTest, aSessionTakenOutWithItsSeal) {
    std::erase_if(m_lines, [](const std::string& line) {
        return !isClosing(line) && line.find(toString(kOther)) != std::string::npos;
    });
    expectFileProblem(Edit::Removed, 0);
    EXPECT_EQ(verifyLines().problems.front().session, kOther);
    m_lines.pop_back();
    expectFileProblem(Edit::Truncated, 0);
    m_closing.pop_back();
    m_lines.push_back(closingLine(m_closing, nullptr)); // a line that fits, but nobody signed it
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines.pop_back();
    const auto strange = SigningKey::generate();
    m_lines.push_back(closingLine(m_closing, &strange));
    EXPECT_FALSE(verifyLines().isWhole());
    m_lines.pop_back();
    close();
    EXPECT_TRUE(verifyLines().isWhole()) << describe(verifyLines());
}

TEST_F(VerifyFileTest, aSessionPutIn) {
    m_closing.pop_back();
    m_lines.pop_back();
    close();
    expectFileProblem(Edit::Inserted, 0);
    EXPECT_EQ(verifyLines().problems.front().session, kOther);
    const auto second = m_lines.back();
    m_lines.insert(m_lines.begin(), second); // two closing lines
    EXPECT_FALSE(verifyLines().isWhole());
}

TEST_F(VerifyFileTest, notesOfAFile) {
    const auto [line, hash] = note("asked ada");
    const auto [other, otherHash] = note("asked eve");
    m_lines.pop_back();
    m_lines.insert(m_lines.begin() + kEvents, line);
    m_closing.front().notes = {hash};
    close();
    EXPECT_TRUE(verifyLines().isWhole()) << describe(verifyLines());
    EXPECT_EQ(verifyLines().notes, 1U);
    m_lines[kEvents] = other; // with a hash that fits it
    expectFileProblem(Edit::Changed, 0);
    m_lines.erase(m_lines.begin() + kEvents);
    expectFileProblem(Edit::Removed, 0);
    m_lines.insert(m_lines.begin() + kEvents, line);
    m_lines.insert(m_lines.begin() + kEvents + 1, note("one more", 8).first);
    expectFileProblem(Edit::Inserted, 0);
}

TEST_F(VerifyFileTest, theEndOfAnOpenSessionIsWhatWasExported) {
    // Its seal is a checkpoint that may name fewer events than are here.
    std::erase_if(m_lines, [](const std::string& line) { return line.starts_with("{\"ledger\":"); });
    m_lines.pop_back();
    m_lines.erase(m_lines.begin() + kEvents - 1);
    close();
    const auto problems = verifyLines().problems;
    EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.edit == Edit::Truncated && problem.session == kSession && problem.seq == kEvents;
    }));
}

TEST_F(VerifyFileTest, everyByteOfTheClosingLineCounts) {
    const auto whole = m_lines.back();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        m_lines.back() = whole;
        m_lines.back()[at] = m_lines.back()[at] == '7' ? '8' : '7';
        EXPECT_FALSE(verifyLines().isWhole()) << "byte " << at;
    }
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
