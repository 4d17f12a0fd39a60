// Keeping the lens and the place of names right (sight.h).
#include "base/bytes.h"
#include "session/impl.h"
#include "wire/backend.h"

namespace postern::session {

namespace {

// A name no client uses, for statement, portal and savepoint.
constexpr std::string_view kOwnName = "postern own";

void writeOwn(std::string& out, std::string_view sql) {
    wire::writeParse(out, kOwnName, sql);
    wire::writeBind(out, kOwnName, kOwnName);
    wire::writeExecute(out, kOwnName);
    wire::writeClose(out, 'P', kOwnName);
    wire::writeClose(out, 'S', kOwnName);
}

// Definitions must be printed with qualified names in UTF-8, whatever the client has set, and no time-out of the
// client's is meant for them.
constexpr std::string_view kNeutral =
    "SELECT pg_catalog.set_config('postern.search_path', pg_catalog.current_setting('search_path'), true),"
    " pg_catalog.set_config('postern.client_encoding', pg_catalog.current_setting('client_encoding'), true),"
    " pg_catalog.set_config('postern.statement_timeout', pg_catalog.current_setting('statement_timeout'), true),"
    " pg_catalog.set_config('search_path', '', true), pg_catalog.set_config('client_encoding', 'UTF8', true),"
    " pg_catalog.set_config('quote_all_identifiers', 'off', true),"
    " pg_catalog.set_config('standard_conforming_strings', 'on', true),"
    " pg_catalog.set_config('statement_timeout', '60s', true)";

// Inside a batch of the client's there is no savepoint to go back to.
constexpr std::string_view kBack =
    "SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('postern.search_path'), true),"
    " pg_catalog.set_config('client_encoding', pg_catalog.current_setting('postern.client_encoding'), true),"
    " pg_catalog.set_config('statement_timeout', pg_catalog.current_setting('postern.statement_timeout'), true)";

// What a session has set that bears on plans and names (site's own settings may steer row security), the role last; and
// its temporary tables, without a value; an empty name stands for temporary objects of another kind. "own table" (a
// name that no setting can have): a table that the open transaction has made, schema and name in hexadecimal; nobody
// else sees it, nothing else has its name, and what is written to it is written nowhere else.
constexpr std::string_view kSettings =
    "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND (name OPERATOR(pg_catalog.~)"
    " '^enable_|_cost$|geqo|jit|parallel|collapse_limit|[.]' OR name IN ('search_path', 'work_mem',"
    " 'hash_mem_multiplier', 'effective_cache_size', 'effective_io_concurrency', 'constraint_exclusion',"
    " 'cursor_tuple_fraction', 'plan_cache_mode', 'row_security', 'DateStyle', 'IntervalStyle', 'TimeZone',"
    " 'timezone_abbreviations', 'standard_conforming_strings', 'backslash_quote', 'transform_null_equals',"
    " 'array_nulls', 'xmloption', 'default_text_search_config', 'extra_float_digits', 'bytea_output'))"
    " UNION ALL SELECT CASE WHEN relkind IN ('r', 'p') THEN relname ELSE '' END, NULL FROM pg_catalog.pg_class"
    " WHERE relnamespace = pg_catalog.pg_my_temp_schema() AND relkind IN ('r', 'p', 'v')"
    " UNION ALL SELECT '', NULL FROM pg_catalog.pg_proc WHERE pronamespace = pg_catalog.pg_my_temp_schema()"
    " UNION ALL SELECT '', NULL FROM pg_catalog.pg_type WHERE typnamespace = pg_catalog.pg_my_temp_schema()"
    " AND typrelid = 0 AND typelem = 0"
    " UNION ALL SELECT 'own table', "
    "pg_catalog.concat(pg_catalog.encode(pg_catalog.convert_to(n.nspname::pg_catalog.text,"
    " 'UTF8'), 'hex'), '.', pg_catalog.encode(pg_catalog.convert_to(c.relname::pg_catalog.text, 'UTF8'), 'hex'))"
    " FROM (SELECT pg_catalog.int8mod(pg_catalog.txid_current_if_assigned(), 4294967296)::pg_catalog.text"
    "::pg_catalog.xid) t (xid), pg_catalog.pg_class c, pg_catalog.pg_namespace n"
    " WHERE c.xmin OPERATOR(pg_catalog.=) t.xid AND n.oid OPERATOR(pg_catalog.=) c.relnamespace"
    " AND c.relkind OPERATOR(pg_catalog.=) 'r' AND c.relpersistence OPERATOR(pg_catalog.<>) 't'"
    " AND NOT (c.relhassubclass OR c.relhastriggers OR c.relhasrules OR c.relispartition)"
    " AND EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid"
    " AND a.attnum OPERATOR(pg_catalog.=) -1 AND a.xmin OPERATOR(pg_catalog.=) t.xid)"
    " AND NOT EXISTS (SELECT FROM pg_catalog.pg_class d WHERE d.relname OPERATOR(pg_catalog.=) c.relname"
    " AND d.oid OPERATOR(pg_catalog.<>) c.oid)"
    " UNION ALL SELECT 'role', pg_catalog.current_setting('role')";
constexpr int kSettingsStep = -2;

struct OwnQueries {
    std::string bytes;
    std::vector<int> steps;
    void add(std::string_view sql, int query = -1) {
        writeOwn(bytes, sql);
        steps.push_back(query);
    }
    void add(std::string_view command, std::string_view name) {
        add(std::string(command) + " \"" + std::string(name) + '"');
    }
};

} // namespace

bool Session::Impl::masksApply() {
    const auto* configuration = m_environment.configuration.get();
    if (configuration->masks.empty())
        return false;
    // Groups that are not known except nobody from a mask.
    static const std::vector<std::string> kNone;
    const auto* known = identity().knownGroups();
    const auto& groups = known ? *known : kNone;
    if (m_sight.configuration != configuration || m_sight.groups != groups) {
        if (m_sight.configuration) { // what was said before was not followed all the way
            m_sight.placeIsKnown = false;
            m_sight.place.reset();
            m_sight.movedPlace = true;
        }
        m_sight.configuration = configuration;
        m_sight.groups = groups;
        m_sight.masks = masksFor(*configuration, m_login.database(), m_login.user(), groups);
    }
    return m_sight.inForce();
}

bool Session::Impl::lensIsRight(Now now) const {
    const auto& s = m_sight;
    if (!s.lens || s.mustReload || s.lens->source().loaded < s.wanted || s.lens->masks() != s.masks)
        return false;
    return s.lens->isCurrent(*m_environment.configuration, now.steady);
}

// True: the message can be judged now. False: it waits, or m_sight.error says why it cannot be judged.
bool Session::Impl::seesClearly(std::string_view bytes, Now now, Output& out) {
    auto& s = m_sight;
    if (!masksApply())
        return true;
    if (s.error) {
        s.attempts = 0;
        return false;
    }
    // Nothing can be asked inside a failed transaction, and nothing runs there either but its end.
    const bool canAsk = m_status != wire::TransactionStatus::Failed || !m_ledger.empty();
    if (!canAsk)
        return true;
    const bool lensRight = lensIsRight(now);
    if (lensRight && s.placeIsKnown) {
        if (!s.place) {
            s.place = lineage::Place{s.lens->snapshot().searchPath(s.searchPath, s.user), s.user, m_settings};
            s.placeKey = s.searchPath + '\n' + s.user + (m_settings.standardConformingStrings ? "\n1" : "\n0");
        }
        s.attempts = 0;
        return true;
    }
    if (++s.attempts > kMaxSightAttempts) {
        s.error = Error::client("40001", "[postern] the database's objects change faster than they can be read. "
                                         "Retry the statement.");
        s.attempts = 0;
        return false;
    }
    if (s.isOwn && !lensRight && s.lens) {
        if (s.own)
            needLens(now, out);
        else
            askServer(Sight::Asking::Objects, now, out);
    } else if (!s.placeIsKnown) {
        askServer(Sight::Asking::Place, now, out);
    } else {
        needLens(now, out);
    }
    pauseWith(Pause::Sight, bytes);
    return false;
}

void Session::Impl::needLens(Now now, Output& out) {
    auto& s = m_sight;
    // What is too old for this lens must be too old for the next one, too.
    if (s.lens && s.lens->hasChanged() && s.lens->source().loaded >= s.wanted)
        s.wanted = now.steady;
    s.ownNumber = s.own ? s.own->number() : 0;
    const auto since = s.own ? s.ownBegun : s.wanted;
    out.needLens = NeedLens{
        m_login.database(), m_environment.configuration, s.masks, std::exchange(s.own, nullptr), s.seenChanges, since};
    s.asking = Sight::Asking::Lens;
    s.waitsForLedger = false;
}

// Sends queries of our own between two of the client's messages.
void Session::Impl::askServer(Sight::Asking what, Now now, Output& out) {
    auto& s = m_sight;
    s.waitsForLedger = !inBatch() && !m_ledger.empty();
    if (s.waitsForLedger)
        return;
    s.asking = what;
    const auto queries = catalog::loadQueries(catalog::Scope::User);
    const bool batch = inBatch();
    const bool savepoint = !batch && m_status == wire::TransactionStatus::InTransaction;
    auto& entry = m_ledger.push(batch ? EntryKind::OwnInBatch : EntryKind::Own);
    entry.ownEnds = 1; // ReadyForQuery; in a batch the CloseCompletes are counted
    OwnQueries own;
    if (what == Sight::Asking::Settings) {
        own.add(kSettings, kSettingsStep);
    } else if (what == Sight::Asking::Place) {
        own.add(queries[0], 0);
    } else {
        s.builder = std::make_unique<catalog::SnapshotBuilder>(s.lens->snapshot().system());
        s.ownBegun = now.steady;
        const auto& changes = s.lens->source().changes;
        s.seenChanges = changes ? changes->load() : 0;
        if (savepoint)
            own.add("SAVEPOINT", kOwnName);
        own.add(queries[0], 0);
        own.add(kNeutral);
        for (std::size_t i = 1; i < queries.size(); ++i)
            own.add(queries[i], static_cast<int>(i));
        if (batch)
            own.add(kBack);
    }
    if (batch) {
        entry.ownEnds = 2 * static_cast<std::uint32_t>(own.steps.size());
        wire::writeFlush(own.bytes);
    } else {
        wire::writeSync(own.bytes);
    }
    if (what == Sight::Asking::Objects && savepoint) { // also after an error
        own.add("ROLLBACK TO SAVEPOINT", kOwnName);
        own.add("RELEASE SAVEPOINT", kOwnName);
        wire::writeSync(own.bytes);
        ++entry.ownEnds;
    }
    s.steps = std::move(own.steps);
    s.step = 0;
    out.toServer.own(std::move(own.bytes));
}

// An answer to a query of our own. False: it cannot be one.
bool Session::Impl::onOwnAnswer(char type, std::string_view body) {
    using namespace wire;
    auto& s = m_sight;
    auto& head = m_ledger.head();
    switch (type) {
    case be::kDataRow: {
        std::vector<std::optional<std::string_view>> values;
        if (!readDataRow(body, values) || s.step >= s.steps.size())
            return false;
        const int query = s.steps[s.step];
        if (query == kSettingsStep) {
            takeSetting(values);
            return true;
        }
        if (query == 0 && values.size() > 6 && values[1] && values[4]) {
            s.user = *values[1];
            s.searchPath = *values[4];
            s.placeIsKnown = true;
            s.place.reset();
            if (values[6] && *values[6] != "0" && s.asking == Sight::Asking::Place && !s.isOwn)
                s.isOwn = s.mustReload = true; // temporary tables that came unseen
        }
        if (query >= 0 && s.asking == Sight::Asking::Objects)
            s.builder->row(static_cast<std::size_t>(query), values);
        return true;
    }
    case be::kCommandComplete:
        ++s.step;
        return true;
    case be::kCloseComplete:
        if (head.kind == EntryKind::OwnInBatch && --head.ownEnds == 0) {
            m_ledger.pop();
            endAsking();
        }
        return true;
    case be::kReadyForQuery: {
        const auto status = readReadyForQuery(body);
        if (!status)
            return false;
        m_status = *status;
        if (--head.ownEnds == 0) {
            m_ledger.pop();
            endAsking();
        }
        return true;
    }
    default: // ParseComplete, BindComplete
        return true;
    }
}

// The server refused a query of ours. In a batch it now skips to the client's Sync.
void Session::Impl::onOwnError(const wire::ErrorFields& fields, Now now, Output& out) {
    m_sight.error = Error::server(fields.sqlstate, "[postern] the database's objects could not be read, so the "
                                                   "statement cannot be judged");
    if (m_ledger.head().kind != EntryKind::OwnInBatch)
        return;
    m_ledger.pop();
    m_log.error(0, "postern", {"ERROR", "ERROR", fields.sqlstate, m_sight.error->message(), {}, {}}, now, out.records);
    out.toClient.write([&](std::string& bytes) {
        wire::writeError(bytes, wire::Severity::Error, fields.sqlstate, m_sight.error->message());
    });
    if (m_sight.asking != Sight::Asking::Settings)
        m_sight.error.reset();
    endAsking();
    m_serverSkips = true;
}

void Session::Impl::endAsking() {
    auto& s = m_sight;
    if (s.asking == Sight::Asking::Settings) // a failure leaves only the statement unmeasured
        endSettings(std::exchange(s.error, std::nullopt).has_value());
    if (s.asking == Sight::Asking::Objects && !s.error) {
        auto snapshot = s.builder->finish();
        if (snapshot)
            s.own = std::move(*snapshot);
        else
            s.error = std::move(snapshot).error();
    } else if (s.asking == Sight::Asking::Place && !s.placeIsKnown && !s.error) {
        s.error = Error::server(sqlstate::kProtocolViolation, "the server did not answer a query of Postern's");
    }
    s.builder.reset();
    s.steps.clear();
    s.asking = Sight::Asking::Nothing;
}

void Session::Impl::abandonAsking() {
    auto& s = m_sight;
    if (s.asking == Sight::Asking::Settings)
        endSettings(true);
    s.builder.reset();
    s.steps.clear();
    s.asking = Sight::Asking::Nothing;
}

void Session::Impl::takeLens(Result<std::shared_ptr<const Lens>> lens) {
    auto& s = m_sight;
    if (s.asking != Sight::Asking::Lens)
        return;
    s.asking = Sight::Asking::Nothing;
    if (!lens) {
        s.error = std::move(lens).error();
        return;
    }
    s.lens = std::move(*lens);
    s.place.reset();
    // The target's own lens does not show what only this session sees.
    const bool isOwn = s.lens->snapshot().number() == s.ownNumber;
    if (!s.isOwn || isOwn)
        s.mustReload = false;
    // Temporary objects stay this session's own; what is committed can be seen by all.
    const bool isCommitted = m_status == wire::TransactionStatus::Idle && !inBatch() && !s.definedObjects;
    if (isOwn && isCommitted && s.lens->snapshot().facts().temporarySchema == 0)
        s.isOwn = false;
}

} // namespace postern::session
