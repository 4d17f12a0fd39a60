#pragma once
// Registered agents as a table. GUI thread.
#include <QAbstractTableModel>

#include "api/engine.h"

namespace postern::ui {

class AgentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Targets, Owner, Created, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAgents(std::vector<api::AgentInfo> agents);
    const api::AgentInfo& agent(int row) const { return m_agents[static_cast<std::size_t>(row)]; }
    const std::vector<api::AgentInfo>& agents() const { return m_agents; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<api::AgentInfo> m_agents;
};

bool isActive(const api::AgentInfo& agent, Timestamp time);

} // namespace postern::ui
