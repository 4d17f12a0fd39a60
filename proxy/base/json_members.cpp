#include "base/json_members.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace postern {

namespace {

using Json = nlohmann::json;

const Json& memberOf(const Json& object, std::string_view name) {
    static const Json none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

} // namespace

std::string textOf(const Json& object, std::string_view name) {
    const auto& value = memberOf(object, name);
    return value.is_string() ? value.get<std::string>() : std::string();
}

std::int64_t integerOf(const Json& object, std::string_view name, std::int64_t otherwise) {
    const auto& value = memberOf(object, name);
    const bool isTooLarge =
        value.is_number_unsigned() && value.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max();
    return value.is_number_integer() && !isTooLarge ? value.get<std::int64_t>() : otherwise;
}

std::uint64_t numberOf(const Json& object, std::string_view name) {
    const auto& value = memberOf(object, name);
    return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

bool isTrue(const Json& object, std::string_view name) {
    const auto& value = memberOf(object, name);
    return value.is_boolean() && value.get<bool>();
}

// Not get<>(): it casts a fraction or 1e30 to an integer, whatever becomes of it.
std::uint64_t numberAt(const Json& object, std::string_view name) {
    return object.at(name).get_ref<const Json::number_unsigned_t&>();
}

} // namespace postern
