#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <vector>

namespace postern {

namespace {

constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kBase64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encode64(std::string_view bytes, std::string_view alphabet) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (count += 8; count >= 6; count -= 6)
            out += alphabet[bits >> (count - 6) & 63];
    }
    if (count > 0)
        out += alphabet[bits << (6 - count) & 63];
    return out;
}

Result<std::string> decode64(std::string_view text, std::string_view alphabet) {
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos)
            return Error::client("22023", "not base64");
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if ((count += 6) >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count);
        }
    }
    // Stray bits or a lone character would give one value several spellings.
    if (count >= 6 || (bits & ((1U << count) - 1)) != 0)
        return Error::client("22023", "not canonical base64");
    return out;
}

} // namespace

std::string toHex(std::string_view bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += kDigits[static_cast<unsigned char>(c) >> 4];
        out += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

Result<std::string> fromHex(std::string_view text) {
    auto digit = [](char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        if (c >= 'a' && c <= 'f')
            return c - 'a' + 10;
        if (c >= 'A' && c <= 'F')
            return c - 'A' + 10;
        return -1;
    };
    if (text.size() % 2 != 0)
        return Error::client("22023", "odd number of hexadecimal digits");
    std::string out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]), low = digit(text[i + 1]);
        if (high < 0 || low < 0)
            return Error::client("22023", "not a hexadecimal digit");
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

std::string toBase64(std::string_view bytes) {
    auto out = encode64(bytes, kBase64);
    out.append((4 - out.size() % 4) % 4, '=');
    return out;
}

Result<std::string> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0)
        return Error::client("22023", "base64 without its padding");
    if (text.ends_with("=="))
        text.remove_suffix(2);
    else if (text.ends_with('='))
        text.remove_suffix(1);
    return decode64(text, kBase64);
}

std::string toBase64Url(std::string_view bytes) {
    return encode64(bytes, kBase64Url);
}
Result<std::string> fromBase64Url(std::string_view text) {
    return decode64(text, kBase64Url);
}

bool isUtf8(std::string_view text) {
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const auto* const end = p + text.size();
    while (p < end) {
        if (end - p >= 8) { // eight ASCII bytes at a time; a zero byte falls through to the slow path
            std::uint64_t word = 0;
            std::memcpy(&word, p, 8);
            constexpr std::uint64_t kHigh = 0x8080808080808080ULL, kLow = 0x0101010101010101ULL;
            if (((word | (word - kLow)) & kHigh) == 0) {
                p += 8;
                continue;
            }
        }
        const unsigned char c = *p;
        if (c == 0)
            return false;
        if (c < 0x80) {
            ++p;
            continue;
        }
        const std::ptrdiff_t length = c >= 0xC2 && c <= 0xDF   ? 2
                                      : (c & 0xF0) == 0xE0     ? 3
                                      : c >= 0xF0 && c <= 0xF4 ? 4
                                                               : 0;
        if (length == 0 || end - p < length)
            return false;
        for (std::ptrdiff_t i = 1; i < length; ++i)
            if ((p[i] & 0xC0) != 0x80)
                return false;
        if ((c == 0xE0 && p[1] < 0xA0) || (c == 0xED && p[1] > 0x9F) || (c == 0xF0 && p[1] < 0x90) ||
            (c == 0xF4 && p[1] > 0x8F))
            return false;
        p += length;
    }
    return true;
}

std::string_view utf8Prefix(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

bool equalsConstantTime(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string sha256(std::string_view bytes) {
    std::string out(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

std::string toLowerAscii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string_view nearest(std::string_view word, const std::string_view* candidates, std::size_t count) {
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (std::size_t k = 0; k < count; ++k) {
        const auto candidate = candidates[k];
        std::vector<std::size_t> row(candidate.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 1; i <= word.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= candidate.size(); ++j) {
                const auto above = row[j];
                row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (word[i - 1] == candidate[j - 1] ? 0U : 1U)});
                diagonal = above;
            }
        }
        if (row.back() < bestDistance) {
            bestDistance = row.back();
            best = candidate;
        }
    }
    return best;
}

} // namespace postern
