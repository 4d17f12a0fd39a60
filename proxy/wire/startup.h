#pragma once
// The packets before the first typed message (PostgreSQL documentation 55.2.1, 55.7).
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace postern::wire {

struct SslRequest {};
struct GssEncRequest {};
struct CancelRequest {
    std::uint32_t pid = 0, key = 0;
};
struct StartupMessage {
    std::uint32_t version = 0;
    std::vector<std::pair<std::string, std::string>> parameters; // in order, without the `_pq_.` ones
    std::vector<std::string> protocolOptions;                    // names beginning with `_pq_.`
    const std::string* find(std::string_view name) const;        // the last one counts, as on the server
};
using StartupPacket = std::variant<SslRequest, GssEncRequest, CancelRequest, StartupMessage>;

struct StartupRead {
    std::size_t bytes = 0; // taken from the front; 0: not whole yet
    StartupPacket packet;
};

// Reads one packet from the front of `input`. Errors: 08P01 for a length or content that cannot be, 0A000 for a
// protocol that is not 3. A packet is at most 10,000 bytes, as on the server.
Result<StartupRead> readStartup(std::string_view input);

} // namespace postern::wire
