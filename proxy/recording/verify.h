#pragma once
// Whether a store, or an exported file, is as it was recorded; and if not, the first event that does not hold and what
// kind of edit it was. docs/recording-format.md says what each check can and cannot show.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recording/signing_key.h"
#include "recording/store.h"

namespace postern::recording {

enum class Edit { Changed, Removed, Inserted, Reordered, Truncated };
std::string_view toString(Edit edit); // "changed", …

struct Problem {
    Edit edit = Edit::Changed;
    std::optional<SessionId> session; // none: the ledger itself
    std::uint64_t seq = 0;            // the event; 0: the session as a whole
    std::uint64_t ledger = 0;         // the ledger entry, when it is about one
    std::uint64_t access = 0;         // the entry of the accesses' chain, when it is about one
    std::string file;                 // of a bundle, when it is about one
    std::string text;                 // a sentence for people; no statement text or data
};

// A signed moment of the store. Who notes one down can later ask that the store still contains it
// (VerifyOptions::known).
struct SignedHead {
    std::uint64_t number = 0;
    Digest hash;
};

struct VerifyOptions {
    std::vector<PublicKey> trusted =
        {}; // empty: the keys that the store itself names (shows edits, not a forged store)
    std::vector<SessionId> sessions = {}; // empty: all
    std::optional<SignedHead> known = {};
    // Asked before each session of a store; false: verification ends with 57014.
    std::function<bool(std::uint64_t done, std::uint64_t total)> goOn = {};
};

inline constexpr std::size_t kMaxProblems = 100;

struct Verification {
    std::uint64_t sessions = 0, events = 0, ledgerEntries = 0, accesses = 0;
    std::uint64_t notes = 0;          // and marks of statements; of the accesses, or lines of a file
    std::uint64_t unsignedEvents = 0; // after the last signature: their chain holds, but nothing vouches for their end
    std::uint64_t unsignedAccesses = 0;  // the same of the accesses' chain
    std::vector<std::string> publicKeys; // that signed
    bool keysTrusted = false;            // all of them were given by the caller
    std::optional<SignedHead> lastSigned;
    std::vector<Problem> problems; // empty: whole. At most one per session, at most kMaxProblems
    bool isWhole() const { return problems.empty(); }
};

// An error means that verifying was not possible (store unreadable), not that something was edited.
Result<Verification> verifyStore(Archive& archive, const VerifyOptions& options);
// JSON lines as SessionReader gives them: events of any number of sessions, and their seals. `known` is not used.
Result<Verification> verifyFile(const std::filesystem::path& path, const VerifyOptions& options);

} // namespace postern::recording
