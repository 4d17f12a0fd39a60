#pragma once
// Reading one table of the configuration: each accessor takes a key, checks its type and range, and notes what is wrong
// with what to write instead. What no accessor asked for is an unknown key. Private to this room; lives while one file
// is read.
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/toml_value.h"

namespace postern::policy {

class Problems {
public:
    explicit Problems(std::string file) : m_file(std::move(file)) {}
    void add(Position at, const Phrase& message, const Phrase& suggestion);
    std::vector<Problem> inFileOrder() &&;

private:
    std::string m_file;
    std::vector<Problem> m_problems;
};

// `word` and the word among `known` that was probably meant: `write "block"`; the whole list when none is near.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& known);
std::string quoted(std::string_view text); // in double quotes, shortened, control characters shown as ?

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

class Table {
public:
    // `value` is a table and outlives this; `title` is how messages call it: "[proxy]", "[[rule]]".
    Table(const TomlValue& value, std::string title, Problems& problems)
        : m_value(value), m_title(std::move(title)), m_problems(problems) {}

    Position at() const { return m_value.at; }
    const std::string& title() const { return m_title; }
    Problems& problems() { return m_problems; }

    // Each gives the value's place when the key is there and good, and changes `out` only then.
    std::optional<Position> text(std::string_view key, std::string& out);
    std::optional<Position> texts(std::string_view key, std::vector<std::string>& out,
                                  std::vector<Position>* places = nullptr);
    std::optional<Position> boolean(std::string_view key, bool& out);
    std::optional<Position> integer(std::string_view key, std::int64_t& out, std::int64_t least, std::int64_t most);
    std::optional<Position> duration(std::string_view key, std::chrono::milliseconds& out,
                                     std::chrono::milliseconds least, std::chrono::milliseconds most);
    std::optional<Position> textMap(std::string_view key, std::map<std::string, std::string>& out);
    std::optional<Table> table(std::string_view key, std::string title);
    std::vector<Table> tables(std::string_view key); // [[key]]
    template <class T>
    std::optional<Position> choice(std::string_view key, const std::vector<Choice<T>>& choices, T& out) {
        std::string word;
        const auto place = text(key, word);
        if (!place)
            return {};
        std::vector<std::string_view> known;
        for (const auto& c : choices) {
            if (c.word == word) {
                out = c.value;
                return place;
            }
            known.push_back(c.word);
        }
        m_problems.add(*place, phrase("%1 is not a value of %2", quoted(word), key), suggestion(word, known));
        return {};
    }

    const TomlValue* find(std::string_view key);                  // any type; marks the key as known
    bool require(std::string_view key, std::string_view example); // a problem when the key is missing
    void finish();                                                // notes unknown keys

private:
    const TomlValue* find(std::string_view key, TomlValue::Kind kind, std::string_view example);

    const TomlValue& m_value;
    std::string m_title;
    Problems& m_problems;
    std::vector<std::string_view> m_known;
};

} // namespace postern::policy
