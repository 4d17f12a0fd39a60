#include "app/metrics/exposition.h"

#include <charconv>
#include <cmath>

namespace postern::app {

namespace {

std::string toText(double value) {
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

void appendEscaped(std::string& out, std::string_view text, bool inQuotes) {
    for (const char c : text)
        if (c == '\\')
            out += "\\\\";
        else if (c == '\n')
            out += "\\n";
        else if (c == '"' && inQuotes)
            out += "\\\"";
        else
            out += c;
}

} // namespace

void Exposition::family(std::string_view name, std::string_view type, std::string_view help) {
    m_family = name;
    m_text.append("# HELP ").append(name).append(" ");
    appendEscaped(m_text, help, false);
    m_text.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
}

void Exposition::sample(std::uint64_t value, std::initializer_list<Label> labels) {
    line({}, labels, {}, std::to_string(value));
}

void Exposition::sample(double value, std::initializer_list<Label> labels) {
    line({}, labels, {}, toText(value));
}

void Exposition::histogram(std::span<const double> bounds, std::span<const std::uint64_t> counts, double sum,
                           std::initializer_list<Label> labels) {
    std::uint64_t upTo = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        upTo += counts[i];
        line("_bucket", labels, i < bounds.size() ? toText(bounds[i]) : "+Inf", std::to_string(upTo));
    }
    line("_sum", labels, {}, toText(sum));
    line("_count", labels, {}, std::to_string(upTo));
}

void Exposition::line(std::string_view suffix, std::initializer_list<Label> labels, std::string_view le,
                      std::string_view value) {
    m_text.append(m_family).append(suffix);
    char before = '{';
    const auto add = [&](std::string_view key, std::string_view text) {
        m_text += std::exchange(before, ',');
        m_text.append(key).append("=\"");
        appendEscaped(m_text, text, true);
        m_text += '"';
    };
    for (const auto& [key, text] : labels)
        add(key, text);
    if (!le.empty())
        add("le", le);
    if (before == ',')
        m_text += '}';
    m_text.append(" ").append(value).append("\n");
}

} // namespace postern::app
