#pragma once
// Dates and times of the binary formats as ISO text (PostgreSQL documentation 8.5). Dates count days and timestamps
// count microseconds from 2000-01-01; the extreme integers mean infinity.
#include <cstdint>
#include <string>

namespace postern::wire::calendar {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

void appendDate(std::string& out, std::int32_t days);
// 0 … 24:00:00; out of range is written modulo nothing, as the plain number of hours.
void appendTime(std::string& out, std::int64_t micros);
void appendTimestamp(std::string& out, std::int64_t micros, bool withUtcOffset);
// `secondsWest` as in timetz: seconds west of UTC.
void appendOffset(std::string& out, std::int32_t secondsWest);
void appendInterval(std::string& out, std::int64_t micros, std::int32_t days, std::int32_t months);

} // namespace postern::wire::calendar
