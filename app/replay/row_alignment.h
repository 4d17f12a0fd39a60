#pragma once
// Which of the rows that came then are which of those that come now. Pure functions.
#include <cstddef>
#include <optional>
#include <vector>

#include "app/replay/script.h"

namespace postern::app {

using RowCells = std::vector<CellText>;

struct RowPair {
    std::optional<std::size_t> recorded, now; // from 0; none: there only then, or only now
};

// In order of both. Equal rows belong together as many as can in one order; between them, rows with an equal first
// cell, and what is left side by side. Of very many rows that differ, side by side at once: at most a million steps.
std::vector<RowPair> align(const std::vector<RowCells>& recorded, const std::vector<RowCells>& now);

} // namespace postern::app
