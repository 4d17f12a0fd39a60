#include "identity/key_set.h"

#include <algorithm>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include "base/json_writer.h"
#include "base/text.h"
#include "identity/json.h"

namespace postern::identity {

namespace {

constexpr int kLeastRsaBits = 2048, kMostRsaBits = 8192; // RFC 7518 section 3.3; above, verifying gets expensive
constexpr std::size_t kCoordinateBytes = 32;             // P-256 and Ed25519
constexpr std::size_t kMaxKeyIdBytes = 256;

template <class T, void (*release)(T*)>
struct Released {
    void operator()(T* object) const { release(object); }
};
using BigNumber = std::unique_ptr<BIGNUM, Released<BIGNUM, BN_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Released<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Released<OSSL_PARAM, OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Released<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Released<EVP_MD_CTX, EVP_MD_CTX_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Released<ECDSA_SIG, ECDSA_SIG_free>>;
using Key = std::shared_ptr<EVP_PKEY>;

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Key owned(EVP_PKEY* key) {
    return {key, EVP_PKEY_free};
}

// What failed inside OpenSSL must not wait in its queue for the next caller.
struct ErrorsCleared {
    ~ErrorsCleared() { ERR_clear_error(); }
};

BigNumber number(const Json& jwk, std::string_view member) {
    const auto* text = jwk.textOf(member);
    auto raw = text != nullptr ? fromBase64Url(*text) : Result<std::string>(std::string());
    // RFC 7518 section 2: the fewest octets that hold the number.
    if (!raw || raw->empty() || raw->front() == '\0' || raw->size() > kMostRsaBits / 8)
        return nullptr;
    return BigNumber(BN_bin2bn(bytesOf(*raw), static_cast<int>(raw->size()), nullptr));
}

Key build(const char* type, OSSL_PARAM_BLD* builder) {
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    auto made = owned(key);
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!check || EVP_PKEY_public_check(check.get()) != 1) // on the curve; a modulus that can be one
        return nullptr;
    return made;
}

Key rsaKey(const Json& jwk) {
    const auto modulus = number(jwk, "n"), exponent = number(jwk, "e");
    if (!modulus || !exponent || BN_num_bits(modulus.get()) < kLeastRsaBits ||
        BN_num_bits(modulus.get()) > kMostRsaBits || BN_is_odd(modulus.get()) == 0 || BN_is_odd(exponent.get()) == 0 ||
        BN_num_bits(exponent.get()) < 17 || BN_num_bits(exponent.get()) > 33)
        return nullptr;
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return nullptr;
    return build("RSA", builder.get());
}

std::string coordinate(const Json& jwk, std::string_view member) {
    const auto* text = jwk.textOf(member);
    auto raw = text != nullptr ? fromBase64Url(*text) : Result<std::string>(std::string());
    return raw && raw->size() == kCoordinateBytes ? *raw : std::string();
}

Key p256Key(const Json& jwk) {
    const auto x = coordinate(jwk, "x"), y = coordinate(jwk, "y");
    if (x.empty() || y.empty())
        return nullptr;
    const std::string point = "\x04" + x + y;
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return nullptr;
    return build("EC", builder.get());
}

Key ed25519Key(const Json& jwk) {
    const auto x = coordinate(jwk, "x");
    if (x.empty())
        return nullptr;
    auto* key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), x.size());
    return key == nullptr ? nullptr : owned(key);
}

PublicKey::Type typeOf(Algorithm algorithm) {
    return algorithm == Algorithm::ES256   ? PublicKey::Type::EllipticP256
           : algorithm == Algorithm::EdDSA ? PublicKey::Type::Ed25519
                                           : PublicKey::Type::Rsa;
}

bool isForVerifying(const Json& jwk) {
    const auto* use = jwk.find("use");
    if (use != nullptr && (use->text() == nullptr || *use->text() != "sig"))
        return false;
    const auto* operations = jwk.find("key_ops");
    return operations == nullptr ||
           std::any_of(operations->items().begin(), operations->items().end(),
                       [](const Json& item) { return item.text() != nullptr && *item.text() == "verify"; });
}

std::string publicMembers(const Json& jwk) {
    std::string out;
    JsonWriter json(out);
    json.beginObject();
    for (const auto* name : {"kty", "kid", "alg", "crv", "e", "n", "x", "y"})
        if (const auto* text = jwk.textOf(name))
            json.field(name, *text);
    json.endObject();
    return out;
}

std::optional<PublicKey> readKey(const Json& jwk) {
    const auto* kind = jwk.textOf("kty");
    // A private or symmetric key that is published is everybody's.
    if (kind == nullptr || jwk.find("d") != nullptr || jwk.find("k") != nullptr || !isForVerifying(jwk))
        return std::nullopt;
    PublicKey out;
    if (const auto* id = jwk.find("kid")) {
        if (id->text() == nullptr || id->text()->size() > kMaxKeyIdBytes)
            return std::nullopt;
        out.id = *id->text();
    }
    const auto* curve = jwk.textOf("crv");
    if (*kind == "RSA") {
        out.type = PublicKey::Type::Rsa;
        out.key = rsaKey(jwk);
    } else if (*kind == "EC" && curve != nullptr && *curve == "P-256") {
        out.type = PublicKey::Type::EllipticP256;
        out.key = p256Key(jwk);
    } else if (*kind == "OKP" && curve != nullptr && *curve == "Ed25519") {
        out.type = PublicKey::Type::Ed25519;
        out.key = ed25519Key(jwk);
    }
    if (const auto* algorithm = jwk.find("alg")) {
        out.algorithm = algorithm->text() != nullptr ? algorithmFromString(*algorithm->text()) : std::nullopt;
        if (!out.algorithm || typeOf(*out.algorithm) != out.type)
            return std::nullopt;
    }
    if (out.key == nullptr)
        return std::nullopt;
    out.jwk = publicMembers(jwk);
    return out;
}

// RFC 7518 section 3.4 has r and s side by side, OpenSSL wants them in DER.
std::string derSignature(std::string_view raw) {
    if (raw.size() != 2 * kCoordinateBytes)
        return {};
    BigNumber r(BN_bin2bn(bytesOf(raw), kCoordinateBytes, nullptr));
    BigNumber s(BN_bin2bn(bytesOf(raw) + kCoordinateBytes, kCoordinateBytes, nullptr));
    const EcdsaSignature signature(ECDSA_SIG_new());
    if (!r || !s || !signature || BN_is_zero(r.get()) != 0 || BN_is_zero(s.get()) != 0 ||
        ECDSA_SIG_set0(signature.get(), r.release(), s.release()) != 1)
        return {};
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0)
        return {};
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

} // namespace

std::string_view toString(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::RS256:
        return "RS256";
    case Algorithm::PS256:
        return "PS256";
    case Algorithm::ES256:
        return "ES256";
    case Algorithm::EdDSA:
        break;
    }
    return "EdDSA";
}

std::optional<Algorithm> algorithmFromString(std::string_view text) {
    for (const auto algorithm : {Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::EdDSA})
        if (text == toString(algorithm))
            return algorithm;
    return std::nullopt;
}

bool PublicKey::mayVerify(Algorithm wanted) const {
    return typeOf(wanted) == type && (!algorithm || *algorithm == wanted);
}

Result<KeySet> KeySet::parse(std::string_view json) {
    const ErrorsCleared cleared;
    const auto document = Json::parse(json, {.bytes = kMaxKeySetBytes, .values = 16384});
    if (!document)
        return Error::client("22023", "the provider's keys cannot be read: " + document.error().message());
    const auto* keys = document->find("keys");
    if (keys == nullptr || !keys->isArray())
        return Error::client("22023", "the provider's keys cannot be read: there is no list \"keys\"");
    KeySet out;
    for (const auto& jwk : keys->items()) {
        auto key = out.m_keys.size() < kMaxKeys ? readKey(jwk) : std::nullopt;
        if (key)
            out.m_keys.push_back(std::move(*key));
        else
            ++out.m_leftOut;
    }
    return out;
}

const PublicKey* KeySet::find(const std::optional<std::string>& id, Algorithm algorithm) const {
    const PublicKey* found = nullptr;
    for (const auto& key : m_keys) {
        if ((id && key.id != id) || !key.mayVerify(algorithm))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &key;
    }
    return found;
}

bool verifySignature(Algorithm algorithm, const PublicKey& key, std::string_view input, std::string_view signature) {
    const ErrorsCleared cleared;
    if (!key.key || !key.mayVerify(algorithm))
        return false;
    std::string der;
    if (algorithm == Algorithm::ES256) {
        der = derSignature(signature);
        if (der.empty())
            return false;
        signature = der;
    } else if (signature.size() != static_cast<std::size_t>(EVP_PKEY_get_size(key.key.get()))) {
        return false;
    }
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr; // belongs to `context`
    const auto* digest = algorithm == Algorithm::EdDSA ? nullptr : EVP_sha256();
    if (!context || EVP_DigestVerifyInit(context.get(), &parameters, digest, nullptr, key.key.get()) != 1)
        return false;
    if (algorithm == Algorithm::PS256 && (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1 ||
                                          EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) != 1 ||
                                          EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, EVP_sha256()) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytesOf(signature), signature.size(), bytesOf(input), input.size()) == 1;
}

} // namespace postern::identity
