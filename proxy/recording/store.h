#pragma once
// Where recordings stay. Two faces: Store is written by the recorder's thread and by nothing else; Archive is read by
// anybody, in other processes too, while the recorder writes. Both are small, so that another database can take
// SQLite's place.
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "recording/access.h"
#include "recording/block_codec.h"
#include "recording/chain.h"
#include "recording/event.h"
#include "recording/event_index.h"

namespace postern::recording {

// Whose ledger it is, where several gateways share a store; 0: the only one of a local store.
using GatewayId = Strong<struct GatewayIdTag>;

// Administrator: writes no sessions; its tombstones say what retention removed of everybody's.
enum class GatewayKind { Gateway, Administrator };

struct GatewayInfo {
    GatewayId id;
    GatewayKind kind = GatewayKind::Gateway;
    std::string name, role, version;    // for people; role: the database role it writes as
    std::optional<Timestamp> seen;      // last batch, by the store's clock
    std::int64_t clockOffsetMicros = 0; // of its clock, at its last batch; the way there included
    std::uint64_t batches = 0, ledgerNumber = 0;
    std::uint64_t directive = 0, policyVersion = 0; // the last one it has read; the policy it judges by
    std::string policyProblem;                      // why it judges by that one and not a newer
    std::optional<Timestamp> policyTime;            // when it said so, by the store's clock
    bool isReadable = true;                         // whoever asks may see its records
};

// One line of `sessions list`, kept beside the events for finding them. The events are the truth; verification
// compares.
struct SessionSummary {
    SessionId session;
    GatewayId gateway;             // whose ledger it hangs on
    std::uint64_t ledgerStart = 0; // number of its session_start entry
    Timestamp started;
    std::optional<Timestamp> ended;             // none: open
    std::string issuer, subject, email, method; // all empty: nobody was signed in
    std::string agent, agentKind;
    std::string address, executable, applicationName;
    std::int64_t pid = 0;
    std::string target, database, user;
    std::string endReason;
    std::uint64_t statements = 0, allowed = 0, held = 0, blocked = 0, errors = 0;
    std::int64_t rows = 0;
    std::uint64_t events = 0;  // sequence number of the last one
    Digest head;               // its hash
    std::uint64_t indexed = 0; // the search index has the events up to this one; only set when read from an archive
    bool isNew = false;        // not in the store yet
};

struct EventBlock {
    SessionId session;
    std::uint64_t firstSeq = 0, lastSeq = 0;
    PackedBlock packed;
    std::string marks; // kMarkBytes of each event's hash
    Digest head;       // hash of the last one
};

struct JournalPosition {
    std::uint64_t journal = 0; // Journal::id()
    std::uint64_t position = 0;
};

// What one transaction stores.
struct Batch {
    std::vector<SessionSummary> sessions; // replace what is known of them
    std::vector<EventBlock> blocks;
    std::vector<LedgerEntry> ledger;
    std::vector<SessionId> removed; // retention: with their blocks and index
    std::vector<PackedIndexPiece> index;
    JournalPosition position;
    bool empty() const {
        return sessions.empty() && blocks.empty() && ledger.empty() && removed.empty() && index.empty();
    }
};

// What the recorder needs to go on where it, or the process before it, stopped.
struct StoreState {
    std::optional<JournalPosition> position;
    std::uint64_t ledgerNumber = 0; // 0: new store
    Digest ledgerHead;
    std::string publicKey; // the key in force, as text
    std::vector<SessionSummary> open;
};

class Store {
public:
    virtual ~Store() = default;
    virtual Result<StoreState> load() = 0;
    // All of it or nothing. An error leaves the store as it was; the same batch may be written again.
    virtual Result<> write(const Batch& batch) = 0;
    // Where the chain of accesses ends now.
    virtual Result<AccessHead> accessHead() { return AccessHead{}; }
    // At most `limit` sessions that ended before `before`, oldest first.
    virtual Result<std::vector<SessionHead>> endedBefore(Timestamp before, std::size_t limit) = 0;
};

struct SessionFilter {
    std::string agent = {}, identity = {}, target = {}; // exact; identity is subject or email; empty: any
    std::string text = {}; // part of agent, identity, target, database, user, executable or application name
    std::optional<Timestamp> since = {}, until = {}; // started at or after; started before
    enum class State { Any, Open, Ended } state = State::Any;
    std::size_t limit = 100, offset = 0; // newest first
};

// The sessions whose 16 digits begin with `prefix`, all on one side of the sign. Error 22023: not such a prefix.
struct SessionRange {
    SessionId first, last;
};
Result<SessionRange> sessionRange(std::string_view prefix);

// Something about a store itself that is not as Postern makes it.
struct Oddity {
    enum class Kind { Changed, Missing, Strange } kind = Kind::Changed;
    std::string text; // a sentence for people
};

// A consistent picture: everything read between begin() and end() is of one moment.
class Archive {
public:
    virtual ~Archive() = default;
    virtual Result<> begin() = 0;
    virtual void end() = 0;
    virtual Result<std::vector<SessionSummary>> sessions(const SessionFilter& filter) = 0;
    virtual Result<std::optional<SessionSummary>> session(SessionId id) = 0;
    // Sessions whose 16 digits begin with `prefix` (1 to 16 lower-case hexadecimal digits), at most `limit`.
    virtual Result<std::vector<SessionId>> withPrefix(std::string_view prefix, std::size_t limit) = 0;
    // In the order of their first events. `visit` returns false to stop; what it is given lives during the call.
    virtual Result<> blocks(SessionId id, const std::function<bool(const EventBlock&)>& visit) = 0;
    // The same, from the block before the one that holds event `seq` on (from the first, when there is none before).
    virtual Result<> blocksAround(SessionId id, std::uint64_t seq,
                                  const std::function<bool(const EventBlock&)>& visit) = 0;
    // The session's pieces of the search index, in order. With texts, `hasText` (may be empty) is asked before anything
    // else of a piece is opened; a piece that it says no to is passed over.
    enum class Texts { Leave, Read };
    using HasText = std::function<bool(const PackedBlock& texts)>;
    virtual Result<> index(SessionId id, Texts texts, const HasText& hasText,
                           const std::function<bool(const PackedIndexPiece&)>& visit) = 0;
    // The pieces of these sessions that the condition does not rule out, session after session, in order within each. A
    // store that knows nothing of its pieces gives all. `hasText` as above.
    enum class Next { Piece, Session, Stop };
    virtual Result<> pieces(std::span<const SessionId> sessions, Texts texts, const PieceCondition& condition,
                            const HasText& hasText, const std::function<Next(const PackedIndexPiece&)>& visit);
    // Who writes into this store; each has a ledger.
    virtual Result<std::vector<GatewayInfo>> gateways() { return std::vector<GatewayInfo>(1); }
    virtual Result<> ledger(GatewayId gateway, std::uint64_t from,
                            const std::function<bool(const LedgerEntry&)>& visit) = 0;
    // False: whoever reads may not see all accesses, so that their chain cannot be judged.
    virtual Result<bool> seesAllAccesses() { return true; }
    // Who looked at recordings, in order.
    virtual Result<> accesses(std::uint64_t from, const std::function<bool(const AccessEntry&)>& visit) = 0;
    // The entries that are notes on, or marks of, the session's statements, in order; which sessions have any.
    virtual Result<> notes(SessionId id, const std::function<bool(const AccessEntry&)>& visit) = 0;
    virtual Result<std::vector<SessionId>> notedSessions() = 0;
    // Sessions that have blocks but no summary: nothing but an edit makes them.
    virtual Result<std::vector<SessionId>> strayBlocks(std::size_t limit) = 0;
    // A table, a trigger, an index that does not fit its table: at most `limit`. Reads all of a file.
    virtual Result<std::vector<Oddity>> oddities(std::size_t limit) {
        (void)limit;
        return std::vector<Oddity>();
    }
};

} // namespace postern::recording
