#include "app/impact/plan.h"

#include <gtest/gtest.h>

using namespace postern;

TEST(Plan, nodesWithoutConditions) {
    const auto plan =
        app::planFromJson(R"json([{"Plan":{"Node Type":"ModifyTable","Operation":"Delete","Schema":"public",
        "Relation Name":"t","Plan Rows":0,"Plans":[{"Node Type":"Index Scan","Parent Relationship":"Outer","Index Name":"t_pkey",
        "Schema":"public","Relation Name":"t","Index Cond":"(id = 4711)","Filter":"(ssn = '078-05-1120')","Output":["secret"],
        "Plan Rows":17.4}]}}])json");
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(plan.rows, 17);
    ASSERT_EQ(plan.lines.size(), 2U);
    EXPECT_EQ(plan.lines[0].text, "Delete on public.t");
    EXPECT_EQ(plan.lines[1].text, "Index Scan using t_pkey on public.t");
    EXPECT_EQ(plan.lines[1].depth, 1);
}

TEST(Plan, isBounded) {
    std::string deep = R"({"Node Type":"Sort","Plan Rows":1)", end = "}";
    for (int i = 0; i < 500; ++i)
        deep += R"(,"Plans":[{"Node Type":"Sort","Plan Rows":1)", end += "]}";
    const auto plan = app::planFromJson("[{\"Plan\":" + deep + end + "}]");
    EXPECT_EQ(plan.lines.size(), app::kMaxPlanLines);
}

TEST(Plan, anythingElseIsAProblem) {
    for (const char* text : {"", "[]", "{}", "[{}]", "[1]", "[{\"Plan\":", "null"}) {
        const auto plan = app::planFromJson(text);
        EXPECT_NE(plan.problem, "") << text;
        EXPECT_EQ(plan.rows, -1) << text;
    }
    EXPECT_EQ(app::planFromJson(R"([{"Plan":7}])").rows, -1);
    EXPECT_NE(app::planFromJson(std::string(app::kMaxPlanBytes + 1, ' ')).problem, "");
}
