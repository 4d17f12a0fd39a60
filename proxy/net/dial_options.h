#pragma once
// What libpq is told for one dial: the target's connection string, which only configuration writes, and the client's
// start-up parameters, which can become nothing but server settings.
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"

namespace postern::net {

using Options = std::vector<std::pair<std::string, std::string>>; // keyword, value

// One word of `options` as the server splits it: white space and backslashes escaped (PostgreSQL documentation 55.7,
// StartupMessage).
std::string escapeOptionWord(std::string_view word);

// The `options` text with the same effect as the client's own `options` and its other start-up parameters, in their
// order: what the client's `options` sets comes first, because a direct start-up applies those first. Error 42704: a
// parameter name that no server has.
Result<std::string> startupOptions(std::string_view targetsOwn, const Options& clientParameters);

// Keywords and values for PQconnectStartParams(); `conninfo` was read by libpq's own parser. The password is not among
// them unless the connection string holds one.
Result<Options> dialOptions(const std::string& conninfo, const Options& clientParameters);

} // namespace postern::net
