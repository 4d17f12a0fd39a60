#include <gtest/gtest.h>

#include "signin/metadata.h"

using namespace postern::signin;

namespace {

const std::string kIssuer = "https://login.example.com/tenant";

std::string document(const std::string& more = "", const std::string& issuer = kIssuer,
                     const std::string& keys = "https://keys.example.com/k") {
    return R"({"issuer":")" + issuer + R"(","jwks_uri":")" + keys + "\"" + (more.empty() ? "" : "," + more) + "}";
}

} // namespace

TEST(Metadata, IsRead) {
    const auto read = parseMetadata(
        document(
            R"("authorization_endpoint":"https://a.example/auth","token_endpoint":"https://a.example/token",)"
            R"("authorization_response_iss_parameter_supported":true,"code_challenge_methods_supported":["plain"],)"
            R"("token_endpoint_auth_methods_supported":["client_secret_post"])"),
        kIssuer);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->keys, "https://keys.example.com/k");
    EXPECT_EQ(read->authorization, "https://a.example/auth");
    EXPECT_EQ(read->device, "");
    EXPECT_TRUE(read->sendsIssuer);
    EXPECT_TRUE(read->postsSecret);
    EXPECT_FALSE(read->knowsS256);
    EXPECT_TRUE(parseMetadata(document(), kIssuer)->knowsS256) << "not said, not excluded";
    EXPECT_TRUE(parseMetadata(document(R"("code_challenge_methods_supported":["plain","S256"])"), kIssuer)->knowsS256);
}

TEST(Metadata, IssuerIsExact) {
    for (const std::string other : {"https://login.example.com/tenant/", "https://login.example.com", "", "http://x"})
        EXPECT_FALSE(parseMetadata(document("", other), kIssuer)) << other;
    EXPECT_EQ(discoveryAddress("https://a.example"), "https://a.example/.well-known/openid-configuration");
    EXPECT_EQ(discoveryAddress("https://a.example/"), "https://a.example/.well-known/openid-configuration");
}

TEST(Metadata, AddressesAreHttps) {
    for (const std::string bad : {"http://keys.example.com/k", "ftp://x", "file:///etc/passwd", "//keys", "",
                                  "https://", "https:///k", "https://user@keys.example.com/", "http://127.0.0.1/k"})
        EXPECT_FALSE(parseMetadata(document("", kIssuer, bad), kIssuer)) << bad;
    EXPECT_TRUE(parseMetadata(document("", "http://127.0.0.1:5", "http://127.0.0.1:5/k"), "http://127.0.0.1:5"));
    EXPECT_FALSE(parseMetadata(document(R"("token_endpoint":"http://evil.example/")"), kIssuer));
}

TEST(Metadata, WhatIsNoDocument) {
    for (const std::string bad :
         {"", "[]", "{}", "<html>", R"({"issuer":5})", R"({"issuer":"https://login.example.com/tenant"})",
          R"({"issuer":"https://login.example.com/tenant","issuer":"x","jwks_uri":"https://k"})"})
        EXPECT_FALSE(parseMetadata(bad, kIssuer)) << bad;
}
