// Texts that were made to hurt: each must come back, soon, with an answer or a clean error, on a small stack.
#include <gtest/gtest.h>
#include <pthread.h>

#include <functional>

#include "sql/statement.h"
#include "sql/tree.h"

namespace postern::sql {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

// The SQLSTATE, or "ok".
std::string outcome(const std::string& text) {
    const auto analysis = analyse(text, {});
    return analysis ? "ok" : analysis.error().sqlstate();
}

// A quarter of a MiB of stack: nothing in the room may recurse over the input.
void onSmallStack(std::function<void()> body) {
    pthread_attr_t attributes;
    ASSERT_EQ(pthread_attr_init(&attributes), 0);
    ASSERT_EQ(pthread_attr_setstacksize(&attributes, 256 * 1024), 0);
    pthread_t thread{};
    ASSERT_EQ(pthread_create(
                  &thread, &attributes,
                  [](void* argument) -> void* {
                      (*static_cast<std::function<void()>*>(argument))();
                      return nullptr;
                  },
                  &body),
              0);
    ASSERT_EQ(pthread_join(thread, nullptr), 0);
    pthread_attr_destroy(&attributes);
}

struct Torture {
    const char* name;
    std::string text;
    const char* outcome;
};

std::vector<Torture> tortures() {
    constexpr std::size_t k = 100'000;
    return {
        {"sum", "select 1" + repeated("+1", k), "54000"},
        {"concatenation", "select a" + repeated("||b", k), "54000"},
        {"casts", "select 1" + repeated("::text", k), "54000"},
        {"set operations", "select 1" + repeated(" union all select 1", k), "54000"},
        {"joins", "select * from a" + repeated(" join b on c", k), "54000"},
        {"parentheses", "select " + repeated("(", k) + "1" + repeated(")", k), "54000"},
        {"calls", "select " + repeated("f(", k) + repeated(")", k), "54000"},
        {"not", "select " + repeated("not ", k) + "a", "54000"},
        {"signs", "select " + repeated("- ", k) + "1", "54000"},
        {"subselects", "select " + repeated("(select ", k) + "1" + repeated(")", k), "54000"},
        {"from", repeated("select * from (", k) + "t" + repeated(") x", k), "54000"},
        {"case", "select " + repeated("case when a then ", k) + "1" + repeated(" end", k), "54000"},
        {"arrays", "select " + repeated("array[", k) + repeated("]", k), "54000"},
        {"function body", "create function f() returns int language sql as $$ select 1" + repeated("+1", k) + " $$",
         "54000"},
        {"and", "select a where a" + repeated(" and a", k), "ok"},
        {"subscripts", "select a" + repeated("[1]", k), "ok"},
        {"field names", "select a" + repeated(".a", k), "ok"},
        {"tables", "select * from a" + repeated(",b", k), "ok"},
        {"in list", "select * from t where a in (1" + repeated(",1", 1'000'000) + ")", "ok"},
        {"too many rows", "insert into t values (1)" + repeated(",(1)", 1'500'000), "54000"},
        {"empty statements", repeated(";", 4'000'000), "ok"},
        {"statements", repeated("select 1;", 49'000), "ok"},
        {"too many statements", repeated("select;", 51'000), "54000"},
        {"long string", "select '" + repeated("x", 8'000'000) + "'", "ok"},
        {"too long", "select '" + repeated("x", kMaxStatementBytes) + "'", "54000"},
        {"nested comments", repeated("/*", 40'000), "54000"},
        {"nested comments that end", repeated("/*", 10'000) + repeated("*/", 10'000) + "select 1", "54000"},
        {"runs of nested comments", repeated(repeated("/*", 1900) + " ", 1000), "54000"},
        {"nested comments apart", repeated("/* ", k) + repeated("*/ ", k) + "select 1", "ok"},
        {"comment and signs", repeated("/*--*/" + repeated("+", 3900) + " 1 ", 1000), "54000"},
        {"run of signs", "select " + repeated("+", k) + "1", "54000"},
        {"runs of signs", "select " + repeated(repeated("+", 3900) + " ", 1000) + "1", "54000"},
        {"comments in a body",
         "create function f() returns int language sql as E'" + repeated("\\x2f\\x2a", 20'000) + "'", "54000"},
        {"banners", repeated("/*" + repeated("*", 70) + "*/\n--" + repeated("=", 70) + "\n", 20'000) + "select 1",
         "ok"},
        {"ascii tables", "select '" + repeated("+-------+-------+\n", 100'000) + "'", "ok"},
    };
}

TEST(Limits, TortureComesBackOnASmallStack) {
    onSmallStack([] {
        for (const Torture& torture : tortures())
            EXPECT_EQ(outcome(torture.text), torture.outcome) << torture.name;
    });
}

TEST(Limits, DepthThatTheServerTakesIsAccepted) {
    onSmallStack([] {
        for (const std::string& text :
             {"select 1" + repeated("+1", 3900), "select 1" + repeated(" union all select 1", 3900),
              "select 1" + repeated("::text", 3900)}) {
            const auto analysis = analyse(text, {});
            ASSERT_TRUE(analysis.has_value());
            EXPECT_LE((*analysis)->tree->depth(), kMaxDepth);
            EXPECT_GT((*analysis)->tree->depth(), 3900);
        }
        EXPECT_EQ(outcome("select 1" + repeated("+1", 4100)), "54000");
    });
}

TEST(Limits, NamesOfWith) {
    const auto with = [](int count) {
        std::string text = "with a0 as (select 1)";
        for (int i = 1; i < count; ++i)
            text += ", a" + std::to_string(i) + " as (select 1)";
        return text + " select * from a0" + repeated(", a0", 10'000) + ", b";
    };
    const auto analysis = analyse(with(1000), {});
    ASSERT_TRUE(analysis.has_value());
    EXPECT_EQ((*analysis)->statements[0].relations, (std::vector<RelationUse>{{"", "b", Access::Read}}));
    EXPECT_EQ(outcome(with(1002)), "54000");
}

TEST(Limits, ManyDifferentRelationsStayUnique) {
    std::string text = "select * from t0";
    for (int i = 1; i < 20'000; ++i)
        text += ", t" + std::to_string(i) + ", t" + std::to_string(i / 2);
    const auto analysis = analyse(text, {});
    ASSERT_TRUE(analysis.has_value());
    EXPECT_EQ((*analysis)->statements[0].relations.size(), 20'000U);
}

TEST(Limits, AssignmentsFromOneRowDoNotMultiply) {
    const auto analysis =
        analyse("update t set (" + repeated("a,", 1599) + "a) = (select " + repeated("1,", 50'000) + "1)", {});
    ASSERT_TRUE(analysis.has_value());
    EXPECT_LT((*analysis)->tree->nodeCount(), 120'000U);
}

TEST(Limits, CodeInCodeInCodeEnds) {
    std::string text = "drop table t";
    for (int i = 0; i < 20; ++i) {
        const std::string quote = "$a" + std::to_string(i) + "$";
        text = "do " + quote + " begin " + text + "; end " + quote;
    }
    EXPECT_EQ(outcome(text), "ok");
}

} // namespace
} // namespace postern::sql
