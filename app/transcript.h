#pragma once
// Recorded events as lines for people.
#include <string>
#include <string_view>

namespace postern::app {

enum class Colours { Off, On };
// On for a terminal, unless NO_COLOR is set.
Colours coloursOf(int fd);

// One event (a JSON line of `sessions show`) as one line; the line itself when it is not an event. `width`: where to
// cut.
std::string describeEvent(std::string_view line, Colours colours, std::size_t width = 118);

} // namespace postern::app
