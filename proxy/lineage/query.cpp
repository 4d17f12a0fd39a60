// SELECT, set operations, VALUES and WITH: parse_select.c, parse_clause.c and parse_cte.c.
#include <algorithm>

#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::Flag;
using sql::NodeKind;
using sql::Role;

namespace {
constexpr int kMaxNesting = 400; // queries, expressions and function bodies inside each other
constexpr float kGrown = 50;     // what a recursion has made so far (Value::growth)

void add(ColumnSet& set, const Value& v) {
    set.add(v.values);
    set.add(v.influences);
}
} // namespace

Rows Analyser::query(const sql::Node& n, Level* outer, Level* cteOuter) {
    if (overBudget() || m_depth > kMaxNesting) {
        opaque("the statement is nested too deeply");
        Rows rows;
        rows.fields.push_back({"?column?", Value::unknown()});
        rows.steer = ColumnSet::all();
        return rows;
    }
    ++m_depth;
    Rows rows;
    switch (n.kind) {
    case NodeKind::Select:
        rows = select(n, outer, cteOuter);
        break;
    case NodeKind::SetOperation:
        rows = setOperation(n, outer, cteOuter);
        break;
    case NodeKind::Values:
        rows = valuesLists(n, outer, cteOuter);
        break;
    case NodeKind::Insert:
        rows = insert(n, outer, cteOuter);
        break;
    case NodeKind::Update:
        rows = update(n, outer, cteOuter);
        break;
    case NodeKind::Delete:
        rows = remove(n, outer, cteOuter);
        break;
    case NodeKind::Merge:
        rows = merge(n, outer, cteOuter);
        break;
    default:
        opaque("an unknown kind of query");
        rows.fields.push_back({"?column?", Value::unknown()});
        rows.steer = ColumnSet::all();
    }
    --m_depth;
    return rows;
}

// What is a constant in a subquery need not be one outside, where the planner may see no more than a column.
void hideConstants(Fields& fields) {
    for (auto& field : fields) {
        if (field.value.type == 0 && isText(field.value))
            field.value.type = kText;
        field.value.constant = nullptr;
    }
}

// An expression that may be worked out later, or not at all: where its value is used (prepjointree.c).
Value Analyser::risky(const sql::Node& n, Level& level) {
    RegionScope scope(*this);
    Value v = expression(n, level);
    if (!n.is(NodeKind::ColumnRef)) { // the checks of its type are not its own
        v.raises = scope.raises();
        v.strains = scope.strains();
    }
    return v;
}

Fields Analyser::targets(std::span<const sql::Node* const> list, Level& level) {
    Fields fields;
    fields.reserve(list.size());
    for (const auto* target : list) {
        const auto* value = target->child(Role::Value);
        if (!value)
            continue;
        if (value->is(NodeKind::ColumnRef) && value->has(Flag::Star)) {
            star(*value, level, fields);
            continue;
        }
        if (value->is(NodeKind::Indirection) && !value->list(Role::Indirection).empty() &&
            value->list(Role::Indirection).back()->is(NodeKind::Star)) { // (x).*
            Value whole = indirection(*value, level);
            if (const auto* inner = fieldsOf(whole)) {
                for (auto field : *inner) {
                    field.value.aggregated = field.value.aggregated || whole.aggregated;
                    fields.push_back(std::move(field));
                }
            } else {
                whole.certain = false;
                fields.push_back({"*", whole});
            }
            continue;
        }
        Value v = risky(*value, level);
        fields.push_back({target->name().empty() ? outputName(*value) : std::string(target->name()), std::move(v)});
    }
    return fields;
}

// What an ORDER BY, GROUP BY or DISTINCT ON expression means: a position, an output name, or an expression.
Value Analyser::sortValue(const sql::Node& n, Level& level, const Fields& fields, bool outputFirst) {
    if (n.is(NodeKind::Constant) && n.as<sql::ConstantType>() == sql::ConstantType::Integer) {
        const auto at = static_cast<std::size_t>(n.number) - 1;
        return n.number > 0 && at < fields.size() ? fields[at].value : Value{};
    }
    if (n.is(NodeKind::ColumnRef) && n.names().size() == 1 && !n.has(Flag::Star)) {
        if (!outputFirst)
            if (auto v = columnByName(n.names()[0], level))
                return *v;
        std::optional<Value> found;
        for (const auto& field : fields)
            if (field.name == n.names()[0]) {
                if (!found)
                    found = field.value;
                else
                    found->absorb(field.value);
            }
        if (found)
            return *found;
    }
    if (n.is(NodeKind::GroupingSet) || n.is(NodeKind::List) || (n.is(NodeKind::Row) && !outputFirst)) {
        Value v;
        for (const auto* element : n.list(Role::Elements))
            v.absorb(sortValue(*element, level, fields, outputFirst));
        return v;
    }
    return expression(n, level);
}

void Analyser::orderBy(const sql::Node& n, Level& level, const Fields& fields) {
    for (const auto* sort : n.list(Role::OrderBy))
        if (const auto* value = sort->child(Role::Value))
            add(level.steer, sortValue(*value, level, fields, true));
}

void Analyser::limit(const sql::Node& n, Level& level, Rows& rows) {
    for (const auto role : {Role::Limit, Role::Offset})
        if (const auto* e = n.child(role)) {
            const Value v = expression(*e, level);
            add(level.steer, v);
            if (!v.independent())
                raise(v); // LIMIT must not be negative
            const auto* c = v.constant;
            if (role == Role::Limit && c && c->as<sql::ConstantType>() == sql::ConstantType::Integer && c->number <= 1)
                rows.atMostOne = true;
        }
}

void Analyser::window(const sql::Node& definition, Level& level, Value& into) {
    const auto* w = &definition;
    std::vector<Value> keys;
    std::vector<Value> offsets;
    for (int i = 0; w && i < 8; ++i) {
        for (const auto role : {Role::PartitionBy, Role::OrderBy})
            for (const auto* e : w->list(role)) {
                const auto* value = e->is(NodeKind::SortBy) ? e->child(Role::Value) : e;
                if (value) {
                    const Value v = expression(*value, level);
                    sortsBy(v);
                    add(into.influences, v);
                    add(level.windows, v);
                    if (role == Role::OrderBy)
                        keys.push_back(v), keys.back().type = snapshot.baseType(v.type);
                }
            }
        for (const auto role : {Role::FrameStart, Role::FrameEnd})
            if (const auto* e = w->child(role)) {
                const Value v = expression(*e, level);
                add(into.influences, v);
                if (!v.independent())
                    raise(v); // an offset must be neither negative nor NULL
                offsets.push_back(v);
            }
        // OVER w, or OVER (w …): the rest of it is in the WINDOW clause
        const auto name = !w->names().empty() ? w->names()[0] : (w == &definition ? w->name() : std::string_view{});
        const sql::Node* next = nullptr;
        if (!name.empty() && level.select)
            for (const auto* candidate : level.select->list(Role::Windows))
                if (candidate->name() == name && candidate != w)
                    next = candidate;
        w = next;
    }
    // RANGE counts from every key, whatever is worked out there, and may leave the calendar; ROWS and GROUPS count
    // rows.
    for (const auto& key : keys)
        for (const auto& offset : offsets)
            if ((isDateTime(key.type) || key.type == kInterval) && !isInteger(offset.type) &&
                !boundsOfOperator("-", &key, offset))
                raise(key);
}

// ORDER BY has a key of the only relation in FROM in it, so that no two rows are left to chance.
bool Analyser::isTotalOrder(const sql::Node& n, const Level& level, const Fields& fields) {
    if (level.items.size() != 1 || !level.items[0].relation)
        return false;
    const auto& relation = *level.items[0].relation;
    Level copy = level;
    std::vector<std::int16_t> sorted;
    for (const auto* sort : n.list(Role::OrderBy))
        if (const auto* e = sort->child(Role::Value); e && (e->is(NodeKind::ColumnRef) || e->is(NodeKind::Constant)))
            if (const Value v = sortValue(*e, copy, fields, true); v.origin.relation == relation.oid)
                sorted.push_back(v.origin.number);
    for (const auto& index : relation.indexes) {
        bool covered = index.unique && index.predicate.empty() && !index.keys.empty() && relation.children.empty();
        for (const auto key : index.keys) {
            const auto* c = relation.column(key);
            covered = covered && c && c->notNull && std::find(sorted.begin(), sorted.end(), key) != sorted.end();
        }
        if (covered)
            return true;
    }
    return false;
}

Rows Analyser::select(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    level.select = &n;
    Rows rows;
    RegionScope scope(*this);
    with(n, level);
    for (const auto* item : n.list(Role::From))
        fromItem(*item, level);
    if (n.list(Role::From).size() > 1)
        region->raises = true; // enough work to tell by a time-out how many rows it met
    if (const auto* where = n.child(Role::Where))
        add(level.steer, expression(*where, level));

    rows.fields = targets(n.list(Role::Targets), level);
    const auto groups = n.list(Role::GroupBy);
    ColumnSet grouping;
    for (const auto* group : groups)
        add(grouping, groupedBy(sortValue(*group, level, rows.fields, false)));
    level.steer.add(grouping);

    bool aggregated = !groups.empty();
    for (const auto& field : rows.fields)
        aggregated = aggregated || field.value.aggregated;
    Value having;
    if (const auto* e = n.child(Role::Having)) {
        having = expression(*e, level);
        aggregated = true;
    }
    for (auto& field : rows.fields)
        if (field.value.aggregated || field.value.windowed)
            field.value.influences.add(level.steer); // which rows it is about
    add(level.steer, having);
    orderBy(n, level, rows.fields);
    if (!level.windows.empty() && !isTotalOrder(n, level, rows.fields))
        level.steer.add(level.windows);
    if (n.has(Flag::Distinct) && n.list(Role::DistinctOn).empty())
        for (const auto& field : rows.fields)
            add(level.steer, groupedBy(field.value));
    for (const auto* e : n.list(Role::DistinctOn))
        add(level.steer, groupedBy(sortValue(*e, level, rows.fields, true)));
    if (!n.list(Role::DistinctOn).empty()) // none of them is left out, though nobody may want it
        carry(rows.fields);
    limit(n, level, rows);

    facts.inner.add(level.steer);
    scope.control().add(level.steer);
    if (!n.list(Role::Locking).empty()) {
        region->effects = true; // rows that are locked can be seen from elsewhere
        facts.effects.add(level.steer);
        for (const auto& item : level.items) // whole, to find them again
            if (!item.relation)
                carry(item.fields);
    }
    rows.steer = level.steer;
    // One row whatever is met, if there is an aggregate and no grouping.
    const bool plainAggregate = aggregated && groups.empty() && !n.child(Role::Having);
    if (plainAggregate) {
        rows.steer = ColumnSet{};
        rows.atMostOne = true;
        for (const auto role : {Role::Limit, Role::Offset})
            if (const auto* e = n.child(role))
                rows.steer.add(expression(*e, level).all());
    }
    if (n.list(Role::From).empty())
        rows.atMostOne = rows.atMostOne || level.steer.empty();
    const bool isPulledUp =
        !aggregated && level.windows.empty() && !n.has(Flag::Distinct) && n.list(Role::OrderBy).empty() &&
        !n.child(Role::Limit) && !n.child(Role::Offset) &&
        std::none_of(rows.fields.begin(), rows.fields.end(), [](const auto& field) { return field.value.windowed; });
    for (auto& field : rows.fields) {
        if (!isPulledUp) // is_simple_subquery()
            field.value.raises = field.value.strains = false;
        field.value.aggregated = field.value.windowed = false;
        field.value.constant = field.value.constant && n.list(Role::From).empty() ? field.value.constant : nullptr;
    }
    return rows;
}

Rows Analyser::valuesLists(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    level.select = &n;
    RegionScope scope(*this);
    with(n, level);
    Rows rows;
    for (const auto* list : n.list(Role::Rows)) {
        std::size_t at = 0;
        for (const auto* e : list->list(Role::Elements)) {
            Value v = risky(*e, level);
            v.origin = {};
            if (at == rows.fields.size()) {
                rows.fields.push_back({"column" + std::to_string(at + 1), v});
            } else {
                auto& field = rows.fields[at].value;
                const Oid type = commonType(field.type, v.type);
                convert(field, type);
                convert(v, type);
                field.absorb(v);
                field.takeRisks(v);
                field.type = type;
                field.isAsKept = false;
                field.constant = nullptr;
                field.fields = nullptr;
            }
            ++at;
        }
    }
    rows.atMostOne = n.list(Role::Rows).size() == 1;
    orderBy(n, level, rows.fields);
    limit(n, level, rows);
    facts.inner.add(level.steer);
    scope.control().add(level.steer);
    rows.steer = level.steer;
    return rows;
}

Rows Analyser::setOperation(const sql::Node& n, Level* outer, Level* cteOuter) {
    Level level;
    level.outer = outer;
    level.cteOuter = cteOuter;
    RegionScope scope(*this);
    with(n, level);
    const auto* left = n.child(Role::Left);
    const auto* right = n.child(Role::Right);
    Rows rows;
    if (!left || !right)
        return rows;
    rows = query(*left, outer, &level);
    const Rows other = query(*right, outer, &level);
    carry(rows.fields);
    carry(other.fields);
    rows.atMostOne = false;
    level.steer.add(rows.steer);
    level.steer.add(other.steer);
    const bool compares = !n.has(Flag::All) || n.as<sql::SetOperator>() != sql::SetOperator::Union;
    for (std::size_t i = 0; i < rows.fields.size(); ++i) {
        auto& v = rows.fields[i].value;
        if (i < other.fields.size()) {
            const Oid type = commonType(v.type, other.fields[i].value.type);
            v.takeRisks(other.fields[i].value);
            convert(v, type);
            convert(other.fields[i].value, type);
            v.type = type;
            if (compares)
                add(level.steer, other.fields[i].value);
        }
        v.origin = {};
        v.fields = nullptr;
        v.constant = nullptr;
        v.isAsKept = false;
        v.bounds.reset();
        if (i < other.fields.size()) {
            // EXCEPT returns rows of the left side only.
            if (n.as<sql::SetOperator>() != sql::SetOperator::Except)
                v.absorb(other.fields[i].value);
        }
        if (compares)
            add(level.steer, v);
    }
    for (const auto* sort : n.list(Role::OrderBy))
        if (const auto* value = sort->child(Role::Value))
            add(level.steer, sortValue(*value, level, rows.fields, true));
    limit(n, level, rows);
    facts.inner.add(level.steer);
    scope.control().add(level.steer);
    rows.steer = level.steer;
    return rows;
}

void Analyser::with(const sql::Node& n, Level& level) {
    const auto* clause = n.child(Role::With);
    if (!clause)
        return;
    const bool recursive = clause->has(Flag::Recursive);
    for (const auto* node : clause->list(Role::Elements)) {
        if (recursive)
            continue;
        // Without RECURSIVE an element sees only those before it.
        Cte cte;
        cte.node = node;
        evaluate(cte, level);
        level.ctes.push_back(std::move(cte));
    }
    if (!recursive)
        return;
    for (const auto* node : clause->list(Role::Elements)) {
        auto& cte = level.ctes.emplace_back();
        cte.node = node;
        cte.recursive = true;
    }
    for (auto& cte : level.ctes)
        if (cte.state == Cte::State::Waiting)
            evaluate(cte, level);
}

void Analyser::evaluate(Cte& cte, Level& level) {
    const auto* body = cte.node->child(Role::Query);
    if (!body)
        return;
    cte.state = Cte::State::Running;
    const auto name = [&](Rows& rows) {
        std::size_t at = 0;
        for (const auto* column : cte.node->list(Role::Columns))
            if (at < rows.fields.size())
                rows.fields[at++].name = std::string(column->name());
        for (auto& field : rows.fields)
            field.value.constant = nullptr;
    };
    const auto addMarks = [&](Rows& rows) {
        if (const auto* search = cte.node->child(Role::Search)) {
            Value v;
            for (const auto* c : search->list(Role::Columns))
                for (const auto& f : rows.fields)
                    if (f.name == c->name())
                        v.absorb(f.value);
            rows.fields.push_back({std::string(search->name()), v});
        }
        if (const auto* cycle = cte.node->child(Role::Cycle)) {
            Value v;
            for (const auto* c : cycle->list(Role::Columns))
                for (const auto& f : rows.fields)
                    if (f.name == c->name())
                        v.absorb(f.value);
            add(rows.steer, v);
            rows.fields.push_back({std::string(cycle->name()), v});
            if (!cycle->names().empty())
                rows.fields.push_back({std::string(cycle->names()[0]), v});
        }
    };
    if (cte.recursive && body->is(NodeKind::SetOperation) && body->child(Role::Left)) {
        // The non-recursive part gives names and types; then the whole, until nothing is added.
        cte.rows = query(*body->child(Role::Left), level.outer, &level);
        cte.rows.atMostOne = false;
        for (auto& field : cte.rows.fields) // what they start with is not what they become
            field.value.bounds.reset(), field.value.origin = {}, field.value.isAsKept = false,
                                        field.value.growth = kGrown;
        name(cte.rows);
        addMarks(cte.rows);
        for (int round = 0; round < 50; ++round) {
            Rows next = query(*body, level.outer, &level);
            name(next);
            addMarks(next);
            bool grew = cte.rows.steer.add(next.steer);
            for (std::size_t i = 0; i < next.fields.size() && i < cte.rows.fields.size(); ++i) {
                if (next.fields[i].value.growth > 1.5F * kGrown) // again and again
                    raise(next.fields[i].value);
                grew = cte.rows.fields[i].value.absorb(next.fields[i].value) || grew;
                cte.rows.fields[i].value.growth = kGrown;
                cte.rows.fields[i].value.origin = {};
                cte.rows.fields[i].value.fields = nullptr;
            }
            if (!grew)
                break;
        }
        region->raises = true; // how far a recursion goes can be told by a time-out
    } else {
        cte.rows = query(*body, level.outer, &level);
        name(cte.rows);
        addMarks(cte.rows);
    }
    carry(cte.rows.fields);
    cte.state = Cte::State::Done;
}

Cte* Analyser::findCte(std::string_view name, Level* from, Level** owner) {
    for (Level* level = from; level; level = level->cteOuter)
        for (auto at = level->ctes.rbegin(); at != level->ctes.rend(); ++at)
            if (at->node->name() == name) {
                *owner = level;
                return &*at;
            }
    return nullptr;
}

} // namespace postern::lineage
