#include "wire/value_number.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <span>
#include <string_view>

namespace postern::wire {

namespace {

// Whether the decimal `text` is exactly `middle`. Numbers that are both decimal and half-way between two doubles have
// few digits: 160 show all of them.
bool isExactly(std::string_view text, long double middle) {
    long double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    if (read != middle)
        return false;
    char buffer[200];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, middle, std::chars_format::scientific, 160).ptr;
    const auto mantissa = [](std::string_view number) {
        number = number.substr(0, number.find('e'));
        return number.substr(0, number.find_last_not_of(number.find('.') == std::string_view::npos ? "" : "0.") + 1);
    };
    return mantissa(text) == mantissa({buffer, static_cast<std::size_t>(end - buffer)});
}

// Whether `text` reads back as `value` and does not lie exactly half-way to a neighbour of it.
template <class Float>
bool isWithin(std::string_view text, Float value) {
    constexpr auto kInfinity = std::numeric_limits<Float>::infinity();
    Float read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    const auto middle = [value](Float neighbour) { return (static_cast<long double>(value) + neighbour) / 2; };
    return read == value && !isExactly(text, middle(std::nextafter(value, kInfinity))) &&
           !isExactly(text, middle(std::nextafter(value, -kInfinity)));
}

// The shortest digits that read back as the same number; as in PostgreSQL, none that lie half-way to a neighbour.
// Scientific.
template <class Float>
std::string_view shortestDigits(Float value, std::span<char> buffer) {
    const auto begin = buffer.data(), end = begin + buffer.size();
    auto stop = std::to_chars(begin, end, value, std::chars_format::scientific).ptr;
    const auto text = [&] { return std::string_view(begin, static_cast<std::size_t>(stop - begin)); };
    for (int digits = 1; !isWithin(text(), value) && digits < std::numeric_limits<Float>::max_digits10; ++digits)
        stop = std::to_chars(begin, end, value, std::chars_format::scientific, digits).ptr;
    return text();
}

// PostgreSQL's layout of a number: with an exponent below -4 or from kMaxExponent on.
template <class Float>
void appendNumberOf(std::string& out, Float value) {
    constexpr int kMaxExponent = std::numeric_limits<Float>::digits10;
    if (std::isnan(value)) {
        out += "NaN";
        return;
    }
    if (std::isinf(value)) {
        out += value < 0 ? "-Infinity" : "Infinity";
        return;
    }
    char buffer[48];
    const auto text = shortestDigits(value, buffer);
    const auto e = text.find('e');
    int exponent = 0;
    std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), text.data() + text.size(), exponent);
    if (exponent < -4 || exponent >= kMaxExponent) {
        out += text;
        return;
    }
    // The same digits without exponent.
    std::string digits;
    for (const char c : text.substr(0, e))
        if (c >= '0' && c <= '9')
            digits += c;
    if (text.front() == '-')
        out += '-';
    if (exponent < 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-exponent) - 1, '0');
        out += digits;
        return;
    }
    const auto whole = static_cast<std::size_t>(exponent) + 1;
    if (digits.size() < whole)
        digits.append(whole - digits.size(), '0');
    out += digits.substr(0, whole);
    if (digits.size() > whole) {
        out += '.';
        out += digits.substr(whole);
    }
}

} // namespace

void appendFloat(std::string& out, float value) {
    appendNumberOf(out, value);
}
void appendFloat(std::string& out, double value) {
    appendNumberOf(out, value);
}

bool appendNumeric(Reader& in, std::string& out) {
    constexpr std::uint16_t kNegative = 0x4000, kNan = 0xC000, kInfinity = 0xD000, kMinusInfinity = 0xF000;
    const int digits = in.u16();
    const int weight = in.i16(); // of the first base-10000 digit
    const auto sign = in.u16();
    const int scale = in.u16();
    if (!in.ok() || in.remaining() != static_cast<std::size_t>(digits) * 2)
        return false;
    if (sign == kNan || sign == kInfinity || sign == kMinusInfinity) {
        out += sign == kNan ? "NaN" : sign == kInfinity ? "Infinity" : "-Infinity";
        return true;
    }
    // 4 decimal digits per group; the bound keeps a lying weight from making megabytes of zeros.
    if ((sign != 0 && sign != kNegative) || scale > 16'383 || weight < -5'000 || weight > 32'767)
        return false;
    if (sign == kNegative)
        out += '-';
    const std::string_view groups = in.rest();
    auto group = [&](int index) -> int {
        if (index < 0 || index >= digits)
            return 0;
        const auto at = static_cast<std::size_t>(index) * 2;
        return static_cast<unsigned char>(groups[at]) << 8 | static_cast<unsigned char>(groups[at + 1]);
    };
    for (int i = 0; i < digits; ++i)
        if (group(i) > 9999)
            return false;
    auto appendGroup = [&out](int value) {
        for (const int unit : {1000, 100, 10, 1})
            out += static_cast<char>('0' + value / unit % 10);
    };
    const auto integerStart = out.size();
    for (int w = 0; w <= weight; ++w)
        appendGroup(group(w));
    const auto firstDigit = out.find_first_not_of('0', integerStart);
    out.erase(integerStart, (firstDigit == std::string::npos ? out.size() : firstDigit) - integerStart);
    if (out.size() == integerStart)
        out += '0';
    if (scale > 0) {
        out += '.';
        const auto fractionStart = out.size();
        // Groups of 10000^-1 and smaller; the one of 10000^position has index weight - position.
        for (int position = -1; position >= -(scale + 3) / 4; --position)
            appendGroup(group(weight - position));
        out.resize(fractionStart + static_cast<std::size_t>(scale));
    }
    in.bytes(in.remaining());
    return true;
}

void appendMoney(std::string& out, std::int64_t cents) {
    auto size = cents < 0 ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
    std::string digits = std::to_string(size / 100);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    out += cents < 0 ? "-$" : "$";
    out += digits;
    out += '.';
    out += static_cast<char>('0' + size % 100 / 10);
    out += static_cast<char>('0' + size % 10);
}

} // namespace postern::wire
