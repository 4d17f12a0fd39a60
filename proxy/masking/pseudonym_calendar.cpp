#include "masking/pseudonym.h"

#include <charconv>
#include <chrono>
#include <vector>

#include "base/bytes.h"
#include "wire/value_calendar.h"

namespace postern::masking {

namespace {

constexpr Oid kDate = 1082, kTimestamp = 1114, kTimestampTz = 1184;
using wire::calendar::kMicrosPerDay;
using wire::calendar::kMicrosPerSecond;

constexpr auto kEpoch = std::chrono::sys_days(std::chrono::year(2000) / 1 / 1); // PostgreSQL's

std::int64_t dayOf(int year, unsigned month, unsigned day) {
    return (std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) - kEpoch)
        .count();
}

// Reads `width` digits.
bool take(std::string_view& text, std::size_t width, int& out) {
    if (text.size() < width)
        return false;
    const auto read = std::from_chars(text.data(), text.data() + width, out);
    if (read.ec != std::errc{} || read.ptr != text.data() + width || text.front() == '-')
        return false;
    text.remove_prefix(width);
    return true;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

// ISO forms only: in the other styles of DateStyle day and month can be mistaken for each other.
bool readDay(std::string_view& text, std::int64_t& out) {
    int year = 0, month = 0, day = 0;
    if (!take(text, 4, year) || !take(text, '-') || !take(text, 2, month) || !take(text, '-') || !take(text, 2, day))
        return false;
    const auto date = std::chrono::year(year) / month / day;
    if (year < 1 || !date.ok())
        return false;
    out = dayOf(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return true;
}

bool readFraction(std::string_view& text, std::int64_t& micros) {
    if (!take(text, '.'))
        return true;
    std::int64_t unit = kMicrosPerSecond / 10;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), unit /= 10) {
        if (unit == 0)
            return false;
        micros += (text.front() - '0') * unit;
    }
    return true;
}

bool readOffset(std::string_view& text, std::int64_t& seconds) {
    if (take(text, 'Z'))
        return true;
    const bool west = text.starts_with('-');
    int hours = 0, minutes = 0, rest = 0;
    if ((!take(text, '+') && !take(text, '-')) || !take(text, 2, hours))
        return false;
    if (take(text, ':') && !take(text, 2, minutes))
        return false;
    if (take(text, ':') && !take(text, 2, rest))
        return false;
    seconds = (west ? -1 : 1) * (hours * 3600 + minutes * 60 + rest);
    return true;
}

bool readTimestamp(std::string_view text, bool withOffset, std::int64_t& micros) {
    std::int64_t day = 0, fraction = 0, offset = 0;
    int hours = 0, minutes = 0, seconds = 0;
    if (!readDay(text, day))
        return false;
    if ((!take(text, ' ') && !take(text, 'T')) || !take(text, 2, hours) || !take(text, ':') ||
        !take(text, 2, minutes) || !take(text, ':') || !take(text, 2, seconds) || hours > 23 || minutes > 59 ||
        seconds > 59 || !readFraction(text, fraction) || (withOffset && !readOffset(text, offset)) || !text.empty())
        return false;
    micros = day * kMicrosPerDay + (hours * 3600 + minutes * 60 + seconds - offset) * kMicrosPerSecond + fraction;
    return true;
}

// A day of the same century; those of 0001 to 9999 only.
struct Century {
    std::int64_t first = 0;
    std::uint32_t days = 0;
};
bool centuryOf(std::int64_t day, Century& out) {
    if (day < dayOf(1, 1, 1) || day > dayOf(9999, 12, 31))
        return false;
    const std::chrono::year_month_day date(kEpoch + std::chrono::days(day));
    const int begin = int(date.year()) / 100 * 100;
    out.first = dayOf(std::max(begin, 1), 1, 1);
    out.days = static_cast<std::uint32_t>(dayOf(begin + 99, 12, 31) - out.first + 1);
    return true;
}

bool permuteDay(std::int64_t& day, Keyed& keyed, Keyed::Direction direction) {
    Century century;
    if (!centuryOf(day, century))
        return false;
    auto symbol = static_cast<std::uint32_t>(day - century.first);
    keyed.permute('d', {&century.days, 1}, {&symbol, 1}, direction);
    day = century.first + symbol;
    return true;
}

// Midnights stay midnights (and the same as a date's), whole seconds whole, milliseconds milliseconds.
bool permuteMoment(std::int64_t& micros, Keyed& keyed, Keyed::Direction direction) {
    const std::int64_t rest = ((micros % kMicrosPerDay) + kMicrosPerDay) % kMicrosPerDay;
    std::int64_t day = (micros - rest) / kMicrosPerDay;
    if (rest == 0) {
        const bool done = permuteDay(day, keyed, direction);
        micros = day * kMicrosPerDay;
        return done;
    }
    Century century;
    if (!centuryOf(day, century))
        return false;
    const auto second = static_cast<std::uint32_t>(rest / kMicrosPerSecond);
    const auto fraction = static_cast<std::uint32_t>(rest % kMicrosPerSecond);
    std::vector<std::uint32_t> radices{century.days}, symbols{static_cast<std::uint32_t>(day - century.first)};
    const auto add = [&](std::uint32_t radix, std::uint32_t symbol) {
        radices.push_back(radix);
        symbols.push_back(symbol);
    };
    if (fraction == 0) {
        add(86'399, second - 1);
    } else {
        add(86'400, second);
        if (fraction % 1000 == 0) {
            add(999, fraction / 1000 - 1);
        } else {
            add(1000, fraction / 1000);
            add(999, fraction % 1000 - 1);
        }
    }
    keyed.permute('m', radices, symbols, direction);
    std::int64_t time = kMicrosPerSecond * (symbols[1] + (symbols.size() == 2 ? 1 : 0));
    if (symbols.size() == 3)
        time += std::int64_t{1000} * (symbols[2] + 1);
    if (symbols.size() == 4)
        time += std::int64_t{1000} * symbols[2] + symbols[3] + 1;
    micros = (century.first + symbols[0]) * kMicrosPerDay + time;
    return true;
}

} // namespace

bool permuteCalendar(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                     std::string& out) {
    Reader in(value);
    if (type == kDate) {
        std::int64_t day = in.i32();
        if (binary ? !in.ok() || !in.atEnd() : !readDay(value, day) || !value.empty())
            return false;
        if (!permuteDay(day, keyed, direction))
            return false;
        if (binary)
            putI32(out, static_cast<std::int32_t>(day));
        else
            wire::calendar::appendDate(out, static_cast<std::int32_t>(day));
        return true;
    }
    if (type != kTimestamp && type != kTimestampTz)
        return false;
    std::int64_t micros = in.i64();
    if (binary ? !in.ok() || !in.atEnd() : !readTimestamp(value, type == kTimestampTz, micros))
        return false;
    if (!permuteMoment(micros, keyed, direction))
        return false;
    if (binary)
        putU64(out, static_cast<std::uint64_t>(micros));
    else // in UTC: the offset of the value would tell summer from winter
        wire::calendar::appendTimestamp(out, micros, type == kTimestampTz);
    return true;
}

} // namespace postern::masking
