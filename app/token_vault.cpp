#include "app/token_vault.h"

#include "app/keychain.h"
#include "app/paths.h"
#include "base/log.h"
#include "base/text.h"

namespace postern::app {

TokenVault::Place TokenVault::put(const std::string& entry, const Secret& token) {
    const auto written = writeKeychain(entry, token);
    const std::lock_guard lock(m_mutex);
    if (written) {
        m_memory.erase(entry);
        return Place::Keychain;
    }
    log::warning("keychain", {{"why", written.error().message()}});
    m_memory.insert_or_assign(entry, token.clone());
    return Place::Memory;
}

std::optional<Secret> TokenVault::get(const std::string& entry) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_memory.find(entry); found != m_memory.end())
            return found->second.clone();
    }
    auto read = readKeychain(entry);
    if (!read)
        return std::nullopt;
    return std::move(*read);
}

void TokenVault::remove(const std::string& entry) {
    {
        const std::lock_guard lock(m_mutex);
        m_memory.erase(entry);
    }
    (void)removeFromKeychain(entry); // it may never have been there
}

std::string vaultEntry(const policy::IdentityProvider& provider, const policy::Store& store) {
    const auto file = storeFile(store);
    const auto what = provider.issuer + "\n" + provider.clientId + "\n" + (file.empty() ? store.url : file);
    return "signin." + provider.name + "." + toHex(sha256(what)).substr(0, 16);
}

} // namespace postern::app
