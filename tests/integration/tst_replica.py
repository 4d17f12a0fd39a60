#!/usr/bin/env python3
"""A read replica as the target, for a role that owns nothing: masks hold, the rest is the server's own answer, and what the primary
changes meanwhile is seen."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from pg import Replica  # noqa: E402
from postern import Target  # noqa: E402
from tst_masking import BENIGN, EVASIONS, MASKS, SCHEMA, VALUES, Direct, answer  # noqa: E402
from wire import Wire, rows, sqlstates  # noqa: E402


class ReadReplica(live.Live):
    gateway_options = {"extra": MASKS}

    @classmethod
    def prepare(cls):
        primary = cls.server
        primary.add_role("owner", "owner-secret")
        primary.add_role("app", "app-secret")
        primary.sql("CREATE DATABASE app_a OWNER owner")
        primary.sql("SET ROLE owner;" + SCHEMA + "GRANT SELECT ON people, places, people_view, people_copy TO app;"
                    "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO app", database="app_a")
        primary.sql("CREATE DATABASE app_b TEMPLATE app_a OWNER owner")
        for name, values in VALUES.items():
            primary.sql(f"INSERT INTO people (id, name, ssn, pay, born, notes, tags, city) VALUES {values};"
                        "REFRESH MATERIALIZED VIEW people_copy; ANALYZE", database=name)
        primary.sql("CREATE DATABASE app OWNER app")
        cls.replica = Replica(primary).__enter__()
        cls.addClassCleanup(cls.replica.__exit__)
        cls.replica.catch_up()

    @classmethod
    def targets(cls):
        return [Target(name, cls.replica, extra=cls.target_extra) for name in ("app", "app_a", "app_b")]

    def wire(self, database):
        wire = Wire(self.gateway).log_in(database=database)
        self.addCleanup(wire.close)
        return wire

    def same(self, sql):
        found = [answer(self.wire(name), sql) for name in VALUES]
        self.assertEqual(found[0], found[1], sql)
        return found[0]

    def on_primary(self, sql):
        for name in VALUES:
            self.server.sql("SET ROLE owner;" + sql, database=name)
        self.replica.catch_up()

    def test_nothing_of_a_masked_column_comes_through(self):
        self.assertEqual(rows(self.wire("app_a").ask("SELECT pg_is_in_recovery()")), [[b"t"]])
        for sql in EVASIONS:
            with self.subTest(sql):
                self.same(sql)
        self.assertIn(b"****", [row[0] for row in rows(self.wire("app_a").ask("SELECT badge FROM people_view"))])

    def test_the_rest_is_the_servers_own_answer(self):
        with Wire(Direct(self.replica)).log_in(database="app_a") as direct:
            for sql in BENIGN:
                with self.subTest(sql):
                    self.assertEqual(answer(self.wire("app_a"), sql), answer(direct, sql))
                    direct.ask("ROLLBACK; RESET ALL")

    def test_a_write_is_the_servers_to_refuse(self):
        self.assertEqual(sqlstates(self.wire("app_a").ask("INSERT INTO places VALUES (9, 'x', 'y')")), ["25006"])

    def test_what_the_primary_makes_meanwhile(self):
        wires = [self.wire(name) for name in VALUES]
        for wire in wires:
            wire.ask("SELECT id FROM people")  # the catalog is known
        self.on_primary("CREATE VIEW later AS SELECT id, ssn AS city FROM people; CREATE TABLE fresh AS SELECT 7 AS n")
        for wire in wires:
            self.assertEqual(rows(wire.ask("SELECT city FROM later ORDER BY id"))[0], [b"****"])
            self.assertEqual(rows(wire.ask("SELECT n FROM fresh")), [[b"7"]])
        # The same name, now something else.
        self.on_primary("DROP TABLE fresh; CREATE VIEW fresh AS SELECT ssn AS n FROM people")
        for wire in wires:
            self.assertEqual(rows(wire.ask("SELECT n FROM fresh")), [[b"****"], [b"****"]])


if __name__ == "__main__":
    live.main()
