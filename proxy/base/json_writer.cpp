#include "base/json_writer.h"

#include <charconv>

#include "base/text.h"

namespace postern {

namespace {

void appendEscaped(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text.substr(start, i - start));
        start = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kDigits[c >> 4];
            out += kDigits[c & 15];
        }
    }
    out.append(text.substr(start));
}

// Length of the well-formed sequence at the start of `text`, 0 if there is none.
std::size_t sequenceLength(std::string_view text) {
    for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length)
        if (text[0] == '\0' || isUtf8(text.substr(0, length)))
            return length;
    return 0;
}

} // namespace

void appendJsonString(std::string& out, std::string_view text) {
    out += '"';
    if (text.find('\0') == std::string_view::npos && isUtf8(text)) {
        appendEscaped(out, text);
    } else {
        while (!text.empty()) {
            const auto length = sequenceLength(text);
            if (length == 0)
                out += "\xEF\xBF\xBD";
            else
                appendEscaped(out, text.substr(0, length));
            text.remove_prefix(length == 0 ? 1 : length);
        }
    }
    out += '"';
}

void JsonWriter::separate() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    const auto bit = 1U << m_depth;
    if (m_hasItems & bit)
        m_out += ',';
    m_hasItems |= bit;
}

JsonWriter& JsonWriter::open(char c) {
    separate();
    m_out += c;
    ++m_depth;
    m_hasItems &= ~(1U << m_depth);
    return *this;
}

JsonWriter& JsonWriter::close(char c) {
    --m_depth;
    m_out += c;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    separate();
    appendJsonString(m_out, name);
    m_out += ':';
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    separate();
    appendJsonString(m_out, text);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
    separate();
    char buffer[24];
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value);
    m_out.append(buffer, result.ptr);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    return raw(value ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
    return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    m_out.append(json);
    return *this;
}

} // namespace postern
