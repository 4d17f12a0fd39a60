// Every statement of the corpus (tests/data/policy_corpus.txt) is understood and judged as it says.
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "policy/verdict.h"

using namespace postern;

namespace {

struct Case {
    int line = 0;
    std::string decision, rule, kinds, relations, sql;
    bool isLive = false; // decided by what a server says
};

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::vector<Case> readCorpus() {
    std::ifstream in(POSTERN_CORPUS);
    EXPECT_TRUE(in) << POSTERN_CORPUS;
    std::vector<Case> out;
    bool isInside = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty()) {
            isInside = false;
        } else if (isInside) {
            out.back().sql += (out.back().sql.empty() ? "" : "\n") + line;
        } else if (line.starts_with("-- ")) {
            isInside = true;
            std::istringstream parts(line.substr(3));
            std::string head;
            auto& made = out.emplace_back();
            made.line = number;
            std::getline(parts, head, '|');
            std::getline(parts, made.kinds, '|');
            std::getline(parts, made.relations, '|');
            std::istringstream words(head);
            words >> made.decision;
            for (std::string word; words >> word;)
                if (word == "live")
                    made.isLive = true;
                else
                    made.rule = word;
            made.kinds = trimmed(made.kinds);
            made.relations = trimmed(made.relations);
        }
    }
    return out;
}

template <class Items, class Text>
void addUnique(std::string& to, const Items& items, Text text) {
    for (const auto& item : items) {
        const std::string name = text(item);
        if ((", " + to + ",").find(", " + name + ",") == std::string::npos)
            to += (to.empty() ? "" : ", ") + name;
    }
}

} // namespace

TEST(Corpus, everyStatementIsJudgedAsItSays) {
    const auto loaded = policy::parseConfiguration(
        "[[target]]\nname = \"app\"\nconninfo = \"host=localhost dbname=app\"\n[[rule]]\nname = \"no-salaries\"\n"
        "action = \"block\"\nrelations = [\"public.salaries\"]\n",
        "corpus.toml");
    ASSERT_TRUE(loaded.configuration);
    const std::vector<std::string> noGroups;
    const policy::Subject subject{"copilot", "ai", "app", &noGroups};
    const auto corpus = readCorpus();
    EXPECT_GE(corpus.size(), 390U);
    for (const auto& one : corpus) {
        SCOPED_TRACE("line " + std::to_string(one.line) + ": " + one.sql);
        const auto analysis = sql::analyse(one.sql, {});
        ASSERT_TRUE(analysis) << analysis.error().message();
        policy::Verdict strictest;
        std::string kinds, relations;
        for (const auto& statement : (*analysis)->statements) {
            auto verdict = policy::judge(statement, subject, *loaded.configuration, {}, policy::Measured{0, 0, {}});
            addUnique(kinds, statement.kinds, [](const auto& kind) { return kind; });
            addUnique(relations, statement.relations,
                      [](const auto& r) { return r.schema.empty() ? r.name : r.schema + "." + r.name; });
            if (verdict.action > strictest.action)
                strictest = std::move(verdict);
        }
        EXPECT_EQ(kinds, one.kinds);
        EXPECT_EQ(relations, one.relations);
        if (one.isLive)
            continue;
        EXPECT_EQ(policy::toString(strictest.action), one.decision);
        bool named = one.rule.empty();
        for (const auto* rule : strictest.rules)
            named = named || rule->name == one.rule;
        EXPECT_TRUE(named) << "not held by " << one.rule;
    }
}
