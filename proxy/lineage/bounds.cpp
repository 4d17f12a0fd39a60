// What numbers lie between, as far as types, constraints, constants and PostgreSQL's own functions tell.
#include <cmath>
#include <cstdlib>
#include <unordered_set>

#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

using Names = std::unordered_set<std::string_view>;

std::optional<Bounds> boundsOfType(Oid type) {
    switch (type) {
    case kInt2:
        return Bounds{INT16_MIN, INT16_MAX};
    case kInt4:
        return Bounds{INT32_MIN, INT32_MAX};
    case kInt8:
        return Bounds{static_cast<double>(INT64_MIN), static_cast<double>(INT64_MAX)};
    default:
        return std::nullopt;
    }
}

// Of 11 bits; may be negative (numeric.c).
int scaleOf(std::int32_t typmod) {
    return (((typmod - 4) & 0x7FF) ^ 0x400) - 0x400;
}

double roomOf(std::int32_t typmod) {
    const int precision = ((typmod - 4) >> 16) & 0xFFFF;
    return typmod >= 4 ? std::pow(10.0, precision - scaleOf(typmod)) : 0;
}

namespace {

// A constant that is a number, or will be taken for one. Very small ones count as unknown.
std::optional<Bounds> boundsOfConstant(const sql::Node& n, Oid type) {
    const auto kind = n.as<sql::ConstantType>();
    if (kind == sql::ConstantType::Integer)
        return Bounds{static_cast<double>(n.number), static_cast<double>(n.number)};
    const bool isText = kind == sql::ConstantType::String && (type == 0 || isInteger(type) || type == kNumeric);
    if (kind != sql::ConstantType::Float && !isText)
        return std::nullopt;
    const std::string text(n.name());
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    const double size = std::abs(number);
    const bool isZero = size == 0 && text.find_first_of("123456789") == std::string::npos;
    if (text.empty() || *end != '\0' || !(size <= kLargest) || (size < 1e-30 && !isZero))
        return std::nullopt;
    return Bounds{number, number};
}

std::optional<Bounds> boundsOfColumn(const Value& v) {
    if (isDateTime(v.type) && v.origin.relation != 0)
        return Bounds{-kDaysInUse, kDaysInUse, false, true};
    if (v.type != kNumeric || v.origin.relation == 0)
        return std::nullopt;
    constexpr double kInUse = 1e100;
    const bool isLimited = v.typmod >= 4;
    const double most = isLimited ? roomOf(v.typmod) : kInUse;
    return most <= kLargest ? std::optional(Bounds{-most, most, false, !isLimited}) : std::nullopt;
}

} // namespace

std::optional<Bounds> boundsOf(const Value& v) {
    if (v.bounds)
        return v.bounds;
    if (v.constant)
        return v.constant->is(sql::NodeKind::Constant) ? boundsOfConstant(*v.constant, v.type) : boundsOfType(v.type);
    const auto ofType = boundsOfType(v.type);
    return ofType ? ofType : boundsOfColumn(v);
}

namespace {

constexpr double kMostYears = 178'956'970; // of an interval

std::optional<Bounds> boundsOfPart(const Value& part, const Value& of) {
    if (!hasPart(of.type, part) || (of.type == kInterval ? !of.bounds : !isPlain(of)))
        return std::nullopt;
    if (isOneOf(part, {"epoch", "julian"}))
        return Bounds{-1e16, 1e16};
    if (isOneOf(part, {"day", "hour"}))
        return of.type == kInterval ? Bounds{-3e9, 3e9} : Bounds{0, 31};
    if (isOneOf(part, {"milliseconds", "microseconds"}))
        return Bounds{-6e7, 6e7};
    return Bounds{-kMostYears, kMostYears};
}

} // namespace

std::optional<Bounds> boundsOfFunction(std::string_view name, std::span<const Value> a) {
    static const Names same{"min", "max", "avg", "first_value", "last_value"};
    static const Names whole{"round", "ceil", "ceiling", "floor", "trunc"};
    static const Names counts{"count", "row_number", "rank", "dense_rank", "regr_count"};
    static const Names lengths{"length",   "char_length", "character_length", "octet_length", "strpos",
                               "position", "cardinality", "array_length",     "ascii"};
    constexpr double kMostRows = 1e9;
    if (counts.contains(name))
        return Bounds{name == "count" || name == "regr_count" ? 0.0 : 1.0, kMostRows * kMostRows};
    if (lengths.contains(name))
        return Bounds{0, 1 << 30};
    if (name == "age") // its years: it is finite
        return Bounds{-kMostYears, kMostYears};
    if ((name == "date_part" || name == "extract") && a.size() == 2)
        return boundsOfPart(a[0], a[1]);
    static const Names clocks{"now", "transaction_timestamp", "statement_timestamp", "clock_timestamp"};
    if (clocks.contains(name))
        return Bounds{-kDaysInUse, kDaysInUse};
    const bool changesTime = name == "date_trunc" || name == "timezone";
    if (changesTime && a.size() >= 2 && isDateTime(a[1].type)) {
        constexpr double kMillennium = 366'000;
        const auto of = boundsOf(a[1]);
        const auto kept = of ? Bounds{of->low - kMillennium, of->high + 1, false, of->isAssumed} : Bounds{};
        return of && kept.within(kCalendar) ? std::optional(kept) : std::nullopt;
    }
    if ((name == "lower" || name == "upper") && a.size() == 1 && isTimeRange(a[0].type))
        return a[0].origin.relation != 0 && !a[0].bounds ? std::optional(Bounds{-kDaysInUse, kDaysInUse, false, true})
                                                         : std::nullopt;
    if (name == "percentile_cont" || name == "percentile_disc")
        return a.size() == 2 && isLiteral(a[0]) && isInteger(a[1].type) ? boundsOf(a[1]) : std::nullopt;
    const auto first = a.empty() ? std::nullopt : boundsOf(a[0]);
    static const Names others{"lag", "lead", "nth_value"}; // of the same column, or what stands for it at the end
    if (first && others.contains(name)) {
        const auto last = a.size() > 2 ? boundsOf(a[2]) : first;
        auto both = *first;
        if (last)
            both.cover(*last);
        return last && commonType(a[0].type, a.back().type) == a[0].type ? std::optional(both) : std::nullopt;
    }
    if (first && isDateTime(a[0].type))
        return same.contains(name) && a.size() == 1 ? first : std::nullopt;
    if (!first || (!isInteger(a[0].type) && a[0].type != kNumeric))
        return std::nullopt;
    if (same.contains(name) && a.size() == 1)
        return Bounds{first->low, first->high, false, first->isAssumed};
    static const Names deviations{"stddev", "stddev_pop", "stddev_samp"};
    if (deviations.contains(name) && a.size() == 1)
        return Bounds{0, first->high - first->low, false, first->isAssumed};
    if (name == "sum" && a.size() == 1)
        return Bounds{first->low > 0 ? first->low : first->low * kMostRows,
                      first->high < 0 ? first->high : first->high * kMostRows, false, first->isAssumed};
    if (whole.contains(name) && (a.size() == 1 || (a.size() == 2 && isNumberFrom(a[1], 0))))
        return Bounds{std::floor(first->low), std::ceil(first->high), false, first->isAssumed};
    if (name == "abs" && a.size() == 1 && !isInteger(a[0].type))
        return Bounds{0, std::max(std::abs(first->low), std::abs(first->high)), false, first->isAssumed};
    return std::nullopt;
}

std::optional<Bounds> boundsOfCast(Oid source, Oid target, const std::optional<Bounds>& bounds) {
    if (bounds && isDateTime(source) && isDateTime(target))
        return bounds;
    if (bounds && target == kFloat8 && isInteger(source))
        return bounds;
    const bool fromNumber =
        source == 0 || source == kUnknown || source == kFloat8 || source == kNumeric || isInteger(source);
    if (!bounds || !fromNumber || (target != kNumeric && !isInteger(target)))
        return std::nullopt;
    if (target == kNumeric || isInteger(source))
        return bounds;
    return Bounds{std::floor(bounds->low), std::ceil(bounds->high), false, bounds->isAssumed};
}

namespace {

// Whatever is at least that far from zero divides it.
Bounds quotient(const Bounds& a, const Bounds& b, double least) {
    const double low = std::min(a.low, 0.0) / least, high = std::max(a.high, 0.0) / least;
    return b.low >= 0 ? Bounds{low, high} : Bounds{std::min(low, -high), std::max(high, -low)};
}

// How far from zero it is at least.
double leastOf(const Bounds& bounds, bool isWhole) {
    if (bounds.low > 0 || bounds.high < 0)
        return std::min(std::abs(bounds.low), std::abs(bounds.high));
    return isWhole && bounds.neverZero ? 1 : 0;
}

} // namespace

std::optional<Bounds> boundsOfOperator(std::string_view name, const Value* left, const Value& right) {
    if (left && isDateTime(left->type)) {
        const auto at = (name == "+" || name == "-") && isModestTime(right) ? boundsOf(*left) : std::nullopt;
        const auto out = at ? Bounds{at->low - kModestDays, at->high + kModestDays, false, at->isAssumed} : Bounds{};
        return at && out.within(kCalendar) ? std::optional(out) : std::nullopt;
    }
    const auto isNumber = [](const Value& v) {
        return isInteger(v.type) || v.type == kNumeric || (isConstant(v) && (v.type == 0 || v.type == kUnknown));
    };
    const auto b = boundsOf(right);
    const auto a = left ? boundsOf(*left) : std::optional(Bounds{});
    if (!a || !b || !isNumber(right) || (left && !isNumber(*left)))
        return std::nullopt;
    const auto isOne = [](const Bounds& bounds) { return bounds.low == bounds.high; };
    if (left && ((a->isAssumed && !isOne(*b)) || (b->isAssumed && !isOne(*a))))
        return std::nullopt;
    Bounds out;
    if (name == "+")
        out = {a->low + b->low, a->high + b->high};
    else if (name == "-")
        out = {a->low - b->high, a->high - b->low};
    else if (name == "*" && left)
        out = {std::min({a->low * b->low, a->low * b->high, a->high * b->low, a->high * b->high}),
               std::max({a->low * b->low, a->low * b->high, a->high * b->low, a->high * b->high})};
    else if (const double least = leastOf(*b, isInteger(right.type)); name == "/" && left && least > 0)
        out = quotient(*a, *b, least);
    else
        return std::nullopt;
    out.isAssumed = a->isAssumed || b->isAssumed;
    // A constant without a type has its neighbour's.
    const auto typeOf = [](const Value& v, Oid neighbour) {
        return v.type == 0 || v.type == kUnknown ? neighbour : v.type;
    };
    const Oid rightType = left ? typeOf(right, left->type) : right.type;
    const Oid leftType = left ? typeOf(*left, right.type) : right.type;
    const auto is = [&](Oid type) { return leftType == type || rightType == type; };
    constexpr double kMostInt8 = 9.2e18; // without the last digits, which a double has not
    const Bounds limits = is(kNumeric)                              ? Bounds{-kLargest, kLargest}
                          : is(kInt8)                               ? Bounds{-kMostInt8, kMostInt8}
                          : leftType == kInt2 && rightType == kInt2 ? *boundsOfType(kInt2)
                                                                    : *boundsOfType(kInt4);
    return out.within(limits) ? std::optional(out) : std::nullopt;
}

} // namespace postern::lineage
