#!/usr/bin/env python3
"""Postern beside PgBouncer and a direct connection, all in one run, recording on.

    bench.py [--full] [--output FILE] [--only WORD,…]

Short: about 2 minutes. Full: about 20; more rounds, longer ones. Places are interleaved in every round and their order is
rotated; figures are medians over rounds, ratios are medians of the ratios inside a round. Prints one Markdown document that says
which goals are met, and leaves with 1 when one is missed. A busy machine makes it meaningless: it prints the load it met.
"""
import argparse
import collections
import glob
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "support"), HERE]
from missing import Missing, require  # noqa: E402
from pg import PostgreSQL  # noqa: E402
from pgbouncer import PgBouncer  # noqa: E402
from postern import Postern, Target, executable  # noqa: E402
from wire import Wire  # noqa: E402

PASSWORD = "app-secret"
NO_SCAN_RULE = '[policy]\nwithout = ["baseline/full-scan"]\n'  # the bulk rows read two million rows on purpose
MODES, CLIENTS = ("simple", "extended", "prepared"), (1, 8, 64)
Place = collections.namedtuple("Place", "name host port password pid")


def cpu_of(pid):
    """User and system seconds of a process with all its threads."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_of(pid):
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def environment(place):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    return kept | {"PGHOST": place.host, "PGPORT": str(place.port), "PGUSER": "app", "PGPASSWORD": place.password, "PGDATABASE": "app",
                   "PGSSLMODE": "disable", "PGGSSENCMODE": "disable"}


def run(place, *words, **more):
    done = subprocess.run(words, env=environment(place), capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{place.name}: {' '.join(words)}: {done.stderr[-500:]}")
    if done.stderr.strip():
        print(done.stderr, file=sys.stderr)
    return done.stdout


def percentiles(folder):
    """p50 and p99 in ms from pgbench's per-transaction logs."""
    seen = []
    for path in glob.glob(f"{folder}/l.*"):
        with open(path, encoding="ascii") as file:
            seen += [int(line.split()[2]) for line in file]
        os.unlink(path)
    seen.sort()
    return (seen[len(seen) // 2] / 1000, seen[int(len(seen) * 0.99)] / 1000) if seen else (float("nan"),) * 2


def pgbench(place, mode, clients, seconds):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        before = cpu_of(place.pid) if place.pid else 0
        out = run(place, "pgbench", "-n", "-S", "-M", mode, "-c", str(clients), "-j", str(min(clients, 2)), "-T", str(seconds + clients // 32), "-l", "--log-prefix", f"{folder}/l", "app")
        spent = (cpu_of(place.pid) if place.pid else 0) - before
        count = int(re.search(r"actually processed: (\d+)", out)[1])
        found = re.search(r"tps = ([\d.]+)", out)
        if not found:
            raise RuntimeError(f"{place.name}: pgbench printed {out}")
        tps = float(found[1])
        p50, p99 = percentiles(folder)
    return {"tps": tps, "p50": p50, "p99": p99, "cpu": spent / (count / 1e5) if place.pid else float("nan")}


def connections(place, seconds):
    out = run(place, "pgbench", "-n", "-S", "-C", "-c", "4", "-j", "2", "-T", str(seconds), "app")
    return {"tps": float(re.search(r"tps = ([\d.]+)", out)[1])}


def bulk(place, sql):
    before, begun = (cpu_of(place.pid) if place.pid else 0), time.monotonic()
    subprocess.run(["psql", "-XqAt", "-c", sql], env=environment(place), stdout=subprocess.DEVNULL, check=True)
    return {"seconds": time.monotonic() - begun, "cpu": (cpu_of(place.pid) if place.pid else 0) - before}


class Results:
    """Measurements by (row, place), one dictionary a round."""

    def __init__(self):
        self.seen = collections.defaultdict(list)

    def add(self, row, place, figures):
        self.seen[row, place].append(figures)

    def median(self, row, place, figure):
        return statistics.median(f[figure] for f in self.seen[row, place])

    def ratio(self, row, place, other, figure, invert=False):
        """Median over rounds of place/other (other/place with `invert`)."""
        pairs = zip(self.seen[row, place], self.seen[row, other])
        return statistics.median((b[figure] / a[figure]) if invert else (a[figure] / b[figure]) for a, b in pairs)

    def difference(self, row, place, other, figure):
        return statistics.median(a[figure] - b[figure] for a, b in zip(self.seen[row, place], self.seen[row, other]))


def measure(places, options, results):
    rounds, seconds = (5, 8) if options.full else (2, 3)
    jobs = [(f"{mode}, {count}", lambda p, m=mode, c=count: pgbench(p, m, c, seconds)) for mode in MODES for count in CLIENTS]
    jobs.append(("connections", lambda p: connections(p, seconds)))
    jobs += [("bulk SELECT", lambda p: bulk(p, "SELECT * FROM pgbench_accounts")), ("bulk COPY", lambda p: bulk(p, "COPY pgbench_accounts TO STDOUT"))]
    jobs = [(row, job) for row, job in jobs if not options.only or any(word in row for word in options.only.split(","))]
    for number in range(rounds):
        for row, job in jobs:
            for index in range(len(places)):
                place = places[(index + number) % len(places)]
                results.add(row, place.name, job(place))
        print(f"round {number + 1} of {rounds} done, load {os.getloadavg()[0]:.1f}", file=sys.stderr, flush=True)


def idle(server, count):
    """Resident bytes of a fresh gateway, and of each of `count` idle sessions."""
    extra = "sslmode=require" if server.tls else "sslmode=disable"
    with Postern([Target("app", server, password=PASSWORD, extra=extra)]) as gateway:
        first = Wire(gateway).log_in()
        fresh = gateway.resident()
        wires = [Wire(gateway).log_in() for _ in range(count)]
        for wire in wires:
            wire.ask("SELECT 1")
        time.sleep(0.5)
        each = (gateway.resident() - fresh) / count
        for wire in [first, *wires]:
            wire.close()
    return fresh, each


class Goals:
    def __init__(self):
        self.lines, self.missed = [], 0

    def check(self, what, value, text, good):
        self.lines.append(f"| {what} | {text} | {value} | {'met' if good else '**missed**'} |")
        self.missed += not good


def report(results, places, memory, options):
    names = [p.name for p in places]
    goals, out = Goals(), []
    rows = list(dict.fromkeys(row for row, _ in results.seen))
    have = lambda row: row in rows
    out += ["| select-only pgbench: mode, clients | " + " | ".join(f"{n} tps" for n in names) + " | PgBouncer / direct | Postern / direct | Postern / PgBouncer | p50 ms (direct, PgBouncer, Postern) "
            "| p99 ms | CPU s per 100k (PgBouncer, Postern) |", "|" + "---|" * (len(names) + 7)]
    for mode in MODES:
        for count in CLIENTS:
            row = f"{mode}, {count}"
            if not have(row):
                continue
            med = lambda figure: [results.median(row, n, figure) for n in names]
            against = results.ratio(row, "postern", "pgbouncer", "tps")
            cpu = results.ratio(row, "postern", "pgbouncer", "cpu")
            out.append(f"| {row} | " + " | ".join(f"{t:,.0f}" for t in med("tps")) + f" | {results.ratio(row, 'pgbouncer', 'direct', 'tps'):.2f} | {results.ratio(row, 'postern', 'direct', 'tps'):.2f} | {against:.2f} | "
                       + ", ".join(f"{v:.3f}" for v in med("p50")) + " | " + ", ".join(f"{v:.2f}" for v in med("p99"))
                       + f" | {results.median(row, 'pgbouncer', 'cpu'):.2f}, {results.median(row, 'postern', 'cpu'):.2f} ({cpu:.2f}x) |")
            if count > 1:
                goals.check(f"throughput, {row}", f"{against:.2f}", "at least 1.0 of PgBouncer's", against >= 1.0)
            else:
                added = [results.difference(row, n, "direct", "p50") for n in ("pgbouncer", "postern")]
                goals.check(f"added p50, {row}", f"{added[1] * 1000:.0f} µs, PgBouncer {added[0] * 1000:.0f} µs", "at most PgBouncer's", added[1] <= added[0])
            goals.check(f"CPU per query, {row}", f"{cpu:.2f}", "at most 1.3 of PgBouncer's", cpu <= 1.3)
    out += ["", "| other | " + " | ".join(names) + " | Postern / direct | Postern / PgBouncer |", "|" + "---|" * (len(names) + 3)]
    if have("connections"):
        row = "connections"
        out.append("| connections per second | " + " | ".join(f"{results.median(row, n, 'tps'):,.0f}" for n in names)
                   + f" | {results.ratio(row, 'postern', 'direct', 'tps'):.2f} | {results.ratio(row, 'postern', 'pgbouncer', 'tps'):.2f} |")
    for row in ("bulk SELECT", "bulk COPY"):
        if have(row):
            ratio = results.ratio(row, "postern", "direct", "seconds", invert=True)
            out.append(f"| {row}, 2 million rows, s (process CPU s) | " + " | ".join(f"{results.median(row, n, 'seconds'):.2f} ({results.median(row, n, 'cpu'):.2f})" for n in names)
                       + f" | {ratio:.2f} | {results.ratio(row, 'postern', 'pgbouncer', 'seconds', invert=True):.2f} |")
            goals.check(row, f"{ratio:.2f}", "at least 0.85 of direct", ratio >= 0.85)
    for kind, (fresh, each) in memory.items():
        limit = 128 if kind == "TLS" else 48
        out.append(f"| resident memory, {kind} upstream: idle serve; each idle session | - | - | {fresh / 2**20:.1f} MiB; {each / 1024:.1f} KiB | - | - |")
        goals.check(f"memory of serve ({kind})", f"{fresh / 2**20:.1f} MiB", "under 64 MiB", fresh < 64 << 20)
        goals.check(f"memory of an idle session ({kind} upstream)", f"{each / 1024:.1f} KiB", f"under {limit} KiB", each < limit * 1024)
    out += ["", "| goal | to reach | measured | |", "|---|---|---|---|", *goals.lines]
    return "\n".join(out), goals.missed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--output")
    parser.add_argument("--only", default="", help="rows whose name holds one of these words, comma-separated")
    parser.add_argument("--scale", type=int, default=20)
    options = parser.parse_args()
    try:
        require("pgbench", "psql", "pgbouncer")
        executable()
        with PostgreSQL(settings={"shared_buffers": "1GB"}) as server:
            server.add_role("app", PASSWORD)
            server.sql("CREATE DATABASE app OWNER app")
            direct = Place("direct", "127.0.0.1", server.port, PASSWORD, None)
            run(direct, "pgbench", "-i", "-q", "-s", str(options.scale), "app")
            results = Results()
            with PgBouncer(server, "app", {"app": PASSWORD}) as bouncer, \
                    Postern([Target("app", server, password=PASSWORD, extra="sslmode=disable")], extra=NO_SCAN_RULE) as gateway:
                places = [direct, Place("pgbouncer", bouncer.host, bouncer.port, PASSWORD, bouncer.pid),
                          Place("postern", gateway.host, gateway.port, gateway.keys["app"], gateway.pid)]
                begun = os.getloadavg()[0]
                measure(places, options, results)
            memory = {}
            if not options.only or "memory" in options.only:
                memory["plain"] = idle(server, 200)
        if memory:
            with PostgreSQL(tls=True) as server:
                server.add_role("app", PASSWORD)
                server.sql("CREATE DATABASE app OWNER app")
                memory["TLS"] = idle(server, 200)
    except (Missing, RuntimeError) as problem:
        print(f"FAILED {problem}", file=sys.stderr)
        return 1
    text, missed = report(results, places, memory, options)
    text = f"Load when it began {begun:.1f}, {os.cpu_count()} cores, {'full' if options.full else 'short'} run.\n\n{text}\n"
    print(text)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
