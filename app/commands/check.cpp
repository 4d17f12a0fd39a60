// postern check: validates configuration and policy.
#include "app/command_line.h"
#include "app/commands/check_against.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/wording.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

void describe(const policy::Rule& rule, std::string& out) {
    out.append("  ").append(policy::toString(rule.action)).append("  ").append(rule.name);
    if (!rule.reason.empty())
        out.append(": ").append(rule.reason);
    out += '\n';
}

std::string asText(const policy::Configuration& configuration, bool isVerbose) {
    std::string out = configuration.file + ": valid, " + counted(configuration.targets.size(), "target") + ", " +
                      counted(configuration.rules.size(), "rule") + ", " + counted(configuration.masks.size(), "mask") +
                      "\n";
    if (!isVerbose)
        return out;
    out += "Rules of this file:\n";
    for (const auto& rule : configuration.rules)
        describe(rule, out);
    out += configuration.baseline ? "Built-in rules:\n" : "Built-in rules (switched off by policy.baseline):\n";
    for (const auto& rule : policy::baselineRules()) {
        bool isLeftOut = !configuration.baseline;
        for (const auto& name : configuration.withoutBaseline)
            isLeftOut = isLeftOut || name == rule.name;
        if (isLeftOut)
            out += "  (off)";
        describe(rule, out);
    }
    return out;
}

std::string asJson(const policy::Configuration& configuration, bool isVerbose) {
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .key("valid")
        .boolean(true)
        .field("file", configuration.file)
        .key("problems")
        .beginArray()
        .endArray();
    if (isVerbose) {
        json.key("baseline").beginArray();
        for (const auto& rule : policy::baselineRules())
            json.beginObject()
                .field("name", rule.name)
                .field("action", policy::toString(rule.action))
                .field("reason", rule.reason)
                .endObject();
        json.endArray();
    }
    json.endObject();
    return out;
}

} // namespace

void addCheck(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("check", "Validate configuration and policy");
    auto common = addCommon(*sub);
    auto isVerbose = std::make_shared<bool>(false);
    sub->add_flag("--verbose", *isVerbose, "List the rules, the built-in ones too");
    auto trial = addTrial(*sub);
    sub->callback([&command, common, isVerbose, trial] {
        command = [common, isVerbose, trial] {
            const auto configuration = loadOrExplain(*common);
            if (!configuration)
                return Exit::Usage;
            if (trial->isAsked())
                return tryOn(*common, configuration, *trial);
            print(common->json ? asJson(*configuration, *isVerbose) : asText(*configuration, *isVerbose));
            return Exit::Done;
        };
    });
}

} // namespace postern::app
