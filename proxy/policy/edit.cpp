#include "policy/edit.h"

#include <algorithm>

#include "policy/configuration.h"

namespace postern::policy {

namespace {

// A TOML basic string.
std::string quotedToml(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += "\\u00";
            out += "01234567"[c >> 4];
            out += "0123456789ABCDEF"[c & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

constexpr std::size_t kMaxLine = 100;

// On one line, or one value a line where that would be long.
std::string listOf(const std::vector<std::string>& values) {
    std::size_t length = 0;
    for (const auto& value : values)
        length += value.size() + 4;
    if (values.size() > 1 && length > kMaxLine) {
        std::string out = "[\n";
        for (const auto& value : values)
            out += "    " + quotedToml(value) + ",\n";
        return out + ']';
    }
    std::string out = "[";
    for (const auto& value : values)
        out += (out.size() > 1 ? ", " : "") + quotedToml(value);
    return out + ']';
}

std::string blockOf(const MaskText& mask) {
    std::string out = "[[mask]]\ncolumns = " + listOf(mask.columns) + "\nmethod  = " + quotedToml(mask.method) + '\n';
    if (mask.keepFirst > 0)
        out += "keep_first = " + std::to_string(mask.keepFirst) + '\n';
    if (mask.keepLast > 0)
        out += "keep_last = " + std::to_string(mask.keepLast) + '\n';
    if (!mask.targets.empty())
        out += "targets = " + listOf(mask.targets) + '\n';
    return out;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        out.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return out;
}

std::string_view trimmed(std::string_view line) {
    const auto begin = std::min(line.find_first_not_of(" \t"), line.size());
    return line.substr(begin,
                       line.find_last_not_of(" \t\r\n") + 1 - std::min(begin, line.find_last_not_of(" \t\r\n") + 1));
}

// Where a new [[mask]] goes: behind the last line of the last one. What stands before the next table's header belongs
// to that table. The file is valid, so a line that begins with a bracket outside a value is a header; inside arrays
// over several lines no line of ours begins with "[[mask]]" alone.
std::size_t placeFor(const std::vector<std::string_view>& lines) {
    std::size_t last = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (trimmed(lines[i]).substr(0, 8) == "[[mask]]")
            last = i;
    if (last == lines.size())
        return lines.size();
    auto end = last + 1;
    int depth = 0; // of brackets in values
    for (std::size_t i = end; i < lines.size(); ++i) {
        const auto line = trimmed(lines[i]);
        if (depth == 0 && line.starts_with('['))
            break;
        if (line.empty() || line.starts_with('#'))
            continue;
        bool quoted = false;
        for (std::size_t k = 0; k < line.size(); ++k) {
            if (line[k] == '"' && (k == 0 || line[k - 1] != '\\'))
                quoted = !quoted;
            else if (!quoted && line[k] == '#')
                break;
            else if (!quoted)
                depth += line[k] == '[' ? 1 : line[k] == ']' ? -1 : 0;
        }
        end = i + 1;
    }
    return end;
}

Error problem(const Loaded& loaded) {
    const auto& first = loaded.problems.front();
    return {Fault::Client, "22023", first.file + ':' + std::to_string(first.line) + ": " + first.message,
            first.suggestion};
}

} // namespace

std::string patternPart(std::string_view name) {
    const auto isPlain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (!name.empty() && std::all_of(name.begin(), name.end(), isPlain))
        return std::string(name);
    std::string out = "\"";
    for (const char c : name)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

Result<std::string> withMask(std::string_view toml, const MaskText& mask, const std::string& file) {
    if (const auto before = parseConfiguration(toml, file); !before.configuration)
        return problem(before);
    const auto lines = linesOf(toml);
    const auto place = placeFor(lines);
    std::string out;
    for (std::size_t i = 0; i < place; ++i)
        out += lines[i];
    if (!out.empty() && !out.ends_with('\n'))
        out += '\n';
    if (!out.empty() && !out.ends_with("\n\n"))
        out += '\n';
    out += blockOf(mask);
    if (place < lines.size() && !trimmed(lines[place]).empty())
        out += '\n';
    for (std::size_t i = place; i < lines.size(); ++i)
        out += lines[i];
    if (const auto after = parseConfiguration(out, file); !after.configuration || after.configuration->masks.empty())
        return after.problems.empty() ? Error(Fault::Us, "22023", file + " cannot be changed this way")
                                      : problem(after);
    return out;
}

} // namespace postern::policy
