"""A program on a pseudo-terminal: type, wait for what it prints, press keys. Every wait has a deadline."""
import os
import pty
import re
import select
import signal
import struct
import fcntl
import termios
import time

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\x1b[=>()][A-B0]?|\x07")


class Terminal:
    """`expect(pattern)` returns what was printed before the match and keeps what came after it."""

    def __init__(self, words, environment=None, columns=200, rows=2000):
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.execvpe(words[0], words, environment or os.environ)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.buffer = ""
        self._words = words

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def no_echo(self):
        """What is typed is not printed back."""
        flags = termios.tcgetattr(self._fd)
        flags[3] &= ~termios.ECHO
        termios.tcsetattr(self._fd, termios.TCSANOW, flags)

    def type(self, text):
        data = text.encode()
        while data:
            written = os.write(self._fd, data)
            data = data[written:]

    def line(self, text):
        self.type(text + "\n")

    def press(self, key):
        """A control key: "C" is Ctrl-C."""
        self.type(chr(ord(key.upper()) - 64))

    def _read(self, seconds):
        ready, _, _ = select.select([self._fd], [], [], max(0.0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        if not data:
            raise EOFError(f"{self._words[0]} ended; it printed last: {self.buffer[-800:]!r}")
        self.buffer += data.decode("utf-8", "replace")
        return True

    def expect(self, pattern, seconds=20, plain=True):
        """Waits for `pattern` (a regular expression); `plain` takes terminal escapes out first."""
        deadline = time.monotonic() + seconds
        compiled = re.compile(pattern)
        while True:
            if plain:
                self.buffer = ESCAPES.sub("", self.buffer)
            found = compiled.search(self.buffer)
            if found:
                before, self.buffer = self.buffer[:found.start()], self.buffer[found.end():]
                self.matched = found
                return before.replace("\r\n", "\n").replace("\r", "")
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self._words[0]}: {pattern!r} not within {seconds} s; it printed: {self.buffer[-1500:]!r}")
            self._read(deadline - time.monotonic())

    def close(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        try:
            os.waitpid(self.pid, 0)
        except ChildProcessError:
            pass
        os.close(self._fd)
