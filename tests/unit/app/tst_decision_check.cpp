#include "app/decision_check.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "approval/signed_decision.h"
#include "base/text.h"
#include "unit/identity/token_maker.h"
#include "unit/recording/recording_fixture.h"

using namespace postern;
using namespace postern::app;

namespace {

constexpr std::int64_t kNow = 1'700'000'000'000'000;

// A decision of lena's and the events that a gateway records with it.
struct Decided {
    recording::SigningKey key = recording::SigningKey::generate();
    test::TokenMaker provider = test::TokenMaker::p256();
    approval::DecisionText text;

    Decided() {
        text.asked = {
            std::string(64, 'a'), "00000000000000a1", "7f3a0001", "00000000000000c3", std::string(64, 'd'), "f00d", 12};
        text.decision = {"7f3a0001", approval::Choice::ApproveOnce, "looked", {}, {}};
        text.issuer = "https://corp", text.subject = "lena";
        text.decided = {kNow}, text.expires = {kNow + 120'000'000};
    }
    nlohmann::ordered_json evidence() const {
        const auto salt = approval::newSalt();
        const auto token = provider.token(
            R"({"alg":"ES256","kid":"k1"})",
            R"({"iss":"https://corp","aud":"postern","sub":"lena","iat":1699999990,"exp":1700000600,"nonce":")" +
                approval::commitment(key.publicKey(), salt) + "\"}");
        auto made = approval::sign(text, key, {salt, token});
        made.issuerKey = provider.jwk();
        return nlohmann::ordered_json::parse(approval::toJson(made));
    }
    static std::string statement(const std::string& fingerprint = "f00d") {
        return R"({"session":"00000000000000c3","seq":2,"time":"2023-11-14T22:13:20.000000Z","event":"statement",)"
               R"("statement":12,"sql":"DELETE FROM t","fingerprint":")" +
               fingerprint + R"(","decision":{"action":"approve","rules":["ask"]}})";
    }
    nlohmann::ordered_json event() const {
        auto out = nlohmann::ordered_json::parse(
            R"({"session":"00000000000000c3","seq":4,"time":"2023-11-14T22:13:20.000000Z","event":"approval",)"
            R"("approval":"7f3a0001","statement":12,"outcome":"approved",)"
            R"("by":{"issuer":"https://corp","subject":"lena","email":"","groups":[],"method":"oidc"},)"
            R"("comment":"looked","impact":null})");
        out["evidence"] = evidence();
        return out;
    }
};

std::string problemOf(const nlohmann::ordered_json& event, const std::string& statement = Decided::statement()) {
    DecisionCheck check;
    check.take(statement);
    check.take(event.dump());
    EXPECT_EQ(check.isSigned() + check.problems().size(), 1U);
    return check.problems().empty() ? "" : check.problems().front().text;
}

TEST(DecisionCheck, aDecisionThatHolds) {
    const Decided decided;
    DecisionCheck check;
    check.take(Decided::statement());
    check.take(decided.event().dump());
    check.take("no event");
    EXPECT_EQ(check.isSigned(), 1U);
    EXPECT_TRUE(check.problems().empty());
    ASSERT_EQ(check.issuerKeys().size(), 1U);
    EXPECT_EQ(check.issuerKeys().begin()->issuer, "https://corp");
    EXPECT_EQ(check.issuerKeys().begin()->thumbprint.size(), 43U);
}

TEST(DecisionCheck, whatTheEventSaysHasToBeWhatWasSigned) {
    const Decided decided;
    const auto good = decided.event();
    const auto changed = [&](auto change) {
        auto event = good;
        change(event);
        return problemOf(event);
    };
    EXPECT_NE(changed([](auto& e) { e["outcome"] = "denied"; }).find("another decision"), std::string::npos);
    EXPECT_NE(changed([](auto& e) { e["comment"] = "else"; }).find("comment"), std::string::npos);
    EXPECT_NE(changed([](auto& e) { e["by"]["subject"] = "bob"; }).find("somebody else"), std::string::npos);
    EXPECT_NE(changed([](auto& e) { e["by"] = nullptr; }).find("somebody else"), std::string::npos);
    EXPECT_NE(changed([](auto& e) { e["approval"] = "7f3a0002"; }).find("another request"), std::string::npos);
    EXPECT_NE(problemOf(good, Decided::statement("beef")).find("another statement"), std::string::npos);
    DecisionCheck check;
    check.take(Decided::statement());
    auto event = good;
    event["evidence"]["salt"] = approval::newSalt();
    check.take(event.dump());
    ASSERT_EQ(check.problems().size(), 1U);
    EXPECT_EQ(check.problems().front().seq, 4U);
    EXPECT_EQ(check.problems().front().session, recording::SessionId{0xc3});
}

TEST(DecisionCheck, aForgedDecisionIsShown) {
    const Decided lena, thief;
    auto event = lena.event();
    // Everything but the key and the provider is at hand.
    const auto stolen = lena.evidence();
    auto made =
        approval::sign(thief.text, thief.key, {stolen["salt"].get<std::string>(), stolen["token"].get<std::string>()});
    made.issuerKey = lena.provider.jwk();
    event["evidence"] = nlohmann::ordered_json::parse(approval::toJson(made));
    EXPECT_NE(problemOf(event), "");
    auto own = thief.evidence();
    own["issuer_key"] = lena.provider.jwk(); // a token of one's own is not by the provider's key
    event["evidence"] = own;
    EXPECT_NE(problemOf(event), "");
    for (const auto* name : {"decision", "signature", "public_key", "salt", "token", "issuer_key"}) {
        event = lena.event();
        event["evidence"].erase(name);
        EXPECT_NE(problemOf(event), "") << name;
    }
}

// An event of Decided's at another place, with the statement that it is about.
struct Place {
    std::string session;
    int statement;

    std::string at(std::string line) const {
        const auto replace = [&](const std::string& what, const std::string& with) {
            if (const auto found = line.find(what); found != std::string::npos)
                line.replace(found, what.size(), with);
        };
        replace("00000000000000c3", session);
        replace("\"statement\":12", "\"statement\":" + std::to_string(statement));
        return line;
    }
    void held(DecisionCheck& check) const { check.take(at(Decided::statement())); }
    void givenUp(DecisionCheck& check) const {
        check.take(at(R"({"session":"00000000000000c3","seq":3,"time":"2023-11-14T22:13:20.000000Z","event":"error",)"
                      R"("statement":12,"severity":"ERROR","sqlstate":"57014","message":"","origin":"postern"})"));
    }
};

TEST(DecisionCheck, whatWasApprovedOnceLetsOneStatementPass) {
    const Decided decided;
    const auto event = decided.event().dump();
    const Place first{"00000000000000c3", 12}, second{"00000000000000c3", 15}, elsewhere{"00000000000000d4", 2};
    const auto problems = [&](auto play) {
        DecisionCheck check;
        for (const auto& place : {first, second, elsewhere})
            place.held(check);
        play(check);
        return check.problems().size();
    };
    const auto passes = [&](DecisionCheck& check, const Place& place) { check.take(place.at(event)); };
    EXPECT_EQ(problems([&](DecisionCheck& check) { passes(check, first); }), 0U);
    // It waited too long; the decision is news to it, and lets the next of its like pass.
    EXPECT_EQ(problems([&](DecisionCheck& check) {
                  first.givenUp(check);
                  passes(check, first);
                  passes(check, second);
              }),
              0U);
    EXPECT_EQ(problems([&](DecisionCheck& check) {
                  first.givenUp(check);
                  passes(check, first);
                  passes(check, elsewhere);
                  passes(check, second);
              }),
              1U);
    EXPECT_EQ(problems([&](DecisionCheck& check) {
                  passes(check, first);
                  passes(check, second);
              }),
              1U);
    EXPECT_EQ(problems([&](DecisionCheck& check) {
                  passes(check, first);
                  passes(check, elsewhere);
              }),
              1U);
    EXPECT_EQ(problems([&](DecisionCheck& check) {
                  passes(check, first);
                  passes(check, first);
              }),
              1U);
}

TEST(DecisionCheck, whatWasApprovedForATimeLetsManyPass) {
    Decided decided;
    decided.text.decision.choice = approval::Choice::ApproveForTime;
    decided.text.decision.span = std::chrono::minutes(15);
    const auto event = decided.event().dump();
    DecisionCheck check;
    for (int statement = 12; statement < 20; ++statement) {
        const Place place{"00000000000000c3", statement};
        place.held(check);
        check.take(place.at(event));
    }
    EXPECT_TRUE(check.problems().empty()) << check.problems().front().text;
    EXPECT_EQ(check.isSigned(), 8U);
}

TEST(DecisionCheck, decisionsWithoutASignatureAreCounted) {
    const Decided decided;
    DecisionCheck check;
    auto event = decided.event();
    event.erase("evidence");
    check.take(event.dump());
    event["outcome"] = "requested";
    check.take(event.dump());
    EXPECT_EQ(check.isUnsigned(), 1U);
    EXPECT_EQ(check.isSigned(), 0U);
    EXPECT_TRUE(check.problems().empty());
}

// What a session's summary says of itself is its gateway's word: it hides no decision.
class StoredDecisions : public recording::tests::RecordingTest {};

TEST_F(StoredDecisions, areFoundInASessionThatSaysItHeldNothing) {
    constexpr recording::SessionId kId{0x7};
    auto recorder = open();
    ASSERT_EQ(append(*recorder, recording::tests::SampleEvents::start(kId)), recording::Append::Recorded);
    recording::Approval approval;
    approval.approval = "7f3a0001", approval.statement = 1, approval.outcome = "approved";
    ASSERT_EQ(append(*recorder, {kId, 2, {1'790'000'000'000'002}, approval}), recording::Append::Recorded);
    ASSERT_TRUE(recorder->stop());
    auto stored = reader();
    ASSERT_EQ(stored.sessions({})->front().held, 0U);
    DecisionCheck check;
    ASSERT_TRUE(checkDecisions(stored, {}, check));
    EXPECT_EQ(check.isUnsigned(), 1U);
}

} // namespace
