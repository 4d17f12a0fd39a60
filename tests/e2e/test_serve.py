"""`postern serve`: starts, answers as the server does, records, and goes in order."""
import os
import signal
import socket
import subprocess
import unittest

from live import Live
from missing import require
from pg import PostgreSQL
from postern import Postern, Target


def psql(conninfo, sql, code=0):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    done = subprocess.run(["psql", "-XAtq", "-d", conninfo, "-c", sql], capture_output=True, text=True, timeout=60, env=environment)
    assert done.returncode == code, f"psql ended with {done.returncode}: {done.stderr}"
    return done.stdout if code == 0 else done.stderr


class Serve(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        require("psql")
        cls.server = PostgreSQL().__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app OWNER app")

    def gateway(self, **options):
        gateway = Postern([Target("app", self.server, extra="sslmode=disable")], **options)
        gateway.__enter__()
        self.addCleanup(gateway.__exit__, None)
        return gateway

    def test_prints_one_line_per_listener_and_nothing_else(self):
        gateway = self.gateway(listen=("tcp", "unix"))
        self.assertEqual(len(gateway.printed), 2, gateway.printed)
        self.assertEqual(gateway.printed[0], f"listening on 127.0.0.1:{gateway.port}")
        self.assertTrue(gateway.printed[1].startswith("listening on unix:"), gateway.printed)

    def test_same_answers_as_directly(self):
        gateway = self.gateway()
        for sql in ("SELECT 1, NULL, 'a|b', array[1,2], now() > '2020-01-01'", "SELECT * FROM generate_series(1, 1000)", "SHOW TimeZone",
                    "SELECT current_user, current_database()"):
            self.assertEqual(psql(gateway.conninfo(), sql), psql(self.server.conninfo("app", "app") + " password=app-secret host=127.0.0.1", sql))

    def test_sessions_are_listed_shown_and_whole(self):
        gateway = self.gateway()
        psql(gateway.conninfo(), "SELECT 6 * 7 AS answer")
        gateway.wait(lambda: any(s["ended"] for s in gateway.sessions()), what="the session's end in the store")
        session = gateway.sessions()[0]
        self.assertEqual((session["agent"]["name"], session["target"]["name"], session["statements"]), ("app", "app", 1))
        events = gateway.events(session["session"][:8])
        self.assertEqual([e["event"] for e in events], ["session_start", "statement", "result", "session_end"])
        self.assertEqual([e["seq"] for e in events], [1, 2, 3, 4])
        self.assertEqual(events[1]["sql"], "SELECT 6 * 7 AS answer")
        self.assertEqual(events[2]["data"], [["42"]])
        self.assertIn("statement 1    SELECT 6 * 7", gateway.run("sessions", "show", session["session"], "--readable").stdout)
        self.assertIn("whole", gateway.run("verify").stdout)
        self.assertIn("app", gateway.run("sessions", "list").stdout)

    def test_term_ends_sessions_and_exits_0(self):
        gateway = self.gateway()
        client = subprocess.Popen(["psql", "-XAtq", "-d", gateway.conninfo()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, text=True)
        client.stdin.write("SELECT 'ready';\n")
        client.stdin.flush()
        self.assertEqual(client.stdout.readline(), "ready\n")
        self.assertEqual(gateway.stop(), 0)
        _, errors = client.communicate("SELECT 1;\n", timeout=30)
        self.assertNotEqual(client.returncode, 0)
        self.assertRegex(errors, "57P01|shutting down|terminat|closed")
        self.assertRaises(OSError, socket.create_connection, ("127.0.0.1", gateway.port), 1)

    def test_int_ends_it_as_well(self):
        gateway = self.gateway()
        gateway.process.send_signal(signal.SIGINT)
        self.assertEqual(gateway.process.wait(20), 0)

    def test_second_gateway_on_the_same_data_says_who_has_it(self):
        gateway = self.gateway()
        done = gateway.run("serve", check=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn(str(gateway.pid), done.stderr)

    def test_listener_for_other_machines_needs_tls(self):
        gateway = Postern([Target("app", self.server)], listen=("0.0.0.0:0",))
        os.makedirs(os.path.dirname(gateway.config))
        os.makedirs(gateway.data_folder)
        gateway.write_config()
        done = gateway.run("serve", check=False)
        self.assertIn(done.returncode, (2, 3))
        self.assertIn("tls", done.stderr)

    def test_service_manager_hears_ready_and_stopping(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            path = os.path.join(self.server.folder, "notify")
            manager.bind(path)
            os.chmod(path, 0o777)
            manager.settimeout(20)
            gateway = self.gateway(environment={"NOTIFY_SOCKET": path})
            self.assertEqual(manager.recv(1000), b"READY=1")
            self.assertEqual(gateway.stop(), 0)
            self.assertEqual(manager.recv(1000), b"STOPPING=1")
        os.unlink(path)

    def test_environment_of_libpq_does_not_reach_the_servers_connection(self):
        gateway = self.gateway(environment={"PGOPTIONS": "-c search_path=nowhere", "PGHOST": "/nonexistent", "PGUSER": "nobody"})
        self.assertEqual(psql(gateway.conninfo(), "SHOW search_path"), '"$user", public\n')

    def test_leaves_no_core_and_cannot_be_traced(self):
        gateway = self.gateway()
        with open(f"/proc/{gateway.pid}/limits", encoding="ascii") as file:
            self.assertRegex(file.read(), r"Max core file size +0 +0")


class ServeLive(Live):
    def test_wrong_key_and_unknown_target(self):
        wrong = self.gateway.conninfo().replace(self.gateway.keys["app"], "wrong")
        self.assertIn("authentication failed", psql(wrong, "SELECT 1", code=2))
        self.assertIn("nope", psql(self.gateway.conninfo(database="nope"), "SELECT 1", code=2))


if __name__ == "__main__":
    unittest.main(verbosity=2)
