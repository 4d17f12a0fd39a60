"""tools/check finds what it promises to find: each case is a small tree with one thing wrong, and the line that must be named."""

import pathlib
import subprocess
import tempfile
import unittest

CHECK = pathlib.Path(__file__).resolve().parents[2] / "tools" / "check"
ROOM = "postern_room({room}\n  SOURCES a.cpp\n  DOORS {doors}\n  LIBRARIES fmt::fmt)\n"


def run(files, only):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        done = subprocess.run([CHECK, "--root", folder, "--only", only], capture_output=True, text=True)
    return done.returncode, done.stdout


def room(name, source, doors="base", readme="base sql wire"):
    return {f"proxy/{name}/CMakeLists.txt": ROOM.format(room=name, doors=doors), f"proxy/{name}/README.md": readme + "\n",
            f"proxy/{name}/a.cpp": source}


class Check(unittest.TestCase):
    def finds(self, files, only, *expected):
        code, output = run(files, only)
        self.assertEqual(code, 1, output)
        for text in expected:
            self.assertIn(text, output)

    def passes(self, files, only):
        code, output = run(files, only)
        self.assertEqual(code, 0, output)

    def test_door_that_is_not_listed(self):
        files = room("wire", '#include "sql/statement.h"\n') | room("sql", "")
        self.finds(files, "doors", 'proxy/wire/a.cpp:1: wire includes "sql/statement.h" without a door to sql')
        self.passes(room("wire", '#include "sql/statement.h"\n', doors="base sql") | room("sql", "") | room("base", "", ""), "doors")

    def test_circle_of_doors(self):
        self.finds(room("wire", "", "sql") | room("sql", "", "wire"), "doors", "a circle of doors: ")

    def test_door_missing_from_readme(self):
        files = room("wire", "", "sql", readme="nothing") | room("sql", "", "")
        self.finds(files, "doors", "proxy/wire/README.md:1: the door to sql is not mentioned")

    def test_nothing_depends_on_app(self):
        self.finds(room("wire", '#include "app/engine.h"\n', ""), "doors", "nothing may depend on app")

    def test_ui_sees_only_api(self):
        files = {"ui/CMakeLists.txt": ROOM.format(room="ui", doors="api"), "ui/README.md": "api\n",
                 "ui/a.cpp": '#include "net/gateway.h"\n#include "api/engine.h"\n'}
        self.finds(files | room("net", "", "") | room("api", "", ""), "doors", 'ui/a.cpp:1: ui includes "net/gateway.h"')

    def test_libraries_stay_in_their_rooms(self):
        for include, where in (("QString", "net"), ("QtNetwork/QTcpSocket", "net"), ("pg_query.h", "policy"),
                               ("libpq-fe.h", "session"), ("sqlite3.h", "policy"), ("toml++/toml.h", "net"),
                               ("CLI/CLI.hpp", "net"), ("asio.hpp", "session"), ("nodes/parsenodes.h", "policy")):
            with self.subTest(include):
                self.finds(room(where, f"#include <{include}>\n", ""), "doors", f"proxy/{where}/a.cpp:1: {include} is included here")
        for include, where in (("pg_query.h", "sql"), ("libpq-fe.h", "catalog"), ("QString", "signin"), ("asio.hpp", "net")):
            with self.subTest(include):
                self.passes(room(where, f"#include <{include}>\n", ""), "doors")

    def test_bans(self):
        for code in ("std::regex r;", "int x = system(\"ls\");", "strcpy(a, b);", "sprintf(a, b);", "int x = rand();",
                     "using namespace std;", "std::cout << 1;", "printf(\"x\");", "auto n = atoi(text);", "int a; // TODO"):
            with self.subTest(code):
                self.finds(room("wire", "\n" + code + "\n", ""), "bans", "proxy/wire/a.cpp:2: ")
        self.passes(room("wire", '// std::regex is not used\nauto text = "system(1) rand()";\nauto operand(int);\n', ""), "bans")
        self.finds({"ui/a.cpp": "void f() { QEventLoop loop; }\n"}, "bans", "ui/a.cpp:1: a nested event loop")
        self.finds({"ui/a.h": "int x;\n"}, "bans", "ui/a.h:1: no #pragma once")

    def test_sizes(self):
        self.finds(room("wire", "int x;\n" * 601, ""), "sizes", "601 lines, more than 600")
        self.passes(room("wire", "int x;\n" * 600, ""), "sizes")

    def test_format(self):
        files = {".clang-format": "BasedOnStyle: LLVM\n"}
        self.finds(files | room("wire", "int   x;\n", ""), "format", "proxy/wire/a.cpp:1: not formatted")
        self.passes(files | room("wire", "int x;\n", ""), "format")

    def test_rooms(self):
        self.finds({"proxy/wire/a.h": "\n"}, "rooms", "proxy/wire:1: no README.md", "proxy/wire:1: no CMakeLists.txt")
        self.finds(room("wire", "") | {"proxy/wire/b.cpp": "\n"}, "rooms", "proxy/wire/b.cpp:1: compiled by no CMakeLists.txt")

    def test_machine_paths_and_registries(self):
        self.finds({"README.md": "cd /wo" + "rk/main\n"}, "paths", "README.md:1: path of one machine")
        self.finds({"a/package-lock.json": "https://regis" + "try.example.org/x\n"}, "paths", "a/package-lock.json:1: package registry")
        self.passes({"README.md": "network/work/main and https://www.postgresql.org/docs\n"}, "paths")

    def test_blanks(self):
        self.finds({"a.md": "x \n"}, "blanks", "a.md:1: blanks at the end")
        self.finds({"a.md": "x"}, "blanks", "a.md:1: no newline")
        self.finds({"a.py": "\tx\n"}, "blanks", "a.py:1: tab")

    def test_fuzz_needs_a_corpus_and_a_registration(self):
        files = {"tests/unit/wire/CMakeLists.txt": "postern_fuzz(fuzz_frames SOURCES x.cpp)\n"}
        self.finds(files, "fuzz", "fuzz_frames has no corpus")
        self.passes(files | {"tests/fuzz/corpus/fuzz_frames/one": b"\0"}, "fuzz")
        self.finds({"tests/fuzz/fuzz_lost.cpp": "\n"}, "fuzz", "tests/fuzz/fuzz_lost.cpp:1: a fuzz target that nothing builds")

    def test_translations(self):
        def ts(translation):
            return {"translations/x_de.ts": f"<TS language='de'><context><name>A</name>\n<message><source>%1 &amp; all</source>{translation}"
                                            "</message></context></TS>\n"}
        self.finds(ts("<translation type='unfinished'></translation>"), "translations", "x_de.ts:2: '%1 & all' is not translated")
        self.finds(ts("<translation><numerusform>%1 x</numerusform><numerusform></numerusform></translation>"), "translations", "is not translated")
        self.finds(ts("<translation>alles</translation>"), "translations", "has other placeholders")
        self.passes(ts("<translation>%1 und alles</translation>"), "translations")

    def test_phrases(self):
        table = {"ui/text/engine_phrases.cpp": 'QT_TRANSLATE_NOOP("Engine", "there is no \\"%1\\"; write one"),\n'}
        said = {"app/a.cpp": 'return phrase("there is no \\"%1\\"; "\n              "write one", x);\n'}
        self.passes(said | table, "phrases")
        self.finds(said, "phrases", 'app/a.cpp:1: "there is no \\"%1\\"; write one" is not listed')
        self.finds(table, "phrases", "ui/text/engine_phrases.cpp:1:", "is said nowhere")

    def test_links(self):
        page = {"docs/a.md": "# All of it\n\n[b](b.md#its-head) [here](#all-of-it) [web](https://example.org/x)\n", "docs/b.md": "# Its head\n"}
        self.passes(page, "links")
        self.finds(page | {"README.md": "[gone](docs/c.md)\n"}, "links", "README.md:1: docs/c.md is not there")
        self.finds(page | {"README.md": "[gone](docs/b.md#tail)\n"}, "links", "README.md:1: docs/b.md#tail: no heading")

    def test_usage(self):
        self.assertEqual(run({}, "nonsense")[0], 2)


if __name__ == "__main__":
    unittest.main()
