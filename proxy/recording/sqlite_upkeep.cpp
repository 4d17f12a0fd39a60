#include "recording/sqlite_upkeep.h"

#include <vector>

#include "recording/batch_builder.h"
#include "recording/sqlite_payload.h"
#include "recording/sqlite_rows.h"
#include "recording/sqlite_schema.h"

namespace postern::recording {

namespace {

constexpr int kWorthMerging = 4; // blocks of one session that are much smaller than they could be
constexpr int kSmallBlock = 32 << 10;

} // namespace

Result<std::unique_ptr<SqliteUpkeep>> SqliteUpkeep::open(const std::filesystem::path& path, KeySource keys) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(database->run("PRAGMA secure_delete = ON"));
    POSTERN_TRY(migrate(*database));
    return std::unique_ptr<SqliteUpkeep>(new SqliteUpkeep(std::move(*database), std::move(keys)));
}

Result<StoreStats> SqliteUpkeep::stats() {
    StoreStats out;
    const std::pair<const char*, std::uint64_t*> questions[] = {
        {"SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", &out.fileBytes},
        {"SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size", &out.freeBytes},
        {"SELECT count(*) FROM session", &out.sessions},
        {"SELECT count(*) FROM session WHERE ended IS NULL", &out.openSessions},
        {"SELECT coalesce(sum(statements), 0) FROM session", &out.statements},
        {"SELECT coalesce(sum(events), 0) FROM session", &out.events},
        {"SELECT count(*) FROM ledger", &out.ledgerEntries},
        {"SELECT count(*) FROM block", &out.blocks},
        {"SELECT coalesce(sum(length(data) + length(marks)), 0) FROM block", &out.blockBytes},
        {"SELECT count(*) FROM search", &out.pieces},
        {"SELECT coalesce(sum(length(facts) + length(texts)), 0) FROM search", &out.pieceBytes},
        {"SELECT count(*) FROM session WHERE indexed < events AND ended IS NOT NULL", &out.unindexedSessions},
    };
    for (const auto& [sql, place] : questions) {
        const auto number = m_database.number(sql);
        if (!number)
            return number.error();
        *place = static_cast<std::uint64_t>(*number);
    }
    if (out.sessions == 0)
        return out;
    const auto oldest = m_database.number("SELECT min(started) FROM session");
    const auto newest = m_database.number("SELECT max(started) FROM session");
    if (oldest && newest)
        out.oldest = Timestamp{*oldest}, out.newest = Timestamp{*newest};
    return out;
}

Result<std::uint64_t> SqliteUpkeep::mergeBlocks(const std::function<bool()>& goOn) {
    auto query = m_database.prepare("SELECT block.session FROM block JOIN session ON session.session = block.session "
                                    "WHERE session.ended IS NOT NULL "
                                    "AND length(data) < ?1 GROUP BY block.session HAVING count(*) >= ?2");
    if (!query)
        return std::move(query).error();
    query->bind(1, kSmallBlock).bind(2, kWorthMerging);
    std::vector<SessionId> sessions;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        sessions.push_back(toSessionId(query->integer(0)));
    }
    std::uint64_t gone = 0;
    for (const auto id : sessions) {
        if (!goOn())
            break;
        POSTERN_TRY(m_database.run("BEGIN IMMEDIATE"));
        auto fewer = mergeSession(id);
        const auto done = fewer ? m_database.run("COMMIT") : Result<>(fewer.error());
        if (!done) {
            if (m_database.inTransaction())
                (void)m_database.run("ROLLBACK");
            return done.error();
        }
        gone += *fewer;
    }
    return gone;
}

Result<std::uint64_t> SqliteUpkeep::mergeSession(SessionId id) {
    auto read = m_database.prepare("SELECT " + std::string(kBlockColumns) +
                                   " FROM block WHERE session = ?1 ORDER BY first_seq, block");
    if (!read)
        return std::move(read).error();
    read->bind(1, toSql(id));
    BlockUnpacker unpacker;
    BlockPacker packer;
    std::vector<EventBlock> merged;
    std::string lines;
    EventBlock open;
    std::uint64_t before = 0, expected = 1;
    bool isSealed = false;
    const auto close = [&] {
        if (lines.empty())
            return;
        open.session = id;
        open.packed = packer.pack(lines);
        merged.push_back(std::move(open));
        open = {};
        lines.clear();
    };
    for (;; ++before) {
        const auto row = read->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        auto block = readBlock(*read, id, m_opener);
        if (!block)
            return std::move(block).error();
        isSealed |= isSealedBlock(*read);
        const auto first = block->firstSeq, last = block->lastSeq;
        const auto text = unpacker.unpack(block->packed.encoding, block->packed.data);
        // What does not fit together is evidence: it stays as it is.
        if (!text || first != expected || splitLines(*text).size() != last + 1 - first ||
            block->marks.size() != (last + 1 - first) * kMarkBytes)
            return 0;
        expected = last + 1;
        if (!lines.empty() && lines.size() + text->size() > kBlockText)
            close();
        if (lines.empty())
            open.firstSeq = first;
        else
            lines += '\n';
        lines += *text;
        open.marks += block->marks;
        open.lastSeq = last, open.head = block->head;
    }
    close();
    read->reset();
    if (merged.size() >= before)
        return 0;
    auto insert = m_database.prepare(kInsertBlock);
    if (!insert)
        return std::move(insert).error();
    const auto sealer = isSealed ? this->sealer() : Result<Sealer*>(nullptr);
    if (!sealer)
        return sealer.error();
    POSTERN_TRY(m_database.run(("DELETE FROM block WHERE session = " + std::to_string(toSql(id))).c_str()));
    for (const auto& block : merged)
        POSTERN_TRY(writeBlock(*insert, block, *sealer));
    return before - merged.size();
}

Result<Sealer*> SqliteUpkeep::sealer() {
    if (!m_sealer) {
        const auto ring = m_keys ? m_keys({}) : std::shared_ptr<const KeyRing>();
        if (!ring)
            return ring.error();
        if (!*ring || (*ring)->empty())
            return Error::internal("there is no payload key to encrypt with");
        m_sealer.emplace((*ring)->keys().back());
    }
    return &*m_sealer;
}

Result<> SqliteUpkeep::compact() {
    POSTERN_TRY(m_database.run("VACUUM"));
    return m_database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<std::string> SqliteUpkeep::check() {
    auto query = m_database.prepare("PRAGMA integrity_check(1)");
    if (!query)
        return std::move(query).error();
    const auto row = query->step();
    if (!row)
        return row.error();
    const auto said = *row ? std::string(query->text(0)) : std::string("ok");
    return said == "ok" ? std::string() : said;
}

} // namespace postern::recording
