#pragma once
// Who looked at recordings and who took them away: a hash chain of its own beside the sessions', written by whatever
// process shows or exports something (SQLite lets one write at a time). The ledger's checkpoints name its end, so that
// the store's signatures vouch for it too. docs/recording-format.md, "Accesses".
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "recording/chain.h"
#include "recording/seal.h"
#include "recording/sqlite.h"

namespace postern::recording {

inline constexpr std::size_t kMaxAccessSessions = 1000; // named in one entry; beyond, only their number is kept

struct Access {
    Timestamp time;
    std::string who;                 // the account or the identity
    std::string by;                  // command line, console, gateway
    std::string action;              // show, view, export, replay, policy
    std::vector<SessionId> sessions; // looked at
    std::string filter, format, sha256;
};

struct AccessEntry {
    std::uint64_t number = 0; // from 1, no gaps
    std::string canonical;    // one JSON object
    Digest hash, prev;
};

struct AccessHead {
    std::uint64_t entries = 0;
    Digest hash; // of the last; zeros before the first
    friend bool operator==(const AccessHead&, const AccessHead&) = default;
};

class AccessLog {
public:
    // With `key`, entries are encrypted; `keys` reads.
    static Result<std::unique_ptr<AccessLog>> open(const std::filesystem::path& path, const PayloadKey* key = nullptr,
                                                   KeySource keys = {});
    Result<> append(const Access& access);

private:
    AccessLog(Database database, KeySource keys) : m_database(std::move(database)), m_opener(std::move(keys)) {}
    Result<> appendLast(const Access& access);

    Database m_database;
    Opener m_opener;
    std::optional<Sealer> m_sealer;
    Hasher m_hasher;
};

Result<AccessHead> accessHead(Database& database);
// In order, from `from` on. `visit` returns false to stop. What does not decrypt comes with an empty canonical text.
Result<> readAccesses(Database& database, Opener& opener, std::uint64_t from,
                      const std::function<bool(const AccessEntry&)>& visit);
// The JSON object of one entry.
std::string canonicalOf(const Access& access, std::uint64_t number);
// {"entries":…,"head":"…"} of a checkpoint.
std::string toJson(const AccessHead& head);

} // namespace postern::recording
