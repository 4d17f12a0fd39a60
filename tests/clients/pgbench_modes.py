"""pgbench in its three query modes and with scripts that pipeline; what is compared is its counts and the state it leaves."""
import os
import re
import subprocess

FOLDER = os.environ["CLIENT_FOLDER"]


def pgbench(*words):
    done = subprocess.run(["pgbench", *words], capture_output=True, text=True)
    text = done.stdout + done.stderr
    kept = [l for l in text.splitlines() if re.match(r"transaction type|query mode|number of|pgbench: (error|warning)|ERROR", l)]
    return "\n".join(kept + [f"--- {done.returncode}"])


def case(name, text):
    print(f"=== {name}\n{text}", flush=True)


def query(sql):
    return subprocess.run(["psql", "-XAtc", sql], capture_output=True, text=True, check=True).stdout.strip()


def script(name, text):
    path = os.path.join(FOLDER, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


case("initialise", re.sub(r"[\d.]+ s\b", "T", str(subprocess.run(["pgbench", "-i", "-q", "-I", "dtGvpf", "-s", "1"], capture_output=True).returncode)))
case("initialised on the client's side", str(subprocess.run(["pgbench", "-i", "-q", "-I", "dtgvpf", "-s", "1"], capture_output=True).returncode) + query(
    " SELECT count(*), sum(aid) FROM pgbench_accounts"))
for mode in ("simple", "extended", "prepared"):
    case(f"select only, {mode}", pgbench("-n", "-S", "-M", mode, "-c", "4", "-t", "200"))
    case(f"tpc-b, {mode}", pgbench("-n", "-M", mode, "-c", "4", "-j", "2", "-t", "50"))
case("the books balance", query("SELECT (SELECT sum(abalance) FROM pgbench_accounts) = (SELECT sum(delta) FROM pgbench_history),"
                                " (SELECT sum(bbalance) FROM pgbench_branches) = (SELECT sum(tbalance) FROM pgbench_tellers), count(*) FROM pgbench_history"))
PIPELINE = """\\set a random(1, 100000)
\\startpipeline
SELECT abalance FROM pgbench_accounts WHERE aid = :a;
UPDATE pgbench_accounts SET abalance = abalance + 0 WHERE aid = :a;
SELECT 1;
SELECT count(*) FROM pgbench_branches;
\\endpipeline
\\startpipeline
SELECT 2;
SELECT 3;
\\endpipeline
"""
for mode in ("extended", "prepared"):
    case(f"pipeline script, {mode}", pgbench("-n", "-M", mode, "-c", "4", "-t", "100", "-f", script("pipeline.sql", PIPELINE)))
case("gset and compound", pgbench("-n", "-c", "2", "-t", "20", "-f", script("gset.sql", """SELECT 1 AS a \\; SELECT 7 AS b \\gset x_
\\if :x_b = 7
SELECT :x_b;
\\endif
BEGIN;
SELECT pg_sleep(0);
END;
""")))
case("a failing script", pgbench("-n", "-c", "1", "-t", "3", "-f", script("bad.sql", "SELECT 1/0;\n")))
case("a failing pipeline", pgbench("-n", "-M", "extended", "-c", "1", "-t", "3", "-f", script(
    "badpipe.sql", "\\startpipeline\nSELECT 1;\nSELECT 1/0;\nSELECT 2;\n\\endpipeline\n")))
case("a connection for each transaction", pgbench("-n", "-S", "-C", "-c", "2", "-t", "25"))
