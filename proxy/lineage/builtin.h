#pragma once
// Words shared by what knows PostgreSQL's own functions, operators and types by name. Internal to lineage.
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

#include "base/text.h"
#include "lineage/value.h"

namespace postern::lineage {

// pg_type OIDs that never change (pg_type.dat).
enum BuiltinType : Oid {
    kBool = 16,
    kBytea = 17,
    kChar = 18,
    kName = 19,
    kInt8 = 20,
    kInt2 = 21,
    kInt4 = 23,
    kText = 25,
    kOid = 26,
    kMoney = 790,
    kJson = 114,
    kXml = 142,
    kFloat4 = 700,
    kFloat8 = 701,
    kUnknown = 705,
    kInet = 869,
    kCidr = 650,
    kBpchar = 1042,
    kVarchar = 1043,
    kDate = 1082,
    kTime = 1083,
    kTimestamp = 1114,
    kTimestamptz = 1184,
    kInterval = 1186,
    kNumeric = 1700,
    kUuid = 2950,
    kJsonb = 3802,
    kTsvector = 3614,
    kTsquery = 3615,
    kRegconfig = 3734,
    kJsonpath = 4072,
};

inline bool isInteger(Oid t) {
    return t == kInt2 || t == kInt4 || t == kInt8;
}
// What select_common_type() makes of two numbers or times; else the first that is known.
inline Oid commonType(Oid one, Oid other) {
    constexpr Oid kNumbers[] = {kInt2, kInt4, kInt8, kOid, kNumeric, kFloat4, kFloat8};
    constexpr Oid kTimes[] = {kDate, kTimestamp, kTimestamptz};
    const auto later = [&](const auto& ranks) -> Oid {
        const auto* a = std::find(std::begin(ranks), std::end(ranks), one);
        const auto* b = std::find(std::begin(ranks), std::end(ranks), other);
        return a != std::end(ranks) && b != std::end(ranks) ? *std::max(a, b) : 0;
    };
    if (const Oid number = later(kNumbers))
        return number;
    if (const Oid time = later(kTimes))
        return time;
    return one != 0 ? one : other;
}
inline bool isTextual(Oid t) {
    return t == kText || t == kVarchar || t == kBpchar || t == kName || t == kChar;
}
// Conversions that the server makes unasked and that some values do not survive start with one of these.
inline bool mayOverflow(Oid t) {
    return t == kNumeric || t == kInt8 || t == kDate || t == kTimestamp || t == kTimestamptz || t == kText ||
           t == kVarchar;
}
inline bool isDateTime(Oid t) {
    return t == kDate || t == kTimestamp || t == kTimestamptz;
}
// Two of them may be so far apart that no number says how far.
inline bool isGeometric(Oid t) {
    constexpr Oid kPoint = 600, kLseg = 601, kPath = 602, kBox = 603, kPolygon = 604, kLine = 628, kCircle = 718;
    return t == kPoint || t == kLseg || t == kPath || t == kBox || t == kPolygon || t == kLine || t == kCircle;
}
inline bool isTimeRange(Oid t) {
    constexpr Oid kTsrange = 3908, kTstzrange = 3910, kDaterange = 3912;
    return t == kTsrange || t == kTstzrange || t == kDaterange;
}
inline bool isRange(Oid t) {
    constexpr Oid kInt4range = 3904, kNumrange = 3906, kInt8range = 3926;
    return isTimeRange(t) || t == kInt4range || t == kNumrange || t == kInt8range;
}

inline bool isConstant(const Value& v) {
    return v.constant != nullptr;
}

inline bool isLiteral(const Value& v) {
    return v.constant && v.constant->is(sql::NodeKind::Constant);
}

inline bool isNull(const Value& v) {
    return isLiteral(v) && v.constant->as<sql::ConstantType>() == sql::ConstantType::Null;
}

inline std::string_view constantText(const Value& v) {
    return v.constant && v.constant->is(sql::NodeKind::Constant) &&
                   v.constant->as<sql::ConstantType>() == sql::ConstantType::String
               ? v.constant->name()
               : std::string_view{};
}

inline bool isText(const Value& v) {
    return v.constant && v.constant->is(sql::NodeKind::Constant) &&
           v.constant->as<sql::ConstantType>() == sql::ConstantType::String;
}

inline bool isOneOf(const Value& v, std::initializer_list<std::string_view> words) {
    return isText(v) && std::find(words.begin(), words.end(), toLowerAscii(constantText(v))) != words.end();
}

inline bool isNumberFrom(const Value& v, double low, double high = INT32_MAX) {
    return v.bounds && isConstant(v) && v.bounds->within({low, high});
}

// A column as it is, or nothing of any column: whether it holds what is extreme is not for the statement to choose.
inline bool isPlain(const Value& v) {
    return v.origin.relation != 0 || v.independent();
}

// Days from 2000-01-01 that dates in use are within, that a modest interval is long, and that every type of date and
// time has.
inline constexpr double kDaysInUse = 1e6, kModestDays = 1e5;
inline constexpr Bounds kCalendar{-2.4e6, 1e8};

// A regular expression that compiles and needs no memory to speak of: characters, classes and brackets, each repeated
// by at most one of * + ? or a small count, groups of them that are not repeated, and alternatives.
bool isSimplePattern(std::string_view pattern);
// A jsonpath of keys and elements alone; where they are missing, it finds nothing.
bool isPlainPath(std::string_view path);
// A jsonpath that @@ meets nothing with but what it is silent about.
bool isSilentPath(std::string_view path);
// A pattern of LIKE that does not end with a backslash which stands for nothing.
bool isWholeLikePattern(std::string_view pattern);
// A format of to_char() that every number can be printed with.
bool isNumberFormat(std::string_view format);
// A template of format() that takes %s and %L alone, of that many values; %I takes no NULL, and widths come from
// arguments with *.
bool isTextFormat(std::string_view format, std::size_t values);
// A length of time that no date in use leaves the calendar by: words for it, and how many digits may stand before each.
bool isModestInterval(std::string_view text);
// A date, with or without a time, of a year with four digits.
bool isPlainTime(std::string_view text);
// Added to a date in use, it stays in the calendar.
bool isModestTime(const Value& v);
// EXTRACT of this part is defined for every value of the type.
bool hasPart(Oid type, const Value& part);

inline constexpr double kLargest = 1e300; // of bounds; numeric holds many more digits

} // namespace postern::lineage
