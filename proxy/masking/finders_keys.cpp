// Keys and tokens: by the prefixes their vendors publish, lengths and alphabets.
#include <algorithm>

#include "base/text.h"
#include "masking/finders.h"

namespace postern::masking {

using namespace letters;

namespace {

enum class Alphabet : std::uint8_t { Word, Base64, Base64Url, Hex, Dotted };

bool isIn(Alphabet alphabet, char c) {
    switch (alphabet) {
    case Alphabet::Word:
        return isWord(c);
    case Alphabet::Base64:
        return isLetter(c) || isDigit(c) || c == '+' || c == '/' || c == '=';
    case Alphabet::Base64Url:
        return isWord(c) || c == '-';
    case Alphabet::Hex:
        return isHex(c);
    case Alphabet::Dotted:
        return isWord(c) || c == '-' || c == '.';
    }
    return false;
}

// A token is the prefix and at least `length` more characters of the alphabet.
struct Vendor {
    std::string_view prefix;
    Alphabet alphabet;
    std::size_t length;
};
constexpr Vendor kVendors[] = {
    {"ghp_", Alphabet::Word, 36},
    {"gho_", Alphabet::Word, 36},
    {"ghu_", Alphabet::Word, 36},
    {"ghs_", Alphabet::Word, 36},
    {"ghr_", Alphabet::Word, 36},
    {"github_pat_", Alphabet::Word, 50},
    {"glpat-", Alphabet::Base64Url, 20},
    {"gldt-", Alphabet::Base64Url, 20},
    {"glrt-", Alphabet::Base64Url, 20},
    {"xoxb-", Alphabet::Base64Url, 20},
    {"xoxa-", Alphabet::Base64Url, 20},
    {"xoxp-", Alphabet::Base64Url, 20},
    {"xoxr-", Alphabet::Base64Url, 20},
    {"xoxs-", Alphabet::Base64Url, 20},
    {"xoxo-", Alphabet::Base64Url, 20},
    {"xapp-", Alphabet::Base64Url, 20},
    {"sk_live_", Alphabet::Word, 16},
    {"sk_test_", Alphabet::Word, 16},
    {"rk_live_", Alphabet::Word, 16},
    {"rk_test_", Alphabet::Word, 16},
    {"whsec_", Alphabet::Base64, 24},
    {"AIza", Alphabet::Base64Url, 35},
    {"GOCSPX-", Alphabet::Base64Url, 24},
    {"ya29.", Alphabet::Base64Url, 20},
    {"AccountKey=", Alphabet::Base64, 80},
    {"sk-proj-", Alphabet::Base64Url, 40},
    {"sk-ant-", Alphabet::Base64Url, 40},
    {"npm_", Alphabet::Word, 36},
    {"pypi-AgE", Alphabet::Base64Url, 50},
    {"SG.", Alphabet::Dotted, 60},
    {"dop_v1_", Alphabet::Hex, 64},
    {"doo_v1_", Alphabet::Hex, 64},
    {"dor_v1_", Alphabet::Hex, 64},
    {"shpat_", Alphabet::Hex, 32},
    {"shpss_", Alphabet::Hex, 32},
    {"shpca_", Alphabet::Hex, 32},
    {"hf_", Alphabet::Word, 34},
    {"dapi", Alphabet::Hex, 32},
    {"hvs.", Alphabet::Base64Url, 24},
    {"NRAK-", Alphabet::Word, 27},
    {"sq0csp-", Alphabet::Base64Url, 40},
    {"sq0atp-", Alphabet::Base64Url, 22},
    {"ATATT3", Alphabet::Base64Url, 50},
    {"lin_api_", Alphabet::Word, 32},
    {"PMAK-", Alphabet::Base64Url, 50},
    {"pscale_tkn_", Alphabet::Dotted, 32},
    {"AGE-SECRET-KEY-1", Alphabet::Word, 50},
    {"dp.pt.", Alphabet::Word, 40},
};
// Places of which the path is the secret.
constexpr std::string_view kSlackHook = "hooks.slack.com/services/";

std::size_t runEnd(std::string_view text, std::size_t begin, Alphabet alphabet) {
    while (begin < text.size() && isIn(alphabet, text[begin]))
        ++begin;
    return begin;
}

// Letters of both cases and digits: made by chance, not by a person.
bool looksRandom(std::string_view text) {
    return std::any_of(text.begin(), text.end(), isDigit) && std::any_of(text.begin(), text.end(), isUpper) &&
           std::any_of(text.begin(), text.end(), isLower);
}

void findVendor(std::string_view text, const Vendor& vendor, Findings& out) {
    for (auto i = text.find(vendor.prefix); i != std::string_view::npos; i = text.find(vendor.prefix, i + 1)) {
        if (isWord(before(text, i)))
            continue;
        const auto begin = i + vendor.prefix.size(), end = runEnd(text, begin, vendor.alphabet);
        if (end - begin < vendor.length)
            continue;
        out.push_back({Detected::ApiKey, i, end});
        i = end - 1;
    }
}

// sk- and 40 characters or more; Telegram's number:35 characters.
void findUnmarked(std::string_view text, Findings& out) {
    for (auto i = text.find("sk-"); i != std::string_view::npos; i = text.find("sk-", i + 1)) {
        const auto end = runEnd(text.substr(0, std::min(text.size(), i + 256)), i + 3, Alphabet::Base64Url);
        if (!isWord(before(text, i)) && end - i >= 43 && looksRandom(text.substr(i, end - i)))
            out.push_back({Detected::ApiKey, i, end});
    }
    for (auto i = text.find(":AA"); i != std::string_view::npos; i = text.find(":AA", i + 1)) {
        auto begin = i;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        const auto end = runEnd(text, i + 1, Alphabet::Base64Url);
        if (i - begin >= 8 && i - begin <= 10 && end - i == 36 && !isWord(before(text, begin)))
            out.push_back({Detected::ApiKey, begin, end});
    }
    for (auto i = text.find(kSlackHook); i != std::string_view::npos; i = text.find(kSlackHook, i + 1)) {
        const auto begin = i + kSlackHook.size(), end = runEnd(text, begin, Alphabet::Base64);
        if (end - begin >= 30)
            out.push_back({Detected::ApiKey, begin, end});
    }
}

bool isAwsPrefix(std::string_view four) {
    constexpr std::string_view kPrefixes[] = {"AKIA", "ASIA", "ABIA", "ACCA", "AROA",
                                              "AIDA", "AGPA", "ANPA", "ANVA", "AIPA"};
    return std::find(std::begin(kPrefixes), std::end(kPrefixes), four) != std::end(kPrefixes);
}

// The first bytes that base64url text stands for; stray characters end it.
std::string decodedStart(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        const int value = isUpper(c)   ? c - 'A'
                          : isLower(c) ? c - 'a' + 26
                          : isDigit(c) ? c - '0' + 52
                          : c == '-'   ? 62
                          : c == '_'   ? 63
                                       : -1;
        if (value < 0)
            break;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count);
        }
    }
    return out;
}

} // namespace

void findAwsKeys(std::string_view text, NameHints, Findings& out) {
    for (auto i = text.find('A'); i != std::string_view::npos && i + 20 <= text.size(); i = text.find('A', i + 1)) {
        if (isWord(before(text, i)))
            continue;
        const auto end = runEnd(text, i, Alphabet::Word);
        const auto rest = text.substr(i + 4, 16);
        if (end - i != 20 || !isAwsPrefix(text.substr(i, 4)) ||
            rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") != std::string_view::npos)
            continue;
        out.push_back({Detected::AwsKey, i, end});
        i = end - 1;
    }
    // The secret key has no mark of its own: 40 characters behind a word that says so.
    for (std::size_t i = 0; i + 40 <= text.size(); ++i) {
        if (!isIn(Alphabet::Base64, text[i]))
            continue;
        while (text[i] == '=' && i + 1 < text.size())
            ++i;
        const auto end = runEnd(text, i, Alphabet::Base64);
        if (end - i == 40 && looksRandom(text.substr(i, 40)) &&
            isNamedBefore(text, i, 48, {"secret", "aws", "secretaccesskey", "accesskey"}))
            out.push_back({Detected::AwsKey, i, end});
        i = std::max(i, end);
    }
    std::sort(out.begin(), out.end(), [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
}

void findApiKeys(std::string_view text, NameHints, Findings& out) {
    for (const auto& vendor : kVendors)
        findVendor(text, vendor, out);
    findUnmarked(text, out);
}

void findJwts(std::string_view text, NameHints, Findings& out) {
    for (auto i = text.find("eyJ"); i != std::string_view::npos; i = text.find("eyJ", i + 1)) {
        if (isIn(Alphabet::Base64Url, before(text, i)))
            continue;
        const auto first = runEnd(text, i, Alphabet::Base64Url);
        const auto second = at(text, first) == '.' ? runEnd(text, first + 1, Alphabet::Base64Url) : first;
        if (second < first + 5 || at(text, second) != '.')
            continue;
        const auto header = decodedStart(text.substr(i, std::min<std::size_t>(first - i, 4096)));
        if (header.find("\"alg\"") == std::string::npos)
            continue;
        const auto end = runEnd(text, second + 1, Alphabet::Dotted); // five parts when it is encrypted
        out.push_back({Detected::Jwt, i, end});
        i = end - 1;
    }
}

void findPrivateKeys(std::string_view text, NameHints, Findings& out) {
    for (auto i = text.find("-----BEGIN "); i != std::string_view::npos; i = text.find("-----BEGIN ", i + 1)) {
        const auto label = text.substr(i + 11, 40);
        const auto stop = label.find("-----");
        if (stop == std::string_view::npos || label.substr(0, stop).find("PRIVATE KEY") == std::string_view::npos)
            continue;
        // To the end of the armour; a key that is cut off goes to the end of the text.
        auto end = text.find("-----END ", i + 11);
        end = end == std::string_view::npos ? end : text.find("-----", end + 9);
        end = end == std::string_view::npos ? text.size() : end + 5;
        out.push_back({Detected::PrivateKey, i, end});
        i = end - 1;
    }
    if (const auto i = text.find("PuTTY-User-Key-File-"); i != std::string_view::npos)
        out.push_back({Detected::PrivateKey, i, text.size()});
}

} // namespace postern::masking
