#include "app/approver_key.h"

#include "app/paths.h"
#include "base/json_writer.h"
#include "identity/json.h"

namespace postern::app {

namespace {

struct Kept {
    approval::KeyProof proof;
    std::string nonce, issuer, subject;
};

std::string keyOf(const std::string& account) {
    return "approver." + account;
}

std::string textOf(const identity::Json& json, const char* name) {
    const auto* found = json.textOf(name);
    return found == nullptr ? std::string() : *found;
}

Result<std::optional<Kept>> load(recording::Registry& registry, const std::string& account) {
    const auto value = registry.value(keyOf(account));
    if (!value)
        return value.error();
    if (!*value)
        return std::optional<Kept>();
    const auto json = identity::Json::parse(**value, {.bytes = 2 * identity::kMaxTokenBytes});
    if (!json || !json->isObject())
        return std::optional<Kept>();
    return std::optional(Kept{{textOf(*json, "salt"), textOf(*json, "token")},
                              textOf(*json, "nonce"),
                              textOf(*json, "issuer"),
                              textOf(*json, "subject")});
}

Result<> save(recording::Registry& registry, const std::string& account, const Kept& kept) {
    std::string out;
    JsonWriter(out)
        .beginObject()
        .field("nonce", kept.nonce)
        .field("salt", kept.proof.salt)
        .field("issuer", kept.issuer)
        .field("subject", kept.subject)
        .field("token", kept.proof.token)
        .endObject();
    return registry.setValue(keyOf(account), out);
}

std::string nonceOf(const identity::Identity& who) {
    const auto claims = identity::Json::parse(who.claims);
    return claims ? textOf(*claims, "nonce") : std::string();
}

} // namespace

Result<std::optional<KeyCommitment>> commitToKey(const policy::Configuration& configuration,
                                                 const policy::IdentityProvider& provider, KeyPlace place) {
    if (!storeFile(configuration.store).empty() || provider.kind != policy::IdentityProvider::Kind::OpenIdConnect)
        return std::optional<KeyCommitment>();
    const auto key = openApproverKey(dataFolder(), place);
    if (!key)
        return key.error();
    KeyCommitment out{approval::newSalt(), {}};
    out.nonce = approval::commitment(key->publicKey(), out.salt);
    return std::optional(std::move(out));
}

Result<> keepProof(recording::Registry& registry, const std::string& account, const signin::Grant& grant,
                   const std::optional<KeyCommitment>& commitment) {
    const auto& who = grant.identity;
    const std::string token(grant.idToken.view());
    if (commitment)
        return save(registry, account, {{commitment->salt, token}, commitment->nonce, who.issuer, who.subject});
    auto kept = load(registry, account);
    if (!kept)
        return kept.error();
    if (!*kept)
        return {};
    if ((*kept)->issuer != who.issuer || (*kept)->subject != who.subject)
        return forgetProof(registry, account);
    if (token.empty() || nonceOf(who) != (*kept)->nonce)
        return {}; // OpenID Connect Core section 12.2 leaves that to the provider; the proof ends with its token
    (*kept)->proof.token = token;
    return save(registry, account, **kept);
}

Result<> forgetProof(recording::Registry& registry, const std::string& account) {
    return registry.setWatched(keyOf(account), std::nullopt);
}

Result<std::optional<approval::KeyProof>> loadProof(recording::Registry& registry, const std::string& account) {
    auto kept = load(registry, account);
    if (!kept)
        return kept.error();
    return *kept ? std::optional(std::move((*kept)->proof)) : std::nullopt;
}

} // namespace postern::app
