// What cannot fail, whatever the values are: functions, operators and casts of pg_catalog by name.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>

#include "base/text.h"
#include "lineage/sources.h"

namespace postern::lineage {

namespace {

using Names = std::unordered_set<std::string_view>;

// pg_type OIDs that never change (pg_type.dat).
enum : Oid {
    kBool = 16,
    kBytea = 17,
    kChar = 18,
    kName = 19,
    kInt8 = 20,
    kInt2 = 21,
    kInt4 = 23,
    kText = 25,
    kOid = 26,
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
    kJsonpath = 4072,
};

bool isInteger(Oid t) {
    return t == kInt2 || t == kInt4 || t == kInt8;
}
bool isTextual(Oid t) {
    return t == kText || t == kVarchar || t == kBpchar || t == kName || t == kChar;
}
bool isDateTime(Oid t) {
    return t == kDate || t == kTimestamp || t == kTimestamptz;
}

bool isNonZeroNumber(const Value& v) {
    if (!v.constant || !v.constant->is(sql::NodeKind::Constant))
        return false;
    if (v.constant->as<sql::ConstantType>() == sql::ConstantType::Integer)
        return v.constant->number != 0 && v.constant->number != -1;
    if (v.constant->as<sql::ConstantType>() == sql::ConstantType::Float)
        return v.constant->name().find_first_of("123456789") != std::string_view::npos;
    return false;
}

bool isConstant(const Value& v) {
    return v.constant != nullptr;
}

std::string_view constantText(const Value& v) {
    return v.constant && v.constant->is(sql::NodeKind::Constant) &&
                   v.constant->as<sql::ConstantType>() == sql::ConstantType::String
               ? v.constant->name()
               : std::string_view{};
}

bool isText(const Value& v) {
    return v.constant && v.constant->is(sql::NodeKind::Constant) &&
           v.constant->as<sql::ConstantType>() == sql::ConstantType::String;
}

bool isOneOf(const Value& v, std::initializer_list<std::string_view> words) {
    return isText(v) && std::find(words.begin(), words.end(), toLowerAscii(constantText(v))) != words.end();
}

bool isNumberFrom(const Value& v, std::int64_t low, std::int64_t high = INT32_MAX) {
    return v.bounds && isConstant(v) && v.bounds->low >= low && v.bounds->high <= high;
}

// A format of to_char() that every number can be printed with.
bool isNumberFormat(std::string_view format) {
    return format.find_first_not_of("90,.FMGDL") == std::string_view::npos &&
           std::count_if(format.begin(), format.end(), [](char c) { return c == '.' || c == 'D'; }) <= 1;
}

// EXTRACT of this part is defined for every value of the type.
bool hasPart(Oid type, const Value& part) {
    if (!isDateTime(type))
        return false;
    const bool ofDay = isOneOf(part, {"day", "month", "year", "quarter", "week", "dow", "isodow", "doy", "isoyear",
                                      "decade", "century", "millennium", "julian", "epoch"});
    return ofDay || (type != kDate && isOneOf(part, {"hour", "minute", "second", "milliseconds", "microseconds"}));
}

} // namespace

// Functions are named by what a masked value may decide in them: nothing about whether they raise an error. Arguments
// that could make one raise for every value but NULL (an unknown unit, a length below zero) are constants known to be
// right.
bool isTotalFunction(std::string_view name, std::span<const Value> a) {
    static const Names always{"upper",
                              "lower",
                              "initcap",
                              "octet_length",
                              "bit_length",
                              "reverse",
                              "btrim",
                              "ltrim",
                              "rtrim",
                              "replace",
                              "translate",
                              "concat",
                              "concat_ws",
                              "md5",
                              "sha224",
                              "sha256",
                              "sha384",
                              "sha512",
                              "starts_with",
                              "strpos",
                              "textcat",
                              "quote_literal",
                              "quote_nullable",
                              "quote_ident",
                              "ascii",
                              "to_hex",
                              "left",
                              "right",
                              "hashtext",
                              "string_to_array",
                              "array_to_string",
                              "string_to_table",
                              "unnest",
                              "to_json",
                              "to_jsonb",
                              "row_to_json",
                              "array_to_json",
                              "json_build_array",
                              "jsonb_build_array",
                              "json_typeof",
                              "jsonb_typeof",
                              "jsonb_pretty",
                              "jsonb_strip_nulls",
                              "json_strip_nulls",
                              "json_extract_path",
                              "jsonb_extract_path",
                              "json_extract_path_text",
                              "jsonb_extract_path_text",
                              "jsonb_exists",
                              "jsonb_contains",
                              "json_agg",
                              "jsonb_agg",
                              "string_agg",
                              "count",
                              "min",
                              "max",
                              "bool_and",
                              "bool_or",
                              "every",
                              "bit_and",
                              "bit_or",
                              "bit_xor",
                              "mode",
                              "first_value",
                              "last_value",
                              "lag",
                              "lead",
                              "row_number",
                              "rank",
                              "dense_rank",
                              "percent_rank",
                              "cume_dist",
                              "cardinality",
                              "array_length",
                              "array_upper",
                              "array_lower",
                              "array_ndims",
                              "array_dims",
                              "array_replace",
                              "host",
                              "family",
                              "masklen",
                              "netmask",
                              "broadcast",
                              "network",
                              "hostmask",
                              "abbrev",
                              "inet_same_family",
                              "age",
                              "isfinite",
                              "justify_days",
                              "justify_hours",
                              "justify_interval",
                              "ceil",
                              "ceiling",
                              "floor",
                              "round",
                              "trunc",
                              "sign",
                              "abs",
                              "num_nulls",
                              "num_nonnulls",
                              "pg_typeof",
                              "pg_column_size",
                              "lower_inc",
                              "upper_inc",
                              "isempty",
                              "lower_inf",
                              "upper_inf",
                              "range_merge",
                              "numnode",
                              "querytree",
                              "strip",
                              "similarity",
                              "word_similarity",
                              "show_trgm",
                              "akeys",
                              "avals",
                              "skeys",
                              "svals",
                              "hstore_to_json",
                              "hstore_to_jsonb",
                              "soundex",
                              "uuid_send",
                              "now",
                              "version",
                              "current_database",
                              "current_schema",
                              "pg_get_userbyid",
                              "format_type"};
    if (always.contains(name))
        return !(name == "round" || name == "abs" || name == "trunc" || name == "ceil" || name == "floor") ||
               a.empty() || a[0].type == 0 || a[0].type == kNumeric || a[0].type == kFloat8 || a[0].type == kFloat4 ||
               isInteger(a[0].type);
    static const Names ofOne{"length", "char_length", "character_length", "text",
                             "name",   "varchar",     "bpchar",           "unaccent"};
    if (ofOne.contains(name))
        return a.size() == 1;
    if (name == "bool") // of jsonb it depends on what it is
        return a.size() == 1 && a[0].type == kInt4;
    if (name == "sum" || name == "avg")
        return a.size() == 1 &&
               (a[0].type == kInt2 || a[0].type == kInt4 || a[0].type == kInt8 || a[0].type == kNumeric);
    if (name == "ntile")
        return a.size() == 1 && isNumberFrom(a[0], 1);
    if (name == "nth_value")
        return a.size() == 2 && isNumberFrom(a[1], 1);
    if (name == "percentile_disc" || name == "ts_rank" || name == "ts_rank_cd") // a fraction, weights
        return !a.empty() && (a[0].independent() || a[0].type == kTsvector);
    if (name == "to_tsvector")
        return a.size() == 1 || (a.size() == 2 && a[0].independent());
    if (name == "ts_headline") // options
        return a.size() < 3 || a.back().type == kTsquery;
    if (name == "hstore") // a key with its value; texts and arrays have to be well-formed
        return a.size() == 2 && isTextual(a[0].type) && isTextual(a[1].type);
    if (name == "encode")
        return a.size() == 2 && isOneOf(a[1], {"hex", "base64", "escape"});
    if (name == "digest" || name == "hmac")
        return a.size() >= 2 && isOneOf(a.back(), {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"});
    if (name == "timezone")
        return a.size() == 2 && isOneOf(a[0], {"utc", "gmt"});
    if (name == "date_part" || name == "extract")
        return a.size() == 2 && hasPart(a[1].type, a[0]);
    if (name == "date_trunc")
        return a.size() >= 2 && isDateTime(a[1].type) &&
               isOneOf(a[0], {"microseconds", "milliseconds", "second", "minute", "hour", "day", "week", "month",
                              "quarter", "year", "decade", "century", "millennium"}) &&
               (a.size() == 2 || isOneOf(a[2], {"utc", "gmt"}));
    if (name == "overlay")
        return a.size() >= 3 && isNumberFrom(a[2], 1) && (a.size() == 3 || isNumberFrom(a[3], 0));
    if (name == "substr" || name == "substring")
        return (a.size() == 2 || a.size() == 3) && isNumberFrom(a[1], INT32_MIN) &&
               (a.size() == 2 || isNumberFrom(a[2], 0));
    if (name == "lpad" || name == "rpad")
        return (a.size() == 2 || a.size() == 3) && isNumberFrom(a[1], INT32_MIN, 1 << 20) &&
               (a.size() == 2 || isConstant(a[2]));
    if (name == "split_part")
        return a.size() == 3 && isConstant(a[1]) && isNonZeroNumber(a[2]);
    if (name == "to_char")
        return a.size() == 2 && isText(a[1]) && (isDateTime(a[0].type) || isNumberFormat(constantText(a[1])));
    if (name == "format") // %s and %L of anything; widths come from arguments only with *, and %I takes no NULL
        return !a.empty() && isText(a[0]) && constantText(a[0]).find_first_of("*I") == std::string_view::npos;
    if (name == "json_build_object" || name == "jsonb_build_object") { // keys may not be NULL
        for (std::size_t i = 0; i < a.size(); i += 2)
            if (!isConstant(a[i]))
                return false;
        return a.size() % 2 == 0;
    }
    if (name == "json_object_agg" || name == "jsonb_object_agg") // the key may not be NULL
        return a.size() == 2 && a[0].independent();
    if (name == "regexp_replace" || name == "regexp_match" || name == "regexp_matches") {
        const auto pattern = a.size() >= 2 ? constantText(a[1]) : std::string_view{};
        const bool replaces = name == "regexp_replace";
        const std::size_t flags = replaces ? 3 : 2; // where they are, if at all
        if (a.size() < flags || a.size() > flags + 1 || (replaces && !isConstant(a[2])))
            return false;
        const auto known = replaces ? std::string_view("gi") : name == "regexp_match" ? "i" : "gi";
        if (a.size() == flags + 1 &&
            (!isText(a[flags]) || constantText(a[flags]).find_first_not_of(known) != std::string_view::npos))
            return false;
        return !pattern.empty() && pattern.find_first_of("\\(){}[]?*+|") == std::string_view::npos;
    }
    return false;
}

std::optional<Bounds> arithmetic(std::string_view name, const Value* left, const Value& right) {
    constexpr std::int64_t kSafe = std::int64_t{1} << 31; // products of two such numbers fit 64 bits
    if (!left || !left->bounds || !right.bounds || !isInteger(left->type) || !isInteger(right.type))
        return std::nullopt;
    const auto a = *left->bounds, b = *right.bounds;
    for (const auto n : {a.low, a.high, b.low, b.high})
        if (n > kSafe || n < -kSafe)
            return std::nullopt;
    Bounds out;
    if (name == "+")
        out = {a.low + b.low, a.high + b.high};
    else if (name == "-")
        out = {a.low - b.high, a.high - b.low};
    else if (name == "*")
        out = {std::min({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high}),
               std::max({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high})};
    else
        return std::nullopt;
    const bool wide = left->type == kInt8 || right.type == kInt8;
    const bool narrow = left->type == kInt2 && right.type == kInt2;
    const std::int64_t limit = wide ? INT64_MAX : narrow ? INT16_MAX : INT32_MAX;
    return out.high <= limit && out.low >= -limit ? std::optional(out) : std::nullopt;
}

namespace {

// A length of time that no date in use leaves the calendar by: words for it, and how many digits may stand before each.
bool isModestInterval(std::string_view text) {
    struct Unit {
        std::string_view name;
        std::size_t digits;
    };
    static constexpr Unit kUnits[] = {
        {"", 4},      {"s", 9},     {"sec", 9},    {"secs", 9},    {"second", 9},      {"seconds", 9},     {"m", 7},
        {"min", 7},   {"mins", 7},  {"minute", 7}, {"minutes", 7}, {"h", 7},           {"hr", 7},          {"hrs", 7},
        {"hour", 7},  {"hours", 7}, {"d", 5},      {"day", 5},     {"days", 5},        {"w", 4},           {"week", 4},
        {"weeks", 4}, {"mon", 4},   {"mons", 4},   {"month", 4},   {"months", 4},      {"y", 3},           {"yr", 3},
        {"yrs", 3},   {"year", 3},  {"years", 3},  {"ms", 9},      {"millisecond", 9}, {"milliseconds", 9}};
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto lower = toLowerAscii(text);
    std::string_view rest = lower;
    const auto skip = [&](auto&& wanted) {
        const auto end = std::find_if_not(rest.begin(), rest.end(), wanted);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        const auto taken = rest.substr(0, length);
        rest.remove_prefix(length);
        return taken;
    };
    if (rest.size() > 100)
        return false;
    while (!rest.empty()) {
        (void)skip([](char c) { return c == ' ' || c == '+' || c == '-' || c == ':'; });
        const auto digits = skip(isDigit).size();
        if (rest.starts_with('.')) {
            rest.remove_prefix(1);
            (void)skip(isDigit);
        }
        (void)skip([](char c) { return c == ' '; });
        const auto word = skip(isLetter);
        if (word == "ago" && digits == 0)
            continue;
        const auto* unit =
            std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& known) { return known.name == word; });
        if (unit == std::end(kUnits) || digits > unit->digits || (digits == 0 && !(word.empty() && rest.empty())))
            return false;
    }
    return true;
}

// Added to a date in use, it stays in the calendar.
bool isModestTime(const Value& v) {
    constexpr std::int64_t kDays = 99'999;
    if (v.bounds)
        return v.bounds->low >= -kDays && v.bounds->high <= kDays;
    return v.type == kTime || (isText(v) && isModestInterval(constantText(v)));
}

// Records whose columns are of different types cannot be compared.
bool mayDiffer(const Value* left, const Value& right) {
    constexpr Oid kRecord = 2249;
    const auto isRecord = [](const Value& v) { return v.type == kRecord || (v.type == 0 && v.fields); };
    if (!left || (!isRecord(*left) && !isRecord(right)))
        return false;
    return !left->fields || !right.fields ||
           !std::equal(left->fields->begin(), left->fields->end(), right.fields->begin(), right.fields->end(),
                       [](const auto& a, const auto& b) {
                           return a.value.type == b.value.type || isConstant(a.value) || isConstant(b.value);
                       });
}

} // namespace

bool isTotalOperator(std::string_view name, const Value* left, const Value& right) {
    static const Names always{"=",   "<>", "!=",  "<",   ">",   "<=",   ">=",   "||",  "->",  "->>", "#>", "#>>",
                              "@>",  "<@", "?",   "?|",  "?&",  "&&",   "-|-",  "<<=", ">>=", "%",   "&<", "&>",
                              "|||", "^@", "~=~", "~<~", "~>~", "~<=~", "~>=~", "<<",  ">>",  "||/"};
    const Oid l = left ? left->type : 0;
    if (name == "%") // modulo of numbers, similarity of texts
        return isTextual(l) || isTextual(right.type) || (isNonZeroNumber(right) && l != 0);
    if (always.contains(name))
        return !mayDiffer(left, right);
    if (name == "<->") // of texts; dates may be infinite
        return isTextual(l) && isTextual(right.type);
    if (name == "@@")
        return l == kTsvector || right.type == kTsquery || right.type == kJsonpath;
    if (name == "~~" || name == "~~*" || name == "!~~" || name == "!~~*")
        return isText(right) && constantText(right).find('\\') == std::string_view::npos;
    if (name == "~" || name == "!~" || name == "~*" || name == "!~*") {
        const auto pattern = constantText(right);
        return isText(right) && pattern.find_first_of("\\(){}[]?*+|") == std::string_view::npos;
    }
    const auto numeric = [](Oid t, const Value& v) {
        return t == kNumeric || (isConstant(v) && (t == 0 || t == kUnknown || isInteger(t)));
    };
    if (arithmetic(name, left, right))
        return true;
    if (name == "+" || name == "-" || name == "*") {
        if (!left)
            return right.type == kNumeric || right.type == kFloat8 || right.type == kInterval;
        if (l == kNumeric || right.type == kNumeric)
            return (numeric(l, *left) || isInteger(l)) && (numeric(right.type, right) || isInteger(right.type));
        // Infinite ones cannot be subtracted. Columns may hold them, but nobody can choose when.
        const auto isPlain = [](const Value& v) { return v.origin.relation != 0 || v.independent(); };
        const auto isInfinite = [](const Value& v) {
            return isConstant(v) && toLowerAscii(constantText(v)).find("inf") != std::string::npos;
        };
        if (name == "-" && l == right.type && isDateTime(l))
            return isPlain(*left) && isPlain(right) && !isInfinite(*left) && !isInfinite(right);
        if (name != "*" && isDateTime(l) && isConstant(right))
            return isPlain(*left) && isModestTime(right);
        return false; // jsonb: not of scalars, nor of an object by number
    }
    if (name == "/")
        return isNonZeroNumber(right) && (isInteger(l) || l == kNumeric);
    return false;
}

bool isTotalCast(const catalog::Snapshot& snapshot, Oid source, Oid target, std::int32_t typmod) {
    if (target == kText || target == kVarchar || target == kBpchar || target == kName)
        return true; // an explicit cast cuts what is too long
    if (source == 0)
        return false;
    if (source == target)
        return typmod < 0 || isTextual(target);
    const auto width = [](Oid t) { return t == kInt2 ? 2 : t == kInt4 ? 4 : t == kInt8 ? 8 : 0; };
    if (width(source) && width(target))
        return width(source) <= width(target);
    if (target == kNumeric && typmod < 0)
        return width(source) != 0 || source == kFloat4 || source == kFloat8;
    if (target == kFloat8)
        return width(source) != 0 || source == kFloat4;
    if (target == kFloat4)
        return width(source) != 0;
    if (source == kBool)
        return target == kInt4;
    if (isDateTime(source) && (isDateTime(target) || target == kTime))
        return true;
    if (source == kCidr && target == kInet)
        return true;
    if (source == kJsonb && target == kJson)
        return true;
    const auto* s = snapshot.type(source);
    const auto* t = snapshot.type(target);
    return s && t && s->element != 0 && t->element != 0 && isTotalCast(snapshot, s->element, t->element, typmod);
}

} // namespace postern::lineage
