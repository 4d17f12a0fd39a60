"""A real OpenID provider (npm oidc-provider) and a person with a browser that has no window: follows redirects and keeps cookies."""
import base64
import hashlib
import html
import http.cookiejar
import json
import os
import re
import socket
import subprocess
import threading
import urllib.error
import urllib.parse
import urllib.request

from missing import NODE_FOLDER, require


class Provider:
    """`with Provider(ttl=60) as provider:`; `provider.issuer` is its address."""

    def __init__(self, ttl=3600, secret="", person="alice", port=0):
        require("node", "npm:oidc-provider")
        self.environment = {"PATH": os.environ["PATH"], "TTL": str(ttl), "SECRET": secret, "PERSON": person, "PORT": str(port),
                            "NODE_NO_WARNINGS": "1"}
        self.process = self.issuer = None

    def __enter__(self):
        self.process = subprocess.Popen(["node", os.path.join(NODE_FOLDER, "provider.mjs")], env=self.environment, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.issuer = self.line()["issuer"]
        self.environment["PORT"] = self.issuer.rsplit(":", 1)[1]  # when it starts again, it is the same one
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def line(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        raise AssertionError("the provider ended")

    def tell(self, **wish):
        """What the provider has seen so far: refreshed, revoked, refused."""
        self.process.stdin.write(json.dumps(wish) + "\n")
        self.process.stdin.flush()
        return self.line()

    def set_groups(self, **people):
        self.tell(people=people)

    def id_token(self, person):
        """What `person` gets from an authorization code with PKCE, as any client of the provider's would."""
        verifier = base64.urlsafe_b64encode(os.urandom(32)).rstrip(b"=").decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        with socket.create_server(("127.0.0.1", 0)) as listener:
            redirect = f"http://127.0.0.1:{listener.getsockname()[1]}/callback"
            asked = {"client_id": "desktop", "response_type": "code", "redirect_uri": redirect, "scope": "openid email groups",
                     "code_challenge": challenge, "code_challenge_method": "S256", "login_hint": person}

            def visit():
                Browser().open(f"{self.issuer}/auth?" + urllib.parse.urlencode(asked))

            browser = threading.Thread(target=visit, daemon=True)
            browser.start()
            listener.settimeout(20)
            connection, _ = listener.accept()
            with connection:
                line = connection.makefile("rb").readline().decode()
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            browser.join(10)
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(line.split()[1]).query)["code"][0]
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect, "client_id": "desktop",
                "code_verifier": verifier}
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(f"{self.issuer}/token", urllib.parse.urlencode(form).encode(), timeout=20) as answer:
            return json.load(answer)["id_token"]

    def toml(self, lines="", scopes=("openid", "email", "groups", "offline_access"), name="corp"):
        return (f'[[identity]]\nname = "{name}"\nissuer = "{self.issuer}"\nclient_id = "desktop"\nclock_skew = "0s"\n'
                f"scopes = {json.dumps(list(scopes))}\n{lines}\n")


class Browser:
    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar))
        self.visited = []

    def open(self, address, data=None):
        """The page at the end of all redirects: (status, text)."""
        body = urllib.parse.urlencode(data).encode() if data is not None else None
        try:
            with self.opener.open(address, body, timeout=30) as answer:
                self.visited.append(answer.geturl())
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()

    def submit(self, page, base, **more):
        """Sends the first form of `page`."""
        form = re.search(r"<form[^>]*action=\"([^\"]+)\"", page).group(1)
        fields = dict(re.findall(r"<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", page))
        return self.open(urllib.parse.urljoin(base, html.unescape(form)), {k: html.unescape(v) for k, v in fields.items()} | more)

    def enter_code(self, address, code):
        """The device page: the code, then consent."""
        _, page = self.open(address)
        _, page = self.submit(page, address, user_code=code)
        if "<form" in page:
            _, page = self.submit(page, address, confirm="yes")
        return page


class SignIn:
    """A running `postern login`; `address` is what a browser should open."""

    def __init__(self, gateway, *words, environment=None):
        from postern import executable  # pylint: disable=import-outside-toplevel
        self.process = subprocess.Popen([executable(), "login", "--no-browser", *words, "--config", gateway.config], text=True,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env=gateway._environment() | (environment or {}))  # pylint: disable=protected-access
        self.said, self.ready = [], threading.Event()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stderr:
            self.said.append(line.rstrip("\n"))
            if "http" in line:
                self.ready.set()
        self.ready.set()

    @property
    def address(self):
        assert self.ready.wait(20), self.said
        found = [word for line in self.said for word in line.split() if word.startswith("http")]
        assert found, self.said
        return found[0]

    def finish(self, seconds=30):
        """(exit code, standard output, standard error)"""
        code = self.process.wait(timeout=seconds)
        self.reader.join()
        with self.process.stdout, self.process.stderr:
            return code, self.process.stdout.read(), "\n".join(self.said)
