"""Recordings encrypted at rest, with the whole gateway: nothing in the clear on the disk, kill -9, keys that rotate and get lost."""
import json
import os
import unittest

from live import main
from missing import require
from pg import PostgreSQL
from postern import Postern, Target
from wire import Wire

MARK = "a-mark-that-is-nowhere-else"


class Encryption(unittest.TestCase):
    def setUp(self):
        require("psql")
        self.server = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")

    def gateway(self, store='encryption = "on"'):
        return Postern([Target("app", self.server, extra="sslmode=disable")], store=store)

    def ask(self, gateway, *statements):
        with Wire(gateway) as wire:
            wire.log_in()
            for statement in statements:
                wire.ask(statement)

    def on_disk(self, gateway, text):
        found = []
        for name in sorted(os.listdir(gateway.data_folder)):
            path = os.path.join(gateway.data_folder, name)
            if os.path.isfile(path):
                with open(path, "rb") as file:
                    if text.encode() in file.read():
                        found.append(name)
        return found

    def recorded(self, gateway, mark):
        return [s for s in gateway.statements() if mark in s]

    def test_killed_rotated_lost_and_restored(self):
        with self.gateway() as gateway:
            self.ask(gateway, f"SELECT '{MARK}-1'")
            gateway.wait(lambda: self.recorded(gateway, MARK), seconds=30, what="the statement in the store")
            self.assertEqual(self.on_disk(gateway, MARK), [])
            self.assertEqual(len(gateway.sessions("--filter", f"{MARK}")), 1, "searching works as before")
            # Statements that the store does not have yet are in the journal alone, and there is nothing in the clear.
            self.ask(gateway, *(f"SELECT '{MARK}-2-{n}'" for n in range(50)))
            gateway.kill()
            self.assertEqual(self.on_disk(gateway, MARK), [])
            self.assertEqual(os.stat(os.path.join(gateway.data_folder, "payload.keys")).st_mode & 0o777, 0o600)
            copy = gateway.run("keys", "export").stdout
            self.assertRegex(copy, r"^postern-payload-key:aes-256-gcm:\S{44}\n$")

            listed = json.loads(gateway.run("keys", "rotate", "--json").stdout)
            self.assertEqual([k["in_force"] for k in listed["keys"]], [False, True])
            gateway.start()
            self.assertEqual(len(self.recorded(gateway, MARK)), 51)
            self.ask(gateway, f"SELECT '{MARK}-3'")
            gateway.wait(lambda: len(self.recorded(gateway, MARK)) == 52, seconds=30, what="a statement under the new key")
            self.assertEqual(self.on_disk(gateway, MARK), [])
            self.assertTrue(gateway.verify())
            self.assertEqual(gateway.stop(), 0)
            self.assertIn("merged", gateway.run("vacuum", "--reindex").stdout)
            self.assertEqual(self.on_disk(gateway, MARK), [])
            self.assertEqual(len(gateway.sessions("--filter", MARK)), 3)

            # Lost: said by name, by whoever needs it; what needs no key still works.
            os.remove(os.path.join(gateway.data_folder, "payload.keys"))
            lost = gateway.run("verify", check=False)
            self.assertEqual(lost.returncode, 3, lost.stdout)
            self.assertIn("payload key", lost.stderr)
            session = gateway.sessions()[0]["session"]
            shown = gateway.run("sessions", "show", session, check=False)
            self.assertEqual((shown.returncode, shown.stdout), (3, ""))
            self.assertIn("postern keys import", shown.stderr)
            self.assertIn("LOST", gateway.run("keys", "list").stdout)
            started = gateway.run("serve", check=False)
            self.assertEqual(started.returncode, 3)
            self.assertIn(listed["keys"][1]["id"], started.stderr)

            path = os.path.join(gateway.folder, "copy")
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(copy)  # the older one only
            gateway.run("keys", "import", path)
            self.assertIn("LOST", gateway.run("keys", "list").stdout)
            gateway.run("keys", "rotate")
            gateway.start()
            readable = [s["session"] for s in gateway.sessions() if gateway.run("sessions", "show", s["session"], check=False).returncode == 0]
            self.assertTrue(readable, "what the restored key opens is readable")
            self.assertIn("payload key", gateway.run("verify", check=False).stderr)

    def test_a_store_of_before_and_a_key_of_the_administrators(self):
        with self.gateway("") as gateway:
            self.ask(gateway, f"SELECT '{MARK}-plain'")
            gateway.wait(lambda: self.recorded(gateway, MARK), seconds=30, what="the statement in the store")
            self.assertIn("postern.db", " ".join(self.on_disk(gateway, MARK)))
            self.assertEqual(gateway.stop(), 0)
            key = gateway.run("keys", "new").stdout.strip()
            path = os.path.join(gateway.folder, "payload")
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
                file.write(key + "\n")
            gateway.store = f'encryption = "on"\nencryption_key = {{ file = "{path}" }}'
            gateway.write_config()
            gateway.start()
            self.ask(gateway, f"SELECT '{MARK}-secret'")
            gateway.wait(lambda: len(self.recorded(gateway, MARK)) == 2, seconds=30, what="both statements")
            self.assertEqual(self.on_disk(gateway, f"{MARK}-secret"), [])
            self.assertTrue(gateway.verify())
            refused = gateway.run("keys", "rotate", check=False)
            self.assertEqual(refused.returncode, 2)
            self.assertIn("encryption_key", refused.stderr)
            # Rotated by hand: one more at the end of the line.
            with open(path, "w", encoding="ascii") as file:
                file.write(f"{key} {gateway.run('keys', 'new').stdout.strip()}\n")
            self.assertEqual(gateway.stop(), 0)
            gateway.start()
            self.ask(gateway, f"SELECT '{MARK}-third'")
            gateway.wait(lambda: len(self.recorded(gateway, MARK)) == 3, seconds=30, what="all three")
            self.assertTrue(gateway.verify())
            self.assertNotIn(key, gateway.log())

    def test_off_stays_off(self):
        with self.gateway("") as gateway:
            self.assertIn("not encrypted", gateway.run("keys", "list").stdout)
            self.assertFalse(os.path.exists(os.path.join(gateway.data_folder, "payload.keys")))


if __name__ == "__main__":
    main()
