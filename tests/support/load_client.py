#!/usr/bin/env python3
"""Clients that keep asking through one gateway, whatever happens to it, and write down what they asked and what was answered:
lines "sent MARK" before a statement goes out, "done MARK" when its answer is complete, "refused MARK CODE WHY" when the answer is
Postern's own. Every statement carries its mark.

    load_client.py HOST PORT TARGET NAME CLIENTS FILE PAUSE [ASKERS]     the first line of standard input is an agent's key, or
        "token " and a person's token; runs until that closes. ASKERS more ask for what a person has to approve.
"""
import os
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from wire import SYNC, Closed, Late, TokenWire, Wire, bind, execute, fields, parse, query  # noqa: E402


class Gateway:
    def __init__(self, host, port, key, target):
        self.token = key.removeprefix("token ") if key.startswith("token ") else None
        self.host, self.port, self.keys = host, int(port), {"app": key, "token": key}
        self.targets = [type("Target", (), {"name": target})]

    def connect(self, name):
        wire = TokenWire(self, self.token) if self.token else Wire(self, seconds=30)
        try:
            return wire.log_in("token" if self.token else "app", application_name=name)
        except BaseException:
            wire.close()
            raise


def statement(number, mark):
    sql = ("SELECT {n}", "SELECT count(*) FROM t WHERE a < {n}", "INSERT INTO t VALUES ({n})", "UPDATE t SET a = a WHERE a = {n}",
           "SELECT 1 / ((random() * 0)::int + {n} % 2)")[number % 5].format(n=number % 50) + f" /*m {mark}*/"
    if number % 3 == 0:
        return parse(sql) + bind() + execute() + SYNC
    return query(sql)


def held(number, mark):
    sql = f"DELETE FROM t WHERE a = {number % 50 - 100} /*m {mark}*/"
    return query(sql) if number % 2 else parse(sql) + bind() + execute() + SYNC


def client(gateway, name, write, pause, is_over, make=statement):
    number = 0
    while not is_over.is_set():
        try:
            with gateway.connect(name) as wire:
                # Now and then a new session.
                for _ in range(200):
                    if is_over.wait(pause):
                        return
                    number += 1
                    mark = f"{name}-{number}"
                    write(f"sent {mark}\n")
                    wire.send(make(number, mark))
                    seen = wire.receive_until("Z")
                    # Postern's own refusal says that nothing ran.
                    refused = next((fields(body) for kind, body in seen if kind == "E" and b"M[postern]" in body or b"\0C58" in body), None)
                    if refused is None:
                        write(f"done {mark}\n")
                    else:
                        write(f"refused {mark} {refused['C']} {refused['M'][:200]}\n".replace("\r", " "))
        except (OSError, AssertionError, Closed, Late):
            is_over.wait(0.3)


def main():
    host, port, target, name, count, path, pause = sys.argv[1:8]
    askers = int(sys.argv[8]) if len(sys.argv) > 8 else 0
    gateway = Gateway(host, port, sys.stdin.readline().strip(), target)
    is_over, lock = threading.Event(), threading.Lock()
    with open(path, "a", encoding="utf-8") as file:
        def write(line):
            with lock:
                file.write(line)
                file.flush()
        threads = [threading.Thread(target=client, args=(gateway, f"{name}.{n}.{time.time_ns() % 10**9}", write, float(pause), is_over))
                   for n in range(int(count))]
        threads += [threading.Thread(target=client, args=(gateway, f"{name}.ask{n}.{time.time_ns() % 10**9}", write, float(pause), is_over, held))
                    for n in range(askers)]
        for thread in threads:
            thread.start()
        sys.stdin.read()
        is_over.set()
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    main()
