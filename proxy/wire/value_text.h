#pragma once
// Values in binary format as readable text: what PostgreSQL's output functions would have sent in text format under
// default settings (ISO dates, UTC, postgres interval style, hex bytea, "$" money). PostgreSQL documentation chapter 8;
// the binary forms are those of the types' send functions.
//
// Pure functions, any thread. Bytes that are not a well-formed value of the type, and types that are not known here
// (records, enums, extensions), become \x and hexadecimal digits: never an error, never a read past the end. Values
// that name catalog objects (regclass and friends) are shown as their OID. Output of a bound size: at most about 8
// times the input, plus 150 kB.
#include <string>
#include <string_view>

#include "base/strong.h"
#include "wire/builtin_types.h"

namespace postern::wire {

enum class Rendering { Text, Hex };

// Appends the text of one non-NULL value in binary format; says whether it had to fall back to hexadecimal.
Rendering appendBinaryValue(Oid type, std::string_view bytes, std::string& out);

} // namespace postern::wire
