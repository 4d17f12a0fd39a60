#pragma once
// What waits for a person, and what became of it: a list of requests, the chosen one as a card, and the decision. A
// decision is never one key or one stray click away: the buttons rest for a moment whenever another card appears. GUI
// thread.
#include <QWidget>
#include <set>
#include <vector>

#include "api/approvals.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace postern::ui {

class EmptyState;
class EngineBridge;
class FactsView;
class SqlView;

class ApprovalsPage : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRestMs = 600;

    // `bridge` must outlive the page.
    explicit ApprovalsPage(EngineBridge& bridge, QWidget* parent = nullptr);
    void refresh(); // asks the engine when something has changed
    int waiting() const { return m_waiting; }
    const api::ApprovalCard* card(const QString& id) const; // null: none of that ID
    void open(const QString& id);

Q_SIGNALS:
    void waitingChanged(int count);  // `count` requests wait now
    void rulesWanted();              // somebody asks what is held at all
    void arrived(const QString& id); // a new one is among them, which whoever is signed in here may decide on

private:
    QWidget* makeCard();
    QWidget* makeDecision();
    void showList();
    void showCard();
    void showDecision();
    const api::ApprovalCard* chosen() const;
    void decide(api::ApprovalDecision::Choice choice, std::chrono::seconds span = {});
    void onDecided(const Result<void>& result, bool hadKeyboard);
    void measure();
    void say(const QString& note); // above the buttons; empty: nothing is to say
    void announce();
    void showEnvironment(const api::ApprovalCard& card);

    EngineBridge& m_bridge;
    std::vector<api::ApprovalCard> m_cards;
    std::uint64_t m_version = 0;
    int m_waiting = 0;
    bool m_isKnown = false;
    std::set<std::string> m_announced; // requests that wait, and were told of
    QString m_measuring;               // ID of the request that is being measured
    QString m_shown;                   // ID of the card that is shown

    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QListWidget* m_list = nullptr;
    QLabel *m_title = nullptr, *m_environment = nullptr, *m_state = nullptr, *m_hidden = nullptr, *m_note = nullptr;
    SqlView* m_sql = nullptr;
    FactsView* m_facts = nullptr;
    QWidget* m_decision = nullptr;
    QLineEdit* m_comment = nullptr;
    QPushButton *m_approve = nullptr, *m_deny = nullptr;
    QToolButton *m_approveFor = nullptr, *m_denyMore = nullptr, *m_measure = nullptr;
    QTimer* m_rest = nullptr;
};

} // namespace postern::ui
