#pragma once
// Checks a libpq connection string without libpq (PostgreSQL documentation 34.1.1). Private to this room.
#include <string>
#include <string_view>
#include <vector>

namespace postern::policy {

struct ConninfoProblem {
    std::string message, suggestion;
};

// Empty when it is well formed, names only parameters that libpq knows, and holds no password. Never quotes a value.
std::vector<ConninfoProblem> checkConninfo(std::string_view conninfo);

} // namespace postern::policy
