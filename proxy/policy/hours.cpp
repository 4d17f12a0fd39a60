// Hours of the week in a time zone. The zones are the system's (/usr/share/zoneinfo), read by Howard Hinnant's date
// library, which is what std::chrono has from C++20 on and the compilers of this platform do not: it knows their rules
// up to 2037.
#include <algorithm>
#include <array>
#include <date/tz.h>
#include <exception>

#include "base/text.h"
#include "policy/configuration.h"

namespace postern::policy {

namespace {

constexpr int kDayMinutes = 24 * 60;
constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr const char* kExample = "write \"Mon-Fri 08:00-18:00 Europe/Berlin\"";

Error bad(Phrase message, const Phrase& suggestion = kExample) {
    return {Fault::Client, "22023", std::move(message), suggestion.english()};
}

int dayFromText(std::string_view text) {
    const auto it = std::find(kDays.begin(), kDays.end(), toLowerAscii(text));
    return it == kDays.end() ? -1 : static_cast<int>(it - kDays.begin());
}

// "Mon-Fri", "Sat,Sun", "Fri-Mon"; 0 when it is none of these.
std::uint8_t weekdaysFromText(std::string_view text) {
    unsigned days = 0;
    for (bool more = true; more;) {
        const auto comma = text.find(',');
        const auto item = text.substr(0, comma);
        const auto dash = item.find('-');
        const int first = dayFromText(item.substr(0, dash));
        const int last = dash == std::string_view::npos ? first : dayFromText(item.substr(dash + 1));
        if (first < 0 || last < 0)
            return 0;
        for (int day = first;; day = (day + 1) % 7) {
            days |= 1U << day;
            if (day == last)
                break;
        }
        more = comma != std::string_view::npos;
        if (more)
            text.remove_prefix(comma + 1);
    }
    return static_cast<std::uint8_t>(days);
}

// Minutes since midnight of "08:00"; -1 when it is not a time. 24:00 is the end of the day.
int minuteFromText(std::string_view text) {
    auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 1000; };
    if (text.size() != 5 || text[2] != ':')
        return -1;
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    return (hour <= 23 && minute <= 59) || (hour == 24 && minute == 0) ? hour * 60 + minute : -1;
}

std::string_view takeWord(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

// Days and minutes since 1970-01-01 00:00 of the zone's own clock.
struct LocalTime {
    std::int64_t day;
    int minute;
};

LocalTime localTime(const std::string& zone, Timestamp time) {
    using namespace std::chrono;
    const auto utc = floor<seconds>(sys_time<microseconds>{microseconds{time.micros}});
    const auto local = utc + date::locate_zone(zone)->get_info(utc).offset;
    const auto day = floor<days>(local);
    return {day.time_since_epoch().count(), static_cast<int>(duration_cast<minutes>(local - day).count())};
}

} // namespace

Result<HoursCondition> HoursCondition::parse(std::string_view text) {
    HoursCondition out;
    out.text = std::string(text);
    const auto days = takeWord(text), span = takeWord(text), zone = takeWord(text);
    out.weekdays = weekdaysFromText(days);
    if (out.weekdays == 0)
        return bad(phrase("the days are not days of the week"));
    const auto dash = span.find('-');
    out.fromMinute = minuteFromText(span.substr(0, dash));
    out.toMinute = dash == std::string_view::npos ? -1 : minuteFromText(span.substr(dash + 1));
    if (out.fromMinute < 0 || out.toMinute < 0 || out.fromMinute == kDayMinutes || out.fromMinute == out.toMinute)
        return bad(phrase("the hours are not a span of time"));
    if (!takeWord(text).empty())
        return bad(phrase("something follows the time zone"));
    if (!zone.empty())
        out.timeZone = std::string(zone);
    try {
        localTime(out.timeZone, Timestamp{}); // reads the zone's file, so that covers() finds it good
    } catch (const std::exception&) {
        return bad(phrase("the time zone is not known here"),
                   phrase("write a name of the time-zone database, like Europe/Berlin or UTC"));
    }
    return out;
}

bool HoursCondition::covers(Timestamp time) const {
    const auto [day, minute] = localTime(timeZone, time);
    auto isOn = [this](std::int64_t d) {
        return (weekdays >> ((d % 7 + 7 + 3) % 7) & 1) != 0;
    }; // 1970-01-01 was a Thursday
    if (fromMinute < toMinute)
        return isOn(day) && minute >= fromMinute && minute < toMinute;
    return (isOn(day) && minute >= fromMinute) || (isOn(day - 1) && minute < toMinute);
}

} // namespace postern::policy
