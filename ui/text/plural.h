#pragma once
// Which plural form a count takes, for tr(text, nullptr, plural(count)); the number itself is written with
// words::count().
#include <algorithm>
#include <climits>
#include <cstdint>

namespace postern::ui {

constexpr int plural(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, INT_MAX));
}

} // namespace postern::ui
