#pragma once
// What a table gives to the clipboard. GUI thread.
#include <QString>

class QTreeView;

namespace postern::ui {

// Ctrl+C and the context menu copy the chosen rows (cells, where the table chooses cells), one cell, or all that is
// there. A table with a context menu or a Ctrl+C of its own keeps both.
void letCopy(QTreeView& table);

enum class TextTable { Tabs, Csv };
// The chosen rows with shown columns, in the order that is seen; with `all`, every row, children of open rows too.
// Tabs: a line a row, breaks and tabs in a cell become spaces. Csv: RFC 4180 with the titles first, formulas defused.
QString tableText(const QTreeView& table, TextTable format, bool all);

} // namespace postern::ui
