#pragma once
// A TOML document as plain values with their places in the file, so that only toml_value.cpp sees the TOML library.
// Private to this room.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "policy/configuration.h"

namespace postern::policy {

struct Position {
    int line = 0, column = 0; // from 1; columns count characters
};

struct TomlValue {
    enum class Kind { String, Integer, Boolean, Array, Table, Other }; // Other: floating point, dates and times

    Kind kind = Kind::Other;
    Position at;
    std::string text; // String
    std::int64_t integer = 0;
    bool boolean = false;
    std::vector<TomlValue> items; // Array

    struct Member;
    std::vector<Member> members; // Table, by name
};

struct TomlValue::Member {
    std::string name;
    Position at; // of the key
    TomlValue value;
};

Phrase nameOf(TomlValue::Kind kind); // "a string", …

// The document's table, or the one problem that the parser stopped at. Nesting is limited to kMaxTomlDepth levels.
inline constexpr int kMaxTomlDepth = 16;
std::variant<TomlValue, Problem> parseToml(std::string_view text, const std::string& file);

} // namespace postern::policy
