// What an answer must be, and every way in which it is not.
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "response_maker.h"

using namespace postern;
using namespace postern::test;
using testing::HasSubstr;

namespace {

const SamlKey& key() {
    static const auto one = SamlKey::rsa();
    return one;
}

const SamlKey& attackersKey() {
    static const auto one = SamlKey::rsa();
    return one;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

void expectRefused(const Result<identity::Identity>& who, const std::string& why, const std::string& name) {
    ASSERT_FALSE(who) << name << ": got in as " << who->subject;
    EXPECT_EQ(who.error().sqlstate(), "28000") << name;
    EXPECT_THAT(who.error().message(), HasSubstr(why)) << name;
}

} // namespace

TEST(SamlResponse, SaysWhoSignedIn) {
    const auto who = read(signedAnswer(key()), rulesFor(key()));
    ASSERT_TRUE(who) << who.error().message();
    EXPECT_EQ(who->provider, "corp");
    EXPECT_EQ(who->issuer, "https://idp.example/saml");
    EXPECT_EQ(who->subject, "alice");
    EXPECT_EQ(who->email, "alice@example.com");
    EXPECT_THAT(who->groups, testing::ElementsAre("dba", "dev"));
    EXPECT_TRUE(who->groupsKnown);
    EXPECT_EQ(toRfc3339(who->expires), "2027-01-15T10:00:00.000000Z") << "SessionNotOnOrAfter";
    EXPECT_EQ(who->ends.micros, who->expires.micros + 30'000'000);
    EXPECT_THAT(who->claims, HasSubstr(R"("groups":["dba","dev"])"));
}

TEST(SamlResponse, MayBeSignedOutsideInsideOrBoth) {
    const Answer answer;
    const SignatureShape shape;
    const auto inner = shape.xml("_assertion", key()), outer = shape.xml("_response", key());
    for (const auto& xml : {answer.response(answer.assertion(inner)), answer.response(answer.assertion(""), outer),
                            answer.response(answer.assertion(inner), outer)}) {
        const auto who = read(sign(xml, key()), rulesFor(key()));
        ASSERT_TRUE(who) << who.error().message();
        EXPECT_EQ(who->subject, "alice");
    }
}

TEST(SamlResponse, TakesTheUsualAlgorithms) {
    for (const auto* curve : {"P-256", "P-384", "P-521"}) {
        const auto ec = SamlKey::ec(curve);
        EXPECT_TRUE(read(signedAnswer(ec), rulesFor(ec))) << curve;
    }
    for (const auto* size : {"384", "512"}) {
        SignatureShape shape;
        shape.method = std::string("http://www.w3.org/2001/04/xmldsig-more#rsa-sha") + size;
        shape.digest = std::string(size) == "384" ? "http://www.w3.org/2001/04/xmldsig-more#sha384"
                                                  : "http://www.w3.org/2001/04/xmlenc#sha512";
        EXPECT_TRUE(read(signedAnswer(key(), {}, shape), rulesFor(key()))) << size;
    }
    SignatureShape prefixes;
    prefixes.transforms = R"(<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>)"
                          R"(<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"><ec:InclusiveNamespaces)"
                          R"( xmlns:ec="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="xs"/></ds:Transform>)";
    EXPECT_TRUE(read(signedAnswer(key(), {}, prefixes), rulesFor(key())));
}

TEST(SamlResponse, OneOfSeveralPinnedKeysWillDo) {
    auto rules = rulesFor(attackersKey());
    EXPECT_FALSE(read(signedAnswer(key()), rules));
    rules.keys.push_back(rulesFor(key()).keys.front());
    EXPECT_TRUE(read(signedAnswer(key()), rules)) << "a rotation";
}

TEST(SamlResponse, EndsWhenTheFirstEndComes) {
    auto rules = rulesFor(key());
    rules.session = std::chrono::hours{1};
    EXPECT_EQ(toRfc3339(read(signedAnswer(key()), rules)->expires), "2027-01-15T09:00:00.000000Z");
    Answer answer;
    answer.authentication = R"(<saml:AuthnStatement AuthnInstant="2027-01-15T07:59:50Z"/>)";
    rules.session = std::chrono::hours{8};
    EXPECT_EQ(toRfc3339(read(signedAnswer(key(), answer), rules)->expires), "2027-01-15T16:00:00.000000Z");
}

TEST(SamlResponse, GroupsMayBeUnknown) {
    struct Case {
        const char *attributes, *why;
    };
    for (
        const auto& one :
        {Case{
             R"(<saml:Attribute Name="groups"><saml:AttributeValue>a</saml:AttributeValue><saml:AttributeValue><b/></saml:AttributeValue></saml:Attribute>)",
             "not a group's name"},
         Case{
             R"(<saml:Attribute Name="http://schemas.microsoft.com/claims/groups.link"><saml:AttributeValue>https://graph</saml:AttributeValue></saml:Attribute>)",
             "more groups than the answer holds"}}) {
        Answer answer;
        answer.attributes = one.attributes;
        const auto who = read(signedAnswer(key(), answer), rulesFor(key()));
        ASSERT_TRUE(who);
        EXPECT_FALSE(who->groupsKnown);
        EXPECT_TRUE(who->groups.empty());
        EXPECT_THAT(who->groupsProblem, HasSubstr(one.why));
    }
    Answer none;
    none.attributes = "";
    EXPECT_TRUE(read(signedAnswer(key(), none), rulesFor(key()))->groupsKnown) << "none at all";
    auto rules = rulesFor(key());
    rules.groupsAttribute = "http://schemas.microsoft.com/ws/2008/06/identity/claims/groups";
    Answer entra;
    entra.attributes = R"(<saml:Attribute Name="http://schemas.microsoft.com/ws/2008/06/identity/claims/groups">)"
                       R"(<saml:AttributeValue>5d2c-guid</saml:AttributeValue></saml:Attribute>)";
    EXPECT_THAT(read(signedAnswer(key(), entra), rules)->groups, testing::ElementsAre("5d2c-guid"));
}

TEST(SamlResponse, AttributesCanBeRequired) {
    auto rules = rulesFor(key());
    rules.require = {{"groups", "dba"}};
    EXPECT_TRUE(read(signedAnswer(key()), rules));
    rules.require = {{"groups", "db"}};
    expectRefused(read(signedAnswer(key()), rules), "require", "a group that is not there");
}

TEST(SamlResponse, WrongParts) {
    const std::string later = "2027-01-15T09:00:00Z", before = "2027-01-15T07:00:00Z";
    struct Case {
        const char* name;
        const char* why;
        std::function<void(Answer&)> change;
    };
    const std::vector<Case> cases = {
        {"another request", "InResponseTo",
         [](Answer& a) { a.responseAttributes = replaced(a.responseAttributes, "_request", "_other"); }},
        {"no request: not asked for", "InResponseTo",
         [](Answer& a) { a.responseAttributes = replaced(a.responseAttributes, R"( InResponseTo="_request")", ""); }},
        {"another destination", "Destination",
         [](Answer& a) { a.responseAttributes = replaced(a.responseAttributes, "8400", "8401"); }},
        {"no destination", "Destination",
         [](Answer& a) {
             a.responseAttributes =
                 replaced(a.responseAttributes, R"( Destination="http://127.0.0.1:8400/callback")", "");
         }},
        {"SAML 1.1", "not a SAML 2.0",
         [](Answer& a) { a.responseAttributes = replaced(a.responseAttributes, "2.0", "1.1"); }},
        {"an assertion of SAML 1.1", "not a SAML 2.0",
         [](Answer& a) { a.assertionAttributes = replaced(a.assertionAttributes, "2.0", "1.1"); }},
        {"another issuer outside", "another issuer",
         [](Answer& a) { a.responseIssuer = replaced(a.responseIssuer, "idp.example", "evil.example"); }},
        {"another issuer inside", "another issuer",
         [](Answer& a) { a.issuer = replaced(a.issuer, "idp.example", "evil.example"); }},
        {"an issuer with more behind it", "another issuer",
         [](Answer& a) { a.issuer = replaced(a.issuer, "/saml<", "/saml/<"); }},
        {"no issuer", "no Issuer", [](Answer& a) { a.issuer = ""; }},
        {"two issuers", "more than one Issuer", [](Answer& a) { a.issuer += a.issuer; }},
        {"refused by the provider", "refused the sign-in (Responder, AuthnFailed)",
         [](Answer& a) {
             a.status =
                 R"(<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">)"
                 R"(<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode></samlp:Status>)";
         }},
        {"no status", "no Status", [](Answer& a) { a.status = ""; }},
        {"another recipient", "Recipient",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, "8400", "8401"); }},
        {"no recipient", "Recipient",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, "Recipient=", "Address="); }},
        {"a confirmation of another request", "InResponseTo",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, "_request", "_other"); }},
        {"a confirmation of no request", "InResponseTo",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, R"(InResponseTo="_request" )", ""); }},
        {"a confirmation that has expired", "expired",
         [&](Answer& a) { a.confirmation = replaced(a.confirmation, "2027-01-15T08:05:00Z", before); }},
        {"a confirmation without an end", "no end",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, "NotOnOrAfter=", "NotOn="); }},
        {"a confirmation with a beginning", "a beginning",
         [&](Answer& a) {
             a.confirmation =
                 replaced(a.confirmation, "InResponseTo=", R"(NotBefore="2027-01-15T07:00:00Z" InResponseTo=)");
         }},
        {"holder of key", "bearer",
         [](Answer& a) { a.confirmation = replaced(a.confirmation, "cm:bearer", "cm:holder-of-key"); }},
        {"no confirmation", "bearer", [](Answer& a) { a.confirmation = ""; }},
        {"expired", "expired (NotOnOrAfter)",
         [&](Answer& a) { a.conditionTimes = R"( NotOnOrAfter="2027-01-15T07:59:30Z")"; }},
        {"from the future", "future (NotBefore)",
         [&](Answer& a) { a.conditionTimes = R"( NotBefore="2027-01-15T08:00:31Z")"; }},
        {"a time that is none", "not a time", [](Answer& a) { a.conditionTimes = R"( NotBefore="yesterday")"; }},
        {"for somebody else", "Audience", [](Answer& a) { a.audience = replaced(a.audience, "postern", "other"); }},
        {"for us and for somebody else in two restrictions", "Audience",
         [](Answer& a) { a.audience += replaced(a.audience, "postern", "other"); }},
        {"for nobody in particular", "Audience", [](Answer& a) { a.audience = ""; }},
        {"a condition of its own", "condition", [](Answer& a) { a.audience += "<saml:Condition/>"; }},
        {"made long ago", "IssueInstant",
         [&](Answer& a) { a.assertionAttributes = replaced(a.assertionAttributes, "07:59:58", "07:49:00"); }},
        {"made in the future", "IssueInstant",
         [&](Answer& a) { a.assertionAttributes = replaced(a.assertionAttributes, "07:59:58", "08:01:00"); }},
        {"nobody signed in", "AuthnStatement", [](Answer& a) { a.authentication = ""; }},
        {"the session is over", "SessionNotOnOrAfter",
         [&](Answer& a) { a.authentication = replaced(a.authentication, "10:00:00", "07:00:00"); }},
        {"an end of the session that is no time", "not a time",
         [&](Answer& a) { a.authentication = replaced(a.authentication, "2027-01-15T10:00:00Z", "never"); }},
        {"a transient name", "transient", [](Answer& a) { a.nameId = replaced(a.nameId, "persistent", "transient"); }},
        {"no name", "no NameID", [](Answer& a) { a.nameId = ""; }},
        {"an empty name", "NameID is empty", [](Answer& a) { a.nameId = replaced(a.nameId, "alice", "  "); }},
        {"two names", "more than one NameID", [](Answer& a) { a.nameId += replaced(a.nameId, "alice", "lena"); }},
        {"an element in the name", "NameID is empty",
         [](Answer& a) { a.nameId = replaced(a.nameId, "alice", "alice<b/>lena"); }},
        {"a control character in the name", "NameID is empty",
         [](Answer& a) { a.nameId = replaced(a.nameId, "alice", "al&#10;ice"); }},
        {"a long name", "NameID is empty",
         [](Answer& a) { a.nameId = replaced(a.nameId, "alice", std::string(256, 'a')); }},
        {"an encrypted name", "no NameID", [](Answer& a) { a.nameId = "<saml:EncryptedID>x</saml:EncryptedID>"; }},
        {"a name of another provider", "another provider",
         [](Answer& a) { a.nameId = replaced(a.nameId, "Format=", R"(NameQualifier="urn:other" Format=)"); }},
        {"a name for somebody else", "another provider",
         [](Answer& a) { a.nameId = replaced(a.nameId, "Format=", R"(SPNameQualifier="urn:other" Format=)"); }},
        {"two subjects", "more than one Subject", [](Answer& a) { a.more = "<saml:Subject/>"; }},
    };
    for (const auto& one : cases) {
        Answer answer;
        one.change(answer);
        expectRefused(read(signedAnswer(key(), answer), rulesFor(key())), one.why, one.name);
    }
}

TEST(SamlResponse, IsUsedOnce) {
    saml::ReplayCache used;
    const auto xml = signedAnswer(key());
    EXPECT_TRUE(saml::readResponse(xml, rulesFor(key()), expected(), used, kNow));
    expectRefused(saml::readResponse(xml, rulesFor(key()), expected(), used, kNow), "used before", "a replay");
}

TEST(SamlResponse, WrongSignatures) {
    const Answer answer;
    const auto rules = rulesFor(key());
    expectRefused(read(answer.response(answer.assertion("")), rules), "not signed", "no signature");
    expectRefused(read(signedAnswer(attackersKey()), rules), "certificate", "another key");
    SignatureShape brought;
    brought.keyInfo = "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>" +
                      replaced(replaced(attackersKey().certificate(), "-----BEGIN CERTIFICATE-----", ""),
                               "-----END CERTIFICATE-----", "") +
                      "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";
    expectRefused(read(signedAnswer(attackersKey(), answer, brought), rules), "certificate", "a key that it brings");
    expectRefused(read(signedAnswer(SamlKey::ec(), answer), rules), "certificate", "a key of another kind");

    const std::string enveloped =
        R"(<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>)";
    const std::string exclusive = R"(<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>)";
    struct Case {
        const char* name;
        std::function<void(SignatureShape&)> change;
        bool isSigned = true; // false: not even a signer should touch it
    };
    const std::vector<Case> shapes = {
        {"SHA-1", [](SignatureShape& s) { s.method = "http://www.w3.org/2000/09/xmldsig#rsa-sha1"; }},
        {"a digest of SHA-1", [](SignatureShape& s) { s.digest = "http://www.w3.org/2000/09/xmldsig#sha1"; }},
        {"HMAC", [](SignatureShape& s) { s.method = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"; }},
        {"MD5", [](SignatureShape& s) { s.method = "http://www.w3.org/2001/04/xmldsig-more#rsa-md5"; }},
        {"inclusive canonicalization",
         [](SignatureShape& s) { s.canonicalization = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"; }},
        {"canonicalization with comments",
         [](SignatureShape& s) { s.canonicalization = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"; }},
        {"no transforms", [](SignatureShape& s) { s.transforms = ""; }},
        {"only enveloped", [&](SignatureShape& s) { s.transforms = enveloped; }},
        {"another order", [&](SignatureShape& s) { s.transforms = exclusive + enveloped; }, false},
        {"XPath",
         [&](SignatureShape& s) {
             s.transforms = enveloped +
                            R"(<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116">)"
                            R"(<ds:XPath>not(ancestor-or-self::*[local-name()='Subject'])</ds:XPath></ds:Transform>)" +
                            exclusive;
         },
         false},
        {"XSLT",
         [&](SignatureShape& s) {
             s.transforms =
                 enveloped + R"(<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>)" + exclusive;
         },
         false},
        {"base64",
         [&](SignatureShape& s) {
             s.transforms = enveloped + R"(<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/>)";
         },
         false},
        {"another reference", [](SignatureShape& s) { s.uri = "#_response"; }},
        {"an XPointer", [](SignatureShape& s) { s.uri = "#xpointer(id('_assertion'))"; }, false},
        {"a file", [](SignatureShape& s) { s.uri = "file:///etc/hostname"; }, false},
        {"an address", [](SignatureShape& s) { s.uri = "http://127.0.0.1:1/"; }, false},
        {"two references",
         [&](SignatureShape& s) {
             s.moreReferences =
                 R"(<ds:Reference URI="#_assertion"><ds:Transforms>)" + enveloped + exclusive +
                 R"(</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>)"
                 R"(<ds:DigestValue></ds:DigestValue></ds:Reference>)";
         }},
        {"an object", [](SignatureShape& s) { s.object = "<ds:Object/>"; }},
        {"a manifest", [](SignatureShape& s) { s.object = "<ds:Object><ds:Manifest/></ds:Object>"; }},
    };
    for (const auto& one : shapes) {
        SignatureShape shape;
        one.change(shape);
        const auto xml = answer.response(answer.assertion(shape.xml("_assertion", key())));
        expectRefused(read(one.isSigned ? sign(xml, key()) : xml, rules), "form", one.name);
    }
    const auto good = signedAnswer(key());
    expectRefused(read(replaced(good, "alice", "lena"), rules), "certificate", "changed after it was signed");
    expectRefused(read(replaced(good, ">dba<", ">root<"), rules), "certificate", "a group that was added");
    expectRefused(read(replaced(good, "<ds:SignatureValue>", "<ds:SignatureValue>AAAA"), rules), "certificate",
                  "another signature value");
    // Outside of the assertion nobody signed anything, so nothing of it may matter but what is compared.
    expectRefused(read(replaced(good, "_request", "_other"), rules), "InResponseTo", "the envelope");
}

TEST(SamlResponse, BothSignaturesHaveToHold) {
    const Answer answer;
    const auto both = answer.response(answer.assertion(SignatureShape{}.xml("_assertion", key())),
                                      SignatureShape{}.xml("_response", key()));
    const auto inside = sign(answer.response(answer.assertion(SignatureShape{}.xml("_assertion", key()))), key());
    auto outside = replaced(inside, "<samlp:Status>", SignatureShape{}.xml("_response", key()) + "<samlp:Status>");
    expectRefused(read(sign(outside, attackersKey()), rulesFor(key())), "certificate", "outside by a stranger");
    EXPECT_TRUE(read(sign(both, key()), rulesFor(key())));
}

TEST(SamlResponse, XmlIsReadStrictly) {
    const auto rules = rulesFor(key());
    const auto good = signedAnswer(key());
    const auto root = good.find("<samlp:Response");
    const auto with = [&](const std::string& before) { return before + good.substr(root); };
    std::string deep, ids;
    for (int i = 0; i < 200; ++i)
        deep = "<a>" + deep + "</a>";
    struct Case {
        const char *name, *why;
        std::string xml;
    };
    std::string utf16 = "\xff\xfe";
    for (const char c : good)
        (utf16 += c) += '\0';
    const std::string bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                             "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    const std::vector<Case> cases = {
        {"nothing", "empty", ""},
        {"not XML", "well-formed", "hello"},
        {"cut off", "well-formed", good.substr(0, good.size() / 2)},
        {"a DTD", "DTD", with("<!DOCTYPE a>")},
        {"a DTD with an ID attribute", "DTD", with("<!DOCTYPE a [<!ATTLIST samlp:Response Other ID #IMPLIED>]>")},
        {"an entity bomb", "DTD", replaced(with(bomb), "alice", "&c;")},
        {"an external entity", "DTD",
         replaced(with("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"), "alice", "&x;")},
        {"an external DTD", "DTD", with("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">")},
        {"an entity of nobody", "well-formed", replaced(good, "alice", "&x;")},
        {"a comment", "comments", replaced(good, "<saml:Subject>", "<!-- --><saml:Subject>")},
        {"a comment before it", "more than one", with("<!-- -->")},
        {"a processing instruction", "processing", replaced(good, "<saml:Subject>", "<?php ?><saml:Subject>")},
        {"a processing instruction before it", "more than one", with("<?xml-stylesheet href='x'?>")},
        {"an ID twice", "the same ID", replaced(good, "</samlp:Response>", "<a ID=\"_assertion\"/></samlp:Response>")},
        {"an ID twice, spelled otherwise", "the same ID",
         replaced(good, "</samlp:Response>", "<a id=\"_assertion\"/></samlp:Response>")},
        {"xml:id", "another namespace", replaced(good, "</samlp:Response>", "<a xml:id=\"_x\"/></samlp:Response>")},
        {"too deep", "too deep", replaced(good, "</samlp:Response>", deep + "</samlp:Response>")},
        {"too long", "too long", good + std::string(300'000, ' ')},
        {"UTF-16", "UTF-8", utf16},
        {"NUL", "UTF-8", good + '\0'},
        {"bytes that are not UTF-8", "UTF-8", replaced(good, "alice", "alice\xff")},
        {"another root", "Response",
         replaced(replaced(good, "<samlp:Response", "<samlp:Other"), "</samlp:Response", "</samlp:Other")},
    };
    for (const auto& one : cases)
        expectRefused(read(one.xml, rules), one.why, one.name);
    std::string many = good;
    for (int i = 0; i < 30'000; ++i)
        ids += "<a/>";
    expectRefused(read(replaced(good, "</samlp:Response>", ids + "</samlp:Response>"), rules),
                  "too deep or has too many", "many");
    EXPECT_TRUE(read(replaced(good, "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), rules));
}

// A provider that lets people choose their names signs what they chose: it must not be read as somebody else's.
TEST(SamlResponse, CommentsDoNotCutNames) {
    Answer answer;
    answer.nameId = replaced(answer.nameId, "alice", "admin@example.com<!-- -->.evil.example");
    expectRefused(read(signedAnswer(key(), answer), rulesFor(key())), "comments", "a comment in the name");
    answer.nameId = replaced(Answer().nameId, "alice", "admin@example.com<![CDATA[.evil]]>.example");
    const auto who = read(signedAnswer(key(), answer), rulesFor(key()));
    ASSERT_TRUE(who);
    EXPECT_EQ(who->subject, "admin@example.com.evil.example") << "whole";
}

TEST(SamlResponse, IsBase64InTheForm) {
    EXPECT_EQ(*saml::decodeResponse("PGE+\r\nPC9h Pg=="), "<a></a>");
    for (const auto& bad : {std::string("PGE"), std::string("****"), std::string(400'000, 'A')})
        EXPECT_FALSE(saml::decodeResponse(bad));
}
