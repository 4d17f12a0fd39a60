#include "masking/shape.h"

#include <string>

#include "base/text.h"

namespace postern::masking {

namespace {

constexpr Oid kFirstNormalOid = 16384; // FirstNormalObjectId: below are built-in types
constexpr int kMaxDomains = 32;

// OIDs: pg_type.dat, fixed for all versions of the server.
struct Array {
    Oid type, element;
};
constexpr Array kArrays[] = {
    {1009, 25},   // text[]
    {1015, 1043}, // varchar[]
    {1014, 1042}, // bpchar[]
    {1003, 19},   // name[]
    {1263, 2275}, // cstring[]
    {143, 142},   // xml[]
    {199, 114},   // json[]
    {3807, 3802}, // jsonb[]
    {1001, 17},   // bytea[]
};

bool mayHoldText(Oid base, const TypeInfo& known) {
    constexpr Oid kRecord = 2249, kRecordArray = 2287, kTsVector = 3614, kTsVectorArray = 3643, kTsQuery = 3615;
    if (base < kFirstNormalOid)
        return base == kRecord || base == kRecordArray || base == kTsVector || base == kTsVectorArray ||
               base == kTsQuery;
    return known.category == 0 || known.category == 'C' || known.category == 'U' || known.category == 'P';
}

Oid baseOf(Oid type, const TypeLookup& lookup, TypeInfo& known) {
    for (int i = 0; i < kMaxDomains; ++i) {
        known = {};
        if (type < kFirstNormalOid)
            return type;
        if (lookup)
            known = lookup(type);
        if (known.base == 0)
            return type;
        type = known.base;
    }
    known = {};
    return 0;
}

} // namespace

Shape shapeOf(Oid type, bool isTextCategory) {
    switch (type) {
    case 25:   // text
    case 1043: // varchar
    case 1042: // bpchar
    case 19:   // name
    case 142:  // xml
    case 705:  // unknown
    case 2275: // cstring
        return Shape::Text;
    case 114:
        return Shape::Json;
    case 3802:
        return Shape::Jsonb;
    case 17:
        return Shape::Bytea;
    default:
        if (elementOf(type) != 0)
            return Shape::TextArray;
        return isTextCategory && type >= kFirstNormalOid ? Shape::Text : Shape::Other;
    }
}

Oid elementOf(Oid arrayType) {
    for (const auto& array : kArrays)
        if (array.type == arrayType)
            return array.element;
    return 0;
}

ValueType valueType(Oid type, const TypeLookup& lookup) {
    ValueType out;
    TypeInfo known;
    out.type = type;
    out.base = baseOf(type, lookup, known);
    out.element = known.category == 'A' ? known.element : elementOf(out.base);
    if (out.element == 0) {
        out.shape = shapeOf(out.base, known.category == 'S');
        out.mayHoldText = out.shape == Shape::Other && mayHoldText(out.base, known);
        return out;
    }
    TypeInfo element;
    const auto elementBase = baseOf(out.element, lookup, element);
    out.elementShape = shapeOf(elementBase, element.category == 'S');
    if (out.elementShape != Shape::Other && out.elementShape != Shape::TextArray)
        out.shape = Shape::TextArray;
    else
        out.mayHoldText = mayHoldText(elementBase, element) || mayHoldText(out.base, known);
    return out;
}

Encoding encodingOf(std::string_view clientEncoding) {
    std::string name;
    for (const char c : toLowerAscii(clientEncoding))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
    if (name == "utf8" || name == "unicode")
        return Encoding::Utf8;
    for (const std::string_view family : {"latin", "iso8859", "win", "koi8", "alt"})
        if (name.starts_with(family))
            return Encoding::SingleByte;
    return Encoding::Multibyte;
}

} // namespace postern::masking
