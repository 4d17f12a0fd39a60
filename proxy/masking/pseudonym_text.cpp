#include "masking/pseudonym.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/text.h"
#include "masking/wide.h"

namespace postern::masking {

namespace {

// Characters that stand for each other. All of one alphabet take the same number of bytes in UTF-8.
struct Alphabet {
    char32_t first, last;
};
constexpr Alphabet kAlphabets[] = {
    {'0', '9'},       {'a', 'z'},       {'A', 'Z'},       {0x00C0, 0x00D6},
    {0x00D8, 0x00DE}, {0x00DF, 0x00F6}, {0x00F8, 0x00FF},                   // Latin with accents
    {0x0100, 0x017F},                                                       // Latin Extended-A
    {0x0391, 0x03A1}, {0x03A3, 0x03A9}, {0x03AC, 0x03CE},                   // Greek
    {0x0400, 0x040F}, {0x0410, 0x042F}, {0x0430, 0x044F}, {0x0450, 0x045F}, // Cyrillic
    {0x0531, 0x0556}, {0x0561, 0x0586},                                     // Armenian
    {0x05D0, 0x05EA},                                                       // Hebrew
    {0x0621, 0x063A}, {0x0641, 0x064A}, {0x0660, 0x0669},                   // Arabic
    {0x0905, 0x0939}, {0x0966, 0x096F},                                     // Devanagari
    {0x0E01, 0x0E2E},                                                       // Thai
    {0x10D0, 0x10FA},                                                       // Georgian
    {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}, // kana, Han, Hangul
    {0xFF10, 0xFF19}, {0xFF21, 0xFF3A}, {0xFF41, 0xFF5A},                   // full width
};

// Stays in its place: punctuation and blanks.
bool isKept(char32_t c) {
    return c < 0x80 || c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB7 || (c >= 0x2010 && c <= 0x2027) ||
           (c >= 0x3000 && c <= 0x3002) || c == 0x30FB || c == 0x30FC;
}

const Alphabet* alphabetOf(char32_t c) {
    for (const auto& alphabet : kAlphabets)
        if (c >= alphabet.first && c <= alphabet.last)
            return &alphabet;
    return nullptr;
}

// Of well-formed UTF-8.
char32_t readCharacter(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80)
        return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t c = lead & (0x3F >> more);
    for (int i = 0; i < more; ++i)
        c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
    return c;
}

char* writeCharacter(char32_t c, char* out) {
    const auto tail = [&](int shift) { *out++ = static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | c >> 6);
        tail(0);
    } else { // neither an alphabet nor what is kept lies beyond the basic plane
        *out++ = static_cast<char>(0xE0 | c >> 12);
        tail(6);
        tail(0);
    }
    return out;
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The length of the part of `text` that is permuted: an address keeps its top-level domain. The rest of the layout
// stays where it is, so a pseudonym is an address exactly when the value is one.
std::size_t permutedPart(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos)
        return text.size();
    const auto dot = text.rfind('.');
    if (at == 0 || text.find('@', at + 1) != std::string_view::npos || dot == std::string_view::npos || dot < at + 2 ||
        text.size() - dot < 3 || text.find(' ') != std::string_view::npos)
        return text.size();
    for (const char c : text.substr(dot + 1))
        if (!isLetter(c))
            return text.size();
    return dot;
}

// What becomes of an ASCII character in a layout, and the size of its alphabet; 0: it is kept.
struct AsciiClass {
    char first = 0;
    unsigned char size = 0;
};
constexpr auto kAscii = [] {
    std::array<AsciiClass, 128> out{};
    for (std::size_t c = 0; c < out.size(); ++c) {
        out[c].first = static_cast<char>(c);
        for (const auto& alphabet : kAlphabets)
            if (c >= alphabet.first && c <= alphabet.last)
                out[c] = {static_cast<char>(alphabet.first),
                          static_cast<unsigned char>(alphabet.last - alphabet.first + 1)};
    }
    return out;
}();

bool isAscii(std::string_view text) { // and without NUL
    constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = 0x8080808080808080U;
    std::uint64_t any = 0, part = 0;
    const auto look = [&](const char* at, std::size_t size) {
        part = kOnes;
        std::memcpy(&part, at, size);
        any |= part | (part - kOnes);
    };
    for (; text.size() >= sizeof part; text.remove_prefix(sizeof part))
        look(text.data(), sizeof part);
    look(text.data(), text.size());
    return (any & kHigh) == 0;
}

#ifdef POSTERN_WIDE
using Wide = __m512i;

POSTERN_WIDE Wide everywhere(char c) {
    return _mm512_set1_epi8(c);
}

POSTERN_WIDE __mmask64 areOf(Wide characters, char first, char size) {
    return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(characters, everywhere(first)), everywhere(size));
}

POSTERN_WIDE bool readAsciiWide(std::string_view text, TextSymbols& symbols, char* layout) {
    symbols.count = 0;
    for (std::size_t at = 0; at < text.size(); at += sizeof(Wide)) {
        const auto used = ~__mmask64{0} >> (sizeof(Wide) - std::min(text.size() - at, sizeof(Wide)));
        const auto characters = _mm512_maskz_loadu_epi8(used, text.data() + at);
        if ((used & ~areOf(characters, 1, 127)) != 0)
            return false;
        const auto lower = areOf(characters, 'a', 26), upper = areOf(characters, 'A', 26);
        const auto digits = areOf(characters, '0', 10), all = lower | upper | digits;
        auto first = _mm512_mask_mov_epi8(characters, lower, everywhere('a'));
        first = _mm512_mask_mov_epi8(first, upper, everywhere('A'));
        first = _mm512_mask_mov_epi8(first, digits, everywhere('0'));
        _mm512_mask_storeu_epi8(layout + at, used, first);
        _mm512_storeu_si512(symbols.small.symbols.data() + symbols.count,
                            _mm512_maskz_compress_epi8(all, _mm512_sub_epi8(characters, first)));
        _mm512_storeu_si512(
            symbols.small.radices.data() + symbols.count,
            _mm512_maskz_compress_epi8(all, _mm512_mask_mov_epi8(everywhere(25), digits, everywhere(9))));
        symbols.count += static_cast<std::size_t>(_mm_popcnt_u64(all));
    }
    return true;
}

POSTERN_WIDE void fillAsciiWide(std::span<char> layout, const unsigned char* symbols) {
    for (std::size_t at = 0; at < layout.size(); at += sizeof(Wide)) {
        const auto used = ~__mmask64{0} >> (sizeof(Wide) - std::min(layout.size() - at, sizeof(Wide)));
        const auto first = _mm512_maskz_loadu_epi8(used, layout.data() + at);
        const auto all = _mm512_cmpeq_epi8_mask(first, everywhere('a')) |
                         _mm512_cmpeq_epi8_mask(first, everywhere('A')) |
                         _mm512_cmpeq_epi8_mask(first, everywhere('0'));
        const auto moved = _mm512_maskz_expand_epi8(all, _mm512_loadu_si512(symbols));
        _mm512_mask_storeu_epi8(layout.data() + at, used, _mm512_add_epi8(first, moved));
        symbols += _mm_popcnt_u64(all);
    }
}
#endif

// False: there is something else than ASCII, or NUL.
bool readAscii(std::string_view text, TextSymbols& symbols, char* layout, Vectors vectors) {
#ifdef POSTERN_WIDE
    if (areWide(vectors))
        return readAsciiWide(text, symbols, layout);
#endif
    static_cast<void>(vectors);
    if (!isAscii(text))
        return false;
    std::size_t count = 0;
    for (const char c : text) {
        const auto of = kAscii[static_cast<unsigned char>(c)];
        symbols.small.radices[count] = static_cast<unsigned char>(of.size - 1);
        symbols.small.symbols[count] = static_cast<unsigned char>(c - of.first);
        count += of.size != 0 ? 1 : 0;
        *layout++ = of.first;
    }
    symbols.count = count;
    return true;
}

bool readUtf8(std::string_view text, TextSymbols& symbols, char* layout) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = readCharacter(text, at);
        const auto* const alphabet = alphabetOf(c);
        if (alphabet == nullptr ? !isKept(c) : count == symbols.symbols.size())
            return false;
        layout = writeCharacter(alphabet != nullptr ? alphabet->first : c, layout);
        if (alphabet == nullptr)
            continue;
        symbols.radices[count] = alphabet->last - alphabet->first + 1;
        symbols.symbols[count++] = c - alphabet->first;
    }
    symbols.count = count;
    return true;
}

} // namespace

void TextSymbols::widen() {
    for (std::size_t i = 0; isAscii && i < count; ++i) {
        radices[i] = small.radices[i] + 1U;
        symbols[i] = small.symbols[i];
    }
}

bool TextSymbols::addTo(Permutations& permutations) const {
    return isAscii ? permutations.add('t', std::span(small.radices).first(count), std::span(small.symbols).first(count))
                   : permutations.add('t', std::span(radices).first(count), std::span(symbols).first(count));
}

bool readText(std::string_view text, bool isUtf8, TextSymbols& symbols, std::string& out, Vectors vectors) {
    if (text.size() > TextSymbols::kMaxBytes)
        return false;
    const auto part = text.substr(0, permutedPart(text)); // what follows it is ASCII
    const auto begin = out.size();
    out.append(text);
    auto* const layout = out.data() + begin;
    symbols.size = part.size();
    symbols.isAscii = readAscii(part, symbols, layout, vectors);
    const bool done = symbols.isAscii || (isUtf8 && postern::isUtf8(text) && readUtf8(part, symbols, layout));
    if (done && symbols.count > 0 && symbols.count <= Keyed::kMaxSymbols)
        return true;
    out.resize(begin);
    return false;
}

void fillText(std::span<char> layout, std::span<const std::uint32_t> symbols) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < symbols.size();) {
        auto* const here = layout.data() + at;
        const auto first = readCharacter({layout.data(), layout.size()}, at);
        if (alphabetOf(first) != nullptr)
            writeCharacter(first + symbols[i++], here);
    }
}

void fillAscii(std::span<char> layout, std::span<const unsigned char> symbols, Vectors vectors) {
#ifdef POSTERN_WIDE
    if (areWide(vectors))
        return fillAsciiWide(layout, symbols.data());
#endif
    static_cast<void>(vectors);
    auto* at = layout.data();
    for (std::size_t i = 0; i < symbols.size(); ++at) {
        const bool isSymbol = kAscii[static_cast<unsigned char>(*at)].size != 0;
        *at = static_cast<char>(*at + (isSymbol ? symbols[i] : 0));
        i += isSymbol ? 1 : 0;
    }
}

bool permuteText(std::string_view text, bool isUtf8, Keyed& keyed, Keyed::Direction direction, std::string& out) {
    const auto begin = out.size();
    TextSymbols symbols;
    if (!readText(text, isUtf8, symbols, out))
        return false;
    symbols.widen();
    const auto used = std::span(symbols.symbols).first(symbols.count);
    keyed.permute('t', std::span(symbols.radices).first(symbols.count), used, direction);
    fillText(std::span(out).subspan(begin), used);
    return true;
}

} // namespace postern::masking
