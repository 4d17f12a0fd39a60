#pragma once
// Where refresh tokens are: the keychain, or where there is none this process's memory. Never a file. Any thread;
// blocks as the keychain does (keychain.h).
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "base/secret.h"
#include "policy/configuration.h"

namespace postern::app {

class TokenVault {
public:
    enum class Place { Keychain, Memory };

    Place put(const std::string& entry, const Secret& token);
    std::optional<Secret> get(const std::string& entry);
    void remove(const std::string& entry);

private:
    std::mutex m_mutex;
    std::map<std::string, Secret> m_memory;
};

// The entry for one provider's sign-in into one store, so that two configurations do not take each other's.
std::string vaultEntry(const policy::IdentityProvider& provider, const policy::Store& store);

} // namespace postern::app
