#pragma once
// Pseudonyms: keyed, the same for equal values, in the format of the value, and resolvable with the key. What each kind
// of value keeps (and so shows) is in the room's README. Private to the room.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "masking/method.h"

namespace postern::masking {

// Appends the pseudonym of `value` (Forth) or the value behind a pseudonym (Back), in the same format. False: it has
// none, because of its type or because it is too long or odd; nothing was appended.
bool permuteValue(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                  std::string& out);

// Many texts at once: start() appends a place of the size that the pseudonym will have, in which there is nothing of
// the value but what its pseudonym shows too; finish() puts the pseudonyms there.
class TextPseudonyms {
public:
    // False: this value is one for permuteValue(), and nothing was appended.
    bool start(const ColumnMask& mask, std::string_view value, Keyed& keyed, std::string& out);
    bool isFull() const { return m_places.size() >= kMany; } // more at once gain nothing
    // `out`: the same as in start(). False: OpenSSL has failed, and nothing of `out` may be used.
    bool finish(Keyed& keyed, std::string& out);

private:
    static constexpr std::size_t kMany = 64;
    struct Place {
        std::size_t at, size;
        bool isAscii;
    };
    std::vector<Place> m_places;
    bool m_failed = false;
};

// Parts of it. The letters and digits of a text, each with the size of its alphabet.
struct TextSymbols {
    static constexpr std::size_t kMaxBytes = 4 * Keyed::kMaxSymbols; // of a text
    static constexpr std::size_t kSpare = 64;                        // bytes that are written, or read, at once

    std::size_t count = 0; // used of the arrays
    std::size_t size = 0;  // bytes of the text, from its begin, in which they stand
    bool isAscii = false;  // then they stand in `small`, with the sizes less one, as Permutations::add() takes them
    std::array<std::uint32_t, Keyed::kMaxSymbols> radices, symbols;
    struct Small {
        std::array<unsigned char, kMaxBytes + kSpare> radices, symbols;
    } small;

    void widen();
    bool addTo(Permutations& permutations) const;
};
// Appends the layout of `text`: the text with the first of its alphabet for each letter and digit. `text` is UTF-8, or
// another encoding when only ASCII may be understood. False: it has no pseudonym, and nothing was appended.
bool readText(std::string_view text, bool isUtf8, TextSymbols& symbols, std::string& out,
              Vectors vectors = Vectors::Best);
// `layout`: the part that the symbols stand in. fillAscii() may look at kSpare bytes behind the symbols.
void fillText(std::span<char> layout, std::span<const std::uint32_t> symbols);
void fillAscii(std::span<char> layout, std::span<const unsigned char> symbols, Vectors vectors = Vectors::Best);
bool permuteText(std::string_view text, bool isUtf8, Keyed& keyed, Keyed::Direction direction, std::string& out);
// A decimal number without exponent, as PostgreSQL writes it.
bool permuteDecimal(std::string_view text, Keyed& keyed, Keyed::Direction direction, std::string& out);
bool permuteNumber(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                   std::string& out);
bool permuteCalendar(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                     std::string& out);
bool permuteUuid(std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction, std::string& out);
bool appendHashedUuid(std::string_view value, bool binary, Keyed& keyed, std::string& out);

} // namespace postern::masking
