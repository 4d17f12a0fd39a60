#pragma once
// Rewrites a COPY … TO STDOUT stream, however it is cut into CopyData messages (PostgreSQL documentation, COPY, "File
// Formats").
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "masking/row_mask.h"

namespace postern::masking {

struct CopyFormat {
    enum class Kind : std::uint8_t { Text, Csv, Binary } kind = Kind::Text;
    char delimiter = '\t', quote = '"', escape = '"';
    std::string null = "\\N";
    bool header = false;
};

class CopyMask {
public:
    CopyMask(RowMask rows, CopyFormat format);

    // Takes the payload of one CopyData message; appends what can be told for sure to `out` (whole rows). Errors: 54000
    // a row longer than kMaxRowBytes, 08P01 a stream that does not add up. After an error nothing more may be
    // delivered.
    Result<> feed(std::string_view data, std::string& out);
    // The stream ended; what is left must be nothing, or the binary trailer.
    Result<> finish(std::string& out);

    static constexpr std::size_t kMaxRowBytes = 64U << 20;

private:
    Result<> feedLines(std::string& out);
    Result<> feedBinary(std::string& out);
    Result<> line(std::string_view text, std::string_view end, std::string& out);
    std::string printed(const std::optional<std::string>& value) const;

    RowMask m_rows;
    CopyFormat m_format;
    std::string m_pending;
    bool m_headerDone = false, m_ended = false;
};

} // namespace postern::masking
