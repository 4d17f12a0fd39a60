#!/usr/bin/env python3
"""What a gateway with 1,000 sessions costs, and what its restart costs them: all log in, each asks now and then, `postern serve` is
stopped with SIGTERM in the middle and started again, all come back. Then every statement that was answered is in the store with its
answer, every session has its end, and `postern verify` finds it whole.

    POSTERN_BIN=build/release/app/postern tests/bench/restart.py [SESSIONS [shared]]     shared: a store on PostgreSQL
"""
import concurrent.futures
import json
import os
import resource
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target, executable  # noqa: E402
from wire import Closed, Wire, fields, query  # noqa: E402


def log_in_all(gateway, count):
    before = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(16) as pool:
        wires = list(pool.map(lambda _: Wire(gateway, seconds=120).log_in(), range(count)))
    print(f"{count} log-ins: {time.monotonic() - before:.1f} s", flush=True)
    return wires


def ask_all(wires, round_number, answered):
    found = []
    for number, wire in enumerate(wires):
        before = time.perf_counter()
        wire.ask(f"SELECT {number} /* {round_number}-{number} */")
        answered.add(f"SELECT {number} /* {round_number}-{number} */")
        found.append((time.perf_counter() - before) * 1e3)
    found.sort()
    print(f"one query on each in turn: median {statistics.median(found):.2f} ms, p99 {found[int(len(found) * 0.99)]:.2f} ms", flush=True)


def shared_store(server):
    """What a gateway needs to record into a database beside the target's."""
    server.sql("CREATE DATABASE records")
    url = f"postgresql://postgres@/records?host={server.folder}&port={server.port}"
    subprocess.run([executable(), "store", "init", "--url", url], check=True, capture_output=True, timeout=60)
    server.add_role("gw", "gw-secret", "IN ROLE postern_gateway")
    return {"store_url": f"postgresql://gw@127.0.0.1:{server.port}/records?sslmode=disable",
            "store": 'password = { env = "STORE_PASSWORD" }', "environment": {"STORE_PASSWORD": "gw-secret"}}


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, max(soft, 4 * count + 500)), hard))
    answered = set()
    with PostgreSQL(max_connections=count + 50, settings={"shared_buffers": "16MB"}) as server:
        server.add_role("app", "app-secret")
        server.sql("CREATE DATABASE app OWNER app")
        store = shared_store(server) if sys.argv[2:] == ["shared"] else {}
        with Postern([Target("app", server, extra="sslmode=disable")], proxy=f"max_sessions = {count + 50}", **store) as gateway:
            idle = gateway.resident()
            wires = log_in_all(gateway, count)
            ask_all(wires, 1, answered)
            print(f"gateway: {(gateway.resident() - idle) / count / 1024:.0f} KiB resident for each session", flush=True)
            for number, wire in enumerate(wires[::10]):  # in the middle of something
                wire.send(query(f"SELECT {number} /* last-{number} */"))
            before = time.monotonic()
            status = gateway.stop(120)
            print(f"SIGTERM to exit {status}: {time.monotonic() - before:.1f} s", flush=True)
            codes = {}
            for wire in wires:
                try:
                    said = [fields(body).get("C") for kind, body in wire.rest() if kind == "E"]
                except Closed:
                    said = []
                codes[str(said[-1:])] = codes.get(str(said[-1:]), 0) + 1
                wire.close()
            print(f"what the sessions were told: {codes}", flush=True)
            before = time.monotonic()
            gateway.start(60)
            print(f"start to listening: {time.monotonic() - before:.2f} s", flush=True)
            wires = log_in_all(gateway, count)
            ask_all(wires, 2, answered)
            for wire in wires:
                wire.close()
            gateway.wait(lambda: len(gateway.sessions("--open")) == 0, seconds=60, what="all sessions to end")
            sessions = gateway.sessions()
            assert len(sessions) == 2 * count, len(sessions)
            recorded = set()
            export = os.path.join(gateway.folder, "all.jsonl")
            gateway.run("export", "--all", "--format", "jsonl", "--output", export, timeout=300)
            ends = 0
            with open(export, encoding="utf-8") as file:
                for line in file:
                    event = json.loads(line)
                    if event.get("event") == "statement":
                        recorded.add(event["sql"])
                    ends += event.get("event") == "session_end"
            assert answered <= recorded, f"{len(answered - recorded)} answered and not recorded"
            assert ends == 2 * count, ends
            assert gateway.verify()
            print(f"{len(answered)} answered statements and {ends} sessions' ends are in the store; verified")


if __name__ == "__main__":
    main()
