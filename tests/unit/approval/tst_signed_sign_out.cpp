#include "approval/signed_sign_out.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "unit/identity/token_maker.h"

using namespace postern;
using namespace postern::approval;

namespace {

constexpr std::int64_t kSecond = 1'000'000, kDay = 86'400 * kSecond;
constexpr std::int64_t kNow = 1'700'000'000 * kSecond;

const test::TokenMaker& provider() {
    static const auto maker = test::TokenMaker::p256();
    return maker;
}
const recording::SigningKey& key() {
    static const auto made = recording::SigningKey::generate();
    return made;
}

struct Given {
    SignOutText text{"https://corp", "lena", {kNow}};
    std::string subject = "lena"; // of the token
    std::int64_t issued = kNow - 8 * 3600 * kSecond, expires = kNow - 7 * 3600 * kSecond;
    std::string nonce = {}; // empty: the key's
};

std::string made(const Given& given = {}, const recording::SigningKey& by = key()) {
    const auto salt = newSalt();
    const auto nonce = given.nonce.empty() ? commitment(by.publicKey(), salt) : given.nonce;
    const auto token = provider().token(
        R"({"alg":"ES256","kid":"k1"})",
        R"({"iss":"https://corp","aud":"postern","sub":")" + given.subject + R"(","nonce":")" + nonce + R"(","iat":)" +
            std::to_string(given.issued / kSecond) + ",\"exp\":" + std::to_string(given.expires / kSecond) + "}");
    return signSignOut(given.text, by, {salt, token});
}

// As a gateway takes it, an hour later; empty: it counts.
std::string why(const std::string& written) {
    const auto opened = openSignOut(written);
    if (!opened)
        return opened.error().message();
    identity::TokenRules rules;
    rules.provider = "corp", rules.issuer = "https://corp", rules.clientId = "postern", rules.audience = {"postern"};
    rules.algorithms = {identity::Algorithm::ES256};
    const auto token = identity::UnverifiedToken::parse(opened->token);
    const auto keys = identity::KeySet::parse(provider().keySet());
    if (!token)
        return token.error().detail();
    const auto who = identity::verify(*token, *keys, rules, opened->expected, {kNow + 3600 * kSecond});
    if (!who)
        return who.error().detail();
    const auto done = checkPerson(*opened, *who);
    return done ? "" : done.error().message();
}

TEST(SignedSignOut, countsWithTheSignInThatIsOver) {
    EXPECT_EQ(why(made()), "");
    EXPECT_EQ(openSignOut(made())->text.time, Timestamp{kNow});
}

TEST(SignedSignOut, isTheirsWhoseSignInItWas) {
    EXPECT_NE(why(made({.subject = "bob"})).find("another person"), std::string::npos);
    EXPECT_NE(why(made({.text = {"https://corp", "bob", {kNow}}})).find("another person"), std::string::npos);
    EXPECT_NE(why(made({.text = {"https://else", "lena", {kNow}}})).find("another person"), std::string::npos);
    EXPECT_NE(why(made({.nonce = "pstrn-something"})).find("nonce"), std::string::npos);
    EXPECT_NE(why(made({.issued = kNow - 31 * kDay})).find("another time"), std::string::npos);
    EXPECT_NE(why(made({.issued = kNow + 120 * kSecond, .expires = kNow + kDay})).find("another time"),
              std::string::npos);
    // Somebody's token and salt, seen in the store, with another key.
    auto seen = nlohmann::json::parse(made());
    const auto thief = recording::SigningKey::generate();
    const auto text = seen["sign_out"].get<std::string>();
    seen["public_key"] = thief.publicKey().toText();
    seen["signature"] = toBase64Url(thief.sign("postern sign-out v1\n" + text));
    EXPECT_NE(why(seen.dump()).find("nonce"), std::string::npos) << why(seen.dump());
}

TEST(SignedSignOut, everyByteOfItIsSigned) {
    const auto good = nlohmann::json::parse(made());
    const auto text = good["sign_out"].get<std::string>();
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto bad = good;
        auto changed = text;
        changed[i] = changed[i] == '7' ? '8' : '7';
        bad["sign_out"] = changed;
        ASSERT_NE(why(bad.dump()), "") << i;
    }
    for (const auto& other : {text + " ", text.substr(0, text.size() - 1) + ",\"x\":1}"}) {
        auto bad = good;
        bad["sign_out"] = other;
        bad["signature"] = toBase64Url(key().sign("postern sign-out v1\n" + other));
        EXPECT_EQ(why(bad.dump()), "the sign-out does not count: what is signed is not a sign-out");
    }
    for (const auto* bad : {"", "{}", "[]", "{\"sign_out\":1}", "{\"sign_out\":\"{}\",\"signature\":\"\"}"})
        EXPECT_FALSE(openSignOut(bad)) << bad;
    EXPECT_FALSE(openSignOut(std::string(kMaxEvidence + 1, ' ')));
}

// The same key signs decisions: neither can be taken for the other.
TEST(SignedSignOut, isNoDecisionAndNoDecisionIsOne) {
    DecisionText decision;
    decision.issuer = "https://corp", decision.subject = "lena";
    const auto signedDecision = nlohmann::json::parse(toJson(sign(decision, key(), {newSalt(), "token"})));
    auto asSignOut = signedDecision;
    asSignOut["sign_out"] = signedDecision["decision"];
    EXPECT_FALSE(openSignOut(asSignOut.dump()));
    auto asDecision = nlohmann::json::parse(made());
    asDecision["decision"] = asDecision["sign_out"];
    EXPECT_FALSE(openDecision(asDecision.dump()));
}

} // namespace
