#include "masking/json_text.h"

#include <charconv>
#include <optional>
#include <string>

#include "masking/json_paths.h"

namespace postern::masking {

namespace {

void appendUtf8(char32_t c, std::string& out) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | c >> 12);
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0 | c >> 18);
        tail(12), tail(6), tail(0);
    }
}

bool readHex4(std::string_view text, std::size_t at, char32_t& out) {
    std::uint32_t value = 0;
    if (text.size() < at + 4)
        return false;
    const auto read = std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
    out = value;
    return read.ec == std::errc{} && read.ptr == text.data() + at + 4;
}

// The \u escape at `at`, which is behind its u; a pair of surrogates is one character.
bool readUnicode(std::string_view text, std::size_t& at, std::string& out) {
    char32_t c = 0, low = 0;
    if (!readHex4(text, at, c))
        return false;
    at += 4;
    if (c >= 0xD800 && c < 0xDC00 && text.substr(at).starts_with("\\u") && readHex4(text, at + 2, low) &&
        low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        at += 6;
    }
    appendUtf8(c, out);
    return true;
}

} // namespace

std::optional<std::string> unescapedJson(std::string_view inner) {
    std::string out;
    out.reserve(inner.size());
    for (std::size_t at = 0; at < inner.size();) {
        const char c = inner[at++];
        if (c != '\\') {
            out += c;
            continue;
        }
        if (at == inner.size())
            return std::nullopt;
        const char escape = inner[at++];
        constexpr std::string_view kLetters = "bfnrt\"\\/", kMeanings = "\b\f\n\r\t\"\\/";
        if (const auto letter = kLetters.find(escape); letter != std::string_view::npos)
            out += kMeanings[letter];
        else if (escape != 'u' || !readUnicode(inner, at, out))
            return std::nullopt;
    }
    return out;
}

void appendJsonString(std::string_view text, std::string& out) {
    constexpr std::string_view kLetters = "bfnrt\"\\", kMeanings = "\b\f\n\r\t\"\\";
    out += '"';
    for (const char c : text) {
        if (const auto meaning = kMeanings.find(c); meaning != std::string_view::npos) {
            out += '\\';
            out += kLetters[meaning];
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += "01"[static_cast<unsigned char>(c) >> 4];
            out += "0123456789abcdef"[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

bool JsonScanner::string(std::string_view& inner) {
    if (!take('"'))
        return false;
    const auto begin = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == '\\') {
            ++m_at;
        } else if (m_text[m_at] == '"') {
            inner = between(begin, m_at++);
            return true;
        }
    }
    return false;
}

bool JsonScanner::word() {
    const auto begin = m_at;
    while (m_at < m_text.size() && std::string_view(" \t\r\n,:]}[{\"").find(m_text[m_at]) == std::string_view::npos)
        ++m_at;
    return m_at > begin;
}

bool JsonScanner::skipValue(int maxDepth) {
    std::string closers;
    std::string_view inner;
    for (;;) {
        const char c = peek();
        if (c == '{' || c == '[') {
            if (static_cast<int>(closers.size()) >= maxDepth)
                return false;
            ++m_at;
            closers += c == '{' ? '}' : ']';
            if (peek() != closers.back()) {
                if (c == '{' && (!string(inner) || !take(':')))
                    return false;
                continue;
            }
        } else if (c == '"' ? !string(inner) : !word()) {
            return false;
        }
        // A value ended, or an empty container is about to.
        while (!closers.empty() && take(closers.back()))
            closers.pop_back();
        if (closers.empty())
            return true;
        if (!take(',') || (closers.back() == '}' && (!string(inner) || !take(':'))))
            return false;
    }
}

} // namespace postern::masking
