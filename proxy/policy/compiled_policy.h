#pragma once
// The rules of one configuration, indexed by what they ask first, so that judging an ordinary statement looks at the
// few rules that could match. Immutable; holds no pointers into the configuration, which may be moved.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "policy/command_tags.h"
#include "policy/configuration.h"
#include "sql/statement.h"

namespace postern::policy {

class CompiledPolicy {
public:
    struct Entry {
        TagSet tags;           // of Rule::statements; all when it has none
        std::size_t index = 0; // in Configuration::rules, or in baselineRules()
        bool builtIn = false;
    };

    explicit CompiledPolicy(const Configuration& configuration);

    // Numbers of the rules that may match, in order: the file's, then the baseline's.
    void candidates(const sql::Statement& statement, std::vector<std::uint32_t>& out) const;
    bool asksAboutRelations() const { return m_asksAboutRelations; }
    bool restricts() const { return m_restricts; } // some rule holds or blocks
    const Entry& entry(std::uint32_t number) const { return m_entries[number]; }
    static const Rule& rule(const Entry& entry, const Configuration& configuration) {
        return entry.builtIn ? baselineRules()[entry.index] : configuration.rules[entry.index];
    }

private:
    using Numbers = std::vector<std::uint32_t>;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    void add(const Rule& rule, std::size_t index, bool builtIn);

    std::vector<Entry> m_entries;
    bool m_asksAboutRelations = false, m_restricts = false;
    std::array<Numbers, kMaxTags> m_byTag; // rules with `statements`
    Numbers m_withStatements;              // the same, for kinds that are no known tag
    std::unordered_map<std::string, Numbers, TextHash, std::equal_to<>>
        m_byFunction;                                                       // rules with `functions` only: plain names
    std::vector<std::pair<std::string, std::uint32_t>> m_byFunctionPattern; // names with a wildcard
    Numbers m_always;                                                       // rules with neither
};

} // namespace postern::policy
