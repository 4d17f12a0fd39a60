#include "recording/sqlite_index.h"

#include "recording/sqlite_payload.h"
#include "recording/sqlite_rows.h"
#include "recording/sqlite_schema.h"

namespace postern::recording {

PackedIndexPiece pack(BlockPacker& packer, const IndexPiece& piece) {
    return {piece.session, piece.firstStatement,     piece.lastStatement,
            piece.indexed, packer.pack(piece.facts), packer.pack(piece.texts),
            piece.sketch};
}

Result<std::unique_ptr<SqliteIndexer>> SqliteIndexer::open(const std::filesystem::path& path, const PayloadKey* key) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(database->run("PRAGMA secure_delete = ON"));
    POSTERN_TRY(migrate(*database));
    std::unique_ptr<SqliteIndexer> out(new SqliteIndexer(std::move(*database)));
    if (key)
        out->m_sealer.emplace(*key);
    auto insert = out->m_database.prepare(kInsertPiece), indexed = out->m_database.prepare(kSetIndexed);
    if (!insert || !indexed)
        return out->m_database.error("the search index cannot be written");
    out->m_insert = std::move(*insert), out->m_indexed = std::move(*indexed);
    return out;
}

Result<std::vector<SessionId>> SqliteIndexer::unindexed(std::size_t limit) {
    auto query =
        m_database.prepare("SELECT session FROM session WHERE indexed < events AND ended IS NOT NULL LIMIT ?1");
    if (!query)
        return std::move(query).error();
    query->bind(1, static_cast<std::int64_t>(limit));
    std::vector<SessionId> out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        out.push_back(toSessionId(query->integer(0)));
    }
}

Result<> SqliteIndexer::replace(SessionId id, const std::vector<IndexPiece>& pieces) {
    POSTERN_TRY(m_database.run("BEGIN IMMEDIATE"));
    auto done = replaceAll(id, pieces);
    if (done)
        done = m_database.run("COMMIT");
    if (!done && m_database.inTransaction())
        (void)m_database.run("ROLLBACK");
    return done;
}

Result<> SqliteIndexer::replaceAll(SessionId id, const std::vector<IndexPiece>& pieces) {
    POSTERN_TRY(m_database.run(("DELETE FROM search WHERE session = " + std::to_string(toSql(id))).c_str()));
    for (const auto& piece : pieces)
        POSTERN_TRY(writePiece(m_insert, m_indexed, pack(m_packer, piece), m_sealer ? &*m_sealer : nullptr));
    return {};
}

Result<> SqliteIndexer::drop() {
    return m_database.run("BEGIN IMMEDIATE; DELETE FROM search; UPDATE session SET indexed = 0; COMMIT");
}

} // namespace postern::recording
