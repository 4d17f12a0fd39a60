#include <gtest/gtest.h>

#include "base/secret.h"
#include "base/text.h"

using namespace postern;

TEST(Base64, roundTripsAndIsStrict) {
    for (const std::string text : {"", "f", "fo", "foo", "foob", "fooba", "foobar"}) {
        EXPECT_EQ(fromBase64(toBase64(text)).value(), text);
        EXPECT_EQ(fromBase64Url(toBase64Url(text)).value(), text);
    }
    EXPECT_EQ(toBase64("foob"), "Zm9vYg==");
    EXPECT_FALSE(fromBase64("Zm9vYg"));      // padding missing
    EXPECT_FALSE(fromBase64("Zm9vYh=="));    // stray bits
    EXPECT_FALSE(fromBase64("Zm9v\nYg="));   // white space
    EXPECT_FALSE(fromBase64Url("Zm9vYg==")); // padding where none belongs
    EXPECT_FALSE(fromBase64Url("A"));
}

TEST(Hex, roundTripsAndIsStrict) {
    EXPECT_EQ(toHex(std::string("\x00\xff\x10", 3)), "00ff10");
    EXPECT_EQ(fromHex("00FF10").value(), std::string("\x00\xff\x10", 3));
    EXPECT_FALSE(fromHex("0"));
    EXPECT_FALSE(fromHex("0g"));
}

TEST(Utf8, acceptsWhatRfc3629Allows) {
    for (const char* text : {"", "plain ascii, long enough for the fast path", "\xC3\xA4", "\xE2\x82\xAC",
                             "\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(isUtf8(text)) << text;
}

TEST(Utf8, refusesEverythingElse) {
    for (const char* text : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80", "\xF5", "\x80", "\xC3", "\xE2\x82", "12345678\xff", "abcdefg\x80"})
        EXPECT_FALSE(isUtf8(text));
    EXPECT_FALSE(isUtf8(std::string_view("12345678\0abc", 12)));
}

TEST(Utf8, prefixNeverCutsASequence) {
    const std::string text = "a\xC3\xA4\xE2\x82\xAC";
    EXPECT_EQ(utf8Prefix(text, 2), "a");
    EXPECT_EQ(utf8Prefix(text, 3), "a\xC3\xA4");
    EXPECT_EQ(utf8Prefix(text, 5), "a\xC3\xA4");
    EXPECT_EQ(utf8Prefix(text, 100), text);
}

TEST(Nearest, suggestsOnlyWhatIsNear) {
    static constexpr std::string_view kWords[] = {"listen", "login_timeout", "max_sessions"};
    EXPECT_EQ(nearest("lisen", kWords, 3), "listen");
    EXPECT_EQ(nearest("max_session", kWords, 3), "max_sessions");
    EXPECT_EQ(nearest("zebra", kWords, 3), "");
}

TEST(Secret, leavesNothingBehindWhenMoved) {
    Secret a("hunter2 is not in the small buffer of a string any more");
    const char* const bytes = a.view().data();
    Secret b(std::move(a));
    EXPECT_TRUE(a.empty()); // NOLINT: what a moved-from secret holds is the point
    EXPECT_NE(b.view().data(), bytes);
    EXPECT_EQ(b.view().substr(0, 7), "hunter2");
}
