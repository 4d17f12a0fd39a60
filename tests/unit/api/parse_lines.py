"""Every connection line read by a parser of its own format: what a client is told must be what it understands."""
import ast, configparser, io, json, shlex, sys
import xml.etree.ElementTree as xml
from urllib.parse import unquote, urlsplit

HOST, PORT = "127.0.0.1", "6432"


def uri(text, key=True):
    scheme, rest = text.split("://", 1)
    parts = urlsplit("x://" + rest)
    assert unquote(parts.path[1:]) == target, text
    assert unquote(parts.username) == agent, text
    assert unquote(parts.password) == secret if key else parts.password is None, text
    assert (parts.hostname, str(parts.port)) == (HOST, PORT), text
    return scheme


def place(host, port, database, user, password=None):
    assert (host, str(port), database, user) == (HOST, PORT, target, agent), (host, port, database, user)
    assert password in (None, secret), "the key"


def check(line):
    name, text = line["id"], line["text"]
    if name == "uri":
        assert uri(text) == "postgresql"
    elif name == "psql":
        words = shlex.split(text)
        assert words[0] == "PGPASSWORD=" + secret and words[1] == "psql" and "port=" + PORT in words[2], words
    elif name == "environment":
        have = dict(shlex.split(each)[1].split("=", 1) for each in text.splitlines())
        place(have["PGHOST"], have["PGPORT"], have["PGDATABASE"], have["PGUSER"], have["PGPASSWORD"])
    elif name in ("dotenv", "prisma"):
        key, value = text.split("=", 1)
        assert key == "DATABASE_URL" and uri(value.strip('"')) == "postgresql"
    elif name.startswith("mcp"):
        servers = json.loads(text)["servers" if name == "mcp-vscode" else "mcpServers"]
        assert uri(servers["postgres"]["args"][3]) == "postgresql"
    elif name == "vscode-pgsql":
        each, = json.loads(text)["pgsql.connections"]
        place(each["server"], each["port"], each["database"], each["user"])
    elif name == "sqltools":
        each, = json.loads(text)["sqltools.connections"]
        place(each["server"], each["port"], each["database"], each["username"], each["password"])
    elif name == "dbeaver":
        each, = json.loads(text)["connections"].values()
        place(*(each["configuration"][key] for key in ("host", "port", "database", "user")))
    elif name == "jetbrains":
        source = xml.fromstring(text.encode()).find("component/data-source")
        url = source.findtext("jdbc-url")
        parts = urlsplit(url.removeprefix("jdbc:"))
        assert (parts.hostname, str(parts.port), unquote(parts.path[1:])) == (HOST, PORT, target), url
    elif name == "jdbc":
        parts = urlsplit(text.removeprefix("jdbc:"))
        have = dict(pair.split("=", 1) for pair in parts.query.split("&"))
        place(parts.hostname, parts.port, unquote(parts.path[1:]), unquote(have["user"]), unquote(have["password"]))
    elif name == "typeorm":
        each = json.loads(text[text.index("(") + 1:text.rindex(")")])
        place(each["host"], each["port"], each["database"], each["username"], each["password"])
    elif name == "django":
        each = ast.literal_eval(ast.parse(text).body[0].value)["default"]
        place(each["HOST"], each["PORT"], each["NAME"], each["USER"], each["PASSWORD"])
    elif name in ("sqlalchemy", "python"):
        strings = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]
        found, = [each for each in strings if isinstance(each, str) and "://" in each]
        assert uri(found) == ("postgresql" if name == "python" else "postgresql+psycopg")
    elif name == "service":
        if "\n" in target + agent:
            return
        ini = configparser.ConfigParser(interpolation=None)
        ini.read_file(io.StringIO(text))
        each = ini["postern-" + target]
        place(each["host"], each["port"], each["dbname"], each["user"])
    else:
        raise AssertionError("no parser for " + name)


given = json.load(sys.stdin)
target, agent, secret = given["target"], given["agent"], given["key"]
for line in given["lines"]:
    try:
        check(line)
    except Exception as problem:
        sys.exit(f"{line['id']}: {type(problem).__name__} {problem}\n{line['text']}")
print(len(given["lines"]), "lines")
