// The window as a whole: pages, menus, status, and that it cannot slow the gateway.
#include <atomic>
#include <thread>

#include <QAbstractButton>
#include <QAction>
#include <QContextMenuEvent>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTreeView>
#include <QTreeWidget>

#include "ui/models/session_model.h"
#include "ui/theme/theme.h"
#include "ui/views/live/live_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/empty_state.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_Console : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void pagesByKey();
    void menusCarryEveryActionWithoutClashes();
    void theShortcutListIsComplete();
    void statusBarTellsTheTruth();
    void recordedSessionsAreRead();
    void searchFindsSessions();
    void theChosenSessionStaysChosen();
    void aSearchForStatementsFiltersThem();
    void aCellFiltersRecordedStatementsToo();
    void appearanceTakesEffectAtOnce();
    void aFrozenWindowNeverHoldsUpThePublisher();
    void repliesAfterTheWindowHasGoneAreNoTrouble();

private:
    QList<QAction*> menuActions(QMenu* menu) const {
        QList<QAction*> out;
        for (auto* action : menu->actions()) {
            if (action->menu() != nullptr)
                out += menuActions(action->menu());
            else if (!action->isSeparator())
                out += action;
        }
        return out;
    }
    QList<QAction*> menuActions() const {
        QList<QAction*> out;
        for (auto* top : m->window->menuBar()->actions())
            out += menuActions(top->menu());
        return out;
    }
    QString status() const {
        QString out;
        for (const auto* label : m->window->statusBar()->findChildren<QLabel*>())
            out += label->text() + QLatin1Char('|');
        return out;
    }

    std::unique_ptr<WindowFixture> m;
};

void tst_Console::pagesByKey() {
    const MainWindow::Page pages[] = {MainWindow::Page::Overview,    MainWindow::Page::Live,
                                      MainWindow::Page::Approvals,   MainWindow::Page::Sessions,
                                      MainWindow::Page::Policy,      MainWindow::Page::Masking,
                                      MainWindow::Page::Connections, MainWindow::Page::Settings};
    for (int i = 7; i >= 0; --i) {
        QTest::keyClick(m->window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(m->window->page(), pages[i]);
    }
    auto* navigation = m->window->findChild<QListWidget*>(QStringLiteral("navigation"));
    QCOMPARE(navigation->count(), 8);
    navigation->setFocus();
    QTest::keyClick(navigation, Qt::Key_Down);
    QCOMPARE(m->window->page(), MainWindow::Page::Live);
}

void tst_Console::menusCarryEveryActionWithoutClashes() {
    const auto actions = menuActions();
    QVERIFY(actions.size() > 20);
    QCOMPARE(QSet<QAction*>(actions.begin(), actions.end()).size(), actions.size());
    QMap<QString, QString> byKey;
    for (const auto* action : actions) {
        QVERIFY(!action->text().isEmpty());
        for (const auto& key : action->shortcuts()) {
            QVERIFY2(!byKey.contains(key.toString()),
                     qPrintable(key.toString() + QStringLiteral(" of ") + action->text() + QStringLiteral(" and ") +
                                byKey.value(key.toString())));
            byKey[key.toString()] = action->text();
        }
    }
    for (const auto* action :
         m->window->livePage().actions().pause->parent()->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        QVERIFY2(actions.contains(const_cast<QAction*>(action)), qPrintable(action->text()));
}

void tst_Console::theShortcutListIsComplete() {
    QTest::keyClick(&m->window->livePage().list(), Qt::Key_Question);
    QTRY_VERIFY(m->window->findChild<QTreeWidget*>(QStringLiteral("shortcuts")) != nullptr);
    auto* table = m->window->findChild<QTreeWidget*>(QStringLiteral("shortcuts"));
    for (const auto* action : menuActions()) {
        if (action->shortcuts().isEmpty())
            continue;
        bool found = false;
        for (int i = 0; i < table->topLevelItemCount(); ++i)
            found = found || table->topLevelItem(i)->text(1).contains(
                                 action->shortcuts().front().toString(QKeySequence::NativeText));
        QVERIFY2(found, qPrintable(action->text()));
    }
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(m->window->findChild<QTreeWidget*>(QStringLiteral("shortcuts")) == nullptr);
}

void tst_Console::statusBarTellsTheTruth() {
    QVERIFY(status().contains(QStringLiteral("127.0.0.1:6432")));
    QVERIFY(status().contains(QStringLiteral("ada")));
    auto changed = m->engine.status();
    changed.recording = api::RecordingState::Failed;
    changed.recordingProblem = "the disk is full";
    changed.listeners[0].state = api::ListenerState::Failed;
    changed.identity = "<b>mallory</b>";
    changed.counters.statements = 12'345;
    m->engine.setStatus(changed);
    for (int i = 0; i < 6; ++i)
        m->window->bridge().poll();
    QVERIFY2(status().contains(QStringLiteral("nothing is forwarded")), qPrintable(status()));
    QVERIFY(!status().contains(QStringLiteral("127.0.0.1:6432")));
    QVERIFY(status().contains(QStringLiteral("&lt;b&gt;mallory")));
    QVERIFY(status().contains(QLocale().toString(12345)));
}

void tst_Console::recordedSessionsAreRead() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    QTRY_COMPARE(page.sessions().rowCount(), 3);
    QTRY_VERIFY(page.list().statements().rowCount() > 0);
    for (int row = 0; row < 3; ++row) {
        auto* list = page.findChild<QTreeView*>(QStringLiteral("sessionList"));
        list->setCurrentIndex(page.sessions().index(row, 0));
        const auto& info = page.sessions().session(row);
        QTRY_COMPARE(page.list().statements().rowCount(), static_cast<int>(info.statements));
        QCOMPARE(page.list().statements().rowAt(0)->session().agent, info.facts.agent);
    }
}

void tst_Console::searchFindsSessions() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    QTRY_COMPARE(page.sessions().rowCount(), 3);
    auto* search = page.findChild<QLineEdit*>();
    search->setText(QStringLiteral("claude"));
    QTRY_COMPARE(page.sessions().rowCount(), 1);
    search->setText(QStringLiteral("nobody"));
    QTRY_COMPARE(page.sessions().rowCount(), 0);
    QVERIFY(search->isVisible()); // no dead end
    auto* nothing = page.findChild<EmptyState*>(QStringLiteral("nothingFound"));
    QTRY_VERIFY(nothing->isVisible() && !nothing->title().isEmpty());
    QTest::mouseClick(nothing->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(page.sessions().rowCount(), 3);
    QTRY_VERIFY(!nothing->isVisible());
    // A mistake is explained and leaves the list alone.
    const auto* problem = page.findChild<QLabel*>(QStringLiteral("searchProblem"));
    search->setText(QStringLiteral("claude"));
    QTRY_COMPARE(page.sessions().rowCount(), 1);
    search->setText(QStringLiteral("verdct:blocked"));
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("verdict")), qPrintable(problem->text()));
    QCOMPARE(page.sessions().rowCount(), 1);
    // What somebody is called may have a colon in it.
    search->setText(QStringLiteral("repo:acme/shop"));
    QTRY_COMPARE(page.sessions().rowCount(), 0);
    QVERIFY(!problem->isVisible());
    search->clear();
    QTRY_COMPARE(page.sessions().rowCount(), 3);
}

void tst_Console::theChosenSessionStaysChosen() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    QTRY_VERIFY(page.sessions().rowCount() == 3 && page.list().statements().rowCount() > 0);
    auto* list = page.findChild<QTreeView*>(QStringLiteral("sessionList"));
    list->setCurrentIndex(page.sessions().index(2, 0));
    const auto chosen = page.sessions().session(2).facts.session;
    QTRY_VERIFY(page.list().statements().rowCount() > 0 &&
                page.list().statements().rowAt(0)->session().session == chosen);
    page.list().choose(4);
    QTRY_COMPARE(page.list().currentIndex().row(), 4);
    m->window->open(MainWindow::Page::Live);
    m->window->open(MainWindow::Page::Sessions);
    QTRY_VERIFY(list->currentIndex().isValid());
    QCOMPARE(page.sessions().session(list->currentIndex().row()).facts.session, chosen);
    m->settle();
    QTRY_COMPARE(page.list().currentIndex().row(), 4);
}

void tst_Console::aSearchForStatementsFiltersThem() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    const auto& listed = page.list().statements();
    const auto isOnly = [&](api::Verdict verdict) {
        for (int row = 0; row < listed.rowCount(); ++row)
            if (listed.rowAt(row)->verdict != verdict)
                return false;
        return listed.rowCount() > 0;
    };
    const auto* banner = page.findChild<QWidget*>(QStringLiteral("filteredStatements"));
    page.find(QStringLiteral("verdict:blocked"));
    QTRY_VERIFY(isOnly(api::Verdict::Blocked));
    QVERIFY(banner->isVisible());
    // The session begins at what was looked for.
    QTRY_VERIFY(page.list().current() != nullptr && page.list().current()->verdict == api::Verdict::Blocked);
    // Another search on the same session.
    page.find(QStringLiteral("verdict:error"));
    QTRY_VERIFY(isOnly(api::Verdict::Error));
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!banner->isVisible() && listed.rowCount() > 10);
    page.find(QStringLiteral("verdict:error"));
    QVERIFY(!banner->isVisible()); // the same search again is no new one
    // Who and what a session was says nothing of its statements.
    page.find(QStringLiteral("copilot"));
    QTRY_VERIFY(page.sessions().rowCount() == 1 && listed.rowCount() > 10);
    QVERIFY(!banner->isVisible());
}

void tst_Console::aCellFiltersRecordedStatementsToo() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m->window->open(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    page.find(QStringLiteral("copilot"));
    auto& list = page.list();
    const auto& listed = list.statements();
    QTRY_VERIFY(page.sessions().rowCount() == 1 && listed.rowCount() > 10);
    const int flagged = listed.nextFlagged(-1, StatementModel::Direction::Next);
    QVERIFY(flagged >= 0);
    const auto verdict = listed.rowAt(flagged)->verdict;
    const auto session = listed.rowAt(flagged)->session().session;
    const auto index = listed.index(flagged, StatementModel::Verdict);
    list.setCurrentIndex(index);
    const auto at = list.visualRect(index).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, list.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(list.viewport(), &event);
    auto* menu = list.findChild<QMenu*>(QStringLiteral("statementMenu"));
    QVERIFY(menu != nullptr);
    menu->findChild<QAction*>(QStringLiteral("filterBy"))->trigger();
    menu->close();
    const auto* search = page.findChild<QLineEdit*>();
    QVERIFY2(search->text().startsWith(QStringLiteral("verdict:")), qPrintable(search->text()));
    QTRY_VERIFY(listed.rowCount() > 0 && listed.rowCount() < 10);
    for (int row = 0; row < listed.rowCount(); ++row)
        QVERIFY(listed.rowAt(row)->verdict == verdict);
    QCOMPARE(listed.rowAt(0)->session().session, session);
    list.setFocus();
    QTest::keyClick(&list, 'v'); // typing goes where one looks for something, as in the live list
    QVERIFY(search->hasFocus() && search->text().endsWith(QLatin1Char('v')));
}

void tst_Console::appearanceTakesEffectAtOnce() {
    m->window->open(MainWindow::Page::Settings);
    for (const auto appearance : {Appearance::Dark, Appearance::HighContrast, Appearance::Light}) {
        auto* button =
            m->window->findChild<QAbstractButton*>(QStringLiteral("appearance%1").arg(static_cast<int>(appearance)));
        button->click();
        QCOMPARE(m->window->preferences().appearance(), appearance);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme().window);
        QCOMPARE(theme().isDark(), appearance != Appearance::Light);
    }
}

void tst_Console::aFrozenWindowNeverHoldsUpThePublisher() {
    // Nobody drains for the whole time: the publisher goes on, what does not fit is counted.
    auto& feed = m->engine.liveFeed();
    FeedScript script({1'795'000'000'000'000});
    const auto events = script.volume(api::LiveFeed::kMaxWaitingRows + 5000);
    std::atomic<bool> isDone{false};
    std::thread publisher([&] {
        for (const auto& event : events)
            feed.publish(event);
        isDone = true;
    });
    publisher.join();
    QVERIFY(isDone);
    m->window->bridge().poll();
    auto& list = m->window->livePage().list();
    QCOMPARE(list.statements().rowCount(), static_cast<int>(api::LiveFeed::kMaxWaitingRows));
    bool isTold = false;
    for (const auto* label : m->window->livePage().findChildren<QLabel*>())
        isTold = isTold || label->text().contains(QLocale().toString(5000));
    QVERIFY(isTold);
}

void tst_Console::repliesAfterTheWindowHasGoneAreNoTrouble() {
    m->window->sessionsPage().refresh();
    m->window.reset();
    m->engine.settle();
    QCoreApplication::processEvents();
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Console)
#include "tst_console.moc"
