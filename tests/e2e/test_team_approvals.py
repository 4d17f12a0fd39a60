"""Statements held by one gateway and decided on another machine, through a store on PostgreSQL: whoever decides is a person of a
real OpenID provider, and a row in the store is never enough."""
import json
import os
import subprocess
import time
import unittest

from last_words import LosesAnAnswer
from postern import Target, executable
from team import PATIENCE, Team, rules
from wire import TokenWire, fields, sqlstates


class TeamApprovals(Team):
    def approvals(self, gateway, card):
        """The recorded approval events of that request that name somebody."""
        found = []

        def is_recorded():
            shown = gateway.run("sessions", "show", card["session"], check=False)  # it may not be in the store yet
            events = [json.loads(line) for line in shown.stdout.splitlines() if line.strip()]
            found[:] = [e for e in events if e["event"] == "approval" and e["by"]]
            return found

        gateway.wait(is_recorded, PATIENCE, "the recording")
        return found

    def test_seen_and_decided_elsewhere(self):
        for gateway, word in ((self.one, "approve"), (self.two, "deny")):
            wire, card = self.held("DELETE FROM t WHERE a = 1", gateway)
            role = "gw_one" if gateway is self.one else "gw_two"
            self.assertEqual(card["gateway"]["id"], self.store(
                f"SELECT lpad(to_hex(gateway), 16, '0') FROM postern.gateway WHERE role = '{role}'").strip())
            self.assertEqual((card["identity"]["subject"], card["sql"]), ("alice", "DELETE FROM t WHERE a = 1"))
            shown = self.lena.run("approvals", "show", card["approval"]).stdout
            self.assertIn(card["gateway"]["name"], shown)
            began = time.monotonic()
            done = self.lena.run(word, card["approval"], "--comment", "looked")
            self.assertIn("as lena@example.test", done.stdout)
            answer = wire.receive_until("Z")
            print(f"{word}: released {time.monotonic() - began:.2f} s after the command began", flush=True)
            self.assertEqual(sqlstates(answer), [] if word == "approve" else ["42501"])
            wire.close()
            event = self.approvals(gateway, card)[0]
            self.assertEqual((event["outcome"], event["by"]["subject"], event["comment"]),
                             ("approved" if word == "approve" else "denied", "lena", "looked"))
            signed = json.loads(event["evidence"]["decision"])
            self.assertEqual((signed["request"], signed["session"], signed["subject"]), (card["request"], card["session"], "lena"))
        self.assertEqual(self.count(), 1)
        delay = self.store("SELECT round(extract(epoch FROM max(asked - ((document::json ->> 'requested')::timestamptz)))::numeric, 3) "
                           "FROM postern.approval")
        print(f"longest from hold to the store: {delay.strip()} s", flush=True)
        verified = json.loads(self.one.run("verify", "--json").stdout)
        self.assertTrue(verified["whole"], verified)
        self.assertGreaterEqual(verified["decisions"]["signed"], 1)
        self.assertEqual({key["issuer"] for key in verified["decisions"]["issuer_keys"]}, {self.corp.issuer})

    def test_two_approvers_at_once_decide_once(self):
        wire, card = self.held("DELETE FROM t WHERE a = 2")
        words = ((self.lena, "approve"), (self.bob, "deny"))
        running = [subprocess.Popen([executable(), word, card["approval"], "--config", machine.config], text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                    env=machine._environment())  # pylint: disable=protected-access
                   for machine, word in words]
        ends = [(p.communicate(timeout=PATIENCE), p.returncode) for p in running]
        self.assertEqual(sorted(code for _, code in ends), [0, 1], ends)
        loser = next(err for (_, err), code in ends if code == 1)
        self.assertIn("not open any more", loser)
        was = "approve" if ends[0][1] == 0 else "deny"
        self.assertEqual(sqlstates(wire.receive_until("Z")), [] if was == "approve" else ["42501"])
        wire.close()
        self.assertEqual([e["outcome"] for e in self.approvals(self.one, card)], ["approved" if was == "approve" else "denied"])

    def test_four_eyes_and_roles_are_the_gateways(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        self.assert_refused(self.approver("bob", "alice").run("approve", card["approval"], check=False), "your own statement")
        self.assert_refused(self.approver("bob", "audra").run("approve", card["approval"], check=False), "decided by group:db-approvers")
        # Who may add no rows, whoever they are; and without a provider nothing can be signed.
        self.assert_refused(self.approver("ann", "lena").run("approve", card["approval"], check=False), "GRANT postern_approver")
        self.assert_refused(self.approver("bob", None, identity=False).run("approve", card["approval"], check=False),
                            "needs an identity provider")
        self.assert_refused(self.approver("bob", None).run("approve", card["approval"], check=False), "nobody is signed in")
        self.assertEqual(self.count(), 2)
        self.assertEqual(self.lena.run("approve", card["approval"]).returncode, 0)
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])

    def test_a_row_is_not_a_decision(self):
        wire, first = self.held("DELETE FROM t WHERE a = 1")
        self.lena.run("approve", first["approval"])
        wire.receive_until("Z")
        evidence = self.store(f"SELECT evidence FROM postern.decision WHERE request = '{first['request']}'").strip()
        wire, card = self.held("DELETE FROM t WHERE a = 2")
        good = json.loads(evidence)
        moved = json.loads(good["decision"]) | {k: card[k] for k in ("request", "approval", "session", "statement")}
        rows = [{}, good, good | {"decision": json.dumps(moved, separators=(",", ":"))}, good | {"token": self.corp.id_token("bob")}]
        for row in rows:
            self.store("SET ROLE bob; INSERT INTO postern.decision (request, evidence) VALUES "
                       f"('{card['request']}', $row${json.dumps(row)}$row$)")
        told = lambda: self.store("SELECT n.document FROM postern.approval_news n WHERE n.kind = 'answer' "  # noqa: E731
                                  f"AND n.request = '{card['request']}' ORDER BY n.decision").strip().splitlines()
        self.one.wait(lambda: len(told()) == len(rows), PATIENCE, "the gateway's answers")
        for answer, why in zip(told(), ("cannot be read", "another request", "not by the key", "another request")):
            self.assertIn(why, json.loads(answer)["error"]["message"])
        self.assertEqual(self.count(), 1)
        # The token in it binds a key, and opens nothing by itself.
        with self.assertRaisesRegex(AssertionError, "28000"):
            TokenWire(self.one, good["token"]).log_in("token")
        file = os.path.join(self.one.folder, "bearer")
        with open(file, "w", encoding="utf-8") as out:
            out.write(good["token"])
        os.chmod(file, 0o600)
        self.assert_refused(self.one.run("approve", card["approval"], "--token-file", file, check=False), "the token is not accepted")
        self.assertEqual(self.count(), 1)
        # A statement that somebody with the whole store in hand shows instead of the one that waits.
        self.store("SET session_replication_role = replica; UPDATE postern.approval SET document = "
                   f"replace(document, 'a = 2', 'a = 7') WHERE request = '{card['request']}'")
        self.assert_refused(self.lena.run("approve", card["approval"], check=False), "than was shown last")
        self.assertIn("a = 7", self.lena.run("approvals", "show", card["approval"]).stdout)
        self.assert_refused(self.lena.run("approve", card["approval"], check=False), "another statement than the one that waits")
        self.assertEqual(self.count(), 1)
        self.one.run("deny", card["approval"], "--token-file", self.token_file("lena"))
        self.assertEqual(sqlstates(wire.receive_until("Z")), ["42501"])

    def test_only_what_was_shown_is_decided_on(self):
        wire, card = self.held("DELETE FROM t WHERE a = 2")
        forge = lambda old, new: self.store("SET session_replication_role = replica; UPDATE postern.approval SET document = "  # noqa: E731
                                            f"replace(document, '{old}', '{new}') WHERE request = '{card['request']}'")
        # Something harmless while it is looked at, and what waits at the moment of deciding.
        forge("DELETE FROM t WHERE a = 2", "DELETE FROM t WHERE a = 7")
        self.assertIn("a = 7", self.lena.run("approvals", "show", card["approval"]).stdout)
        forge("DELETE FROM t WHERE a = 7", "DELETE FROM t WHERE a = 2")
        self.assert_refused(self.lena.run("approve", card["approval"], check=False), "than was shown last")
        # On its own gateway's machine too, where nothing needs to be signed.
        self.assertIn("a = 2", self.one.run("approvals", "show", card["approval"]).stdout)
        forge("a = 2", "a = 7")
        bearer = ("--token-file", self.token_file("lena"))
        self.assert_refused(self.one.run("approve", card["approval"], *bearer, check=False), "than was shown last")
        self.one.run("approvals", "show", card["approval"])
        self.assert_refused(self.one.run("approve", card["approval"], *bearer, check=False), "than this gateway holds")
        forge("a = 7", "a = 2")
        self.assertEqual(self.count(), 2)
        # Who was shown nothing is, before it is decided.
        done = self.approver("bob", "bob").run("approve", card["approval"])
        self.assertLess(done.stdout.index("DELETE FROM t WHERE a = 2"), done.stdout.index("as bob@example.test"))
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        self.assertEqual(self.count(), 1)

    def test_rows_of_anyones(self):
        """What a gateway's role may write: it stops nobody."""
        self.store("SET SESSION AUTHORIZATION gw_two; INSERT INTO postern.approval (request, gateway, document) SELECT "
                   "lpad(to_hex(n), 64, 'f'), gateway, '{\"approval\":\"7f3a0001\",\"x\":' || repeat('[', 1000) || repeat(']', 1000) || '}' "
                   "FROM postern.gateway, generate_series(1, 2) n WHERE role = 'gw_two'")
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        self.assert_refused(self.lena.run("approvals", "show", "7f3a0001", check=False), "no request 7f3a0001")
        self.assertEqual(self.lena.run("deny", card["approval"]).returncode, 0)
        self.assertEqual(sqlstates(wire.receive_until("Z")), ["42501"])

    def token_file(self, person):
        file = os.path.join(self.one.folder, f"{person}.token")
        with open(file, "w", encoding="utf-8") as out:
            out.write(self.corp.id_token(person))
        os.chmod(file, 0o600)
        return file

    def test_the_store_restarted_in_the_middle(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        self.keeper.stop("immediate")
        self.assertEqual(self.lena.run("approve", card["approval"], check=False).returncode, 3)
        self.keeper.start()
        self.one.wait(lambda: self.lena.run("approve", card["approval"], check=False).returncode == 0, PATIENCE, "the store to be back")
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        self.assertEqual(self.count(), 1)

    def test_an_answer_of_the_store_that_is_lost(self):
        """The request is there although its gateway was not told so: it is the only one, and open for as long as it is open."""
        self.keeper.add_role("gw_three", "gw_three-secret")
        self.keeper.sql("GRANT postern_gateway TO gw_three")
        wire_to_store = LosesAnAnswer(self.keeper.port, b"INSERT INTO postern.approval (")
        self.addCleanup(wire_to_store.close)
        three = self.machine("gw_three", rules("120s"))
        three.store_url = three.store_url.replace(f":{self.keeper.port}/", f":{wire_to_store.port}/")
        three.targets = [Target("app", self.server, extra="sslmode=disable")]
        three.keys["token"] = "unused"
        with three:
            wire_to_store.begin()
            wire, card = self.held("DELETE FROM t WHERE a = 1", three)
            self.assertTrue(wire_to_store.lost.wait(PATIENCE))
            three.wait(lambda: "approvals_shared_again" in three.log(), PATIENCE, "the store to be there again")
            same = lambda: [c["request"] for c in self.waiting(self.lena) if c["approval"] == card["approval"]]  # noqa: E731
            self.assertEqual(same(), [card["request"]])
            self.assertEqual(self.lena.run("approve", card["approval"]).returncode, 0)
            self.assertEqual(sqlstates(wire.receive_until("Z")), [])
            three.wait(lambda: not same(), PATIENCE, "the request to be over")
            wire.close()

    def test_a_store_without_room_hears_of_the_end_later(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        self.store("CREATE FUNCTION public.no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = "
                   "'53100'; END $$; CREATE TRIGGER no_room BEFORE INSERT ON postern.approval_news EXECUTE FUNCTION public.no_room()")
        self.addCleanup(self.store, "DROP FUNCTION IF EXISTS public.no_room() CASCADE")
        wire.close()
        self.one.wait(lambda: "no room" in self.one.log(), PATIENCE, "the gateway to be refused")
        self.assertIn(card["request"], {c["request"] for c in self.waiting(self.lena)})
        self.store("DROP FUNCTION public.no_room() CASCADE")
        gone = lambda: card["request"] not in {c["request"] for c in self.waiting(self.lena)}  # noqa: E731
        self.one.wait(gone, PATIENCE, "the store to hear of the end")

    def test_notifications_that_a_pooler_swallows(self):
        triggers = ("approval", "approval_news", "decision")
        self.store("".join(f"ALTER TABLE postern.{t} DISABLE TRIGGER told;" for t in triggers))
        self.addCleanup(self.store, "".join(f"ALTER TABLE postern.{t} ENABLE TRIGGER told;" for t in triggers))
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        self.assertEqual(self.lena.run("deny", card["approval"], "--comment", "no").returncode, 0)
        answer = wire.receive_until("Z")
        self.assertIn("denied by lena@example.test: no", [fields(b)["M"] for k, b in answer if k == "E"][0])

    def test_a_client_that_goes_away(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        wire.close()
        gone = lambda: card["request"] not in {c["request"] for c in self.waiting(self.bob)}  # noqa: E731
        self.one.wait(gone, PATIENCE, "the request to go")
        self.assert_refused(self.bob.run("approve", card["approval"], check=False), "not open any more")
        self.assertEqual(self.count(), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
