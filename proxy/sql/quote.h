#pragma once
// Names as SQL text writes them (PostgreSQL documentation 4.1.1).
#include <string>
#include <string_view>

namespace postern::sql {

// In double quotes, so that it means itself whatever it holds.
inline std::string quotedName(std::string_view name) {
    std::string out = "\"";
    for (const char c : name)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

} // namespace postern::sql
