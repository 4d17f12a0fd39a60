#pragma once
// From a text to its tree: the parser's library, code inside of strings, limits. Private to the room.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sql/tree.h"

namespace postern::sql {

// How the message for a text begins that the grammar does not accept; the parser's own follows.
inline constexpr std::string_view kUnparsed = "cannot be parsed: ";

struct StatementRange {
    std::uint32_t begin, end; // as the parser gives it: with blanks and comments around
};

// `text` is valid UTF-8, without NUL and within the limits of size and lexing cost. One range per root.
// Errors: 0A000 grammar that is not known; 54000 a limit.
Result<void> parse(const std::string& text, bool standardConformingStrings, Tree& tree,
                   std::vector<StatementRange>& ranges);

} // namespace postern::sql
