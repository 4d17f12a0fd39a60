// Tokens: what is accepted, and every way in which one may be wrong.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/text.h"
#include "identity/token.h"
#include "token_maker.h"

using namespace postern;
using namespace postern::identity;
using postern::test::TokenMaker;
using testing::ElementsAre;
using testing::HasSubstr;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t kNow = 1'800'000'000;
const std::string kHeader = R"({"alg":"RS256","kid":"k1","typ":"JWT"})";

const TokenMaker& maker() {
    static const auto made = TokenMaker::rsa();
    return made;
}

TokenRules rules() {
    TokenRules out;
    out.provider = "corp";
    out.issuer = "https://login.example.com";
    out.clientId = "postern";
    out.audience = {"postern"};
    out.groupsClaim = "groups";
    out.algorithms = {Algorithm::RS256, Algorithm::ES256, Algorithm::PS256, Algorithm::EdDSA};
    return out;
}

// Good claims; a member given again in `changes` ("\"exp\":1") takes the place of the good one, an empty value removes
// it ("\"exp\":").
std::string claims(const std::vector<std::string>& changes = {}) {
    std::vector<std::string> members = {R"("iss":"https://login.example.com")", R"("aud":"postern")",
                                        R"("sub":"alice")", "\"iat\":" + std::to_string(kNow - 10),
                                        "\"exp\":" + std::to_string(kNow + 300)};
    for (const auto& change : changes) {
        const auto name = change.substr(0, change.find(':') + 1);
        std::erase_if(members, [&](const auto& member) { return member.starts_with(name); });
        if (change != name)
            members.push_back(change);
    }
    std::string out = "{";
    for (const auto& member : members)
        out += (out.size() == 1 ? "" : ",") + member;
    return out + "}";
}

Result<Identity> check(const std::string& token, const TokenRules& with = rules(), const Expected& expected = {},
                       const std::string& keySet = maker().keySet()) {
    const auto parsed = UnverifiedToken::parse(token);
    if (!parsed)
        return parsed.error();
    return verify(*parsed, *KeySet::parse(keySet), with, expected, Timestamp{kNow * 1'000'000});
}

Result<Identity> checkClaims(const std::vector<std::string>& changes, const TokenRules& with = rules(),
                             const Expected& expected = {}) {
    return check(maker().token(kHeader, claims(changes)), with, expected);
}

// Refused, with the one message for clients; gives why.
std::string why(const Result<Identity>& result) {
    if (result)
        return "accepted";
    EXPECT_EQ(result.error().sqlstate(), "28000");
    EXPECT_EQ(result.error().message(), "the token was refused");
    return result.error().detail();
}

} // namespace

TEST(Token, AcceptsEveryAlgorithm) {
    const auto elliptic = TokenMaker::p256(), edwards = TokenMaker::ed25519();
    for (const auto& [algorithm, key] : {std::pair<std::string, const TokenMaker*>{"RS256", &maker()},
                                         {"PS256", &maker()},
                                         {"ES256", &elliptic},
                                         {"EdDSA", &edwards}}) {
        const auto token = key->token(R"({"alg":")" + algorithm + R"(","kid":"k1"})", claims());
        const auto result = check(token, rules(), {}, key->keySet());
        ASSERT_TRUE(result) << algorithm << ": " << result.error().detail();
        EXPECT_EQ(result->subject, "alice");
        EXPECT_EQ(result->issuer, "https://login.example.com");
        EXPECT_EQ(result->expires.micros, (kNow + 300) * 1'000'000);
        auto narrow = rules();
        std::erase(narrow.algorithms, *algorithmFromString(algorithm));
        EXPECT_THAT(why(check(token, narrow, {}, key->keySet())), HasSubstr("not among those configured"));
    }
}

TEST(Token, NeverTakesTheAlgorithmFromTheToken) {
    for (const std::string name : {"none", "None", "NONE", "nOnE", "", "HS256", "HS512", "RS1", "rs256", "RS256 ",
                                   "RS512", "ES512", "dir", "A128KW"}) {
        const auto input = toBase64Url(R"({"alg":")" + name + R"(","kid":"k1"})") + "." + toBase64Url(claims());
        for (const auto& signature : {std::string(), std::string("AAAA"), toBase64Url(maker().sign("RS256", input))})
            EXPECT_NE(why(check(input + "." + signature)), "accepted") << name;
    }
    // HMAC with the public key's bytes, or with nothing, as the key.
    const auto input = toBase64Url(R"({"alg":"HS256","kid":"k1"})") + "." + toBase64Url(claims());
    for (const auto& key : {std::string(), maker().jwk(), maker().keySet()}) {
        unsigned char mac[32];
        unsigned size = sizeof mac;
        HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(input.data()), input.size(), mac, &size);
        const std::string raw(reinterpret_cast<char*>(mac), size);
        EXPECT_THAT(why(check(input + "." + toBase64Url(raw))), HasSubstr("alg"));
        // The published key without "alg", the token claiming RS256.
        const auto lying = toBase64Url(kHeader) + "." + toBase64Url(claims());
        EXPECT_EQ(why(check(lying + "." + toBase64Url(raw))), kBadSignature);
    }
    EXPECT_NE(why(check(maker().token(R"({"kid":"k1"})", claims()))), "accepted") << "no alg";
    EXPECT_NE(why(check(maker().token(R"({"alg":["RS256"],"kid":"k1"})", claims()))), "accepted");
    // A key of another type under the same ID.
    const auto elliptic = TokenMaker::p256();
    EXPECT_EQ(why(check(elliptic.token(R"({"alg":"RS256","kid":"k1"})", claims()))), kBadSignature);
    EXPECT_EQ(why(check(maker().token(R"({"alg":"ES256","kid":"k1"})", claims()))), kNoSuchKey);
}

TEST(Token, TakesNoKeyFromTheToken) {
    const auto foreign = TokenMaker::rsa();
    for (const auto& more : {R"("jwk":)" + foreign.jwk(), std::string(R"("jku":"https://evil.example/keys")"),
                             std::string(R"("x5u":"https://evil.example/cert")"), std::string(R"("x5c":["AAAA"])")}) {
        const auto header = R"({"alg":"RS256","kid":"k1",)" + more + "}";
        EXPECT_EQ(why(check(foreign.token(header, claims()))), kBadSignature) << more;
        EXPECT_TRUE(check(maker().token(header, claims()))) << "ignored, not obeyed: " << more;
    }
}

TEST(Token, KeyIds) {
    const auto two = "{\"keys\":[" + maker().jwk(R"("kid":"a")") + "," + TokenMaker::rsa().jwk(R"("kid":"b")") + "]}";
    EXPECT_TRUE(check(maker().token(R"({"alg":"RS256"})", claims())));
    EXPECT_EQ(why(check(maker().token(R"({"alg":"RS256"})", claims()), rules(), {}, two)), kNoSuchKey);
    EXPECT_EQ(why(check(maker().token(R"({"alg":"RS256","kid":"b"})", claims()), rules(), {}, two)), kBadSignature);
    EXPECT_TRUE(check(maker().token(R"({"alg":"RS256","kid":"a"})", claims()), rules(), {}, two));
    for (const std::string id : {R"("zzz")", R"("../../dev/null")", R"("k1' OR '1'='1")"})
        EXPECT_EQ(why(check(maker().token(R"({"alg":"RS256","kid":)" + id + "}", claims()))), kNoSuchKey) << id;
    for (const auto& id : std::vector<std::string>{R"("")", "7", "null", R"(["k1"])",
                                                   "\"" + std::string(300, 'k') + "\"", std::string(R"("k1\u0000")")})
        EXPECT_NE(why(check(maker().token(R"({"alg":"RS256","kid":)" + id + "}", claims()))), "accepted") << id;
}

TEST(Token, HeadersThatChangeTheMeaningAreRefused) {
    for (const std::string more :
         {R"("crit":["exp"])", R"("crit":[])", R"("b64":false)", R"("b64":true)", R"("zip":"DEF")",
          R"("enc":"A128GCM")", R"("cty":"JWT")", R"("typ":"logout+jwt")", R"("typ":"dpop+jwt")", R"("typ":5)"})
        EXPECT_NE(why(check(maker().token(R"({"alg":"RS256","kid":"k1",)" + more + "}", claims()))), "accepted")
            << more;
    EXPECT_TRUE(check(maker().token(R"({"alg":"RS256","kid":"k1","typ":"at+jwt"})", claims())));
    EXPECT_TRUE(check(maker().token(R"({"alg":"RS256","kid":"k1","typ":"jwt"})", claims())));
}

TEST(Token, FormIsStrict) {
    const auto good = maker().token(kHeader, claims());
    ASSERT_TRUE(check(good));
    const auto first = good.find('.'), last = good.rfind('.');
    const auto input = good.substr(0, last), signature = good.substr(last + 1);
    for (const auto& bad : {std::string(),
                            std::string("."),
                            std::string(".."),
                            std::string("..."),
                            input,
                            input + ".",
                            good + ".",
                            good + "." + signature,
                            "." + good,
                            good + "=",
                            good + "==",
                            " " + good,
                            good + "\n",
                            good.substr(0, first) + "\n" + good.substr(first),
                            good.substr(0, 10) + " " + good.substr(10),
                            input + "+" + signature,
                            input + ".A" + signature,
                            good + std::string(1, '\0'),
                            std::string(kMaxTokenBytes + 1, 'A'),
                            good.substr(0, last) + "." + std::string(signature.size(), 'A'),
                            std::string(R"({"payload":"e30","signatures":[]})"),
                            good + good})
        EXPECT_NE(why(check(bad)), "accepted") << bad.substr(0, 80);
    // Bits that no byte uses: another spelling of the same bytes.
    auto spelled = good;
    spelled.back() = spelled.back() == 'Q' ? 'R' : static_cast<char>(spelled.back() + 1);
    EXPECT_NE(why(check(spelled)), "accepted");
    // DER where r and s are meant.
    const auto elliptic = TokenMaker::p256();
    const auto es = toBase64Url(R"({"alg":"ES256","kid":"k1"})") + "." + toBase64Url(claims());
    const auto raw = elliptic.sign("ES256", es);
    EXPECT_TRUE(check(es + "." + toBase64Url(raw), rules(), {}, elliptic.keySet()));
    const auto der = "\x30\x44\x02\x20" + raw.substr(0, 32) + "\x02\x20" + raw.substr(32);
    EXPECT_EQ(why(check(es + "." + toBase64Url(der), rules(), {}, elliptic.keySet())), kBadSignature);
    EXPECT_EQ(why(check(es + "." + toBase64Url(std::string(64, '\0')), rules(), {}, elliptic.keySet())), kBadSignature);
}

TEST(Token, JsonIsStrict) {
    const auto with = [](const std::string& text) { return why(check(maker().token(kHeader, text))); };
    const auto good = claims();
    const auto inside = good.substr(1, good.size() - 2);
    EXPECT_EQ(with("{" + inside + R"(,"nested":{"a":[1,2.5,null,true]}})"), "accepted");
    EXPECT_THAT(with("{" + inside + R"(,"sub":"bob"})"), HasSubstr("twice"));
    EXPECT_THAT(with("{" + inside + R"(,"a":{"b":1,"b":2}})"), HasSubstr("twice"));
    EXPECT_THAT(with("{" + inside + R"(,"s\u0075b":"bob"})"), HasSubstr("twice"));
    EXPECT_THAT(with("{" + inside + R"(,"x":"\u0000"})"), HasSubstr("NUL"));
    EXPECT_THAT(with("{" + inside + ",\"x\":\"\xff\"}"), HasSubstr("JSON"));
    EXPECT_THAT(with("{" + inside + ",\"x\":\"\xc0\xaf\"}"), HasSubstr("JSON"));
    EXPECT_THAT(with("{" + inside + R"(,"x":"\ud800"})"), HasSubstr("JSON"));
    EXPECT_THAT(with("{" + inside + ",\"x\":" + std::string(100, '[') + std::string(100, ']') + "}"),
                HasSubstr("deeply"));
    EXPECT_THAT(with("{" + inside + ",\"x\":" + std::string(20'000, '[')), HasSubstr("deeply"));
    std::string many = "{" + inside + ",\"x\":[0";
    for (int i = 0; i < 5000; ++i)
        many += ",0";
    EXPECT_THAT(with(many + "]}"), HasSubstr("too many"));
    for (const auto& text :
         std::vector<std::string>{"", "[]", "null", "\"text\"", "5", "{", good + "x", good + good,
                                  "\xEF\xBB\xBF" + good, "/**/" + good, "{" + inside + ",}", "{'iss':1}"})
        EXPECT_NE(with(text), "accepted") << text.substr(0, 40);
    EXPECT_NE(why(check(maker().token(R"({"alg":"RS256","alg":"RS256","kid":"k1"})", good))), "accepted");
    EXPECT_NE(why(check(maker().token(R"(["RS256"])", good))), "accepted");
    EXPECT_NE(why(check(maker().token(R"({"alg":"RS256","x":")" + std::string(9000, 'x') + "\"}", good))), "accepted");
}

TEST(Token, Times) {
    const auto at = [](const char* name, std::int64_t offset) {
        return "\"" + std::string(name) + "\":" + std::to_string(kNow + offset);
    };
    for (const std::string bad :
         {R"("exp":)", R"("exp":"1800000300")", R"("exp":1800000300.5)", R"("exp":1.9e9)", R"("exp":-1)", R"("exp":0)",
          R"("exp":null)", R"("exp":true)", R"("exp":[1800000300])", R"("exp":99999999999999)",
          R"("exp":18446744073709551615)", R"("exp":1e400)", R"("iat":)", R"("iat":"1")", R"("iat":-5)", R"("nbf":"1")",
          R"("nbf":1.5)", R"("nbf":null)"})
        EXPECT_NE(why(checkClaims({bad})), "accepted") << bad;
    EXPECT_TRUE(checkClaims({at("exp", -29)})) << "within the skew";
    EXPECT_THAT(why(checkClaims({at("exp", -30)})), HasSubstr("expired"));
    EXPECT_TRUE(checkClaims({at("iat", 30)}));
    EXPECT_THAT(why(checkClaims({at("iat", 31)})), HasSubstr("future"));
    EXPECT_TRUE(checkClaims({at("nbf", 30)}));
    EXPECT_THAT(why(checkClaims({at("nbf", 31)})), HasSubstr("nbf"));
    EXPECT_TRUE(checkClaims({at("iat", -100'000)}));
    Expected fresh;
    fresh.freshness = 10min;
    EXPECT_TRUE(checkClaims({at("iat", -600)}, rules(), fresh));
    EXPECT_THAT(why(checkClaims({at("iat", -631)}, rules(), fresh)), HasSubstr("too long ago"));
}

TEST(Token, IssuerIsComparedByteForByte) {
    for (const std::string bad :
         {R"("iss":)", R"("iss":"https://login.example.com/")", R"("iss":"https://login.example.com.evil.example")",
          R"("iss":"https://LOGIN.example.com")", R"("iss":"https://login.example.co")", R"("iss":"")",
          R"("iss":["https://login.example.com"])", R"("iss":"http://login.example.com")",
          R"("iss":"https://login.example.com:443")"})
        EXPECT_THAT(why(checkClaims({bad})), HasSubstr("iss")) << bad;
    auto none = rules();
    none.issuer.clear();
    EXPECT_NE(why(checkClaims({R"("iss":"")"}, none)), "accepted");
}

TEST(Token, Audience) {
    for (const std::string bad :
         {R"("aud":)", R"("aud":"other")", R"("aud":"")", R"("aud":[])", R"("aud":["other"])", R"("aud":["postern",5])",
          R"("aud":{"a":"postern"})", R"("aud":"Postern")", R"("aud":["postern","other"])", R"("aud":"postern other")"})
        EXPECT_THAT(why(checkClaims({bad})), HasSubstr("aud")) << bad;
    EXPECT_TRUE(checkClaims({R"("aud":["postern"])"}));
    EXPECT_TRUE(checkClaims({R"("aud":["other","postern"])", R"("azp":"postern")"}));
    EXPECT_THAT(why(checkClaims({R"("azp":"other-client")"})), HasSubstr("azp"));
    EXPECT_THAT(why(checkClaims({R"("azp":5)"})), HasSubstr("azp"));
    auto wider = rules();
    wider.audience = {"postern", "ci"};
    EXPECT_TRUE(checkClaims({R"("aud":["ci","postern"])"}, wider));
    EXPECT_TRUE(checkClaims({R"("azp":"ci")"}, wider));
}

TEST(Token, Subject) {
    for (const std::string bad : {R"("sub":)", R"("sub":"")", R"("sub":5)", R"("sub":null)", R"("sub":["alice"])",
                                  R"("sub":"al\nice")", R"("sub":"a\u007fb")"})
        EXPECT_THAT(why(checkClaims({bad})), HasSubstr("sub")) << bad;
    EXPECT_THAT(why(checkClaims({"\"sub\":\"" + std::string(256, 'a') + "\""})), HasSubstr("sub"));
    EXPECT_EQ(checkClaims({R"("sub":"repo:octo/shop:ref:refs/heads/main")"})->subject,
              "repo:octo/shop:ref:refs/heads/main");
}

TEST(Token, WhatASignInExpects) {
    Expected expected;
    expected.use = Expected::Use::IdToken;
    expected.nonce = "n-0S6_WzA2Mj";
    EXPECT_TRUE(checkClaims({R"("nonce":"n-0S6_WzA2Mj")"}, rules(), expected));
    for (const std::string bad : {R"("nonce":"other")", R"("nonce":)", R"("nonce":5)"})
        EXPECT_THAT(why(checkClaims({bad}, rules(), expected)), HasSubstr("nonce"));
    expected.nonce.reset();
    EXPECT_THAT(why(check(maker().token(R"({"alg":"RS256","kid":"k1","typ":"at+jwt"})", claims()), rules(), expected)),
                HasSubstr("access token"));
    EXPECT_THAT(why(checkClaims({R"("typ":"Bearer")"}, rules(), expected)), HasSubstr("access token"));
    EXPECT_TRUE(checkClaims({R"("typ":"ID")"}, rules(), expected));
    expected.subject = "bob";
    EXPECT_THAT(why(checkClaims({}, rules(), expected)), HasSubstr("another person"));
    expected.subject = "alice";
    // OpenID Connect Core A.3 names this pair.
    expected.accessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    EXPECT_TRUE(checkClaims({R"("at_hash":"77QmUPtjPfzWtF2AnpK9RQ")"}, rules(), expected));
    EXPECT_THAT(why(checkClaims({R"("at_hash":"77QmUPtjPfzWtF2AnpK9RR")"}, rules(), expected)), HasSubstr("at_hash"));
}

TEST(Token, Conditions) {
    auto with = rules();
    with.require = {{"repository", "octo/shop"}, {"ref", "refs/heads/main"}};
    EXPECT_TRUE(checkClaims({R"("repository":"octo/shop")", R"("ref":"refs/heads/main")"}, with));
    for (const std::string bad : {R"("ref":"refs/heads/main2")", R"("ref":)", R"("ref":"REFS/HEADS/MAIN")",
                                  R"("ref":"refs/heads/*")", R"("ref":{"a":"refs/heads/main"})", R"("ref":null)"})
        EXPECT_THAT(why(checkClaims({R"("repository":"octo/shop")", bad}, with)), HasSubstr("ref")) << bad;
    with.require = {{"ref_protected", "true"}, {"project.id", "42"}, {"roles", "deploy"}};
    EXPECT_TRUE(checkClaims({R"("ref_protected":true)", R"("project":{"id":42})", R"("roles":["a","deploy"])"}, with));
    EXPECT_TRUE(checkClaims({R"("ref_protected":"true")", R"("project":{"id":"42"})", R"("roles":"deploy")"}, with));
    EXPECT_FALSE(checkClaims({R"("ref_protected":1)", R"("project":{"id":42})", R"("roles":["deploy"])"}, with));
    EXPECT_FALSE(checkClaims({R"("ref_protected":true)", R"("project":{"id":42.0})", R"("roles":["deploy"])"}, with));
}

TEST(Token, Email) {
    EXPECT_EQ(checkClaims({R"("email":"alice@example.com")", R"("email_verified":true)"})->email, "alice@example.com");
    EXPECT_EQ(checkClaims({R"("email":"alice@example.com")"})->email, "alice@example.com");
    for (const std::string bad : {R"("email":"alice@ex\u0430mple.com")", R"("email":5)", R"("email":"alice")",
                                  R"("email":"a@b@c")", R"("email":"a b@c")", R"("email":"a\n@c")"})
        EXPECT_EQ(checkClaims({bad})->email, "") << bad;
    for (const std::string bad : {"false", "null", "\"no\"", "[true]"})
        EXPECT_EQ(checkClaims({R"("email":"alice@example.com")", "\"email_verified\":" + bad})->email, "") << bad;
}

TEST(Token, GroupsOfKnownProviders) {
    const auto groups = [](const std::string& path, const std::vector<std::string>& changes) {
        auto with = rules();
        with.groupsClaim = path;
        return *checkClaims(changes, with);
    };
    EXPECT_THAT(groups("groups", {R"("groups":["dba","audit"])"}).groups, ElementsAre("dba", "audit")); // Okta
    EXPECT_THAT(groups("realm_access.roles", {R"("realm_access":{"roles":["dba"]})"}).groups, ElementsAre("dba"));
    EXPECT_THAT(groups("resource_access.shop.api.roles", {R"("resource_access":{"shop.api":{"roles":["x"]}})"}).groups,
                ElementsAre("x")); // Keycloak
    EXPECT_THAT(groups("https://corp.example/groups", {R"("https://corp.example/groups":["a"])"}).groups,
                ElementsAre("a"));                                                                     // Auth0
    EXPECT_THAT(groups("groups", {R"("groups":["/team/dba"])"}).groups, ElementsAre("/team/dba"));     // Keycloak
    EXPECT_THAT(groups("namespace_path", {R"("namespace_path":"octo")"}).groups, ElementsAre("octo")); // GitLab CI
    EXPECT_THAT(groups("groups_direct", {R"("groups_direct":["a/b"])"}).groups, ElementsAre("a/b"));   // GitLab
    EXPECT_TRUE(groups("groups", {}).groupsKnown) << "none is an answer";
    EXPECT_TRUE(groups("", {R"("groups":[5])"}).groupsKnown);

    for (const auto& unknown :
         std::vector<std::vector<std::string>>{{R"("_claim_names":{"groups":"src1"})",
                                                R"("_claim_sources":{"src1":{"endpoint":"https://graph"}})"}, // Entra
                                               {R"("hasgroups":true)"},
                                               {R"("hasgroups":"true")"},
                                               {R"("groups":["a"])", R"("hasgroups":true)"},
                                               {R"("groups":["a",5])"},
                                               {R"("groups":[["a"]])"},
                                               {R"("groups":[""])"},
                                               {R"("groups":["a\nb"])"},
                                               {R"("groups":{"a":"b"})"},
                                               {R"("groups":5)"},
                                               {R"("groups":"")"}}) {
        const auto who = groups("groups", unknown);
        EXPECT_FALSE(who.groupsKnown) << unknown.front();
        EXPECT_TRUE(who.groups.empty());
        EXPECT_FALSE(who.groupsProblem.empty());
    }
    std::string hundred = R"("groups":["g0")";
    for (int i = 1; i < 100; ++i)
        hundred += ",\"g" + std::to_string(i) + "\"";
    EXPECT_TRUE(groups("groups", {hundred + "]"}).groupsKnown);
    EXPECT_THAT(groups("groups", {hundred + "]"}).groupsProblem, HasSubstr("100"));
    for (int i = 100; i <= 2000; ++i)
        hundred += ",\"g" + std::to_string(i) + "\"";
    EXPECT_FALSE(groups("groups", {hundred + "]"}).groupsKnown);
}
