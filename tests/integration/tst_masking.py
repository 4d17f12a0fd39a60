#!/usr/bin/env python3
"""Non-interference: two databases that differ only in masked columns give the same bytes to whatever the client sends; and what
has nothing to do with masked columns comes back as from the server itself."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Postern, Target  # noqa: E402
from wire import FLUSH, SYNC, Closed, Wire, bind, describe, execute, fields, parse, rows, sqlstates  # noqa: E402

SCHEMA = """
CREATE TABLE public.people (id int PRIMARY KEY, name text, ssn text, pay numeric, born date, notes jsonb, tags text[], city text,
  upper_ssn text GENERATED ALWAYS AS (upper(ssn)) STORED, CONSTRAINT pay_is_not_negative CHECK (pay >= 0));
CREATE VIEW public.people_view AS SELECT id, ssn AS badge, city FROM public.people;
CREATE MATERIALIZED VIEW public.people_copy AS SELECT id, ssn AS badge FROM public.people;
CREATE TABLE public.places (id int PRIMARY KEY, city text, ssn text);
CREATE FUNCTION public.badge_of(int) RETURNS text LANGUAGE sql STABLE AS 'SELECT ssn FROM public.people WHERE id = $1';
CREATE FUNCTION public.loud(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN
  RAISE NOTICE 'badge %', (SELECT ssn FROM public.people WHERE id = $1); RETURN $1; END $$;
CREATE FUNCTION public.tells(code text) RETURNS int LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION USING ERRCODE = code, MESSAGE = (SELECT ssn FROM public.people WHERE id = 1), SCHEMA = 'public', TABLE = 'people',
    COLUMN = 'city', CONSTRAINT = 'people_pkey'; END $$;
INSERT INTO public.places VALUES (1, 'Porto', 'not masked here'), (2, 'Lyon', NULL);
"""
VALUES = {
    "app_a": "(1, 'Ann', 'A-111', 1000, '1980-01-01', '{\"k\": \"secret-a\"}', '{x,y}', 'Porto'), (2, 'Bob', NULL, 2000.5, '1990-01-01', NULL, NULL, 'Lyon')",
    "app_b": "(1, 'Ann', 'longer value B', 77, NULL, '[]', '{z}', 'Porto'), (2, 'Bob', 'B-2', 10, '1970-05-05', '{}', '{}', 'Lyon')",
}
MASKS = """
[[mask]]
columns = ["public.people.ssn", "public.people.pay", "public.people.born", "public.people.notes", "public.people.tags"]
method = "redact"
[approvals]
hold = "0s"
"""
# What differs on the two databases without masks. None of it may differ with them.
EVASIONS = [
    "SELECT ssn FROM people ORDER BY id",
    "SELECT * FROM people ORDER BY id",
    "SELECT p FROM people p ORDER BY id",
    "SELECT row_to_json(p) FROM people p ORDER BY id",
    "SELECT left(ssn, 1) AS name, length(ssn), pay * 2, born + 1 FROM people ORDER BY id",
    "SELECT badge FROM people_view ORDER BY id",
    "SELECT badge FROM people_copy ORDER BY id",
    "SELECT upper_ssn FROM people ORDER BY id",
    "SELECT badge_of(id) FROM people ORDER BY id",
    "SELECT loud(1)",
    "SELECT tells('23505')", # an error that says it is the server's own
    "SELECT tells('25006')",
    "SELECT tells('23502')",
    "SELECT tells('42000')",
    "BEGIN; DECLARE c CURSOR FOR SELECT tells('23505'); FETCH c; COMMIT",
    "SELECT id FROM people WHERE ssn LIKE 'A%'",
    "SELECT id FROM people ORDER BY pay",
    "SELECT count(*) FROM people WHERE born IS NULL",
    "SELECT count(ssn) FROM people",
    "SELECT max(pay) FROM people",
    "SELECT city FROM people GROUP BY city, ssn",
    "SELECT 1 / (pay - 77)::int FROM people WHERE id = 1",
    "SELECT ssn::int FROM people",
    "WITH s AS (SELECT ssn FROM people) SELECT * FROM s UNION ALL SELECT city FROM places",
    "SELECT city FROM places WHERE EXISTS (SELECT FROM people WHERE ssn = 'A-111')",
    "SELECT query_to_xml('SELECT ssn FROM people', true, true, '')",
    "SELECT string_agg(ssn, ',') OVER () FROM people",
    "COPY people TO STDOUT",
    "COPY people (ssn) TO STDOUT WITH (FORMAT csv, HEADER)",
    "COPY (SELECT ssn, city FROM people ORDER BY id) TO STDOUT",
    "COPY people TO STDOUT WITH (FORMAT binary)",
    "EXPLAIN ANALYZE SELECT * FROM people WHERE ssn > 'B'",
    "CREATE TEMP TABLE stolen AS SELECT ssn FROM people",
    "INSERT INTO places SELECT id + 10, ssn, 'x' FROM people",
    "UPDATE places SET city = ssn FROM people WHERE people.id = places.id",
    "UPDATE people SET pay = pay RETURNING ssn",
    "UPDATE people SET pay = -1 WHERE id = 1",
    "INSERT INTO people (id, name) VALUES (1, 'again')",
    "SELECT set_config('a.b', ssn, false) FROM people WHERE id = 1",
    "SELECT pg_notify('c', ssn) FROM people",
    "DO $$ BEGIN RAISE NOTICE '%', (SELECT ssn FROM people LIMIT 1); END $$",
    "PREPARE s AS SELECT ssn FROM people ORDER BY id; EXECUTE s; DEALLOCATE s",
    "BEGIN; DECLARE c CURSOR FOR SELECT ssn, city FROM people ORDER BY id; FETCH ALL FROM c; COMMIT",
    "SELECT histogram_bounds, most_common_vals FROM pg_stats WHERE tablename = 'people'",
    "EXPLAIN WITH c AS MATERIALIZED (SELECT * FROM people) SELECT id FROM c",
    "EXPLAIN SELECT id FROM (SELECT DISTINCT ON (id) * FROM people) s",
    "SET client_min_messages = log; SET debug_print_plan = on; WITH c AS MATERIALIZED (SELECT * FROM people) SELECT id FROM c",
    "CREATE TEMP TABLE t AS SELECT city FROM people; INSERT INTO t SELECT ssn FROM people; SELECT * FROM t; DROP TABLE t",
    "CREATE TEMP TABLE t AS SELECT id FROM people; SELECT upper(ssn) FROM people JOIN t USING (id); DROP TABLE t",
    "CREATE TEMP TABLE t AS SELECT id FROM people; DROP TABLE t; CREATE TEMP TABLE t AS SELECT ssn FROM people; TABLE t",
]
BENIGN = [
    "BEGIN; DECLARE c CURSOR FOR SELECT id FROM people ORDER BY id; FETCH 2 FROM c; COMMIT",
    "BEGIN;declare \"SQL_CUR0x1\" cursor with hold for SELECT city FROM places ORDER BY id;fetch 2 in \"SQL_CUR0x1\";COMMIT;CLOSE ALL",
    "SELECT id, name, city FROM people ORDER BY id",
    "SELECT count(*) FROM people",
    "SELECT id, ssn FROM places ORDER BY id",
    "SELECT city, count(*) FROM people GROUP BY city ORDER BY 1",
    "SELECT p.id FROM people p JOIN places USING (city) ORDER BY 1",
    "SELECT 1; SELECT 'two'",
    "SELECT nothing FROM people",
    "SELECT * FROM nowhere",
    "SELEC 1",
    "SELECT 'open",
    "SELECT 1/0",
    "BEGIN; INSERT INTO places VALUES (9, 'x', 'y') RETURNING *; ROLLBACK",
    "COPY (SELECT id, city FROM people ORDER BY id) TO STDOUT",
    "EXPLAIN (COSTS OFF) SELECT id FROM people WHERE id = 1",
    "SHOW search_path",
    "SET search_path = public; SELECT 1",
    "SELECT relname FROM pg_class WHERE relname = 'people'",
    "SELECT 'ssn' AS ssn, '****' AS stars",
    "CREATE TEMP TABLE t (a int, b text); INSERT INTO t VALUES (1, 'x'), (2, 'y'); DELETE FROM t WHERE a = 1; SELECT max(b), count(*) FROM t; DELETE FROM t; DROP TABLE t",
    "CREATE TEMP TABLE t AS SELECT id, city FROM people; SELECT max(city), count(*) FROM t; DROP TABLE t",
    "PREPARE p AS SELECT id FROM people WHERE id = $1",
    "EXPLAIN EXECUTE nothing",
    "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT city FROM people WHERE city = 'Porto'",
    "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) SELECT id FROM places WHERE id = 1",
    "INSERT INTO places VALUES (1, 'again', NULL)",
    "INSERT INTO people (id, city) VALUES (1, 'again')",
]
COMPARED = set("TDCEINVZGHdcns")


def answer(wire, sql):
    """What comes back, without what names the place in the server's source or the refusal's number."""
    out = []
    for kind, body in wire.ask(sql):
        if kind in "EN":
            shown = fields(body)
            text = "refused" if shown["M"].startswith("[postern]") else shown["M"]
            out.append((kind, shown["C"], text, shown.get("D"), shown.get("H"), shown.get("P")))
        elif kind in COMPARED:
            out.append((kind, body))
    return out


class Direct:
    """The server in the gateway's place."""
    keys, targets = {"app": "app-secret"}, []

    def __init__(self, server):
        self.host, self.port = "127.0.0.1", server.port


class Masking(live.Live):
    # Masks hold also where a site does without the rule on the catalog.
    gateway_options = {"extra": MASKS + '[policy]\nwithout = ["baseline/system-catalogs"]\n'}

    @classmethod
    def prepare(cls):
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app_a OWNER app")
        cls.server.sql("SET ROLE app;" + SCHEMA, database="app_a")
        cls.server.sql("CREATE DATABASE app_b TEMPLATE app_a OWNER app")  # objects have the same numbers
        for name, values in VALUES.items():
            cls.server.sql(f"INSERT INTO people (id, name, ssn, pay, born, notes, tags, city) VALUES {values};"
                           "REFRESH MATERIALIZED VIEW people_copy; ANALYZE", database=name)
        cls.server.sql("CREATE DATABASE app OWNER app")

    @classmethod
    def targets(cls):
        return [Target(name, cls.server, extra=cls.target_extra) for name in ("app", "app_a", "app_b")]

    def wire(self, database):
        wire = Wire(self.gateway).log_in(database=database)
        self.addCleanup(wire.close)
        return wire

    def same(self, sql):
        found = {}
        for name in VALUES:
            wire = self.wire(name)
            found[name] = answer(wire, sql)
            wire.ask("ROLLBACK")
        self.assertEqual(found["app_a"], found["app_b"], sql)
        return found["app_a"]

    def test_nothing_of_a_masked_column_comes_through(self):
        for sql in EVASIONS:
            with self.subTest(sql):
                self.same(sql)

    def test_the_rest_is_the_servers_own_answer(self):
        with Wire(Direct(self.server)).log_in(database="app_a") as direct:
            for sql in BENIGN:
                with self.subTest(sql):
                    self.assertEqual(answer(self.wire("app_a"), sql), answer(direct, sql))
                    direct.ask("ROLLBACK; RESET ALL")

    def test_a_plan_does_not_tell_whether_a_guess_left_the_index_alone(self):
        """An update of an indexed column is HOT only where it has changed nothing."""
        for name in VALUES:
            self.server.sql("CREATE INDEX people_born ON people (born); VACUUM people", database=name)
            self.addCleanup(self.server.sql, "DROP INDEX people_born", database=name)
        for options in ("", ", BUFFERS", ", BUFFERS, WAL, FORMAT json", ", FORMAT yaml", ", BUFFERS, FORMAT xml"):
            seen = {}
            for name in VALUES:
                wire = self.wire(name)
                for sql in ("BEGIN", "SET LOCAL enable_seqscan = off", "SET LOCAL enable_bitmapscan = off", "UPDATE people SET born = '1980-01-01' WHERE id = 1"):
                    self.assertEqual(sqlstates(wire.ask(sql)), [], sql)
                seen[name] = answer(wire, f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF{options}) SELECT id FROM people WHERE id = 1")
                self.assertIn(b"Heap", b"".join(body for kind, body in seen[name] if kind == "D"))
                wire.ask("ROLLBACK")
            self.assertEqual(seen["app_a"], seen["app_b"], options)

    def test_what_execute_runs_is_masked_or_refused(self):
        for inner in ("EXECUTE s", "FETCH ALL FROM c"):
            for runs in ("EXECUTE t", "EXPLAIN ANALYZE EXECUTE t"):
                wire = self.wire("app_a")
                wire.ask("BEGIN; DECLARE c CURSOR FOR SELECT upper(ssn) FROM people")
                wire.send(parse("SELECT upper(ssn) FROM people", "s") + parse(inner, "t") + SYNC)
                wire.receive_until("Z")
                self.assertEqual(sqlstates(wire.ask(runs)), ["0A000"], (inner, runs))

    def test_a_column_that_may_not_be_null_is_named_and_its_row_is_not_shown(self):
        named = ("E", "23502", 'null value in column "id" of relation "people" violates not-null constraint', None, None, None)
        for sql in ("INSERT INTO people (id, city) VALUES (NULL, 'x')", "INSERT INTO people (city, ssn) VALUES ('x', 'mine')",
                    "INSERT INTO people (city) SELECT city FROM places"):
            self.assertEqual(self.same(sql)[0], named, sql)
        for sql in ("UPDATE people SET id = NULL", "ALTER TABLE people ALTER ssn SET NOT NULL",
                    "INSERT INTO people (id, city) SELECT nullif(ssn, 'A-111')::int, 'x' FROM people WHERE id = 1"):
            self.same(sql)

    def test_masked_columns_beside_others(self):
        seen = self.same("SELECT id, ssn, pay, born, notes, tags, city FROM people ORDER BY id")
        body = next(b for k, b in seen if k == "D")
        self.assertEqual(rows([("D", body)]), [[b"1", b"****", None, None, b'"****"', b"{****}", b"Porto"]])

    def extended(self, database, formats, described=True):
        wire = self.wire(database)
        wire.send(parse("SELECT id, ssn, pay, city FROM people WHERE id = $1", "s", (23,)))
        wire.send((describe("S", "s") if described else b"") + SYNC)
        wire.receive_until("Z")
        out = []
        for _ in range(2):  # the second time nothing is described
            wire.send(bind("", "s", (b"1",), (), formats) + execute() + SYNC)
            out.append([(k, b) for k, b in wire.receive_until("Z") if k in "TDCE"])
        return out

    def test_prepared_and_never_described(self):
        for formats in ((), (1,)):
            for described in (True, False):
                a, b = (self.extended(name, formats, described) for name in VALUES)
                self.assertEqual(a, b)
                self.assertEqual([k for k, _ in a[1]], ["D", "C"], "our own Describe must not show")
                self.assertEqual(rows(a[1])[0][1:3], [b"****", None])

    def test_a_masks_text_is_not_stored_as_data(self):
        wire = self.wire("app_a")
        for sql in ("UPDATE people SET ssn = '****' WHERE id = 1", "INSERT INTO people (id, ssn) VALUES (70, '****')"):
            self.assertEqual(sqlstates(wire.ask(sql)), ["42501"], sql)
        wire.send(parse("UPDATE people SET ssn = $1 WHERE id = 2") + bind("", "", (b"****",)) + execute() + SYNC)
        self.assertEqual(sqlstates(wire.receive_until("Z")), ["42501"])
        self.assertEqual(sqlstates(wire.ask("BEGIN; UPDATE people SET ssn = 'real' WHERE id = 2; ROLLBACK")), [])

    def test_values_that_an_encoding_lacks_do_not_show(self):
        for name, value in (("app_a", "plain"), ("app_b", "\u0141\u00f3d\u017a")):
            self.server.sql(f"UPDATE people SET ssn = '{value}' WHERE id = 2", database=name)
        for prefix in ("SET client_encoding = LATIN1; ", "SET NAMES 'LATIN1'; "):
            self.same(prefix + "SELECT ssn FROM people ORDER BY id")
        for name in VALUES:
            wire = self.wire(name)
            wire.ask("SET client_encoding = LATIN1")
            self.assertEqual(sqlstates(wire.ask("SELECT id, ssn FROM people")), ["57014"])
            self.assertEqual(len(rows(wire.ask("SELECT id, city FROM people"))), 2)

    def test_a_portal_that_is_read_on_in_another_encoding(self):
        self.server.sql("UPDATE people SET ssn = '\u0141\u00f3d\u017a' WHERE id = 2", database="app_a")
        for columns, refused in (("id, ssn", ["0A000"]), ("id, city", [])):
            wire = self.wire("app_a")
            wire.ask("BEGIN")
            wire.send(parse(f"SELECT {columns} FROM people ORDER BY id") + bind("p") + execute("p", 1) + SYNC)
            wire.receive_until("Z")
            wire.ask("SET client_encoding = LATIN1")
            wire.send(execute("p") + SYNC)
            answered = wire.receive_until("Z")
            self.assertEqual((sqlstates(answered), len(rows(answered))), (refused, 0 if refused else 1))

    def test_objects_of_the_session_itself(self):
        wire = self.wire("app_a")
        wire.ask("CREATE TEMP TABLE mine AS SELECT id, city FROM people")
        self.assertEqual(len(rows(wire.ask("SELECT * FROM mine"))), 2)
        # The built-in holds are about data that others have.
        self.assertEqual(sqlstates(wire.ask("DELETE FROM mine")), [])
        self.assertEqual(sqlstates(wire.ask("DROP TABLE mine")), [])
        self.assertEqual(sqlstates(wire.ask("DROP TABLE places")), ["57014"])
        wire.ask("CREATE TEMP VIEW seen AS SELECT id FROM people")
        for sql in ("DROP VIEW seen", "DROP TABLE IF EXISTS pg_temp.nothing_here", "SELECT pg_try_advisory_lock(1234567890123)"):
            shown = wire.ask(sql)
            self.assertEqual([fields(b)["M"] for k, b in shown if k == "E"], [])
        self.assertEqual(rows(shown), [[b"t"]])
        wire.ask("BEGIN")
        wire.ask("CREATE TEMP VIEW shadow AS SELECT id, city AS ssn FROM people")
        shown = wire.ask("SELECT ssn FROM shadow ORDER BY id")
        self.assertEqual(rows(shown), [[b"Porto"], [b"Lyon"]], [fields(body) for kind, body in shown if kind == "E"])
        self.assertEqual(sqlstates(wire.ask("SELECT * FROM not_there")), ["42P01"])
        self.assertEqual(sqlstates(wire.ask("ROLLBACK")), [])
        self.assertEqual(sqlstates(wire.ask("SELECT * FROM shadow")), ["42P01"])

    def test_a_temporary_table_of_a_type_made_before_it(self):
        """What the session made last is known when the next statement is judged."""
        for kind in ("ENUM ('a')", "(a int)"):
            with self.subTest(kind):
                wire = self.wire("app_a")
                self.assertEqual(sqlstates(wire.ask(f"CREATE TYPE fresh AS {kind}")), [])
                self.assertEqual(sqlstates(wire.ask("CREATE TEMP TABLE t (r fresh, b text)")), [])
                for sql in ("INSERT INTO t (b) SELECT ssn FROM people", "SELECT people.id FROM people LEFT JOIN t ON true WHERE ssn LIKE 'A%'"):
                    self.assertEqual(sqlstates(wire.ask(sql)), ["57014"], sql)
                self.assertEqual([fields(b)["M"] for k, b in wire.ask("INSERT INTO t (b) VALUES ('Porto')") if k == "E"], [])
                self.assertEqual(rows(wire.ask("SELECT b FROM t")), [[b"Porto"]])
                self.assertEqual(sqlstates(wire.ask("DROP TABLE t")), [])
                self.assertEqual(sqlstates(self.wire("app_a").ask("DROP TYPE fresh")), ["57014"])
                self.server.sql("DROP TYPE fresh", database="app_a")

    def test_tables_that_nobody_analysed_are_as_small_as_they_are(self):
        """What cannot be planned apart, for a temporary table is in it, is measured by the tables of those names."""
        self.server.sql("CREATE SCHEMA beside; CREATE TABLE beside.people (a int); CREATE TABLE beside.places (a int);"
                        "INSERT INTO beside.places VALUES (1)", database="app_a")
        self.addCleanup(self.server.sql, "DROP SCHEMA beside CASCADE", database="app_a")
        wire = self.wire("app_a")
        wire.ask("CREATE TEMP TABLE t (b text)")
        for table in ("people", "places"):
            self.assertEqual([fields(b)["M"] for k, b in wire.ask(f"INSERT INTO t SELECT city FROM {table} WHERE id = 1") if k == "E"], [])

    def test_what_is_done_with_masked_columns_beside_an_unknown_name(self):
        wire = self.wire("app_a")
        for sql in ("INSERT INTO nowhere SELECT ssn FROM people", "SELECT people.id FROM people, nowhere WHERE ssn LIKE 'A%'"):
            self.assertEqual(sqlstates(wire.ask(sql)), ["57014"], sql)
        for sql in ("SELECT ssn FROM people, nowhere", "INSERT INTO nowhere SELECT city FROM people", "SELECT id FROM people WHERE nothing = 1"):
            self.assertIn(sqlstates(wire.ask(sql)), (["42P01"], ["42703"]), sql)

    def test_operators_made_of_built_in_functions(self):
        made = {"<>": ("int, RIGHTARG = int", "int4mul"), "||": ("text, RIGHTARG = text", "decode")}
        for name, (types, function) in made.items():
            self.server.sql(f"SET ROLE app; CREATE OPERATOR public.{name} (LEFTARG = {types}, FUNCTION = pg_catalog.{function})", database="app_a")
        self.addCleanup(self.server.sql, "DROP OPERATOR public.<> (int, int), public.|| (text, text)", database="app_a")
        wire = self.wire("app_a")
        wire.ask("SET search_path = public, pg_catalog")
        for sql in ("SELECT ssn || 'hex'::text FROM people", "SELECT length(ssn) <> 2000000000 FROM people"):
            self.assertEqual(sqlstates(wire.ask(sql)), ["57014"], sql)
        wire.ask("RESET search_path")
        self.assertEqual(sqlstates(wire.ask("SELECT ssn || 'hex'::text, length(ssn) <> 2000000000 FROM people")), [])

    def test_counters_of_what_was_read_for_masked_values(self):
        for sql in ("SELECT idx_tup_fetch, seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'places'",
                    "SELECT tup_fetched, tup_returned FROM pg_stat_database WHERE datname = current_database()",
                    "SELECT pg_stat_get_xact_tuples_returned('places'::regclass), pg_stat_get_tuples_fetched('places'::regclass)",
                    "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT id FROM places WHERE id = 1; SELECT page, tuple FROM pg_locks"):
            last = [r for r in rows(self.same(sql)) if len(r) == 2]
            self.assertTrue(last and all(value is None for row in last for value in row), (sql, last))

    def test_a_search_path_that_moves(self):
        for name in VALUES:
            wire = self.wire(name)
            wire.ask("CREATE SCHEMA IF NOT EXISTS other; CREATE TABLE IF NOT EXISTS other.people (id int, ssn text)")
            wire.ask("INSERT INTO other.people VALUES (1, 'free')")
            wire.ask("SET search_path = other, public")
            self.assertEqual(rows(wire.ask("SELECT ssn FROM people LIMIT 1")), [[b"free"]])
            wire.ask("RESET search_path")
            self.assertEqual(rows(wire.ask("SELECT ssn FROM people WHERE id = 1")), [[b"****"]])
            wire.send(parse("SET search_path = other") + bind() + execute() + parse("SELECT ssn FROM people LIMIT 1") + bind() + execute() + SYNC)
            self.assertEqual(rows(wire.receive_until("Z")), [[b"free"]])
            wire.ask("RESET search_path; DROP SCHEMA other CASCADE")

    def make_elsewhere(self, database="app_a"):
        """A table of the same name without masks, of which the planner knows that it is small."""
        self.server.sql("CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.people (id int, ssn text);"
                        "INSERT INTO elsewhere.people VALUES (1, 'free'); ANALYZE elsewhere.people;"
                        "GRANT USAGE ON SCHEMA elsewhere TO app; GRANT SELECT ON elsewhere.people TO app", database=database)
        self.addCleanup(lambda: self.server.sql("DROP SCHEMA elsewhere CASCADE", database=database))

    def test_a_moved_search_path_that_is_taken_back(self):
        """By the end of a transaction, also of one that began before the session had to know what names mean."""
        failing = parse("SELECT 1 / 0") + bind() + execute()
        moves = parse("SET search_path = elsewhere") + bind() + execute()
        one = parse("SELECT 1") + bind() + execute()
        local = parse("SET LOCAL search_path = elsewhere") + bind() + execute()
        ways = [
            ["BEGIN", "SET search_path = elsewhere", "SELECT 1 / 0", "ROLLBACK"],
            ["BEGIN", "SET search_path = elsewhere", "SELECT 1", "ROLLBACK"],
            ["BEGIN", "SET search_path = elsewhere", "SELECT id FROM public.people WHERE ssn LIKE 'A%'", "COMMIT"],
            ["BEGIN", "SET LOCAL search_path = elsewhere", "SELECT 1", "COMMIT"],
            ["BEGIN", "SAVEPOINT x", "SET search_path = elsewhere", "SELECT 1 / 0", "ROLLBACK TO x"],
            ["BEGIN", "SAVEPOINT x", "SET search_path = elsewhere", "SAVEPOINT x", "SELECT 1", "ROLLBACK TO x", "RELEASE x", "ROLLBACK TO x"],
            [moves + failing + SYNC],
            [local + one + SYNC],
            ["BEGIN", moves + failing + SYNC, "ROLLBACK"],
        ]
        self.make_elsewhere()
        for way in ways:
            with self.subTest(way=way):
                wire = self.wire("app_a")
                wire.ask("SET search_path = public")
                for step in way:
                    if isinstance(step, str):
                        wire.ask(step)
                    else:
                        wire.send(step)
                        wire.receive_until("Z")
                self.assertEqual(rows(wire.ask("SELECT ssn FROM people WHERE id = 1")), [[b"****"]])

    def test_a_moved_search_path_out_of_sight(self):
        setting = "set_config('search_path', 'public', false)"
        ways = [
            ["UPDATE pg_settings SET setting = 'public' WHERE name = 'search_path'"],
            [f"CREATE TEMP VIEW v AS SELECT {setting} AS x", "TABLE v"],
            [f"CREATE TEMP TABLE t (a int, b text DEFAULT {setting})", "INSERT INTO t (a) VALUES (1)"],
            [f"CREATE TEMP TABLE t (a int CHECK ({setting} <> ''))", "INSERT INTO t VALUES (1)"],
            [f"CREATE DOMAIN pg_temp.d AS int CHECK ({setting} <> '')", "SELECT 1::pg_temp.d"],
        ]
        self.make_elsewhere()
        for way in ways:
            with self.subTest(way=way):
                wire = self.wire("app_a")
                wire.ask("SET search_path = elsewhere")
                wire.ask("SELECT ssn FROM people")
                for step in way:
                    wire.ask(step)
                self.assertEqual(rows(wire.ask("SHOW search_path")), [[b"public"]])
                self.assertEqual(rows(wire.ask("SELECT ssn FROM people WHERE id = 1")), [[b"****"]])

    def test_errors_that_cannot_quote_masked_values_come_whole(self):
        wire = self.wire("app_a")
        wire.ask("CREATE TABLE badges (id int PRIMARY KEY REFERENCES people, note text)")
        self.addCleanup(lambda: self.server.sql("DROP TABLE badges", database="app_a"))
        message = lambda sql: next(fields(body) for kind, body in wire.ask(sql) if kind == "E")  # noqa: E731
        self.assertEqual(message("UPDATE people SET id = 'x' WHERE id = 1")["M"], 'invalid input syntax for type integer: "x"')
        self.assertEqual(message("INSERT INTO badges SELECT 7, city FROM people WHERE id = 1")["D"],
                         'Key (id)=(7) is not present in table "people".')
        self.assertNotIn("Ann", str(message("INSERT INTO people (id, name, ssn) VALUES (1, 'x', 'y')")))
        self.assertNotIn("A-111", str(message("UPDATE people SET pay = -1 WHERE id = 1")))
        wire.ask("BEGIN READ ONLY")
        self.assertIn("read-only transaction", message("UPDATE people SET city = 'x' WHERE id = 1")["M"])
        wire.ask("ROLLBACK")

    def test_a_key_that_masked_values_were_copied_to_is_not_quoted(self):
        """Also where no rule stops the copy."""
        self.server.sql("CREATE TABLE badges (id int PRIMARY KEY REFERENCES people, note text); ALTER TABLE badges OWNER TO app", database="app_a")
        self.addCleanup(lambda: self.server.sql("DROP TABLE badges", database="app_a"))
        target = Target("app_a", self.server, extra=self.target_extra)
        with Postern([target], extra=MASKS + "[policy]\nbaseline = false\n") as gateway, Wire(gateway) as wire:
            wire.log_in(database="app_a")
            shown = wire.ask("INSERT INTO badges SELECT pay::int, city FROM people WHERE id = 1")
            self.assertEqual(len(sqlstates(shown)), 1)
            self.assertNotIn("1000", str([fields(body) for kind, body in shown if kind == "E"]))

    def test_the_record_holds_masked_values_only(self):
        wire = self.wire("app_a")
        wire.ask("SELECT id, ssn FROM people ORDER BY id")
        wire.send(parse("UPDATE people SET ssn = $1 WHERE id = $2") + bind("", "", (b"never recorded", b"1")) + execute() + SYNC)
        wire.receive_until("Z")
        wire.close()
        def results():
            return [e for s in self.gateway.all_events() for e in s if e["event"] == "result" and [c["name"] for c in e.get("columns") or []] == ["id", "ssn"]
                    and e["columns"][1]["masked_by"]]
        self.gateway.wait(results, 30, "the result in the store")
        self.assertEqual([c["masked_by"] for c in results()[0]["columns"]], [None, "public.people.ssn"])
        self.assertNotIn("never recorded", str(self.gateway.all_events()))
        self.assertNotIn("A-111", str([e for s in self.gateway.all_events() for e in s if e["event"] != "statement"]))


if __name__ == "__main__":
    live.main()
