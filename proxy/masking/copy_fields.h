#pragma once
// The fields of COPY's text and CSV formats (PostgreSQL documentation, COPY, "File Formats").
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postern::masking {

// The options of a COPY … TO that shape its stream. The stream's encoding is the client's; no byte of a longer
// character may be ASCII in it.
struct CopyFormat {
    enum class Kind : std::uint8_t { Text, Csv, Binary } kind = Kind::Text;
    char delimiter = '\t', quote = '"', escape = '"';
    std::string null = "\\N";
    bool header = false;
    bool forceQuoteAll = false;   // FORCE_QUOTE *
    std::vector<bool> forceQuote; // by column; missing ones are false

    bool quotes(std::size_t column) const {
        return forceQuoteAll || (column < forceQuote.size() && forceQuote[column]);
    }
};

// Where a line ends, for a stream that comes in pieces: every byte is looked at once.
class LineFinder {
public:
    // Looks on at what `text`, which begins where the line does, has more than last time. The offset of the line's last
    // byte, a line feed; npos: not there yet. After an offset the finder begins anew.
    std::size_t find(std::string_view text, const CopyFormat& format);

private:
    std::size_t m_at = 0;
    bool m_quoted = false;
};

// The next field of a line, as it stands there. `at` moves behind the delimiter, or past the end of `line` after the
// last field.
std::string_view nextField(std::string_view line, std::size_t& at, const CopyFormat& format);
// What a raw field stands for; none: NULL.
std::optional<std::string> fieldValue(std::string_view raw, const CopyFormat& format);
// Whether a raw field is the value that it stands for, as it is.
bool isPlain(std::string_view raw, const CopyFormat& format);
// A value as PostgreSQL would print it in `column`.
void printField(std::optional<std::string_view> value, std::size_t column, const CopyFormat& format, std::string& out);

} // namespace postern::masking
