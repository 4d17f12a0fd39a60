#include "app/policy_lines.h"

#include <algorithm>

#include "report/report_words.h"

namespace postern::app {

namespace {

class When {
public:
    void add(std::string_view name, const std::vector<std::string>& values) {
        if (!values.empty())
            item(std::string(name) + " " + report::joined(values, ", "));
    }
    void add(std::string_view name, const std::vector<policy::NamePattern>& patterns) {
        std::vector<std::string> texts;
        for (const auto& pattern : patterns)
            texts.push_back(pattern.text);
        add(name, texts);
    }
    void add(std::string_view name, const std::optional<std::int64_t>& value) {
        if (value)
            item(std::string(name) + " " + std::to_string(*value));
    }
    void item(const std::string& text) { m_text.append(m_text.empty() ? "" : "; ").append(text); }
    std::string take() && { return std::move(m_text); }

private:
    std::string m_text;
};

std::string whenOf(const policy::Rule& rule) {
    constexpr std::string_view kUses[] = {"output", "predicate", "launder", "write_back"};
    When when;
    when.add("statements", rule.statements);
    when.add("relations", rule.relations);
    when.add("functions", rule.functions);
    if (rule.withoutWhere)
        when.item(*rule.withoutWhere ? "without WHERE" : "with WHERE");
    when.add("estimated rows from", rule.estimatedRows);
    when.add("full scan of rows from", rule.fullScanRows);
    std::vector<std::string> uses, hours;
    for (const auto use : rule.maskedUse)
        uses.emplace_back(kUses[static_cast<std::size_t>(use)]);
    for (const auto& span : rule.hours)
        hours.push_back(span.text);
    when.add("masked columns used for", uses);
    when.add("agents", rule.agents);
    when.add("kinds", rule.kinds);
    when.add("groups", rule.groups);
    when.add("targets", rule.targets);
    when.add("hours", hours);
    when.add("approvers", rule.approvers);
    if (!rule.reason.empty())
        when.item("“" + rule.reason + "”");
    return std::move(when).take();
}

std::string_view nameOf(policy::Mask::Method method) {
    constexpr std::string_view kMethods[] = {"redact", "null", "partial", "hash", "pseudonym"};
    return kMethods[static_cast<std::size_t>(method)];
}

std::string whenOf(const policy::Mask& mask) {
    When when;
    when.add("columns", mask.columns);
    when.add("paths", mask.paths);
    when.add("unless groups", mask.unlessGroups);
    when.add("targets", mask.targets);
    when.add("agents", mask.agents);
    return std::move(when).take();
}

} // namespace

std::vector<report::PolicyLine> policyLines(const policy::Configuration& configuration) {
    std::vector<report::PolicyLine> out;
    for (const auto& rule : configuration.rules)
        out.push_back({"rule", rule.name, std::string(toString(rule.action)), whenOf(rule)});
    if (configuration.baseline)
        for (const auto& rule : policy::baselineRules()) {
            const auto& without = configuration.withoutBaseline;
            const bool isOff = std::find(without.begin(), without.end(), rule.name) != without.end();
            out.push_back(
                {"built-in rule", rule.name, isOff ? "off" : std::string(toString(rule.action)), whenOf(rule)});
        }
    out.push_back({"default", "any other statement", std::string(toString(configuration.defaultAction)), {}});
    for (const auto& mask : configuration.masks)
        out.push_back({"mask", mask.name, std::string(nameOf(mask.method)), whenOf(mask)});
    for (const auto& detect : configuration.detect)
        out.push_back({"detector", report::joined(detect.kinds, ", "), std::string(nameOf(detect.method)),
                       "wherever such a value appears"});
    return out;
}

} // namespace postern::app
