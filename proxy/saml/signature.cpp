#include "saml/signature.h"

#include <algorithm>
#include <array>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/openssl/evp.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

#include "base/bytes.h"

namespace postern::saml {

namespace {

constexpr std::string_view kExclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
constexpr std::string_view kEnveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
constexpr std::array<std::string_view, 6> kMethods = {
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",   "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",   "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"};
constexpr std::array<std::string_view, 3> kDigests = {"http://www.w3.org/2001/04/xmlenc#sha256",
                                                      "http://www.w3.org/2001/04/xmldsig-more#sha384",
                                                      "http://www.w3.org/2001/04/xmlenc#sha512"};
constexpr std::size_t kMaxIdBytes = 256;

bool isOneOf(const std::optional<std::string>& value, const auto& list) {
    return value && std::find(list.begin(), list.end(), *value) != list.end();
}

// The characters that stand for themselves in a reference.
bool isPlainId(const std::string& id) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    return !id.empty() && id.size() <= kMaxIdBytes && isLetter(id.front()) &&
           std::all_of(id.begin(), id.end(),
                       [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
}

bool isExclusive(const xmlNode* method) {
    const auto inside = children(method);
    return attribute(method, "Algorithm") == kExclusive && inside.size() <= 1 &&
           std::all_of(inside.begin(), inside.end(), [](const auto* one) {
               return isElement(one, kExclusive, "InclusiveNamespaces") && children(one).empty();
           });
}

bool isPlainMethod(const xmlNode* method, std::string_view name, const auto& allowed) {
    return isElement(method, kSignature, name) && children(method).empty() &&
           isOneOf(attribute(method, "Algorithm"), allowed);
}

bool isReference(const xmlNode* reference, const std::string& id) {
    const auto parts = children(reference);
    if (!isElement(reference, kSignature, "Reference") || parts.size() != 3 ||
        attribute(reference, "URI") != "#" + id || attribute(reference, "Type"))
        return false;
    const auto transforms = children(parts[0]);
    return isElement(parts[0], kSignature, "Transforms") && transforms.size() == 2 &&
           isElement(transforms[0], kSignature, "Transform") && children(transforms[0]).empty() &&
           attribute(transforms[0], "Algorithm") == kEnveloped && isElement(transforms[1], kSignature, "Transform") &&
           isExclusive(transforms[1]) && isPlainMethod(parts[1], "DigestMethod", kDigests) &&
           isElement(parts[2], kSignature, "DigestValue") && textOf(parts[2]);
}

// Exactly the one shape; no Object in it, nothing that xmlsec1 would have to interpret.
bool isAcceptable(const xmlNode* signature, const std::string& id) {
    const auto parts = children(signature);
    if (parts.size() < 2 || parts.size() > 3 || !isElement(parts[0], kSignature, "SignedInfo") ||
        !isElement(parts[1], kSignature, "SignatureValue") || !textOf(parts[1]) ||
        (parts.size() == 3 && !isElement(parts[2], kSignature, "KeyInfo")))
        return false;
    const auto info = children(parts[0]);
    return info.size() == 3 && isElement(info[0], kSignature, "CanonicalizationMethod") && isExclusive(info[0]) &&
           isPlainMethod(info[1], "SignatureMethod", kMethods) && isReference(info[2], id);
}

struct FreeContext {
    void operator()(xmlSecDSigCtx* context) const { xmlSecDSigCtxDestroy(context); }
};
using Context = std::unique_ptr<xmlSecDSigCtx, FreeContext>;

Context contextWith(EVP_PKEY* key) {
    Context context(xmlSecDSigCtxCreate(nullptr));
    if (!context || EVP_PKEY_up_ref(key) != 1)
        return {};
    auto* data = xmlSecOpenSSLEvpKeyAdopt(key);
    if (data == nullptr) {
        EVP_PKEY_free(key);
        return {};
    }
    context->signKey = xmlSecKeyCreate(); // with a key at hand, KeyInfo is not looked at
    if (context->signKey == nullptr || xmlSecKeySetValue(context->signKey, data) != 0) {
        xmlSecKeyDataDestroy(data);
        return {};
    }
    context->flags |= XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES | XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS;
    context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    for (const auto transform : {xmlSecTransformEnvelopedId, xmlSecTransformExclC14NId, xmlSecTransformSha256Id,
                                 xmlSecTransformSha384Id, xmlSecTransformSha512Id})
        if (xmlSecDSigCtxEnableReferenceTransform(context.get(), transform) != 0)
            return {};
    for (const auto transform :
         {xmlSecTransformExclC14NId, xmlSecTransformRsaSha256Id, xmlSecTransformRsaSha384Id, xmlSecTransformRsaSha512Id,
          xmlSecTransformEcdsaSha256Id, xmlSecTransformEcdsaSha384Id, xmlSecTransformEcdsaSha512Id})
        if (xmlSecDSigCtxEnableSignatureTransform(context.get(), transform) != 0)
            return {};
    return context;
}

std::optional<std::string> verifiedBy(EVP_PKEY* key, xmlNode* signature) {
    const auto context = contextWith(key);
    if (!context || xmlSecDSigCtxVerify(context.get(), signature) != 0 ||
        context->status != xmlSecDSigStatusSucceeded || xmlSecPtrListGetSize(&context->signedInfoReferences) != 1)
        return std::nullopt;
    auto* reference = static_cast<xmlSecDSigReferenceCtx*>(xmlSecPtrListGetItem(&context->signedInfoReferences, 0));
    if (reference == nullptr || reference->status != xmlSecDSigStatusSucceeded)
        return std::nullopt;
    auto* bytes = xmlSecDSigReferenceCtxGetPreDigestBuffer(reference);
    if (bytes == nullptr || xmlSecBufferGetData(bytes) == nullptr)
        return std::nullopt;
    return std::string(reinterpret_cast<const char*>(xmlSecBufferGetData(bytes)), xmlSecBufferGetSize(bytes));
}

} // namespace

// Never undone, because other threads may be at it.
bool startXmlsec() {
    static const bool isStarted = [] {
        xmlSecErrorsDefaultCallbackEnableOutput(0);
        return xmlSecInit() == 0 && xmlSecCryptoInit() == 0;
    }();
    return isStarted;
}

Result<std::string> signedBytes(const Document& document, xmlNode* parent, xmlNode* signature, const PinnedKeys& keys) {
    const auto id = attribute(parent, "ID").value_or("");
    if (signature->parent != parent || !isPlainId(id) || !isAcceptable(signature, id))
        return refusedAnswer(phrase("its signature is not of the one form that is accepted: enveloped, exclusive "
                                    "canonicalization, RSA or ECDSA with SHA-256 or better"));
    auto* attributeNode = xmlHasNsProp(parent, reinterpret_cast<const xmlChar*>("ID"), nullptr);
    if (!startXmlsec() ||
        xmlAddID(nullptr, document.get(), reinterpret_cast<const xmlChar*>(id.c_str()), attributeNode) == nullptr)
        return Error::internal("xmlsec1 does not work");
    std::optional<std::string> out;
    for (const auto& key : keys)
        if (out = verifiedBy(key.get(), signature); out)
            break;
    ERR_clear_error();
    if (!out)
        return refusedAnswer(phrase("its signature is not by the certificate in [[identity]]"));
    return std::move(*out);
}

} // namespace postern::saml
