#include "recording/directive.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_members.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::recording {

namespace {

constexpr std::array<std::pair<DirectiveKind, std::string_view>, 5> kKinds{{
    {DirectiveKind::Policy, "policy"},
    {DirectiveKind::Agent, "agent"},
    {DirectiveKind::RevokeAgent, "revoke-agent"},
    {DirectiveKind::RevokeIdentity, "revoke-identity"},
    {DirectiveKind::RestoreIdentity, "restore-identity"},
}};

// A prefix of its own, so that no other use of the key can be taken for a directive.
std::string signedText(const Digest& hash) {
    return std::string("postern-directive-v1:").append(hash.view());
}

std::string canonicalOf(const DirectiveFacts& facts) {
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .field("directive", static_cast<std::int64_t>(facts.number))
        .field("kind", toString(facts.kind))
        .field("time", toRfc3339(facts.time))
        .field("by", facts.by)
        .field("sha256", facts.sha256)
        .field("comment", facts.comment);
    if (facts.kind == DirectiveKind::Policy) {
        json.field("version", static_cast<std::int64_t>(facts.version)).key("parent");
        facts.parent.empty() ? json.null() : json.string(facts.parent);
    }
    json.endObject();
    return out;
}

Error unsound(std::string why) {
    return Error::client("XX001", std::move(why));
}

std::optional<DirectiveFacts> factsOf(const std::string& canonical) {
    const auto json = nlohmann::json::parse(canonical, nullptr, false);
    if (!json.is_object())
        return {};
    const auto kind = directiveKindFromString(textOf(json, "kind"));
    const auto time = fromRfc3339(textOf(json, "time"));
    if (!kind || !time)
        return {};
    DirectiveFacts facts{numberOf(json, "directive"),
                         *kind,
                         *time,
                         textOf(json, "by"),
                         numberOf(json, "version"),
                         textOf(json, "parent"),
                         textOf(json, "comment"),
                         textOf(json, "sha256")};
    const bool hasVersion = facts.version > 0;
    if (facts.number == 0 || hasVersion != (facts.kind == DirectiveKind::Policy))
        return {};
    return facts;
}

} // namespace

std::string_view toString(DirectiveKind kind) {
    for (const auto& [value, word] : kKinds)
        if (value == kind)
            return word;
    return "";
}

std::optional<DirectiveKind> directiveKindFromString(std::string_view text) {
    for (const auto& [value, word] : kKinds)
        if (word == text)
            return value;
    return {};
}

Digest hashOf(const Directive& directive) {
    return Hasher().link(directive.canonical, directive.prev);
}

Directive signDirective(DirectiveFacts facts, std::string contents, const Digest& prev, const SigningKey& key) {
    facts.sha256 = postern::toHex(sha256(contents));
    Directive out;
    out.number = facts.number;
    out.kind = toString(facts.kind);
    out.canonical = canonicalOf(facts);
    out.contents = std::move(contents);
    out.prev = prev;
    out.hash = hashOf(out);
    out.publicKey = key.publicKey().toText();
    out.signature = key.sign(signedText(out.hash));
    return out;
}

Result<DirectiveFacts> signedFacts(const Directive& directive, std::span<const std::string> trustedKeys) {
    if (std::find(trustedKeys.begin(), trustedKeys.end(), directive.publicKey) == trustedKeys.end())
        return unsound("it is signed with a key that [store] administrators does not name");
    const auto key = PublicKey::fromText(directive.publicKey);
    const auto hash = hashOf(directive);
    if (!key || !key->verify(signedText(hash), directive.signature))
        return unsound("its signature does not fit");
    auto facts = factsOf(directive.canonical);
    if (!facts || facts->number != directive.number || toString(facts->kind) != directive.kind ||
        canonicalOf(*facts) != directive.canonical) // one reading alone, whatever reads it
        return unsound("it is not what its signature is for");
    return std::move(*facts);
}

Result<DirectiveFacts> verifyDirective(const Directive& directive, std::span<const std::string> trustedKeys) {
    auto facts = signedFacts(directive, trustedKeys);
    if (!facts)
        return facts;
    if (directive.contents.size() > kMaxDirectiveBytes || postern::toHex(sha256(directive.contents)) != facts->sha256)
        return unsound("its contents are not those that were signed");
    return facts;
}

} // namespace postern::recording
