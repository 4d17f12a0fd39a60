#include "judged.h"

#include <gtest/gtest.h>

namespace postern::policy::test {

Configuration configured(std::string_view toml) {
    const auto loaded = parseConfiguration(toml, "test.toml");
    for (const auto& p : loaded.problems)
        ADD_FAILURE() << p.line << ":" << p.column << " " << p.message << " (" << p.suggestion << ")";
    return loaded.configuration ? *loaded.configuration : Configuration();
}

sql::Statement statementOf(std::string_view text) {
    const auto analysis = sql::analyse(text, {});
    if (!analysis) {
        ADD_FAILURE() << text << ": " << analysis.error().message();
        return {};
    }
    if ((*analysis)->statements.size() != 1)
        ADD_FAILURE() << text << " is " << (*analysis)->statements.size() << " statements";
    return (*analysis)->statements.front();
}

Verdict judged(const Configuration& configuration, std::string_view text, const Subject& subject, Timestamp at,
               const Measured& measured) {
    return judge(statementOf(text), subject, configuration, Now{Instant{}, at}, measured);
}

std::string shown(const Verdict& verdict) {
    std::string out(toString(verdict.action));
    for (const auto* rule : verdict.rules)
        out += (rule == verdict.rules[0] ? " " : ",") + rule->name;
    return out;
}

} // namespace postern::policy::test
