#pragma once
// What a changed policy would decide or mask otherwise than was recorded, and how far the trial is. Goes with whatever
// it stands in; going cancels the trial. GUI thread.
#include <memory>
#include <QWidget>

#include "api/engine.h"
#include "api/fleet_policy.h"

class QLabel;
class QProgressBar;
class QTimer;
class QTreeWidget;

namespace postern::ui {

class PolicyTrialView : public QWidget {
    Q_OBJECT
public:
    explicit PolicyTrialView(QWidget* parent = nullptr);
    ~PolicyTrialView() override;
    // Once. `engine` and `fleet` outlive the view.
    void begin(api::Engine& engine, api::PolicyTrialOrder order);
    // A policy for all gateways.
    void begin(api::FleetPolicy& fleet, std::string text, std::vector<std::string> sessions);
    // In its place: why nothing is tried.
    void say(const QString& why);

Q_SIGNALS:
    void finished(); // also when it cannot be tried, and the view says why

private:
    api::PolicyReply<api::PolicyTrial> start(const QString& words);
    void present(const Result<api::PolicyTrial>& trial);
    void add(const api::PolicyTrial::Change& change);

    std::shared_ptr<api::Control> m_control;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QTreeWidget* m_changes = nullptr;
    QTimer* m_look = nullptr;
};

} // namespace postern::ui
