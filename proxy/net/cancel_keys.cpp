#include "net/cancel_keys.h"

namespace postern::net {

bool CancelKeys::insert(std::uint32_t pid, std::uint32_t key, ConnectionAddress address) {
    const std::lock_guard lock(m_mutex);
    return m_sessions.try_emplace(join(pid, key), address).second;
}

void CancelKeys::erase(std::uint32_t pid, std::uint32_t key) {
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(join(pid, key));
}

std::optional<ConnectionAddress> CancelKeys::find(std::uint32_t pid, std::uint32_t key) const {
    // The whole 64 bits are looked up at once: there is no partial match whose timing could be told apart.
    const std::lock_guard lock(m_mutex);
    const auto found = m_sessions.find(join(pid, key));
    if (found == m_sessions.end())
        return std::nullopt;
    return found->second;
}

} // namespace postern::net
