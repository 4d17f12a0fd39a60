#include "identity/login_throttle.h"

#include <algorithm>

namespace postern::identity {

namespace {

using std::chrono::milliseconds;

// Names come from unauthenticated clients: what is kept of them is short.
constexpr std::size_t kMaxPart = 64;

std::string agentKey(std::string_view agent) {
    return "agent\n" + std::string(agent.substr(0, kMaxPart));
}
std::string addressKey(std::string_view address) {
    return "address\n" + std::string(address.substr(0, kMaxPart));
}
std::string pairKey(std::string_view agent, std::string_view address) {
    return "pair\n" + std::string(agent.substr(0, kMaxPart)) + '\n' + std::string(address.substr(0, kMaxPart));
}

} // namespace

milliseconds LoginThrottle::wait(std::string_view agent, std::string_view address, Now now) const {
    const auto* pair = find(pairKey(agent, address));
    const auto own = waitOf(pair, now);
    if (pair != nullptr && pair->proven)
        return own;
    return std::max({own, waitOf(find(agentKey(agent)), now), waitOf(find(addressKey(address)), now)});
}

void LoginThrottle::onRefused(std::string_view agent, std::string_view address, Now now) {
    fail(addressKey(address), now);
    fail(agentKey(agent), now);
    fail(pairKey(agent, address), now);
}

void LoginThrottle::onAccepted(std::string_view agent, std::string_view address, Now) {
    auto& pair = touch(pairKey(agent, address));
    pair.failures = 0;
    pair.proven = true;
}

const LoginThrottle::Entry* LoginThrottle::find(const std::string& key) const {
    const auto it = m_index.find(key);
    return it == m_index.end() ? nullptr : &*it->second;
}

LoginThrottle::Entry& LoginThrottle::touch(const std::string& key) {
    if (const auto it = m_index.find(key); it != m_index.end()) {
        m_entries.splice(m_entries.begin(), m_entries, it->second);
        return m_entries.front();
    }
    if (m_entries.size() >= m_limits.maxEntries) {
        m_index.erase(m_entries.back().key);
        m_entries.pop_back();
    }
    m_entries.push_front({key, 0, {}, false});
    m_index.emplace(m_entries.front().key, m_entries.begin());
    return m_entries.front();
}

void LoginThrottle::fail(const std::string& key, Now now) {
    auto& entry = touch(key);
    if (now.steady - entry.lastFailure >= m_limits.forgetAfter)
        entry.failures = 0;
    entry.failures = std::min(entry.failures + 1, 1000);
    entry.lastFailure = now.steady;
}

milliseconds LoginThrottle::waitOf(const Entry* entry, Now now) const {
    if (entry == nullptr || entry->failures <= m_limits.freeFailures)
        return milliseconds::zero();
    const auto passed = now.steady - entry->lastFailure;
    if (passed >= m_limits.forgetAfter)
        return milliseconds::zero();
    auto wait = m_limits.firstWait;
    for (int i = m_limits.freeFailures + 1; i < entry->failures && wait < m_limits.longestWait; ++i)
        wait *= 2;
    wait = std::min(wait, m_limits.longestWait);
    return passed >= wait ? milliseconds::zero() : std::chrono::ceil<milliseconds>(wait - passed);
}

} // namespace postern::identity
