#include "session/reach.h"

#include <algorithm>

#include "session/point_lookup.h"
#include "sql/procedural.h"
#include "sql/tree.h"

namespace postern::session {

namespace {

using catalog::Outline;

constexpr std::int64_t kMostRows = INT64_C(1) << 62;

std::int64_t times(std::int64_t a, std::int64_t b) {
    if (a < 0 || b < 0)
        return -1;
    return a != 0 && b > kMostRows / a ? kMostRows : a * b;
}

void raise(std::int64_t& most, std::int64_t rows) {
    most = most < 0 || rows < 0 ? -1 : std::max(most, rows);
}

template <class Value>
void addUnique(std::vector<Value>& to, const Value& value) {
    if (std::find(to.begin(), to.end(), value) == to.end())
        to.push_back(value);
}

template <class Value>
void addAll(std::vector<Value>& to, const std::vector<Value>& more) {
    for (const auto& value : more)
        addUnique(to, value);
}

// As the definition of a function, which the analysis looks into.
std::string definitionOf(const Outline::Function& function) {
    std::string text = "CREATE FUNCTION postern() RETURNS void LANGUAGE " + function.language + " ";
    if (function.standardBody)
        return text + function.body;
    std::string quote = "$postern$";
    for (int i = 0; function.body.find(quote) != std::string::npos; ++i)
        quote = "$postern" + std::to_string(i) + "$";
    return text + "AS " + quote + function.body + quote;
}

TargetOutline::Facts factsOf(const Outline::Function& function) {
    const auto analysis = sql::analyse(definitionOf(function), {});
    if (!analysis || (*analysis)->statements.size() != 1)
        return nullptr;
    auto facts = std::make_shared<sql::Statement>((*analysis)->statements.front());
    std::erase(facts->kinds, "CREATE FUNCTION");
    if (function.language == "plpgsql" && sql::makesStatements(function.body))
        addUnique(facts->kinds, std::string("DO")); // as little can be seen as of a DO block that does so
    return facts;
}

bool mayCall(const sql::Node& node, sql::Role role) {
    using sql::NodeKind;
    switch (node.kind) {
    case NodeKind::Expr:
    case NodeKind::SubLink: // ANY and ALL
    case NodeKind::SortBy:  // USING
        return true;
    case NodeKind::TypeName:
        return node.schema() != "pg_catalog";
    case NodeKind::ColumnRef:
        return node.nameCount > 1;
    case NodeKind::Name:
        return role == sql::Role::Indirection;
    default:
        return false;
    }
}

class Walk {
public:
    Walk(const TargetOutline& target, const sql::Statement& statement)
        : m_target(target), m_outline(*target.outline), m_all(statement), m_calledBodies(m_outline.functions().size()),
          m_seen(m_outline.relations().size()) {}

    void relations(const std::vector<sql::RelationUse>& uses, Reach& out, bool inBody) {
        for (const auto& use : uses) {
            std::int64_t rows = 0;
            bool isKnown = false;
            for (const auto number : m_outline.relationsNamed(use.name)) {
                if (!use.schema.empty() && m_outline.relations()[number].schema != use.schema)
                    continue;
                isKnown = true;
                raise(rows, m_outline.rowsUnder(number));
                pass(number, use.access, out);
            }
            if (inBody) {
                if (use.access != sql::Access::Read)
                    raise(out.hiddenWrites, isKnown ? rows : -1);
                addUnique(out.relations, use);
                continue;
            }
            out.namesUnknown = out.namesUnknown || !isKnown;
            out.rows = times(out.rows, std::max<std::int64_t>(rows, rows < 0 ? -1 : 1));
            raise(out.largest, rows);
        }
    }

    void functions(const std::vector<sql::FunctionUse>& uses, Reach& out) {
        for (const auto& use : uses)
            for (const auto number : m_outline.functionsNamed(use.name))
                if (use.schema.empty() || m_outline.functions()[number].schema == use.schema)
                    call(number, out);
    }

    // Operators, casts and attributes that call functions.
    void unwritten(const sql::Node& root, Reach& out) {
        if (!m_outline.hasUnwrittenCalls())
            return;
        std::vector<sql::FunctionUse> called;
        const auto look = [&](std::string_view name) {
            for (const auto& call : m_outline.unwrittenCalls(name))
                addUnique(called, sql::FunctionUse{call.schema, call.name});
        };
        sql::walk(root, [&](const sql::Node& node, sql::Role role) {
            if (mayCall(node, role))
                look(node.names().empty() ? node.name() : node.names().back());
            return sql::Walk::Into;
        });
        m_calls = m_calls || !called.empty();
        addAll(m_all.functions, called);
        functions(called, out);
    }

    void finish(const sql::Statement& statement, Reach& out) {
        for (const auto& use : statement.relations)
            std::erase_if(out.relations,
                          [&](const auto& other) { return other.schema == use.schema && other.name == use.name; });
        if (m_calls)
            out.facts = std::make_shared<const sql::Statement>(std::move(m_all));
    }

private:
    // A relation, all that it shows, and all that those are parts of.
    void pass(Outline::Number named, sql::Access access, Reach& out) {
        for (const auto number : m_outline.under(named)) {
            add(number, access, out);
            for (const auto whole : m_outline.over(number))
                add(whole, access, out);
        }
    }

    void add(Outline::Number number, sql::Access access, Reach& out) {
        if (m_seen[number])
            return;
        m_seen[number] = true;
        const auto& relation = m_outline.relations()[number];
        out.relations.push_back({relation.schema, relation.name, access});
        for (const auto function : relation.functions)
            call(function, out);
    }

    // Each body is taken once, so calls in a circle end.
    void call(Outline::Number number, Reach& out) {
        if (m_calledBodies[number])
            return;
        m_calledBodies[number] = true;
        const auto& body = m_target.bodies[number];
        if (!body)
            return;
        m_calls = true;
        addAll(m_all.kinds, body->kinds);
        addAll(m_all.functions, body->functions);
        addAll(m_all.unfilteredWrites, body->unfilteredWrites);
        m_all.maySet = m_all.maySet || body->maySet;
        m_all.switchesRole = m_all.switchesRole || body->switchesRole;
        relations(body->relations, out, true);
        functions(body->functions, out);
    }

    const TargetOutline& m_target;
    const Outline& m_outline;
    sql::Statement m_all;
    std::vector<bool> m_calledBodies, m_seen;
    bool m_calls = false;
};

} // namespace

bool mayCallUnwritten(const sql::Node& root) {
    bool found = false;
    sql::walk(root, [&found](const sql::Node& node, sql::Role role) {
        found = mayCall(node, role);
        return found ? sql::Walk::Stop : sql::Walk::Into;
    });
    return found;
}

std::vector<TargetOutline::Facts> factsOfBodies(const Outline& outline, const TargetOutline* former) {
    std::unordered_map<std::string_view, TargetOutline::Facts> known;
    if (former != nullptr)
        for (std::size_t i = 0; i < former->bodies.size(); ++i)
            known.emplace(former->outline->functions()[i].body, former->bodies[i]);
    std::vector<TargetOutline::Facts> out;
    out.reserve(outline.functions().size());
    for (const auto& function : outline.functions()) {
        const auto found = known.find(function.body);
        out.push_back(found == known.end() ? factsOf(function) : found->second);
    }
    return out;
}

Reach reachOf(const TargetOutline& target, const sql::Analysis& analysis, std::size_t index,
              const std::vector<Oid>& types) {
    const auto& statement = analysis.statements[index];
    Reach out;
    out.rows = statement.relations.empty() ? 0 : 1;
    Walk walk(target, statement);
    walk.relations(statement.relations, out, false);
    walk.functions(statement.functions, out);
    walk.unwritten(*analysis.tree->roots()[index], out);
    walk.finish(statement, out);
    out.isPoint = !out.namesUnknown && isPointLookup(*target.outline, statement, *analysis.tree->roots()[index], types);
    return out;
}

} // namespace postern::session
