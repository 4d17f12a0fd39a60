#pragma once
// The policy laboratory: a changed configuration tried on recorded sessions, and what it would decide or mask
// otherwise. Closes itself away; closing it cancels the trial. GUI thread.
#include <memory>
#include <QDialog>

#include "api/engine.h"

class QLabel;
class QProgressBar;
class QTimer;
class QTreeWidget;

namespace postern::ui {

class PolicyTrialDialog : public QDialog {
    Q_OBJECT
public:
    // `engine` outlives the dialog. Begins at once.
    PolicyTrialDialog(api::Engine& engine, api::PolicyTrialOrder order, QWidget* parent = nullptr);
    ~PolicyTrialDialog() override;

private:
    void present(const Result<api::PolicyTrial>& trial);
    void add(const api::PolicyTrial::Change& change);

    std::shared_ptr<api::Control> m_control;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QTreeWidget* m_changes = nullptr;
    QTimer* m_look = nullptr;
};

} // namespace postern::ui
