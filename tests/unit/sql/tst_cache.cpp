#include <gtest/gtest.h>

#include "sql/cache.h"

namespace postern::sql {
namespace {

std::shared_ptr<const Analysis> analysed(const std::string& text) {
    auto analysis = analyse(text, {});
    return analysis ? *analysis : nullptr;
}

TEST(Cache, FindsWhatWasPutIn) {
    Cache cache;
    const auto analysis = analysed("SELECT 1");
    EXPECT_EQ(cache.find("SELECT 1", {}), nullptr);
    cache.insert("SELECT 1", {}, analysis);
    EXPECT_EQ(cache.find("SELECT 1", {}), analysis);
    EXPECT_EQ(cache.find("SELECT 2", {}), nullptr);
    EXPECT_EQ(cache.size(), 1U);
}

TEST(Cache, KnowsWhatComesAgain) {
    Cache cache;
    EXPECT_FALSE(cache.comesAgain("SELECT 1"));
    EXPECT_FALSE(cache.comesAgain("SELECT 2"));
    EXPECT_TRUE(cache.comesAgain("SELECT 1"));
    EXPECT_TRUE(cache.comesAgain("SELECT 1"));
}

TEST(Cache, KeepsSettingsApartWhereTheyMatter) {
    const Settings on, off{false, "UTF8"}, latin{true, "LATIN1"};
    Cache cache;
    cache.insert("SELECT 1", on, analysed("SELECT 1"));
    EXPECT_NE(cache.find("SELECT 1", off), nullptr);
    EXPECT_EQ(cache.find("SELECT 1", latin), nullptr);
    const std::string text = R"(SELECT '\')";
    cache.insert(text, on, analysed(text));
    EXPECT_NE(cache.find(text, on), nullptr);
    EXPECT_EQ(cache.find(text, off), nullptr);
    EXPECT_EQ(cache.find(text, latin), nullptr);
    // No text can pass for the settings of another.
    EXPECT_EQ(cache.find(std::string("1\0", 2) + text, off), nullptr);
}

TEST(Cache, RefusedEncodingIsNeverAnswered) {
    Cache cache;
    cache.insert("SELECT 1", {}, analysed("SELECT 1"));
    EXPECT_EQ(cache.find("SELECT 1", {true, "SJIS"}), nullptr);
}

TEST(Cache, LeastRecentlyUsedGoesFirst) {
    Cache cache(2, 1U << 20);
    cache.insert("SELECT 1", {}, analysed("SELECT 1"));
    cache.insert("SELECT 2", {}, analysed("SELECT 2"));
    EXPECT_NE(cache.find("SELECT 1", {}), nullptr);
    cache.insert("SELECT 3", {}, analysed("SELECT 3"));
    EXPECT_EQ(cache.find("SELECT 2", {}), nullptr);
    EXPECT_NE(cache.find("SELECT 1", {}), nullptr);
    EXPECT_NE(cache.find("SELECT 3", {}), nullptr);
    EXPECT_EQ(cache.size(), 2U);
}

TEST(Cache, IsBoundedByBytes) {
    Cache cache(1000, 64U << 10);
    for (int i = 0; i < 200; ++i) {
        const std::string text = "SELECT a, b, c FROM t WHERE d = " + std::to_string(i);
        cache.insert(text, {}, analysed(text));
    }
    EXPECT_LT(cache.size(), 60U);
    EXPECT_GT(cache.size(), 5U);
    std::string large = "SELECT 1";
    for (int i = 0; i < 3000; ++i)
        large += ", 1";
    const std::size_t before = cache.size();
    cache.insert(large, {}, analysed(large));
    EXPECT_EQ(cache.find(large, {}), nullptr);
    EXPECT_EQ(cache.size(), before);
}

TEST(Cache, ReplacesAndIgnoresNothing) {
    Cache cache;
    cache.insert("SELECT 1", {}, nullptr);
    EXPECT_EQ(cache.size(), 0U);
    cache.insert("SELECT 1", {}, analysed("SELECT 1"));
    const auto second = analysed("SELECT 1");
    cache.insert("SELECT 1", {}, second);
    EXPECT_EQ(cache.find("SELECT 1", {}), second);
    EXPECT_EQ(cache.size(), 1U);
}

} // namespace
} // namespace postern::sql
