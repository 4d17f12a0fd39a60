#pragma once
// What the store's secret makes: keyed hashes, and the permutations behind pseudonyms. Keys are derived at the first
// use, so making one costs nothing; wiped when it goes. One thread at a time.
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "base/secret.h"
#include "masking/hmac.h"
#include "masking/permutations.h"

namespace postern::masking {

class Keyed {
public:
    explicit Keyed(std::string_view secret);
    ~Keyed();
    Keyed(const Keyed&) = delete;
    Keyed& operator=(const Keyed&) = delete;

    bool hasKey(); // false: the secret was empty, or OpenSSL failed; nothing may be asked

    using Digest = Hmac::Digest;
    Digest hash(std::string_view text); // HMAC-SHA-256 with the secret itself

    static constexpr std::size_t kMaxSymbols = Permutations::kMaxSymbols;
    using Direction = Permutations::Direction;
    // One value (masking/permutations.h), in place.
    void permute(char domain, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                 Direction direction);
    Permutations& permutations() { return *m_permutations; } // only while hasKey()

private:
    bool derive();

    Secret m_secret;
    std::unique_ptr<Hmac> m_hmac; // none: not derived yet
    std::unique_ptr<Permutations> m_permutations;
    bool m_hasKey;
};

} // namespace postern::masking
