// Uses of a column that tell no more than which values are equal (Equalities::Followed).
#include <algorithm>

#include "lineage/analyser.h"

namespace postern::lineage {

namespace {

constexpr std::size_t kMaxEqualities = 1000;

bool isPlainColumn(const Value& v) {
    return v.certain && v.origin.relation != 0 && v.origin.relation != kParameter && v.influences.empty() &&
           !v.aggregated && !v.windowed && v.values == ColumnSet(v.origin);
}

bool isConstant(const Value& v) {
    using sql::ConstantType;
    if (!v.constant || !v.independent())
        return false;
    if (v.constant->is(sql::NodeKind::ParamRef))
        return v.constant->number > 0;
    if (!v.constant->is(sql::NodeKind::Constant) || v.constant->location < 0)
        return false;
    const auto type = v.constant->as<ConstantType>();
    return type == ConstantType::String || type == ConstantType::Integer || type == ConstantType::Float;
}

Value comparisonOf(ColumnId column) {
    Value out;
    out.values.add(equalityOf(column));
    out.type = kBoolType;
    return out;
}

} // namespace

std::optional<Value> Analyser::equality(std::span<const std::string_view> names, const Value& left,
                                        const Value& right) {
    if (!followsEqualities || facts.equalities.size() >= kMaxEqualities || names.size() != 1 ||
        (names[0] != "=" && names[0] != "<>"))
        return std::nullopt;
    if (isConstant(left) && isPlainColumn(right))
        return equality(names, right, left);
    if (!isPlainColumn(left) || left.type == 0)
        return std::nullopt;
    // An operator of the site's own may tell anything.
    for (const auto* o : snapshot.operators(place.path, names[0]))
        if (o->oid >= catalog::kFirstNormalOid)
            return std::nullopt;
    Equality found;
    found.column = left.origin;
    Value out = comparisonOf(left.origin);
    if (isPlainColumn(right)) {
        if (right.type != left.type)
            return std::nullopt;
        found.other = right.origin;
        out.absorb(comparisonOf(right.origin));
    } else if (isConstant(right)) {
        found.parameter = right.constant->is(sql::NodeKind::ParamRef) ? right.constant->number : 0;
        if (found.parameter == 0) {
            found.location = right.constant->location;
            found.text = right.constant->as<sql::ConstantType>() == sql::ConstantType::Integer
                             ? std::to_string(right.constant->number)
                             : std::string(right.constant->name());
        }
    } else {
        return std::nullopt;
    }
    if (std::find(facts.equalities.begin(), facts.equalities.end(), found) == facts.equalities.end())
        facts.equalities.push_back(std::move(found));
    return out;
}

std::optional<Value> Analyser::equalityWithAny(std::span<const std::string_view> names, const Value& left,
                                               const std::vector<Value>& right) {
    if (!isPlainColumn(left) || !std::all_of(right.begin(), right.end(), isConstant))
        return std::nullopt;
    std::optional<Value> out;
    for (const auto& one : right)
        if (out = equality(names, left, one); !out)
            return std::nullopt;
    return out;
}

// Rows of the same value come together; of which values is told by nothing but the output.
Value Analyser::groupedBy(Value value) const {
    if (followsEqualities && isPlainColumn(value))
        value.values = ColumnSet(equalityOf(value.origin));
    return value;
}

} // namespace postern::lineage
