"""psql as a person uses it, on a pseudo-terminal, and as scripts use it, with -c and -f."""
import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from terminal import Terminal  # noqa: E402

FOLDER = os.environ["CLIENT_FOLDER"]
READY = r"ready:(.?)> "
PROMPT = ["-v", "PROMPT1=ready:%x> ", "-v", "PROMPT2=more> ", "-v", "PROMPT3="]

INTERACTIVE = [
    ("describe everything", [r"\d", r"\dt", r"\dv", r"\di", r"\ds", r"\dn", r"\dT", r"\dD", r"\df", r"\du app", r"\dp orders", r"\dd"]),
    ("describe with details", [r"\d+ customers", r"\d+ orders", r"\d+ order_totals", r"\d+ events", r'\d "Odd Name"', r"\dt+ orders"]),
    ("describe functions and types", [r"\df+ warn", r"\sf warn", r"\sv order_totals", r"\dT+ mood", r"\dC text", r"\do &&", r"\da sum"]),
    ("describe catalogs", [r"\dconfig work_mem", r"\dx", r"\dO", r"\dF", r"\db", r"\dA", r"\dAc btree int4", r"\dL", r"\dy", r"\dRp", r"\dew"]),
    ("list databases", [r"\l app"]),
    ("timing off", [r"\timing off", "SELECT 1 AS one;"]),
    ("timing on", [r"\timing on", "SELECT 1 AS one;", r"\timing off"]),
    ("select", ["SELECT id, name, mood, home, tags, document, balance, born, seen, picture, active FROM customers ORDER BY id;"]),
    ("expanded", [r"\x on", "SELECT * FROM customers ORDER BY id LIMIT 2;", r"\x off"]),
    ("several statements in a line", [r"SELECT 1 \; SELECT 2 AS b, 3 AS c \; SELECT 'last';", "SELECT 4; SELECT 5;"]),
    ("show all results off", [r"\set SHOW_ALL_RESULTS off", r"SELECT 1 \; SELECT 2;", r"\set SHOW_ALL_RESULTS on"]),
    ("empty query", [";", r"\r", ""]),
    ("gdesc", [r"SELECT id, name, home, balance, tags, document FROM customers \gdesc", r"INSERT INTO scratch VALUES (1) \gdesc"]),
    ("gset", [r"SELECT count(*) AS n, max(id) AS top FROM orders \gset got_", r"\echo :got_n :got_top"]),
    ("gexec", [r"SELECT format('SELECT %s AS n', i) FROM generate_series(1, 3) i \gexec"]),
    ("gx", [r"SELECT * FROM orders WHERE id = 7 \gx"]),
    ("crosstabview", [r"SELECT c.name, o.id % 4 AS quarter, sum(o.amount) FROM orders o JOIN customers c ON c.id = o.customer GROUP BY 1, 2 ORDER BY 1, 2 \crosstabview"]),
    ("error position", ["SELECT nothing_here FROM customers;", "SELECT *\nFROM customers\nWHERE id = 'x'\n  AND nope = 3;", "SELECT 1/0;"]),
    ("verbose error", [r"\set VERBOSITY verbose", "SELECT fail('x');", "SELECT no_such_function(1);", r"\errverbose", r"\set VERBOSITY default"]),
    ("constraint errors", ["INSERT INTO customers (id, name) VALUES (1, 'twice');", "INSERT INTO orders (customer, amount) VALUES (999, 1);",
                           "INSERT INTO orders (customer, amount) VALUES (1, -1);", "SELECT 0::positive;"]),
    ("notices", ["SELECT warn('three');", "DROP TABLE IF EXISTS not_there;", "DO $$ BEGIN RAISE INFO 'info'; RAISE LOG 'log'; END $$;"]),
    ("client_min_messages", ["SET client_min_messages = error;", "SELECT warn('silent');", "RESET client_min_messages;"]),
    ("transaction prompt", ["BEGIN;", "SELECT 1/0;", "SELECT 1;", "ROLLBACK;", "BEGIN;", "COMMIT;"]),
    ("warnings about transactions", ["COMMIT;", "BEGIN;", "BEGIN;", "ROLLBACK;"]),
    ("savepoints", ["BEGIN;", "INSERT INTO scratch VALUES (10, 'kept');", "SAVEPOINT a;", "INSERT INTO scratch VALUES (10, 'twice');",
                    "ROLLBACK TO a;", "RELEASE a;", "COMMIT;", "SELECT * FROM scratch ORDER BY id;"]),
    ("on_error_rollback", [r"\set ON_ERROR_ROLLBACK interactive", "BEGIN;", "INSERT INTO scratch VALUES (11);", "SELECT bad;",
                           "INSERT INTO scratch VALUES (12);", "COMMIT;", "SELECT count(*) FROM scratch;", r"\set ON_ERROR_ROLLBACK off"]),
    ("autocommit off", [r"\set AUTOCOMMIT off", "SELECT 1;", "SELECT 1/0;", "ROLLBACK;", r"\set AUTOCOMMIT on"]),
    ("prepare and execute", ["PREPARE p(int) AS SELECT name FROM customers WHERE id = $1;", "EXECUTE p(1);", "EXECUTE p('x');",
                             "SELECT name, statement, parameter_types FROM pg_prepared_statements;", "DEALLOCATE p;"]),
    ("cursors", ["BEGIN;", "DECLARE c SCROLL CURSOR FOR SELECT id FROM orders ORDER BY id;", "FETCH 3 FROM c;", "MOVE 5 IN c;",
                 "FETCH BACKWARD 2 FROM c;", "FETCH ABSOLUTE -1 FROM c;", "CLOSE c;", "COMMIT;"]),
    ("fetch count", [r"\set FETCH_COUNT 7", "SELECT id FROM orders ORDER BY id LIMIT 20;", r"\unset FETCH_COUNT"]),
    ("settings follow", ["SET DateStyle = 'German';", "SELECT date '2024-02-29';", "SET TimeZone = 'Asia/Tokyo';",
                         "SELECT timestamptz '2024-01-01 00:00Z';", "SHOW search_path;", "RESET ALL;", "SHOW application_name;"]),
    ("encoding", [r"\encoding LATIN1", r"\encoding", "SELECT 'plain';", r"\encoding UTF8", "SELECT 'één ☃ 日本 🐘';", "SHOW client_encoding;"]),
    ("standard_conforming_strings off", ["SET standard_conforming_strings = off;", "SET escape_string_warning = off;", r"SELECT 'it\'s';",
                                         "RESET standard_conforming_strings;", r"SELECT 'it\s';"]),
    ("explain", ["EXPLAIN (COSTS OFF) SELECT * FROM orders WHERE customer = 1;", "EXPLAIN (COSTS OFF, ANALYZE, TIMING OFF, SUMMARY OFF) SELECT 1;"]),
    ("copy out", [r"\copy customers (id, name, tags) TO STDOUT", r"\copy (SELECT * FROM orders ORDER BY id LIMIT 3) TO STDOUT CSV HEADER",
                  "COPY (SELECT 1, NULL, E'a\\tb') TO STDOUT;"]),
    ("copy in from a file", [rf"\copy scratch FROM '{FOLDER}/in.csv' CSV HEADER", "SELECT * FROM scratch WHERE id > 100 ORDER BY id;",
                             rf"\copy scratch FROM '{FOLDER}/bad.csv' CSV", rf"\copy scratch FROM '{FOLDER}/absent.csv'"]),
    ("copy to a file and back", [rf"\copy wide TO '{FOLDER}/wide.bin' BINARY", "CREATE TABLE wide_copy (LIKE wide);",
                                 rf"\copy wide_copy FROM '{FOLDER}/wide.bin' BINARY",
                                 "SELECT count(*), sum(hashtext(w::text)) FROM wide_copy w;", "DROP TABLE wide_copy;"]),
    ("large objects", [rf"\lo_import '{FOLDER}/in.csv' 'a comment'", r"\lo_list", rf"\lo_export :LASTOID '{FOLDER}/out.csv'", r"\lo_unlink :LASTOID", r"\lo_list"]),
    ("set role and session", ["SET ROLE app;", "SELECT current_user, session_user;", "RESET ROLE;", "SELECT current_database(), current_schema();"]),
    ("call and do", ["CALL add_order(1, 5);", "DO $$ BEGIN PERFORM warn('in do'); END $$;", "SELECT count(*) FROM orders;", "DELETE FROM orders WHERE id > 60;"]),
    ("big result", [r"\pset format unaligned", r"\o /dev/null", "SELECT * FROM wide;", r"\o", "SELECT count(*) FROM wide;", r"\pset format aligned"]),
    ("reset connection", [r"\c - - - -", "SELECT 1;", r"\c", r"\c app", "SELECT current_database();"]),
]


def fix(text):
    text = re.sub(r"(?m)^(lo_import|lo_unlink) \d+", r"\1 OID", text)
    text = re.sub(r"(?m)^ +\d{5,} (\| app)", r" OID \1", text)
    return re.sub(r"host \"[^\"]*\"( \(address [^)]*\))?", "host HOST", text)


def case(name, text):
    print(f"=== {name}\n{fix(text)}", flush=True)


def interactive():
    with Terminal(["psql", "-X", "-n", *PROMPT]) as shell:
        shell.expect(READY)
        shell.no_echo()
        for name, lines in INTERACTIVE:
            shown = ""
            for line in lines:
                # A statement over several lines shows psql's continuation prompt, which is taken out.
                shell.line(line)
                before = shell.expect(READY).replace("more> ", "")
                shown += f"{before}[{shell.matched.group(1)}]\n"
            case(name, shown)
        cancel(shell)
        watch(shell)
        notify(shell)
        terminated(shell)


def cancel(shell):
    shell.line("SELECT 'begun' AS state; SELECT pg_sleep(60);")
    shell.expect(r"\(1 row\)")
    time.sleep(1)  # until the server has the sleeping statement: a cancel that comes between two statements hits none
    shell.press("C")
    shown = shell.expect(READY, 10)
    shell.line("SELECT 'still here';")
    case("cancel with Ctrl-C", shown.replace("^C", "").strip() + "\n" + shell.expect(READY))
    shell.line("BEGIN; SELECT 'begun'; SELECT pg_sleep(60);")
    shell.expect(r"\(1 row\)")
    time.sleep(1)  # until the server has the sleeping statement: a cancel that comes between two statements hits none
    shell.press("C")
    shown = shell.expect(READY, 10) + shell.matched.group(1)
    shell.line("ROLLBACK;")
    case("cancel in a transaction", shown.replace("^C", "").strip() + "\n" + shell.expect(READY))


def watch(shell):
    shell.line(r"SELECT 'watched' AS w \watch 0.2")
    shell.expect(r"\(1 row\)")
    shown = shell.expect(r"\(1 row\)")
    shell.press("C")
    shell.expect(READY)
    case("watch", re.sub(r"(?m)^.*\(every.*$", "WHEN", shown))


def notify(shell):
    shell.line("LISTEN chan;")
    shell.expect(READY)
    shell.line("NOTIFY chan, 'to myself';")
    shown = shell.expect(READY)
    # From another session; psql shows it after the next statement.
    subprocess.run(["psql", "-Xq", "-c", "NOTIFY chan, 'from another'"], check=True)
    shell.line("SELECT pg_sleep(0.3);")
    shown += shell.expect(READY)
    shell.line("UNLISTEN *;")
    case("listen and notify", shown + shell.expect(READY))


def terminated(shell):
    shell.line("SELECT pg_terminate_backend(pg_backend_pid());")
    shown = shell.expect(READY)
    shell.line("SELECT 'after';")
    case("backend terminated, psql reconnects", shown + shell.expect(READY))


def script(name, *words, text=None, environment=None):
    done = subprocess.run(["psql", "-X", *words], input=text, capture_output=True, text=True, env=os.environ | (environment or {}))
    case(name, f"{done.stdout}\n--- {done.returncode}\n{done.stderr}")


def scripts():
    script("single transaction", "-1", "-f", "-", text="INSERT INTO scratch VALUES (501);\nINSERT INTO scratch VALUES (502);\n")
    script("single transaction that fails", "-1", "-v", "ON_ERROR_STOP=1", "-f", "-",
           text="INSERT INTO scratch VALUES (503);\nSELECT 1/0;\nINSERT INTO scratch VALUES (504);\n")
    script("what the two left", "-Atc", "SELECT id FROM scratch WHERE id > 500 ORDER BY 1")
    script("implicit transaction of one string", "-c", "INSERT INTO scratch VALUES (601); SELECT 1/0; INSERT INTO scratch VALUES (602)")
    script("it rolled back", "-Atc", "SELECT count(*) FROM scratch WHERE id > 600")
    script("transaction block inside a string", "-c", "BEGIN; INSERT INTO scratch VALUES (701); COMMIT; INSERT INTO scratch VALUES (702); SELECT 1/0")
    script("only the first stayed", "-Atc", "SELECT id FROM scratch WHERE id > 700")
    script("copy from stdin in a script", "-f", "-", text="COPY scratch FROM STDIN;\n801\tone\t\\N\n802\ttwo\t2024-01-01\n\\.\nSELECT count(*) FROM scratch WHERE id > 800;\n")
    script("copy that fails half-way", "-f", "-", text="COPY scratch FROM STDIN;\n901\tone\t\\N\nnot a number\tx\t\\N\n902\ttwo\t\\N\n\\.\nSELECT count(*) FROM scratch WHERE id > 900;\n")
    script("several copies in one string", "-Atc", "COPY (SELECT 1) TO STDOUT; SELECT 2; COPY (SELECT 3) TO STDOUT; SELECT 4")
    script("startup options", "-Atc", "SHOW work_mem; SHOW search_path; SHOW DateStyle; SHOW statement_timeout",
           environment={"PGOPTIONS": r'-c work_mem=123kB -c search_path="a\ b",public --statement-timeout=4s', "PGDATESTYLE": "German", "PGTZ": "Asia/Tokyo"})
    script("startup option that the server refuses", "-Atc", "SELECT 1", environment={"PGOPTIONS": "-c work_mem=nonsense"})
    script("application_name", "-Atc", "SHOW application_name; SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()",
           environment={"PGAPPNAME": "é quoted ' name"})
    script("client_encoding", "-Atc", "SHOW client_encoding; SELECT 'plain'", environment={"PGCLIENTENCODING": "LATIN1"})
    script("statement_timeout", "-Atc", "SET statement_timeout = 50; SELECT pg_sleep(5)")
    script("refused: syntax error", "-v", "VERBOSITY=verbose", "-c", "SELEC 1")
    script("refused: syntax error later in a string", "-v", "VERBOSITY=verbose", "-c", "SELECT 1; SELECT FROM WHERE")


def main():
    with open(f"{FOLDER}/in.csv", "w", encoding="utf-8") as file:
        file.write('id,note,at\n101,"a, ""quoted""",\n102,é ☃,2024-01-01 00:00:00+00\n')
    with open(f"{FOLDER}/bad.csv", "w", encoding="utf-8") as file:
        file.write("103,fine,\n104,bad,not a time\n")
    interactive()
    scripts()


main()
