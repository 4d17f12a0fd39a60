#pragma once
// Members of JSON objects that somebody else wrote, as far as they are what they should be. Pure; any thread; throws
// nothing. A value that is not an object has no members.
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace postern {

// A text; empty when it is missing or anything else.
std::string textOf(const nlohmann::json& object, std::string_view name);
// A whole number that fits; `otherwise` when it is missing or anything else (a fraction, beyond 64 bits).
std::int64_t integerOf(const nlohmann::json& object, std::string_view name, std::int64_t otherwise = 0);
// A whole number from 0 on; 0 when it is missing or anything else.
std::uint64_t numberOf(const nlohmann::json& object, std::string_view name);
// Whether it is true.
bool isTrue(const nlohmann::json& object, std::string_view name);

// A member that has to be a whole number from 0 on. nlohmann::json::exception: it is missing or anything else.
std::uint64_t numberAt(const nlohmann::json& object, std::string_view name);

} // namespace postern
