"""Who signs out on one machine is out on every gateway of the store; nobody can sign out somebody else."""
import json
import shutil
import time
import unittest

from provider import Browser, SignIn
from team import PATIENCE, Team, sign_in
from wire import TokenWire, fields, sqlstates


class TeamSignOut(Team):
    def setUp(self):
        super().setUp()
        # Tokens have whole seconds: one made in the second of a sign-out, as the test before may have made it, is out too.
        time.sleep(1 - time.time() % 1)

    def log_in(self, gateway, token):
        wire = TokenWire(gateway, token, seconds=PATIENCE).log_in("token")
        self.addCleanup(wire.close)
        return wire

    def ended(self, *wires):
        for wire in wires:
            self.assertEqual([fields(body)["C"] for kind, body in wire.rest() if kind == "E"], ["57P01"])

    def is_let_in(self, gateway, token):
        try:
            TokenWire(gateway, token).log_in("token").close()
            return True
        except AssertionError as error:
            self.assertIn("28000", str(error))
            return False

    def alive(self, wire):
        self.assertEqual(wire.ask("SELECT 1")[-1][0], "Z")

    def logout(self, machine):
        said = machine.run("logout", "--json")
        self.assertEqual(json.loads(said.stdout) | {"signed_out": ""}, {"signed_out": "", "revoked": True, "told": True}, said.stderr)

    def test_takes_effect_on_every_gateway(self):
        desk = self.approver("bob", "erin")
        old, other = self.corp.id_token("erin"), self.corp.id_token("alice")
        wires = [self.log_in(gateway, old) for gateway in (self.one, self.two)]
        bystander = self.log_in(self.one, other)
        began = time.monotonic()
        self.logout(desk)
        self.ended(*wires)
        print(f"ended on two gateways {time.monotonic() - began:.2f} s after the command began", flush=True)
        self.alive(bystander)
        for gateway in (self.one, self.two):
            self.assertFalse(self.is_let_in(gateway, old))
            self.assertTrue(self.is_let_in(gateway, other))
            # Signed in again since (tokens have whole seconds).
            gateway.wait(lambda g=gateway: self.is_let_in(g, self.corp.id_token("erin")), PATIENCE, "a new sign-in to count")

    def test_ends_what_a_thief_could_decide(self):
        desk, thief = self.approver("bob", "erin"), self.approver("bob", "erin")
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        ends = self.log_in(self.one, self.corp.id_token("erin"))
        self.logout(desk)
        self.ended(ends)
        self.assert_refused(thief.run("approve", card["approval"], check=False), "does not accept the sign-in")
        self.assertEqual(self.count(), 2)
        sign_in_again = lambda: (sign_in(desk, "corp", "erin"), desk.run("approve", card["approval"], check=False).returncode == 0)[1]  # noqa: E731
        self.one.wait(sign_in_again, PATIENCE, "the decision after a new sign-in")
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])

    def test_reaches_a_gateway_that_was_down_and_a_store_that_was_away(self):
        desk = self.approver("bob", "erin")
        old = self.corp.id_token("erin")
        self.two.stop()
        self.logout(desk)
        self.two.start()
        self.two.wait(lambda: not self.is_let_in(self.two, old), PATIENCE, "the sign-out to be known")
        sign_in(desk, "corp", "erin")
        self.keeper.stop("immediate")
        said = desk.run("logout", "--json")
        self.keeper.start()
        self.assertFalse(json.loads(said.stdout)["told"])
        said = self.approver("bob", "erin").run("logout")  # signed in anew, and told
        self.assertNotIn("could not be told", said.stderr)

    def test_is_not_for_others_to_make(self):
        desk = self.approver("bob", "erin")
        alice = self.log_in(self.one, self.corp.id_token("alice"))
        erin = self.log_in(self.one, self.corp.id_token("erin"))
        self.logout(desk)
        self.ended(erin)
        news = json.loads(self.store("SELECT evidence FROM postern.sign_out ORDER BY number DESC LIMIT 1").strip())
        moved = json.loads(news["sign_out"]) | {"subject": "alice"}
        later = json.loads(news["sign_out"]) | {"time": "2099-01-01T00:00:00.000000Z"}
        forged = [{}, news | {"sign_out": json.dumps(moved, separators=(",", ":"))}, news | {"sign_out": json.dumps(later, separators=(",", ":"))},
                  news | {"token": self.corp.id_token("alice")}]
        refused = self.one.log().count("sign_out_refused")
        for row in forged + [news]:  # the last one was told before, and changes nothing any more
            self.store(f"SET SESSION AUTHORIZATION gw_two; INSERT INTO postern.sign_out (evidence) VALUES ($row${json.dumps(row)}$row$)")
        # The gateway tries what only its provider's keys could tell a few times; the forged signatures are over at once.
        self.one.wait(lambda: self.one.log().count("sign_out_refused") >= refused + 3, PATIENCE, "the refusals")
        self.alive(alice)
        self.one.wait(lambda: self.is_let_in(self.one, self.corp.id_token("erin")), PATIENCE, "a new sign-in to count")

    def test_who_is_revoked_decides_nothing(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        desk = self.approver("bob", "erin")
        erin = self.log_in(self.one, self.corp.id_token("erin"))
        self.adi.run("identity", "revoke", "erin", "--issuer", self.corp.issuer)
        self.addCleanup(self.adi.run, "identity", "restore", "erin", "--issuer", self.corp.issuer)
        self.ended(erin)
        self.assert_refused(desk.run("approve", card["approval"], check=False), "does not accept the sign-in")
        sign_in(desk, "corp", "erin")  # the provider still knows her
        self.assert_refused(desk.run("approve", card["approval"], check=False), "does not accept the sign-in")
        self.assertEqual(self.count(), 2)
        self.lena.run("deny", card["approval"])
        self.assertEqual(sqlstates(wire.receive_until("Z")), ["42501"])

    def test_a_sign_in_without_a_key_says_so(self):
        desk = self.machine("bob", self.corp.toml("device_code = true"), identity=False)
        desk.prepare()
        self.addCleanup(shutil.rmtree, desk.folder, ignore_errors=True)
        attempt = SignIn(desk, "--provider", "corp", "--device")
        address = attempt.address
        Browser().enter_code(address, " ".join(attempt.said).split("enter the code ")[1].split()[0])
        self.assertEqual(attempt.finish(PATIENCE)[0], 0)
        said = desk.run("logout")
        self.assertIn("gateways on other machines could not be told: this sign-in binds no key", said.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
