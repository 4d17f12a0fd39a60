"""Anybody who may connect to a shared store can NOTIFY without end, on the channels that gateways listen to too. What they pay for
it is counted in the store's own log: the statements of each kind of listener."""
import re
import subprocess
import time
import unittest

from team import PATIENCE, Team
from wire import sqlstates

CHANNELS = ("postern_decisions", "postern_approvals", "postern_directive", "postern_sign_outs")
LOOKS = {"decisions": "FROM postern.decision d WHERE d.gateway", "directives": "FROM postern.directive ORDER BY number DESC LIMIT 1"}
A_SECOND = 5  # looks that notifications lead to (Listener::kRest)


class Flood(Team):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.keeper.add_role("eve", "eve-secret")  # in no group: she may connect
        cls.keeper.sql("ALTER ROLE eve SET log_statement = 'none'")
        for line in ("log_statement = 'all'", "log_line_prefix = '%u '"):
            cls.keeper.sql(f"ALTER SYSTEM SET {line}")
        cls.keeper.sql("SELECT pg_reload_conf()")

    def flood(self, statement, count, pause):
        """A psql that says `statement` so often; {n} is which."""
        sql = "".join(statement.format(n=n) + ";\n" + (f"SELECT pg_sleep({pause});\n" if pause else "") for n in range(count))
        psql = subprocess.Popen(["psql", "-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1",
                                 f"postgresql://eve@127.0.0.1:{self.keeper.port}/records"], stdin=subprocess.PIPE, text=True,
                                env={"PGPASSWORD": "eve-secret", "PATH": "/usr/bin:/bin"})
        self.addCleanup(psql.wait)
        self.addCleanup(psql.kill)
        psql.stdin.write(sql)
        psql.stdin.close()
        return psql

    def looks(self):
        """How often gateway one has looked."""
        lines = [line for line in self.keeper.log().splitlines() if line.startswith("gw_one ") and re.search(r"LOG:  (statement|execute)", line)]
        return {kind: sum(text in line for line in lines) for kind, text in LOOKS.items()}

    def decide(self):
        wire, card = self.held("DELETE FROM t WHERE a = 1")
        began = time.monotonic()
        self.lena.run("approve", card["approval"])
        self.assertEqual(sqlstates(wire.receive_until("Z")), [])
        print(f"released {time.monotonic() - began:.2f} s after the command began", flush=True)
        wire.close()

    def test_looks_are_few_and_decisions_arrive(self):
        self.one.wait(lambda: all(self.looks().values()), PATIENCE, "the first look of each kind")
        statement = "; ".join(f"NOTIFY {channel}, '{{n}}'" for channel in CHANNELS)
        for what, count, pause in (("a hundred times a second", 400, "0.01"), ("as fast as it goes", 20_000, "")):
            with self.subTest(what):
                before, began = self.looks(), time.monotonic()
                psql = self.flood(statement, count, pause)
                self.decide()
                self.assertEqual(psql.wait(), 0)
                after, seconds = self.looks(), time.monotonic() - began
                seen = {kind: after[kind] - before[kind] for kind in LOOKS}
                print(f"{4 * count} notifications in {seconds:.1f} s, {what}: {seen}", flush=True)
                for kind, number in seen.items():
                    # Besides, each looks by itself once a second, and after what it holds itself.
                    self.assertLessEqual(number, (A_SECOND + 1) * seconds + 10, kind)


if __name__ == "__main__":
    unittest.main(verbosity=2)
