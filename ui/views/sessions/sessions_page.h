#pragma once
// Recorded sessions from the store, and the statements of the chosen one, with the same list and details as the live
// page.
#include <QWidget>

#include "api/engine.h"
#include "ui/models/statement_model.h"

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace postern::ui {

class EmptyState;
class Preferences;
class SessionModel;
class StatementDetails;
class StatementList;

class SessionsPage : public QWidget {
    Q_OBJECT
public:
    // Both must outlive the page.
    SessionsPage(api::Engine& engine, Preferences& preferences, QWidget* parent = nullptr);
    void refresh();
    SessionModel& sessions() const { return *m_sessions; }
    StatementList& list() const { return *m_list; }
    void saveLayout();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSessionList();
    QWidget* makeStatements();
    void open(int row);
    void readMore(std::uint64_t firstStatement);
    void showState();

    api::Engine& m_engine;
    Preferences& m_preferences;
    SessionModel* m_sessions;
    StatementModel m_statements;
    QTreeView* m_sessionList = nullptr;
    QLineEdit* m_search = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    StatementList* m_list = nullptr;
    StatementDetails* m_details = nullptr;
    QLabel* m_title = nullptr;
    QSplitter *m_across = nullptr, *m_down = nullptr;
    QTimer* m_delay = nullptr;
    std::string m_session;
    std::vector<api::RowPointer> m_rows;
};

} // namespace postern::ui
