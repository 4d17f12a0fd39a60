#pragma once
// Time as values. Sans-I/O rooms take `Now` as an argument and never ask a clock.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace postern {

using Instant = std::chrono::steady_clock::time_point; // monotonic, for deadlines and durations
using Microseconds = std::chrono::microseconds;

// Wall time: microseconds since 1970-01-01 UTC.
struct Timestamp {
    std::int64_t micros = 0;
    friend auto operator<=>(const Timestamp&, const Timestamp&) = default;
};

struct Now {
    Instant steady;
    Timestamp wall;
};

Now now();
// RFC 3339 in UTC with microseconds: 2026-11-21T03:35:00.000000Z.
std::string toRfc3339(Timestamp time);
void appendRfc3339(std::string& out, Timestamp time);
Result<Timestamp> fromRfc3339(std::string_view text);
// "250ms", "10s", "15m", "12h", "365d"; "0s" is zero. Anything else is an error that says what to write.
Result<std::chrono::milliseconds> parseDuration(std::string_view text);

} // namespace postern
