#pragma once
// Writes metrics in Prometheus' text format, version 0.0.4. A value: no thread is implied.
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace postern::app {

class Exposition {
public:
    using Label = std::pair<std::string_view, std::string_view>;

    static constexpr std::string_view kContentType = "text/plain; version=0.0.4; charset=utf-8";

    // Begins a family: its HELP and TYPE lines. `type` is "counter", "gauge" or "histogram"; samples follow.
    void family(std::string_view name, std::string_view type, std::string_view help);
    void sample(std::uint64_t value, std::initializer_list<Label> labels = {});
    void sample(double value, std::initializer_list<Label> labels = {});
    // `counts` has one more element than `bounds` (seconds, ascending): what lies above the last one. Not cumulative.
    void histogram(std::span<const double> bounds, std::span<const std::uint64_t> counts, double sum,
                   std::initializer_list<Label> labels);

    const std::string& text() const { return m_text; }

private:
    void line(std::string_view suffix, std::initializer_list<Label> labels, std::string_view le,
              std::string_view value);

    std::string m_text, m_family;
};

} // namespace postern::app
