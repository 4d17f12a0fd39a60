#!/usr/bin/env python3
"""What masks and detectors cost on the way from the database to a client, beside a direct connection, recording on.

    masking.py [--rows N] [--rounds N]

Ten text columns of realistic values, fetched by SELECT and by COPY: without masks, with two columns masked by each method, with all
detectors on all columns. The client only reads. Places are interleaved in every round; ratios are taken inside a round, then the
median. Prints a Markdown table and leaves with 1 when a goal is missed.
"""
import argparse
import collections
import os
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "support"), HERE]
from bench import NO_SCAN_RULE, cpu_of  # noqa: E402
from missing import Missing  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from postern import Postern, Target, executable  # noqa: E402
from wire import Wire, query  # noqa: E402

PASSWORD = "app-secret"
KINDS = '["credit-card", "us-ssn", "email", "iban", "phone", "aws-key", "api-key", "jwt", "private-key"]'
TABLE = """CREATE UNLOGGED TABLE wide AS SELECT
 'customer ' || i AS a, (ARRAY['Berlin','Lisboa','Oslo','Praha'])[1 + i % 4] || ' ' || i % 97 AS b, 'invoice 2024-' || i AS c,
 to_char(timestamp '2024-01-01' + i * interval '1 min', 'YYYY-MM-DD HH24:MI:SS') AS d, md5(i::text) AS e,
 (ARRAY['pending','shipped','returned'])[1 + i % 3] AS f, 'warehouse ' || i % 13 || ', shelf ' || i % 411 AS g,
 (i % 100000)::numeric(12,2)::text AS h, 'the quick brown fox no. ' || i AS j, 'SKU-' || lpad((i % 99991)::text, 8, '0') AS k
 FROM generate_series(1, {rows}) i"""
Place = collections.namedtuple("Place", "name gateway pid goal")


class Direct:
    """The server itself, as the raw client logs in to a gateway."""

    def __init__(self, server):
        self.host, self.port = "127.0.0.1", server.port
        self.targets, self.keys = [Target("app", server)], {"app": PASSWORD}


def fetch(place, sql):
    """Seconds until the last byte, CPU seconds of the gateway."""
    with Wire(place.gateway, seconds=300).log_in() as wire:
        before, begun, tail = cpu_of(place.pid) if place.pid else 0, time.monotonic(), b""
        wire.socket.settimeout(300)
        wire.send(query(sql))
        chunk, total = bytearray(1 << 20), 0
        while not (tail.endswith(b"Z\0\0\0\5I") and total > 6):
            count = wire.socket.recv_into(chunk)
            if count == 0:
                raise RuntimeError(f"{place.name}: closed after {total} bytes")
            total += count
            tail = (tail + bytes(chunk[max(0, count - 32):count]))[-32:]
            if total == count and chunk[:1] == b"E":
                raise RuntimeError(f"{place.name}: {bytes(chunk[:300])!r}")
        return {"seconds": time.monotonic() - begun, "cpu": (cpu_of(place.pid) if place.pid else 0) - before, "bytes": total}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    masks = [("no masks", "", 0.85)]
    masks += [(f"2 columns, {method}", f'[[mask]]\ncolumns = ["public.wide.c", "public.wide.j"]\nmethod = "{method}"\n' +
               ("keep_last = 2\n" if method == "partial" else ""), 0.8 if method == "redact" else None)
              for method in ("redact", "partial", "hash", "pseudonym")]
    masks.append(("all detectors", f"[[detect]]\nkinds = {KINDS}\n", 0.5))
    seen, missed = collections.defaultdict(list), 0
    try:
        executable()
        with PostgreSQL(settings={"shared_buffers": "1GB"}) as server:
            server.add_role("app", PASSWORD)
            server.sql("CREATE DATABASE app OWNER app")
            gateways = [Postern([Target("app", server, password=PASSWORD, extra="sslmode=disable")], extra=NO_SCAN_RULE + extra) for _, extra, _ in masks]
            for gateway in gateways:
                gateway.__enter__()
            try:
                direct = Place("direct", Direct(server), None, None)
                places = [direct] + [Place(name, g, g.pid, goal) for (name, _, goal), g in zip(masks, gateways)]
                with Wire(direct.gateway, seconds=300).log_in() as wire:
                    wire.ask(TABLE.format(rows=options.rows))
                    wire.ask("ANALYZE wide")
                for number in range(options.rounds):
                    for row, sql in (("SELECT", "SELECT * FROM wide"), ("COPY", "COPY wide TO STDOUT")):
                        for index in range(len(places)):
                            place = places[(index + number) % len(places)]
                            seen[row, place.name].append(fetch(place, sql))
                    print(f"round {number + 1} of {options.rounds} done, load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)
            finally:
                for gateway in gateways:
                    gateway.__exit__(None)
    except Missing as problem:
        print(f"FAILED {problem}", file=sys.stderr)
        return 1
    print(f"{options.rows:,} rows of 10 text columns, {seen['SELECT', 'direct'][0]['bytes'] / options.rows:.0f} bytes each, {os.cpu_count()} cores\n")
    print("| | SELECT: s (gateway's CPU s) | of direct | COPY: s (gateway's CPU s) | of direct | goal |\n|---|---|---|---|---|---|")
    for place in places:
        cells, ratios = [], []
        for row in ("SELECT", "COPY"):
            mine, base = seen[row, place.name], seen[row, "direct"]
            ratio = statistics.median(b["seconds"] / m["seconds"] for m, b in zip(mine, base))
            ratios.append(ratio)
            cells += [f"{statistics.median(m['seconds'] for m in mine):.2f} ({statistics.median(m['cpu'] for m in mine):.2f})", f"{ratio:.2f}"]
        good = place.goal is None or min(ratios) >= place.goal
        missed += not good
        print(f"| {place.name} | " + " | ".join(cells) + f" | {'-' if place.goal is None else f'{place.goal}: ' + ('met' if good else '**missed**')} |")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
