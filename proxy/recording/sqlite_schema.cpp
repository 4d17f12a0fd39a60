#include "recording/sqlite_schema.h"

#include <algorithm>
#include <array>
#include <map>

namespace postern::recording {

namespace {

// Migration n leads from version n to n + 1. Never changed once released.
constexpr std::array<const char*, kSchemaVersion> kMigrations{R"(
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE ledger (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, session INTEGER, canonical TEXT NOT NULL,
    hash BLOB NOT NULL, prev BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE session (
    session INTEGER PRIMARY KEY, ledger_start INTEGER NOT NULL, started INTEGER NOT NULL, ended INTEGER,
    issuer TEXT NOT NULL, subject TEXT NOT NULL, email TEXT NOT NULL, method TEXT NOT NULL,
    agent TEXT NOT NULL, agent_kind TEXT NOT NULL,
    address TEXT NOT NULL, executable TEXT NOT NULL, application_name TEXT NOT NULL, pid INTEGER NOT NULL,
    target TEXT NOT NULL, database TEXT NOT NULL, "user" TEXT NOT NULL, end_reason TEXT NOT NULL,
    statements INTEGER NOT NULL, allowed INTEGER NOT NULL, held INTEGER NOT NULL, blocked INTEGER NOT NULL,
    errors INTEGER NOT NULL, rows INTEGER NOT NULL, events INTEGER NOT NULL, head BLOB NOT NULL);
CREATE INDEX session_started ON session (started);
CREATE INDEX session_open ON session (session) WHERE ended IS NULL;
CREATE INDEX session_ended ON session (ended) WHERE ended IS NOT NULL;
CREATE TABLE block (
    block INTEGER PRIMARY KEY, session INTEGER NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
    encoding INTEGER NOT NULL, head BLOB NOT NULL, marks BLOB NOT NULL, data BLOB NOT NULL);
CREATE INDEX block_session ON block (session, first_seq);
CREATE TABLE agent (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, verifier TEXT NOT NULL, targets TEXT NOT NULL, owner TEXT NOT NULL,
    created INTEGER NOT NULL, expires INTEGER, revoked INTEGER) WITHOUT ROWID;
)",
                                                              R"(
CREATE TABLE search (
    piece INTEGER PRIMARY KEY, session INTEGER NOT NULL, first_statement INTEGER NOT NULL,
    last_statement INTEGER NOT NULL, facts_encoding INTEGER NOT NULL, facts BLOB NOT NULL,
    texts_encoding INTEGER NOT NULL, texts BLOB NOT NULL);
CREATE INDEX search_session ON search (session, first_statement);
ALTER TABLE session ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX session_unindexed ON session (session) WHERE indexed < events AND ended IS NOT NULL;
CREATE TABLE access (
    access INTEGER PRIMARY KEY, time INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL);
)",
                                                              // Nothing ever wrote to the table of version 2.
                                                              R"(
DROP TABLE access;
CREATE TABLE access (
    number INTEGER PRIMARY KEY, encoding INTEGER NOT NULL, entry BLOB NOT NULL, hash BLOB NOT NULL,
    prev BLOB NOT NULL);
)",
                                                              R"(
ALTER TABLE access ADD COLUMN note_of INTEGER;
CREATE INDEX access_note ON access (note_of, number) WHERE note_of IS NOT NULL;
)"};

Result<> step(Database& database, int from) {
    POSTERN_TRY(database.run(kMigrations[static_cast<std::size_t>(from)]));
    return database.run(("PRAGMA user_version = " + std::to_string(from + 1)).c_str());
}

// "table session" and the like, with the statement that made it. Indexes that a key makes have none, and ANALYZE's
// tables hold only estimates.
using Parts = std::map<std::string, std::string>;

Result<Parts> partsOf(Database& database) {
    auto query =
        database.prepare("SELECT type || ' ' || name, tbl_name || ': ' || sql FROM sqlite_schema "
                         "WHERE sql IS NOT NULL AND NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))");
    if (!query)
        return std::move(query).error();
    Parts out;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return out;
        out.emplace(query->text(0), query->text(1));
    }
}

Result<Parts> partsAsMade() {
    auto empty = Database::open(":memory:", Database::Access::ReadWrite);
    if (!empty)
        return empty.error();
    POSTERN_TRY(migrate(*empty));
    return partsOf(*empty);
}

Error newer(std::int64_t version) {
    return Error::internal(phrase("the store has version %1, this Postern knows up to %2; use the newer Postern",
                                  version, kSchemaVersion));
}

} // namespace

Result<> migrate(Database& database) {
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version == kSchemaVersion)
        return {};
    POSTERN_TRY(database.run("BEGIN IMMEDIATE"));
    // Read again inside the transaction: another process may have been faster.
    const auto current = database.number("PRAGMA user_version");
    Result<> done;
    if (!current)
        done = current.error();
    else if (*current > kSchemaVersion || *current < 0)
        done = newer(*current);
    else
        for (auto from = static_cast<int>(*current); done && from < kSchemaVersion; ++from)
            done = step(database, from);
    if (done)
        done = database.run("COMMIT");
    if (!done && database.inTransaction())
        (void)database.run("ROLLBACK");
    return done;
}

Result<> requireSchema(Database& database) {
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*version > kSchemaVersion)
        return newer(*version);
    if (*version < kSchemaVersion)
        return Error::internal(phrase("the store has not been set up by this Postern yet; start the gateway once"));
    return {};
}

Result<std::vector<Oddity>> schemaOddities(Database& database, std::size_t limit) {
    const auto found = partsOf(database), made = partsAsMade();
    if (!found || !made)
        return found ? made.error() : found.error();
    using Kind = Oddity::Kind;
    std::vector<Oddity> out;
    for (const auto& [name, statement] : *made)
        if (const auto part = found->find(name); part == found->end())
            out.push_back({Kind::Missing, phrase("the store's %1 is missing: it was removed", name).english()});
        else if (part->second != statement)
            out.push_back(
                {Kind::Changed, phrase("the store's %1 is not as Postern makes it: it was changed", name).english()});
    for (const auto& [name, statement] : *found)
        if (!made->contains(name))
            out.push_back({Kind::Strange,
                           phrase("the store has a %1 that Postern did not make: it was inserted", name).english()});
    auto check = database.prepare("PRAGMA integrity_check(" + std::to_string(limit) + ")");
    if (!check)
        return std::move(check).error();
    for (;;) {
        const auto row = check->step();
        if (!row)
            return row.error();
        if (!*row || out.size() >= limit)
            break;
        if (check->text(0) != "ok")
            out.push_back({Kind::Changed, phrase("the store's file does not hold: %1", check->text(0)).english()});
    }
    out.resize(std::min(out.size(), limit));
    return out;
}

} // namespace postern::recording
