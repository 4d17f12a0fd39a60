"""`postern demo`: a transcript that tells the story, exit 0, nothing left behind, also after Ctrl-C."""
import glob
import os
import signal
import subprocess
import time
import unittest

from plain import Plain
from postern import executable


class Demo(Plain):
    def start(self, without_node=False):
        self.temporary = os.path.join(self.folder, "tmp")
        os.makedirs(self.temporary, exist_ok=True)
        os.chmod(self.folder, 0o755)
        os.chmod(self.temporary, 0o1777)
        environment = self.environment(TMPDIR=self.temporary)
        environment.pop("DISPLAY", None)
        environment.pop("WAYLAND_DISPLAY", None)
        if without_node:
            programs = os.path.join(self.folder, "bin")  # all but Node.js
            os.makedirs(programs)
            for folder in reversed(environment["PATH"].split(":")):
                for name in os.listdir(folder) if os.path.isdir(folder) else ():
                    if name != "node" and not os.path.lexists(os.path.join(programs, name)):
                        os.symlink(os.path.join(folder, name), os.path.join(programs, name))
            environment["PATH"] = programs
        return subprocess.Popen([executable(), "demo"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
                                start_new_session=True)

    def assert_nothing_left(self):
        self.assertEqual(os.listdir(self.temporary), [])
        self.assertFalse(os.path.exists(f"{self.folder}/data"), "the user's own data folder was touched")
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(path, "rb") as file:
                    self.assertNotIn(self.temporary.encode(), file.read(), "a process of the demo is still there")
            except (FileNotFoundError, ProcessLookupError, PermissionError):
                pass

    def test_transcript(self):
        process = self.start()
        output, errors = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 0, errors)
        self.assertEqual(errors, "")
        for text in ("throw-away PostgreSQL 15", "listening on ", "-> DROP TABLE payments", " | **** | **** | ", "[postern] blocked by rule", "42501",
                     "Lena, the team lead, approves", "Lena, the team lead, denies", "[postern] denied by lena@shop.example",
                     "approved by lena@shop.example: The customer confirmed it by phone.",
                     "Alice signed in through the browser with OpenID Connect at http://127.0.0.1:", "alice@shop.example",
                     "What was recorded", "session_start", "session_end", "whole: "):
            self.assertIn(text, output)
        self.assertNotIn("\x1b", output, "colours are for terminals")
        self.assertLess(output.index("-> DROP TABLE payments"), output.index("What was recorded"))
        self.assert_nothing_left()

    def test_without_node(self):
        process = self.start(without_node=True)
        output, errors = process.communicate(timeout=120)
        self.assertEqual((process.returncode, errors), (0, ""))
        self.assertIn("There is no Node.js", output)
        self.assertNotIn("Alice signed in", output)
        self.assertIn("whole: ", output)
        self.assert_nothing_left()

    def test_interrupted(self):
        process = self.start()
        for line in process.stdout:
            if "->" in line:
                break
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, errors)
        self.assert_nothing_left()

    def test_interrupted_while_it_sets_up(self):
        process = self.start()
        time.sleep(0.3)
        os.killpg(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, errors)
        self.assert_nothing_left()


if __name__ == "__main__":
    unittest.main(verbosity=2)
