"""Exit codes, JSON and messages of the commands that need no server."""
import os
import unittest

from plain import CONFIGURATION, Plain


class Usage(Plain):
    def test_version_and_help(self):
        self.assertRegex(self.run_postern("--version").stdout, r"^postern \d+\.\d+\.\d+\n$")
        text = self.run_postern("--help").stdout
        for command in ("serve", "check", "explain", "agent", "sessions", "replay", "export", "verify", "demo"):
            self.assertIn(command, text)
            self.run_postern(command, "--help")
        self.assertNotIn("demo-agent", text)

    def test_wrong_usage_is_2_and_says_what_was_meant(self):
        self.assertIn("did you mean 'explain'?", self.run_postern("explian", code=2).stderr)
        self.assertIn("unknown command 'nonsense'", self.run_postern("nonsense", code=2).stderr)
        for words in (["agent"], ["agent", "add"], ["explain"], ["check", "--nonsense"], ["sessions", "show"], ["serve", "extra"]):
            self.assertNotEqual(self.run_postern(*words, code=2).stderr, "")

    def test_configuration_comes_from_option_variable_or_folder(self):
        self.assertIn(self.config, self.run_postern("check").stdout)
        other = os.path.join(self.folder, "other.toml")
        with open(other, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION)
        self.assertIn(other, self.run_postern("check", POSTERN_CONFIG=other).stdout)
        self.assertIn(other, self.run_postern("check", "--config", other, POSTERN_CONFIG="/nonexistent").stdout)
        self.run_postern("check", "--config", "/nonexistent", code=2)


class Check(Plain):
    def test_valid(self):
        self.assertTrue(self.json("check")["valid"])

    def test_problems_name_file_line_column_and_what_to_write(self):
        self.write(CONFIGURATION.replace("statements = ", "statments = "))
        line = self.run_postern("check", code=2).stderr
        number = CONFIGURATION.split("\n").index('statements = ["DROP *"]') + 1
        self.assertRegex(line, rf"{self.config}:{number}:\d+: .*statments.*; .*statements")
        found = self.json("check", code=2)
        self.assertFalse(found["valid"])
        self.assertEqual(found["problems"][0]["line"], number)
        self.assertIn("statements", found["problems"][0]["suggestion"])

    def test_all_problems_at_once(self):
        self.write(CONFIGURATION.replace('"block"', '"blok"') + "\n[[targett]]\nname = 1\n")
        self.assertGreaterEqual(len(self.json("check", code=2)["problems"]), 3)

    def test_syntax_error(self):
        self.write("[proxy\n")
        self.assertRegex(self.run_postern("check", code=2).stderr, r"postern.toml:1:\d+: ")

    def test_serve_refuses_a_wrong_configuration(self):
        self.write("[proxy]\nlistn = []\n")
        self.assertIn("listen", self.run_postern("serve", code=2).stderr)

    def test_verbose_lists_the_built_in_rules(self):
        self.assertIn("baseline/", self.run_postern("check", "--verbose").stdout)
        self.assertTrue(all(r["name"].startswith("baseline/") for r in self.json("check", "--verbose")["baseline"]))


class Explain(Plain):
    def explain(self, sql, *more):
        return self.json("explain", "--target", "app", sql, *more)

    def test_kinds_relations_functions_parameters(self):
        found = self.explain("WITH gone AS (DELETE FROM public.orders WHERE id = $2 RETURNING *) "
                             "SELECT count(*), lower(c.name) FROM gone, customers c WHERE c.id = $1")["statements"]
        self.assertEqual(len(found), 1)
        self.assertEqual(found[0]["kinds"], ["SELECT", "DELETE"])
        self.assertEqual({(r["name"], r["access"]) for r in found[0]["relations"]},
                         {("public.orders", "write"), ("customers", "read")})
        self.assertEqual(found[0]["functions"], ["count", "lower"])
        self.assertEqual(found[0]["parameters"], 2)
        self.assertRegex(found[0]["fingerprint"], "^[0-9a-f]{16}$")

    def test_decision_of_each_statement_and_the_strictest_of_all(self):
        found = self.explain("SELECT 1; DROP TABLE t; UPDATE t SET a = 1")
        self.assertEqual([s["decision"]["action"] for s in found["statements"]], ["allow", "block", "block"])
        self.assertEqual(found["decision"]["action"], "block")
        self.assertEqual(found["statements"][1]["decision"]["rules"][0], "no-drop")
        self.assertEqual(found["statements"][2]["without_where"], ["UPDATE"])

    def test_text(self):
        text = self.run_postern("explain", "--target", "app", "DROP TABLE t").stdout
        self.assertRegex(text, r"decision +block by no-drop")
        self.assertIn("nothing would run", self.run_postern("explain", "--target", "app", " ; ").stdout)

    def test_what_cannot_be_parsed_does_not_hold(self):
        found = self.json("explain", "--target", "app", "SELEC 1", code=1)
        self.assertEqual(found["error"]["sqlstate"], "0A000")

    def test_unknown_target_is_2(self):
        self.assertIn("no target is named 'nope'", self.run_postern("explain", "--target", "nope", "SELECT 1", code=2).stderr)


class Store(Plain):
    def test_no_store_yet_is_3(self):
        for words in (["sessions", "list"], ["verify"]):
            self.assertIn("there is no store at", self.run_postern(*words, code=3).stderr)

    def test_unknown_session_is_1(self):
        self.run_postern("agent", "add", "a")
        self.run_postern("sessions", "show", "abcd", code=1)
        self.assertEqual(self.json("sessions", "list"), [])

    def test_times_of_a_list(self):
        self.run_postern("agent", "add", "a")
        self.run_postern("sessions", "list", "--since", "15m", "--until", "2030-01-01T00:00:00Z")
        self.assertIn("write a time like", self.run_postern("sessions", "list", "--since", "yesterday", code=2).stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
