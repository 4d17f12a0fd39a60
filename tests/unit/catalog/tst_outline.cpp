#include "catalog/outline.h"

#include <gtest/gtest.h>

namespace postern::catalog {

namespace {

using Row = std::vector<std::optional<std::string_view>>;

void give(OutlineBuilder& builder, std::size_t query, const std::vector<Row>& rows) {
    for (const auto& row : rows)
        builder.row(query, row);
}

Outline::Number only(const Outline& outline, std::string_view name) {
    const auto found = outline.relationsNamed(name);
    EXPECT_EQ(found.size(), 1U) << name;
    return found.empty() ? 0 : found.front();
}

std::vector<std::string> names(const Outline& outline, const std::vector<Outline::Number>& numbers) {
    std::vector<std::string> out;
    for (const auto number : numbers)
        out.push_back(outline.relations()[number].name);
    std::sort(out.begin(), out.end());
    return out;
}

using Names = std::vector<std::string>;

// A partitioned table, a view over a view over one of its partitions, and a table that nobody has analysed.
std::shared_ptr<const Outline> sample() {
    OutlineBuilder builder;
    give(builder, 0,
         {{"1", "public", "log", "p", "p", "0"},
          {"2", "public", "log_1", "r", "p", "700"},
          {"3", "public", "log_2", "r", "p", "50"},
          {"4", "public", "seen", "v", "p", "0"},
          {"5", "audit", "seen_again", "v", "p", "0"},
          {"6", "public", "unknown", "r", "p", "-1"}});
    give(builder, 1, {{"2", "1"}, {"3", "1"}, {"99", "98"}});
    give(builder, 2, {{"50", "public", "f", "sql", "SELECT 1", "f"}});
    give(builder, 3, {{"4", "f", "2"}, {"5", "f", "4"}, {"5", "t", "50"}, {"4", "f", "77"}});
    give(builder, 4, {{"20", "2", "id", "23"}, {"21", "3", "a", "25"}, {"21", "3", "b", "20"}});
    auto made = builder.finish();
    EXPECT_TRUE(made);
    return made ? *made : nullptr;
}

} // namespace

TEST(Outline, seesThroughViewsAndPartitions) {
    const auto outline = sample();
    ASSERT_TRUE(outline);
    EXPECT_EQ(names(*outline, outline->under(only(*outline, "seen_again"))), (Names{"log_1", "seen", "seen_again"}));
    EXPECT_EQ(names(*outline, outline->under(only(*outline, "log"))), (Names{"log", "log_1", "log_2"}));
    EXPECT_EQ(names(*outline, outline->over(only(*outline, "log_2"))), (Names{"log"}));
    EXPECT_EQ(outline->relations()[only(*outline, "seen_again")].functions.size(), 1U);
    EXPECT_TRUE(outline->relationsNamed("nothing").empty());
}

TEST(Outline, sizes) {
    const auto outline = sample();
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->rowsUnder(only(*outline, "log")), 750);
    EXPECT_EQ(outline->rowsUnder(only(*outline, "seen_again")), 700);
    EXPECT_EQ(outline->rowsUnder(only(*outline, "unknown")), -1);
}

TEST(Outline, uniqueKeysByIndex) {
    const auto outline = sample();
    ASSERT_TRUE(outline);
    const auto& keys = outline->relations()[only(*outline, "log_2")].uniqueKeys;
    ASSERT_EQ(keys.size(), 1U);
    ASSERT_EQ(keys[0].size(), 2U);
    EXPECT_EQ(keys[0][1].name, "b");
    EXPECT_EQ(keys[0][1].type, 20U);
}

TEST(Outline, rulesInACircleEnd) {
    OutlineBuilder builder;
    give(builder, 0, {{"1", "public", "a", "v", "p", "0"}, {"2", "public", "b", "v", "p", "0"}});
    give(builder, 3, {{"1", "f", "2"}, {"2", "f", "1"}});
    const auto outline = builder.finish();
    ASSERT_TRUE(outline);
    EXPECT_EQ((*outline)->under(0).size(), 2U);
}

TEST(Outline, callsThatAreNotWritten) {
    EXPECT_FALSE(sample()->hasUnwrittenCalls());
    OutlineBuilder builder;
    give(builder, 2, {{"50", "public", "f", "sql", "SELECT 1", "f"}, {"0", "public", "f", "sql", "SELECT g(1)", "f"}});
    give(builder, 5, {{"###", "public", "f"}, {"path", "pg_catalog", "pg_read_file"}, {"###", "audit", "note"}});
    const auto outline = builder.finish();
    ASSERT_TRUE(outline);
    EXPECT_EQ((*outline)->functionsNamed("f").size(), 2U) << "what its defaults call is in the second";
    EXPECT_TRUE((*outline)->hasUnwrittenCalls());
    ASSERT_EQ((*outline)->unwrittenCalls("###").size(), 2U);
    EXPECT_EQ((*outline)->unwrittenCalls("###")[1].schema, "audit");
    EXPECT_EQ((*outline)->unwrittenCalls("path")[0].name, "pg_read_file");
    EXPECT_TRUE((*outline)->unwrittenCalls("f").empty());
}

TEST(Outline, malformedRowsFailTheLoad) {
    for (const auto& row : std::vector<Row>{{"1", "public", "a", "v", "p"},
                                            {"x", "public", "a", "v", "p", "0"},
                                            {"1", std::nullopt, "a", "v", "p", "0"},
                                            {"1", "public", "a", "", "p", "0"}}) {
        OutlineBuilder builder;
        builder.row(0, row);
        EXPECT_FALSE(builder.finish());
    }
    OutlineBuilder builder;
    builder.row(outlineQueries().size(), Row{"1"});
    EXPECT_FALSE(builder.finish());
}

} // namespace postern::catalog
