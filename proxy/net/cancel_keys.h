#pragma once
// Which session a CancelRequest means: the two numbers that Postern sent in BackendKeyData, process-wide. Only both
// together find anything. Any thread.
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace postern::net {

// A connection of the gateway: which loop owns it, and its number there.
struct ConnectionAddress {
    std::size_t loop = 0;
    std::uint64_t connection = 0;
    friend bool operator==(const ConnectionAddress&, const ConnectionAddress&) = default;
};

class CancelKeys {
public:
    // False when the numbers are taken (another session has them; it keeps them).
    bool insert(std::uint32_t pid, std::uint32_t key, ConnectionAddress address);
    void erase(std::uint32_t pid, std::uint32_t key);
    std::optional<ConnectionAddress> find(std::uint32_t pid, std::uint32_t key) const;

private:
    static std::uint64_t join(std::uint32_t pid, std::uint32_t key) {
        return static_cast<std::uint64_t>(pid) << 32 | key;
    }
    mutable std::mutex m_mutex;
    std::unordered_map<std::uint64_t, ConnectionAddress> m_sessions;
};

} // namespace postern::net
