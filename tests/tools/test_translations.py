#!/usr/bin/env python3
"""The translation files have every text of the code and none that is gone: lupdate would change nothing."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LUPDATE = shutil.which("lupdate", path="/usr/lib/qt6/bin:/usr/lib/qt6/libexec:/usr/bin")


class Translations(unittest.TestCase):
    def test_files_are_up_to_date(self):
        self.assertTrue(LUPDATE, "lupdate is missing: install qt6-l10n-tools")
        with tempfile.TemporaryDirectory() as folder:
            for file in sorted((ROOT / "translations").glob("*.ts")):
                if file.name == "postern_en.ts":
                    continue  # plural forms only
                copy = shutil.copy(file, folder)
                said = subprocess.run([LUPDATE, "-I", ROOT, "-locations", "none", "-no-obsolete", ROOT / "ui", "-ts", copy],
                                      capture_output=True, text=True, check=True).stdout
                self.assertIn("(0 new and", said, f"{file.name}: build the target `translations`, and translate what is new")
                self.assertNotIn("obsolete", said, f"{file.name}: build the target `translations`")


if __name__ == "__main__":
    unittest.main(verbosity=2)
