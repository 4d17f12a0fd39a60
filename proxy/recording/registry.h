#pragma once
// Small shared tables of the store beside the recordings: agents and settings. Used by the command line and the console
// while a gateway runs; each user opens its own connection, on its own thread. Makes the store when there is none.
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "recording/sqlite.h"

namespace postern::recording {

// An agent as it is stored; what the texts mean is identity's business.
struct AgentRow {
    std::string name, kind, verifierText;
    std::vector<std::string> targets; // empty: every target
    std::string owner;
    Timestamp created;
    std::optional<Timestamp> expires, revoked;
};

class Registry {
public:
    static Result<std::unique_ptr<Registry>> open(const std::filesystem::path& path);

    Result<> addAgent(const AgentRow& agent); // error 42710 when the name is taken by an agent that is not revoked
    Result<std::vector<AgentRow>> agents();   // by name, revoked ones too
    Result<bool> revokeAgent(std::string_view name, Timestamp when); // false: no such agent, or revoked before
    // For agents that existed for one purpose; recordings keep the name. False: no such agent.
    Result<bool> removeAgent(std::string_view name);
    // Grows with every change of the agents and of watched values, by whatever process. Cheap enough to ask a few times
    // a second.
    Result<std::uint64_t> agentsVersion();

    // Any other small value; keys are dotted words ("identity.last_provider").
    Result<std::optional<std::string>> value(std::string_view key);
    Result<> setValue(std::string_view key, std::string_view value);
    // setValue() of what running gateways have to notice: agentsVersion() grows. None removes it.
    Result<> setWatched(std::string_view key, std::optional<std::string_view> value);
    // Keys that begin with `prefix`, in order, with their values.
    Result<std::vector<std::pair<std::string, std::string>>> values(std::string_view prefix);

private:
    explicit Registry(Database database) : m_database(std::move(database)) {}
    Result<> prepare();
    template <class Body>
    Result<> transaction(Body body);

    Database m_database;
    Query m_dataVersion, m_agentsVersion, m_get, m_set;
    std::int64_t m_seenData = -1;
    std::uint64_t m_seenAgents = 0;
};

} // namespace postern::recording
