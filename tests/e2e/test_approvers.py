"""Who may decide on a held statement: people of real OpenID providers, with tokens of theirs."""
import json
import os
import unittest

from live import Live
from provider import Browser, Provider, SignIn
from wire import TokenWire, Wire, fields, query, sqlstates

RULES = """
[roles]
connect = ["*"]
approve = ["group:db-approvers"]
[policy]
baseline = false
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE", "TRUNCATE"]
[[rule]]
name = "auditors"
action = "approve"
relations = ["public.audited"]
approvers = ["group:db-auditors"]
[[rule]]
name = "why"
action = "approve"
relations = ["public.explained"]
comment_required = true
[approvals]
hold = "60s"
"""


class Approvers(Live):
    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("CREATE TABLE t (a int); CREATE TABLE audited (a int); CREATE TABLE explained (a int); "
                       "GRANT ALL ON t, audited, explained TO app", "app")
        cls.corp = Provider().__enter__()
        cls.addClassCleanup(cls.corp.__exit__)
        cls.partner = Provider(ttl=3601).__enter__()
        cls.addClassCleanup(cls.partner.__exit__)
        cls.partner.set_groups(alice=["db-approvers"], lena=["db-approvers"], bob=["db-approvers"])
        cls.gateway_options = {"extra": cls.corp.toml() + cls.partner.toml(name="partner") + RULES}

    def setUp(self):  # no witness: sessions are people's here
        self.gateway.keys["token"] = "unused"
        self.server.sql("TRUNCATE t, audited, explained; INSERT INTO t VALUES (1), (2)", "app")

    def tearDown(self):
        for card in self.waiting():
            self.decide("deny", card, self.corp.id_token("lena"), "--comment", "over")

    def waiting(self):
        return json.loads(self.gateway.run("approvals", "list", "--json").stdout)

    def held(self, sql, wire):
        """The card of `sql`, which `wire` now waits for."""
        self.addCleanup(wire.close)
        known = {card["approval"] for card in self.waiting()}
        wire.send(query(sql))
        found = []

        def is_held():
            found[:] = [card for card in self.waiting() if card["approval"] not in known]
            return found

        self.gateway.wait(is_held, 30, "the request")
        return found[0]

    def session(self, person, provider=None):
        return TokenWire(self.gateway, (provider or self.corp).id_token(person)).log_in("token")

    def decide(self, word, card, token, *words):
        file = os.path.join(self.gateway.folder, "bearer")
        with open(file, "w", encoding="utf-8") as out:
            out.write(token + "\n")
        os.chmod(file, 0o600)
        return self.gateway.run(*word.split(), card["approval"], "--token-file", file, *words, check=False)

    def assert_refused(self, done, why):
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertIn(why, done.stderr)

    def count(self):
        return int(self.server.sql("SELECT count(*) FROM t", "app"))

    def test_approve_and_deny_with_a_token(self):
        wire = self.session("alice")
        card = self.held("DELETE FROM t WHERE a = 1", wire)
        self.assertEqual(card["identity"]["subject"], "alice")
        done = self.decide("approve", card, self.corp.id_token("lena"), "--comment", "seen")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("as lena@example.test", done.stdout)
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        self.assertEqual(self.count(), 1)
        card = self.held("DELETE FROM t WHERE a = 2", wire)
        self.assertEqual(self.decide("deny", card, self.corp.id_token("lena"), "--comment", "no").returncode, 0)
        answer = wire.receive_until("Z")
        self.assertIn("denied by lena@example.test: no", [fields(b)["M"] for k, b in answer if k == "E"][0])
        self.assertEqual(self.count(), 1)
        name = card["session"]
        wire.close()
        approvals = lambda: [e for e in self.gateway.events(name) if e["event"] == "approval" and e["by"]]  # noqa: E731
        self.gateway.wait(lambda: len(approvals()) == 2, 30, "the recording")
        self.assertEqual([(e["outcome"], e["by"]["subject"], e["by"]["issuer"], e["comment"]) for e in approvals()],
                         [("approved", "lena", self.corp.issuer, "seen"), ("denied", "lena", self.corp.issuer, "no")])

    def test_a_bad_token_decides_nothing(self):
        card = self.held("DELETE FROM t", self.session("alice"))
        token = self.corp.id_token("lena")
        head, body, signature = token.split(".")
        for bad in ("not a token", head + "." + body + ".", ".".join((head, body, signature[:-4] + "AAAA"))):
            self.assert_refused(self.decide("approve", card, bad), "the token is not accepted")
        self.assertNotIn(signature[:40], self.gateway.log())
        self.assertEqual(self.count(), 2)

    def test_no_role_no_decision(self):
        card = self.held("DELETE FROM t", self.session("alice"))
        self.assert_refused(self.decide("approve", card, self.corp.id_token("audra")), 'decided by group:db-approvers')
        self.assert_refused(self.decide("deny", card, self.corp.id_token("audra")), 'decided by group:db-approvers')
        self.assert_refused(self.decide("approvals measure", card, self.corp.id_token("audra")), 'decided by group:db-approvers')

    def test_four_eyes_by_subject_across_providers(self):
        card = self.held("DELETE FROM t", self.session("lena"))
        for provider in (self.corp, self.partner):
            self.assert_refused(self.decide("approve", card, provider.id_token("lena")), "your own statement")
        self.assert_refused(self.decide("approvals measure", card, self.partner.id_token("lena")), "your own statement")
        self.assertEqual(self.decide("approve", card, self.partner.id_token("bob")).returncode, 0)

    def test_four_eyes_across_agents(self):
        # Nobody else's test signs in as her: a sign-out ends what was issued until then.
        self.partner.set_groups(carol=["db-approvers"])
        attempt = SignIn(self.gateway, "--provider", "corp")
        Browser().open(attempt.address + "&login_hint=carol")
        self.assertEqual(attempt.finish()[0], 0)
        self.addCleanup(self.gateway.run, "logout", check=False)
        self.gateway.add_agent("second")
        for agent in ("app", "second"):
            wire = Wire(self.gateway, seconds=30).log_in(agent)
            card = self.held("DELETE FROM t WHERE a = 7", wire)
            self.assertEqual((card["agent"]["name"], card["identity"]["subject"]), (agent, "carol"))
            refused = self.gateway.run("approve", card["approval"], check=False)  # as who is signed in here
            self.assert_refused(refused, "your own statement")
            self.assert_refused(self.decide("approve", card, self.partner.id_token("carol")), "your own statement")
            self.assertEqual(self.decide("approve", card, self.partner.id_token("bob")).returncode, 0)
            self.assertEqual(sqlstates(wire.receive_until("Z")), [])
            wire.close()

    def test_approvers_of_a_rule(self):
        wire = self.session("alice")
        card = self.held("INSERT INTO audited VALUES (1)", wire)
        self.assert_refused(self.decide("approve", card, self.corp.id_token("lena")), "decided by group:db-auditors")
        self.assertEqual(self.decide("approve", card, self.corp.id_token("audra")).returncode, 0)
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        card = self.held("DELETE FROM audited", wire)  # both rules: whoever decides must satisfy both
        self.assert_refused(self.decide("approve", card, self.corp.id_token("audra")), "decided by group:db-approvers")
        self.assert_refused(self.decide("approve", card, self.corp.id_token("lena")), "decided by group:db-auditors")
        self.corp.set_groups(lena=["db-approvers", "db-auditors"])
        self.addCleanup(self.corp.set_groups, lena=["db-approvers"])
        self.assertEqual(self.decide("approve", card, self.corp.id_token("lena")).returncode, 0)

    def test_a_comment_where_the_rule_asks(self):
        wire = self.session("alice")
        card = self.held("INSERT INTO explained VALUES (1)", wire)
        for word in ("approve", "deny"):
            done = self.decide(word, card, self.corp.id_token("lena"))
            self.assertEqual((done.returncode, "comment" in done.stderr), (2, True), done.stderr)
        self.assertEqual(self.decide("approve", card, self.corp.id_token("lena"), "--comment", "  ").returncode, 2)
        self.assertEqual(self.decide("approve", card, self.corp.id_token("lena"), "--comment", "import").returncode, 0)
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])

    def test_for_a_time_but_never_what_destroys(self):
        wire = self.session("alice")
        for sql in ("TRUNCATE t", "DELETE FROM t"):
            card = self.held(sql, wire)
            done = self.decide("approve", card, self.corp.id_token("lena"), "--for", "10m")
            self.assertEqual((done.returncode, "one by one" in done.stderr), (2, True), done.stderr)
            self.assertEqual(self.decide("deny", card, self.corp.id_token("lena")).returncode, 0)
            wire.receive_until("Z")
        card = self.held("DELETE FROM t WHERE a = 1", wire)
        self.assertEqual(self.decide("approve", card, self.corp.id_token("lena"), "--for", "10m").returncode, 0)
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        self.assertEqual(sqlstates(wire.ask("DELETE FROM t WHERE a = 2")), [])
        self.assertEqual(self.waiting(), [])
        other = self.session("bob", self.partner)  # somebody else's statement of the same shape asks
        card = self.held("DELETE FROM t WHERE a = 2", other)
        self.assertEqual(self.decide("deny", card, self.corp.id_token("lena")).returncode, 0)

    def test_deny_and_end_the_session(self):
        wire = self.session("alice")
        card = self.held("DELETE FROM t", wire)
        self.assertEqual(self.decide("deny", card, self.corp.id_token("lena"), "--end-session").returncode, 0)
        self.assertEqual(sqlstates(wire.rest())[-1], "57P01")
        self.assertEqual(self.count(), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
