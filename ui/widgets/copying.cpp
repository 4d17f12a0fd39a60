#include "ui/widgets/copying.h"

#include <algorithm>
#include <functional>
#include <vector>

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTreeView>

#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

constexpr int kMostRows = 100'000; // of one copy

QString cell(const QString& value, TextTable format) {
    auto out = value;
    if (format == TextTable::Tabs) {
        for (const auto* each : {"\r\n", "\n", "\r", "\t"})
            out.replace(QLatin1String(each), QLatin1String(" "));
        return out;
    }
    if (!out.isEmpty() && QStringLiteral("=+-@\t\r").contains(out.front()))
        out.prepend(QLatin1Char('\'')); // a spreadsheet would run it
    if (!out.contains(QLatin1Char(',')) && !out.contains(QLatin1Char('"')) && !out.contains(QLatin1Char('\n')) &&
        !out.contains(QLatin1Char('\r')))
        return out;
    return QLatin1Char('"') + out.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

std::vector<int> shownColumns(const QTreeView& table) {
    std::vector<int> columns;
    for (int visual = 0; visual < table.header()->count(); ++visual)
        if (const auto column = table.header()->logicalIndex(visual); !table.isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

// A model that shows a part of a long value has all of it to edit.
QString value(const QModelIndex& index) {
    const auto whole = index.data(Qt::EditRole);
    return (whole.isValid() ? whole : index.data()).toString();
}

// `isWanted` says of each cell whether it is copied.
template <class Wanted>
QString line(const QModelIndex& row, const std::vector<int>& columns, TextTable format, const Wanted& isWanted) {
    QStringList cells;
    for (const auto column : columns)
        if (const auto index = row.siblingAtColumn(column); isWanted(index))
            cells += cell(value(index), format);
    return cells.join(format == TextTable::Tabs ? QLatin1Char('\t') : QLatin1Char(','));
}

QAction* addAction(QTreeView& table, const QString& title, std::function<QString()> what) {
    auto* action = new QAction(title, &table);
    action->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(action, &QAction::triggered, &table, [what = std::move(what)] {
        if (const auto text = what(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    table.addAction(action);
    return action;
}

} // namespace

QString tableText(const QTreeView& table, TextTable format, bool all) {
    const auto columns = shownColumns(table);
    const auto* chosen = table.selectionModel();
    if (table.model() == nullptr || chosen == nullptr)
        return {};
    const bool areCells = table.selectionBehavior() == QAbstractItemView::SelectItems;
    QStringList lines;
    if (all) {
        QStringList titles;
        for (const auto column : columns)
            titles += cell(table.model()->headerData(column, Qt::Horizontal).toString(), format);
        lines += titles.join(format == TextTable::Tabs ? QLatin1Char('\t') : QLatin1Char(','));
    }
    for (auto row = table.model()->index(0, 0, table.rootIndex()); row.isValid() && lines.size() <= kMostRows;
         row = table.indexBelow(row)) {
        const auto isWanted = [&](const QModelIndex& index) { return all || !areCells || chosen->isSelected(index); };
        const bool isChosen = all || std::any_of(columns.begin(), columns.end(), [&](int column) {
                                  return chosen->isSelected(row.siblingAtColumn(column));
                              });
        if (isChosen)
            lines += line(row, columns, format, isWanted);
    }
    return lines.join(format == TextTable::Tabs ? QStringLiteral("\n") : QStringLiteral("\r\n"));
}

void letCopy(QTreeView& table) {
    auto* view = &table;
    auto* rows = addAction(table, QCoreApplication::translate("Copying", "Copy", "rows of a table"),
                           [view] { return tableText(*view, TextTable::Tabs, false); });
    rows->setShortcut(QKeySequence::Copy);
    rows->setIcon(icon(QStringLiteral("copy")));
    addAction(table, QCoreApplication::translate("Copying", "Copy cell"),
              [view] { return value(view->currentIndex()); });
    addAction(table, QCoreApplication::translate("Copying", "Copy all as CSV"),
              [view] { return tableText(*view, TextTable::Csv, true); });
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace postern::ui
