#pragma once
// Turns events into what one store transaction takes: lines, hashes, blocks, session rows, ledger entries, signatures.
// Values only, no I/O; one thread. It remembers the open sessions and the ends of all chains, so events must come in
// journal order, each once.
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recording/chain.h"
#include "recording/event.h"
#include "recording/signing_key.h"
#include "recording/store.h"

namespace postern::recording {

inline constexpr std::uint64_t kCheckpointEvents = 50'000;    // a signed checkpoint at least this often …
inline constexpr std::int64_t kCheckpointMicros = 60'000'000; // … and this often while events come in
inline constexpr std::size_t kBlockText = 256 << 10;          // a block is cut when its text reaches this

// A request for approval whose end is not recorded.
struct OpenApproval {
    SessionId session;
    std::uint64_t statement = 0;
    std::string approval;
};

class BatchBuilder {
public:
    BatchBuilder(SigningKey key, StoreState state);

    // What the store's own events of its open sessions leave open; before the first take().
    void addOpenApprovals(const std::vector<OpenApproval>& approvals);

    // For a new store, or a new key: the entry that announces the key. Nothing otherwise.
    void announceKey(Timestamp now);
    // Takes one event. The result is its canonical JSON, good until the next call.
    std::string_view take(const Event& event);
    // Ends the sessions that a process before this one left open; what waited for approval in them is abandoned.
    void endOpenSessions(Timestamp now, std::string_view reason);
    void addIndex(std::span<const IndexPiece> pieces);
    void removeSessions(std::span<const SessionHead> sessions, Timestamp now); // with a signed tombstone

    bool checkpointDue(Timestamp now) const;
    // There is something that no signature covers yet.
    bool hasUnsigned() const { return m_unsignedEvents > 0; }
    // Where the chain of accesses ends; the next checkpoint names it. True: that is news.
    bool setAccessHead(const AccessHead& head);
    void checkpoint(Timestamp now);

    // What was taken since clear(), for Store::write. May be asked for again while nothing else is called.
    const Batch& finish(JournalPosition position);
    void clear();
    std::size_t openSessions() const { return m_tracks.size(); }

private:
    struct Track {
        SessionSummary summary;
        std::string lines, marks; // of the block in the making
        std::uint64_t firstSeq = 0, lastSeq = 0;
        std::vector<OpenApproval> approvals;
        bool isDirty = false, isSigned = true; // in this batch; by a checkpoint since its last event
    };

    Track& trackOf(const Event& event);
    void count(SessionSummary& summary, const Event& event);
    static void followApproval(Track& track, SessionId session, const Approval& approval);
    void cutBlock(Track& track);
    void storeSummary(Track& track);
    void endSession(Track& track, Timestamp time);
    LedgerEntry& addEntry(LedgerKind kind, std::string canonical);
    void sign(LedgerEntry& entry);

    SigningKey m_key;
    Hasher m_hasher;
    BlockPacker m_packer;
    std::unordered_map<SessionId, Track> m_tracks;
    std::vector<Track*> m_dirty;    // grown in this batch, still open
    std::vector<SessionId> m_grown; // open sessions with events since the last checkpoint
    std::uint64_t m_ledgerNumber = 0;
    Digest m_ledgerHead;
    std::string m_publicKey;
    std::uint64_t m_unsignedEvents = 0;
    AccessHead m_access, m_signedAccess;
    Timestamp m_lastCheckpoint;
    std::string m_canonical;
    Batch m_batch;
};

} // namespace postern::recording
