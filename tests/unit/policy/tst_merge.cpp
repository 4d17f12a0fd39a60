// A published policy and a local file: whatever either says, together they are as strict as the stricter one.
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

#include "judged.h"
#include "policy/merge.h"

using namespace postern;
using namespace postern::policy;

namespace {

constexpr const char* kTarget = "[[target]]\nname = \"app\"\nconninfo = \"host=localhost dbname=app\"\n";

std::shared_ptr<const Configuration> local(const std::string& text) {
    auto loaded = parseConfiguration(kTarget + text, "local.toml");
    EXPECT_TRUE(loaded.configuration) << text << loaded.problems.front().message;
    return loaded.configuration;
}

std::shared_ptr<const Configuration> published(const std::string& text) {
    auto loaded = parsePublished(text, "published.toml");
    EXPECT_TRUE(loaded.configuration) << text << loaded.problems.front().message;
    return loaded.configuration;
}

std::vector<std::string> corpus() {
    std::ifstream in(POSTERN_CORPUS);
    std::vector<std::string> out;
    bool isInside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.empty())
            isInside = false;
        else if (isInside)
            out.back() += "\n" + line;
        else if (line.starts_with("-- ")) {
            isInside = true;
            out.emplace_back();
        }
    }
    return out;
}

// A policy from a few rules, some of them laxer than others.
std::string randomPolicy(std::mt19937& random, const std::string& side) {
    static const char* const kConditions[] = {"statements = [\"SELECT\"]",
                                              "statements = [\"DELETE\", \"UPDATE\"]",
                                              "statements = [\"DROP *\"]",
                                              "relations = [\"public.orders\"]",
                                              "relations = [\"*.customers\"]",
                                              "functions = [\"pg_*\"]",
                                              "groups = [\"dba\"]",
                                              "without_where = true\nstatements = [\"DELETE\"]",
                                              "estimated_rows = 100",
                                              "masked_use = [\"output\"]"};
    static const char* const kActions[] = {"allow", "approve", "block"};
    const auto pick = [&random](const auto& from) { return from[random() % std::size(from)]; };
    std::string out = "[policy]\ndefault = \"" + std::string(pick(kActions)) + "\"\n";
    if (random() % 2 == 0)
        out += std::string("baseline = ") + (random() % 2 == 0 ? "true" : "false") + "\n";
    for (std::size_t i = 0; i < 1 + random() % 4; ++i)
        out += "[[rule]]\nname = \"" + side + std::to_string(i) + "\"\naction = \"" + pick(kActions) + "\"\n" +
               pick(kConditions) + "\n";
    if (random() % 2 == 0)
        out += "[[mask]]\ncolumns = [\"public.customers.ssn\"]\n";
    return out;
}

// What a published policy is by itself: as on a gateway whose file says nothing.
Configuration alone(const std::shared_ptr<const Configuration>& policy) {
    return *merged(local(""), policy, 1);
}

} // namespace

TEST(Merge, isAsStrictAsTheStricterOfTwo) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::vector<std::string> groups{"dba"};
    std::vector<std::shared_ptr<const sql::Analysis>> analyses;
    for (const auto& text : corpus())
        if (auto analysis = sql::analyse(text, {}))
            analyses.push_back(*analysis);
    ASSERT_GE(analyses.size(), 390U);
    int stricterThanPublished = 0, stricterThanLocal = 0;
    for (int round = 0; round < 30; ++round) {
        const auto mine = randomPolicy(random, "local"), theirs = randomPolicy(random, "published");
        SCOPED_TRACE(mine + "--- published:\n" + theirs);
        const auto file = local(mine), policy = published(theirs);
        const auto both = merged(file, policy, 7);
        // The masks of both apply to whatever is judged, so each is judged with them.
        auto one = *file, other = alone(policy);
        one.masks = both->masks;
        if (!one.saysBaseline)
            one.baseline = false;
        compile(one);
        auto otherPolicy = std::make_shared<Configuration>(*other.published);
        otherPolicy->masks = both->masks;
        other.published = otherPolicy;
        for (const auto& analysis : analyses)
            for (const auto& statement : analysis->statements)
                for (const auto& measured : {Measured{0, 0, {}}, Measured{1'000'000, 0, {}}, Measured{}}) {
                    const Subject subject{"copilot", "ai", "app", &groups};
                    const auto first = judge(statement, subject, one, {}, measured);
                    const auto second = judge(statement, subject, other, {}, measured);
                    const auto verdict = judge(statement, subject, *both, {}, measured);
                    ASSERT_EQ(verdict.action, std::max(first.action, second.action));
                    EXPECT_EQ(verdict.publishedVersion, 7U);
                    stricterThanLocal += verdict.action > first.action ? 1 : 0;
                    stricterThanPublished += verdict.action > second.action ? 1 : 0;
                    if (first.action == second.action) {
                        EXPECT_GE(verdict.rules.size(), std::max(first.rules.size(), second.rules.size()));
                    }
                }
    }
    EXPECT_GT(stricterThanLocal, 0);
    EXPECT_GT(stricterThanPublished, 0);
}

TEST(Merge, asksTheServerWhereEitherHasTo) {
    Measured open;
    open.countsCanBeAsked = true;
    const auto statement = test::statementOf("DELETE FROM orders WHERE id < 10");
    const auto wanted = [&](const std::string& mine, const std::string& theirs) {
        return judge(statement, {}, *merged(local(mine), published(theirs), 1), {}, open).wanted;
    };
    const std::string none = "[policy]\nbaseline = false\n";
    const auto big = [](int rows) {
        return "[[rule]]\nname = \"big\"\naction = \"block\"\nestimated_rows = " + std::to_string(rows) + "\n";
    };
    EXPECT_FALSE(wanted(none, none));
    ASSERT_TRUE(wanted(none + big(50), none));
    ASSERT_TRUE(wanted(none, none + big(50)));
    EXPECT_EQ(wanted(none + big(50), none + big(20))->estimatedRows, 20);
    EXPECT_EQ(wanted(none + big(20), none + big(50))->estimatedRows, 20);
    // One says no whatever the number is.
    EXPECT_FALSE(wanted(none + big(50), "[policy]\nbaseline = false\n[[rule]]\nname = \"no\"\naction = \"block\"\n"
                                        "statements = [\"DELETE\"]\n"));
}

TEST(Merge, builtInRulesAreThePublishedPolicysUnlessTheFileAsksForThem) {
    const std::string without = "[policy]\nwithout = [\"baseline/destructive-ddl\"]\n";
    const auto action = [](const std::string& mine, const std::string& theirs) {
        return judge(test::statementOf("DROP TABLE a"), {}, *merged(local(mine), published(theirs), 1), {}, {}).action;
    };
    EXPECT_EQ(action("", ""), Action::Approve);
    EXPECT_EQ(action("", without), Action::Allow);
    EXPECT_EQ(action(without, ""), Action::Approve);
    EXPECT_EQ(action("[policy]\nbaseline = false\n", ""), Action::Approve);
    EXPECT_EQ(action("[policy]\nbaseline = true\n", without), Action::Approve);
}

TEST(Merge, approvalsAreAsThePublishedPolicySaysOrStricter) {
    const auto approvals = [](const std::string& mine, const std::string& theirs) {
        return merged(local("[approvals]\n" + mine), published("[approvals]\n" + theirs), 1)->approvals;
    };
    EXPECT_TRUE(approvals("four_eyes = false", "").fourEyes);
    EXPECT_TRUE(approvals("four_eyes = false", "four_eyes = true").fourEyes);
    EXPECT_TRUE(approvals("four_eyes = true", "four_eyes = false").fourEyes);
    EXPECT_FALSE(approvals("", "four_eyes = false").fourEyes);
    EXPECT_EQ(approvals("expires = \"1h\"", "expires = \"5m\"").expires, std::chrono::minutes{5});
    EXPECT_EQ(approvals("expires = \"1m\"", "expires = \"5m\"").expires, std::chrono::minutes{1});
    EXPECT_EQ(approvals("", "expires = \"1h\"").expires, std::chrono::hours{1});
    EXPECT_EQ(approvals("hold = \"2s\"", "").hold, std::chrono::seconds{2});
    EXPECT_EQ(approvals("hold = \"2s\"", "hold = \"3s\"").hold, std::chrono::seconds{3});
}

TEST(Merge, masksAndDetectorsAreThoseOfBoth) {
    const auto both = merged(local("[[mask]]\ncolumns = [\"a.b.c\"]\nmethod = \"partial\"\nkeep_last = 4\n"
                                   "[[detect]]\nkinds = [\"email\"]\n"),
                             published("[[mask]]\ncolumns = [\"a.b.c\"]\nmethod = \"hash\"\ntargets = [\"any\"]\n"
                                       "[[detect]]\nkinds = [\"iban\"]\n"),
                             3);
    ASSERT_EQ(both->masks.size(), 2U);
    EXPECT_EQ(both->masks[0].method, Mask::Method::Hash);
    EXPECT_EQ(both->detect.size(), 2U);
    EXPECT_EQ(both->published->masks.size(), 2U); // so that masked_use means the same to both
}

// Each part of a file, saying the laxest that it can say.
TEST(Merge, noSettingOfAFileLoosensWhatIsPublished) {
    const std::string theirs = "[policy]\ndefault = \"approve\"\n"
                               "[[rule]]\nname = \"no-delete\"\naction = \"block\"\nstatements = [\"DELETE\"]\n"
                               "[[rule]]\nname = \"big\"\naction = \"block\"\nestimated_rows = 10\n"
                               "[[rule]]\nname = \"selects\"\naction = \"approve\"\nstatements = [\"SELECT\"]\n"
                               "approvers = [\"group:dba\"]\ncomment_required = true\n"
                               "[approvals]\nfour_eyes = true\nexpires = \"5m\"\nmax_open = 10\nhold = \"3s\"\n"
                               "[[mask]]\ncolumns = [\"public.customers.ssn\"]\nmethod = \"redact\"\n"
                               "[[detect]]\nkinds = [\"email\"]\nmethod = \"null\"\n";
    const auto policy = published(theirs);
    const auto strict = merged(local(""), policy, 1);
    std::vector<sql::Statement> statements;
    for (const auto& text : corpus())
        if (auto analysis = sql::analyse(text, {}))
            statements.insert(statements.end(), (*analysis)->statements.begin(), (*analysis)->statements.end());
    ASSERT_GE(statements.size(), 390U);
    const std::vector<std::string> groups{"dba", "everybody"};
    const Subject subject{"copilot", "human", "app", &groups};
    std::string without;
    for (const auto& rule : baselineRules())
        without += "\"" + rule.name + "\", ";
    for (const std::string& mine :
         {std::string("[policy]\ndefault = \"allow\"\n"), std::string("[policy]\nbaseline = false\n"),
          std::string("[policy]\nbaseline = true\nwithout = [") + without + "]\n",
          std::string("[policy]\nwithout = [") + without + "]\n",
          std::string("[[rule]]\nname = \"all\"\naction = \"allow\"\nstatements = [\"*\"]\n"),
          std::string("[[rule]]\nname = \"no-delete\"\naction = \"allow\"\nstatements = [\"DELETE\"]\n"),
          std::string("[[rule]]\nname = \"selects\"\naction = \"approve\"\nstatements = [\"SELECT\"]\napprovers = "
                      "[\"group:everybody\"]\n"),
          std::string("[approvals]\nfour_eyes = false\nexpires = \"168h\"\nmax_open = 100000\nhold = \"1h\"\n"),
          std::string("[[mask]]\ncolumns = [\"public.customers.ssn\"]\nmethod = \"partial\"\nkeep_first = 9\n"
                      "unless_groups = [\"everybody\"]\n"),
          std::string("[[mask]]\ncolumns = [\"*.*.*\"]\ntargets = [\"app\"]\nagents = [\"nobody\"]\n"),
          std::string("[[detect]]\nkinds = [\"email\"]\nmethod = \"hash\"\n"),
          std::string("[roles]\nconnect = [\"*\"]\napprove = [\"*\"]\naudit = [\"*\"]\n")}) {
        SCOPED_TRACE(mine);
        const auto file = local(mine);
        ASSERT_TRUE(file);
        const auto both = merged(file, policy, 1);
        for (const auto& statement : statements)
            for (const auto& measured : {Measured{0, 0, {}}, Measured{1'000'000, 1'000'000, {}}, Measured{}}) {
                const auto wanted = judge(statement, subject, *strict, {}, measured);
                const auto verdict = judge(statement, subject, *both, {}, measured);
                ASSERT_GE(verdict.action, wanted.action);
                // What the published rules ask of approvers is asked still.
                if (verdict.action == wanted.action) {
                    for (const auto* rule : wanted.rules)
                        EXPECT_TRUE(std::any_of(verdict.rules.begin(), verdict.rules.end(), [&](const Rule* one) {
                            return one->name == rule->name && one->approvers == rule->approvers &&
                                   one->commentRequired == rule->commentRequired;
                        })) << rule->name;
                }
            }
        EXPECT_TRUE(both->approvals.fourEyes);
        EXPECT_LE(both->approvals.expires, strict->approvals.expires);
        EXPECT_LE(both->approvals.maxOpen, strict->approvals.maxOpen);
        EXPECT_EQ(both->approvals.hold, strict->approvals.hold);
        ASSERT_FALSE(both->masks.empty());
        EXPECT_EQ(both->masks[0].columns.size(), 1U);
        EXPECT_EQ(both->masks[0].method, Mask::Method::Redact);
        EXPECT_TRUE(both->masks[0].unlessGroups.empty());
        ASSERT_FALSE(both->detect.empty());
        EXPECT_EQ(both->detect[0].kinds, policy->detect[0].kinds);
        EXPECT_EQ(both->detect[0].method, policy->detect[0].method);
    }
}

TEST(Merge, strengthOfMasksIsAnOrder) {
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    static constexpr Mask::Method kMethods[] = {Mask::Method::Redact, Mask::Method::Null, Mask::Method::Hash,
                                                Mask::Method::Pseudonym, Mask::Method::Partial};
    const auto any = [&] {
        Mask mask;
        mask.method = kMethods[random() % std::size(kMethods)];
        if (mask.method == Mask::Method::Partial)
            mask.keepFirst = static_cast<int>(random() % 3), mask.keepLast = static_cast<int>(random() % 3);
        for (const char* path : {"a", "b", "c"})
            if (random() % 4 == 0)
                mask.paths.emplace_back(path);
        return mask;
    };
    for (int round = 0; round < 20'000; ++round) {
        const auto a = any(), b = any(), c = any();
        EXPECT_TRUE(isAtLeastAsStrong(a, a));
        if (isAtLeastAsStrong(a, b) && isAtLeastAsStrong(b, c)) {
            EXPECT_TRUE(isAtLeastAsStrong(a, c));
        }
        // Nobody hides what is outside of its paths; everything hidden is hidden best by redacting it.
        Mask redact;
        EXPECT_TRUE(isAtLeastAsStrong(redact, a));
        if (!a.paths.empty()) {
            EXPECT_FALSE(isAtLeastAsStrong(a, redact));
        }
        redact.paths = {"a", "b", "c"};
        EXPECT_EQ(isAtLeastAsStrong(redact, a), !a.paths.empty());
    }
}

TEST(Merge, aPublishedPolicyHasNothingOfOneGateway) {
    for (const char* text : {"[store]\nurl = \"sqlite:a.db\"\n", "[proxy]\nlisten = [\"127.0.0.1:1\"]\n", kTarget,
                             "[roles]\napprove = [\"*\"]\n", "[[rule]]\nname = \"x\"\n", "nonsense"})
        EXPECT_FALSE(parsePublished(text, "p").configuration) << text;
    const auto rule = "[[rule]]\nname = \"x\"\naction = \"block\"\ntargets = [\"somewhere\"]\n";
    EXPECT_TRUE(parsePublished(rule, "p").configuration);
    EXPECT_FALSE(parseConfiguration(rule, "p").configuration);
}

TEST(Merge, keysOfAdministrators) {
    const std::string key = "\"ed25519:" + std::string(43, 'A') + "=\"";
    const std::string shared = "[store]\nurl = \"postgresql://gw@host/records\"\nadministrators = [";
    const auto good = parseConfiguration(shared + key + "]\n", "p");
    ASSERT_TRUE(good.configuration) << good.problems.front().message;
    EXPECT_EQ(good.configuration->store.administrators.size(), 1U);
    EXPECT_FALSE(parseConfiguration(shared + "\"ed25519:AAAA\"]\n", "p").configuration);
    EXPECT_FALSE(parseConfiguration(shared + "\"adi\"]\n", "p").configuration);
    EXPECT_FALSE(parseConfiguration("[store]\nadministrators = [" + key + "]\n", "p").configuration);
}
