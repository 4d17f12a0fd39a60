#include "masking/keyed.h"

#include <algorithm>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/params.h>

namespace postern::masking {

namespace {

constexpr int kRounds = 10; // as FF1
// Small domains leave less to work with in each round; Feistel attacks on them need few rounds.
constexpr int kSmallRounds = 24;
constexpr std::uint64_t kSmallDomain = 1'000'000; // the least that SP 800-38G accepts

} // namespace

struct Keyed::Contexts {
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher{EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
    std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac{EVP_MAC_fetch(nullptr, "HMAC", nullptr), EVP_MAC_free};
    std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> mac{hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr,
                                                                  EVP_MAC_CTX_free};
};

Keyed::Keyed(std::string_view secret) : m_secret(secret), m_hasKey(!secret.empty()) {}

bool Keyed::hasKey() {
    return m_hasKey && (m_contexts || (m_hasKey = derive()));
}

bool Keyed::derive() {
    m_contexts = std::make_unique<Contexts>();
    auto& contexts = *m_contexts;
    if (!contexts.cipher || !contexts.mac)
        return false;
    const auto secret = m_secret.view();
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0), OSSL_PARAM_construct_end()};
    if (EVP_MAC_init(contexts.mac.get(), reinterpret_cast<const unsigned char*>(secret.data()), secret.size(),
                     parameters) != 1)
        return false;
    auto key = hash("postern pseudonyms 1");
    const bool done = EVP_EncryptInit_ex(contexts.cipher.get(), EVP_aes_256_ecb(), nullptr, key.data(), nullptr) == 1 &&
                      EVP_CIPHER_CTX_set_padding(contexts.cipher.get(), 0) == 1;
    OPENSSL_cleanse(key.data(), key.size());
    return done && m_hasKey;
}

Keyed::~Keyed() = default;

Keyed::Digest Keyed::hash(std::string_view text) {
    Digest out{};
    if (!hasKey())
        return out;
    std::size_t size = out.size();
    auto* const mac = m_contexts->mac.get();
    if (EVP_MAC_init(mac, nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(mac, reinterpret_cast<const unsigned char*>(text.data()), text.size()) != 1 ||
        EVP_MAC_final(mac, out.data(), &size, out.size()) != 1)
        m_hasKey = false;
    return out;
}

void Keyed::encrypt(const unsigned char* in, unsigned char* out, std::size_t blocks) {
    int size = 0;
    if (EVP_EncryptUpdate(m_contexts->cipher.get(), out, &size, in, static_cast<int>(blocks * 16)) != 1)
        m_hasKey = false;
}

// CBC-MAC from `chain`; the numbers take one byte each when all are narrow, else four.
Keyed::Block Keyed::mac(Block chain, std::span<const std::uint32_t> numbers, bool narrow) {
    std::size_t at = 0;
    const auto put = [&](std::uint32_t byte) {
        chain[at++] ^= static_cast<unsigned char>(byte);
        if (at == chain.size()) {
            encrypt(chain.data(), chain.data(), 1);
            at = 0;
        }
    };
    for (const auto number : numbers) {
        if (!narrow)
            put(number >> 24), put(number >> 16), put(number >> 8);
        put(number);
    }
    if (at != 0)
        encrypt(chain.data(), chain.data(), 1);
    return chain;
}

void Keyed::feistel(const Block& tweak, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                    int rounds, Direction direction) {
    const auto half = symbols.size() / 2;
    const bool narrow = std::all_of(radices.begin(), radices.end(), [](auto r) { return r <= 256; });
    std::array<Block, kSmallRounds> seeds; // of each round, encrypted together
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        seeds[i] = tweak;
        seeds[i][15] ^= static_cast<unsigned char>(i + 1);
    }
    encrypt(seeds[0].data(), seeds[0].data(), static_cast<std::size_t>(rounds));
    std::array<unsigned char, 4 * kMaxSymbols + 16> stream{};
    for (int i = 0; i < rounds; ++i) {
        const int round = direction == Direction::Forth ? i : rounds - 1 - i;
        const bool first = round % 2 == 0; // which half changes
        const auto changed = first ? symbols.first(half) : symbols.subspan(half);
        const auto source = first ? symbols.subspan(half) : symbols.first(half);
        const auto* const radix = radices.data() + (first ? 0 : half);
        const auto seed = mac(seeds[static_cast<std::size_t>(round)], source, narrow);
        // Four bytes a symbol: off from uniform by radix / 2^32. As in FF1 the MAC itself comes first.
        const auto blocks = (4 * changed.size() + 15) / 16;
        for (std::size_t block = 0; block < blocks; ++block) {
            std::copy(seed.begin(), seed.end(), stream.begin() + static_cast<std::ptrdiff_t>(16 * block));
            stream[16 * block] ^= static_cast<unsigned char>(block >> 8);
            stream[16 * block + 1] ^= static_cast<unsigned char>(block);
        }
        if (blocks > 1)
            encrypt(stream.data() + 16, stream.data() + 16, blocks - 1);
        for (std::size_t k = 0; k < changed.size(); ++k) {
            std::uint32_t word = 0;
            for (std::size_t b = 0; b < 4; ++b)
                word = word << 8 | stream[4 * k + b];
            const std::uint64_t r = radix[k], add = word % r;
            changed[k] = static_cast<std::uint32_t>((changed[k] + (direction == Direction::Forth ? add : r - add)) % r);
        }
    }
}

void Keyed::permute(char domain, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                    Direction direction) {
    if (!hasKey() || symbols.empty() || symbols.size() > kMaxSymbols || radices.size() != symbols.size())
        return;
    std::uint64_t size = 1;
    for (const auto radix : radices)
        size = size >= kSmallDomain ? size : size * radix;
    if (size < 2)
        return;
    Block tweak{};
    tweak[0] = static_cast<unsigned char>(domain);
    tweak[1] = static_cast<unsigned char>(symbols.size() >> 8);
    tweak[2] = static_cast<unsigned char>(symbols.size());
    encrypt(tweak.data(), tweak.data(), 1);
    tweak = mac(tweak, radices, false);
    const int rounds = size < kSmallDomain ? kSmallRounds : kRounds;
    if (symbols.size() > 1)
        return feistel(tweak, radices, symbols, rounds, direction);
    // One symbol has no halves: written as two of about the square root, and permuted until it is below its radix
    // again.
    std::uint32_t low = 1;
    while (static_cast<std::uint64_t>(low) * low < radices[0])
        low += low < 1024 ? 1 : low / 1024;
    const std::array<std::uint32_t, 2> parts{(radices[0] + low - 1) / low, low};
    std::array<std::uint32_t, 2> pair{};
    std::uint64_t value = symbols[0];
    do {
        pair = {static_cast<std::uint32_t>(value / low), static_cast<std::uint32_t>(value % low)};
        feistel(tweak, parts, pair, rounds, direction);
        value = static_cast<std::uint64_t>(pair[0]) * low + pair[1];
    } while (value >= radices[0] && m_hasKey);
    symbols[0] = static_cast<std::uint32_t>(value % radices[0]);
}

} // namespace postern::masking
