"""Gateways that share a store on PostgreSQL: one place to look, rights of each role, and a store that is away for a while."""
import json
import os
import shutil
import subprocess
import unittest

from live import main
from missing import require
from pg import PostgreSQL
from postern import Postern, Target, executable
from wire import Wire, query, rows


class Team(unittest.TestCase):
    def setUp(self):
        require("psql")
        self.server = PostgreSQL(settings={"log_statement": "all"}).__enter__()
        self.keeper = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.addCleanup(self.keeper.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")
        self.keeper.sql("CREATE DATABASE records")
        for role in ("gw_one", "gw_two", "ann"):
            self.keeper.add_role(role, f"{role}-secret")

    def init(self):
        made = self.store("init")
        self.assertEqual(made.returncode, 0, made.stderr)
        self.keeper.sql("GRANT postern_gateway TO gw_one, gw_two; GRANT postern_auditor TO ann")

    def store(self, *words):
        url = f"postgresql://postgres@/records?host={self.keeper.folder}&port={self.keeper.port}"
        return subprocess.run([executable(), "store", *words, "--url", url], capture_output=True, text=True, timeout=60)

    def gateway(self, role, store="", **more):
        """A gateway (or only its command line) that works with the store as `role`."""
        return Postern([Target("app", self.server, extra="sslmode=disable")], **more,
                       store_url=f"postgresql://{role}@127.0.0.1:{self.keeper.port}/records?sslmode=disable",
                       store=f'password = {{ env = "STORE_PASSWORD" }}\n{store}', environment={"STORE_PASSWORD": f"{role}-secret"})

    def gateway_tool(self, role):
        tool = self.gateway(role, agents=())
        tool.prepare()
        self.addCleanup(shutil.rmtree, tool.folder, ignore_errors=True)
        return tool

    def ask(self, gateway, *statements):
        with Wire(gateway) as wire:
            wire.log_in()
            for statement in statements:
                wire.ask(statement)

    def recorded(self, reader, mark):
        return sorted(s for s in reader.statements() if mark in s)

    def test_one_place_for_several_gateways(self):
        self.init()
        with self.gateway("gw_one") as one, self.gateway("gw_two") as two:
            auditor = self.gateway_tool("ann")
            self.ask(one, "SELECT 'mark one'")
            self.ask(two, "SELECT 'mark two'", "SELECT 'mark three'")
            one.wait(lambda: len(self.recorded(auditor, "mark")) == 3, seconds=30, what="the statements of both")
            self.assertEqual(self.recorded(one, "mark"), ["SELECT 'mark one'"], "a developer sees their own")
            found = auditor.sessions("--filter", "sql:three")
            self.assertEqual(len(found), 1)

            file = os.path.join(auditor.folder, "out.jsonl")
            exported = json.loads(auditor.run("export", *(s["session"] for s in auditor.sessions()), "--format", "jsonl", "--output", file,
                                              "--json").stdout)
            keys = json.loads(auditor.run("verify", "--json").stdout)
            self.assertTrue(keys["whole"], keys)
            self.assertEqual((keys["sessions"], len(keys["public_keys"])), (2, 2))
            self.assertGreaterEqual(keys["accesses"], 3)
            trusted = [word for key in keys["public_keys"] for word in ("--key", key)]
            self.assertEqual(auditor.run("verify", *trusted).returncode, 0)
            self.assertEqual(auditor.run("verify", *trusted[:2], check=False).returncode, 1)
            self.assertNotIn(exported["signed_by"], keys["public_keys"], "whoever exports signs for the file, the gateways for the sessions")
            self.assertEqual(auditor.run("verify", file, *trusted, "--key", exported["signed_by"]).returncode, 0)
            self.assertEqual(auditor.run("verify", file, *trusted, check=False).returncode, 1)
            self.assertEqual(one.run("verify").returncode, 0)

            gateways = json.loads(auditor.run("store", "status", "--json").stdout)["gateways"]
            self.assertEqual([g["role"] for g in gateways], ["gw_one", "gw_two"])
            self.assertLess(max(abs(g["clock_offset_us"]) for g in gateways), 60_000_000)
            self.keeper.sql("CREATE ROLE adi LOGIN PASSWORD 'adi-secret' IN ROLE postern_administrator")
            months = json.loads(self.gateway_tool("adi").run("store", "expire", "--json").stdout)
            self.assertEqual([(m["sessions"], m["removed"], m["kept"]) for m in months], [(2, False, "not old enough")])
            self.assertEqual(auditor.run("store", "expire", check=False).returncode, 3, "an auditor removes nothing")
            self.assertTrue(json.loads(auditor.run("verify", "--json").stdout)["whole"])
            self.keeper.sql("SET session_replication_role = replica; UPDATE postern.session SET agent = 'nobody'", "records")
            spoilt = auditor.run("verify", check=False)
            self.assertEqual(spoilt.returncode, 1)
            self.assertIn("does not say what its events say", spoilt.stdout)

    def test_a_password_among_the_arguments_is_refused(self):
        for url in ("postgresql://ann:s3cret@127.0.0.1/records", "postgresql://ann@127.0.0.1/records?password=s3cret"):
            done = subprocess.run([executable(), "store", "status", "--url", url], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("[store] password", done.stderr)
            self.assertNotIn("s3cret", done.stderr)

    def test_what_is_refused(self):
        with self.assertRaisesRegex(AssertionError, "permission denied|store init"):
            with self.gateway("gw_one"):
                pass
        self.assertEqual(self.store("migrate").returncode, 1)
        self.init()
        self.assertIn("already", self.store("init").stdout)
        one = self.gateway_tool("gw_one")
        for words in (["stats"], ["vacuum"], ["keys", "list"], ["keys", "rotate"]):
            refused = one.run(*words, check=False)
            self.assertNotEqual(refused.returncode, 0)
            self.assertIn("this one is on PostgreSQL", refused.stderr, words)
        # Somebody who may not write records cannot run a gateway, and the password is nowhere in what is said.
        with self.assertRaisesRegex(AssertionError, "42501") as caught:
            with self.gateway("ann"):
                pass
        self.assertNotIn("ann-secret", str(caught.exception))
        wrong = self.gateway("gw_one", agents=())
        wrong.environment["STORE_PASSWORD"] = "wrong-secret"
        wrong.prepare()
        refused = wrong.run("sessions", "list", check=False)
        self.assertEqual(refused.returncode, 3)
        self.assertNotIn("wrong-secret", refused.stderr)
        wrong.store += '\nencryption = "on"'
        wrong.write_config()
        checked = wrong.run("check", check=False)
        self.assertNotEqual(checked.returncode, 0)
        self.assertIn("a store on PostgreSQL is not encrypted by Postern", checked.stdout + checked.stderr)

    def test_the_store_away_and_back(self):
        self.init()
        with self.gateway("gw_one", 'outage = "1h"') as gateway:
            self.ask(gateway, "SELECT 'mark 0'")
            gateway.wait(lambda: self.recorded(gateway, "mark"), seconds=30, what="the first statement")
            self.keeper.stop("immediate")
            self.ask(gateway, *(f"SELECT 'mark {n}'" for n in range(1, 50)))
            gateway.wait(lambda: "store_away" in gateway.log(), seconds=30, what="the log to say so")
            self.ask(gateway, *(f"SELECT 'mark {n}'" for n in range(50, 100)))
            self.keeper.start()
            wanted = sorted(f"SELECT 'mark {n}'" for n in range(100))
            gateway.wait(lambda: self.recorded(gateway, "mark") == wanted, seconds=60, what="every statement, once")
            # Killed while the store is away: what only the journal has arrives with the next start.
            self.keeper.stop("immediate")
            self.ask(gateway, "SELECT 'mark late'")
            gateway.kill()
            self.keeper.start()
            gateway.start()
            self.assertIn("SELECT 'mark late'", self.recorded(gateway, "mark"))
            self.assertEqual(len(self.recorded(gateway, "mark")), 101)
            self.assertEqual(gateway.run("verify").returncode, 0)

    def test_without_the_store_and_without_patience_nothing_runs(self):
        self.init()
        with self.gateway("gw_one", 'outage = "0s"') as gateway:
            with Wire(gateway) as first, Wire(gateway) as wire:
                first.log_in()
                wire.log_in()
                self.keeper.stop("immediate")
                first.send(query("SELECT 'mark 0'"))
                gateway.wait(lambda: "recorder.failed" in gateway.log(), seconds=30, what="the recorder to give up")
                wire.send(query("SELECT 'after'"))
                self.assertEqual(rows(wire.rest()), [])
            with self.assertRaisesRegex(AssertionError, "58030.*cannot write its records"), Wire(gateway) as wire:
                wire.log_in()
            self.assertNotIn("SELECT 'after'", self.server.log())
            self.keeper.start()
            gateway.wait(lambda: "works_again" in gateway.log(), seconds=30, what="the recorder to go on")
            self.ask(gateway, "SELECT 'mark 1'")
            gateway.wait(lambda: "SELECT 'mark 1'" in self.recorded(gateway, "mark"), seconds=30, what="the statement after")


if __name__ == "__main__":
    main()
