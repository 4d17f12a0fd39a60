// A real SAML 2.0 identity provider for tests: samlp with three people and no password. Prints one line of JSON with its sign-in
// address and entity ID, and ends with its standard input. Environment: KEY and CERTIFICATE (files), RECIPIENT (the one registered
// address), PERSON.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import express from "express";
import samlp from "samlp";

const people = { alice: ["db-developers"], lena: ["db-approvers"], audra: ["db-auditors"] };
const key = readFileSync(process.env.KEY), cert = readFileSync(process.env.CERTIFICATE);
const entity = "urn:test:idp";
const seen = { requests: 0 };
let wrong = {}; // options of samlp that a test wants to be others

function profile(user) {
  return {
    getClaims: () => ({ mail: `${user.id}@example.test`, groups: people[user.id] ?? [] }),
    getNameIdentifier: () => ({
      nameIdentifier: user.id, nameIdentifierFormat: user.format ?? "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
    }),
  };
}

const app = express();
app.get("/sso", (request, response, next) => {
  seen.requests++;
  samlp.parseRequest(request, (error, asked) => {
    if (error) return next(error);
    // Only the registered address gets an answer, whatever the request says.
    if (asked.assertionConsumerServiceURL !== process.env.RECIPIENT) return response.status(400).send("not registered");
    const person = request.query.login_hint ?? process.env.PERSON ?? "alice";
    const options = {
      issuer: entity, cert, key, destination: process.env.RECIPIENT, recipient: process.env.RECIPIENT, lifetimeInSeconds: 300,
      getPostURL: (_audience, _dom, _request, done) => done(null, process.env.RECIPIENT),
      getUserFromRequest: () => ({ id: person, format: wrong.format }), profileMapper: profile, ...wrong,
    };
    if (person === "refuse") {
      return samlp.sendError({
        ...options, inResponseTo: asked.id, RelayState: request.query.RelayState, error: { description: "no", code: "urn:oasis:names:tc:SAML:2.0:status:Responder" },
        getPostURL: (_request, done) => done(null, process.env.RECIPIENT),
      })(request, response, next);
    }
    return samlp.auth(options)(request, response, next);
  });
});

const server = app.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ address: `http://127.0.0.1:${server.address().port}/sso`, entity })));

// Tests change the world by lines of JSON: {"wrong": {…}}, {"people": …}, {}.
for await (const line of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(line);
  Object.assign(people, wish.people ?? {});
  if (wish.wrong) wrong = wish.wrong;
  console.log(JSON.stringify(seen));
}
process.exit(0);
