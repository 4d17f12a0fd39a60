#include "catalog/outline.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace postern::catalog {

namespace {

enum Query : std::size_t { kRelations, kInheritance, kFunctions, kDependencies, kUniqueColumns, kUnwrittenCalls };

template <class Number>
bool read(const std::optional<std::string_view>& text, Number& out) {
    if (!text)
        return false;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), out);
    return error == std::errc() && end == text->data() + text->size();
}

void addUnique(std::vector<Outline::Number>& to, Outline::Number number) {
    if (std::find(to.begin(), to.end(), number) == to.end())
        to.push_back(number);
}

// Walks `next` from `from` among `count` relations. Rules can make a cycle.
template <class Next>
std::vector<Outline::Number> reach(Outline::Number from, std::size_t count, Next next) {
    std::vector<Outline::Number> out{from};
    std::vector<bool> seen(count);
    seen[from] = true;
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const auto number : next(out[i]))
            if (!seen[number]) {
                seen[number] = true;
                out.push_back(number);
            }
    return out;
}

} // namespace

std::span<const std::string> outlineQueries() {
    static const std::vector<std::string> queries = {
        // A table that was never analysed and has no statistics holds no more rows than its pages have room for.
        "SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence,"
        " CASE WHEN c.relkind IN ('v', 'p') THEN 0"
        " WHEN c.reltuples < 0 AND pg_catalog.pg_stat_get_live_tuples(c.oid) = 0 THEN"
        " CASE WHEN c.relkind IN ('r', 'm') THEN COALESCE(pg_catalog.pg_relation_size(c.oid) / 28, -1) ELSE -1 END"
        " ELSE GREATEST(c.reltuples::pg_catalog.int8, pg_catalog.pg_stat_get_live_tuples(c.oid), 0) END"
        " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname <> 'pg_toast'",
        "SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits",
        "SELECT p.oid, n.nspname, p.proname, l.lanname,"
        " COALESCE(pg_catalog.pg_get_function_sqlbody(p.oid), p.prosrc), p.prosqlbody IS NOT NULL"
        " FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang"
        " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.oid >= 16384 AND l.lanname IN ('sql', 'plpgsql')"
        // What the arguments that a call leaves out are made of.
        " UNION ALL SELECT 0, n.nspname, p.proname, 'sql', 'SELECT ' || pg_catalog.pg_get_expr(p.proargdefaults, 0), "
        "false FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.oid >= 16384 AND p.pronargdefaults > 0"
        // An aggregate does what its functions do.
        " UNION ALL SELECT p.oid, n.nspname, p.proname, 'sql', 'SELECT ' || pg_catalog.string_agg("
        "pg_catalog.format('%I.%I()', fn.nspname, f.proname), ', '), false"
        " FROM pg_catalog.pg_aggregate a JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid"
        " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " JOIN pg_catalog.pg_proc f ON f.oid IN (a.aggtransfn, a.aggfinalfn, a.aggcombinefn, a.aggserialfn,"
        " a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn)"
        " JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace"
        " WHERE p.oid >= 16384 GROUP BY p.oid, n.nspname, p.proname",
        "SELECT DISTINCT r.ev_class, d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass, d.refobjid"
        " FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_depend d ON d.objid = r.oid"
        " AND d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass WHERE r.oid >= 16384 AND d.refobjid <> "
        "r.ev_class"
        " AND d.refclassid IN ('pg_catalog.pg_class'::pg_catalog.regclass, 'pg_catalog.pg_proc'::pg_catalog.regclass)",
        "SELECT i.indexrelid, i.indrelid, a.attname, a.atttypid FROM pg_catalog.pg_index i"
        " JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid"
        " AND a.attnum = ANY ((i.indkey::pg_catalog.int2[])[0:i.indnkeyatts - 1])"
        " WHERE i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL"
        " AND i.indrelid >= 16384 ORDER BY i.indexrelid",
        // Calls that are not written as such. A function that is not volatile can change nothing.
        "SELECT o.oprname, n.nspname, p.proname FROM pg_catalog.pg_operator o"
        " JOIN pg_catalog.pg_proc p ON p.oid = o.oprcode JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " WHERE o.oid >= 16384 AND p.provolatile = 'v'"
        " UNION ALL SELECT t.typname, n.nspname, p.proname FROM pg_catalog.pg_cast c"
        " JOIN pg_catalog.pg_type t ON t.oid = c.casttarget JOIN pg_catalog.pg_proc p ON p.oid = c.castfunc"
        " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE c.oid >= 16384 AND p.provolatile = 'v'"
        " UNION ALL SELECT t.typname, n.nspname, p.proname FROM pg_catalog.pg_constraint k"
        " JOIN pg_catalog.pg_type t ON t.oid = k.contypid"
        " JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass"
        " AND d.objid = k.oid AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass"
        " JOIN pg_catalog.pg_proc p ON p.oid = d.refobjid JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.provolatile = 'v'"
        " UNION ALL SELECT p.proname, n.nspname, p.proname FROM pg_catalog.pg_proc p"
        " JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace"
        " JOIN pg_catalog.pg_type t ON t.oid = p.proargtypes[0] AND t.typtype = 'c'"
        " WHERE p.oid >= 16384 AND p.provolatile = 'v' AND p.pronargs - p.pronargdefaults <= 1"};
    return queries;
}

std::span<const Outline::Number> Outline::find(const Names& names, std::string_view name) {
    const auto found = names.find(name);
    return found == names.end() ? std::span<const Number>{} : std::span<const Number>(found->second);
}

std::span<const Outline::Call> Outline::unwrittenCalls(std::string_view name) const {
    const auto found = m_unwrittenCalls.find(name);
    return found == m_unwrittenCalls.end() ? std::span<const Call>{} : std::span<const Call>(found->second);
}

std::vector<Outline::Number> Outline::under(Number number) const {
    return reach(number, m_relations.size(),
                 [this](Number n) -> const std::vector<Number>& { return m_relations[n].sources; });
}

std::vector<Outline::Number> Outline::over(Number number) const {
    auto out = reach(number, m_relations.size(),
                     [this](Number n) -> const std::vector<Number>& { return m_relations[n].parents; });
    out.erase(out.begin());
    return out;
}

std::int64_t Outline::rowsUnder(Number number) const {
    constexpr std::int64_t kMost = INT64_MAX / 2;
    std::int64_t rows = 0;
    for (const auto part : under(number)) {
        if (m_relations[part].rows < 0)
            return -1;
        rows = std::min(kMost, rows + std::min(kMost, m_relations[part].rows));
    }
    return rows;
}

void OutlineBuilder::row(std::size_t query, Values values) {
    static constexpr std::array<std::size_t, 6> kWidths{6, 2, 6, 3, 4, 3};
    if (query >= kWidths.size() || values.size() != kWidths[query]) {
        m_isMalformed = true;
        return;
    }
    switch (query) {
    case kRelations:
        return relation(values);
    case kInheritance:
        return inheritance(values);
    case kFunctions:
        return function(values);
    case kDependencies:
        return dependency(values);
    case kUniqueColumns:
        return uniqueColumn(values);
    default:
        return unwrittenCall(values);
    }
}

void OutlineBuilder::relation(Values values) {
    Oid oid = 0;
    Outline::Relation made;
    if (!read(values[0], oid) || !values[1] || !values[2] || !values[3] || values[3]->size() != 1 || !values[4] ||
        values[4]->size() != 1 || !read(values[5], made.rows)) {
        m_isMalformed = true;
        return;
    }
    made.schema = *values[1];
    made.name = *values[2];
    made.kind = values[3]->front();
    made.persistence = values[4]->front();
    const auto number = static_cast<Outline::Number>(m_outline->m_relations.size());
    m_relations.emplace(oid, number);
    m_outline->m_relationNames[made.name].push_back(number);
    m_outline->m_relations.push_back(std::move(made));
}

// Also of indexes, which are not here.
void OutlineBuilder::inheritance(Values values) {
    Oid child = 0, parent = 0;
    if (!read(values[0], child) || !read(values[1], parent)) {
        m_isMalformed = true;
        return;
    }
    const auto below = m_relations.find(child), above = m_relations.find(parent);
    if (below == m_relations.end() || above == m_relations.end())
        return;
    addUnique(m_outline->m_relations[below->second].parents, above->second);
    addUnique(m_outline->m_relations[above->second].sources, below->second);
}

void OutlineBuilder::function(Values values) {
    Oid oid = 0;
    if (!read(values[0], oid) || !values[1] || !values[2] || !values[3] || !values[4] || !values[5]) {
        m_isMalformed = true;
        return;
    }
    const auto number = static_cast<Outline::Number>(m_outline->m_functions.size());
    if (oid != 0)
        m_functions.emplace(oid, number);
    m_outline->m_functionNames[std::string(*values[2])].push_back(number);
    m_outline->m_functions.push_back({std::string(*values[1]), std::string(*values[2]), std::string(*values[3]),
                                      std::string(*values[4]), *values[5] == "t"});
}

// What a view's query, or a rule on a table, names.
void OutlineBuilder::dependency(Values values) {
    Oid relation = 0, object = 0;
    if (!read(values[0], relation) || !values[1] || !read(values[2], object)) {
        m_isMalformed = true;
        return;
    }
    const auto from = m_relations.find(relation);
    const auto& known = *values[1] == "t" ? m_functions : m_relations;
    const auto to = known.find(object);
    if (from == m_relations.end() || to == known.end())
        return;
    auto& shows = m_outline->m_relations[from->second];
    addUnique(*values[1] == "t" ? shows.functions : shows.sources, to->second);
}

void OutlineBuilder::uniqueColumn(Values values) {
    Oid index = 0, relation = 0, type = 0;
    if (!read(values[0], index) || !read(values[1], relation) || !values[2] || !read(values[3], type)) {
        m_isMalformed = true;
        return;
    }
    const auto found = m_relations.find(relation);
    if (found == m_relations.end())
        return;
    auto& keys = m_outline->m_relations[found->second].uniqueKeys;
    if (std::exchange(m_index, index) != index)
        keys.emplace_back();
    keys.back().push_back({std::string(*values[2]), type});
}

void OutlineBuilder::unwrittenCall(Values values) {
    if (!values[0] || !values[1] || !values[2]) {
        m_isMalformed = true;
        return;
    }
    m_outline->m_unwrittenCalls[std::string(*values[0])].push_back({std::string(*values[1]), std::string(*values[2])});
}

Result<std::shared_ptr<const Outline>> OutlineBuilder::finish() {
    if (m_isMalformed)
        return Error::internal("the outline of the database could not be read");
    return std::shared_ptr<const Outline>(std::move(m_outline));
}

} // namespace postern::catalog
