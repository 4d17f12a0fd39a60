#pragma once
// What a statement gave then and what it gives now. Pure functions.
#include <cstdint>
#include <string>
#include <vector>

#include "app/replay/script.h"

namespace postern::app {

enum class Outcome { Same, Slower, Different, Failed, Skipped };
std::string_view toString(Outcome outcome);

struct CellDifference {
    std::uint64_t row = 0; // from 1, as recorded
    std::string column;
    CellText recorded, now;
};

struct RowDifference {
    bool isNew = false;    // else it is gone
    std::uint64_t row = 0; // from 1, in the answer that has it
    std::vector<CellText> cells;
};

inline constexpr std::size_t kMaxDifferences = 20; // cells listed for one statement, and as many rows

struct Comparison {
    Outcome outcome = Outcome::Same;
    std::string why; // a sentence without row data; empty: the same
    std::vector<CellDifference> cells;
    std::uint64_t cellCount = 0; // all that differ, in the rows that both have
    std::vector<RowDifference> rows;
    std::uint64_t goneCount = 0, newCount = 0; // rows that only one of the two has
};

// Slower: the same, but took more than `factor` times as long, and at least 20 ms longer.
Comparison compare(const Answer& recorded, const Answer& now, double factor);

} // namespace postern::app
