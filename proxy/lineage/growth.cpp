// How long texts, arrays and documents become, as factors: whoever makes one long enough learns from the error how long
// it was, or that it was made at all.
#include <algorithm>
#include <unordered_set>

#include "lineage/builtin.h"
#include "lineage/sources.h"

namespace postern::lineage {

namespace {

using Names = std::unordered_set<std::string_view>;

bool hasOneLength(Oid type) {
    constexpr Oid kTimetz = 1266;
    static const std::unordered_set<Oid> known{kBool,    kInt2,  kInt4, kInt8,   kOid,       kFloat4,      kFloat8,
                                               kNumeric, kDate,  kTime, kTimetz, kTimestamp, kTimestamptz, kInterval,
                                               kUuid,    kMoney, kInet, kCidr,   kName,      kChar,        kRegconfig};
    return known.contains(type);
}

constexpr float kOfAnother = 1000; // as many as another text has characters
constexpr float kOfRows = 100;     // as an aggregate meets

// What stands in place of something as often as it is found.
float replacement(const Value& by) {
    return isText(by) ? static_cast<float>(constantText(by).size()) : kOfAnother * by.growth;
}

} // namespace

float growthOf(const Value& v) {
    return hasOneLength(v.type) ? 0 : v.growth;
}

float growthOfAll(std::span<const Value> values) {
    float sum = 0;
    for (const auto& v : values)
        sum += growthOf(v);
    return sum;
}

float growthOfFunction(std::string_view name, std::span<const Value> a) {
    static const Names digests{"md5",    "sha224", "sha256",       "sha384",      "sha512",
                               "digest", "hmac",   "octet_length", "char_length", "length"};
    static const Names quoting{"quote_literal",     "quote_nullable",        "quote_ident",      "to_json",
                               "to_jsonb",          "row_to_json",           "array_to_json",    "translate",
                               "string_to_array",   "regexp_split_to_array", "json_build_array", "jsonb_build_array",
                               "json_build_object", "jsonb_build_object"};
    static const Names ofRows{"string_agg",      "array_agg",        "json_agg", "jsonb_agg",
                              "json_object_agg", "jsonb_object_agg", "xmlagg"};
    if (a.empty() || digests.contains(name))
        return 1;
    const float first = growthOf(a[0]), all = std::max(growthOfAll(a), first);
    if (name == "replace" && a.size() == 3) {
        const float found = isText(a[1]) ? static_cast<float>(std::max<std::size_t>(constantText(a[1]).size(), 1)) : 1;
        return first * std::max(1.F, replacement(a[2]) / found);
    }
    if (name == "regexp_replace" && a.size() >= 3)
        return first * (isText(a[2]) && constantText(a[2]).empty() ? 1 : 1 + replacement(a[2]));
    if (name == "array_to_string" && a.size() >= 2)
        return first * (1 + replacement(a.back()) + replacement(a[1]));
    constexpr std::int64_t kFew = 10'000;
    if (name == "left" || name == "right")
        return a.size() == 2 && isNumberFrom(a[1], 0, kFew) ? std::min(first, 1.F) : first;
    if (name == "concat_ws")
        return all + first * static_cast<float>(a.size());
    if (name == "format") {
        const auto text = constantText(a[0]);
        return all * static_cast<float>(1 + std::count(text.begin(), text.end(), '%'));
    }
    constexpr float kPadded = 10, kEncoded = 4, kIndented = 20;
    constexpr float kOfKept = 20;
    if ((name == "lpad" || name == "rpad") && a.size() >= 2)
        return first + (a[1].isLength ? kOfKept : kPadded);
    if (name == "repeat" && a.size() == 2)
        return a[1].isLength ? kOfKept
               : a[1].bounds ? first * std::max(1.F, static_cast<float>(a[1].bounds->high))
                             : kMostGrowth;
    if (name == "jsonb_pretty")
        return first * kIndented;
    if (ofRows.contains(name))
        return all * kOfRows;
    if (name == "encode")
        return first * kEncoded;
    return quoting.contains(name) ? all * 2 : all;
}

} // namespace postern::lineage
