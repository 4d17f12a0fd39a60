#pragma once
// What is published for all gateways of a shared store: the versions, what each changed, who judges by which, and the
// way back to an earlier one. GUI thread.
#include <QWidget>
#include <vector>

#include "api/engine.h"
#include "api/fleet_policy.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace postern::ui {

class DiffView;

class FleetPanel : public QWidget {
    Q_OBJECT
public:
    // Both outlive the panel.
    FleetPanel(api::Engine& engine, api::FleetPolicy& fleet, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void newestRead(const api::PolicyInfo& newest, bool mayPublish);
    void published();

private:
    void show(const api::FleetInfo& fleet);
    void showVersions(const api::FleetInfo& fleet);
    void showGateways(const api::FleetInfo& fleet);
    void showVersion(int row);
    void rollBack();

    api::Engine& m_engine;
    api::FleetPolicy& m_fleet;
    QLabel *m_summary = nullptr, *m_problem = nullptr;
    QTreeWidget *m_versions = nullptr, *m_gateways = nullptr;
    DiffView* m_diff = nullptr;
    QPushButton* m_rollBack = nullptr;
    std::vector<api::PublishedVersion> m_shown; // as the list's rows
    std::string m_newest, m_chosen;             // texts
    bool m_mayPublish = false;
};

} // namespace postern::ui
