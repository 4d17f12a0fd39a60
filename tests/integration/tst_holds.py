#!/usr/bin/env python3
"""Statements that wait for a person: simple and extended protocol, pipelines, transactions, retries; the same answers as from a
server that failed in the same place."""
import hashlib
import json
import os
import random
import struct
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import FLUSH, SYNC, Direct, Late, Wire, bind, cancel, describe, execute, fields, message, parse, query, rows, sqlstates  # noqa: E402

RULES = '''
[roles]
approve = ["*"]
[policy]
baseline = false
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE", "TRUNCATE", "DROP *"]
reason = "Ask first."
[[rule]]
name = "why"
action = "approve"
relations = ["public.explained"]
comment_required = true
[approvals]
'''


def bodies(messages, kind):
    return [body for k, body in messages if k == kind]


def notices(messages):
    return [fields(body)["M"] for body in bodies(messages, "N")]


def error(messages):
    return [fields(body)["M"] for body in bodies(messages, "E")]


class Waiting(live.Live):
    """What the tests of this file share."""

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("CREATE TABLE t (a int); CREATE TABLE explained (a int); GRANT ALL ON t, explained TO app", "app")

    def setUp(self):
        super().setUp()
        self.server.sql("DELETE FROM t; INSERT INTO t SELECT generate_series(1, 3)", "app")
        self.wire = Wire(self.gateway, seconds=15).log_in()
        self.addCleanup(self.wire.close)

    def waiting(self):
        return json.loads(self.gateway.run("approvals", "list", "--json").stdout)

    def held(self, seconds=30.0):
        """The one request that is held now."""
        deadline = time.monotonic() + seconds
        while True:
            found = [card for card in self.waiting() if card["held"]]
            if found:
                self.assertEqual(len(found), 1, found)
                return found[0]
            self.assertLess(time.monotonic(), deadline, "nothing is held")

    def approve(self, card=None, *words):
        card = card or self.held()
        return self.gateway.run("approve", card["approval"], *words)

    def deny(self, card=None, *words):
        card = card or self.held()
        return self.gateway.run("deny", card["approval"], *words)

    def count(self):
        return int(self.server.sql("SELECT count(*) FROM t", "app"))

    def assertQuiet(self, wire, seconds=0.3):
        wire.seconds, before = seconds, wire.seconds
        with self.assertRaises(Late):
            wire.receive()
        wire.seconds = before

    def outcomes(self, wire):
        """The approval events of a session that is over, as (outcome, statement)."""
        wire.close()
        def ended():
            return [s for s in self.gateway.sessions() if s["client"]["application_name"] == wire.name and s["ended"]]
        self.gateway.wait(ended, what="the session's end")
        return [(e["outcome"], e["statement"]) for e in self.gateway.events(ended()[0]) if e["event"] == "approval"]

    def named(self, name):
        wire = Wire(self.gateway, seconds=15).log_in(application_name=name)
        wire.name = name
        self.addCleanup(wire.close)
        return wire



class Holds(Waiting):
    gateway_options = {"extra": RULES + 'hold = "8s"\nfour_eyes = false\n'}

    # -- simple protocol -----------------------------------------------------------------------------------------------

    def test_approved_statement_runs_once(self):
        wire = self.named("approved")
        wire.send(query("DELETE FROM t WHERE a = 1 /* \u202e */"))
        notice = wire.receive()
        card = self.held()
        self.assertEqual(notice[0], "N")
        self.assertIn(card["approval"], notices([notice])[0])
        self.assertEqual((card["sql"], card["target"]["name"], card["rules"][0]["name"], card["statement"]),
                         ("DELETE FROM t WHERE a = 1 /* \u202e */", "app", "ask", 1))
        with open(self.gateway.config, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        self.assertEqual(card["policy"], {"sha256": digest, "published": 0})
        self.assertIn(f"SHA-256 {digest}", self.gateway.run("approvals", "show", card["approval"]).stdout)
        self.assertIn("[U+202E]", self.gateway.run("approvals", "list").stdout)
        self.assertQuiet(wire)
        self.assertEqual(self.count(), 3)
        began = time.monotonic()
        done = self.approve(card, "--comment", "go on")
        answer = wire.receive_until("Z")
        self.assertLess(time.monotonic() - began, 1.0)
        self.assertIn("approved", done.stdout)
        self.assertEqual(bodies(answer, "C"), [b"DELETE 1\0"])
        self.assertEqual(self.count(), 2)
        again = self.gateway.run("approve", card["approval"], check=False)
        self.assertEqual(again.returncode, 1, again.stderr)
        wire.send(query("DELETE FROM t WHERE a = 1 /* \u202e */"))  # once is once
        self.deny()
        wire.receive_until("Z")
        self.assertEqual(self.outcomes(wire), [("requested", 1), ("approved", 1), ("requested", 2), ("denied", 2)])

    def test_denied_with_who_and_why_and_not_asked_again(self):
        self.wire.send(query("DELETE FROM t"))
        self.deny(None, "--comment", "not on a Friday")
        answer = self.wire.receive_until("Z")
        self.assertEqual(sqlstates(answer), ["42501"])
        self.assertRegex(error(answer)[0], r"^\[postern\] denied by \w+: not on a Friday\. Do not retry")
        again = self.wire.ask("DELETE FROM t")
        self.assertEqual(sqlstates(again), ["42501"])
        self.assertEqual(self.waiting(), [])
        with Wire(self.gateway, seconds=15).log_in() as other:  # another session asks again
            other.send(query("DELETE FROM t"))
            self.deny()
            other.receive_until("Z")
        self.assertEqual(self.count(), 3)
        self.assertAlive(self.wire)

    def test_whole_string_is_held_once(self):
        self.wire.send(query("SELECT 1; DELETE FROM t WHERE a = 1; TRUNCATE t"))
        card = self.held()
        self.assertEqual(card["sql"], "SELECT 1; DELETE FROM t WHERE a = 1; TRUNCATE t")
        self.assertEqual(self.count(), 3)
        self.approve(card)
        answer = self.wire.receive_until("Z")
        self.assertEqual(bodies(answer, "C"), [b"SELECT 1\0", b"DELETE 1\0", b"TRUNCATE TABLE\0"])

    def test_nothing_overtakes_and_what_was_before_is_answered(self):
        self.wire.send(query("SELECT 'before'"), query("DELETE FROM t"), query("SELECT count(*) FROM t"), query("SELECT 'after'"))
        self.assertEqual(rows(self.wire.receive_until("Z")), [[b"before"]])
        card = self.held()
        self.assertEqual([k for k, _ in self.wire.receive_until("N")], ["N"])
        self.assertQuiet(self.wire)
        self.approve(card)
        self.assertEqual(bodies(self.wire.receive_until("Z"), "C"), [b"DELETE 3\0"])
        self.assertEqual(rows(self.wire.receive_until("Z")), [[b"0"]])
        self.assertEqual(rows(self.wire.receive_until("Z")), [[b"after"]])

    def test_copy_and_large_objects(self):
        self.wire.send(query("WITH gone AS (DELETE FROM t RETURNING a) SELECT count(*) FROM gone"))
        self.approve()
        self.assertEqual(rows(self.wire.receive_until("Z")), [[b"3"]])
        self.wire.send(query("COPY explained FROM STDIN"))
        refused = self.gateway.run("approve", self.held()["approval"], check=False)
        self.assertEqual(refused.returncode, 2, "a comment is required")
        self.assertIn("comment", refused.stderr)
        self.approve(None, "--comment", "import")
        self.wire.receive_until("G")
        self.wire.send(message("d", b"7\n"), message("c"))
        self.assertEqual(bodies(self.wire.receive_until("Z"), "C"), [b"COPY 1\0"])

    # -- giving up -----------------------------------------------------------------------------------------------------

    def test_cancel_abandons(self):
        wire = self.named("cancelled")
        wire.send(query("DELETE FROM t"))
        card = self.held()
        cancel(self.gateway, wire.pid, wire.key)
        answer = wire.receive_until("Z")
        self.assertEqual((sqlstates(answer), error(answer)), (["57014"], ["canceling statement due to user request"]))
        self.assertEqual(self.waiting(), [])
        self.assertEqual(self.gateway.run("approve", card["approval"], check=False).returncode, 1)
        self.assertEqual(self.count(), 3)
        wire.send(query("DELETE FROM t"))  # not a denial: it may ask again
        self.approve()
        self.assertEqual(bodies(wire.receive_until("Z"), "C"), [b"DELETE 3\0"])
        self.assertEqual([o for o, _ in self.outcomes(wire)], ["requested", "abandoned", "requested", "approved"])

    def test_a_decision_is_of_the_statement_that_was_shown(self):
        """The client takes back what was shown and sends something else, while the decision on it is on its way."""
        began = time.monotonic()
        self.assertEqual(self.gateway.run("approve", "00000000", check=False).returncode, 1)
        pace = time.monotonic() - began  # of a decision
        met = {"in time": 0, "too late": 0}
        for turn in range(24):
            wire = Wire(self.gateway, seconds=15).log_in()
            self.addCleanup(wire.close)
            wire.send(query("DELETE FROM t WHERE a = -1"))
            shown = self.held()["approval"]
            done = []
            decision = threading.Thread(target=lambda: done.append(self.gateway.run("approve", shown, check=False)))
            decision.start()
            time.sleep(random.uniform(0, 2 * pace))
            cancel(self.gateway, wire.pid, wire.key)
            ran = sqlstates(wire.receive_until("Z")) == []
            wire.send(query("DELETE FROM t"))
            decision.join()
            if ran:
                self.assertEqual(done[0].returncode, 0, turn)
            met["in time" if ran else "too late"] += 1
            card = self.held()
            self.assertEqual(card["sql"], "DELETE FROM t")
            self.assertNotEqual(card["approval"], shown, "it waits for a decision of its own")
            self.assertEqual(self.count(), 3)
            self.deny(card)
            self.assertEqual(sqlstates(wire.receive_until("Z")), ["42501"])
        print("the decision came", met)

    def test_disconnect_abandons(self):
        wire = self.named("vanished")
        wire.send(query("BEGIN"), query("DELETE FROM t"))
        card = self.held()
        self.assertEqual(self.outcomes(wire), [("requested", 2), ("abandoned", 2)])
        self.assertEqual(self.waiting(), [])
        self.assertEqual(self.gateway.run("approve", card["approval"], check=False).returncode, 1)
        self.assertEqual(self.server.wait_backends("app", 2), 2)
        self.assertEqual(self.count(), 3)

    def test_deny_and_end_session(self):
        self.wire.send(query("DELETE FROM t"))
        self.deny(None, "--end-session")
        self.assertEqual(sqlstates(self.wire.rest())[-1], "57P01")

    # -- extended protocol ---------------------------------------------------------------------------------------------

    def test_execute_of_a_cached_statement_is_judged_each_time_with_its_parameters(self):
        self.wire.send(parse("DELETE FROM t WHERE a = $1", "gone", [23]), SYNC)
        self.wire.receive_until("Z")
        for value, binary in ((1, False), (2, True)):
            given = struct.pack("!i", value) if binary else str(value).encode()
            self.wire.send(bind("", "gone", [given], [int(binary)]), describe(), execute(), SYNC)
            card = self.held()
            self.assertEqual([p["value"] for p in card["parameters"]], [str(value)])
            self.assertEqual([k for k, _ in self.wire.receive_until("N")], ["2", "n", "N"])
            self.approve(card)
            self.assertEqual([k for k, _ in self.wire.receive_until("Z")], ["C", "Z"])
        self.assertEqual(self.count(), 1)

    def test_pipeline(self):
        self.wire.send(parse("INSERT INTO t VALUES (4)"), bind(), execute(), parse("DELETE FROM t WHERE a = 1"), bind(), execute(),
                       parse("SELECT count(*) FROM t"), bind(), execute(), SYNC)
        card = self.held()
        self.assertEqual([k for k, _ in self.wire.receive_until("N")], ["1", "2", "C", "1", "2", "N"])
        self.assertQuiet(self.wire)
        self.approve(card)
        answer = self.wire.receive_until("Z")
        self.assertEqual([k for k, _ in answer], ["C", "1", "2", "D", "C", "Z"])
        self.assertEqual(rows(answer), [[b"3"]])

    def test_denied_in_a_pipeline_rolls_all_of_it_back(self):
        self.wire.send(parse("INSERT INTO t VALUES (4)"), bind(), execute(), parse("DELETE FROM t"), bind(), execute(),
                       parse("INSERT INTO t VALUES (5)"), bind(), execute(), SYNC)
        self.deny()
        answer = self.wire.receive_until("Z")
        self.assertEqual([k for k, _ in answer], ["1", "2", "C", "1", "2", "N", "E", "Z"])
        self.assertEqual(answer[-1][1], b"I")
        self.assertEqual(self.count(), 3)
        self.assertAlive(self.wire)

    def test_what_would_not_run_is_not_asked(self):
        self.wire.send(parse("SELECT 1/0"), bind(), execute(), parse("DELETE FROM t"), bind(), execute(), SYNC)
        answer = self.wire.receive_until("Z")
        self.assertEqual(sqlstates(answer), ["22012"])
        self.assertEqual(bodies(answer, "N"), [])
        self.wire.ask("BEGIN")
        self.wire.ask("SELECT 1/0")
        failed = self.wire.ask("DELETE FROM t")
        self.assertEqual((sqlstates(failed), failed[-1][1], bodies(failed, "N")), (["25P02"], b"E", []))
        self.wire.ask("ROLLBACK")

    def test_portal_with_a_row_limit_is_asked_for_once(self):
        self.wire.send(query("BEGIN"), parse("DELETE FROM t RETURNING a"), bind(), execute(rows=2), FLUSH)
        self.approve()
        self.wire.receive_until("s")
        self.wire.send(execute(rows=2), SYNC)
        self.assertEqual(bodies(self.wire.receive_until("Z"), "C"), [b"DELETE 1\0"])

    # -- transactions: as if the server had failed in the same place ---------------------------------------------------

    def test_transactions_and_savepoints_are_as_with_a_failing_server(self):
        scripts = [
            ["BEGIN", "INSERT INTO t VALUES (10)", "BAD", "SELECT 1", "ROLLBACK", "SELECT count(*) FROM t"],
            ["BEGIN", "INSERT INTO t VALUES (10)", "SAVEPOINT a", "INSERT INTO t VALUES (11)", "BAD", "ROLLBACK TO a", "SELECT count(*) FROM t",
             "COMMIT", "SELECT count(*) FROM t"],
            ["BEGIN", "BAD", "COMMIT", "SELECT count(*) FROM t"],
            ["BEGIN", "SAVEPOINT a", "SAVEPOINT b", "BAD", "RELEASE a", "ROLLBACK TO a", "RELEASE a", "COMMIT"],
            ["BAD", "SELECT 1"],
        ]

        def run(wire, script, bad, extended):
            seen = []
            for sql in script:
                text = bad if sql == "BAD" else sql
                wire.send(*([parse(text), bind(), execute(), SYNC] if extended else [query(text)]))
                if sql == "BAD" and bad != "SELECT 1/0":
                    self.deny()
                answer = wire.receive_until("Z")
                # What a server says before it notices the error is not the same for an error while it plans and while it runs.
                seen.append([(k, b if k in "CDZ" else b"") for k, b in answer if k not in "N12T"])
            return seen

        for number, script in enumerate(scripts):
            for extended in (False, True):
                with self.subTest(script=number, extended=extended):
                    self.server.sql("DELETE FROM t; INSERT INTO t SELECT generate_series(1, 3)", "app")
                    with Wire(self.gateway, seconds=15).log_in() as wire:
                        through = run(wire, script, "DELETE FROM t", extended)
                    self.server.sql("DELETE FROM t; INSERT INTO t SELECT generate_series(1, 3)", "app")
                    with Wire(Direct(self.server, "app", "app-secret", "app"), seconds=15).log_in() as wire:
                        direct = run(wire, script, "SELECT 1/0", extended)
                    self.assertEqual(through, direct)

    # -- for a time ----------------------------------------------------------------------------------------------------

    def test_approved_for_a_time(self):
        self.wire.send(query("DELETE FROM t WHERE a BETWEEN 1 AND 1"))
        card = self.held()
        self.assertTrue(card["repeatable"])
        self.approve(card, "--for", "10m")
        self.wire.receive_until("Z")
        self.assertEqual(bodies(self.wire.ask("DELETE FROM t WHERE a BETWEEN 2 AND 2"), "C"), [b"DELETE 1\0"])
        self.wire.send(query("DELETE FROM t WHERE a > 2"))  # another shape
        self.deny()
        self.assertEqual(sqlstates(self.wire.receive_until("Z")), ["42501"])

    def test_what_destroys_is_never_approved_for_a_time(self):
        for sql in ("DROP TABLE t", "TRUNCATE t", "DELETE FROM t"):
            self.wire.send(query(sql))
            card = self.held()
            refused = self.gateway.run("approve", card["approval"], "--for", "10m", check=False)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("one by one", refused.stderr)
            self.deny(card)
            self.wire.receive_until("Z")


class ComeBack(Waiting):
    """hold = 0: the client is told at once to come back."""
    gateway_options = {"extra": RULES + 'hold = "0s"\nexpires = "2s"\nfour_eyes = false\nmax_open = 10\n'}

    def pending(self, wire, sql):
        answer = wire.ask(sql)
        self.assertEqual(sqlstates(answer), ["57014"], answer)
        self.assertRegex(error(answer)[0], r'^\[postern\] waiting for approval [0-9a-f]{8}, rule "ask": Ask first\. Retry the identical statement\.')
        return error(answer)[0].split("approval ")[1][:8]

    def test_approved_retry_passes_once(self):
        first = self.pending(self.wire, "DELETE FROM t WHERE a = 1")
        self.assertEqual(self.pending(self.wire, "DELETE FROM t WHERE a = 1"), first, "a retry joins the open request")
        self.gateway.run("approve", first)
        for other in ("DELETE FROM t WHERE a = 1 ", "DELETE FROM t WHERE a = 2"):
            self.assertNotEqual(self.pending(self.wire, other), first)
        with Wire(self.gateway).log_in() as retry:  # the same person and agent, another connection
            self.assertEqual(bodies(retry.ask("DELETE FROM t WHERE a = 1"), "C"), [b"DELETE 1\0"])
        self.assertNotEqual(self.pending(self.wire, "DELETE FROM t WHERE a = 1"), first)

    def test_retry_in_a_transaction_after_rollback(self):
        for _ in range(2):
            self.wire.ask("BEGIN")
            self.wire.ask("SET LOCAL search_path = public")
            request = self.pending(self.wire, "DELETE FROM t")
            self.assertEqual(self.wire.ask("ROLLBACK")[-1][1], b"I")
        self.gateway.run("approve", request)
        self.wire.ask("BEGIN")
        self.wire.ask("SET LOCAL search_path = public")
        self.assertEqual(bodies(self.wire.ask("DELETE FROM t"), "C"), [b"DELETE 3\0"])
        self.wire.ask("ROLLBACK")

    def test_grant_does_not_outlive_the_settings_it_was_asked_under(self):
        self.server.sql("CREATE SCHEMA IF NOT EXISTS other; CREATE TABLE IF NOT EXISTS other.t (a int); GRANT ALL ON SCHEMA other TO app; GRANT ALL ON other.t TO app", "app")
        request = self.pending(self.wire, "DELETE FROM t")
        self.gateway.run("approve", request)
        for change in ("SET search_path = other", "CREATE TEMP TABLE t (a int)", "SELECT set_config('search_path', 'other', false)"):
            with Wire(self.gateway).log_in() as wire:
                self.assertEqual(sqlstates(wire.ask(change)), [])
                self.assertNotEqual(self.pending(wire, "DELETE FROM t"), request, change)
                for card in self.waiting():
                    self.gateway.run("deny", card["approval"])
        with Wire(self.gateway).log_in(options="-c search_path=other") as wire:
            self.assertNotEqual(self.pending(wire, "DELETE FROM t"), request)
        self.assertEqual(self.count(), 3)

    def test_prepared_name_means_what_it_meant(self):
        self.wire.ask("PREPARE p AS SELECT 1")
        self.pending(self.wire, "PREPARE q AS DELETE FROM t")
        for card in self.waiting():
            self.gateway.run("approve", card["approval"])
        self.wire.ask("PREPARE q AS DELETE FROM t")
        request = self.pending(self.wire, "EXECUTE q")
        self.gateway.run("approve", request)
        self.wire.ask("DEALLOCATE q")
        self.pending(self.wire, "PREPARE q AS DELETE FROM t WHERE a < 100")
        for card in self.waiting():
            self.gateway.run("approve", card["approval"])
        self.wire.ask("PREPARE q AS DELETE FROM t WHERE a < 100")
        self.assertNotEqual(self.pending(self.wire, "EXECUTE q"), request)
        self.assertEqual(self.count(), 3)

    def test_parameters_count_to_their_last_byte(self):
        long = b"x" * 200_000
        def ask(value):
            self.wire.send(parse("DELETE FROM t WHERE a::text = $1", types=[25]), bind(values=[value]), execute(), SYNC)
            return self.wire.receive_until("Z")
        request = error(ask(long + b"1"))[0].split("approval ")[1][:8]
        self.gateway.run("approve", request)
        self.assertEqual(sqlstates(ask(long + b"2")), ["57014"])
        self.assertEqual(bodies(ask(long + b"1"), "C"), [b"DELETE 0\0"])

    def test_expires(self):
        wire = self.named("expired")
        self.pending(wire, "DELETE FROM t")
        self.gateway.wait(lambda: self.waiting() == [], what="the request's expiry")
        self.assertEqual(self.outcomes(wire), [("requested", 1), ("expired", 1)])

    def test_limit_on_open_requests(self):
        for number in range(5):  # half of max_open is one agent's share
            self.pending(self.wire, f"DELETE FROM t WHERE a = {number + 100}")
        answer = self.wire.ask("DELETE FROM t WHERE a = 105")
        self.assertEqual(sqlstates(answer), ["42501"])
        self.assertIn("too many", error(answer)[0])

    def tearDown(self):
        for card in self.waiting():
            self.gateway.run("deny", card["approval"], check=False)


class FourEyes(Waiting):
    gateway_options = {"extra": RULES + 'hold = "5s"\n'}

    def test_nobody_decides_on_their_own_statement(self):
        self.wire.send(query("DELETE FROM t"))
        card = self.held()
        for word in ("approve", "deny"):
            refused = self.gateway.run(word, card["approval"], check=False)
            self.assertEqual(refused.returncode, 1)
            self.assertIn("your own statement", refused.stderr)
        refusals = [line for line in self.gateway.log().splitlines() if "decision_refused" in line and card["approval"] in line]
        self.assertEqual(len(refusals), 2, self.gateway.log())
        self.assertEqual(sqlstates(self.wire.receive_until("Z")), ["57014"])
        self.assertEqual(self.count(), 3)

    def test_words_of_the_command_line(self):
        self.assertEqual(self.gateway.run("approve", "00000000", check=False).returncode, 1)
        self.assertEqual(self.gateway.run("approve", check=False).returncode, 2)
        self.assertEqual(self.gateway.run("approve", "00000000", "--for", "soon", check=False).returncode, 2)
        self.assertEqual(self.gateway.run("approve", "00000000", "--token-file", "/nowhere", check=False).returncode, 2)
        self.assertEqual(self.gateway.run("approvals", "list").returncode, 0)
        self.assertEqual(os.stat(os.path.join(self.gateway.data_folder, "control")).st_mode & 0o777, 0o600)


class Restart(Waiting):
    gateway_options = {"extra": RULES + 'hold = "30s"\nfour_eyes = false\n'}

    def tearDown(self):
        self.witness.close()
        self.witness = Wire(self.gateway).log_in()

    def test_a_restart_abandons_and_never_approves(self):
        for how in ("stop", "kill"):
            with self.subTest(how):
                wire = Wire(self.gateway, seconds=15).log_in(application_name=how)
                wire.send(query("DELETE FROM t"))
                card = self.held()
                time.sleep(0.5)
                if how == "stop":
                    self.assertEqual(self.gateway.stop(), 0)
                else:
                    self.gateway.kill()
                self.assertEqual(self.gateway.run("approvals", "list", check=False).returncode, 3)
                self.gateway.start()
                self.assertEqual(self.waiting(), [])
                self.assertEqual(self.gateway.run("approve", card["approval"], check=False).returncode, 1)
                self.assertEqual(self.count(), 3)
                found = [s for s in self.gateway.sessions() if s["client"]["application_name"] == how]
                events = self.gateway.events(found[0])
                wire.close()
                self.assertEqual([e["outcome"] for e in events if e["event"] == "approval"], ["requested", "abandoned"], events)
                self.assertTrue(self.gateway.verify())


if __name__ == "__main__":
    live.main()
