// What every table of the console can: its rows go to the clipboard, the widths that a person chose stay and are
// remembered.
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTreeWidget>

#include "ui/models/result_model.h"
#include "ui/models/session_model.h"
#include "ui/views/live/live_page.h"
#include "ui/views/statements/statement_details.h"
#include "ui/views/statements/statement_list.h"
#include "ui/widgets/column_room.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copying.h"
#include "window_fixture.h"

namespace postern::ui {

using tests::FeedScript;
using tests::WindowFixture;

namespace {

std::unique_ptr<QTreeWidget> makeTable() {
    auto table = std::make_unique<QTreeWidget>();
    table->setHeaderLabels({QStringLiteral("Name"), QStringLiteral("Value"), QStringLiteral("Note")});
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    new QTreeWidgetItem(table.get(), {QStringLiteral("a"), QStringLiteral("1,5"), QStringLiteral("two\nlines")});
    new QTreeWidgetItem(table.get(), {QStringLiteral("b"), QStringLiteral("=1+1"), QStringLiteral("a\ttab")});
    auto* parent =
        new QTreeWidgetItem(table.get(), {QStringLiteral("c"), QStringLiteral("say \"hi\""), QStringLiteral("last")});
    new QTreeWidgetItem(parent, {QStringLiteral("child"), QString(), QString()});
    letCopy(*table);
    return table;
}

void drag(QWidget& widget, QPoint from, QPoint by) {
    const auto to = from + by;
    QTest::mouseMove(&widget, from);
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &move);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

// By the border behind it.
void dragColumn(QTreeView& table, int column, int by) {
    auto* header = table.header()->viewport();
    const auto x = table.header()->sectionViewportPosition(column) + table.header()->sectionSize(column) - 1;
    drag(*header, {x, header->height() / 2}, {by, 0});
}

} // namespace

class tst_Tables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeText();
    void keysAndMenuCopy();
    void aLongValueIsCopiedWhole();
    void aStatementIsCopiedAsItIsListed();
    void widthsStayAndComeBack();
    void brokenWidthsAreIgnored();
    void splittersAndWidthsAreRemembered();
    void aNarrowTableLeavesColumnsOut();
};

void tst_Tables::rowsBecomeText() {
    const auto table = makeTable();
    QCOMPARE(tableText(*table, TextTable::Tabs, false), QString()); // nothing is chosen
    table->topLevelItem(0)->setSelected(true);
    table->topLevelItem(1)->setSelected(true);
    QCOMPARE(tableText(*table, TextTable::Tabs, false), QStringLiteral("a\t1,5\ttwo lines\nb\t=1+1\ta tab"));
    table->hideColumn(2);
    QCOMPARE(tableText(*table, TextTable::Tabs, false), QStringLiteral("a\t1,5\nb\t=1+1"));
    table->header()->moveSection(1, 0);
    QCOMPARE(tableText(*table, TextTable::Tabs, false), QStringLiteral("1,5\ta\n=1+1\tb"));
    table->header()->moveSection(0, 1);
    table->showColumn(2);
    QCOMPARE(
        tableText(*table, TextTable::Csv, true),
        QStringLiteral("Name,Value,Note\r\na,\"1,5\",\"two\nlines\"\r\nb,'=1+1,a\ttab\r\nc,\"say \"\"hi\"\"\",last"));
    table->topLevelItem(2)->setExpanded(true);
    QVERIFY(tableText(*table, TextTable::Csv, true).endsWith(QStringLiteral("last\r\nchild,,")));
}

void tst_Tables::keysAndMenuCopy() {
    const auto table = makeTable();
    table->show();
    QVERIFY(QTest::qWaitForWindowActive(table.get()));
    table->setCurrentItem(table->topLevelItem(1), 1);
    table->setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(table.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("b\t=1+1\ta tab"));
    QCOMPARE(table->contextMenuPolicy(), Qt::ActionsContextMenu);
    const auto actions = table->actions();
    QCOMPARE(actions.size(), 3);
    actions[1]->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("=1+1"));
    actions[2]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Name,Value,Note\r\n")));
}

void tst_Tables::aLongValueIsCopiedWhole() {
    auto sample = std::make_shared<api::ResultSample>();
    const std::string whole(5000, 'x');
    sample->columns.emplace_back().name = "note";
    sample->rows.push_back({whole});
    ResultModel model;
    model.setSample(sample);
    QTreeView table;
    table.setModel(&model);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    letCopy(table);
    table.selectAll();
    QVERIFY(model.index(0, 0).data().toString().size() < 5000);
    QCOMPARE(tableText(table, TextTable::Tabs, false).size(), 5000);
}

void tst_Tables::aStatementIsCopiedAsItIsListed() {
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    m.window->open(MainWindow::Page::Live);
    auto& list = m.window->livePage().list();
    list.choose(2);
    list.setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    const auto cells = QGuiApplication::clipboard()->text().split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), StatementModel::Duration + 1); // those that are shown
    for (int column = 0; column < cells.size(); ++column)
        QVERIFY2(list.model()->index(2, column).data().toString().startsWith(cells[column].left(10)),
                 qPrintable(cells[column]));
}

void tst_Tables::widthsStayAndComeBack() {
    const auto table = makeTable();
    auto* widths = new ColumnWidths(*table);
    table->resize(600, 300);
    table->show();
    QVERIFY(QTest::qWaitForWindowExposed(table.get()));
    fitColumns(*table);
    QVERIFY(!widths->areChosen() && widths->save().isEmpty());
    const auto fitted = table->columnWidth(0);
    QSignalSpy chosen(widths, &ColumnWidths::chosen);
    dragColumn(*table, 0, 71);
    QVERIFY(!chosen.isEmpty() && widths->areChosen());
    QCOMPARE(table->columnWidth(0), fitted + 71);
    fitColumns(*table); // as when it is filled anew
    QCOMPARE(table->columnWidth(0), fitted + 71);
    const auto other = makeTable();
    auto* restored = new ColumnWidths(*other);
    restored->restore(widths->save());
    QCOMPARE(other->columnWidth(0), fitted + 71);
    fitColumns(*other);
    QCOMPARE(other->columnWidth(0), fitted + 71);
    restored->restore({});
    fitColumns(*other);
    QCOMPARE(other->columnWidth(0), fitted);
}

void tst_Tables::brokenWidthsAreIgnored() {
    const auto table = makeTable();
    auto* widths = new ColumnWidths(*table);
    const auto before = table->columnWidth(0);
    QByteArray tooMany, negative;
    {
        QDataStream out(&tooMany, QIODevice::WriteOnly);
        out << quint32(1) << qint32(2'000'000'000);
        QDataStream bad(&negative, QIODevice::WriteOnly);
        bad << quint32(1) << qint32(3) << qint32(-7) << qint32(10) << qint32(10);
    }
    for (const auto& state : {QByteArray("x"), tooMany, negative, negative.left(9)}) {
        widths->restore(state);
        QVERIFY(!widths->areChosen());
        QCOMPARE(table->columnWidth(0), before);
    }
}

void tst_Tables::splittersAndWidthsAreRemembered() {
    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    m.window->open(MainWindow::Page::Masking);
    m.settle();
    const auto find = [&](const char* name) { return m.window->findChild<QTreeWidget*>(QLatin1String(name)); };
    auto* halves = m.window->findChild<QSplitter*>(QStringLiteral("halves"));
    const auto first = halves->sizes();
    auto* suggestions = find("suggestions");
    const auto fitted = suggestions->columnWidth(0);
    dragColumn(*suggestions, 0, 60);
    QCOMPARE(suggestions->columnWidth(0), fitted + 60);
    drag(*halves->handle(1), halves->handle(1)->rect().center(), {0, -60});
    const auto moved = halves->sizes();
    QVERIFY(moved != first);
    QTest::qWait(2 * MainWindow::kLayoutPauseMs);
    m.open();
    m.window->open(MainWindow::Page::Masking);
    m.settle();
    halves = m.window->findChild<QSplitter*>(QStringLiteral("halves"));
    QTRY_COMPARE(halves->sizes(), moved);
    QCOMPARE(find("suggestions")->columnWidth(0), fitted + 60);
}

void tst_Tables::aNarrowTableLeavesColumnsOut() {
    auto table = makeTable();
    auto* widths = new ColumnWidths(*table);
    auto* room = new ColumnRoom(*table, {1, 2}, 16);
    const auto shown = [&](int width) {
        table->resize(width, 300);
        QCoreApplication::processEvents();
        return QList{!table->isColumnHidden(0), !table->isColumnHidden(1), !table->isColumnHidden(2)};
    };
    table->show();
    QCOMPARE(shown(900), (QList{true, true, true}));
    const int all = table->columnWidth(0) + table->columnWidth(1) +
                    static_cast<QAbstractItemView&>(*table).sizeHintForColumn(2) + 16;
    QCOMPARE(shown(all - 10), (QList{true, false, true}));
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(shown(60), (QList{true, false, false}));
    QCOMPARE(shown(900), (QList{true, true, true}));
    dragColumn(*table, 0, 40);
    QVERIFY(widths->areChosen());
    QCOMPARE(shown(60), (QList{true, true, true})); // a person's own widths leave nothing out
    room->fit();
    QVERIFY(!table->isColumnHidden(1));

    WindowFixture m;
    FeedScript script({1'795'000'000'000'000});
    m.record(script.morning());
    m.window->open(MainWindow::Page::Sessions);
    auto* sessions = m.window->findChild<QTreeView*>(QStringLiteral("sessionList"));
    QTRY_VERIFY(sessions->model()->rowCount() == 3 && sessions->isColumnHidden(SessionModel::Identity));
    QCOMPARE(sessions->horizontalScrollBar()->maximum(), 0);
    const auto tip = sessions->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("shop")), qPrintable(tip));
}

} // namespace postern::ui

QTEST_MAIN(postern::ui::tst_Tables)
#include "tst_tables.moc"
