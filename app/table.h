#pragma once
// Columns of text for a terminal.
#include <string>
#include <vector>

namespace postern::app {

using TableRow = std::vector<std::string>;

// The rows under their headings, each column as wide as its widest cell (in characters); the last one is not padded.
std::string table(const TableRow& headings, const std::vector<TableRow>& rows);

} // namespace postern::app
