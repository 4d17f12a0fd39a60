#pragma once
// A store of two sessions, edited the way somebody with access to its file would edit it.
#include <functional>

#include "recording/block_codec.h"
#include "recording/sqlite.h"
#include "recording_fixture.h"

namespace postern::recording::tests {

inline constexpr SessionId kSession{0x1111111111111111}, kOther{0x2222222222222222};
inline constexpr std::uint64_t kStatements = 20, kEvents = 2 * kStatements + 2;

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

inline void replaceIn(std::string& line, std::string_view from, std::string_view to) {
    line.replace(line.find(from), from.size(), to);
}

} // namespace postern::recording::tests
