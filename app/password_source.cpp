#include "app/password_source.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

#include "app/hardening.h"
#include "app/keychain.h"
#include "app/process.h"
#include "base/log.h"

namespace postern::app {

namespace {

Result<Secret> checked(Secret secret, const Phrase& where) {
    auto text = secret.view();
    if (text.size() >= 2 && text.substr(text.size() - 2) == "\r\n")
        text.remove_suffix(2);
    else if (!text.empty() && text.back() == '\n')
        text.remove_suffix(1);
    if (text.empty())
        return Error::internal(phrase("the password from %1 is empty", where));
    if (text.find('\0') != std::string_view::npos || text.find('\n') != std::string_view::npos)
        return Error::internal(phrase("the password from %1 is more than one line", where));
    return Secret(text);
}

Result<Secret> readFile(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return Error::system(phrase("cannot open the password file %1", path), errno);
    struct stat facts {};
    std::string bytes(kMaxPasswordBytes + 1, '\0');
    const bool isFile = ::fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode);
    const auto count = isFile ? ::read(fd, bytes.data(), bytes.size()) : -1;
    ::close(fd);
    if (!isFile)
        return Error::internal(phrase("the password file %1 is not a file", path));
    if ((facts.st_mode & S_IRWXO) != 0) {
        wipe(bytes);
        return Error::internal(phrase("the password file %1 can be read by everybody; run chmod 600 on it", path));
    }
    if (count < 0 || static_cast<std::size_t>(count) > kMaxPasswordBytes) {
        wipe(bytes);
        return Error::internal(phrase("the password file %1 is too long to be one", path));
    }
    Secret secret(std::string_view(bytes).substr(0, static_cast<std::size_t>(count)));
    wipe(bytes);
    return secret;
}

// What commands printed, for as long as the configuration says that it is good.
class KeptPasswords {
public:
    Result<Secret> resolve(const policy::PasswordSource& source) {
        const auto entry = entryOf(source.value);
        auto& kept = *entry;
        const std::lock_guard lock(kept.mutex); // who wants the same meanwhile waits for the same answer
        const auto now = std::chrono::steady_clock::now();
        const bool isAskedAnew = source.valid.count() == 0;
        if (!isAskedAnew)
            kept.valid = source.valid;
        if (!isAskedAnew && !kept.password.empty() && now < kept.asked + kept.valid * 4 / 5)
            return kept.password.clone();
        auto found = outputOf(source.value, kPasswordCommandTimeout, kMaxPasswordBytes);
        if (found)
            found = checked(std::move(*found), phrase("the command %1", source.value.front()));
        if (found) {
            kept.asked = now;
            kept.password = found->clone();
            return found;
        }
        // Renewed early, so that a command that fails once harms nobody.
        if (!isAskedAnew && !kept.password.empty() && now < kept.asked + kept.valid) {
            log::warning("password_not_renewed", {{"reason", found.error().message()}});
            return kept.password.clone();
        }
        kept.password = Secret();
        return found;
    }
    bool knows(const policy::PasswordSource& source) {
        const std::lock_guard lock(m_mutex);
        return m_kept.contains(source.value);
    }

private:
    struct Kept {
        std::mutex mutex; // held while the command runs
        Secret password;
        std::chrono::steady_clock::time_point asked;
        std::chrono::milliseconds valid{0};
    };
    std::shared_ptr<Kept> entryOf(const std::vector<std::string>& command) {
        const std::lock_guard lock(m_mutex);
        auto& entry = m_kept[command];
        if (!entry)
            entry = std::make_shared<Kept>();
        return entry;
    }

    std::mutex m_mutex; // of the map alone
    std::map<std::vector<std::string>, std::shared_ptr<Kept>> m_kept;
};

KeptPasswords& keptPasswords() {
    static KeptPasswords kept;
    return kept;
}

} // namespace

Result<Secret> resolvePassword(const policy::PasswordSource& source, const std::string& folder) {
    using Kind = policy::PasswordSource::Kind;
    if (source.kind == Kind::Command && !source.value.empty() &&
        (source.valid.count() > 0 || keptPasswords().knows(source)))
        return keptPasswords().resolve(source);
    if (source.kind == Kind::None)
        return Secret{};
    if (source.value.empty())
        return Error::internal("the password source names nothing");
    const auto& name = source.value.front();
    if (source.kind == Kind::Environment) {
        auto value = originalEnvironment(name);
        if (!value)
            return Error::internal(phrase("the environment variable %1 is not set", name));
        Secret secret(*value);
        wipe(*value);
        return checked(std::move(secret), phrase("the environment variable %1", name));
    }
    const auto path = (std::filesystem::path(folder) / name).string(); // an absolute name stays as it is
    auto secret = source.kind == Kind::Keychain ? readKeychain(name)
                  : source.kind == Kind::File   ? readFile(path)
                                                : outputOf(source.value, kPasswordCommandTimeout, kMaxPasswordBytes);
    if (!secret)
        return secret.error();
    const auto where = source.kind == Kind::Keychain ? phrase("the keychain entry %1", name)
                       : source.kind == Kind::File   ? phrase("the file %1", path)
                                                     : phrase("the command %1", name);
    return checked(std::move(*secret), where);
}

} // namespace postern::app
