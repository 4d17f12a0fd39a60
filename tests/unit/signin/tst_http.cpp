#include <gtest/gtest.h>

#include "signin/http.h"

using namespace postern;
using namespace postern::signin;

TEST(Http, FormsAreEncoded) {
    Http::Form form;
    form.emplace_back("a b", Secret("1&2=3"));
    form.emplace_back("c", Secret("ü+~-._"));
    EXPECT_EQ(encodeForm(form), "a%20b=1%262%3D3&c=%C3%BC%2B~-._");
}

TEST(Http, TrustedAddresses) {
    for (const auto* good : {"https://a.example", "https://a.example/x?y", "http://127.0.0.1", "http://127.0.0.1:80/x",
                             "http://localhost/", "http://[::1]:5"})
        EXPECT_TRUE(isTrustedAddress(good)) << good;
    for (const auto* bad : {"http://a.example", "http://127.0.0.1.evil.example", "http://localhost.evil.example",
                            "https://", "https:///x", "https://a@b", "https://a b", "https://a\n",
                            "javascript:alert(1)", "file:///x", "HTTPS://a.example", ""})
        EXPECT_FALSE(isTrustedAddress(bad)) << bad;
}
