// The policy for all gateways, in the console: a real engine whose store is on a real PostgreSQL, and what it
// publishes.
#include <filesystem>
#include <fstream>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include "api/fleet_policy.h"
#include "app/engine.h"
#include "app/paths.h"
#include "app/port_check.h"
#include "app/signing_key.h"
#include "pictures.h"
#include "recording/postgres.h"
#include "recording/postgres_schema.h"
#include "support/postgres_fixture.h"
#include "ui/bridge/reply.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/views/policy/fleet_editor.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/policy/publish_dialog.h"
#include <QtTest>

namespace postern::ui {

namespace {

template <class T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", result.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

constexpr int kPatience = 20'000; // ms

} // namespace

class tst_FleetPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(QStringLiteral("en")); }
    void init();
    void cleanup();
    void publishedSeenAndTakenBack();
    void whatTheDraftWouldHaveDoneIsShownFirst();
    void whatIsWrongCannotBePublished();
    void anotherVersionMeanwhileIsNotOverwritten();
    void whoMayNotPublishOnlyReads();
    void pictures();

private:
    void start(const std::string& role, bool isTrusted = true);
    std::string conninfo(const std::string& role, const std::string& database) const {
        return "host=127.0.0.1 port=" + std::to_string(tests::PostgresFixture::shared().port()) + " user=" + role +
               " dbname=" + database;
    }
    void run(const std::string& database, const std::string& sql) const {
        must(must(recording::Link::open({conninfo("postgres", database), {}}, "test")).run(sql));
    }
    void moveIn();
    // A client that sends these.
    void ask(const std::vector<std::string>& statements);
    template <class Widget>
    Widget* find(const char* name, QWidget* in = nullptr) const {
        return (in != nullptr ? in : static_cast<QWidget*>(m_page.get()))->findChild<Widget*>(QLatin1String(name));
    }
    QPlainTextEdit& edit() const { return m_page->findChild<FleetEditor*>()->edit(); }
    QPushButton* publishButton() const { return find<QPushButton>("saveDraft", m_page->findChild<FleetEditor*>()); }
    QString state() const { return find<QLabel>("policyState", m_page->findChild<FleetEditor*>())->text(); }
    PublishDialog* openDialog(const QString& draft);
    void confirm(PublishDialog* dialog, const QString& comment = {});
    void publish(const QString& draft, const QString& comment = {}) { confirm(openDialog(draft), comment); }

    static constexpr auto kNoDrop = "[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\"]\n";
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_database;
    std::uint16_t m_port = 0;
    std::unique_ptr<app::Engine> m_engine;
    std::unique_ptr<PolicyPage> m_page;
};

void tst_FleetPolicy::init() {
    static int count = 0;
    m_database = "fleet_" + std::to_string(++count);
    run("postgres", "CREATE DATABASE " + m_database);
    auto owner = must(recording::Link::open({conninfo("postgres", m_database), {}}, "test"));
    must(recording::migratePostgres(owner));
    for (const auto* role : {"adi", "gus"})
        run("postgres", std::string("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '") +
                            role + "') THEN CREATE ROLE " + role + " LOGIN; END IF; END $$; GRANT postern_gateway TO " +
                            role);
    run("postgres", "GRANT postern_administrator TO adi");
    moveIn();
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

// Into a folder of its own: the store knows an installation, and the role that it came with.
void tst_FleetPolicy::moveIn() {
    m_folder = std::make_unique<QTemporaryDir>();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_folder->path().toLocal8Bit());
}

void tst_FleetPolicy::cleanup() {
    m_page.reset();
    m_engine.reset();
    run("postgres", "DROP DATABASE " + m_database + " WITH (FORCE)");
}

void tst_FleetPolicy::start(const std::string& role, bool isTrusted) {
    must(app::makeFolder(app::dataFolder()));
    const auto key = must(app::openSigningKey(app::dataFolder(), app::KeyPlace::File));
    const auto file = m_folder->filePath(QStringLiteral("postern.toml")).toStdString();
    m_port = app::nextFreePort(22'000);
    std::ofstream(file) << "[proxy]\nlisten = [\"127.0.0.1:" << m_port << "\"]\n[store]\nurl = \"postgresql://" << role
                        << "@127.0.0.1:" << tests::PostgresFixture::shared().port() << "/" << m_database << "\"\n"
                        << (isTrusted ? "administrators = [\"" + key.publicKey().toText() + "\"]\n" : "")
                        << "[policy]\nbaseline = false\n[[target]]\nname = \"app\"\nconninfo = \""
                        << conninfo("postgres", "postgres") << "\"\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    app::EngineOptions options;
    auto loaded = policy::loadConfiguration(file);
    QVERIFY2(loaded.configuration, loaded.problems.empty() ? "" : loaded.problems.front().message.c_str());
    options.configuration = loaded.configuration;
    options.keyPlace = app::KeyPlace::File;
    auto engine = app::Engine::start(std::move(options));
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().message().c_str());
    m_engine = std::move(*engine);
    m_page = std::make_unique<PolicyPage>(*m_engine);
    m_page->resize(1180, 760);
    m_page->QWidget::show();
    m_page->open(PolicyPage::Fleet);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QLabel>("fleetSummary")->text().isEmpty(), kPatience);
}

void tst_FleetPolicy::ask(const std::vector<std::string>& statements) {
    std::optional<Result<api::AddedAgent>> added;
    api::NewAgent bot;
    bot.name = "bot";
    m_engine->addAgent(bot, onGui<api::AddedAgent>(m_page.get(), [&](auto result) { added = std::move(result); }));
    QTRY_VERIFY_WITH_TIMEOUT(added.has_value(), kPatience);
    const auto key = must(std::move(*added)).key;
    auto link = must(recording::Link::open({"host=127.0.0.1 port=" + std::to_string(m_port) + " user=bot dbname=app",
                                            [key] { return Result<Secret>(Secret(key)); }},
                                           "client"));
    for (const auto& statement : statements)
        must(link.run(statement));
}

PublishDialog* tst_FleetPolicy::openDialog(const QString& draft) {
    m_page->open(PolicyPage::FleetText);
    edit().setPlainText(draft);
    if (!QTest::qWaitFor([&] { return publishButton()->isEnabled(); }, kPatience))
        return nullptr;
    QTest::mouseClick(publishButton(), Qt::LeftButton);
    PublishDialog* dialog = nullptr;
    (void)QTest::qWaitFor([&] { return (dialog = m_page->findChild<PublishDialog*>()) != nullptr; }, kPatience);
    return dialog;
}

void tst_FleetPolicy::confirm(PublishDialog* dialog, const QString& comment) {
    QVERIFY(dialog != nullptr);
    auto* button = find<QPushButton>("publish", dialog);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatience);
    if (!comment.isEmpty())
        find<QLineEdit>("publishComment", dialog)->setText(comment);
    QPointer<PublishDialog> open(dialog);
    QTest::mouseClick(button, Qt::LeftButton);
    // What a failure would say is worked out in any case, also when the dialog has gone as it should.
    (void)QTest::qWaitFor([&open] { return open.isNull(); }, kPatience);
    QVERIFY2(open.isNull(), open.isNull() ? "" : qPrintable(find<QLabel>("publishProblem", open.data())->text()));
}

void tst_FleetPolicy::publishedSeenAndTakenBack() {
    start("adi");
    QVERIFY(find<QLabel>("fleetSummary")->text().startsWith(QStringLiteral("No policy is published")));
    auto* dialog = openDialog(QLatin1String(kNoDrop));
    QVERIFY(dialog != nullptr);
    QVERIFY(find<QPlainTextEdit>("publishDiff", dialog)->toPlainText().contains(QStringLiteral("no-drop")));
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>("trialSummary", dialog)->text().contains(QStringLiteral("Nothing was recorded")), kPatience);
    confirm(dialog, QStringLiteral("first"));
    auto* versions = find<QTreeWidget>("fleetVersions");
    QTRY_COMPARE_WITH_TIMEOUT(versions->topLevelItemCount(), 1, kPatience);
    QCOMPARE(versions->topLevelItem(0)->text(4), QStringLiteral("first"));
    QCOMPARE(versions->topLevelItem(0)->text(5), QStringLiteral("newest"));
    QVERIFY(state().startsWith(QStringLiteral("✓ As published")));
    // This gateway judges by it, and says so.
    const auto judges = [&] {
        m_page->refresh();
        QTest::qWait(100);
        const auto* row = find<QTreeWidget>("fleetGateways")->topLevelItem(0);
        return row != nullptr ? row->text(1) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(judges(), QStringLiteral("version 1"), kPatience);

    publish(QLatin1String(kNoDrop) + QStringLiteral("[[mask]]\ncolumns = [\"*.*.ssn\"]\n"));
    QTRY_COMPARE_WITH_TIMEOUT(versions->topLevelItemCount(), 2, kPatience);
    QCOMPARE(versions->topLevelItem(0)->text(3), QStringLiteral("+2 −0"));
    m_page->open(PolicyPage::Fleet);
    versions->setCurrentItem(versions->topLevelItem(1));
    auto* back = find<QPushButton>("rollBack");
    QTRY_VERIFY_WITH_TIMEOUT(back->isEnabled(), kPatience);
    QTest::mouseClick(back, Qt::LeftButton);
    PublishDialog* again = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((again = m_page->findChild<PublishDialog*>()) != nullptr, kPatience);
    QCOMPARE(find<QLineEdit>("publishComment", again)->text(), QStringLiteral("back to version 1"));
    confirm(again);
    QTRY_COMPARE_WITH_TIMEOUT(versions->topLevelItemCount(), 3, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(judges(), QStringLiteral("version 3"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(edit().toPlainText(), QLatin1String(kNoDrop), kPatience);
}

void tst_FleetPolicy::whatTheDraftWouldHaveDoneIsShownFirst() {
    start("adi");
    ask({"CREATE TABLE public.gone (a int)", "DROP TABLE public.gone"});
    const auto isRecorded = [&] {
        std::optional<Result<api::SessionPage>> page;
        api::SessionQuery query;
        query.filter = "verb:drop";
        m_engine->listSessions(query,
                               onGui<api::SessionPage>(m_page.get(), [&](auto found) { page = std::move(found); }));
        (void)QTest::qWaitFor([&] { return page.has_value(); }, kPatience);
        return page && *page && !(*page)->sessions.empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), kPatience);
    // Without the baseline: it would judge what the client sends for itself, too.
    auto* dialog = openDialog(QLatin1String("[policy]\nbaseline = false\n") + QLatin1String(kNoDrop));
    QVERIFY(dialog != nullptr);
    auto* changes = find<QTreeWidget>("trialChanges", dialog);
    QTRY_COMPARE_WITH_TIMEOUT(changes->topLevelItemCount(), 1, kPatience);
    QVERIFY2(changes->topLevelItem(0)->text(0).contains(QStringLiteral("blocked by no-drop")),
             qPrintable(changes->topLevelItem(0)->text(0)));
    QCOMPARE(changes->topLevelItem(0)->text(4), QStringLiteral("DROP TABLE public.gone"));
    dialog->reject();
    QTRY_VERIFY(m_page->findChild<PublishDialog*>() == nullptr);
    QCOMPARE(find<QTreeWidget>("fleetVersions")->topLevelItemCount(), 0); // only looked at
}

void tst_FleetPolicy::whatIsWrongCannotBePublished() {
    start("adi");
    m_page->open(PolicyPage::FleetText);
    for (const auto* wrong : {"[[rule]]\nname = \"x\"\n", "[store]\nurl = \"sqlite:a.db\"\n"}) {
        edit().setPlainText(QLatin1String(wrong));
        QTRY_VERIFY_WITH_TIMEOUT(state().contains(QStringLiteral("Nothing can be published")), kPatience);
        QVERIFY(!publishButton()->isEnabled());
    }
}

void tst_FleetPolicy::anotherVersionMeanwhileIsNotOverwritten() {
    start("adi");
    auto* dialog = openDialog(QLatin1String(kNoDrop));
    QVERIFY(dialog != nullptr);
    std::optional<Result<std::uint64_t>> other;
    m_engine->policyBook()->fleet()->publish(
        {"", "", "[policy]\nbaseline = true\n", {}}, "by somebody else",
        onGui<std::uint64_t>(m_page.get(), [&](auto done) { other = std::move(done); }));
    QTRY_VERIFY_WITH_TIMEOUT(other.has_value(), kPatience);
    QVERIFY(other->has_value());
    auto* button = find<QPushButton>("publish", dialog);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kPatience);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>("publishProblem", dialog)->text().contains(QStringLiteral("nother policy was published")),
        kPatience);
    dialog->reject();
    QCOMPARE(edit().toPlainText(), QLatin1String(kNoDrop)); // nothing typed is lost
    m_page->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(find<QTreeWidget>("fleetVersions")->topLevelItemCount(), 1, kPatience);
}

void tst_FleetPolicy::whoMayNotPublishOnlyReads() {
    start("gus");
    const auto isEnabled = [&] { return m_page->findChild<QTabWidget*>()->isTabEnabled(PolicyPage::FleetText); };
    QTRY_VERIFY_WITH_TIMEOUT(!isEnabled(), kPatience);
    QVERIFY(!find<QPushButton>("rollBack")->isEnabled());
    m_page.reset();
    m_engine.reset();
    moveIn();
    start("adi", false);
    QTRY_VERIFY_WITH_TIMEOUT(isEnabled(), kPatience);
    QVERIFY2(find<QLabel>("fleetProblem")->text().contains(QStringLiteral("This gateway's file does not")),
             qPrintable(find<QLabel>("fleetProblem")->text()));
}

void tst_FleetPolicy::pictures() {
    const auto folder = tests::pictureFolder(m_folder->path());
    start("adi");
    ask({"CREATE TABLE public.old_orders (a int)", "DROP TABLE public.old_orders", "SELECT 1"});
    publish(QLatin1String(kNoDrop), QStringLiteral("Schema changes go through migrations"));
    publish(QLatin1String(kNoDrop) + QStringLiteral("\n[[mask]]\ncolumns = [\"*.*.ssn\"]\n"),
            QStringLiteral("SSNs are masked"));
    m_page->open(PolicyPage::Fleet);
    QTRY_COMPARE_WITH_TIMEOUT(find<QTreeWidget>("fleetVersions")->topLevelItemCount(), 2, kPatience);
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark}) {
        ThemeController::instance().apply(kind);
        const auto name = kind == ThemeKind::Light ? QStringLiteral("light") : QStringLiteral("dark");
        m_page->open(PolicyPage::Fleet);
        m_page->refresh();
        QTest::qWait(500);
        QVERIFY(m_page->grab().save(folder + QStringLiteral("/fleet-%1.png").arg(name)));
        auto* dialog = openDialog(
            QStringLiteral("[[rule]]\nname = \"hold-drops\"\naction = \"approve\"\nstatements = [\"DROP *\", "
                           "\"CREATE *\"]\n"));
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("publish", dialog)->isEnabled(), kPatience);
        QVERIFY(dialog->grab().save(folder + QStringLiteral("/fleet-publish-%1.png").arg(name)));
        dialog->reject();
        QTRY_VERIFY(m_page->findChild<PublishDialog*>() == nullptr);
    }
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_FleetPolicy)
#include "tst_fleet_policy.moc"
