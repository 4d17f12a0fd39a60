#include "app/signing_key.h"

#include <optional>

#include "app/key_file.h"
#include "app/keychain.h"
#include "base/log.h"

namespace postern::app {

namespace {

// What a key is called: for people, in the keychain, as a file, in the log.
struct Names {
    std::string_view what;
    const char *entry, *file, *event;
};
constexpr Names kSigning{"signing key", "signing-key", "/signing.key", "signing_key_in_file"};
constexpr Names kApprover{"approver's key", "approver-key", "/approver.key", "approver_key_in_file"};

Result<std::optional<recording::SigningKey>> readKey(const std::string& path, std::string_view what) {
    const auto text = readKeyFile(path, what);
    if (!text)
        return text.error();
    if (!*text)
        return std::optional<recording::SigningKey>{};
    auto key = recording::SigningKey::load(**text);
    if (!key)
        return key.error();
    return std::optional(std::move(*key));
}

Result<recording::SigningKey> makeKey(const std::string& path, std::string_view what) {
    POSTERN_TRY(makeKeyFile(path, what, recording::SigningKey::generate().toText()));
    auto key = readKey(path, what);
    if (!key)
        return key.error();
    if (!*key)
        return Error::internal("the " + std::string(what) + " " + path + " has gone");
    return std::move(**key);
}

Result<recording::SigningKey> openKey(const Names& names, const std::string& folder, KeyPlace place) {
    const auto path = folder + names.file;
    auto fromFile = readKey(path, names.what);
    if (!fromFile)
        return fromFile.error();
    if (*fromFile)
        return std::move(**fromFile);
    if (place == KeyPlace::File)
        return makeKey(path, names.what);
    const auto kept = readKeychain(names.entry);
    if (kept)
        return recording::SigningKey::load(*kept);
    auto why = kept.error().message();
    if (kept.error().detail() == kKeychainEntryMissing) {
        auto key = recording::SigningKey::generate();
        const auto written = writeKeychain(names.entry, key.toText());
        if (written)
            return key;
        why = written.error().message();
    }
    log::warning(names.event, {{"file", path}, {"why", why}});
    return makeKey(path, names.what);
}

} // namespace

Result<recording::SigningKey> openSigningKey(const std::string& folder, KeyPlace place) {
    return openKey(kSigning, folder, place);
}

Result<recording::SigningKey> openApproverKey(const std::string& folder, KeyPlace place) {
    return openKey(kApprover, folder, place);
}

Result<std::optional<recording::SigningKey>> findSigningKey(const std::string& folder) {
    auto fromFile = readKey(folder + kSigning.file, kSigning.what);
    if (!fromFile || *fromFile)
        return fromFile;
    const auto kept = readKeychain(kSigning.entry);
    if (!kept)
        return std::optional<recording::SigningKey>{};
    auto key = recording::SigningKey::load(*kept);
    if (!key)
        return key.error();
    return std::optional(std::move(*key));
}

} // namespace postern::app
