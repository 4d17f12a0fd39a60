#pragma once
// The policy: its rules as sentences, its text to be edited, its history; the one for all gateways of a shared store. A
// changed text is tried on what was recorded before it is put in force. GUI thread.
#include <QWidget>

#include "api/engine.h"
#include "api/fleet_policy.h"
#include "api/policy_book.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QTreeWidget;

namespace postern::ui {

class DiffView;
class EmptyState;
class FleetEditor;
class FleetPanel;
class PolicyEditor;

class PolicyPage : public QWidget {
    Q_OBJECT
public:
    // `engine` must outlive the page.
    explicit PolicyPage(api::Engine& engine, QWidget* parent = nullptr);
    enum Tab { Rules, Text, History, Fleet, FleetText }; // the last two only where gateways share a store
    void refresh();
    void open(Tab tab);
    PolicyEditor* editor() const { return m_editor; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeRules();
    QWidget* makeHistory();
    void addFleet(api::FleetPolicy& fleet);
    void show(const api::PolicyInfo& policy);
    void showRules(const api::PolicyInfo& policy);
    void showVersions(const std::vector<api::PolicyVersion>& versions);
    void showVersion(int row);
    void chooseVersion();
    void takeBack();
    enum class Tried { File, Fleet };
    void tryText(const QString& text, Tried what);

    api::Engine& m_engine;
    api::PolicyBook* m_book;
    QTabWidget* m_tabs = nullptr;
    QLabel *m_summary = nullptr, *m_problem = nullptr, *m_default = nullptr, *m_historyNote = nullptr;
    QStackedWidget* m_versionStack = nullptr;
    EmptyState* m_noVersion = nullptr;
    int m_wantedVersion = 0;
    QTreeWidget *m_rules = nullptr, *m_history = nullptr;
    PolicyEditor* m_editor = nullptr;
    FleetPanel* m_fleet = nullptr;
    FleetEditor* m_fleetEditor = nullptr;
    DiffView* m_diff = nullptr;
    QPushButton* m_takeBack = nullptr;
    std::vector<api::PolicyVersion> m_versions; // as the list's rows
    QString m_chosenText;                       // of the chosen version
};

} // namespace postern::ui
