#include "recording/postgres_store.h"

#include "recording/postgres_rows.h"
#include "recording/postgres_schema.h"

namespace postern::recording {

namespace {

constexpr std::string_view kStored = "PS001"; // begin_batch(): the batch is here already
constexpr std::chrono::hours kMonthsLook{1};

const std::pair<const char*, const char*> kStatements[] = {
    {"batch", "SELECT postern.begin_batch($1, $2, $3, $4, $5, $6, $7)"},
    {"drop", "SELECT postern.drop_month($1::text::date)"},
    {"drop_approvals", "SELECT postern.drop_approvals($1::text::date)"},
    {"place", "INSERT INTO postern.place (session, gateway) VALUES ($1, $2)"},
    {"session",
     "INSERT INTO postern.session (month, session, gateway, ledger_start, started, issuer, subject, email, method, "
     "agent, agent_kind, address, executable, application_name, pid, target, database, \"user\", head) "
     "SELECT p.month, $1, p.gateway, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 "
     "FROM postern.place p WHERE p.session = $1"},
    {"change", "UPDATE postern.session SET ended = $2, end_reason = $3, statements = $4, allowed = $5, held = $6, "
               "blocked = $7, errors = $8, rows = $9, events = $10, head = $11 "
               "WHERE session = $1 AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1)"},
    {"block", "INSERT INTO postern.block (month, session, gateway, first_seq, last_seq, encoding, head, marks, data) "
              "SELECT p.month, $1, p.gateway, $2, $3, $4, $5, $6, $7 FROM postern.place p WHERE p.session = $1"},
    {"ledger", "INSERT INTO postern.ledger (gateway, number, kind, session, canonical, hash, prev, signature) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"},
    // What retention took meanwhile has no place any more.
    {"piece", "INSERT INTO postern.piece (month, session, gateway, first_statement, last_statement, facts_encoding, "
              "facts, texts_encoding, texts, marks, first_time, last_time, most_rows, longest) "
              "SELECT p.month, $1, p.gateway, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM postern.place p "
              "WHERE p.session = $1"},
    {"indexed", "UPDATE postern.session SET indexed = $2 WHERE session = $1 AND indexed < $2 "
                "AND month = (SELECT p.month FROM postern.place p WHERE p.session = $1)"},
};

std::int64_t toSql(std::uint64_t value) {
    return static_cast<std::int64_t>(value);
}

std::int64_t encodingOf(const PackedBlock& block) {
    return static_cast<std::int64_t>(block.encoding);
}

} // namespace

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(PostgresAddress address, GatewayIdentity gateway) {
    std::unique_ptr<PostgresStore> store(new PostgresStore(std::move(address), std::move(gateway)));
    POSTERN_TRY(store->connect());
    POSTERN_TRY(store->enrol());
    return store;
}

std::unique_ptr<PostgresStore> PostgresStore::later(PostgresAddress address, GatewayIdentity gateway) {
    return std::unique_ptr<PostgresStore>(new PostgresStore(std::move(address), std::move(gateway)));
}

Result<> PostgresStore::connect() {
    if (m_link && !m_link->isBroken())
        return {};
    m_link.reset();
    auto link = Link::open(m_address, "postern gateway");
    if (!link)
        return link.error();
    POSTERN_TRY(requirePostgres(*link));
    for (const auto& [name, sql] : kStatements)
        POSTERN_TRY(link->prepare(name, sql));
    m_link = std::move(*link);
    m_monthsLooked.reset();
    return {};
}

Result<> PostgresStore::enrol() {
    const std::string columns = m_gateway.kind == GatewayKind::Gateway
                                    ? "(gateway, name, postern_version) VALUES ($1, $2, $3)"
                                    : "(gateway, name, postern_version, kind) VALUES ($1, $2, $3, 'administrator')";
    const auto added = m_link->ask("INSERT INTO postern.gateway " + columns + " ON CONFLICT (gateway) DO NOTHING",
                                   Arguments().number(m_gateway.id.value).text(m_gateway.name).text(m_gateway.version));
    if (!added)
        return added.error();
    const auto changed =
        m_link->ask("UPDATE postern.gateway SET name = $2, postern_version = $3, seen = pg_catalog.clock_timestamp() "
                    "WHERE gateway = $1 RETURNING 1::bigint",
                    Arguments().number(m_gateway.id.value).text(m_gateway.name).text(m_gateway.version));
    if (!changed)
        return changed.error();
    if (changed->count() == 0)
        return Error::internal(phrase("this gateway is enrolled in the store under another database role; connect as "
                                      "that role, or start with a new data folder"));
    m_isEnrolled = true;
    return {};
}

Result<StoreState> PostgresStore::load() {
    POSTERN_TRY(connect());
    if (!m_isEnrolled)
        POSTERN_TRY(enrol());
    const Arguments self = std::move(Arguments().number(m_gateway.id.value));
    const auto gateway = m_link->ask("SELECT batch, journal, journal_position, public_key FROM postern.gateway "
                                     "WHERE gateway = $1",
                                     self);
    if (!gateway)
        return gateway.error();
    if (gateway->count() == 0)
        return Error::internal(phrase("the store does not know this gateway any more"));
    StoreState state;
    m_batch = gateway->unsignedInteger(0, 0);
    if (m_batch > 0)
        state.position = JournalPosition{gateway->unsignedInteger(0, 1), gateway->unsignedInteger(0, 2)};
    state.publicKey = gateway->text(0, 3);
    const auto ledger =
        m_link->ask("SELECT number, hash FROM postern.ledger WHERE gateway = $1 ORDER BY number DESC LIMIT 1", self);
    if (!ledger)
        return ledger.error();
    if (ledger->count() > 0) {
        state.ledgerNumber = ledger->unsignedInteger(0, 0);
        state.ledgerHead = Digest::fromBytes(ledger->text(0, 1)).value_or(Digest{});
    }
    m_ledgerNumber = state.ledgerNumber;
    auto open = openSessions(*m_link, m_gateway.id);
    if (!open)
        return open.error();
    state.open = std::move(*open);
    return state;
}

Result<> PostgresStore::write(const Batch& batch) {
    return writeAll(batch, {});
}

Result<> PostgresStore::drop(const Batch& batch, std::string_view month) {
    return writeAll(batch, month);
}

Result<> PostgresStore::writeAll(const Batch& batch, std::string_view droppedMonth) {
    POSTERN_TRY(connect());
    const auto now = std::chrono::steady_clock::now();
    if (!m_monthsLooked || now - *m_monthsLooked > kMonthsLook) {
        POSTERN_TRY(m_link->run("SELECT postern.ensure_months()"));
        m_monthsLooked = now;
    }
    auto done = send(batch, droppedMonth);
    // The answer to an earlier attempt was lost, not the batch.
    if (!done && done.error().sqlstate() == kStored)
        done = {};
    if (!done) {
        m_monthsLooked.reset(); // the server's clock may have jumped past those that there are
        if (m_link->isBroken())
            m_link.reset();
        return done;
    }
    ++m_batch;
    if (!batch.ledger.empty())
        m_ledgerNumber = batch.ledger.back().number;
    return {};
}

Result<> PostgresStore::send(const Batch& batch, std::string_view droppedMonth) {
    const auto* last = batch.ledger.empty() ? nullptr : &batch.ledger.back();
    std::string_view key;
    for (const auto& entry : batch.ledger)
        if (!entry.publicKey.empty())
            key = entry.publicKey;
    POSTERN_TRY(m_link->begin());
    POSTERN_TRY(m_link->add("batch", Arguments()
                                         .number(m_gateway.id.value)
                                         .number(m_batch + 1)
                                         .number(batch.position.journal)
                                         .number(batch.position.position)
                                         .number(last ? last->number : m_ledgerNumber)
                                         .text(key)
                                         .number(postern::now().wall.micros)));
    for (const auto& entry : batch.ledger)
        POSTERN_TRY(sendLedger(entry));
    for (const auto& session : batch.sessions)
        POSTERN_TRY(sendSession(session));
    for (const auto& block : batch.blocks)
        POSTERN_TRY(sendBlock(block));
    for (const auto& piece : batch.index)
        POSTERN_TRY(sendPiece(piece));
    for (const auto* what : {"drop", "drop_approvals"})
        if (!droppedMonth.empty())
            POSTERN_TRY(m_link->add(what, Arguments().text(droppedMonth)));
    return m_link->commit();
}

Result<> PostgresStore::sendSession(const SessionSummary& s) {
    if (s.isNew) {
        POSTERN_TRY(m_link->add("place", Arguments().number(s.session.value).number(m_gateway.id.value)));
        Arguments row;
        row.number(s.session.value).number(s.ledgerStart).number(s.started.micros);
        row.text(s.issuer).text(s.subject).text(s.email).text(s.method).text(s.agent).text(s.agentKind);
        row.text(s.address).text(s.executable).text(s.applicationName).number(s.pid);
        row.text(s.target).text(s.database).text(s.user).bytes(s.head.view());
        POSTERN_TRY(m_link->add("session", row));
    }
    Arguments change;
    change.number(s.session.value);
    s.ended ? change.number(s.ended->micros) : change.null();
    change.text(s.endReason).number(s.statements).number(s.allowed).number(s.held).number(s.blocked);
    change.number(s.errors).number(s.rows).number(s.events).bytes(s.head.view());
    return m_link->add("change", change);
}

Result<> PostgresStore::sendLedger(const LedgerEntry& e) {
    Arguments row;
    row.number(m_gateway.id.value).number(e.number).text(toString(e.kind));
    e.session ? row.number(e.session->value) : row.null();
    row.text(e.canonical).bytes(e.hash.view()).bytes(e.prev.view()).bytes(e.signature);
    return m_link->add("ledger", row);
}

Result<> PostgresStore::sendBlock(const EventBlock& b) {
    Arguments row;
    row.number(b.session.value).number(b.firstSeq).number(b.lastSeq).number(encodingOf(b.packed));
    row.bytes(b.head.view()).bytes(b.marks).bytes(b.packed.data);
    return m_link->add("block", row);
}

Result<> PostgresStore::sendPiece(const PackedIndexPiece& p) {
    if (p.firstStatement > 0) {
        Arguments row;
        row.number(p.session.value).number(p.firstStatement).number(p.lastStatement);
        row.number(encodingOf(p.facts)).bytes(p.facts.data).number(encodingOf(p.texts)).bytes(p.texts.data);
        const auto& sketch = p.sketch;
        sketch.marks.empty() ? row.null() : row.bytes(sketch.marks);
        row.number(sketch.firstTime).number(sketch.lastTime).number(sketch.mostRows).number(sketch.longest);
        POSTERN_TRY(m_link->add("piece", row));
    }
    return m_link->add("indexed", Arguments().number(p.session.value).number(toSql(p.indexed)));
}

Result<AccessHead> PostgresStore::accessHead() {
    POSTERN_TRY(connect());
    return recording::accessHead(*m_link);
}

} // namespace postern::recording
