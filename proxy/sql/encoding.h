#pragma once
// Client encodings: which are accepted, and conversion to UTF-8. Private to the room.
// PostgreSQL documentation, section 24.3.1 (supported character sets).
#include <string>
#include <string_view>

#include "base/result.h"

namespace postern::sql {

// `text` as UTF-8. Errors: 0A000 an encoding that is refused or not known; 22021 bytes that are not valid in it, a NUL,
// or a conversion that would change the ASCII characters (then the server and the parser could read different
// statements).
Result<std::string> toUtf8(std::string_view text, std::string_view encoding);

} // namespace postern::sql
