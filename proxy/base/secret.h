#pragma once
// Bytes that are overwritten when they go: keys, passwords, tokens. Moves leave nothing behind; copies are explicit.
#include <string>
#include <string_view>

namespace postern {

void wipe(std::string& bytes);

class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view bytes) : m_bytes(bytes) {}
    Secret(Secret&& other) noexcept : m_bytes(other.m_bytes) { wipe(other.m_bytes); }
    Secret& operator=(Secret&& other) noexcept {
        if (this != &other) {
            wipe(m_bytes);
            m_bytes = other.m_bytes;
            wipe(other.m_bytes);
        }
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { wipe(m_bytes); }

    Secret clone() const { return Secret(m_bytes); }
    bool empty() const { return m_bytes.empty(); }
    std::string_view view() const { return m_bytes; }
    const char* c_str() const { return m_bytes.c_str(); }

private:
    std::string m_bytes;
};

} // namespace postern
