// What cannot fail, whatever the values are: functions, operators and casts of pg_catalog by name.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_set>

#include "base/text.h"
#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

namespace {

using Names = std::unordered_set<std::string_view>;

constexpr int kMostText = 10'000; // of what a constant may ask for

// A text that is no longer than what somebody has stored; one of another type has its size from there, too.
bool isAsKept(const Value& v) {
    return v.isAsKept || v.type == kTsquery || v.type == kRegconfig ||
           (isLiteral(v) && v.constant->name().size() <= kMostText);
}

// Once in place of something, it makes a text longer only by so much that doing so over and over fills no memory.
bool isShortReplacement(const Value& text, const Value& by) {
    constexpr std::size_t kShort = 8;
    return (isText(by) && constantText(by).size() <= kShort) || (text.isAsKept && by.isAsKept);
}

bool isNonZero(const Value& v) {
    const auto bounds = boundsOf(v);
    return (isInteger(v.type) || v.type == kNumeric) && bounds && bounds->isNonZero();
}

bool isApart(const Bounds& one, const Bounds& other) {
    return one.high < other.low || other.high < one.low;
}

// A moment that has a place in every type of date and time.
bool isInCalendar(const Value& v) {
    if (v.type == 0 && isText(v) && isPlainTime(constantText(v)))
        return true;
    const auto bounds = boundsOf(v);
    return bounds && bounds->within(kCalendar);
}

// An interval that may be turned round.
bool isShort(const Value& v) {
    return v.bounds || isPlain(v) || isModestTime(v);
}

// What is computed of it stays in numeric's range.
bool isInUse(const Value& v, double most) {
    const auto bounds = boundsOf(v);
    return bounds ? bounds->isAssumed || bounds->within({-most, most}) : isPlain(v);
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
                              "position",
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
                              "host",
                              "family",
                              "masklen",
                              "netmask",
                              "broadcast",
                              "network",
                              "hostmask",
                              "abbrev",
                              "inet_same_family",
                              "isfinite",
                              "sign",
                              "num_nulls",
                              "num_nonnulls",
                              "pg_typeof",
                              "pg_column_size",
                              "pg_column_compression",
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
                              "pg_get_userbyid"};
    if (always.contains(name))
        return true;
    if (name == "abs" && a.size() == 1 && isInteger(a[0].type)) // the lowest has none
        return isLiteral(a[0]) || boundsOf(a[0])->low > boundsOfType(a[0].type)->low;
    if (name == "abs" && a.size() == 1 && a[0].type == 0 && !isLiteral(a[0]))
        return false;
    static const Names ofNumbers{"round", "abs", "trunc", "ceil", "ceiling", "floor"};
    if (ofNumbers.contains(name))
        return a.empty() || a[0].type == kFloat8 || a[0].type == kFloat4 || isInteger(a[0].type) ||
               ((a[0].type == 0 || a[0].type == kNumeric) && isInUse(a[0], kLargest));
    static const Names ofOne{"length", "char_length", "character_length", "text",
                             "name",   "varchar",     "bpchar",           "unaccent"};
    if (ofOne.contains(name))
        return a.size() == 1;
    if (name == "bit_and" || name == "bit_or" || name == "bit_xor") // of bit strings, which have to be of one length
        return a.size() == 1 && isInteger(a[0].type);
    if (name == "format_type") // not every number is a modifier
        return a.size() == 2 && (isNull(a[1]) || (isLiteral(a[1]) && boundsOf(a[1]) && boundsOf(a[1])->high < 0));
    if (name == "bool") // of jsonb it depends on what it is
        return a.size() == 1 && a[0].type == kInt4;
    if (name == "sum" || name == "avg")
        return a.size() == 1 && (isInteger(a[0].type) || (a[0].type == kNumeric && isInUse(a[0], kLargest)));
    if (name == "stddev" || name == "stddev_samp" || name == "stddev_pop" || name == "variance" || name == "var_samp" ||
        name == "var_pop") // of squares
        return a.size() == 1 && (isInteger(a[0].type) || (a[0].type == kNumeric && isInUse(a[0], 1e140)));
    if (name == "age")
        return std::all_of(a.begin(), a.end(), isInCalendar);
    if (name == "justify_days" || name == "justify_hours" || name == "justify_interval")
        return a.size() == 1 && isShort(a[0]);
    if (name == "percentile_cont")
        return a.size() == 2 && isInteger(a[1].type) && isLiteral(a[0]) && boundsOf(a[0]) &&
               boundsOf(a[0])->within({0, 1});
    if (name == "ntile")
        return a.size() == 1 && isNumberFrom(a[0], 1);
    if (name == "nth_value")
        return a.size() == 2 && isNumberFrom(a[1], 1);
    if (name == "percentile_disc") // of what has no order, see Analyser::mayNotCompare()
        return a.size() == 2 && isLiteral(a[0]) && boundsOf(a[0]) && boundsOf(a[0])->within({0, 1});
    if (name == "ts_rank" || name == "ts_rank_cd") // without weights, which may be out of range
        return !a.empty() && a[0].type == kTsvector;
    if (name == "to_tsvector") // not of very many words
        return (a.size() == 1 || (a.size() == 2 && isText(a[0]))) && isAsKept(a.back());
    if (name == "ts_headline") // options
        return (a.size() < 3 || a.back().type == kTsquery) && std::all_of(a.begin(), a.end(), isAsKept);
    const auto isTextOrLiteral = [](const Value& v) { return isTextual(v.type) || (v.type == 0 && isText(v)); };
    if (name == "hstore") // a key with its value; texts and arrays have to be well-formed
        return a.size() == 2 && isTextOrLiteral(a[0]) && isTextual(a[1].type);
    if (name == "set_masklen") // as many bits as every address has
        return a.size() == 2 && isNumberFrom(a[1], 0, 32);
    if (name == "jsonb_path_exists" || name == "jsonb_path_query_first" || name == "jsonb_path_query_array")
        return a.size() == 2 && isText(a[1]) && isPlainPath(constantText(a[1]));
    if (name == "width_bucket")
        return a.size() == 4 && isInteger(a[0].type) && isLiteral(a[1]) && isLiteral(a[2]) && boundsOf(a[1]) &&
               boundsOf(a[2]) && isApart(*boundsOf(a[1]), *boundsOf(a[2])) && isNumberFrom(a[3], 1, kMostText);
    if (name == "sqrt" || name == "ln" || name == "log" || name == "log10") {
        const auto bounds = a.size() == 1 ? boundsOf(a[0]) : std::nullopt;
        return bounds && !bounds->isAssumed && (name == "sqrt" ? bounds->low >= 0 : bounds->low > 0);
    }
    if (name == "encode")
        return a.size() == 2 && isOneOf(a[1], {"hex", "base64", "escape"});
    if (name == "digest" || name == "hmac")
        return a.size() >= 2 && isOneOf(a.back(), {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"});
    if (name == "timezone")
        return a.size() == 2 && isOneOf(a[0], {"utc", "gmt"}) && (!isDateTime(a[1].type) || isInCalendar(a[1]));
    if (name == "date_part" || name == "extract")
        return a.size() == 2 && hasPart(a[1].type, a[0]) && (!isDateTime(a[1].type) || isInCalendar(a[1]));
    if (name == "date_trunc")
        return a.size() >= 2 && isDateTime(a[1].type) && isInCalendar(a[1]) &&
               isOneOf(a[0], {"microseconds", "milliseconds", "second", "minute", "hour", "day", "week", "month",
                              "quarter", "year", "decade", "century", "millennium"}) &&
               (a.size() == 2 || isOneOf(a[2], {"utc", "gmt"}));
    if (name == "overlay")
        return a.size() >= 3 && isNumberFrom(a[2], 1, kMostText) && (a.size() == 3 || isNumberFrom(a[3], 0, kMostText));
    if (name == "substring" && a.size() == 2 && isText(a[1]))
        return isSimplePattern(constantText(a[1]));
    if (name == "substr" || name == "substring")
        return (a.size() == 2 || (a.size() == 3 && isNumberFrom(a[2], 0))) &&
               (a[1].type == kInt4 || isNumberFrom(a[1], INT32_MIN));
    if (name == "lpad" || name == "rpad")
        return (a.size() == 2 || a.size() == 3) && (a[1].isLength || isNumberFrom(a[1], INT32_MIN, kMostText)) &&
               (a.size() == 2 || isConstant(a[2]));
    if (name == "repeat")
        return a.size() == 2 && ((a[1].isLength && isText(a[0]) && constantText(a[0]).size() == 1) ||
                                 isNumberFrom(a[1], INT32_MIN, kMostText));
    if (name == "mod")
        return a.size() == 2 && (isInteger(a[0].type) || a[0].type == kNumeric) && isNonZero(a[1]);
    if (name == "replace")
        return a.size() == 3 && isShortReplacement(a[0], a[2]);
    if (name == "split_part")
        return a.size() == 3 && isConstant(a[1]) && isNonZero(a[2]);
    if (name == "to_char")
        return a.size() == 2 && isText(a[1]) &&
               (isDateTime(a[0].type) ? isInCalendar(a[0]) : isNumberFormat(constantText(a[1])));
    if (name == "format")
        return !a.empty() && isText(a[0]) && isTextFormat(constantText(a[0]), a.size() - 1);
    if (name == "json_build_object" || name == "jsonb_build_object") { // keys may not be NULL
        for (std::size_t i = 0; i < a.size(); i += 2)
            if (!isLiteral(a[i]) || isNull(a[i]) || !(a[i].type == 0 || isTextual(a[i].type) || isInteger(a[i].type)))
                return false;
        return a.size() % 2 == 0;
    }
    if (name == "json_object_agg" || name == "jsonb_object_agg") // the key may not be NULL
        return a.size() == 2 && isLiteral(a[0]) && !isNull(a[0]) && (a[0].type == 0 || isTextual(a[0].type));
    static const Names matching{"regexp_split_to_array", "regexp_split_to_table", "regexp_count", "regexp_like",
                                "regexp_substr"};
    if (matching.contains(name))
        return a.size() == 2 && isSimplePattern(constantText(a[1]));
    if (name == "regexp_replace" || name == "regexp_match" || name == "regexp_matches") {
        const auto pattern = a.size() >= 2 ? constantText(a[1]) : std::string_view{};
        const bool replaces = name == "regexp_replace";
        const std::size_t flags = replaces ? 3 : 2; // where they are, if at all
        if (a.size() < flags || a.size() > flags + 1 || (replaces && !isShortReplacement(a[0], a[2])))
            return false;
        const auto known = replaces ? std::string_view("gi") : name == "regexp_match" ? "i" : "gi";
        if (a.size() == flags + 1 &&
            (!isText(a[flags]) || constantText(a[flags]).find_first_not_of(known) != std::string_view::npos))
            return false;
        return isSimplePattern(pattern);
    }
    return false;
}

bool strains(std::string_view name) {
    static const Names straining{
        "age",     "date_part", "date_trunc",   "extract",       "timezone",         "to_char",
        "sum",     "avg",       "stddev",       "stddev_samp",   "stddev_pop",       "variance",
        "var_pop", "var_samp",  "justify_days", "justify_hours", "justify_interval", "round",
        "trunc",   "ceil",      "ceiling",      "floor",         "to_tsvector",      "ts_headline"};
    return straining.contains(name);
}

bool isStrained(const Value& v) {
    const auto bounds = boundsOf(v);
    if (bounds)
        return bounds->isAssumed;
    return !isConstant(v) && (isDateTime(v.type) || v.type == kInterval || v.type == kNumeric || isTextual(v.type));
}

bool mayDiffer(const Value* left, const Value& right) {
    constexpr Oid kRecord = 2249;
    const auto isRecord = [](const Value& v) { return v.type == kRecord || (v.type == 0 && (v.fields || v.isRecord)); };
    if (!left || (!isRecord(*left) && !isRecord(right)))
        return false;
    return !left->fields || !right.fields ||
           !std::equal(left->fields->begin(), left->fields->end(), right.fields->begin(), right.fields->end(),
                       [](const auto& a, const auto& b) {
                           return isConstant(a.value) || isConstant(b.value) ||
                                  (a.value.type == b.value.type && a.value.collation == b.value.collation);
                       });
}

bool isTotalOperator(std::string_view name, const Value* left, const Value& right) {
    static const Names always{"=",   "<>", "!=",  "<",   ">",   "<=",   ">=",   "||",  "->",  "->>", "#>", "#>>",
                              "@>",  "<@", "?",   "?|",  "?&",  "&&",   "-|-",  "<<=", ">>=", "%",   "&<", "&>",
                              "|||", "^@", "~=~", "~<~", "~>~", "~<=~", "~>=~", "<<",  ">>",  "||/"};
    const Oid l = left ? left->type : 0;
    if (name == "&" || name == "|" || name == "#") // of bit strings, which have to be of one length
        return isInteger(l) && isInteger(right.type);
    if (name == "-" && left && left->isJsonObject && isText(right)) // a key
        return true;
    if (name == "%") // modulo of numbers, similarity of texts
        return isTextual(l) || isTextual(right.type) || ((isInteger(l) || l == kNumeric) && isNonZero(right));
    if (always.contains(name))
        return !mayDiffer(left, right);
    if (name == "<->") // of texts; dates may be infinite
        return isTextual(l) && isTextual(right.type);
    if (name == "@@")
        return l == kTsvector || (right.type == kTsquery && left && isAsKept(*left)) ||
               (right.type == kJsonpath && isText(right) && isSilentPath(constantText(right)));
    if (name == "~~" || name == "~~*" || name == "!~~" || name == "!~~*")
        return isText(right) && isWholeLikePattern(constantText(right));
    if (name == "~" || name == "!~" || name == "~*" || name == "!~*")
        return isText(right) && isSimplePattern(constantText(right));
    if (boundsOfOperator(name, left, right))
        return true;
    if (name == "*" && isRange(l) && isRange(right.type)) // what they have in common
        return true;
    constexpr double kOften = 1e30;
    if ((name == "*" || name == "/") && l == kFloat8 && left->bounds && isLiteral(right)) { // once: no result is tiny
        const auto by = boundsOf(right);
        return by && by->isNonZero() && by->within({-kOften, kOften}) && left->bounds->within({-kOften, kOften});
    }
    if (name == "+" || name == "-" || name == "*") {
        if (!left)
            return right.type == kNumeric || right.type == kFloat8 || (right.type == kInterval && isShort(right));
        const auto isPlainConstant = [](const Value& v) { return isText(v) && isPlainTime(constantText(v)); };
        if (name == "-" && isDateTime(l) && (isDateTime(right.type) || isPlainConstant(right)))
            return isInCalendar(*left) && (isPlainConstant(right) || isInCalendar(right));
        return false; // jsonb: not of scalars, nor of an object by number
    }
    if (name == "/" && left && (l == kNumeric || right.type == kNumeric) && isNonZero(right)) {
        const auto divided = boundsOf(*left), by = boundsOf(right);
        return divided && (!divided->isAssumed || by->low == by->high);
    }
    return false;
}

bool isTotalCast(const catalog::Snapshot& snapshot, Oid source, Oid target, std::int32_t typmod,
                 const std::optional<Bounds>& bounds) {
    if (target == kText || target == kVarchar || target == kBpchar || target == kName)
        return true; // an explicit cast cuts what is too long
    if (source == 0)
        return false;
    if (source == target)
        return typmod < 0 || isTextual(target);
    const auto width = [](Oid t) { return t == kInt2 ? 2 : t == kInt4 ? 4 : t == kInt8 ? 8 : 0; };
    const auto kept = boundsOfCast(source, target, bounds), limits = boundsOfType(target);
    if (kept && limits && kept->within(*limits))
        return true;
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
    if (target == kMoney)
        return source == kInt2 || source == kInt4;
    if (isDateTime(source) && isDateTime(target))
        return (source != kDate && target == kDate) || (bounds && bounds->within(kCalendar));
    if (isDateTime(source) && target == kTime)
        return source == kTimestamp || bounds;
    if (source == kCidr && target == kInet)
        return true;
    if (source == kJsonb && target == kJson)
        return true;
    const auto* s = snapshot.type(source);
    const auto* t = snapshot.type(target);
    return s && t && s->element != 0 && t->element != 0 && isTotalCast(snapshot, s->element, t->element, typmod);
}

} // namespace postern::lineage
