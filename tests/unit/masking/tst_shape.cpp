#include <gtest/gtest.h>

#include <map>

#include "base/bytes.h"
#include "masking/method.h"

using namespace postern;
using namespace postern::masking;

namespace {

// Types as a catalog would know them.
TypeInfo catalog(Oid type) {
    static const std::map<Oid, TypeInfo> kTypes{
        {20000, {'S', 0, 0}},                               // citext
        {20001, {'A', 20000, 0}},                           // citext[]
        {20002, {'S', 0, 25}},                              // a domain over text
        {20003, {'S', 0, 20002}},                           // a domain over that
        {20004, {'A', 20003, 0}},                           // its array
        {20005, {'E', 0, 0}},                               // an enum
        {20006, {'A', 20005, 0}}, {20007, {'C', 0, 0}},     // a composite
        {20008, {'R', 0, 0}},                               // a range
        {20009, {'A', 0, 1009}},                            // a domain over text[]
        {20010, {'N', 0, 1700}},  {20011, {'S', 0, 20011}}, // nonsense: a domain over itself
    };
    const auto found = kTypes.find(type);
    return found == kTypes.end() ? TypeInfo{} : found->second;
}

ColumnMask redact(Oid type) {
    ColumnMask mask;
    mask.setType(valueType(type, catalog));
    return mask;
}

std::string binaryArray(Oid element, std::string_view value) {
    std::string out;
    for (const std::uint32_t word : {1U, 0U, element, 1U, 1U, static_cast<std::uint32_t>(value.size())})
        putU32(out, word);
    return out.append(value);
}

} // namespace

TEST(Shape, ofTypesThatUsersMade) {
    EXPECT_EQ(masked(redact(20000), "x", false, {}), "****");
    EXPECT_EQ(masked(redact(20003), "x", true, {}), "****");
    EXPECT_EQ(masked(redact(20001), "{x}", false, {}), "{****}");
    EXPECT_EQ(masked(redact(20001), "x", true, {}), binaryArray(20000, "****"));
    EXPECT_EQ(masked(redact(20004), "x", true, {}), binaryArray(20003, "****")) << "the array names the domain";
    EXPECT_EQ(masked(redact(20009), "{}", true, {}), binaryArray(25, "****"));
    for (const Oid type : {20005U, 20006U, 20007U, 20008U, 20010U, 20011U, 29999U})
        EXPECT_EQ(masked(redact(type), "x", false, {}), std::nullopt) << type;
    EXPECT_EQ(valueType(20010, catalog).base, 1700U);
}

TEST(Shape, ofBuiltInArrays) {
    EXPECT_EQ(masked(redact(3807), "x", false, {}), "{\"\\\"****\\\"\"}");
    EXPECT_EQ(masked(redact(3807), "x", true, {}), binaryArray(3802, "\x01\"****\""));
    EXPECT_EQ(masked(redact(1001), "x", false, {}), "{\"\\\\x2a2a2a2a\"}");
    EXPECT_EQ(masked(redact(1007), "{1,2}", false, {}), std::nullopt) << "numbers cannot hold it";
    EXPECT_EQ(masked(redact(1009), "{{a,b},{c,d}}", false, {}), "{****}") << "neither length nor dimensions show";
}

TEST(Shape, encodings) {
    EXPECT_EQ(encodingOf("UTF8"), Encoding::Utf8);
    EXPECT_EQ(encodingOf("LATIN1"), Encoding::SingleByte);
    EXPECT_EQ(encodingOf("WIN1252"), Encoding::SingleByte);
    EXPECT_EQ(encodingOf("ISO_8859_5"), Encoding::SingleByte);
    EXPECT_EQ(encodingOf("EUC_JP"), Encoding::Multibyte);
    EXPECT_EQ(encodingOf("SQL_ASCII"), Encoding::Multibyte);
}
