#pragma once
// SQL text in pieces to be coloured, by PostgreSQL's own scanner. From where the text does not lex (an unclosed quote)
// to its end it is one Broken piece. Any thread; any bytes.
#include <cstdint>
#include <string_view>
#include <vector>

namespace postern::api {

enum class SqlTokenKind : std::uint8_t {
    Keyword,
    Identifier,
    String,
    Number,
    Comment,
    Operator,
    Parameter,
    Punctuation,
    Broken
};

struct SqlToken {
    std::uint32_t begin = 0, length = 0; // bytes
    SqlTokenKind kind = SqlTokenKind::Identifier;
    friend bool operator==(const SqlToken&, const SqlToken&) = default;
};

// In order, without overlaps; white space belongs to none.
std::vector<SqlToken> sqlTokens(std::string_view sql);

} // namespace postern::api
