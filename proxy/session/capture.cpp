#include "session/capture.h"

#include "base/bytes.h"

namespace postern::session {

void Capture::begin(std::shared_ptr<const Columns> columns, const Portal* portal) {
    m_columns = std::move(columns);
    m_formats.clear();
    if (portal)
        m_formats = portal->resultFormats;
    m_kind = recording::DataKind::None;
    m_data.clear();
    m_rows = m_kept = 0;
    m_open = true;
    m_longRow = false;
}

bool Capture::hasRoomFor(std::size_t size) {
    if (m_open && (m_kept >= kMaxRecordedRows || size > kMaxRecordedBytes - m_data.size()))
        m_open = false;
    if (m_open)
        m_kind = recording::DataKind::Rows;
    return m_open;
}

void Capture::keepRow(std::string_view body) {
    if (!hasRoomFor(body.size()))
        return;
    putU32(m_data, static_cast<std::uint32_t>(body.size()));
    m_data.append(body);
    ++m_kept;
}

void Capture::beginLongRow(std::size_t size) {
    ++m_rows;
    m_longRow = hasRoomFor(size);
    if (m_longRow)
        putU32(m_data, static_cast<std::uint32_t>(size));
}

void Capture::addRowPart(std::string_view part, bool last) {
    if (!m_longRow)
        return;
    m_data.append(part);
    if (last) {
        ++m_kept;
        m_longRow = false;
    }
}

void Capture::beginCopy(bool binary) {
    m_kind = binary ? recording::DataKind::CopyBinary : recording::DataKind::CopyText;
}

void Capture::addCopyData(std::string_view data) {
    m_data.append(data.substr(0, kMaxRecordedBytes - m_data.size()));
}

void Capture::end() {
    m_columns.reset();
    m_mask.reset();
    m_data.clear();
    if (m_data.capacity() > 1024)
        std::string().swap(m_data);
}

void Capture::fill(recording::ResultEvent& result, bool keepData) const {
    result.rows = m_rows;
    m_detected.clear();
    if (m_columns)
        m_detected.reserve(m_columns->size());
    if (m_columns) {
        for (std::size_t i = 0; i < m_columns->size(); ++i) {
            const auto& column = (*m_columns)[i];
            auto format = column.format;
            if (m_formats.size() == 1)
                format = m_formats[0];
            else if (i < m_formats.size())
                format = m_formats[i];
            std::string_view maskedBy;
            if (m_mask && i < m_mask->size() && m_mask->columns()[i])
                maskedBy = m_mask->columns()[i]->name;
            else if (m_mask && m_mask->found(i) != 0)
                maskedBy = m_detected.emplace_back("detect: " + masking::toString(m_mask->found(i)));
            result.columns.push_back({column.name, column.type,
                                      format == 1 ? recording::Format::Binary : recording::Format::Text, maskedBy});
        }
    }
    if (!keepData)
        return;
    result.dataKind = m_kind;
    result.data = m_data;
    result.rowsRecorded = m_kind == recording::DataKind::Rows ? m_kept : 0;
}

} // namespace postern::session
