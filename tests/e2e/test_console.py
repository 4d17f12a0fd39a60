"""`postern-console` and `postern` without a command: the gateway behind the window answers and records as `serve` does."""
import os
import signal
import subprocess
import threading
import time
import unittest

from missing import require
from pg import PostgreSQL
from plain import Plain
from ports import free_port
from postern import executable


class Console(Plain):
    def setUp(self):
        super().setUp()
        require("psql")
        self.server = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")
        self.port = free_port()
        with open(os.path.join(os.path.dirname(self.config), "app.password"), "w", encoding="utf-8", opener=lambda p, f: os.open(p, f, 0o600)) as file:
            file.write("app-secret\n")
        self.write(f"""
[proxy]
listen = ["127.0.0.1:{self.port}"]
[[target]]
name = "app"
conninfo = "host=127.0.0.1 port={self.server.port} dbname=app user=app sslmode=disable"
password = {{ file = "app.password" }}
""")
        self.key = self.run_postern("agent", "add", "app").stdout.strip()

    def ask(self, sql):
        return subprocess.run(["psql", "-XAtq", f"host=127.0.0.1 port={self.port} dbname=app user=app password={self.key}", "-c", sql],
                              capture_output=True, text=True, timeout=60)

    def start(self, *words):
        process = subprocess.Popen([executable(), *words], env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        deadline = time.monotonic() + 30
        while self.ask("SELECT 1").returncode != 0:
            self.assertIsNone(process.poll(), process.stderr)
            self.assertLess(time.monotonic(), deadline, "the console's gateway does not answer")
            time.sleep(0.1)
        return process

    def test_gateway_of_the_console(self):
        for words in ([], ["--config", self.config]):
            with self.subTest(words):
                process = self.start(*words)
                self.assertEqual(self.ask("SELECT 6 * 7 AS only_sealed").stdout, "42\n")
                process.send_signal(signal.SIGTERM)
                _, errors = process.communicate(timeout=30)
                self.assertEqual(process.returncode, 0, errors)
        self.assertIn("whole", self.run_postern("verify").stdout)
        self.assertGreaterEqual(len(self.json("sessions", "list")), 4)
        self.assertEqual(len(self.json("sessions", "list", "--filter", "only_sealed")), 2)
        clear = []
        for folder, _, names in os.walk(self.folder):
            for path in (os.path.join(folder, name) for name in names):
                with open(path, "rb") if os.path.isfile(path) else open(os.devnull, "rb") as file:
                    clear += [path] if b"only_sealed" in file.read() else []
        self.assertEqual(clear, [], "the console encrypts what it records unless it is told not to")

    def test_a_second_start_is_the_first_ones(self):
        first = self.start("--config", self.config)
        second = subprocess.run([executable(), "--config", self.config], env=self.environment(), capture_output=True, text=True, timeout=60)
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertIn("already running", second.stderr)
        self.assertEqual(self.ask("SELECT 1").stdout, "1\n")
        first.kill()  # leaves its lock and its socket behind
        first.wait()
        self.start("--config", self.config)

    def test_without_a_desktop_one_line_says_so(self):
        with open(self.config, "a", encoding="utf-8") as file:
            file.write('''
[roles]
approve = ["*"]
[approvals]
four_eyes = false
hold = "0s"
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE"]
''')
        self.server.sql("CREATE TABLE t (a int); GRANT ALL ON t TO app", "app")
        process = self.start("--config", self.config)
        lines = []
        reader = threading.Thread(target=lambda: lines.extend(iter(process.stderr.readline, "")), daemon=True)
        reader.start()
        deadline = time.monotonic() + 30
        for number in range(3):
            self.assertIn("waiting for approval", self.ask(f"DELETE FROM t WHERE a = {number}").stderr)
            while not any("no_notifications" in line for line in lines):
                self.assertLess(time.monotonic(), deadline, lines)
                time.sleep(0.05)
        time.sleep(1.2)  # the window looks twice a second: what it has to say about the others, it has said
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        reader.join(10)
        process.stdout.close()
        process.stderr.close()
        said = "".join(lines)
        self.assertEqual(said.count("no_notifications"), 1, said)
        self.assertNotIn("DELETE", said)

    def test_wrong_configuration_is_2_and_named(self):
        self.write("[proxy]\nlistn = []\n")
        self.assertIn("listen", self.run_postern(code=2).stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
