#pragma once
// The tokens of a text, as PostgreSQL's own scanner sees them: for highlighting. Any thread; any input.
#include <cstdint>
#include <string_view>
#include <vector>

namespace postern::sql {

enum class TokenKind : std::uint8_t {
    Keyword,    // also one that is used as a name: the scanner cannot know
    Identifier, // quoted or not
    String,     // also bit strings and dollar quotes
    Number,
    Comment,
    Operator,    // also ::, :=, =>
    Parameter,   // $1
    Punctuation, // ( ) [ ] , ; . :
    Broken,      // from where the text does not lex to its end
};

struct Token {
    std::uint32_t begin = 0, length = 0; // bytes of the text
    TokenKind kind = TokenKind::Broken;
    friend bool operator==(const Token&, const Token&) = default;
};

inline constexpr std::size_t kMaxScannedBytes = 256U << 10; // of longer texts only the beginning is scanned

// In order, without overlaps; blanks are between them. `text` is UTF-8; what is not valid, or would take the scanner
// too long, gives no tokens.
std::vector<Token> scan(std::string_view text, bool standardConformingStrings = true);

} // namespace postern::sql
