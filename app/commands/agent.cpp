// postern agent add, list, revoke: the keys that clients log in with.
#include "app/agents.h"
#include "app/command_line.h"
#include "app/fleet/agent_orders.h"
#include "app/paths.h"
#include "app/table.h"
#include "base/clock.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

struct NewAgentOptions {
    api::NewAgent agent;
    std::string expires;
};

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    if (error.sqlstate() == "42602" || error.sqlstate() == sqlstate::kInvalidCatalogName)
        return Exit::Usage;
    return error.fault() == Fault::Client ? Exit::DoesNotHold : Exit::Unreachable;
}

void writeAgent(JsonWriter& json, const api::AgentInfo& agent) {
    json.field("name", agent.name).field("kind", agent.kind).field("owner", agent.owner).key("targets").beginArray();
    for (const auto& target : agent.targets)
        json.string(target);
    json.endArray().field("created", toRfc3339(agent.created));
    json.key("expires");
    agent.expires ? json.string(toRfc3339(*agent.expires)) : json.null();
    json.key("revoked");
    agent.revoked ? json.string(toRfc3339(*agent.revoked)) : json.null();
}

// What an administrator of a shared store does is for every gateway. None: whoever this is, they are not one.
Result<std::optional<DirectiveDesk>> fleetDesk(const policy::Configuration& configuration) {
    if (!storeFile(configuration.store).empty())
        return std::optional<DirectiveDesk>{};
    auto desk = DirectiveDesk::open(configuration.store);
    if (!desk)
        return desk.error();
    const auto may = desk->mayGive();
    if (!may)
        return may.error();
    return *may ? std::optional(std::move(*desk)) : std::nullopt;
}

// Opens what every agent command needs and runs `body` with it.
template <class Body>
Exit withRegistry(const Common& common, Body body) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    const auto registry = openRegistry(*configuration);
    if (!registry)
        return failed(common, registry.error());
    return body(*configuration, **registry);
}

Exit add(const Common& common, NewAgentOptions options) {
    if (!options.expires.empty()) {
        const auto duration = parseDuration(options.expires);
        if (!duration || duration->count() == 0) {
            complain(common, "--expires " + options.expires + ": write a number and s, m, h or d, like 30d");
            return Exit::Usage;
        }
        options.agent.expiresAfter = *duration;
    }
    return withRegistry(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        auto fleet = fleetDesk(configuration);
        if (!fleet)
            return failed(common, fleet.error());
        const auto added =
            *fleet ? addFleetAgent(**fleet, options.agent) : addAgent(registry, configuration, options.agent);
        if (!added)
            return failed(common, added.error());
        if (!common.json) {
            print(added->key);
            return Exit::Done;
        }
        std::string out;
        JsonWriter json(out);
        json.beginObject();
        writeAgent(json, added->agent);
        json.field("key", added->key).endObject();
        print(out);
        return Exit::Done;
    });
}

std::string asTable(const std::vector<api::AgentInfo>& agents) {
    std::vector<TableRow> rows;
    const auto today = now().wall;
    for (const auto& agent : agents) {
        std::string targets;
        for (const auto& target : agent.targets)
            targets.append(targets.empty() ? "" : ", ").append(target);
        const bool isExpired = agent.expires && *agent.expires <= today;
        rows.push_back({agent.name, agent.kind, targets.empty() ? "all" : targets,
                        agent.owner.empty() ? "of every gateway" : agent.owner, toRfc3339(agent.created).substr(0, 10),
                        agent.expires ? toRfc3339(*agent.expires).substr(0, 10) : "never",
                        agent.revoked ? "revoked"
                        : isExpired   ? "expired"
                                      : "valid"});
    }
    return agents.empty() ? "no agents; 'postern agent add NAME' makes one\n"
                          : table({"NAME", "KIND", "TARGETS", "OWNER", "CREATED", "EXPIRES", "STATE"}, rows);
}

Exit list(const Common& common) {
    return withRegistry(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        auto agents = listAgents(registry);
        if (!agents)
            return failed(common, agents.error());
        // Who may say which agents every gateway has reads it from the store, not from what a gateway here took.
        if (auto fleet = fleetDesk(configuration); fleet && *fleet) {
            std::erase_if(*agents, [](const api::AgentInfo& agent) { return agent.owner.empty(); });
            const auto ofAll = listFleetAgents(**fleet);
            if (!ofAll)
                return failed(common, ofAll.error());
            agents->insert(agents->end(), ofAll->begin(), ofAll->end());
        }
        if (!common.json) {
            print(asTable(*agents));
            return Exit::Done;
        }
        std::string out;
        JsonWriter json(out);
        json.beginArray();
        for (const auto& agent : *agents) {
            json.beginObject();
            writeAgent(json, agent);
            json.endObject();
        }
        json.endArray();
        print(out);
        return Exit::Done;
    });
}

Exit revoke(const Common& common, const std::string& name) {
    return withRegistry(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        auto revoked = revokeAgent(registry, name);
        if (!storeFile(configuration.store).empty()) {
            if (!revoked)
                return failed(common, revoked.error());
        } else if (auto fleet = fleetDesk(configuration); !fleet) {
            if (!revoked)
                return failed(common, fleet.error());
            complain(common, "revoked on this machine; the store could not be asked: " + fleet.error().message());
        } else if (*fleet) {
            const auto ofAll = revokeFleetAgent(**fleet, name);
            if (!ofAll && (!revoked || ofAll.error().sqlstate() != "42704"))
                return failed(common, ofAll.error());
        } else if (!revoked) {
            return failed(common, revoked.error());
        }
        if (common.json) {
            std::string out;
            JsonWriter(out).beginObject().field("revoked", name).endObject();
            print(out);
        }
        return Exit::Done;
    });
}

} // namespace

void addAgent(CLI::App& app, Command& command) {
    auto* agent = app.add_subcommand("agent", "Register, list and revoke agents");
    agent->require_subcommand(1);

    const auto [adding, options] = addSubcommand<NewAgentOptions>(
        *agent, command, "add", "Make an agent's key; it is printed once, alone on standard output", add);
    adding->add_option("NAME", options->agent.name, "The user that its connections log in as")->required();
    adding->add_option("--target", options->agent.targets, "Target it may use; may be repeated (default: all)")
        ->type_name("T");
    adding->add_option("--kind", options->agent.kind, "ai or human")
        ->check(CLI::IsMember({"ai", "human"}))
        ->capture_default_str();
    adding
        ->add_option("--expires", options->expires, "How long the key is good, like 30d (default: until it is revoked)")
        ->type_name("TIME");

    auto* listing = agent->add_subcommand("list", "List the agents");
    auto listCommon = addCommon(*listing);
    listing->callback([&command, listCommon] { command = [listCommon] { return list(*listCommon); }; });

    const auto [revoking, name] = addSubcommand<std::string>(
        *agent, command, "revoke", "Make an agent's key useless and end its open sessions", revoke);
    revoking->add_option("NAME", *name, "The agent")->required();
}

} // namespace postern::app
