// Expressions: parse_expr.c. Every part of an expression flows into its value; what only decides about it is an
// influence.
#include <array>
#include <charconv>

#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::ExprKind;
using sql::NodeKind;
using sql::Role;

namespace {

// make_const() of parse_node.c: the smallest of int4, int8 and numeric that it fits.
Oid typeOfNumber(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    return !isWhole ? kNumeric : number >= INT32_MIN && number <= INT32_MAX ? kInt4 : kInt8;
}

// As numerictypmodin() makes it; of other types, and of what is no constant, only that there is one.
std::int32_t modifierOf(const sql::Node& type) {
    const auto modifiers = type.list(Role::Modifiers);
    if (modifiers.empty())
        return -1;
    const auto isSmall = [](const sql::Node* n) {
        return n->is(NodeKind::Constant) && n->as<sql::ConstantType>() == sql::ConstantType::Integer &&
               n->number >= 0 && n->number <= 1000;
    };
    if (type.name() != "numeric" || modifiers.size() > 2 || !std::all_of(modifiers.begin(), modifiers.end(), isSmall))
        return 0;
    const auto scale = modifiers.size() == 2 ? modifiers[1]->number : 0;
    return static_cast<std::int32_t>((modifiers[0]->number << 16 | scale) + 4);
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

Value constant(const sql::Node& n) {
    Value v;
    v.constant = &n;
    switch (n.as<sql::ConstantType>()) {
    case sql::ConstantType::Integer:
        v.type = kInt4;
        v.bounds = boundsOf(v);
        break;
    case sql::ConstantType::Boolean:
        v.type = kBoolType;
        break;
    case sql::ConstantType::Float:
        v.type = typeOfNumber(n.name());
        v.bounds = boundsOf(v);
        break;
    default:
        break; // not known until it meets something
    }
    constexpr std::size_t kShort = 100;
    v.isAsKept = n.name().size() <= kShort;
    v.growth = 0.1F + static_cast<float>(n.name().size()) / 1000;
    return v;
}

Value clock(std::string_view name) {
    Value v;
    if (name == "current_date")
        v.type = kDate;
    else if (name == "current_timestamp")
        v.type = kTimestamptz;
    else if (name == "localtimestamp")
        v.type = kTimestamp;
    if (v.type != 0)
        v.bounds = Bounds{-kDaysInUse, kDaysInUse};
    return v;
}

// One of several values: of a type, between bounds, a text, that they have in common. NULL counts for nothing.
class Choice {
public:
    void add(const Value& v) {
        type = commonType(type, v.type);
        if (v.constant && v.constant->is(NodeKind::Constant) &&
            v.constant->as<sql::ConstantType>() == sql::ConstantType::Null)
            return;
        m_areKept = m_areKept && v.isAsKept;
        constexpr double kMostChosen = 1000;
        m_areLengths = m_areLengths && (v.isLength || isNumberFrom(v, INT32_MIN, kMostChosen));
        if ((mayOverflow(v.type) && !isTextual(v.type)) || v.type >= catalog::kFirstNormalOid)
            m_converted.push_back(v);
        auto its = boundsOf(v);
        if (!its && v.type == 0 && isText(v) && isPlainTime(constantText(v)))
            its = Bounds{-kDaysInUse, kDaysInUse};
        m_isKnown = m_isKnown && its;
        if (!its)
            return;
        m_bounds ? m_bounds->cover(*its) : void(m_bounds = its);
    }
    // What nobody keeps in a column, somebody could have put into the one that is chosen for what another one holds.
    void describe(Value& out) const {
        const auto columns = out.all();
        const bool isOfOneColumn = !columns.everything() && columns.ids().size() <= 1;
        out.type = type;
        out.bounds = m_isKnown && m_bounds && (!m_bounds->isAssumed || isOfOneColumn) ? m_bounds : std::nullopt;
        out.isAsKept = m_areKept && isOfOneColumn;
        out.isLength = m_areLengths;
    }
    const std::vector<Value>& converted() const { return m_converted; }

    Oid type = 0;

private:
    std::optional<Bounds> m_bounds;
    std::vector<Value> m_converted;
    bool m_isKnown = true, m_areKept = true, m_areLengths = true;
};

Value rowOf(const Rows& rows) {
    if (rows.fields.size() == 1)
        return rows.fields[0].value;
    Value out;
    out.fields = std::make_shared<const Fields>(rows.fields);
    return out;
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

// Recursion goes through here: what needs room on the stack is in functions of its own.
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
    case NodeKind::ColumnRef: {
        Value v = column(n, level);
        if (v.type >= catalog::kFirstNormalOid) // constants it meets may be turned into its type
            (void)domainChecks(snapshot.baseType(v.type));
        return v;
    }
    case NodeKind::Constant:
        return constant(n);
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
        return castTo(expression(*inner, level), typeOf(type), modifierOf(*type));
    }
    case NodeKind::Expr:
        return operatorExpression(n, level);
    case NodeKind::Bool:
        return condition(n, level);
    case NodeKind::SubLink:
        return subLink(n, level);
    case NodeKind::Case:
        return caseExpression(n, level);
    case NodeKind::Coalesce:
    case NodeKind::MinMax:
        return oneOf(n, level);
    case NodeKind::Row:
    case NodeKind::List:
        return row(n, level);
    case NodeKind::Array:
        return array(n, level);
    case NodeKind::Indirection:
        return indirection(n, level);
    case NodeKind::NullTest:
    case NodeKind::BooleanTest:
        return boolean(anyOf(n, level, false));
    case NodeKind::Collate: {
        const auto* inner = n.child(Role::Value);
        Value v = inner ? expression(*inner, level) : Value{};
        v.origin = {};
        v.collation = collationNamed(n.names());
        return v;
    }
    case NodeKind::XmlExpr:
    case NodeKind::XmlSerialize:
        return xml(n, level);
    case NodeKind::GroupingFunc: // which grouping set a row belongs to: not a value of any column
        return {};
    case NodeKind::SqlValueFunction:
        return clock(n.name());
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

Value Analyser::condition(const sql::Node& n, Level& level) {
    // What stands first may decide whether the rest is evaluated; the order is the planner's.
    Value out;
    RegionScope scope(*this);
    for (const auto* e : n.list(Role::Elements))
        out.absorb(expression(*e, level));
    scope.control().add(out.all());
    return boolean(std::move(out));
}

// COALESCE, GREATEST, LEAST.
Value Analyser::oneOf(const sql::Node& n, Level& level) {
    Value out;
    ColumnSet before;
    Choice choice;
    for (const auto* e : n.list(Role::Elements)) {
        const Value v = evaluateInRegion(*e, level, before);
        choice.add(v);
        if (n.is(NodeKind::Coalesce))
            before.add(v.all());
        if (!out.fields && n.list(Role::Elements).size() == 1)
            out.fields = v.fields;
        out.absorb(v);
    }
    if (!choice.converted().empty()) {
        RegionScope scope(*this);
        scope.control().add(before);
        for (const auto& v : choice.converted())
            convert(v, choice.type);
    }
    choice.describe(out);
    if (n.is(NodeKind::MinMax) && mayNotCompare("<", nullptr, out))
        raise(out);
    if (n.name() == "greatest")
        for (const auto* e : n.list(Role::Elements))
            if (e->is(NodeKind::Constant) && e->as<sql::ConstantType>() == sql::ConstantType::Integer && out.bounds)
                out.bounds->low = std::max(out.bounds->low, static_cast<double>(e->number));
    return out;
}

Value Analyser::row(const sql::Node& n, Level& level) {
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
    float growth = 0;
    for (const auto& field : *fields)
        growth += growthOf(field.value);
    grow(out, growth);
    out.fields = std::move(fields);
    out.collation = 0;
    return out;
}

Value Analyser::array(const sql::Node& n, Level& level) {
    Value out;
    bool ofScalars = true;
    float growth = 0;
    Choice choice;
    for (const auto* e : n.list(Role::Elements)) {
        const Value v = expression(*e, level);
        growth += growthOf(v);
        ofScalars = ofScalars && (v.constant || isScalar(v));
        choice.add(v);
        out.absorb(v);
    }
    for (const auto& v : choice.converted())
        convert(v, choice.type);
    if (!ofScalars) // the dimensions of arrays in it have to fit
        raise(out);
    grow(out, growth);
    out = plain(std::move(out));
    out.element = ofScalars ? choice.type : 0;
    return out;
}

Value Analyser::xml(const sql::Node& n, Level& level) {
    const bool parses = n.is(NodeKind::XmlSerialize) || n.as<sql::XmlOperator>() == sql::XmlOperator::Parse ||
                        n.as<sql::XmlOperator>() == sql::XmlOperator::Pi ||
                        n.as<sql::XmlOperator>() == sql::XmlOperator::Root;
    constexpr float kEscaped = 6; // &quot;
    float growth = 0;
    Value out;
    for (const auto& slot : n.slots())
        for (const auto* child : slot.nodes()) {
            const Value v = expression(*child, level);
            growth += growthOf(v) * (v.type == kXml ? 1 : kEscaped);
            const auto* array = snapshot.type(snapshot.baseType(v.type));
            const bool isTime = isDateTime(v.type);
            if (parses || isDateTime(array ? array->element : v.element) || (isTime && !boundsOf(v)))
                raise(v);
            else if (isTime && isStrained(v)) // XML has no infinite dates
                strain(v);
            out.absorb(v);
        }
    grow(out, growth);
    out = plain(std::move(out));
    out.type = n.is(NodeKind::XmlExpr) ? kXml : kText;
    return out;
}

Value Analyser::caseExpression(const sql::Node& n, Level& level) {
    Value out;
    ColumnSet control;
    Choice choice;
    std::optional<Value> test;
    if (const auto* t = n.child(Role::Test)) {
        test = expression(*t, level);
        out.absorb(*test);
        control.add(test->all());
    }
    for (const auto* when : n.list(Role::When)) {
        const auto* condition = when->child(Role::Condition);
        const auto* value = when->child(Role::Value);
        if (!condition || !value)
            continue;
        RegionScope scope(*this);
        scope.control().add(control);
        Value c = expression(*condition, level);
        if (test)
            c.absorb(userDefined("=", *test, c));
        out.absorb(c);
        control.add(c.all());
        const Value v = evaluateInRegion(*value, level, control);
        choice.add(v);
        out.absorb(v);
    }
    if (const auto* otherwise = n.child(Role::Else)) {
        const Value v = evaluateInRegion(*otherwise, level, control);
        choice.add(v);
        out.absorb(v);
    }
    if (!choice.converted().empty()) {
        RegionScope scope(*this);
        scope.control().add(control);
        for (const auto& v : choice.converted())
            convert(v, choice.type);
    }
    choice.describe(out);
    return out;
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
            out.bounds = boundsOf(rows.fields[0].value);
            if (out.bounds && out.bounds->isAssumed && out.all() != rows.fields[0].value.all())
                out.bounds.reset();
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
        if (rows.fields.size() != 1 || !(rows.fields[0].value.constant || isScalar(rows.fields[0].value)))
            raise(out); // the dimensions of arrays in it have to fit
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
        if (type != sql::SubLinkType::RowCompare)
            return out;
        if (test && !n.names().empty())
            out.absorb(userDefined(n.names().back(), *test, rowOf(rows)));
        return boolean(std::move(out));
    default: // ANY, ALL
        for (const auto& field : rows.fields) {
            out.absorb(field.value);
            if (!n.names().empty() && rows.fields.size() == 1)
                out.absorb(callOperator(n.names(), test ? &*test : nullptr, field.value));
        }
        if (test)
            out.absorb(userDefined(n.names().empty() ? "=" : n.names().back(), *test, rowOf(rows)));
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
                if (!isLiteral(index)) // it may be beyond what an integer holds
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
