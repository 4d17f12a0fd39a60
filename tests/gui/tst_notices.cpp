// The desktop is told of held statements: over a private session bus with a notification service of the test's own.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QVariantMap>

#include "approval/room.h"
#include "ui/views/approvals/approvals_page.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::WindowFixture;

// What a desktop's notification service does, as far as Postern needs it.
class Desktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        uint replaces = 0;
        QString summary, body;
        QStringList actions;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString& application, uint replaces, const QString& icon, const QString& summary,
                             const QString& body, const QStringList& actions, const QVariantMap& hints, int timeout) {
        Q_UNUSED(application)
        Q_UNUSED(icon)
        Q_UNUSED(hints)
        Q_UNUSED(timeout)
        shown.append({replaces, summary, body, actions});
        return replaces != 0 ? replaces : ++m_last;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString& action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 41;
};

class tst_Notices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m.reset(); }
    void aClickOpensTheCard();
    void onlyWhoMayDecideIsTold();
    void severalAreOneNotification();

private:
    approval::Answer ask(const std::string& sql, std::uint64_t statement, const std::string& owner = "anna") {
        auto made = std::make_shared<approval::Ask>();
        made->key = made->shape = sql;
        made->sql = sql;
        made->session = 7, made->statement = statement;
        made->requester = {"local", owner, "", "local", {}};
        made->owner = owner;
        made->agent = "copilot", made->agentKind = "ai";
        made->target = "shop";
        made->kinds = {"DELETE"};
        made->rules = {{"ask", "Ask first.", {}, false}};
        made->asked = now().wall;
        return m_room->ask(
            made, [](const approval::Answer&) {}, now());
    }

    QProcess m_bus;
    Desktop m_desktop;
    approval::Room* m_room = nullptr;
    std::unique_ptr<WindowFixture> m;
    const approval::Person m_lena{"local", "lena", "", "local", {}};
};

void tst_Notices::initTestCase() {
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is missing: apt-get install dbus");
    while (!m_bus.canReadLine())
        QVERIFY(m_bus.waitForReadyRead(20000));
    const auto address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address); // before anybody asks for the session's bus
    auto desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("desktop"));
    QVERIFY(desktop.isConnected());
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
                                   QDBusConnection::ExportScriptableContents));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
}

void tst_Notices::cleanupTestCase() {
    QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    m_bus.kill();
    m_bus.waitForFinished();
}

void tst_Notices::init() {
    m_desktop.shown.clear();
    m_desktop.closed.clear();
    m = std::make_unique<WindowFixture>();
    m_room = &m->engine.openRoom(m_lena, true);
}

void tst_Notices::aClickOpensTheCard() {
    m->window->open(MainWindow::Page::Live);
    const auto wanted = ask("DELETE FROM secrets WHERE id = 1", 1);
    m->window->approvalsPage().refresh();
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    const auto& first = m_desktop.shown.first();
    QVERIFY2(first.summary.contains(QLatin1String("1")), qPrintable(first.summary));
    QVERIFY2(first.body.contains(QLatin1String("copilot")) && first.body.contains(QLatin1String("shop")),
             qPrintable(first.body));
    QVERIFY(!(first.summary + first.body).contains(QLatin1String("secrets")));
    QVERIFY(first.actions.contains(QLatin1String("default")));
    Q_EMIT m_desktop.ActionInvoked(4711, QStringLiteral("default")); // somebody else's notification
    Q_EMIT m_desktop.ActionInvoked(42, QStringLiteral("default"));
    QTRY_COMPARE(m->window->page(), MainWindow::Page::Approvals);
    auto* list = m->window->findChild<QListWidget*>(QStringLiteral("approvalList"));
    QTRY_COMPARE(list->currentItem()->data(Qt::UserRole).toString(), QString::fromStdString(wanted.id));
    m_room->abandon(wanted.id, now());
}

void tst_Notices::onlyWhoMayDecideIsTold() {
    ask("DELETE FROM t", 1, "lena"); // her own
    m->window->approvalsPage().refresh();
    ask("DELETE FROM u", 2);
    m->window->approvalsPage().refresh();
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    QTest::qWait(200);
    QCOMPARE(m_desktop.shown.size(), 1);
}

void tst_Notices::severalAreOneNotification() {
    const auto first = ask("DELETE FROM t", 1);
    m->window->approvalsPage().refresh();
    QTRY_COMPARE(m_desktop.shown.size(), 1);
    const auto second = ask("DELETE FROM u", 2);
    m->window->approvalsPage().refresh();
    QTRY_COMPARE(m_desktop.shown.size(), 2);
    QVERIFY(m_desktop.shown.last().replaces != 0);
    QVERIFY2(m_desktop.shown.last().summary.contains(QLatin1String("2")), qPrintable(m_desktop.shown.last().summary));
    for (const auto& one : {first, second})
        QVERIFY(m_room->decide({one.id, approval::Choice::Deny, "no", {}}, m_lena, now()).has_value());
    m->window->approvalsPage().refresh();
    QTRY_VERIFY(m_desktop.closed.contains(m_desktop.shown.last().replaces)); // earlier windows close theirs, too
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Notices)
#include "tst_notices.moc"
