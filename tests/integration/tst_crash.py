#!/usr/bin/env python3
"""kill -9 under load, again and again: every statement in the server's log is in the store after the restart, and the store
verifies and is sound after each kill. POSTERN_ROUNDS sets the number of kills."""
import contextlib
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from missing import require  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target  # noqa: E402

ROUNDS = int(os.environ.get("POSTERN_ROUNDS", "30"))
MARK = re.compile(r"\b1\d{9}\b")  # in a statement's text or in its parameters


class Crash(live.unittest.TestCase):
    def test_kill_under_load(self):
        require("pgbench")
        with PostgreSQL(settings={"log_statement": "all", "log_line_prefix": "%u|"}) as server:
            server.add_role("app", "app-secret")
            server.sql("CREATE DATABASE app OWNER app")
            gateway = Postern([Target("app", server, extra="sslmode=disable")])
            script = os.path.join(gateway.folder, "load.sql")
            with open(script, "w", encoding="ascii") as file:
                file.write("\\set n random(1000000000, 1999999999)\nSELECT :n;\nSELECT 2, :n FROM generate_series(1, 3);\n")
            gateway.prepare()
            log = self.enterContext(tempfile.TemporaryFile("w+"))
            try:
                for number in range(ROUNDS):
                    gateway.start()
                    environment = os.environ | {"PGHOST": gateway.host, "PGPORT": str(gateway.port), "PGUSER": "app", "PGPASSWORD": gateway.keys["app"], "PGSSLMODE": "disable"}
                    load = subprocess.Popen(["pgbench", "-n", "-c", "6", "-M", ("simple", "extended", "prepared")[number % 3], "-T", "20", "-f", script, "app"],
                                            env=environment, stdout=subprocess.DEVNULL, stderr=log)
                    size = os.path.getsize(server.log_path)
                    gateway.wait(lambda: os.path.getsize(server.log_path) > size + 20_000, 60, "the load reaches the server")
                    time.sleep(random.random() * 0.6)
                    gateway.kill()
                    load.kill()
                    load.wait()
                    self.assertEqual(self.integrity(gateway), "ok", f"the store after kill {number + 1}")
                self.assertEqual(server.wait_backends("app", 0), 0, "backends of killed sessions")
                gateway.start()
                self.assertEqual(gateway.stop(), 0)
                executed = [m for line in server.log().splitlines() if line.startswith("app|") for m in MARK.findall(line)]
                recorded = set(self.marks(gateway))
                print(f"{ROUNDS} kills, {len(executed)} statements executed, {len(recorded)} marks recorded", flush=True)
                self.assertGreater(len(executed), ROUNDS * 20, f"the load did not reach the server: {self.read(log)}")
                self.assertEqual(set(executed) - recorded, set(), "executed, not recorded")
                self.assertTrue(gateway.verify(), gateway.run("verify", check=False).stdout)
                gateway.assert_clean(0)
            finally:
                gateway.kill()

    def integrity(self, gateway):
        """SQLite's own check of the store as the kill left it; of a copy, so that the restart finds what was left."""
        with tempfile.TemporaryDirectory() as folder:
            for name in ("postern.db", "postern.db-wal"):
                path = os.path.join(gateway.data_folder, name)
                if os.path.exists(path):
                    shutil.copy(path, folder)
            with contextlib.closing(sqlite3.connect(os.path.join(folder, "postern.db"))) as store:
                return store.execute("PRAGMA integrity_check").fetchone()[0]

    def read(self, file):
        file.seek(0)
        return file.read()[-2000:]

    def marks(self, gateway):
        for events in gateway.all_events():
            for event in events:
                if event["event"] == "statement":
                    yield from MARK.findall(event["sql"] + " " + json.dumps(event["parameters"]))


if __name__ == "__main__":
    live.main()
