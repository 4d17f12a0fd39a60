#include "api/filter_lexer.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace postern::api {

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

class Lexer {
public:
    Lexer(std::string_view text, std::optional<FilterProblem>& problem) : m_text(text), m_problem(problem) {}

    std::vector<FilterToken> run() {
        std::vector<FilterToken> tokens;
        while (!m_problem) {
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            if (m_at == m_text.size())
                break;
            auto token = next();
            token.length = m_at - token.begin;
            tokens.push_back(std::move(token));
        }
        FilterToken end;
        end.begin = m_text.size();
        tokens.push_back(std::move(end));
        return tokens;
    }

private:
    FilterToken next() {
        FilterToken token;
        token.begin = m_at;
        const char c = m_text[m_at];
        if (c == '(' || c == ')' || c == '!') {
            ++m_at;
            token.kind = c == '('   ? FilterToken::Kind::Open
                         : c == ')' ? FilterToken::Kind::Close
                                    : FilterToken::Kind::Not;
            return token;
        }
        token.kind = FilterToken::Kind::Term;
        if (c == '/') {
            regex(token);
            return token;
        }
        if (field(token))
            return token;
        // A bare word takes commas as they are: SQL is full of them.
        token.valueAt.push_back(m_at);
        const bool wasQuoted = c == '"';
        token.values.push_back(value(Commas::Belong));
        if (!wasQuoted)
            keyword(token);
        return token;
    }

    static bool isKeyword(std::string_view word) {
        const auto lower = toLowerAscii(word);
        return lower == "not" || lower == "and" || lower == "or";
    }

    static void keyword(FilterToken& token) {
        const auto word = toLowerAscii(token.values.front());
        if (word == "and")
            token.kind = FilterToken::Kind::And;
        else if (word == "or")
            token.kind = FilterToken::Kind::Or;
        else if (word == "not")
            token.kind = FilterToken::Kind::Not;
    }

    void regex(FilterToken& token) {
        const auto begin = m_at++;
        std::string body;
        while (m_at < m_text.size() && m_text[m_at] != '/') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '/')
                ++m_at;
            else if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                body.push_back(m_text[m_at++]);
            body.push_back(m_text[m_at++]);
        }
        if (m_at == m_text.size()) {
            m_problem = FilterProblem{ProblemCode::UnclosedRegex, begin, m_at - begin, {}, {}};
            return;
        }
        ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == 'i' || m_text[m_at] == 'I')) {
            token.ignoresCase = true;
            ++m_at;
        }
        token.isRegex = true;
        token.valueAt.push_back(begin);
        token.values.push_back(std::move(body));
    }

    // name followed by an operator; leaves m_at alone when it is not.
    bool field(FilterToken& token) {
        auto at = m_at;
        while (at < m_text.size() && isNameCharacter(m_text[at]))
            ++at;
        if (at == m_at || at == m_text.size())
            return false;
        const auto rest = m_text.substr(at);
        std::size_t width = 1;
        if (rest.starts_with(">=") || rest.starts_with("<=")) {
            token.comparison = rest[0] == '>' ? Comparison::GreaterEqual : Comparison::LessEqual;
            width = 2;
        } else if (rest[0] == '>' || rest[0] == '<') {
            token.comparison = rest[0] == '>' ? Comparison::Greater : Comparison::Less;
        } else if ((rest[0] != ':' && rest[0] != '=') || rest.starts_with("::")) {
            return false; // "::" is a cast in SQL text
        }
        token.name = toLowerAscii(m_text.substr(m_at, at - m_at));
        token.nameLength = at - m_at;
        m_at = at + width;
        do {
            token.valueAt.push_back(m_at);
            token.values.push_back(value(Commas::Separate));
        } while (!m_problem && m_at < m_text.size() && m_text[m_at] == ',' && ++m_at <= m_text.size());
        return true;
    }

    enum class Commas { Belong, Separate };
    std::string value(Commas commas) {
        std::string out;
        if (m_at < m_text.size() && m_text[m_at] == '"') {
            const auto begin = m_at++;
            while (m_at < m_text.size() && m_text[m_at] != '"') {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                out.push_back(m_text[m_at++]);
            }
            if (m_at == m_text.size()) {
                m_problem = FilterProblem{ProblemCode::UnclosedQuote, begin, m_at - begin, {}, {}};
                return out;
            }
            ++m_at;
            return out;
        }
        // Brackets inside a word belong to it as long as they are paired: count(*)
        int depth = 0;
        while (m_at < m_text.size() && !isSpace(m_text[m_at])) {
            const char c = m_text[m_at];
            if (c == ',' && commas == Commas::Separate && depth == 0)
                break;
            if (c == ')' && depth-- == 0)
                break;
            if (c == '(' && isKeyword(out))
                break; // not(…)
            depth += c == '(';
            out.push_back(c);
            ++m_at;
        }
        return out;
    }

    std::string_view m_text;
    std::optional<FilterProblem>& m_problem;
    std::size_t m_at = 0;
};

bool isPlainWord(std::string_view value) {
    const auto lower = toLowerAscii(value);
    if (value.empty() || value.front() == '/' || lower == "not" || lower == "and" || lower == "or")
        return false;
    return std::all_of(value.begin(), value.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '.' || c == '_' || c == '-' || c == '@' ||
               c == '/' || static_cast<unsigned char>(c) >= 0x80;
    });
}

} // namespace

std::string quotedFilterValue(std::string_view value) {
    if (isPlainWord(value))
        return std::string(value);
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out.push_back('\\');
        out.push_back(c);
    }
    return out + '"';
}

std::vector<FilterToken> lexFilter(std::string_view text, std::optional<FilterProblem>& problem) {
    if (text.size() > kMaxFilterBytes) {
        problem = FilterProblem{ProblemCode::TooLong, kMaxFilterBytes, text.size() - kMaxFilterBytes, {}, {}};
        return {FilterToken{}};
    }
    return Lexer(text, problem).run();
}

} // namespace postern::api
