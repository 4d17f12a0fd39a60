#!/usr/bin/env python3
"""What 1,000 sessions that wait for approval cost the others: the time of one small query on another connection, with and without
them, in turns.

    POSTERN_BIN=build/release/app/postern tests/bench/held_sessions.py [SESSIONS]
"""
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target  # noqa: E402
from wire import Wire, query  # noqa: E402

EXTRA = '[policy]\nbaseline = false\n[[rule]]\nname = "ask"\naction = "approve"\nstatements = ["DELETE"]\n' \
        '[approvals]\nhold = "10m"\nmax_open = 10000\n'


def latencies(wire, count=2000):
    found = []
    for _ in range(count):
        before = time.perf_counter()
        wire.ask("SELECT 1")
        found.append((time.perf_counter() - before) * 1e6)
    return found


def show(name, found):
    found.sort()
    print(f"{name:>24}: median {statistics.median(found):7.0f} us, p99 {found[int(len(found) * 0.99)]:7.0f} us", flush=True)
    return statistics.median(found)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with PostgreSQL(max_connections=count + 50, settings={"shared_buffers": "16MB"}) as server:
        server.add_role("app", "app-secret")
        server.sql("CREATE DATABASE app OWNER app")
        server.sql("CREATE TABLE t (a int); GRANT ALL ON t TO app", "app")
        target = Target("app", server, extra="sslmode=disable")
        with Postern([target], proxy=f"max_sessions = {count + 50}", extra=EXTRA) as gateway:
            witness = Wire(gateway).log_in()
            latencies(witness, 500)
            alone = show("alone", latencies(witness))
            held = []
            for number in range(count):
                wire = Wire(gateway, seconds=60).log_in()
                wire.send(query(f"DELETE FROM t WHERE a = {number}"))
                held.append(wire)
            for wire in held:
                wire.receive_until("N")
            beside = show(f"beside {count} held", latencies(witness))
            print(f"gateway: {gateway.resident() / (1 << 20):.0f} MiB resident", flush=True)
            before = time.perf_counter()
            gateway.run("approvals", "list", "--json")
            print(f"approvals list: {(time.perf_counter() - before) * 1e3:.0f} ms", flush=True)
            for wire in held:
                wire.close()
            time.sleep(2)
            after = show("after they are gone", latencies(witness))
            print(f"ratio of medians: {2 * beside / (alone + after):.2f}")
            witness.close()


if __name__ == "__main__":
    main()
