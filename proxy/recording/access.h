#pragma once
// Who looked at recordings, who took them away and who wrote a note beside them: a hash chain of its own beside the
// sessions', written by whatever process does so (SQLite lets one write at a time). The ledger's checkpoints name its
// end, so that the store's signatures vouch for it too. docs/recording-format.md, "Accesses".
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
    std::string action;              // show, view, export, replay, policy; note, mark, unmark
    std::vector<SessionId> sessions; // looked at
    std::string filter, format, sha256;
    std::uint64_t statement = 0; // note, mark, unmark: of the one session; 0: about all of it
    std::string note = {};
};

struct AccessEntry {
    std::uint64_t number = 0; // from 1, no gaps
    std::string canonical;    // one JSON object
    Digest hash, prev;
    std::optional<SessionId> noteOf; // what a note, mark or unmark is found by
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
// What a person said about a statement, or about a session.
enum class Remark { Note, Mark, Unmark };
std::string_view toString(Remark remark);
struct Note {
    std::uint64_t access = 0; // its entry
    SessionId session;
    std::uint64_t statement = 0; // 0: the session as a whole
    Remark remark = Remark::Note;
    Timestamp time;
    std::string who, by, text;
    bool isEdited = false; // the entry is not as it was written; only `session` and `access` are set
};
// None: it is about something else, or not what appends write.
std::optional<Note> parseNote(std::string_view canonical);
// The same of an entry that is in a store: `isEdited` when it is not as it was written, or filed elsewhere.
std::optional<Note> noteOf(const AccessEntry& entry, Hasher& hasher);
// Those of one session in order; of which sessions there are any.
Result<> readNotes(Database& database, Opener& opener, SessionId session,
                   const std::function<bool(const AccessEntry&)>& visit);
Result<std::vector<SessionId>> notedSessions(Database& database);
// The JSON object of one entry.
std::string canonicalOf(const Access& access, std::uint64_t number);
// {"entries":…,"head":"…"} of a checkpoint.
std::string toJson(const AccessHead& head);

} // namespace postern::recording
