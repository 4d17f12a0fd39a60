#include "response_maker.h"

#include <libxml/parser.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

#include "saml/signature.h"

namespace postern::test {

namespace {

constexpr std::string_view kNamespaces = R"( xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol")"
                                         R"( xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion")";

void registerIds(xmlDoc* doc, xmlNode* node) {
    for (auto* attribute = node->properties; attribute != nullptr; attribute = attribute->next)
        if (xmlStrEqual(attribute->name, BAD_CAST "ID") == 1)
            xmlAddID(nullptr, doc, attribute->children->content, attribute);
    for (auto* child = node->children; child != nullptr; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            registerIds(doc, child);
}

bool isUnsigned(xmlNode* signature) {
    auto* value = xmlSecFindNode(signature, BAD_CAST "SignatureValue", xmlSecDSigNs);
    return value != nullptr && value->children == nullptr;
}

void signAll(xmlNode* node, EVP_PKEY* key) {
    for (auto* child = node->children; child != nullptr; child = child->next)
        if (child->type == XML_ELEMENT_NODE && xmlStrEqual(child->name, BAD_CAST "Signature") == 0)
            signAll(child, key);
    for (auto* child = node->children; child != nullptr; child = child->next) {
        if (child->type != XML_ELEMENT_NODE || xmlStrEqual(child->name, BAD_CAST "Signature") == 0 ||
            !isUnsigned(child))
            continue;
        auto* context = xmlSecDSigCtxCreate(nullptr);
        EVP_PKEY_up_ref(key);
        context->signKey = xmlSecKeyCreate();
        xmlSecKeySetValue(context->signKey, xmlSecOpenSSLEvpKeyAdopt(key));
        xmlSecDSigCtxSign(context, child);
        xmlSecDSigCtxDestroy(context);
    }
}

} // namespace

SamlKey::SamlKey(EVP_PKEY* key) : m_key(key, EVP_PKEY_free) {}

SamlKey SamlKey::rsa(int bits) {
    return SamlKey(EVP_RSA_gen(static_cast<unsigned>(bits)));
}

SamlKey SamlKey::ec(const char* curve) {
    return SamlKey(EVP_EC_gen(curve));
}

bool SamlKey::isRsa() const {
    return EVP_PKEY_is_a(m_key.get(), "RSA") == 1;
}

std::string SamlKey::certificate() const {
    auto* certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -86400);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400);
    X509_set_pubkey(certificate, m_key.get());
    X509_sign(certificate, m_key.get(), EVP_sha256());
    auto* bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    std::string out(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    X509_free(certificate);
    return out;
}

std::string Answer::assertion(const std::string& signature) const {
    return "<saml:Assertion" + assertionAttributes + ">" + issuer + signature + "<saml:Subject>" + subject() +
           "</saml:Subject><saml:Conditions" + conditionTimes + ">" + audience + "</saml:Conditions>" + authentication +
           "<saml:AttributeStatement>" + attributes + "</saml:AttributeStatement>" + more + "</saml:Assertion>";
}

std::string Answer::response(const std::string& assertions, const std::string& signature) const {
    return "<samlp:Response" + std::string(kNamespaces) + responseAttributes + ">" + responseIssuer + signature +
           status + assertions + moreOfTheResponse + "</samlp:Response>";
}

std::string SignatureShape::xml(const std::string& id, const SamlKey& key) const {
    const auto usual =
        std::string("http://www.w3.org/2001/04/xmldsig-more#") + (key.isRsa() ? "rsa" : "ecdsa") + "-sha256";
    return R"(<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>)"
           R"(<ds:CanonicalizationMethod Algorithm=")" +
           canonicalization + R"("/><ds:SignatureMethod Algorithm=")" + (method.empty() ? usual : method) +
           R"("/><ds:Reference URI=")" + (uri.empty() ? "#" + id : uri) + R"("><ds:Transforms>)" + transforms +
           R"(</ds:Transforms><ds:DigestMethod Algorithm=")" + digest +
           R"("/><ds:DigestValue></ds:DigestValue></ds:Reference>)" + moreReferences +
           "</ds:SignedInfo><ds:SignatureValue></ds:SignatureValue>" + keyInfo + object + "</ds:Signature>";
}

std::string sign(const std::string& xml, const SamlKey& key) {
    if (!saml::startXmlsec())
        return {};
    auto* doc = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, XML_PARSE_NONET);
    if (doc == nullptr)
        return {};
    registerIds(doc, xmlDocGetRootElement(doc));
    signAll(xmlDocGetRootElement(doc), key.get());
    xmlChar* bytes = nullptr;
    int size = 0;
    xmlDocDumpMemory(doc, &bytes, &size);
    std::string out(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    xmlFree(bytes);
    xmlFreeDoc(doc);
    return out;
}

std::string signedAnswer(const SamlKey& key, const Answer& answer, const SignatureShape& shape) {
    return sign(answer.response(answer.assertion(shape.xml("_assertion", key))), key);
}

saml::Rules rulesFor(const SamlKey& key) {
    saml::Rules out;
    out.provider = "corp";
    out.issuer = "https://idp.example/saml";
    out.entityId = "postern";
    out.audience = {"postern"};
    out.groupsAttribute = "groups";
    out.keys = saml::parseCertificates(key.certificate()).value();
    return out;
}

saml::Expected expected() {
    return {std::string(kRequest), std::string(kRecipient)};
}

Result<identity::Identity> read(std::string_view xml, const saml::Rules& rules) {
    saml::ReplayCache used;
    return saml::readResponse(xml, rules, expected(), used, kNow);
}

} // namespace postern::test
