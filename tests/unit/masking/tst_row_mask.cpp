#include <gtest/gtest.h>

#include "base/bytes.h"
#include "masking/row_mask.h"

using namespace postern;
using namespace postern::masking;

namespace {

ColumnMask redact(Oid type) {
    ColumnMask mask;
    mask.type = type;
    mask.shape = shapeOf(type);
    return mask;
}

std::string row(const std::vector<std::optional<std::string>>& values) {
    std::string body;
    putU16(body, static_cast<std::uint16_t>(values.size()));
    for (const auto& value : values) {
        putI32(body, value ? static_cast<std::int32_t>(value->size()) : -1);
        if (value)
            body += *value;
    }
    return body;
}

} // namespace

TEST(Redact, fitsTheType) {
    EXPECT_EQ(masked(redact(25), "secret", false, {}), "****");
    EXPECT_EQ(masked(redact(114), "{}", false, {}), "\"****\"");
    EXPECT_EQ(masked(redact(3802), "x", true, {}), "\x01\"****\"");
    EXPECT_EQ(masked(redact(17), "x", false, {}), "\\x2a2a2a2a");
    EXPECT_EQ(masked(redact(1009), "{a,b}", false, {}), "{****}");
    EXPECT_EQ(masked(redact(23), "42", false, {}), std::nullopt) << "a number cannot hold it";
    EXPECT_EQ(masked(redact(25), std::nullopt, false, {}), "****") << "nor does it show whether there was a value";
}

TEST(Partial, neverShowsEverything) {
    auto mask = redact(25);
    mask.method = policy::Mask::Method::Partial;
    mask.keepFirst = 1;
    mask.keepLast = 2;
    EXPECT_EQ(masked(mask, "abcdef", false, {}), "a****ef");
    EXPECT_EQ(masked(mask, "abc", false, {}), "****");
    EXPECT_EQ(masked(mask,
                     "\xC3\xA4\xE2\x82\xAC"
                     "bcd",
                     false, {}),
              "\xC3\xA4****cd");
}

TEST(Partial, inOtherEncodingsAndOfPaddedTexts) {
    auto mask = redact(25);
    mask.method = policy::Mask::Method::Partial;
    mask.keepFirst = 1;
    mask.encoding = Encoding::SingleByte;
    EXPECT_EQ(masked(mask, "\x8F\x90\x91\x92", false, {}), "\x8F****") << "one character a byte";
    mask.encoding = Encoding::Multibyte;
    EXPECT_EQ(masked(mask, "abc", false, {}), "****") << "where characters begin is not known";
    mask = redact(1042);
    mask.method = policy::Mask::Method::Partial;
    mask.keepLast = 2;
    EXPECT_EQ(masked(mask, "abcd      ", false, {}), "****cd");
    mask = redact(142);
    mask.method = policy::Mask::Method::Partial;
    mask.keepFirst = 2;
    EXPECT_EQ(masked(mask, "<a>b</a>", false, {}), "****") << "half a tag is not XML";
}

TEST(Hash, dependsOnTheKeyAndIsStable) {
    auto mask = redact(25);
    mask.method = policy::Mask::Method::Hash;
    EXPECT_EQ(masked(mask, "a", false, "k1"), masked(mask, "a", false, "k1"));
    EXPECT_NE(masked(mask, "a", false, "k1"), masked(mask, "a", false, "k2"));
    EXPECT_EQ(masked(mask, "a", false, ""), "****") << "without a key nothing is hashed";
}

TEST(RowMask, rewritesOnlyWhatIsMasked) {
    const RowMask mask({std::nullopt, redact(25), redact(23)}, {});
    std::string out;
    ASSERT_TRUE(mask.rewrite(row({"1", "secret", "42"}), {}, out));
    std::string expected = "D";
    const auto body = row({"1", "****", std::nullopt});
    putU32(expected, static_cast<std::uint32_t>(body.size() + 4));
    EXPECT_EQ(out, expected + body);
}

TEST(RowMask, refusesRowsThatDoNotAddUp) {
    const RowMask mask({redact(25), std::nullopt}, {});
    std::string out;
    EXPECT_FALSE(mask.rewrite(row({"1"}), {}, out));
    EXPECT_FALSE(mask.rewrite(row({"1", "2"}) + "x", {}, out));
    EXPECT_FALSE(mask.rewrite(row({"1", "2"}).substr(0, 10), {}, out));
    EXPECT_TRUE(out.empty());
}

TEST(RowMask, runsOfFieldsAndMixedFormats) {
    auto hash = redact(25);
    hash.method = policy::Mask::Method::Hash;
    const RowMask mask({redact(3802), std::nullopt, std::nullopt, hash, redact(3802)}, "key");
    std::string out;
    ASSERT_TRUE(mask.rewriteBody(row({"{}", "a", std::nullopt, std::nullopt, "{}"}), {0, 0, 0, 0, 1}, out));
    EXPECT_EQ(out, row({"\"****\"", "a", std::nullopt, std::nullopt, "\x01\"****\""}));
    out.clear();
    ASSERT_TRUE(mask.rewriteBody(row({"{}", "a", "", "x", "{}"}), {1}, out));
    EXPECT_EQ(out, row({"\x01\"****\"", "a", "", masked(hash, "x", true, "key"), "\x01\"****\""}));
}
