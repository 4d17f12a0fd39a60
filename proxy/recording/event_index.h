#pragma once
// The search index, as far as recordings know it: pieces of one session each, made from its events by somebody who
// knows what is searched for, and opaque here. It is derived: it can be dropped and made anew at any time, and nothing
// is verified against it.
#include <cstdint>
#include <string>
#include <vector>

#include "recording/block_codec.h"
#include "recording/event.h"

namespace postern::recording {

// What a store can know of a piece without opening it, so that a search need not fetch what cannot match: marks of what
// is in it, as bits, and bounds. `marks` is empty (nothing is known) or 64 … kMostMarkBytes bytes, a power of two, bits
// numbered as PostgreSQL's get_bit() does; a mark stands at its number modulo their count.
inline constexpr std::uint32_t kMostMarkBytes = 2048, kMarkNumbers = 8 * kMostMarkBytes;
struct PieceSketch {
    std::string marks;
    std::int64_t firstTime = 0, lastTime = 0, mostRows = -1, longest = -1; // microseconds; -1: none is known
};

// What a piece must have to be of interest. It may let pieces through that are not, never the other way.
struct PieceCondition {
    enum class Kind : std::uint8_t {
        All,      // of `children`; none: anything is of interest
        Any,      // of `children`; none: nothing is
        Mark,     // number `value`, below kMarkNumbers
        From,     // a statement at or after `value`
        Until,    // at or before
        Rows,     // a statement of at least so many rows
        Duration, // or so long
    } kind = Kind::All;
    std::int64_t value = 0;
    std::vector<PieceCondition> children;
};

struct IndexPiece {
    SessionId session;
    std::uint64_t firstStatement = 0, lastStatement = 0; // 0: no statements, only `indexed` is new
    std::uint64_t indexed = 0; // all that is to be found in events up to this one is in this piece or earlier ones
    std::string facts, texts;  // as the maker wrote them
    PieceSketch sketch;        // only a store on PostgreSQL keeps it
};

struct PackedIndexPiece {
    SessionId session;
    std::uint64_t firstStatement = 0, lastStatement = 0, indexed = 0;
    PackedBlock facts, texts;
    PieceSketch sketch; // only when written
};

PackedIndexPiece pack(BlockPacker& packer, const IndexPiece& piece);

// Fed by the recorder, on its thread, with every event in journal order.
class EventIndex {
public:
    virtual ~EventIndex() = default;
    virtual void take(const Event& event) = 0;
    // Appends the pieces that are ready; each is given once.
    virtual void takeReady(std::vector<IndexPiece>& out) = 0;
};

} // namespace postern::recording
