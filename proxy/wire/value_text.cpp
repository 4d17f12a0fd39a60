#include "wire/value_text.h"

#include <arpa/inet.h>
#include <array>
#include <bit>
#include <charconv>
#include <limits>

#include "base/bytes.h"
#include "base/text.h"
#include "wire/value_calendar.h"
#include "wire/value_number.h"

namespace postern::wire {

namespace {

constexpr int kMaxNesting = 4; // multirange of range of scalar; arrays of them

// Reads one value from `in` to its end and appends its text; false: malformed or unknown (what was appended is cut off
// again).
bool appendValue(Oid type, Reader& in, std::string& out, int depth);

template <class Number>
void appendNumber(std::string& out, Number value) {
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void appendHex(std::string& out, std::string_view bytes) {
    out += "\\x";
    out += toHex(bytes);
}

bool appendNetwork(Oid type, Reader& in, std::string& out) {
    constexpr Oid kCidr = 650;
    constexpr int kIpv4 = 2, kIpv6 = 3; // PGSQL_AF_INET, PGSQL_AF_INET6
    const int family = in.u8(), bits = in.u8();
    in.u8(); // is_cidr: the type says it
    const std::size_t length = in.u8();
    const std::string address(in.bytes(length));
    const int maxBits = family == kIpv4 ? 32 : 128;
    if (!in.ok() || !in.atEnd() || bits > maxBits || (family != kIpv4 && family != kIpv6) ||
        length != static_cast<std::size_t>(maxBits) / 8)
        return false;
    char buffer[INET6_ADDRSTRLEN] = "";
    out += inet_ntop(family == kIpv4 ? AF_INET : AF_INET6, address.data(), buffer, sizeof buffer);
    if (bits != maxBits || type == kCidr) {
        out += '/';
        appendNumber(out, bits);
    }
    return true;
}

bool appendHexGroups(Reader& in, std::size_t count, char separator, std::string_view groupStarts, std::string& out) {
    const auto bytes = in.bytes(count);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i != 0 && (groupStarts.empty() || groupStarts.find(static_cast<char>(i)) != std::string_view::npos))
            out += separator;
        out += toHex(bytes.substr(i, 1));
    }
    return in.ok();
}

bool appendBits(Reader& in, std::string& out) {
    const auto count = in.i32();
    if (!in.ok() || count < 0 || in.remaining() != (static_cast<std::size_t>(count) + 7) / 8)
        return false;
    const auto bytes = in.bytes(in.remaining());
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
        out += static_cast<unsigned char>(bytes[i / 8]) >> (7 - i % 8) & 1 ? '1' : '0';
    return true;
}

// --- geometry ---

double readDouble(Reader& in) {
    return std::bit_cast<double>(in.u64());
}

void appendPoint(Reader& in, std::string& out) {
    out += '(';
    appendFloat(out, readDouble(in));
    out += ',';
    appendFloat(out, readDouble(in));
    out += ')';
}

bool appendPoints(Reader& in, std::size_t count, std::string& out) {
    constexpr std::size_t kPointBytes = 16;
    if (in.remaining() != count * kPointBytes)
        return false;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != 0)
            out += ',';
        appendPoint(in, out);
    }
    return in.ok();
}

bool appendGeometry(Oid type, Reader& in, std::string& out) {
    auto framed = [&](char open, std::size_t count, char close) {
        out += open;
        const bool good = appendPoints(in, count, out);
        out += close;
        return good;
    };
    switch (type) {
    case 600:
        return appendPoints(in, 1, out); // point
    case 601:
        return framed('[', 2, ']'); // lseg
    case 603:
        return appendPoints(in, 2, out); // box
    case 602: {                          // path
        const bool isClosed = in.u8() != 0;
        const auto count = in.u32();
        return in.ok() && framed(isClosed ? '(' : '[', count, isClosed ? ')' : ']');
    }
    case 604: { // polygon
        const auto count = in.u32();
        return in.ok() && framed('(', count, ')');
    }
    case 628: // line
        out += '{';
        for (int i = 0; i < 3; ++i) {
            if (i != 0)
                out += ',';
            appendFloat(out, readDouble(in));
        }
        out += '}';
        return in.ok();
    default: // circle
        out += '<';
        appendPoint(in, out);
        out += ',';
        appendFloat(out, readDouble(in));
        out += '>';
        return in.ok();
    }
}

// --- values made of values ---

bool equalsNull(std::string_view text) {
    return text.size() == 4 && toLowerAscii(text) == "null";
}

// Quotes as array_out does.
void appendArrayElement(std::string& out, std::string_view text, char delimiter) {
    const char special[] = {'"', '\\', '{', '}', ' ', '\t', '\n', '\r', '\v', '\f', delimiter, '\0'};
    if (!text.empty() && !equalsNull(text) && text.find_first_of(special) == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

struct Dimension {
    std::int32_t length = 0, lowerBound = 0;
};

bool appendArrayItems(Reader& in, Oid element, const Dimension* dimensions, int count, std::string& out, int depth) {
    constexpr Oid kBox = 603;
    const char delimiter = element == kBox ? ';' : ',';
    out += '{';
    for (std::int32_t i = 0; i < dimensions->length; ++i) {
        if (i != 0)
            out += delimiter;
        if (count > 1) {
            if (!appendArrayItems(in, element, dimensions + 1, count - 1, out, depth))
                return false;
            continue;
        }
        const auto length = in.i32();
        if (length < 0) {
            if (!in.ok() || length != -1)
                return false;
            out += "NULL";
            continue;
        }
        Reader value(in.bytes(static_cast<std::size_t>(length)));
        std::string text;
        if (!in.ok() || !appendValue(element, value, text, depth + 1))
            return false;
        appendArrayElement(out, text, delimiter);
    }
    out += '}';
    return true;
}

bool appendArray(Oid type, Reader& in, std::string& out, int depth) {
    constexpr int kMaxDimensions = 6;                // PostgreSQL's MAXDIM
    constexpr Oid kInt2Vector = 22, kOidVector = 30; // arrays written as "1 2 3"
    const auto count = in.i32();
    in.i32(); // whether there are NULLs
    const Oid element = in.u32();
    if (!in.ok() || count < 0 || count > kMaxDimensions)
        return false;
    std::array<Dimension, kMaxDimensions> dimensions;
    std::int64_t items = count == 0 ? 0 : 1;
    bool hasOddBounds = false;
    for (int i = 0; i < count; ++i) {
        auto& d = dimensions[static_cast<std::size_t>(i)];
        d = {in.i32(), in.i32()};
        if (d.length < 0 || (items *= d.length) > static_cast<std::int64_t>(in.remaining()))
            return false;
        hasOddBounds |= d.lowerBound != 1;
    }
    if (!in.ok())
        return false;
    if (type == kInt2Vector || type == kOidVector) {
        for (std::int64_t i = 0; i < items; ++i) {
            Reader value(in.bytes(static_cast<std::size_t>(std::max(in.i32(), 0))));
            if (i != 0)
                out += ' ';
            if (!appendValue(element, value, out, depth + 1))
                return false;
        }
        return in.ok() && in.atEnd();
    }
    if (items == 0) {
        out += "{}";
        return in.atEnd();
    }
    if (hasOddBounds) {
        for (int i = 0; i < count; ++i) {
            const auto& d = dimensions[static_cast<std::size_t>(i)];
            out += '[';
            appendNumber(out, d.lowerBound);
            out += ':';
            appendNumber(out, std::int64_t{d.lowerBound} + d.length - 1);
            out += ']';
        }
        out += '=';
    }
    return appendArrayItems(in, element, dimensions.data(), count, out, depth) && in.atEnd();
}

Oid rangeElement(Oid range) {
    switch (range) {
    case 3904:
        return 23; // int4range
    case 3906:
        return 1700; // numrange
    case 3908:
        return 1114; // tsrange
    case 3910:
        return 1184; // tstzrange
    case 3912:
        return 1082; // daterange
    case 3926:
        return 20; // int8range
    default:
        return 0;
    }
}

Oid multirangeElement(Oid multirange) {
    switch (multirange) {
    case 4451:
        return 3904;
    case 4532:
        return 3906;
    case 4533:
        return 3908;
    case 4534:
        return 3910;
    case 4535:
        return 3912;
    case 4536:
        return 3926;
    default:
        return 0;
    }
}

bool appendRangeBound(Oid element, Reader& in, std::string& out, int depth) {
    const auto length = in.i32();
    if (!in.ok() || length < 0)
        return false;
    Reader value(in.bytes(static_cast<std::size_t>(length)));
    std::string text;
    if (!in.ok() || !appendValue(element, value, text, depth + 1))
        return false;
    const bool quoted = text.empty() || text.find_first_of("\"\\()[], \t\n\r\v\f") != std::string::npos;
    if (quoted)
        out += '"';
    out += text; // none of the built-in element types can write a quote or a backslash
    if (quoted)
        out += '"';
    return true;
}

bool appendRange(Oid element, Reader& in, std::string& out, int depth) {
    enum : std::uint8_t { Empty = 1, LowerInclusive = 2, UpperInclusive = 4, LowerInfinite = 8, UpperInfinite = 16 };
    const auto flags = in.u8();
    if (!in.ok())
        return false;
    if (flags & Empty) {
        out += "empty";
        return in.atEnd();
    }
    out += flags & LowerInclusive ? '[' : '(';
    if (!(flags & LowerInfinite) && !appendRangeBound(element, in, out, depth))
        return false;
    out += ',';
    if (!(flags & UpperInfinite) && !appendRangeBound(element, in, out, depth))
        return false;
    out += flags & UpperInclusive ? ']' : ')';
    return in.atEnd();
}

bool appendMultirange(Oid range, Reader& in, std::string& out, int depth) {
    const auto count = in.u32();
    if (!in.ok() || count > in.remaining())
        return false;
    out += '{';
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto length = in.i32();
        Reader value(in.bytes(static_cast<std::size_t>(std::max(length, 0))));
        if (i != 0)
            out += ',';
        if (!in.ok() || !appendRange(rangeElement(range), value, out, depth))
            return false;
    }
    out += '}';
    return in.atEnd();
}

// --- scalars ---

bool appendVersioned(Reader& in, std::string& out) { // jsonb, jsonpath: a version byte before the text
    if (in.u8() != 1)
        return false;
    out += in.bytes(in.remaining());
    return in.ok();
}

bool appendTimeOfDay(Reader& in, std::string& out) {
    const auto micros = in.i64();
    if (!in.ok() || micros < 0 || micros > calendar::kMicrosPerDay)
        return false;
    calendar::appendTime(out, micros);
    return true;
}

bool appendIntervalValue(Reader& in, std::string& out) {
    const auto micros = in.i64();
    const auto days = in.i32(), months = in.i32();
    if (!in.ok())
        return false;
    using Micros = std::numeric_limits<std::int64_t>;
    using Days = std::numeric_limits<std::int32_t>;
    if (micros == Micros::max() && days == Days::max() && months == Days::max()) // from PostgreSQL 17 on
        out += "infinity";
    else if (micros == Micros::min() && days == Days::min() && months == Days::min())
        out += "-infinity";
    else
        calendar::appendInterval(out, micros, days, months);
    return true;
}

bool appendTid(Reader& in, std::string& out) {
    out += '(';
    appendNumber(out, in.u32());
    out += ',';
    appendNumber(out, in.u16());
    out += ')';
    return in.ok();
}

bool appendLsn(Reader& in, std::string& out) {
    char buffer[20];
    for (const bool high : {true, false}) {
        auto end = std::to_chars(buffer, buffer + sizeof buffer, in.u32(), 16).ptr;
        for (auto* p = buffer; p != end; ++p)
            out += *p >= 'a' ? static_cast<char>(*p - 'a' + 'A') : *p;
        if (high)
            out += '/';
    }
    return in.ok();
}

bool appendText(Reader& in, std::string& out) {
    out += in.bytes(in.remaining());
    return true;
}

bool appendScalar(Oid type, Reader& in, std::string& out) {
    switch (type) {
    case 16: { // bool
        const auto value = in.u8();
        out += value ? 't' : 'f';
        return value <= 1;
    }
    case 17: // bytea
        appendHex(out, in.bytes(in.remaining()));
        return true;
    case 18:
    case 19:
    case 25:
    case 114:
    case 142:
    case 705:
    case 1042:
    case 1043:
    case 1790:
    case 2275:
        return appendText(in, out); // "char", name, text, json, xml, unknown, bpchar, varchar, refcursor, cstring
    case 20:
        appendNumber(out, in.i64());
        return true;
    case 21:
        appendNumber(out, in.i16());
        return true;
    case 23:
        appendNumber(out, in.i32());
        return true;
    case 26:
    case 28:
    case 29:
    case 24:
    case 2202:
    case 2203:
    case 2204:
    case 2205:
    case 2206:
    case 3734:
    case 3769:
    case 4089:
    case 4096:
    case 4191:
        appendNumber(out, in.u32()); // oid, xid, cid, and the reg… types
        return true;
    case 5069:
        appendNumber(out, in.u64());
        return true; // xid8
    case 27:
        return appendTid(in, out);
    case 3220:
        return appendLsn(in, out);
    case 700:
        appendFloat(out, std::bit_cast<float>(in.u32()));
        return true;
    case 701:
        appendFloat(out, readDouble(in));
        return true;
    case 790:
        appendMoney(out, in.i64());
        return true;
    case 1700:
        return appendNumeric(in, out);
    case 600:
    case 601:
    case 602:
    case 603:
    case 604:
    case 628:
    case 718:
        return appendGeometry(type, in, out);
    case 650:
    case 869:
        return appendNetwork(type, in, out);
    case 829:
        return appendHexGroups(in, 6, ':', {}, out);
    case 774:
        return appendHexGroups(in, 8, ':', {}, out);
    case 2950:
        return appendHexGroups(in, 16, '-', std::string_view("\4\6\10\12", 4), out); // uuid
    case 1082:
        calendar::appendDate(out, in.i32());
        return true;
    case 1083:
        return appendTimeOfDay(in, out);
    case 1266:
        if (!appendTimeOfDay(in, out))
            return false;
        calendar::appendOffset(out, in.i32());
        return true;
    case 1114:
    case 1184:
        calendar::appendTimestamp(out, in.i64(), type == 1184);
        return true;
    case 1186:
        return appendIntervalValue(in, out);
    case 1560:
    case 1562:
        return appendBits(in, out);
    case 3802:
    case 4072:
        return appendVersioned(in, out);
    case 2278:
        return true; // void
    default:
        return false;
    }
}

bool appendValue(Oid type, Reader& in, std::string& out, int depth) {
    if (depth > kMaxNesting)
        return false;
    if (const Oid element = rangeElement(type))
        return appendRange(element, in, out, depth);
    if (const Oid range = multirangeElement(type))
        return appendMultirange(range, in, out, depth);
    const auto name = builtinTypeName(type);
    if (name.ends_with("[]") || type == 22 || type == 30)
        return appendArray(type, in, out, depth);
    return appendScalar(type, in, out) && in.ok() && in.atEnd();
}

} // namespace

Rendering appendBinaryValue(Oid type, std::string_view bytes, std::string& out) {
    const auto start = out.size();
    Reader in(bytes);
    if (appendValue(type, in, out, 0))
        return Rendering::Text;
    out.resize(start);
    appendHex(out, bytes);
    return Rendering::Hex;
}

} // namespace postern::wire
