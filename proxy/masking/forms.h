#pragma once
// The texts that methods make of a text. Private to the room.
#include <string>
#include <string_view>

#include "masking/keyed.h"
#include "masking/shape.h"

namespace postern::masking {

// The first and last characters, with the redaction between; the redaction alone when nothing else would be hidden.
void appendPartly(std::string_view text, std::size_t first, std::size_t last, Encoding encoding, std::string& out);
void appendHash(std::string_view text, Keyed& keyed, std::string& out); // 32 hexadecimal digits

// bytea as bytes, from either format. False: not well-formed.
bool byteaBytes(std::string_view value, bool binary, std::string& out);
void appendBytea(std::string_view bytes, bool binary, std::string& out);

} // namespace postern::masking
