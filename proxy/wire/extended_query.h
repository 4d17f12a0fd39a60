#pragma once
// A statement with parameters, as Postern itself sends one (PostgreSQL documentation 55.2.3): Parse, Bind, Describe,
// Execute and Sync of the unnamed statement and portal. Results come as text.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/strong.h"

namespace postern::wire {

struct Value {
    Oid type = 0;                          // 0: left to the server
    std::int16_t format = 0;               // of `bytes`: 0 text, 1 binary
    std::optional<std::string_view> bytes; // none: NULL
};

// At most 65535 values; more are left out, which the server refuses.
void writeExtendedQuery(std::string& out, std::string_view sql, std::span<const Value> values);

} // namespace postern::wire
