"""A wire to a server that loses an answer: what was asked is done, and who asked does not hear of it."""
import socket
import threading

from ports import free_port


class LosesAnAnswer:
    """Forwards connections to `port`; once, the first answer to what contains `question` (as soon as `begin` was called), with its
    connection. `lost` says that it happened."""

    def __init__(self, port, question):
        self.server, self.question, self.port = port, question, free_port()
        self.armed, self.lost = threading.Event(), threading.Event()
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, daemon=True).start()

    def begin(self):
        self.armed.set()

    def close(self):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                client = self._listener.accept()[0]
                server = socket.create_connection(("127.0.0.1", self.server))
            except OSError:
                return
            asked = threading.Event()
            for source, sink, hears in ((client, server, True), (server, client, False)):
                threading.Thread(target=self._forward, args=(source, sink, hears, asked), daemon=True).start()

    def _forward(self, source, sink, is_client, asked):
        try:
            while data := source.recv(65536):
                if is_client and self.armed.is_set() and not self.lost.is_set() and self.question in data:
                    asked.set()
                if not is_client and asked.is_set() and not self.lost.is_set():
                    self.lost.set()
                    break
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
