"""kill -9 of the gateway under load: what the server executed is recorded, to the last statement, and the record is whole."""
import re
import threading
import time
import unittest

from live import SEED, main
from missing import require
from pg import PostgreSQL
from postern import Postern, Target
from wire import Wire

import random

ROUNDS, CLIENTS = 3, 6


class Crash(unittest.TestCase):
    def setUp(self):
        require("psql")
        # The server's own log is the witness of what was executed.
        self.server = PostgreSQL(settings={"log_statement": "all", "log_line_prefix": "%u "}).__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")

    def executed(self):
        return set(re.findall(r"^app LOG:  (?:statement|execute [^:]*): (SELECT 'mark-[0-9-]+')$", self.server.log(), re.M))

    def load(self, gateway, client, stop):
        """Statements with a number each, as fast as they go, until the connection breaks."""
        try:
            wire = Wire(gateway).log_in()
            for number in range(1_000_000):
                if stop.is_set():
                    return
                wire.ask(f"SELECT 'mark-{client}-{number}'")
        except Exception:  # the gateway was killed: that is the point
            pass

    def test_every_executed_statement_is_recorded(self):
        chance = random.Random(SEED)
        gateway = Postern([Target("app", self.server, extra="sslmode=disable")])
        with gateway:
            for turn in range(ROUNDS):
                stop = threading.Event()
                threads = [threading.Thread(target=self.load, args=(gateway, f"{turn}-{i}", stop)) for i in range(CLIENTS)]
                before = len(self.executed())
                for thread in threads:
                    thread.start()
                gateway.wait(lambda: len(self.executed()) > before + 200, seconds=60, what="statements under way")
                time.sleep(chance.random() * 0.2)
                gateway.kill()
                stop.set()
                for thread in threads:
                    thread.join(30)
                self.server.wait_backends("app", 0)
                gateway.start()
            executed = self.executed()
            self.assertGreater(len(executed), ROUNDS * 200)
            recorded = set(gateway.statements())
            self.assertEqual(executed - recorded, set(), "executed but not recorded")
            self.assertEqual(gateway.run("verify").returncode, 0)
            ended = [events[-1]["event"] for events in gateway.all_events()]
            self.assertEqual(set(ended), {"session_end"}, "sessions that were cut off are ended by the next start")


if __name__ == "__main__":
    main()
