#pragma once
// What the store's secret makes: keyed hashes, and the permutations behind pseudonyms. Keys are derived at the first
// use, so making one costs nothing; wiped when it goes. One thread at a time.
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace postern::masking {

class Keyed {
public:
    explicit Keyed(std::string_view secret);
    ~Keyed();
    Keyed(const Keyed&) = delete;
    Keyed& operator=(const Keyed&) = delete;

    bool hasKey(); // false: the secret was empty, or OpenSSL failed; nothing may be asked

    using Digest = std::array<unsigned char, 32>;
    Digest hash(std::string_view text); // HMAC-SHA-256 with the secret itself

    // A permutation of the product of {0 … radices[i] - 1}, or its inverse, in place. Every symbol must be below its
    // radix; radices from 2 to 2^20; at most kMaxSymbols. `domain` keeps permutations of different kinds of values
    // apart. A Feistel network whose halves are the first and the second part of the symbols, with addition per symbol
    // as its group; the round function is AES-256 in the way of FF1 (NIST SP 800-38G): CBC-MAC, then expanded.
    static constexpr std::size_t kMaxSymbols = 256;
    enum class Direction : std::uint8_t { Forth, Back };
    void permute(char domain, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                 Direction direction);

private:
    struct Contexts;
    bool derive();
    using Block = std::array<unsigned char, 16>;
    void feistel(const Block& tweak, std::span<const std::uint32_t> radices, std::span<std::uint32_t> symbols,
                 int rounds, Direction direction);
    Block mac(Block chain, std::span<const std::uint32_t> numbers, bool narrow);
    void encrypt(const unsigned char* in, unsigned char* out, std::size_t blocks);

    Secret m_secret;
    std::unique_ptr<Contexts> m_contexts; // none: not derived yet
    bool m_hasKey;
};

} // namespace postern::masking
