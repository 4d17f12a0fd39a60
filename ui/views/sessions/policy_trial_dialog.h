#pragma once
// The policy laboratory: a changed configuration tried on recorded sessions, and what it would decide or mask
// otherwise. Closes itself away; closing it cancels the trial. GUI thread.
#include <QDialog>

#include "api/engine.h"
#include "api/fleet_policy.h"

namespace postern::ui {

class PolicyTrialView;

class PolicyTrialDialog : public QDialog {
    Q_OBJECT
public:
    // `engine` and `fleet` outlive the dialog. Begins at once.
    PolicyTrialDialog(api::Engine& engine, api::PolicyTrialOrder order, QWidget* parent = nullptr);
    // A policy for all gateways.
    PolicyTrialDialog(api::FleetPolicy& fleet, std::string text, std::vector<std::string> sessions,
                      QWidget* parent = nullptr);

private:
    explicit PolicyTrialDialog(QWidget* parent);

    PolicyTrialView* m_view;
};

} // namespace postern::ui
