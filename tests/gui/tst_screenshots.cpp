// Pictures of every page in every theme. Each is asserted not to be empty; whether it is beautiful is for eyes.
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

#include "feed_script.h"
#include "pictures.h"
#include "store_engine.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/sign_in_dialog.h"
#include "ui/main_window.h"
#include "ui/models/session_model.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/views/connections/connections_page.h"
#include "ui/views/first_run/first_run_dialog.h"
#include "ui/views/live/live_page.h"
#include "ui/views/masking/change_dialog.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/policy/policy_editor.h"
#include "ui/views/policy/policy_page.h"
#include "ui/views/sessions/policy_trial_dialog.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"

namespace postern::ui {

class tst_Screenshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void pages_data();
    void pages();
    void detailTabs();
    void emptyStates();
    void emptyPages();
    void longStatement();
    void dialogs();
    void managedSettings_data() { pages_data(); }
    void managedSettings();
    void notes_data() { pages_data(); }
    void notes();
    void laboratory_data() { pages_data(); }
    void laboratory();
    void signIn_data() { pages_data(); }
    void signIn();

private:
    void save(QWidget& widget, const QString& name);
    std::unique_ptr<MainWindow> makeWindow(tests::StoreEngine& engine, ThemeKind kind, const QString& managed = {});
    QString m_folder;
    QTemporaryDir m_preferences;
    int m_windows = 0;
};

void tst_Screenshots::initTestCase() {
    installTranslations(QStringLiteral("en"));
    m_folder = tests::pictureFolder(m_preferences.path());
}

void tst_Screenshots::init() {
    setClock(Clock::Utc);
}

std::unique_ptr<MainWindow> tst_Screenshots::makeWindow(tests::StoreEngine& engine, ThemeKind kind,
                                                        const QString& managed) {
    const auto file = m_preferences.filePath(QStringLiteral("%1.ini").arg(++m_windows));
    {
        Preferences preferences(file);
        preferences.setAppearance(kind == ThemeKind::Light  ? Appearance::Light
                                  : kind == ThemeKind::Dark ? Appearance::Dark
                                                            : Appearance::HighContrast);
        preferences.setClock(Clock::Utc);
    }
    auto window = std::make_unique<MainWindow>(engine, file, managed);
    window->resize(1280, 800);
    window->show();
    return window;
}

void tst_Screenshots::save(QWidget& widget, const QString& name) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::qWait(50);
    const auto image = widget.grab().toImage();
    QVERIFY(!image.isNull());
    const auto first = image.pixel(0, 0);
    bool isUniform = true;
    for (int y = 0; y < image.height() && isUniform; y += 7)
        for (int x = 0; x < image.width() && isUniform; x += 7)
            isUniform = image.pixel(x, y) == first;
    QVERIFY2(!isUniform, "an empty picture");
    QVERIFY(image.save(m_folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

void tst_Screenshots::pages_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light) << QStringLiteral("light");
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark) << QStringLiteral("dark");
    QTest::newRow("high contrast") << static_cast<int>(ThemeKind::HighContrast) << QStringLiteral("contrast");
}

void tst_Screenshots::pages() {
    QFETCH(int, kind);
    QFETCH(QString, name);
    tests::StoreEngine engine;
    tests::FeedScript script({1'795'000'000'000'000});
    const auto events = script.morning();
    auto status = engine.status();
    status.counters = {3, 3, 31, 2, 1};
    engine.setStatus(status);
    for (const auto* agent : {"copilot-shop", "claude-tests"})
        engine.addAgent({agent, "ai", {}, {}}, [](Result<api::AddedAgent> added) { QVERIFY(added.has_value()); });
    engine.settle();
    engine.addAgent({"ada-psql", "human", {"shop"}, std::chrono::hours(24 * 30)}, [](Result<api::AddedAgent>) {});
    engine.addAgent({"old-script", "ai", {}, {}}, [](Result<api::AddedAgent>) {});
    engine.revokeAgent("old-script", [](Result<void>) {});
    engine.settle();
    const auto window = makeWindow(engine, static_cast<ThemeKind>(kind));
    engine.record(events);
    window->bridge().poll();
    auto& live = window->livePage();
    auto& model = live.list().statements();
    save(*window, QStringLiteral("live-%1").arg(name));
    int masked = -1;
    for (int row = 0; row < model.rowCount(); ++row)
        if (!model.rowAt(row)->maskedColumns.empty())
            masked = row;
    QVERIFY(masked >= 0);
    live.list().choose(masked);
    live.list().setFocus();
    save(*window, QStringLiteral("live-details-%1").arg(name));
    live.filterBar().setText(QStringLiteral("verdict:flagged agent:copilot*"));
    save(*window, QStringLiteral("live-filter-%1").arg(name));
    live.filterBar().setText(QStringLiteral("verdict:flagged agnt:copilot*"));
    live.actions().pause->trigger();
    save(*window, QStringLiteral("live-paused-problem-%1").arg(name));
    window->overviewPage().setNow(Timestamp{1'795'000'000'000'000 + 3'600'000'000});
    window->open(MainWindow::Page::Overview);
    for (int i = 0; i < 2; ++i) {
        engine.settle();
        QCoreApplication::processEvents();
    }
    save(*window, QStringLiteral("overview-%1").arg(name));
    window->open(MainWindow::Page::Connections);
    engine.settle();
    save(*window, QStringLiteral("connections-%1").arg(name));
    window->open(MainWindow::Page::Sessions);
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        engine.settle();
    }
    auto& sessions = *window->findChild<SessionsPage*>();
    int longest = 0;
    for (int row = 1; row < sessions.sessions().rowCount(); ++row)
        if (sessions.sessions().session(row).statements > sessions.sessions().session(longest).statements)
            longest = row;
    sessions.findChild<QTreeView*>(QStringLiteral("sessionList"))
        ->setCurrentIndex(sessions.sessions().index(longest, 0));
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        engine.settle();
    }
    save(*window, QStringLiteral("sessions-%1").arg(name));
    window->open(MainWindow::Page::Masking);
    engine.settle();
    QCoreApplication::processEvents();
    Ask::answerNext(Ask::Answer::Confirm);
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("lookIntoData")), Qt::LeftButton);
    engine.settle();
    QCoreApplication::processEvents();
    auto* suggestions = window->findChild<QTreeWidget*>(QStringLiteral("suggestions"));
    suggestions->topLevelItem(0)->setSelected(true);
    suggestions->topLevelItem(1)->setSelected(true);
    save(*window, QStringLiteral("masking-%1").arg(name));
    QTest::mouseClick(window->findChild<QPushButton*>(QStringLiteral("maskChosen")), Qt::LeftButton);
    engine.settle();
    QCoreApplication::processEvents();
    auto* change = window->findChild<ChangeDialog*>();
    QVERIFY(change != nullptr);
    save(*change, QStringLiteral("dialog-mask-%1").arg(name));
    change->reject();
    window->open(MainWindow::Page::Policy);
    const auto settle = [&engine] {
        for (int i = 0; i < 3; ++i) {
            engine.settle();
            QCoreApplication::processEvents();
        }
    };
    settle();
    save(*window, QStringLiteral("policy-rules-%1").arg(name));
    window->policyPage().open(PolicyPage::Text);
    auto& edit = window->policyPage().editor()->edit();
    edit.setPlainText(edit.toPlainText().replace(QStringLiteral("unless_groups"), QStringLiteral("unless_group")));
    QTest::qWait(400);
    settle();
    save(*window, QStringLiteral("policy-text-%1").arg(name));
    window->setUp();
    auto* setup = window->findChild<FirstRunDialog*>();
    QVERIFY(setup != nullptr);
    for (const char* step : {"port", "target", "masks", "policy", "connect", "first"}) {
        setup->go(QLatin1String(step));
        settle();
        if (qstrcmp(step, "connect") == 0) {
            setup->findChild<QLineEdit*>(QStringLiteral("setupAgent"))->setText(QStringLiteral("copilot-docs"));
            setup->findChild<QPushButton*>(QStringLiteral("setupMakeKey"))->click();
            settle();
        }
        save(*setup, QStringLiteral("setup-%1-%2").arg(QLatin1String(step), name));
    }
    tests::FeedScript more({1'795'000'100'000'000}, 60);
    engine.record(more.volume(1));
    window->bridge().poll();
    save(*setup, QStringLiteral("setup-celebrates-%1").arg(name));
    setup->reject();
    window->open(MainWindow::Page::Settings);
    save(*window, QStringLiteral("settings-%1").arg(name));
}

void tst_Screenshots::detailTabs() {
    tests::StoreEngine engine;
    tests::FeedScript script({1'795'000'000'000'000});
    const auto window = makeWindow(engine, ThemeKind::Light);
    engine.record(script.morning());
    window->bridge().poll();
    auto& live = window->livePage();
    auto& model = live.list().statements();
    for (int row = 0; row < model.rowCount(); ++row)
        if (!model.rowAt(row)->maskedColumns.empty())
            live.list().choose(row);
    for (int tab = 0; tab < live.details().count(); ++tab) {
        live.details().setCurrentIndex(tab);
        engine.settle();
        save(*window, QStringLiteral("tab-%1").arg(live.details().tabText(tab).toLower()));
    }
    live.details().setCurrentIndex(StatementDetails::Decision);
    live.list().goFlagged(StatementModel::Direction::Previous);
    live.actions().detailsRight->trigger();
    save(*window, QStringLiteral("tab-right"));
}

void tst_Screenshots::emptyStates() {
    tests::StoreEngine engine;
    const auto window = makeWindow(engine, ThemeKind::Light);
    save(*window, QStringLiteral("empty-first"));
    window->livePage().actions().pause->trigger();
    save(*window, QStringLiteral("empty-paused"));
    window->livePage().actions().pause->trigger();
    tests::FeedScript script({1'795'000'000'000'000});
    engine.record(script.morning());
    window->bridge().poll();
    window->livePage().filterBar().setText(QStringLiteral("table:nowhere"));
    save(*window, QStringLiteral("empty-filter"));
}

// Nobody has connected yet: no page is a dead end.
void tst_Screenshots::emptyPages() {
    tests::StoreEngine engine;
    const auto window = makeWindow(engine, ThemeKind::Dark);
    const auto pages = window->findChild<QListWidget*>(QStringLiteral("navigation"));
    for (int page = 0; page < pages->count(); ++page) {
        window->open(static_cast<MainWindow::Page>(page));
        for (int i = 0; i < 3; ++i) {
            engine.settle();
            QCoreApplication::processEvents();
        }
        save(*window, QStringLiteral("empty-page-%1").arg(page));
    }
}

void tst_Screenshots::longStatement() {
    QString sql(QStringLiteral("SELECT "));
    for (int i = 0; i < 400; ++i)
        sql += QStringLiteral("c.a_rather_long_column_name_%1 AS alias_%1, ").arg(i);
    sql += QString(3000, u'x') + QStringLiteral(" FROM public.customers AS c WHERE note = 'no spaces: ") +
           QString(3000, u'é') + QStringLiteral("'");
    tests::StoreEngine engine;
    tests::FeedScript script({1'795'000'000'000'000});
    auto events = script.morning();
    const auto text = sql.toStdString(); // outlives the events
    for (auto& event : events)
        if (auto* statement = std::get_if<recording::Statement>(&event.body))
            statement->sql = text;
    const auto window = makeWindow(engine, ThemeKind::Light);
    engine.record(events);
    window->bridge().poll();
    auto& live = window->livePage();
    live.list().choose(live.list().statements().rowCount() - 2);
    for (int tab = 0; tab < live.details().count(); ++tab) {
        live.details().setCurrentIndex(tab);
        engine.settle();
        save(*window, QStringLiteral("long-%1").arg(tab));
    }
    window->open(MainWindow::Page::Sessions);
    for (int i = 0; i < 4; ++i) {
        QCoreApplication::processEvents();
        engine.settle();
    }
    save(*window, QStringLiteral("long-session"));
}

void tst_Screenshots::dialogs() {
    tests::StoreEngine engine;
    const auto window = makeWindow(engine, ThemeKind::Light);
    window->connectionsPage().addAgent();
    auto* dialog = window->findChild<QDialog*>();
    QVERIFY(dialog != nullptr);
    save(*dialog, QStringLiteral("dialog-add-agent"));
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("agentName")), QStringLiteral("copilot-shop"));
    QTest::keyClick(dialog, Qt::Key_Return);
    auto* key = dialog->findChild<QLineEdit*>(QStringLiteral("agentKey"));
    QTRY_VERIFY(!key->text().isEmpty());
    save(*dialog, QStringLiteral("dialog-key"));
    dialog->close();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_F1);
    QTRY_VERIFY(window->findChild<QTreeWidget*>(QStringLiteral("shortcuts")) != nullptr);
    auto* about = window->findChild<QTreeWidget*>(QStringLiteral("shortcuts"))->window();
    save(*about, QStringLiteral("dialog-shortcuts"));
}

void tst_Screenshots::managedSettings() {
    QFETCH(int, kind);
    QFETCH(QString, name);
    const auto file = m_preferences.filePath(QStringLiteral("managed.ini"));
    {
        QSettings managed(file, QSettings::IniFormat);
        managed.setValue(QStringLiteral("clock"), QStringLiteral("utc"));
        managed.setValue(QStringLiteral("notifications"), false);
    }
    tests::StoreEngine engine;
    const auto window = makeWindow(engine, static_cast<ThemeKind>(kind), file);
    window->open(MainWindow::Page::Settings);
    QCOMPARE(window->findChildren<QLabel*>(QStringLiteral("managed")).size(), 2);
    save(*window, QStringLiteral("settings-managed-%1").arg(name));
}

void tst_Screenshots::notes() {
    QFETCH(int, kind);
    QFETCH(QString, name);
    tests::StoreEngine engine;
    tests::FeedScript script({1'795'000'000'000'000});
    const auto window = makeWindow(engine, static_cast<ThemeKind>(kind));
    engine.record(script.morning());
    window->bridge().poll();
    auto& live = window->livePage();
    live.list().choose(3);
    live.details().writeNote();
    auto* edit = live.details().findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
    auto* add = live.details().findChild<QPushButton*>(QStringLiteral("addNote"));
    QVERIFY(edit != nullptr && add != nullptr);
    edit->setPlainText(QStringLiteral("Asked the agent's owner: this was the monthly report."));
    QTRY_VERIFY(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    const auto remarks = [&live] { return live.list().current() ? live.list().current()->remarks : nullptr; };
    QTRY_VERIFY(remarks() != nullptr && !remarks()->notes.empty());
    live.details().toggleMark();
    QTRY_VERIFY(remarks()->isMarked);
    save(*window, QStringLiteral("notes-%1").arg(name));
}

void tst_Screenshots::laboratory() {
    QFETCH(int, kind);
    QFETCH(QString, name);
    tests::StoreEngine engine;
    tests::FeedScript script({1'795'000'000'000'000});
    const auto events = script.morning();
    const auto window = makeWindow(engine, static_cast<ThemeKind>(kind));
    engine.record(events);
    QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("stricter.toml"));
    {
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(
            "[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=shop\"\n"
            "[[rule]]\nname = \"orders-are-read\"\naction = \"block\"\nstatements = [\"INSERT\", \"UPDATE\"]\n"
            "reason = \"Orders are changed by the shop alone.\"\n"
            "[[rule]]\nname = \"customers-wait\"\naction = \"approve\"\nrelations = [\"*.customers\"]\n");
    }
    auto* dialog = new PolicyTrialDialog(engine, {file.toStdString(), {}, 200}, window.get());
    dialog->show();
    const auto* changes = dialog->findChild<QTreeWidget*>(QStringLiteral("trialChanges"));
    const auto* said = dialog->findChild<QLabel*>(QStringLiteral("trialSummary"));
    QTRY_VERIFY2(changes->topLevelItemCount() > 0, qPrintable(said->text()));
    QStringList would;
    for (int i = 0; i < changes->topLevelItemCount(); ++i)
        would += changes->topLevelItem(i)->text(0);
    QVERIFY2(would.contains(QStringLiteral("blocked by orders-are-read")), qPrintable(would.join(QLatin1Char('\n'))));
    QVERIFY2(would.contains(QStringLiteral("held by customers-wait")), qPrintable(would.join(QLatin1Char('\n'))));
    save(*dialog, QStringLiteral("laboratory-%1").arg(name));
    dialog->close();

    auto* broken = new PolicyTrialDialog(
        engine, {folder.filePath(QStringLiteral("nowhere.toml")).toStdString(), {}, 200}, window.get());
    broken->show();
    const auto* summary = broken->findChild<QLabel*>(QStringLiteral("trialSummary"));
    QTRY_VERIFY(summary->text().contains(QStringLiteral("cannot be tried")));
    save(*broken, QStringLiteral("laboratory-refused-%1").arg(name));
    broken->close();
}

void tst_Screenshots::signIn() {
    QFETCH(int, kind);
    QFETCH(QString, name);
    SignInDialog::keepAddresses(true);
    tests::StoreEngine engine;
    const auto window = makeWindow(engine, static_cast<ThemeKind>(kind));
    for (const auto& providers : {std::vector<std::string>{"corp", "partners"}, {"corp"}}) {
        SignInDialog dialog(engine, providers, window.get());
        dialog.show();
        engine.settle();
        QCoreApplication::processEvents();
        save(dialog,
             (providers.size() > 1 ? QStringLiteral("sign-in-choice-%1") : QStringLiteral("sign-in-%1")).arg(name));
        if (!engine.isSigningIn())
            continue;
        engine.finishSignIn(Error::client("28000", "the provider's answer is not acceptable: its assertion has expired "
                                                   "(NotOnOrAfter); or this machine's clock is wrong"));
        engine.settle();
        QCoreApplication::processEvents();
        save(dialog, QStringLiteral("sign-in-failed-%1").arg(name));
    }
    SignInDialog::keepAddresses(false);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Screenshots)
#include "tst_screenshots.moc"
