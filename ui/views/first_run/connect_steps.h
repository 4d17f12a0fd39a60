#pragma once
// The line for the client, and the wait for its first statement. GUI thread.
#include "ui/views/first_run/setup_step.h"

class QLineEdit;
class QPushButton;

namespace postern::ui {

class SnippetPanel;
class SqlView;

class ConnectStep : public SetupStep {
    Q_OBJECT
public:
    ConnectStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;
    SnippetPanel& snippets() const { return *m_snippets; }

private:
    void makeKey();
    void show();
    QLineEdit* m_name;
    QPushButton* m_make;
    QLabel* m_state;
    SnippetPanel* m_snippets;
};

class FirstStatementStep : public SetupStep {
    Q_OBJECT
public:
    FirstStatementStep(EngineBridge& bridge, SetupNotes& notes, QWidget* parent = nullptr);
    void enter() override;
    QString action() const override;
    bool isSeen() const { return m_row != nullptr; }

private:
    void onDrained(const api::FeedBatch& batch);
    void show();
    QLabel *m_picture, *m_headline, *m_facts;
    SqlView* m_sql;
    api::RowPointer m_row;
};

} // namespace postern::ui
