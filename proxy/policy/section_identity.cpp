// [[identity]] and [roles].
#include <algorithm>

#include "base/text.h"
#include "policy/section_parts.h"
#include "policy/sections.h"

namespace postern::policy {

namespace {

using namespace std::chrono_literals;

// Keys and tokens are fetched from there: https, or http on this machine (for tests and development).
bool isIssuer(std::string_view url) {
    for (const std::string_view local : {"http://127.0.0.1", "http://localhost", "http://[::1]"})
        if (url.starts_with(local) &&
            (url.size() == local.size() || url[local.size()] == ':' || url[local.size()] == '/'))
            return true;
    constexpr std::string_view kHttps = "https://";
    return url.starts_with(kHttps) && url.size() > kHttps.size() && url[kHttps.size()] != '/' &&
           url.find_first_of(" ?#@") == std::string_view::npos;
}

// An entity ID (SAML core section 8.3.6): a URI.
bool isEntityId(std::string_view id) {
    return id.size() <= 1024 && id.find(':') != std::string_view::npos &&
           std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Whether each block is base64 of something that begins like a certificate; what is in them is seen at sign-in.
bool isPem(std::string_view text) {
    constexpr std::string_view kBegin = "-----BEGIN CERTIFICATE-----", kEnd = "-----END CERTIFICATE-----";
    std::size_t blocks = 0;
    for (auto at = text.find(kBegin); at != std::string_view::npos; at = text.find(kBegin, at), ++blocks) {
        at += kBegin.size();
        const auto end = text.find(kEnd, at);
        if (end == std::string_view::npos)
            return false;
        std::string body(text.substr(at, end - at));
        std::erase_if(body, [](char c) { return c == '\n' || c == '\r' || c == ' '; });
        const auto bytes = fromBase64(body);
        if (!bytes || bytes->size() < 100 || bytes->front() != '\x30')
            return false;
    }
    return blocks > 0;
}

void readAlgorithms(Table& table, IdentityProvider& out) {
    static const std::vector<std::string_view> kAlgorithms{"RS256", "PS256", "ES256", "EdDSA"};
    std::vector<Position> places;
    if (!table.texts("algorithms", out.algorithms, &places)) {
        out.algorithms = {"RS256", "ES256"};
        return;
    }
    for (std::size_t i = 0; i < out.algorithms.size(); ++i)
        if (std::find(kAlgorithms.begin(), kAlgorithms.end(), out.algorithms[i]) == kAlgorithms.end())
            table.problems().add(places[i],
                                 phrase("%1 is not an algorithm that Postern accepts", quoted(out.algorithms[i])),
                                 suggestion(out.algorithms[i], kAlgorithms));
}

void readRedirect(Table& identity, IdentityProvider& out) {
    auto table = identity.table("redirect", "redirect");
    if (!table)
        return;
    table->choice<std::string>("host", {{"127.0.0.1", "127.0.0.1"}, {"localhost", "localhost"}}, out.redirectHost);
    if (const auto* ports = table->find("ports")) {
        for (const auto& item : ports->items)
            if (item.kind == TomlValue::Kind::Integer && item.integer >= 1 && item.integer <= 65535)
                out.redirectPorts.push_back(static_cast<std::uint16_t>(item.integer));
        if (ports->kind != TomlValue::Kind::Array || ports->items.empty() ||
            out.redirectPorts.size() != ports->items.size())
            table->problems().add(ports->at, phrase("ports has to be a list of port numbers"),
                                  phrase("write ports = [8400, 8401]"));
    }
    table->finish();
}

void readIssuer(Table& table, const Configuration& configuration, IdentityProvider& out) {
    const bool isSaml = out.kind == IdentityProvider::Kind::Saml;
    table.require("issuer", "\"https://login.example.com\"");
    const auto place = table.text("issuer", out.issuer);
    if (!place)
        return;
    const auto& others = configuration.identities;
    if (isSaml && !isEntityId(out.issuer))
        table.problems().add(*place, phrase("issuer is not an entity ID"),
                             phrase("write the provider's entityID exactly as its metadata has it"));
    else if (!isSaml && !isIssuer(out.issuer))
        table.problems().add(
            *place, phrase("issuer is not an https address"),
            phrase("write the provider's issuer exactly as its tokens have it, like \"https://login.example.com\""));
    else if (std::any_of(others.begin(), others.end(), [&](const auto& p) { return p.issuer == out.issuer; }))
        table.problems().add(*place, phrase("a second identity provider with this issuer"),
                             phrase("join the two [[identity]] tables into one"));
}

void readOpenIdConnect(Table& table, IdentityProvider& out) {
    readAlgorithms(table, out);
    table.texts("scopes", out.scopes);
    readRedirect(table, out);
    readPasswordSource(table, "client_secret", out.clientSecret);
    readPasswordSource(table, "token", out.token);
    table.textMap("parameters", out.parameters);
    table.boolean("device_code", out.deviceCode);
}

void readSaml(Table& table, IdentityProvider& out) {
    table.require("sign_in", "\"https://login.example.com/saml\"");
    if (const auto place = table.text("sign_in", out.signIn);
        place && !isIssuer(out.signIn.substr(0, out.signIn.find('?'))))
        table.problems().add(*place, phrase("sign_in is not an https address"),
                             phrase("write the address of the provider's SingleSignOnService for HTTP-Redirect"));
    table.require("certificate", "\"\"\"-----BEGIN CERTIFICATE----- …\"\"\"");
    if (const auto* value = table.find("certificate")) { // several lines, unlike other texts
        out.certificate = value->text;
        if (!isPem(value->text))
            table.problems().add(
                value->at, phrase("certificate is not a certificate"),
                phrase("write the provider's signing certificate as PEM, between three double quotes"));
    }
    readRedirect(table, out);
    const auto* redirect = table.find("redirect");
    const bool hasPorts = redirect != nullptr && std::any_of(redirect->members.begin(), redirect->members.end(),
                                                             [](const auto& one) { return one.name == "ports"; });
    if (!hasPorts)
        table.problems().add(table.at(), phrase("SAML needs a fixed port to come back to"),
                             phrase("add redirect = { ports = [8400] }, and register http://127.0.0.1:8400/callback"));
    table.duration("session", out.session, 1s, 24h * 7);
}

void readIdentity(Table& table, Configuration& out) {
    using Kind = IdentityProvider::Kind;
    IdentityProvider provider;
    table.choice<Kind>("kind", {{"oidc", Kind::OpenIdConnect}, {"saml", Kind::Saml}}, provider.kind);
    table.require("name", "\"corp\"");
    if (const auto place = table.text("name", provider.name))
        if (std::any_of(out.identities.begin(), out.identities.end(),
                        [&](const auto& p) { return p.name == provider.name; }))
            table.problems().add(*place, phrase("a second identity provider named %1", quoted(provider.name)),
                                 phrase("give each [[identity]] a name of its own"));
    readIssuer(table, out, provider);
    table.require("client_id", "\"postern\"");
    table.text("client_id", provider.clientId);
    if (!table.texts("audience", provider.audience))
        provider.audience = {provider.clientId};
    table.text("groups_claim", provider.groupsClaim);
    table.duration("clock_skew", provider.clockSkew, 0ms, 5min);
    table.textMap("require", provider.require);
    if (provider.kind == Kind::Saml)
        readSaml(table, provider);
    else
        readOpenIdConnect(table, provider);
    table.finish();
    out.identities.push_back(std::move(provider));
}

} // namespace

void readIdentities(Table& root, Configuration& out) {
    for (auto& table : root.tables("identity"))
        readIdentity(table, out);
}

void readRoles(Table& root, Configuration& out) {
    auto table = root.table("roles", "[roles]");
    if (!table)
        return;
    readPrincipals(*table, "connect", Everybody::Allowed, out.roles.connect);
    readPrincipals(*table, "approve", Everybody::Allowed, out.roles.approve);
    readPrincipals(*table, "audit", Everybody::Allowed, out.roles.audit);
    table->finish();
}

} // namespace postern::policy
