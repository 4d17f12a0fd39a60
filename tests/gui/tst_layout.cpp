// What is remembered: layout and window state through a crash, settings and who set them, one console per profile.
#include <csignal>

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QRadioButton>
#include <QSplitter>
#include <QSystemTrayIcon>

#include "app/single_instance.h"
#include "ui/views/live/live_page.h"
#include "ui/views/settings/settings_page.h"
#include "ui/views/statements/statement_list.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

namespace {

constexpr auto kPlay = "POSTERN_TEST_PLAY"; // the part that this program plays as a second process
constexpr auto kFile = "POSTERN_TEST_FILE";

std::unique_ptr<MainWindow> showWindow(tests::StoreEngine& engine, const QString& file, const QString& managed = {}) {
    auto window = std::make_unique<MainWindow>(engine, file, managed);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("the window does not show");
    return window;
}

// Arranges the window, and then waits to be killed.
int playArrange() {
    tests::StoreEngine engine;
    auto window = showWindow(engine, qEnvironmentVariable(kFile));
    FeedScript script({1'795'000'000'000'000});
    engine.record(script.morning());
    window->bridge().poll();
    window->resize(1111, 777);
    window->open(MainWindow::Page::Masking);
    window->livePage().list().setColumnWidth(StatementModel::Agent, 222);
    window->livePage().actions().detailsRight->trigger();
    QTimer::singleShot(3 * MainWindow::kLayoutPauseMs, window.get(), [] {
        std::puts("arranged");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

int playSecond() {
    const app::SingleInstance instance(qEnvironmentVariable(kFile).toStdString());
    std::printf("%d\n", static_cast<int>(instance.role()));
    return 0;
}

int playFirst() {
    app::SingleInstance instance(qEnvironmentVariable(kFile).toStdString());
    std::printf("%d\n", static_cast<int>(instance.role()));
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

class tst_Layout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layoutSurvivesACrash();
    void aLayoutThatEndsThreeStartsIsLeftAside();
    void settingsAreFound();
    void managedSettingsAreLocked();
    void aSecondStartRaisesTheFirst();
    void aKilledConsoleLeavesNoLock();
    void profilesDoNotMeet();

private:
    std::unique_ptr<QProcess> play(const QByteArray& part, const QString& file) {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kPlay), QString::fromLatin1(part));
        environment.insert(QString::fromLatin1(kFile), file);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), QStringList());
        return process;
    }
    // This thread's events go on meanwhile: it may be the one that is asked.
    static QByteArray line(QProcess& process) {
        if (!QTest::qWaitFor([&] { return process.canReadLine(); }, 60'000))
            qWarning("the other process says nothing");
        return process.readLine().trimmed();
    }
    static bool hasEnded(QProcess& process) {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
    }
    QTemporaryDir m_folder;
};

void tst_Layout::layoutSurvivesACrash() {
    const auto file = m_folder.filePath(QStringLiteral("crash.ini"));
    const auto other = play("arrange", file);
    QCOMPARE(line(*other), QByteArray("arranged"));
    ::kill(static_cast<pid_t>(other->processId()), SIGKILL);
    QVERIFY(hasEnded(*other));
    QCOMPARE(other->exitStatus(), QProcess::CrashExit);
    tests::StoreEngine engine;
    const auto window = showWindow(engine, file);
    QCOMPARE(window->size(), QSize(1111, 777));
    QCOMPARE(window->page(), MainWindow::Page::Masking);
    QCOMPARE(window->livePage().list().columnWidth(StatementModel::Agent), 222);
    QVERIFY(window->livePage().actions().detailsRight->isChecked());
}

void tst_Layout::aLayoutThatEndsThreeStartsIsLeftAside() {
    const auto file = m_folder.filePath(QStringLiteral("loop.ini"));
    {
        Preferences first(file);
        first.setLayout(QStringLiteral("state"), "kept");
    }
    for (int start = 1; start < Preferences::kSuspectAfter; ++start) {
        Preferences again(file);
        QCOMPARE(again.layout(QStringLiteral("state")), QByteArray("kept"));
    }
    {
        Preferences suspicious(file);
        QCOMPARE(suspicious.layout(QStringLiteral("state")), QByteArray());
        suspicious.startStayed();
    }
    Preferences after(file);
    QCOMPARE(after.layout(QStringLiteral("state")), QByteArray("kept")); // left aside, not thrown away
}

void tst_Layout::settingsAreFound() {
    WindowFixture m;
    m.window->open(MainWindow::Page::Settings);
    auto* page = m.window->findChild<SettingsPage*>();
    auto* search = page->findChild<QLineEdit*>(QStringLiteral("settingsSearch"));
    const auto shown = [page] {
        QStringList out;
        for (const auto* button : page->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                out += button->text();
        return out;
    };
    const auto all = shown().size();
    QVERIFY(all >= 8);
    search->setText(QStringLiteral("HIGH contr"));
    QVERIFY(shown().contains(QStringLiteral("High contrast")) && shown().size() < all);
    search->setText(QStringLiteral("utc"));
    QVERIFY(shown().contains(QStringLiteral("UTC, as recordings are")) && !shown().contains(QStringLiteral("Dark")));
    search->setText(QStringLiteral("no such thing"));
    QVERIFY(shown().isEmpty());
    search->clear();
    QCOMPARE(shown().size(), all);
    // No tray here: that the window could live on in it is not offered.
    for (const auto* box : page->findChildren<QCheckBox*>())
        if (box->text().contains(QStringLiteral("tray")))
            QCOMPARE(box->isEnabled(), QSystemTrayIcon::isSystemTrayAvailable());
}

void tst_Layout::managedSettingsAreLocked() {
    const auto file = m_folder.filePath(QStringLiteral("person.ini")),
               managed = m_folder.filePath(QStringLiteral("organisation.ini"));
    {
        Preferences mine(file);
        mine.setAppearance(Appearance::Dark);
        mine.setClock(Clock::Utc);
    }
    QFile system(managed);
    QVERIFY(system.open(QIODevice::WriteOnly));
    system.write("appearance=high-contrast\nnotifications=false\nclose-to-tray=true\n");
    system.close();
    QVERIFY(system.setPermissions(QFileDevice::ReadOwner));
    {
        Preferences both(file, managed);
        QCOMPARE(both.appearance(), Appearance::HighContrast);
        QVERIFY(both.isManaged(Preferences::Key::Appearance) && !both.isManaged(Preferences::Key::Clock));
        QCOMPARE(both.clock(), Clock::Utc);
        QVERIFY(!both.notifies());
        both.setAppearance(Appearance::Light); // not theirs to set
        QCOMPARE(both.appearance(), Appearance::HighContrast);
    }
    tests::StoreEngine engine;
    const auto window = showWindow(engine, file, managed);
    window->open(MainWindow::Page::Settings);
    auto* page = window->findChild<SettingsPage*>();
    int locked = 0;
    for (const auto* label : page->findChildren<QLabel*>(QStringLiteral("managed"))) {
        QVERIFY(label->isVisible() && label->toolTip().contains(managed));
        ++locked;
    }
    QCOMPARE(locked, 3);
    for (const auto* button : page->findChildren<QRadioButton*>())
        QCOMPARE(button->isEnabled(),
                 button->text().contains(QStringLiteral("time")) || button->text().contains(QStringLiteral("UTC")));
    Preferences mine(file);
    QCOMPARE(mine.appearance(), Appearance::Dark); // the person's own choice waits
    // Closing goes to the tray where there is one; elsewhere it would go nowhere.
    QCOMPARE(window->close(), !QSystemTrayIcon::isSystemTrayAvailable());
    ThemeController::instance().apply(ThemeKind::Light);
}

void tst_Layout::aSecondStartRaisesTheFirst() {
    const auto profile = QStringLiteral("test-%1").arg(QCoreApplication::applicationPid());
    app::SingleInstance first(profile.toStdString());
    QCOMPARE(first.role(), app::SingleInstance::Role::First);
    int raised = 0;
    first.onSecond([&raised] { ++raised; });
    for (int start = 1; start <= 2; ++start) {
        const auto other = play("second", profile);
        QCOMPARE(line(*other).toInt(), static_cast<int>(app::SingleInstance::Role::Second));
        QCOMPARE(raised, start);
        QVERIFY(hasEnded(*other));
    }
    // One that does not answer is not taken for one that came forward: here, because this thread does nothing.
    const auto unanswered = play("second", profile);
    QVERIFY(unanswered->waitForFinished(60'000));
    QCOMPARE(unanswered->readLine().trimmed().toInt(), static_cast<int>(app::SingleInstance::Role::Unanswered));
}

void tst_Layout::aKilledConsoleLeavesNoLock() {
    const auto profile = QStringLiteral("test-killed-%1").arg(QCoreApplication::applicationPid());
    const auto other = play("first", profile);
    QCOMPARE(line(*other).toInt(), static_cast<int>(app::SingleInstance::Role::First));
    ::kill(static_cast<pid_t>(other->processId()), SIGKILL);
    QVERIFY(hasEnded(*other));
    const app::SingleInstance next(profile.toStdString());
    QCOMPARE(next.role(), app::SingleInstance::Role::First);
    const auto second = play("second", profile); // and it listens in the killed one's place
    QCOMPARE(line(*second).toInt(), static_cast<int>(app::SingleInstance::Role::Second));
    QVERIFY(hasEnded(*second));
}

void tst_Layout::profilesDoNotMeet() {
    using app::SingleInstance;
    QCOMPARE(SingleInstance::profile("/etc/../etc/a.toml", "/data"), SingleInstance::profile("/etc/a.toml", "/data"));
    QVERIFY(SingleInstance::profile("/etc/a.toml", "/data") != SingleInstance::profile("/etc/b.toml", "/data"));
    QVERIFY(SingleInstance::profile("/etc/a.toml", "/data") != SingleInstance::profile("/etc/a.toml", "/other"));
    const auto name = std::to_string(QCoreApplication::applicationPid());
    const SingleInstance one("test-one-" + name), two("test-two-" + name);
    QVERIFY(one.role() == SingleInstance::Role::First && two.role() == SingleInstance::Role::First);
}

} // namespace postern::ui

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto part = qgetenv(postern::ui::kPlay);
    if (part == "arrange")
        return postern::ui::playArrange();
    if (part == "second")
        return postern::ui::playSecond();
    if (part == "first")
        return postern::ui::playFirst();
    QTemporaryDir runtime; // the lock's folder is this test's own
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    postern::ui::tst_Layout test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_layout.moc"
