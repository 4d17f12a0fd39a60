// Blocks of PL/pgSQL and what they declare: documentation 43.2, 43.3 and 43.6.8.
#include <algorithm>

#include "base/text.h"
#include "lineage/plpgsql.h"

namespace postern::lineage {

namespace {
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr int kMaxDepth = 100;
} // namespace

bool PlpgsqlReader::block() {
    if (++m_depth > kMaxDepth)
        return false;
    std::string label;
    const std::size_t key = m_at;
    if (take("<<")) {
        label = name(m_at++);
        if (!take(">>"))
            return false;
    } else if (is("<") && is("<", 1)) {
        label = name(m_at + 2);
        m_at += 5;
    }
    if (is("loop") || is("while") || is("for") || is("foreach")) { // the label of a loop
        --m_depth;
        return statement();
    }
    auto& scope = m_scopes[key];
    if (!scope)
        scope = std::make_unique<Variables>();
    scope->outer = m_scope;
    scope->label = label;
    auto* outer = m_scope;
    m_scope = scope.get();
    const auto leave = [&](bool ok) {
        m_scope = outer;
        m_analyser.setVariables(m_scope);
        --m_depth;
        return ok;
    };
    if (take("declare") && !declarations(*scope))
        return leave(false);
    if (!take("begin") || !statements())
        return leave(false);
    if (take("exception")) {
        // A handler runs if something was raised, and sees the text of it.
        ColumnSet raised = m_analyser.facts.raise;
        raised.add(m_analyser.facts.quotes);
        for (const auto* word : {"sqlerrm", "sqlstate"})
            m_changed = m_special.byName.at(word).influences.add(raised) || m_changed;
        const Under under(m_analyser, m_control, m_analyser.facts.raise);
        while (take("when")) {
            const auto then = until({"then"});
            if (then == kNone)
                return leave(false);
            m_at = then + 1;
            if (!statements())
                return leave(false);
        }
    }
    if (!take("end"))
        return leave(false);
    if (!end() && !is(";"))
        ++m_at; // the label again
    return leave(true);
}

bool PlpgsqlReader::declarations(Variables& scope) {
    while (!end() && !is("begin")) {
        if (take("declare"))
            continue;
        if (!declaration(scope))
            return false;
    }
    return true;
}

bool PlpgsqlReader::declaration(Variables& scope) {
    const auto variable = name(m_at++);
    const auto semicolon = until({";"});
    if (semicolon == kNone)
        return false;
    if (take("alias")) {
        take("for");
        const auto* other = find(name(m_at));
        scope.byName.try_emplace(variable, other ? *other : Value::unknown());
        m_at = semicolon + 1;
        return true;
    }
    std::size_t cursor = m_at;
    while (cursor < semicolon && toLowerAscii(text(cursor)) != "cursor")
        ++cursor;
    if (cursor < semicolon && cursor <= m_at + 2) {
        m_at = cursor + 1;
        if (is("(")) { // its parameters are variables of the query
            const auto close = until({"for", "is"});
            if (close == kNone)
                return false;
            for (std::size_t i = m_at + 1; i + 1 < close; ++i)
                if (text(i - 1) == "(" || text(i - 1) == ",")
                    scope.byName.try_emplace(name(i), Value{});
            m_at = close;
        }
        if (!take("for") && !take("is"))
            return false;
        Rows rows;
        if (!run(source(m_at, semicolon), rows))
            return false;
        m_cursors[variable] = rows;
        scope.byName.try_emplace(variable, Value{});
        m_at = semicolon + 1;
        return true;
    }
    take("constant");
    const auto begin = m_at;
    auto value = until({":=", "=", "default", ";"});
    auto typeEnd = std::min(value, semicolon);
    for (std::size_t i = begin; i + 1 < typeEnd; ++i)
        if (toLowerAscii(text(i)) == "not" && toLowerAscii(text(i + 1)) == "null")
            typeEnd = i;
        else if (toLowerAscii(text(i)) == "collate")
            typeEnd = i;
    auto typeText = source(begin, typeEnd);
    auto lower = toLowerAscii(typeText);
    const auto [at, fresh] = scope.byName.try_emplace(variable, Value{});
    if (fresh && lower != "record" && lower != "refcursor") {
        if (const auto mark = lower.find("%rowtype"); mark != std::string::npos)
            typeText.resize(mark);
        at->second.type = typeNamed(typeText);
        const bool names = typeEnd < std::min(value, semicolon) && toLowerAscii(text(typeEnd)) == "collate";
        at->second.collation = names ? kUnknownCollation : collationOf(m_analyser.snapshot, at->second.type);
        (void)m_analyser.domainChecks(at->second.type);
    }
    if (value != kNone && value < semicolon) {
        m_at = value + 1;
        Value v = evaluate(source(m_at, semicolon));
        v.fields = at->second.type ? nullptr : v.fields;
        assign({variable}, v);
    }
    m_at = semicolon + 1;
    return true;
}

} // namespace postern::lineage
