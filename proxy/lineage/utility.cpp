// Statements that are not queries.
#include <algorithm>

#include "base/text.h"
#include "lineage/analyser.h"
#include "lineage/plpgsql.h"

namespace postern::lineage {

using sql::Flag;
using sql::NodeKind;
using sql::Role;

namespace {

ColumnSet everythingIn(const Lineage& l) {
    ColumnSet set;
    for (const auto& o : l.outputs) {
        set.add(o.values);
        set.add(o.influences);
    }
    for (const auto* part : {&l.rows, &l.inner, &l.raise, &l.effects, &l.carried})
        set.add(*part);
    for (const auto& w : l.writes)
        set.add(w.values);
    return set;
}

// Utility statements that neither show data nor define anything.
bool isHarmless(std::string_view tag) {
    static constexpr std::string_view kTags[] = {"LISTEN",  "UNLISTEN", "NOTIFY",     "CHECKPOINT",  "SET CONSTRAINTS",
                                                 "GRANT",   "REVOKE",   "GRANT ROLE", "REVOKE ROLE", "COMMENT",
                                                 "ANALYZE", "VACUUM",   "REINDEX"};
    return std::find(std::begin(kTags), std::end(kTags), tag) != std::end(kTags);
}

} // namespace

void Analyser::statement(const sql::Node& n) {
    switch (n.kind) {
    case NodeKind::Select:
    case NodeKind::SetOperation:
    case NodeKind::Values: {
        const sql::Node* first = &n;
        while (first && first->is(NodeKind::SetOperation))
            first = first->child(Role::Left);
        if (first && first->child(Role::Into))
            return createAs(*first, &n, "SELECT INTO");
        facts.returns = Returns::Rows;
        return output(query(n, nullptr, nullptr));
    }
    case NodeKind::Insert:
    case NodeKind::Update:
    case NodeKind::Delete:
    case NodeKind::Merge: {
        Rows rows = query(n, nullptr, nullptr);
        for (std::size_t i = 0; i < m_ruleOutputs.size(); ++i) {
            if (i == rows.fields.size())
                rows.fields.push_back(m_ruleOutputs[i]);
            else
                rows.fields[i].value.absorb(m_ruleOutputs[i].value);
            rows.fields[i].value.origin = {};
        }
        if (!rows.fields.empty())
            facts.returns = Returns::Rows;
        return output(std::move(rows));
    }
    case NodeKind::Explain:
        return explain(n);
    case NodeKind::Prepare:
    case NodeKind::DeclareCursor:
        if (!n.names().empty())
            facts.object = std::string(n.names()[0]);
        for (const auto* type : n.list(Role::Types))
            (void)domainChecks(typeOf(type));
        if (const auto* q = n.child(Role::Query))
            statement(*q);
        facts.returns = Returns::Nothing;
        if (n.is(NodeKind::DeclareCursor))
            facts.cursors.push_back({facts.object, facts.outputs, facts.rows});
        return;
    case NodeKind::Execute: {
        facts.returns = Returns::Prepared;
        if (!n.names().empty())
            facts.object = std::string(n.names()[0]);
        Level level;
        for (const auto* a : n.list(Role::Args)) // the prepared statement does with them what it likes
            if (const Value v = expression(*a, level); !v.independent())
                facts.writes.push_back({{}, v.all(), "EXECUTE"});
        return;
    }
    case NodeKind::Fetch:
        facts.returns = n.has(Flag::Move) ? Returns::Nothing : Returns::Cursor;
        if (!n.names().empty())
            facts.object = std::string(n.names()[0]);
        return;
    case NodeKind::Copy:
        return copy(n);
    case NodeKind::CreateTableAs: {
        const auto* q = n.child(Role::Query);
        if (q && q->is(NodeKind::Execute)) {
            facts.object = q->names().empty() ? std::string() : std::string(q->names()[0]);
            facts.writes.push_back({{}, ColumnSet::all(), "CREATE TABLE AS EXECUTE"});
            facts.definesObjects = true;
            return;
        }
        return createAs(n, q, n.name());
    }
    case NodeKind::CreateView:
        return createAs(n, n.child(Role::Query), "CREATE VIEW");
    case NodeKind::Call: {
        const auto* function = n.child(Role::Function);
        if (!function)
            return;
        Level level;
        Rows rows;
        const Value v = call(*function, level, &rows);
        if (rows.fields.empty() && !v.independent())
            rows.fields.push_back({"?column?", v});
        m_callFields = rows.fields;
        facts.returns = rows.fields.empty() ? Returns::Nothing : Returns::Rows;
        facts.definesObjects = true;
        return output(std::move(rows));
    }
    case NodeKind::Do: {
        std::string code, language = "plpgsql";
        for (const auto* o : n.list(Role::Options)) {
            const auto* v = o->child(Role::Value);
            if (v && o->name() == "as")
                code = std::string(v->name());
            else if (v && o->name() == "language")
                language = std::string(v->name());
        }
        facts.definesObjects = true;
        PlpgsqlReader reader(*this, code, nullptr, nullptr);
        if (language != "plpgsql" || !reader.read())
            opaque("the code of DO could not be understood");
        return;
    }
    case NodeKind::Deallocate:
    case NodeKind::ClosePortal:
    case NodeKind::Transaction:
    case NodeKind::Lock:
        return;
    case NodeKind::VariableShow:
        facts.returns = Returns::Rows;
        facts.outputs.push_back({n.names().empty() ? std::string() : std::string(n.names()[0]), {}, {}, {}, true});
        if (!n.names().empty() && n.names()[0] == "all")
            facts.outputs.resize(3);
        return;
    case NodeKind::VariableSet:
        facts.movesPlace = facts.movesPlace || n.names().empty() || decidesNames(n.names()[0]);
        return;
    case NodeKind::Discard:
        return;
    case NodeKind::Utility:
        if (isHarmless(n.name()))
            return;
        return define(n);
    default:
        return define(n);
    }
}

void Analyser::explain(const sql::Node& n) {
    const auto* q = n.child(Role::Query);
    facts.returns = Returns::Plan;
    if (!q)
        return;
    Lineage inner;
    Analyser analyser(model, place, inner, nesting);
    analyser.setParameters(m_parameters);
    analyser.statement(*q);
    if (q->is(NodeKind::Execute)) {
        facts.object = inner.object;
        if (m_prepared)
            analyser.statement(*m_prepared);
    }
    const bool isKnown = !q->is(NodeKind::Execute) || m_prepared; // else the session knows what was prepared
    facts.plan = isKnown ? everythingIn(inner) : ColumnSet::all();
    absorb(inner, false, false);
    facts.unresolved = facts.unresolved || inner.unresolved;
    for (const Oid oid : inner.written) // of what has no rows of its own, old ones are handed on whole
        if (const auto* relation = snapshot.relation(oid); relation && (relation->kind == 'v' || relation->kind == 'f'))
            facts.plan.add(allColumns(*relation));
    if (n.has(Flag::Analyze)) {
        facts.measured = true;
        facts.rows.add(inner.rows);
    }
}

void Analyser::copy(const sql::Node& n) {
    const bool from = n.has(Flag::From);
    const bool client = n.names().empty();
    const auto options = n.list(Role::Options);
    const bool converts = // before masks: what the encoding lacks is an error
        std::any_of(options.begin(), options.end(), [](const auto* o) { return o->name() == "encoding"; });
    const auto send = [&](Rows rows) {
        for (const auto& f : rows.fields) {
            if (converts) {
                raise(f.value);
                facts.quotes.add(f.value.all());
            }
            if (!client)
                facts.writes.push_back({{}, f.value.all(), "COPY TO"});
        }
        facts.returns = client ? Returns::Copy : Returns::Nothing;
        output(std::move(rows));
    };
    if (const auto* q = n.child(Role::Query)) {
        return send(query(*q, nullptr, nullptr));
    }
    Level level;
    const auto* relation = target(n, level);
    if (!relation)
        return;
    const auto& item = level.items.back();
    Rows rows;
    std::vector<std::int16_t> columns;
    for (const auto& f : item.fields) {
        const auto* c = relation->column(f.name);
        const auto list = n.list(Role::Columns);
        const bool listed =
            list.empty() ? c && !c->generated
                         : std::any_of(list.begin(), list.end(), [&](const auto* l) { return l->name() == f.name; });
        if (listed && c)
            columns.push_back(c->number);
    }
    if (from) {
        for (const auto number : columns)
            facts.stored.push_back({ColumnId{relation->oid, number}, {}, -2});
        if (const auto* where = n.child(Role::Where))
            facts.rows.add(expression(*where, level).all());
        for (const auto number : columns)
            if (const auto* c = relation->column(number))
                (void)domainChecks(c->type);
        storeDefaults(*relation, columns);
        written(*relation, 'a', columns, level, {});
        facts.rows.add(level.steer);
        return;
    }
    rowSecurity(*relation, 'r', level);
    const auto list = n.list(Role::Columns);
    if (list.empty()) {
        for (const auto& f : item.fields)
            if (const auto* c = relation->column(f.name); c && !c->generated)
                rows.fields.push_back(f);
    } else {
        for (const auto* l : list)
            for (const auto& f : item.fields)
                if (f.name == l->name())
                    rows.fields.push_back(f);
    }
    rows.steer = level.steer;
    send(std::move(rows));
}

void Analyser::createAs(const sql::Node&, const sql::Node* q, std::string_view what) {
    facts.definesObjects = true;
    if (!q)
        return;
    const Rows rows = query(*q, nullptr, nullptr);
    facts.rows.add(rows.steer);
    for (const auto& f : rows.fields)
        if (!f.value.independent())
            facts.writes.push_back({{}, f.value.all(), std::string(what)});
}

namespace {

bool isExpression(NodeKind kind) {
    return kind >= NodeKind::ColumnRef && kind <= NodeKind::SetToDefault && kind != NodeKind::TypeName &&
           kind != NodeKind::NamedArg && kind != NodeKind::SetToDefault;
}

} // namespace

// The row that the expressions of a definition are about: of itself it tells nothing here.
Level Analyser::definedRow(const sql::Node& n) {
    Level level;
    Item row;
    const auto like = [&](const sql::Node* var) {
        const auto* relation = var && var->is(NodeKind::RangeVar) ? relationOf(*var) : nullptr;
        if (!relation)
            return;
        for (const auto& c : relation->columns) {
            if (c.dropped)
                continue;
            Field field{c.name, {}};
            field.value.type = c.type;
            row.fields.push_back(std::move(field));
        }
    };
    const auto define = [&](const sql::Node& column) {
        Field field{std::string(column.name()), {}};
        field.value.type = typeOf(column.child(Role::Type));
        row.fields.push_back(std::move(field));
    };
    const auto* var = n.child(Role::Relation);
    if (var) {
        row.name = std::string(var->name());
        like(var);
    }
    for (const auto* relation : n.list(Role::Relations)) // CREATE STATISTICS … FROM
        like(relation);
    like(n.child(Role::PartitionOf));
    for (const auto* parent : n.list(Role::Inherits))
        like(parent);
    for (const auto* element : n.list(Role::Elements)) {
        if (element->is(NodeKind::ColumnDef))
            define(*element);
        if (element->is(NodeKind::TableLike))
            like(element->child(Role::Relation));
    }
    for (const auto* command : n.list(Role::Commands))
        if (const auto* value = command->child(Role::Value); value && value->is(NodeKind::ColumnDef))
            define(*value);
    Field value{"value", {}}; // of a domain
    if (n.is(NodeKind::Utility))
        row.fields.push_back(std::move(value));
    if (n.is(NodeKind::CreateTrigger) || n.is(NodeKind::CreateRule))
        for (const auto* name : {"new", "old"}) {
            level.items.push_back(row);
            level.items.back().name = name;
        }
    else
        level.items.push_back(std::move(row));
    return level;
}

// Defaults, checks, bounds, conditions: they run now or whenever the object is used, and what they read from elsewhere
// is told by what becomes of it.
void Analyser::keptExpressions(const sql::Node& n, Level& level, std::string_view what) {
    for (const auto& slot : n.slots())
        for (const auto* child : slot.nodes()) {
            if (child->kind < NodeKind::RangeVar || child->is(NodeKind::DefElem))
                continue; // statements have their own ways; options are no expressions
            const bool isBound = n.is(NodeKind::Detail) && child->is(NodeKind::ColumnRef); // MINVALUE
            if (!isExpression(child->kind))
                keptExpressions(*child, level, what);
            else if (const Value v = isBound ? Value{} : expression(*child, level); !v.independent())
                facts.writes.push_back({{}, v.all(), std::string(what)});
        }
}

// Definitions. One that concerns a relation may check, rewrite or rename what it holds: as if all of it were copied
// elsewhere.
void Analyser::define(const sql::Node& n) {
    facts.definesObjects = true;
    if (!n.is(NodeKind::Drop) && !n.is(NodeKind::Truncate) && !n.is(NodeKind::CreateIndex)) {
        Level level = definedRow(n);
        for (const auto& item : level.items)
            for (const auto& field : item.fields) // values may be turned into these types
                (void)domainChecks(field.value.type);
        keptExpressions(n, level, n.name());
    }
    for (const auto* part : n.list(Role::Body)) // CREATE SCHEMA … CREATE TABLE …
        if (n.is(NodeKind::Utility))
            statement(*part);
    const auto concerns = [&](const sql::Node& var) {
        const auto* relation = relationOf(var);
        if (!relation || relation->oid < catalog::kFirstNormalOid)
            return;
        const auto columns = allColumns(*relation);
        facts.raise.add(columns);
        facts.writes.push_back({{}, columns, std::string(n.name())});
        if (relation->kind == 'm' || relation->kind == 'v')
            if (const auto summary = model.summaries().view(*relation))
                absorb(summary->facts, summary->raises, summary->effects);
    };
    switch (n.kind) {
    case NodeKind::Drop:
    case NodeKind::Truncate:
        return;
    case NodeKind::RefreshMatView:
        if (const auto* var = n.child(Role::Relation))
            if (const auto* relation = relationOf(*var)) {
                facts.written.push_back(relation->oid);
                if (const auto summary = model.summaries().view(*relation))
                    absorb(summary->facts, summary->raises, summary->effects);
            }
        return;
    case NodeKind::CreateTable:
    case NodeKind::CreateFunction:
        for (const auto* parent : n.list(Role::Inherits))
            if (const auto* relation = relationOf(*parent))
                facts.written.push_back(relation->oid);
        return;
    case NodeKind::CreateIndex: {
        const auto* var = n.child(Role::Relation);
        const auto* relation = var ? relationOf(*var) : nullptr;
        if (!relation)
            return;
        Level level;
        level.items.push_back(itemOf(*relation, {}));
        for (const auto* e : n.list(Role::Elements)) {
            Value v;
            if (const auto* value = e->child(Role::Value))
                v = expression(*value, level);
            else if (const auto* c = relation->column(e->name()))
                v.values.add(ColumnId{relation->oid, c->number});
            if (n.has(Flag::Unique))
                raise(v);
        }
        if (const auto* where = n.child(Role::Where)) {
            const Value v = expression(*where, level);
            if (n.has(Flag::Unique))
                raise(v);
            // How many rows it holds is in pg_class.
            if (!v.independent())
                facts.writes.push_back({{}, v.all(), "CREATE INDEX"});
        }
        facts.quotes.add(facts.raise);
        return;
    }
    default:
        for (const auto role : {Role::Relation, Role::Relations})
            for (const auto* var : n.list(role))
                if (var->is(NodeKind::RangeVar))
                    concerns(*var);
        for (const auto* o : n.list(Role::Objects))
            if (o->is(NodeKind::RangeVar))
                concerns(*o);
    }
}

} // namespace postern::lineage
