"""Agents' keys: made, limited, expired, revoked, while the gateway runs."""
import json
import subprocess
import time
import unittest

from live import Live
from missing import require


def psql(conninfo, sql="SELECT 1"):
    return subprocess.run(["psql", "-XAtq", "-d", conninfo, "-c", sql], capture_output=True, text=True, timeout=60)


class Agents(Live):
    @classmethod
    def prepare(cls):
        super().prepare()
        require("psql")

    def test_key_is_alone_on_standard_output_and_kept_nowhere(self):
        done = self.gateway.run("agent", "add", "copilot")
        self.assertRegex(done.stdout, r"^pst_[A-Za-z0-9_-]{43}\n$")
        self.assertEqual(done.stderr, "")
        found = json.loads(self.gateway.run("agent", "list", "--json").stdout)
        self.assertIn("copilot", [a["name"] for a in found])
        self.assertNotIn(done.stdout.strip(), json.dumps(found))
        with open(f"{self.gateway.data_folder}/postern.db", "rb") as file:
            self.assertNotIn(done.stdout.strip().encode(), file.read())

    def test_works_at_once_and_after_revocation_no_more(self):
        self.gateway.add_agent("short")
        self.assertEqual(psql(self.gateway.conninfo(agent="short")).returncode, 0)
        self.gateway.run("agent", "revoke", "short")
        self.assertEqual(psql(self.gateway.conninfo(agent="short")).returncode, 2)
        self.assertIn("revoked", self.gateway.run("agent", "list").stdout)

    def test_revoking_ends_open_sessions_at_once(self):
        self.gateway.add_agent("gone")
        client = subprocess.Popen(["psql", "-XAtq", "-v", "VERBOSITY=verbose", "-d", self.gateway.conninfo(agent="gone")], text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        client.stdin.write("SELECT 'ready';\nSELECT pg_sleep(60);\n")
        client.stdin.flush()
        self.assertEqual(client.stdout.readline(), "ready\n")
        began = time.monotonic()
        self.gateway.run("agent", "revoke", "gone")
        output, _ = client.communicate(timeout=30)
        self.assertLess(time.monotonic() - began, 25)
        self.assertIn("57P01", output)
        self.assertEqual(self.server.wait_backends("app", 1), 1, "only the witness's backend may be left")
        self.gateway.wait(lambda: any(s["agent"]["name"] == "gone" and s["ended"] for s in self.gateway.sessions()), what="its end recorded")

    def test_targets_and_expiry(self):
        key = self.gateway.run("agent", "add", "narrow", "--target", "app", "--expires", "6s", "--kind", "human", "--json")
        found = json.loads(key.stdout)
        self.assertEqual((found["targets"], found["kind"]), (["app"], "human"))
        self.gateway.keys["narrow"] = found["key"]
        self.assertEqual(psql(self.gateway.conninfo(agent="narrow")).returncode, 0)
        self.gateway.wait(lambda: psql(self.gateway.conninfo(agent="narrow")).returncode == 2, what="the key's expiry")

    def test_mistakes(self):
        self.gateway.run("agent", "add", "twice")
        for words, code, text in ((["add", "twice"], 1, "twice"), (["add", "Bad Name"], 2, "agent's name"), (["add", "token"], 2, "reserved"),
                                  (["add", "x", "--target", "nope"], 2, "nope"), (["add", "x", "--expires", "soon"], 2, "30d"),
                                  (["add", "x", "--kind", "cat"], 2, "kind"), (["revoke", "nobody"], 1, "nobody")):
            done = self.gateway.run("agent", *words, check=False)
            self.assertEqual(done.returncode, code, f"{words}: {done.stderr}")
            self.assertIn(text, done.stderr)
            self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    unittest.main(verbosity=2)
