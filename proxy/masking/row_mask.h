#pragma once
// Rewrites the fields of DataRow messages (PostgreSQL documentation 55.7).
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "masking/detectors.h"
#include "masking/method.h"
#include "masking/pseudonym.h"

namespace postern::masking {

// What happens to the columns of one result. While rows pass only what was found changes. Copies share what was made
// from the key, so a copy is cheap enough per statement, and all copies belong to one thread.
class RowMask {
public:
    // One entry per column; none: the column passes as it is.
    using Columns = std::vector<std::optional<ColumnMask>>;

    RowMask(Columns columns, const std::string& key);
    // For many statements of one session: the keys are derived once.
    static RowMask with(std::shared_ptr<Keyed> keyed, Columns columns);

    // Columns without a mask, and what `paths` leave of one, are looked at by `detectors` too: one entry per column.
    void scan(std::shared_ptr<const Detectors> detectors, std::vector<ScanColumn> columns);

    bool isEmpty() const { return m_isEmpty; } // nothing can change: rows may pass as they are
    std::size_t size() const { return m_columns.size(); }
    const Columns& columns() const { return m_columns; }

    // Appends the whole DataRow message for `body`, masked. `formats`: of each column, or one for all, or none for
    // text. False when the body does not add up, or has another number of fields than there are columns: nothing was
    // appended.
    bool rewrite(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out) const;
    // The same for many, which is faster than one by one. `ends` is told where in `out` each message ends; false: the
    // first that is missing there does not add up, and nothing was appended from it on.
    bool rewrite(std::span<const std::string_view> bodies, const std::vector<std::int16_t>& formats, std::string& out,
                 std::vector<std::size_t>& ends) const;
    // What detectors have found in a column so far.
    DetectedSet found(std::size_t column) const { return column < m_found.size() ? m_found[column] : DetectedSet{0}; }

    // For CopyMask. Whether a row needs a closer look; and that look at one value, which may come to nothing.
    bool needsLook(std::string_view row) const { return m_detectors && m_detectors->mayContain(row); }
    bool isScanned(std::size_t column, bool look) const {
        return m_detectors && m_scanColumns[column].isScanned() && (look || m_scanColumns[column].hints.kinds != 0);
    }
    Detectors::Outcome look(std::size_t column, std::string_view value, bool binary, std::string& out) const;
    // Appends the masked text form of a value of a column that has a mask; false: NULL.
    bool appendText(std::size_t column, std::optional<std::string_view> value, std::string& out) const;
    // Appends a place for it, which finish() fills; false: nothing was appended, it is one for appendText(). Without
    // finish() on the same `out` a place shows nothing but the layout of a pseudonym.
    bool start(std::size_t column, std::string_view value, std::string& out) const;
    bool finish(std::string& out) const; // false: `out` may not be used

    // The same without the message's type and length: a row of COPY in binary format. Later: some of it by finish().
    enum class When : std::uint8_t { Now, Later };
    bool rewriteBody(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out,
                     When when = When::Now) const;

private:
    RowMask(std::shared_ptr<Keyed> keyed, Columns&& columns);
    bool appendLooked(std::size_t column, std::string_view value, bool binary, std::string_view run,
                      std::string& out) const;
    void appendField(std::size_t column, std::optional<std::string_view> value, bool binary, std::string& out) const;
    bool rewriteMessage(std::string_view body, const std::vector<std::int16_t>& formats, std::string& out,
                        When when = When::Now) const;
    bool startField(std::size_t column, std::string_view value, std::string& out) const;

    Columns m_columns;
    std::shared_ptr<Keyed> m_keyed;
    bool m_isEmpty = true;
    // Methods that do not look at the value give the same bytes each time: made once, for both formats.
    struct Constant {
        bool fixed = false;
        std::string text, binary; // length word and value
    };
    std::vector<Constant> m_constants;
    std::shared_ptr<const Detectors> m_detectors;
    std::vector<ScanColumn> m_scanColumns;
    mutable std::vector<DetectedSet> m_found;
    mutable std::string m_scratch;
    mutable TextPseudonyms m_started;
};

} // namespace postern::masking
