#pragma once
// JSON that strangers send (RFC 8259), read strictly: duplicate members, invalid UTF-8, a byte order mark, NUL in a
// string, and whatever is deeper, longer or more than the limits are errors. Values; nothing here blocks or throws.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace postern::identity {

struct JsonLimits {
    std::size_t bytes = 64U << 10;
    std::size_t values = 4096; // of the whole text
    std::size_t members = 256; // of one object
    std::size_t depth = 12;
};

class Json {
public:
    enum class Kind : std::uint8_t { Null, Boolean, Integer, Fraction, String, Array, Object };

    // Error 22023; its message says what is wrong and never quotes the text.
    static Result<Json> parse(std::string_view text, const JsonLimits& limits = {});

    Kind kind() const { return m_kind; }
    bool isObject() const { return m_kind == Kind::Object; }
    bool isArray() const { return m_kind == Kind::Array; }
    // None when it is of another kind. A number is an integer only when it was written as one and fits 64 bits.
    const std::string* text() const { return m_kind == Kind::String ? &m_text : nullptr; }
    std::optional<std::int64_t> integer() const;
    std::optional<bool> boolean() const;
    const std::vector<Json>& items() const { return m_items; } // of an array
    const std::vector<std::pair<std::string, Json>>& members() const { return m_members; }

    const Json* find(std::string_view member) const; // null: not an object, or no such member
    // A member that is a string; null otherwise.
    const std::string* textOf(std::string_view member) const;
    // `path` is a member's name or several joined by dots; names may have dots themselves, the longest name that is
    // there counts first: "realm_access.roles", "https://example.com/groups".
    const Json* at(std::string_view path) const;

private:
    friend class JsonBuilder;
    Kind m_kind = Kind::Null;
    std::int64_t m_integer = 0; // also a boolean
    std::string m_text;
    std::vector<Json> m_items;
    std::vector<std::pair<std::string, Json>> m_members;
};

} // namespace postern::identity
