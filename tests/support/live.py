"""unittest classes over one PostgreSQL and one gateway, shared by the tests of a class."""
import os
import random
import sys
import time
import unittest

from missing import require
from pg import PostgreSQL
from postern import Postern, Target
from wire import Wire, rows, sqlstates

SEED = int(os.environ.get("POSTERN_SEED", random.SystemRandom().randrange(1 << 32)))


class Live(unittest.TestCase):
    """Class attributes `postgres` and `gateway_options` are the fixtures' arguments. Every test has `self.server`,
    `self.gateway`, and `self.witness`, a session that must still work when the test is over."""
    postgres, gateway_options, target_extra = {}, {}, "sslmode=disable"

    @classmethod
    def setUpClass(cls):
        require("psql")
        cls.server = PostgreSQL(**cls.postgres).__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.prepare()
        cls.gateway = Postern(cls.targets(), **cls.gateway_options).__enter__()
        cls.addClassCleanup(cls._leave)

    @classmethod
    def _leave(cls):
        cls.gateway.__exit__(None)

    @classmethod
    def prepare(cls):
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app OWNER app")

    @classmethod
    def targets(cls):
        return [Target("app", cls.server, extra=cls.target_extra)]

    def setUp(self):
        self.witness = Wire(self.gateway).log_in()
        self.addCleanup(self._witness_works)

    def _witness_works(self):
        try:
            before = time.monotonic()
            self.assertEqual(rows(self.witness.ask("SELECT 6 * 7")), [[b"42"]])
            self.assertLess(time.monotonic() - before, 10, "the witness had to wait")
            self.assertIsNone(self.gateway.process.poll(), "the gateway died")
        finally:
            self.witness.close()

    def assertSqlstate(self, messages, sqlstate):
        """The first error among `messages` has that SQLSTATE and a severity."""
        self.assertEqual(sqlstates(messages)[:1], [sqlstate], f"got {messages}")

    def assertAlive(self, wire):
        self.assertEqual(rows(wire.ask("SELECT 'alive'")), [[b"alive"]])


def main():
    print(f"seed {SEED}: POSTERN_SEED={SEED} repeats this run", flush=True)
    random.seed(SEED)
    unittest.main(verbosity=2, argv=[sys.argv[0], *sys.argv[1:]])
