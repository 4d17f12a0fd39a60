// Operators and comparisons: parse_oper.c.
#include <array>
#include <cmath>

#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::ExprKind;
using sql::NodeKind;
using sql::Role;

namespace {

// A constant whose type its neighbour decides.
bool isUntyped(const Value& value) {
    if (value.type != 0 || !value.constant || !value.constant->is(NodeKind::Constant))
        return false;
    const auto type = value.constant->as<sql::ConstantType>();
    return type == sql::ConstantType::String || type == sql::ConstantType::Null;
}

// Written as a row: it is compared pair by pair, and has no operators of its own.
bool isRow(const Value& v) {
    return v.type == 0 && v.fields;
}

// Rows of FROM are compared as records, which may be of different types; what is written as rows, pair by pair.
bool mayBeUnlike(const Value& left, const Value& right) {
    return (left.isRecord || right.isRecord) && mayDiffer(&left, right);
}

// Known by its name. Whatever the database's owners made of a built-in function is what that function is.
bool isBuiltIn(const catalog::Operator& o, const catalog::Function* f) {
    return o.oid < catalog::kFirstNormalOid ||
           (o.isOfExtension && f && isPureExtension(f->extension) && (f->language == "c" || f->language == "internal"));
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
        Oid leftType = isUntyped(*left) ? right.type : left->type;
        Oid rightType = isUntyped(right) ? left->type : right.type;
        if (isUntyped(*left) && isUntyped(right))
            leftType = rightType = kText;
        const auto exact = [&] {
            return qualified ? snapshot.exactOperator(schema, name, leftType, rightType)
                             : snapshot.exactOperator(place.path, name, leftType, rightType);
        };
        if (leftType != 0 && rightType != 0) {
            if (const auto* o = exact())
                return {o};
            if ((leftType == kNumeric && isInteger(rightType)) || (isInteger(leftType) && rightType == kNumeric)) {
                leftType = rightType = kNumeric;
                if (const auto* o = exact())
                    return {o};
            }
        }
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
    if (left && isRow(*left) && isRow(right) && left->fields->size() == right.fields->size()) {
        for (std::size_t i = 0; i < left->fields->size(); ++i)
            out.absorb(callOperator(names, &(*left->fields)[i].value, (*right.fields)[i].value));
        if (mayBeUnlike(*left, right))
            raise(out);
        return boolean(std::move(out));
    }
    const auto name = names.back();
    const auto found = operatorsFor(names, left, right);
    bool first = true, anyBuiltIn = false;
    convertOperands(found, left, right);
    for (const auto* o : found) {
        const auto* f = snapshot.function(o->function);
        const bool builtIn = isBuiltIn(*o, f);
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
        // Their dimensions have to fit, and elements the array.
        const auto mayBeElement = [](const Value& array, const Value& v) {
            return array.type == 0 && array.element != v.type && mayOverflow(v.type) && !isTextual(v.type) &&
                   !array.constant;
        };
        const bool ofArrays =
            name == "||" && left &&
            (isArray(*left) || isArray(right) || mayBeElement(*left, right) || mayBeElement(right, *left));
        if (ofArrays || !isTotalOperator(name, left, right) || mayNotCompare(name, left, right))
            raise(out);
        else if (name == "@@" || (name.size() == 1 && std::string_view("+-*/").find(name[0]) != std::string_view::npos))
            for (const auto* operand : {left, &right})
                if (operand && isStrained(*operand))
                    strain(*operand);
        if (name == "@@" && left && isTextual(left->type))
            facts.quotes.add(out.all());
        if (name == "||" && left)
            grow(out, growthOf(*left) + growthOf(right));
        constexpr float kFewTimes = 20;
        out.isAsKept = name == "||" && left && left->isAsKept && right.isAsKept && isOfOneRelation(out.all()) &&
                       out.growth < kFewTimes;
        out.isLength = name == "-" && left && left->isLength && isNumberFrom(right, 0);
        out.isJsonObject = name == "-" && left && left->isJsonObject && isText(right);
        out.isMadeJson = left && left->isMadeJson && out.type == kJson;
        if (anyBuiltIn)
            out.bounds = boundsOfOperator(name, left, right);
    }
    const auto* polymorphic = snapshot.type(out.type);
    if (polymorphic && polymorphic->kind == 'p')
        out.type = left && left->type ? left->type : right.type;
    return out;
}

// Where the type of one operand is not known, the other is taken for what some operator takes as it is.
void Analyser::convertOperands(std::span<const catalog::Operator* const> found, const Value* left, const Value& right) {
    if (!mayOverflow(right.type) && !(left && mayOverflow(left->type)) && right.type < catalog::kFirstNormalOid &&
        !(left && left->type >= catalog::kFirstNormalOid))
        return;
    const bool areKnown = !left || (left->type != 0 && right.type != 0);
    const auto isTakenAsItIs = [&](Oid catalog::Operator::*side, Oid type) {
        return !areKnown && std::any_of(found.begin(), found.end(), [&](const auto* o) { return o->*side == type; });
    };
    const bool keepsLeft = left && isTakenAsItIs(&catalog::Operator::left, left->type);
    const bool keepsRight = isTakenAsItIs(&catalog::Operator::right, right.type);
    for (const auto* o : found) {
        // There is an operator of float8 for all that meets a float4.
        if (left && !keepsLeft && o->left != kFloat4)
            convert(*left, o->left);
        if (!keepsRight && o->right != kFloat4)
            convert(right, o->right);
    }
}

Value Analyser::userDefined(std::string_view name, const Value& left, const Value& right) {
    Value out;
    if (isRow(left) && isRow(right) && left.fields->size() == right.fields->size()) {
        for (std::size_t i = 0; i < left.fields->size(); ++i)
            out.absorb(userDefined(name, (*left.fields)[i].value, (*right.fields)[i].value));
        if (mayBeUnlike(left, right))
            raise(out);
        return out;
    }
    const auto found = operatorsFor({&name, 1}, &left, right);
    if (mayNotCompare(name, &left, right))
        raise(left), raise(right);
    convertOperands(found, &left, right);
    for (const auto* o : found)
        if (const auto* f = snapshot.function(o->function); f && !isBuiltIn(*o, f))
            out.absorb(apply(*f, {left, right}));
    return out;
}

Value Analyser::operatorExpression(const sql::Node& n, Level& level) {
    const auto isWrittenAsRow = [&](Role role) {
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
        if (!isWrittenAsRow(Role::Left) && !isWrittenAsRow(Role::Right))
            return comparison(n, level);
    }
    // Pairs, bounds and elements are looked at one after the other, as far as needed.
    RegionScope scope(*this);
    Value out = comparison(n, level);
    scope.control().add(out.all());
    return out;
}

// BETWEEN is written as two comparisons, SYMMETRIC as four.
Value Analyser::bounds(ExprKind kind, const Value& left, const std::vector<Value>& ends) {
    const bool inside = kind == ExprKind::Between || kind == ExprKind::BetweenSymmetric;
    Value out;
    for (const auto& end : ends)
        for (const std::string_view name : inside ? std::array{">=", "<="} : std::array{"<", ">"})
            out.absorb(userDefined(name, left, end));
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
        if (left)
            out.bounds = boundsOf(*left);
        if (out.bounds && out.bounds->isAssumed && left->all() != out.all())
            out.bounds.reset();
        if (const auto removed = boundsOf(right); removed && removed->low == 0 && removed->high == 0)
            out.bounds = out.bounds.value_or(Bounds{-HUGE_VAL, HUGE_VAL}), out.bounds->neverZero = true;
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
        // An index that is asked for several values tells in its counts how many of them are equal.
        const bool isSearched = level.outer && left && !left->independent();
        for (const auto& e : elements)
            if (kind == ExprKind::In && isSearched && elements.size() > 1 && !e.independent())
                raise(e);
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
        if (kind != ExprKind::In && left)
            out.absorb(bounds(kind, *left, elements));
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
            if (level.outer && left && !left->independent() && !right.independent())
                raise(right); // as above
            const auto* array = snapshot.type(snapshot.baseType(right.type));
            Value element = right;
            element.type = array ? array->element : right.element;
            out.absorb(callOperator(n.names(), left ? &*left : nullptr, element));
        } else {
            out.absorb(callOperator(n.names(), left ? &*left : nullptr, right));
        }
        return boolean(std::move(out));
    }
    }
}

} // namespace postern::lineage
