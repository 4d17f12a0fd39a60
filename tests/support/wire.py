"""PostgreSQL protocol 3, by hand: messages as bytes, a client that can misbehave at any byte, SCRAM-SHA-256 from the client's
side. For tests that real drivers are too polite for."""
import base64
import hashlib
import hmac
import os
import socket
import ssl
import struct
import time

PROTOCOL_3 = 196608
SSL_REQUEST, GSS_REQUEST, CANCEL_REQUEST = 80877103, 80877104, 80877102


def int32(value):
    return struct.pack("!I", value & 0xFFFFFFFF)


def int16(value):
    return struct.pack("!H", value & 0xFFFF)


def text(value):
    return (value if isinstance(value, bytes) else value.encode()) + b"\0"


def message(kind, body=b"", length=None):
    """`length`: what the header claims, when it is to lie."""
    kind = kind if isinstance(kind, bytes) else kind.encode()
    return kind + int32(len(body) + 4 if length is None else length) + body


def startup_packet(body, length=None):
    return int32(len(body) + 4 if length is None else length) + body


def startup(user="app", database="app", version=PROTOCOL_3, **parameters):
    pairs = {"user": user, "database": database} | parameters
    return startup_packet(int32(version) + b"".join(text(k) + text(v) for k, v in pairs.items() if v is not None) + b"\0")


def query(sql):
    return message("Q", text(sql))


def parse(sql, name="", types=()):
    return message("P", text(name) + text(sql) + int16(len(types)) + b"".join(int32(t) for t in types))


def bind(portal="", statement="", values=(), formats=(), results=()):
    body = text(portal) + text(statement) + int16(len(formats)) + b"".join(int16(f) for f in formats) + int16(len(values))
    body += b"".join(int32(-1) if v is None else int32(len(v)) + v for v in values)
    return message("B", body + int16(len(results)) + b"".join(int16(f) for f in results))


def describe(kind="P", name=""):
    return message("D", kind.encode() + text(name))


def execute(portal="", rows=0):
    return message("E", text(portal) + int32(rows))


def close(kind="P", name=""):
    return message("C", kind.encode() + text(name))


SYNC, FLUSH, TERMINATE, COPY_DONE = message("S"), message("H"), message("X"), message("c")


def fields(body):
    """ErrorResponse or NoticeResponse as {letter: text}."""
    return {part[:1].decode(): part[1:].decode("utf-8", "replace") for part in body.split(b"\0") if part}


class Closed(Exception):
    """The other side closed the connection."""


class Late(Exception):
    """Nothing came before the deadline."""


class Scram:
    """The client's half of SCRAM-SHA-256 (RFC 5802, RFC 7677)."""

    def __init__(self, password, header=b"n,,"):
        self.password, self.header = password.encode(), header
        self.nonce = base64.b64encode(os.urandom(18))
        self.first_bare = b"n=,r=" + self.nonce

    @property
    def first(self):
        return self.header + self.first_bare

    def final(self, server_first):
        parts = dict(p.split(b"=", 1) for p in server_first.split(b","))
        assert parts[b"r"].startswith(self.nonce), "the server's nonce does not begin with the client's"
        salted = hashlib.pbkdf2_hmac("sha256", self.password, base64.b64decode(parts[b"s"]), int(parts[b"i"]))
        key = hmac.digest(salted, b"Client Key", "sha256")
        without_proof = b"c=" + base64.b64encode(self.header) + b",r=" + parts[b"r"]
        signed = self.first_bare + b"," + server_first + b"," + without_proof
        signature = hmac.digest(hashlib.sha256(key).digest(), signed, "sha256")
        proof = bytes(a ^ b for a, b in zip(key, signature))
        self.server_signature = b"v=" + base64.b64encode(hmac.digest(hmac.digest(salted, b"Server Key", "sha256"), signed, "sha256"))
        return without_proof + b",p=" + base64.b64encode(proof)


class Wire:
    """A raw client connection. `seconds` is the deadline of each wait."""

    def __init__(self, gateway, seconds=20.0, unix=False, receive_buffer=None, source=None):
        """`source`: the loopback address to come from (a refused log-in makes the next one from there wait)."""
        self.gateway, self.seconds = gateway, seconds
        self.socket = socket.socket(socket.AF_UNIX if unix else socket.AF_INET)
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(seconds)
        if source:
            self.socket.bind((source, 0))
        self.socket.connect(f"{gateway.socket_folder}/.s.PGSQL.6432" if unix else (gateway.host, gateway.port))
        self.buffer = b""
        self.pid = self.key = None
        self.parameters = {}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self.socket.close()

    def send(self, *data, pieces=None):
        """`pieces`: send that many bytes at a time. A peer that has gone away already is no error here."""
        data = b"".join(data)
        try:
            if pieces is None:
                self.socket.sendall(data)
            else:
                for at in range(0, len(data), pieces):
                    self.socket.sendall(data[at:at + pieces])
        except (BrokenPipeError, ConnectionResetError):
            pass

    def read(self, count):
        deadline = time.monotonic() + self.seconds
        while len(self.buffer) < count:
            left = deadline - time.monotonic()
            if left <= 0:
                raise Late(f"{count} bytes not within {self.seconds} s; got {self.buffer[:200]!r}")
            self.socket.settimeout(left)
            try:
                data = self.socket.recv(262144)
            except (ConnectionResetError, BrokenPipeError):
                data = b""
            except TimeoutError:
                continue
            if not data:
                raise Closed(f"closed; unread {self.buffer[:200]!r}")
            self.buffer += data
        data, self.buffer = self.buffer[:count], self.buffer[count:]
        return data

    def receive(self):
        """The next message: (type, body)."""
        head = self.read(5)
        length = struct.unpack("!I", head[1:])[0]
        assert 4 <= length < 1 << 30, f"the gateway sent a message of length {length}: {head!r}"
        return head[:1].decode("latin-1"), self.read(length - 4)

    def receive_until(self, *kinds):
        """Messages up to and with the first of one of `kinds`."""
        seen = []
        while True:
            seen.append(self.receive())
            if seen[-1][0] in kinds:
                return seen

    def rest(self):
        """Everything until the other side closes; Late when it does not."""
        seen = []
        while True:
            try:
                seen.append(self.receive())
            except Closed:
                return seen

    def start_tls(self):
        self.send(startup_packet(int32(SSL_REQUEST)))
        answer = self.read(1)
        assert answer == b"S", f"SSLRequest answered {answer!r}"
        context = ssl.create_default_context(cafile=self.gateway.ca_file)
        self.socket = context.wrap_socket(self.socket, server_hostname="localhost")

    def authenticate(self, password):
        """SCRAM, after a StartupMessage was sent. Returns the message that ends it: AuthenticationOk or an error."""
        kind, body = self.receive()
        assert (kind, body[:4]) == ("R", int32(10)), f"expected AuthenticationSASL, got {kind} {body!r}"
        assert b"SCRAM-SHA-256\0" in body
        scram = Scram(password)
        self.send(message("p", text("SCRAM-SHA-256") + int32(len(scram.first)) + scram.first))
        kind, body = self.receive()
        if kind == "E":
            return kind, body
        assert (kind, body[:4]) == ("R", int32(11)), f"expected AuthenticationSASLContinue, got {kind} {body!r}"
        self.send(message("p", scram.final(body[4:])))
        kind, body = self.receive()
        if kind == "E":
            return kind, body
        assert (kind, body[:4]) == ("R", int32(12)), f"expected AuthenticationSASLFinal, got {kind} {body!r}"
        assert body[4:] == scram.server_signature, "the gateway did not prove that it knows the key"
        kind, body = self.receive()
        if kind == "E":  # the key was right; the target could not be reached
            return kind, body
        assert (kind, body) == ("R", int32(0)), f"expected AuthenticationOk, got {kind} {body!r}"
        return kind, body

    def log_in(self, agent="app", database=None, **parameters):
        """The whole way to the first ReadyForQuery; returns self. Raises AssertionError with the error met."""
        self.send(startup(agent, database or self.gateway.targets[0].name, **parameters))
        kind, body = self.authenticate(self.gateway.keys[agent])
        assert kind == "R", f"refused: {fields(body)}"
        for kind, body in self.receive_until("Z", "E"):
            if kind == "K":
                self.pid, self.key = struct.unpack("!II", body)
            elif kind == "S":
                name, value = body.split(b"\0")[:2]
                self.parameters[name.decode()] = value.decode()
        assert kind == "Z", f"refused: {fields(body)}"
        return self

    def ask(self, sql):
        """A simple query; the messages up to ReadyForQuery."""
        self.send(query(sql))
        return self.receive_until("Z")


class Direct:
    """What Wire needs to log in at a server itself, without a gateway."""

    def __init__(self, server, user, password, database):
        self.host, self.port, self.keys = "127.0.0.1", server.port, {user: password}
        self.targets = [type("Database", (), {"name": database})]


def rows(messages):
    """The DataRows among `messages`, as lists of bytes or None."""
    found = []
    for kind, body in messages:
        if kind == "D":
            count, at, row = struct.unpack("!H", body[:2])[0], 2, []
            for _ in range(count):
                length = struct.unpack("!i", body[at:at + 4])[0]
                at += 4
                row.append(None if length < 0 else body[at:at + length])
                at += max(length, 0)
            found.append(row)
    return found


def sqlstates(messages):
    return [fields(body).get("C") for kind, body in messages if kind == "E"]


def cancel(gateway, pid, key, length=16):
    """Sends a CancelRequest and waits for the close."""
    with Wire(gateway) as wire:
        wire.send(startup_packet(int32(CANCEL_REQUEST) + int32(pid) + int32(key), length))
        return wire.rest()


class TokenWire(Wire):
    """A client that logs in as `token`."""

    def __init__(self, gateway, token, seconds=30):
        super().__init__(gateway, seconds=seconds)
        self.token = token

    def authenticate(self, password):
        kind, body = self.receive()
        assert (kind, body) == ("R", int32(3)), f"expected AuthenticationCleartextPassword, got {kind} {body!r}"
        self.send(message("p", text(self.token)))
        return self.receive()
