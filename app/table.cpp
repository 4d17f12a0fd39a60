#include "app/table.h"

#include <algorithm>

namespace postern::app {

namespace {

// Characters of UTF-8 text; wide ones count as one, which is good enough for names.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

std::string table(const TableRow& headings, const std::vector<TableRow>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& heading : headings)
        widths.push_back(width(heading));
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], width(row[i]));
    std::string out;
    auto append = [&](const TableRow& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += row[i];
            if (i + 1 < row.size())
                out.append(widths[i] - width(row[i]) + 2, ' ');
        }
        out.erase(out.find_last_not_of(' ') + 1);
        out += '\n';
    };
    append(headings);
    for (const auto& row : rows)
        append(row);
    return out;
}

} // namespace postern::app
