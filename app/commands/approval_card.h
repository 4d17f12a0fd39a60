#pragma once
// postern approvals show and measure: one request with everything it would touch.
#include <nlohmann/json.hpp>

#include "app/command_line.h"
#include "app/team_requests.h"

namespace postern::app {

// One request as `show` prints it, without decisions before it.
std::string wholeText(const nlohmann::json& card);
// Notes what was shown; says so when that fails: then it counts as not shown.
void noteShown(const Common& common, const std::vector<TeamRequest>& requests, bool isWhole);

void addApprovalCard(CLI::App& approvals, Command& command);

} // namespace postern::app
