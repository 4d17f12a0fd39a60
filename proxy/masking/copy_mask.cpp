#include "masking/copy_mask.h"

#include "base/bytes.h"

namespace postern::masking {

namespace {

constexpr std::string_view kSignature{"PGCOPY\n\xff\r\n\0", 11};

Error malformed() {
    return Error::server(sqlstate::kProtocolViolation, "the server sent a COPY stream that does not add up");
}

// Where the line that starts at `text` ends (its first line-break character outside quotes); npos: not there yet.
std::size_t lineEnd(std::string_view text, const CopyFormat& format) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (format.kind == CopyFormat::Kind::Csv) {
            if (quoted && c == format.escape && format.escape != format.quote)
                ++i;
            else if (c == format.quote)
                quoted = !quoted; // a doubled quote closes and opens again
            else if (c == '\n' && !quoted)
                return i;
        } else if (c == '\n') { // line breaks in values are escaped in text format
            return i;
        }
    }
    return std::string_view::npos;
}

// Splits a line into its raw fields.
std::vector<std::string_view> fieldsOf(std::string_view text, const CopyFormat& format) {
    std::vector<std::string_view> fields;
    std::size_t begin = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (format.kind == CopyFormat::Kind::Text) {
            if (c == '\\')
                ++i;
            else if (c == format.delimiter)
                fields.push_back(text.substr(begin, i - begin)), begin = i + 1;
        } else if (quoted && c == format.escape && format.escape != format.quote) {
            ++i;
        } else if (c == format.quote) {
            quoted = !quoted;
        } else if (c == format.delimiter && !quoted) {
            fields.push_back(text.substr(begin, i - begin)), begin = i + 1;
        }
    }
    fields.push_back(text.substr(begin));
    return fields;
}

// The value that a raw field stands for.
std::optional<std::string> valueOf(std::string_view raw, const CopyFormat& format) {
    if (raw == format.null)
        return std::nullopt;
    std::string out;
    if (format.kind == CopyFormat::Kind::Csv) {
        if (raw.empty() || raw.front() != format.quote)
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
        static constexpr std::string_view kLetters = "bfnrtv", kMeanings = "\b\f\n\r\t\v";
        const auto letter = kLetters.find(raw[++i]);
        out += letter == std::string_view::npos ? raw[i] : kMeanings[letter];
    }
    return out;
}

} // namespace

CopyMask::CopyMask(RowMask rows, CopyFormat format) : m_rows(std::move(rows)), m_format(std::move(format)) {}

std::string CopyMask::printed(const std::optional<std::string>& value) const {
    if (!value)
        return m_format.null;
    std::string out;
    if (m_format.kind == CopyFormat::Kind::Csv) {
        const std::string special{m_format.delimiter, m_format.quote, m_format.escape, '\n', '\r'};
        if (value->find_first_of(special) == std::string::npos && *value != m_format.null && !value->empty())
            return *value;
        out += m_format.quote;
        for (const char c : *value) {
            if (c == m_format.quote || c == m_format.escape)
                out += m_format.escape;
            out += c;
        }
        return out + m_format.quote;
    }
    for (const char c : *value) {
        static constexpr std::string_view kLetters = "bfnrtv", kMeanings = "\b\f\n\r\t\v";
        const auto meaning = kMeanings.find(c);
        if (meaning != std::string_view::npos)
            out.append({'\\', kLetters[meaning]});
        else if (c == '\\' || c == m_format.delimiter)
            out.append({'\\', c});
        else
            out += c;
    }
    return out;
}

Result<> CopyMask::line(std::string_view text, std::string_view end, std::string& out) {
    if (text == "\\." && m_format.kind == CopyFormat::Kind::Text) {
        out.append(text).append(end);
        return {};
    }
    const auto fields = fieldsOf(text, m_format);
    if (fields.size() != m_rows.size() && !(m_rows.size() == 0 && text.empty()))
        return malformed();
    if (m_format.header && !m_headerDone) { // names, not values
        m_headerDone = true;
        out.append(text).append(end);
        return {};
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i > 0)
            out += m_format.delimiter;
        const auto& mask = m_rows.columns()[i];
        if (mask)
            out.append(printed(m_rows.maskedText(i, valueOf(fields[i], m_format))));
        else
            out.append(fields[i]);
    }
    out.append(end);
    return {};
}

Result<> CopyMask::feedLines(std::string& out) {
    std::size_t at = 0;
    for (;;) {
        const auto rest = std::string_view(m_pending).substr(at);
        const auto end = lineEnd(rest, m_format);
        if (end == std::string_view::npos)
            break;
        // A server on Windows ends lines with CR LF.
        const bool carriage = end > 0 && rest[end - 1] == '\r' && m_format.kind == CopyFormat::Kind::Text;
        POSTERN_TRY(line(rest.substr(0, carriage ? end - 1 : end), carriage ? "\r\n" : "\n", out));
        at += end + 1;
    }
    m_pending.erase(0, at);
    return {};
}

Result<> CopyMask::feedBinary(std::string& out) {
    std::size_t at = 0;
    while (at < m_pending.size() && !m_ended) {
        Reader reader(std::string_view(m_pending).substr(at));
        if (!m_headerDone) {
            const auto signature = reader.bytes(kSignature.size());
            reader.u32(); // flags
            const auto extension = reader.u32();
            reader.bytes(extension);
            if (!reader.ok())
                break;
            if (signature != kSignature)
                return malformed();
            m_headerDone = true;
        } else {
            const auto count = reader.i16();
            if (!reader.ok())
                break;
            if (count == -1) {
                m_ended = true;
            } else {
                if (count < 0 || static_cast<std::size_t>(count) != m_rows.size())
                    return malformed();
                for (int i = 0; i < count && reader.ok(); ++i) {
                    const auto length = reader.i32();
                    if (length < -1)
                        return malformed();
                    if (length > 0)
                        reader.bytes(static_cast<std::size_t>(length));
                }
                if (!reader.ok())
                    break;
                const auto size = m_pending.size() - at - reader.remaining();
                std::string row;
                if (!m_rows.rewrite(std::string_view(m_pending).substr(at, size), {1}, row))
                    return malformed();
                out.append(row, 5); // a binary COPY row is a DataRow body
                at += size;
                continue;
            }
        }
        const auto size = m_pending.size() - at - reader.remaining();
        out.append(m_pending, at, size);
        at += size;
    }
    m_pending.erase(0, at);
    return {};
}

Result<> CopyMask::feed(std::string_view data, std::string& out) {
    if (m_ended && !data.empty())
        return malformed();
    if (data.size() > kMaxRowBytes - std::min(kMaxRowBytes, m_pending.size()))
        return Error::server(sqlstate::kProgramLimitExceeded, "a row of COPY is too long to be masked");
    m_pending.append(data);
    return m_format.kind == CopyFormat::Kind::Binary ? feedBinary(out) : feedLines(out);
}

Result<> CopyMask::finish(std::string&) {
    if (!m_pending.empty())
        return malformed();
    return {};
}

} // namespace postern::masking
