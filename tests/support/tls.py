"""Certificates for tests: an authority and a server certificate for localhost and 127.0.0.1, valid for two days."""
import os
import subprocess


def make_certificates(folder):
    """Writes ca.crt, server.crt and server.key into `folder`; returns their paths."""
    ca, key, request, certificate, extensions = (os.path.join(folder, n) for n in
                                                 ("ca.crt", "server.key", "server.csr", "server.crt", "server.ext"))
    ca_key = os.path.join(folder, "ca.key")
    run = lambda *words: subprocess.run(["openssl", *words], check=True, capture_output=True)
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
    run("req", "-x509", *curve, "-keyout", ca_key, "-out", ca, "-days", "2", "-subj", "/CN=test authority")
    run("req", *curve, "-keyout", key, "-out", request, "-subj", "/CN=localhost")
    with open(extensions, "w", encoding="ascii") as file:
        file.write("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
    run("x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-CAcreateserial", "-out", certificate, "-days", "2",
        "-extfile", extensions)
    os.chmod(key, 0o600)
    return ca, certificate, key
