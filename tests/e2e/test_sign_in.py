"""People sign in with a real OpenID provider: browser, device code, renewal, sign-out, and what that means for agents."""
import datetime
import glob
import json
import os
import signal
import socket
import subprocess
import time
import unittest
import urllib.parse

from issuer import Issuer
from live import Live
from provider import Browser, Provider, SignIn
from wire import Wire, fields, int32, query, rows, startup


class SignIns(Live):
    ttl = 3600
    lines = ""

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.provider = cls.make_provider().__enter__()
        cls.addClassCleanup(cls.provider.__exit__)
        cls.gateway_options = {"extra": cls.provider.toml(cls.lines)}

    @classmethod
    def make_provider(cls):
        return Provider(ttl=cls.ttl)

    def setUp(self):  # no witness: agents do not work before somebody signs in
        self.addCleanup(self.gateway.run, "logout", check=False)

    @classmethod
    def configure(cls, lines="", after=""):
        cls.gateway.extra = cls.provider.toml(lines or cls.lines) + after
        loaded = cls.gateway.log().count("configuration_loaded")
        cls.gateway.write_config()
        cls.gateway.wait(lambda: cls.gateway.log().count("configuration_loaded") > loaded, what="the configuration")

    def sign_in(self, person="alice", words=()):
        attempt = SignIn(self.gateway, *words)
        browser = Browser()
        status, page = browser.open(attempt.address + f"&login_hint={person}")
        code, out, said = attempt.finish()
        self.assertEqual(code, 0, said)
        self.assertEqual(status, 200)
        self.assertIn("You are signed in", page)
        return out, browser

    def who(self):
        done = self.gateway.run("whoami", "--json", check=False)
        return json.loads(done.stdout)

    def refused(self, agent="app"):
        """SQLSTATE and text of a refused log-in."""
        with Wire(self.gateway) as wire:
            wire.send(startup(agent, "app"))
            kind, body = wire.receive()
            if kind == "R":
                wire.buffer = kind.encode() + int32(len(body) + 4) + body + wire.buffer
                kind, body = wire.authenticate(self.gateway.keys[agent])
            self.assertEqual(kind, "E")
            return fields(body)["C"], fields(body)["M"]

    def assert_ended(self, wire, within=20.0):
        began = time.monotonic()
        wire.seconds = within + 2
        self.assertEqual([fields(body)["C"] for kind, body in wire.rest() if kind == "E"], ["57P01"])
        self.assertLess(time.monotonic() - began, within)


class InTheBrowser(SignIns):
    def test_agents_work_while_their_owner_is_signed_in(self):
        code, text = self.refused()
        self.assertEqual(code, "28000")
        self.assertIn("not signed in", text)
        out, browser = self.sign_in()
        self.assertIn("alice@example.test", out)
        self.assertRegex(browser.visited[-1], r"^http://127\.0\.0\.1:\d+/result-[\w-]+$", "no code stays in the address bar")
        with Wire(self.gateway).log_in() as wire, Wire(self.gateway).log_in() as busy:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])
            busy.send(query("SELECT pg_sleep(60)"))
            starts = lambda: [e[0] for e in self.gateway.all_events() if e[0]["identity"]]  # noqa: E731
            self.gateway.wait(starts, what="the recording")
            start = starts()[0]
            self.assertEqual(start["identity"], {"issuer": self.provider.issuer, "subject": "alice", "email": "alice@example.test",
                                                 "groups": ["db-developers"], "method": "oidc"})
            self.assertEqual(start["agent"]["name"], "app")
            out = self.gateway.run("logout").stdout
            self.assertIn("alice@example.test", out)
            self.assert_ended(wire)
            self.assert_ended(busy)
        self.assertEqual(self.refused()[0], "28000")
        self.assertEqual(self.who()["signed_in"], False)
        self.assertEqual(self.gateway.run("logout", check=False).returncode, 1)

    def test_whoami_shows_claims_and_roles(self):
        self.configure(after='[roles]\nconnect = ["*"]\napprove = ["group:db-approvers"]\naudit = ["group:db-developers"]\n')
        self.addCleanup(self.configure)
        self.assertEqual(self.gateway.run("whoami", check=False).returncode, 1)
        self.sign_in()
        who = self.who()
        self.assertEqual((who["signed_in"], who["subject"], who["groups"]), (True, "alice", ["db-developers"]))
        self.assertEqual(who["roles"], {"connect": True, "approve": False, "audit": True})
        self.assertEqual(who["claims"]["sub"], "alice")
        self.assertEqual(who["claims"]["aud"], "desktop")
        self.assertIn("connect, audit", self.gateway.run("whoami").stdout)
        self.assertIn("no keychain", who["problem"], "there is none in this session")
        self.sign_in("lena")
        self.assertEqual(self.who()["roles"]["approve"], True)

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

    def test_an_agent_belongs_to_who_made_it(self):
        self.sign_in("lena")
        self.gateway.add_agent("lenas")
        with Wire(self.gateway).log_in("lenas"), Wire(self.gateway).log_in("app"):
            pass
        self.sign_in("alice")
        self.assertEqual(self.refused("lenas")[0], "28000", "alice cannot act with lena's agent")
        with Wire(self.gateway).log_in("app"):
            pass

    def test_refused_cancelled_and_disturbed(self):
        attempt = SignIn(self.gateway)
        status, page = Browser().open(attempt.address + "&login_hint=refuse")
        self.assertIn("not signed in", page)
        code, _, said = attempt.finish()
        self.assertEqual((code, "refused the sign-in" in said), (1, True), said)

        attempt = SignIn(self.gateway)
        self.assertTrue(attempt.address)
        attempt.process.send_signal(signal.SIGINT)
        code, _, said = attempt.finish()
        self.assertEqual((code, "cancelled" in said), (1, True), said)

        # Strangers at the door change nothing.
        attempt = SignIn(self.gateway)
        back = attempt.address.split("redirect_uri=")[1].split("&")[0].replace("%3A", ":").replace("%2F", "/")
        base, browser = back.rsplit("/", 1)[0], Browser()
        for address in (back, back + "?code=x&state=wrong", back + "?state=", base + "/", base + "/callback/../callback?state=x", base + "/callbackx",
                        back + "?code=x&state=a&state=b", back + "?%zz", base + "/result-guess"):
            status, page = browser.open(address)
            self.assertIn(status, (400, 404), address)
        self.assertEqual(browser.open(back, {"code": "x"})[0], 405)
        port = int(base.rsplit(":", 1)[1])
        state = attempt.address.split("state=")[1].split("&")[0]
        for request in (f"GET /callback?code=x&state={state} HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                        f"GET /callback?code=x&state={state} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n",
                        "GET /" + "x" * 20000 + " HTTP/1.1\r\n\r\n", "\r\n\r\n", "GET\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as stranger:
                stranger.sendall(request.encode())
                self.assertRegex(stranger.recv(200), rb"^HTTP/1.1 4")
        with self.assertRaises(OSError):
            socket.create_connection(("127.0.0.2", port), timeout=2)
        self.assertIn("You are signed in", browser.open(attempt.address)[1])
        self.assertEqual(attempt.finish()[0], 0)

    def test_wrong_words_and_a_provider_that_is_down(self):
        self.assertEqual(self.gateway.run("login", "--provider", "nobody", check=False).returncode, 2)
        self.assertEqual(self.gateway.run("login", "--device", check=False).returncode, 1, "off unless device_code = true")
        taken = socket.socket()
        self.addCleanup(taken.close)
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        self.configure(f"redirect = {{ ports = [{taken.getsockname()[1]}] }}")
        self.addCleanup(self.configure)
        done = self.gateway.run("login", check=False)
        self.assertEqual((done.returncode, "is taken" in done.stderr), (3, True), done.stderr)
        self.provider.__exit__()
        try:
            self.configure()
            done = self.gateway.run("login", check=False)
            self.assertEqual((done.returncode, "refuses connections" in done.stderr), (3, True), done.stderr)
        finally:
            self.provider.__enter__()


class ByDevice(SignIns):
    lines = "device_code = true"

    def test_code_on_another_device(self):
        attempt = SignIn(self.gateway, "--device")
        address = attempt.address
        said = " ".join(attempt.said)
        code = said.split("enter the code ")[1].split()[0]
        self.assertIn("Success", Browser().enter_code(address, code) or "Success")
        status, out, said = attempt.finish(60)
        self.assertEqual(status, 0, said)
        self.assertIn("alice@example.test", out)
        with Wire(self.gateway).log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])


class Expiring(SignIns):
    ttl = 8

    def test_ends_with_the_token_when_nothing_renews_it(self):
        self.sign_in()
        with Wire(self.gateway).log_in() as wire:
            expires = datetime.datetime.fromisoformat(self.who()["expires"])
            self.assert_ended(wire, within=30)
            self.assertGreaterEqual(datetime.datetime.now(datetime.timezone.utc), expires, "not before its token")
        self.gateway.wait(lambda: self.refused()[0] == "28000", what="the agent's refusal")
        self.assertIn("expired", self.gateway.run("whoami", check=False).stderr)


class WithAHostileTokenEndpoint(SignIns):
    """The provider sends the browser back as it should, and then says something else than a token."""

    @classmethod
    def make_provider(cls):
        return Issuer()

    def attempt(self, behaviour, **claims):
        attempt = SignIn(self.gateway)
        asked = {name: values[0] for name, values in urllib.parse.parse_qs(urllib.parse.urlsplit(attempt.address).query).items()}
        good = self.provider.claims(nonce=asked["nonce"], **claims)
        self.provider.behave = {"/token": lambda handler: behaviour(handler, self.provider.keys[0].token(good))}
        answer = urllib.parse.urlencode({"code": "c0de-" + "x" * 40, "state": asked["state"]})
        _, page = Browser().open(asked["redirect_uri"] + "?" + answer)
        code, out, said = attempt.finish()
        self.assertNotIn("c0de-", page + out + said + self.gateway.log())
        return code, page, said

    def test_whatever_it_says_nobody_is_signed_in(self):
        def tokens(**changes):
            return lambda handler, token: Issuer.send(handler, {"id_token": token, "token_type": "Bearer"} | changes)

        def raw(body, status=200, **headers):
            return lambda handler, _: Issuer.send(handler, body, status=status, **headers)

        def half(handler, token):
            handler.send_response(200)
            handler.send_header("Content-Length", "9000")
            handler.end_headers()
            handler.wfile.write(b'{"id_token":"' + token.encode())
            handler.connection.close()

        code, page, _ = self.attempt(tokens())
        self.assertEqual((code, "You are signed in" in page), (0, True), "the good one")
        self.gateway.run("logout")
        elsewhere = Issuer().__enter__()
        self.addCleanup(elsewhere.__exit__)
        doubled = lambda handler, token: Issuer.send(handler, f'{{"id_token":"{token}","id_token":"{token}"}}'.encode())  # noqa: E731
        for name, behaviour, claims, said in (
                ("an error", raw({"error": "invalid_grant"}, 400), {}, "no longer accepts"), ("its own error", raw({"error": "server_error"}, 500), {}, "problem"),
                ("an error with control characters", raw({"error": "x\u001b[31m\n"}, 400), {}, "refused the sign-in (x"),
                ("a page", raw(b"<html>", 200, Content_Type="text/html"), {}, "not JSON"), ("nothing", raw(b""), {}, "not JSON"),
                ("no token", raw({"access_token": "a"}), {}, "no ID token"), ("a number for a token", raw({"id_token": 5}), {}, "no ID token"),
                ("a status", raw({}, 503), {}, "503"), ("too much", raw(b" " * (1 << 20)), {}, "too much"), ("half an answer", half, {}, ""),
                ("members twice", doubled, {}, "not JSON"), ("deep", raw(b"[" * 4000 + b"]" * 4000), {}, "not JSON"),
                ("a redirect", raw({}, 307, Location=elsewhere.url + "/token"), {}, ""), ("not a token", tokens(id_token="a.b.c"), {}, "not acceptable"),
                ("another nonce", tokens(), {"nonce": "other"}, "nonce"), ("another audience", tokens(), {"aud": "other"}, "(aud)"),
                ("another issuer", tokens(), {"iss": elsewhere.url}, "(iss)"), ("expired", tokens(), {"exp": int(time.time()) - 5}, "(exp)"),
                ("an old one", tokens(), {"iat": int(time.time()) - 3600}, "issued too long ago"), ("nobody's", tokens(), {"sub": ""}, "sub is")):
            with self.subTest(name):
                code, page, words = self.attempt_with(behaviour, claims)
                self.assertIn(code, (1, 3), words)
                self.assertIn("You are not signed in", page)
                self.assertIn(said, words)
                self.assertNotIn("\x1b", words)
                self.assertEqual(self.who()["signed_in"], False)
        self.assertEqual(elsewhere.asked, {}, "nobody may be asked whom the configuration does not name")

    def attempt_with(self, behaviour, claims):
        nonce = claims.get("nonce")
        if nonce is None:
            return self.attempt(behaviour, **claims)
        token = self.provider.token(nonce=nonce)
        return self.attempt(lambda handler, _: behaviour(handler, token))

    def test_slow_one_is_given_up(self):
        began = time.monotonic()
        code, page, _ = self.attempt(lambda handler, _: time.sleep(20))
        self.assertEqual((code, "not signed in" in page), (3, True))
        self.assertLess(time.monotonic() - began, 15)


# Runs inside a D-Bus session with a keyring of its own: sign-ins are kept there and renewed by the gateway.
BUS = "echo -n unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; echo $DBUS_SESSION_BUS_ADDRESS; cat"


class Renewed(SignIns):
    ttl = 8

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.bus = subprocess.Popen(["dbus-run-session", "--", "bash", "-c", BUS], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   env={"PATH": os.environ["PATH"], "HOME": os.environ.get("TMPDIR", "/tmp"),                                         "XDG_DATA_HOME": cls.server.folder + "-keyring"})
        cls.addClassCleanup(cls._end_bus)
        address = cls.bus.stdout.readline().strip()
        assert address, "there is no session bus"
        cls.gateway_options |= {"environment": {"DBUS_SESSION_BUS_ADDRESS": address}}

    @classmethod
    def _end_bus(cls):
        cls.bus.stdin.close()
        cls.bus.stdout.close()
        cls.bus.wait(timeout=10)

    def test_lives_on_with_new_groups_until_the_provider_says_no(self):
        refused = self.provider.tell()["refused"]
        self.sign_in()
        self.assertTrue(self.who()["renewed"], self.who())
        first, issued = self.who()["expires"], self.who()["claims"]["iat"]
        with Wire(self.gateway).log_in() as wire:
            self.gateway.wait(lambda: self.who()["expires"] > first, seconds=30, what="the renewal")
            self.assertGreaterEqual(self.who()["claims"]["iat"] - issued, int(self.ttl * 0.8), "not before 80 % of its life")
            time.sleep(self.ttl - 1)
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]], "the session outlives its first token")
            self.configure(after='[[rule]]\nname = "dba"\naction = "block"\nstatements = ["SELECT"]\ngroups = ["dba"]\nreason = "new group"\n')
            self.addCleanup(self.configure)
            self.provider.set_groups(alice=["dba"])
            self.addCleanup(self.provider.set_groups, alice=["db-developers"])
            self.gateway.wait(lambda: "dba" in self.who().get("groups", []), seconds=30, what="the new groups")
            self.gateway.wait(lambda: any(fields(b).get("C") == "42501" for k, b in wire.ask("SELECT 1") if k == "E"), what="the rule")
            second = self.gateway.run("serve", check=False, timeout=30)
            self.assertEqual((second.returncode, "in use by another gateway" in second.stderr), (3, True), second.stderr)
            seen = self.provider.tell()
            self.assertGreaterEqual(seen["refreshed"], 2)
            self.assertEqual(seen["refused"], refused, "no refresh token was used twice")
            self.gateway.run("logout")
            self.assert_ended(wire)
        self.assertGreater(self.provider.tell()["revoked"], seen["revoked"], "the provider was told")
        self.assertNotIn("eyJ", self.gateway.log(), "no token in the log")

    def test_refresh_token_is_nowhere_to_be_read(self):
        self.sign_in()
        token = self.provider.tell(steal=True)["latest"]
        with Wire(self.gateway).log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])
            first = self.who()["expires"]
            self.gateway.wait(lambda: self.who()["expires"] > first, seconds=30, what="the renewal")
            secrets = [token.encode(), self.provider.tell(steal=True)["latest"].encode(), self.gateway.keys["app"].encode()]
            self.assertEqual(len(set(secrets)), 3)
            for process in glob.glob("/proc/[0-9]*/cmdline"):
                self.assert_holds_none(process, secrets)
            for folder, _, names in os.walk(self.gateway.folder):
                for name in names:
                    self.assert_holds_none(os.path.join(folder, name), secrets)
            told = json.dumps(self.gateway.all_events()) + self.gateway.run("whoami", "--json").stdout
            for secret in secrets:
                self.assertNotIn(secret.decode(), told)

    def assert_holds_none(self, path, secrets):
        try:
            with open(path, "rb") as file:
                content = file.read()
        except OSError:
            return  # a socket, or a process that has ended
        for secret in secrets:
            self.assertNotIn(secret, content, path)

    def use_stolen(self, token):
        """What the provider says to somebody else who has the refresh token."""
        status, body = Browser().open(self.provider.issuer + "/token", {"grant_type": "refresh_token", "refresh_token": token, "client_id": "desktop"})
        return status, json.loads(body)

    def test_stolen_refresh_token_ends_the_sign_in_for_all(self):
        self.sign_in()
        with Wire(self.gateway).log_in() as wire:
            status, loot = self.use_stolen(self.provider.tell(steal=True)["latest"])
            self.assertEqual(status, 200, loot)
            before = self.provider.tell()["refused"]
            self.assert_ended(wire, within=self.ttl + 20)  # at its token's end, because nothing renews it any more
            self.assertEqual(self.provider.tell()["refused"], before + 1, "asked once, not again and again")
        status, answer = self.use_stolen(loot["refresh_token"])
        self.assertEqual((status, answer["error"]), (400, "invalid_grant"), "the thief is out, too")
        self.assertIn("no longer accepts this sign-in", self.gateway.log())
        self.assertEqual(self.refused()[0], "28000")
        self.sign_in()
        with Wire(self.gateway).log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])

    def test_provider_that_is_down_ends_no_session_before_its_time(self):
        self.sign_in()
        with Wire(self.gateway).log_in() as wire:
            self.provider.__exit__()
            try:
                before = self.who()["expires"]
                self.assertEqual(rows(wire.ask("SELECT 1")), [[b"1"]])
                with Wire(self.gateway).log_in() as another:
                    self.assertEqual(rows(another.ask("SELECT 1")), [[b"1"]])
                self.assert_ended(wire, within=self.ttl + 20)
                ended = datetime.datetime.now(datetime.timezone.utc)
                self.assertGreaterEqual(ended, datetime.datetime.fromisoformat(before), "not before its token")
                self.gateway.wait(lambda: self.refused()[0] == "28000", what="the refusal")
            finally:
                self.provider.__enter__()

    def test_provider_that_withdraws_the_sign_in(self):
        self.sign_in()
        refused = self.provider.tell()["refused"]
        with Wire(self.gateway).log_in() as wire:
            self.provider.tell(forget=True)
            self.assert_ended(wire, within=self.ttl + 20)
        self.assertIn("sign_in_not_renewed", self.gateway.log())
        self.assertEqual(self.who()["signed_in"], False)
        self.assertEqual(self.provider.tell()["refused"], refused + 1, "asked once, not again and again")


if __name__ == "__main__":
    unittest.main(verbosity=2)
