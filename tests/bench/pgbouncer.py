"""A PgBouncer beside the gateway, session pooling, for comparison in the benchmark only."""
import os
import pwd
import shutil
import subprocess
import tempfile
import time

from missing import require
from ports import free_port


class PgBouncer:
    """`with PgBouncer(server, database, user, password):` SCRAM to its client as the gateway does, SCRAM to the server."""

    def __init__(self, server, database, user, password, server_tls=False):
        require("pgbouncer")
        self.folder, self.port, self.host = tempfile.mkdtemp(prefix="postern-bouncer-"), free_port(), "127.0.0.1"
        lines = ["[databases]", f"{database} = host=127.0.0.1 port={server.port} dbname={database} user={user} password={password}", "[pgbouncer]",
                 f"listen_addr = {self.host}", f"listen_port = {self.port}", "auth_type = scram-sha-256", f"auth_file = {self.folder}/users.txt", "pool_mode = session",
                 "max_client_conn = 1000", "default_pool_size = 400", "server_reset_query = DISCARD ALL", "ignore_startup_parameters = extra_float_digits,options", "unix_socket_dir =",
                 f"logfile = {self.folder}/log", "log_connections = 0", "log_disconnections = 0", f"server_tls_sslmode = {'require' if server_tls else 'disable'}"]
        self._write("bouncer.ini", "\n".join(lines) + "\n")
        self._write("users.txt", f'"{user}" "{password}"\n')

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
            raise RuntimeError("pgbouncer did not start")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def pid(self):
        return self.process.pid
