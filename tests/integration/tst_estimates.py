#!/usr/bin/env python3
"""Rules on what a statement would do: estimated_rows and full_scan_rows by the server's own planner, relations behind views and
partitions, and what the bodies of functions do. Nothing is run for it, and the server is asked only where it can matter."""
import os
import struct
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Postern
from wire import SYNC, Wire, bind, execute, fields, parse, rows, sqlstates  # noqa: E402

INT4, INT8, NUMERIC = 23, 20, 1700
SCHEMA = """
CREATE TABLE big (id int PRIMARY KEY, kind int, note text);
INSERT INTO big SELECT i, i % 100, 'x' FROM generate_series(1, 20000) i;
CREATE TABLE small (id int PRIMARY KEY, kind int);
INSERT INTO small SELECT i, i FROM generate_series(1, 50) i;
CREATE VIEW big_view AS SELECT * FROM big;
CREATE VIEW twice AS SELECT id FROM big_view WHERE kind = 3;
CREATE TABLE hr (id int, pay int);
INSERT INTO hr VALUES (1, 1000);
CREATE VIEW people AS SELECT id FROM hr;
CREATE MATERIALIZED VIEW pay AS SELECT pay FROM hr;
CREATE TABLE log (at int, what text) PARTITION BY RANGE (at);
CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10);
CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20);
CREATE TABLE parent (a int);
CREATE TABLE child () INHERITS (parent);
CREATE SCHEMA other;
CREATE TABLE other.small (id int, kind int);
INSERT INTO other.small SELECT i, i FROM generate_series(1, 5000) i;
CREATE FUNCTION purge() RETURNS void LANGUAGE sql AS 'DELETE FROM small';
CREATE FUNCTION outer_purge() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM purge(); RETURN 1; END $$;
CREATE FUNCTION reads_pay() RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE n bigint; BEGIN SELECT sum(pay) INTO n FROM hr; RETURN n; END $$;
CREATE FUNCTION atomic_drop() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE small; END $$;
CREATE FUNCTION sweep() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('DELETE FROM %I', 'small'); RETURN 1; END $$;
CREATE FUNCTION sweep_plainly() RETURNS int LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'DELETE FROM small'; RETURN 1; END $$;
CREATE FUNCTION read_plainly() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'SELECT id FROM small WHERE id < $1' USING 3; END $$;
CREATE FUNCTION read_made(name text) RETURNS SETOF int LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN
  FOR r IN EXECUTE 'SELECT id FROM ' || quote_ident(name) LOOP RETURN NEXT r.id; END LOOP; END $$;
CREATE FUNCTION harmless(int) RETURNS int LANGUAGE sql AS 'SELECT $1 + 1';
CREATE FUNCTION shrink() RETURNS void LANGUAGE sql BEGIN ATOMIC UPDATE big SET note = 'y' WHERE kind < 50; END;
CREATE VIEW calls AS SELECT outer_purge() AS n;
ANALYZE;
"""
RULES = '''
[policy]
[[rule]]
name = "no-hr"
action = "block"
relations = ["public.hr"]
[[rule]]
name = "no-people-view"
action = "block"
relations = ["public.calls"]
[[rule]]
name = "no-log"
action = "block"
relations = ["public.log"]
[[rule]]
name = "no-parent"
action = "block"
relations = ["public.parent"]
[[rule]]
name = "scans"
action = "block"
full_scan_rows = 15000
statements = ["SELECT", "COPY"]
[approvals]
hold = "0s"
max_open = 5000
'''


class Estimates(live.Live):
    gateway_options = {"extra": RULES}
    postgres = {"settings": {"log_statement": "all", "lc_messages": "C"}}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("SET ROLE app;" + SCHEMA, "app")

    def setUp(self):
        super().setUp()
        self.wire = Wire(self.gateway, seconds=20).log_in()
        self.addCleanup(self.wire.close)

    def explained(self):
        """How often the server was asked for a plan."""
        return self.server.log().count("EXPLAIN (FORMAT JSON")

    def assertRuns(self, answer, what=""):
        self.assertEqual(sqlstates(answer), [], f"{what}: {answer}")

    def assertStopped(self, answer, rule, what=""):
        self.assertEqual(len(sqlstates(answer)), 1, f"{what}: {answer}")
        text = next(fields(body)["M"] for kind, body in answer if kind == "E")
        self.assertIn(f'"{rule}"', text, what)

    def extended(self, sql, values, types=(), formats=()):
        self.wire.send(parse(sql, types=types), bind(values=values, formats=formats), execute(), SYNC)
        return self.wire.receive_until("Z")

    def test_writes_over_the_limit_are_held(self):
        for sql in ("UPDATE big SET note = 'y' WHERE kind < 50", "DELETE FROM big WHERE id > 100", "UPDATE big_view SET note = 'y' WHERE kind < 50",
                    "EXPLAIN ANALYZE DELETE FROM big WHERE kind < 90", "EXPLAIN (ANALYZE, COSTS off) DELETE FROM big WHERE kind < 90",
                    "UPDATE big SET note = small.kind::text FROM small WHERE big.kind = small.id",
                    "UPDATE other.small SET kind = 0 WHERE id > 10", "SELECT shrink()"):
            self.assertStopped(self.wire.ask(sql), "baseline/bulk-write", sql)
        self.assertRuns(self.wire.ask("SET enable_seqscan = off"))
        self.assertStopped(self.wire.ask("WITH gone AS (DELETE FROM big WHERE id > 100 RETURNING id) SELECT count(*) FROM gone"), "baseline/bulk-write")
        self.assertEqual(self.server.sql("SELECT count(*), count(*) FILTER (WHERE note = 'x') FROM big", "app"), "20000|20000")

    def test_smaller_writes_run(self):
        for sql in ("UPDATE big SET note = 'x' WHERE id = 7", "DELETE FROM big WHERE id > 30000", "UPDATE big SET note = 'x' WHERE kind = 3 AND id < 50",
                    "UPDATE public.small SET kind = kind WHERE id > 0", "UPDATE big SET note = 'x' FROM small WHERE big.id = small.id"):
            self.assertRuns(self.wire.ask(sql), sql)

    def test_exactly_this_statement_is_estimated(self):
        """The same text with other values is another statement."""
        sql = "DELETE FROM big WHERE id > $1"
        for values, types, formats in (([b"19999999"], (), ()), ([struct.pack("!i", 30000)], (INT4,), (1,)), ([struct.pack("!q", 30000)], (INT8,), (1,))):
            self.assertRuns(self.extended(sql, values, types, formats), values)
        for values, types, formats in (([b"5"], (), ()), ([struct.pack("!i", 100)], (INT4,), (1,)), ([struct.pack("!q", 100)], (INT8,), (1,))):
            self.assertStopped(self.extended(sql, values, types, formats), "baseline/bulk-write", values)
        self.assertRuns(self.wire.ask("DELETE FROM big WHERE id > 30000"))
        self.assertStopped(self.wire.ask("DELETE FROM big WHERE id > 300"), "baseline/bulk-write")

    def test_each_execute_of_a_cached_statement(self):
        self.assertRuns(self.wire.ask("PREPARE gone (int) AS DELETE FROM big WHERE id > $1"))
        self.assertRuns(self.wire.ask("EXECUTE gone (30000)"))
        self.assertStopped(self.wire.ask("EXECUTE gone (30)"), "baseline/bulk-write")
        self.wire.send(parse("DELETE FROM big WHERE id > $1", "s"), SYNC)
        self.wire.receive_until("Z")
        for value, runs in ((b"40000", True), (b"40", False), (b"50000", True)):
            self.wire.send(bind("", "s", [value]), execute(), SYNC)
            answer = self.wire.receive_until("Z")
            self.assertRuns(answer) if runs else self.assertStopped(answer, "baseline/bulk-write")

    def test_full_scans(self):
        for sql in ("SELECT count(*) FROM big", "SELECT * FROM big WHERE note LIKE '%z'", "SELECT * FROM twice", "SELECT * FROM big ORDER BY note LIMIT 3",
                    "COPY big TO STDOUT", "COPY (SELECT note FROM big WHERE note > 'z') TO STDOUT", "SELECT 1 WHERE EXISTS (SELECT FROM big WHERE note = 'z')"):
            self.assertStopped(self.wire.ask(sql), "scans", sql)
        for sql in ("SELECT * FROM big WHERE id = 5", "SELECT * FROM big WHERE id < 50", "SELECT * FROM big LIMIT 10", "SELECT max(id) FROM big",
                    "SELECT count(*) FROM small", "COPY (SELECT * FROM big WHERE id < 10) TO STDOUT"):
            self.assertRuns(self.wire.ask(sql), sql)

    def test_nothing_is_asked_where_it_cannot_matter(self):
        self.wire.ask("SELECT 1 FROM small")
        before = self.explained()
        for sql in ("SELECT 1", "SELECT * FROM small", "UPDATE public.small SET kind = kind WHERE id > 0", "INSERT INTO big VALUES (100001, 1, 'x')",
                    "UPDATE big SET note = 'x' WHERE id = 7", "SELECT * FROM big WHERE id = 7", "DELETE FROM big WHERE id = 100001", "BEGIN", "COMMIT"):
            self.assertRuns(self.wire.ask(sql), sql)
        self.assertRuns(self.extended("UPDATE big SET note = 'x' WHERE id = $1", [b"9"]))
        self.assertEqual(self.explained(), before)
        for _ in range(3):
            self.assertRuns(self.wire.ask("UPDATE big SET note = 'x' WHERE kind = 4 AND id < 40"))
        self.assertEqual(self.explained(), before + 1, "an estimate is used again")

    def test_settings_of_the_session(self):
        self.assertRuns(self.wire.ask("SELECT * FROM small WHERE id > 4"))
        self.assertRuns(self.wire.ask("SET search_path = other, public"))
        self.assertStopped(self.wire.ask("UPDATE small SET kind = 1 WHERE id > 4"), "baseline/bulk-write")
        self.assertRuns(self.wire.ask("SET search_path = public"))
        self.assertRuns(self.wire.ask("UPDATE small SET kind = kind WHERE id > 4"))
        self.assertRuns(self.wire.ask("SELECT * FROM big WHERE id < 60"))
        self.assertRuns(self.wire.ask("BEGIN"))
        self.assertRuns(self.wire.ask("SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL enable_indexonlyscan = off"))
        self.assertStopped(self.wire.ask("SELECT note FROM big WHERE id < 60"), "scans")
        self.wire.ask("ROLLBACK")
        self.assertRuns(self.wire.ask("SELECT note FROM big WHERE id < 60"))

    def test_in_a_batch_and_in_a_transaction(self):
        self.assertRuns(self.wire.ask("SET search_path = public"))
        self.wire.send(parse("SELECT 'first'"), bind(), execute(), parse("DELETE FROM big WHERE id > $1"), bind(values=[b"100"]), execute(),
                       parse("SELECT 'last'"), bind(), execute(), SYNC)
        answer = self.wire.receive_until("Z")
        self.assertEqual(rows(answer), [[b"first"]])
        self.assertStopped(answer, "baseline/bulk-write")
        # An error before it makes the server skip the question for the session's settings, too.
        self.assertRuns(self.wire.ask("SET search_path = public, other"))
        self.wire.send(parse("SELECT 1 / 0"), bind(), execute(), parse("DELETE FROM big WHERE id > 100"), bind(), execute(), SYNC)
        self.assertEqual(sqlstates(self.wire.receive_until("Z")), ["22012"])
        self.assertRuns(self.wire.ask("BEGIN"))
        answer = self.wire.ask("UPDATE big SET note = 'y' WHERE kind < 50")
        self.assertStopped(answer, "baseline/bulk-write")
        self.assertEqual(answer[-1][1], b"E")
        self.assertEqual(sqlstates(self.wire.ask("UPDATE big SET note = 'y' WHERE kind < 50")), ["25P02"])
        self.wire.ask("ROLLBACK")

    def test_what_cannot_be_estimated_is_held(self):
        self.assertRuns(self.wire.ask("BEGIN"))
        self.assertRuns(self.wire.ask("CREATE TABLE made AS SELECT i AS id FROM generate_series(1, 5000) i"))
        self.assertStopped(self.wire.ask("UPDATE big SET note = 'x' FROM made WHERE big.id < made.id"), "baseline/bulk-write")
        self.wire.ask("ROLLBACK")
        self.assertStopped(self.wire.ask("SET search_path = other; UPDATE small SET kind = 1 WHERE id > 4"), "baseline/bulk-write")
        with Wire(self.server_direct(), seconds=20).log_in() as other:
            other.ask("BEGIN; LOCK TABLE big IN ACCESS EXCLUSIVE MODE")
            self.assertStopped(self.wire.ask("UPDATE big SET note = 'x' WHERE id < 8"), "baseline/bulk-write")
            other.ask("ROLLBACK")
        self.assertRuns(self.wire.ask("UPDATE big SET note = 'x' WHERE id < 8"))

    def server_direct(self):
        from wire import Direct
        return Direct(self.server, "app", "app-secret", "app")

    def test_mistakes_get_the_servers_own_answer(self):
        for sql, code in (("SELECT * FROM nowhere", "42P01"), ("UPDATE big SET nothing = 1 WHERE id > 3", "42703"), ("DELETE FROM bigg WHERE id > 3", "42P01"),
                          ("SELECT unknown_function(1) FROM big", "42883"), ("UPDATE big SET id = 'x' WHERE kind < 50", "22P02")):
            self.assertEqual(sqlstates(self.wire.ask(sql)), [code], sql)

    def test_temporary_tables_are_the_sessions_own(self):
        self.assertRuns(self.wire.ask("CREATE TEMP TABLE scratch AS SELECT i AS id FROM generate_series(1, 5000) i"))
        self.assertRuns(self.wire.ask("DELETE FROM scratch WHERE id > 10"))
        self.assertRuns(self.wire.ask("UPDATE public.small SET kind = small.kind FROM scratch WHERE small.id = scratch.id"))
        # A temporary table that is gone leaves its name to the table of all.
        self.assertRuns(self.wire.ask("BEGIN"))
        self.assertRuns(self.wire.ask("CREATE TEMP TABLE big (id int)"))
        self.wire.ask("ROLLBACK")
        self.assertStopped(self.wire.ask("DELETE FROM big WHERE id > 10"), "baseline/bulk-write")

    def test_tables_of_the_open_transaction_are_the_sessions_own(self):
        """As tools for migrations write what they have just made."""
        self.assertRuns(self.wire.ask("BEGIN"))
        self.assertRuns(self.wire.ask('CREATE TABLE "Made" (id int)'))
        self.assertRuns(self.wire.ask('INSERT INTO "Made" SELECT i FROM generate_series(1, 5000) i'))
        self.assertRuns(self.wire.ask('UPDATE "Made" SET id = id + 1 WHERE id > 1'))
        self.assertRuns(self.wire.ask('DELETE FROM public."Made" WHERE id > 10'))
        self.assertRuns(self.wire.ask("SAVEPOINT here"))
        self.assertRuns(self.wire.ask('DELETE FROM "Made" WHERE id > 1'))
        self.assertRuns(self.wire.ask("ROLLBACK TO here"))
        self.assertRuns(self.wire.ask('DELETE FROM "Made" WHERE id > 9'))
        self.wire.ask("ROLLBACK")

    def test_what_the_open_transaction_made_may_be_anothers(self):
        self.assertRuns(self.wire.ask("CREATE SCHEMA first"))
        self.addCleanup(self.server.sql, "DROP SCHEMA IF EXISTS first CASCADE; DROP TABLE IF EXISTS kept", "app")
        cases = {
            "its name is another's too": ("CREATE TABLE first.big (id int)", "DELETE FROM big WHERE id > 10"),
            "a view of that name": ("CREATE TABLE made (id int); CREATE VIEW first.made AS SELECT * FROM big; SET LOCAL search_path = first, public", "DELETE FROM made WHERE id > 10"),
            "triggers go on": ("CREATE TABLE made (id int PRIMARY KEY); CREATE TABLE below (id int REFERENCES made ON DELETE CASCADE)", "DELETE FROM made WHERE id > 10"),
            "a table below it": ("CREATE TABLE made (LIKE big); ALTER TABLE big INHERIT made", "DELETE FROM made WHERE id > 10"),
            "it was only changed": ("ALTER TABLE big ADD COLUMN more int", "DELETE FROM big WHERE id > 10"),
            "it took the name of what was made": ("CREATE TABLE made (id int)", "DROP TABLE made; ALTER TABLE big RENAME TO made; DELETE FROM made WHERE id > 10"),
        }
        rules = RULES.replace("[policy]", '[policy]\nwithout = ["baseline/alter", "baseline/destructive-ddl", "baseline/hidden-sql"]')
        with Postern(self.targets(), extra=rules) as gateway, Wire(gateway, seconds=20).log_in() as wire:
            for name, (setup, sql) in cases.items():
                with self.subTest(name):
                    for statement in ("BEGIN", *setup.split("; ")):
                        self.assertRuns(wire.ask(statement), statement)
                    self.assertStopped(wire.ask(sql), "baseline/bulk-write", name)
                wire.ask("ROLLBACK")
        self.assertRuns(self.wire.ask("BEGIN"))
        self.assertRuns(self.wire.ask("CREATE TABLE kept AS SELECT i AS id FROM generate_series(1, 5000) i"))
        self.assertRuns(self.wire.ask("DELETE FROM kept WHERE id > 4000"))
        self.assertRuns(self.wire.ask("COMMIT"))
        self.assertStopped(self.wire.ask("DELETE FROM kept WHERE id > 1"), "baseline/bulk-write")

    def test_temporary_views_hide_nothing(self):
        for setup in ("CREATE TEMP VIEW small AS SELECT * FROM big", "SET search_path = pg_temp, public; CREATE VIEW small AS SELECT * FROM public.big"):
            with Wire(self.gateway, seconds=20).log_in() as wire:
                self.assertRuns(wire.ask(setup))
                self.assertStopped(wire.ask("DELETE FROM small WHERE id > 10"), "baseline/bulk-write", setup)
        self.assertRuns(self.wire.ask("SET search_path = pg_temp, public"))
        self.assertRuns(self.wire.ask("CREATE TABLE helper AS SELECT 15000 AS id"))
        self.assertStopped(self.wire.ask("DELETE FROM public.big USING helper WHERE big.id < helper.id"), "baseline/bulk-write")

    def test_new_tables_count_at_once(self):
        self.assertRuns(self.wire.ask("SELECT * FROM small WHERE id < 3"))
        self.assertRuns(self.wire.ask("CREATE TABLE fresh (id int)"))
        self.addCleanup(self.server.sql, "DROP TABLE fresh", "app")
        self.assertRuns(self.wire.ask("INSERT INTO fresh SELECT generate_series(1, 5000)"))
        self.assertStopped(self.wire.ask("DELETE FROM fresh WHERE id > 1"), "baseline/bulk-write")

    def test_relations_behind_views_and_partitions(self):
        for sql, rule in (("SELECT * FROM hr", "no-hr"), ("SELECT * FROM people", "no-hr"), ("SELECT * FROM pay", "no-hr"), ("SELECT * FROM log_1", "no-log"),
                          ("INSERT INTO log_2 VALUES (11, 'x')", "no-log"), ("SELECT * FROM child", "no-parent"), ("SELECT reads_pay()", "no-hr"),
                          ("SELECT id, (SELECT count(*) FROM people) FROM small", "no-hr"), ("COPY log_1 TO STDOUT", "no-log"),
                          ("SELECT * FROM calls", "no-people-view")):
            self.assertStopped(self.wire.ask(sql), rule, sql)
            self.wire.send(parse(sql), bind(), execute(), SYNC)
            self.assertStopped(self.wire.receive_until("Z"), rule, sql)

    def test_what_functions_do(self):
        before = self.server.sql("SELECT count(*) FROM small", "app")
        for sql, rule in (("SELECT purge()", "baseline/unfiltered-write"), ("SELECT outer_purge()", "baseline/unfiltered-write"),
                          ("SELECT atomic_drop()", "baseline/destructive-ddl"), ("SELECT id FROM small ORDER BY outer_purge()", "baseline/unfiltered-write"),
                          ("INSERT INTO small VALUES (outer_purge())", "baseline/unfiltered-write"), ("SELECT * FROM generate_series(1, outer_purge())", "baseline/unfiltered-write")):
            self.assertStopped(self.wire.ask(sql), rule, sql)
        # What makes its SQL while it runs is as little known as a DO block; a constant is read.
        for sql, rule in (("SELECT sweep()", "baseline/opaque-code"), ("SELECT * FROM read_made('hr')", "baseline/opaque-code"),
                          ("SELECT sweep_plainly()", "baseline/unfiltered-write")):
            self.assertStopped(self.wire.ask(sql), rule, sql)
        self.assertRuns(self.wire.ask("SELECT * FROM read_plainly()"))
        self.assertEqual(self.server.sql("SELECT count(*) FROM small", "app"), before)
        self.assertRuns(self.wire.ask("SELECT harmless(1), count(*) FROM small"))

    def test_the_record_says_what_was_estimated(self):
        self.wire.ask("DELETE FROM big WHERE id > 150")
        def recorded():
            return [e for events in self.gateway.all_events() for e in events if e["event"] == "statement" and "id > 150" in e["sql"]]
        self.gateway.wait(lambda: recorded(), seconds=20, what="the record")
        recorded = recorded()[0]
        self.assertGreater(recorded["decision"]["estimated_rows"], 10000)
        self.assertIn("Delete on public.big", recorded["decision"]["plan"])
        self.assertNotIn("150", recorded["decision"]["plan"].replace("=", " "))


if __name__ == "__main__":
    live.main()
