#pragma once
// A policy as lines of a report: rules, masks, detectors and what happens to the rest.
#include <vector>

#include "policy/configuration.h"
#include "report/report.h"

namespace postern::app {

std::vector<report::PolicyLine> policyLines(const policy::Configuration& configuration);

} // namespace postern::app
