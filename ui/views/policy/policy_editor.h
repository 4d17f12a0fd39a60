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

    // Other texts than the file's are checked and saved otherwise.
    enum class State { AsIs, Changed, Wrong };

    // What the file holds. An edited text stays, and is compared with what it began with when it is saved.
    void setOriginal(const api::PolicyInfo& policy);
    void setDraft(const QString& text); // in place of what stands there
    void goTo(int line, int column = 1);
    bool isChanged() const;
    QPlainTextEdit& edit() const { return *m_edit; }

Q_SIGNALS:
    void saved();
    void trialWanted(const QString& text);

protected:
    PolicyEditor(QWidget* parent, const QString& name, const QString& saveAction);
    virtual void askForCheck(std::string text, api::PolicyReply<api::PolicyInfo> reply);
    // `before`: what the text began as.
    virtual void askToSave(const QString& before, const QString& text);
    // `summary` of a valid text; else how many problems there are.
    virtual QString sentence(State state, const QString& summary, int problems) const;
    virtual QString discardText() const;
    void setSaved(const QString& text);

private:
    void check();
    void show(const api::PolicyInfo& checked);
    void markProblems();
    void showState();
    void revert();

    api::Engine* m_engine = nullptr;
    api::PolicyBook* m_book = nullptr;
    QString m_original, m_file;
    QPlainTextEdit* m_edit;
    QTreeWidget* m_problemList;
    QLabel* m_state;
    QPushButton *m_try, *m_revert, *m_save;
    QTimer* m_delay;
    std::vector<api::TextProblem> m_problems;
    QString m_checkedSummary;
    bool m_isChecked = false, m_hasOriginal = false;
};

} // namespace postern::ui
