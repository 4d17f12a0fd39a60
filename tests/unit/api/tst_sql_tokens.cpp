#include <gtest/gtest.h>

#include "api/sql_tokens.h"

namespace postern::api {
namespace {

std::vector<std::pair<std::string, SqlTokenKind>> pieces(std::string_view sql) {
    std::vector<std::pair<std::string, SqlTokenKind>> out;
    for (const auto& token : sqlTokens(sql))
        out.emplace_back(sql.substr(token.begin, token.length), token.kind);
    return out;
}

TEST(SqlTokens, EveryKind) {
    using enum SqlTokenKind;
    const std::vector<std::pair<std::string, SqlTokenKind>> expected = {
        {"SELECT", Keyword},   {"\"A b\"", Identifier}, {",", Punctuation}, {"u", Identifier},
        {".", Punctuation},    {"id", Identifier},      {"+", Operator},    {"1.5e3", Number},
        {"FROM", Keyword},     {"users", Identifier},   {"u", Identifier},  {"-- why", Comment},
        {"WHERE", Keyword},    {"x", Identifier},       {"=", Operator},    {"$1", Parameter},
        {"AND", Keyword},      {"y", Identifier},       {"=", Operator},    {"'it''s'", String},
        {"OR", Keyword},       {"z", Identifier},       {"=", Operator},    {"$q$ a $q$", String},
        {"/* end */", Comment}};
    EXPECT_EQ(pieces("SELECT \"A b\", u.id + 1.5e3 FROM users u -- why\nWHERE x = $1 AND y = 'it''s' OR z = $q$ a $q$ "
                     "/* end */"),
              expected);
}

TEST(SqlTokens, AKeywordBehindADotIsAName) {
    using enum SqlTokenKind;
    const std::vector<std::pair<std::string, SqlTokenKind>> expected = {
        {"SELECT", Keyword},  {"c", Identifier}, {".", Punctuation}, {"/* its */", Comment},
        {"name", Identifier}, {"AS", Keyword},   {"name", Keyword}};
    EXPECT_EQ(pieces("SELECT c./* its */name AS name"), expected);
}

TEST(SqlTokens, TextThatCannotBeScannedStaysPlain) {
    for (const auto* sql : {"SELECT 'open", "SELECT \"open", "/* open", "$q$ open", "", "\xff\xfe", "SELECT \xff"}) {
        std::size_t end = 0;
        for (const auto& token : sqlTokens(sql)) {
            EXPECT_GE(token.begin, end);
            end = token.begin + token.length;
        }
        EXPECT_LE(end, std::string_view(sql).size());
    }
}

} // namespace
} // namespace postern::api
