#pragma once
// HMAC-SHA-256 (RFC 2104, RFC 4231) of many short texts under one key. The key is taken in once; a text then costs two
// blocks of SHA-256 and no memory. What depends on the key is wiped when it goes. One thread at a time.
#include <array>
#include <memory>
#include <string_view>

namespace postern::masking {

class Hmac {
public:
    explicit Hmac(std::string_view key);
    ~Hmac();
    Hmac(const Hmac&) = delete;
    Hmac& operator=(const Hmac&) = delete;

    using Digest = std::array<unsigned char, 32>;
    // False: OpenSSL failed, and `out` means nothing.
    [[nodiscard]] bool digest(std::string_view text, Digest& out);

private:
    struct States;
    std::unique_ptr<States> m_states;
};

} // namespace postern::masking
