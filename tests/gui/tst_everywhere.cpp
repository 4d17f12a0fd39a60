// What is there on every page: the palette, what waits (title, badge, tray, screen reader), undo, keys from anywhere.
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStatusBar>
#include <QSystemTrayIcon>
#include <QTreeWidget>

#include "approval/room.h"
#include "ui/desktop/tray.h"
#include "ui/models/session_model.h"
#include "ui/palette/command_palette.h"
#include "ui/palette/fuzzy.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/live/live_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_Everywhere : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }

    void fuzzyMatches();
    void thePaletteRunsActions();
    void thePaletteKnowsPagesSessionsAndTargets();
    void whatWaitsIsSeenAndHeard();
    void clearingIsUndone();
    void undoNeverMixesRows();

private:
    CommandPalette* openPalette() {
        m->window->activateWindow();
        if (!QTest::qWaitForWindowActive(m->window.get()))
            qFatal("the window does not become active");
        QTest::keyClick(m->window.get(), Qt::Key_K, Qt::ControlModifier);
        return m->window->findChild<CommandPalette*>();
    }
    std::unique_ptr<WindowFixture> m;
};

void tst_Everywhere::fuzzyMatches() {
    QVERIFY(fuzzyScore(QStringLiteral("nfs"), QStringLiteral("Next flagged statement")).has_value());
    QVERIFY(!fuzzyScore(QStringLiteral("sfn"), QStringLiteral("Next flagged statement")).has_value());
    QVERIFY(!fuzzyScore(QStringLiteral("x"), QString()).has_value());
    QCOMPARE(fuzzyScore(QStringLiteral("  "), QStringLiteral("anything")).value_or(-1), 0);
    const auto better = [](const char* query, const char* good, const char* worse) {
        const auto a = fuzzyScore(QString::fromUtf8(query), QString::fromUtf8(good));
        const auto b = fuzzyScore(QString::fromUtf8(query), QString::fromUtf8(worse));
        QVERIFY2(a && b && *a > *b, good);
    };
    better("set", "Settings", "Reset columns");
    better("cv", "Clear view", "Active");
    better("appr", "Approvals", "A plain paper");
    better("nf", "Next flagged statement", "Information");
    QVERIFY(fuzzyScore(QStringLiteral("ÜB"), QStringLiteral("übersicht")).has_value());
    // Bounds: long texts and long queries cost what the bounds allow.
    const QString longText(100'000, QLatin1Char('a'));
    QVERIFY(fuzzyScore(QString(kFuzzyQuery, QLatin1Char('a')), longText).has_value());
    QVERIFY(!fuzzyScore(QString(kFuzzyQuery + 1, QLatin1Char('a')), longText).has_value());
}

void tst_Everywhere::thePaletteRunsActions() {
    auto* palette = openPalette();
    QVERIFY(palette != nullptr);
    auto* edit = palette->findChild<QLineEdit*>(QStringLiteral("paletteEdit"));
    auto* list = palette->findChild<QTreeWidget*>(QStringLiteral("paletteList"));
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("pausdis"));
    QCOMPARE(palette->shown().value(0), QStringLiteral("Pause display"));
    QVERIFY(list->topLevelItem(0)->text(2).contains(QLatin1Char('P')));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(m->window->livePage().isPaused());
    QTRY_VERIFY(m->window->findChild<CommandPalette*>() == nullptr);

    palette = openPalette();
    palette->setText(QStringLiteral("qqqqqq"));
    QVERIFY(palette->shown().isEmpty());
    edit = palette->findChild<QLineEdit*>(QStringLiteral("paletteEdit"));
    QTest::keyClick(edit, Qt::Key_Return); // nothing to do
    QTest::keyClick(edit, Qt::Key_Down);
    palette->setText({});
    QVERIFY(palette->shown().size() > 20);
    QTest::keyClick(edit, Qt::Key_Down);
    list = palette->findChild<QTreeWidget*>(QStringLiteral("paletteList"));
    QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 1);
    QTest::keyClick(edit, Qt::Key_Up);
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(list->indexOfTopLevelItem(list->currentItem()), 0);
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(m->window->findChild<CommandPalette*>() == nullptr);
}

void tst_Everywhere::thePaletteKnowsPagesSessionsAndTargets() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto* palette = openPalette();
    palette->setText(QStringLiteral("connec"));
    QCOMPARE(palette->shown().value(0), QStringLiteral("Connections"));
    QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("paletteEdit")), Qt::Key_Return);
    QTRY_COMPARE(m->window->page(), MainWindow::Page::Connections);
    QTRY_VERIFY(m->window->findChild<CommandPalette*>() == nullptr);

    palette = openPalette();
    palette->setText(QStringLiteral("for shop"));
    QTRY_VERIFY(palette->shown().contains(QStringLiteral("Statements for shop")));
    QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("paletteEdit")), Qt::Key_Return);
    QTRY_COMPARE(m->window->livePage().filterBar().text(), QStringLiteral("target:shop"));
    QTRY_VERIFY(m->window->findChild<CommandPalette*>() == nullptr);

    palette = openPalette();
    palette->setText(QStringLiteral("session on shop"));
    QTRY_VERIFY(palette->shown().size() == 3);
    auto* list = palette->findChild<QTreeWidget*>(QStringLiteral("paletteList"));
    auto* last = list->topLevelItem(2);
    const auto id = last->text(1).isEmpty() ? QString() : last->text(2);
    list->setCurrentItem(last);
    QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("paletteEdit")), Qt::Key_Return);
    QTRY_COMPARE(m->window->page(), MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    QTRY_VERIFY(page.list().statements().rowCount() > 0 &&
                QString::fromStdString(page.list().statements().rowAt(0)->session().session).startsWith(id));
}

void tst_Everywhere::whatWaitsIsSeenAndHeard() {
    const approval::Person lena{"local", "lena", "", "local", {}};
    auto& room = m->engine.openRoom(lena, true);
    auto& page = m->window->approvalsPage();
    page.refresh();
    QCOMPARE(m->window->windowTitle(), QStringLiteral("Postern"));
    auto ask = std::make_shared<approval::Ask>();
    ask->key = ask->shape = ask->sql = "DELETE FROM secrets";
    ask->session = 7, ask->statement = 1;
    ask->requester = {"local", "anna", "", "local", {}};
    ask->owner = "anna", ask->agent = "copilot", ask->agentKind = "ai", ask->target = "shop";
    ask->kinds = {"DELETE"};
    ask->rules = {{"ask", "Ask first.", {}, false}};
    ask->asked = now().wall;
    const auto held = room.ask(
        ask, [](const approval::Answer&) {}, now());
    page.refresh();
    QCOMPARE(m->window->windowTitle(), QStringLiteral("(1) Postern"));
    auto* navigation = m->window->findChild<QListWidget*>(QStringLiteral("navigation"));
    QVERIFY(navigation->item(static_cast<int>(MainWindow::Page::Approvals))->text().contains(QStringLiteral("(1)")));
    auto* news = m->window->statusBar()->findChild<QLabel*>(QStringLiteral("news"));
    QVERIFY(news->isVisible() && news->text().contains(QLatin1Char('1')));
    auto* alert = QAccessible::queryAccessibleInterface(news);
    QCOMPARE(alert->role(), QAccessible::Notification);
    const auto spoken = alert->text(QAccessible::Name); // what is said aloud; tst_at_spi hears it
    QVERIFY2(spoken.contains(QStringLiteral("copilot")) && spoken.contains(QStringLiteral("shop")) &&
                 !spoken.contains(QStringLiteral("secrets")),
             qPrintable(spoken));
    QVERIFY(room.decide({held.id, approval::Choice::Deny, "no", {}}, lena, now()).has_value());
    page.refresh();
    QCOMPARE(m->window->windowTitle(), QStringLiteral("Postern"));
    QVERIFY(!news->isVisible());
    // The tray's number, and that a desktop without a tray is none.
    const auto plain = Tray::badged(0).pixmap(64, 64).toImage(), two = Tray::badged(2).pixmap(64, 64).toImage(),
               many = Tray::badged(1000).pixmap(64, 64).toImage();
    QVERIFY(!plain.isNull() && plain != two && two != many);
    Tray tray;
    QCOMPARE(tray.isThere(), QSystemTrayIcon::isSystemTrayAvailable());
    QCOMPARE(tray.say(QStringLiteral("a"), QStringLiteral("b")), tray.isThere());
}

void tst_Everywhere::clearingIsUndone() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    auto& live = m->window->livePage();
    auto& model = live.list().statements();
    const auto before = model.rowCount();
    m->window->open(MainWindow::Page::Live);
    live.list().setFocus();
    QTest::keyClick(&live.list(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(model.rowCount(), 0);
    FeedScript more({1'795'000'100'000'000}, 50);
    m->record(more.volume(5)); // what comes meanwhile stays behind what comes back
    QCOMPARE(model.rowCount(), 5);
    QTest::keyClick(&live.list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(model.rowCount(), before + 5);
    for (int row = 1; row < model.rowCount(); ++row)
        QCOMPARE(model.rowAt(row)->id, model.rowAt(row - 1)->id + 1);
    QTest::keyClick(&live.list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(model.rowCount(), 0);
}

void tst_Everywhere::undoNeverMixesRows() {
    StatementModel model(nullptr, 10);
    const auto rows = [](std::uint64_t first, std::uint64_t last) {
        std::vector<api::RowPointer> out;
        for (auto id = first; id <= last; ++id) {
            auto row = std::make_shared<api::StatementRow>();
            row->id = id;
            row->facts = std::make_shared<api::SessionFacts>();
            out.push_back(row);
        }
        return out;
    };
    model.apply({rows(1, 8), {}, 0});
    const auto taken = model.take();
    QCOMPARE(taken.size(), 8U);
    QVERIFY(!model.restore({}));
    model.apply({rows(9, 14), {}, 0});
    QVERIFY(model.restore(taken));
    QVERIFY(model.total() <= 10U && model.rowAt(model.rowCount() - 1)->id == 14);
    QVERIFY(!model.restore(taken)); // they are there already, or too old
    model.clear();
    model.apply({rows(100, 101), {}, 0});
    QVERIFY(!model.restore(taken)); // a gap
    QCOMPARE(model.rowCount(), 2);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Everywhere)
#include "tst_everywhere.moc"
