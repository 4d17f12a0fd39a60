#include "recording/sqlite_store.h"

#include "base/bytes.h"
#include "recording/sqlite_payload.h"
#include "recording/sqlite_rows.h"
#include "recording/sqlite_schema.h"

namespace postern::recording {

namespace {

constexpr std::string_view kPositionKey = "journal_position"; // journal id and position, 8 bytes each
constexpr std::string_view kPublicKeyKey = "public_key";

} // namespace

void bindSession(Query& query, const SessionSummary& s) {
    query.bind(1, toSql(s.session)).bind(2, s.ledgerStart).bind(3, s.started.micros);
    if (s.ended)
        query.bind(4, s.ended->micros);
    else
        query.bindNull(4);
    query.bind(5, s.issuer)
        .bind(6, s.subject)
        .bind(7, s.email)
        .bind(8, s.method)
        .bind(9, s.agent)
        .bind(10, s.agentKind);
    query.bind(11, s.address).bind(12, s.executable).bind(13, s.applicationName).bind(14, s.pid);
    query.bind(15, s.target).bind(16, s.database).bind(17, s.user).bind(18, s.endReason);
    query.bind(19, s.statements).bind(20, s.allowed).bind(21, s.held).bind(22, s.blocked).bind(23, s.errors);
    query.bind(24, s.rows).bind(25, s.events).bindBlob(26, s.head.view());
}

SessionSummary readSession(const Query& q) {
    SessionSummary s;
    s.session = toSessionId(q.integer(0));
    s.ledgerStart = q.unsignedInteger(1);
    s.started = {q.integer(2)};
    if (!q.isNull(3))
        s.ended = Timestamp{q.integer(3)};
    s.issuer = q.text(4), s.subject = q.text(5), s.email = q.text(6), s.method = q.text(7);
    s.agent = q.text(8), s.agentKind = q.text(9);
    s.address = q.text(10), s.executable = q.text(11), s.applicationName = q.text(12);
    s.pid = q.integer(13);
    s.target = q.text(14), s.database = q.text(15), s.user = q.text(16), s.endReason = q.text(17);
    s.statements = q.unsignedInteger(18), s.allowed = q.unsignedInteger(19), s.held = q.unsignedInteger(20);
    s.blocked = q.unsignedInteger(21), s.errors = q.unsignedInteger(22);
    s.rows = q.integer(23);
    s.events = q.unsignedInteger(24);
    s.head = Digest::fromBytes(q.text(25)).value_or(Digest{});
    return s;
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const std::filesystem::path& path, Durability durability,
                                                       const PayloadKey* key) {
    auto database = Database::open(path, Database::Access::ReadWrite);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(database->run("PRAGMA page_size = 8192"));
    POSTERN_TRY(database->run("PRAGMA journal_mode = WAL"));
    POSTERN_TRY(
        database->run(durability == Durability::Power ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL"));
    POSTERN_TRY(database->run("PRAGMA cache_size = -4096")); // KiB
    POSTERN_TRY(database->run("PRAGMA secure_delete = ON")); // what retention removes is overwritten
    POSTERN_TRY(migrate(*database));
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(*database)));
    if (key)
        store->m_sealer.emplace(*key);
    POSTERN_TRY(store->prepare());
    return store;
}

Result<> SqliteStore::prepare() {
    std::string insert = "INSERT OR IGNORE INTO session (" + std::string(kSessionColumns) + ") VALUES (?1";
    for (int i = 2; i <= kSessionColumnCount; ++i)
        insert += ", ?" + std::to_string(i);
    insert += ')';
    const std::pair<Query*, std::string_view> queries[] = {
        {&m_begin, "BEGIN IMMEDIATE"},
        {&m_commit, "COMMIT"},
        {&m_insertSession, insert},
        {&m_updateSession, "UPDATE session SET ended = ?2, end_reason = ?3, statements = ?4, allowed = ?5, held = ?6, "
                           "blocked = ?7, errors = ?8, rows = ?9, events = ?10, head = ?11 WHERE session = ?1"},
        {&m_insertBlock, kInsertBlock},
        {&m_insertLedger, "INSERT INTO ledger (number, kind, session, canonical, hash, prev, signature) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
        {&m_insertPiece, kInsertPiece},
        {&m_setIndexed, kSetIndexed},
        {&m_setMeta,
         "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"},
    };
    for (const auto& [query, sql] : queries) {
        auto prepared = m_database.prepare(sql);
        if (!prepared)
            return std::move(prepared).error();
        *query = std::move(*prepared);
    }
    return {};
}

Result<StoreState> SqliteStore::load() {
    StoreState state;
    auto meta = m_database.prepare("SELECT key, value FROM meta");
    auto ledger = m_database.prepare("SELECT number, hash FROM ledger ORDER BY number DESC LIMIT 1");
    auto open = m_database.prepare("SELECT " + std::string(kSessionColumns) + " FROM session WHERE ended IS NULL");
    if (!meta || !ledger || !open)
        return m_database.error("the store cannot be read");
    for (;;) {
        const auto row = meta->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (meta->text(0) == kPublicKeyKey)
            state.publicKey = meta->text(1);
        if (meta->text(0) == kPositionKey) {
            Reader in(meta->text(1));
            state.position = JournalPosition{in.u64(), in.u64()};
        }
    }
    if (const auto row = ledger->step(); !row)
        return row.error();
    else if (*row) {
        state.ledgerNumber = ledger->unsignedInteger(0);
        state.ledgerHead = Digest::fromBytes(ledger->text(1)).value_or(Digest{});
    }
    for (;;) {
        const auto row = open->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        state.open.push_back(readSession(*open));
    }
    return state;
}

Result<> SqliteStore::write(const Batch& batch) {
    auto done = m_begin.reset().run();
    if (done)
        done = writeAll(batch);
    if (done)
        done = m_commit.reset().run();
    // SQLite may have rolled back by itself (disk full); asking again would hide the first error.
    if (!done && m_database.inTransaction())
        (void)m_database.run("ROLLBACK");
    return done;
}

Result<> SqliteStore::writeAll(const Batch& batch) {
    auto* sealer = m_sealer ? &*m_sealer : nullptr;
    for (const auto& entry : batch.ledger)
        POSTERN_TRY(writeLedger(entry));
    for (const auto& session : batch.sessions)
        POSTERN_TRY(writeSession(session));
    for (const auto& block : batch.blocks)
        POSTERN_TRY(writeBlock(m_insertBlock, block, sealer));
    for (const auto& piece : batch.index)
        POSTERN_TRY(writePiece(m_insertPiece, m_setIndexed, piece, sealer));
    for (const auto id : batch.removed) {
        const auto number = std::to_string(toSql(id));
        POSTERN_TRY(m_database.run(("DELETE FROM block WHERE session = " + number).c_str()));
        POSTERN_TRY(m_database.run(("DELETE FROM search WHERE session = " + number).c_str()));
        POSTERN_TRY(m_database.run(("DELETE FROM session WHERE session = " + number).c_str()));
    }
    std::string position;
    putU64(position, batch.position.journal);
    putU64(position, batch.position.position);
    return m_setMeta.reset().bind(1, kPositionKey).bindBlob(2, position).run();
}

Result<> SqliteStore::writeSession(const SessionSummary& s) {
    if (s.isNew) {
        bindSession(m_insertSession.reset(), s);
        POSTERN_TRY(m_insertSession.run());
    }
    auto& q = m_updateSession.reset().bind(1, toSql(s.session));
    if (s.ended)
        q.bind(2, s.ended->micros);
    else
        q.bindNull(2);
    q.bind(3, s.endReason)
        .bind(4, s.statements)
        .bind(5, s.allowed)
        .bind(6, s.held)
        .bind(7, s.blocked)
        .bind(8, s.errors);
    return q.bind(9, s.rows).bind(10, s.events).bindBlob(11, s.head.view()).run();
}

Result<> SqliteStore::writeLedger(const LedgerEntry& e) {
    auto& q = m_insertLedger.reset().bind(1, e.number).bind(2, toString(e.kind));
    if (e.session)
        q.bind(3, toSql(*e.session));
    else
        q.bindNull(3);
    POSTERN_TRY(
        q.bind(4, e.canonical).bindBlob(5, e.hash.view()).bindBlob(6, e.prev.view()).bindBlob(7, e.signature).run());
    if (e.kind == LedgerKind::Genesis || e.kind == LedgerKind::Key)
        return m_setMeta.reset().bind(1, kPublicKeyKey).bindBlob(2, e.publicKey).run();
    return {};
}

Result<std::vector<SessionHead>> SqliteStore::endedBefore(Timestamp before, std::size_t limit) {
    auto query =
        m_database.prepare("SELECT session, events, head FROM session WHERE ended < ?1 ORDER BY ended LIMIT ?2");
    if (!query)
        return std::move(query).error();
    query->bind(1, before.micros).bind(2, static_cast<std::int64_t>(limit));
    std::vector<SessionHead> out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        out.push_back({toSessionId(query->integer(0)), query->unsignedInteger(1),
                       Digest::fromBytes(query->text(2)).value_or(Digest{})});
    }
}

} // namespace postern::recording
