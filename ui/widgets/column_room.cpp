#include "ui/widgets/column_room.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include "ui/widgets/column_widths.h"

namespace postern::ui {

ColumnRoom::ColumnRoom(QTreeView& table, QList<int> spare, int room)
    : QObject(&table), m_table(table), m_spare(std::move(spare)), m_room(room) {
    table.viewport()->installEventFilter(this);
}

bool ColumnRoom::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnRoom::fit() {
    for (const int column : m_spare)
        m_table.setColumnHidden(column, false);
    fitColumns(m_table, m_room);
    const auto* widths = ColumnWidths::of(m_table);
    if (m_table.model() == nullptr || (widths != nullptr && widths->areChosen()))
        return;
    auto* header = m_table.header();
    const auto wanted = [&](int column) { // of the last one, which takes what is left, what it holds
        if (column + 1 < header->count())
            return m_table.columnWidth(column);
        const QAbstractItemView& table = m_table;
        return std::max(table.sizeHintForColumn(column), header->sectionSizeHint(column)) + m_room;
    };
    int total = 0;
    for (int column = 0; column < header->count(); ++column)
        total += wanted(column);
    for (const int column : m_spare) {
        if (total <= m_table.viewport()->width())
            break;
        total -= wanted(column);
        m_table.setColumnHidden(column, true);
    }
}

} // namespace postern::ui
