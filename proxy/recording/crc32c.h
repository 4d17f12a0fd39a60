#pragma once
// CRC-32C (Castagnoli; RFC 3720 appendix B.4), by the processor's instruction where there is one. Detects torn and
// stale journal records; it is no protection against people.
#include <cstdint>
#include <string_view>

namespace postern::recording {

std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed = 0);

} // namespace postern::recording
