"""pgcli, scripted through a pseudo-terminal: its completer's catalog queries, backslash commands, errors, cancel."""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from terminal import Terminal  # noqa: E402

FOLDER = os.environ["CLIENT_FOLDER"]
CONFIG = """[main]
smart_completion = True
multi_line = False
less_chatty = True
enable_pager = False
keyring = False
auto_expand = False
prompt = 'ready> '
table_format = psql
timing = False
history_file = default
log_file = default
log_level = NONE
destructive_warning = off
vi = False
syntax_style = default
"""
LINES = [
    ("select", "SELECT id, name, mood, balance, tags FROM customers ORDER BY id;"),
    ("describe table", r"\d orders"), ("tables", r"\dt"), ("views", r"\dv"), ("functions", r"\df warn"), ("schemas", r"\dn"), ("types", r"\dT"),
    ("error", "SELECT nope FROM customers;"), ("division", "SELECT 1/0;"),
    ("insert", "INSERT INTO scratch VALUES (1, 'pgcli');"), ("several statements", "SELECT 1 AS a; SELECT 2 AS b;"),
    ("transaction", "BEGIN;"), ("inside", "SELECT count(*) FROM scratch;"), ("rollback", "ROLLBACK;"),
    ("expanded", r"SELECT * FROM orders WHERE id = 3 \G"), ("notice", "SELECT warn('pgcli');"), ("connection", r"\conninfo"),
]


def main():
    config = os.path.join(FOLDER, "pgclirc")
    with open(config, "w", encoding="utf-8") as file:
        file.write(CONFIG)
    os.environ |= {"XDG_CONFIG_HOME": FOLDER, "TERM": "dumb", "PROMPT_TOOLKIT_NO_CPR": "1", "NO_COLOR": "1", "EDITOR": "true"}
    with Terminal(["pgcli", "--pgclirc", config, "--prompt", "ready> ", "--less-chatty", "--no-password"], rows=400) as shell:
        shell.expect("ready> $", 40)
        for name, line in LINES:
            shell.type(line + "\r")
            text = shell.expect(r"ready> $", 30)
            print(f"=== {name}\n{tidy(text, line)}", flush=True)
        shell.type("SELECT pg_sleep(60);\r")
        try:
            shell.expect("never printed", 1.5)
        except TimeoutError:
            pass
        shell.press("C")
        text = shell.expect(r"ready> $", 20)
        print(f"=== cancel\n{'cancel' in text.lower()}", flush=True)
        shell.type("SELECT 'alive' AS s;\r")
        print(f"=== after the cancel\n{tidy(shell.expect('ready> $', 20), 's;')}", flush=True)


def tidy(text, line):
    # prompt-toolkit paints the line while it is typed; what follows the last painting is the answer.
    at = text.rfind(line)
    text = text[at + len(line):] if at >= 0 else text
    return re.sub(r"(?m)[ \t]+$", "", re.sub(r"\n{2,}", "\n", text)).strip()


main()
