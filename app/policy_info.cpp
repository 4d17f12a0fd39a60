#include "app/policy_info.h"

#include <algorithm>

#include "app/masking_info.h"
#include "app/problems.h"

namespace postern::app {

namespace {

std::vector<std::string> textsOf(const std::vector<policy::NamePattern>& patterns) {
    std::vector<std::string> out;
    for (const auto& pattern : patterns)
        out.push_back(pattern.text);
    return out;
}

std::string word(policy::MaskedUse use) {
    switch (use) {
    case policy::MaskedUse::Predicate:
        return "predicate";
    case policy::MaskedUse::Launder:
        return "launder";
    case policy::MaskedUse::WriteBack:
        return "write_back";
    case policy::MaskedUse::Output:
        break;
    }
    return "output";
}

api::RuleInfo toInfo(const policy::Rule& rule) {
    api::RuleInfo info;
    info.name = rule.name, info.action = policy::toString(rule.action), info.reason = rule.reason;
    info.statements = rule.statements;
    info.relations = textsOf(rule.relations), info.functions = textsOf(rule.functions);
    for (const auto use : rule.maskedUse)
        info.maskedUse.push_back(word(use));
    info.agents = rule.agents, info.kinds = rule.kinds, info.groups = rule.groups, info.targets = rule.targets;
    for (const auto& hours : rule.hours)
        info.hours.push_back(hours.text);
    info.approvers = rule.approvers;
    info.withoutWhere = rule.withoutWhere;
    info.estimatedRows = rule.estimatedRows, info.fullScanRows = rule.fullScanRows;
    info.commentRequired = rule.commentRequired;
    info.line = rule.line;
    return info;
}

std::int64_t micros(std::chrono::milliseconds time) {
    return std::chrono::duration_cast<std::chrono::microseconds>(time).count();
}

api::PolicyInfo infoOf(const policy::Loaded& loaded, const std::string& text, const std::string& file) {
    api::PolicyInfo info;
    info.file = file, info.text = text;
    for (const auto& problem : loaded.problems)
        info.problems.push_back({problem.line, problem.column, problem.message, problem.suggestion});
    if (!loaded.configuration)
        return info;
    const auto& configuration = *loaded.configuration;
    info.defaultAction = policy::toString(configuration.defaultAction);
    info.hasBaseline = configuration.baseline;
    info.masks = configuration.masks.size(), info.detectors = configuration.detect.size();
    info.holdMicros = micros(configuration.approvals.hold),
    info.expiresMicros = micros(configuration.approvals.expires);
    info.fourEyes = configuration.approvals.fourEyes;
    for (const auto& rule : configuration.rules)
        info.rules.push_back(toInfo(rule));
    const auto& without = configuration.withoutBaseline;
    for (const auto& rule : policy::baselineRules()) {
        auto built = toInfo(rule);
        built.isBuiltIn = true;
        built.isOff = !configuration.baseline || std::find(without.begin(), without.end(), rule.name) != without.end();
        info.rules.push_back(std::move(built));
    }
    return info;
}

} // namespace

api::PolicyInfo policyInfo(const std::string& text, const std::string& file) {
    return infoOf(policy::parseConfiguration(text, file), text, file);
}

api::PolicyInfo publishedInfo(const std::string& text, const std::string& name) {
    return infoOf(policy::parsePublished(text, name), text, name);
}

Result<api::ConfigurationChange> proposePolicy(const std::string& file, const std::string& before,
                                               const std::string& text) {
    const auto now = readConfigurationText(file);
    if (!now)
        return now.error();
    if (*now != before)
        return Error::client("40001", phrase("%1 was changed by somebody else since you began; read it again", file));
    const auto loaded = policy::parseConfiguration(text, file);
    if (!loaded.configuration)
        return Error::client("22023",
                             phrase("the text is not valid: %1",
                                    Phrase::quote(loaded.problems.empty() ? "" : toLine(loaded.problems.front()))));
    return api::ConfigurationChange{file, before, text, diffOf(before, text)};
}

} // namespace postern::app
