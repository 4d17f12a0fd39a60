// [[identity]] and [roles].
#include <algorithm>

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

void readAlgorithms(Table& table, IdentityProvider& out) {
    static const std::vector<std::string_view> kAlgorithms{"RS256", "PS256", "ES256", "EdDSA"};
    std::vector<Position> places;
    if (!table.texts("algorithms", out.algorithms, &places)) {
        out.algorithms = {"RS256", "ES256"};
        return;
    }
    for (std::size_t i = 0; i < out.algorithms.size(); ++i)
        if (std::find(kAlgorithms.begin(), kAlgorithms.end(), out.algorithms[i]) == kAlgorithms.end())
            table.problems().add(places[i], quoted(out.algorithms[i]) + " is not an algorithm that Postern accepts",
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
            table->problems().add(ports->at, "ports has to be a list of port numbers", "write ports = [8400, 8401]");
    }
    table->finish();
}

void readIdentity(Table& table, Configuration& out) {
    IdentityProvider provider;
    table.require("name", "\"corp\"");
    if (const auto place = table.text("name", provider.name))
        if (std::any_of(out.identities.begin(), out.identities.end(),
                        [&](const auto& p) { return p.name == provider.name; }))
            table.problems().add(*place, "a second identity provider named " + quoted(provider.name),
                                 "give each [[identity]] a name of its own");
    table.require("issuer", "\"https://login.example.com\"");
    if (const auto place = table.text("issuer", provider.issuer)) {
        if (!isIssuer(provider.issuer))
            table.problems().add(
                *place, "issuer is not an https address",
                "write the provider's issuer exactly as its tokens have it, like \"https://login.example.com\"");
        else if (std::any_of(out.identities.begin(), out.identities.end(),
                             [&](const auto& p) { return p.issuer == provider.issuer; }))
            table.problems().add(*place, "a second identity provider with this issuer",
                                 "join the two [[identity]] tables into one");
    }
    table.require("client_id", "\"postern\"");
    table.text("client_id", provider.clientId);
    if (!table.texts("audience", provider.audience))
        provider.audience = {provider.clientId};
    table.text("groups_claim", provider.groupsClaim);
    readAlgorithms(table, provider);
    table.duration("clock_skew", provider.clockSkew, 0ms, 5min);
    table.textMap("require", provider.require);
    table.texts("scopes", provider.scopes);
    readRedirect(table, provider);
    readPasswordSource(table, "client_secret", provider.clientSecret);
    readPasswordSource(table, "token", provider.token);
    table.textMap("parameters", provider.parameters);
    table.boolean("device_code", provider.deviceCode);
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
