#!/usr/bin/env python3
"""The disk under the journal and the store fills up: nothing is forwarded unrecorded, clients hear why, and the gateway works
again when there is room. With a small tmpfs when run as root; else with a limit on the size of files."""
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target  # noqa: E402
from wire import Closed, Late, Wire, fields, query, rows, sqlstates  # noqa: E402


class FullDisk(live.unittest.TestCase):
    def setUp(self):
        self.server = PostgreSQL(settings={"log_statement": "all", "log_line_prefix": "%u|"}).__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")

    def executed(self):
        """The numbers of the statements that the server ran for the gateway's role."""
        return {int(line.rsplit("n", 1)[1].split("*")[0]) for line in self.server.log().splitlines() if line.startswith("app|") and "/*n" in line}

    def recorded(self, gateway):
        return {int(s.rsplit("/*n", 1)[1].split("*")[0]) for s in gateway.statements() if "/*n" in s}

    def fill(self, gateway):
        """Statements until one is refused; returns how many went through and the refusal."""
        wire = Wire(gateway, seconds=20).log_in()
        number = 0
        while number < 20_000:
            number += 1
            wire.send(query(f"SELECT '{'x' * 30_000}' /*n{number}*/"))
            seen = []
            try:
                while not seen or seen[-1][0] != "Z":
                    seen.append(wire.receive())
            except Closed:
                pass
            if not seen or seen[-1][0] != "Z" or sqlstates(seen):
                self.assertTrue(sqlstates(seen), f"closed without an error: {seen}")
                return number, fields(next(b for k, b in seen if k == "E"))
        self.fail("20,000 statements of 30 kB fitted on the small disk")

    def check(self, folder, make_room, preexec=None, pids=None):
        gateway = Postern([Target("app", self.server, extra="sslmode=disable")], data_folder=folder, preexec=preexec)
        with gateway:
            if pids is not None:
                pids.append(gateway.pid)
            number, refusal = self.fill(gateway)
            print(f"refused after {number} statements: {refusal}", flush=True)
            self.assertIn(refusal["C"], ("53100", "58030", "58000", "57P01"), refusal)
            # Nothing gets through while the disk is full: a new session is refused, or its statements are.
            for _ in range(3):
                try:
                    with Wire(gateway, seconds=20).log_in() as wire:
                        wire.ask("SELECT 1 /*n999999*/")
                except (Closed, Late):
                    pass
                except AssertionError as refused:
                    self.assertIn("refused", str(refused))
            self.assertNotIn(999999, self.executed())
            make_room()
            gateway.wait(lambda: self.works(gateway), 60, "sessions again once there is room")
            gateway.stop()
            missing = self.executed() - self.recorded(gateway)
            self.assertEqual(missing, set(), "executed, not recorded")
            self.assertTrue(gateway.verify())

    def works(self, gateway):
        try:
            with Wire(gateway, seconds=20).log_in() as wire:
                return rows(wire.ask("SELECT 1")) == [[b"1"]]
        except (AssertionError, Closed, Late):
            return False

    def test_no_room(self):
        if os.getuid() == 0:
            self.on_a_small_file_system()
        else:
            self.with_a_limit_on_file_size()

    def on_a_small_file_system(self):
        folder = tempfile.mkdtemp(prefix="postern-disk-")
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96m,mode=0700", "tmpfs", folder], check=True)
        try:
            ballast = os.path.join(folder, "ballast")
            with open(ballast, "wb") as file:
                file.write(b"\0" * (24 << 20))
            self.check(folder, lambda: os.unlink(ballast))
        finally:
            subprocess.run(["umount", "-l", folder], check=False)
            shutil.rmtree(folder, ignore_errors=True)

    def with_a_limit_on_file_size(self):
        limited = []

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 20, resource.RLIM_INFINITY))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

        def lift():
            resource.prlimit(limited[0], resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        with tempfile.TemporaryDirectory(prefix="postern-disk-") as folder:
            self.check(folder, lift, limit, limited)

    def test_unwritable_folder_at_start(self):
        with tempfile.TemporaryDirectory(prefix="postern-ro-") as folder:
            place = os.path.join(folder, "file-in-the-way")
            with open(place, "w", encoding="ascii") as file:
                file.write("not a folder")
            gateway = Postern([Target("app", self.server, extra="sslmode=disable")], agents=[], data_folder=os.path.join(folder, "data"))
            os.mkdir(gateway.data_folder)
            gateway.data_folder = os.path.join(place, "inside")
            os.makedirs(os.path.dirname(gateway.config), exist_ok=True)
            gateway.write_config()
            with self.assertRaises(AssertionError):
                gateway.start()
            self.assertIn(gateway.process.returncode, (2, 3), "a store that cannot be opened: exit code 2 or 3")
            shutil.rmtree(gateway.folder, ignore_errors=True)


if __name__ == "__main__":
    live.main()
