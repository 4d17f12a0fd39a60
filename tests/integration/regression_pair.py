#!/usr/bin/env python3
"""PostgreSQL's own regression tests, sent by psql to one server directly and to another through Postern. Run by hand; see README.md.

Nothing is masked and no rule applies, so what psql prints has to be the same. The one difference that the contract wants is left out: a
statement that the grammar does not accept is refused with 0A000. The last line says how many of the tests came out the same; what else
differed is printed before it, with exit status 1."""
import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from pg import BINARIES, PostgreSQL  # noqa: E402
from postern import Postern, Target  # noqa: E402

DATABASE, USER, PASSWORD = "regression", "postgres", "superuser-secret"
# Deep recursion is the server's limit, not ours; replication is refused.
LEFT_OUT = {"infinite_recurse", "publication", "subscription"}
SECONDS = 240  # for one test
SETTINGS = {"lc_messages": "C", "lc_monetary": "C", "lc_numeric": "C", "lc_time": "C", "bytea_output": "hex", "timezone_abbreviations": "Default",
            "intervalstyle": "postgres_verbose"}


def schedule(source):
    with open(os.path.join(source, "parallel_schedule"), encoding="utf-8") as file:
        names = [name for line in file if line.startswith("test:") for name in line[len("test:"):].split()]
    return [name for name in names if name not in LEFT_OUT]


def build_library(source, folder):
    """The tests' functions in C, and two of contrib's that they use."""
    headers = subprocess.run([f"{BINARIES}/pg_config", "--includedir-server"], capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run(["gcc", "-O1", "-shared", "-fPIC", "-I", headers, os.path.join(source, "regress.c"), "-o", f"{folder}/regress.so"], check=True)
    installed = subprocess.run([f"{BINARIES}/pg_config", "--pkglibdir"], capture_output=True, text=True, check=True).stdout.strip()
    for name in ("refint.so", "autoinc.so"):
        shutil.copy(os.path.join(installed, name), folder)


def prepare(server):
    server.sql(f"ALTER ROLE {USER} PASSWORD '{PASSWORD}'")
    server.sql(f"CREATE DATABASE {DATABASE} TEMPLATE template0")
    for name, value in SETTINGS.items():
        server.sql(f"ALTER DATABASE {DATABASE} SET {name} TO '{value}'")


class Runner:
    def __init__(self, source, library):
        self.source = source
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")} | {
            "PGTZ": "PST8PDT", "PGDATESTYLE": "Postgres, MDY", "LC_MESSAGES": "C", "LANG": "C", "PG_ABS_SRCDIR": source, "PG_LIBDIR": library,
            "PG_DLSUFFIX": ".so", "PGSSLMODE": "disable", "PGGSSENCMODE": "disable", "PGAPPNAME": "pg_regress", "PGHOST": "127.0.0.1",
            "PGUSER": USER, "PGDATABASE": DATABASE}

    def run(self, test, port, password, folder):
        """What psql prints, without the number of the port."""
        with open(os.path.join(self.source, "sql", f"{test}.sql"), "rb") as script:
            printed = subprocess.run(["psql", "-X", "-a", "-q", "-v", "HIDE_TABLEAM=on", "-v", "HIDE_TOAST_COMPRESSION=on"], stdin=script,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS, check=False, cwd=folder,
                                     env=self.environment | {"PGPORT": str(port), "PGPASSWORD": password}).stdout
        return printed.decode("utf-8", "replace").replace(f'port "{port}"', 'port "N"').replace(f"port {port}", "port N").splitlines()


def is_refusal(hunk):
    """Whether the hunk is the server's error for a statement that the grammar refuses, and ours in its place; or what psql says of it."""
    ours = [line for line in hunk if line.startswith("+")]
    return bool(ours) and all("cannot be parsed: " in line or line.endswith(" code: 0A000") for line in ours)


def differences(direct, through):
    hunks, lines = [], list(difflib.unified_diff(direct, through, "direct", "through Postern", lineterm="", n=2))
    for line in lines[2:]:
        if line.startswith("@@"):
            hunks.append([])
        hunks[-1].append(line)
    return [hunk for hunk in hunks if not is_refusal(hunk[1:])]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", required=True, help="src/test/regress of PostgreSQL's source")
    parser.add_argument("--until", help="stop after this test; each builds upon those before it")
    options = parser.parse_args()
    source = os.path.abspath(options.source)
    same, other = 0, []
    settings = {"timezone": "PST8PDT", "max_prepared_transactions": "2", "shared_buffers": "256MB"}
    with tempfile.TemporaryDirectory(prefix="postern-regress-") as folder, PostgreSQL(settings=settings) as first, \
            PostgreSQL(settings=settings) as second:
        os.chmod(folder, 0o755)
        build_library(source, folder)
        for server in (first, second):
            prepare(server)
        runner = Runner(source, folder)
        target = Target(DATABASE, second, user=USER, password=PASSWORD, extra="sslmode=disable")
        with Postern([target], agents=(USER,), extra="[policy]\nbaseline = false\n") as gateway:
            for test in schedule(source):
                direct = runner.run(test, first.port, PASSWORD, folder)
                through = runner.run(test, gateway.port, gateway.keys[USER], folder)
                left = differences(direct, through)
                same += not left
                if left:
                    other.append(test)
                    print(f"{test}:", *(line for hunk in left for line in hunk), sep="\n", flush=True)
                if test == options.until:
                    break
    print(f"{same} tests alike, {len(other)} not{': ' if other else ''}{', '.join(other)}")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
