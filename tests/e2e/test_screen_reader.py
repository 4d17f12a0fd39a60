"""The console with a screen reader: Orca itself, as its users have it, on a desktop of its own. What it hands to the speech synthesizer
is read: every page, a statement of the live list, and a statement that is held, from its announcement to the decision, all by keyboard."""
import os
import subprocess
import unittest

from missing import require
from on_desktop import OnDesktop
from speech import Voice

PAGES = ("Overview", "Live", "Approvals", "Sessions", "Policy", "Masking", "Connections", "Settings")


class ScreenReader(OnDesktop):
    def test_pages_and_held_statements_are_spoken(self):
        require("orca")
        self.write(f"""
[proxy]
listen = ["127.0.0.1:{self.port}"]
[[target]]
name = "shop"
conninfo = "host=127.0.0.1 port={self.server.port} dbname=app user=app sslmode=disable"
[roles]
approve = ["*"]
[approvals]
four_eyes = false
hold = "10m"
[policy]
baseline = false
[[rule]]
name = "ask"
action = "approve"
statements = ["DELETE"]
""")
        self.key = self.run_postern("agent", "add", "copilot").stdout.strip()
        with Voice(self.folder) as self.voice, self.desktop() as self.on:
            self.reader = self.start_reader()
            self.expect("Screen reader on.")
            self.process = self.console(self.on)
            self.expect("Postern", "frame")  # the window that has the keyboard
            self.follows_the_keyboard()
            self.pages_are_spoken()
            self.a_statement_is_spoken()
            self.a_held_statement_is_spoken_and_decided()
            self.assertNotIn("layered pane", " ".join(self.voice.since(0)), "how pages are stacked is nobody's to hear")
            self.stop_cleanly(self.process)
            self.assertIsNone(self.reader.poll(), self.log("orca.log"))
        self.assertNotIn("Fatal Python error", self.log("orca.log"))

    def start_reader(self):
        # It would not start beside one that the account works with, which this one does not disturb.
        tools = os.path.join(self.folder, "tools")
        os.mkdir(tools)
        os.symlink("/bin/true", os.path.join(tools, "pgrep"))
        own = self.voice.environment | {"PATH": f"{tools}:{os.environ['PATH']}", "XDG_DATA_HOME": os.path.join(self.folder, "orca")}
        with open(os.path.join(self.folder, "orca.log"), "wb") as log:
            return self.on.start("env", *(f"{name}={value}" for name, value in own.items()), "orca", "--disable", "braille", stdout=log, stderr=log)

    def expect(self, *words, since=0):
        return self.voice.expect(*words, since=since, alive=self.nobody_crashed)

    def nobody_crashed(self):
        self.assertIsNone(self.reader.poll(), self.log("orca.log"))
        if process := getattr(self, "process", None):
            self.assertIsNone(process.poll(), self.log("console.log"))

    def press(self, *keys):
        """The moment before the keys, for what they lead to."""
        mark = self.voice.mark()
        self.on.key(*keys)
        return mark

    def psql(self, sql):
        process = subprocess.Popen(["psql", "-XAtq", f"host=127.0.0.1 port={self.port} dbname=shop user=copilot password={self.key}", "-c", sql],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        return process

    def follows_the_keyboard(self):
        """A reader that has just started takes up what has the keyboard by then, and says nothing of it."""
        for number in (7, 8) * 9:
            if self.voice.heard(PAGES[number - 1], since=self.press("Control_L", str(number)), seconds=20, alive=self.nobody_crashed):
                return
        self.fail("the reader does not follow the keyboard")

    def pages_are_spoken(self):
        for number in (3, 4, 5, 6, 7, 8, 1, 2):
            self.expect(PAGES[number - 1], since=self.press("Control_L", str(number)))

    def a_statement_is_spoken(self):
        for word in ("here", "there"):
            out, error = self.psql(f"SELECT '{word}'").communicate(timeout=60)
            self.assertEqual(out, f"{word}\n", error)
            self.on.expect(self.on.application("postern"), "table cell", f"SQL: SELECT '{word}'")
        mark = self.press("Escape")  # from the filter to the list, and the row that it is on
        self.expect("Statements", since=mark)
        self.expect("SELECT 'here'", since=mark)
        self.expect("SELECT 'there'", since=self.press("Down"))

    def a_held_statement_is_spoken_and_decided(self):
        self.expect("Settings", since=self.press("Control_L", "8"))  # somewhere else
        mark = self.voice.mark()
        psql = self.psql("DELETE FROM secrets")
        self.expect("A statement of the agent copilot for shop waits for approval.", since=mark)
        self.expect("Approvals (1)", since=self.press("Control_L", "3"))
        self.assertNotRegex(" ".join(self.voice.since(mark)), "DELETE|secrets|Requests", "nobody has gone to the request yet")
        mark = self.press("Tab")
        self.expect("Requests for approval", since=mark)
        self.expect("DELETE on secrets", since=mark)
        self.expect("DELETE FROM secrets", since=self.press("Tab"))
        self.expect("Held by: ask", "copilot", since=self.press("Tab"))
        self.expect("Comment", since=self.press("Tab"))
        self.on.enabled(self.on.application("postern"), "Deny")  # not at once: nobody decides on what has just come
        self.expect("Deny", since=self.press("Tab"))
        self.assertIsNone(psql.poll(), "nobody has decided")
        self.expect("DELETE on secrets", "Denied by", since=self.press("space"))  # the keyboard goes on from what was decided
        self.assertIn("denied by", psql.communicate(timeout=60)[1])


if __name__ == "__main__":
    unittest.main(verbosity=2)
