#include "wire/frontend.h"

#include <algorithm>

#include "base/bytes.h"

namespace postern::wire {

namespace {

constexpr std::size_t kMaxNameBytes = 8192; // far over what the server keeps (63), bounded all the same

Error malformed(const char* message) {
    return Error::client(sqlstate::kProtocolViolation, std::string("invalid message format: ") + message);
}

} // namespace

Result<Parse> readParse(std::string_view body) {
    Reader reader(body);
    Parse parse;
    parse.name = reader.cstring();
    parse.query = reader.cstring();
    const auto count = reader.u16();
    if (!reader.ok() || reader.remaining() != std::size_t{count} * 4)
        return malformed("Parse");
    parse.types.reserve(count);
    for (std::uint16_t i = 0; i < count; ++i)
        parse.types.push_back(reader.u32());
    return parse;
}

Result<NamedObject> readNamedObject(std::string_view body) {
    Reader reader(body);
    NamedObject object;
    object.kind = static_cast<char>(reader.u8());
    object.name = reader.cstring();
    if (!reader.ok() || !reader.atEnd() || (object.kind != 'S' && object.kind != 'P'))
        return malformed("Describe or Close");
    return object;
}

Result<Execute> readExecute(std::string_view body) {
    Reader reader(body);
    Execute execute;
    execute.portal = reader.cstring();
    execute.maxRows = reader.i32();
    if (!reader.ok() || !reader.atEnd())
        return malformed("Execute");
    return execute;
}

Result<std::string_view> readQuery(std::string_view body) {
    if (body.empty() || body.find('\0') != body.size() - 1)
        return malformed("Query");
    return body.substr(0, body.size() - 1);
}

void ArgumentReader::begin(Message message, std::size_t keepEach, std::size_t keepTotal) {
    m_message = message;
    m_step = message == Message::Bind ? Step::Portal : Step::Function;
    m_portal.clear();
    m_statement.clear();
    m_partial.clear();
    m_formats.clear();
    m_resultFormats.clear();
    m_arguments.clear();
    m_count = 0;
    m_rest.reset();
    m_keepEach = keepEach;
    m_keepTotal = keepTotal;
}

bool ArgumentReader::takeName(std::string_view& part, std::string& name) {
    const auto end = part.find('\0');
    name.append(part.substr(0, end));
    if (name.size() > kMaxNameBytes) {
        m_step = Step::Failed;
        return false;
    }
    part.remove_prefix(end == std::string_view::npos ? part.size() : end + 1);
    return end != std::string_view::npos;
}

bool ArgumentReader::takeNumber(std::string_view& part, std::size_t width) {
    if (m_partial.empty() && part.size() >= width) {
        m_number = static_cast<std::uint32_t>(width == 2 ? Reader(part).u16() : Reader(part).u32());
        part.remove_prefix(width);
        return true;
    }
    const auto taken = part.substr(0, width - m_partial.size());
    m_partial.append(taken);
    part.remove_prefix(taken.size());
    if (m_partial.size() < width)
        return false;
    m_number = static_cast<std::uint32_t>(width == 2 ? Reader(m_partial).u16() : Reader(m_partial).u32());
    m_partial.clear();
    return true;
}

ArgumentReader::Step ArgumentReader::afterValue() const {
    if (m_arguments.size() < m_count)
        return Step::Length;
    return m_message == Message::Bind ? Step::ResultCount : Step::ResultFormats;
}

// One step of the body; false when `part` ended within it.
bool ArgumentReader::step(std::string_view& part) {
    switch (m_step) {
    case Step::Portal:
        if (!takeName(part, m_portal))
            return false;
        m_step = Step::Statement;
        return true;
    case Step::Statement:
        if (!takeName(part, m_statement))
            return false;
        m_step = Step::FormatCount;
        return true;
    case Step::Function:
        if (!takeNumber(part, 4))
            return false;
        m_function = m_number;
        m_step = Step::FormatCount;
        return true;
    case Step::FormatCount:
    case Step::ValueCount:
    case Step::ResultCount:
        if (!takeNumber(part, 2))
            return false;
        m_count = m_number;
        if (m_step == Step::FormatCount)
            m_step = m_count > 0 ? Step::Formats : Step::ValueCount;
        else if (m_step == Step::ValueCount)
            m_step = afterValue();
        else
            m_step = m_count > 0 ? Step::ResultFormats : Step::Done;
        return true;
    case Step::Formats:
        if (!takeNumber(part, 2))
            return false;
        m_formats.push_back(static_cast<std::int16_t>(m_number));
        if (m_formats.size() == m_count)
            m_step = Step::ValueCount;
        return true;
    case Step::Length: {
        if (!takeNumber(part, 4))
            return false;
        const auto length = static_cast<std::int32_t>(m_number);
        if (length < -1 || (m_formats.size() > 1 && m_formats.size() != m_count)) {
            m_step = Step::Failed;
            return false;
        }
        Argument argument;
        argument.length = length;
        const auto index = m_arguments.size();
        argument.format = m_formats.empty() ? std::int16_t{0} : m_formats.size() == 1 ? m_formats[0] : m_formats[index];
        m_arguments.push_back(std::move(argument));
        m_valueLeft = length > 0 ? static_cast<std::uint32_t>(length) : 0;
        m_step = m_valueLeft > 0 ? Step::Value : afterValue();
        return true;
    }
    case Step::Value: {
        const auto taken = part.substr(0, m_valueLeft);
        auto& kept = m_arguments.back().bytes;
        const auto keep = std::min({taken.size(), m_keepEach - std::min(m_keepEach, kept.size()), m_keepTotal});
        kept.append(taken.substr(0, keep));
        m_keepTotal -= keep;
        if (keep < taken.size()) {
            if (!m_rest)
                m_rest.emplace();
            m_rest->add(taken.substr(keep));
        }
        part.remove_prefix(taken.size());
        m_valueLeft -= static_cast<std::uint32_t>(taken.size());
        if (m_valueLeft > 0)
            return false;
        if (m_rest) {
            m_arguments.back().rest = m_rest->finish();
            m_rest.reset();
        }
        m_step = afterValue();
        return true;
    }
    case Step::ResultFormats:
        if (!takeNumber(part, 2))
            return false;
        m_resultFormats.push_back(static_cast<std::int16_t>(m_number));
        if (m_message == Message::FunctionCall || m_resultFormats.size() == m_count)
            m_step = Step::Done;
        return true;
    case Step::Done: // bytes after the end
        m_step = Step::Failed;
        return false;
    case Step::Failed:
        return false;
    }
    return false;
}

bool ArgumentReader::feed(std::string_view part) {
    while (!part.empty() && step(part)) {
    }
    return m_step != Step::Failed;
}

} // namespace postern::wire
