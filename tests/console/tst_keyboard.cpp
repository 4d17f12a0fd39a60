// Every task of the console by keys alone: no mouse, no call into a widget to act on it.
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include "approval/room.h"
#include "ui/models/session_model.h"
#include "ui/palette/command_palette.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/live/live_page.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_Keyboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }
    void aStatementIsFoundAndItsDetailsRead();
    void aHeldStatementIsApproved();
    void aHeldStatementIsDenied();
    void aSessionIsExported();
    void aMaskIsAdded();
    void anAgentIsAdded();
    void aTargetIsConnected();
    void panesAreReached();
    void rowsMoveOnThePageThatIsShown();

private:
    // To a popup, else to whatever has the focus: as a keyboard does.
    static QWidget* receiver() {
        for (auto* to : {QApplication::activePopupWidget(), QApplication::focusWidget(), QApplication::activeWindow()})
            if (to != nullptr)
                return to;
        qFatal("nothing has the focus");
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(receiver(), static_cast<Qt::Key>(key), modifiers);
    }
    static void type(const QString& text) {
        for (const auto letter : text)
            QTest::keyClicks(receiver(), QString(letter));
    }
    // By Tab alone.
    static bool tabTo(const char* name) {
        for (int i = 0; i < 120; ++i) {
            const auto* focused = QApplication::focusWidget();
            if (focused != nullptr && focused->objectName() == QLatin1String(name))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    static QString focused() {
        const auto* widget = QApplication::focusWidget();
        return widget == nullptr ? QStringLiteral("nothing")
                                 : QLatin1String(widget->metaObject()->className()) + u'/' + widget->objectName();
    }
    void openPage(MainWindow::Page page) {
        press(Qt::Key_1 + static_cast<int>(page), Qt::ControlModifier);
        QCOMPARE(m->window->page(), page);
        m->settle();
    }
    // A dialog has come up and has the keyboard.
    template <class Dialog>
    Dialog* dialog() {
        Dialog* out = nullptr;
        const auto isThere = [&] {
            m->settle();
            for (auto* each : m->window->findChildren<Dialog*>())
                if (each->isVisible() && QApplication::activeWindow() == each)
                    out = each;
            return out != nullptr;
        };
        return QTest::qWaitFor(isThere, 20'000) ? out : nullptr;
    }
    void runCommand(const QString& words) {
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(dialog<CommandPalette>() != nullptr);
        type(words);
        press(Qt::Key_Return);
        QTRY_VERIFY(m->window->findChild<CommandPalette*>() == nullptr);
    }
    approval::Answer hold(approval::Room& room, std::uint64_t statement) {
        auto ask = std::make_shared<approval::Ask>();
        ask->key = ask->shape = ask->sql = "DELETE FROM carts WHERE id = " + std::to_string(statement);
        ask->session = 7, ask->statement = statement;
        ask->requester = {"local", "anna", "", "local", {}};
        ask->owner = "anna", ask->agent = "copilot", ask->agentKind = "ai", ask->target = "shop";
        ask->kinds = {"DELETE"};
        ask->rules = {{"ask", "Ask first.", {}, false}};
        ask->asked = now().wall;
        return room.ask(
            ask, [](const approval::Answer&) {}, now());
    }
    QString configuration() const {
        QFile in(m->engine.configurationFile());
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }

    std::unique_ptr<WindowFixture> m;
    const approval::Person m_lena{"local", "lena", "", "local", {}};
};

void tst_Keyboard::aStatementIsFoundAndItsDetailsRead() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    openPage(MainWindow::Page::Live);
    auto& live = m->window->livePage();
    const auto all = live.list().statements().rowCount();
    press(Qt::Key_Slash);
    QVERIFY2(live.filterBar().isAncestorOf(QApplication::focusWidget()), qPrintable(focused()));
    type(QStringLiteral("verdict:blocked"));
    QTRY_COMPARE(live.list().statements().rowCount(), 1);
    // The offscreen platform leaves the window inactive when offers have come up and gone; a window manager does not.
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    press(Qt::Key_Return); // and on to what was found
    QTRY_VERIFY2(live.list().hasFocus(), qPrintable(focused()));
    press(Qt::Key_J);
    QVERIFY(live.list().current() != nullptr);
    QVERIFY(live.list().current()->verdict == api::Verdict::Blocked);
    press(Qt::Key_F6); // the details
    press(Qt::Key_Right);
    QCOMPARE(live.details().currentIndex(), static_cast<int>(StatementDetails::Decision));
    press(Qt::Key_F6); // the filter again, to empty it
    QVERIFY2(live.filterBar().isAncestorOf(QApplication::focusWidget()), qPrintable(focused()));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTRY_COMPARE(live.list().statements().rowCount(), all);
}

void tst_Keyboard::aHeldStatementIsApproved() {
    auto& room = m->engine.openRoom(m_lena, true);
    const auto held = hold(room, 1);
    m->window->approvalsPage().refresh();
    openPage(MainWindow::Page::Approvals);
    QVERIFY2(tabTo("approvalComment"), qPrintable(focused()));
    type(QStringLiteral("carts only"));
    // It is not decided by a key that was on its way when the card appeared.
    QTRY_VERIFY(m->window->findChild<QPushButton*>(QStringLiteral("approve"))->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(room.card(held.id)->outcome, approval::Outcome::Approved);
    QCOMPARE(room.card(held.id)->comment, std::string("carts only"));
}

void tst_Keyboard::aHeldStatementIsDenied() {
    auto& room = m->engine.openRoom(m_lena, true);
    const auto held = hold(room, 1);
    m->window->approvalsPage().refresh();
    openPage(MainWindow::Page::Approvals);
    QVERIFY2(tabTo("approvalList"), qPrintable(focused()));
    press(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("approvalComment"));
    QCOMPARE(room.card(held.id)->outcome, approval::Outcome::Waiting);
    type(QStringLiteral("name the carts"));
    QTRY_VERIFY(m->window->findChild<QPushButton*>(QStringLiteral("deny"))->isEnabled());
    QVERIFY2(tabTo("deny"), qPrintable(focused()));
    press(Qt::Key_Space);
    QTRY_COMPARE(room.card(held.id)->outcome, approval::Outcome::Denied);
    QCOMPARE(room.card(held.id)->comment, std::string("name the carts"));
}

void tst_Keyboard::aSessionIsExported() {
    FeedScript script({1'795'000'000'000'000});
    m->record(script.morning());
    openPage(MainWindow::Page::Sessions);
    auto& page = m->window->sessionsPage();
    QTRY_VERIFY(page.sessions().rowCount() == 3 && page.list().statements().rowCount() > 0);
    QVERIFY2(tabTo("sessionList"), qPrintable(focused()));
    press(Qt::Key_Down);
    QTRY_VERIFY(page.list().statements().rowCount() > 3);
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(dialog<QDialog>() != nullptr);
    const auto file = m->folder.filePath(QStringLiteral("session.jsonl"));
    QVERIFY2(tabTo("fileNameEdit"), qPrintable(focused()));
    press(Qt::Key_A, Qt::ControlModifier);
    type(file);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file) && QFileInfo(file).size() > 0, 20'000);
}

void tst_Keyboard::aMaskIsAdded() {
    openPage(MainWindow::Page::Masking);
    QVERIFY2(tabTo("suggestions"), qPrintable(focused()));
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const auto* list = m->window->findChild<QTreeWidget*>(QStringLiteral("suggestions"));
    QCOMPARE(list->selectedItems().size(), 2);
    const auto column = list->topLevelItem(1)->text(0);
    QVERIFY2(tabTo("maskChosen"), qPrintable(focused()));
    press(Qt::Key_Space);
    QVERIFY(dialog<ChangeDialog>() != nullptr);
    QVERIFY2(tabTo("applyChange"), qPrintable(focused()));
    press(Qt::Key_Space);
    QTRY_VERIFY2(configuration().contains(column), qPrintable(configuration()));
}

void tst_Keyboard::anAgentIsAdded() {
    runCommand(QStringLiteral("add agent"));
    const QPointer<QDialog> adding = dialog<QDialog>();
    QVERIFY(adding != nullptr);
    QVERIFY2(tabTo("agentName"), qPrintable(focused()));
    type(QStringLiteral("copilot-docs"));
    press(Qt::Key_Return);
    const auto* key = adding->findChild<QLineEdit*>(QStringLiteral("agentKey"));
    QTRY_VERIFY(!key->text().isEmpty());
    QTRY_VERIFY2(key->hasFocus(), qPrintable(focused()));
    QVERIFY2(tabTo("keyDone"), qPrintable(focused()));
    press(Qt::Key_Space);
    QTRY_VERIFY(adding == nullptr);
    bool isThere = false;
    m->engine.listAgents([&](const Result<std::vector<api::AgentInfo>>& agents) {
        isThere = agents && agents->size() == 1 && agents->front().name == "copilot-docs";
    });
    m->settle();
    QVERIFY(isThere);
}

void tst_Keyboard::aTargetIsConnected() {
    runCommand(QStringLiteral("set up postern"));
    auto* setup = dialog<FirstRunDialog>();
    QVERIFY(setup != nullptr);
    QVERIFY2(tabTo("setupSteps"), qPrintable(focused()));
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    QCOMPARE(setup->stepName(), QStringLiteral("target"));
    m->settle();
    QVERIFY2(tabTo("setupKnown"), qPrintable(focused()));
    press(Qt::Key_Down);
    for (const auto& [name, value] : {std::pair{"targetName", "crm"}, std::pair{"targetHost", "127.0.0.1"},
                                      std::pair{"targetDatabase", "crm"}, std::pair{"targetUser", "postern_app"}}) {
        QVERIFY2(tabTo(name), qPrintable(focused()));
        type(QLatin1String(value));
    }
    QVERIFY2(tabTo("setupNext"), qPrintable(focused()));
    press(Qt::Key_Space);
    QVERIFY(dialog<ChangeDialog>() != nullptr);
    QVERIFY2(tabTo("applyChange"), qPrintable(focused()));
    press(Qt::Key_Space);
    QTRY_VERIFY2(configuration().contains(QStringLiteral("\"crm\"")), qPrintable(configuration()));
}

void tst_Keyboard::panesAreReached() {
    FeedScript script({now().wall.micros - 60'000'000});
    m->record(script.morning());
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        if (page == static_cast<int>(MainWindow::Page::Live))
            continue;
        openPage(static_cast<MainWindow::Page>(page));
        auto* navigation = m->window->findChild<QListWidget*>(QStringLiteral("navigation"));
        QVERIFY2(navigation->hasFocus(), qPrintable(focused()));
        press(Qt::Key_F6);
        if (page == static_cast<int>(MainWindow::Page::Approvals))
            continue; // nothing waits, nothing to go to
        QVERIFY2(!navigation->hasFocus(), qPrintable(QStringLiteral("page %1: ").arg(page) + focused()));
        press(Qt::Key_F6);
        QVERIFY2(navigation->hasFocus(), qPrintable(QStringLiteral("page %1: ").arg(page) + focused()));
    }
}

// The menu Go, and its keys, act on the list that is seen; where none is, they can do nothing.
void tst_Keyboard::rowsMoveOnThePageThatIsShown() {
    FeedScript script({now().wall.micros - 60'000'000});
    m->record(script.morning());
    auto& live = m->window->livePage();
    auto& hidden = live.list();
    live.list().choose(2);
    const auto before = hidden.currentId();
    const auto& actions = live.actions();
    const QList<QAction*> rows{actions.nextRow, actions.previousRow, actions.nextInSession, actions.previousInSession};
    openPage(MainWindow::Page::Sessions);
    m->settle();
    auto& shown = m->window->sessionsPage().list();
    QTRY_VERIFY(shown.statements().rowCount() > 1);
    shown.choose(0);
    const auto first = shown.currentId();
    actions.nextRow->trigger();
    QVERIFY(shown.currentId() != first);
    shown.setFocus();
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(shown.currentId(), first);
    QCOMPARE(hidden.currentId(), before);
    for (const auto page : {MainWindow::Page::Overview, MainWindow::Page::Policy, MainWindow::Page::Settings}) {
        openPage(page);
        for (auto* action : rows) {
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
            action->trigger();
        }
        QVERIFY(!actions.latest->isEnabled() && !actions.copySql->isEnabled() && !actions.filter->isEnabled());
        QCOMPARE(hidden.currentId(), before);
    }
    openPage(MainWindow::Page::Live);
    for (auto* action : rows)
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    actions.nextRow->trigger();
    QVERIFY(hidden.currentId() != before);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Keyboard)
#include "tst_keyboard.moc"
