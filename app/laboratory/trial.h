#pragma once
// Tries a policy on recorded sessions. Nothing runs: statements are judged again, at their recorded time, for whoever
// ran them; masks are worked out from the targets' catalogs as they are now.
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "api/policy_trial.h"
#include "app/insight.h"
#include "policy/configuration.h"
#include "recording/reader.h"

namespace postern::app {

inline constexpr std::size_t kMaxTrialChanges = 1000; // shapes of differences that are kept apart
inline constexpr std::uint64_t kMaxTrialStatements = 2'000'000;

class Trial {
public:
    explicit Trial(std::shared_ptr<const policy::Configuration> configuration)
        : m_configuration(std::move(configuration)) {}

    // Reads targets' catalogs when it first needs them; blocks. Errors: the recording cannot be read; 54000 too much.
    Result<> take(recording::SessionReader& reader, const recording::SessionSummary& session);
    api::PolicyTrial finish() &&;

private:
    class Session;
    std::shared_ptr<const Insight> insightFor(const std::string& target, const std::string& agent,
                                              const std::vector<std::string>& groups);
    void add(api::PolicyTrial::Change change);
    void note(const std::string& text);

    std::shared_ptr<const policy::Configuration> m_configuration;
    using Insights = std::map<std::string, std::shared_ptr<const Insight>>; // null: the catalog cannot be read
    Insights m_targets;                                                     // by target
    Insights m_insights;                                                    // by target, agent and groups
    std::map<std::string, std::size_t> m_byShape;
    api::PolicyTrial m_trial;
};

} // namespace postern::app
