#include "test_certificate.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

namespace postern::tests {

TestCertificate::TestCertificate() {
    char folder[] = "/tmp/postern-tls-XXXXXX";
    if (::mkdtemp(folder) == nullptr)
        std::abort();
    m_folder = folder;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate_(X509_new(), X509_free);
    auto* x509 = certificate_.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 24 * 3600);
    X509_set_pubkey(x509, pair.get());
    auto* name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(x509, name);
    for (const auto& [id, value] :
         {std::pair{NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"}, {NID_basic_constraints, "critical,CA:TRUE"}}) {
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value);
        X509_add_ext(x509, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(x509, pair.get(), EVP_sha256());

    const std::unique_ptr<FILE, decltype(&std::fclose)> certificateFile(std::fopen(certificate().c_str(), "w"),
                                                                        std::fclose);
    PEM_write_X509(certificateFile.get(), x509);
    const std::unique_ptr<FILE, decltype(&std::fclose)> keyFile(std::fopen(key().c_str(), "w"), std::fclose);
    ::fchmod(::fileno(keyFile.get()), 0600);
    PEM_write_PrivateKey(keyFile.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
}

TestCertificate::~TestCertificate() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

} // namespace postern::tests
