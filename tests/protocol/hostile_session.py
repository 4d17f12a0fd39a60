#!/usr/bin/env python3
"""Clients that are logged in and misbehave: broken frames, wrong order, wrong counts, huge announcements, split at every byte.
What PostgreSQL itself answers is the oracle where the stream stays whole; where it does not, an error or a close in time."""
import os
import random
import struct
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import (COPY_DONE, FLUSH, SYNC, TERMINATE, Closed, Late, Wire, bind, cancel, close, describe, execute, fields, int16, int32,  # noqa: E402
                  message, parse, query, rows, sqlstates, startup, text)


class Session(live.Live):
    def connect(self, **more):
        wire = Wire(self.gateway, seconds=20, **more)
        self.addCleanup(wire.close)
        return wire.log_in()

    def assertEnds(self, wire, sent=""):
        """The connection ends in time; what comes before is whole messages; an error has all its fields. Returns them."""
        try:
            seen = wire.rest()
        except Late:
            self.fail(f"not closed within {wire.seconds} s: {sent}")
        for kind, body in seen:
            if kind == "E":
                self.assertEqual(set("SVCM") - set(fields(body)), set(), f"{sent}: {body!r}")
        return seen

    def assertBackendGone(self):
        self.assertEqual(self.server.wait_backends("app", 1), 1, "only the witness's backend may be left")


class BrokenFrames(Session):
    def test_lengths(self):
        for kind in b"QPBDECSHFdfcX":
            for length in (0, 1, 3, 0x40000000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF):
                with self.subTest(kind=chr(kind), length=hex(length)):
                    wire = self.connect()
                    wire.send(bytes([kind]), int32(length), b"x" * 64)
                    self.assertEnds(wire, f"{chr(kind)} {hex(length)}")
        self.assertBackendGone()

    def test_announced_gigabyte_costs_no_memory(self):
        before = self.gateway.resident()
        wires = [self.connect() for _ in range(20)]
        for wire in wires:
            wire.send(b"Q", int32(0x3FFFFFFF), b"SELECT '")
        time.sleep(0.5)
        self.assertLess(self.gateway.resident() - before, 32 << 20)
        for wire in wires:
            wire.close()
        self.assertBackendGone()

    def test_unknown_types(self):
        for kind in b"\0\x01 !?AGIJKLMNORTUVWYZabegijklmnoqrstuvwxyz\x7f\x80\xff":
            with self.subTest(kind=kind):
                wire = self.connect()
                wire.send(message(bytes([kind]), b"x" * 7))
                seen = self.assertEnds(wire, f"type {kind}")
                self.assertSqlstate(seen, "08P01")

    def test_truncated_then_gone(self):
        for data in (query("SELECT pg_sleep(30)"), parse("SELECT 1"), bind(), message("F", b"\0" * 20)):
            for cut in (1, 4, 5, len(data) - 1):
                wire = self.connect()
                wire.send(data[:cut])
                wire.close()
        self.assertBackendGone()

    def test_startup_packets_in_a_session(self):
        wire = self.connect()
        wire.send(startup("app"))
        self.assertEnds(wire)
        wire = self.connect()
        wire.send(message("p", text("secret")))
        self.assertSqlstate(self.assertEnds(wire), "08P01")

    def test_bodies_that_do_not_add_up(self):
        cases = {
            "query without its end": message("Q", b"SELECT 1"), "query with a NUL inside": message("Q", b"SELECT 1\0; DROP TABLE x\0"),
            "empty query body": message("Q", b""), "parse without types": message("P", b"\0SELECT 1\0"), "parse with too many types": message("P", b"\0SELECT 1\0" + int16(500)),
            "parse, negative type count": message("P", b"\0SELECT 1\0" + int16(-1)), "parse, unfinished name": message("P", b"abc"),
            "parse with rubbish after it": message("P", b"\0SELECT 1\0" + int16(0) + b"x"),
            "bind, value longer than the message": message("B", b"\0\0" + int16(0) + int16(1) + int32(100) + b"x" + int16(0)),
            "bind, value of length -2": message("B", b"\0\0" + int16(0) + int16(1) + int32(-2) + int16(0)),
            "bind, value of 2^31 - 1": message("B", b"\0\0" + int16(0) + int16(1) + int32(0x7FFFFFFF) + int16(0)),
            "bind, count of values missing": message("B", b"\0\0" + int16(0)), "bind, 65535 formats": message("B", b"\0\0" + int16(0xFFFF)),
            "bind with rubbish after it": message("B", b"\0\0" + int16(0) + int16(0) + int16(0) + b"rest"),
            "describe of neither": message("D", b"X\0"), "describe without a name": message("D", b"S"), "describe, empty": message("D", b""),
            "close of neither": message("C", b"X\0"), "execute without rows": message("E", b"\0"), "execute, empty": message("E", b""),
            "sync with a body": message("S", b"x"), "flush with a body": message("H", b"xx"),
            "function call, empty": message("F", b""), "function call, value too long": message("F", int32(1397) + int16(0) + int16(1) + int32(900) + b"x"),
        }
        for name, data in cases.items():
            with self.subTest(name):
                with Wire(self.gateway, seconds=5).log_in() as wire:
                    wire.send(data, SYNC)
                    seen = []
                    try:
                        while True:
                            seen.append(wire.receive())
                            if seen[-1][0] == "Z" and any(k == "E" for k, _ in seen):
                                break
                    except Closed:
                        pass
                    except Late:
                        self.fail(f"{name}: neither an error nor a close; got {seen}")
                    self.assertNotIn("D", [k for k, _ in seen], f"{name}: gave rows")
                    for state in sqlstates(seen):
                        self.assertIn(state, ("08P01", "42601", "0A000", "22023", "54000", "22P03"), name)
        self.assertEqual(self.server.sql("SELECT count(*) FROM pg_class WHERE relname = 'x'"), "0")
        self.assertBackendGone()

    def test_random_bytes(self):
        for _ in range(60):
            wire = self.connect()
            data = random.randbytes(random.randrange(1, 300))
            wire.send(data)
            wire.socket.shutdown(1)
            self.assertEnds(wire, data.hex())
        self.assertBackendGone()

    def test_random_valid_messages(self):
        statements = ["SELECT 1", "SELECT $1::int", "BEGIN", "COMMIT", "ROLLBACK", "SELECT 1/0", "", "SELECT generate_series(1, 30)", "SET DateStyle = ISO", "SAVEPOINT a",
                      "ROLLBACK TO a", "DECLARE c CURSOR FOR SELECT 1", "SELECT repeat('x', 9000)", "COPY (SELECT 1) TO STDOUT", "syntax error here", "PREPARE x AS SELECT 2", "EXECUTE x"]
        names = ["", "a", "b"]
        pick = random.choice

        def one():
            return pick((lambda: parse(pick(statements), pick(names)), lambda: bind(pick(names), pick(names), [pick((None, b"7", b"x"))][:random.randrange(2)]),
                         lambda: execute(pick(names), pick((0, 1, 7))), lambda: describe(pick("SP"), pick(names)), lambda: close(pick("SP"), pick(names)),
                         lambda: SYNC, lambda: FLUSH, lambda: query(pick(statements)), lambda: message("F", int32(1397) + int16(1) + int16(1) + int16(1) + int32(4) + int32(5) + int16(1)),
                         lambda: COPY_DONE, lambda: message("d", b"1\n"), lambda: message("f", b"no\0")))()
        for number in range(80):
            data = b"".join(one() for _ in range(random.randrange(1, 40)))
            # The marker must be answered in whatever state the messages left the session.
            with self.subTest(number=number):
                with Wire(self.gateway, seconds=20).log_in() as through, Direct(self.server) as direct:
                    marker = SYNC + query("ROLLBACK") + query("SELECT 'the', 'end'")
                    shown = []
                    for wire in (direct, through):
                        wire.send(data + marker) if number % 2 else wire.send(data + marker, pieces=random.randrange(1, 30))
                        shown.append(summary(wire))
                    if any(state == "0A000" for kind, state in shown[1] if kind == "E"):
                        continue  # refused by the gateway's grammar: its own test below
                    self.assertEqual(shown[0], shown[1], f"seed {live.SEED}, sent {data!r}")


class Direct(Wire):
    """The same, straight to PostgreSQL, as the oracle."""

    def __init__(self, server):
        class Place:
            host, port, keys = "127.0.0.1", server.port, {"app": "app-secret"}
            targets = [type("T", (), {"name": "app"})]
        super().__init__(Place, 10)
        self.log_in()


def summary(wire):
    """Message types with their meaning, up to the marker's answer or the close; not what legitimately differs: in a failed
    transaction the server may still have the unnamed portal of a simple query, and then says 25P02 to an Execute of it where the
    gateway, which knows of no such portal, says 34000. Neither runs anything."""
    seen, hasFailed = [], False
    while True:
        try:
            kind, body = wire.receive()
        except Closed:
            return seen + [("closed", "")]
        if kind == "E":
            sqlstate = fields(body).get("C")
            seen.append((kind, "25P02" if hasFailed and sqlstate == "34000" else sqlstate))
        elif kind in "NSA":
            continue
        else:
            hasFailed = body == b"E" if kind == "Z" else hasFailed
            seen.append((kind, body if kind in "CZDTt" else ""))
        if kind == "D" and body.endswith(b"\0\0\0\x03end"):
            return seen


class Order(Session):
    def both(self, *data, pieces=None):
        """The same bytes to the gateway and to PostgreSQL; both must answer the same."""
        with Direct(self.server) as direct, Wire(self.gateway, seconds=20).log_in() as through:
            shown = []
            for wire in (direct, through):
                wire.send(*data, SYNC, query("ROLLBACK"), query("SELECT 'the', 'end'"), pieces=pieces)
                shown.append(summary(wire))
            self.assertEqual(shown[0], shown[1])
            return shown[1]

    def test_things_that_do_not_exist(self):
        self.both(execute("nothing"), SYNC, bind("", "nothing"), SYNC, describe("S", "nothing"), SYNC, describe("P", "nothing"), SYNC, close("S", "nothing"), close("P", "x"))

    def test_names_used_twice(self):
        self.both(parse("SELECT 1", "a"), parse("SELECT 2", "a"), SYNC, bind("p", "a"), bind("p", "a"), SYNC)

    def test_after_an_error_everything_is_skipped_up_to_sync(self):
        self.both(parse("SELECT 1/0"), bind(), execute(), parse("SELECT 5"), bind(), describe(), execute(), FLUSH, query("SELECT 'simple in between'"), SYNC, query("SELECT 6"))

    def test_wrong_number_of_parameters(self):
        self.both(parse("SELECT $1::int, $2::text"), bind(values=[b"1"]), execute(), SYNC, bind(values=[b"1", b"2", b"3"]), SYNC)

    def test_formats(self):
        self.both(parse("SELECT $1::int, $2::text"), bind(values=[int32(7), b"t"], formats=[1, 0], results=[1, 0]), execute(), SYNC,
                  bind(values=[b"x", b"t"], formats=[1]), execute(), SYNC, bind(values=[b"7", b"t"], formats=[7]), SYNC, bind(values=[b"7", b"t"], results=[1, 1, 1]), execute(), SYNC)

    def test_portals_with_row_limits(self):
        self.both(parse("SELECT generate_series(1, 10)"), bind("a"), bind("b"), execute("a", 3), execute("b", 2), execute("a", 3), execute("b", 0), execute("a", 0), execute("a", 1), SYNC)
        self.both(query("BEGIN"), parse("SELECT generate_series(1, 10)", "s"), bind("a", "s"), execute("a", 3), SYNC, execute("a", 3), SYNC, close("S", "s"), execute("a", 3), close("P", "a"), execute("a"), SYNC,
                  query("ROLLBACK"))

    def test_transactions_in_a_pipeline(self):
        def run(sql):
            return parse(sql) + bind() + execute()
        self.both(run("BEGIN"), run("CREATE TEMP TABLE t (a int)"), SYNC, run("INSERT INTO t VALUES (1)"), run("SELECT 1/0"), run("COMMIT"), SYNC, run("SELECT 2"), SYNC, run("ROLLBACK"), SYNC)
        self.both(run("CREATE TABLE gone (a int)"), run("SELECT 1/0"), SYNC, query("SELECT count(*) FROM pg_class WHERE relname = 'gone'"))

    def test_copy(self):
        temp = query("CREATE TEMP TABLE t (a int, b text)")
        self.both(temp, query("COPY t FROM STDIN"), message("d", b"1\tx\n2\ty\n"), COPY_DONE, query("SELECT count(*) FROM t"))
        self.both(temp, query("COPY t FROM STDIN"), message("d", b"1\tx\n"), message("f", b"changed my mind\0"), query("SELECT count(*) FROM t"))
        self.both(temp, query("COPY t FROM STDIN"), message("d", b"bad\n"), message("d", b"1\tx\n"), COPY_DONE, query("SELECT count(*) FROM t"))
        self.both(temp, query("COPY t FROM STDIN"), SYNC, FLUSH, message("d", b"1\tx\n"), COPY_DONE)
        self.both(temp, query("COPY t FROM STDIN; SELECT 1; COPY t TO STDOUT"), message("d", b"1\tx\n"), COPY_DONE)
        self.both(temp, parse("COPY t FROM STDIN"), bind(), execute(), message("d", b"1\tx\n"), COPY_DONE, SYNC, query("SELECT count(*) FROM t"))
        self.both(temp, parse("COPY t FROM STDIN"), bind(), execute(), SYNC, message("d", b"1\tx\n"), COPY_DONE, SYNC)
        self.both(COPY_DONE, message("d", b"stray"), message("f", b"stray\0"), query("SELECT 'nothing happened'"))

    def test_copy_data_sent_before_the_server_asked_for_it(self):
        # As asyncpg does: CopyData right behind the query, in messages around and over every buffer's size.
        for size in (1, 16_000, 64_000, 65_531, 65_532, 65_536, 66_000, 100_000, 300_000, 2_000_000):
            block = b"".join(b"%d\tvalue\n" % i for i in range(size // 12 + 1))
            with self.subTest(size=size):
                self.both(query("CREATE TEMP TABLE t (a int, b text)"), query("COPY t FROM STDIN"), message("d", block), message("d", block), COPY_DONE, query("SELECT count(*) FROM t"))

    def test_query_inside_a_copy_ends_it(self):
        with Direct(self.server) as direct, Wire(self.gateway, seconds=20).log_in() as through:
            shown = []
            for wire in (direct, through):
                wire.ask("CREATE TEMP TABLE t (a int)")
                wire.send(query("COPY t FROM STDIN"), message("d", b"1\n"), query("SELECT 1"))
                shown.append([k for k, b in wire.receive_until("Z", "E")])
            self.assertEqual(shown[0], shown[1])

    def test_every_byte_alone(self):
        self.both(query("SELECT 1; SELECT 'two'"), parse("SELECT $1::text", "s"), bind("", "s", [b"value"]), describe(), execute(), SYNC, pieces=1)

    def test_empty_things(self):
        self.both(query(""), query(";"), query(" ; ; "), query("-- comment"), parse(""), bind(), describe(), execute(), SYNC)

    def test_function_call(self):
        def call(oid, *values, result=1):
            return message("F", int32(oid) + int16(1) + int16(1) + int16(len(values)) + b"".join(int32(len(v)) + v for v in values) + int16(result))
        # Only large-object functions can be called by number; what others do is not known before they run.
        create, unlink, absolute = 715, 964, 1397  # lo_create, lo_unlink, int4abs
        self.both(call(create, int32(4242)), call(unlink, int32(4242)), call(unlink, int32(4242)), call(unlink), query("BEGIN"), query("SELECT 1/0"), call(create, int32(0)), query("ROLLBACK"))
        with self.connect() as wire:
            wire.send(call(absolute, int32(-5)))
            self.assertSqlstate(wire.receive_until("Z"), "0A000")
            wire.ask("BEGIN")
            wire.send(call(absolute, int32(-5)))
            self.assertEqual(wire.receive_until("Z")[-1], ("Z", b"E"))

    def test_deep_pipeline(self):
        self.both(*([parse("SELECT 1") + bind() + execute()] * 3000))

    def test_what_the_grammar_does_not_accept(self):
        with self.connect() as wire:
            self.assertSqlstate(wire.ask("SELEC 1"), "0A000")
            self.assertSqlstate(wire.ask("SELECT 1; SELEC 2"), "0A000")
            wire.send(parse("SELEC 1"), bind(), execute(), parse("SELECT 7"), bind(), execute(), SYNC)
            seen = wire.receive_until("Z")
            self.assertEqual(([k for k, _ in seen if k in "ED"], sqlstates(seen)), (["E"], ["0A000"]), "skipped up to Sync")
            wire.ask("BEGIN")
            self.assertEqual(wire.ask("SELEC 1")[-1], ("Z", b"E"), "a refused statement fails the transaction")
            self.assertSqlstate(wire.ask("SELECT 1"), "25P02")
            self.assertEqual(wire.ask("ROLLBACK")[-1], ("Z", b"I"))
            self.assertAlive(wire)

    def test_a_refusal_keeps_its_place_in_the_pipeline(self):
        with self.connect() as wire:
            wire.send(parse("SELECT pg_sleep(0.3), 'first'"), bind(), execute(), SYNC, parse("SELEC"), bind(), execute(), SYNC, parse("SELECT 'third'"), bind(), execute(), SYNC)
            kinds = [k for k, _ in wire.receive_until("Z") + wire.receive_until("Z") + wire.receive_until("Z") if k in "DEZ"]
            self.assertEqual(kinds, ["D", "Z", "E", "Z", "D", "Z"])
            wire.send(query("SELECT pg_sleep(0.3), 'first'"), query("SELEC"), query("SELECT 'third'"))
            kinds = [k for k, _ in wire.receive_until("Z") + wire.receive_until("Z") + wire.receive_until("Z") if k in "DEZ"]
            self.assertEqual(kinds, ["D", "Z", "E", "Z", "D", "Z"])


class HostileSql(Session):
    def test_costly_to_parse(self):
        statements = {"nested comments": "/*" * 20_000 + "*/" * 20_000 + "SELECT 1", "unclosed comments": "/*" * 40_000, "plus chain": "SELECT 1" + "+1" * 100_000,
                      "parentheses": "SELECT " + "(" * 30_000 + "1" + ")" * 30_000, "not": "SELECT " + "NOT " * 30_000 + "true", "unions": "SELECT 1" + " UNION ALL SELECT 1" * 20_000,
                      "casts": "SELECT 1" + "::text" * 30_000, "many statements": "SELECT 1;" * 30_000, "long IN list": f"SELECT 1 WHERE 1 IN ({','.join(['1'] * 200_000)})",
                      "long literal": f"SELECT length('{'x' * 3_000_000}')", "dollar quotes": "SELECT $a$" + "$b$" * 50_000, "joins": "SELECT 1 FROM a" + " JOIN a ON true" * 5_000,
                      "arrays": "SELECT " + "ARRAY[" * 5_000 + "1" + "]" * 5_000}
        for name, sql in statements.items():
            with self.subTest(name):
                answered = threading.Event()

                def ask():
                    try:
                        with Wire(self.gateway, seconds=60).log_in() as wire:
                            wire.ask(sql)
                            self.assertAlive(wire)
                    except Closed:
                        pass
                    answered.set()
                thread = threading.Thread(target=ask)
                thread.start()
                slowest = 0
                while not answered.is_set() and thread.is_alive():
                    before = time.monotonic()
                    self.assertAlive(self.witness)
                    slowest = max(slowest, time.monotonic() - before)
                    time.sleep(0.01)
                thread.join()
                self.assertTrue(answered.is_set(), f"{name}: no answer within 60 s")
                self.assertLess(slowest, 5.0, f"{name}: another session had to wait {slowest:.2f} s")

    def test_bytes_that_are_not_text(self):
        with self.connect() as wire:
            for sql in (b"SELECT '\xff'", b"SELECT '\xc3'", b"SELECT '\xed\xa0\x80'", b"SELECT '\xf8\x88\x80\x80\x80'", b"\xfe\xff", b"SELECT '\xc0\xa7; DROP TABLE x --'"):
                seen = wire.ask(sql)
                self.assertIn(sqlstates(seen)[0], ("22021", "0A000"), sql)
            self.assertAlive(wire)

    def test_encodings_whose_second_byte_may_be_a_quote(self):
        for encoding in ("SJIS", "BIG5", "GBK", "GB18030", "UHC", "JOHAB", "SHIFT_JIS_2004"):
            with self.subTest(encoding), self.connect() as wire:
                self.assertTrue(sqlstates(wire.ask(f"SET client_encoding = '{encoding}'")) or sqlstates(wire.ask(b"SELECT '\x95\x5c'")), "accepted")
        with self.connect() as wire:
            wire.ask("SET client_encoding = LATIN1")
            self.assertEqual(rows(wire.ask(b"SELECT '\xe9'")), [[b"\xe9"]])

    def test_every_statement_of_a_string_is_recorded(self):
        with self.connect() as wire:
            wire.ask("SELECT 'one'; COMMIT; SELECT 'two' /* three */")
            wire.ask("SELECT 'it''s'; SELECT $$; DROP TABLE x $$")
        self.gateway.wait(lambda: any("three" in s for s in self.gateway.statements()) and any("$$; DROP" in s for s in self.gateway.statements()), what="recorded")


class Cancels(Session):
    def wait_asleep(self):
        asleep = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(300)' AND usename = 'app'"
        self.gateway.wait(lambda: self.server.sql(asleep) == "1", what="the sleeping statement on the server")

    def test_only_the_right_key_cancels(self):
        with self.connect() as wire:
            wire.send(query("SELECT pg_sleep(1.2), 'slept'"))
            for _ in range(60):
                cancel(self.gateway, wire.pid, random.getrandbits(32))
                cancel(self.gateway, random.getrandbits(32), wire.key)
            cancel(self.gateway, self.witness.pid, self.witness.key)
            self.assertEqual(rows(wire.receive_until("Z"))[0][1], b"slept")
            wire.send(query("SELECT pg_sleep(300)"))
            self.wait_asleep()
            cancel(self.gateway, wire.pid, wire.key)
            self.assertSqlstate(wire.receive_until("Z"), "57014")
            self.assertAlive(wire)

    def test_keys_are_not_the_servers(self):
        with self.connect() as wire:
            pid = int(rows(wire.ask("SELECT pg_backend_pid()"))[0][0])
            self.assertNotEqual(wire.key, 0)
            wire.send(query("SELECT pg_sleep(0.5), 'slept'"))
            direct = type("Place", (), {"host": "127.0.0.1", "port": self.server.port})
            cancel(direct, pid, wire.key)
            self.assertEqual(rows(wire.receive_until("Z"))[0][1], b"slept", "the key Postern gave out must not be the server's own")
        keys = set()
        for _ in range(20):
            with self.connect() as wire:
                keys.add(wire.key)
        self.assertEqual(len(keys), 20)

    def test_a_cancel_that_has_been_answered_hits_no_later_statement(self):
        # PostgreSQL closes the cancel's connection after the signal is sent; whoever waits for that may go on safely.
        with self.connect() as wire, Direct(self.server) as other:
            stray = 0
            for _ in range(150):
                wire.send(query("SELECT pg_sleep(20)"))
                while not rows(other.ask("SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(20)'")):
                    time.sleep(0.002)
                time.sleep(random.random() * 0.02)
                cancel(self.gateway, wire.pid, wire.key)
                wire.receive_until("Z")
                stray += bool(sqlstates(wire.ask("SELECT pg_sleep(0.02)")))
            self.assertEqual(stray, 0, "cancels that hit the statement after theirs, of 150")

    def test_storm(self):
        with self.connect() as wire:
            wire.send(query("SELECT pg_sleep(300)"))
            self.wait_asleep()
            threads = [threading.Thread(target=cancel, args=(self.gateway, wire.pid, wire.key)) for _ in range(100)]
            for thread in threads:
                thread.start()
            self.assertSqlstate(wire.receive_until("Z"), "57014")
            for thread in threads:
                thread.join()
            # A late cancel may still hit one statement; after that the session is free.
            wire.ask("SELECT pg_sleep(0.3)")
            self.assertAlive(wire)


if __name__ == "__main__":
    live.main()
