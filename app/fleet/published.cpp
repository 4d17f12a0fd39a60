#include "app/fleet/published.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::app {

namespace {

constexpr const char* kHead = "fleet.head";
constexpr const char* kPolicy = "fleet.policy";

Error unreadable() {
    return Error::internal("what was taken from the store's directives cannot be read in the data folder");
}

Result<> readAll(recording::Registry& registry, std::string_view prefix, std::map<std::string, std::string>& out) {
    const auto rows = registry.values(prefix);
    if (!rows)
        return rows.error();
    for (const auto& [key, text] : *rows)
        out[key.substr(prefix.size())] = text;
    return {};
}

// Only what differs is written: each change makes the gateway look at its sessions.
Result<> replaceAll(recording::Registry& registry, std::string_view prefix,
                    const std::map<std::string, std::string>& wanted) {
    std::map<std::string, std::string> kept;
    POSTERN_TRY(readAll(registry, prefix, kept));
    for (const auto& [key, text] : kept)
        if (!wanted.contains(key))
            POSTERN_TRY(registry.setWatched(std::string(prefix) + key, std::nullopt));
    for (const auto& [key, text] : wanted)
        if (const auto found = kept.find(key); found == kept.end() || found->second != text)
            POSTERN_TRY(registry.setWatched(std::string(prefix) + key, text));
    return {};
}

} // namespace

std::string trustOf(std::vector<std::string> administrators) {
    std::sort(administrators.begin(), administrators.end());
    std::string all;
    for (const auto& key : administrators)
        all += key + "\n";
    return toHex(sha256(all));
}

Result<std::optional<TakenDirectives>> loadTaken(recording::Registry& registry) {
    const auto head = registry.value(kHead);
    const auto policy = registry.value(kPolicy);
    if (!head || !policy)
        return head ? policy.error() : head.error();
    if (!*head)
        return std::optional<TakenDirectives>{};
    const auto json = nlohmann::json::parse(**head, nullptr, false);
    if (!json.is_object())
        return unreadable();
    TakenDirectives out;
    out.number = numberOf(json, "number");
    const auto hash = fromHex(textOf(json, "hash"));
    const auto digest = hash ? recording::Digest::fromBytes(*hash) : std::nullopt;
    if (!digest)
        return unreadable();
    out.hash = *digest;
    out.trust = textOf(json, "trust");
    out.problem = textOf(json, "problem");
    out.isPolicyRefused = isTrue(json, "policy_refused");
    POSTERN_TRY(readAll(registry, kFleetAgents, out.agents));
    POSTERN_TRY(readAll(registry, kFleetRevoked, out.revoked));
    if (!*policy)
        return std::optional(std::move(out));
    const auto kept = nlohmann::json::parse(**policy, nullptr, false);
    if (!kept.is_object())
        return unreadable();
    auto& into = out.policy.emplace();
    into.version = numberOf(kept, "version");
    into.directive = numberOf(kept, "directive");
    into.sha256 = textOf(kept, "sha256");
    into.by = textOf(kept, "by");
    into.text = textOf(kept, "text");
    into.time = Timestamp{static_cast<std::int64_t>(numberOf(kept, "time"))};
    if (into.version == 0 || toHex(sha256(into.text)) != into.sha256)
        return unreadable();
    return std::optional(std::move(out));
}

Result<> saveTaken(recording::Registry& registry, const TakenDirectives& taken) {
    // The head last: one without what it stands for would be a policy or a revocation forgotten.
    POSTERN_TRY(replaceAll(registry, kFleetRevoked, taken.revoked));
    POSTERN_TRY(replaceAll(registry, kFleetAgents, taken.agents));
    std::string text;
    if (taken.policy) {
        JsonWriter(text)
            .beginObject()
            .field("version", static_cast<std::int64_t>(taken.policy->version))
            .field("directive", static_cast<std::int64_t>(taken.policy->directive))
            .field("sha256", taken.policy->sha256)
            .field("by", taken.policy->by)
            .field("time", taken.policy->time.micros)
            .field("text", taken.policy->text)
            .endObject();
        POSTERN_TRY(registry.setValue(kPolicy, text));
    } else if (const auto kept = registry.value(kPolicy); !kept || *kept) {
        POSTERN_TRY(registry.setWatched(kPolicy, std::nullopt));
    }
    std::string head;
    JsonWriter(head)
        .beginObject()
        .field("number", static_cast<std::int64_t>(taken.number))
        .field("hash", toHex(taken.hash))
        .field("trust", taken.trust)
        .field("problem", taken.problem)
        .key("policy_refused")
        .boolean(taken.isPolicyRefused)
        .endObject();
    return registry.setValue(kHead, head);
}

} // namespace postern::app
