#pragma once
// Where the keys are that recordings are encrypted with: as `[store] encryption_key` says, else in the keychain, else
// in `payload.keys` (0600) in the data folder: beside the signing key. Blocking (kKeychainTimeout,
// kPasswordCommandTimeout); any thread.
#include <memory>
#include <optional>

#include "app/signing_key.h"
#include "base/result.h"
#include "policy/configuration.h"
#include "recording/payload_key.h"
#include "recording/registry.h"

namespace postern::app {

// For readers; looks for the keys when something encrypted is met, and remembers them for the whole process.
recording::KeySource payloadKeys(const policy::Store& store);

// What a gateway does when the configuration does not say.
enum class EncryptionDefault { AsBefore, On };

// The key that a gateway encrypts with from now on; null: it does not. Makes the first one. An error when the store was
// encrypted with a key that is lost, rather than going on with another one unseen.
Result<std::shared_ptr<const recording::PayloadKey>>
keyInForce(const policy::Store& store, recording::Registry& registry, KeyPlace place, EncryptionDefault byDefault);
// The same for what writes beside a gateway (the search index): none when the store is not encrypted.
Result<std::shared_ptr<const recording::PayloadKey>> keyOfStore(const policy::Store& store,
                                                                recording::Registry& registry);

struct KeyList {
    recording::KeyRing ring;
    std::string inForce; // id as text; empty: the store is not encrypted
    std::string place;   // for people
};
Result<KeyList> listPayloadKeys(const policy::Store& store, recording::Registry& registry);
// A new key, in force when the gateway starts next.
Result<KeyList> rotatePayloadKey(const policy::Store& store, recording::Registry& registry);
// Adds keys that are not there yet, as older ones.
Result<KeyList> importPayloadKeys(const policy::Store& store, recording::Registry& registry,
                                  const recording::KeyRing& keys);

} // namespace postern::app
