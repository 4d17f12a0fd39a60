#pragma once
// The configuration's text, checked as it is typed: what is wrong, where, and what to write instead. What is not valid
// cannot be saved. GUI thread.
#include <QWidget>

#include "api/engine.h"
#include "api/policy_book.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QTreeWidget;

namespace postern::ui {

class PolicyEditor : public QWidget {
    Q_OBJECT
public:
    // Both outlive the editor.
    PolicyEditor(api::Engine& engine, api::PolicyBook& book, QWidget* parent = nullptr);

    // What the file holds. An edited text stays, and is compared with what it began with when it is saved.
    void setOriginal(const api::PolicyInfo& policy);
    void setDraft(const QString& text); // in place of what stands there
    void goTo(int line, int column = 1);
    bool isChanged() const;
    QPlainTextEdit& edit() const { return *m_edit; }

Q_SIGNALS:
    void saved();
    void trialWanted(const QString& text);

private:
    void check();
    void show(const api::PolicyInfo& checked);
    void markProblems();
    void showState();
    void save();
    void revert();

    api::Engine& m_engine;
    api::PolicyBook& m_book;
    QString m_original, m_file;
    QPlainTextEdit* m_edit;
    QTreeWidget* m_problemList;
    QLabel* m_state;
    QPushButton *m_try, *m_revert, *m_save;
    QTimer* m_delay;
    std::vector<api::TextProblem> m_problems;
    QString m_checkedSummary;
    bool m_isChecked = false;
};

} // namespace postern::ui
