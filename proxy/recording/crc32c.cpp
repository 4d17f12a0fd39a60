#include "recording/crc32c.h"

#include <array>
#include <cstring>
#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace postern::recording {

namespace {

constexpr std::array<std::uint32_t, 256> makeTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value >> 1 ^ (value & 1 ? 0x82F63B78U : 0U);
        table[i] = value;
    }
    return table;
}

std::uint32_t byTable(std::string_view bytes, std::uint32_t crc) {
    static constexpr auto kTable = makeTable();
    for (const char c : bytes)
        crc = crc >> 8 ^ kTable[(crc ^ static_cast<unsigned char>(c)) & 255];
    return crc;
}

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) std::uint32_t byInstruction(std::string_view bytes, std::uint32_t crc) {
    std::uint64_t wide = crc;
    while (bytes.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        wide = _mm_crc32_u64(wide, word);
        bytes.remove_prefix(8);
    }
    crc = static_cast<std::uint32_t>(wide);
    for (const char c : bytes)
        crc = _mm_crc32_u8(crc, static_cast<unsigned char>(c));
    return crc;
}
#endif

} // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed) {
#if defined(__x86_64__)
    static const bool hasInstruction = __builtin_cpu_supports("sse4.2");
    if (hasInstruction)
        return ~byInstruction(bytes, ~seed);
#endif
    return ~byTable(bytes, ~seed);
}

} // namespace postern::recording
