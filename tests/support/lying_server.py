"""A server that lies. It takes a connection as PostgreSQL with trust authentication does, then answers each message with what
its script says: for the gateway's behaviour towards a hostile or broken server."""
import socket
import struct
import threading

from ports import free_port
from wire import int16, int32, message, text

PARAMETERS = {"server_version": "15.6", "server_encoding": "UTF8", "client_encoding": "UTF8", "DateStyle": "ISO, MDY", "TimeZone": "UTC",
              "integer_datetimes": "on", "standard_conforming_strings": "on", "session_authorization": "app", "is_superuser": "off",
              "IntervalStyle": "postgres", "application_name": "", "in_hot_standby": "off", "default_transaction_read_only": "off"}
READY = message("Z", b"I")


def greeting():
    """What an honest server sends after AuthenticationOk."""
    return b"".join(message("S", text(k) + text(v)) for k, v in PARAMETERS.items()) + message("K", int32(4711) + int32(42)) + READY


def row_description(*names):
    return message("T", int16(len(names)) + b"".join(text(n) + int32(0) + int16(0) + int32(25) + int16(-1) + int32(-1) + int16(0) for n in names))


def data_row(*values):
    return message("D", int16(len(values)) + b"".join(int32(len(v)) + v for v in values))


def complete(tag):
    return message("C", text(tag))


def error(severity="ERROR", code="XX000", text_="a lie", **more):
    parts = {"S": severity, "V": severity, "C": code, "M": text_} | more
    return message("E", b"".join(k.encode() + text(v) for k, v in parts.items() if v is not None) + b"\0")


class LyingServer:
    """`on_start(connection)` and `on_message(connection, kind, body)` send what they like through `connection.sendall`;
    without them it behaves: one row 'honest' for each query. `port` for a Target."""
    host = "127.0.0.1"

    def __init__(self, on_start=None, on_message=None):
        self.on_start = on_start or (lambda c: c.sendall(message("R", int32(0)) + greeting()))
        self.on_message = on_message or self.behave
        self.port = free_port()
        self.open = 0
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self._connections = []
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._listener.close()
        for connection in self._connections:
            connection.close()

    def behave(self, connection, kind, _):
        if kind == "Q":
            connection.sendall(row_description("a") + data_row(b"honest") + complete("SELECT 1") + READY)
        elif kind == "P":
            connection.sendall(message("1"))
        elif kind == "B":
            connection.sendall(message("2"))
        elif kind == "D":
            connection.sendall(row_description("a"))
        elif kind == "E":
            connection.sendall(data_row(b"honest") + complete("SELECT 1"))
        elif kind == "S":
            connection.sendall(READY)

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._connections.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _read(self, connection, count):
        data = b""
        while len(data) < count:
            more = connection.recv(count - len(data))
            if not more:
                raise OSError("closed")
            data += more
        return data

    def _serve(self, connection):
        with self._lock:
            self.open += 1
        try:
            while True:
                length = struct.unpack("!I", self._read(connection, 4))[0]
                body = self._read(connection, length - 4)
                if body[:4] in (int32(80877103), int32(80877104)):
                    connection.sendall(b"N")
                    continue
                if body[:4] == int32(80877102):
                    return
                break
            self.on_start(connection)
            while True:
                kind = self._read(connection, 1).decode("latin-1")
                length = struct.unpack("!I", self._read(connection, 4))[0]
                body = self._read(connection, length - 4)
                if kind == "X":
                    return
                self.on_message(connection, kind, body)
        except (OSError, ValueError):
            pass
        finally:
            connection.close()
            with self._lock:
                self.open -= 1
