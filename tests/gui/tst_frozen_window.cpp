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
    void cleanupTestCase() {
        m_engine.reset();
        m_alone.reset();
    }
    void sessionsOfBeforeTheWindowAreKnown();
    void theGatewayDoesNotWaitForTheWindow();

private:
    static constexpr int kStatements = 20'000; // more than the feed holds for a window that does not take them
    static constexpr int kRounds = 5, kInARound = 1'000;
    static constexpr int kFrozenMs = 10'000;
    static constexpr double kFloorMs = 50, kMedianFloorMs = 0.2;
    std::unique_ptr<app::Engine> start(const QString& name, bool hasWindow, std::string& conninfo); // null: said why
    // What one statement took, milliseconds each; empty: something failed.
    static std::vector<double> run(const std::string& conninfo, int statements);
    // The same while the window's thread works.
    static std::vector<double> runBesideTheWindow(const std::string& conninfo, int statements);
    static double quantile(std::vector<double> took, double share);

    QTemporaryDir m_folder;
    std::unique_ptr<app::Engine> m_engine, m_alone; // that of the window; one that nobody looks at, as `serve` is
    std::string m_conninfo, m_aloneConninfo;
};

std::unique_ptr<app::Engine> tst_FrozenWindow::start(const QString& name, bool hasWindow, std::string& conninfo) {
    const auto folder = m_folder.filePath(name).toStdString();
    std::filesystem::create_directories(folder + "/socket");
    const auto variables = {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"};
    for (const char* variable : variables)
        qputenv(variable, QByteArray::fromStdString(folder));
    const auto& server = tests::PostgresFixture::shared();
    const auto file = folder + "/postern.toml";
    std::ofstream(file) << "[proxy]\nlisten = [\"unix:" << folder << "/socket\"]\n[store]\nurl = \"sqlite:" << folder
                        << "/store/postern.db\"\n[[target]]\nname = \"db\"\nconninfo = \"" << server.conninfo()
                        << " sslmode=disable\"\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    app::EngineOptions options;
    options.configuration = policy::loadConfiguration(file).configuration;
    if (!options.configuration)
        return nullptr;
    options.keyPlace = app::KeyPlace::File;
    options.hasWindow = hasWindow;
    auto registry = app::openRegistry(*options.configuration);
    api::NewAgent agent;
    agent.name = "app";
    const auto added =
        registry ? app::addAgent(**registry, *options.configuration, agent) : Result<api::AddedAgent>(registry.error());
    if (!added) {
        qWarning("%s", added.error().message().c_str());
        return nullptr;
    }
    auto engine = app::Engine::start(std::move(options));
    if (!engine) {
        qWarning("%s", engine.error().message().c_str());
        return nullptr;
    }
    conninfo = "host=" + folder + "/socket port=6432 dbname=db user=app password=" + added->key;
    return std::move(*engine);
}

void tst_FrozenWindow::initTestCase() {
    QVERIFY(m_folder.isValid());
    m_alone = start(QStringLiteral("alone"), false, m_aloneConninfo);
    m_engine = start(QStringLiteral("window"), true, m_conninfo);
    QVERIFY(m_alone != nullptr && m_engine != nullptr);
}

double tst_FrozenWindow::quantile(std::vector<double> took, double share) {
    const auto at = took.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(took.size() - 1));
    std::nth_element(took.begin(), at, took.end());
    return *at;
}

std::vector<double> tst_FrozenWindow::runBesideTheWindow(const std::string& conninfo, int statements) {
    std::vector<double> took;
    std::atomic<bool> isDone = false;
    std::thread client([&] {
        took = run(conninfo, statements);
        isDone = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone.load(), 60'000); }();
    client.join();
    return took;
}

std::vector<double> tst_FrozenWindow::run(const std::string& conninfo, int statements) {
    PGconn* connection = PQconnectdb(conninfo.c_str());
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
    QVERIFY(!run(m_conninfo, 3).empty());
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
    std::vector<double> alone, alive, frozen;
    const auto append = [](std::vector<double>& all, const std::vector<double>& more) {
        all.insert(all.end(), more.begin(), more.end());
        return !more.empty();
    };
    const auto runFrozen = [this](int statements) {
        std::vector<double> took; // this thread, the window's, does nothing until every statement has been answered
        std::thread([&] { took = run(m_conninfo, statements); }).join();
        return took;
    };
    for (int round = 0; round < kRounds; ++round) {
        QVERIFY(append(alone, runBesideTheWindow(m_aloneConninfo, kInARound)));
        QVERIFY(append(alive, runBesideTheWindow(m_conninfo, kInARound)));
        QVERIFY(append(frozen, runFrozen(kInARound)));
    }
    // And for longer: ten seconds, and more than the feed can keep.
    std::thread([&] {
        QElapsedTimer clock;
        clock.start();
        for (int sent = 0; clock.elapsed() < kFrozenMs || sent < kStatements; sent += kInARound)
            if (!append(frozen, run(m_conninfo, kInARound)))
                return frozen.clear();
    }).join();
    QVERIFY(!frozen.empty());
    const auto say = [](const char* how, const std::vector<double>& took) {
        qInfo("%s: median %.3f ms, p99 %.3f ms", how, quantile(took, 0.5), quantile(took, 0.99));
    };
    say("a statement through a gateway that nobody looks at", alone);
    say("while a window shows it", alive);
    say("while that window is frozen", frozen);
    // Whoever waits for a window waits as long as it works or is frozen; a busy machine costs some milliseconds. The
    // median has no room for those.
    const auto isAsQuick = [](const std::vector<double>& took, const std::vector<double>& as) {
        return quantile(took, 0.5) <= 2 * quantile(as, 0.5) + kMedianFloorMs &&
               quantile(took, 0.99) <= std::max(3 * quantile(as, 0.99), kFloorMs);
    };
    QVERIFY2(isAsQuick(alive, alone), "a window that shows statements slows them");
    QVERIFY2(isAsQuick(frozen, alive), "a frozen window slows statements");

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
