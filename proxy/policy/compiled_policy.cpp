#include "policy/compiled_policy.h"

#include <algorithm>

#include "policy/verdict.h"

namespace postern::policy {

CompiledPolicy::CompiledPolicy(const Configuration& configuration) {
    for (std::size_t i = 0; i < configuration.rules.size(); ++i)
        add(configuration.rules[i], i, false);
    if (!configuration.baseline)
        return;
    const auto& without = configuration.withoutBaseline;
    const auto& baseline = baselineRules();
    for (std::size_t i = 0; i < baseline.size(); ++i)
        if (std::find(without.begin(), without.end(), baseline[i].name) == without.end())
            add(baseline[i], i, true);
}

void CompiledPolicy::add(const Rule& rule, std::size_t index, bool builtIn) {
    const auto number = static_cast<std::uint32_t>(m_entries.size());
    m_asksAboutRelations |=
        rule.estimatedRows || rule.fullScanRows || (!rule.relations.empty() && rule.action != Action::Allow);
    m_restricts |= rule.action != Action::Allow;
    Entry entry{{}, index, builtIn};
    for (const auto& pattern : rule.statements)
        if (const auto tags = tagsOf(pattern, rule.action == Action::Allow ? Reading::Narrow : Reading::Wide))
            entry.tags |= *tags;
    if (!rule.statements.empty()) {
        for (std::size_t tag = 0; tag < commandTags().size(); ++tag)
            if (entry.tags.test(tag))
                m_byTag[tag].push_back(number);
        m_withStatements.push_back(number);
    } else {
        entry.tags.set();
        if (rule.functions.empty())
            m_always.push_back(number);
        for (const auto& pattern : rule.functions) {
            const auto& name = pattern.parts.back();
            if (name.find('*') == std::string::npos)
                m_byFunction[name].push_back(number);
            else
                m_byFunctionPattern.emplace_back(name, number);
        }
    }
    m_entries.push_back(entry);
}

void CompiledPolicy::candidates(const sql::Statement& statement, std::vector<std::uint32_t>& out) const {
    auto append = [&out](const Numbers& numbers) { out.insert(out.end(), numbers.begin(), numbers.end()); };
    append(m_always);
    for (const auto& kind : statement.kinds) {
        const auto tag = tagNumber(kind);
        append(tag ? m_byTag[*tag] : m_withStatements);
    }
    for (const auto& function : statement.functions) {
        if (const auto it = m_byFunction.find(std::string_view(function.name)); it != m_byFunction.end())
            append(it->second);
        for (const auto& [pattern, number] : m_byFunctionPattern)
            if (matchesWildcard(pattern, function.name))
                out.push_back(number);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

bool asksAboutRelations(const Configuration& configuration) {
    return (configuration.compiled && configuration.compiled->asksAboutRelations()) ||
           (configuration.published && asksAboutRelations(*configuration.published));
}

bool restrictsSomething(const Configuration& configuration) {
    return configuration.defaultAction != Action::Allow ||
           (configuration.compiled && configuration.compiled->restricts()) ||
           (configuration.published && restrictsSomething(*configuration.published));
}

void compile(Configuration& configuration) {
    configuration.compiled = std::make_shared<const CompiledPolicy>(configuration);
}

} // namespace postern::policy
