#pragma once
// What a type can hold, as far as masks need to know. RowDescription names a domain's base type, so domains need no
// entry.
#include <cstdint>
#include <functional>

#include "base/strong.h"

namespace postern::masking {

enum class Shape : std::uint8_t {
    Text,  // any text: text, varchar, bpchar, name, xml, unknown, citext …
    Json,  // text format; a JSON string is a value
    Jsonb, // as Json, with a version byte in binary
    Bytea,
    TextArray, // one-dimensional array of texts
    Other,     // nothing but NULL is safe
};

// The shape of a built-in type. Types made by CREATE TYPE or extensions are Other, unless `isTextCategory`
// (pg_type.typcategory 'S') says that they are read and written like text.
Shape shapeOf(Oid type, bool isTextCategory = false);
Oid elementOf(Oid arrayType); // of the arrays whose shape is TextArray

} // namespace postern::masking
