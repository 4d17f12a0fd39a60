#pragma once
// What a session knows about where its statements run: through which lens they are seen, and which search path and role
// names are resolved with. The server is asked over the client's own connection, between two of its messages, and only
// after something that may have changed the answer.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "catalog/load.h"
#include "session/answer_plan.h"
#include "session/lens.h"

namespace postern::session {

// A cursor that was declared, or opened by a function under a name that is not known.
struct Cursor {
    std::shared_ptr<const AnswerPlan> plan;
    bool isHeld = false; // WITH HOLD: outlives its transaction
};

struct Sight {
    // Which masks apply, and to which configuration that was found out.
    const policy::Configuration* configuration = nullptr;
    std::vector<std::string> groups; // that the masks were chosen for
    std::vector<std::uint32_t> masks;
    bool inForce() const { return !masks.empty(); }

    std::shared_ptr<const Lens> lens;
    bool isOwn = false;      // the session sees objects that others do not: its lens is made over its own connection
    bool mustReload = false; // objects were defined since the lens was made
    Instant wanted;          // a lens that was begun earlier will not do

    bool placeIsKnown = false;
    std::string searchPath, user; // as the server says
    std::optional<lineage::Place> place;
    std::string placeKey; // stands for `place` in caches

    // What the open transaction did, until it ends.
    bool encodingMoves = false; // something in flight may change client_encoding
    bool movedPlace = false, definedObjects = false, quotesMasked = false;

    enum class Asking : std::uint8_t { Nothing, Place, Objects, Lens, Settings } asking = Asking::Nothing;
    bool waitsForLedger = false;
    bool isFresh = false; // the catalog was read again for the message that waits
    int attempts = 0;     // for the message that waits
    std::unique_ptr<catalog::SnapshotBuilder> builder;
    std::shared_ptr<const catalog::Snapshot> own; // loaded over this connection, to become a lens
    std::uint64_t seenChanges = 0;
    std::uint64_t ownNumber = 0; // of the snapshot that was to become a lens last
    Instant ownBegun;
    std::vector<int> steps; // which of the catalog's queries each statement of ours is; -1: none
    std::size_t step = 0;
    std::optional<Error> error;

    std::map<std::string, Cursor, std::less<>> cursors;
    std::map<std::string, AnswerPlan, std::less<>> opening; // by the string of statements that is being foreseen
    std::shared_ptr<const AnswerPlan> anonymousCursors;     // of all cursors whose names are not known
};

// More cursors than this at a time are seen as one.
inline constexpr std::size_t kMaxCursors = 1000;
// Times that the catalog may change under a statement before it is refused.
inline constexpr int kMaxSightAttempts = 8;

} // namespace postern::session
