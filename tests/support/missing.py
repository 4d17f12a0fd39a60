"""What a test needs from the machine. A missing program or module is a failure that names the package to install, never a
skip: a suite that quietly tests less is worse than one that is red."""
import importlib.util
import os
import shutil
import sys

PACKAGES = {
    "psql": "postgresql-client-15", "pgbench": "postgresql-15", "pg_dump": "postgresql-client-15",
    "pg_restore": "postgresql-client-15", "pgcli": "pgcli", "javac": "openjdk-17-jdk-headless",
    "java": "openjdk-17-jdk-headless", "node": "nodejs", "cc": "gcc", "openssl": "openssl", "pgbouncer": "pgbouncer",
    "/usr/share/java/postgresql.jar": "libpostgresql-jdbc-java", "/usr/include/postgresql/libpq-fe.h": "libpq-dev",
    "Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus", "/usr/libexec/at-spi-bus-launcher": "at-spi2-core", "orca": "orca", "speech-dispatcher": "speech-dispatcher", "pyatspi": "python3-pyatspi",
    "psycopg": "python3-psycopg", "psycopg2": "python3-psycopg2", "asyncpg": "python3-asyncpg",
}
NODE_FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "node")


class Missing(Exception):
    """Something that has to be installed is not."""


def require(*needs):
    """Each need is a program, an absolute path, "python:MODULE" or "npm:PACKAGE". Raises Missing naming all that is absent."""
    absent = []
    for need in needs:
        if need.startswith("python:"):
            module = need[7:]
            if importlib.util.find_spec(module) is None:
                absent.append(f"Python module {module}: apt-get install {PACKAGES[module]}")
        elif need.startswith("npm:"):
            if not os.path.isdir(os.path.join(NODE_FOLDER, "node_modules", need[4:])):
                absent.append(f"npm package {need[4:]}: run tests/support/node/install")
        elif need.startswith("/"):
            if not os.path.exists(need):
                absent.append(f"{need}: apt-get install {PACKAGES[need]}")
        elif shutil.which(need) is None:
            absent.append(f"{need}: apt-get install {PACKAGES[need]}")
    if absent:
        raise Missing("not installed: " + "; ".join(absent))


def exit_if_missing(*needs):
    """For scripts: says what is missing on stderr and exits 1."""
    try:
        require(*needs)
    except Missing as problem:
        print(f"FAILED {problem}", file=sys.stderr)
        sys.exit(1)
