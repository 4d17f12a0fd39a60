// What the browser is sent away with, and what the configuration pins.
#include <gtest/gtest.h>

#include "base/text.h"
#include "response_maker.h"
#include "saml/request.h"

using namespace postern;
using namespace postern::saml;

namespace {

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '%') {
            out += *fromHex(text.substr(i + 1, 2));
            i += 2;
        } else {
            out += text[i];
        }
    return out;
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
    const auto at = text.find(begin) + begin.size();
    return text.substr(at, text.find(end, at) - at);
}

} // namespace

TEST(SamlRequest, IsAnAuthnRequestInTheAddress) {
    const auto request =
        makeRequest({"https://idp.example/sso?tenant=a", "urn:postern", "http://127.0.0.1:8400/callback", "st-ate_"},
                    Timestamp{1'800'000'000'123'456});
    EXPECT_EQ(request.id.size(), 41U);
    EXPECT_EQ(request.address.substr(0, 45), "https://idp.example/sso?tenant=a&SAMLRequest=");
    EXPECT_TRUE(request.address.ends_with("&RelayState=st-ate_"));
    const auto packed = *fromBase64(decoded(between(request.address, "SAMLRequest=", "&RelayState")));
    ASSERT_EQ(packed[0], '\x01') << "one stored block, the last one";
    const auto length = static_cast<unsigned char>(packed[1]) + 256 * static_cast<unsigned char>(packed[2]);
    EXPECT_EQ(static_cast<std::size_t>(length) + 5, packed.size());
    EXPECT_EQ(static_cast<unsigned char>(packed[3]), 0xff & ~static_cast<unsigned char>(packed[1]));
    const auto xml = packed.substr(5);
    EXPECT_NE(xml.find("ID=\"" + request.id + "\""), std::string::npos);
    EXPECT_NE(xml.find(R"(IssueInstant="2027-01-15T08:00:00Z")"), std::string::npos) << xml;
    EXPECT_NE(xml.find(R"(AssertionConsumerServiceURL="http://127.0.0.1:8400/callback")"), std::string::npos);
    EXPECT_NE(xml.find("<saml:Issuer>urn:postern</saml:Issuer>"), std::string::npos);
    EXPECT_NE(xml.find(R"(Destination="https://idp.example/sso?tenant=a")"), std::string::npos);
}

TEST(SamlRequest, NamesItselfAnewEachTimeAndEscapes) {
    const RequestParts parts{"https://idp.example/sso", "urn:a\"&<b", "http://127.0.0.1:1/callback", "s"};
    const auto one = makeRequest(parts, test::kNow), two = makeRequest(parts, test::kNow);
    EXPECT_NE(one.id, two.id);
    EXPECT_NE(fromBase64(decoded(between(one.address, "SAMLRequest=", "&RelayState")))->find("urn:a&quot;&amp;&lt;b"),
              std::string::npos);
}

TEST(SamlCertificate, IsPemWithAStrongKey) {
    const auto one = test::SamlKey::rsa(), two = test::SamlKey::ec("P-384");
    EXPECT_EQ(parseCertificates(one.certificate() + two.certificate())->size(), 2U);
    for (const auto& bad : {std::string(), std::string("idp.crt"),
                            std::string("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                            test::SamlKey::rsa(1024).certificate(), test::SamlKey::ec("secp256k1").certificate(),
                            one.certificate() + test::SamlKey::rsa(1024).certificate()})
        EXPECT_FALSE(parseCertificates(bad)) << bad.substr(0, 60);
}

TEST(SamlReplayCache, RemembersUntilTheEnd) {
    ReplayCache cache;
    EXPECT_TRUE(cache.use("a", "1", {100}, {10}));
    EXPECT_FALSE(cache.use("a", "1", {100}, {99}));
    EXPECT_TRUE(cache.use("b", "1", {100}, {99})) << "another provider's";
    EXPECT_TRUE(cache.use("a", "1", {300}, {100})) << "its time is over: it is refused for that";
    for (std::size_t i = 1; i < ReplayCache::kMaxEntries; ++i)
        ASSERT_TRUE(cache.use("c", std::to_string(i), {900}, {150}));
    EXPECT_FALSE(cache.use("c", "one too many", {900}, {150})) << "bounded, and then closed";
    EXPECT_TRUE(cache.use("c", "later", {2000}, {900}));
}
