// Filters with names and colours, and what drivers send by themselves left out.
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QUndoStack>

#include "ui/models/named_filters.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/filter_bar.h"
#include "ui/views/statements/named_filters_dialog.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/facts_view.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;
using Color = NamedFilter::Color;

class tst_NamedFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyPersistAndOnlyGoodOnesStay();
    void theFirstColourWinsAndIsNamed();
    void aNewOneIsMadeFromTheFilter();
    void removingIsUndone();
    void housekeepingIsLeftOut();

private:
    QTemporaryDir m_folder;
};

void tst_NamedFilters::theyPersistAndOnlyGoodOnesStay() {
    const auto file = m_folder.filePath(QStringLiteral("a.ini"));
    const std::vector<NamedFilter> good = {
        {QStringLiteral("refused, all"), QStringLiteral("verdict:flagged"), Color::Red},
        {QStringLiteral("größte"), QStringLiteral("rows>100"), Color::None}};
    {
        Preferences preferences(file);
        NamedFilters filters(preferences);
        QVERIFY(filters.all().empty());
        auto given = good;
        given.push_back({QStringLiteral(" "), QStringLiteral("rows>1"), Color::None});
        given.push_back({QStringLiteral("no filter"), QStringLiteral("rows>"), Color::Blue});
        filters.set(given);
        QVERIFY(filters.all() == good);
    }
    Preferences preferences(file);
    NamedFilters again(preferences);
    QVERIFY(again.all() == good);
    for (int i = 0; i < NamedFilters::kMost; ++i)
        again.add({QString::number(i), QStringLiteral("rows>1"), Color::None});
    QCOMPARE(again.all().size(), static_cast<std::size_t>(NamedFilters::kMost));
    QVERIFY(!again.add({QStringLiteral("one more"), QStringLiteral("rows>1"), Color::None}));
}

void tst_NamedFilters::theFirstColourWinsAndIsNamed() {
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    auto& live = m.window->livePage();
    auto& list = live.list();
    const auto row = list.statements().nextFlagged(-1, StatementModel::Direction::Next);
    list.choose(row);
    const auto strip = [&] {
        const auto rect = list.visualRect(list.statements().index(row, StatementModel::Time));
        list.setCurrentIndex({});
        const auto image = list.viewport()->grab(QRect(rect.left(), rect.top(), 4, rect.height())).toImage();
        list.choose(row);
        return image.pixelColor(1, image.height() / 2);
    };
    const auto plain = strip();
    live.namedFilters().set({{QStringLiteral("nothing"), QStringLiteral("table:nowhere"), Color::Red},
                             {QStringLiteral("plain"), QStringLiteral("verdict:flagged"), Color::None},
                             {QStringLiteral("look here"), QStringLiteral("verdict:flagged"), Color::Green},
                             {QStringLiteral("too late"), QStringLiteral("verdict:flagged"), Color::Blue}});
    QCOMPARE(live.namedFilters().match(*list.statements().rowAt(row))->name, QStringLiteral("look here"));
    QCOMPARE(strip().rgb(), colorOf(Color::Green).rgb());
    QVERIFY(plain.rgb() != colorOf(Color::Green).rgb());
    live.details().setCurrentIndex(StatementDetails::Decision);
    const auto facts = live.details().findChild<FactsView*>()->toPlainText();
    QVERIFY2(facts.contains(QStringLiteral("look here")) && facts.contains(QStringLiteral("Green")), qPrintable(facts));
    live.namedFilters().set({});
    QCOMPARE(strip().rgb(), plain.rgb());
}

void tst_NamedFilters::aNewOneIsMadeFromTheFilter() {
    WindowFixture m;
    auto& live = m.window->livePage();
    live.filterBar().setText(QStringLiteral("dur>500ms"));
    live.actions().saveFilter->trigger();
    auto* dialog = m.window->findChild<NamedFiltersDialog*>();
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("filterName"));
    auto* source = dialog->findChild<QLineEdit*>(QStringLiteral("filterText"));
    QCOMPARE(source->text(), QStringLiteral("dur>500ms"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("slow"));
    QCOMPARE(live.namedFilters().all().front().name, QStringLiteral("slow"));
    QTest::keyClicks(source, QStringLiteral(" rows>")); // not a filter any more
    auto* problem = dialog->findChild<QLabel*>(QStringLiteral("filterProblem"));
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(live.namedFilters().all().front().text, QStringLiteral("dur>500ms rows")); // the last good one
    QTest::keyClicks(source, QStringLiteral("7"));
    QVERIFY(problem->text().isEmpty());
    QCOMPARE(live.namedFilters().all().front().text, QStringLiteral("dur>500ms rows>7"));
    auto* color = dialog->findChild<QComboBox*>(QStringLiteral("filterColor"));
    color->setFocus();
    QTest::keyClick(color, Qt::Key_Down);
    Q_EMIT color->activated(color->currentIndex());
    QCOMPARE(live.namedFilters().all().front().color, Color::Blue);
    dialog->close();
}

void tst_NamedFilters::removingIsUndone() {
    WindowFixture m;
    auto& live = m.window->livePage();
    const std::vector<NamedFilter> two = {{QStringLiteral("a"), QStringLiteral("rows>1"), Color::None},
                                          {QStringLiteral("b"), QStringLiteral("rows>2"), Color::Grey}};
    live.namedFilters().set(two);
    live.actions().saveFilter->trigger();
    auto* dialog = m.window->findChild<NamedFiltersDialog*>();
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("filterDown")), Qt::LeftButton);
    QCOMPARE(live.namedFilters().all().front().name, QStringLiteral("b"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("removeFilter")), Qt::LeftButton);
    QCOMPARE(live.namedFilters().all().size(), 1U);
    dialog->close();
    live.undoStack().undo();
    QCOMPARE(live.namedFilters().all().size(), 2U);
    QCOMPARE(live.namedFilters().all().back().name, QStringLiteral("a"));
}

void tst_NamedFilters::housekeepingIsLeftOut() {
    const auto row = [](std::vector<std::string> kinds, api::Verdict verdict = api::Verdict::Allowed) {
        api::StatementRow out;
        out.kinds = std::move(kinds);
        out.verdict = verdict;
        return out;
    };
    QVERIFY(StatementModel::isHousekeeping(row({"BEGIN"})));
    QVERIFY(StatementModel::isHousekeeping(row({"SET", "SHOW"})));
    QVERIFY(!StatementModel::isHousekeeping(row({"SET", "SELECT"})));
    QVERIFY(!StatementModel::isHousekeeping(row({"SET"}, api::Verdict::Blocked)));
    auto failed = row({"COMMIT"});
    failed.sqlstate = "40001";
    QVERIFY(!StatementModel::isHousekeeping(failed));
    auto matched = row({"SET"});
    matched.rules = {"watch-settings"};
    QVERIFY(!StatementModel::isHousekeeping(matched));

    WindowFixture m;
    auto& live = m.window->livePage();
    auto& model = live.list().statements();
    std::vector<api::RowPointer> rows;
    for (const auto* kind : {"BEGIN", "SELECT", "COMMIT"}) {
        auto made = std::make_shared<api::StatementRow>(row({kind}));
        made->id = rows.size() + 1;
        rows.push_back(made);
    }
    model.apply({rows, {}, 0});
    QCOMPARE(model.rowCount(), 3);
    live.actions().housekeeping->trigger();
    QCOMPARE(model.rowCount(), 1);
    live.filterBar().setText(QStringLiteral("verb:begin"));
    QCOMPARE(model.rowCount(), 0);
    live.filterBar().setText({});
    live.actions().housekeeping->trigger();
    QCOMPARE(model.rowCount(), 3);
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_NamedFilters)
#include "tst_named_filters.moc"
