#include "identity/agent.h"

#include <algorithm>

#include "base/random.h"
#include "base/text.h"

namespace postern::identity {

std::string_view toString(AgentKind kind) {
    switch (kind) {
    case AgentKind::Ai:
        return "ai";
    case AgentKind::Human:
        return "human";
    case AgentKind::Unknown:
        break;
    }
    return "unknown";
}

std::optional<AgentKind> agentKindFromString(std::string_view text) {
    for (const auto kind : {AgentKind::Ai, AgentKind::Human, AgentKind::Unknown})
        if (text == toString(kind))
            return kind;
    return std::nullopt;
}

bool Agent::mayReach(std::string_view target) const {
    return targets.empty() || std::find(targets.begin(), targets.end(), target) != targets.end();
}

AgentDirectory::AgentDirectory(std::vector<Agent> agents) : m_agents(std::move(agents)) {
    for (const auto& agent : m_agents)
        m_byName.insert_or_assign(agent.name, &agent);
}

const Agent* AgentDirectory::find(std::string_view name) const {
    const auto it = m_byName.find(name);
    return it == m_byName.end() ? nullptr : it->second;
}

std::string makeAgentKey() {
    return "pst_" + toBase64Url(randomBytes(32));
}

bool isAgentName(std::string_view name) {
    constexpr std::size_t kMaxBytes = 63; // NAMEDATALEN - 1: what a client can send as user
    auto isAlphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !name.empty() && name.size() <= kMaxBytes && name != "token" && isAlphanumeric(name[0]) &&
           std::all_of(name.begin(), name.end(),
                       [&](char c) { return isAlphanumeric(c) || c == '.' || c == '_' || c == '-'; });
}

} // namespace postern::identity
