#include "app/agents.h"

#include <filesystem>
#include <pwd.h>
#include <unistd.h>

#include "app/fleet/agent_orders.h"
#include "app/fleet/fleet_agents.h"
#include "app/paths.h"
#include "app/sign_ins.h"
#include "app/wording.h"
#include "base/log.h"
#include "base/random.h"

namespace postern::app {

namespace {

api::AgentInfo describe(const recording::AgentRow& row) {
    return {row.name, row.kind, std::string(shownOwner(row.owner)), row.targets, row.created, row.expires, row.revoked};
}

Result<> checkNewAgent(const policy::Configuration& configuration, const api::NewAgent& agent) {
    if (!identity::isAgentName(agent.name))
        return Error::client("42602",
                             phrase("'%1' cannot be an agent's name; write 1 to 63 of a-z, 0-9, dot, underscore and "
                                    "dash, beginning with a letter or digit ('token' is reserved)",
                                    agent.name));
    if (agent.kind != "ai" && agent.kind != "human")
        return Error::client("42602", phrase("'%1' is no kind of agent; write ai or human", agent.kind));
    for (const auto& target : agent.targets)
        if (configuration.target(target) == nullptr)
            return Error::client(sqlstate::kInvalidCatalogName, noSuchTarget(configuration, target));
    return {};
}

std::pair<recording::AgentRow, std::string> makeAgent(const api::NewAgent& agent) {
    auto key = identity::makeAgentKey();
    recording::AgentRow row;
    row.name = agent.name;
    row.kind = agent.kind;
    row.verifierText = identity::ScramVerifier::fromPassword(key, randomBytes(16)).toText();
    row.targets = agent.targets;
    row.created = now().wall;
    if (agent.expiresAfter)
        row.expires =
            Timestamp{row.created.micros + std::chrono::duration_cast<Microseconds>(*agent.expiresAfter).count()};
    return {std::move(row), std::move(key)};
}

} // namespace

std::string accountName() {
    const passwd* entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
}

Result<std::unique_ptr<recording::Registry>> openRegistry(const policy::Configuration& configuration) {
    const auto file = registryFile(configuration.store);
    POSTERN_TRY(makeFolder(std::filesystem::path(file).parent_path().string()));
    return recording::Registry::open(file);
}

Result<api::AddedAgent> addAgent(recording::Registry& registry, const policy::Configuration& configuration,
                                 const api::NewAgent& agent) {
    POSTERN_TRY(checkNewAgent(configuration, agent));
    auto [row, key] = makeAgent(agent);
    row.owner = accountName();
    const auto signOuts = loadSignOuts(registry);
    if (const auto signIn = loadSignIn(registry, row.owner); !configuration.identities.empty() && signOuts && signIn &&
                                                             *signIn && (*signIn)->holdsAt(now().wall) &&
                                                             isInForce(**signIn, *signOuts))
        row.owner = ownerName((*signIn)->who);
    POSTERN_TRY(registry.addAgent(row));
    return api::AddedAgent{describe(row), std::move(key)};
}

Result<api::AddedAgent> addFleetAgent(DirectiveDesk& desk, const api::NewAgent& agent) {
    auto known = agent;
    known.targets.clear(); // each gateway has its own
    POSTERN_TRY(checkNewAgent({}, known));
    const auto fleet = readFleet(desk);
    if (!fleet)
        return fleet.error();
    for (const auto& row : agentsOf(*fleet))
        if (row.name == agent.name && !row.revoked)
            return Error::client(
                "42710", phrase("there is an agent %1 of every gateway already; revoke it first or take another name",
                                agent.name));
    auto [row, key] = makeAgent(agent);
    const auto given = desk.give(recording::DirectiveKind::Agent, agentContents(row), {});
    if (!given)
        return given.error();
    return api::AddedAgent{describe(row), std::move(key)};
}

Result<std::vector<api::AgentInfo>> listFleetAgents(DirectiveDesk& desk) {
    const auto fleet = readFleet(desk);
    if (!fleet)
        return fleet.error();
    std::vector<api::AgentInfo> out;
    for (const auto& row : agentsOf(*fleet))
        out.push_back(describe(row));
    return out;
}

Result<> revokeFleetAgent(DirectiveDesk& desk, const std::string& name) {
    const auto fleet = readFleet(desk);
    if (!fleet)
        return fleet.error();
    for (const auto& row : agentsOf(*fleet)) {
        if (row.name != name || row.revoked)
            continue;
        const auto given = desk.give(recording::DirectiveKind::RevokeAgent, nameContents(name), {});
        return given ? Result<>() : Result<>(given.error());
    }
    return Error::client("42704", phrase("there is no agent named '%1' of every gateway that could be revoked", name));
}

Result<std::vector<api::AgentInfo>> listAgents(recording::Registry& registry) {
    const auto rows = registry.agents();
    if (!rows)
        return rows.error();
    std::vector<api::AgentInfo> out;
    for (const auto& row : *rows)
        out.push_back(describe(row));
    const auto fleet = fleetAgents(registry);
    if (!fleet)
        return fleet.error();
    for (const auto& row : *fleet)
        out.push_back(describe(row));
    return out;
}

Result<> revokeAgent(recording::Registry& registry, const std::string& name) {
    const auto isRevoked = registry.revokeAgent(name, now().wall);
    if (!isRevoked)
        return isRevoked.error();
    if (!*isRevoked)
        return Error::client(
            "42704",
            phrase("there is no agent named '%1' that could be revoked; 'postern agent list' names them", name));
    return {};
}

Result<std::shared_ptr<const identity::AgentDirectory>> loadDirectory(recording::Registry& registry) {
    const auto rows = registry.agents();
    if (!rows)
        return rows.error();
    auto fleet = fleetAgents(registry);
    if (!fleet)
        return fleet.error();
    // Of two with one name the later counts: the store's, also when it is revoked.
    auto all = *rows;
    for (auto& row : *fleet) {
        row.owner = accountName();
        all.push_back(std::move(row));
    }
    std::vector<identity::Agent> agents;
    for (const auto& row : all) {
        auto verifier = identity::ScramVerifier::fromText(row.verifierText);
        if (!verifier) {
            log::error("agent_unreadable", {{"agent", row.name}});
            continue;
        }
        agents.push_back({row.name, identity::agentKindFromString(row.kind).value_or(identity::AgentKind::Unknown),
                          std::move(*verifier), row.targets, row.owner, row.created, row.expires, row.revoked});
    }
    return std::make_shared<const identity::AgentDirectory>(std::move(agents));
}

} // namespace postern::app
