#include "policy/section_parts.h"

#include <algorithm>

#include "base/text.h"

namespace postern::policy {

void readPasswordSource(Table& table, std::string_view key, PasswordSource& out) {
    static const std::string kExample = phrase("write { keychain = \"NAME\" }, { env = \"VARIABLE\" }, { file = "
                                               "\"PATH\" } or { command = [\"PROGRAM\", \"ARGUMENT\"] }")
                                            .english();
    const auto* value = table.find(key);
    if (value == nullptr)
        return;
    if (value->kind != TomlValue::Kind::Table) {
        table.problems().add(value->at,
                             value->kind == TomlValue::Kind::String
                                 ? phrase("%1 must not stand in the file; say where it is kept", key)
                                 : phrase("%1 has to say where it is kept", key),
                             kExample);
        return;
    }
    Table source(*value, std::string(key), table.problems());
    PasswordSource found;
    int given = 0;
    std::string word;
    for (const auto& [name, kind] : {std::pair{"keychain", PasswordSource::Kind::Keychain},
                                     {"env", PasswordSource::Kind::Environment},
                                     {"file", PasswordSource::Kind::File}})
        if (source.text(name, word)) {
            found = {kind, {word}};
            ++given;
        }
    // Unlike other lists, a command may say one word twice.
    if (const auto* command = source.find("command")) {
        ++given;
        found = {PasswordSource::Kind::Command, {}};
        for (const auto& item : command->items)
            if (item.kind == TomlValue::Kind::String)
                found.value.push_back(item.text);
        if (command->kind != TomlValue::Kind::Array || command->items.empty() ||
            found.value.size() != command->items.size() || found.value[0].empty())
            table.problems().add(command->at, phrase("command has to be a list of words, the program first"),
                                 phrase("write { command = [\"PROGRAM\", \"ARGUMENT\"] }"));
    }
    if (given > 1 || value->members.empty())
        table.problems().add(value->at, phrase("%1 needs exactly one place where it is kept", key), kExample);
    if (const auto place = source.duration("valid", found.valid, std::chrono::seconds{10}, std::chrono::hours{24});
        place && found.kind != PasswordSource::Kind::Command)
        table.problems().add(*place, phrase("valid is for what a command prints"),
                             phrase("leave it out: keychain, env and file are read for each connection"));
    source.finish();
    out = std::move(found);
}

void readTargetNames(Table& table, std::string_view key, const Configuration& configuration,
                     std::vector<std::string>& out) {
    std::vector<Position> places;
    if (!table.texts(key, out, &places))
        return;
    std::vector<std::string_view> known;
    for (const auto& target : configuration.targets)
        known.push_back(target.name);
    for (std::size_t i = 0; i < out.size() && !configuration.isPublished; ++i)
        if (configuration.target(out[i]) == nullptr)
            table.problems().add(places[i], phrase("no [[target]] is named %1", quoted(out[i])),
                                 known.empty() ? phrase("define it with a [[target]]")
                                               : Phrase(suggestion(out[i], known)));
}

void readGroups(Table& table, std::string_view key, std::vector<std::string>& out) {
    std::vector<Position> places;
    table.texts(key, out, &places);
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i].starts_with("group:"))
            table.problems().add(places[i], phrase("%1 names groups without \"group:\"", key),
                                 phrase("write %1", quoted(out[i].substr(6))));
}

void readPrincipals(Table& table, std::string_view key, Everybody everybody, std::vector<std::string>& out) {
    std::vector<Position> places;
    table.texts(key, out, &places);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool isEverybody = out[i] == "*";
        if ((isEverybody && everybody == Everybody::Allowed) || (out[i].starts_with("group:") && out[i].size() > 6))
            continue;
        table.problems().add(places[i], phrase("%1 in %2 names nobody", quoted(out[i]), key),
                             isEverybody || out[i] == "group:" ? phrase("write \"group:NAME\"")
                                                               : phrase("write %1", quoted("group:" + out[i])));
    }
}

void readAgents(Table& table, std::string_view key, std::vector<std::string>& out) {
    std::vector<Position> places;
    table.texts(key, out, &places);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool good = std::all_of(out[i].begin(), out[i].end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '*';
        });
        if (!good)
            table.problems().add(
                places[i], phrase("%1 cannot be an agent's name", quoted(out[i])),
                phrase("write %1, or letters, digits, \".\", \"_\", \"-\" and *", quoted(toLowerAscii(out[i]))));
    }
}

void readPatterns(Table& table, std::string_view key, std::size_t least, std::size_t most, std::string_view example,
                  std::vector<NamePattern>& out) {
    std::vector<std::string> texts;
    std::vector<Position> places;
    table.texts(key, texts, &places);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto pattern = NamePattern::parse(texts[i]);
        if (!pattern) {
            table.problems().add(places[i], phrase("%1: %2", quoted(texts[i]), pattern.error().said()),
                                 pattern.error().detail());
        } else if (pattern->parts.size() < least) {
            std::string fuller = texts[i];
            for (auto missing = least - pattern->parts.size(); missing > 0; --missing)
                fuller.insert(0, "*.");
            table.problems().add(places[i], phrase("%1 has too few parts for %2", quoted(texts[i]), key),
                                 phrase("write %1, or name the parts as in %2", quoted(fuller), example));
        } else if (pattern->parts.size() > most) {
            table.problems().add(places[i], phrase("%1 has too many parts for %2", quoted(texts[i]), key),
                                 phrase("write it as in %1", example));
        } else {
            out.push_back(std::move(*pattern));
        }
    }
}

} // namespace postern::policy
