#include "base/random.h"

#include <cstdlib>
#include <openssl/rand.h>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/text.h"

namespace postern {

std::string randomBytes(std::size_t count) {
    std::string out(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) != 1)
        std::abort();
    return out;
}

std::uint32_t randomU32() {
    return loadU32(randomBytes(4).data());
}

std::string randomUuid() {
    std::string bytes;
    putU64(bytes, static_cast<std::uint64_t>(now().wall.micros / 1000) << 16);
    bytes.resize(6);
    bytes += randomBytes(10);
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    auto hex = toHex(bytes);
    for (const std::size_t dash : {20U, 16U, 12U, 8U})
        hex.insert(dash, 1, '-');
    return hex;
}

} // namespace postern
