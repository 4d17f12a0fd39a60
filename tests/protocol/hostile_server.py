#!/usr/bin/env python3
"""Servers that lie. Whatever a server sends: the session with it ends cleanly or goes on by the protocol, memory stays bounded,
the connection to it is let go, and sessions with honest servers notice nothing."""
import os
import random
import socket
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from lying_server import READY, LyingServer, complete, data_row, error, greeting, row_description  # noqa: E402
from postern import Postern, Target, is_sanitized  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from wire import Closed, Late, Wire, bind, execute, fields, int16, int32, message, parse, query, rows, sqlstates, startup, text  # noqa: E402


class Liar(live.Live):
    gateway_options = {"agents": ["app"], "proxy": 'login_timeout = "5s"'}

    @classmethod
    def targets(cls):
        # One liar stands in for all: each test gives it its script.
        cls.liar = LyingServer().__enter__()
        cls.addClassCleanup(cls.liar.__exit__)
        return [*super().targets(), Target("liar", cls.liar, database="app", extra="sslmode=disable connect_timeout=3")]

    def setUp(self):
        super().setUp()
        honest = LyingServer.behave.__get__(self.liar)
        self.liar.on_start = lambda c: c.sendall(message("R", int32(0)) + greeting())
        self.liar.on_message = honest
        self.addCleanup(self.let_go)

    def let_go(self):
        deadline = time.monotonic() + 4
        while self.liar.open and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual(self.liar.open, 0, "the gateway still holds a connection to the liar")

    def log_in(self):
        return Wire(self.gateway, seconds=12).log_in(database="liar")

    def until_close(self, wire, limit=10_000):
        """Whole messages up to the close or to silence."""
        seen = []
        wire.seconds = 3
        try:
            while len(seen) < limit:
                seen.append(wire.receive())
        except Closed:
            return seen, True
        except Late:
            return seen, False
        return seen, False


class LiesInSession(Liar):
    def test_the_liar_can_behave(self):
        with self.log_in() as wire:
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"honest"]])

    def after_query(self, answer, *, ends=True, kinds="TDCZNSAE1236"):
        """A simple query answered with `answer` (bytes, or a function of the connection)."""
        sent = []

        def lie(connection, kind, _):
            if kind in "QPE" and not sent:
                sent.append(1)
                answer(connection) if callable(answer) else connection.sendall(answer)
        self.liar.on_message = lie
        with self.log_in() as wire:
            wire.send(query("SELECT 1"))
            seen, closed = self.until_close(wire)
            for kind, body in seen:
                self.assertIn(kind, kinds, f"relayed {kind} {body[:50]!r}")
                if kind == "E":
                    self.assertEqual(set("SVCM") - set(fields(body)), set(), f"an error without its fields: {body!r}")
            if ends:
                self.assertTrue(closed, f"the session should have ended; got {seen[:5]}")
                self.assertTrue(any(k == "E" for k, _ in seen), f"closed without an error: {seen[:5]}")
            return seen

    def test_broken_frames(self):
        for data in (b"D" + int32(0), b"D" + int32(3), b"D" + int32(0xFFFFFFFF), b"D" + int32(0x80000000), b"T" + int32(0x7FFFFFFF), b"Z" + int32(0x40000000), b"\0" * 50, b"\xff" * 50,
                     b"HTTP/1.1 400 Bad Request\r\n\r\n", random.randbytes(400), b"?" + int32(4), message("R", int32(0)), message("R", int32(3)), message("K", int32(1) + int32(2)),
                     message("v", int32(0) + int32(0)), message("Z", b"II"), message("Z", b"?"), message("Z")):
            with self.subTest(data=data[:16]):
                self.after_query(data)

    def test_truncated_and_gone(self):
        whole = row_description("a") + data_row(b"value") + complete("SELECT 1") + READY
        for cut in range(0, len(whole) - 1, 5):
            def part(connection, cut=cut):
                connection.sendall(whole[:cut])
                connection.close()
            seen = self.after_query(part)
            self.assertIn(sqlstates(seen)[0], ("08006", "08P01", "57P01"))

    def test_bodies_that_do_not_add_up(self):
        for data in (message("T", int16(5)), message("T", int16(-1)), message("T", int16(1) + b"no end"), message("D", int16(1) + int32(-2)), message("D", int16(1) + int32(100) + b"x"),
                     message("D", int16(0xFFFF)), message("D"), message("T"), message("C", b"no end"), message("S", b"name only\0"), message("S", b"x"), message("A", int32(1) + b"x"),
                     message("E"), message("E", b"S"), message("N", b"Sxx"), message("G"), message("G", b"\0" + int16(900)), message("H", b"\x05")):
            with self.subTest(data=data[:12]):
                # Ended with an error, or relayed as it is where only the client can tell.
                self.after_query(data + complete("SELECT 1") + READY, ends=False, kinds="TDCZNSAEGHI1236")

    def test_wrong_column_counts(self):
        self.after_query(row_description("a", "b") + data_row(b"1") + data_row(b"1", b"2", b"3") + complete("SELECT 2") + READY, ends=False)

    def test_error_without_a_code(self):
        # PgBouncer CVE-2026-6666.
        for answer in (message("E", b"Mno code\0\0"), message("E", b"\0"), message("E", b"SERROR\0\0"), error(code=None), error(code=""), error(code="toolong" * 100), error(severity=None)):
            with self.subTest(answer=answer[:20]):
                sent = []

                def lie(connection, kind, _, answer=answer):
                    connection.sendall(answer + READY)
                self.liar.on_message = lie
                with self.log_in() as wire:
                    wire.send(query("SELECT 1"))
                    seen, _ = self.until_close(wire)
                    self.assertTrue(any(k == "E" for k, _ in seen), seen)

    def test_ready_too_early_or_too_often(self):
        self.after_query(READY * 5, ends=False)
        self.after_query(row_description("a") + READY + data_row(b"late") + complete("SELECT 1") + READY, ends=False)

    def test_unsolicited_answers(self):
        for extra in (data_row(b"x"), complete("SELECT 1"), message("1"), message("2"), message("3"), message("n"), message("t", int16(0)), message("I"), message("s"), message("G", b"\0" + int16(0)),
                      message("H", b"\0" + int16(0)), message("V", int32(-1)), message("c"), message("d", b"x")):
            with self.subTest(extra=extra[:1]):
                with self.log_in() as wire:
                    # Sent while nothing was asked: nothing later may take it for its answer.
                    self.liar._connections[-1].sendall(extra)
                    seen, closed = self.until_close(wire)
                    self.assertTrue(closed, f"the session goes on: {seen}")
                    self.assertEqual([k for k, _ in seen], ["E"], f"relayed: {seen}")

    def test_unsolicited_notices_and_settings_pass(self):
        with self.log_in() as wire:
            self.liar._connections[-1].sendall(message("N", b"SNOTICE\0VNOTICE\0C00000\0Mhello\0\0") + message("S", text("TimeZone") + text("Mars")) + message("A", int32(1) + text("ch") + text("p")))
            self.assertEqual([k for k, _ in wire.receive_until("A")], ["N", "S", "A"])
            self.assertEqual(rows(wire.ask("SELECT 1")), [[b"honest"]])

    def test_fatal_while_idle(self):
        with self.log_in() as wire:
            self.liar._connections[-1].sendall(error("FATAL", "57P01", "terminating connection"))
            self.liar._connections[-1].shutdown(socket.SHUT_RDWR)
            seen, closed = self.until_close(wire)
            self.assertTrue(closed)
            self.assertEqual(sqlstates(seen), ["57P01"])

    def test_endless_rows_to_a_client_that_does_not_read(self):
        stop = []

        def pour(connection):
            connection.sendall(row_description("a"))
            block = data_row(b"x" * 8000) * 100
            connection.settimeout(1)
            try:
                while not stop:
                    connection.sendall(block)
            except OSError:
                stop.append(1)
        before = self.gateway.resident()
        self.liar.on_message = lambda c, kind, _: pour(c) if kind == "Q" else None
        wire = Wire(self.gateway, receive_buffer=16384).log_in(database="liar")
        wire.send(query("SELECT 1"))
        time.sleep(2)
        if not is_sanitized():
            self.assertLess(self.gateway.resident() - before, 16 << 20, "the gateway grows with what nobody reads")
        self.assertAlive(self.witness)
        wire.close()
        stop.append(1)

    def test_one_row_of_a_gigabyte_announced(self):
        before = self.gateway.resident()

        def announce(connection):
            connection.sendall(row_description("a") + b"D" + int32(0x3FFFFFF0) + int16(1) + int32(0x3FFFFFE0) + b"x" * (4 << 20))
            time.sleep(1)
            connection.close()
        self.after_query(announce, ends=False)
        if not is_sanitized():
            self.assertLess(self.gateway.resident() - before, 24 << 20)

    def test_many_parameters_and_notices(self):
        before = self.gateway.resident()
        flood = b"".join(message("S", text(f"x{i}") + text("y" * 200)) for i in range(20_000))
        self.after_query(flood + message("N", b"SNOTICE\0VNOTICE\0C00000\0M" + b"m" * 900_000 + b"\0\0") * 10 + complete("SELECT 0") + READY, ends=False)
        if not is_sanitized():
            self.assertLess(self.gateway.resident() - before, 32 << 20)


class LiesAtStart(Liar):
    def refused(self, on_start, *codes):
        self.liar.on_start = on_start
        with Wire(self.gateway, seconds=12) as wire:
            wire.send(startup("app", "liar"))
            before = time.monotonic()
            kind, body = wire.authenticate(self.gateway.keys["app"])
            seen = [(kind, body)] + wire.rest()
            self.assertLess(time.monotonic() - before, 10)
            self.assertTrue(sqlstates(seen), f"closed without an error: {seen}")
            if codes:
                self.assertIn(sqlstates(seen)[0], codes, seen)
            return fields(next(b for k, b in seen if k == "E"))

    def test_answers_that_are_not_a_log_in(self):
        for data in (b"", b"\0", random.randbytes(200), b"HTTP/1.1 400 Bad Request\r\n\r\n", READY, message("Z", b"T"), message("R"), message("R", int32(99)), b"R" + int32(0xFFFFFFFF), b"R" + int32(3),
                     message("R", int32(0)) + b"Z" + int32(0x7FFFFFFF), message("R", int32(0)) + data_row(b"x"), message("E", b"Mno code\0\0"), b"Eplain old error\0", message("R", int32(10)),
                     message("R", int32(10) + b"SCRAM-SHA-256"), message("R", int32(10) + b"\0"), message("R", int32(11) + b"x"), message("R", int32(12) + b"v=x")):
            with self.subTest(data=data[:20]):
                self.refused(lambda c, data=data: (c.sendall(data), time.sleep(0.05), c.close()))

    def test_silence(self):
        found = self.refused(lambda c: (c.settimeout(8), c.recv(1)), "08006", "08001", "57014", "08000")
        self.assertNotIn("app-secret", str(found))

    def test_server_errors_are_relayed(self):
        for code, words in (("53300", "sorry, too many clients already"), ("3D000", 'database "x" does not exist'), ("57P03", "the database system is starting up"), ("28000", "no pg_hba.conf entry")):
            found = self.refused(lambda c, code=code, words=words: (c.sendall(error("FATAL", code, words)), c.close()))
            self.assertIn(found["C"], (code, "08006"), found)

    def test_the_credential_is_not_handed_over(self):
        # A server that asks for the password in the clear, or for MD5, does not get it unless the target allows it.
        for ask in (message("R", int32(3)), message("R", int32(5) + b"salt")):
            got = []

            def listen(connection, ask=ask):
                connection.sendall(ask)
                connection.settimeout(2)
                try:
                    got.append(connection.recv(1000))
                except OSError:
                    pass
                connection.close()
            self.refused(listen)
            self.assertFalse([g for g in got if g[:1] == b"p"], "a password message was sent")

    def test_scram_that_never_ends(self):
        for first in (b"r=%s,s=QUJDRA==,i=2147483647", b"r=%s,s=QUJDRA==,i=99999999", b"r=short,s=QUJDRA==,i=4096", b"r=%s,s=!!!,i=4096", b"r=%s,i=4096", b"r=%s,s=QUJDRA==,i=0",
                      b"r=%s" + b"A" * 50_000 + b",s=QUJDRA==,i=4096"):
            with self.subTest(first=first[:40]):
                def scram(connection, first=first):
                    connection.sendall(message("R", int32(10) + text("SCRAM-SHA-256") + b"\0"))
                    reply = connection.recv(2000)
                    nonce = reply[reply.index(b",r=") + 3:]
                    connection.sendall(message("R", int32(11) + (first % (nonce + b"server") if b"%s" in first else first)))
                    connection.settimeout(6)
                    try:
                        connection.recv(2000)
                    except OSError:
                        pass
                    connection.close()
                self.refused(scram)

    def test_scram_without_its_proof(self):
        # A server that says Ok without AuthenticationSASLFinal never showed that it knows the password.
        def skip(connection):
            connection.sendall(message("R", int32(10) + text("SCRAM-SHA-256") + b"\0"))
            reply = connection.recv(2000)
            nonce = reply[reply.index(b",r=") + 3:]
            connection.sendall(message("R", int32(11) + b"r=" + nonce + b"server,s=QUJDRA==,i=4096"))
            connection.recv(2000)
            connection.sendall(message("R", int32(0)) + greeting())
            time.sleep(0.5)
            connection.close()
        self.refused(skip)

    def test_leftovers_in_the_segment_of_ready(self):
        # A whole notice, then half of a ParameterStatus, in ReadyForQuery's segment; the other half later.
        whole = message("S", text("TimeZone") + text("Europe/Paris"))

        def leave(connection):
            connection.sendall(message("R", int32(0)) + greeting() + message("N", b"SNOTICE\0VNOTICE\0C00000\0Mleft over\0\0") + whole[:11])
            time.sleep(0.3)
            connection.sendall(whole[11:])
        self.liar.on_start = leave
        try:
            with self.log_in() as wire:
                seen = wire.ask("SELECT 1")
                self.assertTrue(rows(seen) == [[b"honest"]] or any(k == "E" for k, _ in seen), seen)
        except (AssertionError, Closed):
            pass  # refusing such a server is as good

    def test_flood_before_ready(self):
        before = self.gateway.resident()

        def flood(connection):
            connection.sendall(message("R", int32(0)))
            block = message("S", text("a" * 30) + text("b" * 3000)) * 200
            connection.settimeout(3)
            try:
                for _ in range(300):
                    connection.sendall(block)
            except OSError:
                pass
            connection.close()
        self.refused(flood)
        if not is_sanitized():
            self.assertLess(self.gateway.resident() - before, 48 << 20)


if __name__ == "__main__":
    live.main()
