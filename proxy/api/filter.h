#pragma once
// The filter language: one language for the live view, history, colour rules and reports.
//
//   drop table                       both words occur in the SQL text, or in a note on the statement
//   "order by" /jo(in|b)/i           a phrase; a regular expression (RE2)
//   verdict:denied,blocked           field and values; a comma means "or", * is a wildcard, case does not count
//   rows>100 dur>500ms risk>=high    comparisons
//   since:-15m                       the last 15 minutes
//   column:customers.email           a statement about a table "customers" gave a column "email"; masked: only a masked
//   one not agent:copilot* or (…)        not, or, brackets; terms side by side are joined by "and"
//
// Values: a parsed filter is immutable and may be used from any thread. Parsing never throws; it takes any bytes.
// Matching is linear in the row's text. Bounds: 4096 bytes, depth 50, 200 terms.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "api/statement_row.h"
#include "base/clock.h"

namespace re2 {
class RE2;
}

namespace postern::api {

enum class Field : std::uint8_t {
    Sql,
    Verdict,
    Agent,
    Kind,
    Session,
    Statement,
    Database,
    Target,
    User,
    Identity,
    Verb,
    Table,
    Rows,
    Duration,
    SqlState,
    Message,
    Risk,
    Since,
    Until,
    Transaction,
    Has,
    Rule,
    Application,
    Process,
    Pid,
    Protocol,
    State,
    Fingerprint,
    Approver,
    Column,
    Masked,
};
enum class Comparison : std::uint8_t { Equal, Less, LessEqual, Greater, GreaterEqual };

struct FieldInfo {
    Field field;
    std::string_view name; // as written in a filter
    bool isOrdered;        // may be compared with < and >
};
const std::vector<FieldInfo>& filterFields();

enum class ProblemCode : std::uint8_t {
    UnknownField,  // `word` is not a field; `suggestion` may be
    MissingValue,  // nothing after "field:"
    UnknownValue,  // the field has a fixed set of values and `word` is not one; `suggestion` may be
    NotANumber,    // `word`
    NotADuration,  // `word`
    NotATime,      // `word`
    NotComparable, // < or > on a field that has no order
    UnclosedQuote,
    UnclosedRegex,
    BadRegex, // `word` is RE2's own message
    UnclosedBracket,
    UnexpectedBracket,
    MissingOperand, // not, and, or without something to stand for
    TooLong,
    TooDeep,
};

// What is wrong, where: byte offset and length in the filter's text. Words for people are made by the caller.
struct FilterProblem {
    ProblemCode code{};
    std::size_t position = 0, length = 0;
    std::string word, suggestion;
    friend bool operator==(const FilterProblem&, const FilterProblem&) = default;
};

struct FilterNode {
    enum class Kind : std::uint8_t { And, Or, Not, Test } kind = Kind::And;
    std::vector<FilterNode> children;
    // Test:
    Field field = Field::Sql;
    Comparison comparison = Comparison::Equal;
    std::vector<std::string> values;       // as written; alternatives
    std::vector<std::string> lower;        // the same in lower case
    std::shared_ptr<const re2::RE2> regex; // Sql only: in place of values
    std::string regexText;
    std::int64_t number = 0;           // rows, microseconds, pid, statement, risk
    std::optional<std::int64_t> ago;   // Since, Until: microseconds before now
    std::size_t begin = 0, length = 0; // in the text
};

class Filter {
public:
    Filter() = default; // matches everything
    bool isEmpty() const { return !m_root; }
    const std::string& text() const { return m_text; }
    const FilterNode* root() const { return m_root.get(); }
    // The terms joined by "and" at the top, in order: what is shown as chips.
    std::vector<const FilterNode*> terms() const;
    // The text without that term.
    std::string without(const FilterNode& term) const;
    // `now` is what since: and until: count from.
    bool matches(const StatementRow& row, Timestamp now) const;

private:
    friend struct FilterParsed parseFilter(std::string_view text);
    std::string m_text;
    std::shared_ptr<const FilterNode> m_root;
};

struct FilterParsed {
    Filter filter; // empty when there is a problem
    std::optional<FilterProblem> problem;
};
FilterParsed parseFilter(std::string_view text);

// Adds a term for "field is value" (or, `exclude`, "is not") to a filter's text, quoting what needs it.
// Of a duration it is "at least".
enum class Adding : std::uint8_t { Only, Exclude };
std::string withTerm(std::string_view text, Field field, std::string_view value, Adding adding);

// What could stand at the caret: `text` replaces `length` bytes at `begin`.
struct Completion {
    std::size_t begin = 0, length = 0;
    std::string text;
    std::optional<Field> field; // set when the completion is a field's name
    friend bool operator==(const Completion&, const Completion&) = default;
};
// `known` gives values seen so far for a field (agents, databases, …).
struct KnownValues {
    Field field;
    std::vector<std::string> values;
};
std::vector<Completion> completeFilter(std::string_view text, std::size_t caret, const std::vector<KnownValues>& known);

} // namespace postern::api
