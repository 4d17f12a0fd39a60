#include "masking/pseudonym.h"

#include <array>
#include <vector>

#include "base/text.h"
#include "masking/forms.h"

namespace postern::masking {

namespace {

constexpr Oid kXml = 142, kBpchar = 1042;
constexpr Oid kUuid = 2950;
constexpr std::size_t kVersionNibble = 12, kVariantNibble = 16;

using Nibbles = std::array<std::uint32_t, 32>;

// 16 bytes, or hexadecimal digits with hyphens and braces anywhere, as uuid_in takes them and more.
bool readUuid(std::string_view value, bool binary, Nibbles& out) {
    std::size_t count = 0;
    if (binary) {
        if (value.size() != 16)
            return false;
        for (const char c : value) {
            out[count++] = static_cast<unsigned char>(c) >> 4;
            out[count++] = static_cast<unsigned char>(c) & 15;
        }
        return true;
    }
    for (const char c : value) {
        if (c == '-' || c == '{' || c == '}')
            continue;
        const auto digit = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
        if (digit == std::string_view::npos || count == out.size() || (digit < 10 && (c & 0x20) == 0))
            return false;
        out[count++] = static_cast<std::uint32_t>(digit);
    }
    return count == out.size();
}

void appendUuid(const Nibbles& nibbles, bool binary, std::string& out) {
    for (std::size_t i = 0; i < nibbles.size(); i += 2) {
        if (binary) {
            out += static_cast<char>(nibbles[i] << 4 | nibbles[i + 1]);
            continue;
        }
        if (i == 8 || i == 12 || i == 16 || i == 20)
            out += '-';
        out += "0123456789abcdef"[nibbles[i]];
        out += "0123456789abcdef"[nibbles[i + 1]];
    }
}

bool permuteBytea(std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction, std::string& out) {
    std::string bytes;
    if (!byteaBytes(value, binary, bytes) || bytes.empty() || bytes.size() > Keyed::kMaxSymbols)
        return false;
    std::vector<std::uint32_t> radices(bytes.size(), 256), symbols(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
        symbols[i] = static_cast<unsigned char>(bytes[i]);
    keyed.permute('b', radices, symbols, direction);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(symbols[i]);
    appendBytea(bytes, binary, out);
    return true;
}

} // namespace

bool permuteUuid(std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction, std::string& out) {
    Nibbles nibbles;
    if (!readUuid(value, binary, nibbles))
        return false;
    // Version and variant stay, so that the pseudonym is as valid as the value.
    std::array<std::uint32_t, 31> radices, symbols;
    std::size_t count = 0;
    for (std::size_t i = 0; i < nibbles.size(); ++i) {
        if (i == kVersionNibble)
            continue;
        radices[count] = i == kVariantNibble ? 4 : 16;
        symbols[count++] = i == kVariantNibble ? nibbles[i] & 3 : nibbles[i];
    }
    keyed.permute('i', radices, symbols, direction);
    count = 0;
    for (std::size_t i = 0; i < nibbles.size(); ++i)
        if (i != kVersionNibble)
            nibbles[i] = (i == kVariantNibble ? nibbles[i] & 12 : 0) | symbols[count++];
    appendUuid(nibbles, binary, out);
    return true;
}

bool appendHashedUuid(std::string_view value, bool binary, Keyed& keyed, std::string& out) {
    Nibbles nibbles;
    if (!readUuid(value, binary, nibbles))
        return false;
    std::string bytes;
    appendUuid(nibbles, true, bytes);
    const auto digest = keyed.hash(bytes);
    for (std::size_t i = 0; i < nibbles.size(); ++i)
        nibbles[i] = i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15;
    nibbles[kVersionNibble] = 8; // RFC 9562: made up by the one who made it
    nibbles[kVariantNibble] = 8 | (nibbles[kVariantNibble] & 3);
    appendUuid(nibbles, binary, out);
    return true;
}

bool permuteValue(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                  std::string& out) {
    const auto type = mask.base != 0 ? mask.base : mask.type;
    const auto begin = out.size();
    bool done = false;
    if (mask.shape == Shape::Text && type != kXml) {
        const auto padding = type == kBpchar ? value.size() - (value.find_last_not_of(' ') + 1) : 0;
        done = permuteText(value.substr(0, value.size() - padding), mask.encoding == Encoding::Utf8, keyed, direction,
                           out);
        out.append(done ? padding : 0, ' ');
    } else if (mask.shape == Shape::Bytea) {
        done = permuteBytea(value, binary, keyed, direction, out);
    } else if (type == kUuid) {
        done = permuteUuid(value, binary, keyed, direction, out);
    } else if (mask.shape == Shape::Other) {
        done = permuteNumber(type, value, binary, keyed, direction, out) ||
               permuteCalendar(type, value, binary, keyed, direction, out);
    }
    if (done && keyed.hasKey()) // else OpenSSL failed on the way
        return true;
    out.resize(begin);
    return false;
}

bool TextPseudonyms::start(const ColumnMask& mask, std::string_view value, Keyed& keyed, std::string& out) {
    const auto type = mask.base != 0 ? mask.base : mask.type;
    if (mask.shape != Shape::Text || type == kXml || type == kBpchar || !keyed.hasKey())
        return false;
    const auto at = out.size();
    TextSymbols symbols;
    if (!readText(value, mask.encoding == Encoding::Utf8, symbols, out))
        return false;
    if (m_places.empty())
        keyed.permutations().clear();
    if (!symbols.addTo(keyed.permutations())) {
        out.resize(at);
        return false;
    }
    m_places.push_back({at, symbols.size, symbols.isAscii});
    return true;
}

bool TextPseudonyms::finish(Keyed& keyed, std::string& out) {
    if (m_places.empty())
        return !m_failed;
    auto& permutations = keyed.permutations();
    permutations.run();
    std::array<std::uint32_t, Keyed::kMaxSymbols> symbols;
    std::array<unsigned char, Keyed::kMaxSymbols + TextSymbols::kSpare> small;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const auto place = std::span(out).subspan(m_places[i].at, m_places[i].size);
        if (m_places[i].isAscii)
            fillAscii(place, permutations.take(i, std::span(small)));
        else
            fillText(place, permutations.take(i, std::span(symbols)));
    }
    permutations.clear();
    m_places.clear();
    m_failed = m_failed || !keyed.hasKey();
    return !m_failed;
}

} // namespace postern::masking
