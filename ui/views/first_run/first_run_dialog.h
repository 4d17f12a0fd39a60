#pragma once
// Setting up in under a minute, step by step: port, database, sign-in, masks, policy, the line for the client, and its
// first statement. Every step can be skipped, left and come back to; what is done is done in the configuration file, so
// nothing is lost by closing. GUI thread.
#include <QDialog>

#include "ui/views/first_run/setup_step.h"

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace postern::ui {

class Preferences;

class FirstRunDialog : public QDialog {
    Q_OBJECT
public:
    // Goes on where the preferences say that it stopped; all outlive the dialog.
    FirstRunDialog(EngineBridge& bridge, Preferences& preferences, QWidget* parent = nullptr);

    // Whether to open by itself: nothing is guarded yet and nobody has put it off, or the gateway restarts for it.
    static bool isWanted(const api::Engine& engine, const Preferences& preferences);

    SetupStep* step() const;
    QString stepName() const;
    void go(const QString& name);

Q_SIGNALS:
    void restartWanted(); // the gateway has to start again; the dialog goes on afterwards
    void liveWanted();

public:
    void done(int result) override;

private:
    void add(const char* name, SetupStep* step);
    void goTo(int index);
    void forward();
    void showState();

    EngineBridge& m_bridge;
    Preferences& m_preferences;
    SetupNotes m_notes;
    QStringList m_names;
    QListWidget* m_list;
    QStackedWidget* m_steps;
    QPushButton *m_later = nullptr, *m_back = nullptr, *m_skip = nullptr, *m_next = nullptr;
    bool m_isFinished = false, m_isRestarting = false;
};

} // namespace postern::ui
