#include "app/replay/compare.h"

#include <gtest/gtest.h>

namespace postern::app {
namespace {

Answer rows(std::vector<std::vector<CellText>> cells) {
    Answer answer;
    answer.isKnown = true;
    answer.columns = {{"id", "int4", ""}, {"note", "text", ""}};
    answer.rowCount = static_cast<std::int64_t>(cells.size());
    answer.rows = std::move(cells);
    answer.commandTag = "SELECT " + std::to_string(answer.rowCount);
    answer.micros = 1000;
    return answer;
}

Answer error(std::string sqlstate) {
    Answer answer;
    answer.isKnown = true;
    answer.sqlstate = std::move(sqlstate), answer.message = "it failed";
    return answer;
}

TEST(Compare, cells) {
    const auto then = rows({{"1", "a"}, {"2", std::nullopt}});
    EXPECT_EQ(compare(then, then, 2).outcome, Outcome::Same);
    const auto now = compare(then, rows({{"1", "b"}, {"2", ""}}), 2);
    EXPECT_EQ(now.outcome, Outcome::Different);
    EXPECT_EQ(now.why, "2 cells differ");
    ASSERT_EQ(now.cells.size(), 2U);
    EXPECT_EQ(now.cells[0].row, 1U);
    EXPECT_EQ(now.cells[0].column, "note");
    EXPECT_EQ(now.cells[1].recorded, std::nullopt) << "NULL is not an empty text";
    EXPECT_EQ(compare(then, rows({{"2", std::nullopt}, {"1", "a"}}), 2).why, "the same rows in another order");
}

// A row that is gone must not make all that follow it look changed.
TEST(Compare, rowsThatAreGoneOrNew) {
    const auto then = rows({{"1", "a"}, {"2", "b"}, {"3", "c"}, {"4", "d"}, {"5", "e"}});
    auto found = compare(then, rows({{"1", "a"}, {"3", "c"}, {"4", "x"}, {"5", "e"}}), 2);
    EXPECT_EQ(found.why, "gave 5 rows, gives 4 rows");
    ASSERT_EQ(found.cells.size(), 1U);
    EXPECT_EQ(found.cells[0].row, 4U);
    ASSERT_EQ(found.rows.size(), 1U);
    EXPECT_FALSE(found.rows[0].isNew);
    EXPECT_EQ(found.rows[0].row, 2U);
    EXPECT_EQ(found.rows[0].cells, (std::vector<CellText>{"2", "b"}));

    found = compare(then, rows({{"1", "a"}, {"2", "b"}, {"9", "n"}, {"3", "c"}, {"5", "e"}}), 2);
    EXPECT_EQ(found.why, "1 row is gone, 1 row is new");
    EXPECT_EQ(found.cellCount, 0U);

    found = compare(then, rows({{"2", "y"}, {"3", "y"}, {"4", "y"}, {"5", "y"}, {"6", "y"}}), 2);
    EXPECT_EQ(found.why, "4 cells differ, 1 row is gone, 1 row is new");
    EXPECT_EQ(compare(rows({}), then, 2).newCount, 5U);
    EXPECT_EQ(compare(then, rows({}), 2).goneCount, 5U);
}

TEST(Compare, rowsThatWereNotRecordedSayNothing) {
    auto then = rows({{"1", "a"}});
    then.rowCount = 3, then.hasAllRows = false, then.commandTag = "SELECT 3";
    EXPECT_EQ(compare(then, rows({{"1", "a"}, {"2", "b"}, {"3", "c"}}), 2).outcome, Outcome::Same);
    EXPECT_EQ(compare(then, rows({{"1", "a"}, {"2", "b"}}), 2).why, "gave 3 rows, gives 2 rows");
    EXPECT_EQ(compare(then, rows({{"1", "x"}, {"2", "b"}, {"3", "c"}}), 2).why, "1 cell differs");
}

TEST(Compare, manyDifferencesAreCountedNotListed) {
    std::vector<std::vector<CellText>> a, b;
    for (int i = 0; i < 100; ++i)
        a.push_back({std::to_string(i), "x"}), b.push_back({std::to_string(i), "y"});
    const auto found = compare(rows(a), rows(b), 2);
    EXPECT_EQ(found.cellCount, 100U);
    EXPECT_EQ(found.cells.size(), kMaxDifferences);
}

TEST(Compare, errors) {
    EXPECT_EQ(compare(error("42501"), error("42501"), 2).outcome, Outcome::Same);
    EXPECT_EQ(compare(error("42501"), error("22012"), 2).outcome, Outcome::Different);
    EXPECT_EQ(compare(error("42501"), rows({}), 2).outcome, Outcome::Different) << "what was refused runs now";
    EXPECT_EQ(compare(rows({}), error("42501"), 2).outcome, Outcome::Failed);
    EXPECT_EQ(compare(Answer(), rows({}), 2).outcome, Outcome::Skipped);
}

TEST(Compare, slowerOnlyWhenItIsNoticeable) {
    auto now = rows({});
    now.micros = 15'000;
    EXPECT_EQ(compare(rows({}), now, 2).outcome, Outcome::Same) << "15 times as long, and 14 ms";
    now.micros = 30'000;
    EXPECT_EQ(compare(rows({}), now, 2).outcome, Outcome::Slower);
    EXPECT_EQ(compare(rows({}), now, 50).outcome, Outcome::Same);
}

TEST(Compare, columnsAndTags) {
    auto now = rows({});
    now.columns[0].type = "int8";
    EXPECT_EQ(compare(rows({}), now, 2).why, "columns were (id int4, note text), are (id int8, note text)");
    auto then = rows({});
    then.columns.clear();
    EXPECT_EQ(compare(then, now, 2).outcome, Outcome::Same) << "nobody asked for the columns then";
    now = rows({});
    now.commandTag = "SELECT";
    EXPECT_EQ(compare(rows({}), now, 2).outcome, Outcome::Different);
}

} // namespace
} // namespace postern::app
