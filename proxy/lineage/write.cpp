// INSERT, UPDATE, DELETE and MERGE: what they store where, and what their constraints, triggers and rules do.
#include <algorithm>

#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::Flag;
using sql::NodeKind;
using sql::Role;

namespace {

void add(ColumnSet& set, const Value& v) {
    set.add(v.values);
    set.add(v.influences);
}

ColumnSet columnsOf(const catalog::Relation& r, const std::vector<std::int16_t>& numbers) {
    ColumnSet set;
    for (const auto number : numbers)
        if (number > 0)
            set.add(ColumnId{r.oid, number});
    return set;
}

bool meet(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](auto n) { return std::find(b.begin(), b.end(), n) != b.end(); });
}

constexpr char kInsert = 'a', kUpdate = 'w', kDelete = 'd';

} // namespace

const catalog::Relation* Analyser::target(const sql::Node& n, Level& level) {
    const auto* var = n.child(Role::Relation);
    if (!var)
        return nullptr;
    const auto* relation = relationOf(*var);
    if (!relation) {
        facts.unresolved = true;
        Item it;
        it.name = std::string(var->child(Role::Alias) ? var->child(Role::Alias)->name() : var->name());
        it.fields.push_back({"?column?", Value::unknown()});
        level.items.push_back(std::move(it));
        return nullptr;
    }
    Item it = itemOf(*relation, {});
    if (relation->kind == 'v')
        if (const auto summary = model.summaries().view(*relation)) {
            level.steer.add(summary->rows.steer);
            for (std::size_t i = 0; i < it.fields.size() && i < summary->rows.fields.size(); ++i)
                it.fields[i].value.absorb(summary->rows.fields[i].value);
        }
    rename(it, var->child(Role::Alias));
    level.items.push_back(std::move(it));
    return relation;
}

void Analyser::store(const catalog::Relation& relation, const catalog::Column& c, const Value& value,
                     const sql::Node* node, std::string_view what) {
    ColumnId id{relation.oid, c.number};
    if (relation.kind == 'v') // an automatically updatable view stores in what its column is a copy of
        if (const auto summary = model.summaries().view(relation)) {
            std::size_t at = 0;
            for (const auto& column : relation.columns) {
                if (column.number == c.number && at < summary->rows.fields.size() &&
                    summary->rows.fields[at].value.origin.relation)
                    id = summary->rows.fields[at].value.origin;
                at += column.dropped ? 0 : 1;
            }
        }
    while (node && (node->is(NodeKind::TypeCast) || node->is(NodeKind::Collate)))
        node = node->child(Role::Value);
    if (node && node->is(NodeKind::Constant) && node->as<sql::ConstantType>() == sql::ConstantType::String)
        facts.stored.push_back({id, std::string(node->name()), 0});
    else if (node && node->is(NodeKind::ParamRef))
        facts.stored.push_back({id, {}, node->number});
    else if (node && node->is(NodeKind::Constant) && node->as<sql::ConstantType>() == sql::ConstantType::Null)
        facts.stored.push_back({id, "NULL", -1});
    if (node && node->is(NodeKind::SetToDefault))
        storeDefault(relation, c);
    (void)domainChecks(c.type);
    if (value.independent())
        return;
    facts.writes.push_back({id, value.all(), std::string(what)});
    if (c.notNull || c.typmod >= 0 || value.type != c.type)
        raise(value); // it may be too long, NULL, or not fit the type
    // What is computed of it later is taken for what people keep.
    const bool isCounted = isDateTime(c.type) || c.type == kInterval || c.type == kNumeric;
    if (isCounted && value.origin.relation == 0 && !boundsOf(value))
        raise(value);
}

// Defaults may call functions.
void Analyser::storeDefault(const catalog::Relation& relation, const catalog::Column& c) {
    if (c.dropped || c.generated)
        return;
    std::shared_ptr<const Summary> summary;
    if (!c.expression.empty())
        summary = model.summaries().expression(relation, c.expression);
    else if (const auto* type = snapshot.type(c.type); type && type->kind == 'd' && !type->defaultExpression.empty())
        summary = model.summaries().ofDomain(*type, type->defaultExpression);
    if (!summary)
        return;
    absorb(summary->facts, summary->raises, summary->effects);
    if (!summary->result.independent())
        facts.writes.push_back({ColumnId{relation.oid, c.number}, summary->result.all(), "DEFAULT"});
}

void Analyser::storeDefaults(const catalog::Relation& relation, const std::vector<std::int16_t>& assigned) {
    for (const auto& c : relation.columns)
        if (std::find(assigned.begin(), assigned.end(), c.number) == assigned.end()) {
            storeDefault(relation, c);
            (void)domainChecks(c.type);
        }
}

// What is computed for every new row, whichever columns were assigned: what it reads besides that row decides what
// becomes of it. `summary` null: it could not be understood.
void Analyser::computedFor(const catalog::Relation& relation, const Summary* summary, const std::string& what) {
    if (!summary) {
        opaque(what + " could not be understood");
        return;
    }
    const auto elsewhere = [&](const ColumnSet& set) {
        ColumnSet out = set.everything() ? ColumnSet::all() : ColumnSet{};
        for (const auto id : set.ids())
            if (id.relation != relation.oid)
                out.add(id);
        return out;
    };
    Lineage computed = summary->facts;
    for (auto* set :
         {&computed.rows, &computed.inner, &computed.raise, &computed.quotes, &computed.effects, &computed.plan})
        *set = elsewhere(*set);
    absorb(computed, summary->raises, summary->effects);
    facts.raise.add(elsewhere(summary->result.all()));
}

// Checks, expressions and conditions of indexes, the partition key.
void Analyser::checks(const catalog::Relation& relation) {
    const auto expression = [&](const catalog::Relation& owner, const std::string& text, const std::string& what) {
        if (!text.empty())
            computedFor(owner, nesting < 8 ? model.summaries().expression(owner, text).get() : nullptr, what);
    };
    const auto list = [](const std::string& texts) { return texts.empty() ? texts : "ROW(" + texts + ")"; };
    for (const auto& c : relation.constraints)
        if (c.type == 'c')
            expression(relation, c.expression, "the check " + c.name);
    for (const auto& index : relation.indexes) {
        expression(relation, list(index.expressions), "index " + index.name);
        expression(relation, index.predicate, "the condition of index " + index.name);
    }
    expression(relation, list(relation.partitionExpressions), "the partition key of " + relation.name);
    for (const auto parent : relation.parents)
        if (const auto* p = snapshot.relation(parent))
            expression(*p, list(p->partitionExpressions), "the partition key of " + p->name);
}

void Analyser::assign(const catalog::Relation& relation, std::span<const sql::Node* const> list, Level& level,
                      std::string_view what) {
    std::vector<std::int16_t> columns;
    std::map<std::int16_t, Value> stored;
    for (const auto* t : list) {
        const auto* c = relation.column(t->name());
        const auto* e = t->child(Role::Value);
        if (!c || !e) {
            facts.unresolved = facts.unresolved || !c;
            continue;
        }
        Value v = expression(*e, level);
        store(relation, *c, v, e, what);
        columns.push_back(c->number);
        stored[c->number].absorb(v);
    }
    written(relation, kUpdate, columns, level, stored);
    // RETURNING sees the new values.
    for (auto& it : level.items)
        if (it.relation == &relation && !stored.empty()) {
            std::size_t at = 0;
            for (const auto& c : relation.columns) {
                if (c.dropped)
                    continue;
                if (const auto s = stored.find(c.number);
                    s != stored.end() && at < it.fields.size() && !s->second.independent()) {
                    it.fields[at].value.absorb(s->second);
                    it.fields[at].value.origin = {};
                }
                ++at;
            }
            break;
        }
}

// The consequences of writing rows: `columns` are assigned (all of them for a deletion).
void Analyser::written(const catalog::Relation& relation, char event, const std::vector<std::int16_t>& columns,
                       Level& level, const std::map<std::int16_t, Value>& stored) {
    if (overBudget())
        return;
    if (std::find(facts.written.begin(), facts.written.end(), relation.oid) == facts.written.end())
        facts.written.push_back(relation.oid);
    region->raises = region->effects = true;
    const auto raiseFor = [&](const ColumnSet& set) {
        if (!set.empty())
            facts.raise.add(set);
    };
    const auto storedIn = [&](const std::vector<std::int16_t>& keys) {
        ColumnSet set;
        for (const auto key : keys)
            if (const auto at = stored.find(key); at != stored.end())
                add(set, at->second);
        return set;
    };
    const auto assigned = [&](std::int16_t number) {
        return std::find(columns.begin(), columns.end(), number) != columns.end();
    };
    if (event != kDelete) {
        checks(relation);
        for (const auto& index : relation.indexes) {
            if (!index.unique && !index.exclusion)
                continue;
            const bool expression = std::find(index.keys.begin(), index.keys.end(), 0) != index.keys.end();
            bool matters = event == kUpdate ? expression || meet(index.keys, columns) : true;
            if (event == kInsert)
                for (const auto key : index.keys) // what stays NULL conflicts with nothing
                    if (const auto* c = relation.column(key);
                        c && !assigned(key) && c->expression.empty() && !c->identity)
                        matters = false;
            if (!matters)
                continue;
            raiseFor(expression ? allColumns(relation) : columnsOf(relation, index.keys));
            raiseFor(storedIn(index.keys));
        }
        for (const auto& c : relation.constraints) {
            if (c.type == 'c' && event == kUpdate && meet(c.columns, columns) && c.columns.size() > 1)
                raiseFor(columnsOf(relation, c.columns));
            if (c.type == 'c' || c.type == 'f')
                raiseFor(storedIn(c.columns));
            if (c.type == 'f' && meet(c.columns, columns)) { // is there such a row?
                if (const auto* other = snapshot.relation(c.foreignRelation))
                    raiseFor(columnsOf(*other, c.foreignColumns));
                if (event == kUpdate) // it is asked, and locked, only where the value changes
                    raiseFor(columnsOf(relation, c.columns));
            }
        }
    }
    if (event != kInsert)
        for (const auto& [oid, other] : snapshot.user()->relations)
            for (const auto& c : other.constraints)
                if (c.type == 'f' && c.foreignRelation == relation.oid &&
                    (event == kDelete || meet(c.foreignColumns, columns)))
                    raiseFor(columnsOf(other, c.columns));
    const std::int16_t bit = event == kInsert ? 4 : event == kDelete ? 8 : 16;
    for (const auto& trigger : relation.triggers) {
        if (trigger.internal || !(trigger.type & bit))
            continue;
        const auto summary = nesting < 8 ? model.summaries().trigger(relation, trigger, place, nesting + 1) : nullptr;
        if (!summary) {
            opaque("trigger " + trigger.name + " could not be understood");
            continue;
        }
        facts.resolvesLater = true;
        absorb(summary->facts, summary->raises, summary->effects);
        if (!trigger.condition.empty())
            computedFor(relation, model.summaries().condition(relation, trigger, nesting + 1).get(),
                        "the condition of trigger " + trigger.name);
    }
    for (const auto& rule : relation.rules) {
        if (rule.event != (event == kInsert ? '3' : event == kDelete ? '4' : '2'))
            continue;
        const auto summary = nesting < 8 ? model.summaries().rule(relation, rule, nesting + 1) : nullptr;
        if (!summary) {
            opaque("rule " + rule.name + " could not be understood");
            continue;
        }
        absorb(summary->facts, summary->raises, summary->effects);
        facts.rows.add(summary->facts.rows);
        for (std::size_t i = 0; i < summary->rows.fields.size(); ++i) { // a SELECT of a rule answers the client
            const auto& f = summary->rows.fields[i];
            if (m_ruleOutputs.size() <= i)
                m_ruleOutputs.push_back(f);
            else
                m_ruleOutputs[i].value.absorb(f.value);
        }
    }
    rowSecurity(relation, event, level);
    for (const Oid child : relation.children)
        if (const auto* c = snapshot.relation(child)) {
            std::vector<std::int16_t> same;
            std::map<std::int16_t, Value> storedThere;
            for (const auto number : columns)
                if (const auto* mine = relation.column(number))
                    if (const auto* theirs = c->column(mine->name)) {
                        same.push_back(theirs->number);
                        if (const auto at = stored.find(number); at != stored.end())
                            storedThere[theirs->number] = at->second;
                    }
            written(*c, event, same, level, storedThere);
        }
}

Rows Analyser::insert(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    RegionScope scope(*this);
    with(n, level);
    Rows source;
    const auto* q = n.child(Role::Query);
    if (q)
        source = query(*q, outer, &level);
    level.steer.add(source.steer);
    const auto* relation = target(n, level);
    Rows rows;
    if (relation) {
        std::vector<const catalog::Column*> into;
        for (const auto* c : n.list(Role::Columns))
            into.push_back(relation->column(c->name()));
        if (into.empty())
            for (const auto& c : relation->columns)
                if (!c.dropped && into.size() < source.fields.size())
                    into.push_back(&c);
        std::vector<std::int16_t> columns;
        std::map<std::int16_t, Value> stored;
        for (std::size_t i = 0; i < into.size(); ++i) {
            if (!into[i]) {
                facts.unresolved = true;
                continue;
            }
            const bool present = i < source.fields.size();
            const sql::Node* single = nullptr;
            if (q && q->is(NodeKind::Values)) {
                bool allDefault = true;
                for (const auto* list : q->list(Role::Rows))
                    if (const auto elements = list->list(Role::Elements); i < elements.size()) {
                        const bool isDefault = elements[i]->is(NodeKind::SetToDefault);
                        allDefault = allDefault && isDefault;
                        store(*relation, *into[i], Value{}, elements[i], "INSERT");
                    }
                if (allDefault)
                    continue;
            } else if (present) {
                single = source.fields[i].value.constant;
            }
            columns.push_back(into[i]->number);
            if (!present)
                continue;
            store(*relation, *into[i], source.fields[i].value, single, "INSERT");
            stored[into[i]->number] = source.fields[i].value;
        }
        for (auto& it : level.items)
            if (it.relation == relation)
                for (auto& f : it.fields)
                    if (const auto* c = relation->column(f.name))
                        if (const auto s = stored.find(c->number); s != stored.end() && !s->second.independent())
                            f.value.absorb(s->second), f.value.origin = {};
        storeDefaults(*relation, columns);
        written(*relation, kInsert, columns, level, stored);
        if (const auto* conflict = n.child(Role::OnConflict)) {
            ColumnSet arbiters; // whether a row conflicts is decided by what is there already
            for (const auto& index : relation->indexes)
                if (index.unique || index.exclusion)
                    arbiters.add(std::find(index.keys.begin(), index.keys.end(), 0) != index.keys.end()
                                     ? allColumns(*relation)
                                     : columnsOf(*relation, index.keys));
            if (const auto* infer = conflict->child(Role::Infer); infer && !infer->list(Role::Elements).empty()) {
                arbiters = {};
                for (const auto* e : infer->list(Role::Elements)) {
                    if (const auto* c = relation->column(e->name()))
                        arbiters.add(ColumnId{relation->oid, c->number});
                    if (const auto* value = e->child(Role::Value))
                        add(arbiters, expression(*value, level));
                }
            }
            level.steer.add(arbiters);
            Item excluded = itemOf(*relation, "excluded");
            for (auto& f : excluded.fields)
                if (const auto* c = relation->column(f.name)) {
                    const auto s = stored.find(c->number);
                    f.value = s == stored.end() ? Value{} : s->second;
                    f.value.type = c->type;
                }
            excluded.columnsVisible = false;
            level.items.push_back(std::move(excluded));
            assign(*relation, conflict->list(Role::Targets), level, "ON CONFLICT DO UPDATE");
            if (const auto* where = conflict->child(Role::Where))
                add(level.steer, expression(*where, level));
        }
    } else {
        for (const auto& f : source.fields)
            if (!f.value.independent())
                facts.writes.push_back({{}, f.value.all(), "INSERT"});
    }
    rows.fields = targets(n.list(Role::Returning), level);
    scope.control().add(level.steer);
    facts.rows.add(level.steer);
    rows.steer = level.steer;
    return rows;
}

Rows Analyser::update(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    level.select = &n;
    RegionScope scope(*this);
    with(n, level);
    const auto* relation = target(n, level);
    for (const auto* item : n.list(Role::From))
        fromItem(*item, level);
    if (const auto* where = n.child(Role::Where))
        add(level.steer, expression(*where, level));
    if (relation && relation->oid < catalog::kFirstNormalOid && relation->name == "pg_settings")
        facts.movesPlace = true; // its rule calls set_config()
    if (relation)
        assign(*relation, n.list(Role::Targets), level, "UPDATE");
    Rows rows;
    rows.fields = targets(n.list(Role::Returning), level);
    scope.control().add(level.steer);
    facts.rows.add(level.steer);
    rows.steer = level.steer;
    return rows;
}

Rows Analyser::remove(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    level.select = &n;
    RegionScope scope(*this);
    with(n, level);
    const auto* relation = target(n, level);
    for (const auto* item : n.list(Role::From))
        fromItem(*item, level);
    if (const auto* where = n.child(Role::Where))
        add(level.steer, expression(*where, level));
    if (relation)
        written(*relation, kDelete, {}, level, {});
    Rows rows;
    rows.fields = targets(n.list(Role::Returning), level);
    scope.control().add(level.steer);
    facts.rows.add(level.steer);
    rows.steer = level.steer;
    return rows;
}

Rows Analyser::merge(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    level.select = &n;
    RegionScope scope(*this);
    with(n, level);
    const auto* relation = target(n, level);
    if (const auto* source = n.child(Role::Source))
        fromItem(*source, level);
    if (const auto* condition = n.child(Role::Condition))
        add(level.steer, expression(*condition, level));
    for (const auto* when : n.list(Role::When)) {
        if (const auto* condition = when->child(Role::Condition))
            add(level.steer, expression(*condition, level));
        if (!relation)
            continue;
        switch (when->as<sql::MergeCommand>()) {
        case sql::MergeCommand::Update:
            assign(*relation, when->list(Role::Targets), level, "MERGE");
            break;
        case sql::MergeCommand::Delete:
            written(*relation, kDelete, {}, level, {});
            break;
        case sql::MergeCommand::Insert: {
            std::vector<std::int16_t> columns;
            std::map<std::int16_t, Value> stored;
            const auto names = when->list(Role::Targets);
            std::size_t at = 0;
            for (const auto* e : when->list(Role::Values)) {
                const catalog::Column* c = nullptr;
                if (!names.empty())
                    c = at < names.size() ? relation->column(names[at]->name()) : nullptr;
                else
                    for (const auto& candidate : relation->columns)
                        if (!candidate.dropped && static_cast<std::size_t>(candidate.number) == at + 1)
                            c = &candidate;
                ++at;
                if (!c)
                    continue;
                const Value v = expression(*e, level);
                store(*relation, *c, v, e, "MERGE");
                columns.push_back(c->number);
                stored[c->number] = v;
            }
            storeDefaults(*relation, columns);
            written(*relation, kInsert, columns, level, stored);
            break;
        }
        default:
            break;
        }
    }
    Rows rows;
    scope.control().add(level.steer);
    facts.rows.add(level.steer);
    rows.steer = level.steer;
    return rows;
}

} // namespace postern::lineage
