// Signature wrapping: what was signed for alice is moved about until somebody reads another part. The eight classes of
// "On Breaking SAML" (Somorovsky and others, 2012), their relatives, and random changes.
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

#include "response_maker.h"

using namespace postern;
using namespace postern::test;

namespace {

const SamlKey& key() {
    static const auto one = SamlKey::ec();
    return one;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string part(const std::string& text, const std::string& begin, const std::string& end) {
    const auto from = text.find(begin), to = text.rfind(end);
    return from == std::string::npos || to == std::string::npos ? "" : text.substr(from, to + end.size() - from);
}

std::string assertionOf(const std::string& xml) {
    return part(xml, "<saml:Assertion", "</saml:Assertion>");
}
std::string signatureOf(const std::string& xml) {
    return part(xml, "<ds:Signature ", "</ds:Signature>");
}
std::string without(const std::string& xml, const std::string& piece) {
    return piece.empty() ? xml : replaced(xml, piece, "");
}

// The same with another person in it, unsigned, under an ID of its own.
std::string evil(const std::string& xml, const std::string& id) {
    return replaced(replaced(without(xml, signatureOf(xml)), "alice", "mallory"), id, "_evil");
}

struct Wrapped {
    std::string name, xml;
};

// Of an answer whose assertion is signed.
std::vector<Wrapped> aroundTheAssertion() {
    const auto good = signedAnswer(key());
    const auto assertion = assertionOf(good), signature = signatureOf(good);
    const auto bare = without(assertion, signature), forged = evil(assertion, "_assertion");
    const auto put = [&](const std::string& instead) { return replaced(good, assertion, instead); };
    const auto inside = [](std::string outer, const std::string& inner, const std::string& before) {
        const auto at = outer.rfind(before);
        return outer.insert(at, inner);
    };
    const auto forgedAndSigned = replaced(forged, "<saml:Subject>", signature + "<saml:Subject>");
    const auto sameId = replaced(forged, "_evil", "_assertion");
    return {
        {"XSW3: a forged one before it", put(forged + assertion)},
        {"a forged one behind it", put(assertion + forged)},
        {"XSW4: the signed one inside of a forged one", put(inside(forged, assertion, "</saml:Assertion>"))},
        {"XSW5: the signature in the forged one, the signed one at the end", put(forgedAndSigned + bare)},
        {"XSW6: the signed one inside of the signature of a forged one",
         put(inside(forgedAndSigned, bare, "</ds:Signature>"))},
        {"XSW7: a forged one with the same ID in Extensions",
         put("<samlp:Extensions>" + sameId + "</samlp:Extensions>" + assertion)},
        {"XSW8: the signed one in an Object of the signature of a forged one",
         put(inside(forgedAndSigned, "<ds:Object>" + bare + "</ds:Object>", "</ds:Signature>"))},
        {"XSW8 with the same ID", put(inside(replaced(forgedAndSigned, "_evil", "_assertion"),
                                             "<ds:Object>" + bare + "</ds:Object>", "</ds:Signature>"))},
        {"a forged one that takes the signature", put(forgedAndSigned)},
        {"a forged one with the same ID that takes the signature",
         put(replaced(sameId, "<saml:Subject>", signature + "<saml:Subject>"))},
        {"the signed one in the forged one's Advice",
         put(replaced(forged, "<saml:AttributeStatement>",
                      "<saml:Advice>" + assertion + "</saml:Advice><saml:AttributeStatement>"))},
        {"the signed one in an attribute of a forged one", put(replaced(forged, "alice@example.com", assertion))},
        {"the signature beside the assertion", put(signature + bare)},
        {"the signature beside a forged one, the signed one elsewhere",
         put(signature + forged + "<a>" + bare + "</a>")},
        {"the signed one beside the answer",
         replaced(put(forged), "</samlp:Status>", "</samlp:Status><a>" + assertion + "</a>")},
        {"a forged subject before the signed one",
         replaced(good, "<saml:Subject>",
                  "<saml:Subject><saml:NameID>mallory</saml:NameID></saml:Subject><saml:Subject>")},
        {"two signatures", put(replaced(assertion, signature, signature + signature))},
        {"a forged one of another namespace prefix",
         put(replaced(replaced(forged, "saml:", "s:"), "<s:Assertion",
                      "<s:Assertion xmlns:s=\"urn:oasis:names:tc:SAML:2.0:assertion\"") +
             assertion)},
        {"an encrypted one beside it", put(assertion + "<saml:EncryptedAssertion/>")},
    };
}

// Of an answer that is signed as a whole.
std::vector<Wrapped> aroundTheResponse() {
    const Answer answer;
    const auto good = sign(answer.response(answer.assertion(""), SignatureShape{}.xml("_response", key())), key());
    const auto response = part(good, "<samlp:Response", "</samlp:Response>"), signature = signatureOf(good);
    const auto bare = without(response, signature), forged = evil(response, "_response");
    const auto forgedAndSigned = replaced(forged, "<samlp:Status>", signature + "<samlp:Status>");
    return {
        {"XSW1: the signed answer inside of the signature of a forged one",
         replaced(forgedAndSigned, "</ds:Signature>", bare + "</ds:Signature>")},
        {"XSW2: the signed answer before the signature of a forged one",
         replaced(forged, "<samlp:Status>", bare + signature + "<samlp:Status>")},
        {"the signed answer inside of a forged one", replaced(forged, "<samlp:Status>", response + "<samlp:Status>")},
        {"a forged answer that takes the signature", forgedAndSigned},
        {"a forged assertion beside the signed answer's",
         replaced(response, "</samlp:Response>", evil(assertionOf(good), "_assertion") + "</samlp:Response>")},
        {"a forged assertion instead of the signed answer's",
         replaced(response, assertionOf(good), evil(assertionOf(good), "_assertion"))},
    };
}

} // namespace

TEST(SamlWrapping, NobodyGetsInByMovingWhatWasSigned) {
    ASSERT_TRUE(read(signedAnswer(key()), rulesFor(key()))) << "the good one is good";
    auto all = aroundTheAssertion();
    for (auto& one : aroundTheResponse())
        all.push_back(std::move(one));
    for (const auto& one : all) {
        EXPECT_NE(one.xml, signedAnswer(key())) << one.name;
        const auto who = read(one.xml, rulesFor(key()));
        ASSERT_FALSE(who) << one.name << ": got in as " << who->subject;
        EXPECT_EQ(who.error().sqlstate(), "28000") << one.name;
        RecordProperty(one.name, who.error().message());
    }
}

// Whatever is changed, cut or doubled: it is refused, or it says exactly what was signed.
TEST(SamlWrapping, RandomChangesNeverChangeWhoItIs) {
    const auto* wanted = std::getenv("POSTERN_SEED");
    const auto seed =
        wanted != nullptr ? static_cast<unsigned>(std::strtoul(wanted, nullptr, 10)) : std::random_device{}();
    SCOPED_TRACE("POSTERN_SEED=" + std::to_string(seed));
    std::mt19937 random(seed);
    const auto upTo = [&](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit)(random); };
    const auto good = signedAnswer(key());
    const auto original = read(good, rulesFor(key()));
    ASSERT_TRUE(original);
    int accepted = 0;
    for (int round = 0; round < 1000; ++round) {
        auto xml = good;
        for (auto changes = upTo(2) + 1; changes > 0; --changes) {
            const auto from = upTo(xml.size() - 1), length = std::min(upTo(300), xml.size() - from);
            switch (upTo(3)) {
            case 0:
                xml[from] = static_cast<char>(0x20 + upTo(0x5e));
                break;
            case 1:
                xml.erase(from, length);
                break;
            case 2:
                xml.insert(upTo(xml.size()), xml.substr(from, length));
                break;
            default: {
                const auto piece = upTo(1) == 0 ? assertionOf(good) : signatureOf(good);
                xml.insert(std::min(xml.find('>', from), xml.size() - 1) + 1, piece);
            }
            }
            if (xml.empty())
                xml = good;
        }
        const auto who = read(xml, rulesFor(key()));
        if (!who)
            continue;
        ++accepted;
        EXPECT_EQ(who->subject, original->subject);
        EXPECT_EQ(who->claims, original->claims);
        EXPECT_EQ(who->groups, original->groups);
        EXPECT_EQ(who->expires, original->expires);
    }
    EXPECT_LT(accepted, 500) << "the changes change nothing";
}
