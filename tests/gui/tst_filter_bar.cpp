#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include "ui/text/words.h"
#include "ui/views/statements/filter_bar.h"

namespace postern::ui {

class tst_FilterBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m = std::make_unique<FilterBar>();
        m->show();
        QVERIFY(QTest::qWaitForWindowActive(m.get()));
        m_edit = m->findChild<QLineEdit*>();
        connect(m.get(), &FilterBar::filterChanged, this,
                [this](const api::Filter& filter) { m_applied = filter.text(), ++m_changes; });
        m_applied = "none yet";
        m_changes = 0;
        m_edit->setFocus();
    }
    void cleanup() { m.reset(); }

    void aBrokenFilterIsExplainedAndTheLastGoodOneStays();
    void thePlaceIsCountedInCharacters();
    void chipsTakeTermsAway();
    void historyGoesUpAndDown();
    void completionOffersFieldsAndKnownValues();
    void wordsForEveryProblem();
    void theEchoIsASentence_data();
    void theEchoIsASentence();

private:
    std::unique_ptr<FilterBar> m;
    QLineEdit* m_edit = nullptr;
    std::string m_applied;
    int m_changes = 0;
};

void tst_FilterBar::aBrokenFilterIsExplainedAndTheLastGoodOneStays() {
    m->setText(QStringLiteral("verdict:blocked"));
    QCOMPARE(m_applied, std::string("verdict:blocked"));
    m->setText(QStringLiteral("verdict:blcked"));
    QCOMPARE(m_applied, std::string("verdict:blocked"));
    QVERIFY(m->hasProblem());
    QVERIFY2(m->message().contains(QStringLiteral("blcked")) && m->message().contains(QStringLiteral("blocked")) &&
                 m->message().contains(QStringLiteral("9")),
             qPrintable(m->message()));
    QCOMPARE(m_edit->accessibleDescription(), m->message());
    QCOMPARE(m_edit->property("problem").toBool(), true);
    m->setText({});
    QVERIFY(!m->hasProblem());
    QCOMPARE(m_applied, std::string());
}

void tst_FilterBar::thePlaceIsCountedInCharacters() {
    m->setText(QStringLiteral("äöü rows>x"));
    QVERIFY2(m->message().contains(QStringLiteral("character 10")), qPrintable(m->message()));
}

void tst_FilterBar::chipsTakeTermsAway() {
    m->setText(QStringLiteral("agent:a not (b or c) rows>1"));
    auto chips = m->findChildren<QToolButton*>(QStringLiteral("chip"));
    QCOMPARE(chips.size(), 3);
    QVERIFY(chips[1]->accessibleName().contains(QStringLiteral("not (b or c)")));
    QTest::mouseClick(chips[1], Qt::LeftButton);
    QCOMPARE(m->text(), QStringLiteral("agent:a rows>1"));
    QCOMPARE(m_applied, std::string("agent:a rows>1"));
}

void tst_FilterBar::historyGoesUpAndDown() {
    QSignalSpy left(m.get(), &FilterBar::left);
    for (const auto* filter : {"one", "two", "one"}) {
        m_edit->setText(QLatin1String(filter));
        QTest::keyClick(m_edit, Qt::Key_Return);
    }
    QCOMPARE(left.count(), 3);
    QCOMPARE(m->history(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    m_edit->setText(QStringLiteral("draft"));
    QTest::keyClick(m_edit, Qt::Key_Up);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QTest::keyClick(m_edit, Qt::Key_Up);
    QCOMPARE(m_edit->text(), QStringLiteral("two"));
    QTest::keyClick(m_edit, Qt::Key_Down);
    QTest::keyClick(m_edit, Qt::Key_Down);
    QCOMPARE(m_edit->text(), QStringLiteral("draft"));
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(m_edit->text(), QString());
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QCOMPARE(left.count(), 4);
}

void tst_FilterBar::completionOffersFieldsAndKnownValues() {
    m->setKnownValues([] {
        return std::vector<api::KnownValues>{{api::Field::Agent, {"copilot-shop", "claude code"}}};
    });
    auto* popup = m->findChild<QCompleter*>()->popup();
    QTest::keyClicks(m_edit, QStringLiteral("ag"));
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(popup->model()->index(0, 0).data().toString().startsWith(QStringLiteral("agent:")));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(m_edit->text(), QStringLiteral("agent:"));
    QTRY_VERIFY(popup->isVisible());
    QTRY_COMPARE(popup->model()->rowCount(), 2);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(m_edit->text(), QStringLiteral("agent:\"claude code\""));
    QTRY_COMPARE(m_applied, std::string("agent:\"claude code\"")); // typed filters apply after a pause
}

void tst_FilterBar::wordsForEveryProblem() {
    QStringList seen;
    for (int code = 0; code <= static_cast<int>(api::ProblemCode::TooDeep); ++code) {
        const auto words = words::filterProblem({static_cast<api::ProblemCode>(code), 0, 0, "word", "suggestion"});
        QVERIFY2(words.size() > 10 && !seen.contains(words), qPrintable(words));
        seen += words;
    }
    for (const auto& field : api::filterFields())
        QVERIFY(!words::fieldMeaning(field.field).isEmpty());
}

void tst_FilterBar::theEchoIsASentence_data() {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("echo");
    QTest::newRow("nothing") << QString() << QStringLiteral("All statements");
    QTest::newRow("and") << QStringLiteral("verdict:denied,blocked rows>100")
                         << QStringLiteral("Showing: verdict is denied or blocked, and rows more than 100");
    QTest::newRow("nested") << QStringLiteral("drop (agent:a* or not dur<=5ms)")
                            << QStringLiteral(
                                   "Showing: SQL contains “drop”, and (agent is a*, or not (duration at most 5ms))");
    QTest::newRow("time") << QStringLiteral("since:-15m") << QStringLiteral("Showing: in the last 15 min 0 s");
    QTest::newRow("regex") << QStringLiteral("/a+/i") << QStringLiteral("Showing: SQL matches /a+/");
}

void tst_FilterBar::theEchoIsASentence() {
    QFETCH(QString, filter);
    QFETCH(QString, echo);
    const auto parsed = api::parseFilter(utf8(filter));
    QVERIFY(!parsed.problem);
    QCOMPARE(words::filterEcho(parsed.filter), echo);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_FilterBar)
#include "tst_filter_bar.moc"
