// Rules on rows, relations and function bodies, with the driver's answers in the test's hands.
#include <gmock/gmock.h>

#include "session/inner_text.h"
#include "support/playbook.h"

namespace postern::test {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kRules = "[policy]\nbaseline = false\n[[rule]]\nname = \"bulk\"\naction = \"block\"\n"
                               "statements = [\"UPDATE\", \"DELETE\"]\nestimated_rows = 1000\n"
                               "[[rule]]\nname = \"scan\"\naction = \"block\"\nfull_scan_rows = 9000\n"
                               "[[rule]]\nname = \"secret\"\naction = \"block\"\nrelations = [\"public.secret\"]\n"
                               "[[rule]]\nname = \"drop\"\naction = \"block\"\nstatements = [\"DROP *\"]\n";

std::shared_ptr<const session::TargetOutline> tables() {
    catalog::OutlineBuilder builder;
    const auto give = [&](std::size_t query, const std::vector<std::optional<std::string_view>>& row) {
        builder.row(query, row);
    };
    give(0, {"1", "public", "big", "r", "p", "50000"});
    give(0, {"2", "public", "small", "r", "p", "10"});
    give(0, {"3", "public", "secret", "r", "p", "10"});
    give(0, {"4", "public", "shown", "v", "p", "0"});
    give(0, {"5", "public", "uncounted", "r", "p", "-1"});
    give(2, {"60", "public", "tidy", "plpgsql", "BEGIN PERFORM deeper(); END", "f"});
    give(2, {"61", "public", "deeper", "plpgsql", "BEGIN DROP TABLE small; PERFORM tidy(); END", "f"});
    give(2, {"62", "public", "shrink", "sql", "UPDATE big SET a = 1 WHERE id > 5", "f"});
    give(3, {"4", "f", "3"});
    give(4, {"70", "1", "id", "23"});
    give(5, {"###", "public", "tidy"});
    give(5, {"path", "public", "tidy"});
    give(5, {"swept", "public", "tidy"});
    auto outline = std::make_shared<session::TargetOutline>();
    outline->outline = *builder.finish();
    outline->bodies = session::factsOfBodies(*outline->outline, nullptr);
    outline->changes = std::make_shared<std::atomic<std::uint64_t>>(0);
    outline->loaded = fixedNow().steady;
    return outline;
}

session::Estimate estimate(std::optional<std::int64_t> rows, std::optional<std::int64_t> scanRows) {
    session::Estimate out;
    out.rows = rows;
    out.scanRows = scanRows;
    out.plan = "Result";
    return out;
}

Outcome asked(const std::string& sql, const session::Estimate& answer, bool runs) {
    Playbook play(kRules);
    play.withTables(tables(), answer).client(query(sql), runs ? query(sql) : "", "?");
    return play.play();
}

} // namespace

TEST(Measures, asksOnlyWhereItCanMatter) {
    const auto never = estimate(1'000'000, 1'000'000);
    for (const char* sql :
         {"SELECT 1", "SELECT * FROM small", "UPDATE small SET a = 1 WHERE b > 2", "DELETE FROM big WHERE id = 5",
          "SELECT * FROM big WHERE id = 5 AND a > 2", "UPDATE big SET a = 1 WHERE 7 = id", "BEGIN", "SHOW all"})
        EXPECT_THAT(asked(sql, never, true).estimated, IsEmpty()) << sql;
    for (const char* sql :
         {"UPDATE big SET a = 1 WHERE b > 2", "DELETE FROM big WHERE id > 5", "DELETE FROM uncounted WHERE id > 5",
          "DELETE FROM big WHERE id = 5 OR a = 5", "UPDATE big SET a = 1 WHERE id = 5.5",
          "DELETE FROM big WHERE id = (SELECT 5 FROM small)", "UPDATE big SET a = 1 WHERE id = a"})
        EXPECT_THAT(asked(sql, never, false).estimated, ElementsAre(sql));
}

TEST(Measures, theAnswerDecides) {
    constexpr const char* kSql = "UPDATE big SET a = 1 WHERE b > 2";
    EXPECT_THAT(asked(kSql, estimate(999, 0), true).estimated, ElementsAre(kSql));
    EXPECT_THAT(asked(kSql, estimate(1000, 0), false).toClient, HasSubstr("\"bulk\""));
    EXPECT_THAT(asked(kSql, estimate(1, 9000), false).toClient, HasSubstr("\"scan\""));
}

TEST(Measures, whatIsNotKnownMatches) {
    auto failed = estimate({}, {});
    failed.sqlstate = "57014";
    EXPECT_THAT(asked("UPDATE big SET a = 1 WHERE b > 2", failed, false).toClient, HasSubstr("\"bulk\""));
    EXPECT_THAT(asked("SELECT shrink()", estimate(1, 1), false).toClient, HasSubstr("\"bulk\""));
    EXPECT_THAT(asked("DROP TABLE small; DELETE FROM big WHERE id > 5", estimate(1, 1), false).estimated, IsEmpty());
}

TEST(Measures, throughViewsAndBodies) {
    EXPECT_THAT(asked("SELECT * FROM shown", estimate(1, 1), false).toClient, HasSubstr("\"secret\""));
    EXPECT_THAT(asked("SELECT tidy()", estimate(1, 1), false).toClient, HasSubstr("\"drop\""));
    EXPECT_THAT(asked("SELECT other.tidy()", estimate(1, 1), true).estimated, IsEmpty());
}

TEST(Measures, callsThatAreNotWritten) {
    for (const char* sql :
         {"SELECT ### 1", "SELECT 2 OPERATOR(public.###) 1", "SELECT 2 ### ANY (ARRAY[1])", "VALUES ('x'::path)",
          "SELECT id FROM small ORDER BY id USING ###", "SELECT CAST($$x$$ AS public.path[])",
          "SELECT s.swept FROM small s", "SELECT (ROW(1)::small).swept", "INSERT INTO small VALUES (1 ### 1)"})
        EXPECT_THAT(asked(sql, estimate(1, 1), false).toClient, HasSubstr("\"drop\"")) << sql;
    for (const char* sql :
         {"SELECT 1 + 1", "SELECT swept FROM small", "SELECT 1 AS path", "SELECT '###'", "SELECT 'x'::text"})
        EXPECT_THAT(asked(sql, estimate(1, 1), true).estimated, IsEmpty()) << sql;
}

TEST(Measures, readsPlans) {
    constexpr std::string_view kPlan =
        R"x([{"Plan": {"Node Type": "ModifyTable", "Operation": "Delete", "Relation Name": "big", "Schema": "public",
        "Plan Rows": 0, "Total Cost": 9.5, "Plans": [{"Node Type": "Seq Scan", "Parent Relationship": "Outer",
        "Relation Name": "big", "Schema": "public", "Plan Rows": 4000, "Filter": "(ssn = '078'::text)"}]}}])x";
    const auto plan = session::readPlan(kPlan, *tables()->outline);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->rows, 4000);
    EXPECT_EQ(plan->scanRows, 50000);
    EXPECT_THAT(plan->plan, HasSubstr("Delete on public.big"));
    EXPECT_EQ(plan->plan.find("078"), std::string::npos);
    // A LIMIT ends the scan; a sort under it does not.
    const auto limited = [](std::string_view between) {
        return std::string(R"([{"Plan": {"Node Type": "Limit", "Plan Rows": 10, "Plans": [)") + std::string(between) +
               R"({"Node Type": "Seq Scan", "Parent Relationship": "Outer", "Relation Name": "big", "Plan Rows": 50000}])" +
               (between.empty() ? "}}]" : "}]}}]");
    };
    EXPECT_EQ(session::readPlan(limited(""), *tables()->outline)->scanRows, 10);
    EXPECT_EQ(session::readPlan(
                  limited(R"({"Node Type": "Sort", "Parent Relationship": "Outer", "Plan Rows": 50000, "Plans": [)"),
                  *tables()->outline)
                  ->scanRows,
              50000);
    for (const char* text : {"", "[]", "{}", "[{}]", "[{\"Plan\": 5}]", "[{\"Plan\": {\"Plans\": 1}}]"})
        EXPECT_FALSE(session::readPlan(text, *tables()->outline)) << text;
}

TEST(Measures, queriesInsideOthers) {
    const auto inner = [](std::string_view sql) {
        const auto analysis = sql::analyse(sql, {});
        return std::string(session::innerQuery(sql, (*analysis)->statements.front()));
    };
    EXPECT_EQ(inner("EXPLAIN ANALYZE DELETE FROM t WHERE a > 1"), "DELETE FROM t WHERE a > 1");
    EXPECT_EQ(inner("explain /* a /* b */ */ (ANALYZE, COSTS off) -- c\n SELECT 1"), "SELECT 1");
    EXPECT_EQ(inner("COPY (SELECT ')' FROM t) TO STDOUT (FORMAT csv)"), "SELECT ')' FROM t");
    EXPECT_EQ(inner("COPY (SELECT 1 FROM t --)\n WHERE a > 1) TO STDOUT"), "SELECT 1 FROM t --)\n WHERE a > 1");
    EXPECT_EQ(inner("EXPLAIN /* DELETE FROM t WHERE a = 1 --*/ ANALYZE DELETE FROM t WHERE a > 1"),
              "DELETE FROM t WHERE a > 1");
    EXPECT_EQ(inner("COPY t TO STDOUT"), "");
}

} // namespace postern::test
