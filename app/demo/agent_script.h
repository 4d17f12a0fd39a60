#pragma once
// The demo's agent: a process of its own that talks to the gateway with libpq as any client would, and runs what a
// support assistant would run, with a few statements that it should not.
#include <functional>
#include <string>

#include "app/exit.h"

namespace postern::app {

struct AgentScript {
    std::string conninfo; // the key comes in the environment, as PGPASSWORD
    int pauseMillis = 120;
    bool repeats = false; // until it is ended, for the console
};

// Prints what the agent does and what it gets, line by line. Unreachable: no connection within 15 s.
Exit runAgentScript(const AgentScript& script);

} // namespace postern::app
