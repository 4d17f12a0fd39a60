#pragma once
// Texts, each kept once and numbered as they come, in one piece of memory. One thread.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postern::api {

class DistinctTexts {
public:
    // The number of `text`, which is added when it is new. `guess`: the number that it probably has, tried first.
    // `text` is not one of text().
    std::uint32_t number(std::string_view text, std::uint32_t guess = 0);
    // Valid until the next number() or clear().
    std::string_view text(std::uint32_t number) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_ends.size()); }
    void clear();

private:
    std::uint32_t& placeOf(std::string_view text);
    void grow();

    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;   // in m_bytes, by number
    std::vector<std::uint32_t> m_places; // by hash: the number and one, 0 where none is; half of them stay free
};

} // namespace postern::api
