#!/usr/bin/env python3
"""Who gets in, and what those hear who do not: the codes of the contract, by TCP, Unix socket and TLS."""
import os
import random
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from ports import free_port  # noqa: E402
from postern import UNIX_PORT, Postern, Target  # noqa: E402
from wire import Closed, Wire, fields, rows, sqlstates, startup  # noqa: E402


class Nowhere:
    """A target whose server does not exist."""
    host = "127.0.0.1"

    def __init__(self):
        self.port = free_port()


class LogIn(live.Live):
    gateway_options = {"agents": ["app", "other"], "listen": ["tcp", "unix"], "proxy": 'login_timeout = "3s"\nmax_sessions = 12'}

    @classmethod
    def targets(cls):
        return [*super().targets(), Target("dead", Nowhere()), Target("absent", cls.server, database="not_there", extra="sslmode=disable"),
                Target("badpassword", cls.server, database="app", password="not the password", extra="sslmode=disable")]

    def psql(self, conninfo, sql="SELECT 1"):
        return subprocess.run(["psql", "-XAt", "-v", "VERBOSITY=verbose", "-d", conninfo, "-c", sql], capture_output=True, text=True, timeout=60)

    def refusal(self, agent="app", database="app", password=None):
        """The error that ends a log-in, and what came before it."""
        # From an address of its own: a refused log-in makes the next one from the same address wait.
        with Wire(self.gateway, seconds=15, source=f"127.{random.randrange(1, 255)}.{random.randrange(256)}.{random.randrange(1, 255)}") as wire:
            wire.send(startup(agent, database))
            kind, body = wire.authenticate(self.gateway.keys.get(agent, "none") if password is None else password)
            seen = [(kind, body)] + wire.rest()
            self.assertTrue(sqlstates(seen), f"closed without an error: {seen}")
            found = fields(next(b for k, b in seen if k == "E"))
            self.assertEqual((found["S"], found["V"]), ("FATAL", "FATAL"))
            return found

    def test_right_key(self):
        for unix in (False, True):
            done = self.psql(self.gateway.conninfo(unix=unix), "SELECT current_user, current_database()")
            self.assertEqual((done.stdout.strip(), done.stderr), ("app|app", ""))

    def test_wrong_key(self):
        self.assertEqual(self.refusal("other", password="wrong")["C"], "28P01")
        self.assertEqual(self.refusal("nobody", password="wrong")["C"], "28P01")
        # The key of another agent does not do.
        self.assertEqual(self.refusal("other", password=self.gateway.keys["app"])["C"], "28P01")

    def test_no_key(self):
        done = self.psql(self.gateway.conninfo(password=""))
        self.assertNotEqual(done.returncode, 0)
        done = self.psql(f"host={self.gateway.socket_folder} port={UNIX_PORT} dbname=app user=app")
        self.assertNotEqual(done.returncode, 0, "the Unix socket needs a key too")

    def test_the_servers_password_is_not_a_key(self):
        self.assertEqual(self.refusal("other", password="app-secret")["C"], "28P01")

    def test_unknown_target(self):
        found = self.refusal(database="nothing_of_that_name")
        self.assertEqual(found["C"], "3D000")
        self.assertIn("nothing_of_that_name", found["M"])
        self.assertEqual(self.refusal("nobody", "nothing_of_that_name", "wrong")["C"], "28P01", "targets are not told to strangers")

    def test_target_names_cannot_steer_the_connection(self):
        for name in ("app host=127.0.0.1", "app' port=1", "dbname=postgres", "postgresql://postgres@/postgres", "app\\", "APP", "app ", ""):
            with self.subTest(name):
                self.assertEqual(self.refusal(database=name)["C"] if name else "3D000", "3D000")

    def test_dead_server(self):
        before = time.monotonic()
        found = self.refusal(database="dead")
        self.assertEqual(found["C"], "08006")
        self.assertLess(time.monotonic() - before, 20)

    def test_database_that_the_server_does_not_have(self):
        self.assertIn(self.refusal(database="absent")["C"], ("3D000", "08006"))

    def test_password_that_the_server_does_not_take(self):
        found = self.refusal(database="badpassword")
        # 28P01 would tell the client, wrongly, that its own key is wrong.
        self.assertEqual(found["C"], "08006")
        self.assertNotIn("not the password", str(found))

    def test_login_timeout(self):
        with Wire(self.gateway) as wire:
            wire.send(startup("app"))
            wire.receive()
            wire.rest()

    def test_too_many_sessions(self):
        opened = []
        try:
            for _ in range(11):  # the witness is the twelfth
                opened.append(Wire(self.gateway).log_in())
            with Wire(self.gateway, seconds=20) as wire:
                wire.send(startup("app"))
                seen = []
                try:
                    seen.append(wire.receive())
                    if seen[0][0] == "R":
                        wire.buffer = b""
                        seen += wire.rest()
                except Closed:
                    pass
                self.assertEqual(sqlstates(seen), ["53300"], seen)
            self.assertAlive(opened[0])
            opened.pop().close()
            self.gateway.wait(lambda: self.can_log_in(), what="a place is free again")
        finally:
            for wire in opened:
                wire.close()

    def can_log_in(self):
        try:
            Wire(self.gateway).log_in().close()
            return True
        except (AssertionError, Closed):
            return False

    def test_agent_added_and_revoked_while_running(self):
        key = self.gateway.add_agent("late")
        with Wire(self.gateway).log_in("late") as wire:
            self.assertAlive(wire)
            self.gateway.run("agent", "revoke", "late")
            seen = wire.rest()
            self.assertEqual(sqlstates(seen), ["57P01"], "open sessions of a revoked agent end at once")
        self.assertEqual(self.refusal("late", password=key)["C"], "28P01")

    def test_shutdown_tells_the_clients(self):
        with Postern(type(self).targets()[:1], extra="") as gateway:
            idle = Wire(gateway).log_in()
            self.assertEqual(gateway.stop(), 0)
            self.assertEqual(sqlstates(idle.rest()), ["57P01"])

    def test_who_connected_is_recorded(self):
        done = self.psql(self.gateway.conninfo(application_name="who-test"))
        self.assertEqual(done.returncode, 0)

        def start():
            return [e for events in self.gateway.all_events() for e in events if e["event"] == "session_start" and e["client"].get("application_name") == "who-test"]
        self.gateway.wait(lambda: start(), what="session_start recorded")
        event = start()[0]
        self.assertEqual((event["agent"]["name"], event["target"]["name"]), ("app", "app"))
        self.assertEqual(event["identity"]["method"], "local")
        self.assertIn("psql", event["client"]["executable"])
        self.assertTrue(event["client"]["pid"] > 0 and event["client"]["process_chain"])


class Servers(live.unittest.TestCase):
    """The same gateway towards servers that authenticate in other ways."""

    def through(self, server, extra, lines=""):
        server.add_role("app", "app-secret")
        server.sql("CREATE DATABASE app OWNER app")
        with Postern([Target("app", server, extra=extra, lines=lines)]) as gateway:
            with Wire(gateway) as wire:
                wire.send(startup("app"))
                kind, body = wire.authenticate(gateway.keys["app"])
                if kind == "E":
                    return fields(body)["C"]
                for kind, body in wire.receive_until("Z", "E"):
                    pass
                return fields(body)["C"] if kind == "E" else rows(wire.ask("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))[0][0].decode()

    def test_tls_verified_in_full(self):
        with PostgreSQL(tls=True) as server:
            self.assertEqual(self.through(server, f"sslmode=verify-full sslrootcert={server.ca_file}"), "t")

    def test_tls_of_another_authority(self):
        with PostgreSQL(tls=True) as server, PostgreSQL(tls=True) as other:
            self.assertEqual(self.through(server, f"sslmode=verify-full sslrootcert={other.ca_file}"), "08006")

    def test_tls_required_of_a_server_without(self):
        with PostgreSQL() as server:
            self.assertEqual(self.through(server, "sslmode=require"), "08006")

    def test_md5_only_where_allowed(self):
        with PostgreSQL(auth="md5") as server:
            self.assertEqual(self.through(server, "sslmode=disable"), "08006")
        with PostgreSQL(auth="md5") as server:
            self.assertEqual(self.through(server, "sslmode=disable", "allow_md5_password = true"), "f")

    def test_cleartext_only_where_allowed(self):
        with PostgreSQL(auth="password") as server:
            self.assertEqual(self.through(server, "sslmode=disable"), "08006")
        with PostgreSQL(auth="password") as server:
            self.assertEqual(self.through(server, "sslmode=disable", "allow_cleartext_password = true"), "f")


if __name__ == "__main__":
    live.main()
