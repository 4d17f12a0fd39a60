#pragma once
// Numbers that must not be mixed up.
#include <compare>
#include <cstdint>
#include <functional>

namespace postern {

template <class Tag, class Value = std::uint64_t>
struct Strong {
    Value value{};
    friend auto operator<=>(const Strong&, const Strong&) = default;
};

using Oid = std::uint32_t;                                 // PostgreSQL's own name and type
using StatementNumber = Strong<struct StatementNumberTag>; // from 1 within a session

} // namespace postern

template <class Tag, class Value>
struct std::hash<postern::Strong<Tag, Value>> {
    std::size_t operator()(const postern::Strong<Tag, Value>& id) const noexcept {
        return std::hash<Value>{}(id.value);
    }
};
