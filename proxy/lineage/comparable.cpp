// What the server finds out only when it compares: that a type has no order, that two texts are of different
// collations, that a collation does not know substrings (typcache.c, parse_collate.c, varlena.c).
#include <array>
#include <string_view>
#include <unordered_set>

#include "lineage/analyser.h"
#include "lineage/builtin.h"

namespace postern::lineage {

namespace {

using Names = std::unordered_set<std::string_view>;

constexpr Oid kPgCatalog = 11, kDefaultCollation = 100, kCollationC = 950, kCollationPosix = 951;

bool isCollatable(const catalog::Snapshot& snapshot, Oid oid) {
    if (oid == 0 || oid == kUnknown)
        return true;
    const Oid base = snapshot.baseType(oid);
    const auto* type = snapshot.type(base);
    return !type || isTextual(base) || base >= catalog::kFirstNormalOid || type->kind == 'p' ||
           (type->element != 0 && isTextual(type->element));
}

// Types of pg_catalog that have a default B-tree operator class.
bool hasOrder(Oid type) {
    constexpr Oid kTimetz = 1266, kMacaddr = 829, kMacaddr8 = 774, kBit = 1560, kVarbit = 1562, kTid = 27, kLsn = 3220,
                  kXid8 = 5069, kOidVector = 30;
    static const std::unordered_set<Oid> known{
        kBool,        kBytea,    kChar,    kName,   kInt8,   kInt2,     kInt4,    kText,     kOid,
        kFloat4,      kFloat8,   kInet,    kCidr,   kBpchar, kVarchar,  kDate,    kTime,     kTimestamp,
        kTimestamptz, kInterval, kNumeric, kUuid,   kJsonb,  kTsvector, kTsquery, kMoney,    kTimetz,
        kMacaddr,     kMacaddr8, kBit,     kVarbit, kTid,    kLsn,      kXid8,    kOidVector};
    return known.contains(type);
}

} // namespace

Oid collationOf(const catalog::Column& column) {
    return column.collation == kDefaultCollation ? 0 : column.collation;
}

// A domain may have one of its own, which stands for it here.
Oid collationOf(const catalog::Snapshot& snapshot, Oid oid) {
    const auto* type = oid >= catalog::kFirstNormalOid ? snapshot.type(oid) : nullptr;
    return type && type->kind == 'd' && isTextual(snapshot.baseType(oid)) ? oid : 0;
}

// Collations that initdb makes are deterministic; what others are called is not known.
Oid Analyser::collationNamed(std::span<const std::string_view> names) const {
    if (names.empty())
        return kUnknownCollation;
    const bool isBuiltIn = names.size() > 1 ? names[names.size() - 2] == "pg_catalog"
                                            : !place.path.empty() && place.path.front() == kPgCatalog;
    if (isBuiltIn && names.back() == "C")
        return kCollationC;
    if (isBuiltIn && names.back() == "POSIX")
        return kCollationPosix;
    return isBuiltIn && names.back() == "default" ? 0 : kUnknownCollation;
}

Oid Analyser::sharedCollation(std::initializer_list<const Value*> values) const {
    Oid shared = 0;
    for (const auto* v : values)
        if (v && v->collation != 0 && isCollatable(snapshot, v->type))
            shared = mergedCollation(shared, v->collation);
    return shared;
}

bool Analyser::isComparable(Oid oid, int depth) const {
    const auto* type = snapshot.type(snapshot.baseType(oid));
    if (!type || depth > 8)
        return false;
    if (type->element != 0)
        return isComparable(type->element, depth + 1);
    if (const auto* relation = snapshot.rowTypeRelation(type->oid)) {
        for (const auto& column : relation->columns)
            if (!column.dropped && !isComparable(column.type, depth + 1))
                return false;
        return true;
    }
    return type->kind == 'e' || type->kind == 'r' || type->kind == 'm' || hasOrder(type->oid);
}

bool Analyser::isComparable(const Value& v) const {
    if (isConstant(v) || v.type == kUnknown)
        return true;
    if (v.fields && (v.type == 0 || snapshot.rowTypeRelation(v.type) == nullptr)) {
        for (const auto& field : *v.fields)
            if (!isComparable(field.value))
                return false;
        return true;
    }
    if (v.type == 0)
        return v.element != 0 && isComparable(v.element, 0);
    const auto* type = snapshot.type(snapshot.baseType(v.type));
    const bool isOfParts = type && (type->element != 0 || snapshot.rowTypeRelation(type->oid));
    return !isOfParts || isComparable(v.type, 0); // of others, the parser knows
}

bool Analyser::mayHoldJson(Oid oid, int depth) const {
    const auto* type = snapshot.type(snapshot.baseType(oid));
    if (!type || depth > 8)
        return true;
    if (type->oid == kJson || (type->element != 0 && mayHoldJson(type->element, depth + 1)))
        return true;
    if (const auto* relation = snapshot.rowTypeRelation(type->oid))
        for (const auto& column : relation->columns)
            if (!column.dropped && mayHoldJson(column.type, depth + 1))
                return true;
    return false;
}

bool Analyser::mayHoldJson(const Value& v) const {
    if (v.isMadeJson || (isLiteral(v) && v.type != kJson))
        return false;
    if (v.type != 0 && v.type != kUnknown && snapshot.rowTypeRelation(v.type) == nullptr)
        return mayHoldJson(v.type, 0);
    if (v.fields)
        return std::any_of(v.fields->begin(), v.fields->end(), [&](const auto& f) { return mayHoldJson(f.value); });
    return v.type == 0 && v.element != 0 ? mayHoldJson(v.element, 0) : mayHoldJson(v.type, 0);
}

void Analyser::sortsBy(const Value& v) {
    if (!isComparable(v) || sharedCollation({&v}) == kNoCollation)
        raise(v);
}

bool Analyser::mayNotCompare(std::string_view name, const Value* left, const Value& right) const {
    static const Names comparing{"=", "<>", "!=", "<", ">", "<=", ">=", "@>", "<@", "&&"};
    static const Names searching{"~~", "~~*", "!~~", "!~~*", "~", "!~", "~*", "!~*", "^@"};
    static const Names taking{"->", "->>", "#>", "#>>"};
    if (left && name.find('>') != name.npos && taking.contains(name) && mayHoldJson(*left))
        return true;
    if (isGeometric(right.type) || (left && isGeometric(left->type)))
        return true;
    const Oid collation = sharedCollation({left, &right});
    if (collation == kNoCollation || (!isDeterministic(collation) && searching.contains(name)))
        return true;
    return comparing.contains(name) &&
           (mayDiffer(left, right) || !isComparable(right) || (left && !isComparable(*left)));
}

bool Analyser::mayNotCompare(const catalog::Function& f, const std::vector<Value>& arguments) const {
    static const Names comparing{"min", "max", "mode", "array_replace", "greatest", "least", "range_merge"};
    static const Names searching{"strpos",          "position",        "replace",     "split_part",
                                 "string_to_array", "string_to_table", "starts_with", "regexp_replace",
                                 "regexp_match",    "regexp_matches",  "substring"};
    static const Names ofJson{"to_jsonb",         "jsonb_build_array", "jsonb_build_object", "jsonb_agg",
                              "jsonb_object_agg", "json_strip_nulls",  "json_extract_path",  "json_extract_path_text",
                              "to_tsvector",      "ts_headline"};
    if (ofJson.contains(f.name) &&
        std::any_of(arguments.begin(), arguments.end(), [&](const auto& a) { return mayHoldJson(a); }))
        return true;
    Oid collation = 0;
    for (const auto& a : arguments)
        collation = mergedCollation(collation, sharedCollation({&a}));
    if (collation == kNoCollation || (!isDeterministic(collation) && searching.contains(f.name)))
        return true;
    // What others make of a text is not followed into their code.
    if (!isDeterministic(collation) && f.language != "c" && f.language != "internal")
        return true;
    return comparing.contains(f.name) &&
           !std::all_of(arguments.begin(), arguments.end(), [&](const auto& a) { return isComparable(a); });
}

// Where keys may be NULL, what they stand for does not matter.
bool Analyser::raisesKeysAlone(const catalog::Function& f, const std::vector<Value>& arguments) {
    const bool isOneObject = f.name == "json_object_agg" || f.name == "jsonb_object_agg";
    if (!isOneObject && f.name != "json_build_object" && f.name != "jsonb_build_object")
        return false;
    const auto isKey = [&](const Value& v) { return isTextual(v.type) || isInteger(v.type) || isDateTime(v.type); };
    for (std::size_t i = 0; i < arguments.size(); i += 2)
        if ((!isKey(arguments[i]) && !(isLiteral(arguments[i]) && arguments[i].type == 0)) || i + 1 == arguments.size())
            return false;
    for (std::size_t i = 0; i < arguments.size(); i += 2)
        raise(arguments[i]);
    return true;
}

} // namespace postern::lineage
