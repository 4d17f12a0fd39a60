#include <gtest/gtest.h>

#include "base/clock.h"
#include "base/random.h"

using namespace postern;

TEST(Rfc3339, roundTrips) {
    for (const std::int64_t micros : {0LL, 1LL, 951782400000000LL, 1795404900123456LL, 4102444799999999LL}) {
        const Timestamp time{micros};
        EXPECT_EQ(fromRfc3339(toRfc3339(time)).value(), time);
    }
    EXPECT_EQ(toRfc3339({951782400000000}), "2000-02-29T00:00:00.000000Z");
    EXPECT_EQ(fromRfc3339("2026-11-21 03:35:00.5Z")->micros % 1000000, 500000);
    for (const char* bad : {"", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00",
                            "2026-01-01T00:00:00+02:00", "2026-01-01T24:00:00Z", "20260101T000000Z"})
        EXPECT_FALSE(fromRfc3339(bad)) << bad;
}

TEST(Duration, knowsItsUnits) {
    EXPECT_EQ(parseDuration("0s")->count(), 0);
    EXPECT_EQ(parseDuration("250ms")->count(), 250);
    EXPECT_EQ(parseDuration("15m")->count(), 900'000);
    EXPECT_EQ(parseDuration("365d")->count(), 31'536'000'000);
    for (const char* bad : {"", "s", "-1s", "1", "1.5s", "1 s", "1w", "99999999999999999999s", "99999999999d"})
        EXPECT_FALSE(parseDuration(bad)) << bad;
}

TEST(Uuid, isVersion7AndSorts) {
    const auto a = randomUuid();
    EXPECT_EQ(a.size(), 36U);
    EXPECT_EQ(a[14], '7');
    EXPECT_NE(a, randomUuid());
}
