#pragma once
// The words of the filter language (filter.h). Private to this room.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/filter.h"

namespace postern::api {

struct FilterToken {
    enum class Kind { Open, Close, And, Or, Not, Term, End } kind = Kind::End;
    std::size_t begin = 0, length = 0;
    // Term: [name, comparison] values, or a regular expression.
    std::string name;
    std::size_t nameLength = 0; // 0: no field
    Comparison comparison = Comparison::Equal;
    std::vector<std::string> values;
    std::vector<std::size_t> valueAt; // byte offsets of values
    bool isRegex = false, ignoresCase = false;
};

// Stops at the first problem.
std::vector<FilterToken> lexFilter(std::string_view text, std::optional<FilterProblem>& problem);

// `value` as it has to be written to be read back as one value.
std::string quotedFilterValue(std::string_view value);

inline constexpr std::size_t kMaxFilterBytes = 4096;

} // namespace postern::api
