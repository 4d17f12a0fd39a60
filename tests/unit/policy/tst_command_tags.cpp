#include <algorithm>
#include <gtest/gtest.h>

#include "policy/command_tags.h"

namespace postern::policy {
namespace {

std::string tags(std::string_view pattern, Reading reading = Reading::Wide) {
    const auto set = tagsOf(pattern, reading);
    if (!set)
        return "error";
    std::string out;
    for (std::size_t i = 0; i < commandTags().size(); ++i)
        if (set->test(i))
            out += (out.empty() ? "" : ",") + std::string(commandTags()[i]);
    return out;
}

TEST(CommandTags, AreSortedAndFoundByNumber) {
    EXPECT_TRUE(std::is_sorted(commandTags().begin(), commandTags().end()));
    for (std::size_t i = 0; i < commandTags().size(); ++i)
        EXPECT_EQ(tagNumber(commandTags()[i]), i);
    EXPECT_FALSE(tagNumber("select"));
    EXPECT_FALSE(tagNumber(""));
    EXPECT_FALSE(tagNumber("ZZZ"));
}

TEST(CommandTags, PatternWithoutWildcard) {
    EXPECT_EQ(tags("UPDATE"), "UPDATE");
    EXPECT_EQ(tags("TRUNCATE"), "TRUNCATE TABLE");
    EXPECT_EQ(tags("LOCK"), "LOCK TABLE");
    EXPECT_EQ(tags("REFRESH"), "REFRESH MATERIALIZED VIEW");
    EXPECT_EQ(tags("GRANT"), "GRANT,GRANT ROLE");
    EXPECT_EQ(tags("CREATE TABLE"), "CREATE TABLE,CREATE TABLE AS");
    EXPECT_EQ(tags("CREATE TABLESPACE"), "CREATE TABLESPACE");
    EXPECT_EQ(tags("DROP INDEX"), "DROP INDEX");
}

TEST(CommandTags, NarrowReadingDoesNotTakeInWhatDoesMore) {
    EXPECT_EQ(tags("GRANT", Reading::Narrow), "GRANT");
    EXPECT_EQ(tags("CREATE TABLE", Reading::Narrow), "CREATE TABLE");
    EXPECT_EQ(tags("COPY", Reading::Narrow), "COPY,COPY FROM");
    EXPECT_EQ(tags("SELECT", Reading::Narrow).find("SELECT INTO"), std::string::npos);
    EXPECT_NE(tags("SELECT", Reading::Narrow).find("SELECT FOR UPDATE"), std::string::npos);
    EXPECT_NE(tags("SELECT", Reading::Wide).find("SELECT INTO"), std::string::npos);
    EXPECT_EQ(tags("TRUNCATE", Reading::Narrow), "TRUNCATE TABLE");
}

TEST(CommandTags, Wildcards) {
    EXPECT_EQ(tags("DROP * INDEX"), "error");
    EXPECT_EQ(tags("*TRUNCATE*"), "TRUNCATE TABLE");
    EXPECT_EQ(tags("* FUNCTION"), "ALTER FUNCTION,CREATE FUNCTION,DROP FUNCTION");
    EXPECT_EQ(tagsOf("*", Reading::Wide)->count(), commandTags().size());
    const auto drops = tagsOf("DROP *", Reading::Wide);
    ASSERT_TRUE(drops);
    for (std::size_t i = 0; i < commandTags().size(); ++i)
        EXPECT_EQ(drops->test(i), commandTags()[i].starts_with("DROP ")) << commandTags()[i];
}

TEST(CommandTags, WhatMeansNothingOrTooMuchIsAnError) {
    for (const char* bad : {"", "DROP", "CREATE", "ALTER", "UPDAT", "SELECT 1", "DROPTABLE", "*DORP*", "drop table"}) {
        const auto result = tagsOf(bad, Reading::Wide);
        ASSERT_FALSE(result) << bad;
        EXPECT_FALSE(result.error().detail().empty()) << bad;
    }
}

} // namespace
} // namespace postern::policy
