// No English sentence of the engine's stands in a window that speaks another language: its own phrases are translated,
// and what somebody else said is quoted, apart from what stands around it.
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTextEdit>
#include <QTranslator>
#include <QTreeWidget>

#include "approval/room.h"
#include "identity/claims.h"
#include "policy/configuration.h"
#include "ui/text/engine_words.h"
#include "ui/text/known_phrase.h"
#include "ui/text/translations.h"
#include "ui/views/approvals/approvals_page.h"
#include "ui/views/approvals/impact_words.h"
#include "ui/views/sessions/sessions_page.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

namespace {

// Three small English words behind each other, outside of quotations and of what is set apart.
QString englishIn(QString text) {
    static const QRegularExpression kApart(QStringLiteral("\u2068[^\u2069]*\u2069"));
    static const QRegularExpression kSentence(QStringLiteral("[a-z]{2,}(?:[ ,;:]+[a-z]{2,}){2,}"));
    return kSentence.match(text.remove(kApart)).captured();
}

QStringList textsOf(const QWidget& window) {
    QStringList out;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        out << widget->toolTip() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            out += label->text();
        if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget); edit && edit->isReadOnly())
            out += edit->toPlainText();
    }
    return out;
}

} // namespace

class tst_EngineWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        QCoreApplication::removeTranslator(&m_translator);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void everyPhraseIsTranslated_data();
    void everyPhraseIsTranslated();
    void othersAreQuoted_data();
    void othersAreQuoted();
    void englishIsAsBefore();
    void aRecordedTextIsFoundAgain();
    void aRequestThatIsNotYours();
    void whatWentWrongOnThePages();
    void whatAStatementWouldTouch();
    void whyABuiltInRuleIsThere();
    void whyATokenWasRefused();
    void whatASignInLacks();
    void whatAVerificationFinds();
    void whatIsWrongInAPolicyFile_data();
    void whatIsWrongInAPolicyFile();
    void looseSentencesAreOnlyAFiles();

private:
    void speak(const QString& language) {
        QVERIFY(m_translator.load(QStringLiteral(":/i18n/postern_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&m_translator);
        QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    }
    QTranslator m_translator;
};

void tst_EngineWords::everyPhraseIsTranslated_data() {
    QTest::addColumn<QString>("language");
    for (const auto& language : languages())
        if (language != QLatin1String("en"))
            QTest::newRow(qPrintable(language)) << language;
}

void tst_EngineWords::everyPhraseIsTranslated() {
    QFETCH(QString, language);
    speak(language);
    const Error own = Error::client("42501", phrase("rule \"%1\" is decided by %2", "prod", "group:dba"));
    QVERIFY2(words::reason(own).contains(QLatin1String("group:dba")), qPrintable(words::reason(own)));
    QVERIFY2(!words::reason(own).contains(QLatin1String("is decided by")), qPrintable(words::reason(own)));
    const auto nested =
        Error::server("08006", phrase("target \"%1\" cannot be reached: %2", "shop",
                                      Error::server("08006", phrase("the server did not answer in time")).said()));
    for (const auto* english : {"cannot be reached", "did not answer"})
        QVERIFY2(!words::problem(nested).contains(QLatin1String(english)), qPrintable(words::problem(nested)));
}

void tst_EngineWords::othersAreQuoted_data() {
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QByteArray>("sqlstate");
    for (const auto fault : {Fault::Client, Fault::Server, Fault::Us})
        for (const char* state :
             {"08006", "28P01", "42501", "3D000", "57014", "57P03", "53100", "XX001", "42P01", "XX000"})
            QTest::addRow("%d %s", static_cast<int>(fault), state) << fault << QByteArray(state);
}

// Also what it can deceive with is written out.
void tst_EngineWords::othersAreQuoted() {
    QFETCH(Fault, fault);
    QFETCH(QByteArray, sqlstate);
    speak(QStringLiteral("ar"));
    const Error error(fault, sqlstate.constData(), "could not translate host name \"db\u202e\" to address");
    const auto shown = words::problem(error);
    QVERIFY2(shown.contains(QStringLiteral("\u2068could not translate host name \"db[U+202E]\" to address\u2069")),
             qPrintable(shown));
    QVERIFY2(englishIn(shown).isEmpty(), qPrintable(shown));
    static const QRegularExpression kArabic(QStringLiteral("[\u0600-\u06ff]{3}"));
    QVERIFY2(shown.contains(kArabic), qPrintable(shown));
    QVERIFY2(words::reason(Error(fault, sqlstate.constData(), "")).contains(kArabic), "without words of its own");
}

// What the command line and the wire say.
void tst_EngineWords::englishIsAsBefore() {
    const auto error = Error::client("42501", phrase("rule \"%1\" is decided by %2", "100 %2", "group:dba"));
    QCOMPARE(error.message(), std::string("rule \"100 %2\" is decided by group:dba"));
    QCOMPARE(Error::system("cannot write x", 2).message(), std::string("cannot write x: No such file or directory"));
    QCOMPARE(Error::system(phrase("cannot write %1", "x"), 2).message(),
             std::string("cannot write x: No such file or directory"));
    QCOMPARE(words::problem(error), QStringLiteral("Rule \"100 %2\" is decided by group:dba."));
}

void tst_EngineWords::aRecordedTextIsFoundAgain() {
    const auto found = words::knownPhrase("the server does not prepare p1 (42P05)");
    QCOMPARE(QByteArray(found.pattern()), QByteArray("the server does not prepare %1 (%2)"));
    QCOMPARE(found.arguments().size(), std::size_t(2));
    QCOMPARE(found.arguments()[1].verbatim(), std::string("42P05"));
    const auto inner = words::knownPhrase("not everything could be found out: the server did not answer in time");
    QCOMPARE(QByteArray(inner.pattern()), QByteArray("not everything could be found out: %1"));
    QCOMPARE(QByteArray(inner.arguments().at(0).pattern()), QByteArray("the server did not answer in time"));
    QCOMPARE(QByteArray(words::knownPhrase("it calls f(), which may do what no rollback undoes (t)").pattern()),
             QByteArray("it calls %1(), which may do what no rollback undoes%2"));
    for (const char* other : {"relation \"x\" does not exist", "a: b", "it calls ", "the server"})
        QVERIFY2(words::knownPhrase(other).isQuote(), other);
    QVERIFY2(!words::knownPhrase("ALTER TABLE").isQuote(), "a command is nobody's sentence");
    QVERIFY(words::said(std::string_view()).isEmpty());
}

void tst_EngineWords::aRequestThatIsNotYours() {
    speak(QStringLiteral("ar"));
    WindowFixture m;
    auto ask = std::make_shared<approval::Ask>();
    ask->sql = ask->key = ask->shape = "DELETE FROM orders";
    ask->session = 7, ask->statement = 1;
    ask->requester = {"local", "anna", "", "local", {}};
    ask->owner = "anna", ask->target = "shop", ask->database = "app", ask->user = "app";
    ask->kinds = {"DELETE"}, ask->relations = {"public.orders"};
    ask->rules = {{"deletes", "", {"group:dba"}, false}};
    auto& room = m.engine.openRoom({"local", "anna", "", "local", {}}, true);
    room.ask(
        ask, [](const approval::Answer&) {}, now());
    m.window->open(MainWindow::Page::Approvals);
    m.window->approvalsPage().refresh();
    m.settle();
    bool isSaid = false;
    for (const auto& shown : textsOf(m.window->approvalsPage())) {
        QVERIFY2(englishIn(shown).isEmpty(), qPrintable(shown));
        isSaid = isSaid || (shown.contains(QLatin1String("four_eyes")));
    }
    QVERIFY2(isSaid, "why it cannot be decided here");
    bool isDirected = false; // a line that begins with a name of the other direction
    for (const auto* facts : m.window->approvalsPage().findChildren<QTextEdit*>())
        isDirected = isDirected || facts->toPlainText().contains(QStringLiteral("\u200f\u2068anna"));
    QVERIFY(isDirected);
    QString answer;
    m.engine.approvals()->decide({api::ApprovalDecision::Choice::ApproveOnce, room.cards().front().id, {}, {}},
                                 [&](const Result<void>& result) { answer = words::reason(result.error()); });
    m.settle();
    QTRY_VERIFY(!answer.isEmpty());
    QVERIFY2(englishIn(answer).isEmpty(), qPrintable(answer));
}

void tst_EngineWords::whatWentWrongOnThePages() {
    speak(QStringLiteral("ar"));
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    api::Status status = m.engine.status();
    status.recording = api::RecordingState::Failed;
    status.recordingProblem = Error::system(phrase("cannot write %1", "/var/lib/postern/journal"), ENOSPC).said();
    status.signIn.providers = {"corp"}, status.signIn.isSignedIn = true;
    status.signIn.problem = Phrase::quote("the provider gave nothing to renew it with");
    status.listeners = {{api::Listener::Kind::Tcp, "127.0.0.1", 6432, false, api::ListenerState::Failed,
                         Phrase::quote("Address already in use by somebody")}};
    m.engine.setStatus(status);
    m.window->bridge().poll();
    const auto pages = m.window->findChild<QListWidget*>(QStringLiteral("navigation"))->count();
    for (int page = 0; page < pages; ++page) {
        m.window->open(static_cast<MainWindow::Page>(page));
        m.settle();
        QTest::qWait(550); // the status is asked for twice a second
        for (const auto& shown : textsOf(*m.window->statusBar()))
            QVERIFY2(englishIn(shown).isEmpty(), qPrintable(shown));
        for (const auto* tree : m.window->findChildren<QTreeWidget*>())
            for (int row = 0; row < tree->topLevelItemCount(); ++row)
                for (int column = 0; column < tree->columnCount(); ++column) {
                    const auto cell = tree->topLevelItem(row)->text(column);
                    if (cell.contains(QLatin1String("Address already")))
                        QVERIFY2(englishIn(cell).isEmpty(), qPrintable(cell));
                }
    }
    bool isSaid = false;
    for (const auto& shown : textsOf(*m.window->statusBar()))
        isSaid = isSaid || shown.contains(QLatin1String("/var/lib/postern/journal"));
    QVERIFY2(isSaid, "why nothing is recorded");
}

void tst_EngineWords::whatAStatementWouldTouch() {
    speak(QStringLiteral("ar"));
    api::Impact impact;
    impact.relations.push_back({"public.orders", "partitioned table", 10, 8192});
    impact.locks.push_back({"public.orders", "RowShareLock", "foreign key orders_customer is checked"});
    impact.cascades.push_back({"public.a", "public.b", "fk", "ON DELETE NO ACTION: refused where rows refer to it"});
    impact.plans.emplace_back().problem = "the server does not plan it (42P01)";
    impact.notes = {"only the first 100 locks are shown", "the sizes of its relations could not be read"};
    impact.measured.emplace();
    impact.measured->outcome = api::MeasuredImpact::Outcome::Refused;
    impact.measured->why = "it calls f(), written in plpython3u, which cannot be looked into (t)";
    for (const auto& fact : impactFacts(impact))
        QVERIFY2(englishIn(fact.value).isEmpty(), qPrintable(fact.value));
    impact.measured->outcome = api::MeasuredImpact::Outcome::Failed;
    impact.measured->sqlstate = "23503";
    impact.measured->why = "update or delete on table \"a\" violates foreign key constraint";
    for (const auto& fact : impactFacts(impact))
        QVERIFY2(englishIn(fact.value).isEmpty(), qPrintable(fact.value));
}

// The engine's own rules; what somebody wrote into the configuration stays as it is.
void tst_EngineWords::whyABuiltInRuleIsThere() {
    speak(QStringLiteral("ar"));
    int count = 0;
    for (const auto& rule : policy::baselineRules()) {
        ++count;
        const auto shown = words::ruleReason(rule.reason);
        QVERIFY2(englishIn(shown).isEmpty(), qPrintable(shown));
    }
    QVERIFY2(count > 20, qPrintable(QString::number(count)));
    QVERIFY(
        words::ruleReason("ask the owner of the table first").contains(QLatin1String("ask the owner of the table")));
}

// The person reads it whose sign-in it is; what is on the wire stays as it was.
void tst_EngineWords::whyATokenWasRefused() {
    speak(QStringLiteral("ar"));
    const auto parsed = identity::UnverifiedToken::parse("e30.e30.e30");
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().message(), std::string("the token was refused"));
    QCOMPARE(parsed.error().detail(), std::string("the algorithm is none that Postern accepts (alg)"));
    const auto nested = identity::refusedToken(
        phrase("the keys of %1 are not at hand: %2", "corp", phrase("%1 refuses connections", "login.example.com")));
    QCOMPARE(nested.detail(), std::string("the keys of corp are not at hand: login.example.com refuses connections"));
    for (const auto& error : {parsed.error(), nested}) {
        const auto shown = words::problem(
            Error::client("28000", phrase("the provider's token is not acceptable: %1", identity::whyRefused(error))));
        QVERIFY2(!shown.contains(QLatin1String("Postern accepts")), qPrintable(shown));
        QVERIFY2(!shown.contains(QLatin1String("at hand")), qPrintable(shown));
        QVERIFY2(!shown.contains(QLatin1String("refuses")), qPrintable(shown));
    }
    const Error other(Fault::Client, "28000", "the token was refused", "somebody's words");
    QVERIFY2(identity::whyRefused(other).isQuote(), "what nobody knows is quoted");
}

// What is stored of a sign-in is English.
void tst_EngineWords::whatASignInLacks() {
    speak(QStringLiteral("ar"));
    WindowFixture m;
    api::Status status = m.engine.status();
    status.signIn.providers = {"corp"}, status.signIn.isSignedIn = true;
    const auto json = identity::Json::parse(R"({"groups": 7})");
    QVERIFY(json);
    identity::Identity who;
    identity::readGroups(*json, "groups", who);
    for (const auto& problem :
         {who.groupsProblem, std::string("there is no keychain: after a restart you have to sign in again")}) {
        status.signIn.problem = problem;
        m.engine.setStatus(status);
        m.window->bridge().poll();
        m.settle();
        const auto isSaid = [&] {
            for (const auto& shown : textsOf(*m.window->statusBar()))
                if (shown.contains(words::said(std::string_view(problem)).toHtmlEscaped()))
                    return true;
            return false;
        };
        QTRY_VERIFY2(isSaid(), problem.c_str());
        QVERIFY2(englishIn(words::said(std::string_view(problem))).isEmpty(), problem.c_str());
    }
}

// The sentences of a verification are made where no window is, and found again.
void tst_EngineWords::whatAVerificationFinds() {
    speak(QStringLiteral("ar"));
    for (const std::string sentence :
         {"ledger entry 12 of gateway lab is missing: it was removed", "ledger entry 3 has no valid signature",
          "access entry 4 is not the signed one: the chain was made anew",
          "session 0190f0a2-aaaa-7bbb-8ccc-0123456789ab is in the ledger and not in the store: it was removed",
          "event 7 is not what was recorded: it was changed", "the session ends after event 7 of 9: it was truncated",
          "the store's trigger keep_events is not as Postern makes it: it was changed",
          "the decision on request 71ee52ed is not the one that was signed: somebody else made it"}) {
        const auto found = words::knownPhrase(sentence);
        QCOMPARE(found.english(), sentence);
        QVERIFY2(englishIn(words::said(found)).isEmpty(), qPrintable(words::said(found)));
    }
    const auto nested = words::knownPhrase("ledger entry 12 of gateway lab is missing: it was removed");
    QCOMPARE(QByteArray(nested.pattern()), QByteArray("%1 is missing: it was removed"));
    QCOMPARE(QByteArray(nested.arguments().at(0).pattern()), QByteArray("ledger entry %1 of gateway %2"));
}

void tst_EngineWords::whatIsWrongInAPolicyFile_data() {
    QTest::addColumn<QByteArray>("file");
    const auto mask = [](const char* columns) {
        return QByteArray("[[target]]\nname = \"shop\"\nconninfo = \"host=db\"\n[[mask]]\nname = \"m\"\ncolumns = ") +
               columns + "\nmethod = \"redact\"\n";
    };
    QTest::newRow("unknown key") << QByteArray("[proxy]\nlistne = [\"127.0.0.1:6432\"]\n");
    QTest::newRow("type") << QByteArray("[proxy]\nlisten = 5\n");
    QTest::newRow("item") << QByteArray("[proxy]\nlisten = [5]\n");
    QTest::newRow("port") << QByteArray(
        "[proxy]\nlisten = [\"127.0.0.1\", \"unix:a\", \"::1:5\", \"127.0.0.1:99999\"]\n");
    QTest::newRow("no name") << QByteArray("[[target]]\nconninfo = \"host=db\"\n");
    QTest::newRow("conninfo") << QByteArray(
        "[[target]]\nname = \"shop\"\nconninfo = \"host=db password=x hots=y port\"\n");
    QTest::newRow("parts") << mask("[\"a.b.c.d\", \"iban\", \"\", \"a..b\"]");
    QTest::newRow("command") << QByteArray(
        "[[rule]]\nname = \"r\"\naction = \"aprove\"\ncommands = [\"CREATE\", \"NONSENSE\"]\n");
    QTest::newRow("hours") << QByteArray("[[rule]]\nname = \"r\"\naction = \"block\"\nhours = [\"Mon-Fri\"]\n");
    QTest::newRow("UTF-8") << QByteArray("[proxy]\n\xff\n");
}

// In every language, each problem and what to do about it.
void tst_EngineWords::whatIsWrongInAPolicyFile() {
    QFETCH(QByteArray, file);
    const auto loaded = policy::parseConfiguration(file.toStdString(), "postern.toml");
    QVERIFY(!loaded.problems.empty());
    for (const auto& language : languages()) {
        if (language == QLatin1String("en"))
            continue;
        speak(language);
        for (const auto& problem : loaded.problems)
            for (const auto& english : {problem.message, problem.suggestion}) {
                const auto found = words::knownFilePhrase(english);
                QVERIFY2(!found.isQuote() && found.pattern() != nullptr, english.c_str());
                QCOMPARE(found.english(), english);
                QVERIFY2(words::saidOfFile(english) != QString::fromStdString(english), english.c_str());
            }
        QCoreApplication::removeTranslator(&m_translator);
    }
}

void tst_EngineWords::looseSentencesAreOnlyAFiles() {
    for (const char* other : {"column x has no default", "write to the administrator", "row 3 in batch is empty"})
        QVERIFY2(words::knownPhrase(other).isQuote(), other);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_EngineWords)
#include "tst_engine_words.moc"
