#pragma once
// The result of one statement while it is delivered: its columns, the beginning of its rows, and how many there were.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "masking/row_mask.h"
#include "recording/event.h"
#include "session/objects.h"

namespace postern::session {

// What of a result is kept for the record; the rest is counted.
inline constexpr std::size_t kMaxRecordedBytes = 512U << 10;
inline constexpr std::int64_t kMaxRecordedRows = 10'000;

class Capture {
public:
    void begin(std::shared_ptr<const Columns> columns, const Portal* portal);
    void setColumns(std::shared_ptr<const Columns> columns) { m_columns = std::move(columns); }
    void addRow(std::string_view body) { // a whole DataRow body as delivered
        ++m_rows;
        if (m_open)
            keepRow(body);
    }
    // A row that comes in parts: its whole size first, then its parts.
    void beginLongRow(std::size_t size);
    void addRowPart(std::string_view part, bool last);
    void beginCopy(bool binary);
    void addCopyData(std::string_view data);
    void setRows(std::int64_t rows) { m_rows = rows; }
    void end();

    std::int64_t rows() const { return m_rows; }
    const std::shared_ptr<const Columns>& columns() const { return m_columns; }
    const std::vector<std::int16_t>& formats() const { return m_formats; } // empty: as the columns say
    void setMask(std::shared_ptr<const masking::RowMask> mask) { m_mask = std::move(mask); }
    // Views into this capture, good until end(). `keepData` false: counts only.
    void fill(recording::ResultEvent& result, bool keepData) const;

private:
    void keepRow(std::string_view body);
    bool hasRoomFor(std::size_t size);

    std::shared_ptr<const Columns> m_columns;
    std::shared_ptr<const masking::RowMask> m_mask; // what was masked of the rows, for the record
    std::vector<std::int16_t> m_formats;            // of the portal; empty: as the columns say
    recording::DataKind m_kind = recording::DataKind::None;
    std::string m_data;
    std::int64_t m_rows = 0, m_kept = 0;
    mutable std::vector<std::string> m_detected; // names for the views of fill()
    bool m_open = true;                          // still keeping
    bool m_longRow = false;                      // keeping a row that comes in parts
};

} // namespace postern::session
