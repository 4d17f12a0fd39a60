// What a screen reader meets: the whole tree of every page and every dialog is walked. Whatever can be acted on has a
// name; what shows no words of its own also says what it does; nothing is told from another thing by its place alone.
#include <functional>

#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTreeWidget>

#include "approval/room.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/sign_in_dialog.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/live/live_page.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

// The parts of a tree that a reader meets, one window at a time.
class Walk {
public:
    explicit Walk(QWidget& window) { visit(QAccessible::queryAccessibleInterface(&window), 0); }
    int seen() const { return m_seen; }
    QStringList problems() const { return m_problems; }

private:
    static bool isInteractive(QAccessibleInterface& item) {
        switch (item.role()) {
        case QAccessible::Button:
        case QAccessible::ButtonMenu:
        case QAccessible::EditableText:
        case QAccessible::ComboBox:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::Slider:
        case QAccessible::SpinBox:
        case QAccessible::PageTab:
        case QAccessible::PageTabList:
        case QAccessible::MenuItem:
        case QAccessible::Tree:
        case QAccessible::Table:
        case QAccessible::List:
        case QAccessible::ListItem:
        case QAccessible::Dialog:
            return true;
        default:
            return item.state().focusable;
        }
    }
    static QString describe(QAccessibleInterface& item) {
        QString out = QString::number(item.role());
        if (const auto* object = item.object()) {
            out += u' ' + QLatin1String(object->metaObject()->className()) + u'/' + object->objectName();
            if (object->parent() != nullptr)
                out += QStringLiteral(" in ") + QLatin1String(object->parent()->metaObject()->className());
        }
        return out;
    }
    void visit(QAccessibleInterface* item, int depth) {
        if (item == nullptr || !item->isValid() || depth > 60 || item->state().invisible)
            return;
        ++m_seen;
        if (isInteractive(*item))
            judge(*item);
        const bool isView = item->role() == QAccessible::Tree || item->role() == QAccessible::Table;
        for (int child = 0; child < item->childCount(); ++child) {
            if (isView && child == kCells)
                break; // made on demand, and alike
            if (!isView)
                visit(item->child(child), depth + 1);
            else if (auto* cell = item->child(child); cell != nullptr && cell->isValid())
                (void)cell->text(QAccessible::Name);
        }
    }
    void judge(QAccessibleInterface& item) {
        const auto name = item.text(QAccessible::Name), description = item.text(QAccessible::Description);
        if (name.trimmed().isEmpty()) {
            m_problems += QStringLiteral("no name: ") + describe(item);
            return;
        }
        if (item.role() == QAccessible::ListItem || item.role() == QAccessible::PageTab)
            return; // told apart by their place in the list
        const auto* button = qobject_cast<const QAbstractButton*>(item.object());
        if (button != nullptr && button->text().isEmpty() && description.trimmed().isEmpty() &&
            !button->inherits("QLineEditIconButton"))
            m_problems +=
                QStringLiteral("shows no words and does not say what it does: ") + name + u' ' + describe(item);
        const auto key = std::pair(int{item.role()}, name + u'\n' + description);
        if (m_known.contains(key))
            m_problems += QStringLiteral("two of the same name and description: ") + name + u' ' + describe(item);
        m_known.insert(key);
    }

    static constexpr int kCells = 80;
    int m_seen = 0;
    QSet<std::pair<int, QString>> m_known;
    QStringList m_problems;
};

class tst_Accessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QAccessible::setActive(true); }
    void everyPageSaysWhatItHolds();
    void everyDialogSaysWhatItHolds();
    void theSetUpSaysWhatItHolds();
    void everyMenuHasWords();
    void rowsComeAndGoUnderAReader();
    void everyPageIsReachedByTab();

private:
    // Looks at one window and says where it was when something is wrong.
    void look(QWidget& window, const QString& where, int least) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const Walk walk(window);
        m_problems +=
            walk.problems().replaceInStrings(QRegularExpression(QStringLiteral("^")), where + QStringLiteral(": "));
        if (walk.seen() < least)
            m_problems += QStringLiteral("%1: only %2 objects").arg(where).arg(walk.seen());
    }
    void fill(WindowFixture& m) {
        FeedScript script({now().wall.micros - 60'000'000}); // today, for the Overview
        m.record(script.morning());
        m.window->livePage().list().choose(3);
        const approval::Person lena{"local", "lena", "", "local", {}};
        auto& room = m.engine.openRoom(lena, true);
        auto ask = std::make_shared<approval::Ask>();
        ask->key = ask->shape = ask->sql = "DELETE FROM carts";
        ask->session = 7, ask->statement = 1;
        ask->requester = {"local", "anna", "", "local", {}};
        ask->owner = "anna", ask->agent = "copilot", ask->agentKind = "ai", ask->target = "shop";
        ask->kinds = {"DELETE"};
        ask->rules = {{"ask", "Ask first.", {}, false}};
        ask->asked = now().wall;
        room.ask(
            ask, [](const approval::Answer&) {}, now());
        m.window->approvalsPage().refresh();
    }
    // Every dialog that stands open is looked at and closed.
    void lookAtDialogs(WindowFixture& m, const QString& where, int least) {
        m.settle();
        int count = 0;
        for (auto* dialog : m.window->findChildren<QDialog*>()) {
            if (!dialog->isVisible())
                continue;
            ++count;
            look(*dialog, where, least);
            dialog->reject();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (count == 0)
            m_problems += where + QStringLiteral(": no dialog");
    }
    void finish() {
        const auto problems = std::exchange(m_problems, {});
        QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
    }

    QStringList m_problems;
};

void tst_Accessibility::everyPageSaysWhatItHolds() {
    WindowFixture m;
    fill(m);
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        look(*m.window, QStringLiteral("page %1").arg(page), 30);
    }
    m.window->open(MainWindow::Page::Live);
    auto& live = m.window->livePage();
    for (int tab = 0; tab < live.details().count(); ++tab) {
        live.details().setCurrentIndex(tab);
        m.settle();
        look(*m.window, QStringLiteral("details %1").arg(tab), 30);
    }
    live.filterBar().setText(QStringLiteral("verdict:blocked,denied agent:copilot*"));
    live.actions().pause->trigger();
    look(*m.window, QStringLiteral("filtered and paused"), 30);
    live.actions().pause->trigger();
    live.filterBar().setText(QStringLiteral("verdict:blocked agnt:x"));
    look(*m.window, QStringLiteral("a broken filter"), 30);
    live.filterBar().setText({});
    m.window->open(MainWindow::Page::Policy);
    for (const auto tab : {PolicyPage::Rules, PolicyPage::Text, PolicyPage::History}) {
        m.window->policyPage().open(tab);
        m.settle();
        look(*m.window, QStringLiteral("policy %1").arg(tab), 30);
    }
    m.window->open(MainWindow::Page::Sessions);
    m.window->sessionsPage().find(QStringLiteral("verdict:blocked"));
    m.settle();
    look(*m.window, QStringLiteral("filtered sessions"), 30);
    finish();
}

void tst_Accessibility::everyDialogSaysWhatItHolds() {
    WindowFixture m;
    fill(m);
    const auto press = [&m](const char* name) {
        auto* button = m.window->findChild<QAbstractButton*>(QLatin1String(name));
        QVERIFY2(button != nullptr, name);
        button->click();
    };
    m.window->connectionsPage().addAgent();
    auto* adding = m.window->findChild<QDialog*>();
    adding->findChild<QLineEdit*>(QStringLiteral("agentName"))->setText(QStringLiteral("copilot-shop"));
    look(*adding, QStringLiteral("add an agent"), 10);
    QTest::keyClick(adding, Qt::Key_Return);
    QTRY_VERIFY(!adding->findChild<QLineEdit*>(QStringLiteral("agentKey"))->text().isEmpty());
    lookAtDialogs(m, QStringLiteral("the agent's key"), 10);
    for (const auto& key : {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_F1)}) {
        for (auto* action : m.window->findChildren<QAction*>())
            if (action->shortcuts().contains(key))
                action->trigger();
        if (auto* tabs = m.window->findChild<QDialog*>()->findChild<QTabWidget*>()) {
            tabs->setCurrentIndex(0);
            look(*m.window->findChild<QDialog*>(), QStringLiteral("about"), 5);
            tabs->setCurrentIndex(1);
        }
        lookAtDialogs(m, key.toString(), 5);
    }
    m.window->livePage().actions().saveFilter->trigger();
    lookAtDialogs(m, QStringLiteral("named filters"), 8);
    m.window->open(MainWindow::Page::Settings);
    press("resetLayout");
    lookAtDialogs(m, QStringLiteral("a question"), 3);
    m.window->open(MainWindow::Page::Masking);
    m.settle();
    m.window->findChild<QTreeWidget*>(QStringLiteral("suggestions"))->topLevelItem(0)->setSelected(true);
    press("maskChosen");
    lookAtDialogs(m, QStringLiteral("a change of the configuration"), 4);
    m.window->sessionsPage().tryPolicy(m.engine.configurationFile());
    lookAtDialogs(m, QStringLiteral("the laboratory"), 5);
    SignInDialog::keepAddresses(true);
    SignInDialog signIn(m.engine, {"corp", "partners"}, m.window.get());
    signIn.show();
    look(signIn, QStringLiteral("sign in"), 5);
    signIn.reject();
    SignInDialog::keepAddresses(false);
    finish();
}

void tst_Accessibility::theSetUpSaysWhatItHolds() {
    WindowFixture m;
    m.window->setUp();
    auto* setup = m.window->findChild<FirstRunDialog*>();
    QVERIFY(setup != nullptr);
    for (const char* step : {"port", "target", "masks", "policy", "connect", "first"}) {
        setup->go(QLatin1String(step));
        m.settle();
        look(*setup, QLatin1String(step), 10);
    }
    finish();
}

void tst_Accessibility::everyMenuHasWords() {
    const WindowFixture m;
    int actions = 0;
    for (const auto* menu : m.window->menuBar()->findChildren<QMenu*>())
        for (const auto* action : menu->actions()) {
            ++actions;
            QVERIFY2(action->isSeparator() || !action->text().isEmpty(), qPrintable(menu->title()));
        }
    QVERIFY(actions > 30);
    // What the pages do without a menu of their own is in one, too.
    QStringList words;
    for (const auto* action : m.window->findChildren<QAction*>())
        words += action->text().remove(u'&');
    for (const char* wanted : {"Export session…", "Try a policy…", "Add agent…", "Set up Postern…", "Next pane"})
        QVERIFY2(words.contains(QString::fromUtf8(wanted)), wanted);
}

void tst_Accessibility::rowsComeAndGoUnderAReader() {
    WindowFixture m;
    fill(m);
    m.window->open(MainWindow::Page::Live);
    Walk(*m.window);
    FeedScript more({1'795'000'000'000'000}, 50);
    m.record(more.volume(500));
    Walk(*m.window);
    m.window->livePage().actions().clear->trigger();
    QVERIFY(Walk(*m.window).seen() > 20);
}

void tst_Accessibility::everyPageIsReachedByTab() {
    WindowFixture m;
    fill(m);
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        QSet<QWidget*> visited;
        for (int i = 0; i < 80; ++i) {
            auto* focused = QApplication::focusWidget();
            QVERIFY(focused != nullptr);
            if (visited.contains(focused))
                break;
            visited.insert(focused);
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        QVERIFY2(
            visited.size() >= 4,
            qPrintable(QStringLiteral("page %1: the focus stays within %2 controls").arg(page).arg(visited.size())));
        QVERIFY2(visited.contains(m.window->findChild<QListWidget*>(QStringLiteral("navigation"))), "the navigation");
    }
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Accessibility)
#include "tst_accessibility.moc"
