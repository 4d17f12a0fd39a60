// Types by name and casts: parse_type.c, parse_coerce.c.
#include <algorithm>
#include <cmath>
#include <vector>

#include "lineage/analyser.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using sql::NodeKind;

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

// False only when a value of type `given` can never be passed where `wanted` is declared.
bool Analyser::couldBe(Oid given, Oid wanted) const {
    if (given == 0 || wanted == 0 || given == wanted || given == 705)
        return true;
    wanted = snapshot.baseType(wanted); // a domain takes what its base type takes
    const auto* w = snapshot.type(wanted);
    constexpr Oid kAnyRange = 3831, kAnyMultirange = 4537;
    if (const auto* g = snapshot.type(snapshot.baseType(given)); g && (g->kind == 'r' || g->kind == 'm'))
        if (wanted == kAnyRange || wanted == kAnyMultirange)
            return (g->kind == 'r') == (wanted == kAnyRange);
    if (!w || w->kind == 'p')
        return true;
    const Oid base = snapshot.baseType(given);
    if (base == wanted || snapshot.rowTypeRelation(given))
        return base == wanted || !snapshot.rowTypeRelation(given) ? true : w->kind == 'c';
    if (const auto* cast = snapshot.cast(base, wanted))
        return cast->context == 'i';
    const auto* g = snapshot.type(base);
    return !g || g->kind == 'p' || (g->element != 0 && w->element != 0 && couldBe(g->element, w->element));
}

// What the checks of a domain, and of those that an array, range or row type is made of, read besides the value decides
// whether they hold. True: there is some check.
bool Analyser::domainChecks(Oid oid) {
    if (oid < catalog::kFirstNormalOid)
        return false;
    bool any = false;
    std::vector<Oid> types{oid};
    const auto addType = [&](Oid part) {
        if (part >= catalog::kFirstNormalOid && std::find(types.begin(), types.end(), part) == types.end())
            types.push_back(part);
    };
    for (std::size_t i = 0; i < types.size(); ++i) {
        const auto* type = snapshot.type(types[i]);
        if (!type)
            continue;
        // Constants of a domain are made when it runs; those of other types while it is parsed, with all their parts.
        const bool isTarget = types[i] == oid;
        if (isTarget && type->kind == 'd')
            oid = type->baseType;
        any = any || (type->kind == 'd' && type->hasCheck);
        facts.checksInParsing = facts.checksInParsing || (type->kind == 'd' && type->hasCheck && !isTarget);
        if (type->kind == 'd' && !type->check.empty()) {
            const auto summary = nesting < 8 ? model.summaries().ofDomain(*type, type->check) : nullptr;
            if (!summary) {
                opaque("the check of domain " + type->name + " could not be understood");
                return true;
            }
            absorb(summary->facts, summary->raises, summary->effects);
            if (!summary->result.independent())
                raise(summary->result);
        }
        for (const Oid part : {type->baseType, type->element, type->subtype})
            addType(part);
        if (const auto* relation = snapshot.rowTypeRelation(type->oid))
            for (const auto& column : relation->columns)
                if (!column.dropped)
                    addType(column.type);
    }
    return any;
}

namespace {

bool isNumeric(Oid type) {
    return isInteger(type) || type == kNumeric || type == kFloat4 || type == kFloat8;
}

// regproc, regclass, regtype …: what is known by a number or a name.
bool isReference(Oid type) {
    constexpr Oid kKnown[] = {24, 2202, 2203, 2204, 2205, 2206, 3734, 3769, 4089, 4096, 4191};
    return std::find(std::begin(kKnown), std::end(kKnown), type) != std::end(kKnown);
}

} // namespace

void Analyser::convert(const Value& v, Oid wanted) {
    const Oid from = snapshot.baseType(v.type), to = snapshot.baseType(wanted);
    if (from == to || to == 0 || !mayOverflow(from))
        return;
    const auto raiseUnless = [&](bool fits) {
        if (!fits)
            raise(v);
        else if (isStrained(v))
            strain(v);
    };
    constexpr double kMostOid = 4294967295;
    if (from == kNumeric && (to == kFloat4 || to == kFloat8)) // neither too large nor too small
        raiseUnless(to == kFloat8 && (isPlain(v) || isLiteral(v)) &&
                    boundsOf(v).value_or(Bounds{-HUGE_VAL, HUGE_VAL}).within({-kLargest, kLargest}));
    else if (isDateTime(from) && isDateTime(to))
        raiseUnless(isTotalCast(snapshot, from, to, -1, boundsOf(v)));
    else if (from == kInt8 && (to == kOid || isReference(to)))
        raiseUnless(boundsOf(v).value_or(Bounds{-1, -1}).within({0, kMostOid}));
    else if (isTextual(from) && isReference(to))
        raiseUnless(false);
}

namespace {

// Of a column as it is, which has no more digits than people keep, and of numbers that a precision has room for.
bool isTotalNumericCast(const Value& v, Oid source, Oid target, std::int32_t typmod) {
    const auto bounds = boundsOf(v);
    if (!bounds || (source != kNumeric && !isInteger(source)))
        return false;
    if (target == kFloat8)
        return v.origin.relation != 0 && bounds->within({-kLargest, kLargest});
    const auto room = target == kNumeric ? roomOf(typmod) : 0;
    return !bounds->isAssumed && bounds->within({1 - room, room - 1});
}

// What was written is still what it is: another type may write it otherwise, cut it or round it.
const sql::Node* constantAfterCast(const Value& v, Oid source, Oid target, std::int32_t typmod) {
    const bool isCut = isTextual(target) && (typmod >= 0 || target == kName || target == kChar);
    const bool isRounded = isNumeric(target) && (isNumeric(source) || typmod >= 0);
    const bool isKept =
        isRounded ? v.bounds.has_value()
                  : source == 0 || source == kUnknown || source == target || (isTextual(source) && isTextual(target));
    return isNull(v) || !v.constant || v.constant->is(NodeKind::ParamRef) || (isKept && !isCut) ? v.constant : nullptr;
}

// Rounded to as many digits as the type has behind the point, or before it.
std::optional<Bounds> rounded(const Bounds& bounds, std::int32_t typmod) {
    if (typmod < 4) // not known
        return std::nullopt;
    const double step = std::pow(10.0, -scaleOf(typmod));
    return Bounds{bounds.low - step, bounds.high + step, false, bounds.isAssumed};
}

} // namespace

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
    const bool checked = type && source != target && domainChecks(target);
    if (target == 0 || checked ||
        !(isTotalCast(snapshot, sourceBase, targetBase, typmod, boundsOf(v)) ||
          isTotalNumericCast(v, sourceBase, targetBase, typmod))) {
        const bool harmless = isNull(v) && !checked; // a domain may not allow NULL
        // A constant that does not fit is refused before anything runs; a parameter may be of any type, and be kept for
        // a plan that is made without it.
        const bool isFolded = constant && constant->is(NodeKind::Constant) &&
                              (sourceBase == 0 || (isNumeric(sourceBase) && isNumeric(targetBase)));
        if (!constant)
            raise(v);
        else if (!harmless && (checked || !isFolded)) // when it runs, if it does
            region->raises = true;
    } else if ((isDateTime(sourceBase) || (sourceBase == kNumeric && targetBase == kFloat8)) && isStrained(v)) {
        strain(v);
    }
    if (v.fields && snapshot.rowTypeRelation(target) && source != target)
        v.fields = nullptr;
    if (snapshot.rowTypeRelation(target) == nullptr)
        v.fields = nullptr;
    v.bounds = boundsOfCast(sourceBase, targetBase, boundsOf(v));
    if (v.bounds && targetBase == kNumeric && typmod >= 0)
        v.bounds = rounded(*v.bounds, typmod);
    if (sourceBase == 0 && isDateTime(targetBase) && isText(v) && isPlainTime(constantText(v)))
        v.bounds = Bounds{-kDaysInUse, kDaysInUse};
    constexpr float kQuoted = 4;
    if (isTextual(targetBase) && !isTextual(sourceBase) && sourceBase != 0 && sourceBase != kUnknown)
        grow(v, growthOf(v) * kQuoted);
    v.type = target;
    v.typmod = typmod;
    if (const Oid own = source != target ? collationOf(snapshot, target) : 0)
        v.collation = own;
    v.origin = sourceBase == targetBase && typmod < 0 ? v.origin : ColumnId{};
    v.constant = constantAfterCast(v, sourceBase, targetBase, typmod);
    v.isLength = v.isLength && isInteger(target);
    v.isJsonObject = v.isJsonObject && target == kJsonb;
    v.isMadeJson = target == kJson && (sourceBase == kJsonb || v.isMadeJson);
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

} // namespace postern::lineage
