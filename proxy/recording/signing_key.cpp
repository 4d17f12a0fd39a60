#include "recording/signing_key.h"

#include <cstdlib>
#include <openssl/evp.h>

#include "base/random.h"
#include "base/text.h"

namespace postern::recording {

namespace {

constexpr std::string_view kPublicPrefix = "ed25519:";
constexpr std::string_view kSecretPrefix = "postern-signing-key:ed25519:";
constexpr std::size_t kKeyBytes = 32, kSignatureBytes = 64;

const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

struct ContextFree {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, ContextFree>;

KeyPointer fromSeed(std::string_view seed) {
    return KeyPointer(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), seed.size()));
}

} // namespace

void KeyFree::operator()(evp_pkey_st* key) const {
    EVP_PKEY_free(key);
}

Result<PublicKey> PublicKey::fromText(std::string_view text) {
    if (text.starts_with(kPublicPrefix)) {
        auto bytes = fromBase64(text.substr(kPublicPrefix.size()));
        if (bytes && bytes->size() == kKeyBytes)
            return PublicKey(std::move(*bytes));
    }
    return Error::client("22023", "not a public key; it looks like ed25519:… with 44 characters of base64");
}

std::string PublicKey::toText() const {
    return std::string(kPublicPrefix) + toBase64(m_raw);
}

bool PublicKey::verify(std::string_view bytes, std::string_view signature) const {
    const KeyPointer key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(m_raw), m_raw.size()));
    const Context context(EVP_MD_CTX_new());
    return key && context && signature.size() == kSignatureBytes &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(bytes), bytes.size()) == 1;
}

SigningKey SigningKey::generate() {
    const Secret seed(randomBytes(kKeyBytes));
    auto key = fromSeed(seed.view());
    if (!key)
        std::abort(); // a store without signatures is not what was promised
    return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::load(const Secret& text) {
    auto view = text.view();
    while (view.ends_with('\n') || view.ends_with('\r'))
        view.remove_suffix(1);
    if (view.starts_with(kSecretPrefix)) {
        if (auto seed = fromBase64(view.substr(kSecretPrefix.size()))) {
            auto key = seed->size() == kKeyBytes ? fromSeed(*seed) : nullptr;
            wipe(*seed);
            if (key)
                return SigningKey(std::move(key));
        }
    }
    return Error::internal("the signing key is not one that Postern made");
}

Secret SigningKey::toText() const {
    std::string seed(kKeyBytes, '\0');
    std::size_t size = seed.size();
    if (EVP_PKEY_get_raw_private_key(m_key.get(), raw(seed), &size) != 1)
        std::abort();
    auto text = std::string(kSecretPrefix) + toBase64(seed);
    wipe(seed);
    Secret out(text);
    wipe(text);
    return out;
}

PublicKey SigningKey::publicKey() const {
    std::string bytes(kKeyBytes, '\0');
    std::size_t size = bytes.size();
    if (EVP_PKEY_get_raw_public_key(m_key.get(), raw(bytes), &size) != 1)
        std::abort();
    return PublicKey(std::move(bytes));
}

std::string SigningKey::sign(std::string_view bytes) const {
    const Context context(EVP_MD_CTX_new());
    std::string out(kSignatureBytes, '\0');
    std::size_t size = out.size();
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), raw(out), &size, raw(bytes), bytes.size()) != 1)
        std::abort();
    return out;
}

} // namespace postern::recording
