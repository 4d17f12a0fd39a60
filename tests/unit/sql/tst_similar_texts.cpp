// What is made from the analysis of a text like it is what analysing the text itself gives.
#include <gtest/gtest.h>

#include <random>

#include "describe.h"
#include "sql/cache.h"
#include "sql/tree.h"

namespace postern::sql {
namespace {

std::shared_ptr<const Analysis> analysed(std::string_view text) {
    auto analysis = analyse(text, {});
    return analysis ? *analysis : nullptr;
}

void write(const Node& root, std::string& out) {
    walk(root, [&out](const Node& node, Role role) {
        out += std::to_string(static_cast<int>(role)) + ':' + std::to_string(static_cast<int>(node.kind)) + ',' +
               std::to_string(node.option) + ',' + std::to_string(node.location) + ',' + std::to_string(node.number) +
               ',' + std::to_string(node.flags) + ',' + std::string(node.name());
        for (const auto name : node.names())
            out += '.' + std::string(name);
        for (const auto& slot : node.slots())
            out += '(' + std::to_string(static_cast<int>(slot.role)) + ' ' + std::to_string(slot.count) + ')';
        out += '\n';
        return Walk::Into;
    });
}

std::string whole(const Analysis& analysis) {
    std::string out = analysis.text + '\n';
    for (const auto& s : analysis.statements)
        out += describe(s) + ' ' + s.fingerprint + ' ' + std::to_string(s.begin) + '+' + std::to_string(s.length) +
               (s.maySet ? " sets" : "") + (s.switchesRole ? " role" : "") + '\n';
    for (const Node* root : analysis.tree->roots())
        write(*root, out);
    return out + std::to_string(analysis.tree->nodeCount()) + ' ' + std::to_string(analysis.tree->depth()) + ' ' +
           std::to_string(analysis.tree->complete());
}

// Both texts are analysed, the second one is asked for: whether it was made from the first.
bool isMade(std::string_view first, std::string_view second) {
    SimilarTexts texts;
    for (int i = 0; i < 2; ++i)
        if (const auto analysis = analysed(first))
            texts.insert(first, analysis);
    const auto made = texts.find(second);
    const auto own = analysed(second);
    if (made && own) {
        EXPECT_EQ(whole(*made), whole(*own));
        EXPECT_NE(made->like, nullptr);
    }
    EXPECT_FALSE(made && !own) << second;
    return made != nullptr;
}

TEST(SimilarTexts, AreMadeFromEachOther) {
    EXPECT_TRUE(
        isMade("SELECT abalance FROM accounts WHERE aid = 12345;", "SELECT abalance FROM accounts WHERE aid = 54321;"));
    EXPECT_TRUE(isMade("SELECT 1, 22, 333 FROM t", "SELECT 9, 88, 777 FROM t"));
    EXPECT_TRUE(isMade("SELECT * FROM t WHERE a IN (1, 2, 3) ORDER BY 1 LIMIT 10 OFFSET 20",
                       "SELECT * FROM t WHERE a IN (4, 0, 6) ORDER BY 2 LIMIT 99 OFFSET 21"));
    EXPECT_TRUE(isMade("INSERT INTO t VALUES (1, 'it''s 5', 3), (4, 'b', 6)",
                       "INSERT INTO t VALUES (7, 'it''s 5', 9), (0, 'b', 2)"));
    EXPECT_TRUE(isMade("UPDATE t SET a = a + 1 WHERE b - 2 > 3; DELETE FROM u WHERE c=4",
                       "UPDATE t SET a = a + 5 WHERE b - 6 > 7; DELETE FROM u WHERE c=8"));
    EXPECT_TRUE(isMade("SELECT a[1][2:3] FROM t", "SELECT a[4][5:6] FROM t"));
    EXPECT_TRUE(isMade("SELECT 1::varchar(10), sum(x) OVER (ROWS 1 PRECEDING)",
                       "SELECT 2::varchar(20), sum(x) OVER (ROWS 3 PRECEDING)"));
    EXPECT_TRUE(
        isMade("SELECT t1.c2, \"q 7\" FROM t1 WHERE d=000000007", "SELECT t1.c2, \"q 7\" FROM t1 WHERE d=999999999"));
}

TEST(SimilarTexts, CommentsAreOfTheText) {
    EXPECT_FALSE(isMade("SELECT 1 -- it's a note", "SELECT 2 -- it's a note")); // a quote without an end
    EXPECT_TRUE(isMade("/* note */ SELECT 1 -- note", "/* note */ SELECT 2 -- note"));
    EXPECT_FALSE(isMade("SELECT 1 -- 2", "SELECT 1 -- 3"));
    EXPECT_FALSE(isMade("SELECT 1 /* 2 */", "SELECT 1 /* 3 */"));
    EXPECT_FALSE(isMade("SELECT 1 -- '\n, ' 5 '", "SELECT 1 -- '\n, ' 6 '"));
    EXPECT_FALSE(isMade("SELECT 1 /* ' */, ' 5 ', 7 /* ' */", "SELECT 1 /* ' */, ' 6 ', 7 /* ' */"));
}

TEST(SimilarTexts, OnlyDigitsOfWholeIntegersMayDiffer) {
    EXPECT_FALSE(isMade("SELECT a FROM t WHERE b = 1", "SELECT a FROM t WHERE b = 10"));
    EXPECT_FALSE(isMade("SELECT a1 FROM t WHERE b = 1", "SELECT a2 FROM t WHERE b = 1"));
    EXPECT_FALSE(isMade("SELECT '1', 2", "SELECT '2', 2"));
    EXPECT_FALSE(isMade("SELECT \"1\", 2", "SELECT \"2\", 2"));
    EXPECT_FALSE(isMade("SELECT 1.5, 2", "SELECT 1.6, 2"));
    EXPECT_FALSE(isMade("SELECT 1e5, 2", "SELECT 1e6, 2"));
    EXPECT_FALSE(isMade("SELECT .5, 2", "SELECT .6, 2"));
    EXPECT_FALSE(isMade("SELECT 1234567890", "SELECT 9876543210")); // beyond int4
    EXPECT_FALSE(isMade("SELECT a FROM t", "SELECT a FROM t"));
}

// Where something else than a Constant takes the number, or its sign.
TEST(SimilarTexts, NumbersThatTheGrammarReadsAreAnalysed) {
    EXPECT_FALSE(isMade("SELECT x::float(20)", "SELECT x::float(30)"));
    EXPECT_FALSE(isMade("SELECT -5", "SELECT -6"));
    EXPECT_FALSE(isMade("FETCH 5 FROM c", "FETCH 6 FROM c"));
    EXPECT_FALSE(isMade("MOVE BACKWARD 5 IN c", "MOVE BACKWARD 6 IN c"));
    EXPECT_FALSE(isMade("CREATE SEQUENCE s START 5", "CREATE SEQUENCE s START 6"));
    EXPECT_FALSE(
        isMade("SELECT a FROM t WHERE b = 1 AND c::float(5) = 2", "SELECT a FROM t WHERE b = 3 AND c::float(6) = 4"));
}

TEST(SimilarTexts, TextsWhoseLexingNeedsCareAreNotTaken) {
    for (const std::string text :
         {"SELECT $1 + 1", "SELECT $$1$$, 1", "SELECT E'\\'', 1", "SELECT 1, '\xC3\xA9'", "SELECT \x01 1"})
        EXPECT_FALSE(isMade(text, text)) << text;
    EXPECT_FALSE(isMade("SELECT 1, 'unterminated", "SELECT 1, 'unterminated"));
    const std::string longText = "SELECT 1" + std::string(SimilarTexts::kMostBytes, ' ');
    EXPECT_FALSE(isMade(longText, longText));
    std::string many = "SELECT 1";
    for (std::size_t i = 0; i < SimilarTexts::kMostNumbers; ++i)
        many += ",1";
    EXPECT_FALSE(isMade(many, many));
}

TEST(SimilarTexts, CodeInStringsIsOfTheText) {
    const std::string head = "CREATE FUNCTION f() RETURNS int LANGUAGE sql COST ", body = " AS 'SELECT 77'";
    isMade(head + "5" + body, head + "6" + body);
    EXPECT_FALSE(isMade("DO 'BEGIN PERFORM 5; END'", "DO 'BEGIN PERFORM 6; END'"));
}

TEST(SimilarTexts, TheFirstOneOfAKindIsNotKept) {
    SimilarTexts texts;
    texts.insert("SELECT 1", analysed("SELECT 1"));
    EXPECT_EQ(texts.size(), 0U);
    texts.insert("SELECT 2", analysed("SELECT 2"));
    EXPECT_EQ(texts.size(), 1U);
    EXPECT_NE(texts.find("SELECT 3"), nullptr);
}

TEST(SimilarTexts, LeastRecentlyUsedGoesFirst) {
    SimilarTexts texts(8U << 10);
    const auto insert = [&texts](char name) {
        for (const std::string number : {"1", "2"}) {
            const auto text = std::string("SELECT ") + name + ", " + number;
            texts.insert(text, analysed(text));
        }
    };
    insert('a');
    for (char name = 'b'; name <= 'z'; ++name) {
        insert(name);
        EXPECT_NE(texts.find("SELECT a, 3"), nullptr) << name;
        EXPECT_NE(texts.find(std::string("SELECT ") + name + ", 3"), nullptr);
    }
    EXPECT_EQ(texts.find("SELECT b, 3"), nullptr);
    EXPECT_LT(texts.size(), 8U);
    SimilarTexts none(0);
    none.insert("SELECT 1", analysed("SELECT 1"));
    none.insert("SELECT 2", analysed("SELECT 2"));
    EXPECT_EQ(none.size(), 0U);
}

TEST(SimilarTexts, OutliveWhatTheyWereMadeFrom) {
    std::shared_ptr<const Tree> tree;
    {
        Cache cache;
        for (const std::string text : {"SELECT a FROM t WHERE b = 1", "SELECT a FROM t WHERE b = 2"})
            cache.take(text, {}, analysed(text));
        tree = cache.find("SELECT a FROM t WHERE b = 3", {})->tree;
    }
    std::string out;
    write(*tree->roots()[0], out);
    EXPECT_NE(out.find(",3,"), std::string::npos);
}

TEST(SimilarTexts, OtherEncodingsAreNotTaken) {
    Cache cache;
    const Settings latin{true, "LATIN1"}, refused{true, "SJIS"};
    for (const std::string text : {"SELECT a FROM t WHERE b = 1", "SELECT a FROM t WHERE b = 2"})
        cache.take(text, {}, analysed(text));
    EXPECT_NE(cache.find("SELECT a FROM t WHERE b = 3", {}), nullptr);
    EXPECT_EQ(cache.find("SELECT a FROM t WHERE b = 3", latin), nullptr);
    EXPECT_EQ(cache.find("SELECT a FROM t WHERE b = 3", refused), nullptr);
}

// Texts of tokens in any order, most of which are no SQL: whatever is taken is read as it would be by itself.
TEST(SimilarTexts, RandomTextsReadAsByThemselves) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    static constexpr std::string_view kTokens[] = {"/*",
                                                   "*/",
                                                   "--",
                                                   "'",
                                                   "\n",
                                                   "SELECT",
                                                   "a",
                                                   "b1",
                                                   "FROM",
                                                   "t",
                                                   "WHERE",
                                                   "=",
                                                   "1",
                                                   "22",
                                                   "(",
                                                   ")",
                                                   ",",
                                                   "+",
                                                   "-",
                                                   "*",
                                                   "/",
                                                   "IN",
                                                   "LIMIT",
                                                   "OFFSET",
                                                   "ORDER BY",
                                                   "::float(3)",
                                                   "::varchar(5)",
                                                   "'x 1'",
                                                   "\"q1\"",
                                                   "INTERVAL '1' SECOND(2)",
                                                   "BETWEEN",
                                                   "AND",
                                                   "OR",
                                                   "NOT",
                                                   "1.5",
                                                   "e5",
                                                   ".",
                                                   "[",
                                                   "]",
                                                   ":",
                                                   ";",
                                                   "INSERT INTO",
                                                   "VALUES",
                                                   "UPDATE",
                                                   "SET",
                                                   "DELETE",
                                                   "FETCH",
                                                   "CASE WHEN",
                                                   "THEN",
                                                   "END",
                                                   "::",
                                                   "int",
                                                   "float",
                                                   "bit(3)",
                                                   "B'101'",
                                                   "@",
                                                   "@-",
                                                   "<",
                                                   ">",
                                                   "||",
                                                   "FOR",
                                                   "SUBSTRING(a FROM 1 FOR 2)",
                                                   "TABLESAMPLE SYSTEM (10)"};
    static constexpr std::string_view kShapes[] = {"SELECT # FROM t WHERE # LIMIT 10", "INSERT INTO t VALUES (#), (#)",
                                                   "UPDATE t SET a = # WHERE b = #",
                                                   "SELECT a FROM t WHERE b IN (#, 5) ORDER BY 2", "#"};
    int made = 0;
    for (int i = 0; i < 6000; ++i) {
        std::string text(kShapes[random() % std::size(kShapes)]);
        for (auto at = text.find('#'); at != std::string::npos; at = text.find('#')) {
            std::string part;
            for (std::uint64_t n = random() % 4 + 1; n > 0; --n)
                part += std::string(kTokens[random() % std::size(kTokens)]) + (random() % 4 == 0 ? "" : " ");
            text.replace(at, 1, part);
        }
        std::string other = text;
        for (auto& c : other)
            if (c >= '0' && c <= '9')
                c = static_cast<char>('0' + random() % 10);
        made += isMade(text, other) ? 1 : 0;
    }
    EXPECT_GT(made, 50);
}

} // namespace
} // namespace postern::sql
