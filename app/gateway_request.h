#pragma once
// A question to the running gateway from the command line, over its control socket.
#include <nlohmann/json.hpp>
#include <string>

#include "app/command_line.h"
#include "policy/configuration.h"

namespace postern::app {

struct GatewayAnswer {
    nlohmann::json json;
    Exit exit = Exit::Done; // not Done: it was said on standard error
};
// `request` is one JSON object. Blocks for kControlAnswer at most.
GatewayAnswer request(const Common& common, const policy::Configuration& configuration, const std::string& request);

// The token in a file that --token-file names. Error: it cannot be read, or holds none.
Result<std::string> readTokenFile(const std::string& file);

} // namespace postern::app
