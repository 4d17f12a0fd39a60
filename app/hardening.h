#pragma once
// What the process does to itself before it reads a secret. Main thread, once, before any other thread exists.
#include <optional>
#include <string>

namespace postern::app {

// No core dumps, no debugger of the same user, files for this user alone, SIGPIPE ignored, OpenSSL ready, and none of
// libpq's PG… variables left: they would steer the gateway's own connections (threats.md, search_path and service
// lessons).
void hardenProcess();

// A variable of the environment as it was when the process started, the removed PG… ones included: for
// `password = { env = "PGPASSWORD" }`.
std::optional<std::string> originalEnvironment(const std::string& name);

} // namespace postern::app
