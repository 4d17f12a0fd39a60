"""Two MCP servers that agents use with PostgreSQL, driven over stdio as an agent drives them: JSON-RPC, one message a line."""
import json
import os
import re
import subprocess
import sys
import threading
import urllib.parse

MODULES = os.environ["NODE_PATH"]


class Server:
    def __init__(self, words, environment=None):
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                         env=os.environ | (environment or {}))
        self._number = 0
        self._errors = []
        threading.Thread(target=lambda: self._errors.extend(self._process.stderr), daemon=True).start()
        self.call("initialize", {"protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": {"name": "matrix", "version": "1"}})
        self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def _send(self, message):
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def call(self, method, parameters=None, seconds=40):
        self._number += 1
        number = self._number
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters or {}})
        timer = threading.Timer(seconds, self._process.kill)
        timer.start()
        try:
            for line in self._process.stdout:
                if not line.startswith("{"):
                    continue
                answer = json.loads(line)
                if answer.get("id") == number:
                    return answer.get("result", {"error": answer.get("error")})
        finally:
            timer.cancel()
        raise SystemExit(f"!! the MCP server ended or did not answer {method}: {''.join(self._errors)[-2000:]}")

    def tool(self, name, arguments):
        return self.call("tools/call", {"name": name, "arguments": arguments})

    def close(self):
        self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


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
