#include "masking/keyed.h"

#include <openssl/crypto.h>

namespace postern::masking {

Keyed::Keyed(std::string_view secret) : m_secret(secret), m_hasKey(!secret.empty()) {}

Keyed::~Keyed() = default;

bool Keyed::hasKey() {
    return m_hasKey && (m_permutations ? m_permutations->isGood() : derive());
}

bool Keyed::derive() {
    m_hmac = std::make_unique<Hmac>(m_secret.view());
    Digest key{};
    m_hasKey = m_hmac->digest("postern pseudonyms 1", key);
    m_permutations = std::make_unique<Permutations>(key);
    OPENSSL_cleanse(key.data(), key.size());
    return m_hasKey && m_permutations->isGood();
}

Keyed::Digest Keyed::hash(std::string_view text) {
    Digest out{};
    if (hasKey() && !m_hmac->digest(text, out))
        m_hasKey = false;
    return out;
}

void Keyed::permute(char domain, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                    Direction direction) {
    if (hasKey())
        m_permutations->permute(domain, radices, symbols, direction);
}

} // namespace postern::masking
