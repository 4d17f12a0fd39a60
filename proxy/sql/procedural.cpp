#include "sql/procedural.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "sql/scanner.h"

namespace postern::sql {
namespace {

constexpr std::array<std::string_view, 36> kSqlStarts = {
    "select",  "insert",  "update",  "delete",   "merge",   "with",    "values",   "truncate", "create",
    "alter",   "drop",    "grant",   "revoke",   "copy",    "lock",    "set",      "reset",    "call",
    "do",      "refresh", "analyze", "vacuum",   "comment", "reindex", "cluster",  "notify",   "import",
    "explain", "discard", "table",   "rollback", "commit",  "prepare", "security", "reassign", "load"};

class Reader {
public:
    Reader(const std::string& code, bool standardConformingStrings) : m_code(code) {
        for (const Token& token : scan(code, standardConformingStrings))
            if (token.kind != TokenKind::Comment)
                m_tokens.push_back(token);
        if (code.size() > kMaxScannedBytes || (!m_tokens.empty() && m_tokens.back().kind == TokenKind::Broken))
            m_tokens.clear(), m_isReadable = false;
    }

    std::vector<Candidate> read() {
        bool start = true; // a PL/pgSQL statement may begin here
        for (std::size_t i = 0; i < m_tokens.size() && m_found.size() < kMaxCandidates; ++i) {
            const std::string_view word = lower(i);
            if (start && isSqlStart(word)) {
                i = take(As::Statement, "", i, ";");
            } else if (start && word == "perform") {
                i = take(As::Statement, "SELECT ", i + 1, ";");
            } else if (start && (word == "if" || word == "elsif" || word == "elseif")) {
                i = take(As::Expression, "SELECT ", i + 1, "then");
            } else if (start && word == "while") {
                i = take(As::Expression, "SELECT ", i + 1, "loop");
            } else if (start && word == "return") {
                i = takeReturn(i);
            } else if (word == ":=") {
                i = take(As::Expression, "SELECT ", i + 1, ";");
            } else if (word == "execute") {
                takeExecute(i + 1);
            } else if ((word == "in" || word == "for" || word == "is") && isQueryStart(lower(i + 1))) {
                i = take(As::Statement, "", i + 1, "loop");
            }
            const std::string_view last = lower(i);
            start =
                last == ";" || last == "begin" || last == "then" || last == "else" || last == "loop" || last == ">>";
        }
        return std::move(m_found);
    }

    bool isReadable() const { return m_isReadable; }
    bool makesStatements() const { return m_makesStatements; }

private:
    enum class As { Statement, Expression };

    static bool isQueryStart(std::string_view word) { return word == "select" || word == "with" || word == "values"; }
    static bool isSqlStart(std::string_view word) {
        return std::find(kSqlStarts.begin(), kSqlStarts.end(), word) != kSqlStarts.end();
    }
    std::string_view text(std::size_t i) const {
        return std::string_view(m_code).substr(m_tokens[i].begin, m_tokens[i].length);
    }
    // Short words only: enough to tell keywords and punctuation.
    std::string_view lower(std::size_t i) {
        if (i >= m_tokens.size() || m_tokens[i].length > 16 || m_tokens[i].kind == TokenKind::String)
            return {};
        m_word = toLowerAscii(text(i));
        return m_word;
    }
    std::size_t takeReturn(std::size_t i) {
        std::size_t first = i + 1;
        if (lower(first) == "query")
            return lower(first + 1) == "execute" ? first : take(As::Statement, "", first + 1, ";");
        if (lower(first) == "next")
            ++first;
        return take(As::Expression, "SELECT ", first, ";");
    }
    // EXECUTE 'text' [INTO …] [USING …]: the text, unless it is made while the code runs.
    void takeExecute(std::size_t i) {
        const bool isAlone =
            lower(i + 1) == ";" || lower(i + 1) == "into" || lower(i + 1) == "using" || lower(i + 1) == "loop";
        const auto constant = isAlone && i < m_tokens.size() ? constantAt(i) : std::nullopt;
        if (constant)
            m_found.push_back({*constant, false});
        else
            m_makesStatements = true;
    }
    std::optional<std::string> constantAt(std::size_t i) const {
        if (m_tokens[i].kind != TokenKind::String)
            return std::nullopt;
        auto written = text(i);
        if (const auto tag = written.starts_with('$') ? written.find('$', 1) : std::string_view::npos;
            tag != std::string_view::npos && written.size() >= 2 * (tag + 1))
            return std::string(written.substr(tag + 1, written.size() - 2 * (tag + 1)));
        if (written.size() < 2 || !written.starts_with('\'') || written.find('\\') != std::string_view::npos)
            return std::nullopt; // with escapes it is left alone
        std::string out;
        for (written = written.substr(1, written.size() - 2); !written.empty(); written.remove_prefix(1)) {
            if (written.starts_with("''"))
                written.remove_prefix(1);
            out += written.front();
        }
        return out;
    }
    // Takes the tokens from `first` up to `end` (or ;), outside of parentheses; gives back the index of the end.
    std::size_t take(As as, std::string_view prefix, std::size_t first, std::string_view end) {
        std::string statement(prefix);
        std::size_t i = first;
        int depth = 0;
        for (; i < m_tokens.size(); ++i) {
            const std::string_view word = lower(i);
            if (depth == 0 && (word == ";" || word == end))
                break;
            if (word == "(" || word == "[")
                ++depth;
            else if (word == ")" || word == "]")
                --depth;
            if (depth == 0 && word == "into" && i > first && !isTarget(lower(i - 1))) {
                i = skipVariables(i);
                continue;
            }
            if (m_tokens[i].begin > 0 && i > first &&
                m_tokens[i - 1].begin + m_tokens[i - 1].length < m_tokens[i].begin)
                statement += ' ';
            statement += text(i);
        }
        if (i > first)
            m_found.push_back({std::move(statement), as == As::Expression});
        return i;
    }
    static bool isTarget(std::string_view before) { return before == "insert" || before == "merge"; }
    // INTO [STRICT] variable [, …]: gives back the index of its last token.
    std::size_t skipVariables(std::size_t into) {
        std::size_t i = into + 1;
        if (lower(i) == "strict")
            ++i;
        while (i + 2 < m_tokens.size() && (lower(i + 1) == "." || lower(i + 1) == ","))
            i += 2;
        return i;
    }

    const std::string& m_code;
    std::vector<Token> m_tokens;
    std::vector<Candidate> m_found;
    std::string m_word;
    bool m_isReadable = true, m_makesStatements = false;
};

} // namespace

std::vector<Candidate> statementsIn(const std::string& code, bool standardConformingStrings) {
    return Reader(code, standardConformingStrings).read();
}

bool makesStatements(const std::string& code) {
    Reader reader(code, true);
    const bool isWhole = reader.read().size() < kMaxCandidates;
    return !isWhole || !reader.isReadable() || reader.makesStatements();
}

} // namespace postern::sql
