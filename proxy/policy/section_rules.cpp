// [policy], [[rule]] and [approvals].
#include <algorithm>

#include "policy/command_tags.h"
#include "policy/section_parts.h"
#include "policy/sections.h"

namespace postern::policy {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kBaselinePrefix = "baseline/";

const std::vector<Choice<Action>>& actions() {
    static const std::vector<Choice<Action>> choices{
        {"allow", Action::Allow}, {"approve", Action::Approve}, {"block", Action::Block}};
    return choices;
}

void readName(Table& table, const Configuration& configuration, Rule& out) {
    constexpr std::size_t kMaxBytes = 100;
    table.require("name", "\"no-drop\"");
    const auto place = table.text("name", out.name);
    if (!place)
        return;
    if (out.name.starts_with(kBaselinePrefix))
        table.problems().add(*place, phrase("names that begin with \"baseline/\" are the built-in rules'"),
                             phrase("choose another name"));
    else if (out.name.size() > kMaxBytes || out.name.find('"') != std::string::npos)
        table.problems().add(*place, phrase("the rule's name is too long or holds a quote"),
                             phrase("write at most 100 characters without quotes"));
    else if (std::any_of(configuration.rules.begin(), configuration.rules.end(),
                         [&](const Rule& r) { return r.name == out.name; }))
        table.problems().add(*place, phrase("a second rule named %1", quoted(out.name)),
                             phrase("give each [[rule]] a name of its own"));
}

void readStatements(Table& table, Rule& out) {
    std::vector<Position> places;
    table.texts("statements", out.statements, &places);
    for (std::size_t i = 0; i < out.statements.size(); ++i) {
        auto& pattern = out.statements[i];
        std::transform(pattern.begin(), pattern.end(), pattern.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        // A pattern that can never match would be a rule that silently does nothing.
        if (const auto tags = tagsOf(pattern, Reading::Narrow); !tags)
            table.problems().add(places[i], tags.error().message(), tags.error().detail());
    }
}

template <class T>
void readChoices(Table& table, std::string_view key, const std::vector<Choice<T>>& choices, std::vector<T>& out) {
    std::vector<std::string> words;
    std::vector<Position> places;
    table.texts(key, words, &places);
    std::vector<std::string_view> known;
    for (const auto& c : choices)
        known.push_back(c.word);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto it = std::find(known.begin(), known.end(), words[i]);
        if (it == known.end())
            table.problems().add(places[i], phrase("%1 is not a value of %2", quoted(words[i]), key),
                                 suggestion(words[i], known));
        else
            out.push_back(choices[static_cast<std::size_t>(it - known.begin())].value);
    }
}

void readHours(Table& table, Rule& out) {
    std::vector<std::string> texts;
    std::vector<Position> places;
    table.texts("hours", texts, &places);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto hours = HoursCondition::parse(texts[i]);
        if (hours)
            out.hours.push_back(std::move(*hours));
        else
            table.problems().add(places[i], phrase("%1: %2", quoted(texts[i]), hours.error().said()),
                                 hours.error().detail());
    }
}

void readCount(Table& table, std::string_view key, std::optional<std::int64_t>& out) {
    std::int64_t value = 0;
    if (table.integer(key, value, 1, 1'000'000'000'000))
        out = value;
}

void readConditions(Table& table, const Configuration& configuration, Rule& out) {
    readStatements(table, out);
    readPatterns(table, "relations", 2, 2, "\"public.orders\"", out.relations);
    readPatterns(table, "functions", 1, 2, "\"pg_read_file\" or \"public.refund\"", out.functions);
    if (bool value = false; table.boolean("without_where", value))
        out.withoutWhere = value;
    readCount(table, "estimated_rows", out.estimatedRows);
    readCount(table, "full_scan_rows", out.fullScanRows);
    readChoices<MaskedUse>(table, "masked_use",
                           {{"output", MaskedUse::Output},
                            {"predicate", MaskedUse::Predicate},
                            {"launder", MaskedUse::Launder},
                            {"write_back", MaskedUse::WriteBack}},
                           out.maskedUse);
    readAgents(table, "agents", out.agents);
    readChoices<std::string>(table, "kinds", {{"ai", "ai"}, {"human", "human"}, {"unknown", "unknown"}}, out.kinds);
    readGroups(table, "groups", out.groups);
    readTargetNames(table, "targets", configuration, out.targets);
    readHours(table, out);
}

void readRule(Table& table, Configuration& out) {
    constexpr std::size_t kMaxReason = 500;
    Rule rule;
    rule.line = table.at().line;
    readName(table, out, rule);
    table.require("action", "\"block\"");
    const bool hasAction = table.choice("action", actions(), rule.action).has_value();
    if (const auto place = table.text("reason", rule.reason); place && rule.reason.size() > kMaxReason)
        table.problems().add(*place, phrase("the reason is too long"),
                             phrase("write at most 500 bytes: it stands in the error that clients get"));
    readConditions(table, out, rule);

    const auto approvers = table.find("approvers");
    readPrincipals(table, "approvers", Everybody::Refused, rule.approvers);
    const auto comment = table.boolean("comment_required", rule.commentRequired);
    if (hasAction && rule.action != Action::Approve && (approvers != nullptr || comment))
        table.problems().add(approvers != nullptr ? approvers->at : *comment,
                             phrase("approvers and comment_required belong to rules with action = \"approve\""),
                             phrase("write action = \"approve\" or remove the key"));
    table.finish();
    out.rules.push_back(std::move(rule));
}

} // namespace

void readPolicy(Table& root, Configuration& out) {
    auto table = root.table("policy", "[policy]");
    if (!table)
        return;
    table->choice("default", actions(), out.defaultAction);
    out.saysBaseline = table->boolean("baseline", out.baseline).has_value();
    std::vector<Position> places;
    table->texts("without", out.withoutBaseline, &places);
    std::vector<std::string_view> known;
    for (const auto& rule : baselineRules())
        known.push_back(rule.name);
    for (std::size_t i = 0; i < out.withoutBaseline.size(); ++i)
        if (std::find(known.begin(), known.end(), out.withoutBaseline[i]) == known.end())
            table->problems().add(
                places[i], phrase("no built-in rule is named %1", quoted(out.withoutBaseline[i])),
                phrase("%1; `postern check --verbose` lists them", suggestion(out.withoutBaseline[i], known)));
    table->finish();
}

void readRules(Table& root, Configuration& out) {
    for (auto& table : root.tables("rule"))
        readRule(table, out);
}

void readApprovals(Table& root, Configuration& out) {
    auto table = root.table("approvals", "[approvals]");
    if (!table)
        return;
    auto& approvals = out.approvals;
    approvals.saysHold = table->duration("hold", approvals.hold, 0ms, 1h).has_value();
    approvals.saysExpires = table->duration("expires", approvals.expires, 1s, 24h * 7).has_value();
    approvals.saysFourEyes = table->boolean("four_eyes", approvals.fourEyes).has_value();
    std::int64_t open = approvals.maxOpen;
    approvals.saysMaxOpen = table->integer("max_open", open, 1, 100'000).has_value();
    approvals.maxOpen = static_cast<std::uint32_t>(open);
    table->finish();
}

} // namespace postern::policy
