#include "masking/row_mask.h"

#include "base/bytes.h"
#include "wire/protocol.h"

namespace postern::masking {

RowMask::RowMask(Columns columns, const std::string& key) : RowMask(std::make_shared<Keyed>(key), std::move(columns)) {}

RowMask RowMask::with(std::shared_ptr<Keyed> keyed, Columns columns) {
    return {std::move(keyed), std::move(columns)};
}

RowMask::RowMask(std::shared_ptr<Keyed> keyed, Columns&& columns)
    : m_columns(std::move(columns)), m_keyed(std::move(keyed)), m_constants(m_columns.size()) {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i])
            continue;
        m_isEmpty = false;
        if (!isConstant(*m_columns[i]))
            continue;
        appendField(i, std::nullopt, false, m_constants[i].text);
        appendField(i, std::nullopt, true, m_constants[i].binary);
        m_constants[i].fixed = true;
    }
}

void RowMask::scan(std::shared_ptr<const Detectors> detectors, std::vector<ScanColumn> columns) {
    if (!detectors || columns.size() != m_columns.size())
        return;
    for (const auto& column : columns)
        if (column.isScanned())
            m_detectors = detectors;
    m_scanColumns = std::move(columns);
    m_found.assign(m_columns.size(), 0);
    m_isEmpty = m_isEmpty && !m_detectors;
}

Detectors::Outcome RowMask::look(std::size_t column, std::string_view value, bool binary, std::string& out) const {
    return m_detectors->mask(value, m_scanColumns[column], binary, *m_keyed, out, m_found[column]);
}

bool RowMask::appendText(std::size_t column, std::optional<std::string_view> value, std::string& out) const {
    const auto begin = out.size();
    appendField(column, value, false, out);
    const bool isNull = loadU32(out.data() + begin) == 0xFFFFFFFFU;
    out.erase(begin, 4);
    return !isNull;
}

bool RowMask::start(std::size_t column, std::string_view value, std::string& out) const {
    const auto& mask = *m_columns[column];
    if (mask.method != policy::Mask::Method::Pseudonym || !m_started.start(mask, value, *m_keyed, out))
        return false;
    if (m_started.isFull())
        finish(out);
    return true;
}

bool RowMask::finish(std::string& out) const {
    return m_started.finish(*m_keyed, out);
}

void RowMask::appendField(std::size_t column, std::optional<std::string_view> value, bool binary,
                          std::string& out) const {
    const auto& constant = m_constants[column];
    if (constant.fixed) {
        out.append(binary ? constant.binary : constant.text);
        return;
    }
    const auto begin = out.size();
    putU32(out, 0);
    const bool isNull = !appendMasked(*m_columns[column], value, binary, *m_keyed, out);
    setU32(out, begin, isNull ? 0xFFFFFFFFU : static_cast<std::uint32_t>(out.size() - begin - 4));
    // What paths leave of a value has been masked by no one.
    if (!isNull && m_columns[column]->paths && isScanned(column, true)) {
        m_scratch.clear();
        const auto outcome = look(column, std::string_view(out).substr(begin + 4), binary, m_scratch);
        if (outcome == Detectors::Outcome::Unchanged)
            return;
        out.resize(begin + 4);
        out.append(m_scratch);
        const bool becomesNull = outcome == Detectors::Outcome::Null;
        setU32(out, begin, becomesNull ? 0xFFFFFFFFU : static_cast<std::uint32_t>(m_scratch.size()));
        if (becomesNull)
            out.resize(begin + 4);
    }
}

// Texts are the same in both formats.
bool RowMask::startField(std::size_t column, std::string_view value, std::string& out) const {
    const auto begin = out.size();
    putU32(out, static_cast<std::uint32_t>(value.size()));
    const bool started = start(column, value, out);
    if (!started)
        out.resize(begin);
    return started;
}

// A field that detectors change, behind the `run` of fields before it; false: it stays as it is.
bool RowMask::appendLooked(std::size_t column, std::string_view value, bool binary, std::string_view run,
                           std::string& out) const {
    m_scratch.clear();
    const auto outcome = look(column, value, binary, m_scratch);
    if (outcome == Detectors::Outcome::Unchanged)
        return false;
    out.append(run);
    if (outcome == Detectors::Outcome::Null) {
        putU32(out, 0xFFFFFFFFU);
    } else {
        putU32(out, static_cast<std::uint32_t>(m_scratch.size()));
        out.append(m_scratch);
    }
    return true;
}

bool RowMask::rewriteBody(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out,
                          When when) const {
    const auto begin = out.size();
    const auto malformed = [&] {
        finish(out); // what was started must still be there
        out.resize(begin);
        return false;
    };
    if (body.size() < 2)
        return false;
    const std::size_t count =
        static_cast<std::size_t>(static_cast<unsigned char>(body[0])) << 8 | static_cast<unsigned char>(body[1]);
    if (count != m_columns.size())
        return false;
    // Fields that stay are copied together, up to the next one that is masked.
    const bool look = needsLook(body);
    std::size_t at = 2, copied = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (body.size() - at < 4)
            return malformed();
        const auto length = static_cast<std::int32_t>(loadU32(body.data() + at));
        const auto size = length > 0 ? static_cast<std::size_t>(length) : 0;
        if (length < -1 || body.size() - at - 4 < size)
            return malformed();
        const bool binary = (formats.size() == 1 ? formats[0] : i < formats.size() ? formats[i] : 0) == 1;
        const auto value = body.substr(at + 4, size);
        if (m_columns[i]) {
            out.append(body, copied, at - copied);
            copied = at + 4 + size;
            if (when == When::Now || length < 0 || !startField(i, value, out))
                appendField(i, length < 0 ? std::nullopt : std::optional(value), binary, out);
        } else if (size > 0 && isScanned(i, look) &&
                   appendLooked(i, value, binary, body.substr(copied, at - copied), out)) {
            copied = at + 4 + size;
        }
        at += 4 + size;
    }
    if (at != body.size())
        return malformed();
    out.append(body, copied, at - copied);
    return true;
}

bool RowMask::rewriteMessage(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out,
                             When when) const {
    const auto begin = out.size();
    out.push_back(wire::be::kDataRow);
    putU32(out, 0);
    if (!rewriteBody(body, formats, out, when)) {
        out.resize(begin);
        return false;
    }
    setU32(out, begin + 1, static_cast<std::uint32_t>(out.size() - begin - 1));
    return true;
}

bool RowMask::rewrite(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out) const {
    return rewriteMessage(body, formats, out, When::Now);
}

bool RowMask::rewrite(std::span<const std::string_view> bodies, const std::vector<std::int16_t>& formats,
                      std::string& out, std::vector<std::size_t>& ends) const {
    const auto begin = out.size();
    ends.clear();
    for (const auto body : bodies) {
        if (!rewriteMessage(body, formats, out, When::Later))
            break;
        ends.push_back(out.size());
    }
    if (finish(out))
        return ends.size() == bodies.size();
    out.resize(begin);
    ends.clear();
    return false;
}

} // namespace postern::masking
