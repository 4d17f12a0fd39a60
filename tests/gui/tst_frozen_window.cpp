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
    static constexpr int kRounds = 5, kInARound = 1'000;
    static constexpr int kFrozenMs = 10'000;
    static constexpr double kFloorMs = 50;
    // What one statement took, milliseconds each; empty: something failed.
    std::vector<double> run(int statements) const;
    // The same while the window's thread works.
    std::vector<double> runBesideTheWindow(int statements) const;
    static double quantile(std::vector<double> took, double share);

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

double tst_FrozenWindow::quantile(std::vector<double> took, double share) {
    const auto at = took.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(took.size() - 1));
    std::nth_element(took.begin(), at, took.end());
    return *at;
}

std::vector<double> tst_FrozenWindow::runBesideTheWindow(int statements) const {
    std::vector<double> took;
    std::atomic<bool> isDone = false;
    std::thread client([&] {
        took = run(statements);
        isDone = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone.load(), 60'000); }();
    client.join();
    return took;
}

std::vector<double> tst_FrozenWindow::run(int statements) const {
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
    return took.size() == static_cast<std::size_t>(statements) ? took : std::vector<double>();
}

// An agent is quicker than the window: its session began before anybody asked for the feed.
void tst_FrozenWindow::sessionsOfBeforeTheWindowAreKnown() {
    QVERIFY(!run(3).empty());
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

    // In turns, so that whatever else the machine does meets both.
    std::vector<double> alive, frozen;
    const auto append = [](std::vector<double>& all, const std::vector<double>& more) {
        all.insert(all.end(), more.begin(), more.end());
        return !more.empty();
    };
    const auto runFrozen = [this](int statements) {
        std::vector<double> took; // this thread, the window's, does nothing until every statement has been answered
        std::thread([&] { took = run(statements); }).join();
        return took;
    };
    for (int round = 0; round < kRounds; ++round) {
        QVERIFY(append(alive, runBesideTheWindow(kInARound)));
        QVERIFY(append(frozen, runFrozen(kInARound)));
    }
    // And for longer: ten seconds, and more than the feed can keep.
    std::thread([&] {
        QElapsedTimer clock;
        clock.start();
        for (int sent = 0; clock.elapsed() < kFrozenMs || sent < kStatements; sent += kInARound)
            if (!append(frozen, run(kInARound)))
                return frozen.clear();
    }).join();
    QVERIFY(!frozen.empty());
    const auto p99Alive = quantile(alive, 0.99), p99Frozen = quantile(frozen, 0.99);
    qInfo("a statement while the window works: median %.3f ms, p99 %.3f ms; while it is frozen: median %.3f ms, p99 "
          "%.3f ms",
          quantile(alive, 0.5), p99Alive, quantile(frozen, 0.5), p99Frozen);
    // Whoever waits for a frozen window waits as long as it is frozen, a whole round; a busy machine costs some
    // milliseconds.
    QVERIFY2(
        p99Frozen <= std::max(3 * p99Alive, kFloorMs),
        qPrintable(
            QStringLiteral("p99 %1 ms while the window works, %2 ms while it is frozen").arg(p99Alive).arg(p99Frozen)));

    QVERIFY(m_engine->flush(std::chrono::seconds{60}));
    QCOMPARE(m_engine->status().counters.statements, static_cast<std::uint64_t>(alive.size() + frozen.size() + 3));

    // It comes back with what it could keep, and bounded.
    auto& statements = window.livePage().list().statements();
    window.bridge().poll();
    QTRY_VERIFY_WITH_TIMEOUT(statements.rowCount() > 0, 60'000);
    QVERIFY(statements.rowCount() <= 100'000);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_FrozenWindow)
#include "tst_frozen_window.moc"
