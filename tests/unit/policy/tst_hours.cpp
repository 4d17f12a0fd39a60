#include <gtest/gtest.h>

#include "policy/configuration.h"

namespace postern::policy {
namespace {

bool covers(std::string_view hours, std::string_view time) {
    const auto condition = HoursCondition::parse(hours);
    EXPECT_TRUE(condition) << hours;
    const auto stamp = fromRfc3339(time);
    EXPECT_TRUE(stamp) << time;
    return condition && stamp && condition->covers(*stamp);
}

struct Case {
    const char *hours, *time; // UTC
    bool covered;
};

TEST(Hours, Cases) {
    const Case cases[] = {
        // 2026-11-20 is a Friday.
        {"Mon-Fri 08:00-18:00 UTC", "2026-11-20T08:00:00Z", true},
        {"Mon-Fri 08:00-18:00 UTC", "2026-11-20T07:59:59Z", false},
        {"Mon-Fri 08:00-18:00 UTC", "2026-11-20T17:59:59.999999Z", true},
        {"Mon-Fri 08:00-18:00 UTC", "2026-11-20T18:00:00Z", false},
        {"Mon-Fri 08:00-18:00 UTC", "2026-11-21T12:00:00Z", false},
        {"Mon-Fri 08:00-18:00", "2026-11-20T12:00:00Z", true},
        {"mon-fri 08:00-18:00 UTC", "2026-11-20T12:00:00Z", true},
        {"Sat,Sun 00:00-24:00 UTC", "2026-11-22T23:59:59Z", true},
        {"Sat,Sun 00:00-24:00 UTC", "2026-11-23T00:00:00Z", false},
        {"Fri 12:00-13:00 UTC", "2026-11-20T12:30:00Z", true},
        {"Fri-Mon 12:00-13:00 UTC", "2026-11-23T12:30:00Z", true},
        {"Fri-Mon 12:00-13:00 UTC", "2026-11-24T12:30:00Z", false},
        // Over midnight: the day at which it begins counts.
        {"Fri 22:00-06:00 UTC", "2026-11-20T23:00:00Z", true},
        {"Fri 22:00-06:00 UTC", "2026-11-21T05:59:00Z", true},
        {"Fri 22:00-06:00 UTC", "2026-11-21T06:00:00Z", false},
        {"Fri 22:00-06:00 UTC", "2026-11-20T05:00:00Z", false},
        {"Fri 22:00-06:00 UTC", "2026-11-21T22:00:00Z", false},
        {"Sun 22:00-06:00 UTC", "2026-11-23T01:00:00Z", true},
        // Time zones, summer and winter.
        {"Mon-Fri 08:00-18:00 Europe/Berlin", "2026-11-20T07:00:00Z", true},
        {"Mon-Fri 08:00-18:00 Europe/Berlin", "2026-11-20T06:59:00Z", false},
        {"Mon-Fri 08:00-18:00 Europe/Berlin", "2026-07-17T06:00:00Z", true},
        {"Mon-Fri 08:00-18:00 Europe/Berlin", "2026-07-17T16:00:00Z", false},
        {"Mon-Fri 08:00-18:00 America/New_York", "2026-11-20T13:00:00Z", true},
        {"Mon-Fri 08:00-18:00 America/New_York", "2026-11-20T12:59:00Z", false},
        {"Sat 00:00-01:00 Asia/Kolkata", "2026-11-20T18:30:00Z", true}, // +05:30, already Saturday
        {"Sat 00:00-01:00 Asia/Kolkata", "2026-11-20T18:29:00Z", false},
        {"Sat 10:00-11:00 Pacific/Kiritimati", "2026-11-20T20:00:00Z", true}, // +14
        // The hour that summer time skips and the one that winter time repeats, in Berlin.
        {"Sun 02:00-03:00 Europe/Berlin", "2026-03-29T01:00:00Z", false}, // 03:00 already
        {"Sun 02:00-03:00 Europe/Berlin", "2026-10-25T00:30:00Z", true},
        {"Sun 02:00-03:00 Europe/Berlin", "2026-10-25T01:30:00Z", true},
        // Before 1970 the days still count right: 1969-12-31 was a Wednesday.
        {"Wed 00:00-24:00 UTC", "1969-12-31T12:00:00Z", true},
        {"Thu 00:00-24:00 UTC", "1969-12-31T12:00:00Z", false},
    };
    for (const auto& c : cases)
        EXPECT_EQ(covers(c.hours, c.time), c.covered) << c.hours << " at " << c.time;
}

TEST(Hours, EveryMinuteOfAWeekIsCountedOnce) {
    const auto work = HoursCondition::parse("Mon-Fri 08:00-18:00 Europe/Berlin");
    const auto night = HoursCondition::parse("Mon-Sun 18:00-08:00 Europe/Berlin");
    const auto weekend = HoursCondition::parse("Sat,Sun 08:00-18:00 Europe/Berlin");
    ASSERT_TRUE(work && night && weekend);
    const auto start = fromRfc3339("2026-11-16T00:00:00Z")->micros;
    int counts[3] = {};
    for (int minute = 0; minute < 7 * 24 * 60; ++minute) {
        const Timestamp time{start + minute * 60'000'000LL};
        const bool in[3] = {work->covers(time), night->covers(time), weekend->covers(time)};
        EXPECT_EQ(in[0] + in[1] + in[2], 1) << minute;
        for (int i = 0; i < 3; ++i)
            counts[i] += in[i];
    }
    EXPECT_EQ(counts[0], 5 * 600);
    EXPECT_EQ(counts[1], 7 * 840);
    EXPECT_EQ(counts[2], 2 * 600);
}

} // namespace
} // namespace postern::policy
