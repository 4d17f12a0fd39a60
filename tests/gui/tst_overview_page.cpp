#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>

#include "ui/models/session_model.h"
#include "ui/views/overview/figure_tile.h"
#include "ui/views/overview/overview_page.h"
#include "ui/views/overview/ranking.h"
#include "ui/views/overview/verdict_chart.h"
#include "ui/views/sessions/sessions_page.h"
#include "ui/widgets/empty_state.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

class tst_OverviewPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        setClock(Clock::Utc);
        m = std::make_unique<WindowFixture>();
        m->window->overviewPage().setNow(kNow);
        m->window->open(MainWindow::Page::Overview);
        m->settle();
    }
    void cleanup() { m.reset(); }

    void emptySaysWhatToDo();
    void figuresAreThoseOfTheStore();
    void openSessionsAreCountedToo();
    void anotherSpanCountsAnew();
    void tilesOpenWhatTheyCount_data();
    void tilesOpenWhatTheyCount();
    void barsOpenTheirMinutes();
    void namesOpenTheirStatements();
    void heldStatementsLeadToApprovals();
    void theChartIsReadAndUsedWithoutAMouse();
    void timesOfTheAxisAreTheSameFromRightToLeft_data();
    void timesOfTheAxisAreTheSameFromRightToLeft();
    void spansAreMadeOfWholeBars();

private:
    static constexpr std::int64_t kMorning = 1'795'000'000'000'000; // 2026-11-18 11:06:40 UTC
    static constexpr Timestamp kNow{kMorning + 3'600'000'000};
    template <class Widget>
    Widget* find(const char* name) const {
        return m->window->overviewPage().findChild<Widget*>(QLatin1String(name));
    }
    QString figure(const char* name) const { return find<FigureTile>(name)->figure(); }
    void recordMorning() {
        FeedScript script({kMorning});
        m->record(script.morning());
        m->window->overviewPage().refresh();
        m->settle();
    }
    QString filter() const { return m->window->findChild<SessionsPage*>()->findChild<QLineEdit*>()->text(); }
    int sessionsFound() {
        m->settle();
        return m->window->findChild<SessionsPage*>()->sessions().rowCount();
    }

    std::unique_ptr<WindowFixture> m;
};

void tst_OverviewPage::emptySaysWhatToDo() {
    auto* empty = m->window->overviewPage().findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->title(), QStringLiteral("Nothing ran in this span"));
    Q_EMIT empty->acted();
    QCOMPARE(m->window->page(), MainWindow::Page::Connections);
}

void tst_OverviewPage::figuresAreThoseOfTheStore() {
    recordMorning();
    QVERIFY(!m->window->overviewPage().findChild<EmptyState*>()->isVisible());
    QCOMPARE(figure("tileStatements"), QStringLiteral("31"));
    QCOMPARE(figure("tileHeld"), QStringLiteral("4"));    // denied, approved, abandoned, waiting
    QCOMPARE(figure("tileRefused"), QStringLiteral("2")); // one blocked, one denied
    QCOMPARE(figure("tileErrors"), QStringLiteral("1"));
    QCOMPARE(figure("tileMasked"), QStringLiteral("1"));
    auto* agents = find<Ranking>("topAgents");
    QCOMPARE(agents->topLevelItemCount(), 3);
    QCOMPARE(agents->topLevelItem(0)->text(0), QStringLiteral("copilot-shop"));
    QCOMPARE(agents->topLevelItem(0)->text(1), QStringLiteral("5")); // held or refused
    QCOMPARE(find<Ranking>("topRelations")->topLevelItem(0)->text(0), QStringLiteral("public.orders"));
    QStringList columns;
    for (int i = 0; i < find<Ranking>("topColumns")->topLevelItemCount(); ++i)
        columns += find<Ranking>("topColumns")->topLevelItem(i)->text(0);
    QCOMPARE(columns, (QStringList{QStringLiteral("email"), QStringLiteral("ssn")}));
}

// The same counts whether statements are in the search index or behind its last block.
void tst_OverviewPage::openSessionsAreCountedToo() {
    recordMorning();
    FeedScript more({kMorning + 60'000'000}, 50);
    m->record(more.volume(1500));
    m->window->overviewPage().refresh();
    m->settle();
    QCOMPARE(figure("tileStatements"), words::count(1531));
    QCOMPARE(find<Ranking>("topAgents")->topLevelItem(0)->text(0), QStringLiteral("load-agent"));
    QCOMPARE(find<Ranking>("topAgents")->topLevelItem(0)->text(2), words::count(1500));
}

void tst_OverviewPage::anotherSpanCountsAnew() {
    recordMorning();
    m->window->overviewPage().setNow(Timestamp{kMorning + std::int64_t{2} * 86'400'000'000});
    m->window->overviewPage().refresh();
    m->settle();
    QVERIFY(m->window->overviewPage().findChild<EmptyState*>()->isVisible());
    m->window->overviewPage().setSpan(Span::Week);
    m->settle();
    QCOMPARE(figure("tileStatements"), QStringLiteral("31"));
}

void tst_OverviewPage::tilesOpenWhatTheyCount_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("term");
    QTest::addColumn<int>("sessions");
    QTest::newRow("statements") << "tileStatements"
                                << "" << 3;
    QTest::newRow("held") << "tileHeld"
                          << "has:approval " << 1;
    QTest::newRow("refused") << "tileRefused"
                             << "verdict:blocked,denied " << 1;
    QTest::newRow("errors") << "tileErrors"
                            << "verdict:error " << 1;
    QTest::newRow("masked") << "tileMasked"
                            << "has:mask " << 1;
    QTest::newRow("slow") << "tileAdded"
                          << "dur>=" << 2;
    QTest::newRow("legend") << "legend-approved"
                            << "verdict:approved " << 1;
}

void tst_OverviewPage::tilesOpenWhatTheyCount() {
    QFETCH(QString, name);
    QFETCH(QString, term);
    QFETCH(int, sessions);
    recordMorning();
    QTest::mouseClick(find<QAbstractButton>(name.toUtf8().constData()), Qt::LeftButton);
    QCOMPARE(m->window->page(), MainWindow::Page::Sessions);
    QVERIFY2(filter().startsWith(term + (term.endsWith(u'=') ? QString() : QStringLiteral("since:2026-11-18T"))),
             qPrintable(filter()));
    const auto parsed = api::parseFilter(utf8(filter()));
    QVERIFY2(!parsed.problem, qPrintable(filter()));
    QCOMPARE(sessionsFound(), sessions);
}

void tst_OverviewPage::barsOpenTheirMinutes() {
    recordMorning();
    auto* chart = find<VerdictChart>("verdictChart");
    const auto query = OverviewParts::query(Span::Today, kNow);
    const auto width = (query.to.micros - query.from.micros) / static_cast<std::int64_t>(query.bins);
    const auto bin = static_cast<int>((kMorning - query.from.micros) / width);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barAt(bin).center());
    QCOMPARE(m->window->page(), MainWindow::Page::Sessions);
    QVERIFY2(filter().contains(QStringLiteral("since:2026-11-18T11:00:00")), qPrintable(filter()));
    QCOMPARE(sessionsFound(), 3);
    m->window->open(MainWindow::Page::Overview);
    m->settle();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->barAt(0).center());
    QCOMPARE(sessionsFound(), 0);
}

void tst_OverviewPage::namesOpenTheirStatements() {
    recordMorning();
    auto* agents = find<Ranking>("topAgents");
    agents->setFocus();
    agents->setCurrentItem(agents->topLevelItem(0));
    QTest::keyClick(agents, Qt::Key_Return);
    QCOMPARE(m->window->page(), MainWindow::Page::Sessions);
    QVERIFY2(filter().startsWith(QStringLiteral("agent:copilot-shop since:")), qPrintable(filter()));
    QCOMPARE(sessionsFound(), 1);
    m->window->open(MainWindow::Page::Overview);
    m->settle();
    auto* columns = find<Ranking>("topColumns");
    QTest::mouseClick(columns->viewport(), Qt::LeftButton, {},
                      columns->visualItemRect(columns->topLevelItem(1)).center());
    QVERIFY2(filter().startsWith(QStringLiteral("masked:ssn since:")), qPrintable(filter()));
    QCOMPARE(sessionsFound(), 1);
}

void tst_OverviewPage::heldStatementsLeadToApprovals() {
    auto status = m->engine.status();
    status.counters = {1, 3, 40, 2, 2, 4000};
    m->engine.setStatus(status);
    for (int i = 0; i < 10 && m->window->bridge().status().counters.pendingApprovals != 2; ++i)
        m->window->bridge().poll();
    recordMorning();
    QVERIFY(find<FigureTile>("tileHeld")->accessibleName().contains(QStringLiteral("2 wait now")));
    QVERIFY(find<FigureTile>("tileAdded")->figure().startsWith(QStringLiteral("100 ")));
    QTest::mouseClick(find<FigureTile>("tileHeld"), Qt::LeftButton);
    QCOMPARE(m->window->page(), MainWindow::Page::Approvals);
}

void tst_OverviewPage::theChartIsReadAndUsedWithoutAMouse() {
    recordMorning();
    auto* chart = find<VerdictChart>("verdictChart");
    auto* accessible = QAccessible::queryAccessibleInterface(chart);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Statements per minute"));
    QVERIFY(accessible->text(QAccessible::Description).contains(QStringLiteral("Refused: 2")));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->current(), 0);
    for (int i = 0; i < 1000 && !chart->accessibleDescription().contains(QStringLiteral("31 statements")); ++i)
        QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY2(chart->accessibleDescription().contains(QStringLiteral("Refused: 2")),
             qPrintable(chart->accessibleDescription()));
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(m->window->page(), MainWindow::Page::Sessions);
    QCOMPARE(sessionsFound(), 3);
}

void tst_OverviewPage::timesOfTheAxisAreTheSameFromRightToLeft_data() {
    QTest::addColumn<int>("direction");
    QTest::newRow("left to right") << static_cast<int>(Qt::LeftToRight);
    QTest::newRow("right to left") << static_cast<int>(Qt::RightToLeft);
}

void tst_OverviewPage::timesOfTheAxisAreTheSameFromRightToLeft() {
    QFETCH(int, direction);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QGuiApplication::setLayoutDirection(static_cast<Qt::LayoutDirection>(direction));
    VerdictChart chart;
    chart.resize(1000, 190);
    const auto texts = [&](std::int64_t minutes) {
        api::Overview overview;
        overview.from = {kMorning / 86'400'000'000 * 86'400'000'000};
        overview.binMicros = minutes * 60'000'000;
        overview.bins.resize(70);
        chart.show(overview);
        QStringList out;
        for (const auto& mark : chart.timeMarks())
            out += mark.text;
        return out;
    };
    const auto today = texts(10);
    QCOMPARE(today.mid(0, 3), QStringList({QStringLiteral("00:00"), QStringLiteral("01:00"), QStringLiteral("02:00")}));
    QCOMPARE(today.size(), 12);
    const auto week = texts(180);
    QCOMPARE(week.constFirst(), QStringLiteral("11-18 00:00"));
    QVERIFY2(week.at(1).endsWith(QStringLiteral(" 00:00")), qPrintable(week.join(u' ')));
}

void tst_OverviewPage::spansAreMadeOfWholeBars() {
    for (const auto span : {Span::Hour, Span::Today, Span::Day, Span::Week})
        for (const auto now : {kMorning, std::int64_t{1'795'046'400'000'000}, std::int64_t{1'795'046'400'000'001}}) {
            const auto query = OverviewParts::query(span, {now});
            QVERIFY(query.bins >= 1 && query.bins <= api::kMaxOverviewBins);
            QVERIFY(query.from.micros <= now && now < query.to.micros);
            QCOMPARE((query.to.micros - query.from.micros) % static_cast<std::int64_t>(query.bins), 0);
        }
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_OverviewPage)
#include "tst_overview_page.moc"
