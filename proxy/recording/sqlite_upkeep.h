#pragma once
// What `postern stats` and `postern vacuum` do with a SQLite store. One thread; blocking.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "recording/seal.h"
#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

struct StoreStats {
    std::uint64_t fileBytes = 0, freeBytes = 0; // the database file without its log; of it, what is free inside
    std::uint64_t sessions = 0, openSessions = 0, statements = 0, events = 0, ledgerEntries = 0;
    std::uint64_t blocks = 0, blockBytes = 0, pieces = 0, pieceBytes = 0; // pieces: of the search index
    std::uint64_t unindexedSessions = 0;
    std::optional<Timestamp> oldest, newest; // beginnings of sessions
};

class SqliteUpkeep {
public:
    // Joined blocks are encrypted when one of their parts was, with the newest of `keys`.
    static Result<std::unique_ptr<SqliteUpkeep>> open(const std::filesystem::path& path, KeySource keys = {});

    Result<StoreStats> stats();
    // Joins the small blocks of ended sessions, session by session, each in a transaction of its own; may run beside a
    // gateway. What the events say and how they are chained stays the same; a session that does not hold is left as it
    // is. The result is how many blocks fewer there are. `goOn` is asked before each session.
    Result<std::uint64_t> mergeBlocks(const std::function<bool()>& goOn);
    // Gives free space back to the file system: the whole file is written anew, so no gateway may run.
    Result<> compact();
    // SQLite's own check of its file; a sentence about the first thing wrong, empty when all is well.
    Result<std::string> check();

private:
    explicit SqliteUpkeep(Database database, KeySource keys)
        : m_database(std::move(database)), m_keys(std::move(keys)), m_opener(m_keys) {}
    Result<std::uint64_t> mergeSession(SessionId id);
    Result<Sealer*> sealer();

    Database m_database;
    KeySource m_keys;
    Opener m_opener;
    std::optional<Sealer> m_sealer;
};

} // namespace postern::recording
