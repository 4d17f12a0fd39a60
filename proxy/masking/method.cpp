#include "masking/method.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <vector>

#include "base/bytes.h"
#include "base/text.h"

namespace postern::masking {

namespace {

std::string binaryTextArray(Oid element) {
    std::string out;
    putU32(out, 1); // dimensions
    putU32(out, 0); // no NULLs
    putU32(out, element);
    putU32(out, 1); // length
    putU32(out, 1); // lower bound
    putU32(out, static_cast<std::uint32_t>(kRedaction.size()));
    return out.append(kRedaction);
}

// Characters, not bytes: a cut sequence would not be valid in the client's encoding.
std::string partly(std::string_view text, std::size_t first, std::size_t last) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            starts.push_back(i);
    if (first + last >= starts.size()) // nothing would be hidden
        return std::string(kRedaction);
    std::string out(text.substr(0, first < starts.size() ? starts[first] : text.size()));
    out.append(kRedaction);
    if (last > 0)
        out.append(text.substr(starts[starts.size() - last]));
    return out;
}

std::string keyedHash(std::string_view text, std::string_view key) {
    std::string out(32, '\0');
    unsigned size = 32;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), reinterpret_cast<unsigned char*>(out.data()), &size);
    return toHex(std::string_view(out).substr(0, 16));
}

} // namespace

std::optional<std::string> redacted(Shape shape, Oid type, bool binary) {
    switch (shape) {
    case Shape::Text:
        return std::string(kRedaction);
    case Shape::Json:
        return '"' + std::string(kRedaction) + '"';
    case Shape::Jsonb:
        return (binary ? "\x01\"" : "\"") + std::string(kRedaction) + '"';
    case Shape::Bytea:
        return binary ? std::string(kRedaction) : "\\x2a2a2a2a";
    case Shape::TextArray:
        return binary ? binaryTextArray(elementOf(type)) : '{' + std::string(kRedaction) + '}';
    case Shape::Other:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<std::string> masked(const ColumnMask& mask, std::optional<std::string_view> value, bool binary,
                                  std::string_view key) {
    using Method = policy::Mask::Method;
    switch (mask.method) {
    case Method::Null:
        return std::nullopt;
    case Method::Redact:
        return redacted(mask.shape, mask.type, binary);
    case Method::Partial:
        if (mask.shape != Shape::Text)
            return redacted(mask.shape, mask.type, binary);
        if (!value)
            return std::nullopt;
        return partly(*value, static_cast<std::size_t>(mask.keepFirst), static_cast<std::size_t>(mask.keepLast));
    case Method::Hash:
    case Method::Pseudonym:
        if (mask.shape != Shape::Text || key.empty())
            return redacted(mask.shape, mask.type, binary);
        if (!value)
            return std::nullopt;
        return keyedHash(*value, key);
    }
    return std::nullopt;
}

} // namespace postern::masking
