#include "app/signing_key.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include "app/keychain.h"
#include "base/log.h"

namespace postern::app {

namespace {

constexpr const char* kKeychainEntry = "signing-key";

Result<std::optional<recording::SigningKey>> readKeyFile(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0 && errno == ENOENT)
        return std::optional<recording::SigningKey>{};
    if (fd < 0)
        return Error::system("cannot open the signing key " + path, errno);
    struct stat facts {};
    char buffer[512];
    const bool isPrivate =
        ::fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode) && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    const auto count = isPrivate ? ::read(fd, buffer, sizeof buffer) : -1;
    ::close(fd);
    if (!isPrivate)
        return Error::internal("the signing key " + path +
                               " can be read by others; make a new one or run chmod 600 on it");
    if (count <= 0)
        return Error::internal("the signing key " + path + " cannot be read");
    std::string_view text(buffer, static_cast<std::size_t>(count));
    while (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    auto key = recording::SigningKey::load(Secret(text));
    ::explicit_bzero(buffer, sizeof buffer);
    if (!key)
        return key.error();
    return std::optional(std::move(*key));
}

// A complete file or none: written beside, made durable, then linked to its name, which fails when another process was
// faster.
Result<> writeKeyFile(const std::string& path, const Secret& text) {
    const auto draft = path + "." + std::to_string(::getpid());
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error::system("cannot write the signing key " + path, errno);
    const auto line = Secret(std::string(text.view()) + "\n");
    const bool isWritten =
        ::write(fd, line.view().data(), line.view().size()) == static_cast<ssize_t>(line.view().size()) &&
        ::fsync(fd) == 0;
    const int number = errno;
    ::close(fd);
    const bool isLinked = isWritten && (::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST);
    ::unlink(draft.c_str());
    if (!isLinked)
        return Error::system("cannot write the signing key " + path, number);
    return {};
}

Result<recording::SigningKey> makeKeyFile(const std::string& path) {
    POSTERN_TRY(writeKeyFile(path, recording::SigningKey::generate().toText()));
    auto key = readKeyFile(path);
    if (!key)
        return key.error();
    if (!*key)
        return Error::internal("the signing key " + path + " has gone");
    return std::move(**key);
}

} // namespace

Result<recording::SigningKey> openSigningKey(const std::string& folder, KeyPlace place) {
    const auto path = folder + "/signing.key";
    auto fromFile = readKeyFile(path);
    if (!fromFile)
        return fromFile.error();
    if (*fromFile)
        return std::move(**fromFile);
    if (place == KeyPlace::File)
        return makeKeyFile(path);
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
    return makeKeyFile(path);
}

Result<std::optional<recording::SigningKey>> findSigningKey(const std::string& folder) {
    auto fromFile = readKeyFile(folder + "/signing.key");
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
