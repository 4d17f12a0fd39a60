#pragma once
// Registered agents: who may knock with which key.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "identity/scram.h"

namespace postern::identity {

enum class AgentKind { Ai, Human, Unknown };
std::string_view toString(AgentKind kind); // "ai", "human", "unknown"
std::optional<AgentKind> agentKindFromString(std::string_view text);

struct Agent {
    std::string name;
    AgentKind kind = AgentKind::Ai;
    ScramVerifier verifier;
    std::vector<std::string> targets; // empty: every target
    std::string owner;                // subject of the identity it acts for
    Timestamp created;
    std::optional<Timestamp> expires;
    std::optional<Timestamp> revoked;

    bool isValidAt(Timestamp time) const { return !revoked && (!expires || time < *expires); }
    bool mayReach(std::string_view target) const;
};

// Immutable snapshot of all agents; threads share it as shared_ptr<const>. Pointers from find() live as long as it
// does. Names are unique in the store; should one come twice, the later counts.
class AgentDirectory {
public:
    explicit AgentDirectory(std::vector<Agent> agents);
    AgentDirectory(const AgentDirectory&) = delete; // the index points into the list
    AgentDirectory& operator=(const AgentDirectory&) = delete;
    const Agent* find(std::string_view name) const;
    const std::vector<Agent>& agents() const { return m_agents; }

private:
    std::vector<Agent> m_agents;
    std::unordered_map<std::string_view, const Agent*> m_byName;
};

// A new key: 32 random bytes in base64url, prefixed "pst_" so that secret scanners know it.
std::string makeAgentKey();
// Agent names: 1 to 63 of [a-z0-9._-], starting with a letter or digit; "token" is reserved.
bool isAgentName(std::string_view name);

} // namespace postern::identity
