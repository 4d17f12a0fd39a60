"""Two MCP servers that agents use with PostgreSQL, driven over stdio as an agent drives them."""
import json
import os
import re
import sys
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from mcp import Server  # noqa: E402

MODULES = os.environ["NODE_PATH"]


def tidy(value):
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return re.sub(r"postgres(ql)?://[^/\"]*/", "postgres://SERVER/", text)


def case(name, value):
    print(f"=== {name}\n{tidy(value)}", flush=True)


def url():
    e = os.environ
    mode = "require" if e["PGSSLMODE"] == "require" else "disable"
    if mode == "require":
        os.environ["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"
    return f"postgres://{e['PGUSER']}:{urllib.parse.quote(e['PGPASSWORD'], safe='')}@{e['PGHOST']}:{e['PGPORT']}/{e['PGDATABASE']}?sslmode={mode}"


def columns_in_order(answer):
    # The server's catalog query has no ORDER BY.
    return sorted(json.loads(answer["contents"][0]["text"]), key=lambda c: c["column_name"])


def reference_server():
    server = Server(["node", f"{MODULES}/@modelcontextprotocol/server-postgres/dist/index.js", url()])
    case("reference server: tools", server.call("tools/list"))
    resources = server.call("resources/list")
    resources["resources"].sort(key=lambda r: r["uri"])
    case("reference server: resources", resources)
    for resource in resources["resources"][:3]:
        case(f"reference server: read {resource['name']}", columns_in_order(server.call("resources/read", {"uri": resource["uri"]})))
    for sql in ("SELECT id, name, mood, balance FROM customers ORDER BY id", "SELECT count(*) FROM wide", "SELECT nope", "DELETE FROM scratch RETURNING id",
                "COMMIT; SELECT current_setting('transaction_read_only')", "SELECT * FROM order_totals ORDER BY 1"):
        case(f"reference server: {sql}", server.tool("query", {"sql": sql}))
    server.close()


def dbhub():
    server = Server(["node", f"{MODULES}/@bytebase/dbhub/dist/index.js", "--transport", "stdio", "--dsn", url()])
    tools = server.call("tools/list")
    case("dbhub: tools", tools)
    names = [t["name"] for t in tools["tools"]]
    execute = next(n for n in names if n.startswith("execute_sql"))
    search = next((n for n in names if n.startswith("search_objects")), None)
    for sql in ("SELECT id, name, mood, tags FROM customers ORDER BY id", "SELECT 1 AS a; SELECT 2 AS b", "SELECT nope FROM customers", "SELECT 1/0",
                "INSERT INTO scratch VALUES (42, 'by dbhub') RETURNING *", "SELECT fail('dbhub')", "EXPLAIN (COSTS OFF) SELECT * FROM orders WHERE customer = 1"):
        case(f"dbhub: {sql}", server.tool(execute, {"sql": sql}))
    if search:
        for kind in ("schema", "table", "column", "procedure", "index"):
            more = {"schema": "public", "table": "customers"} if kind in ("column", "index") else {}
            case(f"dbhub: search {kind}", server.tool(search, {"object_type": kind, "pattern": "%", "detail_level": "full" if kind != "schema" else "names", **more}))
    server.close()


sys.stdout.reconfigure(line_buffering=True)
reference_server()
dbhub()
