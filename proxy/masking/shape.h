#pragma once
// What a type can hold, as far as masks need to know. RowDescription names a domain's base type, but COPY in binary
// format, parameters and elements of arrays do not, and types made by CREATE TYPE are numbers without meaning: what is
// known of those comes from the catalog as TypeInfo.
#include <cstdint>
#include <functional>
#include <string_view>

#include "base/strong.h"

namespace postern::masking {

enum class Shape : std::uint8_t {
    Text,  // any text: text, varchar, bpchar, name, xml, unknown, citext …
    Json,  // text format; a JSON string is a value
    Jsonb, // as Json, with a version byte in binary
    Bytea,
    TextArray, // array of Text, Json, Jsonb or Bytea
    Other,     // nothing but NULL is safe
};

// What the catalog knows of one type (pg_type). All zero: nothing.
struct TypeInfo {
    char category = 0; // typcategory
    Oid element = 0;   // of an array: typelem
    Oid base = 0;      // of a domain: its base type
};
using TypeLookup = std::function<TypeInfo(Oid)>;

// A type as masks see it. `type` is what the server announced; `base` the same with domains taken away, for an array
// those of its elements too; `element` what a binary array names as the type of its elements.
struct ValueType {
    Oid type = 0, base = 0, element = 0;
    Shape shape = Shape::Other, elementShape = Shape::Other;
    bool mayHoldText = false; // Other, but with texts inside: composites, records, tsvector, types of extensions
};

// `lookup` is asked only for types that are not built in. Unknown types, and domains nested deeper than PostgreSQL
// would make sense of (32), are Other.
ValueType valueType(Oid type, const TypeLookup& lookup = {});

// The shape of a built-in type. Types made by CREATE TYPE or extensions are Other, unless `isTextCategory`
// (pg_type.typcategory 'S') says that they are read and written like text.
Shape shapeOf(Oid type, bool isTextCategory = false);
Oid elementOf(Oid arrayType); // of the built-in arrays whose shape is TextArray; 0: none of them

// How bytes above 127 make characters, as far as masks need to know.
enum class Encoding : std::uint8_t {
    Utf8,
    SingleByte, // LATIN1, WIN1252, KOI8R …
    Multibyte,  // EUC_JP …, SQL_ASCII, and what is not known
};
// `clientEncoding`: the value of client_encoding as the server reports it.
Encoding encodingOf(std::string_view clientEncoding);

} // namespace postern::masking
