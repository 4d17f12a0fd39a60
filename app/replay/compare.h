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
    std::uint64_t row = 0; // from 1
    std::string column;
    CellText recorded, now;
};

inline constexpr std::size_t kMaxDifferences = 20; // cells listed for one statement

struct Comparison {
    Outcome outcome = Outcome::Same;
    std::string why; // a sentence without row data; empty: the same
    std::vector<CellDifference> cells;
    std::uint64_t cellCount = 0; // all that differ, in the rows that both have
};

// Slower: the same, but took more than `factor` times as long, and at least 20 ms longer.
Comparison compare(const Answer& recorded, const Answer& now, double factor);

} // namespace postern::app
