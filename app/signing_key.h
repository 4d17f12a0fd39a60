#pragma once
// The key that signs this installation's recordings: from the keychain, else from `signing.key` (0600) in the data
// folder.
#include <optional>
#include <string>

#include "base/result.h"
#include "recording/signing_key.h"

namespace postern::app {

enum class KeyPlace { KeychainOrFile, File };

// Gives the key that is there, or makes one. A key file that exists wins, so that a store keeps its key wherever it is
// opened from; without a keychain the key goes to the file, with a warning in the log. Blocking (kKeychainTimeout).
Result<recording::SigningKey> openSigningKey(const std::string& folder, KeyPlace place);

// The same for the key that this account's decisions are signed with: `approver.key`.
Result<recording::SigningKey> openApproverKey(const std::string& folder, KeyPlace place);

// The key that is there, without making one. None: there is no key file, and no keychain that holds it.
Result<std::optional<recording::SigningKey>> findSigningKey(const std::string& folder);

} // namespace postern::app
