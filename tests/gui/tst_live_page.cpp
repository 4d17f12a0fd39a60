// The live page as a person uses it: by keyboard, on the real feed.
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include "ui/models/result_model.h"
#include "ui/text/hidden.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/sql_view.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_LivePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<WindowFixture>();
        m_page = &m->window->livePage();
        m_list = &m_page->list();
    }
    void cleanup() { m.reset(); }

    void followStopsWhenIScrollAndEndStartsItAgain();
    void choosingARowStopsFollowing();
    void pauseHoldsTheDisplayOnly();
    void threeEmptyStates();
    void keysMoveWithoutTheMouse();
    void typingInTheListGoesToTheFilter();
    void filterByCellAndExclude();
    void columnsAndLayoutPersist();
    void aLongStatementIsReadFromItsBeginning();
    void columnsGiveWayToTheStatement();
    void chosenColumnsStay();
    void brokenLayoutIsIgnored();
    void detailsShowEverything();
    void aRunningStatementIsCompletedInPlace();
    void resultsComeBackFromTheStore();
    void hiddenCharactersAreShown();

private:
    void volume(std::size_t count) {
        FeedScript script({1'795'000'000'000'000}, ++m_session);
        m->record(script.volume(count));
    }
    bool isAtBottom() const { return m_list->verticalScrollBar()->value() == m_list->verticalScrollBar()->maximum(); }
    QPushButton* jump() const { return m_page->findChild<QPushButton*>(QStringLiteral("jump")); }
    int find(Tone tone) const {
        for (int row = 0; row < m_list->statements().rowCount(); ++row)
            if (toneOf(*m_list->statements().rowAt(row)) == tone)
                return row;
        return -1;
    }

    std::unique_ptr<WindowFixture> m;
    LivePage* m_page = nullptr;
    StatementList* m_list = nullptr;
    std::uint64_t m_session = 100;
};

void tst_LivePage::followStopsWhenIScrollAndEndStartsItAgain() {
    volume(200);
    QVERIFY(m_list->isFollowing());
    QVERIFY(isAtBottom());
    m_list->verticalScrollBar()->setValue(20);
    QVERIFY(!m_list->isFollowing());
    QVERIFY(!jump()->isVisible()); // nothing new yet
    volume(7);
    QCOMPARE(m_list->verticalScrollBar()->value(), 20);
    QVERIFY(jump()->isVisible());
    QVERIFY2(jump()->text().startsWith(QLatin1Char('7')), qPrintable(jump()->text()));
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_End);
    QVERIFY(m_list->isFollowing());
    QVERIFY(!jump()->isVisible());
    volume(50);
    QVERIFY(isAtBottom());
    m_list->verticalScrollBar()->setValue(0);
    volume(1);
    QTest::mouseClick(jump(), Qt::LeftButton);
    QVERIFY(m_list->isFollowing() && isAtBottom());
}

void tst_LivePage::choosingARowStopsFollowing() {
    volume(50);
    m_list->choose(49);
    QVERIFY(!m_list->isFollowing());
    volume(10);
    QCOMPARE(m_list->currentId(), 50U);
    QTest::keyClick(m_list, Qt::Key_Escape);
    QCOMPARE(m_list->currentId(), 0U);
    QVERIFY(m_page->details().row() == nullptr);
}

void tst_LivePage::pauseHoldsTheDisplayOnly() {
    volume(10);
    auto* banner = m_page->findChild<Banner*>();
    QVERIFY(!banner->isVisible());
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_page->isPaused());
    QVERIFY(banner->isVisible());
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    QCOMPARE(m_list->statements().rowCount(), 10);
    QVERIFY2(banner->text().contains(QStringLiteral("recorded")), qPrintable(banner->text()));
    QVERIFY(!banner->accessibleName().isEmpty());
    QTest::mouseClick(banner->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(!m_page->isPaused() && !banner->isVisible());
    QVERIFY(m_list->statements().rowCount() > 40);
    QVERIFY(!m_page->actions().pause->isChecked());
}

void tst_LivePage::threeEmptyStates() {
    const auto* empty = m_page->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    const auto first = empty->title();
    m_page->actions().pause->trigger();
    const auto paused = empty->title();
    m_page->actions().pause->trigger();
    volume(3);
    QVERIFY(!empty->isVisible());
    m_page->filterBar().setText(QStringLiteral("table:nowhere"));
    QVERIFY(empty->isVisible());
    const auto noMatch = empty->title();
    QVERIFY(first != paused && paused != noMatch && first != noMatch);
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(m_page->filterBar().text(), QString());
    QCOMPARE(m_list->statements().rowCount(), 3);
    m_page->actions().clear->trigger();
    QVERIFY(empty->isVisible());
    const auto cleared = empty->title();
    QVERIFY(cleared != first && cleared != paused && cleared != noMatch);
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(m_list->statements().rowCount(), 3); // undone
    m->open();
    m_page = &m->window->livePage();
    QTest::mouseClick(m_page->findChild<EmptyState*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(m->window->page(), MainWindow::Page::Connections);
}

void tst_LivePage::keysMoveWithoutTheMouse() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto& model = m_list->statements();
    m_list->choose(0);
    m_list->setFocus();
    QTest::keyClicks(m_list, QStringLiteral("jjjk"));
    QCOMPARE(m_list->currentIndex().row(), 2);
    QTest::keyClick(m_list, 'n');
    QVERIFY(m_list->current()->isFlagged());
    const auto flagged = m_list->currentIndex().row();
    QTest::keyClick(m_list, 'n');
    QTest::keyClick(m_list, 'N', Qt::ShiftModifier);
    QCOMPARE(m_list->currentIndex().row(), flagged);
    const auto session = m_list->current()->session().session;
    QTest::keyClick(m_list, Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(m_list->currentIndex().row() > flagged);
    QCOMPARE(m_list->current()->session().session, session);
    QTest::keyClick(m_list, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_list->currentIndex().row(), flagged);
    // From elsewhere too.
    m_page->filterBar().focusFilter();
    auto* edit = m_page->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_list->currentIndex().row(), flagged + 1);
    m_list->choose(flagged);
    QTest::keyClick(edit, Qt::Key_F8);
    QVERIFY(m_list->current()->isFlagged());
    QVERIFY(m_list->currentIndex().row() > flagged);
    QTest::keyClick(edit, Qt::Key_F7);
    QCOMPARE(m_list->currentIndex().row(), flagged);
    m->window->open(MainWindow::Page::Settings);
    QTest::keyClick(m->window.get(), Qt::Key_F8);
    QCOMPARE(m->window->page(), MainWindow::Page::Live);
    QVERIFY(m_list->currentIndex().row() > flagged && m_list->current()->isFlagged());
    m_page->filterBar().focusFilter();
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(m_list->hasFocus());
    QTest::keyClick(m_list, Qt::Key_Slash);
    QVERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Slash);
    QCOMPARE(edit->text(), QStringLiteral("/")); // in the field it is a character
    edit->clear();
    QTest::keyClick(edit, Qt::Key_F6);
    QVERIFY(m_list->hasFocus());
    QTest::keyClick(m_list, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(edit->hasFocus());
    QVERIFY(model.rowCount() > 0);
}

void tst_LivePage::typingInTheListGoesToTheFilter() {
    volume(3);
    m_list->setFocus();
    QTest::keyClick(m_list, 'v');
    auto* edit = m_page->findChild<QLineEdit*>(QStringLiteral("filterEdit"));
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->text(), QStringLiteral("v"));
}

void tst_LivePage::filterByCellAndExclude() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    const auto total = m_list->statements().rowCount();
    const auto trigger = [this](int row, int column, const QString& name) {
        const auto index = m_list->statements().index(row, column);
        m_list->setCurrentIndex(index);
        const auto at = m_list->visualRect(index).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, m_list->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_list->viewport(), &event);
        auto* menu = m_list->findChild<QMenu*>(QStringLiteral("statementMenu"));
        QVERIFY(menu != nullptr);
        auto* action = menu->findChild<QAction*>(name);
        QVERIFY(action != nullptr);
        action->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    trigger(find(Tone::Blocked), StatementModel::Verdict, QStringLiteral("exclude"));
    QCOMPARE(m_list->statements().rowCount(), total - 1);
    trigger(0, StatementModel::Agent, QStringLiteral("filterBy"));
    QCOMPARE(m_page->filterBar().text(), QStringLiteral("not verdict:blocked agent:copilot-shop"));
    for (int row = 0; row < m_list->statements().rowCount(); ++row)
        QCOMPARE(m_list->statements().rowAt(row)->session().agent, std::string("copilot-shop"));
}

void tst_LivePage::columnsAndLayoutPersist() {
    m_list->setColumnHidden(StatementModel::Rows, true);
    m_list->setColumnHidden(StatementModel::Risk, false);
    m_list->header()->moveSection(m_list->header()->visualIndex(StatementModel::Agent), 0);
    m_list->setColumnWidth(StatementModel::Agent, 190);
    m_page->actions().detailsRight->trigger();
    m_page->filterBar().setText(QStringLiteral("verdict:flagged"));
    m->window->open(MainWindow::Page::Settings);
    m->window->close();
    m->open();
    m_page = &m->window->livePage();
    m_list = &m_page->list();
    QVERIFY(m_list->isColumnHidden(StatementModel::Rows));
    QVERIFY(!m_list->isColumnHidden(StatementModel::Risk));
    QCOMPARE(m_list->header()->visualIndex(StatementModel::Agent), 0);
    QCOMPARE(m_list->columnWidth(StatementModel::Agent), 190);
    QVERIFY(m_page->actions().detailsRight->isChecked());
    QCOMPARE(m_page->filterBar().history().value(0), QStringLiteral("verdict:flagged"));
    QCOMPARE(m->window->page(), MainWindow::Page::Settings);
}

void tst_LivePage::aLongStatementIsReadFromItsBeginning() {
    FeedScript script({1'795'000'000'000'000});
    auto events = script.morning();
    std::string sql("SELECT ");
    for (int i = 0; i < 400; ++i)
        sql += "a_rather_long_column_name_" + std::to_string(i) + ", ";
    sql += std::string(3000, 'x');
    for (auto& event : events)
        if (auto* statement = std::get_if<recording::Statement>(&event.body))
            statement->sql = sql;
    m->engine.record(events);
    m->window->bridge().poll(); // the details have no size yet
    const auto* view = m_page->details().findChild<SqlView*>();
    for (const int row : {3, m_list->statements().rowCount() - 2}) {
        m_list->choose(row);
        QCoreApplication::processEvents();
        QVERIFY(view->verticalScrollBar()->maximum() > 0);
        QCOMPARE(view->cursorForPosition({kMargin, kMargin}).position(), 0);
    }
    m_page->actions().detailsRight->trigger(); // other lines, the same beginning
    QCoreApplication::processEvents();
    QCOMPARE(view->cursorForPosition({kMargin, kMargin}).position(), 0);
}

void tst_LivePage::columnsGiveWayToTheStatement() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    QCoreApplication::processEvents();
    const auto before = m_list->saveColumns();
    const auto ordinary = m_list->columnWidth(StatementModel::Objects);
    QVERIFY(!m_list->isColumnHidden(StatementModel::Database));
    m_page->actions().detailsRight->trigger(); // the list is narrow
    QTRY_VERIFY(m_list->isColumnHidden(StatementModel::Database));
    QCOMPARE(m_list->horizontalScrollBar()->maximum(), 0);
    QVERIFY(m_list->columnWidth(StatementModel::Sql) >= scaled(130));
    QVERIFY(!m_list->isColumnHidden(StatementModel::Verdict) && !m_list->isColumnHidden(StatementModel::Agent));
    QVERIFY(m_list->saveColumns() != QByteArray());
    m_page->actions().detailsRight->trigger();
    QTRY_VERIFY(!m_list->isColumnHidden(StatementModel::Database));
    QCOMPARE(m_list->saveColumns(), before);
    m->window->resize(3440, 900); // names are read whole before SQL gets blanks
    QTRY_VERIFY(m_list->columnWidth(StatementModel::Objects) > ordinary * 3 / 2);
    m->window->resize(1280, 800);
    QTRY_COMPARE(m_list->columnWidth(StatementModel::Objects), ordinary);
}

void tst_LivePage::chosenColumnsStay() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    QCoreApplication::processEvents();
    m_list->setColumnWidth(StatementModel::Objects, 71); // as by dragging
    m_page->actions().detailsRight->trigger();
    QTest::qWait(50);
    QVERIFY(!m_list->isColumnHidden(StatementModel::Database) && !m_list->isColumnHidden(StatementModel::Rows));
    QVERIFY(m_list->horizontalScrollBar()->maximum() > 0);
    m->window->resize(3440, 900);
    QTest::qWait(50);
    QCOMPARE(m_list->columnWidth(StatementModel::Objects), 71);
    m_page->actions().detailsRight->trigger();
    m->window->close();
    m->open();
    m_page = &m->window->livePage();
    m_list = &m_page->list();
    QCOMPARE(m_list->columnWidth(StatementModel::Objects), 71);
    m->record(tests::FeedScript({1'795'000'100'000'000}, 60).volume(3));
    // From the menu: what is left out then stays out, and nothing comes and goes by itself any more.
    m_list->resetColumns();
    QTRY_VERIFY(m_list->columnWidth(StatementModel::Objects) > 71);
    m_page->actions().detailsRight->trigger();
    QTRY_VERIFY(m_list->isColumnHidden(StatementModel::Database));
    QMenu menu;
    m_list->fillColumnsMenu(menu);
    QVERIFY(!menu.actions()[StatementModel::Database]->isChecked() &&
            menu.actions()[StatementModel::Agent]->isChecked());
    menu.actions()[StatementModel::Verb]->trigger();
    QVERIFY(!m_list->isColumnHidden(StatementModel::Verb) && m_list->isColumnHidden(StatementModel::Database));
    m->window->resize(3440, 900);
    QTest::qWait(50);
    QVERIFY(m_list->isColumnHidden(StatementModel::Database));
}

void tst_LivePage::brokenLayoutIsIgnored() {
    const auto before = m_list->saveColumns();
    for (const auto& bytes :
         {QByteArray("nonsense"), QByteArray(), QByteArray(500, '\x7f'), before.left(before.size() / 2)})
        m_list->restoreColumns(bytes);
    QCOMPARE(m_list->saveColumns(), before);
    auto twice = before; // two columns claim the same place
    std::copy(twice.begin() + 8, twice.begin() + 12, twice.begin() + 17);
    m_list->restoreColumns(twice);
    QCOMPARE(m_list->saveColumns(), before);
}

void tst_LivePage::detailsShowEverything() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    m_list->choose(find(Tone::Masked));
    auto& details = m_page->details();
    const auto* sql = details.findChild<SqlView*>();
    QVERIFY(sql->toPlainText().contains(QStringLiteral("JOIN public.orders")));
    QVERIFY(sql->extraSelections().size() > 20);
    details.copySql();
    QCOMPARE(QGuiApplication::clipboard()->text(), sql->toPlainText());
    details.setCurrentIndex(StatementDetails::Result);
    const auto* result = details.findChild<ResultModel*>();
    const auto* resultNote = details.widget(StatementDetails::Result)->findChild<QLabel*>();
    m_list->choose(find(Tone::Held));
    QVERIFY2(resultNote->text().contains(QStringLiteral("has not run")), qPrintable(resultNote->text()));
    m_list->choose(find(Tone::Running));
    QVERIFY2(resultNote->text().contains(QStringLiteral("still running")), qPrintable(resultNote->text()));
    m_list->choose(find(Tone::Masked));
    QCOMPARE(result->columnCount(), 6);
    QVERIFY(result->isMasked(3) && !result->isMasked(1));
    QCOMPARE(result->index(0, 3).data().toString(), QStringLiteral("****"));
    details.setCurrentIndex(StatementDetails::Json);
    m->settle();
    const auto* json = qobject_cast<QPlainTextEdit*>(details.widget(StatementDetails::Json));
    const auto lines = json->toPlainText().split(QStringLiteral("\n\n"));
    QCOMPARE(lines.size(), 2); // statement and result
    for (const auto& line : lines) {
        const auto object = QJsonDocument::fromJson(line.toUtf8()).object();
        QVERIFY(object.contains(QStringLiteral("hash")) && object.contains(QStringLiteral("prev")));
    }
    details.setCurrentIndex(StatementDetails::Decision);
    m_list->choose(find(Tone::Denied));
    const auto* decision = qobject_cast<QTextEdit*>(details.widget(StatementDetails::Decision));
    for (const auto* part : {"bulk-write", "lena@example.com", "Truncate the partition instead.", "42501"})
        QVERIFY2(decision->toPlainText().contains(QLatin1String(part)), part);
    details.setCurrentIndex(StatementDetails::Session);
    const auto* facts = details.widget(StatementDetails::Session)->findChild<QTextEdit*>();
    for (const auto* part : {"copilot-shop", "/usr/bin/node", "4711", "ada@example.com", "dbhub"})
        QVERIFY2(facts->toPlainText().contains(QLatin1String(part)), part);
}

void tst_LivePage::aRunningStatementIsCompletedInPlace() {
    FeedScript script({1'795'000'000'000'000});
    const auto events = script.volume(1);
    m->record({events[0], events[1]});
    m_list->choose(0);
    QVERIFY(m_page->details().row()->isRunning);
    QCOMPARE(m_list->statements().index(0, StatementModel::Verdict).data().toString(), QStringLiteral("Running"));
    m->record({events[2]});
    QVERIFY(!m_page->details().row()->isRunning);
    QCOMPARE(m_list->statements().index(0, StatementModel::Verdict).data().toString(), QStringLiteral("Allowed"));
    QCOMPARE(m_list->statements().index(0, StatementModel::Rows).data().toString(), QStringLiteral("3"));
}

void tst_LivePage::resultsComeBackFromTheStore() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    const auto row = *m_list->statements().rowAt(find(Tone::Masked));
    auto lighter = std::make_shared<api::StatementRow>(row);
    lighter->sample.reset();
    auto& details = m_page->details();
    details.setCurrentIndex(StatementDetails::Result);
    details.show(lighter);
    const auto* result = details.findChild<ResultModel*>();
    QCOMPARE(result->rowCount(), 0);
    m->settle();
    QCOMPARE(result->rowCount(), static_cast<int>(row.sample->rows.size()));
    QVERIFY(result->isMasked(3));
}

void tst_LivePage::hiddenCharactersAreShown() {
    bool found = false;
    QCOMPARE(revealHidden(QStringLiteral("SELECT 1 -- \u202eevil\u200b"), &found),
             QStringLiteral("SELECT 1 -- [U+202E]evil[U+200B]"));
    QVERIFY(found);
    QCOMPARE(revealHidden(QStringLiteral("SELECT 'Köln \U0001F512'\n\t"), &found),
             QStringLiteral("SELECT 'Köln \U0001F512'\n\t"));
    QVERIFY(!found);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_LivePage)
#include "tst_live_page.moc"
