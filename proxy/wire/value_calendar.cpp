#include "wire/value_calendar.h"

#include <charconv>
#include <cstdlib>
#include <limits>

namespace postern::wire::calendar {

namespace {

void appendNumber(std::string& out, std::int64_t value, std::size_t width = 0) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const auto length = static_cast<std::size_t>(end - buffer);
    if (length < width)
        out.append(width - length, '0');
    out.append(buffer, length);
}

struct Date {
    std::int64_t year; // astronomical: 0 is 1 BC
    int month, day;
};

// Proleptic Gregorian date of a day counted from 2000-01-01, for every 64-bit day that timestamps reach. The year
// starts in March here, so that leap days come last.
Date civil(std::int64_t day) {
    day += 730'425; // from 0000-03-01
    const std::int64_t era = (day >= 0 ? day : day - 146'096) / 146'097;
    const std::int64_t dayOfEra = day - era * 146'097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const auto shifted = static_cast<int>((5 * dayOfYear + 2) / 153);
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            static_cast<int>(dayOfYear) - (153 * shifted + 2) / 5 + 1};
}

void appendYearMonthDay(std::string& out, const Date& date) {
    appendNumber(out, date.year > 0 ? date.year : 1 - date.year, 4);
    out += '-';
    appendNumber(out, date.month, 2);
    out += '-';
    appendNumber(out, date.day, 2);
}

void appendFraction(std::string& out, std::int64_t micros) {
    if (micros == 0)
        return;
    out += '.';
    appendNumber(out, micros, 6);
    out.erase(out.find_last_not_of('0') + 1);
}

} // namespace

void appendDate(std::string& out, std::int32_t days) {
    if (days == std::numeric_limits<std::int32_t>::max() || days == std::numeric_limits<std::int32_t>::min()) {
        out += days > 0 ? "infinity" : "-infinity";
        return;
    }
    const auto date = civil(days);
    appendYearMonthDay(out, date);
    if (date.year <= 0)
        out += " BC";
}

void appendTime(std::string& out, std::int64_t micros) {
    const auto seconds = micros / kMicrosPerSecond;
    appendNumber(out, seconds / 3600, 2);
    out += ':';
    appendNumber(out, seconds / 60 % 60, 2);
    out += ':';
    appendNumber(out, seconds % 60, 2);
    appendFraction(out, micros % kMicrosPerSecond);
}

void appendTimestamp(std::string& out, std::int64_t micros, bool withUtcOffset) {
    if (micros == std::numeric_limits<std::int64_t>::max() || micros == std::numeric_limits<std::int64_t>::min()) {
        out += micros > 0 ? "infinity" : "-infinity";
        return;
    }
    std::int64_t day = micros / kMicrosPerDay, rest = micros % kMicrosPerDay;
    if (rest < 0)
        rest += kMicrosPerDay, --day;
    const auto date = civil(day);
    appendYearMonthDay(out, date);
    out += ' ';
    appendTime(out, rest);
    if (withUtcOffset)
        out += "+00";
    if (date.year <= 0)
        out += " BC";
}

void appendOffset(std::string& out, std::int32_t secondsWest) {
    const std::int64_t east = -static_cast<std::int64_t>(secondsWest);
    const auto size = std::abs(east);
    out += east < 0 ? '-' : '+';
    appendNumber(out, size / 3600, 2);
    if (size % 3600 != 0) {
        out += ':';
        appendNumber(out, size / 60 % 60, 2);
    }
    if (size % 60 != 0) {
        out += ':';
        appendNumber(out, size % 60, 2);
    }
}

void appendInterval(std::string& out, std::int64_t micros, std::int32_t days, std::int32_t months) {
    const auto start = out.size();
    bool isBefore = false; // the part before was negative: a positive one is then written with its sign
    auto part = [&](std::int64_t value, const char* unit) {
        if (value == 0)
            return;
        if (out.size() != start)
            out += ' ';
        if (isBefore && value > 0)
            out += '+';
        appendNumber(out, value);
        out += ' ';
        out += unit;
        if (value != 1)
            out += 's';
        isBefore = value < 0;
    };
    part(months / 12, "year");
    part(months % 12, "mon");
    part(days, "day");
    if (out.size() != start && micros == 0)
        return;
    if (out.size() != start)
        out += ' ';
    if (micros < 0)
        out += '-';
    else if (isBefore)
        out += '+';
    // Written by parts, because the most negative number has no positive counterpart.
    appendNumber(out, std::abs(micros / 3'600 / kMicrosPerSecond), 2);
    out += ':';
    appendNumber(out, std::abs(micros / 60 / kMicrosPerSecond % 60), 2);
    out += ':';
    appendNumber(out, std::abs(micros / kMicrosPerSecond % 60), 2);
    appendFraction(out, std::abs(micros % kMicrosPerSecond));
}

} // namespace postern::wire::calendar
