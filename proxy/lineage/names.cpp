// Which column, row or variable a name means: parse_relation.c and the column part of parse_expr.c.
#include "lineage/analyser.h"

namespace postern::lineage {

namespace {
constexpr std::string_view kSystemColumns[] = {"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"};
} // namespace

std::optional<Value> Analyser::fieldOf(Item& it, std::string_view name) {
    std::optional<Value> found;
    for (const auto& field : it.fields)
        if (field.name == name) {
            if (!found)
                found = field.value;
            else
                found->absorb(field.value); // ambiguous: the server refuses
        }
    if (found)
        return found;
    if (it.relation && it.relation->kind != 'v')
        for (const auto system : kSystemColumns)
            if (name == system) {
                Value v;
                v.type = name == "tableoid" ? 26 : 0;
                // Which partition a row is in tells about the partition key.
                if (name == "tableoid")
                    for (const auto number : it.relation->partitionKey)
                        if (number > 0)
                            v.values.add(ColumnId{it.relation->oid, number});
                return v;
            }
    return std::nullopt;
}

std::optional<Value> Analyser::columnByName(std::string_view name, Level& start) {
    for (Level* level = &start; level; level = level->outer) {
        std::optional<Value> found;
        for (std::size_t i = level->first; i < level->items.size(); ++i) {
            auto& it = level->items[i];
            if (!it.columnsVisible)
                continue;
            if (auto v = fieldOf(it, name)) {
                if (!found)
                    found = std::move(v);
                else
                    found->absorb(*v);
            }
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

Item* Analyser::item(std::string_view schema, std::string_view name, Level& start) {
    for (Level* level = &start; level; level = level->outer)
        for (std::size_t i = level->items.size(); i-- > level->first;) {
            auto& it = level->items[i];
            if (!it.namesVisible || it.name != name)
                continue;
            if (!schema.empty() && (it.schema == 0 || it.schema != snapshot.schema(schema)))
                continue;
            return &it;
        }
    return nullptr;
}

ColumnSet allColumns(const catalog::Relation& r) {
    ColumnSet set;
    for (const auto& c : r.columns)
        if (!c.dropped)
            set.add(ColumnId{r.oid, c.number});
    return set;
}

Value Analyser::wholeRow(const Item& it) {
    Value v;
    for (const auto& field : it.fields)
        v.absorb(field.value), v.takeRisks(field.value);
    v.aggregated = false;
    v.collation = 0;
    v.fields = std::make_shared<const Fields>(it.fields);
    v.type = it.relation ? it.relation->rowType : 0;
    v.isRecord = true;
    if (it.isScalar)
        return it.fields[0].value;
    return v;
}

std::optional<Value> Analyser::variable(std::span<const std::string_view> names) {
    for (const auto* scope = m_variables; scope; scope = scope->outer) {
        auto at = scope->byName.find(names[0]);
        std::size_t used = 1;
        if (at == scope->byName.end() && names.size() > 1 && scope->label == names[0]) {
            at = scope->byName.find(names[1]);
            used = 2;
        }
        if (at == scope->byName.end())
            continue;
        Value v = at->second;
        for (; used < names.size(); ++used) {
            const auto* fields = fieldsOf(v);
            const Value* inner = nullptr;
            if (fields)
                for (const auto& field : *fields)
                    if (field.name == names[used])
                        inner = &field.value;
            if (!inner)
                break; // a record whose fields are not known: all of it
            Value copy = *inner;
            v = std::move(copy);
        }
        return v;
    }
    return std::nullopt;
}

// A name that is found neither as a column nor as a field: `f` of `x.f` may be a function over x.
Value Analyser::fieldOrFunction(Value value, std::string_view name, Level&) {
    if (const auto* fields = fieldsOf(value))
        for (const auto& field : *fields)
            if (field.name == name)
                return field.value;
    const std::string_view names[] = {name};
    std::vector<Value> arguments{value};
    const auto found = candidates(names, arguments);
    if (found.empty()) { // a record whose fields are not known, or a name that does not exist
        value.fields = nullptr;
        value.type = 0;
        value.origin = {};
        return value;
    }
    Value out;
    for (const auto* f : found)
        out.absorb(apply(*f, arguments));
    return out;
}

Value Analyser::column(const sql::Node& n, Level& level) {
    Value v = named(n, level);
    if (v.raises)
        region->raises = true;
    else if (v.strains)
        strain(v);
    return v;
}

Value Analyser::named(const sql::Node& n, Level& level) {
    const auto names = n.names();
    if (names.empty() || n.has(sql::Flag::Star)) { // x.* in an expression is the whole row
        if (names.empty())
            return {};
        if (auto* it = item(names.size() > 1 ? names[names.size() - 2] : std::string_view{}, names.back(), level))
            return wholeRow(*it);
        if (auto v = variable(names))
            return *v;
        facts.unresolved = true;
        return Value::unknown();
    }
    if (names.size() == 1) {
        auto v = columnByName(names[0], level);
        auto var = variable(names);
        if (v && var)
            v->absorb(*var); // plpgsql refuses, or its setting decides
        if (v)
            return *v;
        if (var)
            return *var;
        if (auto* it = item({}, names[0], level))
            return wholeRow(*it);
        if (names[0] == "value") // VALUE in a domain's check
            return {};
        facts.unresolved = true;
        return Value::unknown();
    }
    const auto last = names.back();
    const auto relation = names[names.size() - 2];
    if (auto* it = item(names.size() > 2 ? names[names.size() - 3] : std::string_view{}, relation, level)) {
        if (auto v = fieldOf(*it, last))
            return *v;
        return fieldOrFunction(wholeRow(*it), last, level);
    }
    if (auto v = variable(names))
        return *v;
    facts.unresolved = true;
    return Value::unknown();
}

void Analyser::star(const sql::Node& ref, Level& level, Fields& fields) {
    const auto names = ref.names();
    if (names.empty()) {
        for (std::size_t i = level.first; i < level.items.size(); ++i)
            if (level.items[i].columnsVisible)
                fields.insert(fields.end(), level.items[i].fields.begin(), level.items[i].fields.end());
        return;
    }
    if (auto* it = item(names.size() > 1 ? names[names.size() - 2] : std::string_view{}, names.back(), level)) {
        fields.insert(fields.end(), it->fields.begin(), it->fields.end());
        return;
    }
    if (auto v = variable(names))
        if (const auto* inner = fieldsOf(*v)) {
            fields.insert(fields.end(), inner->begin(), inner->end());
            return;
        }
    facts.unresolved = true;
    fields.push_back({"?column?", Value::unknown()});
}

Fields Analyser::fieldsOfType(Oid type, const Value& source) {
    Fields fields;
    const auto* relation = snapshot.rowTypeRelation(type);
    if (!relation)
        return fields;
    for (const auto& c : relation->columns) {
        if (c.dropped)
            continue;
        Value v;
        v.values = source.values;
        v.influences = source.influences;
        v.certain = source.certain;
        v.type = c.type;
        v.typmod = c.typmod;
        v.collation = collationOf(c);
        fields.push_back({c.name, std::move(v)});
    }
    return fields;
}

const Fields* Analyser::fieldsOf(Value& value) {
    if (!value.fields && value.type != 0) {
        auto fields = fieldsOfType(value.type, value);
        if (!fields.empty())
            value.fields = std::make_shared<const Fields>(std::move(fields));
    }
    return value.fields.get();
}

// FigureColnameInternal: the name of an output column without AS. Strength 2 wins over 1.
std::string Analyser::outputName(const sql::Node& n, int* strength) const {
    using sql::NodeKind;
    using sql::Role;
    int ignored = 0;
    int& s = strength ? *strength : ignored;
    const auto fixed = [&](std::string_view name, int value) {
        s = value;
        return std::string(name);
    };
    const auto inner = [&](const sql::Node* child) { return child ? outputName(*child, &s) : std::string("?column?"); };
    s = 0;
    switch (n.kind) {
    case NodeKind::ColumnRef:
        return n.names().empty() ? std::string("?column?") : fixed(n.names().back(), 2);
    case NodeKind::Indirection: {
        const auto parts = n.list(Role::Indirection);
        for (auto at = parts.rbegin(); at != parts.rend(); ++at)
            if ((*at)->is(NodeKind::Name))
                return fixed((*at)->name(), 2);
        return inner(n.child(Role::Value));
    }
    case NodeKind::FuncCall:
        return fixed(n.name(), 2);
    case NodeKind::Expr:
        return n.as<sql::ExprKind>() == sql::ExprKind::NullIf ? fixed("nullif", 2) : std::string("?column?");
    case NodeKind::TypeCast: {
        auto name = inner(n.child(Role::Value));
        if (s <= 1 && n.child(Role::Type))
            return fixed(n.child(Role::Type)->name(), 1);
        return name;
    }
    case NodeKind::Collate:
        return inner(n.child(Role::Value));
    case NodeKind::GroupingFunc:
        return fixed("grouping", 2);
    case NodeKind::SubLink:
        switch (n.as<sql::SubLinkType>()) {
        case sql::SubLinkType::Exists:
            return fixed("exists", 2);
        case sql::SubLinkType::Array:
            return fixed("array", 2);
        case sql::SubLinkType::Scalar:
            if (const auto* q = n.child(Role::Query); q && q->is(NodeKind::Select))
                if (const auto* t = q->child(Role::Targets)) {
                    s = 2;
                    return t->name().empty() && t->child(Role::Value) ? outputName(*t->child(Role::Value))
                                                                      : std::string(t->name());
                }
            return "?column?";
        default:
            return "?column?";
        }
    case NodeKind::Case: {
        auto name = n.child(Role::Else) ? inner(n.child(Role::Else)) : std::string("?column?");
        return s <= 1 ? fixed("case", 1) : name;
    }
    case NodeKind::Array:
        return fixed("array", 2);
    case NodeKind::Row:
        return fixed("row", 2);
    case NodeKind::Coalesce:
        return fixed("coalesce", 2);
    case NodeKind::MinMax:
    case NodeKind::SqlValueFunction:
        return fixed(n.name(), 2);
    case NodeKind::XmlExpr: {
        static constexpr std::string_view kNames[] = {"xmlconcat", "xmlelement", "xmlforest", "xmlparse",
                                                      "xmlpi",     "xmlroot",    "?column?",  "?column?"};
        return fixed(kNames[n.option & 7], 2);
    }
    case NodeKind::XmlSerialize:
        return fixed("xmlserialize", 2);
    default:
        return "?column?";
    }
}

} // namespace postern::lineage
