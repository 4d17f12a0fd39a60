// The query parser; the listener itself is driven by tests/e2e/test_sign_in.py.
#include <gtest/gtest.h>

#include "signin/redirect_listener.h"

using namespace postern::signin;

TEST(RedirectQuery, IsDecoded) {
    const auto read = parseQuery("code=a%2Fb&state=x+y&empty=&alone&&iss=https%3a%2f%2fa");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->at("code"), "a/b");
    EXPECT_EQ(read->at("state"), "x y");
    EXPECT_EQ(read->at("empty"), "");
    EXPECT_EQ(read->at("alone"), "");
    EXPECT_EQ(read->at("iss"), "https://a");
    EXPECT_EQ(read->size(), 5U);
    EXPECT_TRUE(parseQuery("")->empty());
}

TEST(RedirectQuery, IsStrict) {
    for (const auto* bad : {"state=a&state=b", "a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "%=1", "a&a"})
        EXPECT_FALSE(parseQuery(bad)) << bad;
}
