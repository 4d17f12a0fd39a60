#pragma once
// Whether somebody could listen on a port of 127.0.0.1, found out by doing it for a moment. Any thread; does not block.
#include <cstdint>

#include "base/phrase.h"

namespace postern::app {

// Why not; empty: it is free.
Phrase whyPortIsTaken(std::uint16_t port);
// The next free one above `port`, of kPortsTried; 0: none of them.
std::uint16_t nextFreePort(std::uint16_t port);
inline constexpr int kPortsTried = 50;

} // namespace postern::app
