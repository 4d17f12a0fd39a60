#include <gtest/gtest.h>

#include "policy/configuration.h"

namespace postern::policy {
namespace {

TEST(NamePattern, PartsFoldUnlessQuoted) {
    const auto parts = [](std::string_view text) { return NamePattern::parse(text).value_or(NamePattern{}).parts; };
    using Parts = std::vector<std::string>;
    EXPECT_EQ(parts("public.orders"), (Parts{"public", "orders"}));
    EXPECT_EQ(parts("Public.ORDERS.Id"), (Parts{"public", "orders", "id"}));
    EXPECT_EQ(parts("public.\"User Data\".\"SSN\""), (Parts{"public", "User Data", "SSN"}));
    EXPECT_EQ(parts("\"a.b\".\"say \"\"hi\"\"\""), (Parts{"a.b", "say \"hi\""}));
    EXPECT_EQ(parts("*.*.api_key"), (Parts{"*", "*", "api_key"}));
    EXPECT_EQ(parts("a$1._x"), (Parts{"a$1", "_x"}));
    EXPECT_EQ(parts("\xC3\x84rger.\xC3\xA4"), (Parts{"\xC3\x84rger", "\xC3\xA4"}))
        << "only ASCII folds, as on the server";
    EXPECT_EQ(parts("\"*\""), (Parts{"*"})) << "a wildcard in quotes too";
}

TEST(NamePattern, BadOnesSayWhatToWrite) {
    for (const std::string bad :
         {"", ".", "a.", ".a", "a..b", "a b", "a-b", "\"a", "\"a\"b", "a\"b\"", "\"\"", "a.b.c.d.e", "a;b"}) {
        const auto result = NamePattern::parse(bad);
        ASSERT_FALSE(result) << bad;
        EXPECT_FALSE(result.error().detail().empty()) << bad;
    }
    EXPECT_FALSE(NamePattern::parse(std::string(300, 'a')));
    EXPECT_FALSE(NamePattern::parse("a.\xff"));
}

TEST(NamePattern, MatchesPartByPart) {
    const auto matches = [](std::string_view pattern, std::vector<std::string_view> name) {
        return NamePattern::parse(pattern)->matches(name);
    };
    EXPECT_TRUE(matches("public.orders", {"public", "orders"}));
    EXPECT_FALSE(matches("public.orders", {"public", "Orders"})) << "case counts";
    EXPECT_FALSE(matches("public.orders", {"orders"}));
    EXPECT_FALSE(matches("public.orders", {"public", "orders", "id"}));
    EXPECT_TRUE(matches("*.orders_*", {"any", "orders_"}));
    EXPECT_TRUE(matches("*.orders_*", {"", "orders_2026_11"}));
    EXPECT_FALSE(matches("*.orders_*", {"any", "orders"}));
    EXPECT_TRUE(matches("public.\"User Data\"", {"public", "User Data"}));
    EXPECT_FALSE(matches("*.x", {"a.b", "y"}));
}

TEST(Wildcard, AnyRunOfCharacters) {
    struct Case {
        const char *pattern, *text;
        bool matches;
    };
    const Case cases[] = {
        {"", "", true},           {"", "a", false},        {"*", "", true},        {"*", "abc", true},
        {"a*", "a", true},        {"a*", "ba", false},     {"*a", "ba", true},     {"*a", "ab", false},
        {"a*c", "abc", true},     {"a*c", "ac", true},     {"a*c", "abcd", false}, {"*b*", "abc", true},
        {"a*b*c", "aXbYc", true}, {"a*b*c", "acb", false}, {"**", "x", true},      {"a**b", "ab", true},
        {"*ab", "aab", true},     {"*aab", "aaab", true},  {"a.b", "axb", false},  {"?", "a", false},
        {"[a]", "a", false},      {"abc", "abc", true},    {"abc", "abcd", false}, {"abcd", "abc", false}};
    for (const auto& c : cases)
        EXPECT_EQ(matchesWildcard(c.pattern, c.text), c.matches) << c.pattern << " " << c.text;
}

TEST(Wildcard, ManyStarsAreNotSlow) {
    std::string pattern, text(100'000, 'a');
    for (int i = 0; i < 50; ++i)
        pattern += "*a";
    EXPECT_FALSE(matchesWildcard(pattern + "*b", text)); // backtracking over every star would not end
}

} // namespace
} // namespace postern::policy
