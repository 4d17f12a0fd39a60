#include "sql/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/text.h"

namespace postern::sql {
namespace {

constexpr std::string_view kInvalidBytes = "22021"; // character_not_in_repertoire

struct Encoding {
    std::string_view name; // PostgreSQL's, in lower case without punctuation
    const char* iconvName; // nullptr: UTF-8 already
};

// Supersets of ASCII in which no byte of a longer character is ASCII. The others (SJIS, BIG5, GBK, UHC, GB18030, JOHAB,
// SHIFT_JIS_2004, MULE_INTERNAL) are not here: their second bytes can be a quote or a backslash.
constexpr std::array kEncodings = {
    Encoding{"utf8", nullptr},
    Encoding{"unicode", nullptr},
    Encoding{"sqlascii", nullptr},
    Encoding{"latin1", "ISO-8859-1"},
    Encoding{"iso88591", "ISO-8859-1"},
    Encoding{"latin2", "ISO-8859-2"},
    Encoding{"iso88592", "ISO-8859-2"},
    Encoding{"latin3", "ISO-8859-3"},
    Encoding{"iso88593", "ISO-8859-3"},
    Encoding{"latin4", "ISO-8859-4"},
    Encoding{"iso88594", "ISO-8859-4"},
    Encoding{"latin5", "ISO-8859-9"},
    Encoding{"iso88599", "ISO-8859-9"},
    Encoding{"latin6", "ISO-8859-10"},
    Encoding{"iso885910", "ISO-8859-10"},
    Encoding{"latin7", "ISO-8859-13"},
    Encoding{"iso885913", "ISO-8859-13"},
    Encoding{"latin8", "ISO-8859-14"},
    Encoding{"iso885914", "ISO-8859-14"},
    Encoding{"latin9", "ISO-8859-15"},
    Encoding{"iso885915", "ISO-8859-15"},
    Encoding{"latin10", "ISO-8859-16"},
    Encoding{"iso885916", "ISO-8859-16"},
    Encoding{"iso88595", "ISO-8859-5"},
    Encoding{"iso88596", "ISO-8859-6"},
    Encoding{"iso88597", "ISO-8859-7"},
    Encoding{"iso88598", "ISO-8859-8"},
    Encoding{"win1250", "CP1250"},
    Encoding{"windows1250", "CP1250"},
    Encoding{"win1251", "CP1251"},
    Encoding{"win", "CP1251"},
    Encoding{"windows1251", "CP1251"},
    Encoding{"win1252", "CP1252"},
    Encoding{"windows1252", "CP1252"},
    Encoding{"win1253", "CP1253"},
    Encoding{"windows1253", "CP1253"},
    Encoding{"win1254", "CP1254"},
    Encoding{"windows1254", "CP1254"},
    Encoding{"win1255", "CP1255"},
    Encoding{"windows1255", "CP1255"},
    Encoding{"win1256", "CP1256"},
    Encoding{"windows1256", "CP1256"},
    Encoding{"win1257", "CP1257"},
    Encoding{"windows1257", "CP1257"},
    Encoding{"win1258", "CP1258"},
    Encoding{"windows1258", "CP1258"},
    Encoding{"win866", "CP866"},
    Encoding{"windows866", "CP866"},
    Encoding{"alt", "CP866"},
    Encoding{"win874", "CP874"},
    Encoding{"windows874", "CP874"},
    Encoding{"koi8", "KOI8-R"},
    Encoding{"koi8r", "KOI8-R"},
    Encoding{"koi8u", "KOI8-U"},
    Encoding{"euccn", "EUC-CN"},
    Encoding{"eucjp", "EUC-JP"},
    Encoding{"euckr", "EUC-KR"},
    Encoding{"euctw", "EUC-TW"},
    Encoding{"eucjis2004", "EUC-JISX0213"},
};

// PostgreSQL compares encoding names without case and punctuation.
std::string cleanName(std::string_view encoding) {
    std::string name;
    for (const char c : toLowerAscii(encoding))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
    return name;
}

bool isAscii(char c) {
    return static_cast<signed char>(c) >= 0;
}

Error invalidBytes(std::string_view encoding) {
    return Error::client(kInvalidBytes, "statement is not valid in client_encoding \"" + std::string(encoding) + "\"");
}

// The ASCII characters of both texts are the same, in the same order.
bool sameAscii(std::string_view a, std::string_view b) {
    std::size_t j = 0;
    for (const char c : a) {
        if (!isAscii(c))
            continue;
        while (j < b.size() && !isAscii(b[j]))
            ++j;
        if (j == b.size() || b[j] != c)
            return false;
        ++j;
    }
    return std::all_of(b.begin() + static_cast<std::ptrdiff_t>(j), b.end(), [](char c) { return !isAscii(c); });
}

Result<std::string> convert(std::string_view text, const Encoding& encoding) {
    const iconv_t converter = ::iconv_open("UTF-8", encoding.iconvName);
    if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own error value
        return Error::client(sqlstate::kFeatureNotSupported,
                             "client_encoding \"" + std::string(encoding.name) + "\" is not supported on this machine");
    std::string utf8(text.size() * 4,
                     '\0');  // no character of these encodings needs more than 4 bytes for each of its own
    std::string input(text); // iconv asks for writable bytes, and leaves them alone
    char* in = input.data();
    std::size_t inLeft = text.size();
    char* out = utf8.data();
    std::size_t outLeft = utf8.size();
    std::size_t converted = ::iconv(converter, &in, &inLeft, &out, &outLeft);
    if (converted != static_cast<std::size_t>(-1))
        converted = ::iconv(converter, nullptr, nullptr, &out, &outLeft);
    ::iconv_close(converter);
    if (converted == static_cast<std::size_t>(-1) || inLeft > 0)
        return invalidBytes(encoding.name);
    utf8.resize(utf8.size() - outLeft);
    if (!isUtf8(utf8) || !sameAscii(text, utf8))
        return invalidBytes(encoding.name);
    return utf8;
}

} // namespace

Result<std::string> toUtf8(std::string_view text, std::string_view encoding) {
    if (encoding == "UTF8") { // the common case first
        if (!isUtf8(text))
            return invalidBytes(encoding);
        return std::string(text);
    }
    const std::string name = cleanName(encoding);
    const auto* found =
        std::find_if(kEncodings.begin(), kEncodings.end(), [&](const Encoding& e) { return e.name == name; });
    if (found == kEncodings.end())
        return Error::client(sqlstate::kFeatureNotSupported,
                             "client_encoding \"" + std::string(utf8Prefix(encoding, 64)) + "\" is not supported");
    if (found->iconvName != nullptr && !std::all_of(text.begin(), text.end(), isAscii))
        return convert(text, *found);
    if (!isUtf8(text))
        return invalidBytes(encoding);
    return std::string(text);
}

} // namespace postern::sql
