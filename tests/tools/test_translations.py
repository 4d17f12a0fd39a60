#!/usr/bin/env python3
"""The translation files have every text of the code and none that is gone: lupdate would change nothing. What is read from right
to left says so where it does not begin with a letter of its own."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

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

    def test_texts_from_right_to_left_begin_so(self):
        # The first letter decides how a text is laid out: a name that is filled in, or a Latin word, would turn the whole sentence.
        texts = [text for message in xml.etree.ElementTree.parse(ROOT / "translations" / "postern_ar.ts").iter("message")
                 for item in message.iter() if item.tag in ("translation", "numerusform") and (text := item.text or "").strip()]
        self.assertGreater(len(texts), 500)
        for text in texts:
            first = re.search("%[1-9]|[A-Za-z]|[\u0590-\u08ff\u200e\u200f]", text.replace("%n", ""))
            if re.search("[\u0590-\u08ff]", text):
                self.assertTrue("\u0590" <= first[0] <= "\u08ff" or first[0] in "\u200e\u200f", f"begin it with U+200F: {text}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
