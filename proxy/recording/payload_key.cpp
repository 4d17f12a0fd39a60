#include "recording/payload_key.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/digest.h"
#include "base/random.h"
#include "base/text.h"

namespace postern::recording {

namespace {

constexpr std::string_view kPrefix = "postern-payload-key:aes-256-gcm:";
constexpr std::string_view kIdPurpose = "postern-payload-key-id";
constexpr std::size_t kKeyBytes = 32;

std::string idOf(std::string_view secret) {
    Digest256 digest;
    digest.add(kIdPurpose);
    digest.add(secret);
    return digest.finish().substr(0, kPayloadKeyIdBytes);
}

} // namespace

PayloadKey::PayloadKey(Secret secret) : m_secret(std::move(secret)), m_id(idOf(m_secret.view())) {}

PayloadKey PayloadKey::generate() {
    auto bytes = randomBytes(kKeyBytes);
    PayloadKey key{Secret(bytes)};
    wipe(bytes);
    return key;
}

Result<PayloadKey> PayloadKey::load(std::string_view line) {
    if (line.starts_with(kPrefix)) {
        if (auto bytes = fromBase64(line.substr(kPrefix.size()))) {
            Secret secret(*bytes);
            wipe(*bytes);
            if (secret.view().size() == kKeyBytes)
                return PayloadKey(std::move(secret));
        }
    }
    return Error::client(
        "22023", "not a payload key; it looks like postern-payload-key:aes-256-gcm:… with 44 characters of base64");
}

std::string PayloadKey::idText() const {
    return toHex(m_id);
}

Secret PayloadKey::toText() const {
    auto base64 = toBase64(m_secret.view());
    auto text = std::string(kPrefix) + base64;
    wipe(base64);
    Secret out(text);
    wipe(text);
    return out;
}

Secret PayloadKey::derive(std::string_view purpose, std::string_view salt) const {
    auto message = std::string(purpose);
    message += salt;
    std::array<unsigned char, kKeyBytes> out{};
    unsigned size = 0;
    const auto* key = m_secret.view().data();
    if (!HMAC(EVP_sha256(), key, static_cast<int>(kKeyBytes), reinterpret_cast<const unsigned char*>(message.data()),
              message.size(), out.data(), &size) ||
        size != kKeyBytes)
        std::abort(); // what was to be encrypted must not be written otherwise
    Secret derived(std::string_view(reinterpret_cast<const char*>(out.data()), out.size()));
    out.fill(0);
    return derived;
}

Result<KeyRing> KeyRing::load(const Secret& text) {
    KeyRing ring;
    auto rest = text.view();
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
        const auto word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty())
            continue;
        auto key = PayloadKey::load(word);
        if (!key)
            return key.error();
        ring.add(std::move(*key));
    }
    return ring;
}

Secret KeyRing::toText() const {
    std::string text;
    for (const auto& key : m_keys) {
        text += text.empty() ? "" : " ";
        text += key.toText().view();
    }
    Secret out(text);
    wipe(text);
    return out;
}

KeyRing KeyRing::clone() const {
    KeyRing ring;
    for (const auto& key : m_keys)
        ring.m_keys.push_back(key.clone());
    return ring;
}

const PayloadKey* KeyRing::find(std::string_view id) const {
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [id](const auto& key) { return key.id() == id; });
    return found == m_keys.end() ? nullptr : &*found;
}

void KeyRing::add(PayloadKey key) {
    if (!find(key.id()))
        m_keys.push_back(std::move(key));
}

Error missingKey(std::string_view id) {
    return Error::internal(phrase(
        "this recording is encrypted with the payload key %1, which is not here; restore it with postern keys import",
        toHex(id)));
}

} // namespace postern::recording
