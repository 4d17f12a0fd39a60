// Patterns of SQL names (PostgreSQL documentation 4.1.1, with * as a wildcard).
#include "base/text.h"
#include "policy/configuration.h"

namespace postern::policy {

namespace {

Error bad(Phrase message, const Phrase& suggestion) {
    return {Fault::Client, "22023", std::move(message), suggestion.english()};
}

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           c == '*' || static_cast<signed char>(c) < 0;
}

// Reads one part and moves `text` behind it.
Result<std::string> takePart(std::string_view& text) {
    std::string part;
    if (text.starts_with('"')) {
        for (text.remove_prefix(1);; text.remove_prefix(1)) {
            if (text.empty())
                return bad(phrase("a double quote is not closed"),
                           phrase("close the quoted name, and write \"\" for a quote in it"));
            if (text[0] == '"') {
                if (!text.starts_with("\"\""))
                    break;
                text.remove_prefix(1);
            }
            part += text[0];
        }
        text.remove_prefix(1);
    } else {
        std::size_t length = 0;
        while (length < text.size() && isNameByte(text[length]))
            ++length;
        part = toLowerAscii(text.substr(0, length));
        text.remove_prefix(length);
    }
    if (part.empty())
        return bad(phrase("a part of the name is empty"), phrase("write schema.table, with * for any"));
    return part;
}

} // namespace

bool matchesWildcard(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1; // the last star takes one character more
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

Result<NamePattern> NamePattern::parse(std::string_view text) {
    constexpr std::size_t kMaxBytes = 4 * 64 + 16, kMaxParts = 4;
    NamePattern out;
    out.text = std::string(text);
    if (text.size() > kMaxBytes)
        return bad(phrase("the name is too long"), phrase("a part of a PostgreSQL name has at most 63 bytes"));
    if (!isUtf8(text))
        return bad(phrase("the name is not UTF-8"), phrase("save the file as UTF-8"));
    for (;;) {
        auto part = takePart(text);
        if (!part)
            return std::move(part).error();
        out.parts.push_back(std::move(*part));
        if (text.empty())
            return out;
        if (text[0] != '.')
            return bad(phrase("a character that a name has only in double quotes"),
                       phrase("write such a part in double quotes, like public.\"User Data\""));
        if (out.parts.size() == kMaxParts)
            return bad(phrase("the name has too many parts"), phrase("write schema.table.column at most"));
        text.remove_prefix(1);
    }
}

bool NamePattern::matches(const std::vector<std::string_view>& name) const {
    if (name.size() != parts.size())
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!matchesWildcard(parts[i], name[i]))
            return false;
    return true;
}

} // namespace postern::policy
