#pragma once
// postern check --against: a changed policy on recorded sessions.
#include <memory>

#include "app/command_line.h"
#include "app/selection.h"

namespace postern::app {

struct TrialOptions {
    std::vector<std::string> against; // IDs, or "all"
    Selection selection;
    bool isAsked() const { return !against.empty(); }
};

// Adds --against and what narrows it to `check`.
std::shared_ptr<TrialOptions> addTrial(CLI::App& check);
// DoesNotHold: something would be decided or masked otherwise.
Exit tryOn(const Common& common, const std::shared_ptr<const policy::Configuration>& configuration,
           const TrialOptions& options);

} // namespace postern::app
