#pragma once
// The search index of recordings: statements as they are recorded, in blocks (search_block.h).
#include <unordered_map>

#include "api/search_block.h"
#include "recording/reader.h"
#include "recording/sqlite_index.h"

namespace postern::api {

// What the recorder feeds. Holds at most kMaxHeld bytes of statements that are in no block yet, all sessions together.
class SearchIndex final : public recording::EventIndex {
public:
    static constexpr std::size_t kMaxHeld = 16U << 20;
    explicit SearchIndex(SearchWriter::Sketches sketches = SearchWriter::Sketches::None) : m_sketches(sketches) {}

    void take(const recording::Event& event) override;
    void takeReady(std::vector<recording::IndexPiece>& out) override;

private:
    SearchWriter::Sketches m_sketches;
    std::unordered_map<recording::SessionId, SearchWriter> m_writers;
    std::vector<recording::SessionId> m_due;
    std::size_t m_held = 0;
};

// Indexes ended sessions that are not, or not wholly, indexed: at most `limit`. The result is how many there were.
// A session whose events do not hold is taken as far as they do.
Result<std::size_t> catchUp(recording::SessionReader& reader, recording::SqliteIndexer& indexer, std::size_t limit);

} // namespace postern::api
