#pragma once
// Brings the search index of a SQLite store up to date: of stores that had none, and of sessions whose gateway was
// killed. Beside the recorder, in short transactions of its own; one thread.
#include <filesystem>
#include <memory>
#include <vector>

#include "recording/seal.h"
#include "recording/sqlite.h"
#include "recording/store.h"

namespace postern::recording {

class SqliteIndexer {
public:
    // With `key`, what is written is encrypted.
    static Result<std::unique_ptr<SqliteIndexer>> open(const std::filesystem::path& path,
                                                       const PayloadKey* key = nullptr);
    // At most `limit` ended sessions that are not wholly in the index.
    Result<std::vector<SessionId>> unindexed(std::size_t limit);
    // In place of what the index has of the session, if the session is still there.
    Result<> replace(SessionId id, const std::vector<IndexPiece>& pieces);
    // Everything is to be indexed again.
    Result<> drop();

private:
    explicit SqliteIndexer(Database database) : m_database(std::move(database)) {}
    Result<> replaceAll(SessionId id, const std::vector<IndexPiece>& pieces);

    Database m_database;
    BlockPacker m_packer;
    std::optional<Sealer> m_sealer;
    Query m_insert, m_indexed;
};

} // namespace postern::recording
