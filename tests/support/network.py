"""Networks that can be cut. Each place is a network namespace with one wire to every server, where the machine gives root;
elsewhere the wires are relays on the loopback device, and Network.how says so."""
import ctypes
import os
import socket
import subprocess
import threading

CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


def _ip(*words):
    subprocess.run(["ip", *words], check=True, capture_output=True, text=True)


class Relay:
    """One wire to a server, over the loopback device. Cut: bytes stay where they are, as in a network that drops packets."""

    def __init__(self, host, port, listener=None):
        self.to, self._open = (host, port), threading.Event()
        self._open.set()
        self.listener = listener or socket.create_server(("127.0.0.1", 0), backlog=128)
        self.host, self.port = self.listener.getsockname()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near):
        self._open.wait()
        try:
            far = socket.create_connection(self.to, timeout=5)
            far.settimeout(None)
        except OSError:
            near.close()
            return
        threading.Thread(target=self._pump, args=(near, far), daemon=True).start()
        self._pump(far, near)

    def _pump(self, source, sink):
        try:
            while data := source.recv(65536):
                self._open.wait()
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        self._open.clear()

    def mend(self):
        self._open.set()

    def close(self):
        self.mend()
        self.listener.close()


class Wire:
    """One wire between a place and a server, as two ends of a veth pair."""

    def __init__(self, name, namespace, subnet, port):
        self.name, self.host, self.port = name, f"{subnet}.1", port
        _ip("link", "add", name, "type", "veth", "peer", "name", "far", "netns", namespace)
        _ip("addr", "add", f"{subnet}.1/24", "dev", name)
        _ip("link", "set", name, "up")
        _ip("-n", namespace, "addr", "add", f"{subnet}.2/24", "dev", "far")
        _ip("-n", namespace, "link", "set", "far", "name", name, "up")

    def cut(self):
        _ip("link", "set", self.name, "down")

    def mend(self):
        _ip("link", "set", self.name, "up")

    def close(self):
        pass  # goes with the namespace


class Place:
    """Where processes run: `enter` is their preexec_fn. `wires` by the server's name: host and port to use, cut(), mend()."""

    def __init__(self, name):
        self.name, self.wires, self.namespace, self._lent = name, {}, None, []

    def lend(self, port):
        """127.0.0.1:`port` there is this machine's own; never cut."""
        if self.namespace is None:
            return
        made = []

        def make():  # a thread's namespace is its own
            self.enter()
            made.append(socket.create_server(("127.0.0.1", port), backlog=128))

        maker = threading.Thread(target=make)
        maker.start()
        maker.join()
        self._lent.append(Relay("127.0.0.1", port, made[0]))

    def close(self):
        for wire in [*self.wires.values(), *self._lent]:
            wire.close()

    def enter(self):
        if self.namespace is None:
            return
        handle = os.open(f"/run/netns/{self.namespace}", os.O_RDONLY)
        if _libc.setns(handle, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns")
        os.close(handle)


class Network:
    """`with Network({"store": port, …}, ["one", "two"]) as network:` network.places["one"].wires["store"].cut().

    In namespaces the servers must listen on all addresses and let in 10.0.0.0/8 (`hba`)."""
    hba = "host all all 10.0.0.0/8 scram-sha-256\n"

    def __init__(self, servers, places):
        self.servers, self.places = servers, {name: Place(name) for name in places}
        self.how = "network namespaces"

    def __enter__(self):
        try:
            self._namespaces()
        except (OSError, subprocess.CalledProcessError) as problem:
            self._remove()
            reason = (getattr(problem, "stderr", "") or str(problem)).strip()
            self.how = f"relays on the loopback device (no network namespaces: {reason})"
            for place in self.places.values():
                place.namespace = None
                place.wires = {server: Relay("127.0.0.1", port) for server, port in self.servers.items()}
        return self

    def __exit__(self, *_):
        for place in self.places.values():
            place.close()
        self._remove()

    def _namespaces(self):
        mark = os.getpid() % 100_000
        # 10.x.y: other runs on the machine have other numbers, as far as there are enough.
        subnet = (mark * 37) % 200
        for number, place in enumerate(self.places.values()):
            namespace = f"pt{mark}n{number}"
            _ip("netns", "add", namespace)
            place.namespace = namespace
            _ip("-n", namespace, "link", "set", "lo", "up")
            for at, (server, port) in enumerate(self.servers.items()):
                place.wires[server] = Wire(f"pt{mark}n{number}w{at}", namespace, f"10.{20 + subnet}.{number * 10 + at}", port)

    def _remove(self):
        for place in self.places.values():
            if place.namespace is not None:
                subprocess.run(["ip", "netns", "del", place.namespace], capture_output=True)
