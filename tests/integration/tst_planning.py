#!/usr/bin/env python3
"""What the server does before it executes anything: while it parses, binds and plans, code may run that reads masked columns. Nothing
of that shows, and a person is asked before it happens."""
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Postern, Target  # noqa: E402
from wire import FLUSH, SYNC, Closed, Direct, Wire, bind, describe, execute, fields, parse, rows, sqlstates  # noqa: E402

SCHEMA = """
CREATE TABLE people (id int PRIMARY KEY, ssn text, city text);
CREATE FUNCTION is_nobodys(text) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT NOT EXISTS (SELECT FROM public.people WHERE ssn = $1)';
CREATE FUNCTION told(text) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
  IF NOT public.is_nobodys($1) THEN RAISE EXCEPTION 'one is %', $1; END IF; RETURN 1; END $$;
CREATE DOMAIN guess AS text CHECK (public.is_nobodys(VALUE));
CREATE DOMAIN small AS int CHECK (VALUE < 10);
INSERT INTO people SELECT g, 'S-' || g % 3, 'Porto' FROM generate_series(1, 300) g;
ANALYZE people;
"""
# Two secrets that the first database has and the second has not.
CHANGE = "UPDATE people SET ssn = 'T-' || id % 3; ANALYZE people;"
MASKS = """
[roles]
approve = ["*"]
[[mask]]
columns = ["public.people.ssn"]
method = "redact"
[approvals]
four_eyes = false
"""
# What each makes the server do, with nothing executed.
EARLY = {
    "a parameter's domain": parse("SELECT $1::guess") + bind(values=(b"S-1",)),
    "an array of domains": parse("SELECT $1::guess[]") + bind(values=(b"{S-1}",)),
    "an immutable function": parse("SELECT told('S-1')") + bind(),
    "a pattern met with statistics": parse("SELECT 1 FROM people WHERE ssn LIKE 'S%\\'") + bind(),
    "a constant made while it is parsed": parse("SELECT '{S-1}'::guess[]"),
    "a long parameter": parse("SELECT $1::guess, $2::text") + bind(values=(b"S-1", b"x" * 3_000_000)),
}


class Planning(live.Live):
    gateway_options = {"extra": MASKS + 'hold = "0s"\n'}

    @classmethod
    def prepare(cls):
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app_a OWNER app")
        cls.server.sql("SET ROLE app;" + SCHEMA, database="app_a")
        cls.server.sql("CREATE DATABASE app_b TEMPLATE app_a OWNER app")
        cls.server.sql(CHANGE, database="app_b")
        cls.server.sql("CREATE DATABASE app OWNER app")
        cls.guess = int(cls.server.sql("SELECT 'guess'::regtype::oid", database="app_a"))

    @classmethod
    def targets(cls):
        return [Target(name, cls.server, extra=cls.target_extra) for name in ("app", "app_a", "app_b")]

    def told(self, wire, messages):
        """What a client learns of them: the kinds of answers, and texts of errors without their references."""
        wire.send(messages + SYNC)
        out = []
        try:
            while not out or out[-1][0] != "Z":
                kind, body = wire.receive()
                shown = fields(body) if kind == "E" else {}
                text = re.sub(r"approval [0-9a-f]+|\(ref [^)]*\)", "…", shown.get("M", ""))
                out.append((kind, shown.get("C"), text))
        except Closed:
            out.append(("closed", None, ""))
        return out

    def early(self):
        return {**EARLY, "a parameter of the domain's type": parse("SELECT $1", types=(self.guess,)) + bind(values=(b"S-1",)),
                "one of a statement that uses none": parse("SET application_name = 'x'", types=(self.guess,)) + bind(values=(b"S-1",))}

    def test_the_server_itself_tells(self):
        """So that the next test can fail."""
        told = {}
        for database in ("app_a", "app_b"):
            for what, messages in self.early().items():
                with Wire(Direct(self.server, "app", "app-secret", database)).log_in("app") as wire:
                    told.setdefault(what, []).append(self.told(wire, messages))
        for what, (a, b) in told.items():
            self.assertNotEqual(a, b, what)

    def test_nothing_shows_before_anything_runs(self):
        for what, messages in self.early().items():
            with self.subTest(what):
                with Wire(self.gateway).log_in(database="app_a") as wire, Wire(self.gateway).log_in(database="app_b") as other:
                    a, b = self.told(wire, messages), self.told(other, messages)
                self.assertEqual(a, b)
                self.assertTrue({"42501", "57014"} & {code for _, code, _ in a}, a)

    def test_what_uses_no_masked_column_is_bound_as_ever(self):
        for messages in (parse("SELECT $1::small") + bind(values=(b"3",)), parse("SELECT ssn, city FROM people") + bind(),
                         parse("SELECT '{3}'::small[]") + bind(), parse("SELECT $1::text") + bind(values=(b"x" * 3_000_000,))):
            with Wire(self.gateway).log_in(database="app_a") as wire:
                self.assertEqual([kind for kind, _, _ in self.told(wire, messages)], ["1", "2", "Z"])

    def test_who_is_asked_when_it_is_bound_is_asked_once(self):
        with Postern(self.targets(), extra=MASKS + 'hold = "30s"\n') as gateway, Wire(gateway, seconds=40).log_in(database="app_a") as wire:
            wire.send(parse("SELECT id FROM people WHERE ssn = $1 ORDER BY id LIMIT 2") + bind(values=(b"S-1",)) + FLUSH)
            cards = lambda: [c for c in json.loads(gateway.run("approvals", "list", "--json").stdout) if c["held"]]  # noqa: E731
            gateway.wait(cards, 30, "the question")
            card = cards()[0]
            self.assertEqual(card["parameters"][0]["value"], "S-1")
            gateway.run("approve", card["approval"])
            seen = wire.receive_until("2")
            self.assertEqual([k for k, _ in seen if k != "N"], ["1", "2"])
            wire.send(execute("", 1) + execute("", 1) + SYNC)
            answer = wire.receive_until("Z")
            self.assertEqual(rows(answer), [[b"1"], [b"4"]])
            wire.close()
            gateway.wait(lambda: [s for s in gateway.sessions() if s["ended"]], 30, "the session's end")
            events = [e for s in gateway.sessions() for e in gateway.events(s)]
            self.assertEqual([e["outcome"] for e in events if e["event"] == "approval"], ["requested", "approved"])
            self.assertEqual([e["decision"]["action"] for e in events if e["event"] == "statement"], ["approve", "approve"])
            self.assertEqual([e["statement"] for e in events if e["event"] == "result"], [1, 2])

    def test_a_portal_that_is_refused_leaves_the_batch_as_a_server_would(self):
        with Wire(self.gateway).log_in(database="app_a") as wire:
            wire.ask("BEGIN")
            wire.send(parse("SELECT 1") + bind() + execute() + parse("SELECT id FROM people WHERE ssn = 'x'") + bind() + describe() + execute() + SYNC)
            seen = wire.receive_until("Z")
            self.assertEqual([k for k, _ in seen], ["1", "2", "D", "C", "1", "E", "Z"])
            self.assertEqual(seen[-1][1], b"E")
            self.assertEqual(sqlstates(wire.ask("SELECT 1")), ["25P02"])
            wire.ask("ROLLBACK")
            self.assertAlive(wire)


if __name__ == "__main__":
    live.main()
