"""A folder with a configuration, for commands that need no server."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest

from postern import executable

CONFIGURATION = """
[proxy]
listen = ["127.0.0.1:6432"]

[[target]]
name     = "app"
conninfo = "host=127.0.0.1 port=1 dbname=app user=app"

[[rule]]
name       = "no-drop"
action     = "block"
statements = ["DROP *"]
reason     = "Schema changes go through migrations."

[[rule]]
name          = "no-bulk-writes"
action        = "block"
statements    = ["UPDATE", "DELETE"]
without_where = true
"""


class Plain(unittest.TestCase):
    configuration = CONFIGURATION

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="postern-plain-")
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.config = os.path.join(self.folder, "config", "postern", "postern.toml")
        os.makedirs(os.path.dirname(self.config))
        self.write(self.configuration)

    def write(self, text):
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(text)

    def environment(self, **more):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "POSTERN_", "XDG_", "DBUS_"))}
        return kept | {"HOME": self.folder, "XDG_CONFIG_HOME": f"{self.folder}/config", "XDG_DATA_HOME": f"{self.folder}/data",
                       "XDG_RUNTIME_DIR": self.folder, "QT_QPA_PLATFORM": "offscreen"} | more

    def run_postern(self, *words, code=0, timeout=60, **environment):
        done = subprocess.run([executable(), *words], capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL,
                              env=self.environment(**environment), cwd=self.folder)
        self.assertEqual(done.returncode, code, f"postern {' '.join(words)}\n{done.stdout}{done.stderr}")
        return done

    def json(self, *words, code=0):
        return json.loads(self.run_postern(*words, "--json", code=code).stdout)
