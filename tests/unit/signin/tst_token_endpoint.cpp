#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "signin/token_endpoint.h"

using namespace postern;
using namespace postern::signin;
using testing::HasSubstr;

namespace {

Result<TokenAnswer> read(int status, const std::string& body) {
    HttpAnswer answer;
    answer.status = status;
    answer.body = Secret(body);
    return parseTokenAnswer(answer);
}

} // namespace

TEST(TokenAnswer, IsRead) {
    const auto answer = read(200, R"({"id_token":"i","access_token":"a","refresh_token":"r","expires_in":60})");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->idToken.view(), "i");
    EXPECT_EQ(answer->accessToken.view(), "a");
    EXPECT_EQ(answer->refreshToken.view(), "r");
}

TEST(TokenAnswer, ErrorsAreSentences) {
    for (const auto& [code, words] : {std::pair{"access_denied", "refused the sign-in"},
                                      {"invalid_client", "client_id"},
                                      {"invalid_grant", "no longer accepts"},
                                      {"server_error", "problem of its own"},
                                      {"something_new", "something_new"}}) {
        const auto answer = read(400, std::string(R"({"error":")") + code + R"(","error_description":"why\nnot"})");
        ASSERT_FALSE(answer);
        EXPECT_THAT(answer.error().message(), HasSubstr(words));
        EXPECT_THAT(answer.error().message(), HasSubstr("whynot")) << "one line";
        EXPECT_EQ(answer.error().detail(), code);
        EXPECT_EQ(answer.error().sqlstate(), "28000");
    }
}

TEST(TokenAnswer, WhatIsNone) {
    for (const auto* bad : {"", "<html>", "[]", "{}", R"({"access_token":"a"})", R"({"id_token":5})"})
        EXPECT_FALSE(read(200, bad)) << bad;
    EXPECT_FALSE(read(500, R"({"id_token":"i"})"));
}
