#pragma once
// Whether PostgreSQL's lexer would read a text in time proportional to its length. Private to the room.
#include <string_view>

namespace postern::sql {

// The lexer takes a whole run of operator characters (~!@#^&|`?+-*/%<>=) for one token, then gives back all but the
// first one or two where a comment opens or a run of signs ends, and reads the rest again. So a run of n openers, or of
// n signs, costs n * n / 2 steps. False when a run is longer than 2 * kMaxCommentOpeners bytes, or when the openers and
// signs of the text together cost more than kMaxLexerSteps. Looks into strings as well: texts that people and programs
// write stay far below.
bool isCheapToLex(std::string_view text);

inline constexpr unsigned long long kMaxLexerSteps = 16'000'000; // about 40 ms

} // namespace postern::sql
