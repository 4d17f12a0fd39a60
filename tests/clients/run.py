#!/usr/bin/env python3
"""Runs one client of the matrix against PostgreSQL directly and through the gateway, and compares what it prints.

    run.py CLIENT [--listener tcp|unix|tls] [--upstream scram-sha-256|md5|tls]

A client is one file in this folder that prints "=== NAME" before the output of each case and leaves with 0. PostgreSQL's own
behaviour is the oracle: both sides must print the same, but for what normalize() lists. Cases named "refused: …" hold SQL that
the gateway's grammar does not accept; there it must answer 0A000 and nothing else may differ (product.md, "Codes").
"""
import argparse
import difflib
import os
import re
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from missing import NODE_FOLDER, Missing, require  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from postern import UNIX_PORT, Postern, Target  # noqa: E402

PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable


class Client:
    def __init__(self, command, needs, cases, timeout=120):
        self.command, self.needs, self.cases, self.timeout = command, needs, cases, timeout


def python(file, *needs, cases, **more):
    return Client(lambda _: [PYTHON, os.path.join(HERE, file)], needs, cases, **more)


def node(file, *needs, cases, **more):
    return Client(lambda _: ["node", os.path.join(HERE, file)], ("node", *("npm:" + n for n in needs)), cases, **more)


def jdbc(folder):
    jar = "/usr/share/java/postgresql.jar"
    subprocess.run(["javac", "-nowarn", "-encoding", "UTF-8", "-cp", jar, "-d", folder, os.path.join(HERE, "Jdbc.java")], check=True)
    return ["java", "-Dfile.encoding=UTF-8", "-XX:+UseSerialGC", "-cp", f"{jar}:{folder}", "Jdbc"]


def libpq(folder):
    program = os.path.join(folder, "libpq_pipeline")
    subprocess.run(["cc", "-Wall", "-Werror", "-O1", "-I/usr/include/postgresql", "-o", program,
                    os.path.join(HERE, "libpq_pipeline.c"), "-lpq"], check=True)
    return [program]


# The number is how many cases the client's file has at least: a script that ends early by accident does not pass.
CLIENTS = {
    "psql": python("psql_session.py", "psql", cases=40),
    "pgbench": python("pgbench_modes.py", "pgbench", cases=6),
    "libpq": Client(libpq, ("cc", "/usr/include/postgresql/libpq-fe.h"), 16),
    "psycopg3": python("psycopg3.py", "python:psycopg", cases=20),
    "psycopg2": python("psycopg2_client.py", "python:psycopg2", cases=14),
    "asyncpg": python("asyncpg_client.py", "python:asyncpg", cases=18),
    "jdbc": Client(jdbc, ("javac", "java", "/usr/share/java/postgresql.jar"), 18),
    "node_postgres": node("node_postgres.js", "pg", "pg-cursor", "pg-query-stream", "pg-copy-streams", cases=14),
    "postgres_js": node("postgres_js.mjs", "postgres", cases=14),
    "pg_dump": python("dump_restore.py", "pg_dump", "pg_restore", cases=5),
    "pgcli": python("pgcli_session.py", "pgcli", cases=8),
    "mcp": python("mcp_servers.py", "node", "npm:@modelcontextprotocol/server-postgres", "npm:@bytebase/dbhub", cases=8),
}


def normalize(text, port):
    """Only what must differ: the port, backend numbers, object numbers of large objects, timings."""
    text = re.sub(rf"(?i)((?:port\W{{1,3}}|127\.0\.0\.1:)\"?){port}\b", r"\1PORT", text.replace("\r\n", "\n"))
    text = re.sub(r"(?i)\b(pid|process(?: id)?)([\"=: ]+)\d+", r"\1\2PID", text)
    text = re.sub(r'on socket "[^"]*"', "on socket SOCKET", text)
    text = re.sub(r"large object \d+", "large object OID", text)
    text = re.sub(r"Time: [\d.,]+ ms(?: \([\d:.]+\))?", "Time: T", text)
    text = re.sub(r"(actual time=)[\d.]+\.\.[\d.]+", r"\1T", text)
    return re.sub(r"(?i)(planning time|execution time): [\d.]+ ms", r"\1: T", text)


def cases_of(output):
    cases, name = {}, None
    for line in output.splitlines():
        if line.startswith("=== "):
            name = line[4:].strip()
            if name in cases:
                raise AssertionError(f"two cases are called {name!r}")
            cases[name] = []
        elif name is not None:
            cases[name].append(line)
    return cases


def run_side(client, command, environment, port):
    """The client's exit status ("late" at its deadline), its cases, and all that it printed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="backslashreplace") as output:
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                                   start_new_session=True)
        try:
            status = process.wait(client.timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            status = "late"
        output.seek(0)
        text = output.read()
    return status, cases_of(normalize(text, port)), text


def difference(name, direct, through):
    """None when the case holds; else what to show."""
    if name.startswith("refused: "):
        if any("0A000" in line for line in through):
            return None
        return ["expected 0A000 through the gateway, got:", *through]
    if direct == through:
        return None
    return list(difflib.unified_diff(direct, through, "direct", "through the gateway", lineterm="", n=2))


def compare(direct, through):
    failures = 0
    for name in list(direct) + [n for n in through if n not in direct]:
        problem = (["only directly"] if name not in through else ["only through the gateway"] if name not in direct
                   else difference(name, direct[name], through[name]))
        print(f"{'same     ' if problem is None else 'DIFFERENT'} {name}")
        if problem is not None:
            failures += 1
            print("\n".join("    " + line for line in problem[:80]))
    return failures


def reset(server):
    server.sql("DROP DATABASE IF EXISTS app WITH (FORCE)")
    server.sql("DROP DATABASE IF EXISTS restored WITH (FORCE)")
    server.sql("CREATE DATABASE app OWNER app TEMPLATE sample")


def check_record(gateway, name):
    """The run must have been recorded whole: every session from its start to its end, numbered without gaps, and verifiable."""
    sessions = gateway.all_events()
    assert sessions, f"{name}: no session was recorded"
    for events in sessions:
        kinds = [e["event"] for e in events]
        assert [e["seq"] for e in events] == list(range(1, len(events) + 1)), f"{name}: a session's seq has gaps"
        assert kinds[0] == "session_start" and kinds[-1] == "session_end", f"{name}: a session is recorded as {kinds[0]} … {kinds[-1]}"
    statements = sum(e["event"] == "statement" for events in sessions for e in events)
    assert statements > 0, f"{name}: no statement was recorded"
    assert gateway.verify(), f"{name}: postern verify does not find the store whole"
    print(f"recorded {len(sessions)} sessions, {statements} statements; the store verifies")


def matrix(name, options):
    client = CLIENTS[name]
    require("psql", *client.needs)
    tls_up = options.upstream == "tls"
    auth = "scram-sha-256" if tls_up else options.upstream
    listeners = {"tcp": ("tcp",), "unix": ("tcp", "unix"), "tls": ("tcp",)}[options.listener]
    with tempfile.TemporaryDirectory(prefix="postern-client-") as folder, \
            PostgreSQL(auth=auth, tls=tls_up or options.listener == "tls", settings={"max_prepared_transactions": 10}) as server:
        server.add_role("app", "app-secret", "CREATEDB")
        server.sql("CREATE DATABASE sample")
        server.sql("GRANT CREATE ON DATABASE sample TO app; ALTER SCHEMA public OWNER TO app", "sample")
        with open(os.path.join(HERE, "sample.sql"), encoding="utf-8") as file:
            server.sql("SET ROLE app;\n" + file.read(), "sample")
        extra = f"sslmode=verify-full sslrootcert={server.ca_file}" if tls_up else "sslmode=disable"
        target = Target("app", server, extra=extra, lines="allow_md5_password = true" if auth == "md5" else "")
        restored = Target("restored", server, extra=extra, lines=target.lines)
        # The matrix is about the wire: the built-in rules, which hold and refuse statements, have tests of their own.
        with Postern([target, restored], listen=listeners, tls=options.listener == "tls",
                     extra="[policy]\nbaseline = false\n") as gateway:
            unix = options.listener == "unix"
            host = lambda side: side if unix else "127.0.0.1"
            base = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
            base |= {"PGUSER": "app", "PGDATABASE": "app", "PGCONNECT_TIMEOUT": "10", "HOME": folder, "TERM": "dumb", "PAGER": "cat",
                     "PGSSLMODE": "require" if options.listener == "tls" else "disable", "PGGSSENCMODE": "disable", "LANG": "C.UTF-8",
                     "NODE_PATH": os.path.join(NODE_FOLDER, "node_modules"), "CLIENT_FOLDER": folder, "PSQL_HISTORY": "/dev/null",
                     "ADMIN": server.conninfo(), "NODE_NO_WARNINGS": "1", "PYTHONWARNINGS": "ignore"}
            command = client.command(folder)
            reset(server)
            status, direct, text = run_side(client, command, base | {"PGHOST": host(server.folder), "PGPORT": str(server.port),
                                                                      "PGPASSWORD": "app-secret"}, server.port)
            if status != 0:
                print(text[-6000:])
                raise AssertionError(f"{name} itself ends with {status} when it talks to PostgreSQL directly: its script is wrong")
            assert len(direct) >= client.cases, f"{name} ran {len(direct)} cases, expected at least {client.cases}"
            if os.environ.get("POSTERN_SHOW"):
                print(text)
            reset(server)
            status, through, text = run_side(client, command, base | {"PGHOST": host(gateway.socket_folder), "PGPORT": str(UNIX_PORT if unix else gateway.port),
                                                                       "PGPASSWORD": gateway.keys["app"]}, UNIX_PORT if unix else gateway.port)
            text = text.replace(gateway.keys["app"], "KEY")
            failures = compare(direct, through)
            if status != 0:
                failures += 1
                print(f"DIFFERENT exit status: 0 directly, {status} through the gateway; it printed last:\n{text[-3000:]}")
            left = server.wait_backends("app", 0, 5)
            if left:
                failures += 1
                print(f"DIFFERENT {left} backends are left on the server after the client went away")
            if failures:
                print(f"the gateway's log:\n{gateway.log()[-3000:]}")
            gateway.wait(lambda: gateway.stop() == 0, 30, "postern serve ends with 0 on SIGTERM")
            check_record(gateway, name)
    print(f"{name}: {len(direct) - failures if failures <= len(direct) else 0} of {len(direct)} cases the same")
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("client", choices=sorted(CLIENTS))
    parser.add_argument("--listener", choices=["tcp", "unix", "tls"], default="tcp")
    parser.add_argument("--upstream", choices=["scram-sha-256", "md5", "tls"], default="scram-sha-256")
    options = parser.parse_args()
    try:
        failures = matrix(options.client, options)
    except Missing as problem:
        print(f"FAILED {problem}")
        return 1
    except (AssertionError, RuntimeError, subprocess.SubprocessError) as problem:
        print(f"FAILED {problem}")
        return 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
