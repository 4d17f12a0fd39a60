#!/usr/bin/env python3
"""Sessions through a real server, exported in every form, and read by programs that are not Postern."""
import csv
import hashlib
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
import warnings
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import live  # noqa: E402
from missing import require  # noqa: E402
from postern import Postern, executable  # noqa: E402
from wire import Wire  # noqa: E402

NASTY = "SELECT '=cmd|''/c calc''!A1' AS \"=1+1\", '<script>alert(1)</script>', 'a,\"b\"\nc', '\u202eesrever', $$\u00fcml\u00e4ut$$, '\u0939\u093f\u0928'"


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
        events = [json.loads(line) for line in lines if not line.startswith(('{"ledger"', '{"export"'))]
        closing = json.loads(lines[-1])
        self.assertEqual([(s["session"], s["events"], s["notes"]) for s in closing["sessions"]],
                         [(i, len(self.gateway.events(i)), []) for i in sorted(self.ids, key=[e["session"] for e in events].index)])
        self.assertEqual(closing["public_key"], said["signed_by"])
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
            ("truncated", len(lines) - 3): lines[:-4] + lines[-2:],
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
                file.write("\n".join(lines[:-4]) + "\n")
            self.assertEqual([p["edit"] for p in verify()], ["truncated", "truncated"], "the session, and the file")
        with self.subTest("a session taken out of a file of two"):
            both, _ = self.export("both.jsonl", *self.ids)
            kept = [line for line in self.read(both).splitlines() if self.first not in line or line.startswith('{"export"')]
            with open(edited, "w", encoding="utf-8") as file:
                file.write("\n".join(kept) + "\n")
            self.assertEqual([(p["edit"], p["session"]) for p in verify()], [("removed", self.first)])
        with self.subTest("without a key: it is held against its own"):
            words = self.elsewhere("verify", path)
            self.assertTrue(words.startswith("whole, by its own key: "))
            self.assertIn("the seals of its sessions were not checked: give the public key with --key\n", words)
            self.assertNotIn("after the last signature", words, "nothing was compared with a signature")
            unsigned = lines[-1][:lines[-1].index(',"signature"')] + "}"
            for content in ([], lines[:-1], lines[:7], [*lines[:-1], unsigned]):
                with open(edited, "w", encoding="utf-8") as file:
                    file.write("".join(line + "\n" for line in content))
                self.assertTrue(self.elsewhere("verify", edited, code=1).startswith("NOT whole: "))
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
        self.assertIn("these texts were in force", page.text)
        with open(self.gateway.config, "rb") as file:
            self.assertEqual(page.text.count(hashlib.sha256(file.read()).hexdigest()), 2, "as it is, and as it was")

    def test_pdf(self):
        require("pdftotext")
        require("pdffonts")
        path = os.path.join(self.folder, "one.pdf")
        self.assertEqual(self.gateway.run("export", *self.ids, "--output", path).stderr, "")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        for part in ("Whole: every event", "Exceptions", "Policy in force", "How to verify", "no-drop", "division by zero", self.first):
            self.assertIn(part, text)
        pages = text.count("\f")
        self.assertEqual(re.findall(r"page (\d+) of (\d+)", text), [(str(n), str(pages)) for n in range(1, pages + 1)])
        # What no font of this machine has is told by its number; a box would say nothing.
        self.assertRegex(text, "<U\\+0939>|\u0939")
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r"\byes\s+(yes|no)\s+(yes|no)\s+\d+", "not embedded: " + font)
        with open(path, "rb") as file:
            content = file.read()
        self.assertIn(b'pdfaid:part="1" pdfaid:conformance="B"', content)
        self.assertIn(b"/OutputIntent", content)
        # What PDF/A-1 forbids: transparency, encryption, scripts and actions, and what is outside of the file.
        self.assertEqual(set(re.findall(rb"/SMask\s*/?\w+", content)) - {b"/SMask /None"}, set())
        self.assertEqual({float(n) for n in re.findall(rb"/ca ([0-9.]+)", content, re.I)} - {1.0}, set())
        for forbidden in (b"/Transparency", b"/Encrypt", b"/JavaScript", b"/OpenAction", b"/Launch", b"/EmbeddedFile", b"/LZWDecode", b"/URI"):
            self.assertNotIn(forbidden, content)
        self.assertRegex(content[:20], rb"^%PDF-1\.4\n%[\x80-\xff]{4}")
        created = re.search(rb"/CreationDate \(D:(\d{14})", content)
        self.assertEqual(re.sub(rb"\D", b"", re.search(rb'xmp:CreateDate="([^Z"+]+)', content)[1]), created[1], "the two kinds of metadata differ")

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

    def test_bundle_verifies_anywhere_and_names_what_was_done_to_it(self):
        path, said = self.export("evidence.zip", *self.ids)
        key = said["public_keys"][0]
        with zipfile.ZipFile(path) as archive:
            self.assertIsNone(archive.testzip())
            files = {name: archive.read(name) for name in archive.namelist()}
        manifest = json.loads(files["manifest.json"])
        self.assertEqual([f["name"] for f in manifest["files"]],
                         ["recording.jsonl", "statements.csv", "events.ocsf.jsonl", "report.html", "report.pdf"])
        for file in manifest["files"]:
            self.assertEqual((file["bytes"], file["sha256"]), (len(files[file["name"]]), hashlib.sha256(files[file["name"]]).hexdigest()))
        self.assertEqual((manifest["sessions"], manifest["public_key"]), (sorted(self.ids, key=manifest["sessions"].index), key))
        for name, form in (("recording.jsonl", "jsonl"), ("statements.csv", "csv"), ("events.ocsf.jsonl", "ocsf")):
            alone, _ = self.export("alone." + form, *self.ids, "--format", form)
            with open(alone, "rb") as file:
                self.assertEqual(files[name], file.read(), "not the same as exported alone")

        whole = json.loads(self.elsewhere("verify", path, "--key", key, "--json"))
        self.assertEqual((whole["whole"], whole["keys_trusted"], whole["sessions"], whole["unsigned_events"]), (True, True, 2, 0))
        self.assertFalse(json.loads(self.elsewhere("verify", path, "--json"))["keys_trusted"], "without a key it only says what it is")
        self.assertTrue(self.elsewhere("verify", path).startswith("whole, by its own key: "))
        edited = os.path.join(self.folder, "edited.zip")

        def rewrite(entries):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of names that are there twice
                with zipfile.ZipFile(edited, "w", zipfile.ZIP_DEFLATED) as archive:
                    for name, content in entries:
                        archive.writestr(name, content)

        def problems(wanted=key):
            found = json.loads(self.elsewhere("verify", edited, "--key", wanted, "--json", code=1))["problems"]
            return [(p["edit"], p["file"] or p["seq"]) for p in found]

        def changed(name, content):
            return [(n, content if n == name else c) for n, c in files.items()]

        lines = files["recording.jsonl"].splitlines(keepends=True)
        swapped = [*lines[:4], lines[5], lines[4], *lines[6:]]
        lie = dict(manifest, files=[dict(f, sha256=hashlib.sha256(b"lie").hexdigest(), bytes=3) if f["name"] == "report.html" else f
                                    for f in manifest["files"]])
        cases = {
            "a report": (changed("report.html", files["report.html"].replace(b"blocked", b"allowed")), [("changed", "report.html")]),
            "a report and the manifest": ([(n, b"lie" if n == "report.html" else json.dumps(lie).encode() if n == "manifest.json" else c)
                                           for n, c in files.items()], [("changed", "manifest.json")]),
            "events": (changed("recording.jsonl", b"".join(swapped)), [("reordered", 5), ("changed", "recording.jsonl")]),
            "one gone": ([(n, c) for n, c in files.items() if n != "statements.csv"], [("removed", "statements.csv")]),
            "one more": ([*files.items(), ("notes.txt", b"x")], [("inserted", "notes.txt")]),
            "one twice": ([*files.items(), ("report.html", files["report.html"])], [("inserted", "report.html")]),
            "another order": (list(files.items())[::-1], [("reordered", "edited.zip")]),
            "no signature": ([(n, c) for n, c in files.items() if n != "manifest.sig"], [("removed", "manifest.sig")]),
            "no manifest": ([(n, c) for n, c in files.items() if n != "manifest.json"], [("removed", "manifest.json")]),
        }
        for name, (entries, expected) in cases.items():
            with self.subTest(name):
                rewrite(entries)
                self.assertEqual(problems(), expected)
        with self.subTest("nothing but the container is other"):
            rewrite(files.items())
            self.assertTrue(json.loads(self.elsewhere("verify", edited, "--key", key, "--json"))["whole"])
            self.assertIn(("changed", "manifest.json"), problems("ed25519:" + "A" * 43 + "="))
        with self.subTest("cut off"):
            with open(path, "rb") as file:
                start = file.read(os.path.getsize(path) // 2)
            with open(edited, "wb") as file:
                file.write(start)
            self.assertTrue({"truncated", "removed"} & {edit for edit, _ in problems()})

    def test_who_exported_and_who_looked_is_recorded(self):
        before = len(self.accesses())
        path, said = self.export("seen.csv", "--filter", "verdict:blocked")
        self.gateway.run("sessions", "show", self.first)
        exported, shown = self.accesses()[before:]
        self.assertEqual((exported["action"], exported["format"], exported["filter"], exported["sessions"], exported["sha256"]),
                         ("export", "csv", "verdict:blocked", [self.first], said["sha256"]))
        self.assertEqual((shown["action"], shown["by"], shown["sessions"], shown["sha256"]), ("show", "command line", [self.first], None))
        self.assertEqual(self.accesses(self.first)[-1], shown)
        other = next(i for i in self.ids if i != self.first)
        self.assertEqual(self.accesses(other), [a for a in self.accesses() if other in a["sessions"]])
        table = self.gateway.run("sessions", "accesses").stdout
        self.assertIn("verdict:blocked", table)
        self.assertIn("show", table)
        found = json.loads(self.gateway.run("verify", "--json").stdout)
        self.assertEqual((found["whole"], found["accesses"]), (True, before + 2))

    def test_notes_are_in_every_form_and_stay(self):
        with Wire(self.gateway) as wire:
            wire.log_in()
            for sql in ("SELECT 'noted'", "SELECT 'marked'", "SELECT 'neither'"):
                wire.ask(sql)
        ended = lambda: next((s["session"] for s in self.gateway.sessions() if s["statements"] == 3 and s["ended"]), None)  # noqa: E731
        self.gateway.wait(lambda: ended() is not None, what="the session's end")
        session = ended()
        text = "=odd, \"ask\" ada:\nwhy? \u202e\u4e2d\u6587"
        self.gateway.run("sessions", "note", session, "1", text)
        self.gateway.run("sessions", "note", session, "2", "--mark")
        self.gateway.run("sessions", "note", session, "0", "about all of it")
        for words, code in ((("99", "x"), 1), (("0", "--mark"), 2), (("1", " "), 2), (("1", "x" * 5000), 2), (("1", "\x1b[2J"), 2), (("1",), 2),
                            (("1", "x", "--mark"), 2)):
            self.assertEqual(self.gateway.run("sessions", "note", session, *words, check=False).returncode, code, words)
        notes = json.loads(self.gateway.run("sessions", "notes", session, "--json").stdout)
        self.assertEqual([(n["statement"], n["action"], n["note"], n["edited"]) for n in notes], [(1, "note", text, False), (2, "mark", "", False), (0, "note", "about all of it", False)])
        self.assertIn(session, self.gateway.run("sessions", "notes").stdout)
        for expression, found in (("has:note", True), ("has:mark", True), ("\"ask\"", True), ("nobody-wrote-this", False)):
            listed = json.loads(self.gateway.run("sessions", "list", "--filter", expression, "--json").stdout)
            self.assertEqual(session in [s["session"] for s in listed], found, expression)

        path, said = self.export("noted.jsonl", session)
        lines = self.read(path).splitlines()
        key = said["public_keys"][0]
        self.assertEqual([json.loads(line)["note"] for line in lines if line.startswith('{"access"')], [text, None, "about all of it"])
        self.assertEqual(json.loads(self.elsewhere("verify", path, "--key", key, "--json"))["notes"], 3)
        edited = os.path.join(self.folder, "noted-edited.jsonl")
        with open(edited, "w", encoding="utf-8") as file:
            file.write("\n".join(lines).replace("=odd", "=fine") + "\n")
        self.elsewhere("verify", edited, "--key", key, code=1)
        with self.subTest("a note whose hash was made anew as well"):
            at = next(i for i, line in enumerate(lines) if line.startswith('{"access"'))
            canonical = lines[at][:-149].replace("=odd", "=fine") + "}"
            made = hashlib.sha256(canonical.encode() + bytes.fromhex(json.loads(lines[at])["prev"])).hexdigest()
            forged = canonical[:-1] + f',"hash":"{made}"' + lines[at][-75:]
            with open(edited, "w", encoding="utf-8") as file:
                file.write("\n".join([*lines[:at], forged, *lines[at + 1:]]) + "\n")
            problems = json.loads(self.elsewhere("verify", edited, "--key", key, "--json", code=1))["problems"]
            self.assertEqual([(p["edit"], p["session"]) for p in problems], [("changed", session)])

        path, _ = self.export("noted.csv", session)
        rows = list(csv.DictReader(io.StringIO(self.read(path))))
        self.assertEqual([row["marked"] for row in rows], ["", "yes", ""])
        self.assertTrue(rows[0]["notes"].endswith(text), rows[0]["notes"])
        path, _ = self.export("noted.html", session)
        page = Page(self.read(path))
        for part in ("Marks and notes", "note by ", "=odd, \"ask\" ada:", "<U+202E>\u4e2d\u6587", "marked", "about all of it"):
            self.assertIn(part, page.text)
        path, _ = self.export("noted.ocsf.jsonl", session, "--format", "ocsf")
        begin, *events, _ = [json.loads(line) for line in self.read(path).splitlines()]
        self.assertEqual([e["value"] for e in begin["enrichments"]], ["about all of it"])
        self.assertEqual(events[0]["enrichments"][0]["value"], text)
        self.assertEqual([e["unmapped"]["marked"] for e in events], [False, True, False])
        path, _ = self.export("noted.zip", session)
        self.assertTrue(json.loads(self.elsewhere("verify", path, "--key", key, "--json"))["whole"])
        self.gateway.run("sessions", "note", session, "2", "--unmark")
        whole = json.loads(self.gateway.run("verify", "--json").stdout)
        self.assertEqual((whole["whole"], whole["notes"]), (True, 4))

    def accesses(self, *words):
        return json.loads(self.gateway.run("sessions", "accesses", *words, "--json").stdout)

    def test_an_export_that_fails_leaves_nothing(self):
        done = self.gateway.run("export", self.first, "--output", os.path.join(self.folder, "missing", "x.csv"), check=False)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.gateway.run("export", self.first, "--output", os.path.join(self.folder, "missing", "x.zip"), check=False)
        self.assertEqual([n for n in os.listdir(self.folder) if ".parts-" in n or n == "missing"], [])

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

    def test_one_is_not_many(self):
        with Postern(self.targets()) as gateway:
            with Wire(gateway) as wire:
                wire.log_in()
                wire.ask("SELECT 1")
            gateway.wait(lambda: any(s["ended"] for s in gateway.sessions()), what="an ended session")
            self.assertIn("\n1 session (0 open), 1 statement, ", gateway.run("stats").stdout)

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
