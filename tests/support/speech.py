"""What a screen reader says: the socket that speech-dispatcher has for its clients (SSIP), with nobody behind it who speaks. Everything
that would have been heard is kept, in its order."""
import html
import os
import re
import socketserver
import threading
import time

SECONDS = 180.0  # the longest wait for words; a screen reader on a crowded machine lags by tens of seconds


class Voice:
    """`with Voice(folder) as voice:` Its clients need `voice.environment`."""

    def __init__(self, folder):
        path = os.path.join(folder, "speech")
        self.environment = {"SPEECHD_ADDRESS": f"unix_socket:{path}"}
        self._said, self._news = [], threading.Condition()
        self._server = socketserver.ThreadingUnixStreamServer(path, _handler(self))
        self._server.daemon_threads = True

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def hear(self, words):
        with self._news:
            self._said.append(words)
            self._news.notify_all()

    def mark(self):
        """This moment, for `expect`."""
        with self._news:
            return len(self._said)

    def since(self, mark):
        with self._news:
            return self._said[mark:]

    def heard(self, *words, since=0, seconds=SECONDS, alive=lambda: None):
        """The first thing said after the mark that has all these words in it; None after that time. `alive` raises when nobody is
        left to say it."""
        deadline = time.monotonic() + seconds
        with self._news:
            while True:
                for one in self._said[since:]:
                    if all(word in one for word in words):
                        return one
                alive()
                if time.monotonic() > deadline:
                    return None
                self._news.wait(1)

    def expect(self, *words, since=0, alive=lambda: None):
        if said := self.heard(*words, since=since, alive=alive):
            return said
        raise AssertionError(f"{words}: not said within {SECONDS:.0f} s; what was:\n" + "\n".join(self.since(since)))


def _handler(voice):
    class Client(socketserver.StreamRequestHandler):
        def handle(self):
            number = 0
            for line in iter(self._line, None):
                verb, _, rest = line.partition(" ")
                verb = verb.upper()
                if verb == "SPEAK":
                    self._answer("230 OK RECEIVING DATA")
                    voice.hear(self._text())
                elif verb in ("CHAR", "KEY"):
                    voice.hear(rest)
                if verb in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
                    number += 1
                    self._answer(f"225-{number}", "225 OK MESSAGE QUEUED")
                elif verb == "QUIT":
                    return self._answer("231 HAPPY HACKING")
                else:
                    self._answer(*{"HISTORY": ("245-1", "245 OK CLIENT ID SENT"), "LIST": ("249 OK VOICE LIST SENT",),
                                   "GET": ("251-0", "251 OK GET RETURNED")}.get(verb, ("200 OK",)))

        def _line(self):
            line = self.rfile.readline()
            return line.decode("utf-8").rstrip("\r\n") if line else None

        def _text(self):
            lines = []
            for line in iter(self._line, None):
                if line == ".":
                    break
                lines.append(line[1:] if line.startswith(".") else line)
            return html.unescape(re.sub(r"<[^>]*>", "", " ".join(lines)))  # of SSML the words

        def _answer(self, *lines):
            self.wfile.write("".join(line + "\r\n" for line in lines).encode())

    return Client
