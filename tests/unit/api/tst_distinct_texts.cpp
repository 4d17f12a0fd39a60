#include "api/distinct_texts.h"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <string>

namespace postern::api {
namespace {

TEST(DistinctTexts, NumbersTextsAsTheyCome) {
    DistinctTexts texts;
    EXPECT_EQ(texts.number("b"), 0U);
    EXPECT_EQ(texts.number(""), 1U);
    EXPECT_EQ(texts.number("a", 7), 2U); // a wrong guess
    EXPECT_EQ(texts.number("b", 2), 0U);
    EXPECT_EQ(texts.number("", 1), 1U);
    EXPECT_EQ(texts.size(), 3U);
    EXPECT_EQ(texts.text(0), "b");
    EXPECT_EQ(texts.text(1), "");
    EXPECT_EQ(texts.text(2), "a");
    texts.clear();
    EXPECT_EQ(texts.size(), 0U);
    EXPECT_EQ(texts.number("a"), 0U);
}

TEST(DistinctTexts, AgreesWithAMap) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    DistinctTexts texts;
    std::map<std::string, std::uint32_t> expected;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text(random() % 4, static_cast<char>(random() % 256));
        const auto longer = text + std::to_string(random() % 800);
        const auto number = texts.number(longer, static_cast<std::uint32_t>(random() % 1000));
        const auto [known, isNew] = expected.try_emplace(longer, static_cast<std::uint32_t>(expected.size()));
        ASSERT_EQ(number, known->second);
        ASSERT_EQ(texts.text(number), longer);
    }
    EXPECT_EQ(texts.size(), expected.size());
}

} // namespace
} // namespace postern::api
