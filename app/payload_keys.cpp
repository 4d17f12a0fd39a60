#include "app/payload_keys.h"

#include <filesystem>
#include <mutex>

#include "app/key_file.h"
#include "app/keychain.h"
#include "app/password_source.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "base/log.h"
#include "base/text.h"

namespace postern::app {

namespace {

using recording::KeyRing;
using recording::PayloadKey;
using Kind = policy::PasswordSource::Kind;
using SharedKey = std::shared_ptr<const PayloadKey>;

constexpr const char* kKeychainEntry = "payload-keys";
constexpr const char* kInForce = "payload_key"; // the store's note of the key it is encrypted with
constexpr std::string_view kWhat = "payload keys";

std::string keyFile() {
    return dataFolder() + "/payload.keys";
}

bool isThere(const std::string& file) {
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

// Where the signing key is in a file, nobody's keychain is touched for this one either.
bool livesInFile() {
    return isThere(keyFile()) || isThere(dataFolder() + "/signing.key");
}

Result<KeyRing> fromKeychain() {
    const auto kept = readKeychain(kKeychainEntry);
    if (kept)
        return KeyRing::load(*kept);
    if (kept.error().detail() == kKeychainEntryMissing)
        return KeyRing{};
    return kept.error();
}

Result<KeyRing> fromFile() {
    const auto text = readKeyFile(keyFile(), kWhat);
    if (!text)
        return text.error();
    return *text ? KeyRing::load(**text) : Result<KeyRing>(KeyRing{});
}

// A file that is there wins, as for the signing key.
Result<KeyRing> loadRing(const policy::Store& store) {
    if (store.encryptionKey.kind != Kind::None) {
        const auto text = resolvePassword(store.encryptionKey, dataFolder());
        return text ? KeyRing::load(*text) : Result<KeyRing>(text.error());
    }
    auto file = fromFile();
    if (!file || !file->empty())
        return file;
    if (!livesInFile() && keychainMayExist())
        return fromKeychain();
    return KeyRing{};
}

Result<> keepRing(const policy::Store& store, const KeyRing& ring, KeyPlace place) {
    if (store.encryptionKey.kind != Kind::None)
        return Error::client("55000", phrase("the payload keys are where encryption_key says, and changed there: add "
                                             "the output of postern keys new, after a blank, to the end of the line"));
    const auto text = ring.toText();
    if (place == KeyPlace::KeychainOrFile && !livesInFile()) {
        const auto written = writeKeychain(kKeychainEntry, text);
        if (written)
            return {};
        log::warning("payload_keys_in_file", {{"file", keyFile()}, {"why", written.error().message()}});
    }
    return isThere(keyFile()) ? replaceKeyFile(keyFile(), kWhat, text) : makeKeyFile(keyFile(), kWhat, text);
}

std::string placeOf(const policy::Store& store) {
    switch (store.encryptionKey.kind) {
    case Kind::None:
        return livesInFile() ? keyFile() : std::string("the keychain");
    case Kind::Keychain:
        return "the keychain";
    default:
        return "where encryption_key says";
    }
}

Error lost(const policy::Store& store, const std::string& id) {
    return Error::internal(phrase("the recordings are encrypted with the payload key %1, which is not in %2; restore "
                                  "it with postern keys import, or go on with a new one by postern keys rotate (what "
                                  "was encrypted with the lost one stays unreadable)",
                                  id, placeOf(store)));
}

// None: the store notes none.
Result<SharedKey> notedKey(const policy::Store& store, const KeyRing& ring, const std::string& noted) {
    if (noted.empty())
        return SharedKey{};
    const auto id = fromHex(noted);
    const auto* key = id ? ring.find(*id) : nullptr;
    if (!key)
        return lost(store, noted);
    // A key that was added behind it has replaced it.
    return SharedKey(std::make_shared<const PayloadKey>(ring.keys().back().clone()));
}

struct Cache {
    std::mutex mutex;
    std::shared_ptr<const KeyRing> ring;
};

Cache& cache() {
    static Cache one;
    return one;
}

} // namespace

recording::KeySource payloadKeys(const policy::Store& store) {
    return [store](std::string_view wanted) -> Result<std::shared_ptr<const KeyRing>> {
        const std::lock_guard lock(cache().mutex);
        if (cache().ring && cache().ring->find(wanted))
            return cache().ring;
        auto ring = loadRing(store);
        if (!ring)
            return ring.error();
        cache().ring = std::make_shared<const KeyRing>(std::move(*ring));
        return cache().ring;
    };
}

Result<SharedKey> keyInForce(const policy::Store& store, recording::Registry& registry, KeyPlace place,
                             EncryptionDefault byDefault) {
    const auto noted = registry.value(kInForce);
    if (!noted)
        return noted.error();
    const auto said = store.encryption;
    const bool isOn =
        said == policy::Encryption::On ||
        (said == policy::Encryption::Unsaid && (byDefault == EncryptionDefault::On || !noted->value_or("").empty()));
    if (!isOn)
        return SharedKey{};
    auto ring = loadRing(store);
    if (!ring)
        return ring.error();
    auto key = notedKey(store, *ring, noted->value_or(""));
    if (!key)
        return key;
    if (!*key) {
        if (ring->empty()) {
            ring->add(PayloadKey::generate());
            POSTERN_TRY(keepRing(store, *ring, place));
            // Another process may have been faster: what is kept counts.
            if (ring = loadRing(store); !ring || ring->empty())
                return ring ? lost(store, "just made") : ring.error();
        }
        key = SharedKey(std::make_shared<const PayloadKey>(ring->keys().back().clone()));
    }
    if ((*key)->idText() != noted->value_or(""))
        POSTERN_TRY(registry.setValue(kInForce, (*key)->idText()));
    return key;
}

Result<SharedKey> keyOfStore(const policy::Store& store, recording::Registry& registry) {
    if (store.encryption == policy::Encryption::Off)
        return SharedKey{};
    const auto noted = registry.value(kInForce);
    if (!noted)
        return noted.error();
    if (noted->value_or("").empty())
        return SharedKey{};
    const auto ring = payloadKeys(store)(fromHex(**noted).value_or(""));
    if (!ring)
        return ring.error();
    return notedKey(store, **ring, **noted);
}

Result<KeyList> listPayloadKeys(const policy::Store& store, recording::Registry& registry) {
    POSTERN_TRY(requireLocalStore(store, "postern keys"));
    const auto noted = registry.value(kInForce);
    if (!noted)
        return noted.error();
    auto ring = loadRing(store);
    if (!ring)
        return ring.error();
    return KeyList{std::move(*ring), noted->value_or(""), placeOf(store)};
}

Result<KeyList> rotatePayloadKey(const policy::Store& store, recording::Registry& registry) {
    POSTERN_TRY(requireLocalStore(store, "postern keys"));
    auto ring = loadRing(store);
    if (!ring)
        return ring.error();
    ring->add(PayloadKey::generate());
    POSTERN_TRY(keepRing(store, *ring, KeyPlace::KeychainOrFile));
    POSTERN_TRY(registry.setValue(kInForce, ring->keys().back().idText()));
    return listPayloadKeys(store, registry);
}

Result<KeyList> importPayloadKeys(const policy::Store& store, recording::Registry& registry, const KeyRing& keys) {
    POSTERN_TRY(requireLocalStore(store, "postern keys"));
    const auto ring = loadRing(store);
    if (!ring)
        return ring.error();
    auto merged = keys.clone();
    for (const auto& key : ring->keys())
        merged.add(key.clone());
    POSTERN_TRY(keepRing(store, merged, KeyPlace::KeychainOrFile));
    return listPayloadKeys(store, registry);
}

} // namespace postern::app
