#pragma once
// A SAML provider for tests: makes answers, right and wrong ones, and signs them with xmlsec1.
#include <memory>
#include <string>
#include <string_view>

#include <openssl/types.h>

#include "saml/response.h"

namespace postern::test {

inline constexpr Timestamp kNow{1'800'000'000'000'000}; // 2027-01-15T08:00:00Z
inline constexpr std::string_view kRequest = "_request", kRecipient = "http://127.0.0.1:8400/callback";

class SamlKey {
public:
    static SamlKey rsa(int bits = 2048);
    static SamlKey ec(const char* curve = "P-256");
    std::string certificate() const; // PEM
    EVP_PKEY* get() const { return m_key.get(); }
    bool isRsa() const;

private:
    explicit SamlKey(EVP_PKEY* key);
    std::shared_ptr<EVP_PKEY> m_key;
};

// The parts of an answer, as XML; tests change what they want to be wrong.
struct Answer {
    std::string responseAttributes = R"( ID="_response" Version="2.0" IssueInstant="2027-01-15T07:59:58Z")"
                                     R"( Destination="http://127.0.0.1:8400/callback" InResponseTo="_request")";
    std::string responseIssuer = "<saml:Issuer>https://idp.example/saml</saml:Issuer>";
    std::string status =
        R"(<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>)";
    std::string assertionAttributes = R"( ID="_assertion" Version="2.0" IssueInstant="2027-01-15T07:59:58Z")";
    std::string issuer = "<saml:Issuer>https://idp.example/saml</saml:Issuer>";
    std::string nameId =
        R"(<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">alice</saml:NameID>)";
    std::string confirmation =
        R"(<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData)"
        R"( InResponseTo="_request" NotOnOrAfter="2027-01-15T08:05:00Z" Recipient="http://127.0.0.1:8400/callback"/>)"
        R"(</saml:SubjectConfirmation>)";
    std::string conditionTimes = R"( NotBefore="2027-01-15T07:59:00Z" NotOnOrAfter="2027-01-15T08:05:00Z")";
    std::string audience =
        "<saml:AudienceRestriction><saml:Audience>postern</saml:Audience></saml:AudienceRestriction>";
    std::string authentication = R"(<saml:AuthnStatement AuthnInstant="2027-01-15T07:59:50Z")"
                                 R"( SessionNotOnOrAfter="2027-01-15T10:00:00Z"/>)";
    std::string attributes =
        R"(<saml:Attribute Name="groups"><saml:AttributeValue>dba</saml:AttributeValue>)"
        R"(<saml:AttributeValue>dev</saml:AttributeValue></saml:Attribute>)"
        R"(<saml:Attribute Name="mail"><saml:AttributeValue>alice@example.com</saml:AttributeValue>)"
        R"(</saml:Attribute>)";
    std::string more;              // in the assertion, at its end
    std::string moreOfTheResponse; // after the assertion

    std::string assertion(const std::string& signature) const;
    std::string response(const std::string& assertions, const std::string& signature = {}) const;
    std::string subject() const { return nameId + confirmation; }
};

// An unsigned ds:Signature for the element with that ID; its parts can be wrong, too.
struct SignatureShape {
    std::string method; // empty: the key's with SHA-256
    std::string digest = "http://www.w3.org/2001/04/xmlenc#sha256";
    std::string canonicalization = "http://www.w3.org/2001/10/xml-exc-c14n#";
    std::string transforms = R"(<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>)"
                             R"(<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>)";
    std::string moreReferences, keyInfo, object;
    std::string uri; // empty: "#" and the ID

    std::string xml(const std::string& id, const SamlKey& key) const;
};

// Fills in every unsigned signature of the document, the innermost first.
std::string sign(const std::string& xml, const SamlKey& key);

// A good answer with its assertion signed.
std::string signedAnswer(const SamlKey& key, const Answer& answer = {}, const SignatureShape& shape = {});

saml::Rules rulesFor(const SamlKey& key);
saml::Expected expected();
// readResponse with a replay cache of its own, at kNow.
Result<identity::Identity> read(std::string_view xml, const saml::Rules& rules);

} // namespace postern::test
