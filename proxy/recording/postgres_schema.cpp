#include "recording/postgres_schema.h"

#include "recording/postgres_migrations.h"

namespace postern::recording {

namespace {

// Roles belong to the server: another store's migration may be making them.
constexpr std::string_view kRoles = R"(DO $$
DECLARE wanted name;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['postern_gateway', 'postern_approver', 'postern_auditor', 'postern_administrator'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE pg_catalog.format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END;
        END IF;
    END LOOP;
END $$)";

// What nobody can make needs no search path against it: a second wall. Only the database's owner may build it.
constexpr std::string_view kRevokeTemporary = R"(DO $$
BEGIN
    IF (SELECT pg_catalog.pg_has_role(current_user, datdba, 'USAGE') FROM pg_catalog.pg_database
            WHERE datname = pg_catalog.current_database()) THEN
        EXECUTE pg_catalog.format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', pg_catalog.current_database());
    END IF;
END $$)";

// The same for what else anybody could fill this database with. The server's own functions are a superuser's to take.
constexpr std::string_view kRevokeLargeObjects = R"(DO $$
BEGIN
    IF pg_catalog.current_setting('is_superuser') = 'on' THEN
        REVOKE EXECUTE ON FUNCTION pg_catalog.lo_creat(integer), pg_catalog.lo_create(oid),
            pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;
        IF pg_catalog.to_regnamespace('public') IS NOT NULL THEN
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
        END IF;
    END IF;
END $$)";

Error newer(std::int64_t version) {
    return Error::internal(phrase("the store has version %1, this Postern knows up to %2; use the newer Postern",
                                  version, kPostgresVersion));
}

Result<> checkServer(Link& link) {
    if (link.serverVersion() < kPostgresOldest)
        return Error::client(sqlstate::kFeatureNotSupported, phrase("the store needs PostgreSQL 14 or newer"));
    const auto encoding = link.ask("SELECT pg_catalog.current_setting('server_encoding')");
    if (!encoding)
        return encoding.error();
    if (encoding->text(0, 0) != "UTF8")
        return Error::client(sqlstate::kFeatureNotSupported,
                             phrase("the store needs a database whose encoding is UTF8"));
    return {};
}

Result<int> stepAll(Link& link, int upTo) {
    auto before = postgresVersion(link);
    if (!before)
        return before.error();
    // Another process may be at it. Anybody can take an advisory lock and keep it; the table's is its owner's alone.
    if (*before > 0)
        POSTERN_TRY(link.run("LOCK TABLE postern.migration IN EXCLUSIVE MODE"));
    else if (auto locked = link.ask("SELECT pg_catalog.pg_advisory_xact_lock(7041776000)::text"); !locked)
        return locked.error();
    before = postgresVersion(link);
    if (!before)
        return before.error();
    if (*before > kPostgresVersion)
        return newer(*before);
    if (*before == 0)
        POSTERN_TRY(link.run(std::string(kRoles)));
    for (int version = *before; version < upTo; ++version) {
        POSTERN_TRY(link.run(std::string(postgresMigrations()[static_cast<std::size_t>(version)])));
        POSTERN_TRY(link.run("INSERT INTO postern.migration (version) VALUES (" + std::to_string(version + 1) + ")"));
    }
    if (*before < upTo)
        POSTERN_TRY(link.run("SELECT postern.ensure_months()"));
    POSTERN_TRY(link.run(std::string(kRevokeTemporary)));
    POSTERN_TRY(link.run(std::string(kRevokeLargeObjects)));
    return *before;
}

} // namespace

Result<int> postgresVersion(Link& link) {
    const auto there = link.ask("SELECT pg_catalog.to_regclass('postern.migration')::text");
    if (!there)
        return there.error();
    if (there->isNull(0, 0))
        return 0;
    const auto version = link.ask("SELECT coalesce(pg_catalog.max(version), 0)::bigint FROM postern.migration");
    if (!version)
        return version.error();
    return static_cast<int>(version->integer(0, 0));
}

Result<int> migratePostgres(Link& link, int upTo) {
    POSTERN_TRY(checkServer(link));
    POSTERN_TRY(link.start());
    auto before = stepAll(link, upTo);
    auto ended = link.run(before ? "COMMIT" : "ROLLBACK");
    if (before && !ended)
        return ended.error();
    return before;
}

Result<bool> mayAnyoneMakeTemporary(Link& link) {
    const auto may = link.ask("SELECT pg_catalog.has_database_privilege('public', pg_catalog.current_database(), "
                              "'TEMPORARY')::int::bigint");
    if (!may)
        return may.error();
    return may->integer(0, 0) != 0;
}

Result<> requirePostgres(Link& link) {
    const auto version = postgresVersion(link);
    if (!version)
        return version.error();
    if (*version == 0)
        return Error::internal(
            phrase("there is no store in this database yet; its owner makes it with postern store init"));
    if (*version > kPostgresVersion)
        return newer(*version);
    if (*version < kPostgresVersion)
        return Error::internal(
            phrase("the store has version %1, this Postern needs %2; its owner runs postern store migrate", *version,
                   kPostgresVersion));
    return {};
}

} // namespace postern::recording
