#include "masking/copy_mask.h"

#include <algorithm>
#include <cctype>

#include "base/bytes.h"

namespace postern::masking {

namespace {

constexpr std::string_view kSignature{"PGCOPY\n\xff\r\n\0", 11};
constexpr std::size_t kNotYet = 0; // of an end: no row is empty

const std::vector<std::int16_t> kAllBinary{1};

Error malformed() {
    return Error::server(sqlstate::kProtocolViolation, "the server sent a COPY stream that does not add up");
}

Error tooLong() {
    return Error::server(sqlstate::kProgramLimitExceeded, "a row of COPY is too long to be masked");
}

Error unmasked() {
    return Error::internal("a value could not be masked");
}

// The binary format's header: signature, flags, and an extension of the length it names.
Result<std::size_t> headerEnd(std::string_view text) {
    Reader reader(text);
    const auto signature = reader.bytes(kSignature.size());
    reader.u32();
    const auto extension = reader.u32();
    if (!reader.ok())
        return kNotYet;
    if (signature != kSignature)
        return malformed();
    reader.bytes(extension);
    return reader.ok() ? text.size() - reader.remaining() : kNotYet;
}

} // namespace

CopyMask::CopyMask(RowMask rows, CopyFormat format)
    : m_rows(std::move(rows)), m_format(std::move(format)), m_constants(m_rows.size()) {
    for (std::size_t i = 0; i < m_rows.size() && m_format.kind != CopyFormat::Kind::Binary; ++i)
        if (const auto& mask = m_rows.columns()[i]; mask && isConstant(*mask))
            printMasked(i, std::nullopt, m_constants[i]);
    const auto isOf = [](char c, std::string_view set) { return set.find(c) != std::string_view::npos; };
    m_looksAtEveryLine =
        !isOf(m_format.delimiter, "\t,;|\x1e\x1f") || !isOf(m_format.quote, "\"'") || !isOf(m_format.escape, "\"'\\");
    const auto isOrdinary = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(c) != 0; };
    const bool isCsv = m_format.kind == CopyFormat::Kind::Csv;
    m_printsAsIs = !isOrdinary(m_format.delimiter) &&
                   (!isCsv || (!isOrdinary(m_format.quote) && !isOrdinary(m_format.escape) &&
                               std::none_of(m_format.null.begin(), m_format.null.end(), isOrdinary)));
}

void CopyMask::printMasked(std::size_t column, std::optional<std::string_view> value, std::string& out) {
    m_form.clear();
    const bool isNull = !m_rows.appendText(column, value, m_form);
    printField(isNull ? std::nullopt : std::optional<std::string_view>(m_form), column, m_format, out);
}

void CopyMask::maskField(std::size_t column, std::string_view field, std::string& out) {
    if (!isPlain(field, m_format))
        printMasked(column, fieldValue(field, m_format), out);
    else if (!m_printsAsIs || m_format.quotes(column) || !m_rows.start(column, field, out))
        printMasked(column, field, out);
}

// The field as detectors leave it, when they change it.
bool CopyMask::looked(std::size_t column, std::string_view field, std::string& out) {
    auto value = fieldValue(field, m_format);
    if (!value || value->empty())
        return false;
    std::string masked;
    const auto outcome = m_rows.look(column, *value, false, masked);
    if (outcome == Detectors::Outcome::Unchanged)
        return false;
    value = outcome == Detectors::Outcome::Changed ? std::optional(std::move(masked)) : std::nullopt;
    printField(value, column, m_format, out);
    return true;
}

Result<> CopyMask::line(std::string_view text, std::string_view end, std::string& out) {
    if (text == "\\." && m_format.kind == CopyFormat::Kind::Text) {
        out.append(text).append(end);
        return {};
    }
    const bool isHeader = m_format.header && !m_headerDone; // names, not values
    m_headerDone = true;
    const auto before = out.size();
    const bool look = m_looksAtEveryLine || m_rows.needsLook(text);
    std::string changed;
    std::size_t at = 0, copied = 0, fields = 0;
    for (std::size_t i = 0; i < m_rows.size() && at <= text.size(); ++i) {
        ++fields;
        const auto begin = at;
        const auto field = nextField(text, at, m_format);
        const auto& mask = m_rows.columns()[i];
        if (isHeader)
            continue;
        changed.clear();
        if (!mask && (!m_rows.isScanned(i, look) || !looked(i, field, changed)))
            continue;
        out.append(text.substr(copied, begin - copied));
        copied = begin + field.size();
        if (!mask)
            out.append(changed);
        else if (isConstant(*mask))
            out.append(m_constants[i]);
        else
            maskField(i, field, out);
    }
    // More fields than columns, or fewer: after the last one `at` is right behind the end.
    if (m_rows.size() > 0 ? at != text.size() + 1 || fields != m_rows.size() : !text.empty()) {
        m_rows.finish(out); // what was started must still be there
        out.resize(before);
        return malformed();
    }
    out.append(text.substr(copied)).append(end);
    return {};
}

Result<std::size_t> CopyMask::takeLines(std::string_view text, std::string& out) {
    std::size_t at = 0;
    for (;;) {
        const auto rest = text.substr(at);
        const auto end = m_finder.find(rest, m_format);
        if (end == std::string_view::npos)
            return at;
        // A server on Windows ends lines with CR LF; carriage returns in values are escaped or quoted.
        const bool carriage = end > 0 && rest[end - 1] == '\r';
        POSTERN_TRY(line(rest.substr(0, carriage ? end - 1 : end), carriage ? "\r\n" : "\n", out));
        at += end + 1;
    }
}

// The end of the tuple that `text` begins with, from where the last look stopped.
Result<std::size_t> CopyMask::tupleEnd(std::string_view text) {
    if (text.size() < 2)
        return kNotYet;
    const auto count = Reader(text).i16();
    if (count == -1)
        return 2;
    if (count < 0 || static_cast<std::size_t>(count) != m_rows.size())
        return malformed();
    for (m_fieldAt = std::max<std::size_t>(m_fieldAt, 2); m_fields < m_rows.size(); ++m_fields) {
        if (text.size() - m_fieldAt < 4)
            return kNotYet;
        const auto length = static_cast<std::int32_t>(loadU32(text.data() + m_fieldAt));
        if (length < -1)
            return malformed();
        const auto size = length > 0 ? static_cast<std::size_t>(length) : 0;
        if (size > kMaxRowBytes)
            return tooLong();
        if (text.size() - m_fieldAt - 4 < size)
            return kNotYet;
        m_fieldAt += 4 + size;
    }
    return m_fieldAt;
}

Result<std::size_t> CopyMask::takeTuples(std::string_view text, std::string& out) {
    std::size_t at = 0;
    while (at < text.size() && !m_ended) {
        const auto rest = text.substr(at);
        auto end = m_headerDone ? tupleEnd(rest) : headerEnd(rest);
        if (!end || *end == kNotYet)
            return end ? Result<std::size_t>(at) : std::move(end);
        const auto tuple = rest.substr(0, *end);
        if (!m_headerDone || tuple.size() == 2)
            out.append(tuple);
        else if (!m_rows.rewriteBody(tuple, kAllBinary, out,
                                     RowMask::When::Later)) // a binary COPY row is a DataRow body
            return malformed();
        m_ended = m_headerDone && tuple == "\xff\xff";
        m_headerDone = true;
        m_fields = m_fieldAt = 0;
        at += tuple.size();
    }
    return at;
}

Result<> CopyMask::take(std::string_view data, std::string& out) {
    if (m_ended && !data.empty())
        return malformed();
    if (data.size() > kMaxRowBytes - std::min(kMaxRowBytes, m_pending.size()))
        return tooLong();
    const bool binary = m_format.kind == CopyFormat::Kind::Binary;
    const auto takeRows = [&](std::string_view text) { return binary ? takeTuples(text, out) : takeLines(text, out); };
    if (m_pending.empty()) { // the usual case: whole rows
        const auto taken = takeRows(data);
        POSTERN_TRY(taken);
        m_pending.assign(data.substr(*taken));
    } else {
        m_pending.append(data);
        const auto taken = takeRows(m_pending);
        POSTERN_TRY(taken);
        m_pending.erase(0, *taken);
    }
    return m_ended && !m_pending.empty() ? Result<>(malformed()) : Result<>();
}

Result<> CopyMask::feed(std::span<const std::string_view> data, std::string& out, std::vector<std::size_t>& ends) {
    ends.clear();
    const auto begin = out.size();
    Result<> done;
    for (std::size_t i = 0; i < data.size() && done; ++i) {
        done = take(data[i], out);
        ends.push_back(out.size());
    }
    if (m_rows.finish(out))
        return done;
    out.resize(begin);
    ends.assign(data.size(), begin);
    return unmasked();
}

Result<> CopyMask::feed(std::string_view data, std::string& out) {
    return feed({&data, 1}, out, m_ends);
}

Result<> CopyMask::finish() const {
    if (!m_pending.empty())
        return malformed();
    return {};
}

} // namespace postern::masking
