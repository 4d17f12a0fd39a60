#include <algorithm>

#include "recording/postgres_rows.h"
#include "recording/postgres_schema.h"
#include "recording/postgres_store.h"

namespace postern::recording {

namespace {

// Pages, so that a long session or ledger needs little memory and a reader that has enough leaves little behind.
constexpr int kBlockPage = 32, kPiecePage = 64, kLedgerPage = 1000;
constexpr std::string_view kCanonicalBytes = "pg_catalog.octet_length(canonical)";

constexpr std::string_view kFilter =
    " FROM postern.session s WHERE ($1 = '' OR s.agent = $1) AND ($2 = '' OR s.subject = $2 OR s.email = $2)"
    " AND ($3 = '' OR s.target = $3) AND s.started >= $4 AND s.started < $5"
    " AND ($6::bigint = 0 OR ($6 = 1) = (s.ended IS NULL))"
    " AND ($7 = '' OR pg_catalog.strpos(pg_catalog.lower(pg_catalog.concat_ws(E'\\n', s.agent, s.subject, s.email,"
    " s.target, s.database, s.\"user\", s.executable, s.application_name)), pg_catalog.lower($7)) > 0)"
    " ORDER BY s.started DESC, s.session LIMIT $8::bigint OFFSET $9::bigint";

// Row security hides nothing of the records from whoever reads.
constexpr std::string_view kSeesAll =
    "NOT pg_catalog.row_security_active('postern.ledger') OR pg_catalog.pg_has_role('postern_auditor', 'member') OR "
    "pg_catalog.pg_has_role('postern_administrator', 'member')";

SessionId sessionAt(const Rows& rows, int row, int column) {
    return SessionId{rows.unsignedInteger(row, column)};
}

Digest digestAt(const Rows& rows, int row, int column) {
    return Digest::fromBytes(rows.text(row, column)).value_or(Digest{});
}

} // namespace

std::string Pages::of(std::string_view query, std::string_view key, std::string_view bytes) const {
    const std::string by(key), size(bytes);
    return "SELECT * FROM (SELECT *, pg_catalog.sum(" + size + ") OVER (ORDER BY " + by +
           " ROWS UNBOUNDED PRECEDING) - (" + size +
           ") AS bytes_before, pg_catalog.count(*) OVER () AS in_page FROM (" + std::string(query) + " ORDER BY " + by +
           " LIMIT " + std::to_string(m_limit) + ") page) counted WHERE bytes_before < " + std::to_string(kPageBytes) +
           " ORDER BY " + by;
}

bool Pages::isLast(const Rows& rows) const {
    const int inPage = m_columns + 1; // beside bytes_before
    return rows.count() == 0 || (rows.count() < m_limit && rows.count() == rows.integer(0, inPage));
}

PackedBlock blockAt(const Rows& rows, int row, int encoding, int data) {
    return {static_cast<BlockEncoding>(rows.integer(row, encoding)), std::string(rows.text(row, data))};
}

SessionSummary readSession(const Rows& r, int row) {
    SessionSummary s;
    s.session = sessionAt(r, row, 0);
    s.gateway = GatewayId{r.unsignedInteger(row, 1)};
    s.ledgerStart = r.unsignedInteger(row, 2);
    s.started = {r.integer(row, 3)};
    if (!r.isNull(row, 4))
        s.ended = Timestamp{r.integer(row, 4)};
    s.issuer = r.text(row, 5), s.subject = r.text(row, 6), s.email = r.text(row, 7), s.method = r.text(row, 8);
    s.agent = r.text(row, 9), s.agentKind = r.text(row, 10);
    s.address = r.text(row, 11), s.executable = r.text(row, 12), s.applicationName = r.text(row, 13);
    s.pid = r.integer(row, 14);
    s.target = r.text(row, 15), s.database = r.text(row, 16), s.user = r.text(row, 17), s.endReason = r.text(row, 18);
    s.statements = r.unsignedInteger(row, 19), s.allowed = r.unsignedInteger(row, 20);
    s.held = r.unsignedInteger(row, 21), s.blocked = r.unsignedInteger(row, 22), s.errors = r.unsignedInteger(row, 23);
    s.rows = r.integer(row, 24);
    s.events = r.unsignedInteger(row, 25);
    s.head = digestAt(r, row, 26);
    s.indexed = r.unsignedInteger(row, 27);
    return s;
}

Result<std::vector<SessionSummary>> openSessions(Link& link, GatewayId gateway) {
    const auto rows = link.ask("SELECT " + std::string(kPostgresSessionColumns) +
                                   " FROM postern.session s WHERE s.gateway = $1 AND s.ended IS NULL",
                               Arguments().number(gateway.value));
    if (!rows)
        return rows.error();
    std::vector<SessionSummary> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back(readSession(*rows, row));
    return out;
}

Result<std::unique_ptr<PostgresArchive>> PostgresArchive::open(const PostgresAddress& address) {
    auto link = Link::open(address, "postern reader");
    if (!link)
        return link.error();
    POSTERN_TRY(requirePostgres(*link));
    return std::unique_ptr<PostgresArchive>(new PostgresArchive(std::move(*link)));
}

Result<> PostgresArchive::begin() {
    POSTERN_TRY(m_link.start("ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    m_isInTransaction = true;
    return {};
}

void PostgresArchive::end() {
    if (m_isInTransaction && !m_link.isBroken())
        (void)m_link.run("ROLLBACK"); // it only read
    m_isInTransaction = false;
}

Result<std::vector<SessionSummary>> PostgresArchive::sessions(const SessionFilter& filter) {
    using State = SessionFilter::State;
    Arguments arguments;
    arguments.text(filter.agent).text(filter.identity).text(filter.target);
    arguments.number(filter.since ? filter.since->micros : INT64_MIN);
    arguments.number(filter.until ? filter.until->micros : INT64_MAX);
    arguments.number(std::int64_t{filter.state == State::Any ? 0 : filter.state == State::Open ? 1 : 2});
    arguments.text(filter.text).number(filter.limit).number(filter.offset);
    const auto rows = m_link.ask("SELECT " + std::string(kPostgresSessionColumns) + std::string(kFilter), arguments);
    if (!rows)
        return rows.error();
    std::vector<SessionSummary> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back(readSession(*rows, row));
    return out;
}

Result<std::optional<SessionSummary>> PostgresArchive::session(SessionId id) {
    const auto rows =
        m_link.ask("SELECT " + std::string(kPostgresSessionColumns) + " FROM postern.session s WHERE s.session = $1",
                   Arguments().number(id.value));
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return std::optional<SessionSummary>();
    return std::optional(readSession(*rows, 0));
}

Result<std::vector<SessionId>> PostgresArchive::withPrefix(std::string_view prefix, std::size_t limit) {
    const auto range = sessionRange(prefix);
    if (!range)
        return range.error();
    const auto rows = m_link.ask("SELECT session FROM postern.session WHERE session BETWEEN $1 AND $2 LIMIT $3::bigint",
                                 Arguments().number(range->first.value).number(range->last.value).number(limit));
    if (!rows)
        return rows.error();
    std::vector<SessionId> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back(sessionAt(*rows, row, 0));
    return out;
}

Result<> PostgresArchive::blocks(SessionId id, const std::function<bool(const EventBlock&)>& visit) {
    return blocksFrom(id, 0, visit);
}

Result<> PostgresArchive::blocksAround(SessionId id, std::uint64_t seq,
                                       const std::function<bool(const EventBlock&)>& visit) {
    const auto rows =
        m_link.ask("SELECT pg_catalog.max(first_seq) FROM postern.block WHERE session = $1 "
                   "AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1) AND first_seq < "
                   "(SELECT pg_catalog.max(first_seq) FROM postern.block WHERE session = $1 "
                   "AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1) AND first_seq <= $2)",
                   Arguments().number(id.value).number(seq));
    if (!rows)
        return rows.error();
    return blocksFrom(id, rows->isNull(0, 0) ? 0 : rows->unsignedInteger(0, 0), visit);
}

Result<> PostgresArchive::blocksFrom(SessionId id, std::uint64_t firstSeq,
                                     const std::function<bool(const EventBlock&)>& visit) {
    const Pages pages(6, kBlockPage);
    const auto sql = pages.of("SELECT first_seq, last_seq, encoding, head, marks, data FROM postern.block "
                              "WHERE session = $1 AND first_seq >= $2 "
                              "AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1)",
                              "first_seq", "pg_catalog.octet_length(data) + pg_catalog.octet_length(marks)");
    for (auto from = firstSeq;;) {
        const auto rows = m_link.ask(sql, Arguments().number(id.value).number(from));
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->count(); ++row) {
            EventBlock block;
            block.session = id;
            block.firstSeq = rows->unsignedInteger(row, 0), block.lastSeq = rows->unsignedInteger(row, 1);
            block.packed = blockAt(*rows, row, 2, 5);
            block.head = digestAt(*rows, row, 3);
            block.marks = rows->text(row, 4);
            from = block.firstSeq + 1;
            if (!visit(block))
                return {};
        }
        if (pages.isLast(*rows))
            return {};
    }
}

Result<> PostgresArchive::index(SessionId id, Texts texts, const HasText& hasText,
                                const std::function<bool(const PackedIndexPiece&)>& visit) {
    const bool isWithTexts = texts == Texts::Read;
    const std::string columns = isWithTexts ? ", texts_encoding, texts" : "";
    const Pages pages(isWithTexts ? 6 : 4, kPiecePage);
    const auto sql = pages.of("SELECT first_statement, last_statement, facts_encoding, facts" + columns +
                                  " FROM postern.piece WHERE session = $1 AND first_statement >= $2 "
                                  "AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1)",
                              "first_statement", isWithTexts ? Pages::kPieceBytes : Pages::kFactsBytes);
    for (std::uint64_t from = 0;;) {
        const auto rows = m_link.ask(sql, Arguments().number(id.value).number(from));
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->count(); ++row) {
            PackedIndexPiece piece;
            piece.session = id;
            piece.firstStatement = rows->unsignedInteger(row, 0), piece.lastStatement = rows->unsignedInteger(row, 1);
            piece.facts = blockAt(*rows, row, 2, 3);
            if (isWithTexts)
                piece.texts = blockAt(*rows, row, 4, 5);
            from = piece.firstStatement + 1;
            if (isWithTexts && hasText && !hasText(piece.texts))
                continue;
            if (!visit(piece))
                return {};
        }
        if (pages.isLast(*rows))
            return {};
    }
}

Result<std::vector<GatewayInfo>> PostgresArchive::gateways() {
    const auto rows = m_link.ask(
        "SELECT gateway, name, role::text, postern_version, (extract(epoch FROM seen) * 1000000)::bigint, "
        "clock_offset_us, batch, ledger_number, (kind = 'administrator' OR " +
        std::string(kSeesAll) +
        " OR gateway IN (SELECT postern.own()))::int::bigint, (kind = 'administrator')::int::bigint, directive, "
        "policy_version, policy_problem, (extract(epoch FROM policy_time) * 1000000)::bigint "
        "FROM postern.gateway ORDER BY enrolled, gateway");
    if (!rows)
        return rows.error();
    std::vector<GatewayInfo> out;
    for (int row = 0; row < rows->count(); ++row) {
        auto& info = out.emplace_back();
        info.id = GatewayId{rows->unsignedInteger(row, 0)};
        info.name = rows->text(row, 1), info.role = rows->text(row, 2), info.version = rows->text(row, 3);
        info.seen = Timestamp{rows->integer(row, 4)};
        info.clockOffsetMicros = rows->integer(row, 5);
        info.batches = rows->unsignedInteger(row, 6), info.ledgerNumber = rows->unsignedInteger(row, 7);
        info.isReadable = rows->integer(row, 8) != 0;
        info.kind = rows->integer(row, 9) != 0 ? GatewayKind::Administrator : GatewayKind::Gateway;
        info.directive = rows->unsignedInteger(row, 10), info.policyVersion = rows->unsignedInteger(row, 11);
        info.policyProblem = rows->text(row, 12);
        if (!rows->isNull(row, 13))
            info.policyTime = Timestamp{rows->integer(row, 13)};
    }
    return out;
}

Result<> PostgresArchive::ledger(GatewayId gateway, std::uint64_t from,
                                 const std::function<bool(const LedgerEntry&)>& visit) {
    const Pages pages(7, kLedgerPage);
    const auto sql = pages.of("SELECT number, kind, session, canonical, hash, prev, signature FROM postern.ledger "
                              "WHERE gateway = $1 AND number >= $2",
                              "number", kCanonicalBytes);
    for (;;) {
        const auto rows = m_link.ask(sql, Arguments().number(gateway.value).number(from));
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->count(); ++row) {
            LedgerEntry entry;
            entry.number = rows->unsignedInteger(row, 0);
            const auto kind = ledgerKindFromString(rows->text(row, 1));
            if (!kind)
                return Error::internal("the ledger has an entry of an unknown kind");
            entry.kind = *kind;
            if (!rows->isNull(row, 2))
                entry.session = sessionAt(*rows, row, 2);
            entry.canonical = rows->text(row, 3);
            entry.hash = digestAt(*rows, row, 4), entry.prev = digestAt(*rows, row, 5);
            entry.signature = rows->text(row, 6);
            from = entry.number + 1;
            if (!visit(entry))
                return {};
        }
        if (pages.isLast(*rows))
            return {};
    }
}

Result<std::vector<SessionId>> PostgresArchive::strayBlocks(std::size_t limit) {
    const auto rows = m_link.ask("SELECT DISTINCT b.session FROM postern.block b WHERE NOT EXISTS (SELECT FROM "
                                 "postern.session s WHERE s.session = b.session) LIMIT $1::bigint",
                                 Arguments().number(limit));
    if (!rows)
        return rows.error();
    std::vector<SessionId> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back(sessionAt(*rows, row, 0));
    return out;
}

// --- who looked ---

Result<AccessHead> accessHead(Link& link) {
    const auto rows = link.ask("SELECT entries, head FROM postern.access_head(false)");
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return AccessHead{};
    return AccessHead{rows->unsignedInteger(0, 0), digestAt(*rows, 0, 1)};
}

Result<bool> PostgresArchive::seesAllAccesses() {
    const auto rows = m_link.ask("SELECT (" + std::string(kSeesAll) + ")::int::bigint");
    if (!rows)
        return rows.error();
    return rows->integer(0, 0) != 0;
}

namespace {

// Entries from `from` on that `which` (with $2) lets through, page by page.
Result<> visitAccesses(Link& link, std::uint64_t from, std::string_view which, std::uint64_t argument,
                       const std::function<bool(const AccessEntry&)>& visit) {
    const Pages pages(5, kLedgerPage);
    const auto sql =
        pages.of("SELECT number, canonical, hash, prev, note_of FROM postern.access WHERE number >= $1 AND " +
                     std::string(which),
                 "number", kCanonicalBytes);
    for (;;) {
        const auto rows = link.ask(sql, Arguments().number(from).number(argument));
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->count(); ++row) {
            AccessEntry entry;
            entry.number = rows->unsignedInteger(row, 0);
            entry.canonical = rows->text(row, 1);
            entry.hash = digestAt(*rows, row, 2), entry.prev = digestAt(*rows, row, 3);
            if (!rows->isNull(row, 4))
                entry.noteOf = sessionAt(*rows, row, 4);
            from = entry.number + 1;
            if (!visit(entry))
                return {};
        }
        if (pages.isLast(*rows))
            return {};
    }
}

} // namespace

Result<> PostgresArchive::accesses(std::uint64_t from, const std::function<bool(const AccessEntry&)>& visit) {
    return visitAccesses(m_link, from, "$2::bigint IS NOT NULL", 0, visit);
}

Result<> PostgresArchive::notes(SessionId id, const std::function<bool(const AccessEntry&)>& visit) {
    return visitAccesses(m_link, 0, "note_of = $2", id.value, visit);
}

Result<std::vector<SessionId>> PostgresArchive::notedSessions() {
    const auto rows = m_link.ask("SELECT DISTINCT note_of FROM postern.access WHERE note_of IS NOT NULL");
    if (!rows)
        return rows.error();
    std::vector<SessionId> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back(sessionAt(*rows, row, 0));
    return out;
}

Result<> appendAccess(const PostgresAddress& address, const Access& access) {
    auto link = Link::open(address, "postern reader");
    if (!link)
        return link.error();
    POSTERN_TRY(requirePostgres(*link));
    // Its number is known at the end of the chain alone, and that is held for one statement.
    const auto text = canonicalOf(access, 0);
    const auto number = text.find('0');
    const auto added = link->ask(
        "SELECT postern.note_access($1, $2)::text",
        Arguments().text(std::string_view(text).substr(0, number)).text(std::string_view(text).substr(number + 1)));
    return added ? Result<>() : Result<>(added.error());
}

} // namespace postern::recording
