"""A running `postern serve` with a configuration, data folder and keys of its own. The executable comes from POSTERN_BIN."""
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from missing import Missing
from ports import free_port
from tls import make_certificates

SANITIZER_MARKS = ("ERROR: AddressSanitizer", "ERROR: LeakSanitizer", "WARNING: ThreadSanitizer", "runtime error:", "SUMMARY: ")
UNIX_PORT = 6432  # the number in the name of a Unix socket, whatever the TCP port is
CRASH_MARKS = ("terminate called", "Assertion", "ASSERT", "stack smashing", "double free", "corrupted")


def executable():
    path = os.environ.get("POSTERN_BIN", "")
    if not path or not os.access(path, os.X_OK):
        raise Missing(f"POSTERN_BIN ({path or 'not set'}) is not an executable: build the target `postern`, or run this through ctest")
    return path


def is_sanitized():
    """Whether the executable was built with a sanitizer; memory limits mean nothing then."""
    with open(executable(), "rb") as file:
        content = file.read()
    return b"__asan_init" in content or b"__tsan_init" in content


def quote(text):
    return json.dumps(text)  # a TOML basic string has JSON's escapes


class Target:
    """One [[target]]: `server` is a PostgreSQL fixture. `extra` is appended to the conninfo."""

    def __init__(self, name, server, *, database=None, user="app", password="app-secret", extra="", lines=""):
        self.name, self.server, self.database, self.user = name, server, database or name, user
        self.password, self.extra, self.lines = password, extra, lines

    def toml(self, folder):
        file = os.path.join(folder, f"{self.name}.password")
        with open(file, "w", encoding="utf-8") as out:
            out.write(self.password)
        os.chmod(file, 0o600)
        host, port = getattr(self.server, "host", "127.0.0.1"), self.server.port
        conninfo = f"host={host} port={port} dbname={self.database} user={self.user} {self.extra}".strip()
        return f"[[target]]\nname = {quote(self.name)}\nconninfo = {quote(conninfo)}\npassword = {{ file = {quote(file)} }}\n{self.lines}\n"


class Postern:
    """`with Postern([Target("app", server)], agents=["app"]) as gateway:`; gateway.keys["app"] is the agent's key.

    `listen` may hold "tcp", "unix" and whole addresses. `tls=True` gives the listeners a certificate whose authority is in
    `ca_file`. `proxy`, `store` and `extra` are lines of TOML for these tables and for the end of the file; `store_url` replaces the SQLite file. Leaving the block
    stops the gateway and raises AssertionError when it did not exit 0 or a sanitizer spoke."""

    def __init__(self, targets, *, agents=("app",), listen=("tcp",), tls=False, proxy="", store="", store_url=None, extra="", data_folder=None,
                 environment=None, preexec=None):
        self.targets, self.agents, self.tls = targets, agents, tls
        self.proxy, self.store, self.store_url, self.extra = proxy, store, store_url, extra
        self.folder = tempfile.mkdtemp(prefix="postern-gw-")
        self.data_folder = data_folder or os.path.join(self.folder, "data", "postern")
        self.host, self.port = "127.0.0.1", free_port()
        self.socket_folder = os.path.join(self.folder, "socket")
        self.listen = [f"{self.host}:{self.port}" if l == "tcp" else f"unix:{self.socket_folder}" if l == "unix" else l for l in listen]
        self.config = os.path.join(self.folder, "config", "postern", "postern.toml")
        self.log_path = os.path.join(self.folder, "serve.log")
        self.ca_file = os.path.join(self.folder, "ca.crt")
        self.environment, self.preexec = dict(environment or {}), preexec
        self.arguments = []  # of serve, besides --config
        self.everywhere = None  # preexec_fn of its subcommands
        self.keys, self.printed = {}, []
        self.process, self._expect_clean = None, True

    # -- life ----------------------------------------------------------------------------------------------------------

    def __enter__(self):
        try:
            self.prepare()
            self.start()
        except BaseException:
            self.kill()
            shutil.rmtree(self.folder, ignore_errors=True)
            raise
        return self

    def __exit__(self, kind, *_):
        try:
            status = self.stop()
            if kind is None:
                self.assert_clean(status)
        finally:
            self.kill()
            if kind is None or not os.environ.get("POSTERN_KEEP"):
                shutil.rmtree(self.folder, ignore_errors=True)
            else:
                print(f"kept {self.folder}")

    def prepare(self):
        for folder in (os.path.dirname(self.config), self.data_folder):
            os.makedirs(folder, mode=0o700, exist_ok=True)
        os.makedirs(self.socket_folder, mode=0o700, exist_ok=True)
        if self.tls:
            make_certificates(self.folder)
        self.write_config()
        for agent in self.agents:
            self.keys[agent] = self.add_agent(agent)

    def write_config(self):
        listen = ", ".join(quote(l) for l in self.listen)
        text = f"[proxy]\nlisten = [{listen}]\n{self.proxy}\n"
        if self.tls:
            text += f"tls = {{ certificate = {quote(self.folder + '/server.crt')}, key = {quote(self.folder + '/server.key')} }}\n"
        url = self.store_url or "sqlite:" + os.path.join(self.data_folder, "postern.db")
        text += f"[store]\nurl = {quote(url)}\n{self.store}\n"
        text += "".join(target.toml(self.folder) for target in self.targets) + self.extra
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(text)

    def _environment(self):
        # Nothing of the person who runs the tests reaches the gateway: its folders, keychain and PG* variables are its own.
        mine = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "POSTERN_", "XDG_"))}
        mine |= {"HOME": self.folder, "XDG_CONFIG_HOME": f"{self.folder}/config", "XDG_DATA_HOME": f"{self.folder}/data",
                 "XDG_STATE_HOME": f"{self.folder}/data", "XDG_CACHE_HOME": f"{self.folder}/cache", "XDG_RUNTIME_DIR": self.folder,
                 "DBUS_SESSION_BUS_ADDRESS": "disabled:", "QT_QPA_PLATFORM": "offscreen",
                 "ASAN_OPTIONS": "detect_leaks=1:quarantine_size_mb=16:abort_on_error=0", "UBSAN_OPTIONS": "print_stacktrace=1"}
        return mine | self.environment

    def start(self, seconds=20):
        """Returns once every listener accepts connections."""
        log = open(self.log_path, "ab")
        self.process = subprocess.Popen([executable(), "serve", "--config", self.config, *self.arguments], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=log, text=True, env=self._environment(), preexec_fn=self.preexec,
                                        start_new_session=True)  # a scheduling group of its own, as a service has
        log.close()
        self.printed, ready = [], threading.Event()

        def follow(stream, wanted):
            for line in stream:
                self.printed.append(line.rstrip("\n"))
                if sum(l.startswith("listening on ") for l in self.printed) >= wanted:
                    ready.set()
            ready.set()

        threading.Thread(target=follow, args=(self.process.stdout, len(self.listen)), daemon=True).start()
        ready.wait(seconds)
        if sum(l.startswith("listening on ") for l in self.printed) < len(self.listen):
            self.kill()
            raise AssertionError(f"postern serve is not listening after {seconds} s; it printed {self.printed}; its log:\n{self.log()}")

    def stop(self, seconds=20):
        """SIGTERM; returns the exit status, or None when it had to be killed."""
        if self.process is None or self.process.poll() is not None:
            return None if self.process is None else self.process.returncode
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def kill(self):
        """kill -9, as a crash; the data folder stays."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def assert_clean(self, status=0):
        log = self.log()
        for mark in SANITIZER_MARKS + CRASH_MARKS:
            assert mark not in log, f"the gateway's log holds {mark!r}:\n{log[-4000:]}"
        assert status == 0, f"postern serve ended with {status} after SIGTERM; its log:\n{log[-4000:]}"
        for secret in [t.password for t in self.targets if len(t.password) > 5] + list(self.keys.values()):
            assert secret not in log, "the gateway's log holds a password or key"

    # -- use -----------------------------------------------------------------------------------------------------------

    @property
    def pid(self):
        return self.process.pid

    def log(self):
        try:
            with open(self.log_path, encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def run(self, *words, check=True, timeout=60):
        """A subcommand with this configuration; returns the CompletedProcess."""
        done = subprocess.run([executable(), *words, "--config", self.config], capture_output=True, text=True, timeout=timeout,
                              env=self._environment(), stdin=subprocess.DEVNULL, preexec_fn=self.everywhere)
        if check and done.returncode != 0:
            raise AssertionError(f"postern {' '.join(words)} ended with {done.returncode}: {done.stderr.strip()} {done.stdout.strip()}")
        return done

    def add_agent(self, name):
        key = self.run("agent", "add", name).stdout.strip()
        assert key and "\n" not in key and " " not in key, "`agent add` must print the key, alone"
        self.keys[name] = key
        return key

    def conninfo(self, database=None, agent=None, *, unix=False, **more):
        agent = agent or list(self.keys)[0]
        words = {"host": self.socket_folder if unix else self.host, "port": UNIX_PORT if unix else self.port, "dbname": database or self.targets[0].name,
                 "user": agent, "password": self.keys.get(agent, "none"), "connect_timeout": 10} | more
        return " ".join(f"{k}={v}" for k, v in words.items())

    def sessions(self, *filters):
        """The recorded sessions, as `sessions list --json` gives them."""
        text = self.run("sessions", "list", "--json", "--limit", "100000", *filters).stdout.strip()
        try:
            found = json.loads(text or "[]")
        except json.JSONDecodeError:
            found = [json.loads(line) for line in text.splitlines()]
        if isinstance(found, dict):
            found = found.get("sessions", [found])
        return found

    def events(self, session):
        """One session's events. `session` is an ID or an entry of sessions()."""
        if isinstance(session, dict):
            session = session["session"]
        return [json.loads(line) for line in self.run("sessions", "show", session).stdout.splitlines() if line.strip()]

    def all_events(self):
        return [self.events(session) for session in self.sessions()]

    def statements(self):
        """The text of every recorded statement, of all sessions."""
        return [e["sql"] for events in self.all_events() for e in events if e["event"] == "statement"]

    def verify(self):
        """Whether `postern verify` finds the store whole."""
        return self.run("verify", check=False, timeout=600).returncode == 0

    def resident(self):
        """Resident memory of serve, bytes."""
        with open(f"/proc/{self.pid}/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def cpu_seconds(self):
        """User and system time of the whole process so far."""
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wait(self, condition, seconds=30.0, what="condition"):
        """Polls until `condition()` is true; AssertionError at the deadline."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"{what}: not within {seconds} s"
            time.sleep(0.02)
