"""Logging in with tokens: good ones, wrong ones, an issuer that rotates its keys or misbehaves, and how long a session lives."""
import json
import os
import re
import subprocess
import threading
import time
import unittest

from issuer import Issuer, b64
from live import Live
from wire import Closed, Wire, fields, int32, message, query, startup, text


def psql(conninfo, token, sql="SELECT 'in'"):
    return subprocess.run(["psql", "-XAtq", "-v", "VERBOSITY=verbose", "-d", conninfo, "-c", sql], capture_output=True, text=True, timeout=60,
                          env={"PGPASSWORD": token, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})


class Tokens(Live):
    """One gateway for all tests; each test has an issuer of its own and the configuration that names it."""
    extra = ""

    @classmethod
    def _leave(cls):
        cls.gateway.__exit__(None)

    def setUp(self):
        super().setUp()
        self.issuer = Issuer().__enter__()
        self.addCleanup(self.issuer.__exit__)
        self.configure()

    def configure(self, lines="", after=""):
        """Agents work without a sign-in only while no provider is configured, so the witness is in already."""
        self.gateway.extra = self.issuer.toml(lines) + after
        loaded = self.gateway.log().count("configuration_loaded")
        self.gateway.write_config()
        self.gateway.wait(lambda: self.gateway.log().count("configuration_loaded") > loaded, what="the configuration")

    def tearDown(self):
        self.gateway.extra = ""
        loaded = self.gateway.log().count("configuration_loaded")
        self.gateway.write_config()
        self.gateway.wait(lambda: self.gateway.log().count("configuration_loaded") > loaded, what="the configuration")

    def try_token(self, token, sql="SELECT 'in'"):
        return psql(f"host={self.gateway.host} port={self.gateway.port} dbname=app user=token connect_timeout=20", token, sql)

    def assert_in(self, token):
        done = self.try_token(token)
        self.assertEqual((done.returncode, done.stdout.strip()), (0, "in"), done.stderr + self.gateway.log()[-1500:])

    def assert_refused(self, token, why=None):
        before = len(self.gateway.log())
        done = self.try_token(token)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertIn("not signed in", done.stderr)
        if why:
            self.assertNotIn(why, done.stderr)
            self.assertIn(why, self.gateway.log()[before:])
        self.assertNotIn(token.split(".")[-1][:40], self.gateway.log())

    def last_session(self):
        return self.gateway.events(self.gateway.sessions()[0])

    def test_signs_in_and_is_recorded_as_who_it_is(self):
        self.assert_in(self.issuer.token(groups=["dev", "dba"]))
        self.gateway.wait(lambda: self.last_session()[-1]["event"] == "session_end", what="the recording")
        start = self.last_session()[0]
        self.assertEqual(start["identity"], {"issuer": self.issuer.url, "subject": "alice", "email": "alice@example.test",
                                             "groups": ["dev", "dba"], "method": "oidc"})
        self.assertEqual(start["agent"]["name"], "token")
        self.assertTrue(self.gateway.verify())

    def test_wrong_tokens(self):
        now, key = int(time.time()), self.issuer.keys[0]
        good = self.issuer.token()
        self.assert_in(good)
        for why, token in (("(exp)", self.issuer.token(exp=now - 5)), ("exp is missing", self.issuer.token(exp=None)),
                           ("(aud)", self.issuer.token(aud="other")), ("(iss)", self.issuer.token(iss=self.issuer.url + "/")),
                           ("(iat)", self.issuer.token(iat=now + 600)), ("sub is missing", self.issuer.token(sub=None)),
                           ("(alg)", b64('{"alg":"none"}') + "." + good.split(".")[1] + ".AAAA"), ("no three parts", "secret"),
                           ("signature is not", good[:-8] + "AAAAAAAA"), ("has crit", self.issuer.token(header={"crit": ["x"]})),
                           ("signature is not", Issuer.token(self.issuer, key=self.other_key()))):
            self.assert_refused(token, why)
        self.gateway.wait(lambda: any("expired (exp)" in e.get("reason", "") for events in self.gateway.all_events() for e in events),
                          what="the reason in the recording")

    def other_key(self):
        other = Issuer().__enter__()
        self.addCleanup(other.__exit__)
        return other.keys[0]

    def test_claim_conditions_and_roles(self):
        self.configure('require = { repository = "octo/shop", ref = "refs/heads/main" }',
                       after='[roles]\nconnect = ["group:octo/shop"]\n')
        self.assert_refused(self.issuer.token(), "the claim re")
        self.assert_refused(self.issuer.token(repository="octo/shop", ref="refs/heads/evil"), "the claim ref")
        self.assertEqual(self.try_token(self.issuer.token(repository="octo/shop", ref="refs/heads/main")).returncode, 2, "the wrong group")
        self.assert_in(self.issuer.token(repository="octo/shop", ref="refs/heads/main", groups="octo/shop"))

    def recipe(self, name):
        """The [[identity]] of a recipe in the documentation, with this test's issuer for the real one."""
        with open(os.path.join(os.path.dirname(__file__), "../../docs/sign-in.md"), encoding="utf-8") as file:
            blocks = re.findall(r"```toml\n(.*?)```", file.read(), re.S)
        block = next(block for block in blocks if re.search(rf'name +=\s*"{name}"', block))
        return re.sub(r'issuer +=.*', f'issuer = "{self.issuer.url}"', block)

    def use_recipe(self, name):
        self.gateway.extra = self.recipe(name) + ('[roles]\nconnect = ["*"]\n[[rule]]\nname = "strangers"\naction = "block"\nstatements = ["SELECT"]\n'
                                                  'groups = ["octo/other"]\nreason = "another project"\n')
        loaded = self.gateway.log().count("configuration_loaded")
        self.gateway.write_config()
        self.gateway.wait(lambda: self.gateway.log().count("configuration_loaded") > loaded, what="the configuration")

    def test_recipe_for_github_actions(self):
        self.use_recipe("github")
        claims = {"jti": "ca1bcbf7", "sub": "repo:octo/shop:ref:refs/heads/main", "aud": "postern", "ref": "refs/heads/main", "sha": "36fca0b7",
                  "repository": "octo/shop", "repository_owner": "octo", "repository_owner_id": "65", "run_id": "1", "run_number": "7", "run_attempt": "1",
                  "repository_visibility": "private", "repository_id": "74", "actor_id": "12", "actor": "octocat", "workflow": "migrate", "head_ref": "",
                  "base_ref": "", "event_name": "push", "ref_protected": "true", "ref_type": "branch", "environment": "production",
                  "job_workflow_ref": "octo/shop/.github/workflows/migrate.yml@refs/heads/main", "runner_environment": "self-hosted", "email": None,
                  "groups": None, "nbf": int(time.time()) - 60}
        self.assert_in(self.issuer.token(**claims))
        self.gateway.wait(lambda: self.last_session()[-1]["event"] == "session_end", what="the recording")
        self.assertEqual(self.last_session()[0]["identity"]["groups"], ["octo/shop"])
        self.assertEqual(self.last_session()[0]["identity"]["subject"], claims["sub"])
        for wrong in ({"repository": "octo/shop-fork"}, {"repository": "evil/shop"}, {"ref": "refs/heads/evil"}, {"ref": "refs/pull/1/merge"},
                      {"ref": None}, {"repository": None}):
            self.assert_refused(self.issuer.token(**(claims | wrong)), "require")
        self.assert_refused(self.issuer.token(**(claims | {"aud": "https://github.com/octo"})), "(aud)")  # GitHub's default
        self.assert_refused(self.issuer.token(**(claims | {"repository": "octo/other"})), "require")

    def test_recipe_for_gitlab(self):
        self.use_recipe("gitlab")
        claims = {"namespace_id": "72", "namespace_path": "octo", "project_id": "20", "project_path": "octo/shop", "user_id": "1", "user_login": "sam",
                  "user_email": "sam@example.test", "user_access_level": "developer", "user_identities": [{"provider": "github", "extern_uid": "2435223452345"}],
                  "pipeline_id": "574", "pipeline_source": "push", "job_id": "302", "ref": "main", "ref_type": "branch", "ref_path": "refs/heads/main",
                  "ref_protected": "true", "groups_direct": ["octo/team"], "environment": "production", "environment_protected": "false",
                  "deployment_tier": "production", "runner_id": 1, "runner_environment": "self-hosted", "sha": "714a629c", "project_visibility": "private",
                  "ci_config_ref_uri": "gitlab.example.com/octo/shop//.gitlab-ci.yml@refs/heads/main", "jti": "235b3a54", "aud": "postern",
                  "sub": "project_path:octo/shop:ref_type:branch:ref:main", "email": None, "groups": None, "nbf": int(time.time()) - 5}
        self.assert_in(self.issuer.token(**claims))
        self.gateway.wait(lambda: self.last_session()[-1]["event"] == "session_end", what="the recording")
        self.assertEqual(self.last_session()[0]["identity"]["groups"], ["octo"])
        self.assert_in(self.issuer.token(**(claims | {"ref_protected": True})))  # the word or the truth
        for wrong in ({"project_path": "octo/shop2"}, {"project_path": ["octo/other"]}, {"ref": "evil"}, {"ref_protected": "false"}, {"ref_protected": None}):
            self.assert_refused(self.issuer.token(**(claims | wrong)), "require")

    def test_groups_decide(self):
        self.configure(after='[[rule]]\nname = "no-dev"\naction = "block"\nstatements = ["SELECT"]\ngroups = ["dev"]\nreason = "not for dev"\n')
        self.assertIn("no-dev", self.try_token(self.issuer.token()).stderr)
        self.assert_in(self.issuer.token(groups=["dba"]))
        self.assertIn("no-dev", self.try_token(self.issuer.token(groups=None, hasgroups=True)).stderr, "not known counts against them")

    def test_rotation_is_noticed_at_once_and_fetches_are_bounded(self):
        self.assert_in(self.issuer.token())
        self.assertEqual(self.issuer.asked[Issuer.KEYS], 1)
        new = self.issuer.add_key("two")
        self.issuer.keys.pop(0)
        old = self.issuer.token(key=new)
        self.assert_in(self.issuer.token(key=new))
        self.assertEqual(self.issuer.asked[Issuer.KEYS], 2)
        stranger = self.other_key()
        for number in range(8):
            stranger.kid = f"unknown-{number}"
            self.assert_refused(self.issuer.token(key=stranger), "no key of the provider")
        self.assertEqual(self.issuer.asked[Issuer.KEYS], 2, "one fetch for unknown keys per interval")
        self.assert_in(old)

    def test_withdrawn_key(self):
        first = self.issuer.keys[0]
        self.assert_in(self.issuer.token())
        second = self.issuer.add_key("two")
        self.issuer.keys.remove(first)
        self.assert_in(self.issuer.token(key=second))
        self.assert_refused(self.issuer.token(key=first), "no key of the provider")

    def test_provider_that_is_down_lets_known_keys_work(self):
        self.assert_in(self.issuer.token())
        token = self.issuer.token()
        unknown = self.other_key()
        unknown.kid = "new"
        self.issuer.server.shutdown()
        self.issuer.server.server_close()
        self.assert_refused(self.issuer.token(key=unknown))
        self.assert_in(token)

    def test_provider_that_misbehaves(self):
        elsewhere = Issuer().__enter__()
        self.addCleanup(elsewhere.__exit__)
        elsewhere.keys = self.issuer.keys
        huge = b'{"keys":[' + b" " * (1 << 20) + b"]}"

        def redirect(handler):
            Issuer.send(handler, {}, status=302, Location=elsewhere.url.replace("127.0.0.1", "localhost") + Issuer.KEYS)

        def endless(handler):
            handler.send_response(200)
            handler.end_headers()
            for _ in range(10_000):
                handler.wfile.write(b" " * 65536)

        def half_an_answer(handler):
            handler.send_response(200)
            handler.send_header("Content-Length", "5000")
            handler.end_headers()
            handler.wfile.write(b'{"keys":[')
            handler.connection.close()

        for path, behaviour, why in (
                (Issuer.KEYS, redirect, "redirects"), (Issuer.KEYS, lambda h: Issuer.send(h, huge), "too much"), (Issuer.KEYS, endless, "too much"),
                (Issuer.KEYS, lambda h: Issuer.send(h, b"<html>"), "cannot be read"), (Issuer.KEYS, lambda h: Issuer.send(h, {}, status=500), "500"),
                (Issuer.KEYS, half_an_answer, ""), (Issuer.KEYS, lambda h: Issuer.send(h, b'{"keys":' + b"[" * 5000 + b"]" * 5000 + b"}"), "cannot be read"),
                (Issuer.KEYS, lambda h: Issuer.send(h, b'{"keys":[],"keys":[]}'), "cannot be read"),
                (Issuer.KEYS, lambda h: h.wfile.write(b"HTTP/1.1 999 ?\r\nContent-Length: -5\r\n\r\n\0\0"), ""),
                (Issuer.KEYS, lambda h: Issuer.send(h, {"keys": [elsewhere.keys[0].jwk | {"n": "AQ"}]}), "no key of the provider"),
                (Issuer.KEYS, lambda h: Issuer.send(h, {"keys": [{"kty": "oct", "k": "c2VjcmV0"}]}), "no key of the provider"),
                (Issuer.DISCOVERY, lambda h: Issuer.send(h, {"issuer": elsewhere.url, "jwks_uri": elsewhere.url + Issuer.KEYS}), "calls itself"),
                (Issuer.DISCOVERY, lambda h: Issuer.send(h, {"issuer": self.issuer.url, "jwks_uri": "http://example.test/keys"}), "not an https"),
                (Issuer.DISCOVERY, lambda h: h.connection.close(), "")):
            with self.subTest(path=path, why=why):
                self.issuer.behave = {path: behaviour}
                self.configure(f"scopes = [\"openid\", \"x{time.monotonic_ns()}\"]")  # another provider: no keys are kept
                self.assert_refused(self.issuer.token(), why)
        self.assertEqual(elsewhere.asked, {}, "nobody may be asked whom the configuration does not name")

    def test_slow_provider_holds_nobody_else_up(self):
        self.issuer.behave = {Issuer.KEYS: lambda h: time.sleep(30)}
        began = time.monotonic()
        waiting = [threading.Thread(target=self.try_token, args=(self.issuer.token(),)) for _ in range(4)]
        for thread in waiting:
            thread.start()
        while time.monotonic() - began < 2:
            before = time.monotonic()
            self.assertAlive(self.witness)
            self.assertLess(time.monotonic() - before, 5)
        for thread in waiting:
            thread.join()
        self.assertLess(time.monotonic() - began, 25)

    def open_session(self, token):
        wire = Wire(self.gateway)
        self.addCleanup(lambda: None if wire is self.witness else wire.close())
        wire.send(startup("token", "app"))
        self.assertEqual(wire.receive(), ("R", int32(3)))
        wire.send(message("p", text(token)))
        seen = wire.receive_until("Z", "E")
        self.assertEqual(seen[-1][0], "Z", seen)
        return wire

    def assert_ends(self, wire, within=30):
        began = time.monotonic()
        wire.seconds = within + 3
        kinds = wire.rest()
        self.assertEqual([fields(body)["C"] for kind, body in kinds if kind == "E"], ["57P01"])
        self.assertLess(time.monotonic() - began, within)

    def test_session_ends_when_its_token_does(self):
        expires = int(time.time()) + 6
        wire = self.open_session(self.issuer.token(exp=expires))
        busy = self.open_session(self.issuer.token(exp=expires))
        busy.send(query("SELECT pg_sleep(60)"))
        self.assertAlive(wire)
        self.assert_ends(wire)
        self.assert_ends(busy)
        self.assertGreaterEqual(time.time(), expires)
        self.assertEqual(self.server.wait_backends("app", 1), 1, "nothing goes on running")

    def test_session_ends_when_its_groups_are_no_longer_welcome(self):
        wire = self.open_session(self.issuer.token())
        self.assertAlive(wire)
        self.configure(after='[roles]\nconnect = ["group:dba"]\n')
        self.assert_ends(wire)

    def test_gateway_with_a_token_of_its_own(self):
        path = f"{self.gateway.folder}/own.token"

        def write(mode=0o600, **claims):
            with open(path + ".new", "w", encoding="ascii") as file:
                file.write(self.issuer.token(sub="robot", exp=int(time.time()) + 6, **claims) + "\n")
            os.chmod(path + ".new", mode)
            os.replace(path + ".new", path)

        def refusal():
            with Wire(self.gateway) as wire:
                wire.send(startup("own", "app"))
                kind, body = wire.receive()
                if kind == "R":
                    wire.buffer = kind.encode() + int32(len(body) + 4) + body + wire.buffer
                    kind, body = wire.authenticate(self.gateway.keys["own"])
                return fields(body).get("C")

        self.gateway.add_agent("own")
        self.witness.close()  # an agent's session, which ends with the token; a person's own goes on
        self.witness = self.open_session(self.issuer.token())
        self.addCleanup(self.gateway.run, "logout", check=False)
        write(mode=0o644)
        self.configure(f"token = {{ file = {json.dumps(path)} }}")
        self.gateway.wait(lambda: "can be read by everybody" in self.gateway.log(), what="the refusal of the file")
        self.assertEqual(refusal(), "28000")
        write(groups=["first"])
        self.gateway.wait(lambda: self.gateway.run("whoami", check=False).returncode == 0, what="the sign-in")
        with Wire(self.gateway).log_in("own") as wire:
            write(groups=["second"])
            self.gateway.wait(lambda: "second" in self.gateway.run("whoami", "--json", check=False).stdout, seconds=30, what="the next token")
            self.assertAlive(wire)
            self.assert_ends(wire)
        self.assertEqual(refusal(), "28000")

    def test_tokens_from_before_a_sign_out_are_out(self):
        path = f"{self.gateway.folder}/lena.token"

        def write(token):
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
                file.write(token)

        def held():
            done = self.gateway.run("approvals", "list", "--json", check=False)
            cards = [card for line in done.stdout.splitlines() for card in [json.loads(line)]] if done.returncode == 0 else []
            cards = cards[0] if cards and isinstance(cards[0], list) else cards
            return cards[0]["approval"] if cards else None

        self.witness.close()  # an agent's session, which ends when its owner changes
        self.witness = self.open_session(self.issuer.token())
        old = self.issuer.token(sub="lena", email="lena@example.test", groups=["dba"])
        write(old)
        self.configure(f"token = {{ file = {json.dumps(path)} }}",
                       after='[approvals]\nhold = "60s"\n[[rule]]\nname = "ask"\naction = "approve"\nstatements = ["SELECT"]\n'
                             'functions = ["pg_sleep"]\napprovers = ["group:dba"]\n')
        self.gateway.wait(lambda: self.gateway.run("whoami", check=False).returncode == 0, seconds=30, what="lena's sign-in")
        self.assert_in(old)
        self.configure(after='[approvals]\nhold = "60s"\n[[rule]]\nname = "ask"\naction = "approve"\nstatements = ["SELECT"]\n'
                             'functions = ["pg_sleep"]\napprovers = ["group:dba"]\n')
        wire = self.open_session(self.issuer.token(sub="alice"))
        wire.send(query("SELECT pg_sleep(0)"))
        self.gateway.wait(held, what="the held statement")
        self.gateway.run("logout")
        self.assert_refused(old, "last sign-out")
        done = self.gateway.run("approve", held(), "--token-file", path, check=False)
        self.assertEqual((done.returncode, "not accepted" in done.stderr), (1, True), done.stdout + done.stderr)
        self.assertIn("last sign-out", self.gateway.log())
        signed_out = int(time.time())
        self.gateway.wait(lambda: int(time.time()) > signed_out, what="the next second: iat has no fractions")
        new = self.issuer.token(sub="lena", email="lena@example.test", groups=["dba"])
        self.assert_in(new)
        write(new)
        self.gateway.run("approve", held(), "--token-file", path)
        self.assertEqual([kind for kind, _ in wire.receive_until("Z")][-2:], ["C", "Z"])

    def test_oauthbearer(self):
        for token, good in ((self.issuer.token(), True), (self.issuer.token(aud="other"), False), ("", False)):
            with Wire(self.gateway) as wire:
                wire.send(startup("alice@example.test", "app"))
                self.assertEqual(wire.receive(), ("R", int32(10) + b"OAUTHBEARER\0\0"))
                first = f"n,,\x01auth={'Bearer ' + token if token else ''}\x01\x01".encode()
                wire.send(message("p", text("OAUTHBEARER") + int32(len(first)) + first))
                kind, body = wire.receive()
                if good:
                    self.assertEqual((kind, body), ("R", int32(0)))
                    self.assertEqual(wire.receive_until("Z")[-1][0], "Z")
                    continue
                self.assertEqual((kind, body[:4]), ("R", int32(11)))
                status = json.loads(body[4:])
                self.assertEqual(status["openid-configuration"], self.issuer.url + Issuer.DISCOVERY)
                wire.send(message("p", b"\x01"))
                self.assertEqual(fields(wire.receive()[1])["C"], "28000")
                self.assertRaises(Closed, wire.receive)


if __name__ == "__main__":
    unittest.main(verbosity=2)
