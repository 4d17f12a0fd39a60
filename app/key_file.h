#pragma once
// Files that hold a key, for this user alone (0600), where there is no keychain. `what` names the key in errors.
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/secret.h"

namespace postern::app {

// None: there is no such file. One that others can read is an error.
Result<std::optional<Secret>> readKeyFile(const std::string& path, std::string_view what);
// A complete file or none. When another process was faster, its file stays: read it back.
Result<> makeKeyFile(const std::string& path, std::string_view what, const Secret& text);
Result<> replaceKeyFile(const std::string& path, std::string_view what, const Secret& text);

} // namespace postern::app
