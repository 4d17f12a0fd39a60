#pragma once
// The statements of all sessions as they run. Pausing stops the display only, never the gateway: what comes meanwhile
// waits here (as many rows as the view holds) and appears on resuming. GUI thread.
#include <QWidget>

#include "ui/models/named_filters.h"
#include "ui/models/statement_model.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QUndoStack;

namespace postern::ui {

class Banner;
class EmptyState;
class EngineBridge;
class FilterBar;
class Preferences;
class StatementDetails;
class StatementList;

class LivePage : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction *pause, *follow, *latest, *clear, *filter, *nextRow, *previousRow, *nextFlagged, *previousFlagged,
            *nextInSession, *previousInSession, *detailsRight, *copySql, *saveFilter, *housekeeping;
    };

    // Both must outlive the page.
    LivePage(EngineBridge& bridge, Preferences& preferences, QWidget* parent = nullptr);
    ~LivePage() override;

    const Actions& actions() const { return m_actions; }
    StatementList& list() const { return *m_list; }
    FilterBar& filterBar() const { return *m_filter; }
    StatementDetails& details() const { return *m_details; }
    NamedFilters& namedFilters() { return m_filters; }
    bool isPaused() const { return m_isPaused; }
    QUndoStack& undoStack() const { return *m_undo; } // what was removed here and can come back
    // The list of the page that is shown, which the actions for its rows act on; none: there is nothing they could do.
    void setListInFront(StatementList* list);
    void saveLayout();
    void restoreLayout();
    void resetLayout();
    void takeFocus();  // the list, or what stands in its place
    void cycleFocus(); // filter, list, details

Q_SIGNALS:
    void connectWanted(); // the first-run empty state leads to the connections page
    void countsChanged();
    // The keys for flagged statements were pressed while another page is shown.
    void flaggedWanted(postern::ui::StatementModel::Direction direction);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeListArea();
    void makeActions();
    void connectParts();
    void onDrained(const api::FeedBatch& batch);
    void setPaused(bool isPaused);
    void showState(); // empty states, banner, jump button, counts
    void placeJump();
    void clearView();
    void fillFilterMenu(QMenu& menu);
    void goFlagged(StatementModel::Direction direction);
    void addTerm(api::Field field, const std::string& value, api::Adding adding);

    EngineBridge& m_bridge;
    Preferences& m_preferences;
    NamedFilters m_filters;
    StatementModel m_model;
    Actions m_actions{};
    FilterBar* m_filter = nullptr;
    Banner* m_banner = nullptr;
    StatementList *m_list = nullptr, *m_front = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    StatementDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
    QPushButton* m_jump = nullptr;
    QLabel* m_counts = nullptr;
    QTimer* m_clock = nullptr;             // for filters that depend on time
    api::FeedBatch m_waiting;              // while paused
    std::deque<api::RowPointer> m_cleared; // until something else is removed
    QUndoStack* m_undo;
    std::uint64_t m_dropped = 0;
    bool m_isPaused = false;
};

} // namespace postern::ui
