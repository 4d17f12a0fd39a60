"""What the executables say of themselves (--help) stands in the manual page and in the completions of three shells, and the other
way round; units, desktop file and metainfo are valid."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from missing import require
from postern import executable

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"


def run(*words, check=True, **options):
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, **options)
    assert not check or done.returncode == 0, f"{words} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


def helps(*command):
    """Subcommands and options that `postern COMMAND --help` names."""
    text = run(executable(), *command, "--help")
    names, section = [], ""
    for line in text.splitlines():
        if line and not line.startswith(" "):
            section = line
        elif section.startswith("Subcommands") and (match := re.match(r"  ([a-z][a-z-]*)", line)):
            names.append(match[1])
    return names, set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", text, re.M)) - {"--help-all"}


def commands():
    """{("agent", "add"): options}, of every command that can be run."""
    out = {}
    for name in helps()[0]:
        inner, options = helps(name)
        for sub in inner:
            out[name, sub] = helps(name, sub)[1]
        if not inner:
            out[name,] = options
    return out


class Words(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.commands = commands()
        assert len(cls.commands) > 20, cls.commands

    def assertSameWords(self, found, wanted, where):
        self.assertEqual(sorted(set(wanted) - set(found)), [], f"{where} lacks these")

    def test_manual_page(self):
        require("man")
        text = run("man", "--warnings=w", "-E", "UTF-8", "-l", str(INSTALLER / "man/postern.1"), env=os.environ | {"MANWIDTH": "200"})
        text = re.sub("[\u2010\u2212]", "-", text)
        lacks = set()
        for command, options in self.commands.items():
            if not re.search(rf"(?m)^ +{command[0]}\b", text):
                lacks.add(command[0])
            # Commands share options, and the page describes some of them once.
            lacks |= {f"{' '.join(command)} {word}" for word in (*command[1:], *options) if not re.search(rf"(?<![\w-]){word}(?![\w-])", text)}
        self.assertEqual(sorted(lacks), [], "the manual page lacks these")

    def test_bash_completion(self):
        complete = 'source "$1"; shift; COMP_WORDS=(postern "$@"); COMP_CWORD=$#; _postern; printf "%s\\n" "${COMPREPLY[@]}"'

        def words(*typed):
            return run("bash", "-c", complete, "bash", str(INSTALLER / "completions/postern.bash"), *typed).split()

        self.assertSameWords(words(""), {command[0] for command in self.commands}, "bash")
        for command, options in self.commands.items():
            if len(command) == 2:
                self.assertIn(command[1], words(command[0], ""), command)
            self.assertSameWords(words(*command, "--"), options, f"bash: {' '.join(command)}")
        self.assertEqual(words("serve", "--log-format", ""), ["text", "json"])

    def test_fish_completion(self):
        require("fish")
        lines = [f'source {INSTALLER / "completions/postern.fish"}']
        for command in self.commands:
            lines.append(f'echo "@ {" ".join(command)}"; complete -C "postern {" ".join(command)} --"')
        lines += ['echo "@ top"; complete -C "postern "', *(f'echo "@ in {c}"; complete -C "postern {c} "' for c in {c[0] for c in self.commands})]
        found, name = {}, None
        home = self.enterContext(tempfile.TemporaryDirectory())
        for line in run("fish", "--no-config", "-c", "\n".join(lines), env=os.environ | {"HOME": home}).splitlines():
            if line.startswith("@ "):
                name = line[2:]
                found[name] = set()
            else:
                found[name].add(line.split("\t")[0])
        self.assertSameWords(found["top"], {command[0] for command in self.commands}, "fish")
        for command, options in self.commands.items():
            self.assertSameWords(found[" ".join(command)], options, f"fish: {' '.join(command)}")
            self.assertSameWords(found[f"in {command[0]}"], command[1:], f"fish: {command[0]}")

    def test_zsh_completion(self):
        require("zsh")
        # compadd and _arguments are taken over, so that the function says what it would offer.
        script = """
            _describe() { local entry; for entry in "${(@P)2}"; do print -r -- "${entry%%:*}"; done }
            _arguments() { local spec; for spec in "$@"; do print -r -- "$spec"; done }
            eval "$(sed '$d' "$1")"; shift  # the last line calls it
            words=(postern "$@"); CURRENT=${#words}; _postern
        """

        def words(*typed):
            out = run("zsh", "-f", "-c", script, "zsh", str(INSTALLER / "completions/_postern"), *typed)
            # "name" of _describe, "--option[what it does]" of _arguments; (-o --output){-o,--output} comes once for each.
            return {name or option for name, option in re.findall(r"(?m)^([a-z][a-z-]*)$|(--[a-z][a-z-]*)\[", out)}

        self.assertSameWords(words(""), {command[0] for command in self.commands}, "zsh")
        for command, options in self.commands.items():
            if len(command) == 2:
                self.assertIn(command[1], words(command[0], ""), command)
            self.assertSameWords(words(*command, "--"), options, f"zsh: {' '.join(command)}")

    def test_units(self):
        for unit in ("postern.service", "postern.socket", "postern-metrics.socket"):
            path = INSTALLER / "systemd" / unit
            text = path.read_text(encoding="utf-8")
            self.assertRegex(text, r"(?m)^WantedBy=", unit)
            self.assertIn("Documentation=man:postern(1)", text)
        service = (INSTALLER / "systemd/postern.service").read_text(encoding="utf-8")
        for line in ("Type=notify", "NoNewPrivileges=yes", "WatchdogSec=30"):
            self.assertIn(f"\n{line}\n", service)
        # Which process a client is comes from netlink, and from /proc as another user namespace may not read it: what makes one
        # is in the drop-in.
        self.assertRegex(service, "(?m)^RestrictAddressFamilies=.*AF_NETLINK")
        self.assertNotRegex(service, "(?m)^(Private|Protect|ReadWritePaths|CapabilityBoundingSet)")
        sandbox = (INSTALLER / "systemd/sandbox.conf").read_text(encoding="utf-8")
        self.assertRegex(sandbox, r"(?s)\nPrivateUsers=yes\n.*ProtectSystem=strict\n.*CapabilityBoundingSet=\n")

    def test_what_systemd_says_of_the_units(self):
        require("systemd-analyze")
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        environment = os.environ | {"XDG_RUNTIME_DIR": str(folder)}
        units = []
        for source in sorted((INSTALLER / "systemd").glob("*.s*")):
            unit = folder / source.name
            # What the unit starts is not installed here.
            unit.write_text(source.read_text(encoding="utf-8").replace("ExecStart=postern ", "ExecStart=/bin/true "), encoding="utf-8")
            units.append(str(unit))
        self.assertEqual(len(units), 3)

        def analyze(*words):
            done = subprocess.run(("systemd-analyze", *words), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120,
                                  env=environment, check=False)
            return done.returncode, done.stdout

        self.assertEqual(analyze("--user", "--man=no", "verify", *units), (0, ""))
        # Of 100, which is a service that may do everything; with the drop-in it is read-only and without capabilities.
        service = str(folder / "postern.service")
        code, said = analyze("security", "--offline=yes", "--no-pager", "--threshold=65", service)
        self.assertEqual(code, 0, said)
        drop_ins = folder / "postern.service.d"
        drop_ins.mkdir()
        (drop_ins / "sandbox.conf").write_bytes((INSTALLER / "systemd/sandbox.conf").read_bytes())
        code, said = analyze("security", "--offline=yes", "--no-pager", "--threshold=22", service)
        self.assertEqual(code, 0, said)

    def test_desktop_file_and_metainfo(self):
        require("desktop-file-validate")
        require("appstreamcli")
        run("desktop-file-validate", str(INSTALLER / "desktop/io.github.postern.Postern.desktop"))
        run("appstreamcli", "validate", "--no-net", "--pedantic", str(INSTALLER / "desktop/io.github.postern.Postern.metainfo.xml"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
