#include "app/signing_key.h"

#include <optional>

#include "app/key_file.h"
#include "app/keychain.h"
#include "base/log.h"

namespace postern::app {

namespace {

constexpr const char* kKeychainEntry = "signing-key";

Result<std::optional<recording::SigningKey>> readKey(const std::string& path) {
    const auto text = readKeyFile(path, "signing key");
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<recording::SigningKey>{};
    auto key = recording::SigningKey::load(**text);
    if (!key)
        return key.error();
    return std::optional(std::move(*key));
}

Result<recording::SigningKey> makeKey(const std::string& path) {
    POSTERN_TRY(makeKeyFile(path, "signing key", recording::SigningKey::generate().toText()));
    auto key = readKey(path);
    if (!key)
        return key.error();
    if (!*key)
        return Error::internal("the signing key " + path + " has gone");
    return std::move(**key);
}

} // namespace

Result<recording::SigningKey> openSigningKey(const std::string& folder, KeyPlace place) {
    const auto path = folder + "/signing.key";
    auto fromFile = readKey(path);
    if (!fromFile)
        return fromFile.error();
    if (*fromFile)
        return std::move(**fromFile);
    if (place == KeyPlace::File)
        return makeKey(path);
    const auto kept = readKeychain(kKeychainEntry);
    if (kept)
        return recording::SigningKey::load(*kept);
    auto why = kept.error().message();
    if (kept.error().detail() == kKeychainEntryMissing) {
        auto key = recording::SigningKey::generate();
        const auto written = writeKeychain(kKeychainEntry, key.toText());
        if (written)
            return key;
        why = written.error().message();
    }
    log::warning("signing_key_in_file", {{"file", path}, {"why", why}});
    return makeKey(path);
}

Result<std::optional<recording::SigningKey>> findSigningKey(const std::string& folder) {
    auto fromFile = readKey(folder + "/signing.key");
    if (!fromFile || *fromFile)
        return fromFile;
    const auto kept = readKeychain(kKeychainEntry);
    if (!kept)
        return std::optional<recording::SigningKey>{};
    auto key = recording::SigningKey::load(*kept);
    if (!key)
        return key.error();
    return std::optional(std::move(*key));
}

} // namespace postern::app
