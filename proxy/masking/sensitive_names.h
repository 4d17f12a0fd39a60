#pragma once
// Which columns look, by their names, as if they held something that wants a mask. For suggestions only: nothing is
// masked because of it.
#include <string_view>

namespace postern::masking {

// What a column of this name is likely to hold: "password", "secret", "card", "bank account", "national id", "email",
// "phone", "birth date", "address", "person's name", "health", "salary", "document", "ip address"; empty: nothing that
// the name tells. Case and separators do not count; names in German, French and Spanish too.
std::string_view sensitiveName(std::string_view column);

} // namespace postern::masking
