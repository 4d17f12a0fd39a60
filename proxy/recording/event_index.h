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

struct IndexPiece {
    SessionId session;
    std::uint64_t firstStatement = 0, lastStatement = 0; // 0: no statements, only `indexed` is new
    std::uint64_t indexed = 0; // all that is to be found in events up to this one is in this piece or earlier ones
    std::string facts, texts;  // as the maker wrote them
};

struct PackedIndexPiece {
    SessionId session;
    std::uint64_t firstStatement = 0, lastStatement = 0, indexed = 0;
    PackedBlock facts, texts;
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
