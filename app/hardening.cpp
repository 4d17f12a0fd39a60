#include "app/hardening.h"

#include <csignal>
#include <cstdlib>
#include <map>
#include <openssl/crypto.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

extern char** environ;

namespace postern::app {

namespace {

std::map<std::string, std::string>& removedVariables() {
    static std::map<std::string, std::string> variables;
    return variables;
}

void removeLibpqVariables() {
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const auto equals = text.find('=');
        if (text.substr(0, 2) == "PG" && equals != std::string_view::npos)
            removedVariables().emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    for (const auto& [name, value] : removedVariables())
        ::unsetenv(name.c_str());
}

} // namespace

void hardenProcess() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // The leak checker of sanitizer builds attaches to the process itself and needs it to be dumpable.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    ::umask(077);
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, nullptr);
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_ADD_ALL_DIGESTS,
                        nullptr);
    removeLibpqVariables();
}

std::optional<std::string> originalEnvironment(const std::string& name) {
    const auto& removed = removedVariables();
    if (const auto found = removed.find(name); found != removed.end())
        return found->second;
    if (const char* value = std::getenv(name.c_str()))
        return value;
    return std::nullopt;
}

} // namespace postern::app
