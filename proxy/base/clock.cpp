#include "base/clock.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace postern {

Now now() {
    const auto wall = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::steady_clock::now(), {std::chrono::duration_cast<Microseconds>(wall).count()}};
}

void appendRfc3339(std::string& out, Timestamp time) {
    using namespace std::chrono;
    const sys_time<microseconds> point{microseconds{time.micros}};
    const auto day = floor<days>(point);
    const year_month_day date{day};
    const hh_mm_ss clock{point - day};
    char text[] = "0000-00-00T00:00:00.000000Z";
    const auto put = [&text](std::size_t at, std::int64_t value, std::size_t width) {
        for (auto i = at + width; i-- > at; value /= 10)
            text[i] = static_cast<char>('0' + value % 10);
    };
    put(0, static_cast<int>(date.year()), 4);
    put(5, static_cast<unsigned>(date.month()), 2);
    put(8, static_cast<unsigned>(date.day()), 2);
    put(11, clock.hours().count(), 2);
    put(14, clock.minutes().count(), 2);
    put(17, clock.seconds().count(), 2);
    put(20, clock.subseconds().count(), 6);
    out.append(text, sizeof text - 1);
}

std::string toRfc3339(Timestamp time) {
    std::string out;
    appendRfc3339(out, time);
    return out;
}

Result<Timestamp> fromRfc3339(std::string_view text) {
    using namespace std::chrono;
    const auto bad = Error::client("22007", "not an RFC 3339 time in UTC, like 2026-01-31T12:00:00Z");
    auto number = [&text](std::size_t at, std::size_t width, int& value) {
        if (text.size() < at + width)
            return false;
        const auto* end = text.data() + at + width;
        const auto result = std::from_chars(text.data() + at, end, value);
        return result.ec == std::errc{} && result.ptr == end;
    };
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    if (!number(0, 4, y) || !number(5, 2, mo) || !number(8, 2, d) || !number(11, 2, h) || !number(14, 2, mi) ||
        !number(17, 2, s) || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != ' ') ||
        text[13] != ':' || text[16] != ':')
        return bad;
    std::int64_t micros = 0;
    std::size_t at = 19;
    if (at < text.size() && text[at] == '.') {
        std::int64_t scale = 100000;
        for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
            micros += (text[at] - '0') * scale;
    }
    if (text.substr(at) != "Z" && text.substr(at) != "+00:00")
        return bad;
    const year_month_day date{year{y}, month{static_cast<unsigned>(mo)}, day{static_cast<unsigned>(d)}};
    if (!date.ok() || h > 23 || mi > 59 || s > 60)
        return bad;
    const auto point = sys_days{date} + hours{h} + minutes{mi} + seconds{s} + microseconds{micros};
    return Timestamp{point.time_since_epoch().count()};
}

Result<std::chrono::milliseconds> parseDuration(std::string_view text) {
    struct Unit {
        std::string_view name;
        std::int64_t millis;
    };
    static constexpr std::array<Unit, 5> kUnits{
        {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
    constexpr std::int64_t kMaxMillis = 100LL * 365 * 86'400'000; // a century
    std::int64_t value = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (ec == std::errc{} && value >= 0)
        for (const auto& u : kUnits)
            if (u.name == unit && value <= kMaxMillis / u.millis)
                return std::chrono::milliseconds{value * u.millis};
    return Error::client("22023", "not a duration; write a number and ms, s, m, h or d, like \"25s\"");
}

} // namespace postern
