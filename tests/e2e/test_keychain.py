"""The keychain of a desktop session (a real Secret Service on a bus of its own), and a session that has none."""
import os
import subprocess
import unittest

from missing import Missing
from pg import PostgreSQL
from plain import Plain
from ports import free_port
from postern import executable
import shutil

# Runs inside the bus: unlocks a new keyring, stores the database's password as documented, serves, asks, stops.
SCRIPT = r"""
set -e
echo -n unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
printf %s app-secret | python3 "$STORE"
"$POSTERN" agent add app >"$HOME/key"
"$POSTERN" serve >"$HOME/out" 2>"$HOME/log" &
pid=$!
for i in $(seq 200); do grep -q '^listening on' "$HOME/out" && break; sleep 0.1; done
PGPASSWORD=$(cat "$HOME/key") psql -XAtq "host=127.0.0.1 port=$PORT dbname=app user=app" -c 'SELECT current_user' >"$HOME/answer" 2>&1 || true
kill $pid
wait $pid
"$POSTERN" verify
"""

# What secret-tool does, for machines without it: the attributes that QtKeychain uses.
STORE = r"""
import sys
import dbus
bus = dbus.SessionBus()
service = dbus.Interface(bus.get_object("org.freedesktop.secrets", "/org/freedesktop/secrets"), "org.freedesktop.Secret.Service")
_, session = service.OpenSession("plain", dbus.String("", variant_level=1))
collection = dbus.Interface(bus.get_object("org.freedesktop.secrets", service.ReadAlias("default")), "org.freedesktop.Secret.Collection")
attributes = {"xdg:schema": "org.qt.keychain", "server": "postern", "user": "app", "type": "plaintext"}
secret = (session, dbus.ByteArray(b""), dbus.ByteArray(sys.stdin.buffer.read()), "text/plain")
collection.CreateItem({"org.freedesktop.Secret.Item.Label": "Postern: app",
                       "org.freedesktop.Secret.Item.Attributes": dbus.Dictionary(attributes, signature="ss")}, secret, True)
"""


class Keychain(Plain):
    def setUp(self):
        super().setUp()
        for program in ("dbus-run-session", "gnome-keyring-daemon"):
            if not shutil.which(program):
                raise Missing(f"{program} is missing: apt-get install dbus gnome-keyring")
        self.port = free_port()
        self.server = PostgreSQL().__enter__()
        self.addCleanup(self.server.__exit__)
        self.server.add_role("app", "app-secret")
        self.server.sql("CREATE DATABASE app OWNER app")
        self.write(f"""
[proxy]
listen = ["127.0.0.1:{self.port}"]
[[target]]
name = "app"
conninfo = "host=127.0.0.1 port={self.server.port} dbname=app user=app sslmode=disable"
password = {{ keychain = "app" }}
""")

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def test_password_and_signing_key_come_from_the_keychain(self):
        store = os.path.join(self.folder, "store.py")
        with open(store, "w", encoding="utf-8") as file:
            file.write(STORE)
        environment = self.environment(POSTERN=executable(), PORT=str(self.port), STORE=store, PATH="/usr/bin:/bin:/usr/sbin:/sbin")
        done = subprocess.run(["dbus-run-session", "--", "bash", "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=120,
                              cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr + self.read("log"))
        self.assertEqual(self.read("answer"), "app\n", self.read("log"))
        self.assertIn("whole", done.stdout)
        self.assertFalse(os.path.exists(f"{self.folder}/data/postern/signing.key"), "the key belongs into the keychain")

    def test_without_a_keychain_the_key_goes_to_a_file_with_a_warning(self):
        self.run_postern("agent", "add", "app")
        process = subprocess.Popen([executable(), "serve"], env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.assertTrue(process.stdout.readline().startswith("listening on "))
        process.terminate()
        _, log = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 0)
        self.assertIn("signing_key_in_file", log)
        key = f"{self.folder}/data/postern/signing.key"
        self.assertEqual(os.stat(key).st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main(verbosity=2)
