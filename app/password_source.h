#pragma once
// A target's password from where the configuration says it is: keychain, environment, file or command.
#include <chrono>
#include <string>

#include "base/result.h"
#include "base/secret.h"
#include "policy/configuration.h"

namespace postern::app {

inline constexpr std::chrono::seconds kPasswordCommandTimeout{15};
inline constexpr std::size_t kMaxPasswordBytes = 16 * 1024; // cloud tokens reach a few KiB

// Blocking (kKeychainTimeout, kPasswordCommandTimeout): call where a connection is made, never on an event loop.
// Relative paths are in `folder`, the configuration file's. One line end is cut off. Empty when the target has no
// password source. Errors name the source, never its content. What a command printed is kept for `source.valid`, and
// renewed when four fifths of that are over; `valid` 0 asks anew, also where it is kept.
Result<Secret> resolvePassword(const policy::PasswordSource& source, const std::string& folder);

} // namespace postern::app
