#pragma once
// Opening an address in the person's browser.
#include <string>

#include "base/result.h"

namespace postern::app {

// Starts $BROWSER, or what the system opens addresses with, and does not wait for it. Error: there is nothing to start.
// The address is a process argument that others on the machine may see: never one with a secret in it.
Result<> openBrowser(const std::string& address);

} // namespace postern::app
