#include "ui/widgets/column_widths.h"

#include <algorithm>
#include <vector>

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QTreeView>

namespace postern::ui {

namespace {
constexpr quint32 kVersion = 1;
constexpr qint32 kWidest = 4000;
} // namespace

ColumnWidths::ColumnWidths(QTreeView& table) : QObject(&table), m_table(table) {
    table.header()->viewport()->installEventFilter(this);
    connect(table.header(), &QHeaderView::sectionResized, this, [this] {
        if (!m_isPressed)
            return; // by the table itself
        m_areChosen = true;
        Q_EMIT chosen();
    });
}

ColumnWidths* ColumnWidths::of(const QTreeView& table) {
    return table.findChild<ColumnWidths*>(QString(), Qt::FindDirectChildrenOnly);
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        m_isPressed = true;
    else if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::Hide)
        m_isPressed = false;
    return QObject::eventFilter(watched, event);
}

QByteArray ColumnWidths::save() const {
    QByteArray bytes;
    if (!m_areChosen)
        return bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kVersion << qint32(m_table.header()->count());
    for (int column = 0; column < m_table.header()->count(); ++column)
        out << qint32(m_table.columnWidth(column));
    return bytes;
}

void ColumnWidths::restore(const QByteArray& saved) {
    m_areChosen = false;
    QDataStream in(saved);
    quint32 version = 0;
    qint32 count = 0;
    in >> version >> count;
    if (version != kVersion || count != m_table.header()->count())
        return;
    std::vector<qint32> widths(static_cast<std::size_t>(count));
    for (auto& width : widths)
        in >> width;
    if (in.status() != QDataStream::Ok ||
        std::any_of(widths.begin(), widths.end(), [](qint32 width) { return width < 0 || width > kWidest; }))
        return;
    m_areChosen = true;
    for (int column = 0; column < count; ++column)
        if (const auto width = widths[static_cast<std::size_t>(column)]; width > 0)
            m_table.setColumnWidth(column, std::max(width, m_table.header()->minimumSectionSize()));
}

void fitColumns(QTreeView& table, int room, int widest) {
    if (const auto* widths = ColumnWidths::of(table); widths != nullptr && widths->areChosen())
        return;
    for (int column = 0; column + 1 < table.header()->count(); ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, std::min(table.columnWidth(column) + room, widest));
    }
}

} // namespace postern::ui
