"""What an agent reads when it is refused: the whole reason stands in the error's one message, because that is all that most clients, and
every model behind them, get to see. Through psycopg, as a program reads it, and through an MCP server, as a model does."""
import os
import unittest

import psycopg
from live import Live
from mcp import Server
from missing import NODE_FOLDER, require

RULES = """
[roles]
approve = ["*"]
[policy]
baseline = false
[[rule]]
name = "archive"
action = "block"
statements = ["DELETE"]
reason = "Rows leave through the archive job; ask for it in #data."
[[rule]]
name = "ask"
action = "approve"
statements = ["UPDATE"]
reason = "Prices are checked by a person."
[approvals]
hold = "1s"
"""

BLOCKED = r'\[postern\] blocked by rule "archive": Rows leave through the archive job; ask for it in #data\. Do not retry\. \(ref [0-9a-f]{8}-\d+\)'
WAITING = r'\[postern\] waiting for approval [0-9a-f]{8}, rule "ask": Prices are checked by a person\. Retry the identical statement\. \(ref [0-9a-f]{8}-\d+\)'


class Reasons(Live):
    gateway_options = {"extra": RULES}

    @classmethod
    def prepare(cls):
        require("node", "npm:@bytebase/dbhub")
        super().prepare()
        cls.server.sql("CREATE TABLE prices (id int, price int); INSERT INTO prices VALUES (1, 10); GRANT ALL ON prices TO app", "app")

    def connect(self, **more):
        return psycopg.connect(host=self.gateway.host, port=self.gateway.port, dbname="app", user="app", password=self.gateway.keys["app"],
                               sslmode="disable", **more)

    def refused(self, connection, sql, sqlstate, message):
        with self.assertRaises(psycopg.Error) as caught:
            connection.execute(sql)
        error = caught.exception
        self.assertEqual(error.sqlstate, sqlstate)
        self.assertRegex(error.diag.message_primary, message)
        self.assertNotIn("\n", error.diag.message_primary)
        self.assertIn(error.diag.message_primary, str(error), "what a program prints")

    def test_a_program_reads_why(self):
        with self.connect(autocommit=True) as connection:
            self.refused(connection, "DELETE FROM prices WHERE id = %s" % 1, "42501", BLOCKED)
            self.assertEqual(connection.execute("SELECT price FROM prices WHERE id = %s", (1,)).fetchall(), [(10,)])
            self.refused(connection, "UPDATE prices SET price = 11 WHERE id = 1", "57014", WAITING)

    def test_in_a_transaction_it_fails_as_statements_do(self):
        with self.connect() as connection:
            connection.execute("SELECT 1")
            self.refused(connection, "DELETE FROM prices", "42501", BLOCKED)
            with self.assertRaises(psycopg.errors.InFailedSqlTransaction):
                connection.execute("SELECT 1")
            connection.rollback()
            self.assertEqual(connection.execute("SELECT count(*) FROM prices").fetchone(), (1,))

    def test_a_model_reads_why(self):
        url = f"postgres://app:{self.gateway.keys['app']}@{self.gateway.host}:{self.gateway.port}/app?sslmode=disable"
        server = Server(["node", os.path.join(NODE_FOLDER, "node_modules/@bytebase/dbhub/dist/index.js"), "--transport", "stdio", "--dsn", url])
        self.addCleanup(server.close)
        execute = next(tool["name"] for tool in server.call("tools/list")["tools"] if tool["name"].startswith("execute_sql"))

        def told(sql):
            answer = server.tool(execute, {"sql": sql})
            self.assertTrue(answer["isError"], answer)
            return answer["content"][0]["text"].replace('\\"', '"')  # JSON in JSON

        self.assertRegex(told("DELETE FROM prices"), BLOCKED)
        self.assertRegex(told("UPDATE prices SET price = 11 WHERE id = 1"), WAITING)
        self.assertFalse(server.tool(execute, {"sql": "SELECT price FROM prices"}).get("isError"), "and it goes on working")


if __name__ == "__main__":
    unittest.main(verbosity=2)
