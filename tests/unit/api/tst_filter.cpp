#include <gtest/gtest.h>

#include "api/filter.h"
#include "rows.h"

namespace postern::api {
namespace {

using tests::someRow;

constexpr Timestamp kNow{1'000'000'000'000 + 60'000'000};

bool matches(std::string_view text, const StatementRow& row = someRow()) {
    const auto parsed = parseFilter(text);
    EXPECT_FALSE(parsed.problem) << text;
    return parsed.filter.matches(row, kNow);
}

struct Case {
    std::string_view text;
    bool matches;
};

TEST(Filter, EveryFieldSaysYesAndNo) {
    const Case cases[] = {
        {"", true},
        {"   ", true},
        {"users", true},
        {"USERS email", true},
        {"orders", false},
        {"\"order by\"", true},
        {"\"by order\"", false},
        {"/id\\s*=\\s*\\$1/", true},
        {"/ORDER by/", false},
        {"/ORDER by/i", true},
        {"sql:public.users", true},
        {"verdict:allowed", true},
        {"verdict:denied", false},
        {"verdict:denied,allowed", true},
        {"verdict:flagged", false},
        {"agent:copilot*", true},
        {"agent:COPILOT-shop", true},
        {"agent:copilot", false},
        {"kind:ai", true},
        {"kind:human", false},
        {"db:shop", true},
        {"db:prod", true},
        {"db:other", false},
        {"target:prod", true},
        {"user:shop_app", true},
        {"identity:ada@*", true},
        {"identity:ada", true},
        {"verb:select", true},
        {"verb:delete,update", false},
        {"table:users", true},
        {"table:public.users", true},
        {"table:public.*", true},
        {"table:other.users", false},
        {"rows>100", true},
        {"rows>=250", true},
        {"rows<250", false},
        {"rows:250", true},
        {"dur>1ms", true},
        {"dur>1.5ms", false},
        {"dur<=1500us", true},
        {"dur<1s", true},
        {"sqlstate:42501", false},
        {"risk:low", true},
        {"risk>=medium", false},
        {"since:-15m", true},
        {"since:-30s", false},
        {"until:-30s", true},
        {"since:1970-01-01", true},
        {"since:2026-01-01T00:00:00Z", false},
        {"session:7f3", true},
        {"session:8", false},
        {"statement:12", true},
        {"statement>12", false},
        {"tx:none", true},
        {"tx:open", false},
        {"has:rows", true},
        {"has:note", false},
        {"has:error", false},
        {"app:dbhub", true},
        {"process:node", true},
        {"process:/usr/*", true},
        {"pid:4711", true},
        {"protocol:extended", true},
        {"state:done", true},
        {"state:running", false},
        {"not users", false},
        {"!orders", true},
        {"not not users", true},
        {"not(orders)", true},
        {"orders or users", true},
        {"orders or users and email", true},
        {"(orders or users) verb:delete", false},
        {"users email or orders", true},
        {"( ( users ) )", true},
        {"count(*)", false},
        {"id::text", false}, // a cast, not a field
    };
    for (const auto& c : cases)
        EXPECT_EQ(matches(c.text), c.matches) << c.text;
}

TEST(Filter, VerbFindsStatementsInside) {
    auto row = someRow();
    row.kinds = {"SELECT", "DELETE", "CREATE TABLE"};
    EXPECT_TRUE(matches("verb:delete", row));
    EXPECT_TRUE(matches("verb:create", row));
    EXPECT_TRUE(matches("verb:\"create table\"", row));
    EXPECT_FALSE(matches("verb:crea", row));
    EXPECT_TRUE(matches("risk>=high", row));
}

TEST(Filter, RefusedRowsAreFlaggedAndMaskedRowsAreFound) {
    auto row = someRow();
    row.verdict = Verdict::Blocked;
    row.sqlstate = "42501";
    row.rules = {"baseline/no-drop"};
    row.maskedColumns = {"ssn"};
    row.message = "blocked by rule";
    for (const auto* text : {"verdict:blocked", "verdict:flagged", "verdict:masked", "sqlstate:42*", "rule:no-drop",
                             "rule:baseline/*", "has:rule", "has:mask", "has:error", "error:\"BY rule\"", "risk:high"})
        EXPECT_TRUE(matches(text, row)) << text;
}

TEST(Filter, UnknownNumbersMatchNoComparison) {
    auto row = someRow();
    row.rows.reset();
    row.durationMicros.reset();
    EXPECT_FALSE(matches("rows>=0", row));
    EXPECT_FALSE(matches("dur<1d", row));
}

struct BadCase {
    std::string_view text;
    ProblemCode code;
    std::size_t position, length;
    std::string_view suggestion = {};
};

TEST(Filter, ProblemsSayWhereTheyAre) {
    const BadCase cases[] = {
        {"verdct:denied", ProblemCode::UnknownField, 0, 6, "verdict"},
        {"users  verdict:denyed", ProblemCode::UnknownValue, 15, 6, "denied"},
        {"verdict:allowed,deneid", ProblemCode::UnknownValue, 16, 6, "denied"},
        {"rows>many", ProblemCode::NotANumber, 5, 4},
        {"dur>soon", ProblemCode::NotADuration, 4, 4},
        {"since:yesterday", ProblemCode::NotATime, 6, 9},
        {"since:15", ProblemCode::NotATime, 6, 2},
        {"agent>x", ProblemCode::NotComparable, 0, 7},
        {"agent:", ProblemCode::MissingValue, 6, 0},
        {"agent:a,", ProblemCode::MissingValue, 8, 0},
        {"\"abc", ProblemCode::UnclosedQuote, 0, 4},
        {"x /abc", ProblemCode::UnclosedRegex, 2, 4},
        {"/(/", ProblemCode::BadRegex, 0, 3},
        {"(users", ProblemCode::UnclosedBracket, 0, 1},
        {"users)", ProblemCode::UnexpectedBracket, 5, 1},
        {"not", ProblemCode::MissingOperand, 3, 0},
        {"users or", ProblemCode::MissingOperand, 8, 0},
        {"or users", ProblemCode::MissingOperand, 0, 2},
        {"()", ProblemCode::MissingOperand, 1, 1},
    };
    for (const auto& c : cases) {
        const auto parsed = parseFilter(c.text);
        ASSERT_TRUE(parsed.problem) << c.text;
        EXPECT_EQ(parsed.problem->code, c.code) << c.text;
        EXPECT_EQ(parsed.problem->position, c.position) << c.text;
        EXPECT_EQ(parsed.problem->length, c.length) << c.text;
        EXPECT_EQ(parsed.problem->suggestion, c.suggestion) << c.text;
        EXPECT_TRUE(parsed.filter.isEmpty());
    }
}

TEST(Filter, BoundsHold) {
    EXPECT_EQ(parseFilter(std::string(5000, 'x')).problem->code, ProblemCode::TooLong);
    EXPECT_EQ(parseFilter(std::string(2000, '(')).problem->code, ProblemCode::TooDeep);
    EXPECT_EQ(parseFilter(std::string(2000, '!')).problem->code, ProblemCode::TooDeep);
    std::string many;
    for (int i = 0; i < 300; ++i)
        many += "a ";
    EXPECT_EQ(parseFilter(many).problem->code, ProblemCode::TooDeep);
    // A glob of many stars must not blow up.
    auto row = someRow();
    auto facts = *tests::someFacts();
    facts.agent = std::string(1000, 'a');
    row.facts = std::make_shared<const SessionFacts>(facts);
    EXPECT_FALSE(matches("agent:*a*a*a*a*a*a*a*a*a*a*a*b", row));
}

TEST(Filter, TermsAreChipsThatCanBeTakenAway) {
    const auto parsed = parseFilter("users not agent:x (a or b) and rows>1");
    const auto terms = parsed.filter.terms();
    ASSERT_EQ(terms.size(), 4U);
    const auto text = [&](std::size_t i) { return parsed.filter.text().substr(terms[i]->begin, terms[i]->length); };
    EXPECT_EQ(text(0), "users");
    EXPECT_EQ(text(1), "not agent:x");
    EXPECT_EQ(text(2), "(a or b)");
    EXPECT_EQ(text(3), "rows>1");
    EXPECT_EQ(parsed.filter.without(*terms[2]), "users not agent:x rows>1");
    const auto single = parseFilter("(a b)");
    ASSERT_EQ(single.filter.terms().size(), 1U);
    EXPECT_EQ(single.filter.without(*single.filter.terms()[0]), "");
}

TEST(Filter, AddedTermsAreQuotedAndMatchTheirCell) {
    EXPECT_EQ(withTerm("", Field::Agent, "copilot", Adding::Only), "agent:copilot");
    EXPECT_EQ(withTerm("users ", Field::Agent, "copilot", Adding::Exclude), "users not agent:copilot");
    EXPECT_EQ(withTerm("a or b", Field::Database, "x", Adding::Only), "(a or b) db:x");
    const std::string nasty = "we\"ird, (na\\me)";
    auto facts = *tests::someFacts();
    facts.agent = nasty;
    auto row = someRow();
    row.facts = std::make_shared<const SessionFacts>(facts);
    EXPECT_TRUE(matches(withTerm("", Field::Agent, nasty, Adding::Only), row));
    EXPECT_FALSE(matches(withTerm("", Field::Agent, nasty, Adding::Exclude), row));
    EXPECT_FALSE(matches(withTerm("", Field::Sql, "not", Adding::Only), row));
}

std::vector<std::string> completions(std::string_view text) {
    std::vector<std::string> out;
    for (const auto& completion : completeFilter(text, text.size(), {{Field::Agent, {"copilot", "claude code"}}})) {
        std::string whole(text);
        out.push_back(whole.replace(completion.begin, completion.length, completion.text));
    }
    return out;
}

TEST(Filter, CompletesFieldsAndValues) {
    EXPECT_EQ(completions("ver"), (std::vector<std::string>{"verdict:", "verb:"}));
    EXPECT_EQ(completions("users ro"), (std::vector<std::string>{"users rows>"}));
    EXPECT_EQ(completions("not verdict:den"), (std::vector<std::string>{"not verdict:denied"}));
    EXPECT_EQ(completions("verdict:blocked,ab"), (std::vector<std::string>{"verdict:blocked,abandoned"}));
    EXPECT_EQ(completions("agent:c"), (std::vector<std::string>{"agent:copilot", "agent:\"claude code\""}));
    EXPECT_EQ(completions("(has:ma"), (std::vector<std::string>{"(has:mask", "(has:mark"}));
    EXPECT_TRUE(completions("nonsense:").empty());
    EXPECT_FALSE(completions("").empty());
}

} // namespace
} // namespace postern::api
