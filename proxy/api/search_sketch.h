#pragma once
// Marks of what is in a piece of the search index, and which of them a filter asks for: what lets a store on a server
// leave out the pieces that cannot match (recording/event_index.h). A mark that is missing says "not here"; one that is
// there says nothing. docs/recording-format.md, "Search index".
#include <bitset>
#include <memory>
#include <string>
#include <string_view>

#include "api/filter.h"
#include "recording/event_index.h"

namespace postern::api {

class SketchMarks {
public:
    // What the tests of the filter language look at; each has its own marks.
    void addText(Field field, std::string_view text);   // Sql, Message: its runs of three and four bytes
    void addWord(Field field, std::string_view word);   // Has, Verdict, Transaction, SqlState, Fingerprint, Approver
    void addVerbs(std::string_view kinds);              // lists as in SearchProfile
    void addNames(Field field, std::string_view names); // Table, Rule, Column, Masked
    // As few bytes as they need.
    std::string bytes() const;

private:
    void add(std::uint32_t mark) { m_bits.set(mark); }
    std::bitset<recording::kMarkNumbers> m_bits;
};

// What a piece must have to hold a statement that the filter matches; null: an empty filter.
recording::PieceCondition conditionOf(const FilterNode* root, Timestamp now);

// Texts that are in whatever the regular expression matches, in lower case. Fewer than there are when it is involved.
std::vector<std::string> certainTexts(std::string_view regex, bool ignoresCase);

} // namespace postern::api
