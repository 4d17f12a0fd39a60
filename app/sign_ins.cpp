#include "app/sign_ins.h"

#include <limits>

#include "app/fleet/fleet_agents.h"
#include "base/json_writer.h"
#include "base/log.h"
#include "base/text.h"
#include "identity/json.h"

namespace postern::app {

namespace {

constexpr std::string_view kSignIns = "signin.", kSignOuts = "signout.";

std::string keyOf(const identity::Identity& who) {
    return std::string(kSignOuts) + toHex(sha256(ownerName(who))).substr(0, 32);
}

std::string toJson(const SignIn& signIn) {
    std::string out;
    JsonWriter json(out);
    const auto& who = signIn.who;
    json.beginObject().field("provider", who.provider).field("issuer", who.issuer).field("subject", who.subject);
    json.field("email", who.email).key("groups").beginArray();
    for (const auto& group : who.groups)
        json.string(group);
    json.endArray().key("groups_known").boolean(who.groupsKnown).field("groups_problem", who.groupsProblem);
    json.field("issued", who.issued.micros).field("expires", who.expires.micros).field("ends", who.ends.micros);
    json.field("claims", who.claims).field("method", signIn.method).field("since", signIn.since.micros);
    json.key("renewed").boolean(signIn.isRenewed).field("problem", signIn.problem).endObject();
    return out;
}

std::string toJson(const identity::Identity& who, Timestamp signedOut) {
    std::string out;
    JsonWriter(out)
        .beginObject()
        .field("issuer", who.issuer)
        .field("subject", who.subject)
        .field("time", signedOut.micros)
        .endObject();
    return out;
}

std::string text(const identity::Json& json, const char* name) {
    const auto* found = json.textOf(name);
    return found == nullptr ? std::string() : *found;
}

Timestamp time(const identity::Json& json, const char* name) {
    const auto* found = json.find(name);
    return {found == nullptr ? 0 : found->integer().value_or(0)};
}

bool isTrue(const identity::Json& json, const char* name) {
    const auto* found = json.find(name);
    return found != nullptr && found->boolean() == true;
}

std::optional<SignIn> fromJson(std::string account, std::string_view written) {
    const auto json = identity::Json::parse(written, {.bytes = 1U << 20, .values = 8192});
    if (!json || !json->isObject())
        return std::nullopt;
    SignIn out;
    out.account = std::move(account);
    out.who.provider = text(*json, "provider");
    out.who.issuer = text(*json, "issuer");
    out.who.subject = text(*json, "subject");
    out.who.email = text(*json, "email");
    if (const auto* groups = json->find("groups"))
        for (const auto& group : groups->items())
            if (group.text() != nullptr)
                out.who.groups.push_back(*group.text());
    out.who.groupsKnown = isTrue(*json, "groups_known");
    out.who.groupsProblem = text(*json, "groups_problem");
    out.who.issued = time(*json, "issued"), out.who.expires = time(*json, "expires"),
    out.who.ends = time(*json, "ends");
    out.who.claims = text(*json, "claims");
    out.method = text(*json, "method");
    out.since = time(*json, "since");
    out.isRenewed = isTrue(*json, "renewed");
    out.problem = text(*json, "problem");
    if (out.who.issuer.empty() || out.who.subject.empty())
        return std::nullopt;
    return out;
}

} // namespace

std::string ownerName(const identity::Identity& who) {
    return who.issuer + " " + who.subject;
}

std::string_view shownOwner(std::string_view owner) {
    const auto space = owner.find(' ');
    return space == std::string_view::npos ? owner : owner.substr(space + 1);
}

Result<std::vector<SignIn>> loadSignIns(recording::Registry& registry) {
    const auto rows = registry.values(kSignIns);
    if (!rows)
        return rows.error();
    std::vector<SignIn> out;
    for (const auto& [key, value] : *rows)
        if (auto signIn = fromJson(key.substr(kSignIns.size()), value))
            out.push_back(std::move(*signIn));
        else
            log::error("sign_in_unreadable", {{"account", key.substr(kSignIns.size())}});
    return out;
}

Result<std::optional<SignIn>> loadSignIn(recording::Registry& registry, const std::string& account) {
    const auto value = registry.value(std::string(kSignIns) + account);
    if (!value)
        return value.error();
    return *value ? fromJson(account, **value) : std::nullopt;
}

Result<> saveSignIn(recording::Registry& registry, const SignIn& signIn) {
    return registry.setWatched(std::string(kSignIns) + signIn.account, toJson(signIn));
}

Result<> signOut(recording::Registry& registry, const SignIn& signIn, Timestamp time) {
    // First the stamp: should the second fail, the tokens are refused and the sign-in ends by itself.
    POSTERN_TRY(registry.setWatched(keyOf(signIn.who), toJson(signIn.who, time)));
    return registry.setWatched(std::string(kSignIns) + signIn.account, std::nullopt);
}

Result<> noteSignOut(recording::Registry& registry, const identity::Identity& who, Timestamp when) {
    const auto kept = registry.value(keyOf(who));
    if (!kept)
        return kept.error();
    if (*kept)
        if (const auto json = identity::Json::parse(**kept);
            json && json->isObject() && time(*json, "time").micros >= when.micros)
            return {};
    return registry.setWatched(keyOf(who), toJson(who, when));
}

Result<std::vector<SignOut>> loadSignOuts(recording::Registry& registry) {
    const auto rows = registry.values(kSignOuts);
    if (!rows)
        return rows.error();
    std::vector<SignOut> out;
    for (const auto& [key, value] : *rows)
        if (const auto json = identity::Json::parse(value); json && json->isObject())
            out.push_back({text(*json, "issuer"), text(*json, "subject"), time(*json, "time")});
    const auto revoked = revokedIdentities(registry);
    if (!revoked)
        return revoked.error();
    // As if they signed out again and again, until they are restored.
    for (const auto& who : *revoked)
        out.push_back({who.issuer, who.subject, Timestamp{std::numeric_limits<std::int64_t>::max()}});
    return out;
}

std::optional<Timestamp> lastSignOut(const std::vector<SignOut>& signOuts, const identity::Identity& who) {
    std::optional<Timestamp> last;
    for (const auto& one : signOuts)
        if (one.issuer == who.issuer && one.subject == who.subject && (!last || *last < one.time))
            last = one.time;
    return last;
}

bool isInForce(const SignIn& signIn, const std::vector<SignOut>& signOuts) {
    const auto last = lastSignOut(signOuts, signIn.who);
    return !last || *last < signIn.since;
}

} // namespace postern::app
