// The whole first run against a real server: from an empty configuration to the first statement of a client.
#include <filesystem>
#include <fstream>
#include <libpq-fe.h>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>
#include <thread>

#include "api/setup.h"
#include "app/engine.h"
#include "app/port_check.h"
#include "store_engine.h"
#include "support/postgres_fixture.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main_window.h"
#include "ui/views/connections/snippet_panel.h"
#include "ui/views/first_run/connect_steps.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

class tst_FirstRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() {
        m_window.reset();
        m_engine.reset();
    }
    void fromNothingToTheFirstStatement();
    void aTakenPortWarnsAndAChangeRestarts();
    void itIsSkippedAndGoneOnWith();
    void filesAreChangedOnlyAfterTheyWereShown();
    void whoDecidesIsWritten();

private:
    void start(const std::string& toml);
    void startAgain();
    FirstRunDialog* dialog() const { return m_window->findChild<FirstRunDialog*>(); }
    template <class Widget>
    Widget* find(const char* name) const {
        return dialog()->step()->findChild<Widget*>(QLatin1String(name));
    }
    void type(const char* name, const QString& text) {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit != nullptr, name);
        edit->setText(text);
    }
    void next() {
        auto* button = dialog()->findChild<QPushButton*>(QStringLiteral("setupNext"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    // The change that the step shows; made when the person agrees.
    void agree() {
        ChangeDialog* change = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((change = dialog()->findChild<ChangeDialog*>()) != nullptr, 20'000);
        QTest::mouseClick(change->findChild<QPushButton*>(QStringLiteral("applyChange")), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void arrive(const char* step) {
        QTRY_VERIFY2_WITH_TIMEOUT(dialog()->stepName() == QLatin1String(step),
                                  qPrintable(dialog()->stepName() + dialog()->step()->problem()), 20'000);
    }
    QString configuration() const {
        QFile in(QString::fromStdString(m_file));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

void tst_FirstRun::initTestCase() {
    tests::PostgresFixture::shared();
}

void tst_FirstRun::start(const std::string& toml) {
    m_window.reset();
    m_engine.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_folder->path().toLocal8Bit());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    m_file = m_folder->filePath(QStringLiteral("postern.toml")).toStdString();
    std::ofstream(m_file) << toml;
    std::filesystem::permissions(m_file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    startAgain();
}

void tst_FirstRun::startAgain() {
    m_window.reset();
    m_engine.reset();
    app::EngineOptions options;
    options.configuration = policy::loadConfiguration(m_file).configuration;
    QVERIFY(options.configuration);
    options.keyPlace = app::KeyPlace::File;
    auto engine = app::Engine::start(std::move(options));
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().message().c_str());
    m_engine = std::move(*engine);
    m_window = std::make_unique<MainWindow>(*m_engine, m_folder->filePath(QStringLiteral("console.ini")));
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->bridge().poll();
}

void tst_FirstRun::fromNothingToTheFirstStatement() {
    QElapsedTimer clock;
    clock.start();
    start("[proxy]\nlisten = [\"127.0.0.1:" + std::to_string(app::nextFreePort(21'000)) + "\"]\n");
    QTRY_VERIFY(dialog() != nullptr); // by itself
    const auto& server = tests::PostgresFixture::shared();
    arrive("port");
    QTRY_VERIFY(find<QLabel>("setupPortState")->text().contains(QStringLiteral("listens here already")));
    next();

    arrive("target");
    type("targetName", QStringLiteral("shop"));
    type("targetHost", QStringLiteral("127.0.0.1"));
    type("targetPort", QStringLiteral("1"));
    type("targetDatabase", QStringLiteral("postgres"));
    type("targetUser", QStringLiteral("postgres"));
    auto* tls = find<QComboBox>("targetTls");
    tls->setCurrentIndex(tls->findData(QStringLiteral("disable")));
    QTest::mouseClick(find<QPushButton>("testTarget"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("testWarning")->text().contains(QStringLiteral("does not work yet")), 20'000);
    type("targetPort", QString::number(server.port()));
    QTest::mouseClick(find<QPushButton>("testTarget"), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(find<QLabel>("testResult")->text().contains(QStringLiteral("PostgreSQL 1")),
                              qPrintable(find<QLabel>("testWarning")->text()), 20'000);
    QVERIFY(find<QLabel>("testResult")->text().contains(QStringLiteral("as postgres, not encrypted")));
    QVERIFY(find<QLabel>("testWarning")->text().contains(QStringLiteral("is a superuser")));
    next();
    agree();

    arrive("masks"); // there is no provider, so nobody is asked to sign in
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("setupMaskState")->text().contains(QStringLiteral("No column")), 20'000);
    next();
    arrive("policy");
    auto* alone = find<QCheckBox>("setupAlone");
    find<QRadioButton>("presetObserve")->setChecked(true);
    QVERIFY(!alone->isEnabled()); // nothing is held
    find<QRadioButton>("presetGuard")->setChecked(true);
    QVERIFY(alone->isEnabled() && !alone->isChecked());
    alone->setChecked(true);
    next();
    agree();

    arrive("connect");
    type("setupAgent", QStringLiteral("copilot"));
    QTest::mouseClick(find<QPushButton>("setupMakeKey"), Qt::LeftButton);
    auto& snippets = qobject_cast<ConnectStep*>(dialog()->step())->snippets();
    QTRY_VERIFY_WITH_TIMEOUT(snippets.findChild<QPushButton*>(QStringLiteral("testLine"))->isEnabled(), 20'000);
    QTest::mouseClick(snippets.findChild<QPushButton*>(QStringLiteral("testLine")), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(snippets.message().startsWith(QStringLiteral("It works: PostgreSQL")),
                              qPrintable(snippets.message()), 20'000);
    snippets.choose(QStringLiteral("uri"));
    const auto line = snippets.shownText().toStdString();
    next();

    arrive("first");
    QCOMPARE(find<QLabel>("firstHeadline")->text(), QStringLiteral("Waiting for the first statement…"));
    bool worked = false;
    std::thread client([&] {
        PGconn* connection = PQconnectdb(line.c_str());
        PGresult* result = PQexec(connection, "SELECT 'hello from the agent'");
        worked = PQresultStatus(result) == PGRES_TUPLES_OK;
        if (!worked)
            qWarning("%s", PQerrorMessage(connection));
        PQclear(result);
        PQfinish(connection);
    });
    client.join();
    QVERIFY(worked);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("firstHeadline")->text().startsWith(QStringLiteral("Your agent goes")),
                             20'000);
    QVERIFY(find<QLabel>("firstFacts")->text().startsWith(QStringLiteral("copilot on shop")));
    QVERIFY2(clock.elapsed() < 60'000, "the first statement within a minute");
    next();
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(m_window->page(), MainWindow::Page::Live);

    const auto loaded = policy::loadConfiguration(m_file);
    QVERIFY(loaded.configuration && loaded.configuration->target("shop") != nullptr);
    QVERIFY(loaded.configuration->baseline);
    QCOMPARE(loaded.configuration->roles.approve, std::vector<std::string>{"*"});
    QVERIFY(!loaded.configuration->approvals.fourEyes);
    startAgain(); // the same port, and it does not begin again
    QCoreApplication::processEvents();
    QVERIFY(dialog() == nullptr);
    QVERIFY2(line.find(std::to_string(m_engine->status().listeners.front().port)) != std::string::npos,
             "the same port");
    // What was recorded before is there, and found.
    m_window->open(MainWindow::Page::Sessions);
    auto& recorded = m_window->sessionsPage();
    recorded.find(QStringLiteral("verb:select \"hello from the agent\""));
    QTRY_COMPARE_WITH_TIMEOUT(recorded.list().statements().rowCount(), 1, 20'000);
    QCOMPARE(recorded.list().statements().rowAt(0)->sql, std::string("SELECT 'hello from the agent'"));
}

void tst_FirstRun::aTakenPortWarnsAndAChangeRestarts() {
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    start("[proxy]\nlisten = [\"127.0.0.1:" + std::to_string(app::nextFreePort(22'000)) + "\"]\n");
    QTRY_VERIFY(dialog() != nullptr);
    QSignalSpy restarts(m_window.get(), &MainWindow::restartWanted);
    find<QSpinBox>("setupPort")->setValue(other.serverPort());
    QTRY_VERIFY2(find<QLabel>("setupPortState")->text().contains(QStringLiteral("another program listens")),
                 qPrintable(find<QLabel>("setupPortState")->text()));
    QVERIFY(!dialog()->findChild<QPushButton*>(QStringLiteral("setupNext"))->isEnabled());
    QTest::mouseClick(find<QPushButton>("setupNextPort"), Qt::LeftButton);
    const auto port = find<QSpinBox>("setupPort")->value();
    QVERIFY(port != other.serverPort());
    next();
    agree();
    QTRY_COMPARE(restarts.size(), 1);
    QVERIFY(configuration().contains(QString::number(port)));
    startAgain();
    QTRY_VERIFY(dialog() != nullptr); // goes on by itself, at the next step
    QCOMPARE(dialog()->stepName(), QStringLiteral("target"));
    QCOMPARE(static_cast<int>(m_engine->status().listeners.front().port), port);
}

void tst_FirstRun::itIsSkippedAndGoneOnWith() {
    start("[proxy]\nlisten = [\"127.0.0.1:" + std::to_string(app::nextFreePort(23'000)) + "\"]\n");
    QTRY_VERIFY(dialog() != nullptr);
    for (const char* step : {"port", "target"}) {
        arrive(step);
        QTest::mouseClick(dialog()->findChild<QPushButton*>(QStringLiteral("setupSkip")), Qt::LeftButton);
    }
    arrive("masks");
    QTest::mouseClick(dialog()->findChild<QPushButton*>(QStringLiteral("setupLater")), Qt::LeftButton);
    QTRY_VERIFY(dialog() == nullptr);
    startAgain();
    QCoreApplication::processEvents();
    QVERIFY(dialog() == nullptr); // later means later
    m_window->setUp();
    QVERIFY(dialog() != nullptr);
    QCOMPARE(dialog()->stepName(), QStringLiteral("masks"));
    dialog()->findChild<QListWidget*>(QStringLiteral("setupSteps"))->setCurrentRow(0);
    QCOMPARE(dialog()->stepName(), QStringLiteral("port"));
    QVERIFY(!configuration().contains(QStringLiteral("target")));
}

void tst_FirstRun::filesAreChangedOnlyAfterTheyWereShown() {
    start("[proxy]\nlisten = [\"127.0.0.1:" + std::to_string(app::nextFreePort(24'000)) + "\"]\n");
    SnippetPanel panel(m_engine->setup(), m_window.get());
    panel.show(m_engine->status().listeners.front(), "shop", "copilot", "pst_key");
    const auto file = m_folder->filePath(QStringLiteral("project/.vscode/mcp.json"));
    const auto content = [&file] {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    };
    panel.choose(QStringLiteral("mcp-vscode"));
    for (const bool isAgreed : {false, true}) {
        panel.putInto(file);
        ChangeDialog* change = nullptr;
        QTRY_VERIFY((change = panel.findChild<ChangeDialog*>()) != nullptr);
        QVERIFY(change->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("postgres")));
        QVERIFY(!QFile::exists(file));
        isAgreed ? change->accept() : change->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QTRY_VERIFY(content().contains(QStringLiteral("pst_key")));
    QTRY_VERIFY(panel.message().startsWith(QStringLiteral("Written")));
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    panel.putInto(file);
    QTRY_VERIFY(panel.message().contains(QStringLiteral("already")));
}

void tst_FirstRun::whoDecidesIsWritten() {
    tests::StoreEngine engine;
    engine.writeConfiguration("[roles]\napprove = [\"group:dba\"]\n\n[[identity]]\nname = \"corp\"\nissuer = "
                              "\"https://login.example.com\"\nclient_id = \"postern\"\n\n[[target]]\nname = \"shop\"\n"
                              "conninfo = \"dbname=app\"\n");
    const auto propose = [&engine](api::PresetOrder order) {
        std::optional<Result<api::ConfigurationChange>> out;
        engine.setup()->proposePreset(std::move(order), [&out](auto change) { out = std::move(change); });
        engine.settle();
        return std::move(out.value());
    };
    const auto approvers = [](const Result<api::ConfigurationChange>& change) {
        const auto loaded = policy::parseConfiguration(change->after, "postern.toml");
        return loaded.configuration ? loaded.configuration->roles.approve : std::vector<std::string>{"invalid"};
    };
    const auto kept = propose({api::Preset::Strict});
    QVERIFY(kept.has_value());
    QCOMPARE(approvers(kept), std::vector<std::string>{"group:dba"});
    const auto others = propose({api::Preset::Guard, {"group:leads", "group:dba"}});
    QVERIFY(others.has_value());
    QCOMPARE(approvers(others), (std::vector<std::string>{"group:leads", "group:dba"}));
    QVERIFY(policy::parseConfiguration(others->after, "postern.toml").configuration->approvals.fourEyes);
    // Where somebody else can decide, nobody decides alone; and a group is called one.
    QCOMPARE(propose({api::Preset::Guard, {}, true}).error().sqlstate(), std::string("22023"));
    QVERIFY(!propose({api::Preset::Guard, {"leads"}}).has_value());
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_FirstRun)
#include "tst_first_run.moc"
