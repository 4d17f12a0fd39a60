// The demo's OpenID provider, and Alice with her browser, in one small program without any package: it signs her in whenever she is
// asked to. Prints its issuer; every line of its standard input is an address that she opens; ends with its standard input.
import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";

const kClient = "postern-demo", kHours = 12;
const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const codes = new Map();

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function idToken(nonce) {
  const now = Math.floor(Date.now() / 1000);
  const signed = `${encoded({ alg: "ES256", typ: "JWT", kid: "demo" })}.${encoded({
    iss: issuer, aud: kClient, sub: "alice", email: "alice@shop.example", email_verified: true, groups: ["support"], nonce,
    iat: now, exp: now + kHours * 3600,
  })}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

function json(response, status, value) {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" }).end(JSON.stringify(value));
}

function authorize(response, query) {
  const back = query.get("redirect_uri") ?? "";
  if (query.get("client_id") !== kClient || !/^http:\/\/127\.0\.0\.1:\d+\/callback$/.test(back) || query.get("code_challenge_method") !== "S256")
    return json(response, 400, { error: "invalid_request" });
  const code = randomBytes(24).toString("base64url");
  codes.set(code, { back, challenge: query.get("code_challenge"), nonce: query.get("nonce") });
  const answer = new URLSearchParams({ code, state: query.get("state") ?? "", iss: issuer });
  return response.writeHead(302, { Location: `${back}?${answer}` }).end();
}

function token(response, form) {
  const known = codes.get(form.get("code"));
  codes.delete(form.get("code"));
  const challenge = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
  if (!known || known.back !== form.get("redirect_uri") || known.challenge !== challenge)
    return json(response, 400, { error: "invalid_grant" });
  return json(response, 200, { id_token: idToken(known.nonce), token_type: "Bearer", expires_in: kHours * 3600 });
}

async function body(request) {
  let text = "";
  for await (const part of request) if ((text += part).length > 65536) throw new Error("too long");
  return new URLSearchParams(text);
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, issuer);
  if (url.pathname === "/.well-known/openid-configuration")
    return json(response, 200, {
      issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["ES256"],
      code_challenge_methods_supported: ["S256"], authorization_response_iss_parameter_supported: true,
    });
  if (url.pathname === "/keys")
    return json(response, 200, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "demo", use: "sig", alg: "ES256" }] });
  if (url.pathname === "/authorize") return authorize(response, url.searchParams);
  if (url.pathname === "/token" && request.method === "POST")
    return body(request).then((form) => token(response, form), () => request.destroy());
  return json(response, 404, {});
});

await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
console.log(issuer);
for await (const address of createInterface({ input: process.stdin })) fetch(address).catch(() => {});
process.exit(0);
