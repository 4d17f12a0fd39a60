#include "masking/pseudonym.h"

#include <bit>
#include <charconv>
#include <limits>

#include "base/bytes.h"
#include "wire/value_number.h"

namespace postern::masking {

namespace {

constexpr Oid kInt8 = 20, kInt2 = 21, kInt4 = 23, kFloat4 = 700, kFloat8 = 701, kNumeric = 1700;

struct Decimal {
    bool negative = false;
    std::string_view integer, fraction; // digits; `fraction` as written, with its zeros at the end
};

bool isDigits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool readDecimal(std::string_view text, Decimal& out) {
    out.negative = text.starts_with('-');
    text.remove_prefix(out.negative ? 1 : 0);
    const auto dot = text.find('.');
    out.integer = text.substr(0, dot);
    out.fraction = dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
    const auto first = std::min(out.integer.find_first_not_of('0'), out.integer.size() - 1);
    const bool isZero = text.find_first_not_of("0.") == std::string_view::npos;
    out.negative = out.negative && !isZero;
    if (out.integer.empty() || !isDigits(out.integer) || !isDigits(out.fraction) ||
        (dot != std::string_view::npos && out.fraction.empty()))
        return false;
    out.integer.remove_prefix(first);
    return true;
}

// Numbers up to the largest of each integer type keep to themselves, so that a pseudonym fits where its value did and
// is the same whatever the width. Only numbers of the length of a limit need to be asked.
int widthOf(std::string_view digits) {
    constexpr std::string_view kLimits[] = {"32767", "2147483647", "9223372036854775807"};
    for (int i = 0; i < 3; ++i)
        if (digits.size() == kLimits[i].size())
            return digits <= kLimits[i] ? 2 * i : 2 * i + 1;
    return -1;
}

struct Digits {
    std::uint32_t radices[Keyed::kMaxSymbols], symbols[Keyed::kMaxSymbols];
    std::size_t count = 0;

    void add(char digit, std::uint32_t radix) { // radix 9: a digit that is not 0
        radices[count] = radix;
        symbols[count++] = static_cast<std::uint32_t>(digit - '0') - (radix == 9 ? 1 : 0);
    }
    char digit(std::size_t i) const { return static_cast<char>('0' + symbols[i] + (radices[i] == 9 ? 1 : 0)); }
};

// What stays: sign, number of digits before the point, number of digits behind it without zeros at the end, and whether
// the number is below one.
bool permuteDigits(const Decimal& value, std::string_view fraction, Keyed& keyed, Keyed::Direction direction,
                   std::string& newInteger, std::string& newFraction) {
    const auto integer = value.integer;
    if (integer.size() + fraction.size() > Keyed::kMaxSymbols)
        return false;
    const bool belowOne = integer == "0" && !fraction.empty();
    const int width = fraction.empty() ? widthOf(integer) : -1;
    Digits digits;
    if (!belowOne)
        for (std::size_t i = 0; i < integer.size(); ++i)
            digits.add(integer[i], i == 0 && (integer.size() > 1 || !fraction.empty() || value.negative) ? 9 : 10);
    for (std::size_t i = 0; i < fraction.size(); ++i)
        digits.add(fraction[i], i + 1 == fraction.size() ? 9 : 10);
    do {
        keyed.permute('n', {digits.radices, digits.count}, {digits.symbols, digits.count}, direction);
        newInteger = belowOne ? "0" : "";
        newFraction.clear();
        for (std::size_t i = 0; i < digits.count; ++i)
            (!belowOne && i < integer.size() ? newInteger : newFraction) += digits.digit(i);
    } while (width >= 0 && keyed.hasKey() && widthOf(newInteger) != width);
    return keyed.hasKey();
}

void putNumeric(const Decimal& value, std::string& out) {
    // Groups of four digits around the point, without those that are zero at either end.
    std::string digits((4 - value.integer.size() % 4) % 4, '0');
    digits.append(value.integer);
    auto weight = static_cast<int>(digits.size() / 4) - 1;
    digits.append(value.fraction).append((4 - value.fraction.size() % 4) % 4, '0');
    std::string_view groups = digits;
    for (; groups.starts_with("0000"); --weight)
        groups.remove_prefix(4);
    while (groups.ends_with("0000"))
        groups.remove_suffix(4);
    putU16(out, static_cast<std::uint16_t>(groups.size() / 4));
    putI16(out, static_cast<std::int16_t>(groups.empty() ? 0 : weight));
    putU16(out, value.negative ? 0x4000 : 0);
    putU16(out, static_cast<std::uint16_t>(value.fraction.size()));
    for (std::size_t i = 0; i < groups.size(); i += 4) {
        std::uint16_t group = 0;
        std::from_chars(groups.data() + i, groups.data() + i + 4, group);
        putU16(out, group);
    }
}

template <class Integer>
bool putInteger(std::string_view text, bool binary, std::string& out) {
    Integer value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return false;
    if (!binary)
        out.append(text);
    else
        for (int shift = 8 * (static_cast<int>(sizeof value) - 1); shift >= 0; shift -= 8)
            out += static_cast<char>(static_cast<std::uint64_t>(value) >> shift);
    return true;
}

// Only numbers of so few digits that the decimal form and the number stand for each other.
template <class Float, class Bits>
bool putFloat(std::string_view text, bool binary, std::string& out) {
    std::size_t digits = 0;
    for (const char c : text)
        digits += c >= '0' && c <= '9' && (digits > 0 || c != '0') ? 1 : 0;
    Float value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (digits > std::numeric_limits<Float>::digits10 || read.ec != std::errc{})
        return false;
    if (!binary) {
        out.append(text);
        return true;
    }
    const auto bits = std::bit_cast<Bits>(value);
    for (int shift = 8 * (static_cast<int>(sizeof bits) - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(bits >> shift);
    return true;
}

// The value as text; false: not a number of this type.
bool readNumber(Oid type, std::string_view value, bool binary, std::string& out) {
    if (!binary) {
        out.assign(value);
        return true;
    }
    Reader in(value);
    switch (type) {
    case kInt2:
        out = std::to_string(in.i16());
        break;
    case kInt4:
        out = std::to_string(in.i32());
        break;
    case kInt8:
        out = std::to_string(in.i64());
        break;
    case kFloat4:
        wire::appendFloat(out, std::bit_cast<float>(in.u32()));
        break;
    case kFloat8:
        wire::appendFloat(out, std::bit_cast<double>(in.u64()));
        break;
    default:
        return wire::appendNumeric(in, out) && in.atEnd();
    }
    return in.ok() && in.atEnd();
}

bool writeNumber(Oid type, std::string_view text, bool binary, std::string& out) {
    switch (type) {
    case kInt2:
        return putInteger<std::int16_t>(text, binary, out);
    case kInt4:
        return putInteger<std::int32_t>(text, binary, out);
    case kInt8:
        return putInteger<std::int64_t>(text, binary, out);
    case kFloat4:
        return putFloat<float, std::uint32_t>(text, binary, out);
    case kFloat8:
        return putFloat<double, std::uint64_t>(text, binary, out);
    default:
        if (Decimal decimal; binary && readDecimal(text, decimal))
            putNumeric(decimal, out);
        else
            out.append(text);
        return true;
    }
}

} // namespace

bool permuteDecimal(std::string_view text, Keyed& keyed, Keyed::Direction direction, std::string& out) {
    Decimal decimal;
    if (!readDecimal(text, decimal))
        return false;
    const auto significant = decimal.fraction.find_last_not_of('0') + 1;
    std::string integer, fraction;
    if (!permuteDigits(decimal, decimal.fraction.substr(0, significant), keyed, direction, integer, fraction))
        return false;
    if (decimal.negative)
        out += '-';
    out.append(integer);
    if (!decimal.fraction.empty())
        out.append(".").append(fraction).append(decimal.fraction.size() - significant, '0');
    return true;
}

bool permuteNumber(Oid type, std::string_view value, bool binary, Keyed& keyed, Keyed::Direction direction,
                   std::string& out) {
    if (type != kInt2 && type != kInt4 && type != kInt8 && type != kFloat4 && type != kFloat8 && type != kNumeric)
        return false;
    std::string text, permuted;
    return readNumber(type, value, binary, text) && permuteDecimal(text, keyed, direction, permuted) &&
           writeNumber(type, permuted, binary, out);
}

} // namespace postern::masking
