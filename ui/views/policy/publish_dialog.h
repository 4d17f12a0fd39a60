#pragma once
// What a policy for all gateways changes, line by line and on what was recorded in the last seven days, shown before it
// is signed and published. It can be published once the trial is over, whatever came of it. Closes itself away. GUI
// thread.
#include <QDialog>

#include "api/engine.h"
#include "api/fleet_policy.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace postern::ui {

class PolicyTrialView;

class PublishDialog : public QDialog {
    Q_OBJECT
public:
    // Both outlive the dialog. `lead` says what is about to happen; `comment` stands there to begin with.
    PublishDialog(api::Engine& engine, api::FleetPolicy& fleet, api::ConfigurationChange change, const QString& lead,
                  const QString& comment, QWidget* parent = nullptr);

Q_SIGNALS:
    void published(quint64 version);

private:
    void tryIt();
    void publish();

    api::Engine& m_engine;
    api::FleetPolicy& m_fleet;
    api::ConfigurationChange m_change;
    PolicyTrialView* m_trial = nullptr;
    QLineEdit* m_comment = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_publish = nullptr;
};

} // namespace postern::ui
