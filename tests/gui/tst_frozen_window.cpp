// The window must never slow the wire: a real gateway, a real server, a client, and a window whose thread does nothing.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <libpq-fe.h>
#include <QTemporaryDir>
#include <QtTest>
#include <thread>

#include "app/agents.h"
#include "app/engine.h"
#include "support/postgres_fixture.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main_window.h"
#include "ui/models/statement_model.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

class tst_FrozenWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void sessionsOfBeforeTheWindowAreKnown();
    void theGatewayDoesNotWaitForTheWindow();

private:
    static constexpr int kStatements = 20'000; // more than the feed holds for a window that does not take them
    // Milliseconds of the median statement; negative: something failed.
    double run(int statements) const;

    QTemporaryDir m_folder;
    std::unique_ptr<app::Engine> m_engine;
    std::string m_conninfo;
};

void tst_FrozenWindow::initTestCase() {
    QVERIFY(m_folder.isValid());
    const auto folder = m_folder.path().toStdString();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_folder.path().toLocal8Bit());
    std::filesystem::create_directory(folder + "/socket");
    const auto& server = tests::PostgresFixture::shared();
    const auto file = folder + "/postern.toml";
    std::ofstream(file) << "[proxy]\nlisten = [\"unix:" << folder << "/socket\"]\n[store]\nurl = \"sqlite:" << folder
                        << "/store/postern.db\"\n[[target]]\nname = \"db\"\nconninfo = \"" << server.conninfo()
                        << " sslmode=disable\"\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    app::EngineOptions options;
    options.configuration = policy::loadConfiguration(file).configuration;
    QVERIFY(options.configuration);
    options.keyPlace = app::KeyPlace::File;
    options.hasWindow = true;
    auto registry = app::openRegistry(*options.configuration);
    QVERIFY(registry.has_value());
    api::NewAgent agent;
    agent.name = "app";
    const auto added = app::addAgent(**registry, *options.configuration, agent);
    QVERIFY2(added.has_value(), added ? "" : added.error().message().c_str());
    auto engine = app::Engine::start(std::move(options));
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().message().c_str());
    m_engine = std::move(*engine);
    m_conninfo = "host=" + folder + "/socket port=6432 dbname=db user=app password=" + added->key;
}

double tst_FrozenWindow::run(int statements) const {
    PGconn* connection = PQconnectdb(m_conninfo.c_str());
    std::vector<double> took;
    for (int i = 0; i < statements && PQstatus(connection) == CONNECTION_OK; ++i) {
        const auto begun = std::chrono::steady_clock::now();
        PGresult* result = PQexec(connection, "SELECT 42");
        if (PQresultStatus(result) == PGRES_TUPLES_OK)
            took.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        PQclear(result);
    }
    if (took.size() != static_cast<std::size_t>(statements))
        qWarning("%s", PQerrorMessage(connection));
    PQfinish(connection);
    if (took.size() != static_cast<std::size_t>(statements))
        return -1;
    std::nth_element(took.begin(), took.begin() + statements / 2, took.end());
    return took[took.size() / 2];
}

// An agent is quicker than the window: its session began before anybody asked for the feed.
void tst_FrozenWindow::sessionsOfBeforeTheWindowAreKnown() {
    QVERIFY(run(3) >= 0);
    QVERIFY(m_engine->flush(std::chrono::seconds{60}));
    MainWindow window(*m_engine, m_folder.filePath(QStringLiteral("early.ini")));
    window.show();
    auto& statements = window.livePage().list().statements();
    QTRY_COMPARE_WITH_TIMEOUT(statements.rowCount(), 3, 60'000);
    QCOMPARE(statements.rowAt(0)->session().agent, std::string("app"));
    QCOMPARE(statements.rowAt(0)->session().target, std::string("db"));
}

void tst_FrozenWindow::theGatewayDoesNotWaitForTheWindow() {
    MainWindow window(*m_engine, m_folder.filePath(QStringLiteral("console.ini")));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    double alive = 0, frozen = 0;
    std::atomic<bool> isDone = false;
    std::thread client([&] {
        alive = run(kStatements / 10);
        isDone = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(isDone.load(), 60'000);
    client.join();
    QVERIFY(alive >= 0);

    // From here this thread, the window's, does nothing until every statement has been answered.
    std::thread([&] { frozen = run(kStatements); }).join();
    QVERIFY(frozen >= 0);
    qInfo("median statement: %.3f ms while the window works, %.3f ms while it is frozen", alive, frozen);
    QVERIFY(m_engine->flush(std::chrono::seconds{60}));
    QCOMPARE(m_engine->status().counters.statements, static_cast<std::uint64_t>(kStatements + kStatements / 10 + 3));

    // It comes back with what it could keep, and bounded.
    auto& statements = window.livePage().list().statements();
    window.bridge().poll();
    QTRY_VERIFY_WITH_TIMEOUT(statements.rowCount() > 0, 60'000);
    QVERIFY(statements.rowCount() <= 100'000);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_FrozenWindow)
#include "tst_frozen_window.moc"
