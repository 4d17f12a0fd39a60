#pragma once
// The widths that a person gave a table's columns: filling the table anew leaves them alone, and the window remembers
// them by the table's object name. GUI thread.
#include <QByteArray>
#include <QObject>

class QTreeView;

namespace postern::ui {

class ColumnWidths : public QObject {
    Q_OBJECT
public:
    // A child of `table`.
    explicit ColumnWidths(QTreeView& table);
    static ColumnWidths* of(const QTreeView& table); // null: it has none

    QByteArray save() const;               // empty: nobody chose any
    void restore(const QByteArray& saved); // of a table with other columns, or broken: as if empty, which forgets them
    QTreeView& table() const { return m_table; }
    bool areChosen() const { return m_areChosen; }

Q_SIGNALS:
    void chosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTreeView& m_table;
    bool m_isPressed = false, m_areChosen = false;
};

// Each column but the last as wide as what stands in it and `room` more, at most `widest`; chosen widths stay.
void fitColumns(QTreeView& table, int room = 20, int widest = 10'000);

} // namespace postern::ui
