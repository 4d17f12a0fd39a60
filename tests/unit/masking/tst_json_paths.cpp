#include <gtest/gtest.h>

#include "masking/json_paths.h"

using namespace postern;
using namespace postern::masking;
using Method = policy::Mask::Method;

namespace {

ColumnMask paths(std::vector<std::string> list, Method method = Method::Redact, Oid type = 3802) {
    ColumnMask mask;
    mask.setType(valueType(type));
    mask.method = method;
    mask.keepLast = 2;
    mask.paths = JsonPaths::parse(list);
    EXPECT_TRUE(mask.paths);
    return mask;
}

std::string of(const ColumnMask& mask, std::string_view value, bool binary = false) {
    return masked(mask, value, binary, "key").value_or("NULL");
}

} // namespace

TEST(JsonPaths, maskOnlyWhatTheyName) {
    const auto mask = paths({"billing.iban", "$.ssn"});
    EXPECT_EQ(of(mask, R"({"ssn": "1", "name": "x", "billing": {"iban": "DE1", "city": [1, 2]}})"),
              R"({"ssn": "****", "name": "x", "billing": {"iban": "****", "city": [1, 2]}})");
    EXPECT_EQ(of(mask, "\x01{\"ssn\": {\"a\": [1]}}", true), "\x01{\"ssn\": \"****\"}");
    EXPECT_EQ(of(mask, R"({"nothing":{"ssn":1}})"), R"({"nothing":{"ssn":1}})");
    EXPECT_EQ(of(mask, R"("ssn")"), R"("ssn")");
    EXPECT_EQ(of(mask, "{}"), "{}");
    EXPECT_EQ(masked(mask, std::nullopt, false, {}), std::nullopt);
}

TEST(JsonPaths, arraysAreLookedThroughAndStarIsEveryKey) {
    EXPECT_EQ(of(paths({"items.card"}), R"({"items":[{"card":1,"n":2},[{"card":3}],4]})"),
              R"({"items":[{"card":"****","n":2},[{"card":"****"}],4]})");
    EXPECT_EQ(of(paths({"*.pin"}), R"({"a":{"pin":1},"b":{"pin":2,"c":3}})"),
              R"({"a":{"pin":"****"},"b":{"pin":"****","c":3}})");
    EXPECT_EQ(of(paths({"\"a.b\".c"}), R"({"a.b":{"c":1},"a":{"b":{"c":2}}})"),
              R"({"a.b":{"c":"****"},"a":{"b":{"c":2}}})");
}

TEST(JsonPaths, keysCompareAsTheyRead) {
    EXPECT_EQ(of(paths({"ssn"}, Method::Redact, 114), "{ \"s\\u0073n\" : \"1\" , \"ssn\":2 }"),
              "{ \"s\\u0073n\" : \"****\" , \"ssn\":\"****\" }");
    EXPECT_EQ(of(paths({"\xC3\xA4"}), "{\"\\u00e4\":1}"), "{\"\\u00e4\":\"****\"}");
}

TEST(JsonPaths, methods) {
    const std::string value = R"({"a": "secret\"x", "b": null, "c": 12, "d": true, "e": [1]})";
    const std::vector<std::string> all{"a", "b", "c", "d", "e"};
    EXPECT_EQ(of(paths(all, Method::Null), value), R"({"a": null, "b": null, "c": null, "d": null, "e": null})");
    EXPECT_EQ(of(paths(all, Method::Partial), value),
              R"({"a": "****\"x", "b": null, "c": "****", "d": "****", "e": "****"})");
    const auto made = of(paths(all, Method::Pseudonym), value);
    EXPECT_EQ(made.size(), value.size() + 2 + 3) << made; // true and [1] became ****, the rest kept its length
    EXPECT_EQ(made.find("secret"), std::string::npos);
    EXPECT_EQ(of(paths(all, Method::Hash), value), of(paths(all, Method::Hash, 114), value));
}

TEST(JsonPaths, whatIsNotJsonIsMaskedWhole) {
    const auto mask = paths({"a"});
    for (const char* value : {"", "{", "{\"a\":1", "{\"a\" 1}", "{\"a\":1}}", "[1,]", "{\"\\u12\":1}", "{\"b\":\"x}"})
        EXPECT_EQ(of(mask, value), "\"****\"") << value;
    EXPECT_EQ(of(mask, "\x02{}", true), "\x01\"****\"");
    std::string deep(300, '[');
    deep.append(300, ']');
    EXPECT_EQ(of(mask, deep), "\"****\"");
    EXPECT_EQ(of(mask, "{\"b\":" + deep + "}"), "\"****\"") << "also where no path goes";
    EXPECT_EQ(masked(paths({"a"}, Method::Null), "{", false, {}), std::nullopt);
}

TEST(JsonPaths, onlyPathsAreTaken) {
    for (const char* text : {"", ".", "a.", ".a", "a..b", "\"a", "a\"b", "a[0]", "$."})
        EXPECT_FALSE(JsonPaths::parse({text})) << text;
    EXPECT_FALSE(JsonPaths::parse({}));
    EXPECT_TRUE(JsonPaths::parse({"a.*.b"}));
}
