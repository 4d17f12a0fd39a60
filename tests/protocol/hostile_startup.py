#!/usr/bin/env python3
"""Clients that misbehave before they are logged in. Whatever they send: a protocol-conformant error, a close, or both, within a
deadline; never a session, and never trouble for the witness."""
import os
import random
import socket
import struct
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from postern import Target  # noqa: E402
from wire import (CANCEL_REQUEST, GSS_REQUEST, PROTOCOL_3, SSL_REQUEST, SYNC, Closed, Late, Scram, Wire, cancel, fields, int16, int32, message,  # noqa: E402
                  query, rows, sqlstates, startup, startup_packet, text)

LOGIN_TIMEOUT = 3
GENEROUS = 15  # for a machine that is busy with other things


def stranger():
    """A loopback address that nobody used yet: refused log-ins slow down only their own."""
    return f"127.{random.randrange(1, 255)}.{random.randrange(256)}.{random.randrange(1, 255)}"


class Hostile(live.Live):
    gateway_options = {"agents": ["app", *(f"agent{i}" for i in range(12))], "proxy": f'login_timeout = "{LOGIN_TIMEOUT}s"'}

    def connect(self, **more):
        wire = Wire(self.gateway, seconds=LOGIN_TIMEOUT + GENEROUS, source=stranger(), **more)
        self.addCleanup(wire.close)
        return wire

    def assertRefused(self, wire, *codes, sent=""):
        """The connection ends in time without a log-in; an error, if there is one, is whole and has one of `codes`."""
        try:
            seen = wire.rest()
        except Late:
            self.fail(f"not closed within {wire.seconds} s: {sent}")
        for kind, body in seen:
            self.assertIn(kind, "REvN", f"{sent}: got {seen}")
            self.assertNotEqual((kind, body), ("R", int32(0)), f"{sent}: logged in")
            if kind == "E":
                found = fields(body)
                self.assertEqual(set("SVCM") - set(found), set(), f"{sent}: an error without its fields: {body!r}")
                self.assertEqual(found["V"], "FATAL", sent)
                if codes:
                    self.assertIn(found["C"], codes, f"{sent}: {found}")
        if codes:
            self.assertTrue(any(kind == "E" for kind, _ in seen), f"{sent}: closed without an error; expected {codes}")


class StartupPackets(Hostile):
    def test_lengths_that_cannot_be(self):
        for length in (0, 1, 3, 4, 5, 7, 10_001, 65_536, 0x00FFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFC):
            with self.subTest(length=length):
                wire = self.connect()
                wire.send(int32(length), int32(PROTOCOL_3), b"user\0app\0\0")
                if length in (10_001, 0x00FFFFFF, 65_536, 0x7FFFFFFF):
                    wire.send(b"x" * 12_000)
                self.assertRefused(wire, sent=f"length {length}")

    def test_silence(self):
        for data in (b"", b"\0", int32(8), int32(50) + int32(PROTOCOL_3) + b"user"):
            with self.subTest(data=data):
                wire, before = self.connect(), time.monotonic()
                wire.send(data)
                self.assertRefused(wire)
                self.assertLess(time.monotonic() - before, LOGIN_TIMEOUT + GENEROUS)

    def test_one_byte_now_and_then_does_not_extend_the_deadline(self):
        wire, before = self.connect(), time.monotonic()
        data = startup()
        for at in range(len(data)):
            wire.send(data[at:at + 1])
            time.sleep(0.2)
            if time.monotonic() - before > LOGIN_TIMEOUT + 1.5:
                break
        self.assertRefused(wire)
        self.assertLess(time.monotonic() - before, LOGIN_TIMEOUT + GENEROUS)

    def test_gone_at_once(self):
        for _ in range(50):
            self.connect().close()
        for _ in range(50):
            wire = self.connect()
            wire.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            wire.send(startup()[:random.randrange(40)])
            wire.close()

    def test_other_protocols(self):
        for data in (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + os.urandom(500), b"SSH-2.0-OpenSSH\r\n",
                     b"\x10\x0f\x00\x04MQTT\x04\x02\x00\x3c\x00\x03abc", b"*1\r\n$4\r\nPING\r\n"):
            with self.subTest(data=data[:12]):
                wire = self.connect()
                wire.send(data)
                self.assertRefused(wire, sent=repr(data[:20]))

    def test_random_bytes(self):
        for number in range(200):
            data = random.randbytes(random.randrange(1, 400))
            if number % 2:
                data = int32(len(data) + 4) + data
            wire = self.connect()
            wire.send(data)
            wire.socket.shutdown(socket.SHUT_WR)
            self.assertRefused(wire, sent=data.hex())

    def test_layout(self):
        for body in (b"", b"\0", b"user\0", b"user\0\0", b"user\0app", b"user\0app\0", b"user\0app\0database", b"user\0app\0database\0app\0",
                     b"user\0app\0\0\0", b"user\0app\0\0user\0root\0\0", b"\0\0", b"database\0app\0\0", b"user\0\0database\0app\0\0"):
            with self.subTest(body=body):
                wire = self.connect()
                wire.send(startup_packet(int32(PROTOCOL_3) + body))
                # A repeated terminator or an empty user must not become a log-in; SCRAM may be asked for, then time runs out.
                self.assertRefused(wire, sent=repr(body))

    def test_versions(self):
        for version, code in ((0, None), (0x00020000, "0A000"), (0x00010000, "0A000"), (0x00040000, "0A000"), (0xFFFFFFFF, "0A000"), (0x04D2162A, None)):
            with self.subTest(version=hex(version)):
                wire = self.connect()
                wire.send(startup(version=version))
                self.assertRefused(wire, *([code] if code else []), sent=hex(version))

    def test_newer_minor_versions_are_negotiated(self):
        for version, extra in ((0x00030002, {}), (0x00030009, {}), (0x0003FFFF, {}), (PROTOCOL_3, {"_pq_.compression": "on", "_pq_.other": "x"})):
            with self.subTest(version=hex(version)):
                wire = self.connect()
                wire.send(startup(version=version, **extra))
                kind, body = wire.receive()
                self.assertEqual(kind, "v", f"expected NegotiateProtocolVersion, got {kind} {body!r}")
                newest, count = struct.unpack("!II", body[:8])
                self.assertIn(newest, (0, PROTOCOL_3), "the newest minor version is 3.0")
                self.assertEqual(count, len(extra))
                self.assertEqual(body[8:].split(b"\0")[:count], [name.encode() for name in extra])
                self.assertEqual(wire.authenticate(self.gateway.keys["app"])[0], "R")
                wire.receive_until("Z")
                self.assertAlive(wire)

    def test_replication_is_refused(self):
        for value in ("true", "on", "1", "yes", "database"):
            with self.subTest(value=value):
                wire = self.connect()
                wire.send(startup(replication=value))
                if value:
                    kind, body = wire.receive()
                    if kind == "R":
                        wire.buffer = kind.encode() + int32(len(body) + 4) + body + wire.buffer
                        kind, body = wire.authenticate(self.gateway.keys["app"])
                        if kind == "R":
                            kind, body = wire.receive()
                    self.assertEqual(kind, "E")
                    self.assertEqual(fields(body)["C"], "0A000", fields(body))
        with self.connect().log_in(replication="false") as wire:
            self.assertAlive(wire)

    def test_options_that_made_others_spin(self):
        for options in ("-c=", "-c", "-c =", "--=", "-", "--", "-c\\", "\\", "-c x", "-c  =  ", "-" * 5000, "-c a=" + "b" * 5000, "\\ " * 2000):
            with self.subTest(options=options[:10]):
                before = time.monotonic()
                wire = self.connect()
                wire.send(startup(options=options))
                kind, _ = wire.authenticate(self.gateway.keys["app"])
                if kind == "R":
                    try:
                        wire.receive_until("Z", "E")
                    except Closed:
                        pass
                self.assertLess(time.monotonic() - before, GENEROUS)

    def test_many_and_long_parameters(self):
        wire = self.connect()
        wire.send(startup(**{f"x{i}.y": "v" for i in range(600)}))
        try:
            wire.authenticate(self.gateway.keys["app"])
            wire.receive_until("Z", "E")
        except (Closed, AssertionError):
            pass
        with self.connect().log_in(application_name="a" * 9000) as long_name:
            self.assertAlive(long_name)


class BeforeTls(Hostile):
    gateway_options = Hostile.gateway_options | {"tls": True}

    def test_plain_and_encrypted_log_in(self):
        for encrypted in (False, True):
            wire = self.connect()
            if encrypted:
                wire.start_tls()
            self.assertAlive(wire.log_in())

    def test_bytes_before_the_handshake(self):
        for extra in (startup(), query("SELECT 1"), b"x", startup_packet(int32(SSL_REQUEST))):
            with self.subTest(extra=extra[:8]):
                wire = self.connect()
                wire.send(startup_packet(int32(SSL_REQUEST)), extra)
                try:
                    answer = wire.read(1)
                except Closed:
                    continue
                if answer == b"S":
                    # Nothing sent in the clear may count: the connection must end in TLS's or our error, never in a log-in.
                    try:
                        data = wire.read(1)
                        self.assertIn(data, (b"\x15", b"E"), "an alert, an error or a close is expected")
                    except Closed:
                        pass
                else:
                    self.assertEqual(answer, b"E")

    def test_not_a_handshake(self):
        for data in (b"\0" * 100, b"GET / HTTP/1.0\r\n\r\n", random.randbytes(300), b"\x16\x03\x01\xff\xff" + b"a" * 1000, b""):
            wire = self.connect()
            wire.send(startup_packet(int32(SSL_REQUEST)))
            self.assertEqual(wire.read(1), b"S")
            wire.send(data)
            before = time.monotonic()
            try:
                while True:
                    wire.read(1)
            except Closed:
                pass
            self.assertLess(time.monotonic() - before, LOGIN_TIMEOUT + GENEROUS)

    def test_request_inside_tls(self):
        for request in (SSL_REQUEST, GSS_REQUEST):
            wire = self.connect()
            wire.start_tls()
            wire.send(startup_packet(int32(request)))
            try:
                self.assertNotEqual(wire.read(1), b"S")
            except Closed:
                pass


class Requests(Hostile):
    def test_encryption_requests_answered_no(self):
        wire = self.connect()
        wire.send(startup_packet(int32(GSS_REQUEST)))
        self.assertEqual(wire.read(1), b"N")
        wire.send(startup_packet(int32(SSL_REQUEST)))
        self.assertEqual(wire.read(1), b"N")
        self.assertAlive(wire.log_in())

    def test_the_same_request_for_ever(self):
        for request in (SSL_REQUEST, GSS_REQUEST):
            wire, before = self.connect(), time.monotonic()
            try:
                while time.monotonic() - before < LOGIN_TIMEOUT + GENEROUS:
                    wire.send(startup_packet(int32(request)))
                    if wire.read(1) != b"N":
                        break
                else:
                    self.fail("SSLRequest answered for ever")
            except Closed:
                pass

    def test_wrong_cancel_keys_are_answered_by_a_close(self):
        for pid, key in ((0, 0), (1, 1), (0xFFFFFFFF, 0xFFFFFFFF), (self.witness.pid, self.witness.key ^ 1)):
            self.assertEqual(cancel(self.gateway, pid, key), [])
        for length in (0, 8, 12, 15, 17, 272):
            wire = self.connect()
            wire.send(startup_packet(int32(CANCEL_REQUEST) + int32(self.witness.pid) + int32(self.witness.key), length))
            self.assertRefused(wire, sent=f"cancel of length {length}")


class Scrams(Hostile):
    def begin(self, agent):
        wire = self.connect()
        wire.send(startup(agent))
        kind, body = wire.receive()
        self.assertEqual((kind, body[:4]), ("R", int32(10)))
        return wire

    def test_messages_out_of_order(self):
        for data in (query("SELECT 1"), SYNC, message("P", text("") + text("SELECT 1") + int16(0)), message("X"), message("F", int32(1) * 3), message("d", b"x"),
                     startup("agent1"), startup("agent0", "app"), message("p", text("secret")), message("p"), message("p", b"\0" * 5), message("?", b"x" * 10),
                     message("\0", b""), message("p", b"x", length=0xFFFFFFFF), message("p", b"x", length=3), message("p", b"", length=1 << 30)):
            with self.subTest(data=data[:20]):
                wire = self.begin("agent0")
                wire.send(data)
                self.assertRefused(wire, sent=repr(data[:40]))

    def test_second_startup_does_not_change_the_user(self):
        # PgBouncer CVE-2026-107350: the key of agent1 must not log in a connection that began as somebody else.
        wire = self.begin("agent0")
        wire.send(startup("agent1"))
        scram = Scram(self.gateway.keys["agent1"])
        wire.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first))
        self.assertRefused(wire)

    def test_initial_response(self):
        first = Scram("x").first
        name = text("SCRAM-SHA-256")
        for body in (name + int32(len(first) + 1) + first, name + int32(0xFFFFFFFF) + first, name + int32(0x7FFFFFFF) + first, name + int32(0xFFFFFFFE) + first,
                     name + int32(len(first) - 1) + first, name + int32(0), name, b"SCRAM-SHA-256", name + b"\0\0", text("SCRAM-SHA-256-PLUS") + int32(len(first)) + first,
                     text("PLAIN") + int32(4) + b"\0a\0b", text("") + int32(0), text("SCRAM-SHA-1") + int32(len(first)) + first, b"A" * 3000, b"\0" * 60_000):
            with self.subTest(body=body[:30]):
                wire = self.begin("agent2")
                wire.send(message("p", body))
                self.assertRefused(wire, "28P01", "08P01", "28000", sent=repr(body[:60]))

    def test_client_first(self):
        for first in (b"", b"n", b"n,,", b"n,,n=,r=", b"n,,n=", b"n,,r=abc", b"n,,n=,r=a,,b", b"n,,m=x,n=,r=abc", b"p=tls-server-end-point,,n=,r=abc", b"p=,,n=,r=abc",
                      b"n,a=app,n=,r=abc", b"x,,n=,r=abc", b"n,,n=,r=\xc3\xa9", b"n,,n=,r=a\x00b", b"n,,n=,r=" + b"A" * 60_000, b"n,,n=" + b"A" * 9000 + b",r=abc",
                      b"," * 5000, os.urandom(700)):
            with self.subTest(first=first[:20]):
                wire = self.begin("agent3")
                wire.send(message("p", text("SCRAM-SHA-256") + int32(len(first)) + first))
                self.assertRefused(wire, "28P01", "08P01", "28000", "0A000", sent=repr(first[:60]))

    def test_client_final(self):
        def broken(change, agent):
            wire = self.begin(agent)
            scram = Scram(self.gateway.keys[agent])
            wire.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first))
            final = scram.final(wire.receive()[1][4:])
            wire.send(message("p", change(final)))
            return wire

        changes = [lambda f: f[:-4] + b"AAAA", lambda f: f.replace(b"c=biws", b"c=eSws"), lambda f: f.replace(b",r=", b",r=x"), lambda f: b"", lambda f: f[:f.index(b",p=")],
                   lambda f: f[:f.index(b",p=") + 3], lambda f: f + b"=", lambda f: f[:f.index(b",p=")] + b",p=" + b"A" * 44, lambda f: f[:f.index(b",p=")] + b",x=y" + f[f.index(b",p="):],
                   lambda f: f + b",x=y", lambda f: f[:f.index(b",p=")] + b",p=" + b"!" * 44, lambda f: b"A" * 60_000, lambda f: f.replace(b"c=biws,", b""), lambda f: f + b"\0"]
        for number, change in enumerate(changes):
            with self.subTest(change=number):
                self.assertRefused(broken(change, f"agent{4 + number % 4}"), "28P01", "08P01", "28000", sent=f"change {number}")
        wire = broken(lambda f: f, "agent8")
        self.assertEqual(wire.receive()[1][:4], int32(12), "the unchanged form logs in")

    def test_wrong_key_and_unknown_agent_look_the_same(self):
        answers = []
        for agent, password in (("agent9", "not the key"), ("nobody-of-that-name", "not the key"), ("agent9", ""), ("postgres", self.server.folder)):
            wire = self.connect()
            wire.send(startup(agent))
            kind, body = wire.receive()
            self.assertEqual((kind, body[:4]), ("R", int32(10)))
            scram = Scram(password)
            wire.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first))
            challenge = wire.receive()[1][4:]
            parts = dict(p.split(b"=", 1) for p in challenge.split(b","))
            wire.send(message("p", scram.final(challenge)))
            kind, body = wire.receive()
            self.assertEqual(kind, "E")
            found = fields(body)
            self.assertEqual(found["C"], "28P01")
            answers.append((parts[b"i"], len(parts[b"s"]), len(parts[b"r"]), found["M"].replace(agent, "AGENT")))
        self.assertEqual(len(set(answers)), 1, answers)

    def test_salt_of_an_unknown_agent_stays(self):
        def salt(agent):
            wire = self.connect()
            wire.send(startup(agent))
            wire.receive()
            first = Scram("x").first
            wire.send(message("p", text("SCRAM-SHA-256") + int32(len(first)) + first))
            return dict(p.split(b"=", 1) for p in wire.receive()[1][4:].split(b","))[b"s"]

        self.assertEqual(salt("ghost-one"), salt("ghost-one"))
        self.assertNotEqual(salt("ghost-one"), salt("ghost-two"))
        self.assertEqual(salt("agent10"), salt("agent10"))

    def test_byte_by_byte(self):
        wire = self.connect()
        wire.send(startup("agent11"), pieces=1)
        wire.receive()
        scram = Scram(self.gateway.keys["agent11"])
        wire.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first), pieces=1)
        final = scram.final(wire.receive()[1][4:])
        wire.send(message("p", final), pieces=1)
        wire.receive_until("Z")
        wire.send(query("SELECT 'alive'"), pieces=1)
        self.assertEqual(rows(wire.receive_until("Z")), [[b"alive"]])

    def test_queries_sent_with_the_last_password_message(self):
        wire = self.begin("app")
        scram = Scram(self.gateway.keys["app"])
        wire.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first))
        final = scram.final(wire.receive()[1][4:])
        wire.send(message("p", final), query("SELECT 1"), query("SELECT 2"))
        self.assertEqual(rows(wire.receive_until("Z") + wire.receive_until("Z") + wire.receive_until("Z")), [[b"1"], [b"2"]])


class Floods(Hostile):
    def test_half_open_log_ins(self):
        wires = [Wire(self.gateway, seconds=LOGIN_TIMEOUT + GENEROUS, source=stranger()) for _ in range(300)]
        try:
            for number, wire in enumerate(wires):
                wire.send((b"", startup("app"), startup("app")[:9], startup_packet(int32(SSL_REQUEST)))[number % 4])
            self.assertAlive(self.witness)
            with Wire(self.gateway).log_in() as another:
                self.assertAlive(another)
            for wire in wires:
                try:
                    while True:
                        wire.read(1)
                except Closed:
                    pass
        finally:
            for wire in wires:
                wire.close()
        self.assertEqual(self.server.wait_backends("app", 1), 1, "half-open log-ins must not reach the server")

    def test_memory_of_refused_log_ins(self):
        for _ in range(100):
            self.refuse()
        before = self.gateway.resident()
        for _ in range(1500):
            self.refuse()
        self.assertLess(self.gateway.resident() - before, 24 << 20, "1,500 refused connections must not stay in memory")

    def refuse(self):
        with Wire(self.gateway, source=stranger()) as wire:
            wire.send(startup("app", "x" * 3000), message("p", b"\0" * 3000))


if __name__ == "__main__":
    live.main()
