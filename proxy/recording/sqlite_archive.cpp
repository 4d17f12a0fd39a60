#include "recording/sqlite_payload.h"
#include "recording/sqlite_rows.h"
#include "recording/sqlite_schema.h"
#include "recording/sqlite_store.h"

namespace postern::recording {

namespace {

// Calls `row` for each row until it returns false.
template <class Row>
Result<> forRows(Query& query, Row row) {
    for (;;) {
        const auto more = query.step();
        if (!more)
            return more.error();
        if (!*more || !row(query))
            return {};
    }
}

constexpr std::string_view kWhere =
    " FROM session WHERE (?1 = '' OR agent = ?1) AND (?2 = '' OR subject = ?2 OR email = ?2) AND (?3 = '' OR target = "
    "?3)"
    " AND started >= ?4 AND started < ?5 AND (?6 = 0 OR (?6 = 1) = (ended IS NULL))"
    " AND (?7 = '' OR instr(lower(agent || char(10) || subject || char(10) || email || char(10) || target || char(10) "
    "||"
    " database || char(10) || \"user\" || char(10) || executable || char(10) || application_name), lower(?7)) > 0)"
    " ORDER BY started DESC, session LIMIT ?8 OFFSET ?9";

SessionSummary readIndexedSession(const Query& row) {
    auto session = readSession(row);
    session.indexed = row.unsignedInteger(kSessionColumnCount);
    return session;
}

} // namespace

Result<std::unique_ptr<SqliteArchive>> SqliteArchive::open(const std::filesystem::path& path, KeySource keys) {
    auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return std::move(database).error();
    POSTERN_TRY(requireSchema(*database));
    std::unique_ptr<SqliteArchive> archive(new SqliteArchive(std::move(*database), std::move(keys)));
    POSTERN_TRY(archive->prepare());
    return archive;
}

// What a search runs once for each session.
Result<> SqliteArchive::prepare() {
    const std::string from = " FROM search WHERE session = ?1 ORDER BY first_statement";
    auto facts = m_database.prepare("SELECT first_statement, last_statement, facts_encoding, facts" + from);
    auto texts = m_database.prepare(
        "SELECT first_statement, last_statement, facts_encoding, facts, texts_encoding, texts" + from);
    if (!facts || !texts)
        return m_database.error("the store cannot be read");
    m_index = std::move(*facts), m_indexWithTexts = std::move(*texts);
    return {};
}

Result<> SqliteArchive::begin() {
    return m_database.run("BEGIN");
}

void SqliteArchive::end() {
    if (m_database.inTransaction())
        (void)m_database.run("COMMIT");
}

Result<std::vector<SessionSummary>> SqliteArchive::sessions(const SessionFilter& filter) {
    auto query = m_database.prepare("SELECT " + std::string(kSessionColumns) + ", indexed" + std::string(kWhere));
    if (!query)
        return std::move(query).error();
    using State = SessionFilter::State;
    query->bind(1, filter.agent).bind(2, filter.identity).bind(3, filter.target);
    query->bind(4, filter.since ? filter.since->micros : INT64_MIN)
        .bind(5, filter.until ? filter.until->micros : INT64_MAX);
    query->bind(6, filter.state == State::Any ? 0 : filter.state == State::Open ? 1 : 2).bind(7, filter.text);
    query->bind(8, static_cast<std::int64_t>(filter.limit)).bind(9, static_cast<std::int64_t>(filter.offset));
    std::vector<SessionSummary> out;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        out.push_back(readIndexedSession(row));
        return true;
    }));
    return out;
}

Result<std::optional<SessionSummary>> SqliteArchive::session(SessionId id) {
    auto query =
        m_database.prepare("SELECT " + std::string(kSessionColumns) + ", indexed FROM session WHERE session = ?1");
    if (!query)
        return std::move(query).error();
    query->bind(1, toSql(id));
    std::optional<SessionSummary> out;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        out = readIndexedSession(row);
        return false;
    }));
    return out;
}

Result<std::vector<SessionId>> SqliteArchive::withPrefix(std::string_view prefix, std::size_t limit) {
    const auto range = sessionRange(prefix);
    if (!range)
        return range.error();
    auto query = m_database.prepare("SELECT session FROM session WHERE session BETWEEN ?1 AND ?2 LIMIT ?3");
    if (!query)
        return std::move(query).error();
    query->bind(1, toSql(range->first)).bind(2, toSql(range->last)).bind(3, static_cast<std::int64_t>(limit));
    std::vector<SessionId> out;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        out.push_back(toSessionId(row.integer(0)));
        return true;
    }));
    return out;
}

Result<> SqliteArchive::blocks(SessionId id, const std::function<bool(const EventBlock&)>& visit) {
    return blocksFrom(id, 0, visit);
}

Result<> SqliteArchive::blocksAround(SessionId id, std::uint64_t seq,
                                     const std::function<bool(const EventBlock&)>& visit) {
    auto query = m_database.prepare("SELECT max(first_seq) FROM block WHERE session = ?1 AND first_seq < "
                                    "(SELECT max(first_seq) FROM block WHERE session = ?1 AND first_seq <= ?2)");
    if (!query)
        return std::move(query).error();
    const auto row = query->bind(1, toSql(id)).bind(2, seq).step();
    if (!row)
        return row.error();
    const auto from = query->isNull(0) ? 0 : query->unsignedInteger(0);
    query->reset();
    return blocksFrom(id, from, visit);
}

Result<> SqliteArchive::blocksFrom(SessionId id, std::uint64_t firstSeq,
                                   const std::function<bool(const EventBlock&)>& visit) {
    auto query = m_database.prepare("SELECT " + std::string(kBlockColumns) +
                                    " FROM block WHERE session = ?1 AND first_seq >= ?2 ORDER BY first_seq, block");
    if (!query)
        return std::move(query).error();
    query->bind(1, toSql(id)).bind(2, firstSeq);
    Result<> opened;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        const auto block = readBlock(row, id, m_opener);
        if (!block)
            opened = block.error();
        return block && visit(*block);
    }));
    return opened;
}

Result<> SqliteArchive::index(SessionId id, Texts texts, const HasText& hasText,
                              const std::function<bool(const PackedIndexPiece&)>& visit) {
    auto& query = texts == Texts::Read ? m_indexWithTexts : m_index;
    query.reset().bind(1, toSql(id));
    Result<> opened;
    auto done = forRows(query, [&](const Query& row) {
        const auto piece = readPiece(row, id, texts == Texts::Read, hasText, m_opener);
        if (!piece)
            opened = piece.error();
        return piece && (!*piece || visit(**piece));
    });
    query.reset(); // else it would keep this moment's picture of the store
    POSTERN_TRY(std::move(done));
    return opened;
}

Result<> SqliteArchive::ledger(GatewayId, std::uint64_t from, const std::function<bool(const LedgerEntry&)>& visit) {
    auto query = m_database.prepare("SELECT number, kind, session, canonical, hash, prev, signature FROM ledger "
                                    "WHERE number >= ?1 ORDER BY number");
    if (!query)
        return std::move(query).error();
    // From 0: all, also what somebody put where no entry can be.
    query->bind(1, from == 0 ? INT64_MIN : static_cast<std::int64_t>(from));
    bool known = true;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        LedgerEntry entry;
        entry.number = row.unsignedInteger(0);
        const auto kind = ledgerKindFromString(row.text(1));
        known = kind.has_value();
        if (!known)
            return false;
        entry.kind = *kind;
        if (!row.isNull(2))
            entry.session = toSessionId(row.integer(2));
        entry.canonical = row.text(3);
        entry.hash = Digest::fromBytes(row.text(4)).value_or(Digest{});
        entry.prev = Digest::fromBytes(row.text(5)).value_or(Digest{});
        entry.signature = row.text(6);
        return visit(entry);
    }));
    if (!known)
        return Error::internal("the ledger has an entry of an unknown kind");
    return {};
}

Result<std::vector<SessionId>> SqliteArchive::strayBlocks(std::size_t limit) {
    auto query = m_database.prepare(
        "SELECT DISTINCT session FROM block WHERE session NOT IN (SELECT session FROM session) LIMIT ?1");
    if (!query)
        return std::move(query).error();
    query->bind(1, static_cast<std::int64_t>(limit));
    std::vector<SessionId> out;
    POSTERN_TRY(forRows(*query, [&](const Query& row) {
        out.push_back(toSessionId(row.integer(0)));
        return true;
    }));
    return out;
}

} // namespace postern::recording
