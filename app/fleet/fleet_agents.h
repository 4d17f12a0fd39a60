#pragma once
// Agents that open every gateway of a shared store, and identities that none lets in: what directives make of them.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/fleet/publish.h"
#include "app/fleet/published.h"
#include "recording/directive.h"

namespace postern::app {

struct RevokedIdentity {
    std::string issuer, subject;
    Timestamp time;
    std::string by, comment;
};

// The contents of directives.
std::string agentContents(const recording::AgentRow& agent);
std::string nameContents(std::string_view name); // RevokeAgent
std::string identityContents(std::string_view issuer, std::string_view subject);

// What a directive that is no policy does to what was taken before it. An error changes nothing.
Result<> takeDirective(TakenDirectives& taken, const recording::DirectiveFacts& facts, std::string_view contents);

// By name; `owner` is empty: whoever is signed in where the gateway runs.
std::vector<recording::AgentRow> agentsOf(const TakenDirectives& taken);
std::vector<RevokedIdentity> revokedOf(const TakenDirectives& taken);

// Of this gateway, as it knows them now. What cannot be read is an error: nobody is let in by half a list.
Result<std::vector<recording::AgentRow>> fleetAgents(recording::Registry& registry);
Result<std::vector<RevokedIdentity>> revokedIdentities(recording::Registry& registry);

// All that the store's directives that can be believed say, read anew.
Result<TakenDirectives> readFleet(DirectiveDesk& desk);

} // namespace postern::app
