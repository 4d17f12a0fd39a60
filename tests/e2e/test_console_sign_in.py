"""A person signs in at the console, with a real OpenID provider and a browser: refused, tried again, signed in, out, and given up on the
way. That an agent may log in, or may not, says who is signed in."""
import os
import subprocess
import unittest

from on_desktop import OnDesktop
from provider import Browser, Provider

# In place of a browser: where it was sent.
OPENER = '#!/bin/sh\nprintf "%s\\n" "$1" >> "$HOME/opened"\n'


class ConsoleSignIn(OnDesktop):
    def setUp(self):
        super().setUp()
        self.provider = Provider().__enter__()
        self.addCleanup(self.provider.__exit__)
        self.write(f"""
[proxy]
listen = ["127.0.0.1:{self.port}"]
[[target]]
name = "shop"
conninfo = "host=127.0.0.1 port={self.server.port} dbname=app user=app sslmode=disable"
{self.provider.toml()}""")
        self.opened = os.path.join(self.folder, "opened")
        self.seen = 0

    def test_refused_tried_again_and_given_up(self):
        with self.desktop() as self.on:
            self.on.environment["PATH"] = f"{self.make_opener()}:{os.environ['PATH']}"
            process = self.console(self.on)
            self.window = self.on.application("postern")
            self.on.expect(self.window, "frame")

            self.ask_for("Sign in…")
            status, page = Browser().open(self.sent() + "&login_hint=refuse")
            self.assertIn("not signed in", page, status)
            dialog = self.on.expect(self.window, "dialog", "Sign in")
            self.on.expect(dialog, "label", "The sign-in failed: the provider, or you, refused the sign-in…")

            self.on.press(dialog, "Try again")
            self.assertIn("You are signed in", Browser().open(self.sent() + "&login_hint=alice")[1])
            self.gone("Sign in")
            self.on.wait(lambda: "alice" in self.on.description(self.on.expect(self.window, "label", "Signed in as")), "the window says who is signed in",
                         lambda: self.on.outline(self.window))
            # Signed in there, alice makes an agent here, which works as long as she is.
            self.key = self.make_agent()
            self.assertEqual(self.psql(), (0, "1\n"))

            self.ask_for("Sign out")
            self.on.press(self.on.expect(self.window, "alert", "Sign out"), "Sign out")
            self.on.wait(lambda: self.psql()[0] == 2, "agents are refused once their owner is signed out")

            self.ask_for("Sign in…")
            address = self.sent()
            self.on.press(self.on.expect(self.window, "dialog", "Sign in"), "Cancel")
            self.gone("Sign in")
            page = Browser().open(address + "&login_hint=alice")[1]
            self.assertIn("You are not signed in", page)
            self.assertIn("the sign-in was cancelled", page)
            self.assertEqual(self.psql()[0], 2)
            self.stop_cleanly(process)

    def make_opener(self):
        folder = os.path.join(self.folder, "tools")
        os.mkdir(folder)
        with open(os.path.join(folder, "xdg-open"), "w", encoding="utf-8") as file:
            file.write(OPENER)
        os.chmod(file.name, 0o700)
        return folder

    def ask_for(self, command):
        """By the command palette, as its users do."""
        # Whoever closed a dialog has the keyboard in the window behind it, once the desktop has given it back.
        active = self.on.atspi.StateType.ACTIVE
        self.on.wait(lambda: self.on.expect(self.window, "frame").get_state_set().contains(active), "the window has the keyboard")
        self.on.key("Control_L", "k")
        palette = self.on.expect(self.window, "dialog", "Commands")
        self.on.write(palette, "Find a command", command)
        self.on.expect(palette, "table cell", command.rstrip("…") + "…")
        self.on.key("Return")
        self.gone("Commands")

    def gone(self, dialog):
        self.on.wait(lambda: self.on.find(self.window, "dialog", dialog) is None, f"{dialog} closes")

    def sent(self):
        """Where the browser was sent to next."""
        def lines():
            return open(self.opened, encoding="utf-8").read().splitlines() if os.path.exists(self.opened) else []
        self.on.wait(lambda: len(lines()) > self.seen, "the browser", lambda: self.on.outline(self.window))
        self.seen += 1
        return lines()[self.seen - 1]

    def make_agent(self):
        self.ask_for("Add agent…")
        dialog = self.on.expect(self.window, "dialog", "Add an agent")
        self.on.write(dialog, "Name", "copilot")
        self.on.press(dialog, "Add agent")
        key = self.on.text(self.on.expect(dialog, "text", "Agent key"))
        self.on.press(dialog, "I have copied it")
        self.assertTrue(key.startswith("pst_"), self.on.outline(self.window))
        return key

    def psql(self):
        done = subprocess.run(["psql", "-XAtq", f"host=127.0.0.1 port={self.port} dbname=shop user=copilot password={self.key}", "-c", "SELECT 1"],
                              capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout


if __name__ == "__main__":
    unittest.main(verbosity=2)
