#include "saml/certificate.h"

#include <algorithm>
#include <array>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <string>

namespace postern::saml {

namespace {

constexpr std::size_t kMaxCertificates = 8;
constexpr int kLeastRsaBits = 2048, kMostRsaBits = 8192;

Error notCertificates(const std::string& why) {
    return Error::client("22023", "the certificate in [[identity]] " + why);
}

bool isStrong(EVP_PKEY* key) {
    if (EVP_PKEY_is_a(key, "RSA") == 1)
        return EVP_PKEY_get_bits(key) >= kLeastRsaBits && EVP_PKEY_get_bits(key) <= kMostRsaBits;
    std::array<char, 32> curve{};
    if (EVP_PKEY_is_a(key, "EC") != 1 || EVP_PKEY_get_group_name(key, curve.data(), curve.size(), nullptr) != 1)
        return false;
    constexpr std::array<std::string_view, 3> kCurves = {"prime256v1", "secp384r1", "secp521r1"};
    return std::find(kCurves.begin(), kCurves.end(), std::string_view(curve.data())) != kCurves.end();
}

} // namespace

Result<PinnedKeys> parseCertificates(std::string_view pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                        &BIO_free);
    PinnedKeys out;
    while (bio) {
        const std::unique_ptr<X509, decltype(&X509_free)> one(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr),
                                                              &X509_free);
        if (!one)
            break;
        std::shared_ptr<EVP_PKEY> key(X509_get_pubkey(one.get()), &EVP_PKEY_free);
        if (!key || !isStrong(key.get()))
            return notCertificates("has a key that is too weak or of another kind than RSA and ECDSA");
        out.push_back(std::move(key));
        if (out.size() > kMaxCertificates)
            return notCertificates("is more than " + std::to_string(kMaxCertificates) + " certificates");
    }
    ERR_clear_error();
    if (out.empty())
        return notCertificates("cannot be read as PEM");
    return out;
}

} // namespace postern::saml
