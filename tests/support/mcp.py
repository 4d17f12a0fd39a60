"""An MCP server, driven over stdio as an agent drives it: JSON-RPC, one message a line."""
import json
import os
import subprocess
import threading


class Server:
    """The program of an MCP server, as an agent starts it. `tool` is what a model calls; what it answers is what the model reads."""

    def __init__(self, words, environment=None):
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                         env=os.environ | (environment or {}))
        self._number = 0
        self._errors = []
        threading.Thread(target=lambda: self._errors.extend(self._process.stderr), daemon=True).start()
        self.call("initialize", {"protocolVersion": "2024-11-05", "capabilities": {}, "clientInfo": {"name": "matrix", "version": "1"}})
        self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def _send(self, message):
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def call(self, method, parameters=None, seconds=40):
        self._number += 1
        number = self._number
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters or {}})
        timer = threading.Timer(seconds, self._process.kill)
        timer.start()
        try:
            for line in self._process.stdout:
                if not line.startswith("{"):
                    continue
                answer = json.loads(line)
                if answer.get("id") == number:
                    return answer.get("result", {"error": answer.get("error")})
        finally:
            timer.cancel()
        raise SystemExit(f"!! the MCP server ended or did not answer {method}: {''.join(self._errors)[-2000:]}")

    def tool(self, name, arguments):
        return self.call("tools/call", {"name": name, "arguments": arguments})

    def close(self):
        self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
