"""A team in tests: gateways that share a store on PostgreSQL, approvers of a real OpenID provider at other machines."""
import json
import shutil
import subprocess
import unittest

from missing import require
from pg import PostgreSQL
from postern import Postern, Target, executable
from provider import Browser, Provider, SignIn
from wire import TokenWire, query

PATIENCE = 60  # seconds, for whatever has to happen


def rules(hold):
    """DELETE waits for one of group db-approvers, as long as `hold` says."""
    return f"""
[roles]
connect = ["*"]
approve = ["group:db-approvers"]
[policy]
baseline = false
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE"]
[approvals]
hold = "{hold}"
"""


def sign_in(tool, provider, person):
    """`person` signs in where `tool` is."""
    attempt = SignIn(tool, "--provider", provider)
    Browser().open(attempt.address + f"&login_hint={person}")
    code, _, said = attempt.finish(PATIENCE)
    assert code == 0, said


class Team(unittest.TestCase):
    """Two gateways that share a store (`one`, `two`) and people at machines of their own, who are a real OpenID provider's."""

    key = None

    @classmethod
    def setUpClass(cls):
        require("psql")
        cls.server = PostgreSQL().__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.keeper = PostgreSQL().__enter__()
        cls.addClassCleanup(cls.keeper.__exit__)
        cls.corp = Provider().__enter__()
        cls.addClassCleanup(cls.corp.__exit__)
        cls.corp.set_groups(alice=["db-developers", "db-approvers"], **{name: ["db-approvers"] for name in ("lena", "bob", "erin")})
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app OWNER app")
        cls.server.sql("CREATE TABLE t (a int); GRANT ALL ON t TO app", "app")
        cls.keeper.sql("CREATE DATABASE records")
        for role in ("gw_one", "gw_two", "lena", "bob", "ann", "adi"):
            cls.keeper.add_role(role, f"{role}-secret")
        url = f"postgresql://postgres@/records?host={cls.keeper.folder}&port={cls.keeper.port}"
        subprocess.run([executable(), "store", "init", "--url", url], check=True, capture_output=True, timeout=60)
        cls.keeper.sql("GRANT postern_gateway TO gw_one, gw_two; GRANT postern_approver TO lena, bob; "
                       "GRANT postern_auditor TO ann; GRANT postern_administrator TO adi")
        cls.store_port = cls.way_to_the_store()
        cls.adi = cls.approver("adi", None, identity=False)
        cls.key = cls.adi.run("policy", "key").stdout.strip()
        cls.one, cls.two = (cls.machine(role, rules("120s")) for role in ("gw_one", "gw_two"))
        for gateway in (cls.one, cls.two):
            gateway.targets = [Target("app", cls.server, extra="sslmode=disable")]
            gateway.keys["token"] = "unused"
            gateway.__enter__()
            cls.addClassCleanup(gateway.__exit__, None)
        cls.lena, cls.bob = (cls.approver(role, role) for role in ("lena", "bob"))

    @classmethod
    def way_to_the_store(cls):
        """The port at which everybody finds it."""
        return cls.keeper.port

    @classmethod
    def machine(cls, role, extra="", identity=True):
        """What one machine has: a home of its own, its way into the store, and the provider."""
        trusted = f"\nadministrators = {json.dumps([cls.key])}" if cls.key else ""
        return Postern([], agents=(), extra=(cls.corp.toml() if identity else "") + extra,
                       store_url=f"postgresql://{role}@127.0.0.1:{cls.store_port}/records?sslmode=disable",
                       store='password = { env = "STORE_PASSWORD" }' + trusted, environment={"STORE_PASSWORD": f"{role}-secret"})

    @classmethod
    def approver(cls, role, person, identity=True):
        tool = cls.machine(role, identity=identity)
        tool.prepare()
        cls.addClassCleanup(shutil.rmtree, tool.folder, ignore_errors=True)
        if person:
            sign_in(tool, "corp", person)
        return tool

    def setUp(self):
        self.server.sql("TRUNCATE t; INSERT INTO t VALUES (1), (2)", "app")
        self.addCleanup(self.decide_the_rest)

    def decide_the_rest(self):
        for card in self.waiting(self.lena):
            self.lena.run("deny", card["approval"], check=False)

    def waiting(self, machine):
        return json.loads(machine.run("approvals", "list", "--json").stdout)

    def held(self, sql, gateway=None, person="alice"):
        """A session that waits, and its card as lena's machine has it."""
        gateway = gateway or self.one
        wire = TokenWire(gateway, self.corp.id_token(person)).log_in("token")
        wire.seconds = PATIENCE
        self.addCleanup(wire.close)
        known = {card["request"] for card in self.waiting(self.lena)}
        wire.send(query(sql))
        found = []

        def is_there():
            found[:] = [card for card in self.waiting(self.lena) if card["request"] not in known]
            return found

        gateway.wait(is_there, PATIENCE, "the request on the approver's machine")
        return wire, found[0]

    def count(self):
        return int(self.server.sql("SELECT count(*) FROM t", "app"))

    def store(self, sql):
        return self.keeper.sql(sql, "records")

    def assert_refused(self, done, why):
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(why, done.stderr)
