#pragma once
// Text codecs. All are strict: what is not canonical is an error, never repaired.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace postern {

std::string toHex(std::string_view bytes);
Result<std::string> fromHex(std::string_view text);
std::string toBase64(std::string_view bytes);          // RFC 4648 section 4, padded
Result<std::string> fromBase64(std::string_view text); // refuses white space, missing padding, stray bits
std::string toBase64Url(std::string_view bytes);       // RFC 4648 section 5, no padding
Result<std::string> fromBase64Url(std::string_view text);

// True when `text` is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF) without NUL.
bool isUtf8(std::string_view text);
// The longest prefix of at most `limit` bytes that does not cut a UTF-8 sequence.
std::string_view utf8Prefix(std::string_view text, std::size_t limit);
bool equalsConstantTime(std::string_view a, std::string_view b);
std::string sha256(std::string_view bytes); // 32 raw bytes
// ASCII only; for keywords and configuration words.
std::string toLowerAscii(std::string_view text);
// The candidate nearest to `word` by edit distance, if it is near enough to be what was meant; empty otherwise.
std::string_view nearest(std::string_view word, const std::string_view* candidates, std::size_t count);

} // namespace postern
