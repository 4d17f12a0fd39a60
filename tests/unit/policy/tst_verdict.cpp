#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <random>

#include "judged.h"

namespace postern::policy {
namespace {

using test::configured;
using test::judged;
using test::shown;

// One rule and no baseline; `conditions` are its lines.
Configuration ruled(std::string_view action, std::string_view conditions, std::string_view fallback = "allow") {
    return configured(
        "[policy]\nbaseline = false\ndefault = \"" + std::string(fallback) +
        "\"\n[[target]]\nname = \"prod\"\nconninfo = \"host=h\"\n[[target]]\nname = \"dev\"\nconninfo = \"host=h\"\n"
        "[[rule]]\nname = \"r\"\naction = \"" +
        std::string(action) + "\"\n" + std::string(conditions) + "\n");
}

struct Case {
    const char* conditions;
    const char* sql;
    bool matches;
};

void expectMatches(std::string_view action, std::string_view fallback, std::initializer_list<Case> cases) {
    for (const auto& c : cases) {
        const auto expected = c.matches ? std::string(action) + " r" : std::string(fallback);
        EXPECT_EQ(shown(judged(ruled(action, c.conditions, fallback), c.sql)), expected)
            << c.conditions << " on " << c.sql;
    }
}

TEST(Verdict, Statements) {
    expectMatches("block", "allow",
                  {{"statements = [\"DROP *\", \"TRUNCATE\"]", "DROP TABLE t", true},
                   {"statements = [\"DROP *\", \"TRUNCATE\"]", "TRUNCATE t", true},
                   {"statements = [\"DROP *\", \"TRUNCATE\"]", "SELECT 'DROP TABLE t'", false},
                   {"statements = [\"DROP *\", \"TRUNCATE\"]", "DELETE FROM t", false},
                   {"statements = [\"UPDATE\"]", "WITH x AS (UPDATE t SET a = 1 RETURNING *) SELECT * FROM x", true},
                   {"statements = [\"UPDATE\"]", "EXPLAIN ANALYZE UPDATE t SET a = 1", true},
                   {"statements = [\"UPDATE\"]", "EXPLAIN UPDATE t SET a = 1", false},
                   {"statements = [\"UPDATE\"]", "PREPARE p AS UPDATE t SET a = 1", true},
                   {"statements = [\"UPDATE\"]", "SELECT * FROM t FOR UPDATE", false},
                   {"statements = [\"UPDATE\"]", "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2", true},
                   {"statements = [\"SELECT\"]", "SELECT * INTO u FROM t", true},
                   {"statements = [\"SELECT\"]", "TABLE t", true},
                   {"statements = [\"SELECT\"]", "SELECT * FROM t FOR UPDATE", true},
                   {"statements = [\"GRANT\"]", "GRANT dba TO app", true},
                   {"statements = [\"GRANT\"]", "GRANT SELECT ON t TO app", true},
                   {"statements = [\"GRANT ROLE\"]", "GRANT SELECT ON t TO app", false},
                   {"statements = [\"CREATE TABLE\"]", "CREATE TABLE t AS SELECT 1", true},
                   {"statements = [\"CREATE TABLE\"]", "CREATE VIEW t AS SELECT 1", false},
                   {"statements = [\"*\"]", "SHOW all", true}});
}

TEST(Verdict, Relations) {
    expectMatches("block", "allow",
                  {{"relations = [\"public.orders\"]", "SELECT * FROM public.orders", true},
                   {"relations = [\"public.orders\"]", "SELECT * FROM orders", true}, // search_path decides: stricter
                   {"relations = [\"public.orders\"]", "SELECT * FROM ORDERS", true},
                   {"relations = [\"public.orders\"]", "SELECT * FROM \"ORDERS\"", false},
                   {"relations = [\"public.orders\"]", "SELECT * FROM audit.orders", false},
                   {"relations = [\"public.orders\"]", "SELECT * FROM public.orders_old", false},
                   {"relations = [\"public.orders\"]", "SELECT orders FROM public.t", false},
                   {"relations = [\"public.orders\"]", "WITH orders AS (SELECT 1) SELECT * FROM orders", false},
                   {"relations = [\"public.orders\"]",
                    "SELECT 1 WHERE EXISTS (SELECT FROM t WHERE a IN (TABLE public.orders))", true},
                   {"relations = [\"public.orders\"]", "DELETE FROM t USING public.orders o WHERE o.id = t.id", true},
                   {"relations = [\"public.orders\"]", "COPY public.orders TO STDOUT", true},
                   {"relations = [\"public.orders\"]", "EXPLAIN SELECT * FROM public.orders", true},
                   {"relations = [\"public.orders\"]", "DROP TABLE public.orders", true},
                   {"relations = [\"*.secret_*\"]", "SELECT * FROM app.secret_plans", true},
                   {"relations = [\"*.secret_*\"]", "SELECT * FROM secret_", true},
                   {"relations = [\"*.secret_*\"]", "SELECT * FROM app.secrets", false},
                   {"relations = ['hr.\"Pay Roll\"']", "SELECT * FROM hr.\"Pay Roll\"", true},
                   {"relations = [\"a.x\", \"b.y\"]", "SELECT * FROM b.y", true},
                   {"relations = [\"a.x\"]\nstatements = [\"DELETE\"]", "SELECT * FROM a.x", false},
                   {"relations = [\"a.x\"]\nstatements = [\"DELETE\"]", "DELETE FROM a.x WHERE id = 1", true}});
}

TEST(Verdict, SearchPathNarrowsUnqualifiedNames) {
    const auto c = ruled("block", "relations = [\"audit.*\"]");
    const std::vector<std::string> usual{"pg_catalog", "app", "public"}, wide{"public", "audit"};
    EXPECT_EQ(shown(judged(c, "SELECT * FROM log")), "block r") << "unknown: it may be audit's";
    EXPECT_EQ(shown(judged(c, "SELECT * FROM log", {.agent = {}, .agentKind = {}, .target = {}, .searchPath = &usual})),
              "allow");
    EXPECT_EQ(shown(judged(c, "SELECT * FROM log", {.agent = {}, .agentKind = {}, .target = {}, .searchPath = &wide})),
              "block r");
    EXPECT_EQ(
        shown(judged(c, "SELECT * FROM audit.log", {.agent = {}, .agentKind = {}, .target = {}, .searchPath = &usual})),
        "block r");
}

TEST(Verdict, Functions) {
    expectMatches("block", "allow",
                  {{"functions = [\"pg_sleep\"]", "SELECT pg_sleep(1)", true},
                   {"functions = [\"pg_sleep\"]", "SELECT pg_catalog.pg_sleep(1)", true},
                   {"functions = [\"pg_sleep\"]", "SELECT pg_sleep_for('1s')", false},
                   {"functions = [\"pg_sleep*\"]", "SELECT pg_sleep_for('1s')", true},
                   {"functions = [\"pg_sleep\"]", "SELECT 'pg_sleep(1)'", false},
                   {"functions = [\"pg_sleep\"]", "SELECT pg_sleep FROM t", false},
                   {"functions = [\"public.refund\"]", "SELECT refund(1)", true},
                   {"functions = [\"public.refund\"]", "SELECT other.refund(1)", false},
                   {"functions = [\"public.refund\"]", "CALL public.refund(1)", true},
                   {"functions = [\"refund\"]\nstatements = [\"CALL\"]", "SELECT refund(1)", false},
                   {"functions = [\"refund\"]\nrelations = [\"a.b\"]", "SELECT refund(id) FROM a.b", true},
                   {"functions = [\"refund\"]\nrelations = [\"a.b\"]", "SELECT refund(id) FROM a.c", false}});
}

TEST(Verdict, WithoutWhere) {
    expectMatches("approve", "allow",
                  {{"without_where = true", "DELETE FROM t", true},
                   {"without_where = true", "DELETE FROM t WHERE id = 1", false},
                   {"without_where = true", "SELECT * FROM t", false},
                   {"statements = [\"UPDATE\"]\nwithout_where = true", "DELETE FROM t", false},
                   // The UPDATE has a condition; only the DELETE inside has none.
                   {"statements = [\"UPDATE\"]\nwithout_where = true",
                    "WITH d AS (DELETE FROM u RETURNING id) UPDATE t SET a = 1 FROM d WHERE t.id = d.id", false},
                   {"statements = [\"UPDATE\", \"DELETE\"]\nwithout_where = true",
                    "WITH d AS (DELETE FROM u RETURNING id) UPDATE t SET a = 1 FROM d WHERE t.id = d.id", true},
                   {"statements = [\"DELETE\"]\nwithout_where = false", "DELETE FROM t WHERE id = 1", true},
                   {"statements = [\"DELETE\"]\nwithout_where = false", "DELETE FROM t", false}});
}

TEST(Verdict, AllowingRulesHaveToCoverTheWholeStatement) {
    expectMatches(
        "allow", "block",
        {{"statements = [\"SELECT\"]", "SELECT 1", true},
         {"statements = [\"SELECT\"]", "SELECT * FROM t FOR UPDATE", true},
         {"statements = [\"SELECT\"]", "SELECT * INTO u FROM t", false},
         {"statements = [\"SELECT\"]", "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d", false},
         {"statements = [\"SELECT\", \"DELETE\"]", "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d", true},
         {"statements = [\"SELECT\"]", "EXPLAIN ANALYZE SELECT 1", false},
         {"statements = [\"GRANT\"]", "GRANT dba TO app", false},
         {"relations = [\"public.orders\"]", "SELECT * FROM public.orders", true},
         {"relations = [\"public.orders\"]", "SELECT * FROM public.orders, public.secret", false},
         {"relations = [\"public.orders\"]", "SELECT * FROM orders", false},
         {"relations = [\"*.orders\"]", "SELECT * FROM orders", true},
         {"relations = [\"public.orders\"]", "SELECT 1", false},
         {"functions = [\"now\"]", "SELECT now()", true},
         {"functions = [\"now\"]", "SELECT now(), pg_read_file('x')", false},
         {"functions = [\"now\"]", "SELECT 1", false}});
}

TEST(Verdict, DefaultIsForWhatNoRuleMatches) {
    const auto c = configured("[policy]\nbaseline = false\ndefault = \"block\"\n");
    EXPECT_EQ(shown(judged(c, "SELECT 1")), "block");
    EXPECT_EQ(shown(judged(c, "SET x.y = 1")), "block");
    EXPECT_EQ(shown(judged(configured("[policy]\ndefault = \"approve\"\n"), "SELECT 1")), "approve");
    for (const char* sql : {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT a", "RELEASE a", "ROLLBACK TO a", "END", "ABORT"})
        EXPECT_EQ(shown(judged(c, sql)), "allow") << sql;
    EXPECT_EQ(shown(judged(c, "PREPARE TRANSACTION 'x'")), "block");
    EXPECT_EQ(shown(judged(ruled("block", "statements = [\"ROLLBACK\"]"), "ROLLBACK")), "block r")
        << "a rule that names it counts";
}

TEST(Verdict, StrictestActionWinsInAnyOrder) {
    const std::vector<std::string> rules{
        "[[rule]]\nname = \"a\"\naction = \"allow\"\nstatements = [\"*\"]\n",
        "[[rule]]\nname = \"b\"\naction = \"approve\"\nrelations = [\"*.t\"]\nreason = \"B.\"\n",
        "[[rule]]\nname = \"c\"\naction = \"block\"\nstatements = [\"DELETE\"]\nreason = \"C.\"\n",
        "[[rule]]\nname = \"d\"\naction = \"block\"\nrelations = [\"*.t\"]\nstatements = [\"DELETE\"]\nreason = "
        "\"D.\"\n"};
    std::vector<int> order{0, 1, 2, 3};
    do {
        std::string toml = "[policy]\nbaseline = false\n";
        for (const int i : order)
            toml += rules[static_cast<std::size_t>(i)];
        const auto c = configured(toml);
        const bool cFirst = std::find(order.begin(), order.end(), 2) < std::find(order.begin(), order.end(), 3);
        const auto verdict = judged(c, "DELETE FROM t");
        EXPECT_EQ(shown(verdict), cFirst ? "block c,d" : "block d,c");
        EXPECT_EQ(verdict.reason, cFirst ? "C." : "D.");
        EXPECT_EQ(shown(judged(c, "SELECT * FROM t")), "approve b");
        EXPECT_EQ(shown(judged(c, "SELECT * FROM u")), "allow a");
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Verdict, Subject) {
    const std::vector<std::string> dba{"dba", "dev"}, none;
    const Subject copilot{.agent = "copilot", .agentKind = "ai", .target = "prod", .groups = &dba};
    const Subject person{.agent = "psql-jane", .agentKind = "human", .target = "dev", .groups = &none};
    const Subject unknownGroups{.agent = "x", .agentKind = "unknown", .target = "dev"};
    auto verdict = [](std::string_view conditions, const Subject& subject) {
        return shown(judged(ruled("block", conditions), "SELECT 1", subject));
    };
    EXPECT_EQ(verdict("agents = [\"copilot\"]", copilot), "block r");
    EXPECT_EQ(verdict("agents = [\"copilot\"]", person), "allow");
    EXPECT_EQ(verdict("agents = [\"psql-*\"]", person), "block r");
    EXPECT_EQ(verdict("agents = [\"a\", \"copilot\"]", copilot), "block r");
    EXPECT_EQ(verdict("kinds = [\"ai\", \"unknown\"]", copilot), "block r");
    EXPECT_EQ(verdict("kinds = [\"ai\", \"unknown\"]", person), "allow");
    EXPECT_EQ(verdict("targets = [\"prod\"]", copilot), "block r");
    EXPECT_EQ(verdict("targets = [\"prod\"]", person), "allow");
    EXPECT_EQ(verdict("groups = [\"dba\"]", copilot), "block r");
    EXPECT_EQ(verdict("groups = [\"dba\"]", person), "allow");
    EXPECT_EQ(verdict("groups = [\"dba\"]", unknownGroups), "block r") << "unknown groups count against";
    EXPECT_EQ(verdict("groups = [\"dba\"]\nkinds = [\"human\"]", copilot), "allow") << "conditions are joined by AND";
    EXPECT_EQ(shown(judged(ruled("allow", "groups = [\"dba\"]", "block"), "SELECT 1", unknownGroups)), "block");
    EXPECT_EQ(shown(judged(ruled("allow", "groups = [\"dba\"]", "block"), "SELECT 1", copilot)), "allow r");
}

TEST(Verdict, HoursAndUnconditional) {
    const auto c =
        ruled("block", "statements = [\"UPDATE\"]\nhours = [\"Sat,Sun 00:00-24:00 UTC\", \"Mon-Fri 18:00-08:00 UTC\"]");
    const auto friday = *fromRfc3339("2026-11-20T12:00:00Z"), saturday = *fromRfc3339("2026-11-21T12:00:00Z");
    const auto night = *fromRfc3339("2026-11-20T03:00:00Z");
    EXPECT_EQ(shown(judged(c, "UPDATE t SET a = 1", {}, friday)), "allow");
    EXPECT_EQ(shown(judged(c, "UPDATE t SET a = 1", {}, saturday)), "block r");
    EXPECT_EQ(shown(judged(c, "UPDATE t SET a = 1", {}, night)), "block r");
    EXPECT_FALSE(judged(c, "UPDATE t SET a = 1", {}, friday).unconditional);
    EXPECT_FALSE(judged(c, "UPDATE t SET a = 1", {}, saturday).unconditional);
    EXPECT_TRUE(judged(c, "SELECT 1", {}, friday).unconditional) << "the rule is not about this statement";
    EXPECT_TRUE(judged(configured(""), "DROP TABLE t", {}, friday).unconditional);
}

TEST(Verdict, MeasuresThatAreMissingCountAgainst) {
    const auto rows = ruled("approve", "estimated_rows = 1000");
    auto measuredRows = [](std::int64_t n) { return Measured{n, {}, {}}; };
    EXPECT_EQ(shown(judged(rows, "UPDATE t SET a = 1 WHERE b = 2")), "approve r");
    EXPECT_EQ(shown(judged(rows, "UPDATE t SET a = 1 WHERE b = 2", {}, {}, measuredRows(999))), "allow");
    EXPECT_EQ(shown(judged(rows, "UPDATE t SET a = 1 WHERE b = 2", {}, {}, measuredRows(1000))), "approve r");
    for (const char* sql : {"SELECT 1", "BEGIN", "SET x.y = 1", "SHOW all", "DEALLOCATE ALL"})
        EXPECT_EQ(shown(judged(rows, sql)), "allow") << sql << " can touch no data";
    EXPECT_EQ(shown(judged(rows, "DO 'begin end'")), "approve r") << "nobody knows what it touches";
    EXPECT_EQ(shown(judged(rows, "SELECT f()")), "approve r");
    const auto scan = ruled("approve", "full_scan_rows = 10");
    EXPECT_EQ(shown(judged(scan, "SELECT * FROM t")), "approve r");
    EXPECT_EQ(shown(judged(scan, "SELECT * FROM t", {}, {}, Measured{{}, 9, {}})), "allow");
    const auto allowed = ruled("allow", "estimated_rows = 1000", "block");
    EXPECT_EQ(shown(judged(allowed, "SELECT * FROM t")), "block") << "not measured is no reason to allow";
    EXPECT_EQ(shown(judged(allowed, "SELECT * FROM t", {}, {}, measuredRows(1000))), "allow r");
}

TEST(Verdict, SaysWhatItWouldHaveToKnow) {
    const auto rows = ruled("approve", "estimated_rows = 1000");
    Measured open;
    open.countsCanBeAsked = true;
    const auto verdict = judged(rows, "UPDATE t SET a = 1 WHERE b = 2", {}, {}, open);
    EXPECT_EQ(shown(verdict), "allow");
    ASSERT_TRUE(verdict.wanted);
    EXPECT_EQ(verdict.wanted->estimatedRows, 1000);
    EXPECT_FALSE(verdict.wanted->fullScanRows);
    EXPECT_FALSE(judged(rows, "BEGIN", {}, {}, open).wanted) << "there is nothing to be measured";
    open.estimatedRows = 5;
    EXPECT_FALSE(judged(rows, "UPDATE t SET a = 1 WHERE b = 2", {}, {}, open).wanted) << "it is known";
    const auto blocked = configured("[policy]\nbaseline = false\n[[rule]]\nname = \"r\"\naction = \"approve\"\n"
                                    "estimated_rows = 10\n[[rule]]\nname = \"b\"\naction = \"block\"\n"
                                    "statements = [\"DELETE\"]\n");
    Measured again;
    again.countsCanBeAsked = true;
    EXPECT_FALSE(judged(blocked, "DELETE FROM t WHERE a = 1", {}, {}, again).wanted) << "blocked whatever it is";
}

TEST(Verdict, RelationsBehindOthersRestrict) {
    const std::vector<sql::RelationUse> reached{{"hr", "pay", sql::Access::Read}};
    Measured measured;
    measured.reached = &reached;
    const auto block = ruled("block", "relations = [\"hr.pay\"]");
    EXPECT_EQ(shown(judged(block, "SELECT * FROM public.v")), "allow");
    EXPECT_EQ(shown(judged(block, "SELECT * FROM public.v", {}, {}, measured)), "block r");
    EXPECT_EQ(shown(judged(block, "SELECT public.f()", {}, {}, measured)), "block r");
    const auto allow = ruled("allow", "relations = [\"public.v\"]", "block");
    EXPECT_EQ(shown(judged(allow, "SELECT * FROM public.v", {}, {}, measured)), "allow r") << "as it is written";
    Measured unread;
    unread.anyRelation = true;
    EXPECT_EQ(shown(judged(block, "SELECT * FROM public.v", {}, {}, unread)), "block r");
    EXPECT_EQ(shown(judged(block, "SELECT 1", {}, {}, unread)), "allow");
}

TEST(Verdict, MaskedUse) {
    const std::string mask = "[[mask]]\ncolumns = [\"*.*.ssn\"]\n";
    const auto masked = configured(mask);
    EXPECT_EQ(shown(judged(configured(""), "SELECT * FROM t", {}, {}, Measured{0, 0, {}})), "allow")
        << "nothing is masked";
    EXPECT_EQ(shown(judged(masked, "SELECT * FROM t")), "block baseline/masked-write-back") << "nobody looked";
    EXPECT_EQ(shown(judged(masked, "SELECT 1")), "allow");
    auto use = [](std::vector<MaskedUse> uses) { return Measured{0, 0, std::move(uses)}; };
    EXPECT_EQ(shown(judged(masked, "SELECT * FROM t", {}, {}, use({}))), "allow");
    EXPECT_EQ(shown(judged(masked, "SELECT * FROM t", {}, {}, use({MaskedUse::Output}))), "allow");
    EXPECT_EQ(shown(judged(masked, "SELECT * FROM t", {}, {}, use({MaskedUse::Output, MaskedUse::Predicate}))),
              "approve baseline/masked-predicate");
    EXPECT_EQ(shown(judged(masked, "SELECT * FROM t", {}, {}, use({MaskedUse::Launder}))),
              "approve baseline/masked-launder");
    const auto output = configured(mask + "[policy]\nbaseline = false\n[[rule]]\nname = \"r\"\naction = \"block\"\n"
                                          "masked_use = [\"output\", \"launder\"]\n");
    EXPECT_EQ(shown(judged(output, "SELECT * FROM t", {}, {}, use({MaskedUse::Output}))), "block r");
    EXPECT_EQ(shown(judged(output, "SELECT * FROM t", {}, {}, use({MaskedUse::Predicate}))), "allow");
}

TEST(Verdict, UnknownTagsMeetWildcards) {
    sql::Statement statement;
    statement.kinds = {"DROP THING"};
    const auto blocks = ruled("block", "statements = [\"DROP *\"]");
    EXPECT_EQ(shown(judge(statement, {}, blocks, Now{})), "block r");
    statement.kinds = {"MAKE THING"};
    EXPECT_EQ(shown(judge(statement, {}, blocks, Now{})), "allow");
    EXPECT_EQ(shown(judge(statement, {}, ruled("allow", "statements = [\"SELECT\"]", "block"), Now{})), "block");
}

TEST(Verdict, WorksWithoutCompiledRules) {
    Configuration c;
    Rule rule;
    rule.name = "hand-made";
    rule.action = Action::Block;
    rule.statements = {"DELETE"};
    c.rules.push_back(rule);
    EXPECT_EQ(shown(judged(c, "DELETE FROM t WHERE id = 1")), "block hand-made");
    compile(c);
    EXPECT_EQ(shown(judged(c, "DELETE FROM t WHERE id = 1")), "block hand-made");
    const auto copy = c; // the index holds no pointers into the configuration
    const auto verdict = judged(copy, "DELETE FROM t WHERE id = 1");
    ASSERT_EQ(verdict.rules.size(), 1U);
    EXPECT_EQ(verdict.rules[0], &copy.rules[0]);
}

TEST(Verdict, RefusalMessages) {
    const auto c =
        configured("[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\", \"TRUNCATE\"]\n"
                   "reason = \"Schema changes go through migrations.\"\n"
                   "[[rule]]\nname = \"quiet\"\naction = \"block\"\nstatements = [\"LISTEN\"]\n"
                   "[[rule]]\nname = \"loud\"\naction = \"block\"\nstatements = [\"LISTEN\"]\nreason = \"No\"\n"
                   "[[rule]]\nname = \"ask\"\naction = \"approve\"\nstatements = [\"NOTIFY\"]\nreason = \"Why\"\n");
    auto message = [&](const char* sql) { return refusalMessage(judged(c, sql), "7f3a-12"); };
    EXPECT_EQ(
        message("DROP TABLE t"),
        "[postern] blocked by rule \"no-drop\": Schema changes go through migrations. Do not retry. (ref 7f3a-12)");
    EXPECT_EQ(message("LISTEN x"), "[postern] blocked by rule \"quiet\" and 1 more. Do not retry. (ref 7f3a-12)");
    EXPECT_EQ(message("NOTIFY x"),
              "[postern] waiting for approval, rule \"ask\": Why. Retry the identical statement. (ref 7f3a-12)");
    Verdict byDefault;
    byDefault.action = Action::Block;
    EXPECT_EQ(
        refusalMessage(byDefault, "1"),
        "[postern] blocked: the policy allows only what a rule allows, and none allows this. Do not retry. (ref 1)");
}

// What the index finds has to be what looking at every rule finds.
TEST(Verdict, IndexMatchesPlainEvaluation) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    const std::vector<std::string> patterns{"DROP *",  "UPDATE", "DELETE",   "SELECT",
                                            "*TABLE*", "GRANT",  "TRUNCATE", "*"};
    const std::vector<std::string> functions{"now", "pg_*", "f", "public.f", "*.g"};
    const std::vector<std::string> statements{
        "SELECT now()",           "DROP TABLE a.b",
        "UPDATE a.b SET x = f()", "DELETE FROM b WHERE id = public.f()",
        "GRANT x TO y",           "WITH d AS (DELETE FROM a.b RETURNING *) SELECT f(), other.g() FROM d",
        "TRUNCATE a.c",           "SELECT pg_sleep(1) FROM c"};
    for (int round = 0; round < 300; ++round) {
        Configuration many;
        many.baseline = false;
        for (int i = 0; i < 12; ++i) {
            Rule rule;
            rule.name = "r" + std::to_string(i);
            rule.action = static_cast<Action>(random() % 3);
            if (random() % 2 != 0)
                rule.statements = {pick(patterns), pick(patterns)};
            if (random() % 3 == 0)
                rule.functions = {*NamePattern::parse(pick(functions)), *NamePattern::parse(pick(functions))};
            if (random() % 3 == 0)
                rule.relations = {*NamePattern::parse(pick({"a.b", "*.c", "a.*"}))};
            many.rules.push_back(rule);
        }
        compile(many);
        const auto text = pick(statements);
        // Each rule alone, under an index of its own, says whether it matches.
        Action strictest = Action::Allow;
        std::vector<std::string> names;
        for (const auto& rule : many.rules) {
            Configuration one;
            one.baseline = false;
            one.rules = {rule};
            if (judged(one, text).rules.empty())
                continue;
            if (rule.action > strictest)
                names.clear();
            strictest = std::max(strictest, rule.action);
            if (rule.action == strictest)
                names.push_back(rule.name);
        }
        const auto verdict = judged(many, text);
        EXPECT_EQ(verdict.action, strictest);
        std::vector<std::string> found;
        for (const auto* rule : verdict.rules)
            found.push_back(rule->name);
        EXPECT_EQ(found, names) << text;
    }
}

} // namespace
} // namespace postern::policy
