#!/usr/bin/env python3
"""Random queries of sqlsmith, sent through Postern to two databases that differ in masked columns only. Run by hand; see README.md.

A difference is asked about again: what also differs when one database answers twice is the server's own (process numbers, times,
positions in the log, the order of rows that nothing sorts), and what differs in a copy of the first database, which is asked everything
too, is its own as well (what was counted in it). What stays is a leak. The last line says how many of each there were; exit status 1 when
something stays."""
import argparse
import collections
import json
import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from postern import Postern, Target  # noqa: E402
from wire import Closed, Late, Wire, fields  # noqa: E402

REPEATS = 4
TIMED_OUT = b"C57014\0Mcanceling statement due to statement timeout"


def masks(file):
    """[[mask]] for the columns of a sensitive.json: {"columns": [{"schema": …, "table": …, "column": …}]}."""
    with open(file, encoding="utf-8") as text:
        columns = json.load(text)["columns"]
    names = [".".join('"' + column[part].replace('"', '""') + '"' for part in ("schema", "table", "column")) for column in columns]
    return f'[[mask]]\ncolumns = {json.dumps(names, ensure_ascii=False)}\nmethod = "redact"\n'


def generate(options, seed, count):
    """sqlsmith reads the schema of the first database and prints queries; it runs none of them."""
    place = f"host={options.host} port={options.port} dbname={options.databases[0]} user={options.user} password={options.password}"
    printed = subprocess.run(["sqlsmith", f"--target={place}", "--dry-run", f"--max-queries={count}", f"--seed={seed}"],
                             capture_output=True, text=True, check=True).stdout
    return [query.strip() for query in printed.split(";\n") if query.strip()]


class Database:
    def __init__(self, gateway, name):
        self.gateway, self.name, self.wire = gateway, name, None

    def ask(self, query, fresh=False):
        """What comes back, with nothing taken out but what an error says of the server's source, a refusal of its number, and the
        database's own name."""
        if self.wire is None or fresh:
            if self.wire is not None:
                self.wire.close()
            self.wire = Wire(self.gateway).log_in(database=self.name)
            self.wire.ask("SET statement_timeout = '1s'")
        try:
            self.wire.ask("BEGIN")
            answer = self.wire.ask(query)
            self.wire.ask("ROLLBACK")
        except (Closed, Late) as error:
            self.wire.close()
            self.wire = None
            return [("closed", type(error).__name__.encode())]
        return [(kind, self._told(body) if kind in "EN" else body.replace(self.name.encode(), b"#")) for kind, body in answer if kind not in "SK"]

    def _told(self, body):
        shown = fields(body)
        if shown["M"].startswith("[postern]"):
            return b"refused"
        return b"\0".join(f"{letter}{value}".encode() for letter, value in shown.items() if letter in "CMDHPpqWstcdn").replace(self.name.encode(), b"#")


def timed_out(answer):
    return any(body.startswith(TIMED_OUT) for kind, body in answer if kind == "E")


def judge(query, pair, copy):
    """What became of one query: "same", "refused", "error", "time", "own" (the server differs from itself), or "leak"."""
    one, two = (database.ask(query) for database in pair)
    copied = copy.ask(query) if copy else one
    if timed_out(one) or timed_out(two):
        return "time"
    if one == two:
        errors = [body for kind, body in one if kind == "E"]
        return "same" if not errors else "refused" if errors[0] == b"refused" else "error"
    for repeat in range(REPEATS):
        for database, first in zip(pair, (one, two)):
            again = database.ask(query, fresh=repeat % 2 == 1)
            if again != first:
                return "time" if timed_out(again) else "own"
    return "leak" if copied == one else "own"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--host", default="127.0.0.1")
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--databases", nargs=2, default=["app_a", "app_b"], help="of names of one length (app_a app_b)")
    arguments.add_argument("--copy", help="CREATE DATABASE copy TEMPLATE of the first one, before anything ran (app_c)")
    arguments.add_argument("--user", default="app")
    arguments.add_argument("--password", default="app_pw")
    arguments.add_argument("--masks", required=True, help="the masked columns, as JSON")
    arguments.add_argument("--queries", type=int, default=20000)
    arguments.add_argument("--seed", type=int, default=int(time.time()))
    arguments.add_argument("--minutes", type=float, default=600, help="stop after this long")
    options = arguments.parse_args()
    server = type("Server", (), {"host": options.host, "port": options.port})
    names = [*options.databases, *([options.copy] if options.copy else [])]
    targets = [Target(name, server, user=options.user, password=options.password, extra="sslmode=disable") for name in names]
    extra = masks(options.masks) + '[approvals]\nhold = "0s"\n[policy]\nwithout = ["baseline/system-catalogs"]\n'
    counts, seed, until = collections.Counter(), options.seed, time.monotonic() + options.minutes * 60
    with Postern(targets, extra=extra) as gateway:
        *pair, copy = [Database(gateway, name) for name in names] + ([] if options.copy else [None])
        while sum(counts.values()) < options.queries and time.monotonic() < until:
            for query in generate(options, seed, min(500, options.queries - sum(counts.values()))):
                became = judge(query, pair, copy)
                counts[became] += 1
                if became in ("leak", "own"):
                    print(f"{became} (seed {seed}): {' '.join(query.split())}", flush=True)
                if time.monotonic() > until:
                    break
            print(f"seed {seed}: {sum(counts.values())} queries, {dict(counts)}", flush=True)
            seed += 1
    print(f"{sum(counts.values())} queries from seed {options.seed} on: {counts['leak']} leaks; {counts['same']} answers alike, {counts['error']} "
          f"errors alike, {counts['refused']} refused alike, {counts['own']} in which one database differs from itself, {counts['time']} timed out")
    return 1 if counts["leak"] else 0


if __name__ == "__main__":
    sys.exit(main())
