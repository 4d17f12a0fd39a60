#pragma once
// What is wrong with a configuration, for people and for machines.
#include <string>
#include <vector>

#include "policy/configuration.h"

namespace postern::app {

// `file:line:column: message; suggestion`
std::string toLine(const policy::Problem& problem);
// `{"valid":false,"problems":[{"file","line","column","message","suggestion"}]}`
std::string problemsAsJson(const std::vector<policy::Problem>& problems);

} // namespace postern::app
