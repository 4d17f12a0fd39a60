// E-mail addresses (RFC 5322 as people write them) and telephone numbers (E.164, NANP).
#include <algorithm>

#include "base/text.h"
#include "masking/finders.h"

namespace postern::masking {

using namespace letters;

namespace {

bool isLocalByte(char c) {
    return isWord(c) || static_cast<signed char>(c) < 0 ||
           std::string_view(".%+-'~=&!#$*/?^`|").find(c) != std::string_view::npos;
}

// Ends of names that are files and systemd units, not domains: "logo@2x.png", "getty@tty1.service".
bool isFileEnding(std::string_view word) {
    static constexpr std::string_view kEndings[] = {
        "png", "jpg",  "jpeg",    "gif",    "svg",    "webp",  "ico",   "css",   "js",  "ts",   "jsx",
        "tsx", "json", "html",    "htm",    "xml",    "yml",   "yaml",  "toml",  "md",  "txt",  "csv",
        "log", "pdf",  "zip",     "gz",     "tgz",    "whl",   "jar",   "so",    "dll", "exe",  "sh",
        "py",  "rb",   "go",      "rs",     "java",   "sql",   "conf",  "lock",  "map", "avif", "mp4",
        "mp3", "wasm", "service", "socket", "target", "timer", "mount", "slice",
    };
    const auto lower = toLowerAscii(word);
    return std::find(std::begin(kEndings), std::end(kEndings), lower) != std::end(kEndings);
}

// The end of a domain name with at least two labels, the last one of letters; `begin` when there is none.
std::size_t domainEnd(std::string_view text, std::size_t begin) {
    std::size_t end = begin, label = begin, i = begin;
    std::size_t dots = 0;
    for (;; ++i) {
        const char c = at(text, i);
        if (isLetter(c) || isDigit(c) || static_cast<signed char>(c) < 0 || (c == '-' && i > label))
            continue;
        // A label ends here.
        const auto word = text.substr(label, i - label);
        if (word.empty() || word.size() > 63 || word.ends_with('-'))
            break;
        const bool isTop = std::all_of(word.begin(), word.end(), [](char b) { return !isDigit(b) && b != '-'; });
        if (dots > 0 &&
            ((isTop && word.size() >= 2 && word.size() <= 24 && !isFileEnding(word)) || word.starts_with("xn--")))
            end = i;
        else if (dots > 0)
            end = begin;
        if (c != '.')
            break;
        label = i + 1;
        ++dots;
    }
    return end;
}

// user:password@host of an address with "://" is not a mail address.
bool isUserInfo(std::string_view text, std::size_t sign) {
    for (auto i = sign; i-- > 0;) {
        const char c = text[i];
        if (c == '/')
            return i >= 2 && text[i - 1] == '/' && text[i - 2] == ':';
        if (c == ' ' || c == '?' || c == '#' || c == '\n' || c == '"' || sign - i > 256)
            return false;
    }
    return false;
}

// The length of the country calling code at the front; 0: none.
std::size_t callingCode(std::string_view digits) {
    if (digits.empty() || digits[0] == '0')
        return 0;
    if (digits[0] == '1' || digits[0] == '7')
        return 1;
    static constexpr std::string_view kTwo =
        "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 "
        "60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
    if (digits.size() > 1 && kTwo.find(digits.substr(0, 2)) % 3 == 0)
        return 2;
    static constexpr std::string_view kThree = "21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99";
    return digits.size() > 2 && kThree.find(digits.substr(0, 2)) % 3 == 0 ? 3 : 0;
}

struct Number {
    std::string digits;
    std::size_t end = 0, separators = 0;
};
// Digits with single separators between; brackets around a group.
Number readNumber(std::string_view text, std::size_t begin) {
    Number out;
    bool open = false;
    for (auto i = begin; i < text.size() && out.digits.size() < 20; ++i) {
        const char c = text[i], next = at(text, i + 1);
        if (isDigit(c)) {
            out.digits += c;
            out.end = i + 1;
        } else if (c == '(' && !open && isDigit(next)) {
            open = true;
        } else if (c == ')' && open && (isDigit(next) || next == ' ' || next == '-')) {
            open = false;
            ++out.separators;
        } else if ((c == ' ' || c == '-' || c == '.' || c == '/') && i > begin &&
                   (isDigit(next) || (next == '(' && !open)) &&
                   (isDigit(text[i - 1]) || text[i - 1] == ')' || text[i - 1] == '+')) {
            ++out.separators;
        } else {
            break;
        }
    }
    return out;
}

bool endsWell(std::string_view text, std::size_t end) {
    const char next = at(text, end), beyond = at(text, end + 1);
    return !isWord(next) && !((next == '.' || next == ',' || next == '-' || next == ':') && isDigit(beyond));
}

// North American: (415) 555-2671, 415-555-2671, 415.555.2671, with or without a 1 before.
std::size_t nanpEnd(std::string_view text, std::size_t begin) {
    auto i = begin;
    if (at(text, i) == '1' && (at(text, i + 1) == '-' || at(text, i + 1) == '.' || at(text, i + 1) == ' '))
        i += 2;
    const bool bracket = at(text, i) == '(';
    i += bracket ? 1 : 0;
    const auto group = [&](std::size_t length) {
        for (std::size_t k = 0; k < length; ++k)
            if (!isDigit(at(text, i + k)))
                return std::string_view{};
        const auto digits = text.substr(i, length);
        i += length;
        return digits;
    };
    const auto area = group(3);
    if (area.empty() || area[0] < '2' || area.substr(1) == "11")
        return 0;
    char separator = at(text, i);
    if (bracket) {
        if (separator != ')')
            return 0;
        i += at(text, i + 1) == ' ' ? 2 : 1;
        separator = '-';
    } else {
        ++i;
    }
    const auto exchange = group(3);
    if (exchange.empty() || exchange[0] < '2' || (separator != '-' && separator != '.') || at(text, i++) != separator)
        return 0;
    return group(4).empty() || !endsWell(text, i) ? 0 : i;
}

} // namespace

void findEmails(std::string_view text, NameHints, Findings& out) {
    std::size_t from = 0;
    for (auto sign = text.find('@'); sign != std::string_view::npos; sign = text.find('@', sign + 1)) {
        auto begin = sign;
        while (begin > from && sign - begin < 256 && isLocalByte(text[begin - 1]))
            --begin;
        // What opens a quote, a path or a query is not part of the name.
        for (auto i = begin; i < sign; ++i)
            if (std::string_view("/=?&'`|").find(text[i]) != std::string_view::npos)
                begin = i + 1;
        while (begin < sign && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
            ++begin; // the middle of a character
        while (begin < sign && std::string_view(".-+*#!~$%^").find(text[begin]) != std::string_view::npos)
            ++begin;
        const auto end = domainEnd(text, sign + 1);
        if (begin == sign || end == sign + 1 || text[sign - 1] == '.' || isUserInfo(text, sign))
            continue;
        const bool isRepository = text.substr(begin, sign - begin) == "git" && at(text, end) == ':';
        if (isRepository)
            continue;
        out.push_back({Detected::Email, begin, end});
        from = end;
    }
}

void findPhones(std::string_view text, NameHints hints, Findings& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i], previous = before(text, i);
        if ((c != '+' && c != '(' && !isDigit(c)) || isWord(previous) || previous == '+' ||
            ((previous == '.' || previous == '-' || previous == '/' || previous == ':') && i > 1 &&
             isWord(text[i - 2])))
            continue;
        std::size_t end = 0;
        const auto number = readNumber(text, c == '+' ? i + 1 : i);
        const auto count = number.digits.size();
        if (c == '+' && callingCode(number.digits) > 0 && count <= 15 && endsWell(text, number.end) &&
            count >= (number.separators > 0 ? 8U : 9U))
            end = number.end;
        if (end == 0)
            end = nanpEnd(text, i);
        if (end == 0 && count >= 7 && count <= 15 && endsWell(text, number.end) &&
            (contains(hints.kinds, Detected::Phone) ||
             isNamedBefore(text, i, 16,
                           {"phone", "tel", "mobile", "fax", "cell", "telefon", "telephone", "whatsapp", "msisdn",
                            "handy", "call", "sms"})))
            end = number.end;
        if (end == 0) {
            while (isDigit(at(text, i + 1)))
                ++i;
            continue;
        }
        out.push_back({Detected::Phone, i, end});
        i = end - 1;
    }
}

} // namespace postern::masking
