#!/usr/bin/env python3
"""Either side goes away: what was held is let go within 2 seconds, the other side hears the right code, others notice nothing."""
import os
import signal
import socket
import struct
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import SYNC, TERMINATE, Closed, Wire, bind, execute, message, parse, query, rows, sqlstates  # noqa: E402


class ClientGone(live.Live):
    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("CREATE TABLE t (a int); GRANT ALL ON t TO app", "app")

    def setUp(self):
        super().setUp()
        self.server.sql("TRUNCATE t", "app")

    def assertLetGo(self, seconds=20.0):
        self.assertEqual(self.server.wait_backends("app", 1, seconds), 1, f"a backend is still there after {seconds} s")
        self.assertEqual(self.server.sql("SELECT count(*) FROM t", "app"), "0", "the transaction must be rolled back")
        self.assertEqual(self.server.sql("SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass AND mode = 'RowExclusiveLock'", "app"), "0")

    def test_killed_psql_in_a_transaction(self):
        client = subprocess.Popen(["psql", "-Xq", "-d", self.gateway.conninfo()], stdin=subprocess.PIPE, text=True)
        client.stdin.write("BEGIN; INSERT INTO t VALUES (1); SELECT pg_sleep(300);\n")
        client.stdin.flush()
        self.gateway.wait(lambda: self.server.sql("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(300)%' AND state = 'active' AND usename = 'app'") == "1", what="asleep")
        client.send_signal(signal.SIGKILL)
        client.wait()
        self.assertLetGo()

    def gone(self, *data, how="close", settle=0.3):
        wire = Wire(self.gateway).log_in()
        wire.send(*data)
        time.sleep(settle)
        if how == "reset":
            wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if how == "half":
            wire.socket.shutdown(socket.SHUT_WR)
            self.addCleanup(wire.close)
        else:
            wire.close()
        self.assertLetGo()

    def test_ways_to_go(self):
        begun = query("BEGIN") + query("INSERT INTO t VALUES (1)")
        for how in ("close", "reset"):
            for name, data in {"idle in a transaction": begun, "asleep": begun + query("SELECT pg_sleep(300)"), "asleep, extended": begun + parse("SELECT pg_sleep(300)") + bind() + execute() + SYNC,
                               "in a COPY": begun + query("COPY t FROM STDIN") + message("d", b"5\n"), "in the middle of a message": begun + query("SELECT 1")[:9],
                               "pipelined behind a sleep": begun + query("SELECT pg_sleep(300)") + query("SELECT 2") * 5000, "before Sync": begun + parse("SELECT 1") + bind() + execute(),
                               "reading a big result": begun + query("SELECT repeat('x', 1000) FROM generate_series(1, 2000000)"), "said good-bye": begun + TERMINATE}.items():
                with self.subTest(f"{name}, {how}"):
                    self.gone(data, how=how)

    def test_half_closed(self):
        self.gone(query("BEGIN"), query("INSERT INTO t VALUES (1)"), how="half")

    def test_gone_while_it_does_not_read(self):
        wire = Wire(self.gateway, receive_buffer=16384).log_in()
        wire.send(query("SELECT repeat('x', 1000) FROM generate_series(1, 2000000)"))
        time.sleep(1)
        wire.close()
        self.assertLetGo()

    def test_fifty_at_once(self):
        wires = [Wire(self.gateway).log_in() for _ in range(50)]
        for wire in wires:
            wire.send(query("BEGIN"), query("INSERT INTO t VALUES (1)"), query("SELECT pg_sleep(300)"))
        time.sleep(0.5)
        for wire in wires:
            wire.close()
        self.assertLetGo()


class ServerGone(live.Live):
    """Tests restart the server, so the witness of each is made anew."""

    def setUp(self):
        self.witness = None
        self.gateway.wait(self.log_in_works, 60, "log-in after a restart")

    def log_in_works(self):
        try:
            Wire(self.gateway).log_in().close()
            return True
        except (AssertionError, Closed):
            return False

    def restart(self, how):
        self.server.stop(how)
        self.server.start()

    def test_fast_shutdown(self):
        idle, busy, open_ = (Wire(self.gateway).log_in() for _ in range(3))
        busy.send(query("SELECT pg_sleep(300)"))
        open_.ask("BEGIN")
        time.sleep(0.3)
        self.server.stop("fast")
        for wire in (idle, busy, open_):
            self.assertEqual(sqlstates(wire.rest())[:1], ["57P01"], "the server's own words are passed on")
        with self.assertRaisesRegex(AssertionError, "08006"):
            Wire(self.gateway).log_in()
        self.server.start()
        self.gateway.wait(self.log_in_works, 60, "log-in after the restart")

    def test_crash(self):
        idle, busy = (Wire(self.gateway).log_in() for _ in range(2))
        busy.send(query("SELECT pg_sleep(300)"))
        time.sleep(0.3)
        self.server.stop("immediate")
        for wire in (idle, busy):
            self.assertIn(sqlstates(wire.rest())[:1], (["57P02"], ["57P01"], ["08006"]))
        self.server.start()

    def test_killed_backend(self):
        wire, other = Wire(self.gateway).log_in(), Wire(self.gateway).log_in()
        pid = int(rows(wire.ask("SELECT pg_backend_pid()"))[0][0])
        os.kill(pid, signal.SIGKILL)  # the server restarts all backends after this
        self.assertIn(sqlstates(wire.rest())[:1], (["08006"], ["57P01"], ["57P02"]))
        other.rest()
        self.gateway.wait(self.log_in_works, 60, "log-in after the recovery")

    def test_terminated_backend(self):
        wire, other = Wire(self.gateway).log_in(), Wire(self.gateway).log_in()
        self.server.sql(f"SELECT pg_terminate_backend({int(rows(wire.ask('SELECT pg_backend_pid()'))[0][0])})")
        self.assertEqual(sqlstates(wire.rest()), ["57P01"])
        self.assertAlive(other)

    def test_starting_up_is_relayed(self):
        self.server.sql("SELECT 1")
        self.server.stop("fast")
        with self.assertRaisesRegex(AssertionError, "08006|57P03"):
            Wire(self.gateway).log_in()
        self.server.start()

    def test_too_many_on_the_server(self):
        self.server.sql("ALTER ROLE app CONNECTION LIMIT 2")
        try:
            one, two = Wire(self.gateway).log_in(), Wire(self.gateway).log_in()
            with self.assertRaisesRegex(AssertionError, "53300"):
                Wire(self.gateway).log_in()
            self.assertAlive(one)
            one.close(), two.close()
        finally:
            self.server.sql("ALTER ROLE app CONNECTION LIMIT -1")


if __name__ == "__main__":
    live.main()
