#pragma once
// Recorded events, which the store keeps as JSON lines, as steps of the fold. Bounds and cuts are those of
// statement_row.h, so that a row from history equals the one that was seen live.
#include <string_view>

#include "api/session_fold.h"

namespace postern::api {

// One line, with or without hash and prev; nothing for a line that changes no row or is no event. Any bytes; any
// thread.
Delta deltaOfLine(std::string_view line);

} // namespace postern::api
