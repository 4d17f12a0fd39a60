// Constants whose text decides whether something can fail: patterns, formats, lengths of time.
#include <cctype>
#include <iterator>

#include "lineage/builtin.h"

namespace postern::lineage {

namespace {

// What is between the brackets: characters, and ranges of digits or of letters.
bool isSimpleBracket(std::string_view inside) {
    const auto isAlnum = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const auto kind = [](char c) { return c >= '0' && c <= '9' ? 0 : c >= 'a' && c <= 'z' ? 1 : 2; };
    if (inside.starts_with('^'))
        inside.remove_prefix(1);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const char c = inside[i];
        if (i + 2 < inside.size() && inside[i + 1] == '-') {
            const char to = inside[i + 2];
            if (!isAlnum(c) || !isAlnum(to) || kind(c) != kind(to) || c > to)
                return false;
            i += 2;
        } else if (!isAlnum(c) && std::string_view(" @._,#%&/+").find(c) == std::string_view::npos &&
                   !(c == '-' && i + 1 == inside.size())) {
            return false;
        }
    }
    return !inside.empty();
}

// Between braces: {4}, {2,} or {1,20}.
bool isSmallCount(std::string_view inside) {
    const auto comma = std::min(inside.find(','), inside.size());
    const auto low = inside.substr(0, comma), high = inside.substr(std::min(comma + 1, inside.size()));
    const auto isSmall = [](std::string_view digits) {
        return digits.size() <= 2 && digits.find_first_not_of("0123456789") == digits.npos && digits != "0" &&
               !(digits.size() == 2 && digits.starts_with('0'));
    };
    return !low.empty() && isSmall(low) && isSmall(high) &&
           (high.empty() || low.size() < high.size() || (low.size() == high.size() && low <= high));
}

} // namespace

bool isSimplePattern(std::string_view pattern) {
    const auto isPlainCharacter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view(" @._,;:#%&=/<>~\"'!-").find(c) != std::string_view::npos;
    };
    constexpr std::size_t kLongest = 200;
    if (pattern.empty() || pattern.size() > kLongest)
        return false;
    bool mayRepeat = false, isInGroup = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '*' || c == '+' || c == '?') {
            if (!mayRepeat)
                return false;
            mayRepeat = false;
        } else if (c == '[') {
            const auto end = pattern.find(']', i + 1);
            if (end == std::string_view::npos || !isSimpleBracket(pattern.substr(i + 1, end - i - 1)))
                return false;
            i = end;
            mayRepeat = true;
        } else if (c == '\\') {
            if (++i == pattern.size() ||
                std::string_view("dswDSW.+-*?()[]{}|^$/").find(pattern[i]) == std::string_view::npos)
                return false;
            mayRepeat = true;
        } else if (c == '(' && !isInGroup) {
            isInGroup = true;
            mayRepeat = false;
            if (pattern.substr(i).starts_with("(?:") || pattern.substr(i).starts_with("(?="))
                i += 2;
        } else if (c == ')' && isInGroup) {
            isInGroup = mayRepeat = false; // a group that is repeated is looked for in memory
        } else if (c == '{') {
            const auto end = pattern.find('}', i + 1);
            if (!mayRepeat || end == std::string_view::npos || !isSmallCount(pattern.substr(i + 1, end - i - 1)))
                return false;
            i = end;
            mayRepeat = false;
        } else if (c == '^' || c == '$' || c == '|') {
            mayRepeat = false;
        } else if (isPlainCharacter(c)) {
            mayRepeat = true;
        } else {
            return false;
        }
    }
    return !isInGroup;
}

bool isPlainPath(std::string_view path) {
    constexpr std::size_t kMostDigits = 9; // of a position, which is an integer
    std::size_t digits = 0;
    bool isInBrackets = false;
    for (std::size_t i = 1; i < path.size(); ++i) {
        const char c = path[i];
        const bool isDigit = c >= '0' && c <= '9';
        const bool isLetter = std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
        digits = isDigit ? digits + 1 : 0;
        if (c == '[' || c == ']')
            isInBrackets = c == '[';
        else if (digits > kMostDigits || (!isDigit && c != '*' && (!isLetter || isInBrackets))) // 1e99 is no position
            return false;
    }
    return path.starts_with("$.");
}

bool isWholeLikePattern(std::string_view pattern) {
    std::size_t at = 0;
    while (at < pattern.size())
        at += pattern[at] == '\\' ? 2 : 1;
    return at == pattern.size();
}

bool isSilentPath(std::string_view path) {
    constexpr std::string_view kMatch = "like_regex";
    if (path.find("datetime") != path.npos || path.find('\\') != path.npos)
        return false;
    for (auto at = path.find('$'); at != path.npos; at = path.find('$', at + 1)) // a variable is not given
        if (const char next = at + 1 < path.size() ? path[at + 1] : ' ';
            std::string_view(" .[)?,=<>!+-*/%&|").find(next) == std::string_view::npos)
            return false;
    for (auto at = path.find(kMatch); at != path.npos; at = path.find(kMatch, at)) {
        const auto begin = path.find_first_not_of(' ', at + kMatch.size());
        const auto end = begin == path.npos ? path.npos : path.find('"', begin + 1);
        if (end == path.npos || path[begin] != '"' || !isSimplePattern(path.substr(begin + 1, end - begin - 1)))
            return false;
        at = end;
    }
    return true;
}

bool isNumberFormat(std::string_view format) {
    return format.find_first_not_of("90,.FMGDL") == std::string_view::npos &&
           std::count_if(format.begin(), format.end(), [](char c) { return c == '.' || c == 'D'; }) <= 1;
}

bool isTextFormat(std::string_view format, std::size_t values) {
    // What is printed again and again, or padded, must not outgrow PostgreSQL's gigabyte.
    constexpr std::size_t kLongest = 200, kMostDigits = 4;
    if (format.size() > kLongest)
        return false;
    std::size_t next = 1;
    const auto number = [&](std::size_t& at) {
        const auto begin = at;
        while (at < format.size() && format[at] >= '0' && format[at] <= '9')
            ++at;
        return format.substr(begin, at - begin);
    };
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%')
            continue;
        if (++i < format.size() && format[i] == '%')
            continue;
        auto digits = number(i);
        if (i < format.size() && format[i] == '$') {
            if (digits.empty() || digits.size() > 3)
                return false;
            next = 0;
            for (const char c : digits)
                next = next * 10 + static_cast<std::size_t>(c - '0');
            ++i;
            digits = {};
        }
        while (digits.empty() && i < format.size() && format[i] == '-')
            ++i;
        if (digits.empty())
            digits = number(i);
        if (digits.size() > kMostDigits || i >= format.size() || (format[i] != 's' && format[i] != 'L') || next == 0 ||
            next > values)
            return false;
        ++next;
    }
    return true;
}

bool hasPart(Oid type, const Value& part) {
    if (type == kInterval)
        return isOneOf(part, {"day", "month", "year", "quarter", "decade", "century", "millennium", "hour", "minute",
                              "second", "milliseconds", "microseconds", "epoch"});
    if (!isDateTime(type))
        return false;
    const bool ofDay = isOneOf(part, {"day", "month", "year", "quarter", "week", "dow", "isodow", "doy", "isoyear",
                                      "decade", "century", "millennium", "julian", "epoch"});
    return ofDay || (type != kDate && isOneOf(part, {"hour", "minute", "second", "milliseconds", "microseconds"}));
}

bool isPlainTime(std::string_view text) {
    constexpr std::string_view kDate = "dddd-dd-dd", kMarks = " T:.+-Z";
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() < kDate.size() || text.size() > 40)
        return false;
    for (std::size_t i = 0; i < kDate.size(); ++i)
        if (kDate[i] == 'd' ? !isDigit(text[i]) : text[i] != '-')
            return false;
    const auto rest = text.substr(kDate.size());
    return std::all_of(rest.begin(), rest.end(),
                       [&](char c) { return isDigit(c) || kMarks.find(c) != std::string_view::npos; });
}

bool isModestTime(const Value& v) {
    if (v.bounds)
        return v.bounds->within({-kModestDays, kModestDays});
    return v.type == kTime || (isText(v) && isModestInterval(constantText(v)));
}

bool isModestInterval(std::string_view text) {
    struct Unit {
        std::string_view name;
        std::size_t digits;
    };
    static constexpr Unit kUnits[] = {
        {"", 4},      {"s", 9},     {"sec", 9},    {"secs", 9},    {"second", 9},      {"seconds", 9},     {"m", 7},
        {"min", 7},   {"mins", 7},  {"minute", 7}, {"minutes", 7}, {"h", 7},           {"hr", 7},          {"hrs", 7},
        {"hour", 7},  {"hours", 7}, {"d", 5},      {"day", 5},     {"days", 5},        {"w", 4},           {"week", 4},
        {"weeks", 4}, {"mon", 4},   {"mons", 4},   {"month", 4},   {"months", 4},      {"y", 3},           {"yr", 3},
        {"yrs", 3},   {"year", 3},  {"years", 3},  {"ms", 9},      {"millisecond", 9}, {"milliseconds", 9}};
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto lower = toLowerAscii(text);
    std::string_view rest = lower;
    const auto skip = [&](auto&& wanted) {
        const auto end = std::find_if_not(rest.begin(), rest.end(), wanted);
        const auto length = static_cast<std::size_t>(end - rest.begin());
        const auto taken = rest.substr(0, length);
        rest.remove_prefix(length);
        return taken;
    };
    if (rest.size() > 100)
        return false;
    while (!rest.empty()) {
        (void)skip([](char c) { return c == ' ' || c == '+' || c == '-' || c == ':'; });
        const auto digits = skip(isDigit).size();
        if (rest.starts_with('.')) {
            rest.remove_prefix(1);
            (void)skip(isDigit);
        }
        (void)skip([](char c) { return c == ' '; });
        const auto word = skip(isLetter);
        if (word == "ago" && digits == 0)
            continue;
        const auto* unit =
            std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& known) { return known.name == word; });
        if (unit == std::end(kUnits) || digits > unit->digits || (digits == 0 && !(word.empty() && rest.empty())))
            return false;
    }
    return true;
}

} // namespace postern::lineage
