#include "app/client_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/masking_info.h"
#include "app/paths.h"

namespace postern::app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// None: there is no such file.
Result<std::optional<std::string>> readIfThere(const std::string& path) {
    std::error_code failed;
    if (!fs::exists(path, failed) && !failed)
        return std::optional<std::string>();
    if (!fs::is_regular_file(path, failed))
        return Error::client("22023", phrase("%1 is not a file", path));
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in || text.str().size() > kMaxClientFile)
        return Error::client("58030", phrase("%1 cannot be read, or is too long for a configuration", path));
    return std::optional(text.str());
}

bool isSame(const Json& a, const Json& b) {
    return a == b ||
           (a.is_object() && b.is_object() && a.contains("name") && b.contains("name") && a["name"] == b["name"]);
}

void merge(Json& into, const Json& what) {
    if (into.is_object() && what.is_object()) {
        for (const auto& [key, value] : what.items())
            if (into.contains(key))
                merge(into[key], value);
            else
                into[key] = value;
    } else if (into.is_array() && what.is_array() && !what.empty() && what.front().is_object()) {
        for (const auto& value : what) {
            const auto found =
                std::find_if(into.begin(), into.end(), [&](const Json& each) { return isSame(each, value); });
            if (found == into.end())
                into.push_back(value);
            else
                *found = value;
        }
    } else {
        into = what;
    }
}

Result<std::string> withJson(const std::string& path, const std::string& before, const std::string& text) {
    const auto blank = before.find_first_not_of(" \t\r\n") == std::string::npos;
    auto whole = blank ? Json::object() : Json::parse(before, nullptr, false);
    if (whole.is_discarded() && !Json::parse(before, nullptr, false, true).is_discarded())
        return Error::client(
            "22023", phrase("%1 holds comments, which would be lost; copy the text and put it in by hand", path));
    const auto added = Json::parse(text, nullptr, false);
    if (whole.is_discarded() || !whole.is_object() || !added.is_object())
        return Error::client("22023", phrase("%1 is not a JSON object; copy the text and put it in by hand", path));
    merge(whole, added);
    const auto tab = before.find("\n\t") != std::string::npos;
    const auto four = before.find("\n    \"") != std::string::npos && before.find("\n  \"") == std::string::npos;
    return whole.dump(tab ? 1 : four ? 4 : 2, tab ? '\t' : ' ') + '\n';
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines)
        out += line + '\n';
    return out;
}

// `text` is one section, its header first.
std::string withSection(const std::string& before, const std::string& text) {
    auto lines = linesOf(before);
    const auto section = linesOf(text);
    const auto head = std::find(lines.begin(), lines.end(), section.front());
    auto at = lines.end();
    if (head != lines.end()) {
        auto end = std::find_if(head + 1, lines.end(), [](const std::string& line) { return line.starts_with('['); });
        while (end != head + 1 && end[-1].empty())
            --end; // the empty line belongs to what follows
        at = lines.erase(head, end);
    } else if (!lines.empty() && !lines.back().empty()) {
        lines.emplace_back();
        at = lines.end();
    }
    lines.insert(at, section.begin(), section.end());
    return joined(lines);
}

std::string nameOf(const std::string& line) {
    return line.substr(0, line.find('='));
}

std::string withVariables(const std::string& before, const std::string& text) {
    auto lines = linesOf(before);
    for (const auto& variable : linesOf(text)) {
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
            return line.find('=') != std::string::npos && nameOf(line) == nameOf(variable);
        });
        if (found != lines.end())
            *found = variable;
        else
            lines.push_back(variable);
    }
    return joined(lines);
}

} // namespace

Result<api::ConfigurationChange> proposeClientFile(const std::string& path, const std::string& format,
                                                   const std::string& text) {
    if (!fs::path(path).is_absolute())
        return Error::client("22023", phrase("the file has to be named with its whole path"));
    const auto there = readIfThere(path);
    if (!there)
        return there.error();
    const auto before = there->value_or("");
    auto after = Result<std::string>(std::string());
    if (format == "json")
        after = withJson(path, before, text);
    else if (format == "ini")
        after = withSection(before, text);
    else if (format == "env")
        after = withVariables(before, text);
    else if (format == "xml" && !*there)
        after = text + '\n';
    else
        after = Error::client("22023", format == "xml"
                                           ? phrase("%1 is there already; copy the text and put it in by hand", path)
                                           : phrase("a line of this kind is not put into a file; copy it"));
    if (!after)
        return after.error();
    return api::ConfigurationChange{path, before, *after, diffOf(before, *after)};
}

Result<> writeClientFile(const api::ConfigurationChange& change) {
    const auto there = readIfThere(change.file);
    if (!there)
        return there.error();
    if (there->value_or("") != change.before)
        return Error::client("40001", phrase("%1 was changed in the meantime; look at the change again", change.file));
    if (!*there) {
        std::error_code failed;
        fs::create_directories(fs::path(change.file).parent_path(), failed);
        if (failed)
            return Error::client(
                "58030", phrase("the folder of %1 cannot be made: %2", change.file, Phrase::quote(failed.message())));
        return replaceFile(change.file, change.after, fs::perms::owner_read | fs::perms::owner_write);
    }
    std::error_code failed;
    const auto file = fs::canonical(change.file, failed); // a link stays one
    const auto mode = fs::status(file, failed).permissions();
    if (failed)
        return Error::client("58030", phrase("%1 cannot be found", change.file));
    return replaceFile(file.string(), change.after, mode);
}

} // namespace postern::app
