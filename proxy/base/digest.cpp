#include "base/digest.h"

#include <openssl/evp.h>

namespace postern {

struct Digest256::State {
    struct Free {
        void operator()(EVP_MD_CTX* made) const { EVP_MD_CTX_free(made); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Digest256::Digest256() : m(std::make_unique<State>()) {
    EVP_DigestInit_ex(m->context.get(), EVP_sha256(), nullptr);
}

Digest256::~Digest256() = default;
Digest256::Digest256(Digest256&&) noexcept = default;
Digest256& Digest256::operator=(Digest256&&) noexcept = default;

void Digest256::add(std::string_view bytes) {
    EVP_DigestUpdate(m->context.get(), bytes.data(), bytes.size());
}

std::string Digest256::finish() {
    std::string out(32, '\0');
    EVP_DigestFinal_ex(m->context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

} // namespace postern
