// Pieces of the search index of a shared store, over several pages.
#include <fstream>
#include <map>
#include <unistd.h>

#include "shared_store.h"

namespace {

using namespace postern;
using namespace postern::recording;
using namespace postern::recording::tests;
using Next = Archive::Next;

constexpr int kSessions = 5, kPieces = 150; // more than a page of each

class PiecesTest : public testing::Test {
protected:
    void SetUp() override {
        m_shared.forge("INSERT INTO postern.gateway (gateway, name) VALUES (1, 'gw'); "
                       "INSERT INTO postern.place (session, gateway) SELECT s, 1 FROM generate_series(-2, 2) s; "
                       "INSERT INTO postern.piece (month, session, gateway, first_statement, last_statement, "
                       "facts_encoding, facts, texts_encoding, texts) SELECT month, session, 1, n, n, 0, "
                       "('f' || n)::bytea, 0, ('t' || session || '/' || n)::bytea FROM postern.place, "
                       "generate_series(1, 150) n");
        for (const std::int64_t session : {1, -2, 0, 2, -1}) // in no order
            m_ids.push_back(SessionId{static_cast<std::uint64_t>(session)});
        m_archive = m_shared.archive();
    }
    // How many of each session came, which have to be in order.
    std::map<std::int64_t, int> look(const std::function<Next(std::int64_t session, std::uint64_t piece)>& say,
                                     const Archive::HasText& hasText = {}) {
        std::map<std::int64_t, int> seen;
        std::int64_t last = INT64_MIN;
        must(m_archive->pieces(m_ids, Archive::Texts::Read, {}, hasText, [&](const PackedIndexPiece& piece) {
            const auto session = static_cast<std::int64_t>(piece.session.value);
            EXPECT_GE(session, last);
            last = session;
            EXPECT_EQ(piece.texts.data, "t" + std::to_string(session) + "/" + std::to_string(piece.firstStatement));
            EXPECT_EQ(piece.facts.data, "f" + std::to_string(piece.firstStatement));
            ++seen[session];
            return say(session, piece.firstStatement);
        }));
        return seen;
    }
    SharedStore m_shared;
    std::vector<SessionId> m_ids;
    std::unique_ptr<Archive> m_archive;
};

TEST_F(PiecesTest, allOfThemComeOnceAndInOrder) {
    std::uint64_t expected = 1;
    const auto seen = look([&](std::int64_t, std::uint64_t piece) {
        EXPECT_EQ(piece, expected);
        expected = piece == kPieces ? 1 : piece + 1;
        return Next::Piece;
    });
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kSessions));
    for (const auto& [session, count] : seen)
        EXPECT_EQ(count, kPieces) << session;
}

TEST_F(PiecesTest, ofASessionThatIsDoneWithNothingMoreComes) {
    for (const std::uint64_t enough : {1, 100, 128, 129, 150}) {
        const auto seen =
            look([&](std::int64_t, std::uint64_t piece) { return piece == enough ? Next::Session : Next::Piece; });
        for (const auto& [session, count] : seen)
            EXPECT_EQ(count, static_cast<int>(enough)) << session;
        EXPECT_EQ(seen.size(), static_cast<std::size_t>(kSessions));
    }
}

TEST_F(PiecesTest, whatIsLeftBehindIsInNobodysWay) {
    for (const int enough : {1, 128, 129, 500}) {
        int count = 0;
        (void)look([&](std::int64_t, std::uint64_t) { return ++count == enough ? Next::Stop : Next::Piece; });
        EXPECT_EQ(count, enough);
        EXPECT_EQ(must(m_archive->gateways()).size(), 1U);
    }
    const auto none =
        look([](std::int64_t, std::uint64_t) { return Next::Piece; }, [](const PackedBlock&) { return false; });
    EXPECT_TRUE(none.empty());
}

TEST_F(PiecesTest, aConnectionThatIsCutBetweenTwoPagesIsAnError) {
    int count = 0;
    const auto done = m_archive->pieces(m_ids, Archive::Texts::Read, {}, {}, [&](const PackedIndexPiece&) {
        if (++count == 200) // the next page may be here already; the one behind it is not asked for yet
            m_shared.cut();
        return Next::Piece;
    });
    EXPECT_FALSE(done);
    EXPECT_LT(count, kSessions * kPieces);
}

// What one gateway has written is not to fill the memory of everybody who reads.
TEST_F(PiecesTest, aPageIsNoLargerThanItsReaderCanTake) {
    constexpr int kLarge = 24;
    m_shared.forge("INSERT INTO postern.place (session, gateway) VALUES (77, 1); "
                   "INSERT INTO postern.piece (month, session, gateway, first_statement, last_statement, "
                   "facts_encoding, facts, texts_encoding, texts) SELECT month, 77, 1, n, n, 0, "
                   "convert_to(repeat('f', 4000000), 'UTF8'), 0, convert_to(repeat('t', 4000000), 'UTF8') "
                   "FROM postern.place, generate_series(1, 24) n WHERE session = 77; "
                   "INSERT INTO postern.block (month, session, gateway, first_seq, last_seq, encoding, head, marks, "
                   "data) SELECT month, 77, 1, n, n, 0, '', '', convert_to(repeat('d', 8000000), 'UTF8') "
                   "FROM postern.place, generate_series(1, 24) n WHERE session = 77");
    const auto resident = [] {
        std::ifstream file("/proc/self/statm");
        std::size_t total = 0, pages = 0;
        file >> total >> pages;
        return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    };
    [[maybe_unused]] const auto before = resident();
    std::uint64_t seen = 0;
    [[maybe_unused]] std::size_t most = 0;
    const auto next = [&](std::uint64_t number, std::size_t bytes) {
        EXPECT_EQ(number, seen % kLarge + 1);
        EXPECT_EQ(bytes, 8'000'000U);
        most = std::max(most, resident());
        ++seen;
    };
    const SessionId ids[] = {SessionId{77}};
    must(m_archive->pieces(ids, Archive::Texts::Read, {}, {}, [&](const PackedIndexPiece& piece) {
        next(piece.firstStatement, piece.facts.data.size() + piece.texts.data.size());
        return Next::Piece;
    }));
    must(m_archive->index(ids[0], Archive::Texts::Read, {}, [&](const PackedIndexPiece& piece) {
        next(piece.firstStatement, piece.facts.data.size() + piece.texts.data.size());
        return true;
    }));
    must(m_archive->blocks(ids[0], [&](const EventBlock& block) {
        next(block.firstSeq, block.packed.data.size());
        return true;
    }));
    EXPECT_EQ(seen, 3U * kLarge);
#ifndef __SANITIZE_ADDRESS__ // it keeps what was freed
    EXPECT_LT(most, before + (120U << 20U));
#endif
}

} // namespace
