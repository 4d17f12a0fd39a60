// EVP_MAC copies its contexts in allocations and locks, which takes three times as long as the hashing of a short text;
// SHA256_CTX is a plain struct.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "masking/hmac.h"

#include <algorithm>
#include <openssl/crypto.h>
#include <openssl/sha.h>

namespace postern::masking {

namespace {

using Pad = std::array<unsigned char, SHA256_CBLOCK>;

bool start(SHA256_CTX& state, Pad key, unsigned char with) {
    for (auto& byte : key)
        byte ^= with;
    const bool done = SHA256_Init(&state) == 1 && SHA256_Update(&state, key.data(), key.size()) == 1;
    OPENSSL_cleanse(key.data(), key.size());
    return done;
}

} // namespace

struct Hmac::States {
    SHA256_CTX inner{}, outer{}; // after the padded key
    SHA256_CTX work{};           // here, so that it is wiped with the others
    bool good = false;
};

Hmac::Hmac(std::string_view key) : m_states(std::make_unique<States>()) {
    Pad padded{};
    auto& s = *m_states;
    bool done = true;
    if (key.size() <= padded.size()) {
        std::copy(key.begin(), key.end(), padded.begin());
    } else {
        done = SHA256_Init(&s.work) == 1 && SHA256_Update(&s.work, key.data(), key.size()) == 1 &&
               SHA256_Final(padded.data(), &s.work) == 1;
    }
    s.good = done && start(s.inner, padded, 0x36) && start(s.outer, padded, 0x5c);
    OPENSSL_cleanse(padded.data(), padded.size());
}

Hmac::~Hmac() {
    OPENSSL_cleanse(m_states.get(), sizeof(States));
}

bool Hmac::digest(std::string_view text, Digest& out) {
    auto& s = *m_states;
    s.work = s.inner;
    if (!s.good || SHA256_Update(&s.work, text.data(), text.size()) != 1 || SHA256_Final(out.data(), &s.work) != 1)
        return false;
    s.work = s.outer;
    return SHA256_Update(&s.work, out.data(), out.size()) == 1 && SHA256_Final(out.data(), &s.work) == 1;
}

} // namespace postern::masking
