"""pg_dump and pg_restore: plain, custom and directory format, several jobs on one snapshot; the restored database is the same."""
import hashlib
import os
import re
import subprocess

FOLDER = os.environ["CLIENT_FOLDER"]


def case(name, text):
    print(f"=== {name}\n{text}", flush=True)


def run(*words, check=True):
    done = subprocess.run(words, capture_output=True, text=True)
    if check and done.returncode != 0:
        raise SystemExit(f"!! {words[0]}: {done.stderr}")
    return done


def admin(sql):
    subprocess.run(["psql", "-Xq", "-d", os.environ["ADMIN"], "-v", "ON_ERROR_STOP=1", "-c", sql], check=True)


def contents(database):
    tables = run("psql", "-XAt", "-d", database, "-c", "SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'p', 'v') AND relnamespace = 'public'::regnamespace ORDER BY 1").stdout.split("\n")
    return "\n".join(f"{t} " + run("psql", "-XAt", "-d", database, "-c", f"SELECT count(*), md5(string_agg(t::text, '' ORDER BY t::text)) FROM {t} t").stdout.strip()
                     for t in tables if t)


def fresh():
    admin("DROP DATABASE IF EXISTS restored WITH (FORCE)")
    admin("CREATE DATABASE restored OWNER app")


def plain(*options, database="app"):
    return re.sub(r"(?m)^(\\(un)?restrict|-- (Started|Completed)|-- Dumped).*$", "", run("pg_dump", "-d", database, *options).stdout)


case("plain dump", plain())
case("plain dump with inserts and large objects", hashlib.sha256(plain("--rows-per-insert=7", "--blobs", "-t", "orders", "-t", "customers").encode()).hexdigest())
case("schema only, clean", plain("-s", "-c", "--if-exists", "--no-owner"))
before = contents("app")
custom = os.path.join(FOLDER, "app.dump")
run("pg_dump", "-Fc", "-f", custom, "app")
case("contents of the custom dump", re.sub(r"(?m)^;.*$|^\d+; \d+ \d+", "", run("pg_restore", "-l", custom).stdout))
fresh()
done = run("pg_restore", "-j", "4", "-d", "restored", custom, check=False)
case("restore with four jobs", f"{done.returncode} {done.stderr}\n{contents('restored') == before}\n{contents('restored')}")
case("a dump of the restored database is the same", str(plain(database="restored") == plain()))
folder = os.path.join(FOLDER, f"app.dir.{os.environ['PGPORT']}")
run("pg_dump", "-Fd", "-j", "4", "-f", folder, "app")
fresh()
done = run("pg_restore", "-j", "2", "-d", "restored", folder, check=False)
case("directory format with jobs", f"{done.returncode} {done.stderr}\n{contents('restored') == before}")
done = run("pg_restore", "-1", "-d", "restored", custom, check=False)
case("restore again, in one transaction, which fails", f"{done.returncode}\n" + re.sub(r"from TOC entry \d+; \d+ \d+", "from TOC entry", done.stderr))
fresh()
script = os.path.join(FOLDER, "app.sql")
run("pg_dump", "-f", script, "app")
run("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-d", "restored", "-f", script)
case("plain script through psql", str(contents("restored") == before))
