#pragma once
// How to get in: listeners, targets, agents with their keys, and the line to paste into each client. GUI thread.
#include <QWidget>

#include "api/engine.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTreeView;
class QTreeWidget;
class QVBoxLayout;

namespace postern::ui {

class AgentModel;
class EngineBridge;
class SnippetPanel;

class ConnectionsPage : public QWidget {
    Q_OBJECT
public:
    // `bridge` must outlive the page.
    explicit ConnectionsPage(EngineBridge& bridge, QWidget* parent = nullptr);
    void refresh(); // asks the engine again
    void addAgent();

private:
    QWidget* makePlaces();
    QWidget* makeAgents();
    QWidget* makeLines();
    void showStatus();
    void showLines();
    void showAgents(std::vector<api::AgentInfo> agents);
    void revokeChosen();

    EngineBridge& m_bridge;
    QTreeWidget *m_listeners = nullptr, *m_targets = nullptr;
    AgentModel* m_agents;
    QTreeView* m_agentList = nullptr;
    QLabel* m_agentNote = nullptr;
    QPushButton* m_revoke = nullptr;
    QComboBox *m_listener = nullptr, *m_target = nullptr, *m_agent = nullptr;
    SnippetPanel* m_snippets = nullptr;
    std::vector<api::TargetInfo> m_knownTargets;
};

} // namespace postern::ui
