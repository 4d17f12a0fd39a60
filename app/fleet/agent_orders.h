#pragma once
// Agents of every gateway, as administrators of a shared store add, list and revoke them. Blocking.
#include <string>
#include <vector>

#include "api/engine.h"
#include "app/fleet/publish.h"

namespace postern::app {

// Errors: 42710 the name is taken, 42602 not a valid name or kind.
Result<api::AddedAgent> addFleetAgent(DirectiveDesk& desk, const api::NewAgent& agent);
Result<std::vector<api::AgentInfo>> listFleetAgents(DirectiveDesk& desk);
// Error 42704: there is no such agent, or it is revoked already.
Result<> revokeFleetAgent(DirectiveDesk& desk, const std::string& name);

} // namespace postern::app
