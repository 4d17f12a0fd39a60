#include "session/plan_text.h"

#include <algorithm>
#include <array>

#include "masking/method.h"

namespace postern::session {

namespace {

constexpr std::string_view kHeapFetches = "Heap Fetches";

// Of a property in JSON, XML or YAML, as explain.c calls it. How many blocks a bitmap has pointed to is no more than
// ctid tells.
bool isBlockCount(std::string_view property) {
    return property == kHeapFetches || property == "Maximum Storage" || property.starts_with("WAL ") ||
           property.find("I/O ") != std::string_view::npos ||
           (property.ends_with(" Blocks") && !property.ends_with(" Heap Blocks"));
}

// A line of the text format that holds nothing else.
bool isBlockLine(std::string_view line) {
    static constexpr std::array<std::string_view, 5> kLines = {
        "Buffers: ", "I/O Timings: ", "WAL: ", "Storage: ", "Planning:"};
    return std::any_of(kLines.begin(), kLines.end(), [&](auto start) { return line.starts_with(start); });
}

std::string_view withoutIndent(std::string_view line) {
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    return line;
}

// "Worker 0:  " stands before the first property of each worker.
std::string_view withoutWorker(std::string_view line) {
    constexpr std::string_view kWorker = "Worker ";
    if (!line.starts_with(kWorker))
        return line;
    const auto end = line.find_first_not_of("0123456789", kWorker.size());
    return end != std::string_view::npos && line[end] == ':' ? withoutIndent(line.substr(end + 1)) : line;
}

std::optional<std::string> textLine(std::string_view line) {
    const auto property = withoutWorker(withoutIndent(line));
    if (isBlockLine(property))
        return std::nullopt;
    if (!property.starts_with(kHeapFetches))
        return std::string(line);
    std::string out(line.substr(0, line.size() - property.size() + kHeapFetches.size()));
    return out.append(": ").append(masking::kRedaction);
}

// `"Heap Fetches": 3,` or `Heap Fetches: 3`.
std::optional<std::string> namedProperty(std::string_view line, std::string_view property) {
    const bool isQuoted = property.starts_with('"');
    if (isQuoted)
        property.remove_prefix(1);
    const auto end = property.find(isQuoted ? "\": " : ": ");
    if (end == std::string_view::npos || !isBlockCount(property.substr(0, end)))
        return std::nullopt;
    const auto behind = property.substr(end).find(": ");
    std::string out(line.substr(0, line.size() - property.size() + end + behind));
    return out.append(": null").append(line.ends_with(',') ? "," : "");
}

// `<Heap-Fetches>3</Heap-Fetches>`
std::optional<std::string> element(std::string_view line, std::string_view property) {
    const auto end = property.find('>');
    if (end == std::string_view::npos)
        return std::nullopt;
    std::string name(property.substr(1, end - 1));
    std::replace(name.begin(), name.end(), '-', ' ');
    if (const auto io = name.find("I O "); io != std::string::npos)
        name[io + 1] = '/';
    if (!isBlockCount(name))
        return std::nullopt;
    const auto tag = property.substr(1, end - 1);
    std::string out(line.substr(0, line.size() - property.size()));
    return out.append("<").append(tag).append("></").append(tag).append(">");
}

std::string structuredLine(std::string_view line) {
    auto property = withoutIndent(line);
    if (property.starts_with("- ")) // of YAML
        property = withoutIndent(property.substr(2));
    const auto changed = property.starts_with('<') ? element(line, property) : namedProperty(line, property);
    return changed ? *changed : std::string(line);
}

} // namespace

std::optional<std::string> withoutBlockCounts(std::string_view plan) {
    if (plan.find('\n') == std::string_view::npos)
        return textLine(plan);
    std::string out;
    out.reserve(plan.size());
    for (std::size_t at = 0; at <= plan.size();) {
        const auto end = std::min(plan.find('\n', at), plan.size());
        out += structuredLine(plan.substr(at, end - at));
        if (end < plan.size())
            out += '\n';
        at = end + 1;
    }
    return out;
}

} // namespace postern::session
