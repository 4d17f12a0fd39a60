"""A desktop of its own for a test: an X server without a screen, a window manager, a session bus, and the bus of screen readers (AT-SPI). The
console runs on it, and the test reads and works its windows as a screen reader does, by role and name."""
import ctypes
import os
import signal
import subprocess
import time

from missing import require

SECONDS = 60.0  # the longest wait for anything; only a test that fails waits so long

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth><servicedir>{folder}/services</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""
LAUNCHER = "[D-BUS Service]\nName=org.a11y.Bus\nExec=/usr/libexec/at-spi-bus-launcher\n"


class Desktop:
    """`with Desktop(folder) as desktop:` The programs' home is `folder`; `desktop.environment` is theirs. One in a process: the
    library that speaks AT-SPI finds its bus once."""

    def __init__(self, folder):
        require("Xvfb", "openbox", "dbus-daemon", "/usr/libexec/at-spi-bus-launcher", "python:pyatspi")
        self.folder, self._processes = folder, []
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "POSTERN_", "XDG_", "DBUS_", "LC_"))}
        self.environment |= {"HOME": folder, "XDG_RUNTIME_DIR": folder, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                             "NO_AT_BRIDGE": "1", "GSETTINGS_BACKEND": "memory"}  # of Gtk, in the helpers

    def __enter__(self):
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            self.stop(process)

    def _start(self):
        bus = os.path.join(self.folder, "bus")
        os.makedirs(os.path.join(bus, "services"))
        with open(os.path.join(bus, "session.conf"), "w", encoding="utf-8") as file:
            file.write(BUS.format(folder=bus))
        with open(os.path.join(bus, "services", "org.a11y.Bus.service"), "w", encoding="utf-8") as file:
            file.write(LAUNCHER)
        self.environment["DISPLAY"] = ":" + self._first_line("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._first_line("dbus-daemon", f"--config-file={bus}/session.conf", "--nofork", "--print-address=1")
        self.start("openbox", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # gives windows the keyboard
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = self.environment[name]
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        self.root = Atspi.get_desktop(0)
        self.root.set_cache_mask(Atspi.Cache.NONE)

    def _first_line(self, *words):
        log = open(os.path.join(self.folder, words[0] + ".log"), "wb")
        process = self.start(*words, stdout=subprocess.PIPE, stderr=log)
        log.close()
        line = process.stdout.readline().decode().strip()
        process.stdout.close()
        if not line:
            raise RuntimeError(f"{words[0]} did not start")
        return line

    def start(self, *words, **how):
        """A program of this desktop; it ends with the block."""
        process = subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL, start_new_session=True, **how)
        self._processes.append(process)
        return process

    def stop(self, process):
        if process.poll() is not None:
            return
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    # -- what is on it -------------------------------------------------------------------------------------------------

    def application(self, name):
        return self.wait(lambda: next((one for one in self._children(self.root) if self._ask(one.get_name) == name), None), f"the application {name}")

    def find(self, root, role, name=None):
        """The first object below `root` that shows and has this role, and this name or one that begins with `name…`; None."""
        def fits(found):
            return name is None or (found.startswith(name[:-1]) if name.endswith("…") else found == name)
        for node in self._walk(root, 0):
            if self._ask(node.get_role_name) == role and fits(self._ask(node.get_name) or ""):
                return node
        return None

    def expect(self, root, role, name=None):
        return self.wait(lambda: self.find(root, role, name), f"{role} {name or ''}", lambda: self.outline(root))

    def outline(self, root):
        return "\n".join(f"{self._ask(node.get_role_name)} {self._ask(node.get_name)!r}" for node in self._walk(root, 0))

    def wait(self, condition, what, details=lambda: ""):
        deadline = time.monotonic() + SECONDS
        while not (found := condition()):
            if time.monotonic() > deadline:
                raise AssertionError(f"{what}: not within {SECONDS:.0f} s; there is:\n{details()}")
            time.sleep(0.05)
        return found

    def press(self, root, name, role="push button"):
        """A button, once it can be pressed."""
        node = self.enabled(root, name, role)
        self._ask(lambda: node.get_action_iface().do_action(0))

    def enabled(self, root, name, role="push button"):
        return self.wait(lambda: self._enabled(self.find(root, role, name)), f"{role} {name}", lambda: self.outline(root))

    def write(self, root, name, text):
        node = self.expect(root, "text", name)
        self._ask(lambda: node.get_editable_text_iface().set_text_contents(text))

    def text(self, node):
        return self._ask(lambda: self.atspi.Text.get_text(node, 0, -1)) or ""

    def description(self, node):
        return self._ask(node.get_description) or ""

    def focus(self, node):
        self._ask(lambda: node.get_component_iface().grab_focus())
        self.wait(lambda: self._ask(lambda: node.get_state_set().contains(self.atspi.StateType.FOCUSED)), "the focus")

    def key(self, *names):
        """A key of the keyboard, with the modifiers before it held: key("Control_L", "3")."""
        x, test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        x.XOpenDisplay.restype, x.XStringToKeysym.restype = ctypes.c_void_p, ctypes.c_ulong
        display = ctypes.c_void_p(x.XOpenDisplay(self.environment["DISPLAY"].encode()))
        codes = [x.XKeysymToKeycode(display, ctypes.c_ulong(x.XStringToKeysym(name.encode()))) for name in names]
        for code, is_down in [(code, 1) for code in codes] + [(code, 0) for code in reversed(codes)]:
            test.XTestFakeKeyEvent(display, code, is_down, ctypes.c_ulong(0))
        x.XCloseDisplay(display)  # sends them
        if 0 in codes:
            raise AssertionError(f"no such key among {names}")

    def _enabled(self, node):
        states = self._ask(node.get_state_set) if node is not None else None
        return node if states is not None and states.contains(self.atspi.StateType.ENABLED) else None

    def _walk(self, node, depth):
        for child in self._children(node) if depth < 25 else ():
            states = self._ask(child.get_state_set)
            if states is None or not (depth == 0 or states.contains(self.atspi.StateType.SHOWING)):
                continue
            yield child
            yield from self._walk(child, depth + 1)

    def _children(self, node):
        count = self._ask(node.get_child_count) or 0
        found = (self._ask(lambda at=at: node.get_child_at_index(at)) for at in range(min(count, 200)))
        return [one for one in found if one is not None]

    @staticmethod
    def _ask(question):
        """None where the object has gone meanwhile; whoever asks looks again."""
        import gi
        try:
            return question()
        except gi.repository.GLib.Error:
            return None
