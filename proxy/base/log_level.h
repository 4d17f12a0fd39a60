#pragma once
// The threshold of log records, by name, and how lines begin for a service manager. Any thread; at run time.
#include <optional>
#include <string_view>

#include "base/log.h"

namespace postern::log {

Level level();
std::string_view toString(Level level); // "debug", "info", "warning", "error"
std::optional<Level> levelFromName(std::string_view name);

// Each line begins with its priority, "<4>", as sd-daemon(3) has it: for a journal that reads standard error.
void setPriorityPrefix(bool isOn);

} // namespace postern::log
