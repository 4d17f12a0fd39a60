#!/usr/bin/env python3
"""What an approver sees of a held statement: its plan, locks, triggers, cascades and masked columns; measured on request in a
transaction that is rolled back; and decisions made when the session that asked is over."""
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Target  # noqa: E402
from wire import SYNC, Wire, bind, execute, fields, parse, query, rows, sqlstates  # noqa: E402

SCHEMA = """
SET ROLE app;
CREATE TABLE customers (id int PRIMARY KEY, name text, ssn text);
CREATE TABLE orders (id int PRIMARY KEY, customer int CONSTRAINT of_customer REFERENCES customers ON DELETE CASCADE, total int);
CREATE TABLE notes (customer int CONSTRAINT about REFERENCES customers ON DELETE SET NULL, text text);
CREATE TABLE log (what text);
CREATE SEQUENCE numbers;
CREATE FUNCTION write_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO log VALUES (TG_OP); RETURN NULL; END $$;
CREATE TRIGGER noted AFTER DELETE ON orders FOR EACH ROW EXECUTE FUNCTION write_down();
CREATE TABLE shipped (id int, day int) PARTITION BY RANGE (day);
CREATE TABLE shipped_1 PARTITION OF shipped FOR VALUES FROM (0) TO (10);
CREATE TABLE watched (id int);
CREATE FUNCTION dynamic() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'SELECT 1'; RETURN NULL; END $$;
CREATE TRIGGER unclear AFTER DELETE ON watched EXECUTE FUNCTION dynamic();
CREATE FUNCTION shout(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN INSERT INTO log VALUES (t); RETURN t; END $$;
CREATE SCHEMA other;
CREATE TABLE other.orders (id int);
RESET ROLE;
"""
FILL = """
TRUNCATE customers, orders, notes, log, shipped, watched, other.orders;
INSERT INTO customers SELECT n, 'name ' || n, 'secret-' || n FROM generate_series(1, 2000) n;
INSERT INTO orders SELECT n, n, n FROM generate_series(1, 1000) n;
INSERT INTO notes SELECT n, 'x' FROM generate_series(1, 10) n;
INSERT INTO other.orders SELECT generate_series(1, 7);
ANALYZE;
"""
RULES = """
[roles]
approve = ["*"]
[policy]
baseline = false
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE", "UPDATE", "TRUNCATE", "DROP *", "ALTER *", "CREATE INDEX", "VACUUM", "DO", "CALL", "COPY", "MERGE", "INSERT"]
reason = "Ask first."
[[rule]]
name = "functions"
action = "approve"
functions = ["*.shout", "*.pg_sleep", "*.pg_reload_conf"]
[[mask]]
name = "numbers of people"
columns = ["public.customers.ssn"]
unless_groups = ["nobody"]
[approvals]
hold = "60s"
four_eyes = false
"""


class Held(live.Live):
    """What the tests of this file share."""
    gateway_options = {"extra": RULES}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql(SCHEMA, "app")

    @classmethod
    def targets(cls):
        return [Target("app", cls.server, extra=cls.target_extra, lines='environment = "production"')]

    def setUp(self):
        super().setUp()
        self.server.sql(FILL, "app")

    def tearDown(self):
        for card in json.loads(self.gateway.run("approvals", "list", "--json").stdout):
            self.gateway.run("deny", card["approval"], check=False)

    def hold(self, *messages, before=(), wire=None, **parameters):
        """A session whose statement is held: the session, and the card once its impact is there."""
        if not wire:
            wire = Wire(self.gateway, seconds=30).log_in(**parameters)
            self.addCleanup(wire.close)
        for sql in before:
            self.assertEqual(sqlstates(wire.ask(sql)), [], sql)
        known = {card["approval"] for card in json.loads(self.gateway.run("approvals", "list", "--json").stdout)}
        wire.send(*messages)
        found = []

        def is_there():
            cards = json.loads(self.gateway.run("approvals", "list", "--json").stdout)
            found[:] = [card for card in cards if card["approval"] not in known and card["held"] and card["impact"]]
            return found

        self.gateway.wait(is_there, 30, "the impact")
        return wire, found[0]

    def impact(self, sql, **how):
        wire, card = self.hold(query(sql), **how)
        wire.close()
        return card["impact"]

    def measure(self, card, *words):
        done = self.gateway.run("approvals", "measure", card["approval"], "--json", *words, check=False)
        return done, json.loads(done.stdout)["card"]["impact"]["measured"]

    def refused(self, sql, **how):
        """Why a statement is not measured."""
        wire, card = self.hold(query(sql), **how)
        done, measured = self.measure(card)
        self.assertEqual((done.returncode, measured["outcome"]), (1, "refused"), measured)
        wire.close()
        return measured["why"]


class Impact(Held):
    # -- gathered ------------------------------------------------------------------------------------------------------

    def test_plan_locks_triggers_and_cascades(self):
        impact = self.impact("DELETE FROM customers WHERE id < 500")
        self.assertEqual(len(impact["plans"]), 1)
        self.assertTrue(300 < impact["plans"][0]["rows"] < 700, impact["plans"])
        self.assertEqual(impact["plans"][0]["lines"][0]["text"], "Delete on public.customers")
        self.assertNotIn("500", json.dumps(impact["plans"][0]["lines"]), "conditions stay out of plans")
        locks = {lock["relation"]: lock["mode"] for lock in impact["locks"]}
        self.assertEqual(locks["public.customers"], "RowExclusiveLock")
        self.assertEqual(locks["public.orders"], "RowExclusiveLock")
        sizes = {relation["name"]: relation["rows"] for relation in impact["relations"]}
        self.assertEqual((sizes["public.customers"], sizes["public.orders"]), (2000, 1000))
        self.assertEqual({(c["to"], c["action"]) for c in impact["cascades"]},
                         {("public.orders", "ON DELETE CASCADE"), ("public.notes", "ON DELETE SET NULL")})
        self.assertEqual([(t["name"], t["relation"], t["function"]) for t in impact["triggers"]],
                         [("noted", "public.orders", "write_down")])

    def test_locks_of_commands_are_those_that_the_server_takes(self):
        for sql, relation in (("TRUNCATE log", "log"), ("ALTER TABLE log ADD more int", "log"),
                                      ("CREATE INDEX ON log (what)", "log"), ("DROP TABLE log", "log"),
                                      ("UPDATE log SET what = 'x'", "log"), ("INSERT INTO log VALUES ('x')", "log"),
                                      ("MERGE INTO log USING orders ON false WHEN NOT MATCHED THEN INSERT VALUES ('x')", "log")):
            with self.subTest(sql):
                told = {lock["relation"]: lock["mode"] for lock in self.impact(sql)["locks"]}
                number = self.server.sql(f"SELECT '{relation}'::regclass::oid", "app").strip()
                taken = self.server.sql(f"BEGIN; {sql}; SELECT string_agg(mode, ',') FROM pg_locks "
                                        f"WHERE relation = {number} AND pid = pg_backend_pid(); ROLLBACK", "app").split("\n")
                taken = [line for line in taken if "Lock" in line][0]
                self.assertIn(told[f"public.{relation}"], taken.split(","))

    def test_partitions_views_masks_parameters_and_place(self):
        locks = {lock["relation"]: lock["mode"] for lock in self.impact("DELETE FROM shipped")["locks"]}
        self.assertEqual(locks, {"public.shipped": "RowExclusiveLock", "public.shipped_1": "RowExclusiveLock"})
        impact = self.impact("UPDATE customers SET name = 'x' WHERE ssn = 'secret-7'")
        self.assertEqual((impact["masked_columns"], impact["masked_uses"]), (["public.customers.ssn"], ["predicate", "launder"]))
        wire, card = self.hold(parse("DELETE FROM orders WHERE id = $1", types=[23]), bind(values=[b"7"]), execute(), SYNC)
        self.assertEqual(card["impact"]["plans"][0]["rows"], 1)
        self.assertEqual(card["target"]["environment"], "production")
        self.assertEqual([p["value"] for p in card["parameters"]], ["7"])
        wire.close()
        for how in ({"before": ["SET search_path = other"]}, {"options": "-c search_path=other"}):
            relations = self.impact("DELETE FROM orders", **how)["relations"]
            self.assertEqual([(r["name"], r["rows"]) for r in relations], [("other.orders", 7)], how)

    def test_what_execute_stands_for(self):
        inner = "DELETE FROM orders WHERE id < $1"
        by_statement, prepared = self.hold(query("PREPARE gone (int) AS " + inner))
        self.gateway.run("approve", prepared["approval"])
        self.assertEqual(sqlstates(by_statement.receive_until("Z")), [])
        by_message = Wire(self.gateway, seconds=30).log_in()
        self.addCleanup(by_message.close)
        by_message.send(parse(inner, "gone", (23,)), SYNC)
        self.assertEqual(sqlstates(by_message.receive_until("Z")), [])
        for wire in (by_statement, by_message):
            wire, card = self.hold(query("EXECUTE gone(6)"), wire=wire)
            self.assertEqual(card["prepared"], [{"name": "gone", "sql": inner}])
            self.assertIn("gone is: " + inner, self.gateway.run("approvals", "show", card["approval"]).stdout)
            impact = card["impact"]
            self.assertEqual(impact["plans"][0]["rows"], 5, impact["plans"])
            self.assertIn(("public.orders", "RowExclusiveLock"), [(lock["relation"], lock["mode"]) for lock in impact["locks"]])
            self.assertIn("public.orders", [trigger["relation"] for trigger in impact["triggers"]])
            _, measured = self.measure(card)
            self.assertEqual((measured["outcome"], measured["rows"]), ("measured", 5), measured)
            self.gateway.run("deny", card["approval"], "--comment", "no")
            wire.receive_until("Z")

    def test_planning_runs_nothing(self):
        impact = self.impact("SELECT shout('now')")
        self.assertIn("shout()", impact["plans"][0]["problem"])
        self.assertEqual(self.server.sql("SELECT count(*) FROM log", "app").strip(), "0")

    def test_show_for_people(self):
        wire, card = self.hold(query("DELETE FROM orders WHERE id = 3 /* \u202e */"))
        shown = self.gateway.run("approvals", "show", card["approval"]).stdout
        for part in ("[U+202E]", "production", "RowExclusiveLock on public.orders", "noted on public.orders", "about 1 row\n",
                     "public.orders, table, about 1000 rows", "none is open", "the client waits"):
            self.assertIn(part, shown)
        self.gateway.run("deny", card["approval"], "--comment", "not now")
        wire.receive_until("Z")
        wire.close()
        _, again = self.hold(query("DELETE FROM orders WHERE id = 4"))
        self.assertIn("denied by", self.gateway.run("approvals", "show", again["approval"]).stdout)
        self.assertEqual(self.gateway.run("approvals", "show", "00000000", check=False).returncode, 1)

    # -- measured ------------------------------------------------------------------------------------------------------

    def test_measured_rows_and_samples_are_masked_and_nothing_stays(self):
        wire, card = self.hold(query("UPDATE customers SET name = 'new', ssn = 'changed-' || id WHERE id BETWEEN 11 AND 17"))
        done, measured = self.measure(card)
        self.assertEqual((done.returncode, measured["outcome"], measured["rows"], measured["tags"]), (0, "measured", 7, ["UPDATE 7"]), measured)
        sample = measured["samples"][0]
        self.assertEqual((sample["relation"], sample["columns"]), ("public.customers", ["id", "name", "ssn"]))
        self.assertEqual(sample["before"][0], ["11", "name 11", "****"])
        self.assertEqual(sample["after"][0], ["11", "new", "****"])
        self.assertEqual((len(sample["before"]), len(sample["after"])), (5, 5))
        self.assertEqual(self.server.sql("SELECT count(*) FROM customers WHERE name = 'new'", "app").strip(), "0")
        # It is recorded, masked, as the session of whoever asked for it.
        session = lambda: [s for s in self.gateway.sessions()  # noqa: E731
                           if s["client"]["application_name"] == "postern measure " + card["approval"] and s["ended"]]
        self.gateway.wait(lambda: len(session()) == 2, 30, "the recording")
        self.assertIn(measured["session"], [s["session"] for s in session()])
        texts = json.dumps([self.gateway.events(s) for s in session()])
        self.assertIn("UPDATE customers SET name", texts)
        self.assertIn("name 11", texts)
        for place in (texts, self.gateway.log(), json.dumps(measured)):
            self.assertNotIn("secret-11", place)
            self.assertNotIn("changed-11", place)
        self.gateway.run("approve", card["approval"])
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        # The decision carries what its approver saw.
        name = [s["session"] for s in self.gateway.sessions() if s["session"] == card["session"]][0]
        decided = lambda: [e for e in self.gateway.events(name) if e["event"] == "approval" and e["outcome"] == "approved"]  # noqa: E731
        self.gateway.wait(decided, 30, "the decision")
        self.assertEqual(decided()[0]["impact"]["measured"]["rows"], 7)
        self.assertTrue(self.gateway.verify())

    def test_cascades_truncate_selects_and_settings(self):
        _, card = self.hold(query("DELETE FROM customers WHERE id <= 3"))
        _, measured = self.measure(card)
        samples = {s["relation"]: s for s in measured["samples"]}
        self.assertEqual(measured["rows"], 3)
        self.assertEqual([r[0] for r in samples["public.orders"]["before"]], ["1", "2", "3"])
        self.assertEqual(samples["public.orders"]["after"], [])
        _, card = self.hold(query("TRUNCATE orders"))
        _, measured = self.measure(card)
        self.assertEqual((measured["rows"], len(measured["samples"][0]["before"])), (1000, 5), measured)
        _, card = self.hold(query("DELETE FROM orders"), before=["SET search_path = other"])
        self.assertEqual(self.measure(card)[1]["rows"], 7)
        _, card = self.hold(parse("DELETE FROM orders WHERE total < $1", types=[23]), bind(values=[b"5"]), execute(), SYNC)
        self.assertEqual(self.measure(card)[1]["rows"], 4)
        self.assertEqual(self.server.sql("SELECT count(*) FROM orders", "app").strip(), "1000")

    def test_a_statement_that_fails_or_waits_says_so(self):
        _, card = self.hold(query("INSERT INTO customers VALUES (1, 'again', 'x')"))
        done, measured = self.measure(card)
        self.assertEqual((done.returncode, measured["outcome"], measured["sqlstate"]), (1, "failed", "23505"), measured)
        with Wire(self.gateway, seconds=30).log_in() as blocker:
            blocker.ask("BEGIN")
            blocker.ask("LOCK TABLE log IN SHARE MODE")
            _, card = self.hold(query("INSERT INTO log VALUES ('x')"))
            began = time.monotonic()
            _, measured = self.measure(card)
            self.assertEqual((measured["outcome"], measured["sqlstate"]), ("failed", "55P03"), measured)
            self.assertLess(time.monotonic() - began, 20)

    def test_what_no_rollback_undoes_is_refused(self):
        self.assertIn("VACUUM", self.refused("VACUUM log"))
        self.assertIn("DO", self.refused("DO $$ BEGIN DELETE FROM log; END $$"))
        self.assertIn("pg_reload_conf()", self.refused("SELECT pg_reload_conf()"))
        self.assertIn("execute", self.refused("DELETE FROM watched"))
        self.assertIn("COPY", self.refused("COPY log FROM STDIN"))
        self.assertIn("open transaction", self.refused("DELETE FROM log", before=["BEGIN"]))
        self.assertIn("of its own", self.refused("DELETE FROM log", before=["CREATE TEMP TABLE t (a int)"]))

    def test_only_who_may_decide_measures(self):
        _, card = self.hold(query("DELETE FROM log"))
        self.assertEqual(self.gateway.run("approvals", "measure", "00000000", check=False).returncode, 1)
        self.gateway.run("deny", card["approval"])
        gone = self.gateway.run("approvals", "measure", card["approval"], check=False)
        self.assertEqual(gone.returncode, 1)
        self.assertIn("not open any more", gone.stderr)


class OwnStatement(Held):
    """The same gateway with four eyes: nobody measures their own statement either."""
    gateway_options = {"extra": RULES.replace("four_eyes = false", "four_eyes = true")}

    def test_only_who_may_decide_measures(self):
        wire, card = self.hold(query("DELETE FROM log"))
        refused = self.gateway.run("approvals", "measure", card["approval"], check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("your own statement", refused.stderr)
        wire.close()


class Late(live.Live):
    """Decisions on statements whose session is over stand in a chain of their own."""
    gateway_options = {"extra": RULES.replace('hold = "60s"', 'hold = "0s"\nexpires = "3s"')}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql(SCHEMA, "app")

    def left(self, name):
        with Wire(self.gateway).log_in(application_name=name) as wire:
            answer = wire.ask(f"DELETE FROM log WHERE what = '{name}'")
        self.gateway.wait(lambda: [s for s in self.gateway.sessions() if s["client"]["application_name"] == name and s["ended"]], 30, "its end")
        return [fields(b)["M"] for k, b in answer if k == "E"][0].split("approval ")[1][:8]

    def chain(self, request):
        """The approval events about a request, outside of the session that asked."""
        found = []
        for session in self.gateway.sessions():
            if session["client"]["application_name"].startswith("decision on statement 1 of session "):
                events = self.gateway.events(session)
                found += [e for e in events if e["event"] == "approval" and e["approval"] == request]
        return found

    def test_a_decision_after_the_end_is_recorded(self):
        for word, outcome in (("approve", "approved"), ("deny", "denied")):
            request = self.left(word)
            self.gateway.run(word, request, "--comment", "late")
            self.gateway.wait(lambda: self.chain(request), 30, "the decision")
            event = self.chain(request)[0]
            self.assertEqual((event["outcome"], event["comment"]), (outcome, "late"))
            self.assertEqual(event["by"]["issuer"], "local")
        self.assertTrue(self.gateway.verify())

    def test_an_expiry_after_the_end_is_recorded(self):
        request = self.left("expiry")
        self.gateway.wait(lambda: self.chain(request), 30, "the expiry")
        self.assertEqual(self.chain(request)[0]["outcome"], "expired")

    def test_a_session_that_lives_records_it_itself(self):
        with Wire(self.gateway).log_in(application_name="alive") as wire:
            request = [fields(b)["M"] for k, b in wire.ask("DELETE FROM log") if k == "E"][0].split("approval ")[1][:8]
            self.gateway.run("approve", request)
            self.assertEqual(sqlstates(wire.ask("DELETE FROM log")), [])
        self.assertEqual(self.chain(request), [])


if __name__ == "__main__":
    live.main()
