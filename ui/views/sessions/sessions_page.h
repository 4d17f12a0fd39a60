#pragma once
// Recorded sessions from the store, and the chosen one: a player over its time, its statements and their details, the
// same as on the live page. Of a long session, the list holds the statements around the player's place.
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

class Banner;
class ColumnRoom;
class EmptyState;
class ExportBar;
class SessionPlayer;
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
    void openSession(const QString& session); // looked for among the newest; nothing when it is not there
    void find(const QString& filter);         // as if it had been typed into the search
    SessionModel& sessions() const { return *m_sessions; }
    StatementList& list() const { return *m_list; }
    SessionPlayer& player() const { return *m_player; }
    ExportBar& exportBar() const { return *m_export; }
    // The shown session, or of reports and csv the selected span; the file's ending says which format.
    enum class Scope { Session, Listed }; // the session that is shown; everything that Find finds
    void exportTo(const QString& file, Scope scope = Scope::Session);
    void askForFile(Scope scope = Scope::Session); // to export to; nothing while an export runs, or without a session
    void askForPolicy();
    void verify();
    void tryPolicy(const QString& file); // the configuration in it, on the newest sessions
    void saveLayout();
    void resetLayout(); // as at the first start

Q_SIGNALS:
    void connectWanted(); // nothing is recorded yet, and somebody asks how

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeSessionList();
    QWidget* makeStatements();
    void open(int row);
    void readAround(std::uint64_t statement);
    void showWindow(const api::StatementPage& page);
    // What was current at the player's moment, with its answer only when the client had it.
    void showMoment(std::uint64_t statement, bool hasAnswer);
    // First and last statement of the span that is selected on the timeline, which the list shows then; of all when
    // none is.
    std::pair<std::uint64_t, std::uint64_t> selected() const;
    void showState();
    bool isSearchUsable();      // says what is wrong with it when not: the list stays
    void showFilter(bool isOn); // what the search asks of statements, on the list of the session's
    std::uint64_t listedWhole() const;

    api::Engine& m_engine;
    Preferences& m_preferences;
    SessionModel* m_sessions;
    StatementModel m_statements;
    QTreeView* m_sessionList = nullptr;
    ColumnRoom* m_columns = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_searchProblem = nullptr;
    QStackedWidget *m_stack = nullptr, *m_found = nullptr;
    EmptyState *m_empty = nullptr, *m_nothing = nullptr;
    StatementList* m_list = nullptr;
    StatementDetails* m_details = nullptr;
    SessionPlayer* m_player = nullptr;
    ExportBar* m_export = nullptr;
    Banner* m_filtered = nullptr;
    QLabel* m_title = nullptr;
    QSplitter *m_across = nullptr, *m_down = nullptr;
    QTimer* m_delay = nullptr;
    QByteArray m_firstColumns;           // of the statements, before anybody changed them
    std::string m_session, m_asked;      // shown; to be shown as soon as the list has it
    std::vector<api::RowPointer> m_rows; // the window of statements that is loaded
    std::uint64_t m_count = 0, m_wanted = 0;
    bool m_hasAnswer = true, m_isReading = false, m_isMoving = false, m_isOpening = false;
};

} // namespace postern::ui
