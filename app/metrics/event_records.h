#pragma once
// Log records of what happens to sessions: at level debug their beginnings, ends and statements, at info what was
// blocked. Names, numbers and codes; never a statement's text. On the recorder's thread, so that sessions never wait
// for standard error.
#include "recording/event.h"

namespace postern::app {

void logEvent(const recording::Event& event);

} // namespace postern::app
