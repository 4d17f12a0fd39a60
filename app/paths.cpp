#include "app/paths.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postern::app {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string home() {
    if (auto value = environment("HOME"); !value.empty())
        return value;
    const passwd* entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_dir : "/";
}

// The specification says that a relative path in these variables is to be ignored.
std::string baseFolder(const char* variable, const char* standard) {
    auto value = environment(variable);
    if (value.empty() || value.front() != '/')
        value = home() + standard;
    return value + "/postern";
}

} // namespace

std::string configurationFile(const std::string& given) {
    if (!given.empty())
        return given;
    if (auto value = environment("POSTERN_CONFIG"); !value.empty())
        return value;
    return baseFolder("XDG_CONFIG_HOME", "/.config") + "/postern.toml";
}

std::string dataFolder() {
    if (auto value = environment("POSTERN_DATA"); !value.empty())
        return value;
    // systemd lists several folders with colons; ours is the first.
    if (auto value = environment("STATE_DIRECTORY"); !value.empty())
        return value.substr(0, value.find(':'));
    return baseFolder("XDG_DATA_HOME", "/.local/share");
}

std::string storeFile(const policy::Store& store) {
    constexpr std::string_view kScheme = "sqlite:";
    if (store.url.compare(0, kScheme.size(), kScheme) != 0)
        return {};
    const std::filesystem::path path = store.url.substr(kScheme.size());
    return path.is_absolute() ? path.string() : (std::filesystem::path(dataFolder()) / path).string();
}

std::string gatewayFolder(const policy::Store& store) {
    const auto file = storeFile(store);
    return file.empty() ? dataFolder() : std::filesystem::path(file).parent_path().string();
}

std::string registryFile(const policy::Store& store) {
    const auto file = storeFile(store);
    return file.empty() ? dataFolder() + "/gateway.db" : file;
}

std::string storeName(const policy::Store& store) {
    const auto file = storeFile(store);
    return file.empty() ? store.url : file;
}

std::string journalFolder(const policy::Store& store) {
    const auto file = storeFile(store);
    return file.empty() ? dataFolder() + "/journal" : file + "-journal.d";
}

Result<> makeFolder(const std::string& path) {
    std::filesystem::path made;
    for (const auto& part : std::filesystem::path(path)) {
        made /= part;
        if (part.empty() || ::mkdir(made.c_str(), 0700) == 0 || errno == EEXIST)
            continue;
        // A parent that exists may still refuse mkdir (read-only file system): only a missing folder is an error.
        const int number = errno;
        std::error_code ignored;
        if (!std::filesystem::is_directory(made, ignored))
            return Error::system("cannot make the folder " + made.string(), number);
    }
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored))
        return Error::internal(path + " is not a folder");
    return {};
}

std::string ownExecutable() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).string();
}

std::string findProgram(const std::string& name) {
    const auto beside = std::filesystem::path(ownExecutable()).parent_path() / name;
    if (::access(beside.c_str(), X_OK) == 0)
        return beside.string();
    const auto search = environment("PATH");
    for (std::size_t at = 0; at <= search.size();) {
        const auto end = std::min(search.find(':', at), search.size());
        const auto candidate = search.substr(at, end - at) + "/" + name;
        if (end > at && ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        at = end + 1;
    }
    return {};
}

} // namespace postern::app
