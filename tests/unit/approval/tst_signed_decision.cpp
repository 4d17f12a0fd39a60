#include "approval/signed_decision.h"

#include <gtest/gtest.h>

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
const recording::SigningKey& approverKey() {
    static const auto key = recording::SigningKey::generate();
    return key;
}

Asked asked() {
    return {std::string(64, 'a'), "00000000000000a1", "7f3a0001", "00000000000000c3", std::string(64, 'd'), "f1", 12};
}

DecisionText decision() {
    DecisionText out;
    out.asked = asked();
    out.decision = {out.asked.approval, Choice::ApproveForTime, "line one\nline \"two\"", std::chrono::seconds(600)};
    out.issuer = "https://corp", out.subject = "lena";
    out.decided = {kNow}, out.expires = {kNow + 120 * kSecond};
    return out;
}

struct Claims {
    std::string nonce = {}, subject = "lena", audience = "postern", issuer = "https://corp";
    std::int64_t issued = kNow - 60 * kSecond, expires = kNow + 600 * kSecond;
};

std::string tokenOf(const Claims& claims, const test::TokenMaker& by = provider()) {
    return by.token(R"({"alg":"ES256","kid":"k1"})", "{\"iss\":\"" + claims.issuer + "\",\"aud\":\"" + claims.audience +
                                                         "\",\"sub\":\"" + claims.subject + "\",\"nonce\":\"" +
                                                         claims.nonce +
                                                         "\",\"iat\":" + std::to_string(claims.issued / kSecond) +
                                                         ",\"exp\":" + std::to_string(claims.expires / kSecond) + "}");
}

SignedDecision signedBy(const recording::SigningKey& key, const DecisionText& text = decision(), Claims claims = {}) {
    const auto salt = newSalt();
    if (claims.nonce.empty())
        claims.nonce = commitment(key.publicKey(), salt);
    auto out = sign(text, key, {salt, tokenOf(claims)});
    out.issuerKey = provider().jwk();
    return out;
}

// As a gateway finds it: the configured provider, the moment, the request that waits.
Result<> taken(const SignedDecision& given, Timestamp now = {kNow}, const Asked& waits = asked()) {
    const auto opened = openDecision(toJson(given));
    if (!opened)
        return opened.error();
    POSTERN_TRY(checkAsked(*opened, waits, now));
    identity::TokenRules rules;
    rules.provider = "corp", rules.issuer = "https://corp", rules.clientId = "postern", rules.audience = {"postern"};
    rules.algorithms = {identity::Algorithm::ES256};
    const auto token = identity::UnverifiedToken::parse(opened->given.proof.token);
    if (!token)
        return token.error();
    const auto keys = identity::KeySet::parse(provider().keySet());
    const auto who = identity::verify(*token, *keys, rules, opened->expected, now);
    return who ? checkPerson(*opened, *who) : Result<>(who.error());
}

std::string why(const Result<>& result) {
    return result ? "" : result.error().message() + " " + result.error().detail();
}

TEST(SignedDecision, countsAsItWasMade) {
    const auto given = signedBy(approverKey());
    EXPECT_EQ(why(taken(given)), "");
    const auto opened = openDecision(toJson(given));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->text.decision.comment, "line one\nline \"two\"");
    EXPECT_EQ(opened->text.decision.choice, Choice::ApproveForTime);
    EXPECT_EQ(opened->text.decision.span, std::chrono::seconds(600));
    EXPECT_EQ(opened->text.subject, "lena");
    EXPECT_TRUE(checkRecorded(toJson(given)));
}

TEST(SignedDecision, everyByteOfItIsSigned) {
    const auto good = signedBy(approverKey());
    for (std::size_t i = 0; i < good.text.size(); ++i) {
        auto bad = good;
        bad.text[i] = bad.text[i] == '7' ? '8' : '7';
        ASSERT_FALSE(taken(bad)) << i;
        ASSERT_FALSE(checkRecorded(toJson(bad))) << i;
    }
    auto bad = good;
    bad.signature[3] = static_cast<char>(bad.signature[3] ^ 1);
    EXPECT_FALSE(taken(bad));
    bad = good;
    bad.proof.salt = newSalt();
    EXPECT_NE(why(taken(bad)).find("nonce"), std::string::npos) << why(taken(bad));
    EXPECT_FALSE(checkRecorded(toJson(bad)));
}

TEST(SignedDecision, everyFieldCounts) {
    const auto changed = [](auto change) {
        auto text = decision();
        change(text);
        return why(taken(signedBy(approverKey(), text)));
    };
    EXPECT_NE(changed([](auto& t) { t.asked.request[0] = 'b'; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.gateway = "00000000000000a2"; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.approval = "7f3a0002"; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.session = "00000000000000c4"; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.statement = 13; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.digest[0] = 'e'; }), "");
    EXPECT_NE(changed([](auto& t) { t.asked.fingerprint = "f2"; }), "");
    EXPECT_NE(changed([](auto& t) { t.issuer = "https://other"; }), "");
    EXPECT_NE(changed([](auto& t) { t.subject = "audra"; }), "");
    EXPECT_NE(changed([](auto& t) { t.expires.micros += kDay; }), "");
    EXPECT_NE(changed([](auto& t) { t.decided.micros += kDay, t.expires.micros += kDay; }), "");
    EXPECT_NE(changed([](auto& t) { t.decided.micros -= kDay, t.expires.micros -= kDay; }), "");
    EXPECT_EQ(changed([](auto& t) { t.decision.comment = "else"; }), "");
}

TEST(SignedDecision, isForOneRequestAndOneTime) {
    const auto given = signedBy(approverKey());
    auto other = asked();
    other.request = std::string(64, 'b');
    EXPECT_NE(why(taken(given, {kNow}, other)).find("another request"), std::string::npos);
    EXPECT_TRUE(taken(given, {kNow + 150 * kSecond})) << "clocks may differ";
    EXPECT_NE(why(taken(given, {kNow + 200 * kSecond})).find("expired"), std::string::npos);
    EXPECT_NE(why(taken(given, {kNow - 100 * kSecond})).find("future"), std::string::npos);
}

TEST(SignedDecision, theKeyIsThePersons) {
    const auto thief = recording::SigningKey::generate();
    const auto salt = newSalt();
    const auto token = tokenOf({.nonce = commitment(approverKey().publicKey(), salt)});
    // Somebody who has seen a decision has its token and salt, but not its key.
    auto stolen = sign(decision(), thief, {salt, token});
    stolen.issuerKey = provider().jwk();
    EXPECT_NE(why(taken(stolen)).find("nonce"), std::string::npos);
    EXPECT_FALSE(checkRecorded(toJson(stolen)));
    stolen.publicKey = approverKey().publicKey().toText(); // named, but not signed by
    EXPECT_NE(why(taken(stolen)).find("not by the key"), std::string::npos);

    EXPECT_NE(why(taken(signedBy(approverKey(), decision(), {.nonce = "of another sign-in"}))).find("nonce"),
              std::string::npos);
    EXPECT_NE(why(taken(signedBy(approverKey(), decision(), {.audience = "wiki"}))).find("aud"), std::string::npos);
    EXPECT_NE(why(taken(signedBy(approverKey(), decision(), {.issuer = "https://else"}))).find("iss"),
              std::string::npos);
    EXPECT_NE(why(taken(signedBy(approverKey(), decision(), {.subject = "audra"}))).find("another person"),
              std::string::npos);
    const Claims old{.issued = kNow - kDay, .expires = kNow - 31 * kSecond};
    EXPECT_NE(why(taken(signedBy(approverKey(), decision(), old))).find("exp"), std::string::npos);
    EXPECT_FALSE(checkRecorded(toJson(signedBy(approverKey(), decision(), old))));

    auto forged = signedBy(approverKey());
    const auto self = test::TokenMaker::p256();
    forged.proof.token = tokenOf({.nonce = commitment(approverKey().publicKey(), forged.proof.salt)}, self);
    EXPECT_FALSE(taken(forged)) << "not by the provider";
    EXPECT_FALSE(checkRecorded(toJson(forged)));
}

TEST(SignedDecision, hasOneSpelling) {
    auto given = signedBy(approverKey());
    for (const auto* more : {" ", ",\"note\":1}"}) {
        auto text = decision();
        auto other = given;
        other.text = more[0] == ' ' ? given.text + more : given.text.substr(0, given.text.size() - 1) + more;
        other.signature = approverKey().sign("postern decision v1\n" + other.text);
        EXPECT_NE(why(taken(other)).find("not a decision"), std::string::npos) << more;
    }
    // Signed without the words that say what it is.
    given.signature = approverKey().sign(given.text);
    EXPECT_FALSE(taken(given));
    for (const auto* bad : {"", "{}", "[]", "{\"decision\":1}", "{\"decision\":\"{}\",\"signature\":\"\"}"})
        EXPECT_FALSE(openDecision(bad)) << bad;
    EXPECT_FALSE(openDecision(std::string(kMaxEvidence + 1, ' ')));
}

} // namespace
