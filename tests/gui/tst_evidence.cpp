// What an auditor takes away from the console: the verdict on a store, whatever was done to it, and files that are
// those of the command line.
#include <QCryptographicHash>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>
#include <thread>

#include "api/search_index.h"
#include "app/command_line.h"
#include "app/signing_key.h"
#include "app/store_queries.h"
#include "base/text.h"
#include "pictures.h"
#include "recording/block_codec.h"
#include "recording/chain.h"
#include "recording/sqlite.h"
#include "recording/sqlite_store.h"
#include "ui/models/session_model.h"
#include "ui/text/translations.h"
#include "ui/theme/theme.h"
#include "ui/views/sessions/export_bar.h"
#include "ui/views/sessions/session_player.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/views/sessions/verify_dialog.h"
#include "window_fixture.h"

namespace postern::ui {

namespace {

using recording::Database;
using Lines = std::vector<std::pair<std::string, std::string>>; // canonical, mark

template <class T>
T must(Result<T> result) {
    if (!result)
        qFatal("%s", result.error().message().c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// The engine's windows on a store of this test's own making.
class StoreOfItsOwn : public tests::StoreEngine {
public:
    enum class What { Volume, Morning };
    explicit StoreOfItsOwn(recording::SigningKey key, const recording::PayloadKey* payload = nullptr,
                           What what = What::Volume) {
        store.url = "sqlite:" + file().toStdString();
        recording::RecorderOptions options;
        options.folder = m_place.path().toStdString();
        options.journalBytes = 1U << 20;
        options.index = std::make_shared<api::SearchIndex>();
        auto recorder = must(recording::Recorder::open(
            std::move(options),
            must(recording::SqliteStore::open(file().toStdString(), recording::Durability::Process, payload)),
            std::move(key)));
        tests::FeedScript script({1'795'000'000'000'000});
        for (const auto& event : what == What::Volume ? script.volume(20) : script.morning()) {
            std::string bytes;
            recording::encode(event, bytes);
            const std::string_view records[] = {bytes};
            if (recorder->append(records) != recording::Append::Recorded)
                qFatal("the journal is full");
        }
        must(recorder->stop());
    }
    QString file() const { return m_place.filePath(QStringLiteral("postern.db")); }
    void sql(const char* text) {
        must(must(Database::open(file().toStdString(), Database::Access::ReadWrite)).run(text));
    }
    // The events of its session, edited as somebody would who knows the format but has no key.
    void edit(const std::function<void(Lines&)>& change) {
        Lines lines;
        std::string head;
        {
            auto archive = must(recording::SqliteArchive::open(file().toStdString()));
            const auto sessions = must(archive->sessions({}));
            recording::BlockUnpacker unpacker;
            must(archive->blocks(sessions.front().session, [&](const recording::EventBlock& block) {
                const auto text = must(unpacker.unpack(block.packed.encoding, block.packed.data));
                for (std::size_t i = 0; const auto line : recording::splitLines(text))
                    lines.emplace_back(line, block.marks.substr(recording::kMarkBytes * i++, recording::kMarkBytes));
                head = block.head.view();
                return true;
            }));
        }
        change(lines);
        std::string text, marks;
        for (const auto& [line, mark] : lines)
            text += (text.empty() ? "" : "\n") + line, marks += mark;
        auto database = must(Database::open(file().toStdString(), Database::Access::ReadWrite));
        must(database.run("DELETE FROM block WHERE block > (SELECT min(block) FROM block)"));
        auto query =
            must(database.prepare("UPDATE block SET last_seq = ?1, encoding = 0, head = ?2, marks = ?3, data = ?4"));
        query.bind(1, static_cast<std::int64_t>(lines.size())).bindBlob(2, head).bindBlob(3, marks).bindBlob(4, text);
        must(query.run());
    }
    void verifyStore(std::shared_ptr<api::Control> control, api::Reply<api::VerifyDone> reply) override {
        reply(app::runVerification(store, *control, m_isStopping));
    }
    void listSessions(api::SessionQuery query, api::Reply<api::SessionPage> reply) override {
        reply(app::readSessions(store, query));
    }
    void listStatements(api::StatementQuery query, api::Reply<api::StatementPage> reply) override {
        reply(app::readStatements(store, query));
    }
    void listEvents(api::EventQuery query, api::Reply<api::EventPage> reply) override {
        reply(app::readEvents(store, query));
    }
    void readTimeline(std::string session, api::Reply<api::Timeline> reply) override {
        reply(app::readTimeline(store, session));
    }
    // By the configuration file that the command line is given, on a thread as in the console.
    void exportSessions(api::ExportOrder order, std::shared_ptr<api::Control> control,
                        api::Reply<api::ExportDone> reply) override {
        m_exports.emplace_back(
            [this, order = std::move(order), control = std::move(control), reply = std::move(reply)] {
                const auto loaded = policy::loadConfiguration(configurationFile().toStdString());
                while (isHeld && !control->isCancelled)
                    std::this_thread::yield();
                reply(app::runExport(*loaded.configuration, order, *control, m_isStopping));
            });
    }
    ~StoreOfItsOwn() override { m_isStopping = true; }

    policy::Store store;
    std::atomic<bool> isHeld{false}; // exports wait until they are cancelled

private:
    QTemporaryDir m_place;
    std::atomic<bool> m_isStopping{false};
    std::vector<std::jthread> m_exports;
};

} // namespace

class tst_Evidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOfEditIsNamed_data();
    void everyKindOfEditIsNamed();
    void aStoreThatIsWhole();
    void sealedWithoutItsKeyThereIsNoVerdict();
    void closingItEndsTheCheck();
    void theMenuVerifiesThisStore();
    void filesAreThoseOfTheCommandLine_data();
    void filesAreThoseOfTheCommandLine();
    void anExportIsCancelledAndLeavesNothing();

private:
    struct Shown {
        QString verdict, counts, found;
        QColor colour;
    };
    Shown verify(api::Engine& engine, const QString& picture = {});
    recording::SigningKey key() const { return must(app::openSigningKey(dataFolder(), app::KeyPlace::File)); }
    std::string dataFolder() const { return m_home.filePath(QStringLiteral("data")).toStdString(); }
    QTemporaryDir m_home;
};

void tst_Evidence::initTestCase() {
    installTranslations(QStringLiteral("en"));
    QDir(m_home.path()).mkpath(QStringLiteral("data"));
    qputenv("POSTERN_DATA", QByteArray::fromStdString(dataFolder()));
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

tst_Evidence::Shown tst_Evidence::verify(api::Engine& engine, const QString& picture) {
    Shown out;
    for (const auto kind : {ThemeKind::Dark, ThemeKind::Light}) {
        ThemeController::instance().apply(kind);
        VerifyDialog dialog(engine);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* verdict = dialog.findChild<QLabel*>(QStringLiteral("verdict"));
        const auto before = verdict->text();
        [&] { QTRY_VERIFY(verdict->text() != before); }();
        [&] { QVERIFY(dialog.findChild<QProgressBar*>()->isHidden()); }();
        QCoreApplication::processEvents(); // the layout
        [&] { QVERIFY(verdict->height() >= verdict->heightForWidth(verdict->width())); }();
        if (const auto folder = tests::pictureFolder(); !folder.isEmpty() && !picture.isEmpty())
            dialog.grab().save(
                folder + QStringLiteral("/verify-%1-%2.png")
                             .arg(picture, kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        out = {verdict->text(), dialog.findChild<QLabel*>(QStringLiteral("counts"))->text(),
               dialog.findChild<QPlainTextEdit*>(QStringLiteral("found"))->toPlainText(),
               verdict->palette().color(QPalette::WindowText)};
    }
    return out;
}

void tst_Evidence::aStoreThatIsWhole() {
    StoreOfItsOwn engine(key());
    const auto shown = verify(engine, QStringLiteral("whole"));
    QVERIFY2(shown.verdict.startsWith(QStringLiteral("Whole: ")), qPrintable(shown.verdict));
    QCOMPARE(shown.counts, QStringLiteral("1 session  ·  41 events  ·  0 accesses"));
    QVERIFY2(shown.found.contains(QStringLiteral("the key of this installation")), qPrintable(shown.found));
    QVERIFY(shown.found.contains(QString::fromStdString(key().publicKey().toText())));
    QCOMPARE(shown.colour, theme().approved);
    StoreOfItsOwn another(recording::SigningKey::generate());
    const auto strange = verify(another, QStringLiteral("another-key"));
    QVERIFY2(strange.verdict.startsWith(QStringLiteral("NOT whole")), qPrintable(strange.verdict));
    QVERIFY2(strange.found.contains(QStringLiteral("a key that is not trusted")), qPrintable(strange.found));
}

void tst_Evidence::everyKindOfEditIsNamed_data() {
    QTest::addColumn<QString>("said");
    QTest::newRow("changed") << QStringLiteral("event 5 is not what was recorded: it was changed");
    QTest::newRow("removed") << QStringLiteral("event 6 is missing: it was removed");
    QTest::newRow("inserted") << QStringLiteral("event 7 is there more than once: one was inserted");
    QTest::newRow("reordered") << QStringLiteral("event 8 is not in its place: events were reordered");
    QTest::newRow("truncated") << QStringLiteral("the session ends after event 38 of 41: it was truncated");
    QTest::newRow("session removed") << QStringLiteral("is in the ledger and not in the store: it was removed");
    QTest::newRow("summary") << QStringLiteral("does not say what its events say: it was changed");
    QTest::newRow("index") << QStringLiteral("search index");
    QTest::newRow("trigger") << QStringLiteral("that Postern did not make: it was inserted");
}

void tst_Evidence::everyKindOfEditIsNamed() {
    QFETCH(QString, said);
    const QString kind = QString::fromUtf8(QTest::currentDataTag());
    StoreOfItsOwn engine(key());
    engine.edit([&](Lines& lines) {
        if (kind == QLatin1String("changed"))
            lines[4].first.replace(lines[4].first.find("\"rows\":"), 8, "\"rows\":7");
        if (kind == QLatin1String("removed"))
            lines.erase(lines.begin() + 5);
        if (kind == QLatin1String("inserted"))
            lines.insert(lines.begin() + 8, lines[6]);
        if (kind == QLatin1String("reordered"))
            std::swap(lines[7], lines[8]);
        if (kind == QLatin1String("truncated"))
            lines.resize(38);
    });
    if (kind == QLatin1String("truncated"))
        engine.sql("UPDATE block SET last_seq = 38");
    if (kind == QLatin1String("session removed"))
        engine.sql("DELETE FROM session; DELETE FROM block");
    if (kind == QLatin1String("summary"))
        engine.sql("UPDATE session SET agent = 'somebody-else'");
    if (kind == QLatin1String("index"))
        engine.sql("UPDATE session SET indexed = events"); // so few statements have no index yet
    if (kind == QLatin1String("trigger"))
        engine.sql("CREATE TRIGGER gone AFTER INSERT ON block BEGIN DELETE FROM block; END");
    const auto shown = verify(engine, kind);
    QVERIFY2(shown.verdict.startsWith(QStringLiteral("NOT whole")), qPrintable(shown.verdict));
    QCOMPARE(shown.colour, theme().blocked);
    const auto first = shown.found.section(QLatin1Char('\n'), 0, 0);
    if (kind == QLatin1String("truncated")) // its block no longer says where it ends, or its session does not
        QVERIFY2(shown.found.contains(QStringLiteral("truncated")) || first.contains(QStringLiteral("changed")),
                 qPrintable(shown.found));
    else
        QVERIFY2(first.contains(said), qPrintable(shown.found));
    QCOMPARE(first.count(QStringLiteral("session ")), kind == QLatin1String("trigger")                ? 0
                                                      : first.contains(QStringLiteral("the session")) ? 2
                                                                                                      : 1);
    QVERIFY2(!shown.found.contains(QStringLiteral("SELECT")), "what was recorded is not quoted");
}

void tst_Evidence::sealedWithoutItsKeyThereIsNoVerdict() {
    const auto payload = recording::PayloadKey::generate();
    StoreOfItsOwn engine(key(), &payload);
    const auto shown = verify(engine, QStringLiteral("without-key"));
    QVERIFY2(shown.verdict.startsWith(QStringLiteral("It cannot be checked: ")), qPrintable(shown.verdict));
    QVERIFY2(shown.verdict.contains(QStringLiteral("key")), qPrintable(shown.verdict));
    QVERIFY(shown.found.isEmpty());
}

void tst_Evidence::closingItEndsTheCheck() {
    struct Waiting : StoreOfItsOwn {
        using StoreOfItsOwn::StoreOfItsOwn;
        void verifyStore(std::shared_ptr<api::Control> given, api::Reply<api::VerifyDone> reply) override {
            control = std::move(given), answer = std::move(reply);
        }
        std::shared_ptr<api::Control> control;
        api::Reply<api::VerifyDone> answer;
    } engine(key());
    auto* dialog = new VerifyDialog(engine);
    dialog->show();
    engine.control->done = 3, engine.control->total = 4;
    auto* progress = dialog->findChild<QProgressBar*>();
    QTRY_COMPARE(progress->value(), 3);
    QCOMPARE(progress->maximum(), 4);
    QVERIFY(!engine.control->isCancelled);
    QPointer<VerifyDialog> watched(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!watched);
    QVERIFY(engine.control->isCancelled);
    engine.answer(Error::client(sqlstate::kQueryCanceled, "the verification was cancelled")); // to nobody
    QCoreApplication::processEvents();
}

void tst_Evidence::theMenuVerifiesThisStore() {
    tests::WindowFixture m;
    tests::FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    QAction* action = nullptr;
    for (auto* each : m.window->menuBar()->actions().constFirst()->menu()->actions())
        if (each->text().remove(QLatin1Char('&')) == QStringLiteral("Verify the store…"))
            action = each;
    QVERIFY(action != nullptr);
    action->trigger();
    auto* dialog = m.window->findChild<VerifyDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QTRY_VERIFY(dialog->findChild<QLabel*>(QStringLiteral("verdict"))->text().contains(QStringLiteral("hole")));
    delete dialog;
}

// --- exports ---

namespace {

QByteArray contentOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What says when the file was made, wherever it stands, and what follows from it; nothing else.
QByteArray withoutItsTime(const QByteArray& content, const QString& format) {
    if (format == QLatin1String("jsonl") || format == QLatin1String("csv") || format == QLatin1String("ocsf"))
        return content;
    auto text = QString::fromUtf8(content);
    const QRegularExpression made(QStringLiteral("(?:Made</dt><dd>|\nMade +|\"created\":\")([^\"]+?)(?: UTC by |\")"));
    const auto time = made.match(text).captured(1);
    if (time.isEmpty())
        qFatal("nothing says when it was made: %s", content.constData());
    text.replace(time, QStringLiteral("(time)"));
    text.replace(
        QRegularExpression(QStringLiteral("\"name\":\"report\\.(?:html|pdf)\",\"bytes\":\\K\\d+,\"sha256\":\"\\w+")),
        QStringLiteral("(other)"));
    return text.toUtf8();
}

QByteArray outputOf(const QString& program, const QStringList& words) {
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

// A PDF is what it says on its pages; how it is packed depends on the digits of the time.
QByteArray shown(const QString& file, const QString& format) {
    if (format == QLatin1String("pdf"))
        return outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    return contentOf(file);
}

// Name and content of each file, without the signature over the manifest.
QMap<QString, QByteArray> unpacked(const QString& file, const QString& format) {
    if (format != QLatin1String("zip"))
        return {{format, withoutItsTime(shown(file, format), format)}};
    QTemporaryDir folder;
    outputOf(QStringLiteral("/usr/bin/python3"),
             {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-e"), file, folder.path()});
    QMap<QString, QByteArray> out;
    for (const auto& name : QDir(folder.path()).entryList(QDir::Files)) {
        const auto suffix = name.section(QLatin1Char('.'), -1);
        if (suffix != QLatin1String("sig"))
            out[name] = withoutItsTime(shown(folder.filePath(name), suffix), suffix);
    }
    return out;
}

// postern export, in this process.
void exportByCommandLine(std::vector<std::string> words) {
    CLI::App app;
    app::Command command;
    app::addExport(app, command);
    words.insert(words.begin(), "export");
    std::reverse(words.begin(), words.end());
    app.parse(words);
    QCOMPARE(static_cast<int>(command()), static_cast<int>(app::Exit::Done));
}

} // namespace

void tst_Evidence::filesAreThoseOfTheCommandLine_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("typed"); // into Find; "session": nothing, and the session that is shown
    const auto add = [](const char* format, const char* typed) {
        QTest::addRow("%s of %s", format, *typed == '\0' ? "everything" : typed)
            << QString::fromLatin1(format) << QString::fromLatin1(typed);
    };
    for (const auto* format : {"jsonl", "csv", "ocsf", "html", "pdf", "zip"})
        add(format, "verdict:blocked");
    for (const auto* typed : {"session", "", "copilot", "verdict:nothing-like-it"})
        add("jsonl", typed);
    add("html", "session");
    add("zip", "session");
}

void tst_Evidence::filesAreThoseOfTheCommandLine() {
    QFETCH(QString, format);
    QFETCH(QString, typed);
    StoreOfItsOwn engine(key(), nullptr, StoreOfItsOwn::What::Morning);
    engine.writeConfiguration("[store]\nurl = \"" + engine.store.url +
                              "\"\n[[target]]\nname = \"shop\"\nconninfo = \"host=db.internal dbname=app\"\n"
                              "[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\"]\n");
    QTemporaryDir folder;
    MainWindow window(engine, folder.filePath(QStringLiteral("console.ini")));
    window.resize(1280, 800);
    window.show();
    window.open(MainWindow::Page::Sessions);
    auto& page = window.sessionsPage();
    QTRY_COMPARE(page.sessions().rowCount(), 3);
    const bool isOne = typed == QLatin1String("session");
    if (!isOne)
        page.find(typed);
    const auto expected = isOne || typed.isEmpty() ? 3 : 1;
    QTRY_COMPARE(page.sessions().rowCount(), typed == QLatin1String("verdict:nothing-like-it") ? 3 : expected);
    QTRY_VERIFY(!page.player().clock().timeline().marks.empty());
    if (isOne)
        page.findChild<QToolButton*>(QStringLiteral("exportSession"))->click();
    else
        page.askForFile(SessionsPage::Scope::Listed);
    auto* dialog = page.findChild<QFileDialog*>();
    if (typed == QLatin1String("verdict:nothing-like-it")) { // what cannot be read as a filter finds nothing to export
        QVERIFY(dialog == nullptr);
        return;
    }
    QVERIFY(dialog != nullptr);
    QVERIFY(!dialog->nameFilters().filter(QStringLiteral("(*.%1)").arg(format)).isEmpty());
    const auto console = folder.filePath(QStringLiteral("console.")) + format;
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(console);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(page.exportBar().isVisible());
    QTRY_VERIFY(!page.exportBar().isBusy());
    QVERIFY2(page.exportBar().message().startsWith(QStringLiteral("Saved ")), qPrintable(page.exportBar().message()));
    QVERIFY(page.exportBar().message().contains(
        QString::fromLatin1(QCryptographicHash::hash(contentOf(console), QCryptographicHash::Sha256).toHex())));

    const auto line = folder.filePath(QStringLiteral("line.")) + format;
    std::vector<std::string> words{"--output", line.toStdString(), "--config",
                                   engine.configurationFile().toStdString()};
    const auto row = page.findChild<QTreeView*>(QStringLiteral("sessionList"))->currentIndex().row();
    if (isOne)
        words.push_back(page.sessions().session(row).facts.session);
    else if (typed.isEmpty())
        words.emplace_back("--all");
    else
        words.insert(words.end(), {typed.contains(QLatin1Char(':')) ? "--filter" : "--search", typed.toStdString()});
    exportByCommandLine(words);
    const auto fromConsole = unpacked(console, format), fromLine = unpacked(line, format);
    QCOMPARE(fromConsole.keys(), fromLine.keys());
    for (const auto& name : fromConsole.keys()) {
        QVERIFY2(!fromConsole[name].isEmpty(), qPrintable(name));
        QVERIFY2(fromConsole[name] == fromLine[name], qPrintable(name));
    }
}

void tst_Evidence::anExportIsCancelledAndLeavesNothing() {
    StoreOfItsOwn engine(key());
    engine.writeConfiguration("[store]\nurl = \"" + engine.store.url +
                              "\"\n[[target]]\nname = \"shop\"\nconninfo = \"host=db.internal dbname=app\"\n");
    QTemporaryDir folder;
    MainWindow window(engine, folder.filePath(QStringLiteral("console.ini")));
    window.show();
    window.open(MainWindow::Page::Sessions);
    auto& page = window.sessionsPage();
    QTRY_COMPARE(page.sessions().rowCount(), 1);
    for (const auto* format : {"jsonl", "pdf", "zip"}) {
        engine.isHeld = true;
        const auto file = folder.filePath(QStringLiteral("cancelled.")) + QString::fromLatin1(format);
        QFile before(file); // of an earlier export; stays as it is
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        page.exportTo(file, SessionsPage::Scope::Listed);
        QVERIFY(page.exportBar().isBusy());
        QPushButton* cancel = nullptr;
        for (auto* button : page.exportBar().findChildren<QPushButton*>())
            if (button->isVisible())
                cancel = button;
        QVERIFY(cancel != nullptr);
        QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
        cancel->click();
        QTRY_VERIFY(!page.exportBar().isBusy());
        QCOMPARE(page.exportBar().message(), QStringLiteral("The export was cancelled; nothing was written."));
        QCOMPARE(contentOf(file), QByteArray("before"));
    }
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("cancelled*")}).size(), 3); // and nothing beside them
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Evidence)
#include "tst_evidence.moc"
