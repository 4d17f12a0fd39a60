// The Approvals page on a real approval room: what is shown, who may decide, and that no stray click decides.
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>

#include "approval/room.h"
#include "pictures.h"
#include "ui/theme/theme.h"
#include "ui/views/approvals/approvals_page.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::WindowFixture;

class tst_Approvals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m = std::make_unique<WindowFixture>(); }
    void cleanup() { m.reset(); }
    void aHeldStatementIsShownWhole();
    void sqlInTheListRunsFromLeftToRight();
    void processesPointAtWhatTheyStarted();
    void aDecisionReachesTheRoom();
    void whatDestroysIsDecidedOneByOne();
    void givingUpIsNoRefusal();
    void noStrayClickDecides();
    void nobodyDecidesOnTheirOwn();
    void commentsWhereTheRuleAsks();
    void theImpactIsShown();
    void measuringIsAsked();
    void whatExecuteStandsForIsShown();
    void pictures();

private:
    approval::Answer ask(approval::Room& room, const std::string& sql, std::uint64_t statement = 7,
                         std::vector<approval::Prepared> prepared = {}) {
        auto made = std::make_shared<approval::Ask>();
        made->key = made->shape = sql;
        made->sql = sql;
        made->prepared = std::move(prepared);
        made->session = 0x7f3a9c21d04e55aaULL;
        made->statement = statement;
        made->requester = {"local", "anna", "", "local", {}};
        made->owner = "anna";
        made->agent = "copilot", made->agentKind = "ai";
        made->environment = "production";
        made->target = "prod", made->database = "shop", made->user = "postern_app";
        made->kinds = {"UPDATE"};
        made->relations = {"public.customers"};
        made->fingerprint = "0555b7fe7dd043f5";
        made->rules = {{"customer-records", "Somebody looks at changes of customers first.", {}, m_needsComment}};
        made->parameters = {{"+49 30 901820", false, false}, {"", true, false}};
        made->policyDigest = "9d3f1c2a4b5e6f70819233445566778899aabbccddeeff00112233445566bb00";
        made->publishedPolicy = 7;
        made->isRepeatable = m_isRepeatable;
        made->executable = "/usr/bin/node", made->pid = 4711;
        made->processChain = {"bash (1201)", "code (880)"};
        made->asked = now().wall;
        made->transactionSince = now().wall;
        return room.ask(
            made, [](const approval::Answer&) {}, now());
    }
    template <class Widget>
    Widget* find(const char* name) {
        return m->window->findChild<Widget*>(QString::fromLatin1(name));
    }
    QString approvalsInNavigation() {
        return find<QListWidget>("navigation")->item(static_cast<int>(MainWindow::Page::Approvals))->text();
    }
    void refresh() { m->window->approvalsPage().refresh(); }
    void rest() { QTest::qWait(ApprovalsPage::kRestMs + 100); }

    std::unique_ptr<WindowFixture> m;
    bool m_needsComment = false, m_isRepeatable = true;
    const approval::Person m_lena{"https://corp", "lena", "lena@corp.example", "oidc", {"dba"}};
};

void tst_Approvals::aHeldStatementIsShownWhole() {
    auto& room = m->engine.openRoom(m_lena, true);
    const std::string sql =
        "UPDATE customers SET phone = $1 WHERE id = $2 /* \u202e */" + std::string(3000, ' ') + "-- end";
    ask(room, sql);
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    const auto shown = find<QPlainTextEdit>("approvalSql")->toPlainText();
    QVERIFY(shown.contains(QStringLiteral("[U+202E]")));
    QVERIFY(shown.endsWith(QStringLiteral("-- end")));
    QCOMPARE(find<QLabel>("approvalTitle")->text(), QStringLiteral("UPDATE on public.customers"));
    QCOMPARE(m->window->approvalsPage().waiting(), 1);
    QCOMPARE(approvalsInNavigation(), QStringLiteral("Approvals (1)"));
    const auto facts = find<QTextEdit>("approvalFacts")->toPlainText();
    for (const char* part :
         {"customer-records: Somebody looks at changes", "SHA-256 9d3f1c2a4b5e…", "version 7 of the published one",
          "anna, by the agent copilot", "/usr/bin/node, process 4711"})
        QVERIFY2(facts.contains(QString::fromUtf8(part)), qPrintable(facts));
}

void tst_Approvals::sqlInTheListRunsFromLeftToRight() {
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ask(m->engine.openRoom(m_lena, true), "SELECT * FROM orders /* " + std::string(200, 'x') + " */");
    refresh();
    const auto sql = find<QListWidget>("approvalList")->item(0)->text().section(u'\n', 1);
    QVERIFY2(sql.startsWith(QChar(0x2066) + QStringLiteral("SELECT *")), qPrintable(sql));
    QVERIFY2(sql.endsWith(QStringLiteral("x…") + QChar(0x2069)), qPrintable(sql));
}

void tst_Approvals::processesPointAtWhatTheyStarted() {
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    auto& room = m->engine.openRoom(m_lena, true);
    ask(room, "UPDATE customers SET phone = '0'");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    QVERIFY(
        find<QTextEdit>("approvalFacts")->toPlainText().contains(QStringLiteral("4711 ← bash (1201) ← code (880)")));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ask(room, "UPDATE customers SET phone = '1'", 8);
    refresh();
    find<QListWidget>("approvalList")->setCurrentRow(1);
    const auto facts = find<QTextEdit>("approvalFacts")->toPlainText();
    const QString first(QChar(0x2068)), last(QChar(0x2069));
    QVERIFY2(facts.contains(QStringLiteral("4711 → ") + first + QStringLiteral("bash (1201)") + last +
                            QStringLiteral(" → ") + first + QStringLiteral("code (880)") + last),
             qPrintable(facts));
}

void tst_Approvals::aDecisionReachesTheRoom() {
    auto& room = m->engine.openRoom(m_lena, true);
    const auto first = ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    rest();
    find<QLineEdit>("approvalComment")->setFocus();
    find<QLineEdit>("approvalComment")->setText(QStringLiteral("checked"));
    QTest::keyClick(find<QLineEdit>("approvalComment"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(room.card(first.id)->outcome, approval::Outcome::Approved);
    QCOMPARE(room.card(first.id)->comment, std::string("checked"));
    QTRY_COMPARE(m->window->approvalsPage().waiting(), 0);
    QTRY_VERIFY2(find<QListWidget>("approvalList")->hasFocus(), "the keyboard goes on from what was decided");
    QCOMPARE(approvalsInNavigation(), QStringLiteral("Approvals"));
    const auto second = ask(room, "UPDATE customers SET phone = '2' WHERE id = 1", 8);
    refresh();
    m->window->approvalsPage().open(QString::fromStdString(second.id));
    rest();
    QTest::mouseClick(find<QPushButton>("deny"), Qt::LeftButton);
    QTRY_COMPARE(room.card(second.id)->outcome, approval::Outcome::Denied);
}

void tst_Approvals::whatDestroysIsDecidedOneByOne() {
    auto& room = m->engine.openRoom(m_lena, true);
    m->window->open(MainWindow::Page::Approvals);
    for (const bool isRepeatable : {true, false}) {
        m_isRepeatable = isRepeatable;
        const auto asked = ask(room, isRepeatable ? "UPDATE customers SET a = 1 WHERE id = 1" : "DROP TABLE customers",
                               isRepeatable ? 7 : 8);
        refresh();
        m->window->approvalsPage().open(QString::fromStdString(asked.id));
        rest();
        QVERIFY(find<QPushButton>("approve")->isEnabled());
        QCOMPARE(find<QToolButton>("approveFor")->isEnabled(), isRepeatable);
        QCOMPARE(find<QToolButton>("approveFor")->toolTip().contains(QStringLiteral("one by one")), !isRepeatable);
        room.abandon(asked.id, now());
    }
    // Nothing that is offered is for ever.
    QStringList spans;
    for (const auto* action : find<QToolButton>("approveFor")->menu()->actions())
        spans += action->text();
    QCOMPARE(spans, QStringList({QStringLiteral("15 minutes"), QStringLiteral("1 hour"), QStringLiteral("8 hours")}));
}

void tst_Approvals::givingUpIsNoRefusal() {
    auto& room = m->engine.openRoom(m_lena, true);
    const auto left = ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    const auto denied = ask(room, "UPDATE customers SET phone = '2' WHERE id = 1", 8);
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    room.abandon(left.id, now());
    QVERIFY(room.decide({denied.id, approval::Choice::Deny, "no", {}}, m_lena, now()).has_value());
    refresh();
    QHash<std::string, QString> states;
    QHash<std::string, QImage> icons;
    for (const auto& answer : {left, denied}) {
        m->window->approvalsPage().open(QString::fromStdString(answer.id));
        states[answer.id] = find<QLabel>("approvalState")->text();
        const auto* item = find<QListWidget>("approvalList")->currentItem();
        icons[answer.id] = item->icon().pixmap(16).toImage();
        QVERIFY2(item->text().contains(states[answer.id]), qPrintable(item->text()));
        QVERIFY2(!find<QPushButton>("approve")->isVisible(), "it is over");
    }
    QCOMPARE(states[left.id], QStringLiteral("The client gave up"));
    QCOMPARE(states[denied.id], QStringLiteral("Denied by lena@corp.example"));
    QVERIFY(icons[left.id] != icons[denied.id]);
}

void tst_Approvals::noStrayClickDecides() {
    auto& room = m->engine.openRoom(m_lena, true);
    ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    QVERIFY(!find<QPushButton>("approve")->isEnabled());
    QVERIFY(!find<QPushButton>("deny")->isEnabled());
    rest();
    QVERIFY(find<QPushButton>("approve")->isEnabled());
    auto* list = find<QListWidget>("approvalList");
    list->setFocus();
    // Every key of a keyboard, alone and with Shift, wherever it goes but to a button. Tab only moves.
    std::vector<Qt::Key> keys;
    for (int key = Qt::Key_Space; key <= Qt::Key_AsciiTilde; ++key)
        if (key != Qt::Key_Question) // opens the list of keys
            keys.push_back(static_cast<Qt::Key>(key));
    for (const auto& [first, last] : {std::pair{Qt::Key_Escape, Qt::Key_SysReq}, {Qt::Key_Home, Qt::Key_PageDown}})
        for (int key = first; key <= last; ++key)
            if (key != Qt::Key_Tab && key != Qt::Key_Backtab)
                keys.push_back(static_cast<Qt::Key>(key));
    for (QWidget* receiver : {static_cast<QWidget*>(list), static_cast<QWidget*>(find<QLineEdit>("approvalComment")),
                              static_cast<QWidget*>(find<QPlainTextEdit>("approvalSql")),
                              static_cast<QWidget*>(find<QTextEdit>("approvalFacts"))})
        for (const auto shift : {Qt::NoModifier, Qt::ShiftModifier})
            for (const auto key : keys) {
                receiver->setFocus();
                const auto typed = key <= Qt::Key_AsciiTilde ? QString(QChar(key)) : QString();
                QTest::sendKeyEvent(QTest::Click, receiver, key, typed, shift);
                QVERIFY2(room.openCount() == 1, qPrintable(QKeySequence(shift | key).toString()));
            }
}

void tst_Approvals::nobodyDecidesOnTheirOwn() {
    auto& room = m->engine.openRoom({"local", "anna", "", "local", {}}, true);
    ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    rest();
    QVERIFY(!find<QPushButton>("approve")->isEnabled());
    QVERIFY(find<QLabel>("approvalNote")->text().contains(QStringLiteral("your own statement")));
}

void tst_Approvals::commentsWhereTheRuleAsks() {
    m_needsComment = true;
    auto& room = m->engine.openRoom(m_lena, true);
    ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    m_needsComment = false;
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    rest();
    QVERIFY(!find<QPushButton>("approve")->isEnabled());
    find<QLineEdit>("approvalComment")->setText(QStringLiteral("because"));
    QVERIFY(find<QPushButton>("approve")->isEnabled());
}

namespace {

api::Impact shopImpact() {
    api::Impact impact;
    impact.relations = {{"public.customers", "table", 18204, 4 << 20}, {"public.orders", "table", 96011, 21 << 20}};
    impact.locks = {{"public.customers", "RowExclusiveLock", "UPDATE"},
                    {"public.orders", "RowShareLock", "foreign key orders_customer is checked"}};
    impact.triggers = {{"public.customers", "audited", "AFTER UPDATE FOR EACH ROW", "write_down"}};
    impact.cascades = {{"public.customers", "public.orders", "orders_customer", "ON UPDATE CASCADE"}};
    impact.plans = {
        {{{0, 0, "Update on public.customers"}, {1, 1, "Index Scan using customers_pkey on public.customers"}}, 1, {}}};
    impact.maskedColumns = {"public.customers.phone"};
    impact.maskedUses = {"predicate"};
    impact.notes = {"what the session's open transaction has changed is not seen here"};
    api::MeasuredImpact measured;
    measured.outcome = api::MeasuredImpact::Outcome::Measured;
    measured.rows = 1;
    measured.tags = {"UPDATE 1"};
    measured.durationMicros = 2140;
    measured.by = "lena@corp.example";
    measured.time = now().wall;
    measured.samples = {{"public.customers", {"id", "name", "phone"}, {{"7", "Ada", "****"}}, {{"7", "Ada", "****"}}}};
    impact.measured = measured;
    return impact;
}

} // namespace

void tst_Approvals::theImpactIsShown() {
    auto& room = m->engine.openRoom(m_lena, true);
    const auto asked = ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    const auto facts = [this] { return find<QTextEdit>("approvalFacts")->toPlainText(); };
    QVERIFY(facts().contains(QStringLiteral("is being found out")));
    room.setImpact(asked.id, api::toJson(shopImpact()));
    refresh();
    for (const char* part : {"RowExclusiveLock on public.customers", "audited on public.customers", "ON UPDATE CASCADE",
                             "Index Scan using customers_pkey", "public.customers.phone", "id=7, name=Ada, phone=****",
                             "rolled back", "open transaction"})
        QVERIFY2(facts().contains(QString::fromUtf8(part)), part);
    QVERIFY(find<QLabel>("approvalTitle")->text().contains(QStringLiteral("about 1 row")));
    QVERIFY(find<QLabel>("approvalEnvironment")->text().contains(QStringLiteral("production")));
}

void tst_Approvals::measuringIsAsked() {
    auto& room = m->engine.openRoom(m_lena, true);
    ask(room, "UPDATE customers SET phone = '1' WHERE id = 1");
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    QVERIFY2(!find<QToolButton>("measure")->isEnabled(), "not on a card that has just come under the pointer");
    rest();
    QTest::mouseClick(find<QToolButton>("measure"), Qt::LeftButton);
    // This engine has no database: it says so, and the card can be decided on as before.
    QTRY_VERIFY(find<QLabel>("approvalNote")->text().contains(QStringLiteral("nothing is measured here")));
    QVERIFY(find<QToolButton>("measure")->isEnabled());
    QCOMPARE(room.openCount(), std::size_t{1});
}

// For eyes.
void tst_Approvals::pictures() {
    const auto folder = tests::pictureFolder();
    if (folder.isEmpty())
        return;
    const auto save = [&](const QString& name) {
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            ThemeController::instance().apply(kind);
            QTest::qWait(50);
            const auto* theme = kind == ThemeKind::Light ? "light" : kind == ThemeKind::Dark ? "dark" : "contrast";
            QVERIFY(m->window->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(theme))));
        }
    };
    auto& room = m->engine.openRoom(m_lena, true);
    m->window->open(MainWindow::Page::Approvals);
    refresh();
    save(QStringLiteral("approvals-empty"));
    const auto before = ask(room, "UPDATE customers SET phone = '0' WHERE id = 1", 3);
    QVERIFY(room.decide({before.id, approval::Choice::ApproveOnce, "checked with the customer", {}}, m_lena, now())
                .has_value());
    const auto shown = ask(room, "UPDATE customers\nSET phone = $1\nWHERE id = $2 -- \u202e the customer moved");
    room.setImpact(shown.id, api::toJson(shopImpact()));
    refresh();
    rest();
    save(QStringLiteral("approvals"));
    std::string report = "WITH monthly AS (\n";
    for (int i = 1; i <= 40; ++i)
        report += "  SELECT customer_id, sum(total) AS month_" + std::to_string(i) +
                  " FROM orders WHERE placed_at >= now() - " + std::to_string(i) +
                  " * interval '1 month' GROUP BY customer_id UNION ALL\n";
    const auto wide =
        ask(room, report + "  SELECT 0, 0)\nDELETE FROM customers WHERE id IN (SELECT customer_id FROM monthly)", 9);
    refresh();
    m->window->approvalsPage().open(QString::fromStdString(wide.id));
    rest();
    save(QStringLiteral("approvals-long"));
}

void tst_Approvals::whatExecuteStandsForIsShown() {
    auto& room = m->engine.openRoom(m_lena, true);
    ask(room, "EXECUTE gone(6)", 7, {{"gone", "DELETE FROM orders WHERE id < $1", {}}});
    refresh();
    m->window->open(MainWindow::Page::Approvals);
    QCOMPARE(find<QPlainTextEdit>("approvalSql")->toPlainText(),
             QStringLiteral("EXECUTE gone(6)\n\n-- gone:\nDELETE FROM orders WHERE id < $1"));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Approvals)
#include "tst_approvals.moc"
