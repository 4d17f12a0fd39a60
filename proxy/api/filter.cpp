#include "api/filter.h"

#include <algorithm>
#include <array>

#include <re2/re2.h>

#include "api/filter_lexer.h"
#include "api/filter_test.h"

namespace postern::api {

namespace {

constexpr auto kFold = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<unsigned char>(i >= 'A' && i <= 'Z' ? i + 32 : i);
    return table;
}();
unsigned char fold(char c) {
    return kFold[static_cast<unsigned char>(c)];
}

bool matchesAt(const char* at, std::string_view lower) {
    std::size_t i = 0;
    while (i < lower.size() && fold(at[i]) == static_cast<unsigned char>(lower[i]))
        ++i;
    return i == lower.size();
}

// The needle's character that is likely to be the rarest in SQL: what is looked for first.
std::size_t rarest(std::string_view lower) {
    constexpr std::string_view kCommon = " etaonirsldcu_m.0123456789";
    std::size_t best = 0, bestRank = 0;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto rank = std::min(kCommon.find(lower[i]), kCommon.size()); // not common at all: the highest
        if (rank > bestRank || i == 0)
            best = i, bestRank = rank;
    }
    return best;
}

bool containsFolded(std::string_view text, std::string_view lower) {
    if (lower.empty())
        return true;
    if (text.size() < lower.size())
        return false;
    // Chunks without the rarest character are passed in a loop that compilers turn into vector instructions.
    constexpr std::size_t kChunk = 64;
    const auto offset = rarest(lower);
    const auto wanted = static_cast<unsigned char>(lower[offset]);
    const bool isLetter = wanted >= 'a' && wanted <= 'z';
    const unsigned char either = isLetter ? 0x20 : 0;
    const auto* const first = text.data();
    const std::size_t starts = text.size() - lower.size() + 1;
    for (std::size_t begin = 0; begin < starts; begin += kChunk) {
        const auto count = std::min(kChunk, starts - begin);
        const auto* const at = first + begin + offset;
        unsigned char hits = 0;
        for (std::size_t i = 0; i < count; ++i)
            hits =
                static_cast<unsigned char>(hits | ((static_cast<unsigned char>(at[i]) | either) == wanted ? 1U : 0U));
        if (hits == 0)
            continue;
        for (std::size_t i = 0; i < count; ++i)
            if ((static_cast<unsigned char>(at[i]) | either) == wanted && matchesAt(first + begin + i, lower))
                return true;
    }
    return false;
}

// Whole-text match with * for any run of characters; linear but for the last star's restarts.
bool glob(std::string_view text, std::string_view pattern) {
    std::size_t t = 0, p = 0, star = std::string_view::npos, mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && fold(text[t]) == static_cast<unsigned char>(pattern[p])) {
            ++t, ++p;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

template <class Test>
bool anyValue(const FilterNode& node, Test test) {
    return std::any_of(node.lower.begin(), node.lower.end(), test);
}

bool globs(const FilterNode& node, std::string_view text) {
    return anyValue(node, [&](const std::string& value) { return glob(text, value); });
}

bool compare(Comparison comparison, std::int64_t value, std::int64_t with) {
    switch (comparison) {
    case Comparison::Less:
        return value < with;
    case Comparison::LessEqual:
        return value <= with;
    case Comparison::Greater:
        return value > with;
    case Comparison::GreaterEqual:
        return value >= with;
    case Comparison::Equal:
        break;
    }
    return value == with;
}

bool matchesVerdict(const StatementRow& row, std::string_view word) {
    if (word == "masked")
        return !row.maskedColumns.empty();
    if (word == "flagged")
        return row.isFlagged();
    return toString(row.verdict) == word;
}

bool matchesVerb(const StatementRow& row, std::string_view word) {
    return std::any_of(row.kinds.begin(), row.kinds.end(), [&](const std::string& kind) {
        return glob(kind, word) || (kind.size() > word.size() && kind[word.size()] == ' ' &&
                                    glob(std::string_view(kind).substr(0, word.size()), word));
    });
}

// "users" finds public.users too; "public.users" finds only that.
bool matchesName(const std::vector<std::string>& names, std::string_view pattern, char separator) {
    const bool isWhole = pattern.find(separator) != std::string_view::npos;
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        const auto cut = name.rfind(separator);
        return glob(name, pattern) ||
               (!isWhole && cut != std::string_view::npos && glob(name.substr(cut + 1), pattern));
    });
}

bool matchesHas(const StatementRow& row, std::string_view word) {
    if (word == "error")
        return !row.sqlstate.empty();
    if (word == "rows")
        return row.rows.value_or(0) > 0;
    if (word == "parameters")
        return !row.parameters.empty();
    if (word == "mask")
        return !row.maskedColumns.empty();
    if (word == "rule")
        return !row.rules.empty();
    if (word == "note")
        return row.remarks && !row.remarks->notes.empty();
    if (word == "mark")
        return row.remarks && row.remarks->isMarked;
    return !row.approval.empty();
}

// "email" finds a column of any statement; "customers.email" only of statements about a relation of that name.
bool matchesColumn(const StatementRow& row, const std::vector<std::string>& columns, std::string_view pattern) {
    const auto cut = pattern.rfind('.');
    const auto name = cut == std::string_view::npos ? pattern : pattern.substr(cut + 1);
    if (cut != std::string_view::npos && !matchesName(row.relations, pattern.substr(0, cut), '.'))
        return false;
    return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) { return glob(column, name); });
}

} // namespace

bool matchesText(const FilterNode& node, std::string_view text) {
    if (node.regex)
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *node.regex);
    return anyValue(node, [&](const std::string& value) { return containsFolded(text, value); });
}

bool matchesNotes(const FilterNode& node, const StatementRemarks& remarks) {
    return std::any_of(remarks.notes.begin(), remarks.notes.end(),
                       [&](const StatementNote& note) { return matchesText(node, note.text); });
}

bool matchesTest(const FilterNode& node, const StatementRow& row, Timestamp now) {
    const auto& facts = row.session();
    switch (node.field) {
    case Field::Sql:
        return matchesText(node, row.sql) || (row.remarks && matchesNotes(node, *row.remarks));
    case Field::Verdict:
        return anyValue(node, [&](const std::string& v) { return matchesVerdict(row, v); });
    case Field::Agent:
        return globs(node, facts.agent);
    case Field::Kind:
        return globs(node, facts.agentKind);
    case Field::Session:
        return anyValue(node,
                        [&](const std::string& v) { return glob(facts.session, v) || facts.session.starts_with(v); });
    case Field::Statement:
        return compare(node.comparison, static_cast<std::int64_t>(row.statement), node.number);
    case Field::Database:
        return globs(node, facts.database) || globs(node, facts.target);
    case Field::Target:
        return globs(node, facts.target);
    case Field::User:
        return globs(node, facts.user);
    case Field::Identity:
        return globs(node, facts.email) || globs(node, facts.subject);
    case Field::Verb:
        return anyValue(node, [&](const std::string& v) { return matchesVerb(row, v); });
    case Field::Table:
        return anyValue(node, [&](const std::string& v) { return matchesName(row.relations, v, '.'); });
    case Field::Rows:
        return row.rows && compare(node.comparison, *row.rows, node.number);
    case Field::Duration:
        return row.durationMicros && compare(node.comparison, *row.durationMicros, node.number);
    case Field::SqlState:
        return !row.sqlstate.empty() && globs(node, row.sqlstate);
    case Field::Message:
        return matchesText(node, row.message);
    case Field::Risk:
        return node.comparison == Comparison::Equal
                   ? globs(node, toString(row.risk()))
                   : compare(node.comparison, static_cast<int>(row.risk()), node.number);
    case Field::Since:
        return row.time.micros >= (node.ago ? now.micros - *node.ago : node.number);
    case Field::Until:
        return row.time.micros <= (node.ago ? now.micros - *node.ago : node.number);
    case Field::Transaction:
        return globs(node, toString(row.transaction));
    case Field::Has:
        return anyValue(node, [&](const std::string& v) { return matchesHas(row, v); });
    case Field::Rule:
        return anyValue(node, [&](const std::string& v) { return matchesName(row.rules, v, '/'); });
    case Field::Application:
        return globs(node, facts.application);
    case Field::Process:
        return globs(node, facts.process()) || globs(node, facts.executable);
    case Field::Pid:
        return compare(node.comparison, facts.pid, node.number);
    case Field::Protocol:
        return globs(node, row.protocol);
    case Field::State:
        return globs(node, row.isRunning ? "running" : "done");
    case Field::Fingerprint:
        return globs(node, row.fingerprint);
    case Field::Approver:
        return globs(node, row.decidedBy);
    case Field::Column:
        return row.columns && anyValue(node, [&](const std::string& v) { return matchesColumn(row, *row.columns, v); });
    case Field::Masked:
        return anyValue(node, [&](const std::string& v) { return matchesColumn(row, row.maskedColumns, v); });
    }
    return false;
}

namespace {

bool matchesNode(const FilterNode& node, const StatementRow& row, Timestamp now) {
    const auto matchesChild = [&](const FilterNode& child) { return matchesNode(child, row, now); };
    switch (node.kind) {
    case FilterNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), matchesChild);
    case FilterNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), matchesChild);
    case FilterNode::Kind::Not:
        return !matchesNode(node.children.front(), row, now);
    case FilterNode::Kind::Test:
        break;
    }
    return matchesTest(node, row, now);
}

} // namespace

std::vector<const FilterNode*> Filter::terms() const {
    std::vector<const FilterNode*> terms;
    if (!m_root)
        return terms;
    // A bracket is an And of one child: a term in itself.
    if (m_root->kind == FilterNode::Kind::And && m_root->children.size() > 1)
        for (const auto& child : m_root->children)
            terms.push_back(&child);
    else
        terms.push_back(m_root.get());
    return terms;
}

std::string Filter::without(const FilterNode& term) const {
    std::string out;
    for (const auto* other : terms()) {
        if (other == &term)
            continue;
        if (!out.empty())
            out += ' ';
        out += m_text.substr(other->begin, other->length);
    }
    return out;
}

bool Filter::matches(const StatementRow& row, Timestamp now) const {
    return !m_root || matchesNode(*m_root, row, now);
}

std::string withTerm(std::string_view text, Field field, std::string_view value, Adding adding) {
    std::string out(text);
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    // Side by side binds tighter than "or": what was there has to stay whole.
    const auto parsed = parseFilter(out);
    if (!parsed.problem && parsed.filter.root() && parsed.filter.root()->kind == FilterNode::Kind::Or)
        out = "(" + out + ")";
    if (!out.empty())
        out += ' ';
    if (adding == Adding::Exclude)
        out += "not ";
    if (field != Field::Sql) {
        const auto& fields = filterFields();
        const auto info =
            std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.field == field; });
        out.append(info->name).append(field == Field::Duration ? ">=" : ":");
    }
    return out + quotedFilterValue(value);
}

} // namespace postern::api
