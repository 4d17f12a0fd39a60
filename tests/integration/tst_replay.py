#!/usr/bin/env python3
"""Recorded sessions replayed against a real server, through the gateway that recorded them and through none."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Target  # noqa: E402
from wire import Wire, bind, execute, message, parse, query  # noqa: E402

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
