#include "masking/copy_fields.h"

#include <algorithm>

namespace postern::masking {

namespace {

constexpr std::string_view kLetters = "bfnrtv", kMeanings = "\b\f\n\r\t\v";

// Quotes and delimiters only count outside quotes. A doubled quote closes and opens again.
std::size_t csvFieldEnd(std::string_view line, std::size_t at, const CopyFormat& format) {
    bool quoted = false;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted && c == format.escape && format.escape != format.quote)
            ++at;
        else if (c == format.quote)
            quoted = !quoted;
        else if (c == format.delimiter && !quoted)
            return at;
    }
    return line.size();
}

std::size_t textFieldEnd(std::string_view line, std::size_t at, const CopyFormat& format) {
    const auto begin = at;
    for (;;) {
        at = std::min(line.find(format.delimiter, at), line.size());
        std::size_t escapes = 0; // backslashes right before the delimiter
        if (at < line.size())
            while (at - escapes > begin && line[at - escapes - 1] == '\\')
                ++escapes;
        if (escapes % 2 == 0)
            return at;
        ++at;
    }
}

} // namespace

std::size_t LineFinder::find(std::string_view text, const CopyFormat& format) {
    if (format.kind == CopyFormat::Kind::Text) { // line breaks in values are escaped
        const auto end = text.find('\n', m_at);
        m_at = end == std::string_view::npos ? text.size() : 0;
        return end;
    }
    const char quote = format.quote, escape = format.escape;
    for (; m_at < text.size(); ++m_at) {
        const char c = text[m_at];
        if (m_quoted && c == escape && escape != quote) {
            if (m_at + 1 == text.size()) // what it escapes is not there yet
                return std::string_view::npos;
            ++m_at;
        } else if (c == quote) {
            m_quoted = !m_quoted;
        } else if (c == '\n' && !m_quoted) {
            const auto end = m_at;
            m_at = 0;
            return end;
        }
    }
    return std::string_view::npos;
}

std::string_view nextField(std::string_view line, std::size_t& at, const CopyFormat& format) {
    const auto begin = at;
    const auto end =
        format.kind == CopyFormat::Kind::Csv ? csvFieldEnd(line, at, format) : textFieldEnd(line, at, format);
    at = end + 1;
    return line.substr(begin, end - begin);
}

std::optional<std::string> fieldValue(std::string_view raw, const CopyFormat& format) {
    if (raw == format.null)
        return std::nullopt;
    std::string out;
    out.reserve(raw.size());
    if (format.kind == CopyFormat::Kind::Csv) {
        if (raw.size() < 2 || raw.front() != format.quote)
            return std::string(raw);
        for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
            if (raw[i] == format.escape && i + 2 < raw.size() &&
                (raw[i + 1] == format.quote || raw[i + 1] == format.escape))
                ++i;
            out += raw[i];
        }
        return out;
    }
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 == raw.size()) {
            out += raw[i];
            continue;
        }
        const auto letter = kLetters.find(raw[++i]);
        out += letter == std::string_view::npos ? raw[i] : kMeanings[letter];
    }
    return out;
}

bool isPlain(std::string_view raw, const CopyFormat& format) {
    if (raw == format.null)
        return false;
    return format.kind == CopyFormat::Kind::Csv ? raw.empty() || raw.front() != format.quote
                                                : raw.find('\\') == std::string_view::npos;
}

void printField(std::optional<std::string_view> value, std::size_t column, const CopyFormat& format, std::string& out) {
    if (!value) {
        out.append(format.null);
        return;
    }
    if (format.kind == CopyFormat::Kind::Csv) {
        const char special[] = {format.delimiter, format.quote, '\n', '\r', '\0'};
        if (!format.quotes(column) && value->find_first_of(special) == std::string::npos && *value != format.null &&
            !value->empty()) {
            out.append(*value);
            return;
        }
        out += format.quote;
        for (const char c : *value) {
            if (c == format.quote || c == format.escape)
                out += format.escape;
            out += c;
        }
        out += format.quote;
        return;
    }
    std::size_t printed = 0; // what needs no escape goes in one piece
    for (std::size_t i = 0; i < value->size(); ++i) {
        const char c = (*value)[i];
        if (c != '\\' && c != format.delimiter && static_cast<unsigned char>(c) >= ' ')
            continue;
        const auto meaning = kMeanings.find(c);
        if (meaning == std::string_view::npos && c != '\\' && c != format.delimiter)
            continue;
        out.append(value->substr(printed, i - printed));
        out += '\\';
        out += meaning != std::string_view::npos ? kLetters[meaning] : c;
        printed = i + 1;
    }
    out.append(value->substr(printed));
}

} // namespace postern::masking
