#pragma once
// Pseudonyms: keyed, the same for equal values, in the format of the value, and resolvable with the key. What each kind
// of value keeps (and so shows) is in the room's README. Private to the room.
#include <string>
#include <string_view>

#include "masking/method.h"

namespace postern::masking {

// Appends the pseudonym of `value` (Forth) or the value behind a pseudonym (Back), in the same format. False: it has
// none, because of its type or because it is too long or odd; nothing was appended.
bool permuteValue(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                  std::string& out);

// Parts of it. `text` is UTF-8, or another encoding when only ASCII may be understood.
bool permuteText(std::string_view text, bool isUtf8, Keyed& keyed, Keyed::Direction direction, std::string& out);
// A decimal number without exponent, as PostgreSQL writes it.
bool permuteDecimal(std::string_view text, Keyed& keyed, Keyed::Direction direction, std::string& out);
bool permuteNumber(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                   std::string& out);
bool permuteCalendar(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                     std::string& out);
bool permuteUuid(std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction, std::string& out);
bool appendHashedUuid(std::string_view value, bool binary, Keyed& keyed, std::string& out);

} // namespace postern::masking
