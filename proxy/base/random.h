#pragma once
// Random bytes from the operating system, by way of OpenSSL. A failing generator ends the process: nothing that Postern
// makes from random bytes (keys, nonces, cancel keys) may be guessable.
#include <cstdint>
#include <string>

namespace postern {

std::string randomBytes(std::size_t count);
std::uint32_t randomU32();
std::string randomUuid(); // RFC 9562 version 7: sorts by time

} // namespace postern
