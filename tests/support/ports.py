"""Free TCP ports that parallel tests do not take from each other: below the ephemeral range, guarded by a lock file for as
long as this process lives."""
import fcntl
import os
import random
import socket
import tempfile

_locks = []


def free_port():
    folder = os.path.join(tempfile.gettempdir(), f"postern-ports-{os.getuid()}")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    for _ in range(500):
        port = random.SystemRandom().randrange(20000, 32000)
        lock = open(os.path.join(folder, str(port)), "w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", port))
        except OSError:
            lock.close()
            continue
        _locks.append(lock)
        return port
    raise RuntimeError("no free TCP port between 20000 and 32000")
