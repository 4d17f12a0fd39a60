#include "masking/method.h"

#include "base/bytes.h"
#include "masking/forms.h"
#include "masking/json_paths.h"
#include "masking/pseudonym.h"

namespace postern::masking {

namespace {

using Method = policy::Mask::Method;

constexpr Oid kXml = 142, kUuid = 2950, kBpchar = 1042;

Oid baseType(const ColumnMask& mask) {
    return mask.base != 0 ? mask.base : mask.type;
}

std::string scalarRedaction(Shape shape, bool binary) {
    switch (shape) {
    case Shape::Json:
        return '"' + std::string(kRedaction) + '"';
    case Shape::Jsonb:
        return (binary ? "\x01\"" : "\"") + std::string(kRedaction) + '"';
    case Shape::Bytea:
        return binary ? std::string(kRedaction) : "\\x2a2a2a2a";
    default:
        return std::string(kRedaction);
    }
}

// One element, whatever the array had: its length must not show.
std::string arrayRedaction(Shape elementShape, Oid element, bool binary) {
    const auto value = scalarRedaction(elementShape, binary);
    std::string out;
    if (binary) {
        putU32(out, 1); // dimensions
        putU32(out, 0); // no NULLs
        putU32(out, element);
        putU32(out, 1); // length
        putU32(out, 1); // lower bound
        putU32(out, static_cast<std::uint32_t>(value.size()));
        return out.append(value);
    }
    if (elementShape == Shape::Text)
        return '{' + value + '}';
    out = "{\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"}";
}

bool appendRedacted(const ColumnMask& mask, bool binary, std::string& out) {
    const auto form = redacted(mask, binary);
    if (form)
        out.append(*form);
    return form.has_value();
}

bool appliesPaths(const ColumnMask& mask) {
    return mask.paths && (mask.shape == Shape::Json || mask.shape == Shape::Jsonb);
}

// What a client shows of a value that is padded with blanks is the value without them.
std::string_view withoutPadding(std::string_view text, const ColumnMask& mask) {
    return baseType(mask) == kBpchar ? text.substr(0, text.find_last_not_of(' ') + 1) : text;
}

bool appendHashed(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, std::string& out) {
    switch (mask.shape) {
    case Shape::Text:
        appendHash(withoutPadding(value, mask), keyed, out);
        return true;
    case Shape::Json:
    case Shape::Jsonb: {
        const bool versioned = mask.shape == Shape::Jsonb && binary;
        out.append(versioned ? "\x01\"" : "\"");
        appendHash(versioned ? value.substr(std::min<std::size_t>(1, value.size())) : value, keyed, out);
        out += '"';
        return true;
    }
    case Shape::Bytea: {
        std::string bytes;
        if (!byteaBytes(value, binary, bytes))
            return appendRedacted(mask, binary, out);
        const auto digest = keyed.hash(bytes);
        appendBytea({reinterpret_cast<const char*>(digest.data()), 16}, binary, out);
        return true;
    }
    default:
        if (baseType(mask) == kUuid && appendHashedUuid(value, binary, keyed, out))
            return true;
        return appendRedacted(mask, binary, out);
    }
}

bool appendPseudonym(const ColumnMask& mask, std::string_view value, bool binary, Keyed& keyed, std::string& out) {
    if (permuteValue(mask, value, binary, keyed, Keyed::Direction::Forth, out))
        return true;
    switch (mask.shape) {
    case Shape::Text:
        out.append(kRedaction);
        appendHash(withoutPadding(value, mask), keyed, out);
        return true;
    case Shape::Json:
    case Shape::Jsonb:
    case Shape::Bytea:
        return appendHashed(mask, value, binary, keyed, out);
    default:
        return appendRedacted(mask, binary, out);
    }
}

bool usesKey(const ColumnMask& mask) {
    return mask.method == Method::Hash || mask.method == Method::Pseudonym;
}

} // namespace

void ColumnMask::setType(const ValueType& known) {
    type = known.type;
    base = known.base;
    shape = known.shape;
    element = known.element;
    elementShape = known.elementShape;
}

bool isConstant(const ColumnMask& mask) {
    if (mask.method == Method::Null || mask.method == Method::Redact)
        return !appliesPaths(mask);
    return false;
}

std::optional<std::string> redacted(const ColumnMask& mask, bool binary) {
    if (mask.shape == Shape::Other)
        return std::nullopt;
    if (mask.shape == Shape::TextArray) {
        const auto type = baseType(mask);
        const auto element = mask.element != 0 ? mask.element : elementOf(type);
        return arrayRedaction(mask.element != 0 ? mask.elementShape : shapeOf(element), element, binary);
    }
    return scalarRedaction(mask.shape, binary);
}

std::optional<std::string> redacted(Shape shape, Oid type, bool binary) {
    ColumnMask mask;
    mask.type = type;
    mask.shape = shape;
    return redacted(mask, binary);
}

bool appendMasked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary, Keyed& keyed,
                  std::string& out) {
    if (appliesPaths(mask))
        return value && appendWithPaths(mask, *value, binary, keyed, out);
    if (mask.method == Method::Null)
        return false;
    if (mask.method == Method::Redact)
        return appendRedacted(mask, binary, out);
    if (usesKey(mask) && !keyed.hasKey())
        return appendRedacted(mask, binary, out);
    if (!value)
        return false;
    if (mask.method == Method::Hash)
        return appendHashed(mask, *value, binary, keyed, out);
    if (mask.method == Method::Pseudonym)
        return appendPseudonym(mask, *value, binary, keyed, out);
    if (mask.shape != Shape::Text || baseType(mask) == kXml)
        return appendRedacted(mask, binary, out);
    appendPartly(withoutPadding(*value, mask), static_cast<std::size_t>(mask.keepFirst),
                 static_cast<std::size_t>(mask.keepLast), mask.encoding, out);
    return true;
}

std::optional<std::string> masked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary,
                                  std::string_view key) {
    Keyed keyed(key);
    std::string out;
    return appendMasked(mask, value, binary, keyed, out) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<std::string> original(const ColumnMask& mask, std::string_view pseudonym, bool binary,
                                    std::string_view key) {
    Keyed keyed(key);
    return original(mask, pseudonym, binary, keyed);
}

std::optional<std::string> original(const ColumnMask& mask, std::string_view pseudonym, bool binary, Keyed& keyed) {
    std::string out;
    const bool isToken = mask.shape == Shape::Text && pseudonym.starts_with(kRedaction);
    if (mask.method != Method::Pseudonym || appliesPaths(mask) || isToken || !keyed.hasKey() ||
        !permuteValue(mask, pseudonym, binary, keyed, Keyed::Direction::Back, out))
        return std::nullopt;
    return out;
}

} // namespace postern::masking
