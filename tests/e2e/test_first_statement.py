"""From nothing to the first statement within a minute: `postern-console` is started with an empty configuration and worked
through the screen readers' bus until it shows what a client has asked."""
import subprocess
import time
import unittest

from on_desktop import OnDesktop


class FirstStatement(OnDesktop):
    def test_within_a_minute_of_the_first_start(self):
        self.write(f'[proxy]\nlisten = ["127.0.0.1:{self.port}"]\n')
        with self.desktop() as desktop:
            begun = time.monotonic()
            process = self.console(desktop)
            application = desktop.application("postern")
            setup = desktop.expect(application, "dialog", "Set up Postern")
            self.set_up(desktop, application, setup)
            took = time.monotonic() - begun
            print(f"first statement seen {took:.1f} s after the first start")
            self.assertLess(took, 60)
            desktop.press(setup, "Watch it live")
            desktop.wait(lambda: desktop.find(application, "dialog") is None, "the set-up closes")
            self.stop_cleanly(process)
        self.assertIn("'the first one'", "\n".join(self.run_postern("sessions", "show", one["session"]).stdout for one in self.json("sessions", "list")))

    def set_up(self, desktop, application, setup):
        desktop.expect(setup, "label", "Postern listens here already.")
        desktop.press(setup, "Continue")
        desktop.expect(setup, "label", "Which database it guards")
        for name, value in (("Name for clients", "shop"), ("Server", "127.0.0.1"), ("Port", str(self.server.port)), ("Database", "app"), ("Role", "app")):
            desktop.write(setup, name, value)
        desktop.focus(desktop.expect(setup, "text", "Role"))
        desktop.key("Tab")
        desktop.key("Tab")
        desktop.key("End")
        desktop.expect(setup, "combo box", "none")
        desktop.press(setup, "Test the connection")
        desktop.expect(setup, "label", "✓ Connected in …")
        desktop.press(setup, "Continue")
        desktop.press(application, "Add it")
        desktop.expect(setup, "label", "No column has a name that looks sensitive.…")
        desktop.press(setup, "Continue")
        desktop.expect(setup, "label", "How strict it is")
        desktop.press(setup, "Continue")
        desktop.press(application, "Set it")
        desktop.expect(setup, "label", "Point your agent here")
        desktop.write(setup, "Name of the agent", "copilot")
        desktop.press(setup, "Make a key")
        desktop.expect(setup, "label", "The lines hold the key of copilot.…")
        line = desktop.text(desktop.expect(setup, "text", "Connection line"))
        self.assertRegex(line, rf"^postgresql://copilot:pst_.*:{self.port}/shop")
        desktop.press(setup, "Continue")
        desktop.expect(setup, "label", "Waiting for the first statement…")
        done = subprocess.run(["psql", "-XAtq", line.strip(), "-c", "SELECT 'the first one'"], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.stdout, "the first one\n", done.stderr)
        desktop.expect(setup, "label", "Your agent goes through Postern.")


if __name__ == "__main__":
    unittest.main(verbosity=2)
