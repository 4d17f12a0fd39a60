#include "policy/table.h"

#include <algorithm>

#include "base/text.h"

namespace postern::policy {

namespace {

Phrase typeSuggestion(std::string_view key, std::string_view example) {
    return phrase("write %1 = %2", key, example);
}

bool holdsControl(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

// As it would be written: 90s, not 90000ms.
std::string writtenDuration(std::chrono::milliseconds value) {
    const auto millis = value.count();
    for (const auto& [unit, name] : {std::pair{86'400'000LL, "d"}, {3'600'000LL, "h"}, {60'000LL, "m"}, {1000LL, "s"}})
        if (millis != 0 && millis % unit == 0)
            return std::to_string(millis / unit) + name;
    return millis == 0 ? "0s" : std::to_string(millis) + "ms";
}

} // namespace

void Problems::add(Position at, const Phrase& message, const Phrase& suggestion) {
    m_problems.push_back({m_file, at.line, at.column, message.english(), suggestion.english()});
}

std::vector<Problem> Problems::inFileOrder() && {
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return std::move(m_problems);
}

std::string quoted(std::string_view text) {
    constexpr std::size_t kShown = 60;
    std::string out(utf8Prefix(text, kShown));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = '?';
    return '"' + out + (text.size() > kShown ? "…\"" : "\"");
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
    constexpr std::size_t kComparable = 64, kListed = 16;
    std::vector<std::string> lowered;
    for (const auto candidate : known)
        lowered.push_back(toLowerAscii(candidate));
    const std::vector<std::string_view> candidates(lowered.begin(), lowered.end());
    const auto near = nearest(toLowerAscii(utf8Prefix(word, kComparable)), candidates.data(), candidates.size());
    if (!near.empty()) {
        const auto index = std::find(candidates.begin(), candidates.end(), near) - candidates.begin();
        return phrase("write \"%1\"", known[static_cast<std::size_t>(index)]).english();
    }
    if (known.size() > kListed)
        return phrase("check the spelling").english();
    std::string words;
    for (const auto one : known)
        words.append(words.empty() ? "" : ", ").append(one);
    return phrase("write one of %1", words).english();
}

const TomlValue* Table::find(std::string_view key) {
    m_known.push_back(key);
    const auto it =
        std::find_if(m_value.members.begin(), m_value.members.end(), [&](const auto& m) { return m.name == key; });
    return it == m_value.members.end() ? nullptr : &it->value;
}

const TomlValue* Table::find(std::string_view key, TomlValue::Kind kind, std::string_view example) {
    const auto* value = find(key);
    if (value != nullptr && value->kind != kind) {
        m_problems.add(value->at,
                       phrase("%1 in %2 has to be %3, not %4", key, m_title, nameOf(kind), nameOf(value->kind)),
                       typeSuggestion(key, example));
        return nullptr;
    }
    return value;
}

bool Table::require(std::string_view key, std::string_view example) {
    if (std::any_of(m_value.members.begin(), m_value.members.end(), [&](const auto& m) { return m.name == key; }))
        return true;
    m_problems.add(at(), phrase("%1 has no %2", m_title, key), phrase("add %1 = %2", key, example));
    return false;
}

std::optional<Position> Table::text(std::string_view key, std::string& out) {
    const auto* value = find(key, TomlValue::Kind::String, "\"…\"");
    if (value == nullptr)
        return {};
    if (value->text.empty() || holdsControl(value->text)) {
        m_problems.add(value->at,
                       value->text.empty() ? phrase("%1 in %2 is empty", key, m_title)
                                           : phrase("%1 in %2 holds control characters", key, m_title),
                       value->text.empty() ? phrase("write a value or remove the key")
                                           : phrase("write it on one line of printable text"));
        return {};
    }
    out = value->text;
    return value->at;
}

std::optional<Position> Table::texts(std::string_view key, std::vector<std::string>& out,
                                     std::vector<Position>* places) {
    const auto* value = find(key, TomlValue::Kind::Array, "[\"…\"]");
    if (value == nullptr)
        return {};
    // An empty list would be no condition at all, which is hardly what someone who writes the key means.
    if (value->items.empty()) {
        m_problems.add(value->at, phrase("%1 in %2 is an empty list", key, m_title),
                       phrase("write a value or remove the key"));
        return {};
    }
    std::vector<std::string> items;
    std::vector<Position> itemPlaces;
    bool good = true;
    for (const auto& item : value->items) {
        const bool usable = item.kind == TomlValue::Kind::String && !item.text.empty() && !holdsControl(item.text);
        if (!usable) {
            m_problems.add(item.at,
                           phrase("%1 in %2 is a list of strings; this is %3", key, m_title,
                                  item.kind != TomlValue::Kind::String ? nameOf(item.kind)
                                  : item.text.empty()                  ? phrase("an empty one")
                                                                       : phrase("one with control characters")),
                           typeSuggestion(key, "[\"…\"]"));
            good = false;
        } else if (std::find(items.begin(), items.end(), item.text) != items.end()) {
            m_problems.add(item.at, phrase("%1 stands twice in %2", quoted(item.text), key),
                           phrase("remove one of the two"));
            good = false;
        } else {
            items.push_back(item.text);
            itemPlaces.push_back(item.at);
        }
    }
    // The good ones are given even when others are not, so that what is wrong with them is found in the same run.
    out = std::move(items);
    if (places != nullptr)
        *places = std::move(itemPlaces);
    return good || !out.empty() ? std::optional(value->at) : std::nullopt;
}

std::optional<Position> Table::boolean(std::string_view key, bool& out) {
    const auto* value = find(key, TomlValue::Kind::Boolean, "true or false, without quotes");
    if (value == nullptr)
        return {};
    out = value->boolean;
    return value->at;
}

std::optional<Position> Table::integer(std::string_view key, std::int64_t& out, std::int64_t least, std::int64_t most) {
    const auto* value = find(key, TomlValue::Kind::Integer,
                             std::to_string(std::max<std::int64_t>(least, 1)) + ", a number without quotes");
    if (value == nullptr)
        return {};
    if (value->integer < least || value->integer > most) {
        m_problems.add(value->at, phrase("%1 is out of range", key),
                       phrase("write a number from %1 to %2", least, most));
        return {};
    }
    out = value->integer;
    return value->at;
}

std::optional<Position> Table::duration(std::string_view key, std::chrono::milliseconds& out,
                                        std::chrono::milliseconds least, std::chrono::milliseconds most) {
    const auto* value = find(key, TomlValue::Kind::String, '"' + writtenDuration(out) + '"');
    if (value == nullptr)
        return {};
    const auto parsed = parseDuration(value->text);
    if (!parsed) {
        m_problems.add(value->at, phrase("%1 is not a duration", quoted(value->text)),
                       phrase("write a number and ms, s, m, h or d, like \"%1\"", writtenDuration(out)));
        return {};
    }
    if (*parsed < least || *parsed > most) {
        m_problems.add(value->at, phrase("%1 is out of range", key),
                       phrase("write a duration from \"%1\" to \"%2\"", writtenDuration(least), writtenDuration(most)));
        return {};
    }
    out = *parsed;
    return value->at;
}

std::optional<Position> Table::textMap(std::string_view key, std::map<std::string, std::string>& out) {
    const auto* value = find(key, TomlValue::Kind::Table, "{ name = \"value\" }");
    if (value == nullptr)
        return {};
    for (const auto& member : value->members) {
        if (member.value.kind == TomlValue::Kind::String)
            out[member.name] = member.value.text;
        else
            m_problems.add(member.value.at, phrase("%1 in %2 has to be a string", quoted(member.name), key),
                           phrase("write %1 = \"…\"", member.name));
    }
    return value->at;
}

std::optional<Table> Table::table(std::string_view key, std::string title) {
    const auto* value = find(key, TomlValue::Kind::Table, "{ … }, or a [" + std::string(key) + "] header");
    if (value == nullptr)
        return {};
    return Table(*value, std::move(title), m_problems);
}

std::vector<Table> Table::tables(std::string_view key) {
    std::vector<Table> out;
    const auto header = "[[" + std::string(key) + "]]";
    const auto* value = find(key);
    if (value == nullptr)
        return out;
    if (value->kind != TomlValue::Kind::Array) {
        m_problems.add(value->at, phrase("%1 is written with two brackets, once for each", header),
                       phrase("write %1", header));
        return out;
    }
    for (const auto& item : value->items) {
        if (item.kind == TomlValue::Kind::Table)
            out.emplace_back(item, header, m_problems);
        else
            m_problems.add(item.at, phrase("%1 is a list of tables", key), phrase("write %1 headers", header));
    }
    return out;
}

void Table::finish() {
    for (const auto& member : m_value.members)
        if (std::find(m_known.begin(), m_known.end(), member.name) == m_known.end())
            m_problems.add(member.at, phrase("unknown key %1 in %2", quoted(member.name), m_title),
                           suggestion(member.name, m_known));
}

} // namespace postern::policy
