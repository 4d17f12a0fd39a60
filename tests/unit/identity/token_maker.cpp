#include "token_maker.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "base/text.h"

namespace postern::test {

namespace {

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string number(const EVP_PKEY* key, const char* name, int width = 0) {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    std::string out(static_cast<std::size_t>(width != 0 ? width : BN_num_bytes(value)), '\0');
    BN_bn2binpad(value, reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(out.size()));
    BN_free(value);
    return toBase64Url(out);
}

std::string rawFromDer(const std::string& der) {
    const auto* position = bytesOf(der);
    auto* signature = d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(der.size()));
    std::string out(64, '\0');
    auto* raw = reinterpret_cast<unsigned char*>(out.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), raw, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), raw + 32, 32);
    ECDSA_SIG_free(signature);
    return out;
}

} // namespace

TokenMaker::TokenMaker(EVP_PKEY* key) : m_key(key, EVP_PKEY_free) {}

TokenMaker TokenMaker::rsa(int bits, unsigned exponent) {
    auto* context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    auto* e = BN_new();
    BN_set_word(e, exponent);
    EVP_PKEY* key = nullptr;
    EVP_PKEY_keygen_init(context);
    EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits);
    EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context, e);
    EVP_PKEY_generate(context, &key);
    EVP_PKEY_CTX_free(context);
    BN_free(e);
    return TokenMaker(key);
}

TokenMaker TokenMaker::p256() {
    return TokenMaker(EVP_EC_gen("P-256"));
}

TokenMaker TokenMaker::ed25519() {
    return TokenMaker(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
}

TokenMaker TokenMaker::ed25519(std::string_view seed) {
    return TokenMaker(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytesOf(seed), seed.size()));
}

std::string TokenMaker::jwk(const std::string& members) const {
    const auto* key = m_key.get();
    std::string out = "{" + members + (members.empty() ? "" : ",");
    if (EVP_PKEY_is_a(key, "RSA") == 1)
        return out + R"("kty":"RSA","n":")" + number(key, OSSL_PKEY_PARAM_RSA_N) + R"(","e":")" +
               number(key, OSSL_PKEY_PARAM_RSA_E) + "\"}";
    if (EVP_PKEY_is_a(key, "EC") == 1)
        return out + R"("kty":"EC","crv":"P-256","x":")" + number(key, OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")" +
               number(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32) + "\"}";
    std::string raw(32, '\0');
    std::size_t size = raw.size();
    EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size);
    return out + R"("kty":"OKP","crv":"Ed25519","x":")" + toBase64Url(raw) + "\"}";
}

std::string TokenMaker::sign(std::string_view algorithm, std::string_view input) const {
    auto* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* parameters = nullptr;
    const bool isEdwards = EVP_PKEY_is_a(m_key.get(), "ED25519") == 1;
    EVP_DigestSignInit(context, &parameters, isEdwards ? nullptr : EVP_sha256(), nullptr, m_key.get());
    if (algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST);
    }
    std::size_t size = 0;
    EVP_DigestSign(context, nullptr, &size, bytesOf(input), input.size());
    std::string out(size, '\0');
    EVP_DigestSign(context, reinterpret_cast<unsigned char*>(out.data()), &size, bytesOf(input), input.size());
    EVP_MD_CTX_free(context);
    out.resize(size);
    return EVP_PKEY_is_a(m_key.get(), "EC") == 1 ? rawFromDer(out) : out;
}

std::string TokenMaker::token(const std::string& header, const std::string& claims) const {
    const auto input = toBase64Url(header) + "." + toBase64Url(claims);
    const bool isPss = header.find("PS256") != std::string::npos;
    return input + "." + toBase64Url(sign(isPss ? "PS256" : "", input));
}

} // namespace postern::test
