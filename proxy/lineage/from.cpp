// FROM: relations, subqueries, functions and joins.
#include <algorithm>
#include <array>
#include <cmath>

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
} // namespace

void Analyser::fromItem(const sql::Node& n, Level& level) {
    if (overBudget())
        return;
    switch (n.kind) {
    case NodeKind::RangeVar:
        return rangeVar(n, level);
    case NodeKind::RangeSubselect: {
        const auto* q = n.child(Role::Query);
        if (!q)
            return;
        Rows rows = query(*q, n.has(Flag::Lateral) ? &level : level.outer, &level);
        level.steer.add(rows.steer);
        Item it;
        it.fields = std::move(rows.fields);
        hideConstants(it.fields);
        rename(it, n.child(Role::Alias));
        level.items.push_back(std::move(it));
        return;
    }
    case NodeKind::RangeFunction:
        return rangeFunction(n, level);
    case NodeKind::RangeTableFunc:
        return tableFunction(n, level);
    case NodeKind::RangeTableSample: {
        if (const auto* relation = n.child(Role::Relation))
            fromItem(*relation, level);
        for (const auto* e : n.list(Role::Args)) {
            const Value v = expression(*e, level);
            add(level.steer, v);
            raise(v);
        }
        if (const auto* e = n.child(Role::Repeatable))
            add(level.steer, expression(*e, level));
        return;
    }
    case NodeKind::Join:
        return join(n, level);
    default:
        opaque("an unknown kind of FROM item");
    }
}

// AS alias (columns): the columns named first, the others keep their names.
void Analyser::rename(Item& it, const sql::Node* alias) {
    if (!alias)
        return;
    it.name = std::string(alias->name());
    it.schema = 0;
    std::size_t at = 0;
    for (const auto* c : alias->list(Role::Columns))
        if (at < it.fields.size())
            it.fields[at++].name = std::string(c->name());
}

const catalog::Relation* Analyser::relationOf(const sql::Node& n) const {
    const auto schema = n.schema();
    if (schema.empty())
        return snapshot.relation(place.path, n.name());
    return snapshot.relation(snapshot.schema(schema), n.name());
}

Item Analyser::itemOf(const catalog::Relation& relation, std::string_view alias) {
    Item it;
    it.name = alias.empty() ? relation.name : std::string(alias);
    it.schema = alias.empty() ? relation.schema : 0;
    it.relation = &relation;
    const auto bounds = model.summaries().bounds(relation);
    it.fields.reserve(relation.columns.size());
    for (const auto& c : relation.columns) {
        if (c.dropped)
            continue;
        auto& field = it.fields.emplace_back();
        field.name = c.name;
        auto& v = field.value;
        v.origin = ColumnId{relation.oid, c.number};
        v.values = ColumnSet(v.origin);
        v.isAsKept = true;
        v.type = c.type;
        v.typmod = c.typmod;
        v.collation = collationOf(c);
        if (relation.persistence == 't' &&
            (isDateTime(c.type) || isTimeRange(c.type) || (c.type == kNumeric && c.typmod < 0)))
            v.bounds = Bounds{-HUGE_VAL, HUGE_VAL}; // whoever made it put in what suits
        if (bounds)
            if (const auto at = bounds->bounds.find(c.number); at != bounds->bounds.end())
                v.bounds = at->second;
    }
    return it;
}

void Analyser::rangeVar(const sql::Node& n, Level& level) {
    const auto* alias = n.child(Role::Alias);
    if (n.schema().empty()) {
        Level* owner = nullptr;
        if (auto* cte = findCte(n.name(), &level, &owner)) {
            if (cte->state == Cte::State::Waiting)
                evaluate(*cte, *owner);
            Item it;
            it.name = std::string(n.name());
            it.fields = cte->rows.fields;
            hideConstants(it.fields);
            level.steer.add(cte->rows.steer);
            rename(it, alias);
            level.items.push_back(std::move(it));
            return;
        }
    }
    const auto* relation = relationOf(n);
    if (!relation) {
        // The server will refuse it; or it was made since the snapshot, and then it can hold anything.
        facts.unresolved = true;
        Item it;
        it.name = alias ? std::string(alias->name()) : std::string(n.name());
        it.fields.push_back({"?column?", Value::unknown()});
        level.items.push_back(std::move(it));
        return;
    }
    if (std::find(facts.read.begin(), facts.read.end(), relation->oid) == facts.read.end())
        facts.read.push_back(relation->oid);
    Item it = itemOf(*relation, {});
    if (relation->kind == 'v' && relation->oid >= catalog::kFirstNormalOid) {
        const auto summary = model.summaries().view(*relation);
        if (!summary) {
            opaque("view " + relation->name + " could not be understood");
            for (auto& field : it.fields)
                field.value.absorb(Value::unknown());
            level.steer.add(ColumnSet::all());
        } else {
            absorb(summary->facts, summary->raises, summary->effects);
            level.steer.add(summary->rows.steer);
            for (std::size_t i = 0; i < it.fields.size() && i < summary->rows.fields.size(); ++i) {
                auto& v = it.fields[i].value;
                v.absorb(summary->rows.fields[i].value);
                v.takeRisks(summary->rows.fields[i].value);
                v.fields = summary->rows.fields[i].value.fields;
            }
        }
    } else if (relation->oid < catalog::kFirstNormalOid) {
        catalogRelation(*relation, alias ? alias->name() : std::string_view(relation->name), it, level);
    }
    rename(it, alias);
    rowSecurity(*relation, 'r', level);
    for (const Oid parent : relation->parents) // which partition a row is in tells about the partition key
        for (const auto* p = snapshot.relation(parent); p && relation->isPartition; p = nullptr)
            for (const auto number : p->partitionKey)
                if (number > 0)
                    level.steer.add(ColumnId{p->oid, number});
    level.items.push_back(std::move(it));
}

void Analyser::rowSecurity(const catalog::Relation& relation, char command, Level& level) {
    if (!relation.rowSecurity)
        return;
    for (const auto& policy : relation.policies) {
        if (policy.command != '*' && policy.command != command && policy.command != 'r')
            continue;
        for (const auto* text : {&policy.usingText, &policy.checkText}) {
            if (text->empty() || (command == 'r' && text == &policy.checkText))
                continue;
            const auto summary = model.summaries().expression(relation, *text);
            if (!summary) {
                level.steer.add(ColumnSet::all());
                continue;
            }
            absorb(summary->facts, summary->raises, summary->effects);
            add(level.steer, summary->result);
        }
    }
}

namespace {

// `e` is `alias.column = 'text'` or the like, for one of the names of the column: the constants it is confined to.
bool confines(const sql::Node& e, std::string_view alias, std::string_view column,
              std::vector<const sql::Node*>& constants, bool& negated) {
    if (!e.is(NodeKind::Expr))
        return false;
    const auto isColumn = [&](const sql::Node* n) {
        while (n && n->is(NodeKind::TypeCast))
            n = n->child(Role::Value);
        return n && n->is(NodeKind::ColumnRef) && !n->names().empty() && n->names().back() == column &&
               (n->names().size() == 1 || n->names()[n->names().size() - 2] == alias);
    };
    const auto collect = [&](const sql::Node* n) {
        while (n && n->is(NodeKind::TypeCast))
            n = n->child(Role::Value);
        if (!n)
            return false;
        const auto elements =
            n->is(NodeKind::Constant) ? std::span<const sql::Node* const>(&n, 1) : n->list(Role::Elements);
        if (!n->is(NodeKind::Constant) && !n->is(NodeKind::List) && !n->is(NodeKind::Array))
            return false;
        for (const auto* c : elements) {
            while (c && c->is(NodeKind::TypeCast))
                c = c->child(Role::Value);
            if (!c || !c->is(NodeKind::Constant))
                return false;
            constants.push_back(c);
        }
        return !constants.empty();
    };
    const auto kind = e.as<sql::ExprKind>();
    const auto name = e.name();
    const auto* left = e.child(Role::Left);
    const auto* right = e.child(Role::Right);
    negated = name == "<>" || name == "!=";
    if (kind == sql::ExprKind::OperatorAll ? !negated : (name != "=" && !negated))
        return false;
    if (kind != sql::ExprKind::Operator && kind != sql::ExprKind::In && kind != sql::ExprKind::OperatorAny &&
        kind != sql::ExprKind::OperatorAll)
        return false;
    if (kind == sql::ExprKind::OperatorAny && negated)
        return false;
    if (isColumn(left))
        return collect(right);
    return kind == sql::ExprKind::Operator && isColumn(right) && collect(left);
}

// Calls `visit` for every condition that every row of `alias` in this query level meets.
template <class Visit>
void conditions(const sql::Node* e, Visit&& visit) {
    if (!e)
        return;
    if (e->is(NodeKind::Bool) && e->as<sql::BoolOperator>() == sql::BoolOperator::And) {
        for (const auto* element : e->list(Role::Elements))
            conditions(element, visit);
        return;
    }
    visit(*e);
}

bool holds(const sql::Node* from, std::string_view alias) {
    if (!from)
        return false;
    if (from->is(NodeKind::Join))
        return holds(from->child(Role::Left), alias) || holds(from->child(Role::Right), alias);
    const auto* a = from->child(Role::Alias);
    return (a ? a->name() : from->name()) == alias;
}

// `e` is `alias.column = other.otherColumn`, either way round: the name of the other.
std::optional<std::string_view> joinedTo(const sql::Node& e, std::string_view alias, std::string_view column,
                                         std::string_view otherColumn) {
    const auto* left = e.child(Role::Left);
    const auto* right = e.child(Role::Right);
    if (!e.is(NodeKind::Expr) || e.as<sql::ExprKind>() != sql::ExprKind::Operator || e.name() != "=" || !left || !right)
        return std::nullopt;
    const auto isOf = [](const sql::Node* n, std::string_view name) {
        return n->is(NodeKind::ColumnRef) && n->names().size() >= 2 && n->names().back() == name;
    };
    const auto owner = [](const sql::Node* n) { return n->names()[n->names().size() - 2]; };
    for (int turn = 0; turn < 2; ++turn, std::swap(left, right))
        if (isOf(left, column) && owner(left) == alias && isOf(right, otherColumn))
            return owner(right);
    return std::nullopt;
}

template <class Visit>
void joinConditions(const sql::Node* from, std::string_view alias, Visit&& visit) {
    if (!from || !from->is(NodeKind::Join))
        return;
    const auto* left = from->child(Role::Left);
    const auto* right = from->child(Role::Right);
    const auto type = from->as<sql::JoinType>();
    if (type == sql::JoinType::Inner || (type == sql::JoinType::Left && holds(right, alias)) ||
        (type == sql::JoinType::Right && holds(left, alias)))
        conditions(from->child(Role::Condition), visit);
    joinConditions(left, alias, visit);
    joinConditions(right, alias, visit);
}

} // namespace

// A number, or a name as regclass reads it: 'public.orders'::regclass.
const catalog::Relation* Analyser::relationMeantBy(const sql::Node& constant) const {
    if (constant.as<sql::ConstantType>() == sql::ConstantType::Integer)
        return snapshot.relation(static_cast<Oid>(constant.number));
    const auto text = constant.name();
    if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos)
        return snapshot.relation(static_cast<Oid>(std::strtoul(std::string(text).c_str(), nullptr, 10)));
    if (text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") != std::string_view::npos)
        return nullptr;
    const auto dot = text.find('.');
    return dot == std::string_view::npos
               ? snapshot.relation(place.path, text)
               : snapshot.relation(snapshot.schema(text.substr(0, dot)), text.substr(dot + 1));
}

// Statistics hold pieces of the data they are about. A query that confines itself to some relations depends on these
// alone.
void Analyser::catalogRelation(const catalog::Relation& relation, std::string_view alias, Item& it,
                               const Level& level) {
    if (!isStatistics(relation.name) || !level.select)
        return;
    const bool isClass = relation.name == "pg_class";

    bool harmless = false, confined = false;
    ColumnSet about;
    std::vector<const sql::Node*> attributes; // that the query confines itself to
    const auto isAsked = [&](const catalog::Column& c) {
        return attributes.empty() || std::any_of(attributes.begin(), attributes.end(),
                                                 [&](const auto* name) { return name->name() == c.name; });
    };
    const auto columnsOf = [&](const catalog::Relation& r) {
        for (const auto& c : r.columns)
            if (!c.dropped && isAsked(c))
                about.add(ColumnId{r.oid, c.number});
    };
    // What is counted of an index: its rows, if it does not hold all, and how wide its keys are.
    const auto indexColumnsOf = [&](const catalog::Relation& r, std::string_view onlyIndex = {}) {
        for (const auto& index : r.indexes) {
            if (!onlyIndex.empty() && index.name != onlyIndex)
                continue;
            if (!index.predicate.empty() || !index.expressions.empty()) {
                about.add(allColumns(r));
                for (const auto& text :
                     {index.predicate, index.expressions.empty() ? "" : "ROW(" + index.expressions + ")"})
                    if (const auto summary = text.empty() ? nullptr : model.summaries().expression(r, text))
                        about.add(summary->result.all());
            }
            for (const auto key : index.keys)
                if (key > 0)
                    about.add(ColumnId{r.oid, key});
        }
    };
    const auto relationsNamed = [&](std::string_view name) {
        for (const auto& [oid, r] : snapshot.user()->relations) {
            indexColumnsOf(r, name);
            if (!isClass && r.name == name)
                columnsOf(r);
        }
    };
    const auto check = [&](const sql::Node& e) {
        std::vector<const sql::Node*> constants;
        bool negated = false;
        if (confines(e, alias, isClass ? "relname" : "tablename", constants, negated) && !negated) {
            for (const auto* c : constants)
                relationsNamed(c->name());
            confined = true;
        }
        constants.clear();
        if (isClass && confines(e, alias, "relkind", constants, negated)) {
            bool indexes = false, partitioned = false;
            for (const auto* c : constants) {
                indexes = indexes || c->name() == "i";
                partitioned = partitioned || c->name() == "I";
            }
            harmless = harmless || (negated ? indexes && partitioned : !indexes && !partitioned);
        }
        constants.clear();
        if (isClass && confines(e, alias, "oid", constants, negated) && !negated) {
            // Indexes are not among the snapshot's relations.
            harmless = harmless || std::all_of(constants.begin(), constants.end(),
                                               [&](const auto* c) { return relationMeantBy(*c) != nullptr; });
        }
    };
    const auto everywhere = [&](std::string_view name, const auto& visit) {
        conditions(level.select->child(Role::Where), visit);
        for (const auto* from : level.select->list(Role::From))
            joinConditions(from, name, visit);
    };
    if (!isClass)
        everywhere(alias, [&](const sql::Node& e) {
            std::vector<const sql::Node*> names;
            bool negated = false;
            if (attributes.empty() && confines(e, alias, "attname", names, negated) && !negated)
                attributes = std::move(names);
        });
    everywhere(alias, check);
    // alias is an index: alias.oid = i.indexrelid, of a table that the query names: i.indrelid = t.oid, t.relname =
    // 'x'.
    if (isClass && !harmless && !confined)
        everywhere(alias, [&](const sql::Node& e) {
            const auto index = joinedTo(e, alias, "oid", "indexrelid");
            if (!index)
                return;
            everywhere(*index, [&](const sql::Node& of) {
                const auto table = joinedTo(of, *index, "indrelid", "oid");
                if (!table)
                    return;
                everywhere(*table, [&](const sql::Node& named) {
                    std::vector<const sql::Node*> constants;
                    bool negated = false;
                    if (!confines(named, *table, "relname", constants, negated) || negated)
                        return;
                    for (const auto* c : constants)
                        for (const auto& [oid, r] : snapshot.user()->relations)
                            if (r.name == c->name())
                                indexColumnsOf(r);
                    confined = true;
                });
            });
        });
    if (!harmless && !confined)
        return;
    for (auto& field : it.fields)
        if (isSourceColumn(relation.name, field.name)) {
            field.value.values = harmless ? ColumnSet{} : about;
            field.value.origin = {};
        }
}

void Analyser::rangeFunction(const sql::Node& n, Level& level) {
    Item it;
    const auto functions = n.list(Role::Functions);
    const auto definitions = [&](std::span<const sql::Node* const> list, Fields& fields, const Value& source) {
        if (list.empty())
            return;
        fields.clear();
        for (const auto* d : list) {
            Value v;
            v.absorb(source);
            v.type = typeOf(d->child(Role::Type));
            v.collation = d->child(Role::Collation) ? kUnknownCollation : collationOf(snapshot, v.type);
            (void)domainChecks(v.type);
            fields.push_back({std::string(d->name()), std::move(v)});
        }
    };
    for (const auto* function : functions) {
        const auto* e = function->child(Role::Value);
        if (!e)
            continue;
        if (const auto arrays = e->list(Role::Args);
            e->is(NodeKind::FuncCall) && e->name() == "unnest" && arrays.size() > 1) {
            for (const auto* array : arrays) { // as ROWS FROM (unnest(a), unnest(b))
                Value v = expression(*array, level);
                add(level.steer, v);
                const auto* type = snapshot.type(snapshot.baseType(v.type));
                v.type = type ? type->element : 0;
                v.origin = {};
                v.constant = nullptr;
                v.fields = nullptr;
                it.fields.push_back({"unnest", std::move(v)});
            }
            it.name = "unnest";
            continue;
        }
        Rows rows;
        Value value = e->is(NodeKind::FuncCall) ? call(*e, level, &rows) : expression(*e, level);
        Fields fields = std::move(rows.fields);
        level.steer.add(rows.steer);
        if (fields.empty())
            if (const auto* inner = fieldsOf(value))
                fields = *inner;
        if (fields.empty()) {
            Value v = value;
            v.origin = {};
            fields.push_back({outputName(*e), std::move(v)});
            it.isScalar = functions.size() == 1 && !n.has(Flag::Ordinality);
        }
        it.isScalar = it.isScalar && function->list(Role::ColumnDefs).empty() && n.list(Role::ColumnDefs).empty();
        definitions(function->list(Role::ColumnDefs), fields, value);
        if (functions.size() == 1)
            definitions(n.list(Role::ColumnDefs), fields, value);
        if (it.name.empty())
            it.name = outputName(*e);
        it.fields.insert(it.fields.end(), fields.begin(), fields.end());
    }
    const auto* alias = n.child(Role::Alias);
    // A function that returns one unnamed value: its column takes the alias as its name.
    if (alias && it.fields.size() == 1 && functions.size() == 1 && it.fields[0].name == it.name)
        it.fields[0].name = std::string(alias->name());
    if (n.has(Flag::Ordinality))
        it.fields.push_back({"ordinality", {}});
    rename(it, alias);
    region->raises = true;
    level.items.push_back(std::move(it));
}

void Analyser::tableFunction(const sql::Node& n, Level& level) {
    Value source;
    for (const auto role : {Role::Document, Role::RowExpression})
        if (const auto* e = n.child(role))
            source.absorb(expression(*e, level));
    for (const auto* ns : n.list(Role::Namespaces))
        if (const auto* e = ns->child(Role::Value))
            source.absorb(expression(*e, level));
    raise(source);
    add(level.steer, source);
    Item it;
    it.name = "xmltable";
    for (const auto* c : n.list(Role::Columns)) {
        Value v;
        v.absorb(source);
        for (const auto role : {Role::Value, Role::Default})
            if (const auto* e = c->child(role))
                v.absorb(expression(*e, level));
        (void)domainChecks(typeOf(c->child(Role::Type)));
        it.fields.push_back({std::string(c->name()), std::move(v)});
    }
    rename(it, n.child(Role::Alias));
    level.items.push_back(std::move(it));
}

void Analyser::join(const sql::Node& n, Level& level) {
    const std::size_t begin = level.items.size();
    if (const auto* left = n.child(Role::Left))
        fromItem(*left, level);
    const std::size_t middle = level.items.size();
    if (const auto* right = n.child(Role::Right))
        fromItem(*right, level);
    const std::size_t end = level.items.size();
    region->raises = true;

    const auto columns = [&](std::size_t from, std::size_t to) {
        Fields fields;
        for (std::size_t i = from; i < to; ++i)
            if (level.items[i].columnsVisible)
                fields.insert(fields.end(), level.items[i].fields.begin(), level.items[i].fields.end());
        return fields;
    };
    const Fields left = columns(begin, middle), right = columns(middle, end);
    std::vector<std::string> names;
    for (const auto* c : n.list(Role::Using))
        names.emplace_back(c->name());
    if (n.has(Flag::Natural))
        for (const auto& l : left)
            for (const auto& r : right)
                if (l.name == r.name && std::find(names.begin(), names.end(), l.name) == names.end())
                    names.push_back(l.name);

    const auto type = n.as<sql::JoinType>();
    Item merged;
    for (const auto& name : names) {
        Value l, r;
        for (const auto& f : left)
            if (f.name == name)
                l = f.value;
        for (const auto& f : right)
            if (f.name == name)
                r = f.value;
        static constexpr std::array<std::string_view, 1> kEquals{"="};
        if (const auto equal = equality(kEquals, l, r)) {
            add(level.steer, *equal);
        } else {
            add(level.steer, l);
            add(level.steer, r);
            add(level.steer, userDefined("=", l, r));
        }
        Value v = type == sql::JoinType::Right ? r : l;
        if (type == sql::JoinType::Full)
            v.absorb(r), v.origin = {};
        merged.fields.push_back({name, std::move(v)});
    }
    const Item usingItem = merged;
    for (const auto* side : {&left, &right})
        for (const auto& f : *side)
            if (std::find(names.begin(), names.end(), f.name) == names.end())
                merged.fields.push_back(f);

    if (const auto* condition = n.child(Role::Condition)) {
        const auto first = level.first;
        level.first = begin;
        add(level.steer, expression(*condition, level));
        level.first = first;
    }
    if (const auto* alias = n.child(Role::Alias)) {
        level.items.resize(begin);
        rename(merged, alias);
        level.items.push_back(std::move(merged));
        return;
    }
    for (std::size_t i = begin; i < end; ++i)
        level.items[i].columnsVisible = false;
    merged.namesVisible = false;
    level.items.push_back(std::move(merged));
    if (const auto* alias = n.child(Role::UsingAlias)) {
        Item it = usingItem;
        it.columnsVisible = false;
        it.name = std::string(alias->name());
        level.items.push_back(std::move(it));
    }
}

} // namespace postern::lineage
