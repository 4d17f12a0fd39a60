"""An identity provider for tests that can also misbehave: discovery, keys and tokens over plain HTTP on 127.0.0.1. Tokens are
signed with openssl(1); whoever wants a wrong token says what is wrong with it."""
import base64
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time

from missing import require


def b64(data):
    return base64.urlsafe_b64encode(data if isinstance(data, bytes) else data.encode()).rstrip(b"=").decode()


class Key:
    """An RSA key pair; `kid` is its name in the key set."""

    def __init__(self, folder, kid):
        require("openssl")
        self.kid, self.file = kid, os.path.join(folder, f"{kid}.pem")
        subprocess.run(["openssl", "genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", self.file],
                       check=True, capture_output=True)
        modulus = subprocess.run(["openssl", "rsa", "-in", self.file, "-noout", "-modulus"], check=True, capture_output=True, text=True)
        self.jwk = {"kty": "RSA", "kid": kid, "use": "sig", "n": b64(bytes.fromhex(modulus.stdout.strip().split("=")[1])), "e": "AQAB"}

    def token(self, claims, header=None):
        text = b64(json.dumps({"alg": "RS256", "typ": "JWT", "kid": self.kid} | (header or {}))) + "." + b64(json.dumps(claims))
        signature = subprocess.run(["openssl", "dgst", "-sha256", "-sign", self.file], input=text.encode(), check=True, capture_output=True)
        return text + "." + b64(signature.stdout)


class Issuer:
    """`with Issuer() as issuer:`. `behave[path]` is a function of the request handler that answers instead; `keys` is what the
    key set lists; `asked` counts requests by path."""
    DISCOVERY, KEYS = "/.well-known/openid-configuration", "/keys"

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="postern-issuer-")
        self.keys, self.behave, self.asked = [Key(self.folder, "one")], {}, {}
        issuer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):  # pylint: disable=invalid-name
                path = self.path.split("?")[0]
                issuer.asked[path] = issuer.asked.get(path, 0) + 1
                try:
                    issuer.behave.get(path, issuer.answer)(self)
                except (BrokenPipeError, ConnectionResetError):
                    pass

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def answer(self, handler):
        path = handler.path.split("?")[0]
        if path == self.DISCOVERY:
            return self.send(handler, {"issuer": self.url, "jwks_uri": self.url + self.KEYS,
                                       "authorization_endpoint": self.url + "/auth", "token_endpoint": self.url + "/token"})
        if path == self.KEYS:
            return self.send(handler, {"keys": [key.jwk for key in self.keys]})
        return self.send(handler, {}, status=404)

    @staticmethod
    def send(handler, value, status=200, **headers):
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        handler.send_response(status)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(body)))
        for name, text in headers.items():
            handler.send_header(name.replace("_", "-"), text)
        handler.end_headers()
        handler.wfile.write(body)

    def add_key(self, kid):
        self.keys.append(Key(self.folder, kid))
        return self.keys[-1]

    def claims(self, **more):
        now = int(time.time())
        claims = {"iss": self.url, "aud": "postern", "sub": "alice", "email": "alice@example.test", "groups": ["dev"], "iat": now,
                  "exp": now + 300} | more
        return {name: value for name, value in claims.items() if value is not None}

    def token(self, key=None, header=None, **claims):
        return (key or self.keys[0]).token(self.claims(**claims), header)

    def toml(self, lines=""):
        return (f'[[identity]]\nname = "corp"\nissuer = "{self.url}"\nclient_id = "postern"\ngroups_claim = "groups"\n'
                f'clock_skew = "0s"\n{lines}\n')
