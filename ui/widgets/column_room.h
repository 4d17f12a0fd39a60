#pragma once
// Columns as wide as what they hold; where the table is too narrow for all of them, some are left out instead of
// scrolled to.
#include <QList>
#include <QObject>

class QTreeView;

namespace postern::ui {

class ColumnRoom : public QObject {
    Q_OBJECT
public:
    // `spare` are the columns that may be left out, the first of them first; what they say must stand elsewhere too.
    // Widths that a person has chosen stay as they are, and so does every column then. Owned by the table.
    ColumnRoom(QTreeView& table, QList<int> spare, int room);
    void fit(); // to what the table shows now; by itself when its size changes

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeView& m_table;
    const QList<int> m_spare;
    const int m_room;
};

} // namespace postern::ui
