#pragma once
// What this gateway has taken from the store's directives, kept in its registry: it goes on with that while the store
// is away, and knows a store that was set back. Blocks on the registry's database for milliseconds.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "recording/chain.h"
#include "recording/registry.h"

namespace postern::app {

// Where agents and revoked identities are in the registry; watched values.
inline constexpr std::string_view kFleetAgents = "fleet.agent.", kFleetRevoked = "fleet.identity.";

struct PublishedPolicy {
    std::uint64_t version = 0, directive = 0;
    std::string sha256, by, text;
    Timestamp time; // by the administrator's clock
};

struct TakenDirectives {
    std::uint64_t number = 0; // the last one that was read
    recording::Digest hash;   // its hash
    std::string trust;        // the keys that were believed, as one digest; other keys: all has to be read again
    std::optional<PublishedPolicy> policy;
    std::map<std::string, std::string> agents;  // by name: one JSON object each (fleet_agents.h), revoked ones too
    std::map<std::string, std::string> revoked; // by "ISSUER SUBJECT": one JSON object each
    std::string problem;                        // why a newer policy is not the one in force
    bool isPolicyRefused = false;               // and one that was published is refused
};

// None: nothing was ever taken.
Result<std::optional<TakenDirectives>> loadTaken(recording::Registry& registry);
Result<> saveTaken(recording::Registry& registry, const TakenDirectives& taken);

std::string trustOf(std::vector<std::string> administrators);

} // namespace postern::app
