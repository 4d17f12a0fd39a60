"""A saved configuration takes effect for the next statement of open sessions; a wrong one never replaces a good one."""
import os
import signal
import unittest

from live import Live
from wire import Wire, sqlstates

RULE = '\n[[rule]]\nname = "no-refresh"\naction = "block"\nstatements = ["REFRESH *"]\n'


class Reload(Live):
    def setUp(self):
        super().setUp()
        self.wire = Wire(self.gateway).log_in()
        self.addCleanup(self.wire.close)
        self.save("")

    def count(self, event):
        return self.gateway.log().count(f" {event} ")

    def save(self, extra, how="in place", expect="configuration_loaded"):
        """Writes the file and waits until the gateway says what it made of it."""
        before = self.count(expect)
        self.gateway.extra = extra
        if how == "in place":
            self.gateway.write_config()
        else:
            real, self.gateway.config = self.gateway.config, self.gateway.config + ".new"
            self.gateway.write_config()
            os.replace(self.gateway.config, real)
            self.gateway.config = real
        self.gateway.wait(lambda: self.count(expect) > before, seconds=20, what=expect)

    def test_open_session_meets_the_new_rule(self):
        for how in ("in place", "rename"):
            with self.subTest(how):
                self.assertEqual(sqlstates(self.wire.ask("REFRESH MATERIALIZED VIEW nothing_here")), ["42P01"])
                self.save(RULE, how)
                self.assertSqlstate(self.wire.ask("REFRESH MATERIALIZED VIEW nothing_here"), "42501")
                self.save("", how)
                self.assertEqual(sqlstates(self.wire.ask("REFRESH MATERIALIZED VIEW nothing_here")), ["42P01"])

    def test_wrong_file_changes_nothing(self):
        self.save(RULE)
        self.save(RULE.replace("statements", "statments"), expect="configuration_rejected")
        self.assertSqlstate(self.wire.ask("REFRESH MATERIALIZED VIEW nothing_here"), "42501")
        self.assertIn("statments", self.gateway.log())
        self.assertAlive(self.wire)

    def test_hang_up_signal_reloads(self):
        before = self.count("configuration_loaded")
        self.gateway.process.send_signal(signal.SIGHUP)
        self.gateway.wait(lambda: self.count("configuration_loaded") > before, seconds=20, what="reload")
        self.assertAlive(self.wire)

    def test_missing_file_changes_nothing(self):
        self.save(RULE)
        before = self.count("configuration_rejected")
        os.unlink(self.gateway.config)
        self.gateway.wait(lambda: self.count("configuration_rejected") > before, seconds=20, what="the file's absence noticed")
        self.assertSqlstate(self.wire.ask("REFRESH MATERIALIZED VIEW nothing_here"), "42501")


if __name__ == "__main__":
    unittest.main(verbosity=2)
