#!/usr/bin/env python3
"""Compares lineage with PostgreSQL's analysed trees, and its verdicts with what PostgreSQL answers on two databases that differ
in masked columns only.

  lineage_oracle.py PROBE own                  the cases of tests/data/lineage
  lineage_oracle.py PROBE corpus FOLDER        the masking corpus: trees, and random queries on both databases
"""
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", "..", ".."))
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
sys.path.insert(0, HERE)

from analysed_tree import Resolver, parse  # noqa: E402
from missing import exit_if_missing  # noqa: E402

exit_if_missing("python:psycopg2", "psql")
import psycopg2  # noqa: E402

from pg import PostgreSQL  # noqa: E402


STATISTICS = {f"pg_catalog.pg_class.{c}" for c in ("reltuples", "relpages", "relallvisible")} | {
    f"pg_catalog.pg_stats.{c}" for c in ("null_frac", "avg_width", "n_distinct", "most_common_vals", "most_common_freqs",
                                         "histogram_bounds", "correlation", "most_common_elems", "most_common_elem_freqs",
                                         "elem_count_histogram")}


class Probe:
    def __init__(self, program, conninfo, masks):
        self.process = subprocess.Popen([program, conninfo], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.send({"masks": masks})

    def send(self, request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()

    def ask(self, sql, path):
        self.send({"sql": sql, "path": path})
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("FAILED the probe ended")
        return json.loads(line)


class Truth:
    """PostgreSQL's analysed tree of a statement: the body of a SQL function that is never kept."""

    def __init__(self, connection):
        self.connection = connection
        self.names, self.views = {}, {}
        cursor = connection.cursor()
        cursor.execute("SELECT a.attrelid, a.attnum, n.nspname || '.' || c.relname || '.' || a.attname FROM pg_attribute a"
                       " JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                       " WHERE a.attnum > 0 AND NOT a.attisdropped")
        for oid, number, name in cursor.fetchall():
            self.names.setdefault(str(oid), {})[number] = name
        cursor.execute("SELECT r.ev_class, r.ev_action::text FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class"
                       " WHERE r.rulename = '_RETURN' AND c.relkind = 'v' AND c.oid >= 16384")
        for oid, tree in cursor.fetchall():
            self.views[str(oid)] = tree
        self.parsed = {}
        connection.rollback()

    def view(self, oid):
        if oid in self.views and oid not in self.parsed:
            self.parsed[oid] = parse(self.views[oid])[0]
        return self.parsed.get(oid)

    def ask(self, sql):
        """(outputs, used), or None when PostgreSQL does not take the statement."""
        cursor = self.connection.cursor()
        try:
            cursor.execute("CREATE FUNCTION pg_temp.truth() RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC\n" + sql + "\n; END")
            cursor.execute("SELECT prosqlbody::text FROM pg_proc WHERE proname = 'truth'")
            tree = parse(cursor.fetchone()[0])
        except psycopg2.Error:
            return None
        finally:
            self.connection.rollback()
        while isinstance(tree, list):
            tree = tree[-1]
        resolver = Resolver(lambda oid: self.names.get(oid, {}), self.view)
        return resolver.outputs(tree), resolver.used(tree)


class Count:
    def __init__(self):
        self.asked = self.contained = self.equal = self.refused = 0
        self.failures = []

    def compare(self, label, sql, truth, probe, path, exact):
        true = truth.ask(sql)
        if true is None:
            self.refused += 1
            return
        answer = probe.ask(sql, path)
        statements = answer["statements"]
        if len(statements) != 1:
            self.failures.append(f"{label}: {answer.get('error', 'not one statement')}")
            return
        got = statements[0]
        self.asked += 1
        # Statistics in the catalogs count as the columns they are about.
        outputs = [{c for c in o if c not in STATISTICS} for o in true[0]]
        used = {c for c in true[1] if c not in STATISTICS}
        wrong = []
        if len(got["outputs"]) != len(outputs):
            wrong.append(f"{len(got['outputs'])} outputs instead of {len(outputs)}")
        same = True
        for i, (ours, theirs) in enumerate(zip(got["outputs"], outputs)):
            mine = set(ours["values"])
            if "*" not in mine and not theirs <= mine | set(ours["influences"]):
                wrong.append(f"output {i + 1} lacks {sorted(theirs - mine)}")
            same = same and mine == theirs
        all_used = set(got["used"]).union(*(o["influences"] for o in got["outputs"]), *(o["values"] for o in got["outputs"]))
        if "*" not in all_used and not used <= all_used:
            wrong.append(f"use of {sorted(used - all_used)} is not seen")
        if wrong:
            self.failures.append(f"{label}: {'; '.join(wrong)}: {sql}")
            return
        self.contained += 1
        self.equal += same
        if exact and not same:
            diff = [(o["name"], sorted(set(o["values"]) ^ t)) for o, t in zip(got["outputs"], outputs) if set(o["values"]) != t]
            self.failures.append(f"{label}: not exact, {diff}: {sql}")

    def finish(self, what):
        print(f"{what}: {self.asked} statements compared ({self.refused} not taken by PostgreSQL as a function body),"
              f" {self.contained} contain the truth, {self.equal} equal it")
        for failure in self.failures[:20]:
            print("FAILED " + failure)
        return not self.failures and self.asked > 0


def cases_of(path):
    """Blocks separated by blank lines; a first line `-- inexact` allows a larger answer."""
    with open(path, encoding="utf-8") as file:
        for number, block in enumerate(re.split(r"\n\s*\n", file.read().strip()), 1):
            yield number, block, not block.startswith("-- inexact")


def own(program):
    with PostgreSQL() as server:
        with open(os.path.join(ROOT, "tests/data/lineage/schema.sql"), encoding="utf-8") as file:
            server.sql(file.read())
        connection = psycopg2.connect(server.conninfo())
        cursor = connection.cursor()
        cursor.execute("SET search_path = shop, public")
        connection.commit()
        truth, probe, count = Truth(connection), Probe(program, server.conninfo(), []), Count()
        for number, sql, exact in cases_of(os.path.join(ROOT, "tests/data/lineage/queries.sql")):
            before = count.refused
            count.compare(f"case {number}", sql, truth, probe, "shop, public", exact)
            if count.refused != before:
                count.failures.append(f"case {number}: PostgreSQL does not take it: {sql}")
        connection.close()
        return count.finish("own cases")


def single_statements(folder):
    for name in ("benign", "mixed", "evasion"):
        with open(os.path.join(folder, name + ".jsonl"), encoding="utf-8") as file:
            for line in file:
                case = json.loads(line)
                sql = case.get("sql")
                if sql and "${" not in sql and "ab_differs" not in case and case["class"] != "multi-statement" and re.match(r"\s*(select|with|table|values|insert|update|delete)\b", sql, re.I):
                    yield case["id"], sql.strip().rstrip(";"), name == "benign"
    with open(os.path.join(folder, "random.sql"), encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield f"random-{number:04}", line.strip().rstrip(";"), False


def redacted(rows, masked):
    return [tuple("mask" if masked[i] else repr(v) for i, v in enumerate(row)) for row in rows]


def answer(connection, sql, masked):
    cursor = connection.cursor()
    try:
        cursor.execute(sql)
        return ("rows", redacted(cursor.fetchall(), masked)) if cursor.description else ("done", cursor.statusmessage)
    except psycopg2.Error as error:
        return ("error", error.pgcode, str(error))
    finally:
        connection.rollback()


def interference(folder, server, probe):
    """What is let through must be the same on both databases once its masked columns are hidden."""
    a, b = (psycopg2.connect(server.conninfo(d)) for d in ("app_a", "app_b"))
    for c in (a, b):
        c.cursor().execute('SET search_path = app, public, extensions; SET ROLE app; SET statement_timeout = \'10s\'')
        c.commit()
    let_through = held = leaks = 0
    for label, sql, _ in single_statements(folder):
        statements = probe.ask(sql, "app, public, extensions")["statements"]
        if len(statements) != 1:
            continue
        flags = statements[0]["flags"].split()
        if set(flags) & {"predicate", "launder", "raise", "opaque", "plan", "quotes", "unresolved"}:
            held += 1
            continue
        let_through += 1
        masked = [o["masked"] for o in statements[0]["outputs"]]
        one, two = answer(a, sql, masked), answer(b, sql, masked)
        if str(one).replace("app_a", "app_b") != str(two):
            leaks += 1
            print(f"FAILED {label} differs although it is let through: {sql}")
    print(f"interference: {let_through} let through, {held} held, {leaks} leaks")
    return leaks == 0


def corpus(program, folder):
    with PostgreSQL(settings={"autovacuum": "off", "jit": "off", "synchronize_seqscans": "off"}) as server:
        server.sql(read(folder, "roles.sql"))
        server.sql("CREATE DATABASE app_s TEMPLATE template0")
        server.sql(read(folder, "schema.sql"), "app_s")
        for database in ("app_a", "app_b"):
            server.sql(f"CREATE DATABASE {database} TEMPLATE app_s")
            server.sql(read(folder, f"data_{database[-1]}.sql"), database)
            server.sql("SET search_path = public, extensions; REFRESH MATERIALIZED VIEW mv_customer_directory;"
                       " REFRESH MATERIALIZED VIEW mv_daily_orders; ANALYZE", database)
        with open(os.path.join(folder, "sensitive.json"), encoding="utf-8") as file:
            masks = [[c["schema"], c["table"], c["column"]] for c in json.load(file)["columns"]]
        connection = psycopg2.connect(server.conninfo("app_a"))
        connection.cursor().execute("SET search_path = app, public, extensions")
        connection.commit()
        truth, probe, count = Truth(connection), Probe(program, server.conninfo("app_a"), masks), Count()
        for label, sql, exact in single_statements(folder):
            count.compare(label, sql, truth, probe, "app, public, extensions", exact)
        connection.close()
        fine = count.finish("corpus")
        return interference(folder, server, probe) and fine


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def main():
    program, what = sys.argv[1:3]
    if what == "own":
        return 0 if own(program) else 1
    folder = sys.argv[3]
    if not os.path.exists(os.path.join(folder, "schema.sql")):
        print(f"the masking corpus is not in {folder}: nothing is compared with it here")
        return 0
    return 0 if corpus(program, folder) else 1


if __name__ == "__main__":
    sys.exit(main())
