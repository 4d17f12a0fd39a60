// Payment cards (ISO/IEC 7812), US social security numbers, IBANs (ISO 13616).
#include <algorithm>
#include <array>

#include "masking/finders.h"

namespace postern::masking {

using namespace letters;

namespace {

constexpr std::size_t kNearby = 40; // bytes in which a word says what a number is

bool passesLuhn(std::string_view digits) {
    int sum = 0;
    bool doubled = false;
    for (auto i = digits.size(); i-- > 0; doubled = !doubled) {
        const int digit = (digits[i] - '0') * (doubled ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

// Whether a number of this length can have been issued: the ranges of the large networks.
bool isIssued(std::string_view digits) {
    const auto prefix = [&](std::size_t length) {
        int value = 0;
        for (const char c : digits.substr(0, length))
            value = value * 10 + (c - '0');
        return value;
    };
    const int one = prefix(1), two = prefix(2), three = prefix(3), four = prefix(4);
    switch (digits.size()) {
    case 14: // Diners Club
        return (three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39;
    case 15: // American Express
        return two == 34 || two == 37;
    case 16: // Visa; Mastercard; Discover; JCB; UnionPay
        return one == 4 || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720) || four == 6011 || two == 65 ||
               (three >= 644 && three <= 649) || (four >= 3528 && four <= 3589) || two == 62;
    case 19:
        return two == 62;
    default:
        return false;
    }
}

// Digits in groups with one kind of separator between, as they are printed on cards.
struct Groups {
    std::string digits;
    std::vector<std::size_t> sizes;
    std::size_t end = 0;
    char separator = 0;
};
Groups readGroups(std::string_view text, std::size_t begin) {
    Groups out;
    std::size_t i = begin;
    while (out.digits.size() <= 19) {
        const auto start = i;
        while (isDigit(at(text, i)))
            ++i;
        out.digits.append(text.substr(start, std::min<std::size_t>(i - start, 20)));
        out.sizes.push_back(i - start);
        out.end = i;
        const char next = at(text, i);
        if ((next != ' ' && next != '-') || !isDigit(at(text, i + 1)) || (out.separator != 0 && next != out.separator))
            break;
        out.separator = next;
        ++i;
    }
    return out;
}

// Keeps as many groups as make one of the layouts; false: none does.
bool keepCardLayout(Groups& groups, std::size_t begin) {
    constexpr std::array<std::array<std::size_t, 5>, 4> kLayouts{{{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}}};
    for (const auto& layout : kLayouts) {
        std::size_t count = 0, length = 0;
        while (count < layout.size() && layout[count] != 0 && count < groups.sizes.size() &&
               groups.sizes[count] == layout[count])
            length += layout[count++];
        if (count < layout.size() && layout[count] != 0)
            continue;
        if (count < groups.sizes.size() && (groups.separator == '-' || groups.sizes[count] >= 4))
            continue; // one of a row of numbers
        groups.digits.resize(length);
        groups.end = begin + length + count - 1;
        return true;
    }
    return false;
}

bool isInUuid(std::string_view text, std::size_t begin, std::size_t end) {
    const auto inside = [](char c) { return isHex(c) || c == '-'; };
    constexpr std::size_t kFar = 40;
    const auto first = begin - std::min(begin, kFar), last = std::min(text.size(), end + kFar);
    while (begin > first && inside(text[begin - 1]))
        --begin;
    while (end < last && inside(text[end]))
        ++end;
    const auto run = text.substr(begin, end - begin);
    return run.size() >= 36 && std::count(run.begin(), run.end(), '-') >= 4;
}

bool isCard(std::string_view text, std::size_t begin, const Groups& groups, NameHints hints) {
    if (!isIssued(groups.digits) || !passesLuhn(groups.digits))
        return false;
    if (groups.separator != 0)
        return true;
    if (contains(hints.kinds, Detected::CreditCard) ||
        isNamedBefore(text, begin, kNearby,
                      {"card", "visa", "mastercard", "amex", "pan", "cc", "credit", "debit", "kreditkarte", "karte",
                       "tarjeta", "carte"}))
        return true;
    return !hints.isIdentifier &&
           !isNamedBefore(text, begin, 16,
                          {"order",     "tracking",  "serial",  "imei",     "isbn",   "ean",       "sku",
                           "ref",       "reference", "invoice", "batch",    "epoch",  "timestamp", "id",
                           "hash",      "checksum",  "version", "seq",      "offset", "trace",     "span",
                           "snowflake", "build",     "parcel",  "shipment", "ticket"});
}

bool startsNumber(std::string_view text, std::size_t i) {
    if (!isDigit(text[i]))
        return false;
    const char previous = before(text, i), earlier = i > 1 ? text[i - 2] : '\0';
    if (isWord(previous))
        return false;
    return !((previous == '.' || previous == '-') &&
             isDigit(earlier)); // a fraction, the next group of something longer
}

bool isSsn(std::string_view digits) {
    const auto area = digits.substr(0, 3);
    return area != "000" && area != "666" && area[0] != '9' && digits.substr(3, 2) != "00" &&
           digits.substr(5) != "0000";
}

// ISO 13616 registry: country and length.
struct IbanCountry {
    char code[3];
    std::uint8_t length;
};
constexpr IbanCountry kIbanCountries[] = {
    {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22},
    {"BI", 27}, {"BR", 29}, {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DJ", 27},
    {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18}, {"FK", 18}, {"FO", 18}, {"FR", 27},
    {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28}, {"HR", 21}, {"HU", 28}, {"IE", 22},
    {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32},
    {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22}, {"MK", 19},
    {"MN", 20}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28}, {"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24},
    {"PL", 28}, {"PS", 29}, {"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24}, {"SC", 31},
    {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"SO", 23}, {"ST", 25}, {"SV", 28}, {"TL", 23},
    {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20},
};

std::size_t ibanLength(std::string_view country) {
    for (const auto& known : kIbanCountries)
        if (country == known.code)
            return known.length;
    return 0;
}

bool passesMod97(std::string_view iban) {
    unsigned rest = 0;
    const auto add = [&](char c) {
        rest = isDigit(c) ? (rest * 10 + static_cast<unsigned>(c - '0')) % 97
                          : (rest * 100 + static_cast<unsigned>(c - 'A') + 10) % 97;
    };
    for (const char c : iban.substr(4))
        add(c);
    for (const char c : iban.substr(0, 4))
        add(c);
    return rest == 1;
}

} // namespace

void findCards(std::string_view text, NameHints hints, Findings& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!startsNumber(text, i))
            continue;
        // A row of groups is a card only from its beginning: "5100 5200 5300 …" is a row of numbers.
        const bool follows = (before(text, i) == ' ') && i > 1 && isDigit(text[i - 2]);
        auto groups = readGroups(text, i);
        const auto run = groups.end;
        if (groups.sizes[0] > 4) { // without separators
            groups.end = i + groups.sizes[0];
            groups.digits.resize(std::min(groups.digits.size(), groups.sizes[0]));
            groups.separator = 0;
        } else if (follows || !keepCardLayout(groups, i)) {
            i = std::max(i, i + groups.sizes[0] - 1);
            continue;
        }
        const char next = at(text, groups.end);
        const bool open = isWord(next) || (next == '.' && isDigit(at(text, groups.end + 1)));
        if (!open && !isInUuid(text, i, groups.end) && isCard(text, i, groups, hints)) {
            out.push_back({Detected::CreditCard, i, groups.end});
            i = groups.end - 1;
        } else {
            i = std::min(run, i + groups.sizes[0]) - 1;
        }
    }
}

void findSsns(std::string_view text, NameHints hints, Findings& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!startsNumber(text, i))
            continue;
        const auto groups = readGroups(text, i);
        const bool grouped = groups.sizes == std::vector<std::size_t>{3, 2, 4};
        const char next = at(text, groups.end), beyond = at(text, groups.end + 1);
        const bool open = isWord(next) || ((next == '-' || next == '.') && isWord(beyond));
        const auto named = [&] {
            return contains(hints.kinds, Detected::UsSsn) || isNamedBefore(text, i, kNearby, {"ssn", "social", "ssns"});
        };
        if (!open && groups.digits.size() == 9 && isSsn(groups.digits) &&
            ((grouped && groups.separator == '-') || ((grouped || groups.separator == 0) && named())))
            out.push_back({Detected::UsSsn, i, groups.end});
        i = std::max(i, groups.end - 1);
    }
}

void findIbans(std::string_view text, NameHints, Findings& out) {
    for (std::size_t i = 0; i + 15 <= text.size(); ++i) {
        if (!isUpper(text[i]) || !isUpper(text[i + 1]) || !isDigit(text[i + 2]) || !isDigit(text[i + 3]) ||
            isWord(before(text, i)))
            continue;
        const auto length = ibanLength(text.substr(i, 2));
        std::string iban;
        std::size_t end = i;
        while (end < text.size() && iban.size() < length) {
            if (text[end] == ' ' && !iban.empty() && iban.size() % 4 == 0 && at(text, end + 1) != ' ')
                ++end;
            else if (isDigit(text[end]) || isUpper(text[end]))
                iban += text[end++];
            else
                break;
        }
        if (length == 0 || iban.size() != length || isWord(at(text, end)) || !passesMod97(iban))
            continue;
        out.push_back({Detected::Iban, i, end});
        i = end - 1;
    }
}

} // namespace postern::masking
