#pragma once
// Rewrites a COPY … TO STDOUT stream, however it is cut into CopyData messages (PostgreSQL documentation, COPY, "File
// Formats").
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "masking/copy_fields.h"
#include "masking/row_mask.h"

namespace postern::masking {

class CopyMask {
public:
    CopyMask(RowMask rows, CopyFormat format);

    // Takes the payload of one CopyData message; appends what can be told for sure to `out` (whole rows). Every byte is
    // looked at once, however small the pieces. Errors: 54000 a row longer than kMaxRowBytes, 08P01 a stream that does
    // not add up. After an error nothing more may be delivered.
    Result<> feed(std::string_view data, std::string& out);
    // The same for the payloads of many, which is faster than one by one. `ends` is told where in `out` ends what came
    // with each, also when one of them is an error.
    Result<> feed(std::span<const std::string_view> data, std::string& out, std::vector<std::size_t>& ends);
    // The stream ended: nothing may be left.
    Result<> finish() const;

    static constexpr std::size_t kMaxRowBytes = 64U << 20;

private:
    Result<> take(std::string_view data, std::string& out);
    // Take what is whole from `text` and say how much that was.
    Result<std::size_t> takeLines(std::string_view text, std::string& out);
    Result<std::size_t> takeTuples(std::string_view text, std::string& out);
    Result<> line(std::string_view text, std::string_view end, std::string& out);
    void maskField(std::size_t column, std::string_view field, std::string& out);
    void printMasked(std::size_t column, std::optional<std::string_view> value, std::string& out);
    bool looked(std::size_t column, std::string_view field, std::string& out);
    Result<std::size_t> tupleEnd(std::string_view text);

    RowMask m_rows;
    CopyFormat m_format;
    std::vector<std::string> m_constants; // of columns whose form is always the same: as printed
    bool m_looksAtEveryLine = false;      // its quoting may hide from the quick look what a line holds
    bool m_printsAsIs = false;            // letters and digits never want an escape or quotes
    std::string m_pending, m_form;
    std::vector<std::size_t> m_ends;
    LineFinder m_finder;
    // The tuple that m_pending begins with: the fields that are whole, and where the next one starts.
    std::size_t m_fields = 0, m_fieldAt = 0;
    bool m_headerDone = false, m_ended = false;
};

} // namespace postern::masking
