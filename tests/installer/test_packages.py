"""cpack's .deb packages: what they hold, need and say, and lintian's opinion."""
import glob
import os
import pathlib
import re
import shutil
import stat
import struct
import subprocess
import tempfile
import unittest

from missing import require

BUILD = os.environ.get("POSTERN_BUILD", "")
VERSION = os.environ.get("POSTERN_VERSION", "")
PACKAGES = ("postern", "postern-console")


def run(*words, **options):
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=200, check=False, **options)
    assert done.returncode == 0, f"{words} ended with {done.returncode}:\n{done.stdout[-4000:]}"
    return done.stdout


class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        for program in ("dpkg-deb", "dpkg-shlibdeps", "lintian"):
            require(program)
        cls.folder = tempfile.mkdtemp(prefix="postern-deb-")
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        # Packing is what is tested, not how small it gets.
        run(os.environ["POSTERN_CPACK"], "-B", cls.folder, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip", cwd=BUILD)
        cls.debs = {name: glob.glob(f"{cls.folder}/{name}_{VERSION}-1_*.deb") for name in PACKAGES}
        for name, found in cls.debs.items():
            assert len(found) == 1, (name, os.listdir(cls.folder))
            run("dpkg-deb", "-x", found[0], f"{cls.folder}/{name}")
        cls.trees = {name: pathlib.Path(cls.folder, name) for name in PACKAGES}

    def field(self, package, name):
        return run("dpkg-deb", "-f", self.debs[package][0], name).strip()

    def test_contents(self):
        wanted = {
            "postern": ["usr/bin/postern", "usr/lib/systemd/user/postern.service", "usr/lib/systemd/user/postern.socket",
                        "usr/lib/systemd/user/postern-metrics.socket", "usr/share/bash-completion/completions/postern",
                        "usr/share/zsh/vendor-completions/_postern", "usr/share/fish/vendor_completions.d/postern.fish",
                        "usr/share/doc/postern/examples/sandbox.conf", "usr/share/man/man1/postern.1.gz", "usr/share/man/man5/postern.toml.5.gz"],
            "postern-console": ["usr/bin/postern-console", "usr/share/applications/io.github.postern.Postern.desktop",
                                "usr/share/metainfo/io.github.postern.Postern.metainfo.xml", "usr/share/man/man1/postern-console.1.gz",
                                "usr/share/icons/hicolor/scalable/apps/io.github.postern.Postern.svg",
                                *(f"usr/share/icons/hicolor/{s}x{s}/apps/io.github.postern.Postern.png" for s in (16, 24, 32, 48, 64, 128, 256, 512))],
        }
        for package, files in wanted.items():
            files += [f"usr/share/doc/{package}/{name}" for name in ("copyright", "changelog.Debian.gz", "changelog.gz")] + [f"usr/share/lintian/overrides/{package}"]
            found = sorted(str(p.relative_to(self.trees[package])) for p in self.trees[package].rglob("*") if not p.is_dir())
            self.assertEqual(found, sorted(files), package)

    def test_icons_have_the_size_of_their_folder(self):
        icons = list(self.trees["postern-console"].glob("usr/share/icons/hicolor/*/apps/*.png"))
        self.assertEqual(len(icons), 8)
        for icon in icons:
            head = icon.read_bytes()[:24]
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
            size = "{}x{}".format(*struct.unpack(">II", head[16:24]))
            self.assertEqual(size, icon.parts[-3])

    def test_dependencies(self):
        gateway = self.field("postern", "Depends")
        for library in ("libc6", "libpq5", "libssl3", "libqt6core6", "libqt6network6", "libsqlite3-0", "tzdata"):
            self.assertRegex(gateway, rf"(^|, ){library}\b")
        for widgets in ("libqt6widgets6", "postern-console"):
            self.assertNotIn(widgets, gateway)
        console = self.field("postern-console", "Depends")
        self.assertIn(f"postern (= {VERSION}-1)", console)
        for library in ("libqt6widgets6", "libqt6svg6"):
            self.assertRegex(console, rf"(^|, ){library}\b")

    def test_nothing_runs_as_root_and_nothing_of_this_machine_is_in_it(self):
        for package in PACKAGES:
            control = pathlib.Path(self.folder, f"{package}-control")
            run("dpkg-deb", "-e", self.debs[package][0], str(control))
            self.assertEqual(sorted(os.listdir(control)), ["control", "md5sums"], "no maintainer scripts, no conffiles")
            for path in self.trees[package].rglob("*"):
                mode = path.lstat().st_mode
                self.assertFalse(mode & (stat.S_ISUID | stat.S_ISGID) or mode & 0o022 and not stat.S_ISLNK(mode), path)
                executable = path.is_file() and mode & 0o111
                self.assertEqual(bool(executable), path.parts[-2] == "bin" and path.is_file(), path)
            self.assertNotRegex(run("readelf", "-d", str(self.trees[package] / "usr/bin" / package)), "RPATH|RUNPATH")
            owners = {line.split()[1] for line in run("dpkg-deb", "-c", self.debs[package][0]).splitlines()}
            self.assertEqual(owners, {"root/root"})

    def test_it_runs_from_where_it_was_unpacked(self):
        self.assertEqual(run(str(self.trees["postern"] / "usr/bin/postern"), "--version"), f"postern {VERSION}\n")

    def test_lintian(self):
        for package in PACKAGES:
            said = run("lintian", "--fail-on", "none", "--tag-display-limit", "0", "--allow-root", self.debs[package][0])
            self.assertEqual([line for line in said.splitlines() if re.match("[EW]:", line)], [], package)


if __name__ == "__main__":
    unittest.main(verbosity=2)
