"""A throw-away PostgreSQL 15: its own folder and port, no fsync, gone afterwards. The server refuses root, so the fixture
drops to the account `postgres` when it runs as root."""
import getpass
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from missing import Missing
from ports import free_port
from tls import make_certificates

BINARIES = os.environ.get("POSTERN_PG_BIN", "/usr/lib/postgresql/15/bin")
SUPERUSER = "postgres"


class PostgreSQL:
    """`with PostgreSQL() as server:` The superuser comes in by the Unix socket without a password; everybody else by TCP with
    `auth` ("scram-sha-256", "md5", "password" or "trust"). `tls=True` adds certificates for localhost and 127.0.0.1, whose
    authority is in `ca_file`. `settings` are lines of postgresql.conf by name."""

    def __init__(self, *, auth="scram-sha-256", tls=False, settings=None, max_connections=300):
        if not os.path.exists(os.path.join(BINARIES, "initdb")):
            raise Missing(f"PostgreSQL 15 is not in {BINARIES}: apt-get install postgresql-15 (or set POSTERN_PG_BIN)")
        self.auth, self.tls, self.settings, self.max_connections = auth, tls, dict(settings or {}), max_connections
        self.account = "postgres" if os.getuid() == 0 else getpass.getuser()
        self.folder = tempfile.mkdtemp(prefix="postern-pg-")
        self.data = os.path.join(self.folder, "data")
        self.log_path = os.path.join(self.folder, "server.log")
        self.ca_file = os.path.join(self.folder, "ca.crt")
        self.port = free_port()
        self.environment = None  # of the server, when it is another than the test's
        self._process = None

    # -- life ----------------------------------------------------------------------------------------------------------

    def __enter__(self):
        try:
            self._create()
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(self, *_):
        self.remove()

    def _drop(self):
        if os.getuid() != 0:
            return {}
        entry = pwd.getpwnam(self.account)
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}

    def _own(self, path):
        if os.getuid() == 0:
            entry = pwd.getpwnam(self.account)
            os.chown(path, entry.pw_uid, entry.pw_gid)

    def _create(self):
        os.chmod(self.folder, 0o711)
        self._own(self.folder)
        made = subprocess.run(
            [f"{BINARIES}/initdb", "--no-sync", "-D", self.data, "-U", SUPERUSER, "-E", "UTF8", "--locale=C.UTF-8",
             "--auth=trust"], capture_output=True, text=True, cwd="/", **self._drop())
        if made.returncode != 0:
            raise RuntimeError(f"initdb failed:\n{made.stdout}{made.stderr}")
        if self.tls:
            for path in make_certificates(self.folder):
                self._own(path)
        settings = {
            "listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": self.folder, "fsync": "off",
            "synchronous_commit": "off", "full_page_writes": "off", "max_connections": self.max_connections,
            "shared_buffers": "128MB", "timezone": "UTC", "log_timezone": "UTC",
            "password_encryption": "md5" if self.auth == "md5" else "scram-sha-256",
        }
        if self.tls:
            settings |= {"ssl": "on", "ssl_cert_file": f"{self.folder}/server.crt", "ssl_key_file": f"{self.folder}/server.key"}
        settings |= self.settings
        with open(f"{self.data}/postgresql.conf", "a", encoding="utf-8") as file:
            for name, value in settings.items():
                file.write(f"{name} = '{value}'\n")
        with open(f"{self.data}/pg_hba.conf", "w", encoding="utf-8") as file:
            file.write(f"local replication {SUPERUSER} trust\nlocal all {SUPERUSER} trust\nlocal all all {self.auth}\n"
                       f"host all all 127.0.0.1/32 {self.auth}\n")

    def start(self):
        with open(self.log_path, "ab") as log:
            self._process = subprocess.Popen([f"{BINARIES}/postgres", "-D", self.data], stdin=subprocess.DEVNULL, stdout=log,
                                             stderr=log, cwd="/", env=self.environment, **self._drop())
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                break
            ready = subprocess.run([f"{BINARIES}/pg_isready", "-q", "-h", self.folder, "-p", str(self.port)], check=False)
            if ready.returncode == 0:
                return
            time.sleep(0.02)
        raise RuntimeError(f"PostgreSQL did not start; its log:\n{self.log()}")

    def stop(self, how="fast"):
        """how: smart, fast (sessions get 57P01) or immediate (as a crash)."""
        if self._process is None:
            return
        number = {"smart": signal.SIGTERM, "fast": signal.SIGINT, "immediate": signal.SIGQUIT}[how]
        if self._process.poll() is None:
            self._process.send_signal(number)
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def remove(self):
        self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    # -- use -----------------------------------------------------------------------------------------------------------

    @property
    def pid(self):
        return self._process.pid

    def log(self):
        with open(self.log_path, encoding="utf-8", errors="replace") as file:
            return file.read()

    def conninfo(self, database="postgres", user=SUPERUSER):
        return f"host={self.folder} port={self.port} dbname={database} user={user}"

    def sql(self, text, database="postgres"):
        """Runs a script as the superuser; returns the unaligned tuples it prints, raises when it fails."""
        done = subprocess.run(["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", self.conninfo(database)], input=text,
                              capture_output=True, text=True)
        if done.returncode != 0:
            died = "" if self._process and self._process.poll() is None else f"\nthe server has ended; its log:\n{self.log()[-2000:]}"
            raise RuntimeError(f"psql: {done.stderr.strip()}{died}")
        return done.stdout.strip()

    def sql_file(self, path, database="postgres"):
        with open(path, encoding="utf-8") as file:
            return self.sql(file.read(), database)

    def add_role(self, name, password, options=""):
        self.sql(f"CREATE ROLE {name} LOGIN {options} PASSWORD '{password}'")

    def backends(self, user):
        """How many client backends of that role the server has."""
        return int(self.sql(f"SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND usename = '{user}'"))

    def wait_backends(self, user, count, seconds=20.0):
        """Waits until `user` has `count` backends; returns the count last seen."""
        deadline = time.monotonic() + seconds
        while True:
            seen = self.backends(user)
            if seen == count or time.monotonic() > deadline:
                return seen
            time.sleep(0.02)


class Replica(PostgreSQL):
    """A hot standby of `primary`: reads only, follows by streaming. Leave it before the primary."""

    def __init__(self, primary, **options):
        super().__init__(**options)
        self.primary = primary

    def _create(self):
        os.chmod(self.folder, 0o711)
        self._own(self.folder)
        copied = subprocess.run(
            [f"{BINARIES}/pg_basebackup", "--no-sync", "-c", "fast", "-R", "-D", self.data, "-d", self.primary.conninfo()],
            capture_output=True, text=True, cwd="/", **self._drop())
        if copied.returncode != 0:
            raise RuntimeError(f"pg_basebackup failed:\n{copied.stderr}")
        with open(f"{self.data}/postgresql.conf", "a", encoding="utf-8") as file:
            file.write(f"port = {self.port}\nunix_socket_directories = '{self.folder}'\n")

    def catch_up(self, seconds=20):
        """Waits until everything that the primary has written by now can be read here."""
        written = self.primary.sql("SELECT pg_current_wal_lsn()")
        deadline = time.monotonic() + seconds
        while self.sql(f"SELECT pg_last_wal_replay_lsn() >= '{written}'") != "t":
            if time.monotonic() > deadline:
                raise RuntimeError(f"the replica did not reach {written}; its log:\n{self.log()[-2000:]}")
            time.sleep(0.02)
