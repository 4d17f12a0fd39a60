// A real OpenID provider for tests and the demo: oidc-provider with three people and no password. Prints one line of JSON with
// its issuer, and ends with its standard input. Environment: PORT, TTL (seconds of an ID token), CLIENT_PORT (register one fixed
// redirect port only), SECRET (the client's).
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const people = JSON.parse(process.env.PEOPLE ?? '{"alice":["db-developers"],"lena":["db-approvers"],"audra":["db-auditors"]}');
const ttl = Number(process.env.TTL ?? 3600);
const server = createServer();
await new Promise((ready) => server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", ready));
const grants = new Set();
const seen = { refreshed: 0, revoked: 0, refused: 0 };
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "desktop",
      application_type: "native",
      response_types: ["code"],
      redirect_uris: ["http://127.0.0.1/callback"],
      grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
      ...(process.env.SECRET
        ? { client_secret: process.env.SECRET, token_endpoint_auth_method: "client_secret_basic" }
        : { token_endpoint_auth_method: "none" }),
    },
  ],
  // Groups are asked for each time, so a test can change them between two refreshes.
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.test`, email_verified: true, groups: people[id] ?? [] }),
  }),
  claims: { openid: ["sub"], email: ["email", "email_verified"], groups: ["groups"] },
  scopes: ["openid", "offline_access", "email", "groups"],
  conformIdTokenClaims: false,
  rotateRefreshToken: true,
  interactions: { url: (_context, interaction) => `/person/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true },
  },
  ttl: {
    AccessToken: ttl, IdToken: ttl, RefreshToken: 86400, Grant: 86400, Interaction: 600, Session: 86400, DeviceCode: 600,
    AuthorizationCode: 60,
  },
});

// What a person would do on the provider's pages: log in as who the hint says, and consent, or refuse.
provider.use(async (context, next) => {
  if (!context.path.startsWith("/person/")) return next();
  const details = await provider.interactionDetails(context.req, context.res);
  const who = details.params.login_hint ?? process.env.PERSON ?? "alice";
  if (who === "refuse")
    return provider.interactionFinished(context.req, context.res, { error: "access_denied", error_description: "no" });
  if (details.prompt.name === "login")
    return provider.interactionFinished(context.req, context.res, { login: { accountId: who } });
  const grant = new provider.Grant({ accountId: details.session.accountId, clientId: details.params.client_id });
  grant.addOIDCScope(details.params.scope);
  const consent = { grantId: await grant.save() };
  grants.add(consent.grantId);
  return provider.interactionFinished(context.req, context.res, { consent }, { mergeWithLastSubmission: true });
});

provider.on("grant.success", (context) => {
  if (context.oidc.params.grant_type === "refresh_token") seen.refreshed++;
});
provider.on("grant.error", () => seen.refused++);
provider.on("refresh_token.destroyed", () => seen.revoked++);
// What a thief would find in a backup: the token that is in force.
let latest = null;
provider.on("refresh_token.saved", (token) => { if (!token.consumed) latest = token.jti; });

server.on("request", provider.callback());
console.log(JSON.stringify({ issuer }));

// Tests change the world by lines of JSON, and are answered what happened so far: {"people": …}, {"forget": true} (every
// sign-in is withdrawn), {"steal": true} (the refresh token in force), {}.
for await (const line of createInterface({ input: process.stdin })) {
  const wish = JSON.parse(line);
  Object.assign(people, wish.people ?? {});
  if (wish.forget)
    for (const id of grants) await (await provider.Grant.find(id))?.destroy();
  console.log(JSON.stringify(wish.steal ? { ...seen, latest } : seen));
}
process.exit(0);
