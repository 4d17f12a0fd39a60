"""A real SAML 2.0 identity provider (npm samlp) whose signing certificate is made anew."""
import json
import os
import shutil
import subprocess
import tempfile

from missing import NODE_FOLDER, require
from ports import free_port


class SamlProvider:
    """`with SamlProvider() as provider:`; `toml()` is its [[identity]]."""

    def __init__(self):
        require("node", "openssl", "npm:samlp", "npm:express")
        self.folder = tempfile.mkdtemp(prefix="postern-saml-")
        self.port = free_port()
        self.process = self.address = self.entity = None

    def make_key(self, name):
        key, certificate = (os.path.join(self.folder, f"{name}.{end}") for end in ("key", "crt"))
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=idp"],
                       check=True, capture_output=True)
        return key, certificate

    def __enter__(self):
        self.key, self.certificate = self.make_key("idp")
        environment = {"PATH": os.environ["PATH"], "KEY": self.key, "CERTIFICATE": self.certificate, "NODE_NO_WARNINGS": "1",
                       "RECIPIENT": f"http://127.0.0.1:{self.port}/callback"}
        self.process = subprocess.Popen(["node", os.path.join(NODE_FOLDER, "saml.mjs")], env=environment, text=True, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        told = self.line()
        self.address, self.entity = told["address"], told["entity"]
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)

    def line(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise AssertionError("the provider ended")

    def tell(self, **wish):
        self.process.stdin.write(json.dumps(wish) + "\n")
        self.process.stdin.flush()
        return self.line()

    def toml(self, lines="", certificate=None):
        with open(certificate or self.certificate, encoding="ascii") as file:
            pem = file.read()
        return (f'[[identity]]\nname = "corp"\nkind = "saml"\nissuer = "{self.entity}"\nclient_id = "urn:postern"\nsign_in = "{self.address}"\n'
                f'clock_skew = "0s"\nredirect = {{ ports = [{self.port}] }}\ncertificate = """\n{pem}"""\n{lines}\n')
