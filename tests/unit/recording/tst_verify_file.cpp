// The same of exported files: every kind of edit is named, with the public key alone or with the file's own.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "recording/closing.h"
#include "verify_fixture.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;

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
}

TEST_F(VerifyFileTest, withoutAKeyTheFilesOwnIsHeldAgainstIt) {
    write();
    const auto said = must(verifyFile(path(), {}));
    EXPECT_TRUE(said.isWhole()) << describe(said);
    EXPECT_FALSE(said.keysTrusted);
    EXPECT_EQ(said.publicKeys, std::vector<std::string>{key().publicKey().toText()});
    const auto whole = m_lines;
    const auto expect = [&](Edit edit, std::vector<std::string> lines) {
        m_lines = std::move(lines);
        write();
        const auto verified = must(verifyFile(path(), {}));
        ASSERT_FALSE(verified.isWhole());
        EXPECT_EQ(toString(verified.problems.front().edit), toString(edit)) << describe(verified);
    };
    expect(Edit::Truncated, {});
    expect(Edit::Truncated, {whole.begin(), whole.end() - 1});
    expect(Edit::Truncated, {whole.begin(), whole.begin() + 5});
    auto edited = whole;
    edited.back() = edited.back().substr(0, edited.back().find(",\"signature\"")) + "}";
    expect(Edit::Changed, edited);
    edited.back() = closingLine(m_closing, nullptr);
    expect(Edit::Changed, edited);
    edited = whole;
    replaceIn(edited.back(), "\"events\":8", "\"events\":7");
    expect(Edit::Changed, edited);
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
