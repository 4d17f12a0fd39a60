#pragma once
// Registers an agent and shows its key, once. The key lives in this window only and goes with it. GUI thread.
#include <QDialog>

#include "api/engine.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace postern::ui {

class SnippetPanel;

class AddAgentDialog : public QDialog {
    Q_OBJECT
public:
    // `engine` must outlive the dialog.
    AddAgentDialog(api::Engine& engine, QWidget* parent);

Q_SIGNALS:
    void added(const postern::api::AgentInfo& agent);

private:
    QWidget* makeForm();
    QWidget* makeKeyPage();
    void submit();
    void showKey(api::AddedAgent added);
    void say(const QString& problem);

    api::Engine& m_engine;
    QStackedWidget* m_pages;
    QLineEdit *m_name = nullptr, *m_key = nullptr;
    QComboBox *m_kind = nullptr, *m_target = nullptr, *m_expiry = nullptr;
    QLabel *m_problem = nullptr, *m_keyTitle = nullptr;
    QPushButton* m_submit = nullptr;
    SnippetPanel* m_snippets = nullptr;
};

} // namespace postern::ui
