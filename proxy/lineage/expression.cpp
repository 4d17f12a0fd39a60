// Expressions: parse_expr.c. Every part of an expression flows into its value; what only decides about it is an
// influence.
#include <array>

#include "lineage/analyser.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::ExprKind;
using sql::NodeKind;
using sql::Role;

namespace {

enum : Oid { kBoolType = 16, kIntType = 23, kTextType = 25, kXmlType = 142 };

Value boolean(Value v) {
    v.type = kBoolType;
    v.typmod = -1;
    v.origin = {};
    v.fields = nullptr;
    v.constant = nullptr;
    v.bounds.reset();
    return v;
}

Value plain(Value v) {
    v.type = 0;
    v.typmod = -1;
    v.origin = {};
    v.fields = nullptr;
    v.constant = nullptr;
    v.bounds.reset();
    return v;
}

} // namespace

Value Analyser::anyOf(const sql::Node& n, Level& level, bool raises) {
    Value out;
    for (const auto& slot : n.slots())
        for (const auto* child : slot.nodes())
            out.absorb(expression(*child, level));
    if (raises)
        raise(out);
    return plain(std::move(out));
}

Value Analyser::evaluateInRegion(const sql::Node& n, Level& level, const ColumnSet& control) {
    RegionScope scope(*this);
    scope.control().add(control);
    return expression(n, level);
}

Oid Analyser::typeOf(const sql::Node* n) const {
    if (!n || n->names().empty())
        return 0;
    const catalog::Type* type = nullptr;
    if (n->has(sql::Flag::PercentType)) {
        if (n->names().size() < 2)
            return 0;
        const auto names = n->names();
        const auto relation = names[names.size() - 2];
        const auto* r = names.size() > 2 ? snapshot.relation(snapshot.schema(names[names.size() - 3]), relation)
                                         : snapshot.relation(place.path, relation);
        const auto* c = r ? r->column(names.back()) : nullptr;
        return c ? c->type : 0;
    }
    if (n->schema().empty())
        type = snapshot.type(place.path, n->name());
    else
        type = snapshot.type(snapshot.schema(n->schema()), n->name());
    if (!type)
        return 0;
    return n->number > 0 ? type->arrayType : type->oid;
}

// What a domain's checks read besides the value decides whether they hold.
void Analyser::domainCheck(Oid oid) {
    for (int depth = 0; depth < 32; ++depth) {
        const auto* type = snapshot.type(oid);
        if (!type || type->kind != 'd')
            return;
        if (!type->check.empty()) {
            const auto summary = nesting < 8 ? model.summaries().ofDomain(*type, type->check) : nullptr;
            if (!summary) {
                opaque("the check of domain " + type->name + " could not be understood");
                return;
            }
            absorb(summary->facts, summary->raises, summary->effects);
            raise(summary->result);
        }
        oid = type->baseType;
    }
}

Value Analyser::castTo(Value v, Oid target, std::int32_t typmod) {
    const auto* constant = v.constant;
    const Oid source = v.type;
    const auto* type = snapshot.type(target);
    const Oid sourceBase = snapshot.baseType(source), targetBase = snapshot.baseType(target);
    // A cast that runs a function of the user's.
    if (const auto* cast = snapshot.cast(source, target); cast && cast->function >= catalog::kFirstNormalOid) {
        if (const auto* f = snapshot.function(cast->function)) {
            Value out = apply(*f, {v});
            out.type = target;
            return out;
        }
    }
    const bool checked = type && type->kind == 'd' && type->hasCheck && source != target;
    if (target == 0 || checked || !isTotalCast(snapshot, sourceBase, targetBase, typmod)) {
        const bool harmless = constant && constant->is(NodeKind::Constant) &&
                              constant->as<sql::ConstantType>() == sql::ConstantType::Null;
        // A constant that does not fit is refused before anything runs.
        if (!constant)
            raise(v);
        else if (!harmless && checked)
            region->raises = true;
    }
    if (checked)
        domainCheck(target);
    if (v.fields && snapshot.rowTypeRelation(target) && source != target)
        v.fields = nullptr;
    if (snapshot.rowTypeRelation(target) == nullptr)
        v.fields = nullptr;
    if (source != target)
        v.bounds.reset();
    v.type = target;
    v.typmod = typmod;
    v.origin = sourceBase == targetBase && typmod < 0 ? v.origin : ColumnId{};
    v.constant = constant;
    if (target >= catalog::kFirstNormalOid)
        implicitCasts(v);
    return v;
}

// Casts of the user's own may be applied to the value wherever another type is asked for: what they read counts from
// here on.
void Analyser::implicitCasts(Value& v) {
    for (const auto& [key, cast] : snapshot.user()->casts) {
        const auto* f = cast.source == v.type && cast.context != 'e' ? snapshot.function(cast.function) : nullptr;
        if (!f || f->language == "c" || f->language == "internal")
            continue;
        const Value made = apply(*f, {v});
        v.values.add(made.values);
        v.influences.add(made.influences);
    }
}

Value Analyser::expression(const sql::Node& n, Level& level) {
    if (overBudget() || ++m_depth > 400) {
        --m_depth;
        return opaque("the statement is too long or nested too deeply");
    }
    struct Leave {
        int& depth;
        ~Leave() { --depth; }
    } leave{m_depth};
    switch (n.kind) {
    case NodeKind::ColumnRef:
        return column(n, level);
    case NodeKind::Constant: {
        Value v;
        v.constant = &n;
        switch (n.as<sql::ConstantType>()) {
        case sql::ConstantType::Integer:
            v.type = kIntType;
            v.bounds = Bounds{n.number, n.number};
            break;
        case sql::ConstantType::Boolean:
            v.type = kBoolType;
            break;
        case sql::ConstantType::Float:
            v.type = 1700;
            break;
        default:
            break; // not known until it meets something
        }
        return v;
    }
    case NodeKind::ParamRef: {
        const auto at = static_cast<std::size_t>(n.number) - 1;
        if (n.number > 0 && at < m_parameters.size())
            return m_parameters[at];
        Value v;
        v.constant = &n;
        return v;
    }
    case NodeKind::FuncCall:
        return call(n, level);
    case NodeKind::TypeCast: {
        const auto* inner = n.child(Role::Value);
        const auto* type = n.child(Role::Type);
        if (!inner || !type)
            return {};
        return castTo(expression(*inner, level), typeOf(type), type->list(Role::Modifiers).empty() ? -1 : 0);
    }
    case NodeKind::Expr:
        return operatorExpression(n, level);
    case NodeKind::Bool: {
        // What stands first may decide whether the rest is evaluated; the order is the planner's.
        Value out;
        RegionScope scope(*this);
        for (const auto* e : n.list(Role::Elements))
            out.absorb(expression(*e, level));
        scope.control().add(out.all());
        return boolean(std::move(out));
    }
    case NodeKind::SubLink:
        return subLink(n, level);
    case NodeKind::Case:
        return caseExpression(n, level);
    case NodeKind::Coalesce:
    case NodeKind::MinMax: {
        Value out;
        Oid type = 0;
        RegionScope scope(*this);
        for (const auto* e : n.list(Role::Elements)) {
            const Value v = expression(*e, level);
            if (type == 0)
                type = v.type;
            if (n.is(NodeKind::Coalesce))
                scope.control().add(v.all());
            if (!out.fields && n.list(Role::Elements).size() == 1)
                out.fields = v.fields;
            out.absorb(v);
        }
        out.type = type;
        return out;
    }
    case NodeKind::Row:
    case NodeKind::List: {
        Value out;
        auto fields = std::make_shared<Fields>();
        for (const auto* e : n.list(Role::Elements)) {
            if (e->is(NodeKind::ColumnRef) && e->has(sql::Flag::Star)) {
                Fields all;
                star(*e, level, all);
                for (auto& f : all) {
                    out.absorb(f.value);
                    fields->push_back({"f" + std::to_string(fields->size() + 1), std::move(f.value)});
                }
                continue;
            }
            Value v = expression(*e, level);
            out.absorb(v);
            fields->push_back({"f" + std::to_string(fields->size() + 1), std::move(v)});
        }
        out.fields = std::move(fields);
        return out;
    }
    case NodeKind::Array: {
        Value out = anyOf(n, level, false);
        return out;
    }
    case NodeKind::Indirection:
        return indirection(n, level);
    case NodeKind::NullTest:
    case NodeKind::BooleanTest:
        return boolean(anyOf(n, level, false));
    case NodeKind::Collate: {
        const auto* inner = n.child(Role::Value);
        Value v = inner ? expression(*inner, level) : Value{};
        v.origin = {};
        return v;
    }
    case NodeKind::XmlExpr:
    case NodeKind::XmlSerialize:
        return xml(n, level);
    case NodeKind::GroupingFunc: // which grouping set a row belongs to: not a value of any column
        return {};
    case NodeKind::SqlValueFunction:
    case NodeKind::SetToDefault:
    case NodeKind::CurrentOf:
        return {};
    case NodeKind::NamedArg:
    case NodeKind::ResTarget:
    case NodeKind::SortBy:
        return n.child(Role::Value) ? expression(*n.child(Role::Value), level) : Value{};
    case NodeKind::MultiAssignRef: {
        const auto* source = n.child(Role::Value);
        Value v = source ? expression(*source, level) : Value{};
        const auto at = static_cast<std::size_t>(n.number) - 1;
        if (v.fields && at < v.fields->size()) {
            Value field = (*v.fields)[at].value;
            return field;
        }
        return plain(std::move(v));
    }
    case NodeKind::TypeName:
        return {};
    default:
        return opaque("an unknown kind of expression");
    }
}

Value Analyser::xml(const sql::Node& n, Level& level) {
    const bool parses = n.is(NodeKind::XmlExpr) && (n.as<sql::XmlOperator>() == sql::XmlOperator::Parse ||
                                                    n.as<sql::XmlOperator>() == sql::XmlOperator::Pi ||
                                                    n.as<sql::XmlOperator>() == sql::XmlOperator::Root);
    Value out = anyOf(n, level, parses);
    out.type = n.is(NodeKind::XmlExpr) ? kXmlType : kTextType;
    return out;
}

Value Analyser::caseExpression(const sql::Node& n, Level& level) {
    Value out;
    ColumnSet control;
    Oid type = 0;
    const auto* test = n.child(Role::Test);
    if (test) {
        const Value v = expression(*test, level);
        out.absorb(v);
        control.add(v.all());
    }
    for (const auto* when : n.list(Role::When)) {
        const auto* condition = when->child(Role::Condition);
        const auto* value = when->child(Role::Value);
        if (!condition || !value)
            continue;
        RegionScope scope(*this);
        scope.control().add(control);
        const Value c = expression(*condition, level);
        out.absorb(c);
        control.add(c.all());
        const Value v = evaluateInRegion(*value, level, control);
        if (type == 0)
            type = v.type;
        out.absorb(v);
    }
    if (const auto* otherwise = n.child(Role::Else)) {
        const Value v = evaluateInRegion(*otherwise, level, control);
        if (type == 0)
            type = v.type;
        out.absorb(v);
    }
    out.type = type;
    return out;
}

namespace {

// A constant whose type its neighbour decides.
bool isUntyped(const Value& value) {
    if (value.type != 0 || !value.constant || !value.constant->is(NodeKind::Constant))
        return false;
    const auto type = value.constant->as<sql::ConstantType>();
    return type == sql::ConstantType::String || type == sql::ConstantType::Null;
}

} // namespace

// As oper() of parse_oper.c: an exact match first, a constant of unknown type taken for its neighbour's; else all that
// the operands could be passed to.
std::vector<const catalog::Operator*> Analyser::operatorsFor(std::span<const std::string_view> names, const Value* left,
                                                             const Value& right) const {
    const auto name = names.back();
    const bool qualified = names.size() > 1;
    const Oid schema = qualified ? snapshot.schema(names[names.size() - 2]) : 0;
    if (left) {
        const Oid leftType = isUntyped(*left) ? right.type : left->type;
        const Oid rightType = isUntyped(right) ? left->type : right.type;
        if (leftType != 0 && rightType != 0)
            if (const auto* exact = qualified ? snapshot.exactOperator(schema, name, leftType, rightType)
                                              : snapshot.exactOperator(place.path, name, leftType, rightType))
                return {exact};
    }
    auto found = qualified ? snapshot.operators(schema, name) : snapshot.operators(place.path, name);
    std::erase_if(found, [&](const auto* o) {
        return (o->left == 0) != (left == nullptr) || (left && !couldBe(left->type, o->left)) ||
               !couldBe(right.type, o->right);
    });
    return found;
}

Value Analyser::callOperator(std::span<const std::string_view> names, const Value* left, const Value& right) {
    Value out;
    if (left)
        out.absorb(*left);
    out.absorb(right);
    if (names.empty())
        return out;
    const auto name = names.back();
    const auto found = operatorsFor(names, left, right);
    bool first = true, anyBuiltIn = false;
    for (const auto* o : found) {
        const auto* f = snapshot.function(o->function);
        const bool builtIn = o->oid < catalog::kFirstNormalOid ||
                             (f && (f->oid < catalog::kFirstNormalOid || isPureExtension(f->extension)) &&
                              (f->language == "c" || f->language == "internal"));
        if (!builtIn && f) {
            std::vector<Value> arguments;
            if (left)
                arguments.push_back(*left);
            arguments.push_back(right);
            out.absorb(apply(*f, std::move(arguments)));
        }
        anyBuiltIn = anyBuiltIn || builtIn;
        if (first)
            out.type = o->result;
        else if (out.type != o->result)
            out.type = 0;
        first = false;
    }
    if (found.empty())
        facts.unresolved = true;
    if (anyBuiltIn || found.empty()) {
        const auto isArray = [&](const Value& v) { return v.type != 0 && !isScalar(v); };
        const bool ofArrays =
            name == "||" && ((left && isArray(*left)) || isArray(right)); // their dimensions have to fit
        if (ofArrays || !isTotalOperator(name, left, right))
            raise(out);
        if (anyBuiltIn)
            out.bounds = arithmetic(name, left, right);
    }
    const auto* polymorphic = snapshot.type(out.type);
    if (polymorphic && polymorphic->kind == 'p')
        out.type = left && left->type ? left->type : right.type;
    return out;
}

Value Analyser::operatorExpression(const sql::Node& n, Level& level) {
    const auto isRow = [&](Role role) {
        const auto* side = n.child(role);
        return side && side->is(NodeKind::Row);
    };
    switch (n.as<ExprKind>()) {
    case ExprKind::In:
    case ExprKind::Between:
    case ExprKind::NotBetween:
    case ExprKind::BetweenSymmetric:
    case ExprKind::NotBetweenSymmetric:
        break;
    default:
        if (!isRow(Role::Left) && !isRow(Role::Right))
            return comparison(n, level);
    }
    // Pairs, bounds and elements are looked at one after the other, as far as needed.
    RegionScope scope(*this);
    Value out = comparison(n, level);
    scope.control().add(out.all());
    return out;
}

Value Analyser::comparison(const sql::Node& n, Level& level) {
    const auto* l = n.child(Role::Left);
    const auto* r = n.child(Role::Right);
    if (!r)
        return {};
    std::optional<Value> left;
    if (l)
        left = expression(*l, level);
    static constexpr std::array<std::string_view, 1> kEquals{"="};
    const auto kind = n.as<ExprKind>();
    switch (kind) {
    case ExprKind::Operator: {
        const Value right = expression(*r, level);
        if (left)
            if (auto equal = equality(n.names(), *left, right))
                return std::move(*equal);
        Value out = callOperator(n.names(), left ? &*left : nullptr, right);
        if (l && (l->is(NodeKind::Row) || r->is(NodeKind::Row)))
            out.type = kBoolType;
        return out;
    }
    case ExprKind::NullIf: {
        const Value right = expression(*r, level);
        Value out = callOperator(n.names().empty() ? std::span<const std::string_view>(kEquals) : n.names(),
                                 left ? &*left : nullptr, right);
        out.type = left ? left->type : 0;
        return out;
    }
    case ExprKind::In:
    case ExprKind::Between:
    case ExprKind::NotBetween:
    case ExprKind::BetweenSymmetric:
    case ExprKind::NotBetweenSymmetric: {
        std::vector<Value> elements;
        for (const auto* e : r->list(Role::Elements))
            elements.push_back(expression(*e, level));
        if (kind == ExprKind::In && left)
            if (auto equal = equalityWithAny(n.names(), *left, elements))
                return std::move(*equal);
        Value out = left.value_or(Value{});
        for (const auto& right : elements) {
            Value one;
            if (kind == ExprKind::In)
                one = callOperator(n.names(), left ? &*left : nullptr, right);
            else
                one.absorb(right);
            out.absorb(one);
        }
        return boolean(std::move(out));
    }
    case ExprKind::Similar: {
        Value right = expression(*r, level);
        Value out = callOperator(n.names(), left ? &*left : nullptr, right);
        return boolean(std::move(out));
    }
    default: {
        Value right = expression(*r, level);
        Value out;
        if (kind == ExprKind::OperatorAny || kind == ExprKind::OperatorAll) {
            const auto* array = snapshot.type(snapshot.baseType(right.type));
            Value element = right;
            element.type = array ? array->element : 0;
            out.absorb(callOperator(n.names(), left ? &*left : nullptr, element));
        } else {
            out.absorb(callOperator(n.names(), left ? &*left : nullptr, right));
        }
        return boolean(std::move(out));
    }
    }
}

Value Analyser::subLink(const sql::Node& n, Level& level) {
    const auto* q = n.child(Role::Query);
    if (!q)
        return {};
    Value out;
    std::optional<Value> test;
    if (const auto* t = n.child(Role::Test))
        test = expression(*t, level);
    const auto type = n.as<sql::SubLinkType>();
    Rows rows;
    {
        RegionScope scope(*this); // ANY and ALL look at rows as long as they have to
        rows = query(*q, &level, &level);
        if (type == sql::SubLinkType::Any || type == sql::SubLinkType::All) {
            if (test)
                scope.control().add(test->all());
            for (const auto& field : rows.fields)
                scope.control().add(field.value.all());
        }
    }
    region->raises = true; // work that a time-out could tell about
    out.influences.add(rows.steer);
    if (test)
        out.absorb(*test);
    switch (type) {
    case sql::SubLinkType::Exists:
        for (const auto& field : rows.fields)
            out.influences.add(field.value.influences);
        return boolean(std::move(out));
    case sql::SubLinkType::Scalar:
        if (!rows.atMostOne) { // "more than one row returned by a subquery used as an expression"
            Value steered;
            steered.influences = rows.steer;
            raise(steered);
        }
        if (rows.fields.size() == 1) {
            out.absorb(rows.fields[0].value);
            out.type = rows.fields[0].value.type;
            out.typmod = rows.fields[0].value.typmod;
            out.fields = rows.fields[0].value.fields;
            return out;
        }
        for (const auto& field : rows.fields)
            out.absorb(field.value);
        out.fields = std::make_shared<const Fields>(rows.fields);
        return out;
    case sql::SubLinkType::Array:
        for (const auto& field : rows.fields)
            out.absorb(field.value);
        if (rows.fields.size() == 1)
            if (const auto* element = snapshot.type(rows.fields[0].value.type))
                out.type = element->arrayType;
        return out;
    case sql::SubLinkType::MultiAssign:
        out.fields = std::make_shared<const Fields>(rows.fields);
        [[fallthrough]];
    case sql::SubLinkType::RowCompare:
        if (!rows.atMostOne) {
            Value steered;
            steered.influences = rows.steer;
            raise(steered);
        }
        for (const auto& field : rows.fields)
            out.absorb(field.value);
        if (type == sql::SubLinkType::RowCompare)
            return boolean(std::move(out));
        return out;
    default: // ANY, ALL
        for (const auto& field : rows.fields) {
            out.absorb(field.value);
            if (!n.names().empty() && rows.fields.size() == 1)
                out.absorb(callOperator(n.names(), test ? &*test : nullptr, field.value));
        }
        return boolean(std::move(out));
    }
}

Value Analyser::indirection(const sql::Node& n, Level& level) {
    const auto* base = n.child(Role::Value);
    if (!base)
        return {};
    Value v = expression(*base, level);
    for (const auto* part : n.list(Role::Indirection)) {
        if (part->is(NodeKind::Star))
            return v;
        if (part->is(NodeKind::Name)) {
            v = fieldOrFunction(std::move(v), part->name(), level);
            continue;
        }
        for (const auto role : {Role::Lower, Role::Upper})
            if (const auto* e = part->child(role)) {
                RegionScope scope(*this); // not looked at when there is nothing to take a part of
                scope.control().add(v.all());
                const Value index = expression(*e, level);
                v.absorb(index);
                if (!index.independent() && !index.constant)
                    raise(index);
            }
        if (!part->has(sql::Flag::Slice)) {
            const auto* array = snapshot.type(snapshot.baseType(v.type));
            v.type = array && array->element ? array->element : (array && array->name == "jsonb" ? v.type : 0);
        }
        v.origin = {};
        v.fields = nullptr;
        v.constant = nullptr;
        v.bounds.reset();
    }
    return v;
}

} // namespace postern::lineage
