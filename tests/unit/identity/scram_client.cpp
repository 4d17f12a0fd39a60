#include "scram_client.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/text.h"

namespace postern::identity::test {

namespace {

std::string hmac(std::string_view key, std::string_view data) {
    std::string out(32, '\0');
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(data.data()),
         data.size(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
    return out;
}

std::string attribute(std::string_view message, std::string_view name) {
    const auto at = ("," + std::string(message)).find("," + std::string(name) + "=");
    if (at == std::string::npos)
        return {};
    const auto value = message.substr(at + name.size() + 1);
    return std::string(value.substr(0, value.find(',')));
}

} // namespace

std::string ScramClient::saltedPassword(std::string_view serverFirst) const {
    const auto salt = fromBase64(attribute(serverFirst, "s")).value_or("");
    std::string out(32, '\0');
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                      reinterpret_cast<const unsigned char*>(salt.data()), static_cast<int>(salt.size()),
                      std::stoi(attribute(serverFirst, "i")), EVP_sha256(), 32,
                      reinterpret_cast<unsigned char*>(out.data()));
    return out;
}

std::string ScramClient::withoutProof(std::string_view serverFirst) const {
    return "c=" + toBase64(gs2Header + bindingData) + ",r=" + attribute(serverFirst, "r");
}

std::string ScramClient::authMessage(std::string_view serverFirst, std::string_view extensions) const {
    return firstBare() + "," + std::string(serverFirst) + "," + withoutProof(serverFirst) + std::string(extensions);
}

std::string ScramClient::final(std::string_view serverFirst, std::string_view extensions) const {
    auto clientKey = hmac(saltedPassword(serverFirst), "Client Key");
    const auto signature = hmac(sha256(clientKey), authMessage(serverFirst, extensions));
    for (std::size_t i = 0; i < clientKey.size(); ++i)
        clientKey[i] = static_cast<char>(clientKey[i] ^ signature[i]);
    return withoutProof(serverFirst) + std::string(extensions) + ",p=" + toBase64(clientKey);
}

std::string ScramClient::expectedServerFinal(std::string_view serverFirst) const {
    return "v=" + toBase64(hmac(hmac(saltedPassword(serverFirst), "Server Key"), authMessage(serverFirst, {})));
}

} // namespace postern::identity::test
