#include "base/json_members.h"

#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace postern {
namespace {

const auto kObject = nlohmann::json::parse(
    R"({"text":"a","yes":true,"one":1,"less":-1,"half":0.5,"most":18446744073709551615,"beyond":108680644000000000056180868067,"none":null})");

TEST(JsonMembers, AreThereAndOfTheirKind) {
    EXPECT_EQ(textOf(kObject, "text"), "a");
    EXPECT_EQ(integerOf(kObject, "one"), 1);
    EXPECT_EQ(integerOf(kObject, "less"), -1);
    EXPECT_EQ(numberOf(kObject, "one"), 1U);
    EXPECT_EQ(numberOf(kObject, "most"), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(numberAt(kObject, "most"), std::numeric_limits<std::uint64_t>::max());
    EXPECT_TRUE(isTrue(kObject, "yes"));
}

TEST(JsonMembers, OfAnotherKindAreNone) {
    for (const auto* name : {"yes", "half", "beyond", "none", "missing"}) {
        EXPECT_EQ(textOf(kObject, name), "") << name;
        EXPECT_EQ(integerOf(kObject, name, 7), 7) << name;
        EXPECT_EQ(numberOf(kObject, name), 0U) << name;
        EXPECT_THROW(numberAt(kObject, name), nlohmann::json::exception) << name;
    }
    EXPECT_EQ(integerOf(kObject, "most", 7), 7);
    EXPECT_EQ(numberOf(kObject, "less"), 0U);
    EXPECT_THROW(numberAt(kObject, "less"), nlohmann::json::exception);
    EXPECT_FALSE(isTrue(kObject, "one"));
    EXPECT_EQ(textOf(nlohmann::json::array(), "text"), "");
}

} // namespace
} // namespace postern
