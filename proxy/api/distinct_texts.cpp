#include "api/distinct_texts.h"

#include <functional>

namespace postern::api {

std::uint32_t DistinctTexts::number(std::string_view text, std::uint32_t guess) {
    if (guess < size() && this->text(guess) == text)
        return guess;
    if (m_places.size() < 2 * (m_ends.size() + 1))
        grow();
    auto& place = placeOf(text);
    if (place == 0) {
        m_bytes += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
        place = size();
    }
    return place - 1;
}

std::string_view DistinctTexts::text(std::uint32_t number) const {
    const auto begin = number == 0 ? 0 : m_ends[number - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[number] - begin);
}

void DistinctTexts::clear() {
    *this = {};
}

// Its number and one, or the free place for it.
std::uint32_t& DistinctTexts::placeOf(std::string_view text) {
    const auto mask = m_places.size() - 1; // a power of two, less one
    auto at = std::hash<std::string_view>{}(text)&mask;
    while (m_places[at] != 0 && this->text(m_places[at] - 1) != text)
        at = (at + 1) & mask;
    return m_places[at];
}

void DistinctTexts::grow() {
    constexpr std::size_t kFewest = 32;
    m_places.assign(m_places.empty() ? kFewest : 2 * m_places.size(), 0);
    for (std::uint32_t number = 0; number < size(); ++number)
        placeOf(text(number)) = number + 1;
}

} // namespace postern::api
