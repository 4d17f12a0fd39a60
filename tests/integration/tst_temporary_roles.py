#!/usr/bin/env python3
"""Roles that live as long as a session: what they may, until when they log in, and that they go, whatever happens."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target  # noqa: E402
from wire import Wire, query, rows, sqlstates  # noqa: E402

GRANTS = 'temporary_roles = { valid = "5m", grants = { "*" = ["app_read"], "group:nobody" = ["app_write"] } }'


class TemporaryRoles(live.unittest.TestCase):
    def setUp(self):
        self.server = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("maker", "maker-secret", "CREATEROLE")
        self.server.sql("CREATE DATABASE app; CREATE ROLE app_read; CREATE ROLE app_write; "
                        "GRANT app_read, app_write TO maker WITH ADMIN OPTION")
        self.server.sql("CREATE TABLE t (a int); INSERT INTO t VALUES (42); GRANT SELECT ON t TO app_read; "
                        "GRANT INSERT ON t TO app_write; GRANT CREATE ON SCHEMA public TO app_read", "app")

    def gateway(self, lines=GRANTS, extra="[policy]\nbaseline = false\n"):
        return Postern([Target("app", self.server, user="maker", password="maker-secret", extra="sslmode=disable", lines=lines)],
                       extra=extra)

    def roles(self):
        return self.server.sql("SELECT rolname FROM pg_roles WHERE rolname LIKE 'postern\\_t\\_%' ORDER BY 1").split()

    def wait_gone(self, gateway, left=()):
        gateway.wait(lambda: self.roles() == list(left), seconds=30, what="the temporary roles to go")

    def refusal(self, gateway):
        with self.assertRaises(AssertionError) as caught, Wire(gateway) as wire:
            wire.log_in()
        return str(caught.exception)

    def test_a_role_for_a_session(self):
        with self.gateway() as gateway:
            with Wire(gateway) as first, Wire(gateway) as second:
                name = rows(first.log_in().ask("SELECT session_user"))[0][0].decode()
                self.assertRegex(name, "^postern_t_[0-9a-f]{16}$")
                self.assertEqual(rows(second.log_in().ask("SELECT a FROM t")), [[b"42"]])
                self.assertEqual(sqlstates(second.ask("INSERT INTO t VALUES (1)")), ["42501"], "not of the group that may write")
                self.assertEqual(len(self.roles()), 2, "each session has its own")
                self.assertIn(name, self.roles())
                until, now, said, kept = self.server.sql(
                    "SELECT extract(epoch FROM rolvaliduntil), extract(epoch FROM clock_timestamp()), "
                    f"shobj_description(oid, 'pg_authid'), left(rolpassword, 13) FROM pg_authid WHERE rolname = '{name}'").split("|")
                self.assertTrue(0 < float(until) - float(now) <= 300, (until, now))
                self.assertTrue(said.startswith("postern: temporary role for "), said)
                self.assertEqual(kept, "SCRAM-SHA-256")
                # What it made stays, as its group's.
                second.ask("CREATE TABLE made_here (a int)")
            self.wait_gone(gateway)
            self.assertEqual(self.server.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'made_here'", "app"), "app_read")
        self.assertEqual(self.roles(), [])

    def test_what_a_session_leaves_gains_nothing(self):
        with self.gateway() as gateway:
            with Wire(gateway) as wire:
                self.assertEqual(sqlstates(wire.log_in().ask(
                    "CREATE FUNCTION run_it(q text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS "
                    "$$ DECLARE r text; BEGIN EXECUTE q INTO r; RETURN r; END $$")), [])
            self.wait_gone(gateway)
            with Wire(gateway) as wire:
                self.assertEqual(rows(wire.log_in().ask("SELECT run_it('SELECT current_user')")), [[b"app_read"]])
                for sql in ("CREATE ROLE more", "INSERT INTO t VALUES (1)", "GRANT app_write TO app_read"):
                    self.assertEqual(sqlstates(wire.ask(f"SELECT run_it('{sql}')")), ["42501"], sql)
            self.wait_gone(gateway)

    def test_nothing_is_planned_or_measured_as_the_maker(self):
        self.server.sql("CREATE TABLE u AS SELECT i FROM generate_series(1, 5000) i; GRANT SELECT, UPDATE ON u TO app_read; ANALYZE u; "
                        "CREATE FUNCTION who() RETURNS int IMMUTABLE LANGUAGE plpgsql AS "
                        "$$ BEGIN RAISE LOG 'planned as %.', current_user; RETURN 7; END $$", "app")
        rule = '[policy]\nbaseline = false\n[[rule]]\nname = "many"\naction = "approve"\nestimated_rows = 1000\n' \
               '[approvals]\nhold = "60s"\nfour_eyes = false\n[roles]\napprove = ["*"]\n'
        with self.gateway(extra=rule) as gateway:
            cards = lambda: json.loads(gateway.run("approvals", "list", "--json").stdout)  # noqa: E731
            with Wire(gateway, seconds=60) as wire:
                wire.log_in()
                wire.send(query("UPDATE u SET i = i WHERE i = who()"))  # one row, which nobody may find out
                gateway.wait(lambda: [c for c in cards() if c["held"] and c["impact"]], 30, "the held statement")
                card = cards()[0]
                self.assertIn("temporary roles", " ".join(card["impact"]["notes"]))
                done = gateway.run("approvals", "measure", card["approval"], "--json", check=False)
                self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
                self.assertIn("temporary roles", done.stdout + done.stderr)
                self.assertNotIn("planned as", self.server.log())
                gateway.run("approve", card["approval"])
                self.assertEqual(sqlstates(wire.receive_until("Z")), [])
                self.assertIn("planned as postern_t_", self.server.log())
                self.assertNotIn("planned as maker", self.server.log())
            self.assertIn("none: SQLSTATE 0A000 (the target has temporary roles)", json.dumps(gateway.all_events()))
            self.wait_gone(gateway)

    def test_roles_go_when_the_gateway_ends(self):
        with self.gateway() as gateway:
            wires = [Wire(gateway).log_in() for _ in range(5)]
            self.assertEqual(len(self.roles()), 5)
        self.assertEqual(self.roles(), [])
        for wire in wires:
            wire.close()

    def test_what_a_crash_left_goes_with_the_next_start(self):
        with self.gateway() as gateway:
            with Wire(gateway) as wire:
                wire.log_in()
                gateway.kill()
            left = self.roles()
            self.assertEqual(len(left), 1)
            # One that has expired and nobody is connected as; one that has not expired; and what only looks like one.
            self.server.wait_backends(left[0], 0, seconds=30)
            self.server.sql(f"ALTER ROLE {left[0]} VALID UNTIL '2020-01-01'; "
                            "CREATE ROLE postern_t_00000000000000aa LOGIN VALID UNTIL 'infinity'; "
                            "COMMENT ON ROLE postern_t_00000000000000aa IS 'postern: temporary role for ada'; "
                            "CREATE ROLE postern_t_00000000000000bb LOGIN VALID UNTIL '2020-01-01'; "
                            "CREATE ROLE postern_t_mine LOGIN VALID UNTIL '2020-01-01'")
            gateway.start()
            self.wait_gone(gateway, ["postern_t_00000000000000aa", "postern_t_00000000000000bb", "postern_t_mine"])

    def test_an_expired_role_with_a_session_stays(self):
        with self.gateway() as gateway, Wire(gateway) as wire:
            name = rows(wire.log_in().ask("SELECT session_user"))[0][0].decode()
            self.server.sql(f"ALTER ROLE {name} VALID UNTIL '2020-01-01'; CREATE ROLE postern_t_00000000000000cc VALID UNTIL '2020-01-01'; "
                            "COMMENT ON ROLE postern_t_00000000000000cc IS 'postern: temporary role for ada'")
            with open(gateway.config, "a", encoding="utf-8") as file:
                file.write("\n# taken anew: looks for what is left behind\n")
            self.wait_gone(gateway, [name])
            self.assertEqual(rows(wire.ask("SELECT a FROM t")), [[b"42"]])

    def test_what_the_server_refuses(self):
        with self.gateway() as gateway:
            self.server.sql("ALTER ROLE maker NOCREATEROLE")
            said = self.refusal(gateway)
            self.assertIn("08006", said)
            self.assertIn("did not let Postern make a temporary role", said)
            gateway.wait(lambda: "temporary_role_not_made" in gateway.log(), what="the log to say so")
            self.assertIn("CREATEROLE", gateway.log())
            self.server.sql("ALTER ROLE maker CREATEROLE")
            with Wire(gateway) as wire:
                wire.log_in()
            self.server.sql("ALTER ROLE app_read RENAME TO elsewhere")
            self.assertIn("08006", self.refusal(gateway))
            self.wait_gone(gateway)

    def test_without_a_grant_nobody_gets_in(self):
        with self.gateway('temporary_roles = { grants = { "group:dba" = ["app_write"] } }') as gateway:
            said = self.refusal(gateway)
            self.assertIn("28000", said)
            self.assertIn("none of your groups", said)
            self.assertEqual(self.roles(), [])

    def test_what_the_configuration_refuses(self):
        for lines, wanted, instead in (
                ('temporary_roles = { valid = "5m" }', "need grants", 'grants = { "*" = ["app_read"]'),
                ('temporary_roles = { grants = { dba = ["app_read"] } }', "nobody to grant to", 'group:NAME'),
                ('temporary_roles = { grants = { "*" = "app_read" } }', "a list of roles", 'grants = {'),
                ('temporary_roles = { grants = { "*" = ["pg_execute_server_program"] } }', "reaches past", "a role of yours"),
                ('temporary_roles = { valid = "1s", grants = { "*" = ["app_read"] } }', "valid", "30s"),
                ('temporary_roles = { grant = { "*" = ["app_read"] } }', "grant", "grants")):
            gateway = self.gateway(lines)
            gateway.agents = ()
            gateway.prepare()
            said = gateway.run("check", check=False)
            self.assertEqual(said.returncode, 2, lines)
            self.assertIn(wanted, said.stdout + said.stderr, lines)
            self.assertIn(instead, said.stdout + said.stderr, lines)


class KeptPassword(live.unittest.TestCase):
    """A password command with `valid` runs once for many connections, and again when its password no longer holds."""

    def test_asked_once_and_again_when_refused(self):
        with PostgreSQL() as server:
            server.add_role("app", "one-secret")
            server.sql("CREATE DATABASE app OWNER app")
            target = Target("app", server, extra="sslmode=disable")
            gateway = Postern([target])
            script, count = os.path.join(gateway.folder, "ask"), os.path.join(gateway.folder, "asked")
            with open(script, "w", encoding="utf-8") as file:
                file.write(f"#!/bin/sh\necho x >> {count}\ncat {gateway.folder}/app.password\n")
            os.chmod(script, 0o700)
            toml = target.toml

            def with_command(folder):
                return toml(folder).replace(f'{{ file = "{folder}/app.password" }}', f'{{ command = ["{script}"], valid = "1h" }}')

            target.toml, target.password = with_command, "one-secret"
            asked = lambda: len(open(count, encoding="utf-8").read().split())  # noqa: E731
            with gateway:
                for _ in range(5):
                    with Wire(gateway) as wire:
                        self.assertEqual(rows(wire.log_in().ask("SELECT 1")), [[b"1"]])
                self.assertEqual(asked(), 1)
                server.sql("ALTER ROLE app PASSWORD 'two-secret'")
                with open(f"{gateway.folder}/app.password", "w", encoding="utf-8") as file:
                    file.write("two-secret")
                for _ in range(3):
                    with Wire(gateway) as wire:
                        self.assertEqual(rows(wire.log_in().ask("SELECT 2")), [[b"2"]])
                self.assertEqual(asked(), 2)
                with open(f"{gateway.folder}/app.password", "w", encoding="utf-8") as file:
                    file.write("three-secret")
                server.sql("ALTER ROLE app PASSWORD 'four-secret'")
                with self.assertRaisesRegex(AssertionError, "08006.*did not accept Postern.{1,2}s credentials"), Wire(gateway) as wire:
                    wire.log_in()
                self.assertNotIn("three-secret", gateway.log())


if __name__ == "__main__":
    live.main()
