#include "policy/toml_value.h"

#include <exception>
#include <toml++/toml.h>

#include "base/text.h"

namespace postern::policy {

namespace {

Position positionOf(const toml::source_region& source) {
    return {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

// False when it is nested too deeply; `out.at` is then the place.
bool convert(const toml::node& node, int depth, TomlValue& out) {
    out.at = positionOf(node.source());
    if (depth > kMaxTomlDepth)
        return false;
    if (const auto* text = node.as_string()) {
        out.kind = TomlValue::Kind::String;
        out.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        out.kind = TomlValue::Kind::Integer;
        out.integer = integer->get();
    } else if (const auto* boolean = node.as_boolean()) {
        out.kind = TomlValue::Kind::Boolean;
        out.boolean = boolean->get();
    } else if (const auto* array = node.as_array()) {
        out.kind = TomlValue::Kind::Array;
        for (const auto& item : *array)
            if (!convert(item, depth + 1, out.items.emplace_back())) {
                out.at = out.items.back().at;
                return false;
            }
    } else if (const auto* table = node.as_table()) {
        out.kind = TomlValue::Kind::Table;
        for (const auto& [key, value] : *table) {
            auto& member = out.members.emplace_back();
            member.name = std::string(key.str());
            member.at = positionOf(key.source());
            if (!convert(value, depth + 1, member.value)) {
                out.at = member.value.at;
                return false;
            }
        }
    }
    return true;
}

// Dotted keys make a table per dot without counting as nesting in the library: an absurd run of them would exhaust the
// stack where its tables are destroyed. Finds a line with more dots outside strings than any key here could have.
int lineWithTooManyDots(std::string_view text) {
    constexpr int kMaxDots = 32;
    int line = 1, dots = 0;
    std::string_view quote;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
            dots = 0;
            if (quote.size() == 1)
                quote = {};
        } else if (!quote.empty()) {
            if (c == '\\' && quote[0] == '"')
                ++i;
            else if (text.substr(i, quote.size()) == quote) {
                i += quote.size() - 1;
                quote = {};
            }
        } else if (c == '"' || c == '\'') {
            const bool triple = text.size() - i >= 3 && text[i + 1] == c && text[i + 2] == c;
            quote = text.substr(i, triple ? 3 : 1);
            i += quote.size() - 1;
        } else if (c == '#') {
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (c == '.' && ++dots > kMaxDots) {
            return line;
        }
    }
    return 0;
}

Problem problemAt(const std::string& file, Position at, const Phrase& message, const Phrase& suggestion) {
    return {file, at.line, at.column, message.english(), suggestion.english()};
}

} // namespace

Phrase nameOf(TomlValue::Kind kind) {
    switch (kind) {
    case TomlValue::Kind::String:
        return phrase("a string");
    case TomlValue::Kind::Integer:
        return phrase("a number");
    case TomlValue::Kind::Boolean:
        return phrase("true or false");
    case TomlValue::Kind::Array:
        return phrase("a list");
    case TomlValue::Kind::Table:
        return phrase("a table");
    case TomlValue::Kind::Other:
        break;
    }
    return phrase("a fraction or a date");
}

std::variant<TomlValue, Problem> parseToml(std::string_view text, const std::string& file) {
    if (text.size() > kMaxConfigurationBytes)
        return problemAt(file, {1, 1}, phrase("the file is larger than 1 MiB"),
                         phrase("keep the configuration below 1 MiB"));
    if (const int line = lineWithTooManyDots(text))
        return problemAt(file, {line, 1}, phrase("a key with too many dots"),
                         phrase("write the table's name in [brackets] on a line of its own"));
    try {
        const auto document = toml::parse(text, file);
        TomlValue out;
        if (!convert(document, 0, out))
            return problemAt(file, out.at, phrase("tables and lists are nested too deeply"),
                             phrase("see the example configuration for the layout"));
        return out;
    } catch (const toml::parse_error& error) {
        std::string message(error.description());
        if (!isUtf8(message)) // it may quote a broken character of the file
            message = "the file is not UTF-8 here";
        return problemAt(file, positionOf(error.source()), phrase("not valid TOML: %1", message),
                         phrase("write KEY = VALUE, with strings in double quotes and lists in [brackets]"));
    } catch (const std::exception&) {
        return problemAt(file, {1, 1}, phrase("the file could not be read as TOML"),
                         phrase("write KEY = VALUE lines under [table] headers"));
    }
}

} // namespace postern::policy
