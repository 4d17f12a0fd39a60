#!/usr/bin/env python3
"""Sessions through a real server, exported in every form, and read by programs that are not Postern."""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from missing import require  # noqa: E402
from postern import executable  # noqa: E402
from wire import Wire  # noqa: E402

NASTY = "SELECT '=cmd|''/c calc''!A1' AS \"=1+1\", '<script>alert(1)</script>', 'a,\"b\"\nc', '\u202eesrever', $$\u00fcml\u00e4ut$$"


class Page(html.parser.HTMLParser):
    """The text of a page, and every tag in it."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.text, self.ids, self.links = [], "", set(), set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name == "id":
                assert value not in self.ids, f"two elements are called {value}"
                self.ids.add(value)
            if name == "href":
                self.links.add(value)
            assert not name.startswith("on"), f"an event handler: {name}"

    def handle_data(self, data):
        self.text += data


class Export(live.Live):
    gateway_options = {"extra": '[[rule]]\nname = "no-drop"\naction = "block"\nstatements = ["DROP *"]\n'
                                'reason = "Schema changes go through migrations."\n'}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server.sql("CREATE TABLE public.orders (id int PRIMARY KEY, note text); GRANT ALL ON public.orders TO app", database="app")
        cls.folder = tempfile.mkdtemp(prefix="postern-export-")
        if not os.environ.get("POSTERN_KEEP"):
            cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        with Wire(cls.gateway) as wire:
            wire.log_in()
            for sql in ("INSERT INTO orders SELECT n, 'order ' || n FROM generate_series(1, 50) AS n", "SELECT * FROM orders ORDER BY id",
                        "DROP TABLE orders", NASTY, "SELECT 1/0", "BEGIN", "UPDATE orders SET note = 'x' WHERE id = 1", "ROLLBACK"):
                wire.ask(sql)
        with Wire(cls.gateway) as wire:
            wire.log_in()
            wire.ask("SELECT 'the second one'")
        cls.gateway.wait(lambda: sum(s["ended"] is not None and s["statements"] > 0 for s in cls.gateway.sessions()) == 2, what="two ended sessions")
        cls.ids = [s["session"] for s in cls.gateway.sessions() if s["statements"] in (8, 1) and s["ended"]]
        cls.first = next(s["session"] for s in cls.gateway.sessions() if s["statements"] == 8)

    def export(self, name, *words, code=0):
        path = os.path.join(self.folder, name)
        done = self.gateway.run("export", *words, "--output", path, "--json", check=False)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return (path, json.loads(done.stdout)) if code == 0 else (path, done)

    def read(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()

    def elsewhere(self, *words, code=0):
        """A command on a machine that has never seen this gateway."""
        with tempfile.TemporaryDirectory() as home:
            environment = {"HOME": home, "PATH": os.environ["PATH"], "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
            done = subprocess.run([executable(), *words], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL, check=False)
            self.assertEqual(done.returncode, code, f"{words}: {done.stdout}{done.stderr}")
            self.assertEqual(os.listdir(home), [], "verifying leaves nothing behind")
            return done.stdout

    def test_json_lines_are_complete_and_verify_anywhere(self):
        path, said = self.export("one.jsonl", *self.ids)
        lines = self.read(path).splitlines()
        events = [json.loads(line) for line in lines if not line.startswith('{"ledger"')]
        for session in self.ids:
            self.assertEqual([e for e in events if e["session"] == session], self.gateway.events(session))
        self.assertEqual((said["events"], said["sessions"], said["sessions_without_seal"], said["whole"]), (len(events), 2, 0, True))
        self.assertEqual(said["sha256"], subprocess.run(["sha256sum", path], capture_output=True, text=True, check=True).stdout.split()[0])
        found = json.loads(self.elsewhere("verify", path, "--key", said["public_keys"][0], "--json"))
        self.assertEqual((found["whole"], found["keys_trusted"], found["unsigned_events"], found["events"]), (True, True, 0, len(events)))

    def test_edits_of_a_file_show_and_are_named(self):
        path, said = self.export("whole.jsonl", self.first)
        lines = self.read(path).splitlines()
        verify = lambda: json.loads(self.elsewhere("verify", edited, "--key", said["public_keys"][0], "--json", code=1))["problems"]  # noqa: E731
        edited = os.path.join(self.folder, "edited.jsonl")
        cases = {
            ("changed", 4): [*lines[:3], lines[3].replace("ORDER BY id", "ORDER BY no"), *lines[4:]],
            ("removed", 6): lines[:5] + lines[6:],
            ("inserted", 4): lines[:5] + [lines[3]] + lines[5:],
            ("reordered", 5): lines[:4] + [lines[5], lines[4]] + lines[6:],
            ("truncated", len(lines) - 2): lines[:-3] + lines[-1:],
        }
        self.assertNotEqual(cases["changed", 4], lines)
        for (edit, seq), content in cases.items():
            with self.subTest(edit):
                with open(edited, "w", encoding="utf-8") as file:
                    file.write("\n".join(content) + "\n")
                problems = verify()
                self.assertEqual([(p["edit"], p["seq"]) for p in problems], [(edit, seq)], problems)
        with self.subTest("the end and its seal cut off"):
            with open(edited, "w", encoding="utf-8") as file:
                file.write("\n".join(lines[:-3]) + "\n")
            self.assertEqual([p["edit"] for p in verify()], ["truncated"])
        with self.subTest("another key"):
            self.elsewhere("verify", path, "--key", "ed25519:" + "A" * 43 + "=", code=1)

    def test_csv(self):
        path, said = self.export("one.csv", self.first)
        text = self.read(path)
        self.assertEqual(text.count("\r\n"), text.count("\r"), "a carriage return of its own")
        found = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        self.assertEqual(len(found), said["statements"])
        self.assertEqual([r["statement"] for r in found], [str(n) for n in range(1, 9)])
        events = self.gateway.events(self.first)
        by_seq = {e["seq"]: e for e in events}
        for row in found:
            event = by_seq[int(row["seq"])]
            self.assertEqual((row["sql"], row["hash"], row["time"]), (event["sql"], event["hash"], event["time"]))
            for cell in row.values():
                self.assertNotRegex(cell, r"^\s*[=+@\t\r-]", "a spreadsheet would calculate this")
        self.assertEqual([r["decision"] for r in found], ["allowed", "allowed", "blocked", "allowed", "error", "allowed", "allowed", "allowed"])
        self.assertEqual((found[2]["rules"], found[2]["sqlstate"], found[2]["error_origin"]), ("no-drop", "42501", "postern"))
        self.assertEqual((found[1]["rows"], found[4]["sqlstate"], found[6]["transaction"]), ("50", "22012", "open"))

    def test_filter_of_sessions_and_of_what_is_listed(self):
        path, said = self.export("blocked.csv", "--filter", "verdict:blocked")
        found = list(csv.DictReader(io.StringIO(self.read(path), newline="")))
        self.assertEqual([(r["session"], r["sql"]) for r in found], [(self.first, "DROP TABLE orders")])
        self.assertEqual(said["sessions"], 1)
        self.assertEqual([s["session"] for s in self.gateway.sessions("--filter", "verdict:blocked")], [self.first])
        self.assertEqual(self.gateway.sessions("--filter", "table:nothing_like_it"), [])
        _, done = self.export("x.csv", "--filter", "verdct:blocked", code=2)
        self.assertIn("verdict", done.stdout)

    def test_html(self):
        path, _ = self.export("one.html", *self.ids)
        text = self.read(path)
        page = Page(text)
        for tag in ("script", "img", "link", "iframe", "object", "form"):
            self.assertNotIn(tag, page.tags)
        self.assertNotIn("http", re.sub(r"http-equiv", "", text.lower()).replace("https://", "http"), "something from outside")
        self.assertTrue({l[1:] for l in page.links} <= page.ids, "a link leads nowhere")
        for part in ("Whole: every event", "Exceptions", "Approvals", "Policy in force", "Glossary", "How to verify", "no-drop",
                     "Schema changes go through migrations.", "division by zero", "<script>alert(1)</script>", "<U+202E>esrever", *self.ids):
            self.assertIn(part, page.text)
        self.assertLess(page.text.index("Exceptions"), page.text.index("Policy in force"))

    def test_pdf(self):
        require("pdftotext")
        require("pdffonts")
        path, _ = self.export("one.pdf", *self.ids)
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        for part in ("Whole: every event", "Exceptions", "Policy in force", "How to verify", "no-drop", "division by zero", "page 1", "page 2", self.first):
            self.assertIn(part, text)
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r"\byes\s+(yes|no)\s+(yes|no)\s+\d+", "not embedded: " + font)
        with open(path, "rb") as file:
            content = file.read()
        self.assertIn(b'pdfaid:part="1" pdfaid:conformance="B"', content)
        self.assertIn(b"/OutputIntent", content)

    def test_ocsf(self):
        path, _ = self.export("siem.jsonl", self.first, "--format", "ocsf")
        events = [json.loads(line) for line in self.read(path).splitlines()]
        self.assertEqual([e["class_uid"] for e in events], [3002] + [6005] * 8 + [3002])
        statements = events[1:-1]
        for event in events:
            self.assertEqual(event["type_uid"], event["class_uid"] * 100 + event["activity_id"])
            self.assertEqual(event["metadata"]["version"], "1.1.0")
            self.assertEqual(event["actor"]["session"]["uid"], self.first)
            self.assertEqual(event["src_endpoint"]["ip"], "127.0.0.1")
        self.assertEqual([e["activity_id"] for e in statements], [5, 4, 7, 4, 4, 99, 2, 99])
        self.assertEqual([e["disposition_id"] for e in statements], [1, 1, 2, 1, 1, 1, 1, 1])
        self.assertEqual((statements[2]["status_code"], statements[2]["unmapped"]["rules"]), ("42501", ["no-drop"]))
        self.assertEqual(statements[4]["query_info"]["query_string"], "SELECT 1/0")
        self.assertEqual(len({e["metadata"]["uid"] for e in events}), len(events))

    def test_an_empty_scope_is_a_report_too(self):
        path, said = self.export("empty.html", "--until", "2001-01-01T00:00:00Z")
        self.assertEqual((said["sessions"], said["events"]), (0, 0))
        self.assertIn("0 events", self.read(path))

    def test_whole_or_not_at_all(self):
        target = os.path.join(self.folder, "kept.csv")
        with open(target, "w", encoding="utf-8") as file:
            file.write("as it was")
        self.export("kept.csv", "ffffffffffffffff", code=1)
        self.assertEqual(self.read(target), "as it was")
        self.export("nowhere/x.csv", self.first, code=3)
        for words in ([self.first, "--format", "docx"], [], [self.first, "--since", "yesterday"]):
            self.export("x.unknown", *words, code=2)
        self.assertEqual([name for name in os.listdir(self.folder) if ".part-" in name], [])


class Upkeep(live.Live):
    def test_stats_and_vacuum(self):
        for _ in range(3):
            with Wire(self.gateway) as wire:
                wire.log_in()
                for n in range(6):
                    wire.ask(f"SELECT {n} AS n, 'marker {n * 1111}'")
                    time.sleep(0.06)  # a transaction, and so a block, of its own for each
        self.gateway.wait(lambda: sum(1 for s in self.gateway.sessions() if s["ended"] and s["statements"] == 6) == 3, what="three ended sessions")
        before = json.loads(self.gateway.run("stats", "--json").stdout)
        self.assertGreaterEqual(before["statements"], 18)
        self.assertEqual(before["events"], sum(s["events"] for s in self.gateway.sessions()))
        events = self.gateway.all_events()
        said = json.loads(self.gateway.run("vacuum", "--json").stdout)
        self.assertGreaterEqual(said["blocks_merged"], 3 * 3)
        self.assertFalse(said["compacted"], "the gateway has the store")
        self.assertTrue(self.gateway.verify(), self.gateway.run("verify", check=False).stdout)
        self.assertEqual(self.gateway.all_events(), events)
        after = json.loads(self.gateway.run("stats", "--json").stdout)
        self.assertEqual(after["blocks"], before["blocks"] - said["blocks_merged"])
        self.assertEqual(after["unindexed_sessions"], 0)
        self.witness.close()
        self.assertEqual(self.gateway.stop(), 0)
        try:
            said = json.loads(self.gateway.run("vacuum", "--reindex", "--json").stdout)
            self.assertTrue(said["compacted"])
            self.assertGreaterEqual(said["sessions_indexed"], 3)
            self.assertEqual(len(self.gateway.sessions("--filter", '"marker 4444"')), 3)
            self.assertTrue(self.gateway.verify())
            self.assertIn("bytes per statement", self.gateway.run("stats").stdout)
        finally:
            self.gateway.start()
        self.witness = Wire(self.gateway).log_in()

    def test_a_damaged_file_is_left_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = os.path.join(folder, "postern.db")
            subprocess.run(["/usr/bin/python3", "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('VACUUM INTO ?', (sys.argv[2],))",
                            os.path.join(self.gateway.data_folder, "postern.db"), copy], check=True)
            with open(copy, "r+b") as file:
                file.seek(8192 * 3)
                file.write(b"\xff" * 8192)
            config = os.path.join(folder, "postern.toml")
            with open(self.gateway.config, encoding="utf-8") as source, open(config, "w", encoding="utf-8") as out:
                out.write(source.read().replace(os.path.join(self.gateway.data_folder, "postern.db"), copy))
            with open(copy, "rb") as file:
                content = file.read()
            done = subprocess.run([executable(), "vacuum", "--config", config], capture_output=True, text=True, check=False, env=self.gateway._environment())
            self.assertIn(done.returncode, (1, 3), done.stdout + done.stderr)
            with open(copy, "rb") as file:
                self.assertEqual(file.read(), content)


if __name__ == "__main__":
    live.main()
