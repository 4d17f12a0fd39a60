#pragma once
// What a PL/pgSQL body does, read from its tokens: documentation chapter 43. Internal to lineage. Variables are
// followed without regard to order: what is ever assigned to one is in it everywhere. What cannot be read fails the
// whole body.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lineage/analyser.h"
#include "sql/scanner.h"

namespace postern::lineage {

// Adds to what decides whether the statements in its lifetime run.
class Under {
public:
    Under(Analyser& analyser, ColumnSet& control, const ColumnSet& more)
        : m_scope(analyser), m_control(control), m_before(control) {
        m_control.add(more);
        m_scope.control().add(m_control);
    }
    ~Under() { m_control = m_before; }
    Under(const Under&) = delete;
    Under& operator=(const Under&) = delete;

private:
    RegionScope m_scope;
    ColumnSet& m_control;
    ColumnSet m_before;
};
class PlpgsqlReader {
public:
    // `code` must outlive the reader. `row`: the relation whose OLD and NEW a trigger function sees.
    PlpgsqlReader(Analyser& analyser, std::string_view code, const Variables* parameters, const catalog::Relation* row);

    // Reads the body; false when it was not understood.
    bool read();
    const Value& result() const { return m_result; }        // of RETURN
    const Value* parameter(const std::string& name) const { // what is in a parameter at the end
        const auto at = m_special.byName.find(name);
        return at == m_special.byName.end() ? nullptr : &at->second;
    }
    const Rows& rows() const { return m_rows; } // of RETURN QUERY and RETURN NEXT

private:
    bool block();
    bool declarations(Variables& scope);
    bool declaration(Variables& scope);
    bool statements();
    bool statement();
    bool statementUnderControl();
    bool ifStatement();
    bool caseStatement();
    bool forStatement();
    bool foreachStatement();
    bool loopBody();
    bool returnStatement();
    bool raiseStatement();
    bool executeStatement();
    bool openStatement();
    bool fetchStatement();
    bool assignment();
    bool sqlStatement();

    // Tokens
    bool is(std::string_view word, std::size_t ahead = 0) const;
    bool take(std::string_view word);
    std::string_view text(std::size_t at) const;
    std::string name(std::size_t at) const; // folded, unquoted
    bool end() const { return m_at >= m_tokens.size(); }
    // Index of the first of these words at depth 0 from here on; npos when there is none before the end.
    std::size_t until(std::initializer_list<std::string_view> words) const;
    std::string source(std::size_t from, std::size_t to) const;

    // Meaning
    Value evaluate(const std::string& expression);
    bool run(const std::string& sql, Rows& rows);
    bool dynamic(const std::string& expression, Rows& rows);
    Oid typeNamed(const std::string& name);
    void assign(std::vector<std::string> target, const Value& value);
    void assignRow(const std::vector<std::vector<std::string>>& targets, const Rows& rows, bool strict);
    std::vector<std::vector<std::string>> targetList(std::size_t from, std::size_t to) const;
    Value* find(const std::string& name);
    void emit(const Rows& rows);

    Analyser& m_analyser;
    std::string_view m_code;
    const Variables* m_parameters;
    const catalog::Relation* m_row;
    std::vector<sql::Token> m_tokens;
    std::size_t m_at = 0;
    std::map<std::size_t, std::unique_ptr<Variables>> m_scopes; // by the token their block begins with
    Variables m_special;                                        // parameters, FOUND, NEW and OLD
    Variables* m_scope = nullptr;
    std::vector<std::shared_ptr<const sql::Analysis>> m_texts;
    std::map<std::string, Rows> m_cursors;
    ColumnSet m_control;
    Value m_result;
    Rows m_rows;
    bool m_changed = false, m_grown = false;
    int m_depth = 0;
};

} // namespace postern::lineage
