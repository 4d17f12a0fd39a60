#pragma once
// The checks that store and file share: one session's events against its chain.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recording/verify.h"

namespace postern::recording {

// What stands in the first characters of every canonical event.
struct EventPrefix {
    SessionId session;
    std::uint64_t seq = 0;
    std::string_view time; // RFC 3339
    std::string_view name; // "statement", …
};
std::optional<EventPrefix> eventPrefix(std::string_view canonical);

// Names the edit when, instead of event `expected`, `seq` was met (or `expected` itself with another content). `all`:
// the sequence numbers of the session in the order met.
Problem classify(SessionId session, std::uint64_t expected, std::uint64_t seq, const std::vector<std::uint64_t>& all);

// Goes along one session's events. Feed them in order; stops at the first that does not hold.
class ChainWalk {
public:
    // `root`: the hash the first event hangs on; none: taken from the first event (a file without the ledger).
    ChainWalk(SessionId session, std::optional<Digest> root) : m_session(session), m_head(root) {}

    struct Met {
        std::uint64_t seq = 0;
        bool holds = false;
    };
    // `mark`: the beginning of the event's recorded hash. `prev`: what the line itself names, if it does.
    Met take(std::string_view canonical, std::string_view mark, const std::optional<Digest>& prev);
    // The signed head says what must be at its sequence number; several may be given, before the events.
    void require(const SessionHead& head) { m_required.push_back(head); }

    // What is wrong at the end: fewer or more events than signed, or another content under the same number.
    std::optional<Problem> atEnd(bool isEnded) const;
    std::uint64_t events() const { return m_expected - 1; }
    std::uint64_t signedEvents() const;
    const std::optional<Digest>& head() const { return m_head; }
    // What the summary of the session has to say; everything but what only the ledger knows.
    const SessionSummary& counted() const { return m_counted; }

private:
    void count(const EventPrefix& prefix, std::string_view canonical);

    SessionId m_session;
    Hasher m_hasher;
    std::optional<Digest> m_head;
    std::uint64_t m_expected = 1;
    std::vector<SessionHead> m_required;
    std::optional<std::uint64_t> m_mismatch; // a signed event number whose hash is another
    SessionSummary m_counted;
};

// Ledger entries: JSON, signature and the key in force.
struct LedgerContent {
    std::uint64_t number = 0;
    LedgerKind kind = LedgerKind::Checkpoint;
    std::optional<SessionId> session;
    std::vector<SessionHead> heads;   // SessionEnd, Checkpoint, Tombstone
    std::string publicKey;            // Genesis, Key
    std::optional<AccessHead> access; // Checkpoint, when it names one
};
std::optional<LedgerContent> parseLedger(std::string_view canonical);

} // namespace postern::recording
