"""The console on a desktop of its own, worked through the screen readers' bus."""
import os

from at_spi import Desktop
from missing import require
from pg import PostgreSQL
from plain import Plain
from ports import free_port
from postern import executable


class OnDesktop(Plain):
    configuration = ""

    @classmethod
    def setUpClass(cls):
        require("psql")
        cls.server = PostgreSQL(auth="trust").__enter__()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.add_role("app", "app-secret")
        cls.server.sql("CREATE DATABASE app OWNER app")
        cls.server.sql("CREATE TABLE secrets (a int); GRANT ALL ON secrets TO app; ANALYZE secrets", "app")

    def setUp(self):
        super().setUp()
        self.port = free_port()

    def desktop(self):
        desktop = Desktop(self.folder)
        desktop.environment |= {"XDG_CONFIG_HOME": os.path.join(self.folder, "config"), "XDG_DATA_HOME": os.path.join(self.folder, "data"),
                                "POSTERN_BIN": executable()}
        return desktop

    def console(self, desktop):
        log = open(os.path.join(self.folder, "console.log"), "ab")
        process = desktop.start(executable(), "--config", self.config, stdout=log, stderr=log)
        log.close()
        return process

    def log(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", errors="replace") as file:
            return file.read()

    def stop_cleanly(self, process):
        self.assertIsNone(process.poll(), self.log("console.log"))
        process.terminate()
        self.assertEqual(process.wait(timeout=60), 0, self.log("console.log"))
