#pragma once
// Agents in the store's registry: what `postern agent`, the console and the gateway's log-in do with them. A registry
// belongs to the thread that uses it; these functions block on its database for milliseconds.
#include <memory>
#include <string>
#include <vector>

#include "api/engine.h"
#include "base/result.h"
#include "identity/agent.h"
#include "policy/configuration.h"
#include "recording/registry.h"

namespace postern::app {

// The registry of the configured store; its folder is made when there is none.
Result<std::unique_ptr<recording::Registry>> openRegistry(const policy::Configuration& configuration);

// Errors: 42710 the name is taken, 42602 not a valid name or kind, 3D000 a target that the configuration does not have.
Result<api::AddedAgent> addAgent(recording::Registry& registry, const policy::Configuration& configuration,
                                 const api::NewAgent& agent);
Result<std::vector<api::AgentInfo>> listAgents(recording::Registry& registry);
// Error 42704: there is no such agent, or it is revoked already.
Result<> revokeAgent(recording::Registry& registry, const std::string& name);

// For log-ins. An agent whose stored form cannot be read is left out and named in the log: it cannot log in.
Result<std::shared_ptr<const identity::AgentDirectory>> loadDirectory(recording::Registry& registry);

// The account that this process runs as: the owner of its agents until somebody signs in.
std::string accountName();

} // namespace postern::app
