#include "api/search_sketch.h"

#include <algorithm>

#include <re2/re2.h>

#include "api/search_block.h"
#include "base/text.h"

namespace postern::api {

namespace {

using recording::PieceCondition;
using Kind = PieceCondition::Kind;

constexpr std::size_t kShort = 3, kLong = 4; // bytes of a run
constexpr std::size_t kMostRuns = 12;        // that one word asks for

char fold(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Stands in the store: a field keeps its letter.
char letterOf(Field field) {
    switch (field) {
    case Field::Sql:
        return 'q';
    case Field::Message:
        return 'e';
    case Field::Verdict:
        return 'v';
    case Field::Verb:
        return 'k';
    case Field::Table:
        return 't';
    case Field::Rule:
        return 'r';
    case Field::SqlState:
        return 's';
    case Field::Fingerprint:
        return 'f';
    case Field::Approver:
        return 'a';
    case Field::Transaction:
        return 'x';
    case Field::Has:
        return 'h';
    case Field::Column:
        return 'c';
    case Field::Masked:
        return 'm';
    default:
        return '?'; // has no marks
    }
}

// The number of a mark: 32-bit FNV-1a over the field's letter and the text in lower case (ASCII), its halves folded.
std::uint32_t markOf(Field field, std::string_view text) {
    constexpr std::uint32_t kStart = 2166136261U, kPrime = 16777619U;
    auto hash = (kStart ^ static_cast<unsigned char>(letterOf(field))) * kPrime;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(fold(c))) * kPrime;
    return (hash ^ hash >> 16U) % recording::kMarkNumbers;
}

template <class Visit>
void eachItem(std::string_view list, Visit visit) {
    while (!list.empty()) {
        const auto end = list.find(kListSeparator);
        visit(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
}

// --- what a filter asks for ---

PieceCondition anything() {
    return {};
}

PieceCondition mark(Field field, std::string_view text) {
    return {Kind::Mark, markOf(field, text), {}};
}

PieceCondition wordOf(Field field, std::string_view text) {
    return text.find('*') == std::string_view::npos ? mark(field, text) : anything();
}

PieceCondition runsOf(Field field, std::string_view text) {
    PieceCondition out;
    const auto length = std::min(text.size(), kLong);
    if (length < kShort)
        return out;
    const auto runs = text.size() - length + 1;
    // Of a long text, runs that are spread over it.
    const auto step = (runs + kMostRuns - 1) / kMostRuns;
    for (std::size_t at = 0; at < runs; at += step)
        out.children.push_back(mark(field, text.substr(at, length)));
    return out;
}

PieceCondition columnOf(Field field, std::string_view pattern) {
    const auto cut = pattern.rfind('.');
    if (cut == std::string_view::npos)
        return wordOf(field, pattern);
    PieceCondition out;
    out.children = {wordOf(Field::Table, pattern.substr(0, cut)), wordOf(field, pattern.substr(cut + 1))};
    return out;
}

template <class Make>
PieceCondition anyValue(const FilterNode& node, Make make) {
    PieceCondition out{Kind::Any, 0, {}};
    for (const auto& value : node.lower)
        out.children.push_back(make(value));
    return out;
}

PieceCondition textOf(const FilterNode& node) {
    if (!node.regex)
        return anyValue(node, [&](const std::string& value) { return runsOf(node.field, value); });
    PieceCondition out;
    for (const auto& text : certainTexts(node.regexText, !node.regex->options().case_sensitive()))
        out.children.push_back(runsOf(node.field, text));
    return out;
}

PieceCondition numberOf(const FilterNode& node, Kind kind) {
    const bool isUpward = node.comparison != Comparison::Less && node.comparison != Comparison::LessEqual;
    return isUpward ? PieceCondition{kind, node.number, {}} : anything();
}

PieceCondition testOf(const FilterNode& node, Timestamp now) {
    switch (node.field) {
    case Field::Sql:
    case Field::Message:
        return textOf(node);
    case Field::Verdict:
    case Field::Verb:
    case Field::Table:
    case Field::Rule:
    case Field::SqlState:
    case Field::Fingerprint:
    case Field::Approver:
    case Field::Transaction:
        return anyValue(node, [&](const std::string& value) { return wordOf(node.field, value); });
    case Field::Has:
        return anyValue(node, [&](const std::string& value) {
            return value == "note" ? anything() : wordOf(node.field, value); // notes are not in pieces
        });
    case Field::Column:
    case Field::Masked:
        return anyValue(node, [&](const std::string& value) { return columnOf(node.field, value); });
    case Field::Rows:
        return numberOf(node, Kind::Rows);
    case Field::Duration:
        return numberOf(node, Kind::Duration);
    case Field::Since:
    case Field::Until:
        return {
            node.field == Field::Since ? Kind::From : Kind::Until, node.ago ? now.micros - *node.ago : node.number, {}};
    default:
        return anything(); // the session's, or not worth a mark
    }
}

PieceCondition of(const FilterNode& node, Timestamp now) {
    switch (node.kind) {
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or: {
        PieceCondition out{node.kind == FilterNode::Kind::And ? Kind::All : Kind::Any, 0, {}};
        for (const auto& child : node.children)
            out.children.push_back(of(child, now));
        return out;
    }
    case FilterNode::Kind::Not:
        return anything(); // other statements of the piece may have what this one must not
    case FilterNode::Kind::Test:
        break;
    }
    return testOf(node, now);
}

// --- texts of a regular expression ---

// Follows RE2's syntax as far as it must to know what is plain text; `isKnown` is false where it does not.
class CertainTexts {
public:
    CertainTexts(std::string_view regex, bool ignoresCase) : m_regex(regex), m_ignoresCase(ignoresCase) {}
    std::vector<std::string> read() {
        while (m_at < m_regex.size() && m_isKnown)
            step();
        endRun();
        return m_isKnown && m_depth == 0 ? std::move(m_texts) : std::vector<std::string>{};
    }

private:
    void step() {
        const char c = m_regex[m_at++];
        switch (c) {
        case '|':
            if (m_depth == 0)
                m_isKnown = false; // either of two
            return;
        case '(':
            endRun();
            if (m_at < m_regex.size() && m_regex[m_at] == '?')
                m_isKnown = false; // flags
            ++m_depth;
            return;
        case ')':
            --m_depth;
            return;
        case '[':
            endRun();
            return bracket();
        case '{':
            m_at = std::min(m_regex.find('}', m_at), m_regex.size());
            m_at += m_at < m_regex.size() ? 1 : 0;
            return dropLast();
        case '*':
        case '?':
        case '+':
            return dropLast();
        case '.':
        case '^':
        case '$':
            return endRun();
        case '\\':
            return escape();
        default:
            take(c);
        }
    }
    // Behind a quantifier what stood before it may be missing, or be there more than once.
    void dropLast() {
        while (!m_run.empty() && (static_cast<unsigned char>(m_run.back()) & 0xC0U) == 0x80U)
            m_run.pop_back();
        if (!m_run.empty())
            m_run.pop_back();
        endRun();
    }
    void bracket() {
        if (m_at < m_regex.size() && m_regex[m_at] == '^')
            ++m_at;
        if (m_at < m_regex.size() && m_regex[m_at] == ']')
            ++m_at;
        while (m_at < m_regex.size() && m_regex[m_at] != ']') {
            if (m_regex[m_at] == '[')
                m_isKnown = false; // [[:alpha:]]
            m_at += m_regex[m_at] == '\\' ? 2 : 1;
        }
        ++m_at;
    }
    void escape() {
        constexpr std::string_view kClasses = "dDwWsSbBAznrtfv";
        if (m_at == m_regex.size()) {
            m_isKnown = false;
            return;
        }
        const char c = m_regex[m_at++];
        const bool isWord = (fold(c) >= 'a' && fold(c) <= 'z') || (c >= '0' && c <= '9');
        if (!isWord)
            return take(c);
        endRun();
        m_isKnown = kClasses.find(c) != std::string_view::npos;
    }
    void take(char c) {
        // With case ignored, k and s have relatives beyond ASCII, and so has whatever is beyond it.
        const bool isVague =
            m_ignoresCase && (fold(c) == 'k' || fold(c) == 's' || static_cast<unsigned char>(c) >= 0x80U);
        if (m_depth > 0 || isVague)
            return endRun();
        m_run += fold(c);
    }
    void endRun() {
        if (m_run.size() >= kShort)
            m_texts.push_back(m_run);
        m_run.clear();
    }

    std::string_view m_regex;
    bool m_ignoresCase, m_isKnown = true;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::string m_run;
    std::vector<std::string> m_texts;
};

} // namespace

void SketchMarks::addText(Field field, std::string_view text) {
    for (const auto length : {kShort, kLong})
        for (std::size_t at = 0; at + length <= text.size(); ++at)
            add(markOf(field, text.substr(at, length)));
}

void SketchMarks::addWord(Field field, std::string_view word) {
    add(markOf(field, word));
}

void SketchMarks::addVerbs(std::string_view kinds) {
    eachItem(kinds, [&](std::string_view kind) {
        addWord(Field::Verb, kind);
        for (auto at = kind.find(' '); at != std::string_view::npos; at = kind.find(' ', at + 1))
            addWord(Field::Verb, kind.substr(0, at));
    });
}

void SketchMarks::addNames(Field field, std::string_view names) {
    const char separator = field == Field::Rule ? '/' : '.';
    eachItem(names, [&](std::string_view name) {
        addWord(field, name);
        if (field == Field::Table || field == Field::Rule)
            if (const auto cut = name.rfind(separator); cut != std::string_view::npos)
                addWord(field, name.substr(cut + 1));
    });
}

std::string SketchMarks::bytes() const {
    constexpr std::size_t kFewest = 64;
    std::string out(recording::kMostMarkBytes, '\0');
    std::size_t set = 0;
    for (std::size_t bit = 0; bit < m_bits.size(); ++bit)
        if (m_bits[bit]) {
            out[bit / 8] = static_cast<char>(static_cast<unsigned char>(out[bit / 8]) | 1U << bit % 8);
            ++set;
        }
    // Half as long while at most about a sixth of it would be set.
    while (out.size() > kFewest && set * 6 < out.size() / 2 * 8) {
        const auto half = out.size() / 2;
        for (std::size_t i = 0; i < half; ++i)
            out[i] = static_cast<char>(out[i] | out[half + i]);
        out.resize(half);
    }
    return out;
}

PieceCondition conditionOf(const FilterNode* root, Timestamp now) {
    return root == nullptr ? anything() : of(*root, now);
}

std::vector<std::string> certainTexts(std::string_view regex, bool ignoresCase) {
    return CertainTexts(regex, ignoresCase).read();
}

} // namespace postern::api
