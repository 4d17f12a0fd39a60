#pragma once
// What makes an edit show: the hash chain of events and the ledger, the store's own signed chain
// (docs/recording-format.md).
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "recording/event.h"

struct evp_md_ctx_st;
struct evp_md_st;

namespace postern::recording {

struct Digest {
    std::array<unsigned char, 32> bytes{};
    friend bool operator==(const Digest&, const Digest&) = default;
    std::string_view view() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
    static std::optional<Digest> fromBytes(std::string_view raw); // exactly 32
};
std::string toHex(const Digest& digest);

// SHA-256 of `canonical` followed by the 32 raw bytes of `prev`. One per thread.
class Hasher {
public:
    Hasher();
    Digest link(std::string_view canonical, const Digest& prev);

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
        void operator()(evp_md_st* algorithm) const;
    };
    std::unique_ptr<evp_md_st, Free> m_algorithm;
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

// Next to an event the store keeps the first 8 bytes of its hash, so that verification can name the one that was
// edited.
inline constexpr std::size_t kMarkBytes = 8;

// An exported line is the canonical object with ,"hash":"…","prev":"…" before its closing brace.
void appendChainedLine(std::string& out, std::string_view canonical, const Digest& hash, const Digest& prev);
struct ChainedLine {
    std::string canonical;
    Digest hash, prev;
    std::optional<std::string> signature; // ledger lines: raw bytes
};
std::optional<ChainedLine> parseChainedLine(std::string_view line);

// --- the ledger ---

enum class LedgerKind { Genesis, Key, SessionStart, SessionEnd, Checkpoint, Tombstone };
std::string_view toString(LedgerKind kind);
std::optional<LedgerKind> ledgerKindFromString(std::string_view text);

// One entry of the store's chain. Its hash is SHA-256 over canonical and the entry before; the first one's prev is
// zeros.
struct LedgerEntry {
    std::uint64_t number = 0; // from 1, no gaps
    LedgerKind kind = LedgerKind::Checkpoint;
    std::optional<SessionId> session; // SessionStart, SessionEnd
    std::string canonical;
    Digest hash, prev;
    std::string signature; // Ed25519 over signedBytes(hash); empty for SessionStart
    std::string publicKey; // Genesis, Key: the key that signs from here on, as text; only set while writing
};

struct SessionHead {
    SessionId session;
    std::uint64_t events = 0; // sequence number of the last one
    Digest hash;              // of the last one
};

// What is signed: a fixed prefix, so that no other use of the key can be taken for a ledger signature.
std::string signedBytes(const Digest& hash);

// The canonical objects. `publicKey` is PublicKey::toText().
std::string ledgerKey(LedgerKind kind, std::uint64_t number, Timestamp time, std::string_view store,
                      std::string_view publicKey);
std::string ledgerSessionStart(std::uint64_t number, Timestamp time, SessionId session);
std::string ledgerSessionEnd(std::uint64_t number, Timestamp time, const SessionHead& head);
// `heads`: open sessions that have grown since the checkpoint before. Tombstone: the sessions that retention removed.
// `access`: JSON of where the chain of accesses ends, when it has grown.
std::string ledgerHeads(LedgerKind kind, std::uint64_t number, Timestamp time, std::span<const SessionHead> heads,
                        std::string_view access = {});
void appendLedgerLine(std::string& out, const LedgerEntry& entry);

} // namespace postern::recording
