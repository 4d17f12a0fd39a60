// RFC vectors, and the keys that a provider may publish but Postern does not use.
#include <gtest/gtest.h>

#include "base/text.h"
#include "identity/key_set.h"
#include "token_maker.h"

using namespace postern;
using namespace postern::identity;
using postern::test::TokenMaker;

namespace {

struct Vector {
    std::string name, jwk, token;
    Algorithm algorithm;
};

const std::vector<Vector> kVectors = {
    {"RFC 7515 A.2",
     R"({"kty":"RSA","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ","e":"AQAB"})",
     "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnV"
     "lfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUA"
     "r7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi1"
     "2jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUP"
     "QGe77Rw",
     Algorithm::RS256},
    {"RFC 7515 A.3",
     R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})",
     "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnV"
     "lfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
     Algorithm::ES256},
    {"RFC 8037 A.4", R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})",
     "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki"
     "4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
     Algorithm::EdDSA},
};

std::size_t usable(const std::string& jwk) {
    const auto set = KeySet::parse("{\"keys\":[" + jwk + "]}");
    return set ? set->keys().size() : 99;
}

} // namespace

TEST(KeySet, VerifiesTheVectorsOfTheRfcs) {
    for (const auto& vector : kVectors) {
        const auto set = KeySet::parse("{\"keys\":[" + vector.jwk + "]}");
        ASSERT_TRUE(set && set->keys().size() == 1) << vector.name;
        const auto dot = vector.token.rfind('.');
        const auto input = vector.token.substr(0, dot);
        auto signature = *fromBase64Url(vector.token.substr(dot + 1));
        const auto* key = set->find(std::nullopt, vector.algorithm);
        ASSERT_NE(key, nullptr) << vector.name;
        EXPECT_TRUE(verifySignature(vector.algorithm, *key, input, signature)) << vector.name;
        EXPECT_FALSE(verifySignature(vector.algorithm, *key, input + "x", signature)) << vector.name;
        for (const std::size_t at : {std::size_t{0}, signature.size() / 2, signature.size() - 1}) {
            signature[at] ^= 1;
            EXPECT_FALSE(verifySignature(vector.algorithm, *key, input, signature)) << vector.name << " " << at;
            signature[at] ^= 1;
        }
        EXPECT_FALSE(verifySignature(vector.algorithm, *key, input, std::string(signature.size(), '\0')));
        EXPECT_FALSE(verifySignature(vector.algorithm, *key, input, ""));
        EXPECT_FALSE(verifySignature(vector.algorithm, *key, input, signature + '\0'));
    }
}

TEST(KeySet, BindsAlgorithmsToKeyTypes) {
    const auto rsa = TokenMaker::rsa();
    const auto set = *KeySet::parse(rsa.keySet());
    const auto& key = set.keys().front();
    const auto pkcs1 = rsa.sign("RS256", "text"), pss = rsa.sign("PS256", "text");
    EXPECT_TRUE(verifySignature(Algorithm::RS256, key, "text", pkcs1));
    EXPECT_TRUE(verifySignature(Algorithm::PS256, key, "text", pss));
    EXPECT_FALSE(verifySignature(Algorithm::PS256, key, "text", pkcs1));
    EXPECT_FALSE(verifySignature(Algorithm::RS256, key, "text", pss));
    EXPECT_FALSE(verifySignature(Algorithm::ES256, key, "text", pkcs1));
    EXPECT_FALSE(verifySignature(Algorithm::EdDSA, key, "text", pkcs1));
    const auto only = *KeySet::parse(rsa.keySet(R"("alg":"RS256")"));
    EXPECT_FALSE(verifySignature(Algorithm::PS256, only.keys().front(), "text", pss));
    EXPECT_EQ(only.find(std::nullopt, Algorithm::PS256), nullptr);
}

TEST(KeySet, EllipticSignaturesAreRawAndNotZero) {
    const auto maker = TokenMaker::p256();
    const auto set = *KeySet::parse(maker.keySet());
    const auto& key = set.keys().front();
    const auto raw = maker.sign("ES256", "text");
    EXPECT_TRUE(verifySignature(Algorithm::ES256, key, "text", raw));
    EXPECT_FALSE(verifySignature(Algorithm::ES256, key, "text", std::string(64, '\0')));
    EXPECT_FALSE(verifySignature(Algorithm::ES256, key, "text", std::string(32, '\0') + raw.substr(32)));
    EXPECT_FALSE(verifySignature(Algorithm::ES256, key, "text", "\x30\x06\x02\x01\x01\x02\x01\x01"));
    EXPECT_FALSE(verifySignature(Algorithm::ES256, key, "text", raw.substr(0, 63)));
}

TEST(KeySet, LeavesOutWhatMustNotBeUsed) {
    const auto rsa = TokenMaker::rsa();
    EXPECT_EQ(usable(rsa.jwk("")), 1U);
    EXPECT_EQ(usable(rsa.jwk(R"("use":"sig","alg":"RS256","kid":"a","key_ops":["verify"],"x5c":["nonsense"])")), 1U);
    for (const auto* members :
         {R"("use":"enc")", R"("use":7)", R"("key_ops":["encrypt"])", R"("key_ops":"verify")", R"("alg":"HS256")",
          R"("alg":"RSA-OAEP")", R"("alg":"ES256")", R"("alg":5)", R"("kid":5)", R"("d":"AQAB")", R"("k":"AQAB")"})
        EXPECT_EQ(usable(rsa.jwk(members)), 0U) << members;
    EXPECT_EQ(usable(TokenMaker::rsa(1024).jwk()), 0U);
    EXPECT_EQ(usable(TokenMaker::rsa(2048, 3).jwk()), 0U);
    EXPECT_EQ(usable(R"({"kty":"oct","k":"c2VjcmV0"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":5,"n":"AQAB","e":"AQAB"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":"RSA","n":5,"e":"AQAB"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":"RSA"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":"EC","crv":"P-384","x":"AQAB","y":"AQAB"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":"EC","crv":"P-256","x":"AQAB","y":"AQAB"})"), 0U);
    EXPECT_EQ(usable(R"({"kty":"OKP","crv":"X25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"), 0U);
    EXPECT_EQ(usable("7"), 0U);
    EXPECT_EQ(usable("null"), 0U);
    // A point that is not on the curve.
    EXPECT_EQ(
        usable(
            R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"})"),
        0U);
    // One bad key does not spoil the others.
    EXPECT_EQ(usable(R"({"kty":"oct","k":"AA"},)" + rsa.jwk("")), 1U);
}

TEST(KeySet, RefusesDocumentsThatAreNone) {
    for (const auto* text : {"", "[]", "{}", "null", R"({"keys":{}})", R"({"keys":[],"keys":[]})", "<html></html>",
                             "{\"keys\":[]} x", "\xEF\xBB\xBF{\"keys\":[]}"})
        EXPECT_FALSE(KeySet::parse(text)) << text;
    EXPECT_FALSE(KeySet::parse("{\"keys\":[" + std::string(kMaxKeySetBytes, ' ') + "]}"));
    EXPECT_TRUE(KeySet::parse(R"({"keys":[]})"));
}

TEST(KeySet, ChoosesByIdAndNeverGuesses) {
    const auto first = TokenMaker::rsa(), second = TokenMaker::rsa();
    const auto elliptic = TokenMaker::p256();
    const auto set = *KeySet::parse("{\"keys\":[" + first.jwk(R"("kid":"a")") + "," + second.jwk(R"("kid":"b")") + "," +
                                    elliptic.jwk(R"("kid":"a")") + "]}");
    EXPECT_EQ(set.find("a", Algorithm::RS256), &set.keys()[0]);
    EXPECT_EQ(set.find("a", Algorithm::ES256), &set.keys()[2]) << "one ID may stand for keys of different types";
    EXPECT_EQ(set.find("c", Algorithm::RS256), nullptr);
    EXPECT_EQ(set.find("", Algorithm::RS256), nullptr);
    EXPECT_EQ(set.find("../../etc/passwd", Algorithm::RS256), nullptr);
    EXPECT_EQ(set.find("a' OR '1'='1", Algorithm::RS256), nullptr);
    EXPECT_EQ(set.find(std::nullopt, Algorithm::RS256), nullptr) << "two could be meant";
    EXPECT_EQ(set.find(std::nullopt, Algorithm::ES256), &set.keys()[2]);
    EXPECT_EQ(set.find(std::nullopt, Algorithm::EdDSA), nullptr);
}
