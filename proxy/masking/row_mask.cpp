#include "masking/row_mask.h"

#include "base/bytes.h"
#include "wire/protocol.h"

namespace postern::masking {

namespace {

std::string field(const std::optional<std::string>& value) {
    std::string out;
    putU32(out, value ? static_cast<std::uint32_t>(value->size()) : 0xFFFFFFFFU);
    return value ? out.append(*value) : out;
}

} // namespace

RowMask::RowMask(Columns columns, std::string key) : m_columns(std::move(columns)), m_key(std::move(key)) {
    m_constants.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i])
            continue;
        m_isEmpty = false;
        using Method = policy::Mask::Method;
        auto& constant = m_constants[i];
        constant.fixed = m_columns[i]->method == Method::Redact || m_columns[i]->method == Method::Null ||
                         m_columns[i]->shape != Shape::Text;
        if (constant.fixed) {
            constant.text = field(masked(*m_columns[i], std::nullopt, false, m_key));
            constant.binary = field(masked(*m_columns[i], std::nullopt, true, m_key));
        }
    }
}

std::optional<std::string> RowMask::maskedText(std::size_t i, const std::optional<std::string>& value) const {
    return masked(*m_columns[i], value ? std::optional<std::string_view>(*value) : std::nullopt, false, m_key);
}

bool RowMask::rewrite(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out) const {
    Reader reader(body);
    const auto count = reader.u16();
    if (!reader.ok() || count != m_columns.size())
        return false;
    const auto begin = out.size();
    out.push_back(wire::be::kDataRow);
    putU32(out, 0);
    putU16(out, count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto* const start = reader.rest().data();
        const auto length = reader.i32();
        const auto value = length > 0 ? reader.bytes(static_cast<std::size_t>(length)) : std::string_view{};
        if (!reader.ok() || length < -1) {
            out.resize(begin);
            return false;
        }
        if (!m_columns[i]) {
            out.append(start, 4 + value.size());
            continue;
        }
        const bool binary = (formats.size() == 1 ? formats[0] : i < formats.size() ? formats[i] : std::int16_t{0}) == 1;
        if (m_constants[i].fixed)
            out.append(binary ? m_constants[i].binary : m_constants[i].text);
        else
            out.append(field(masked(*m_columns[i], length < 0 ? std::nullopt : std::optional(value), binary, m_key)));
    }
    if (!reader.atEnd()) {
        out.resize(begin);
        return false;
    }
    setU32(out, begin + 1, static_cast<std::uint32_t>(out.size() - begin - 1));
    return true;
}

} // namespace postern::masking
