"""People sign in with a real SAML 2.0 provider through the browser; what follows is what follows from OpenID Connect."""
import base64
import html
import re
import socket
import unittest
import urllib.parse

from provider import Browser, SignIn
from saml import SamlProvider
from test_sign_in import SignIns
from wire import Wire, fields, rows, startup


class WithSaml(SignIns):
    @classmethod
    def make_provider(cls):
        return SamlProvider()

    def submit(self, attempt, person="alice", change=None):
        """The browser's way: the provider's page, and its form posted here. `change` may alter the form's fields."""
        browser = Browser()
        status, page = browser.open(attempt.address + f"&login_hint={person}")
        self.assertEqual(status, 200, page)
        form = {name: html.unescape(re.search(rf'name="{name}"\s+value="([^"]*)"', page).group(1)) for name in ("SAMLResponse", "RelayState")}
        if change:
            change(form)
        return *browser.open(f"http://127.0.0.1:{self.provider.port}/callback", form), browser, form

    def sign_in(self, person="alice", words=()):
        attempt = SignIn(self.gateway, *words)
        _, page, browser, _ = self.submit(attempt, person)
        code, out, said = attempt.finish()
        self.assertEqual(code, 0, said)
        self.assertIn("You are signed in", page)
        return out, browser

    def refused_sign_in(self, why, person="alice", change=None, **wrong):
        self.provider.tell(wrong=wrong)
        attempt = SignIn(self.gateway)
        try:
            _, page, _, _ = self.submit(attempt, person, change)
        finally:
            self.provider.tell(wrong={})
        code, _, said = attempt.finish()
        self.assertEqual((code, why in said), (1, True), said)
        self.assertIn("not signed in", page)
        self.assertEqual(self.who()["signed_in"], False)

    def test_agents_work_while_their_owner_is_signed_in(self):
        self.configure(after='[roles]\nconnect = ["*"]\naudit = ["group:db-developers"]\n')
        self.addCleanup(self.configure)
        self.assertEqual(self.refused()[0], "28000")
        out, browser = self.sign_in()
        self.assertIn("alice@example.test", out)
        self.assertRegex(browser.visited[-1], r"^http://127\.0\.0\.1:\d+/result-[\w-]+$")
        who = self.who()
        self.assertEqual((who["method"], who["subject"], who["groups"], who["issuer"]), ("saml", "alice", ["db-developers"], self.provider.entity))
        self.assertEqual(who["roles"], {"connect": True, "approve": False, "audit": True})
        self.assertEqual(who["claims"]["attributes"]["mail"], ["alice@example.test"])
        with Wire(self.gateway).log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])
            starts = lambda: [e[0]["identity"] for e in self.gateway.all_events()]  # noqa: E731
            self.gateway.wait(starts, what="the recording")
            self.assertEqual(starts()[0], {"issuer": self.provider.entity, "subject": "alice", "email": "alice@example.test", "groups": ["db-developers"],
                                           "method": "saml"})
            self.gateway.run("logout")
            self.assert_ended(wire)
        self.assertEqual(self.refused()[0], "28000")

    def test_groups_that_may_not_connect(self):
        self.configure(after='[roles]\nconnect = ["group:db-developers"]\n')
        self.addCleanup(self.configure)
        self.sign_in("lena")
        self.assertEqual(self.refused()[0], "28000")
        self.sign_in("alice")
        with Wire(self.gateway).log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])
            self.configure(after='[roles]\nconnect = ["group:db-approvers"]\n')
            self.assert_ended(wire)

    def test_ends_with_the_session(self):
        self.configure('session = "8s"')
        self.addCleanup(self.configure)
        self.sign_in()
        with Wire(self.gateway).log_in() as wire:
            self.assert_ended(wire, within=30)
        self.assertEqual(self.who()["signed_in"], False)

    def test_wrong_answers(self):
        callback = f"http://127.0.0.1:{self.provider.port}/callback"
        self.refused_sign_in("Audience", audience="urn:other")
        self.refused_sign_in("Recipient", recipient=callback + "x")
        self.refused_sign_in("Destination", destination=callback + "x")
        self.refused_sign_in("InResponseTo", inResponseTo="_other")
        self.refused_sign_in("another issuer", issuer="urn:other")
        self.refused_sign_in("transient", format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient")
        self.refused_sign_in("accepted", signatureAlgorithm="rsa-sha1", digestAlgorithm="sha1")
        self.refused_sign_in("not signed", signAssertion=False)
        self.refused_sign_in("refused the sign-in (Responder)", person="refuse")

        def forge(form):
            xml = base64.b64decode(form["SAMLResponse"]).replace(b">alice<", b">lena<")
            form["SAMLResponse"] = base64.b64encode(xml).decode()
        self.refused_sign_in("certificate", change=forge)
        self.refused_sign_in("base64", change=lambda form: form.update(SAMLResponse="***"))
        other = self.provider.make_key("other")[1]
        self.gateway.extra = self.provider.toml(certificate=other)
        self.gateway.write_config()
        self.addCleanup(self.configure)
        self.refused_sign_in("certificate")
        self.configure()
        self.provider.tell(wrong={"signResponse": True})
        self.addCleanup(self.provider.tell, wrong={})
        self.sign_in()

    def test_answers_that_nobody_waits_for(self):
        attempt = SignIn(self.gateway)
        _, page, _, answer = self.submit(attempt)
        self.assertEqual(attempt.finish()[0], 0)
        self.gateway.run("logout")
        attempt = SignIn(self.gateway)
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(attempt.address).query)
        door = f"http://127.0.0.1:{self.provider.port}/callback"
        self.assertEqual(Browser().open(door, answer)[0], 400, "the last one's RelayState")
        for form in ({}, {"SAMLResponse": "x"}, {"RelayState": "x", "SAMLResponse": "x"}):
            self.assertEqual(Browser().open(door, form)[0], 400, form)
        self.assertEqual(Browser().open(door + "/x", answer)[0], 404)
        self.assertEqual(Browser().open(door + f"?RelayState={query['RelayState'][0]}")[0], 405, "not in the address")
        for head, body in (("Content-Type: text/plain\r\nContent-Length: 3", "a=b"), ("Content-Length: 3", "a=b"),
                           ("Content-Type: application/x-www-form-urlencoded", "a=b"),
                           ("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999", "a=b"),
                           ("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: -1", "a=b"),
                           ("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1", "a=b")):
            with socket.create_connection(("127.0.0.1", self.provider.port), timeout=10) as stranger:
                stranger.sendall(f"POST /callback HTTP/1.1\r\nHost: 127.0.0.1:{self.provider.port}\r\n{head}\r\n\r\n{body}".encode())
                self.assertRegex(stranger.recv(200), rb"^HTTP/1.1 4")
        # The old answer with the new one's RelayState: it answers another request.
        _, page = Browser().open(door, answer | {"RelayState": query["RelayState"][0]})
        self.assertIn("InResponseTo", page)
        code, _, said = attempt.finish()
        self.assertEqual((code, "InResponseTo" in said), (1, True), said)

    def test_words_that_saml_does_not_have(self):
        self.assertIn("no sign-in with a code", self.gateway.run("login", "--device", check=False).stderr)
        wire = Wire(self.gateway)
        self.addCleanup(wire.close)
        self.assertIn("gives tokens", self.token_refusal(wire))

    def token_refusal(self, wire):
        wire.send(startup("token", "app"))
        kind, body = wire.receive()
        self.assertEqual(kind, "E")
        return fields(body)["M"]

    def test_nothing_secret_is_written_down(self):
        attempt = SignIn(self.gateway)
        _, _, _, answer = self.submit(attempt)
        code, out, said = attempt.finish()
        self.assertEqual(code, 0)
        for text in (out, said, self.gateway.log()):
            self.assertNotIn(answer["SAMLResponse"][100:180], text)
            self.assertNotIn(answer["RelayState"], text.replace(attempt.address, ""))


del SignIns  # its own tests are in test_sign_in.py

if __name__ == "__main__":
    unittest.main(verbosity=2)
