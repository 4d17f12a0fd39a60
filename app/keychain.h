#pragma once
// The operating system's keychain (Secret Service, Keychain, Credential Manager) through QtKeychain, under the service
// name "postern". Never falls back to a file.
//
// Blocking, for at most kKeychainTimeout: call from a worker thread, never from the GUI's. Needs a QCoreApplication.
#include <chrono>
#include <string>

#include "base/result.h"
#include "base/secret.h"

namespace postern::app {

inline constexpr std::chrono::seconds kKeychainTimeout{5};

// The detail() of the error when the keychain works and has no such entry.
inline constexpr std::string_view kKeychainEntryMissing = "entry not found";

Result<Secret> readKeychain(const std::string& entry);
// Reads back what was written and compares, because some services accept and forget.
Result<> writeKeychain(const std::string& entry, const Secret& secret);
Result<> removeFromKeychain(const std::string& entry);

// False where no keychain can answer (no session bus on Linux), so that nobody waits for the time-out.
bool keychainMayExist();

} // namespace postern::app
