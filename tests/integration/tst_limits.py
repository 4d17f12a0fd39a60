#!/usr/bin/env python3
"""Bounded memory: slow readers, values of hundreds of megabytes either way, many idle sessions. A slow client slows its server,
it does not fill the gateway."""
import os
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import is_sanitized  # noqa: E402
from wire import SYNC, Closed, Wire, bind, execute, int16, int32, message, parse, query, rows, sqlstates, text  # noqa: E402

MIB = 1 << 20


class Watch:
    """The highest resident memory of the gateway while the block runs, beyond what it was before."""

    def __init__(self, gateway):
        self.gateway, self.before, self.highest, self._end = gateway, gateway.resident(), 0, threading.Event()

    def _run(self):
        while not self._end.wait(0.01):
            self.highest = max(self.highest, self.gateway.resident() - self.before)

    def __enter__(self):
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._end.set()
        self._thread.join()


class Limits(live.Live):
    postgres = {"settings": {"work_mem": "64MB"}}
    gateway_options = {"extra": "[policy]\nbaseline = false\n"}

    def assertBounded(self, watch, limit, what):
        print(f"{what}: {watch.highest / MIB:.1f} MiB more", flush=True)
        if not is_sanitized():  # a sanitizer keeps freed memory
            self.assertLess(watch.highest, limit, what)

    def count_bytes(self, wire, total):
        """Reads `total` bytes off the socket without keeping them."""
        left = total - len(wire.buffer)
        wire.buffer = b""
        while left > 0:
            left -= len(wire.socket.recv(min(left, 1 << 20)))

    def test_slow_reader_of_500_megabytes(self):
        wire = Wire(self.gateway, seconds=60, receive_buffer=65536).log_in()
        with Watch(self.gateway) as watch:
            wire.send(query("SELECT repeat('x', 1000) FROM generate_series(1, 500000)"))
            time.sleep(2)
            busy = self.server.sql("SELECT wait_event FROM pg_stat_activity WHERE query LIKE '%generate_series(1, 500000)%' AND usename = 'app'")
            self.assertEqual(busy, "ClientWrite", "the server must have been stopped")
            self.assertAlive(self.witness)
            self.assertEqual(len(rows(wire.receive_until("Z"))), 500_000)
        self.assertBounded(watch, 32 * MIB, "slow reader")
        self.assertAlive(wire)
        wire.close()

    def test_ten_readers_that_do_not_read(self):
        wires = [Wire(self.gateway, receive_buffer=16384).log_in() for _ in range(10)]
        with Watch(self.gateway) as watch:
            for wire in wires:
                wire.send(query("SELECT repeat('x', 1000) FROM generate_series(1, 500000)"))
            time.sleep(2)
            self.assertAlive(self.witness)
        self.assertBounded(watch, 32 * MIB, "ten readers that do not read")
        for wire in wires:
            wire.close()
        self.assertEqual(self.server.wait_backends("app", 1), 1)

    def test_a_value_of_300_megabytes_fetched(self):
        size = 300 * MIB
        wire = Wire(self.gateway, seconds=120).log_in()
        with Watch(self.gateway) as watch:
            wire.send(query(f"SELECT repeat('y', {size})"))
            kind, _ = wire.receive()
            self.assertEqual(kind, "T")
            self.assertEqual(wire.read(5), b"D" + int32(size + 10))
            self.assertEqual(wire.read(6), int16(1) + int32(size))
            self.count_bytes(wire, size)
            self.assertEqual([k for k, _ in wire.receive_until("Z")], ["C", "Z"])
        self.assertBounded(watch, 100 * MIB, "a value of 300 MiB fetched")
        self.assertAlive(wire)
        wire.close()

    def test_a_parameter_of_300_megabytes_sent(self):
        size, block = 300 * MIB, b"z" * MIB
        wire = Wire(self.gateway, seconds=120).log_in()
        with Watch(self.gateway) as watch:
            wire.send(parse("SELECT length($1)", types=[17]))
            head = text("") + text("") + int16(1) + int16(1) + int16(1) + int32(size)
            wire.send(b"B" + int32(4 + len(head) + size + 2) + head)
            for _ in range(300):
                wire.send(block)
            wire.send(int16(0), execute(), SYNC)
            self.assertEqual(rows(wire.receive_until("Z")), [[str(size).encode()]])
        self.assertBounded(watch, 100 * MIB, "a parameter of 300 MiB sent")
        self.assertAlive(wire)
        wire.close()

    def test_copy_messages_of_100_megabytes(self):
        line = b"q" * (100 * MIB) + b"\n"
        wire = Wire(self.gateway, seconds=120).log_in()
        wire.ask("CREATE TEMP TABLE t (a text)")
        with Watch(self.gateway) as watch:
            wire.send(query("COPY t FROM STDIN"))
            wire.receive()
            wire.send(message("d", line))
            wire.send(message("c"))
            wire.receive_until("Z")
        self.assertBounded(watch, 64 * MIB, "a CopyData of 100 MiB")
        self.assertEqual(rows(wire.ask("SELECT length(a) FROM t")), [[str(100 * MIB).encode()]])
        wire.close()

    def test_a_statement_that_is_too_long_is_refused(self):
        """A statement has to be read whole before it is judged, so its length has a limit; beyond it 54000, or a close."""
        wire = Wire(self.gateway, seconds=60).log_in()
        with Watch(self.gateway) as watch:
            wire.send(b"Q" + int32(4 + 900 * MIB + 1))
            for _ in range(200):
                wire.send(b"-" * MIB)
            seen = []
            try:
                seen += wire.receive_until("E")
            except Closed:
                pass
            self.assertIn(sqlstates(seen), (["54000"], []))
        wire.close()
        self.assertBounded(watch, 100 * MIB, "a statement of 900 MiB")

    def test_unanswered_pipeline(self):
        """A client that sends for ever and never reads."""
        wire = Wire(self.gateway, seconds=60, receive_buffer=16384).log_in()
        wire.socket.settimeout(3)
        data = (parse("SELECT repeat('x', 1000)") + bind() + execute()) * 500 + SYNC
        with Watch(self.gateway) as watch:
            try:
                for _ in range(4000):
                    wire.socket.sendall(data)
            except TimeoutError:
                pass
            self.assertAlive(self.witness)
        self.assertBounded(watch, 48 * MIB, "unanswered pipeline")
        wire.close()

    def test_idle_sessions(self):
        wires = [Wire(self.gateway).log_in() for _ in range(10)]
        with Watch(self.gateway) as watch:
            wires += [Wire(self.gateway).log_in() for _ in range(150)]
            time.sleep(0.5)
        each = watch.highest / 150
        print(f"idle session: {each / 1024:.1f} KiB", flush=True)
        if not is_sanitized():
            self.assertLess(each, 48 * 1024)
        for wire in wires:
            wire.close()
        self.assertEqual(self.server.wait_backends("app", 1), 1)

    def test_many_prepared_statements(self):
        wire = Wire(self.gateway, seconds=60).log_in()
        with Watch(self.gateway) as watch:
            for block in range(20):
                wire.send(*(parse(f"SELECT {i}, $1::text", f"s{i}") for i in range(block * 500, block * 500 + 500)), SYNC)
                wire.receive_until("Z")
        self.assertBounded(watch, 48 * MIB, "10,000 prepared statements")
        wire.close()


if __name__ == "__main__":
    live.main()
