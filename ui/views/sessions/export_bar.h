#pragma once
// An export under way: how far it is, a way to stop it, and what came of it. One at a time. GUI thread.
#include <memory>

#include <QWidget>

#include "api/engine.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace postern::ui {

class ExportBar : public QWidget {
    Q_OBJECT
public:
    explicit ExportBar(api::Engine& engine, QWidget* parent = nullptr); // `engine` outlives it
    ~ExportBar() override;                                              // stops what is under way
    void start(api::ExportOrder order);
    bool isBusy() const { return m_control != nullptr; }
    QString message() const;

private:
    void finish(const Result<api::ExportDone>& done);

    api::Engine& m_engine;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton *m_cancel, *m_close;
    QTimer* m_timer;
    std::shared_ptr<api::Control> m_control;
};

} // namespace postern::ui
