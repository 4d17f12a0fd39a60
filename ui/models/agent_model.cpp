#include "ui/models/agent_model.h"

#include <algorithm>

#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

bool isActive(const api::AgentInfo& agent, Timestamp time) {
    return !agent.revoked && (!agent.expires || time < *agent.expires);
}

void AgentModel::setAgents(std::vector<api::AgentInfo> agents) {
    const auto time = now().wall;
    std::stable_sort(agents.begin(), agents.end(), [time](const auto& a, const auto& b) {
        return std::pair(!isActive(a, time), a.name) < std::pair(!isActive(b, time), b.name);
    });
    if (agents == m_agents)
        return;
    beginResetModel();
    m_agents = std::move(agents);
    endResetModel();
}

int AgentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_agents.size());
}
int AgentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgentModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& agent = this->agent(index.row());
    const bool active = isActive(agent, now().wall);
    if (role == Qt::ForegroundRole)
        return active ? theme().text : theme().abandoned;
    if (role == Qt::DecorationRole && index.column() == Name)
        return icon(agent.kind == "human" ? QStringLiteral("human") : QStringLiteral("ai"),
                    active ? theme().text : theme().abandoned);
    if (role == Qt::DecorationRole && index.column() == State)
        return active ? icon(QStringLiteral("approved"), theme().approved)
                      : icon(QStringLiteral("revoke"), theme().abandoned);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return text(agent.name);
    case Kind:
        return words::agentKind(agent.kind);
    case Targets:
        return agent.targets.empty() ? tr("every target") : joined(agent.targets);
    case Owner:
        return text(agent.owner);
    case Created:
        return words::dayTime(agent.created);
    case State:
        if (agent.revoked)
            return tr("Revoked %1", "date").arg(words::dayTime(*agent.revoked));
        if (!active)
            return tr("Expired %1", "date").arg(words::dayTime(*agent.expires));
        return agent.expires ? tr("Active until %1", "date").arg(words::dayTime(*agent.expires))
                             : tr("Active", "agent");
    default:
        return {};
    }
}

QVariant AgentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Agent", "column");
    case Kind:
        return tr("Kind", "column");
    case Targets:
        return tr("May reach", "column: targets");
    case Owner:
        return tr("Acts for", "column: owner");
    case Created:
        return tr("Added", "column: date");
    case State:
        return tr("State", "column");
    default:
        return {};
    }
}

} // namespace postern::ui
