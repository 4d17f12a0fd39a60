#!/usr/bin/env python3
"""postern check --against: a changed policy on recorded sessions."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from wire import SYNC, Wire, bind, execute, parse  # noqa: E402

MASK = """
[[mask]]
name = "numbers"
columns = ["public.customers.ssn"]
"""
THEN = """
[policy]
baseline = false
[[rule]]
name = "no-updates"
action = "block"
statements = ["UPDATE"]
reason = "Not on a Friday."
""" + MASK


class Trial(live.Live):
    gateway_options = {"extra": THEN}

    @classmethod
    def prepare(cls):
        super().prepare()
        cls.server.sql("SET ROLE app; CREATE TABLE customers (id int, name text, ssn text); INSERT INTO customers VALUES (1, 'a', 's'); "
                       "CREATE TABLE orders AS SELECT generate_series(1, 5000) AS id; ANALYZE orders", "app")

    def setUp(self):
        super().setUp()
        with Wire(self.gateway).log_in(application_name=self._testMethodName) as wire:
            for sql in ("SELECT id, ssn FROM customers", "SELECT id, name FROM customers", "SELECT name FROM customers",
                        "UPDATE customers SET name = 'b'", "DELETE FROM customers WHERE id = 7", "DELETE FROM customers WHERE id = 8"):
                wire.ask(sql)
            wire.send(parse("SELECT name, id FROM customers WHERE id = $1", types=[23]), bind(values=[b"1"]), execute(), SYNC)
            wire.receive_until("Z")
        ended = lambda: [s for s in self.gateway.sessions()  # noqa: E731
                         if s["client"]["application_name"] == self._testMethodName and s["ended"]]
        self.gateway.wait(ended, 30, "the session's end")
        self.session = ended()[0]["session"]

    def attempt(self, policy, *words):
        """`check --against` with this policy in the place of the running one, which stays."""
        with open(self.gateway.config, encoding="utf-8") as file:
            running = file.read()
        changed = self.gateway.config + ".changed"
        with open(changed, "w", encoding="utf-8") as file:
            file.write(running.replace(THEN, policy))
        config, self.gateway.config = self.gateway.config, changed
        try:
            return self.gateway.run("check", "--against", *words, check=False)
        finally:
            self.gateway.config = config

    def changes(self, policy, *words):
        done = self.attempt(policy, *(words or (self.session,)), "--json")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        found = json.loads(done.stdout)
        self.assertEqual(done.returncode, 1 if found["changes"] else 0)
        return found

    def test_the_same_policy_changes_nothing(self):
        found = self.changes(THEN)
        self.assertEqual((found["changes"], found["statements"], found["sessions"], found["unread"]), ([], 7, 1, 0), found)
        self.assertIn("nothing would be decided or masked otherwise", self.attempt(THEN, self.session[:8]).stdout)

    def test_what_is_stopped_now_and_no_longer(self):
        found = self.changes("""
[policy]
baseline = false
[[rule]]
name = "bulk"
action = "approve"
statements = ["DELETE"]
""" + MASK)["changes"]
        self.assertEqual([(c["was"]["action"], c["now"]["action"], c["now"]["rules"], c["times"]) for c in found],
                         [("allow", "approve", ["bulk"], 2), ("block", "allow", [], 1)])
        self.assertEqual((found[0]["sql"], found[0]["statement"], found[0]["session"]),
                         ("DELETE FROM customers WHERE id = 7", 5, self.session))

    def test_what_is_masked_now_and_no_longer(self):
        found = self.changes(THEN.replace("customers.ssn", "customers.name"))["changes"]
        self.assertEqual({(tuple(c["masked_now"]), tuple(c["no_longer_masked"])) for c in found}, {(("name",), ()), ((), ("ssn",))})
        masked = {c["sql"] for c in found if c["masked_now"]}
        self.assertEqual(masked, {"SELECT id, name FROM customers", "SELECT name FROM customers",
                                  "SELECT name, id FROM customers WHERE id = $1"})

    def test_estimates_are_said_to_decide(self):
        found = self.changes(THEN + '[[rule]]\nname = "large"\naction = "approve"\nstatements = ["DELETE"]\nestimated_rows = 1000\n')["changes"]
        self.assertEqual([(c["sql"], c["depends_on_estimate"], c["now"]["action"]) for c in found],
                         [("DELETE FROM customers WHERE id = 7", True, "allow")])

    def test_estimates_that_were_recorded_decide_again(self):
        def large(rows):
            return THEN + f'[[rule]]\nname = "large"\naction = "approve"\nstatements = ["DELETE"]\nestimated_rows = {rows}\n'

        def configure(policy):
            loaded = self.gateway.log().count("configuration_loaded")
            self.gateway.extra = policy
            self.gateway.write_config()
            self.gateway.wait(lambda: self.gateway.log().count("configuration_loaded") > loaded, 30, "the configuration")

        self.addCleanup(configure, THEN)
        configure(large(1000))
        with Wire(self.gateway).log_in(application_name="estimated") as wire:
            wire.ask("DELETE FROM orders WHERE id = 7")
        ended = lambda: [s for s in self.gateway.sessions() if s["client"]["application_name"] == "estimated" and s["ended"]]  # noqa: E731
        self.gateway.wait(ended, 30, "the session's end")
        session = ended()[0]["session"]
        same = self.gateway.run("check", "--against", session, check=False)
        self.assertEqual((same.returncode, same.stderr), (0, ""), same.stdout)
        self.gateway.extra = large(1)
        self.gateway.write_config()
        found = json.loads(self.gateway.run("check", "--against", session, "--json", check=False).stdout)["changes"]
        self.assertEqual([(c["was"]["action"], c["now"]["action"], c["depends_on_estimate"]) for c in found], [("allow", "approve", False)])

    def test_words(self):
        said = self.attempt(THEN.replace("no-updates", "nothing-written").replace('["UPDATE"]', '["UPDATE", "DELETE"]'), "all",
                            "--search", self._testMethodName)
        self.assertEqual(said.returncode, 1, said.stderr)
        self.assertIn("now blocked by nothing-written, was allowed, 2 times", said.stdout)
        self.assertEqual(self.attempt(THEN, "ffff0000").returncode, 1)
        self.assertEqual(self.attempt(THEN.replace("block", "blok"), self.session).returncode, 2)
        self.assertEqual(self.gateway.run("check", "--since", "1h", check=False).returncode, 2, "it narrows --against")


if __name__ == "__main__":
    live.main()
