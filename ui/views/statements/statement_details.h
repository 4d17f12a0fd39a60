#pragma once
// Everything about one statement: its text and parameters, what was decided and why, what came back, what its session
// did before and after, and its events as recorded. What the row does not hold any more is asked of the store. GUI
// thread.
#include <functional>

#include <QTabWidget>

#include "api/engine.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;
class QTreeView;

namespace postern::ui {

class FactsView;
class NamedFilters;
class NotesPanel;
class ResultModel;
class SqlView;
class StatementModel;

class StatementDetails : public QTabWidget {
    Q_OBJECT
public:
    enum Tab { Statement, Decision, Result, Session, Json, Notes };
    // Rows of the same session around a row; the list knows them.
    using Neighbours = std::function<std::vector<api::RowPointer>(std::uint64_t id, std::size_t count)>;

    // `engine` must outlive the details.
    StatementDetails(api::Engine& engine, Neighbours neighbours, QWidget* parent = nullptr);
    void show(const api::RowPointer& row);
    using QWidget::show;
    const api::RowPointer& row() const { return m_row; }
    void copySql();
    void toggleMark();
    void writeNote();                                  // the cursor goes to a new note on the statement
    void setNamedFilters(const NamedFilters& filters); // one of which may have coloured the row; must outlive this

Q_SIGNALS:
    void wanted(std::uint64_t id);                      // another statement of the session was activated
    void remarked(const postern::api::RowPointer& row); // was marked, or has a new note

private:
    QWidget* makeStatementTab();
    QWidget* makeResultTab();
    QWidget* makeSessionTab();
    void showStatement();
    void showDecision();
    void showResult();
    void showSession();
    void fetchResult();
    void fetchEvents();
    void refreshTab();

    api::Engine& m_engine;
    Neighbours m_neighbours;
    const NamedFilters* m_filters = nullptr;
    api::RowPointer m_row;
    SqlView* m_sql = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel *m_note = nullptr, *m_resultNote = nullptr;
    QTreeView *m_parameters = nullptr, *m_result = nullptr, *m_neighbourList = nullptr;
    QStandardItemModel* m_parameterModel = nullptr;
    ResultModel* m_resultModel = nullptr;
    StatementModel* m_neighbourModel = nullptr;
    std::vector<std::uint64_t> m_neighbourIds;
    FactsView *m_decision = nullptr, *m_facts = nullptr;
    QPlainTextEdit* m_json = nullptr;
    NotesPanel* m_notes = nullptr;
    std::uint64_t m_generation = 0; // late replies about another statement are ignored
    std::string m_eventsOf;         // what the JSON tab shows
};

} // namespace postern::ui
