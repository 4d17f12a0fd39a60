#!/usr/bin/env python3
"""Recorded sessions replayed against a real server, through the gateway that recorded them and through none."""
import json
import os
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Target, executable  # noqa: E402
from wire import Direct, Wire, bind, execute, message, parse, query  # noqa: E402

SYNC = message("S")
PATIENT = "1000000"  # a busy machine takes any time; slower is what the test of it makes slower
SESSION = [
    "SELECT * FROM orders ORDER BY id",
    "UPDATE orders SET note = 'changed' WHERE id = 2",
    "SELECT note FROM orders WHERE id = 2",
    "BEGIN",
    "INSERT INTO orders VALUES (10, 'ten')",
    "SAVEPOINT a",
    "SELECT 1/0",
    "ROLLBACK TO SAVEPOINT a",
    "COMMIT",
    "BEGIN",
    "DELETE FROM orders",
    "SELECT nonsense",
    "SELECT 1",
    "ROLLBACK",
    "SELECT count(*) FROM orders",
    "DROP TABLE orders",
    "COPY orders TO STDOUT",
]


class Replay(live.Live):
    gateway_options = {"extra": '[policy]\nbaseline = false\n[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\nreason = "No."\n'}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("CREATE DATABASE copy OWNER app")
        for database in ("app", "copy"):
            cls.fill(database)

    @classmethod
    def fill(cls, database):
        cls.server.sql("DROP TABLE IF EXISTS public.orders; CREATE TABLE public.orders (id int PRIMARY KEY, note text);"
                       "ALTER TABLE public.orders OWNER TO app;"
                       "INSERT INTO public.orders SELECT n, 'order ' || n FROM generate_series(1, 5) AS n", database=database)

    @classmethod
    def targets(cls):
        return [Target(name, cls.server, database=name, extra=cls.target_extra) for name in ("app", "copy")]

    def setUp(self):
        super().setUp()
        for database in ("app", "copy"):
            self.fill(database)

    def record(self, statements, extended=()):
        before = {s["session"] for s in self.gateway.sessions()}
        with Wire(self.gateway) as wire:
            wire.log_in()
            for sql in statements:
                wire.ask(sql)
            for sql, types, values in extended:
                wire.send(parse(sql, types=types), bind(values=values), execute(), SYNC)
                wire.receive_until("Z")
        ended = lambda: [s["session"] for s in self.gateway.sessions() if s["session"] not in before and s["ended"]]  # noqa: E731
        self.gateway.wait(ended, what="the session is in the store")
        return ended()[0]

    def replay(self, *words, code=0, slower=PATIENT):
        done = self.gateway.run("replay", *words, "--slower", slower, "--json", check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def outcomes(self, said):
        return [s["outcome"] for s in said["sessions"][0]["statements"]]

    def notes(self, database):
        return self.server.sql("SELECT string_agg(id || note, ',' ORDER BY id) FROM public.orders", database=database)

    def test_the_same_and_nothing_stays(self):
        session = self.record(SESSION)
        self.fill("app")
        before = self.notes("app")
        said = self.replay(session, "--target", "app")
        self.assertEqual(self.outcomes(said), ["same"] * len(SESSION), [s for s in said["sessions"][0]["statements"] if s["outcome"] != "same"])
        self.assertEqual(self.notes("app"), before)
        self.assertFalse(said["committed"])
        self.assertEqual(self.replay(session, "--target", "copy")["sessions"][0]["same"], len(SESSION))

    def test_replaying_is_recorded_and_its_key_ends_with_it(self):
        session = self.record(["SELECT 'marker 4711'"])
        self.replay(session, "--target", "app")
        self.gateway.wait(lambda: [s for s in self.gateway.sessions("--filter", "agent:replay-* 4711") if s["ended"]], what="the replay's own session")
        mine = next(s for s in self.gateway.sessions("--filter", "agent:replay-* 4711"))
        self.assertEqual(mine["client"]["application_name"], "postern replay")
        self.assertIn("SELECT 'marker 4711'", [e["sql"] for e in self.gateway.events(mine) if e["event"] == "statement"])
        self.assertNotIn("replay", self.gateway.run("agent", "list", "--json").stdout)

    def test_differences_are_named_cell_by_cell(self):
        session = self.record(SESSION[:3] + ["SELECT count(*) FROM orders", "SELECT note FROM orders WHERE id < 3 ORDER BY id"])
        self.server.sql("UPDATE public.orders SET note = 'other' WHERE id = 4; DELETE FROM public.orders WHERE id = 5", database="copy")
        said = self.replay(session, "--target", "copy", code=1)
        first, update, read, count, _ = said["sessions"][0]["statements"]
        self.assertEqual((first["outcome"], first["why"]), ("different", "gave 5 rows, gives 4 rows"))
        self.assertEqual(first["cells"], [{"row": 4, "column": "note", "recorded": "order 4", "now": "other"}])
        self.assertEqual((update["outcome"], read["outcome"]), ("same", "same"))
        self.assertEqual((count["cells_different"], count["cells"][0]["recorded"], count["cells"][0]["now"]), (1, "5", "4"))

    def test_another_order_columns_and_errors(self):
        session = self.record(["SELECT id FROM orders ORDER BY id", "SELECT * FROM orders WHERE id = 1", "SELECT id FROM orders WHERE id = 3", "SELECT gone FROM orders"])
        self.server.sql("ALTER TABLE public.orders ADD gone int; ALTER TABLE public.orders RENAME TO old; CREATE VIEW public.orders AS "
                        "SELECT id, note, gone FROM public.old ORDER BY id DESC; GRANT ALL ON public.orders TO app", database="copy")
        self.addCleanup(self.server.sql, "DROP VIEW IF EXISTS public.orders; DROP TABLE IF EXISTS public.old", database="copy")
        said = self.replay(session, "--target", "copy", code=1)["sessions"][0]
        self.assertEqual([s["outcome"] for s in said["statements"]], ["same", "different", "same", "different"])
        self.assertEqual(said["statements"][1]["why"], "columns were (id int4, note text), are (id int4, note text, gone int4)")
        self.assertEqual(said["statements"][3]["why"], "failed with 42703, works now")

    def test_parameters_travel_with_their_types(self):
        values = [("SELECT $1 + 1", (23,), (b"41",)), ("SELECT $1 || $2", (25, 25), (b"a", None)), ("SELECT $1::date", (0,), (b"2026-01-31",)),
                  ("SELECT id FROM orders WHERE note = $1 AND id = $2", (0, 0), (b"order 3", b"3"))]
        session = self.record([], values)
        said = self.replay(session, "--target", "app")
        self.assertEqual(self.outcomes(said), ["same"] * 4, said)

    def test_failed_slower_and_skipped(self):
        session = self.record(["SELECT 1", "SELECT pg_sleep(0)", "SELECT note FROM orders WHERE id = 1"])
        self.server.sql("DROP TABLE public.orders; CREATE SCHEMA s; CREATE FUNCTION s.pg_sleep(float8) RETURNS void LANGUAGE sql AS $$ SELECT pg_catalog.pg_sleep(1) $$;"
                        "GRANT USAGE ON SCHEMA s TO app; ALTER ROLE app IN DATABASE copy SET search_path = s, pg_catalog, public", database="copy")
        self.addCleanup(self.server.sql, "ALTER ROLE app IN DATABASE copy RESET search_path; DROP SCHEMA s CASCADE", database="copy")
        said = self.replay(session, "--target", "copy", code=1, slower="2")["sessions"][0]
        self.assertEqual([s["outcome"] for s in said["statements"]][1:], ["slower", "failed"], said)
        self.assertTrue(said["statements"][2]["why"].startswith("42P01"))
        with Wire(self.gateway) as wire:
            wire.log_in()
            wire.send(query("COPY orders FROM STDIN"))
            wire.receive_until("G")
            wire.send(message("d", b"77\tcopied\n"), message("c"))
            wire.receive_until("Z")
        self.gateway.wait(lambda: any("COPY" in s for s in self.gateway.statements()), what="the COPY is in the store")
        copied = self.gateway.sessions("--filter", '"COPY orders FROM STDIN"')[0]["session"]
        self.assertEqual(self.outcomes(self.replay(copied, "--target", "app")), ["skipped"])

    def test_commit_is_for_good_and_sends_nothing_that_was_refused(self):
        session = self.record(SESSION[:9] + ["DROP TABLE orders"])
        self.fill("copy")
        said = self.replay(session, "--target", "copy", "--commit")
        self.assertEqual(self.outcomes(said), ["same"] * 9 + ["skipped"], said)
        self.assertIn("2changed", self.notes("copy"))
        self.assertIn("10ten", self.notes("copy"))

    def test_several_sessions_side_by_side(self):
        sessions = [self.record([f"SELECT {n}", "SELECT pg_sleep(0.05)", "SELECT id FROM orders WHERE id = 2"]) for n in (1, 2)]
        for words in ([], ["--timing"]):
            said = self.replay(*sessions, "--target", "app", *words)
            self.assertEqual([(s["session"], s["same"]) for s in said["sessions"]], [(s, 3) for s in sessions])

    def test_text_usage_and_unknown(self):
        session = self.record(["SELECT 1"])
        text = self.gateway.run("replay", session, "--target", "app", "--slower", PATIENT).stdout
        self.assertRegex(text, r"same +1  SELECT 1\n1 same, 0 different")
        self.assertEqual(self.gateway.run("replay", session, "--target", "nope", check=False).returncode, 2)
        self.assertEqual(self.gateway.run("replay", "ffffffffffffffff", "--target", "app", check=False).returncode, 1)
        self.assertEqual(self.gateway.run("replay", session, check=False).returncode, 2)


    def test_who_started_it_can_end_it(self):
        session = self.record(["SELECT note FROM orders WHERE id = 1 FOR UPDATE"])
        with Wire(Direct(self.server, "app", "app-secret", "app")) as other:
            other.log_in()
            other.ask("BEGIN")
            other.ask("SELECT note FROM orders WHERE id = 1 FOR UPDATE")
            replay = subprocess.Popen([executable(), "replay", session, "--target", "app", "--config", self.gateway.config], env=self.gateway._environment(),
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%FOR UPDATE%'"
            try:
                self.gateway.wait(lambda: self.server.sql(waiting, database="app") == "1", what="the replay waits for the lock")
                replay.send_signal(signal.SIGINT)
                _, said = replay.communicate(timeout=30)
            finally:
                replay.kill()
        self.assertEqual(replay.returncode, 1, said)
        self.assertIn("interrupted", said)


# What is not "same" stands behind the statement. Everything else is, and nothing of it stays.
KEPT_INSIDE = {
    "rollback with a comment": ["ROLLBACK /* to */", "INSERT INTO orders VALUES (100, 'x')", "DELETE FROM orders WHERE id = 100"],
    "in a transaction": ["BEGIN", "INSERT INTO orders VALUES (100, 'x')", "ROLLBACK /* to */", "INSERT INTO orders VALUES (100, 'y')", "DELETE FROM orders WHERE id = 100"],
    "to, on another line": ["BEGIN", "SAVEPOINT a", "INSERT INTO orders VALUES (100, 'x')", "ROLLBACK\nTO a", "INSERT INTO orders VALUES (100, 'y')", "ROLLBACK",
                            "SELECT count(*) FROM orders"],
    "chains": ["BEGIN", "INSERT INTO orders VALUES (100, 'x')", "ROLLBACK AND CHAIN", "INSERT INTO orders VALUES (101, 'y')", "COMMIT AND CHAIN",
               "INSERT INTO orders VALUES (102, 'z')", "ROLLBACK", "SELECT id FROM orders WHERE id > 99", "COMMIT AND CHAIN", "DELETE FROM orders WHERE id > 99"],
    "end and abort": ["BEGIN", "INSERT INTO orders VALUES (100, 'x')", "ABORT WORK", "START TRANSACTION", "END", "BEGIN", "BEGIN", "COMMIT", "COMMIT", "ROLLBACK",
                      "SELECT count(*) FROM orders"],
    "strings": ["SELECT 1; COMMIT; SELECT 2", "INSERT INTO orders VALUES (100, 'x'); COMMIT; BEGIN", "INSERT INTO orders VALUES (101, 'y')", "ROLLBACK",
                "SELECT id FROM orders WHERE id > 99", "BEGIN; DELETE FROM orders WHERE id = 100; COMMIT", "SELECT count(*) FROM orders"],
    "a string that fails": ["INSERT INTO orders VALUES (100, 'x'); SELECT 1/0", "SELECT count(*) FROM orders", "BEGIN; SELECT 1/0", "SELECT 1", "ROLLBACK",
                            "INSERT INTO orders VALUES (100, 'x'); ROLLBACK; SELECT count(*) FROM orders"],
    "a failed transaction": ["BEGIN", "SELECT 1/0", "BEGIN", "SAVEPOINT a", "COMMIT", "SELECT count(*) FROM orders"],
    "two phases": ["BEGIN", "INSERT INTO orders VALUES (100, 'x')", ("PREPARE TRANSACTION 'p'", "skipped"), "SELECT count(*) FROM orders", ("ROLLBACK PREPARED 'p'", "skipped")],
    "commits in code": [("DO $$ BEGIN INSERT INTO orders VALUES (100, 'x'); COMMIT; DELETE FROM orders WHERE id = 100; END $$", "skipped"), "SELECT count(*) FROM orders",
                        ("CALL commits(101)", "skipped"), "SELECT count(*) FROM orders"],
    "only outside": [("VACUUM orders", "skipped"), ("DISCARD ALL", "skipped"), "SELECT count(*) FROM orders"],
    "only inside": ["SAVEPOINT a", "ROLLBACK TO a", "RELEASE a", "LOCK TABLE orders", "DECLARE c CURSOR FOR SELECT 1", "SELECT 1"],
    "names like the replay's": ["BEGIN", "RELEASE SAVEPOINT postern_replay_transaction", "ROLLBACK", "BEGIN", "SAVEPOINT postern_replay_transaction",
                                "RELEASE SAVEPOINT postern_replay_transaction", "ROLLBACK TO postern_replay_statement", "COMMIT", "SELECT count(*) FROM orders"],
    "local settings": ["SET LOCAL search_path = nowhere", "SELECT count(*) FROM orders", "BEGIN", "SET LOCAL search_path = nowhere", "SELECT count(*) FROM orders", "COMMIT",
                       "BEGIN", "SET LOCAL search_path = nowhere", "SET LOCAL app.who = 'me'", "COMMIT", "SELECT count(*) FROM orders", "SHOW search_path",
                       "BEGIN", "SET search_path = nowhere", "COMMIT", "SELECT count(*) FROM orders", "RESET search_path", "SELECT count(*) FROM orders"],
    "deferred constraints": ["BEGIN", "INSERT INTO child VALUES (99)", "COMMIT", "SELECT count(*) FROM child", "INSERT INTO child VALUES (98)", "SELECT count(*) FROM child",
                             "BEGIN", "INSERT INTO child VALUES (97)", "DELETE FROM child", "COMMIT"],
    "access and isolation": ["BEGIN READ ONLY", "INSERT INTO orders VALUES (100, 'x')", "ROLLBACK", "BEGIN", "SET TRANSACTION READ ONLY", "INSERT INTO orders VALUES (100, 'x')",
                             "ROLLBACK", "SET TRANSACTION READ ONLY", "BEGIN", ("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "skipped"), "DELETE FROM orders", "ROLLBACK",
                             "UPDATE orders SET note = note"],
    "cursors, messages and locks": ["BEGIN", "DECLARE c CURSOR FOR SELECT id FROM orders ORDER BY id", "FETCH 2 FROM c", "MOVE 1 FROM c", "FETCH ALL FROM c", "COMMIT",
                                    "DECLARE h CURSOR WITH HOLD FOR SELECT 7 AS x", "FETCH 1 FROM h", "CLOSE h", "LISTEN a", "NOTIFY a, 'x'", "UNLISTEN *",
                                    "SELECT pg_advisory_lock(7)", "SELECT pg_advisory_unlock_all()", "CREATE TEMP TABLE t (a int)", "INSERT INTO t VALUES (1)", "TABLE t"],
    "another encoding": ["SET client_encoding = 'LATIN1'", "SELECT 'plain'", "RESET client_encoding", "SELECT '\u00fcml\u00e4ut'"],
}


class InsideOfItsTransaction(live.Live):
    """Whatever a session said about its transactions: a replay takes everything back."""
    postgres = {"settings": {"max_prepared_transactions": "5"}}
    gateway_options = {"extra": "[policy]\nbaseline = false\n"}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("CREATE TABLE public.orders (id int PRIMARY KEY, note text); INSERT INTO public.orders SELECT n, 'order ' || n FROM generate_series(1, 5) AS n;"
                       "CREATE TABLE public.child (parent int REFERENCES public.orders DEFERRABLE INITIALLY DEFERRED);"
                       "CREATE PROCEDURE public.commits(n int) LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.orders VALUES (n, 'x'); COMMIT;"
                       " DELETE FROM public.orders WHERE id = n; END $$; ALTER TABLE public.orders OWNER TO app; ALTER TABLE public.child OWNER TO app", database="app")

    def sql_of(self, statement):
        return statement if isinstance(statement, str) else statement[0]

    def record(self, sessions, *, extended=False):
        """{name: its recorded session}; the table is as it was before."""
        marks = {f"{name}{' extended' if extended else ''}": name for name in sessions}
        for mark, name in marks.items():
            with Wire(self.gateway) as wire:
                wire.log_in(application_name=mark)
                for statement in sessions[name]:
                    sql = self.sql_of(statement)
                    wire.send(*([parse(sql), bind(), execute(), SYNC] if extended else [query(sql)]))
                    wire.receive_until("Z")
            self.assertEqual(self.left(), "5 0", f"{name} leaves something by itself")
        ended = lambda: {s["client"]["application_name"]: s["session"] for s in self.gateway.sessions() if s["ended"]}  # noqa: E731
        self.gateway.wait(lambda: set(marks) <= set(ended()), what="the sessions are in the store")
        return {name: ended()[mark] for mark, name in marks.items()}

    def left(self):
        return self.server.sql("SELECT (SELECT count(*) FROM public.orders) || ' ' || (SELECT count(*) FROM public.child)", database="app")

    def outcomes(self, session, *words):
        done = self.gateway.run("replay", session, "--target", "app", "--slower", PATIENT, "--json", *words, check=False)
        self.assertIn(done.returncode, (0, 1), done.stdout + done.stderr)
        said = json.loads(done.stdout)["sessions"][0]
        self.assertEqual(said["error"], "")
        return [(s["sql"], s["outcome"], s["why"]) for s in said["statements"] if s["outcome"] != "same"]

    def test_nothing_stays_and_everything_is_as_it_was(self):
        for name, session in self.record(KEPT_INSIDE).items():
            with self.subTest(name):
                expected = [each for each in KEPT_INSIDE[name] if not isinstance(each, str)]
                found = self.outcomes(session)
                self.assertEqual([each[:2] for each in found], expected, found)
                self.assertEqual(self.left(), "5 0")

    def test_the_same_by_the_extended_protocol(self):
        sessions = {name: KEPT_INSIDE[name] for name in ("rollback with a comment", "in a transaction", "to, on another line", "chains", "local settings")}
        for name, session in self.record(sessions, extended=True).items():
            with self.subTest(name):
                self.outcomes(session)
                self.assertEqual(self.left(), "5 0")

    def test_for_good_a_string_keeps_its_transaction(self):
        sessions = {"fails": ["INSERT INTO orders VALUES (200, 'x'); SELECT 1/0"],
                    "works": ["INSERT INTO orders VALUES (201, 'x'); DELETE FROM orders WHERE id = 201", "INSERT INTO orders VALUES (202, 'x'); COMMIT; SELECT 1/0", "DELETE FROM orders WHERE id = 202"],
                    "alone": ["VACUUM orders", "DISCARD ALL"]}
        for name, session in self.record(sessions).items():
            with self.subTest(name):
                self.assertEqual(self.outcomes(session, "--commit"), [])
                self.assertEqual(self.left(), "5 0")


class WithoutAGateway(live.Live):
    def test_replay_brings_its_own(self):
        with Wire(self.gateway) as wire:
            wire.log_in()
            wire.ask("SELECT 40 + 2")
        self.gateway.wait(lambda: [s for s in self.gateway.sessions() if s["ended"] and s["statements"] == 1], what="the session is in the store")
        session = next(s["session"] for s in self.gateway.sessions() if s["ended"] and s["statements"] == 1)
        self.witness.close()
        self.assertEqual(self.gateway.stop(), 0)
        try:
            done = self.gateway.run("replay", session, "--target", "app", "--slower", PATIENT, "--json")
            self.assertEqual(json.loads(done.stdout)["sessions"][0]["same"], 1, done.stdout + done.stderr)
            self.assertEqual(len(self.gateway.sessions("--filter", "agent:replay-*")), 1)
            self.assertTrue(self.gateway.verify())
        finally:
            self.gateway.start()
        self.witness = Wire(self.gateway).log_in()


if __name__ == "__main__":
    live.main()
