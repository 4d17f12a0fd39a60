// A screen reader's side: the window on a real accessibility bus (AT-SPI), its tree read over that bus while statements
// come, and what is said when one is held. Runs on an X server with a session bus of its own; see CMakeLists.txt.
#include <functional>

#include <QAccessible>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QEventLoop>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTreeView>

#include "approval/room.h"
#include "feed_script.h"
#include "store_engine.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main_window.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include <QtTest>

namespace postern::ui {

namespace {

constexpr auto kAccessible = "org.a11y.atspi.Accessible";
constexpr auto kRoot = "/org/a11y/atspi/accessible/root";

struct Node {
    QString service, path;
};

// Where readers were told to go, as they would call it.
QStringList g_told;

void keepPlace(QAccessibleEvent* event) {
    if (event->type() != QAccessible::Focus && event->type() != QAccessible::Selection)
        return;
    auto* item = event->accessibleInterface();
    g_told += item == nullptr ? QStringLiteral("nothing") : item->text(QAccessible::Name);
}

// What is told while this lives is kept here instead of sent.
class Told {
public:
    Told() : m_before(QAccessible::installUpdateHandler(keepPlace)) {}
    ~Told() { QAccessible::installUpdateHandler(m_before); }
    static QStringList during(const std::function<void()>& act) {
        g_told.clear();
        act();
        QTest::qWait(50); // and what comes right after it
        return g_told;
    }
    static QString lastDuring(const std::function<void()>& act) {
        const auto told = during(act);
        return told.isEmpty() ? QString() : told.last();
    }

private:
    const QAccessible::UpdateHandler m_before;
};

} // namespace

class tst_AtSpi : public QObject {
    Q_OBJECT

public Q_SLOTS:
    // A state of an accessible object changed.
    void onState(const QDBusMessage& message) {
        if (message.arguments().value(0).toString() == QLatin1String("showing") &&
            message.arguments().value(1).toInt() == 1)
            m_shown.append({message.service(), message.path()});
    }

private Q_SLOTS:
    void initTestCase();
    void theTreeIsRead();
    void aHeldStatementIsSaid();
    void theKeyboardIsFollowedToTheRow();
    void aReaderStaysWithTheKeyboard();

private:
    // The window's thread answers, and it is this one: events go on while the answer is on its way.
    QVariantList ask(const Node& node, const char* interface, const char* method, const QVariantList& values = {}) {
        auto message =
            QDBusMessage::createMethodCall(node.service, node.path, QLatin1String(interface), QLatin1String(method));
        message.setArguments(values);
        const auto call = m_bus->asyncCall(message, 20'000);
        QDBusPendingCallWatcher watcher(call);
        if (!call.isFinished()) {
            QEventLoop loop;
            connect(&watcher, &QDBusPendingCallWatcher::finished, &loop, &QEventLoop::quit);
            loop.exec(); // ends with an answer, or with the call's own time limit
        }
        return call.reply().type() == QDBusMessage::ReplyMessage ? call.reply().arguments() : QVariantList();
    }
    QList<Node> children(const Node& node) {
        QList<Node> out;
        const auto answer = ask(node, kAccessible, "GetChildren");
        if (answer.isEmpty())
            return out;
        const auto list = answer.first().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString service;
            QDBusObjectPath path;
            list.beginStructure();
            list >> service >> path;
            list.endStructure();
            out.append({service, path.path()});
        }
        list.endArray();
        return out;
    }
    QString name(const Node& node) {
        const auto answer =
            ask(node, "org.freedesktop.DBus.Properties", "Get", {QLatin1String(kAccessible), QStringLiteral("Name")});
        return answer.isEmpty() ? QString() : answer.first().value<QDBusVariant>().variant().toString();
    }
    QString role(const Node& node) {
        const auto answer = ask(node, kAccessible, "GetRoleName");
        return answer.isEmpty() ? QString() : answer.first().toString();
    }
    bool isShowing(const Node& node) {
        constexpr int kShowing = 25; // ATSPI_STATE_SHOWING
        const auto answer = ask(node, kAccessible, "GetState");
        if (answer.isEmpty())
            return false;
        QList<uint> words;
        answer.first().value<QDBusArgument>() >> words;
        return (words.value(0) >> kShowing & 1U) != 0;
    }
    void walk(const Node& node, int depth) {
        if (depth > 30 || m_seen > kMost || (depth > 1 && !isShowing(node)))
            return;
        ++m_seen;
        const auto what = role(node);
        static const QStringList kNamed = {QStringLiteral("push button"), QStringLiteral("text"),
                                           QStringLiteral("page tab"),    QStringLiteral("list item"),
                                           QStringLiteral("check box"),   QStringLiteral("radio button"),
                                           QStringLiteral("combo box"),   QStringLiteral("tree table")};
        m_roles.insert(what);
        if (kNamed.contains(what) && name(node).isEmpty())
            m_nameless += what + QLatin1Char(' ') + node.path + QLatin1Char(' ') + m_where;
        const auto parts = children(node);
        // Of a long list the first cells: each is made when it is asked for.
        for (const auto& child :
             parts.mid(0, what == QLatin1String("tree table") || what == QLatin1String("tree") ? 40 : 200))
            walk(child, depth + 1);
        m_where = name(node);
    }

    static constexpr int kMost = 600;
    std::unique_ptr<QDBusConnection> m_bus;
    QTemporaryDir m_folder;
    QList<Node> m_shown;
    QStringList m_nameless;
    QString m_where; // names of what is around
    QSet<QString> m_roles;
    int m_seen = 0;
};

void tst_AtSpi::initTestCase() {
    const auto session = QDBusConnection::sessionBus();
    QVERIFY2(session.isConnected(), "no session bus: run it through dbus-run-session");
    const auto answer =
        session.call(QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                                    QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
    QVERIFY2(answer.type() == QDBusMessage::ReplyMessage, "no accessibility bus: apt-get install at-spi2-core");
    m_bus = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(answer.arguments().first().toString(), QStringLiteral("reader")));
    QVERIFY(m_bus->isConnected());
    // Told that somebody listens, programs begin to speak.
    ask({QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry")},
        "org.a11y.atspi.Registry", "RegisterEvent", {QStringLiteral("object:state-changed:showing")});
    QVERIFY(m_bus->connect(QString(), QString(), QStringLiteral("org.a11y.atspi.Event.Object"),
                           QStringLiteral("StateChanged"), this, SLOT(onState(QDBusMessage))));
    QTRY_VERIFY_WITH_TIMEOUT(QAccessible::isActive(), 20'000);
}

void tst_AtSpi::theTreeIsRead() {
    tests::StoreEngine engine;
    MainWindow window(engine, m_folder.filePath(QStringLiteral("a.ini")));
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    tests::FeedScript script({1'795'000'000'000'000});
    engine.record(script.morning());
    window.bridge().poll();
    window.livePage().list().choose(3);
    const Node registry{QStringLiteral("org.a11y.atspi.Registry"), QLatin1String(kRoot)};
    Node application;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const auto& one : children(registry))
                if (name(one) == QCoreApplication::applicationName())
                    application = one;
            return !application.path.isEmpty();
        }(),
        20'000);
    for (int page = 0; page <= static_cast<int>(MainWindow::Page::Settings); ++page) {
        window.open(static_cast<MainWindow::Page>(page));
        engine.settle();
        m_seen = 0;
        walk(application, 0);
        QVERIFY2(m_seen > 25, qPrintable(QStringLiteral("page %1: %2 objects").arg(page).arg(m_seen)));
        // Rows come, and leave, while they are read.
        tests::FeedScript more({1'795'000'100'000'000}, 50 + 100 * static_cast<std::uint64_t>(page));
        engine.record(more.volume(200));
        window.bridge().poll();
    }
    m_nameless.removeDuplicates();
    QVERIFY2(m_nameless.isEmpty(), qPrintable(m_nameless.join(QStringLiteral(", "))));
    QVERIFY2(m_roles.contains(QStringLiteral("push button")) && m_roles.contains(QStringLiteral("list item")),
             qPrintable(m_roles.values().join(QStringLiteral(", "))));
    window.open(MainWindow::Page::Live);
    window.livePage().actions().clear->trigger();
    walk(application, 0);
}

void tst_AtSpi::aHeldStatementIsSaid() {
    tests::StoreEngine engine;
    const approval::Person lena{"local", "lena", "", "local", {}};
    auto& room = engine.openRoom(lena, true);
    MainWindow window(engine, m_folder.filePath(QStringLiteral("b.ini")));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.approvalsPage().refresh();
    QTest::qWait(50);
    m_shown.clear();
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
    window.approvalsPage().refresh();
    QString said;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (const auto& node : QList<Node>(std::exchange(m_shown, {})))
                if (const auto text = name(node); text.contains(QStringLiteral("copilot")))
                    said = text;
            return !said.isEmpty();
        }(),
        20'000);
    QVERIFY2(said.contains(QStringLiteral("shop")) && !said.contains(QStringLiteral("secrets")), qPrintable(said));
    room.abandon(held.id, now());
}

void tst_AtSpi::theKeyboardIsFollowedToTheRow() {
    tests::StoreEngine engine;
    MainWindow window(engine, m_folder.filePath(QStringLiteral("c.ini")));
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(QTest::qWaitFor([&window] { return window.isActiveWindow(); }));
    tests::FeedScript script({1'795'000'000'000'000});
    engine.record(script.morning());
    window.bridge().poll();
    QTest::qWait(50);
    auto& list = window.livePage().list();
    list.choose(3);
    const Told told;
    const auto focus = [](QWidget& widget) {
        return Told::lastDuring([&widget] { widget.setFocus(Qt::TabFocusReason); });
    };
    auto said = focus(list);
    QVERIFY2(said.startsWith(StatementModel::columnTitle(StatementModel::Time)), qPrintable(said));
    auto* tabs = window.livePage().details().tabBar();
    QCOMPARE(focus(*tabs), tabs->tabText(tabs->currentIndex()));
    // From elsewhere, by a key of the window.
    window.livePage().filterBar().findChild<QLineEdit*>()->setFocus();
    QVERIFY(!list.hasFocus());
    said = Told::lastDuring([&list] { list.step(1); });
    QVERIFY2(said.startsWith(StatementModel::columnTitle(StatementModel::Time)), qPrintable(said));
    window.open(MainWindow::Page::Sessions);
    QTRY_VERIFY((engine.settle(), QCoreApplication::processEvents(),
                 window.findChild<QTreeView*>(QStringLiteral("sessionList"))->currentIndex().isValid()));
    auto& sessions = *window.findChild<QTreeView*>(QStringLiteral("sessionList"));
    said = focus(sessions);
    QVERIFY2(!said.isEmpty() && said != sessions.accessibleName(), qPrintable(said));
}

void tst_AtSpi::aReaderStaysWithTheKeyboard() {
    tests::StoreEngine engine;
    MainWindow window(engine, m_folder.filePath(QStringLiteral("d.ini")));
    window.resize(1280, 800);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(QTest::qWaitFor([&window] { return window.isActiveWindow(); }));
    tests::FeedScript script({1'795'000'000'000'000});
    engine.record(script.morning());
    window.bridge().poll();
    const Told told;
    const auto said = Told::during([&] { // which chooses a session, and a statement of it
        window.open(MainWindow::Page::Sessions);
        for (int i = 0; i < 20; ++i) {
            engine.settle();
            QTest::qWait(10);
        }
    });
    QVERIFY(window.findChild<QTreeView*>(QStringLiteral("sessionList"))->currentIndex().isValid());
    QVERIFY(!said.isEmpty());
    const auto page = window.findChild<QListWidget*>(QStringLiteral("navigation"))->currentItem()->text();
    QCOMPARE(said.last(), page);
    for (const auto& each : said)
        QVERIFY2(each == page || each == QLatin1String("Pages"), qPrintable(said.join(u'|')));
    auto& list = window.livePage().list(); // behind another page
    QCOMPARE(Told::during([&list] { list.choose(5); }), QStringList());
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_AtSpi)
#include "tst_at_spi.moc"
