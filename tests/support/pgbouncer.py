"""A PgBouncer in front of a server: who comes through it logs in to the server as themselves."""
import os
import pwd
import shutil
import subprocess
import tempfile
import time

from missing import require
from ports import free_port


class PgBouncer:
    """`with PgBouncer(server, database, {user: password}):` ("*": any database) SCRAM to its client as the gateway does, SCRAM to the server.

    `mode`: "session", or "transaction", where each transaction gets another of the `size` connections of its role, in turn, so that nothing
    that one leaves in its connection is there for the next."""

    def __init__(self, server, database, passwords, *, mode="session", size=400, server_tls=False):
        require("pgbouncer")
        self.folder, self.port, self.host = tempfile.mkdtemp(prefix="postern-bouncer-"), free_port(), "127.0.0.1"
        lines = ["[databases]", f"{database} = host=127.0.0.1 port={server.port}", "[pgbouncer]",
                 f"listen_addr = {self.host}", f"listen_port = {self.port}", "auth_type = scram-sha-256", f"auth_file = {self.folder}/users.txt", f"pool_mode = {mode}",
                 "max_client_conn = 1000", f"default_pool_size = {size}", "server_reset_query = DISCARD ALL", "ignore_startup_parameters = extra_float_digits,options", "unix_socket_dir =",
                 f"logfile = {self.folder}/log", "log_connections = 0", "log_disconnections = 0", f"server_tls_sslmode = {'require' if server_tls else 'disable'}"]
        if mode == "transaction":
            lines += [f"min_pool_size = {size}", "server_round_robin = 1"]
        self._write("bouncer.ini", "\n".join(lines) + "\n")
        self._write("users.txt", "".join(f'"{user}" "{password}"\n' for user, password in passwords.items()))

    def _write(self, name, content):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(content)

    def __enter__(self):
        drop = {}
        if os.getuid() == 0:  # it refuses root, as the server does
            entry = pwd.getpwnam("postgres")
            for path in (self.folder, f"{self.folder}/bouncer.ini", f"{self.folder}/users.txt"):
                os.chown(path, entry.pw_uid, entry.pw_gid)
            drop = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        self.process = subprocess.Popen(["pgbouncer", "-q", f"{self.folder}/bouncer.ini"], cwd="/",
                                        start_new_session=True, **drop)
        time.sleep(0.5)
        if self.process.poll() is not None:
            raise RuntimeError(f"pgbouncer did not start; its log:\n{self.log()}")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self):
        try:
            with open(os.path.join(self.folder, "log"), encoding="utf-8", errors="replace") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    @property
    def pid(self):
        return self.process.pid
