#pragma once
// One step of setting up: what it is about, what it needs, and what leaving it forwards does. GUI thread.
#include <functional>

#include <QWidget>

#include "api/engine.h"
#include "api/setup.h"
#include "ui/views/masking/change_dialog.h"

class QLabel;
class QVBoxLayout;

namespace postern::ui {

class EngineBridge;

// What the steps tell each other.
struct SetupNotes {
    std::string target; // the one that the lines are for
    std::string agent, key;
};

class SetupStep : public QWidget {
    Q_OBJECT
public:
    SetupStep(EngineBridge& bridge, SetupNotes& notes, const QString& title, const QString& lead,
              QWidget* parent = nullptr);

    const QString& title() const { return m_title; }
    virtual void enter() {}
    virtual bool isReady() const { return true; } // may be left forwards
    virtual QString action() const;               // what the button says that does it
    // Does what the step is for and calls `done`, which leads on; not at all when it fails or the person thinks twice.
    virtual void finish(std::function<void()> done) { done(); }
    QString problem() const;

Q_SIGNALS:
    void changed(); // isReady() or action()
    void restartWanted();

protected:
    EngineBridge& bridge() const { return m_bridge; }
    api::Setup& setup() const { return *m_setup; }
    SetupNotes& notes() const { return m_notes; }
    QVBoxLayout* body() const { return m_body; }
    QLabel* addText(const QString& text, const char* role);
    void say(const QString& problem); // empty: nothing is wrong
    // Shows the change of the configuration and makes it when the person agrees; nothing to change leads on at once.
    void review(const Result<api::ConfigurationChange>& change, const ChangeWords& words, std::function<void()> done);

private:
    EngineBridge& m_bridge;
    api::Setup* m_setup;
    SetupNotes& m_notes;
    QString m_title;
    QVBoxLayout* m_body;
    QLabel* m_problem;
};

} // namespace postern::ui
