#include "masking/forms.h"

#include "base/text.h"
#include "masking/method.h"

namespace postern::masking {

namespace {

bool isContinuation(char c, Encoding encoding) {
    return encoding == Encoding::Utf8 && (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool octal(std::string_view digits, char& out) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '7')
            return false;
        value = value * 8 + (c - '0');
    }
    out = static_cast<char>(value);
    return digits.size() == 3 && value < 256;
}

void appendHex(std::string& out, std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    auto at = out.size();
    out.resize(at + bytes.size() * 2);
    for (const char c : bytes) {
        out[at++] = kDigits[static_cast<unsigned char>(c) >> 4];
        out[at++] = kDigits[static_cast<unsigned char>(c) & 15];
    }
}

} // namespace

void appendPartly(std::string_view text, std::size_t first, std::size_t last, Encoding encoding, std::string& out) {
    std::size_t begin = 0, end = text.size(), left = last;
    for (std::size_t count = first; begin < text.size() && count > 0; --count)
        for (++begin; begin < text.size() && isContinuation(text[begin], encoding);)
            ++begin;
    for (; end > begin && left > 0; --left)
        for (--end; end > begin && isContinuation(text[end], encoding);)
            --end;
    // Multibyte: nobody here knows where its characters begin.
    if (begin >= end || encoding == Encoding::Multibyte) {
        out.append(kRedaction);
        return;
    }
    out.append(text.substr(0, begin)).append(kRedaction).append(text.substr(end));
}

void appendHash(std::string_view text, Keyed& keyed, std::string& out) {
    const auto digest = keyed.hash(text);
    appendHex(out, {reinterpret_cast<const char*>(digest.data()), 16});
}

bool byteaBytes(std::string_view value, bool binary, std::string& out) {
    if (binary) {
        out.assign(value);
        return true;
    }
    if (value.starts_with("\\x")) {
        auto bytes = fromHex(value.substr(2));
        if (bytes)
            out = std::move(*bytes);
        return bytes.has_value();
    }
    out.clear(); // bytea_output = escape
    for (std::size_t i = 0; i < value.size(); ++i) {
        char byte = value[i];
        if (byte == '\\') {
            if (value.substr(i + 1).starts_with('\\'))
                i += 1;
            else if (octal(value.substr(i + 1, 3), byte))
                i += 3;
            else
                return false;
        }
        out.push_back(byte);
    }
    return true;
}

void appendBytea(std::string_view bytes, bool binary, std::string& out) {
    if (binary)
        out.append(bytes);
    else
        appendHex(out.append("\\x"), bytes);
}

} // namespace postern::masking
