"""What administrators tell all gateways that share a store: the policy they publish, and what becomes of a forged one."""
import json
import os
import shutil
import subprocess
import unittest

from issuer import Issuer
from live import main
from missing import require
from pg import PostgreSQL
from postern import Postern, Target, executable
from wire import Wire, fields, int32, message, startup, text

NO_DROP = '[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\nreason = "Schema changes go through migrations."\n'
NO_DELETE = '[[rule]]\nname = "no-delete"\naction = "block"\nstatements = ["DELETE"]\n'
WITHIN = 30  # seconds; on an idle machine it takes two


class Fleet(unittest.TestCase):
    def setUp(self):
        require("psql")
        self.server = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.keeper = PostgreSQL().__enter__()
        self.addCleanup(self.keeper.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")
        self.server.sql("CREATE TABLE people (name text, ssn text); INSERT INTO people VALUES ('Ann', '123-45-6789'); "
                        "GRANT ALL ON people TO app", "app")
        self.keeper.sql("CREATE DATABASE records")
        url = f"postgresql://postgres@/records?host={self.keeper.folder}&port={self.keeper.port}"
        made = subprocess.run([executable(), "store", "init", "--url", url], capture_output=True, text=True, timeout=60)
        self.assertEqual(made.returncode, 0, made.stderr)
        for role, group in (("gw_one", "gateway"), ("gw_two", "gateway"), ("adi", "administrator"), ("eve", "administrator")):
            self.keeper.add_role(role, f"{role}-secret")
            self.keeper.sql(f"GRANT postern_{group} TO {role}")
        self.admin = self.tool("adi")
        self.key = self.admin.run("policy", "key").stdout.strip()

    def member(self, role, keys=None, **more):
        keys = [self.key] if keys is None else keys
        return Postern([Target("app", self.server, extra="sslmode=disable")],
                       store_url=f"postgresql://{role}@127.0.0.1:{self.keeper.port}/records?sslmode=disable",
                       store=self.store(keys), environment={"STORE_PASSWORD": f"{role}-secret"}, **more)

    @staticmethod
    def store(keys):
        trusted = f"administrators = {json.dumps(keys)}\n" if keys else ""
        return 'password = { env = "STORE_PASSWORD" }\n' + trusted

    def trust(self, gateway, *keys):
        """Other administrators in the file of a gateway; of a running one once it has read it."""
        loaded = gateway.log().count("configuration_loaded")
        gateway.store = self.store(keys)
        gateway.write_config()
        if gateway.process.poll() is None:
            gateway.wait(lambda: gateway.log().count("configuration_loaded") > loaded, seconds=WITHIN, what="the file to be read")

    def tool(self, role):
        """Only the command line of somebody."""
        tool = self.member(role, keys=[], agents=())
        tool.prepare()
        self.addCleanup(shutil.rmtree, tool.folder, ignore_errors=True)
        return tool

    def policy(self, text):
        file = os.path.join(self.admin.folder, "policy.toml")
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        return file

    def publish(self, text, *words, who=None, **more):
        return (who or self.admin).run("policy", "publish", self.policy(text), *words, **more)

    def versions(self):
        status = json.loads(self.admin.run("store", "status", "--json").stdout)
        return [(g["policy_version"], g["policy_problem"]) for g in status["gateways"] if g["role"].startswith("gw_")]

    def answer(self, gateway, statement):
        with Wire(gateway) as wire:
            wire.log_in()
            return b"".join(bytes(body) for _, body in wire.ask(statement)).decode(errors="replace")

    def wait_version(self, gateway, version, count):
        gateway.wait(lambda: self.versions() == [(version, "")] * count, seconds=WITHIN, what=f"version {version} everywhere")

    def test_published_enforced_acknowledged_and_rolled_back(self):
        with self.member("gw_one") as one, self.member("gw_two", extra=NO_DELETE) as two:
            self.assertEqual(self.versions(), [(0, "")] * 2)
            said = json.loads(self.publish(NO_DROP + '[[mask]]\ncolumns = ["public.people.ssn"]\n', "--json").stdout)
            self.assertEqual(said["version"], 1)
            self.wait_version(one, 1, 2)
            for gateway in (one, two):
                self.assertIn('blocked by rule "no-drop": Schema changes go through migrations', self.answer(gateway, "DROP TABLE people"))
                self.assertNotIn("123-45-6789", self.answer(gateway, "SELECT name, ssn FROM people"))
            # What the file of one adds holds there beside it.
            self.assertIn('blocked by rule "no-delete"', self.answer(two, "DELETE FROM people WHERE name = 'x'"))
            self.assertNotIn("blocked", self.answer(one, "DELETE FROM people WHERE name = 'x'"))
            # A local file cannot take anything away.
            one.extra = '[policy]\nbaseline = false\n[[rule]]\nname = "drop"\naction = "allow"\nstatements = ["DROP *"]\n'
            one.write_config()
            one.wait(lambda: one.log().count("configuration_loaded") == 1, seconds=20, what="the file to be read")
            self.assertIn('blocked by rule "no-drop"', self.answer(one, "DROP TABLE people"))
            # A session that is open meanwhile is judged by the new one from its next statement on.
            with Wire(one) as wire:
                wire.log_in()
                self.publish(NO_DELETE)
                self.wait_version(one, 2, 2)
                self.assertIn("no-delete", str(wire.ask("DELETE FROM people WHERE name = 'x'")))
            self.assertIn("123-45-6789", self.answer(one, "SELECT name, ssn FROM people"))

            changes = self.admin.run("policy", "rollback", "--dry-run").stdout
            self.assertIn('+ name = "no-drop"', changes)
            self.admin.run("policy", "rollback")
            self.wait_version(one, 3, 2)
            self.assertIn('"no-drop"', self.answer(two, "DROP TABLE people"))
            listed = json.loads(self.admin.run("policy", "list", "--json").stdout)
            self.assertEqual([v["version"] for v in listed], [3, 2, 1])
            self.assertEqual((listed[0]["sha256"], listed[0]["parent"]), (listed[2]["sha256"], listed[1]["sha256"]))
            self.assertEqual({(v["role"], v["believed"], v["key"]) for v in listed}, {("adi", True, self.key)})
            self.assertIn("says the same", self.publish(NO_DROP + '[[mask]]\ncolumns = ["public.people.ssn"]\n').stdout)

            decided = [e["decision"] for events in two.all_events() for e in events if e["event"] == "statement" and "DROP" in e["sql"]]
            self.assertEqual(sorted(d["policy"] for d in decided), [1, 3])

    def test_what_is_not_signed_by_a_trusted_key_changes_nothing(self):
        eve = self.tool("eve")  # may write, but no gateway trusts her key
        with self.member("gw_one") as one, self.member("gw_two") as two:
            self.publish(NO_DROP)
            self.wait_version(one, 1, 2)
            self.publish("[policy]\nbaseline = false\n", who=eve)
            one.wait(lambda: all("administrators does not name" in problem for _, problem in self.versions()), seconds=WITHIN,
                     what="both to say that it is refused")
            self.assertEqual([version for version, _ in self.versions()], [1, 1])
            self.assertIn('"no-drop"', self.answer(one, "DROP TABLE people"))
            self.assertIn("directive_refused", one.log())
            listed = self.admin.run("policy", "list", check=False)
            self.assertEqual(listed.returncode, 1)
            self.assertIn("not believed", listed.stdout)
            # Who owns the database changes a version: nobody falls for it, and everybody says so.
            self.keeper.sql("SET session_replication_role = replica; UPDATE postern.directive SET contents = '[policy]' WHERE number = 1", "records")
            two.wait(lambda: all("version 1 was changed in the store" in problem for _, problem in self.versions()), seconds=60,
                     what="the change to be noticed")
            self.assertIn('"no-drop"', self.answer(two, "DROP TABLE people"))
            two.stop()
            two.start()
            self.assertIn('"no-drop"', self.answer(two, "DROP TABLE people"))
            # The next good one is taken all the same.
            self.publish(NO_DELETE)
            one.wait(lambda: [version for version, _ in self.versions()] == [2, 2], seconds=WITHIN, what="version 2 everywhere")
        # One that has never seen a policy does not start with what cannot be believed.
        with self.assertRaisesRegex(AssertionError, "was changed or removed in the store|can be believed"):
            with self.member("gw_two", keys=[]):
                pass

    def says(self, gateway, version, problem):
        gateway.wait(lambda: self.versions()[0][0] == version and problem in self.versions()[0][1], seconds=WITHIN, what=f"'{problem}'")

    def looked(self, gateway):
        """Once the gateway has looked for directives again."""
        now = self.keeper.sql("SELECT clock_timestamp()").strip()
        gateway.wait(lambda: self.keeper.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'postern directives' "
                                             f"AND query_start > '{now}'::timestamptz + interval '1 second'").strip() == "1",
                     seconds=WITHIN, what="another look")

    def test_other_keys(self):
        eve = self.tool("eve").run("policy", "key").stdout.strip()
        issuer = Issuer().__enter__()
        self.addCleanup(issuer.__exit__)
        bob = issuer.token(sub="bob", email="bob@example.test")

        def answer(statement):
            with Wire(one) as wire:
                self.assertEqual(self.with_token(wire, bob)[0], "Z")
                return str(wire.ask(statement))

        with self.member("gw_one", extra=issuer.toml(), agents=()) as one:
            self.publish(NO_DROP)
            self.admin.run("agent", "add", "bot")
            self.admin.run("identity", "revoke", "alice", "--issuer", issuer.url)
            self.wait_version(one, 1, 1)
            one.wait(lambda: "bot" in one.run("agent", "list").stdout, seconds=WITHIN, what="the agent")
            # Nobody's policy can be believed any more: the one in force stays, and whom it sent away stays away; the agents go.
            self.trust(one, eve)
            self.says(one, 1, "no policy can be believed")
            self.assertIn('"no-drop"', answer("DROP TABLE people"))
            with Wire(one) as wire:
                self.assertEqual(fields(self.with_token(wire, issuer.token())[1])["C"], "28000")
            one.wait(lambda: "bot" not in one.run("agent", "list").stdout, seconds=WITHIN, what="the agent to go")
            # A restart insists.
            one.stop()
            with self.assertRaisesRegex(AssertionError, "no policy in the store can be believed"):
                one.start()
            self.trust(one, self.key)
            one.start()
            self.wait_version(one, 1, 1)
            self.assertIn('"no-drop"', answer("DROP TABLE people"))
            one.wait(lambda: "bot" in one.run("agent", "list").stdout, seconds=WITHIN, what="the agent to be back")

    def test_other_keys_do_not_set_a_gateway_back(self):
        eve = self.tool("eve").run("policy", "key").stdout.strip()
        with self.member("gw_one") as one:
            self.publish(NO_DROP)
            self.publish(NO_DELETE)
            self.wait_version(one, 2, 1)
            owner = "SET session_replication_role = replica; "
            self.keeper.sql(owner + "CREATE TABLE aside AS SELECT * FROM postern.directive WHERE number = 2; "
                            "DELETE FROM postern.directive WHERE number = 2", "records")
            self.says(one, 2, "the store was set back")
            self.trust(one, self.key, eve)
            self.looked(one)
            self.says(one, 2, "the store was set back")
            self.assertIn('"no-delete"', self.answer(one, "DELETE FROM people"))
            one.stop()
            with self.assertRaisesRegex(AssertionError, "the store was set back"):
                one.start()
            # As many as there were, but another one; then the right one again.
            self.publish("[policy]\nbaseline = false\n")
            with self.assertRaisesRegex(AssertionError, "directive 2 was changed or removed"):
                one.start()
            self.trust(one, self.key)
            one.start()
            self.says(one, 2, "directive 2 was changed or removed")
            self.assertIn('"no-delete"', self.answer(one, "DELETE FROM people"))
            self.keeper.sql(owner + "DELETE FROM postern.directive WHERE number = 2; INSERT INTO postern.directive SELECT * FROM aside", "records")
            self.wait_version(one, 2, 1)
            self.publish(NO_DROP)
            self.wait_version(one, 3, 1)

    def test_while_the_store_is_away(self):
        with self.member("gw_one") as one:
            self.publish(NO_DROP)
            self.wait_version(one, 1, 1)
            self.keeper.stop("immediate")
            one.wait(lambda: "directives_not_read" in one.log(), seconds=30, what="the log to say so")
            self.assertIn('"no-drop"', self.answer(one, "DROP TABLE people"))
            self.keeper.start()
            self.publish(NO_DELETE)
            one.wait(lambda: self.versions() == [(2, "")], seconds=30, what="the version that came after")

    def test_started_without_the_store(self):
        with self.member("gw_one") as one:
            self.publish(NO_DROP)
            self.wait_version(one, 1, 1)
            self.answer(one, "SELECT 1")
            self.keeper.stop("immediate")
            one.kill()
            one.start()  # by the policy that it last took
            self.assertIn('"no-drop"', self.answer(one, "DROP TABLE people"))
            self.assertIn("recorder.store_away", one.log())
            one.kill()
            one.start()
            self.assertIn("42", self.answer(one, "SELECT 42"))
            self.keeper.start()
            one.wait(lambda: "recorder.works_again" in one.log(), seconds=WITHIN, what="the store to be taken up")
            one.wait(lambda: sum(s in ("DROP TABLE people", "SELECT 42") for s in one.statements()) == 2, seconds=WITHIN, what="all that waited")
            self.publish(NO_DELETE)
            self.wait_version(one, 2, 1)
            verified = json.loads(self.admin.run("verify", "--json").stdout)
            self.assertTrue(verified["whole"], verified)
        # One that never reached its store, or may not go on without it, does not start.
        with self.member("gw_two") as two:
            two.stop()
            self.keeper.stop("immediate")
            two.store += 'outage = "0s"\n'
            two.write_config()
            with self.assertRaisesRegex(AssertionError, "cannot be reached"):
                two.start(5)
            self.keeper.start()
            two.store = self.store([self.key])
            two.write_config()
            two.start()
        self.keeper.stop("immediate")
        fresh = self.member("gw_two")
        fresh.agents = ()
        with self.assertRaisesRegex(AssertionError, "cannot be reached"):
            with fresh:
                pass
        self.keeper.start()

    def test_who_may_publish_what(self):
        refused = self.publish("[store]\nurl = \"sqlite:a.db\"\n", check=False)
        self.assertEqual(refused.returncode, 1)
        self.assertIn("[[rule]], [approvals], [[mask]] and [[detect]] alone", refused.stderr)
        gateway = self.tool("gw_one")
        self.assertEqual(self.publish(NO_DROP, who=gateway, check=False).returncode, 3)
        self.assertEqual(self.admin.run("policy", "rollback", check=False).returncode, 1)
        self.assertEqual(json.loads(self.admin.run("policy", "list", "--json").stdout), [])
        self.assertIn('+ name = "no-drop"', self.publish(NO_DROP, "--dry-run").stdout)
        self.publish(NO_DROP, "--comment", "first")
        self.assertIn("no-drop", gateway.run("policy", "show", check=False).stdout + self.admin.run("policy", "show").stdout)
        self.assertIn("first", self.admin.run("policy", "list").stdout)

    def ended(self, *wires):
        """Each open session ends within the time that is promised, and says so."""
        for wire in wires:
            last = [fields(body) for kind, body in wire.rest() if kind == "E"]
            self.assertEqual([error["C"] for error in last], ["57P01"])

    def test_agents_of_every_gateway(self):
        with self.member("gw_one") as one, self.member("gw_two") as two:
            key = self.admin.run("agent", "add", "bot").stdout.strip()
            again = self.admin.run("agent", "add", "bot", check=False)
            self.assertEqual(again.returncode, 1)
            self.assertIn("already", again.stderr)
            for gateway in (one, two):
                self.assertNotIn(key, gateway.log())
                gateway.keys["bot"] = key
                gateway.wait(lambda g=gateway: "bot" in g.run("agent", "list").stdout, seconds=WITHIN, what="the agent")
            self.assertNotIn(key.encode(), self.stored())
            with Wire(one, seconds=WITHIN) as first, Wire(two, seconds=WITHIN) as second:
                first.log_in("bot")
                second.log_in("bot")
                self.admin.run("agent", "revoke", "bot")
                self.ended(first, second)
            for gateway in (one, two):
                with self.assertRaisesRegex(AssertionError, "28P01"), Wire(gateway) as wire:
                    wire.log_in("bot")
            self.assertEqual([a["name"] for a in json.loads(self.admin.run("agent", "list", "--json").stdout) if a["revoked"]], ["bot"])
            # A key that a gateway makes opens that one alone.
            two.keys["mine"] = one.add_agent("mine")
            with Wire(one) as wire:
                wire.log_in("mine")
            with self.assertRaisesRegex(AssertionError, "28P01"), Wire(two) as wire:
                wire.log_in("mine")
            # Who may write but is not believed lets nobody in.
            eve = self.tool("eve").run("agent", "add", "spy").stdout.strip()
            one.wait(lambda: "directive_refused" in one.log(), seconds=WITHIN, what="the refusal")
            one.keys["spy"] = eve
            with self.assertRaisesRegex(AssertionError, "28P01"), Wire(one) as wire:
                wire.log_in("spy")

    def stored(self):
        done = subprocess.run(["psql", "-XAtq", "-h", self.keeper.folder, "-p", str(self.keeper.port), "-U", "postgres", "-d", "records",
                               "-c", "SELECT canonical, contents FROM postern.directive"], capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    @staticmethod
    def with_token(wire, token):
        """What ends the log-in: ReadyForQuery or an error."""
        wire.send(startup("token", "app"))
        kind, body = wire.receive()
        assert (kind, body[:4]) == ("R", int32(3)), (kind, body)
        wire.send(message("p", text(token)))
        return wire.receive_until("Z", "E")[-1]

    def test_revoked_identities(self):
        issuer = Issuer().__enter__()
        self.addCleanup(issuer.__exit__)
        with self.member("gw_one", extra=issuer.toml(), agents=()) as one, self.member("gw_two", extra=issuer.toml(), agents=()) as two:
            token, other = issuer.token(), issuer.token(sub="bob", email="bob@example.test")
            with Wire(one, seconds=WITHIN) as first, Wire(two, seconds=WITHIN) as second, Wire(two) as third:
                self.assertEqual([self.with_token(wire, t)[0] for wire, t in ((first, token), (second, token), (third, other))], ["Z"] * 3)
                one.wait(lambda: len(self.admin.sessions()) == 3, seconds=20, what="the sessions in the store")
                said = json.loads(self.admin.run("identity", "revoke", "alice@example.test", "--comment", "left", "--json").stdout)
                self.assertEqual([(w["subject"], w["revoked"]) for w in said], [("alice", True)])
                self.ended(first, second)
                self.assertEqual(third.ask("SELECT 1")[-1][0], "Z", "the others go on")
            for gateway in (one, two):
                with Wire(gateway) as wire:
                    self.assertEqual(fields(self.with_token(wire, issuer.token())[1])["C"], "28000")
            self.assertEqual([w["comment"] for w in json.loads(self.admin.run("identity", "list", "--json").stdout)], ["left"])
            unknown = self.admin.run("identity", "revoke", "nobody@example.test", check=False)
            self.assertEqual(unknown.returncode, 1)
            self.admin.run("identity", "restore", "alice", "--issuer", issuer.url)

            def is_in():
                with Wire(two) as wire:
                    return self.with_token(wire, issuer.token())[0] == "Z"
            two.wait(is_in, seconds=WITHIN, what="to be let in again")


if __name__ == "__main__":
    main()
