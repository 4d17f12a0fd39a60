"""Headless life: /metrics and health on loopback, log records as JSON whose level changes at run time, the service manager's
protocols (readiness, reloading, watchdog, sockets that it opened)."""
import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import unittest

from missing import require
from pg import PostgreSQL
from ports import free_port
from postern import Postern, Target, executable

TYPES = {"counter", "gauge", "histogram"}
NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
SAMPLE = re.compile(rf'^({NAME})(?:\{{((?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)*)\}})? (-?[0-9.e+-]+|NaN|[+-]Inf)$')


def parse_metrics(text):
    """{'name{labels}': value}; checks that the text is Prometheus' text format."""
    assert text.endswith("\n"), text[-80:]
    types, values = {}, {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert kind in TYPES and name not in types, line
            types[name] = kind
        elif not line.startswith("# HELP "):
            match = SAMPLE.match(line)
            assert match, line
            family = re.sub("_(bucket|sum|count)$", "", match[1]) if match[1] not in types else match[1]
            assert family in types, f"{line}: no TYPE before it"
            key = match[1] + (f"{{{match[2]}}}" if match[2] else "")
            assert key not in values, f"{key} twice"
            values[key] = float(match[3])
    return values


def run_psql(gateway, sql):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    return subprocess.run(["psql", "-XAtq", "-d", gateway.conninfo(), "-c", sql], capture_output=True, text=True, timeout=60, env=environment)


class Monitored(Postern):
    """A gateway that answers on `monitoring` as well, and logs JSON."""

    def __init__(self, targets, **options):
        super().__init__(targets, **options)
        self.monitoring = free_port()
        self.arguments = ["--log-format", "json", "--metrics", f"127.0.0.1:{self.monitoring}"]

    def get(self, path, host=None, method="GET"):
        connection = http.client.HTTPConnection("127.0.0.1", self.monitoring, timeout=30)
        with contextlib.closing(connection):
            connection.request(method, path, headers={"Host": host} if host else {})
            answer = connection.getresponse()
            return answer.status, answer.read().decode(), answer.headers

    def metrics(self):
        status, text, headers = self.get("/metrics")
        assert status == 200 and headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8", (status, headers)
        return parse_metrics(text)

    def records(self):
        """The log, as JSON objects; what is not one is an error."""
        return [json.loads(line) for line in self.log().splitlines()]


class Monitoring(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        require("psql")
        cls.server = PostgreSQL().__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app OWNER app")

    def monitored(self, **options):
        gateway = Monitored([Target("app", self.server, extra="sslmode=disable")], **options)
        gateway.__enter__()
        self.addCleanup(gateway.__exit__, None)
        return gateway

    def test_metrics_count_what_happens(self):
        gateway = self.monitored(extra='[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\nreason = "No."\n')
        before = gateway.metrics()
        self.assertEqual(before['postern_statements_total{verdict="block"}'], 0)
        self.assertEqual(run_psql(gateway, "SELECT generate_series(1, 7)").returncode, 0)
        self.assertNotEqual(run_psql(gateway, "DROP TABLE nothing").returncode, 0)
        gateway.wait(lambda: gateway.metrics().get('postern_sessions_total{target="app"}') == 2
                     and gateway.metrics()['postern_sessions_open{target="app"}'] == 0, 30, "both sessions in the metrics")
        now = gateway.metrics()
        self.assertEqual(now['postern_statements_total{verdict="allow"}'], 1)
        self.assertEqual(now['postern_statements_total{verdict="block"}'], 1)
        self.assertEqual(now['postern_errors_total{origin="postern"}'], 1)
        self.assertEqual(now['postern_rows_total'], 7)
        self.assertEqual(now['postern_upstream_connects_total{outcome="connected"}'], 2)
        self.assertEqual(now['postern_holds_pending'], 0)
        self.assertGreater(now['postern_relayed_bytes_total{direction="to_server"}'], 20)
        self.assertGreater(now['postern_relayed_bytes_total{direction="to_client"}'], 20)
        for direction in ("to_server", "to_client"):
            count = now[f'postern_added_latency_seconds_count{{direction="{direction}"}}']
            self.assertGreaterEqual(count, 1, direction)
            self.assertEqual(now[f'postern_added_latency_seconds_bucket{{direction="{direction}",le="+Inf"}}'], count)
        self.assertEqual(now["postern_recording_ok"], 1)
        self.assertGreaterEqual(now["postern_store_events_total"], 8)
        self.assertGreater(now["process_resident_memory_bytes"], 1 << 20)
        self.assertGreater(now["process_cpu_seconds_total"], 0)
        version = gateway.run("--version").stdout.split()[1]
        self.assertEqual(now[f'postern_build_info{{version="{version}"}}'], 1)

    def test_nothing_personal_in_the_answers(self):
        gateway = self.monitored()
        self.assertEqual(run_psql(gateway, "SELECT 'hush-hush' AS marker").returncode, 0)
        text = gateway.get("/metrics")[1]
        for word in ("hush-hush", gateway.keys["app"], "agent", gateway.folder):
            self.assertNotIn(word, text)

    def test_a_target_that_does_not_answer_is_counted(self):
        gateway = Monitored([Target("app", type("Nobody", (), {"host": "127.0.0.1", "port": free_port()})())])
        gateway.__enter__()
        self.addCleanup(gateway.__exit__, None)
        self.assertNotEqual(run_psql(gateway, "SELECT 1").returncode, 0)
        gateway.wait(lambda: gateway.metrics()['postern_upstream_connects_total{outcome="failed"}'] == 1, 30, "the failed dial")
        self.assertEqual(gateway.get("/healthz")[0], 200)

    def test_health(self):
        gateway = self.monitored()
        self.assertEqual(gateway.get("/healthz")[:2], (200, "[ok] event loops\n"))
        self.assertEqual(gateway.get("/readyz")[:2], (200, "[ok] listeners\n[ok] journal\n[ok] recorder\n"))
        self.assertEqual(gateway.get("/readyz", method="HEAD")[:2], (200, ""))
        self.assertEqual(gateway.get("/")[0], 404)
        self.assertEqual(gateway.get("/metrics", method="POST")[0], 405)

    def test_not_ready_while_nothing_can_be_recorded(self):
        gateway = self.monitored()
        lock = subprocess.Popen(["/usr/bin/python3", "-c", "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                 "c.execute('BEGIN IMMEDIATE')\nprint('locked', flush=True)\nsys.stdin.read()",
                                 os.path.join(gateway.data_folder, "postern.db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(lock.stdout.readline(), "locked\n")
            run_psql(gateway, "SELECT 1")
            gateway.wait(lambda: gateway.get("/readyz")[0] == 503, 60, "readyz says no")
            self.assertIn("[failed]", gateway.get("/readyz")[1])
            self.assertEqual(gateway.get("/healthz")[0], 200)
        finally:
            lock.communicate("")
        gateway.wait(lambda: gateway.get("/readyz")[0] == 200, 60, "readyz says yes again")
        self.assertEqual(gateway.metrics()["postern_recording_ok"], 1)

    def test_other_names_and_other_addresses_are_refused(self):
        gateway = self.monitored()
        for host in ("rebound.example", f"rebound.example:{gateway.monitoring}", "0.0.0.0"):
            status, text, _ = gateway.get("/metrics", host=host)
            self.assertEqual(status, 403, host)
            self.assertNotIn("postern_", text)
        for address in ("0.0.0.0:0", "[::]:0", "192.0.2.1:80", "9432"):
            done = gateway.run("serve", "--metrics", address, check=False)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("127.0.0.1:9432", done.stderr)

    def test_log_is_json_and_its_level_changes_at_run_time(self):
        gateway = self.monitored()
        gateway.wait(lambda: "started" in [record["event"] for record in gateway.records()], 30, "the record of the start")
        for record in gateway.records():
            self.assertEqual(list(record)[:3], ["time", "level", "event"])
        self.assertEqual(gateway.run("log-level").stdout, "info\n")
        self.assertEqual(gateway.run("log-level", "error").stdout, "error\n")
        self.assertEqual(json.loads(gateway.run("log-level", "--json").stdout), {"level": "error", "before": "error"})
        self.assertEqual([(r["from"], r["to"]) for r in gateway.records() if r["event"] == "log_level"], [("info", "error")])
        count = len(gateway.records())
        self.assertNotEqual(gateway.run("log-level", "loud", check=False).returncode, 0)
        gateway.run("log-level", "debug")
        os.kill(gateway.pid, signal.SIGHUP)
        gateway.wait(lambda: any(r["event"] == "configuration_loaded" for r in gateway.records()[count:]), 30, "a record of the reload")
        gateway.stop()
        self.assertEqual(gateway.run("log-level", check=False).returncode, 3)

    def test_statements_in_the_log_without_their_text(self):
        gateway = self.monitored(extra='[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\nreason = "No."\n')

        def ask(sql):
            total = gateway.metrics().get('postern_sessions_total{target="app"}', 0)
            run_psql(gateway, sql)
            gateway.wait(lambda: gateway.metrics().get('postern_sessions_total{target="app"}') == total + 1
                         and gateway.metrics()['postern_sessions_open{target="app"}'] == 0, 30, "the session's end")
            if total == 2:
                gateway.wait(lambda: "session_end" in gateway.log(), 30, "the record of the session's end")
            return [r for r in gateway.records() if r["event"].startswith(("session_", "statement"))]

        self.assertEqual(ask("SELECT 'hush-hush'"), [])
        blocked, = ask("DROP TABLE hush_hush")
        self.assertEqual([blocked[k] for k in ("level", "event", "statement", "kinds", "decision", "rules")],
                         ["info", "statement_blocked", "1", "DROP TABLE", "block", "no-drop"])
        gateway.run("log-level", "debug")
        more = ask("SELECT 'hush-hush'")[1:]
        self.assertEqual([(r["event"], r["level"]) for r in more], [(e, "debug") for e in ("session_start", "statement", "session_end")])
        self.assertEqual(len({r["session"] for r in more}), 1)
        self.assertEqual((more[0]["agent"], more[0]["target"], more[1]["kinds"], more[2]["statements"]), ("app", "app", "SELECT", "1"))
        self.assertNotRegex(gateway.log(), "hush.hush")

    def test_service_manager_protocol(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager, tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            path = os.path.join(folder, "notify")
            manager.bind(path)
            os.chmod(path, 0o777)
            manager.settimeout(60)
            gateway = self.monitored(environment={"NOTIFY_SOCKET": path, "WATCHDOG_USEC": "900000"})

            def hear(wanted):
                while True:
                    heard = manager.recv(4000).decode()
                    if heard.startswith(wanted):
                        return heard

            self.assertEqual(manager.recv(4000), b"READY=1")
            hear("WATCHDOG=1")
            hear("WATCHDOG=1")
            os.kill(gateway.pid, signal.SIGHUP)
            self.assertRegex(hear("RELOADING=1"), r"^RELOADING=1\nMONOTONIC_USEC=\d+$")
            hear("READY=1")
            # A process that is stopped pets no watchdog.
            os.kill(gateway.pid, signal.SIGSTOP)
            try:
                manager.settimeout(2)
                with self.assertRaises(socket.timeout):
                    while True:
                        manager.recv(4000)
            finally:
                os.kill(gateway.pid, signal.SIGCONT)
            manager.settimeout(60)
            self.assertEqual(gateway.stop(), 0)
            hear("STOPPING=1")

    def test_sockets_of_a_service_manager(self):
        require("systemd-socket-activate")
        gateway = Postern([Target("app", self.server, extra="sslmode=disable")], listen=("127.0.0.1:1",))  # not used then
        self.addCleanup(gateway.__exit__, None)
        gateway.prepare()
        clients, monitoring = free_port(), free_port()
        unix = os.path.join(gateway.socket_folder, ".s.PGSQL.6432")
        with open(gateway.log_path, "ab") as log:
            gateway.process = subprocess.Popen(
                ["systemd-socket-activate", "-l", f"127.0.0.1:{clients}", "-l", unix, "-l", f"127.0.0.1:{monitoring}",
                 "--fdname=postern:postern:metrics", *(f"--setenv={k}={v}" for k, v in gateway._environment().items()),
                 executable(), "serve", "--config", gateway.config],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        gateway.wait(lambda: f"Listening on 127.0.0.1:{monitoring}" in gateway.log(), 30, "systemd-socket-activate listens")
        # The first client makes the manager start the gateway, and is answered.
        gateway.port = clients
        self.assertEqual(run_psql(gateway, "SELECT 'through the socket'").stdout, "through the socket\n")
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        done = subprocess.run(["psql", "-XAtq", "-c", "SELECT 2", "-d", f"host={gateway.socket_folder} port=6432 dbname=app user=app "
                               f"password={gateway.keys['app']}"], capture_output=True, text=True, timeout=60, env=environment)
        self.assertEqual(done.stdout, "2\n", done.stderr)
        connection = http.client.HTTPConnection("127.0.0.1", monitoring, timeout=30)
        with contextlib.closing(connection):
            connection.request("GET", "/readyz")
            self.assertEqual(connection.getresponse().status, 200)
        self.assertIn(f"listening on 127.0.0.1:{clients}\nlistening on unix:{unix}\n", gateway.log())
        self.assertEqual(gateway.stop(), 0)
        self.assertTrue(os.path.exists(unix), "the manager's own socket file stays")


if __name__ == "__main__":
    unittest.main(verbosity=2)
