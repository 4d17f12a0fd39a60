#include "app/fleet/fleet_agents.h"

#include <nlohmann/json.hpp>

#include "base/json_members.h"
#include "base/json_writer.h"
#include "identity/agent.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxAgents = 10'000, kMaxRevoked = 10'000;
constexpr int kPage = 50;

Error unreadable() {
    return Error::client("XX001", "its contents cannot be read");
}

std::optional<Timestamp> timeOf(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer())
        return {};
    return Timestamp{found->get<std::int64_t>()};
}

void writeTime(JsonWriter& json, const char* name, const std::optional<Timestamp>& time) {
    json.key(name);
    time ? json.integer(time->micros) : json.null();
}

std::optional<recording::AgentRow> agentFrom(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return {};
    recording::AgentRow row;
    row.name = textOf(json, "name");
    row.kind = textOf(json, "kind");
    row.verifierText = textOf(json, "verifier");
    row.created = timeOf(json, "created").value_or(Timestamp{});
    row.expires = timeOf(json, "expires");
    row.revoked = timeOf(json, "revoked");
    const auto targets = json.find("targets");
    if (!identity::isAgentName(row.name) || !identity::agentKindFromString(row.kind) ||
        !identity::ScramVerifier::fromText(row.verifierText) || targets == json.end() || !targets->is_array())
        return {};
    for (const auto& target : *targets) {
        if (!target.is_string())
            return {}; // fewer targets may mean all of them
        row.targets.push_back(target.get<std::string>());
    }
    return row;
}

std::optional<RevokedIdentity> revokedFrom(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return {};
    RevokedIdentity out{textOf(json, "issuer"), textOf(json, "subject"), timeOf(json, "time").value_or(Timestamp{}),
                        textOf(json, "by"), textOf(json, "comment")};
    if (out.issuer.empty() || out.subject.empty())
        return {};
    return out;
}

Result<> addAgent(TakenDirectives& taken, std::string_view contents) {
    auto agent = agentFrom(contents);
    if (!agent)
        return unreadable();
    if (taken.agents.size() >= kMaxAgents && !taken.agents.contains(agent->name))
        return Error::client("54000", "there are too many agents");
    agent->revoked.reset();
    taken.agents[agent->name] = agentContents(*agent);
    return {};
}

Result<> revokeAgent(TakenDirectives& taken, const recording::DirectiveFacts& facts, std::string_view contents) {
    const auto json = nlohmann::json::parse(contents, nullptr, false);
    const auto name = json.is_object() ? textOf(json, "name") : std::string();
    if (name.empty())
        return unreadable();
    const auto found = taken.agents.find(name);
    if (found == taken.agents.end())
        return {}; // it was never believed
    auto agent = agentFrom(found->second);
    if (!agent)
        return unreadable();
    agent->revoked = facts.time;
    found->second = agentContents(*agent);
    return {};
}

Result<> changeIdentity(TakenDirectives& taken, const recording::DirectiveFacts& facts, std::string_view contents) {
    const auto who = revokedFrom(contents);
    if (!who)
        return unreadable();
    const auto key = who->issuer + " " + who->subject;
    if (facts.kind == recording::DirectiveKind::RestoreIdentity) {
        taken.revoked.erase(key);
        return {};
    }
    if (taken.revoked.size() >= kMaxRevoked && !taken.revoked.contains(key))
        return Error::client("54000", "too many identities are revoked");
    auto& text = taken.revoked[key];
    text.clear();
    JsonWriter(text)
        .beginObject()
        .field("issuer", who->issuer)
        .field("subject", who->subject)
        .field("time", facts.time.micros)
        .field("by", facts.by)
        .field("comment", facts.comment)
        .endObject();
    return {};
}

} // namespace

std::string agentContents(const recording::AgentRow& agent) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("name", agent.name).field("kind", agent.kind).field("verifier", agent.verifierText);
    json.key("targets").beginArray();
    for (const auto& target : agent.targets)
        json.string(target);
    json.endArray().field("created", agent.created.micros);
    writeTime(json, "expires", agent.expires);
    writeTime(json, "revoked", agent.revoked);
    json.endObject();
    return out;
}

std::string nameContents(std::string_view name) {
    std::string out;
    JsonWriter(out).beginObject().field("name", name).endObject();
    return out;
}

std::string identityContents(std::string_view issuer, std::string_view subject) {
    std::string out;
    JsonWriter(out).beginObject().field("issuer", issuer).field("subject", subject).endObject();
    return out;
}

Result<> takeDirective(TakenDirectives& taken, const recording::DirectiveFacts& facts, std::string_view contents) {
    switch (facts.kind) {
    case recording::DirectiveKind::Agent:
        return addAgent(taken, contents);
    case recording::DirectiveKind::RevokeAgent:
        return revokeAgent(taken, facts, contents);
    case recording::DirectiveKind::RevokeIdentity:
    case recording::DirectiveKind::RestoreIdentity:
        return changeIdentity(taken, facts, contents);
    case recording::DirectiveKind::Policy:
        break;
    }
    return {};
}

std::vector<recording::AgentRow> agentsOf(const TakenDirectives& taken) {
    std::vector<recording::AgentRow> out;
    for (const auto& [name, text] : taken.agents)
        if (auto agent = agentFrom(text))
            out.push_back(std::move(*agent));
    return out;
}

std::vector<RevokedIdentity> revokedOf(const TakenDirectives& taken) {
    std::vector<RevokedIdentity> out;
    for (const auto& [who, text] : taken.revoked)
        if (auto revoked = revokedFrom(text))
            out.push_back(std::move(*revoked));
    return out;
}

Result<std::vector<recording::AgentRow>> fleetAgents(recording::Registry& registry) {
    const auto rows = registry.values(kFleetAgents);
    if (!rows)
        return rows.error();
    std::vector<recording::AgentRow> out;
    for (const auto& [key, text] : *rows) {
        auto agent = agentFrom(text);
        if (!agent)
            return Error::internal("an agent of the store cannot be read in the data folder");
        out.push_back(std::move(*agent));
    }
    return out;
}

Result<std::vector<RevokedIdentity>> revokedIdentities(recording::Registry& registry) {
    const auto rows = registry.values(kFleetRevoked);
    if (!rows)
        return rows.error();
    std::vector<RevokedIdentity> out;
    for (const auto& [key, text] : *rows) {
        auto revoked = revokedFrom(text);
        if (!revoked)
            return Error::internal("a revoked identity cannot be read in the data folder");
        out.push_back(std::move(*revoked));
    }
    return out;
}

Result<TakenDirectives> readFleet(DirectiveDesk& desk) {
    TakenDirectives out;
    for (;;) {
        const auto page = recording::directivesAfter(desk.link(), out.number, kPage);
        if (!page)
            return page.error();
        if (page->empty())
            return out;
        for (const auto& directive : *page) {
            // What cannot be believed does nothing here either.
            if (const auto facts = desk.verify(directive))
                (void)takeDirective(out, *facts, directive.contents);
            out.number = directive.number;
        }
    }
}

} // namespace postern::app
