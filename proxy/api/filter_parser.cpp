#include <charconv>

#include <re2/re2.h>

#include "api/filter.h"
#include "api/filter_lexer.h"
#include "base/text.h"

namespace postern::api {

namespace {

constexpr int kMaxDepth = 50;
constexpr int kMaxTerms = 200;
constexpr std::int64_t kMaxRegexMemory = 1 << 20;

using Words = std::vector<std::string_view>;

// Fields whose values are one of a fixed set.
const Words* fixedValues(Field field) {
    static const Words kVerdict = {"allowed", "blocked",   "held",  "approved", "denied",
                                   "expired", "abandoned", "error", "masked",   "flagged"};
    static const Words kKind = {"ai", "human", "unknown"};
    static const Words kRisk = {"low", "medium", "high"};
    static const Words kTransaction = {"none", "open", "failed"};
    static const Words kHas = {"error", "rows", "parameters", "mask", "rule", "note", "mark", "approval"};
    static const Words kProtocol = {"simple", "extended", "copy", "function_call"};
    static const Words kState = {"running", "done"};
    switch (field) {
    case Field::Verdict:
        return &kVerdict;
    case Field::Kind:
        return &kKind;
    case Field::Risk:
        return &kRisk;
    case Field::Transaction:
        return &kTransaction;
    case Field::Has:
        return &kHas;
    case Field::Protocol:
        return &kProtocol;
    case Field::State:
        return &kState;
    default:
        return nullptr;
    }
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    return value;
}

// "250", "250ms", "1.5s", "2m": microseconds; a bare number is milliseconds.
std::optional<std::int64_t> duration(std::string_view text) {
    struct Unit {
        std::string_view name;
        double micros;
    };
    static constexpr Unit kUnits[] = {{"us", 1},     {"ms", 1e3},    {"s", 1e6}, {"m", 60e6},
                                      {"h", 3600e6}, {"d", 86400e6}, {"", 1e3}};
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !(value >= 0 && value < 1e9))
        return {};
    const auto unit = toLowerAscii({end, static_cast<std::size_t>(text.data() + text.size() - end)});
    for (const auto& known : kUnits)
        if (known.name == unit)
            return static_cast<std::int64_t>(value * known.micros);
    return {};
}

class Parser {
public:
    Parser(std::string_view text, std::vector<FilterToken> tokens, std::optional<FilterProblem>& problem)
        : m_text(text), m_tokens(std::move(tokens)), m_problem(problem) {}

    FilterNode run() {
        auto node = disjunction(0);
        if (!m_problem && current().kind != FilterToken::Kind::End)
            fail(current().kind == FilterToken::Kind::Close ? ProblemCode::UnexpectedBracket
                                                            : ProblemCode::MissingOperand,
                 current());
        return node;
    }

private:
    using Kind = FilterToken::Kind;

    const FilterToken& current() const { return m_tokens[m_at]; }
    void advance() { m_at += m_at + 1 < m_tokens.size(); }
    void fail(ProblemCode code, const FilterToken& at, std::string word = {}, std::string suggestion = {}) {
        if (!m_problem)
            m_problem = FilterProblem{code, at.begin, at.length, std::move(word), std::move(suggestion)};
    }

    FilterNode disjunction(int depth) {
        if (depth > kMaxDepth) {
            fail(ProblemCode::TooDeep, current());
            return {};
        }
        auto first = conjunction(depth);
        if (m_problem || current().kind != Kind::Or)
            return first;
        FilterNode node;
        node.kind = FilterNode::Kind::Or;
        node.begin = first.begin;
        node.children.push_back(std::move(first));
        while (!m_problem && current().kind == Kind::Or) {
            advance();
            node.children.push_back(conjunction(depth));
        }
        endAt(node, node.children.back());
        return node;
    }

    FilterNode conjunction(int depth) {
        auto first = negation(depth);
        FilterNode node;
        node.begin = first.begin;
        node.children.push_back(std::move(first));
        while (!m_problem) {
            if (current().kind == Kind::And)
                advance();
            else if (current().kind != Kind::Term && current().kind != Kind::Open && current().kind != Kind::Not)
                break;
            node.children.push_back(negation(depth));
        }
        if (node.children.size() == 1)
            return std::move(node.children.front());
        endAt(node, node.children.back());
        return node;
    }

    FilterNode negation(int depth) {
        const auto token = current();
        if (depth > kMaxDepth) {
            fail(ProblemCode::TooDeep, token);
            return {};
        }
        if (token.kind == Kind::Not) {
            advance();
            FilterNode node;
            node.kind = FilterNode::Kind::Not;
            node.begin = token.begin;
            node.children.push_back(negation(depth + 1));
            endAt(node, node.children.back());
            return node;
        }
        if (token.kind == Kind::Open) {
            advance();
            auto node = disjunction(depth + 1);
            if (m_problem)
                return node;
            if (current().kind != Kind::Close) {
                fail(ProblemCode::UnclosedBracket, token);
                return node;
            }
            // A bracket stays one term even when it holds an "and", so that its chip shows what was written.
            FilterNode group;
            group.begin = token.begin;
            group.length = current().begin + 1 - token.begin;
            group.children.push_back(std::move(node));
            advance();
            return group;
        }
        if (token.kind != Kind::Term) {
            fail(token.kind == Kind::Close ? (m_at > 0 ? ProblemCode::MissingOperand : ProblemCode::UnexpectedBracket)
                                           : ProblemCode::MissingOperand,
                 token);
            return {};
        }
        advance();
        if (++m_terms > kMaxTerms)
            fail(ProblemCode::TooDeep, token);
        return test(token);
    }

    static void endAt(FilterNode& node, const FilterNode& last) { node.length = last.begin + last.length - node.begin; }

    FilterNode test(const FilterToken& token) {
        FilterNode node;
        node.kind = FilterNode::Kind::Test;
        node.begin = token.begin;
        node.length = token.length;
        node.values = token.values;
        for (const auto& value : token.values)
            node.lower.push_back(toLowerAscii(value));
        if (token.isRegex) {
            regex(token, node);
            return node;
        }
        if (token.nameLength == 0)
            return node;
        if (!nameField(token, node))
            return node;
        node.comparison = token.comparison;
        for (std::size_t i = 0; i < node.values.size() && !m_problem; ++i)
            check(token, node, i);
        return node;
    }

    void regex(const FilterToken& token, FilterNode& node) {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_case_sensitive(!token.ignoresCase);
        options.set_max_mem(kMaxRegexMemory);
        options.set_never_capture(true);
        auto regex = std::make_shared<const re2::RE2>(token.values.front(), options);
        node.regexText = token.values.front();
        if (!regex->ok())
            fail(ProblemCode::BadRegex, token, regex->error());
        else
            node.regex = std::move(regex);
    }

    bool nameField(const FilterToken& token, FilterNode& node) {
        std::vector<std::string_view> names;
        for (const auto& info : filterFields()) {
            names.push_back(info.name);
            if (info.name != token.name)
                continue;
            node.field = info.field;
            if (token.comparison != Comparison::Equal && !info.isOrdered)
                fail(ProblemCode::NotComparable, token, token.name);
            return !m_problem;
        }
        FilterToken name = token;
        name.length = token.nameLength;
        fail(ProblemCode::UnknownField, name, token.name, std::string(nearest(token.name, names.data(), names.size())));
        return false;
    }

    void check(const FilterToken& token, FilterNode& node, std::size_t index) {
        const auto& value = node.lower[index];
        FilterToken at = token;
        at.begin = token.valueAt[index];
        at.length = value.size();
        if (value.empty()) {
            at.begin = token.begin + token.length;
            fail(ProblemCode::MissingValue, at, token.name);
        } else if (const auto* words = fixedValues(node.field)) {
            const auto found = std::find(words->begin(), words->end(), value);
            if (found == words->end())
                fail(ProblemCode::UnknownValue, at, node.values[index],
                     std::string(nearest(value, words->data(), words->size())));
            else
                node.number = found - words->begin();
        } else if (node.field == Field::Rows || node.field == Field::Pid || node.field == Field::Statement) {
            setNumber(node, at, wholeNumber(value), ProblemCode::NotANumber);
        } else if (node.field == Field::Duration) {
            setNumber(node, at, duration(value), ProblemCode::NotADuration);
        } else if (node.field == Field::Since || node.field == Field::Until) {
            time(node, at, node.values[index]);
        }
    }

    void setNumber(FilterNode& node, const FilterToken& at, std::optional<std::int64_t> number, ProblemCode code) {
        if (number)
            node.number = *number;
        else
            fail(code, at, std::string(m_text.substr(at.begin, at.length)));
    }

    void time(FilterNode& node, const FilterToken& at, const std::string& value) {
        if (const auto ago = duration(value.front() == '-' ? std::string_view(value).substr(1) : value);
            ago && !std::isdigit(static_cast<unsigned char>(value.back()))) {
            node.ago = *ago;
            return;
        }
        auto text = value;
        if (text.size() == 10)
            text += "T00:00:00Z";
        const auto moment = fromRfc3339(text);
        if (moment)
            node.number = moment->micros;
        else
            fail(ProblemCode::NotATime, at, value);
    }

    std::string_view m_text;
    std::vector<FilterToken> m_tokens;
    std::optional<FilterProblem>& m_problem;
    std::size_t m_at = 0;
    int m_terms = 0;
};

} // namespace

const std::vector<FieldInfo>& filterFields() {
    static const std::vector<FieldInfo> kFields = {
        {Field::Verdict, "verdict", false},
        {Field::Agent, "agent", false},
        {Field::Kind, "kind", false},
        {Field::Database, "db", false},
        {Field::Target, "target", false},
        {Field::User, "user", false},
        {Field::Identity, "identity", false},
        {Field::Verb, "verb", false},
        {Field::Table, "table", false},
        {Field::Rows, "rows", true},
        {Field::Duration, "dur", true},
        {Field::SqlState, "sqlstate", false},
        {Field::Message, "error", false},
        {Field::Risk, "risk", true},
        {Field::Since, "since", false},
        {Field::Until, "until", false},
        {Field::Session, "session", false},
        {Field::Statement, "statement", true},
        {Field::Transaction, "tx", false},
        {Field::Has, "has", false},
        {Field::Rule, "rule", false},
        {Field::Application, "app", false},
        {Field::Process, "process", false},
        {Field::Pid, "pid", true},
        {Field::Protocol, "protocol", false},
        {Field::State, "state", false},
        {Field::Sql, "sql", false},
        {Field::Column, "column", false},
        {Field::Masked, "masked", false},
        {Field::Approver, "approver", false},
        {Field::Fingerprint, "fingerprint", false},
    };
    return kFields;
}

FilterParsed parseFilter(std::string_view text) {
    FilterParsed parsed;
    auto tokens = lexFilter(text, parsed.problem);
    if (parsed.problem || tokens.size() == 1) {
        if (!parsed.problem)
            parsed.filter.m_text = text;
        return parsed;
    }
    auto root = Parser(text, std::move(tokens), parsed.problem).run();
    if (parsed.problem)
        return parsed;
    parsed.filter.m_text = text;
    parsed.filter.m_root = std::make_shared<const FilterNode>(std::move(root));
    return parsed;
}

} // namespace postern::api
