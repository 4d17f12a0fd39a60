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

// How far a line's own brackets reach beyond it, strings and comments left out.
int depthOf(std::string_view line) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t k = 0; k < line.size(); ++k) {
        if (line[k] == '"' && (k == 0 || line[k - 1] != '\\'))
            quoted = !quoted;
        else if (!quoted && line[k] == '#')
            break;
        else if (!quoted)
            depth += line[k] == '[' ? 1 : line[k] == ']' ? -1 : 0;
    }
    return depth;
}

// Behind the last line that belongs to the table whose header is line `header`. What stands before the next table's
// header belongs to that one. The file is valid, so a line that begins with a bracket outside a value is a header.
std::size_t endOf(const std::vector<std::string_view>& lines, std::size_t header) {
    auto end = header + 1;
    int depth = 0;
    for (std::size_t i = end; i < lines.size(); ++i) {
        const auto line = trimmed(lines[i]);
        if (depth == 0 && line.starts_with('['))
            break;
        if (line.empty() || line.starts_with('#'))
            continue;
        depth += depthOf(line);
        end = i + 1;
    }
    return end;
}

// The last line that is this header; all of them when there is none. Inside arrays over several lines no line of ours
// is a header alone.
std::size_t lastHeader(const std::vector<std::string_view>& lines, std::string_view header) {
    std::size_t last = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (trimmed(lines[i]).starts_with(header))
            last = i;
    return last;
}

std::string keyOf(std::string_view line) {
    const auto equals = line.find('=');
    auto key = std::string(trimmed(line.substr(0, equals)));
    if (key.size() > 2 && key.front() == '"' && key.back() == '"')
        key = key.substr(1, key.size() - 2);
    return equals == std::string_view::npos ? std::string() : key;
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

std::string tomlString(std::string_view text) {
    return quotedToml(text);
}
std::string tomlList(const std::vector<std::string>& texts) {
    return listOf(texts);
}

Result<std::string> withBlock(std::string_view toml, std::string_view header, const std::string& block,
                              const std::string& file) {
    if (const auto before = parseConfiguration(toml, file); !before.configuration)
        return problem(before);
    const auto lines = linesOf(toml);
    const auto last = lastHeader(lines, header);
    const auto place = last == lines.size() ? last : endOf(lines, last);
    std::string out;
    for (std::size_t i = 0; i < place; ++i)
        out += lines[i];
    if (!out.empty() && !out.ends_with('\n'))
        out += '\n';
    if (!out.empty() && !out.ends_with("\n\n"))
        out += '\n';
    out += block;
    if (place < lines.size() && !trimmed(lines[place]).empty())
        out += '\n';
    for (std::size_t i = place; i < lines.size(); ++i)
        out += lines[i];
    if (const auto after = parseConfiguration(out, file); !after.configuration)
        return after.problems.empty() ? Error(Fault::Us, "22023", phrase("%1 cannot be changed this way", file))
                                      : problem(after);
    return out;
}

Result<std::string> withMask(std::string_view toml, const MaskText& mask, const std::string& file) {
    return withBlock(toml, "[[mask]]", blockOf(mask), file);
}

Result<std::string> withTarget(std::string_view toml, const TargetText& target, const std::string& file) {
    auto block =
        "[[target]]\nname     = " + quotedToml(target.name) + "\nconninfo = " + quotedToml(target.conninfo) + '\n';
    if (!target.passwordKind.empty())
        block += "password = { " + target.passwordKind + " = " + quotedToml(target.passwordValue) + " }\n";
    return withBlock(toml, "[[target]]", block, file);
}

Result<std::string> withKeys(std::string_view toml, std::string_view table, const std::vector<KeyText>& keys,
                             const std::string& file) {
    if (const auto before = parseConfiguration(toml, file); !before.configuration)
        return problem(before);
    const auto header = '[' + std::string(table) + ']';
    std::vector<std::string> lines;
    for (const auto line : linesOf(toml))
        lines.emplace_back(line);
    if (!lines.empty() && !lines.back().ends_with('\n'))
        lines.back() += '\n';
    std::vector<std::string_view> views(lines.begin(), lines.end());
    auto head = lastHeader(views, header);
    if (head == lines.size()) {
        if (!lines.empty() && !trimmed(lines.back()).empty())
            lines.emplace_back("\n");
        head = lines.size();
        lines.push_back(header + '\n');
    }
    for (const auto& key : keys) {
        views.assign(lines.begin(), lines.end());
        const auto end = endOf(views, head);
        auto at = head + 1;
        while (at < end && keyOf(trimmed(views[at])) != key.key)
            ++at;
        auto past = at;
        for (int depth = 0; past < end; ++past) // a value may go over several lines
            if ((depth += depthOf(trimmed(views[past]))) <= 0) {
                ++past;
                break;
            }
        const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
        lines.insert(lines.erase(place, lines.begin() + static_cast<std::ptrdiff_t>(past)),
                     key.key + " = " + key.value + '\n');
    }
    std::string out;
    for (const auto& line : lines)
        out += line;
    if (const auto after = parseConfiguration(out, file); !after.configuration)
        return after.problems.empty() ? Error(Fault::Us, "22023", phrase("%1 cannot be changed this way", file))
                                      : problem(after);
    return out;
}

} // namespace postern::policy
