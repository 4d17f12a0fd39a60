#include <gtest/gtest.h>

#include <random>

#include "sql/scanner.h"

namespace postern::sql {
namespace {

// One letter for each token.
std::string kinds(std::string_view text, bool standardConformingStrings = true) {
    std::string letters;
    for (const Token& token : scan(text, standardConformingStrings))
        letters += "KISNCOPUB"[static_cast<int>(token.kind)];
    return letters;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (const Token& token : scan(text))
        found.emplace_back(text.substr(token.begin, token.length));
    return found;
}

TEST(Scanner, TellsKindsApart) {
    EXPECT_EQ(kinds("SELECT a, \"B\", 'c', 1.5, $1 FROM t WHERE x >= 2 -- end"), "KIUIUSUNUPKIKIONC");
    EXPECT_EQ(kinds("/* a /* b */ c */ select"), "CK");
    EXPECT_EQ(kinds("$$a$$ E'b' B'1' X'f' U&'x' U&\"y\""), "SSSSSI");
    EXPECT_EQ(kinds("a::b := c => d"), "IOIOIOI");
    EXPECT_EQ(kinds(""), "");
    EXPECT_EQ(kinds("  \n "), "");
}

TEST(Scanner, GivesBytesOfTheText) {
    EXPECT_EQ(words("SELECT 'é', ü FROM \"日本\""),
              (std::vector<std::string>{"SELECT", "'é'", ",", "ü", "FROM", "\"日本\""}));
}

TEST(Scanner, KnowsTheEndOfUnicodeStrings) {
    EXPECT_EQ(words("U&'a'  || U&'b\n' /* c */ U&\"d\""),
              (std::vector<std::string>{"U&'a'", "||", "U&'b\n'", "/* c */", "U&\"d\""}));
}

TEST(Scanner, FollowsStandardConformingStrings) {
    EXPECT_EQ(kinds(R"('\' x ')", true), "SIB");
    EXPECT_EQ(kinds(R"('\' x ')", false), "S");
}

TEST(Scanner, MarksWhatDoesNotLex) {
    EXPECT_EQ(kinds("SELECT é, 'open string"), "KIUB");
    EXPECT_EQ(words("SELECT é, 'open string").back(), "'open string");
    EXPECT_EQ(kinds("'open"), "B");
    EXPECT_EQ(kinds("a /* open"), "IB");
    EXPECT_EQ(kinds("SELECT 1_a"), "KB");
}

TEST(Scanner, HasBounds) {
    std::string comments;
    for (int i = 0; i < 40000; ++i)
        comments += "/*";
    EXPECT_TRUE(scan(comments).empty());
    EXPECT_TRUE(scan("SELECT '\xff'").empty());
    const std::string text(3U << 20, 'x');
    const auto tokens = scan(text);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].length, kMaxScannedBytes);
}

TEST(Scanner, RandomTextsGiveOrderedTokens) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    constexpr std::string_view kParts[] = {"SELECT", " ", "'", "\"", "$$", "$a$", "--", "\n", "/*", "*/",
                                           "1",      "a", "é", "E'", "\\", ";",   "(",  "::", "U&'"};
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (unsigned n = random() % 20; n > 0; --n)
            text += kParts[random() % std::size(kParts)];
        std::size_t end = 0;
        for (const Token& token : scan(text)) {
            EXPECT_GE(token.begin, end) << text;
            EXPECT_GT(token.length, 0U) << text;
            end = token.begin + token.length;
        }
        EXPECT_LE(end, text.size()) << text;
    }
}

} // namespace
} // namespace postern::sql
