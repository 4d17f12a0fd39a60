#pragma once
// Whether the store is as it was recorded: every event, hash and signature is checked, and what does not hold is named.
// Closes itself away; closing it ends the check. GUI thread.
#include <memory>
#include <QDialog>

#include "api/engine.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QTimer;

namespace postern::ui {

class VerifyDialog : public QDialog {
    Q_OBJECT
public:
    // `engine` outlives the dialog. Begins at once.
    explicit VerifyDialog(api::Engine& engine, QWidget* parent = nullptr);
    ~VerifyDialog() override;

private:
    void present(const Result<api::VerifyDone>& done);

    std::shared_ptr<api::Control> m_control;
    QLabel *m_sign, *m_verdict, *m_counts;
    QProgressBar* m_progress;
    QPlainTextEdit* m_found;
    QTimer* m_look;
};

} // namespace postern::ui
