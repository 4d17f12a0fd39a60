#include <gtest/gtest.h>

#include <random>
#include <set>

#include "base/bytes.h"
#include "base/text.h"
#include "masking/method.h"

using namespace postern;
using namespace postern::masking;

namespace {

constexpr std::string_view kKey = "a secret of the store";

ColumnMask pseudonym(Oid type) {
    ColumnMask mask;
    mask.setType(valueType(type));
    mask.method = policy::Mask::Method::Pseudonym;
    return mask;
}

std::string forth(Oid type, std::string_view value, bool binary = false) {
    return masked(pseudonym(type), value, binary, kKey).value_or("NULL");
}

std::string back(Oid type, std::string_view value, bool binary = false) {
    return original(pseudonym(type), value, binary, kKey).value_or("none");
}

std::string bytes(std::uint64_t value, int size) {
    std::string out;
    for (int i = size - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i));
    return out;
}

} // namespace

TEST(Pseudonym, keepsTheFormatAndResolves) {
    const struct {
        Oid type;
        const char *value, *like; // a letter of `like` stands for one of its kind, other characters for themselves
    } cases[] = {
        {25, "Anna-Lena Schmidt", "Aaaa-Aaaa Aaaaaaa"},
        {1043, "anna.schmidt+x@example.org", "aaaa.aaaaaaa+a@aaaaaaa.org"},
        {25, "+49 (0)30 1234567-89", "+99 (9)99 9999999-99"},
        {25, "AB-1234/x", "AA-9999/a"},
        {25, "7", "9"},
        {1042, "DE   ", "AA   "},
        {1082, "1999-12-31", "9999-99-99"},
        {1114, "2024-02-29 00:00:00", "9999-99-99 00:00:00"},
        {1114, "2024-02-29 10:11:12", "9999-99-99 99:99:99"},
        {1184, "2024-02-29 10:11:12.123+00", "9999-99-99 99:99:99.*"},
        {2950, "550e8400-e29b-41d4-a716-446655440000", "hhhhhhhh-hhhh-4hhh-hhhh-hhhhhhhhhhhh"},
        {23, "42", "99"},
        {23, "-2147483647", "-9999999999"},
        {20, "9223372036854775807", "9999999999999999999"},
        {1700, "-12.5000", "-99.9000"},
        {1700, "0.05", "0.99"},
        {701, "1234.5", "9999.9"},
    };
    for (const auto& c : cases) {
        const auto made = forth(c.type, c.value);
        EXPECT_NE(made, c.value);
        EXPECT_EQ(back(c.type, made), c.value) << made;
        const std::string_view like = c.like;
        if (like.ends_with('*'))
            continue;
        ASSERT_EQ(made.size(), like.size()) << made;
        for (std::size_t i = 0; i < like.size(); ++i) {
            const auto in = [&](std::string_view set) { return set.find(made[i]) != std::string_view::npos; };
            const bool fits = like[i] == 'A'   ? in("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
                              : like[i] == 'a' ? in("abcdefghijklmnopqrstuvwxyz")
                              : like[i] == '9' ? in("0123456789")
                              : like[i] == 'h' ? in("0123456789abcdef")
                                               : (made[i] == like[i] || i > like.size() - 4);
            EXPECT_TRUE(fits) << made << " at " << i;
        }
    }
}

TEST(Pseudonym, isTheSameInEveryTypeAndFormat) {
    EXPECT_EQ(forth(25, "Anna"), forth(1043, "Anna"));
    EXPECT_EQ(forth(1042, "Anna   "), forth(25, "Anna") + "   ");
    for (const char* number : {"7", "42", "1000", "32767", "-5"}) {
        const auto value = static_cast<std::uint64_t>(std::stoll(number));
        const auto made = forth(23, number);
        const auto made64 = static_cast<std::uint64_t>(std::stoll(made));
        EXPECT_EQ(forth(21, number), made);
        EXPECT_EQ(forth(20, number), made);
        EXPECT_EQ(forth(1700, number), made);
        EXPECT_EQ(forth(1700, std::string(number) + ".00"), made + ".00");
        EXPECT_EQ(forth(21, bytes(value, 2), true), bytes(made64, 2));
        EXPECT_EQ(forth(23, bytes(value, 4), true), bytes(made64, 4));
        EXPECT_EQ(forth(20, bytes(value, 8), true), bytes(made64, 8));
    }
    const std::string uuid = "550e8400-e29b-41d4-a716-446655440000";
    EXPECT_EQ(toHex(forth(2950, *fromHex("550e8400e29b41d4a716446655440000"), true)), [&] {
        auto text = forth(2950, uuid);
        std::erase(text, '-');
        return text;
    }());
    EXPECT_EQ(forth(1114, "2024-02-29 00:00:00"), forth(1082, "2024-02-29") + " 00:00:00");
    EXPECT_EQ(forth(1184, "2024-02-29 12:00:00+02"), forth(1184, "2024-02-29 10:00:00+00")) << "the same moment";
    EXPECT_EQ(forth(17, "\\x0102ff"), "\\x" + toHex(forth(17, "\x01\x02\xff", true)));
}

TEST(Pseudonym, numericInBinary) {
    // 12345.678: two groups before the point, one behind.
    std::string value;
    for (const std::uint16_t word : {3, 1, 0, 3, 1, 2345, 6780})
        putU16(value, word);
    const auto made = forth(1700, value, true);
    EXPECT_EQ(back(1700, made, true), value);
    const auto text = forth(1700, "12345.678");
    std::uint64_t integer = std::stoull(text.substr(0, 5)), fraction = std::stoull(text.substr(6)) * 10;
    std::string expected;
    for (const std::uint64_t word : {std::uint64_t{3}, std::uint64_t{1}, std::uint64_t{0}, std::uint64_t{3},
                                     integer / 10000, integer % 10000, fraction})
        putU16(expected, static_cast<std::uint16_t>(word));
    EXPECT_EQ(toHex(made), toHex(expected));
}

TEST(Pseudonym, neverLeavesTheType) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const auto made = forth(21, std::to_string(i + 32000 - 500));
        if (i + 32000 - 500 <= 32767) {
            EXPECT_LE(std::stoi(made), 32767);
            EXPECT_TRUE(seen.insert(made).second) << "two values, one pseudonym";
        }
    }
    EXPECT_EQ(forth(21, "-32768"), "NULL");
    EXPECT_EQ(forth(1700, "NaN"), "NULL");
    EXPECT_EQ(forth(701, "1e+20"), "NULL");
    EXPECT_EQ(forth(1082, "infinity"), "NULL");
    EXPECT_EQ(forth(1082, "0044-03-15 BC"), "NULL");
    EXPECT_EQ(forth(1082, "31.12.1999"), "NULL") << "only ISO dates can be read for sure";
    EXPECT_EQ(forth(16, "t"), "NULL");
    EXPECT_EQ(forth(3802, "{}").size(), 34U);
}

TEST(Pseudonym, everyDigitAndDayHasExactlyOne) {
    std::set<std::string> digits, days;
    for (int i = 0; i < 10; ++i)
        digits.insert(forth(25, std::to_string(i)));
    EXPECT_EQ(digits.size(), 10U);
    for (int i = 0; i < 2000; ++i)
        days.insert(forth(1082, bytes(static_cast<std::uint64_t>(i), 4), true));
    EXPECT_EQ(days.size(), 2000U);
}

TEST(Pseudonym, oddTextsGetATokenThatResolvesToNothing) {
    for (const std::string& value : {std::string(), std::string("---"), std::string(300, 'x'),
                                     std::string("\xE1\x9A\xA0"), std::string("\xE4")}) { // a rune; LATIN1
        const auto made = forth(25, value);
        EXPECT_TRUE(made.starts_with("****")) << made;
        EXPECT_EQ(made.size(), 36U);
        EXPECT_EQ(made, forth(25, value));
        EXPECT_EQ(back(25, made), "none");
    }
    auto latin = pseudonym(25);
    latin.encoding = Encoding::SingleByte;
    EXPECT_TRUE(masked(latin, "M\xC3\xBCller", false, kKey)->starts_with("****"));
    EXPECT_EQ(masked(latin, "Muller", false, kKey), forth(25, "Muller"));
}

TEST(Pseudonym, negativeDigitsNeverBecomeZero) {
    for (const char* value : {"-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-0.5", "-1.0"})
        for (const Oid type : {23U, 1700U})
            if (type == 1700 || std::string_view(value).size() == 2) {
                EXPECT_EQ(back(type, forth(type, value)), value);
            }
}

TEST(Pseudonym, dependsOnTheKey) {
    EXPECT_NE(masked(pseudonym(25), "Anna Schmidt", false, "k1"), masked(pseudonym(25), "Anna Schmidt", false, "k2"));
    EXPECT_EQ(masked(pseudonym(25), "Anna Schmidt", false, ""), "****") << "without a key nothing is made up";
    EXPECT_EQ(original(pseudonym(25), "Anna Schmidt", false, ""), std::nullopt);
}

TEST(Pseudonym, randomValuesResolveInBothFormats) {
    const auto seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 2000; ++i) {
        for (const auto& [type, size] :
             {std::pair<Oid, int>{21, 2}, {23, 4}, {20, 8}, {2950, 16}, {1082, 4}, {1114, 8}}) {
            auto value = size == 16 ? bytes(random(), 8) + bytes(random(), 8) : bytes(random(), size);
            if (type == 1082)
                value = bytes(random() % 30000, 4);
            if (type == 1114)
                value = bytes(random() % 800'000'000'000'000, 8);
            const auto made = masked(pseudonym(type), value, true, kKey);
            if (made) {
                EXPECT_EQ(made->size(), value.size());
                EXPECT_EQ(toHex(back(type, *made, true)), toHex(value)) << type;
            }
        }
        std::string text;
        for (auto left = random() % 40; left > 0; --left)
            text += std::string_view("aZ09 .@-_x,{")[random() % 12];
        const auto made = forth(25, text);
        if (!made.starts_with("****")) {
            EXPECT_EQ(back(25, made), text);
        }
    }
}

TEST(Hash, isValidForTheType) {
    auto mask = pseudonym(2950);
    mask.method = policy::Mask::Method::Hash;
    const auto text = masked(mask, "550e8400-e29b-41d4-a716-446655440000", false, kKey).value_or("");
    auto digits = text;
    std::erase(digits, '-');
    EXPECT_EQ(toHex(masked(mask, *fromHex("550e8400e29b41d4a716446655440000"), true, kKey).value_or("")), digits);
    EXPECT_EQ(text[14], '8');
    mask.setType(valueType(17));
    EXPECT_EQ(masked(mask, "\\x00ff", false, kKey),
              "\\x" + toHex(*masked(mask, std::string_view("\0\xff", 2), true, kKey)));
    EXPECT_EQ(masked(mask, "\\000\\377", false, kKey), masked(mask, "\\x00ff", false, kKey)) << "bytea_output = escape";
    mask.setType(valueType(3802));
    EXPECT_EQ(masked(mask, "\x01{}", true, kKey), "\x01" + *masked(mask, "{}", false, kKey));
    mask.setType(valueType(23));
    EXPECT_EQ(masked(mask, "42", false, kKey), std::nullopt);
}
