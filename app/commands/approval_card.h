#pragma once
// postern approvals show and measure: one request with everything it would touch.
#include "app/command_line.h"

namespace postern::app {

void addApprovalCard(CLI::App& approvals, Command& command);

} // namespace postern::app
