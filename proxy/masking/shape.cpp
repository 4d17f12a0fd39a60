#include "masking/shape.h"

namespace postern::masking {

// OIDs: pg_type.dat, fixed for all versions of the server.
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
    case 1009: // text[]
    case 1015: // varchar[]
    case 1014: // bpchar[]
    case 1003: // name[]
        return Shape::TextArray;
    default:
        return isTextCategory && type >= 16384 ? Shape::Text : Shape::Other;
    }
}

Oid elementOf(Oid arrayType) {
    switch (arrayType) {
    case 1009:
        return 25;
    case 1015:
        return 1043;
    case 1014:
        return 1042;
    case 1003:
        return 19;
    default:
        return 0;
    }
}

} // namespace postern::masking
