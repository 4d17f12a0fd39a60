#pragma once
// Text as it stands in HTML and XML, between tags and in double-quoted attributes.
#include <string>
#include <string_view>

namespace postern {

inline std::string escapedForMarkup(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

} // namespace postern
