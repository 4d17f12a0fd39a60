#include "identity/scram.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <vector>

#include "base/secret.h"
#include "base/text.h"

namespace postern::identity {

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kMaxSaltBytes = 256;
constexpr std::string_view kScheme = "SCRAM-SHA-256$";
constexpr std::string_view kBindingFlag = "p=tls-server-end-point";

Error malformed() {
    return Error::client(sqlstate::kProtocolViolation, "malformed SCRAM message");
}
Error refused() {
    return Error::client(sqlstate::kInvalidPassword, "password authentication failed");
}
Error badVerifier() {
    return Error::internal("not a SCRAM-SHA-256 verifier");
}

std::string hmac(std::string_view key, std::string_view data) {
    std::string out(kKeyBytes, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(data.data()),
         data.size(), reinterpret_cast<unsigned char*>(out.data()), &length);
    return out;
}

bool isPrintable(std::string_view text) { // RFC 5802 section 7: "printable", ASCII without comma and space
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x21 && c <= 0x7E && c != ','; });
}

// Cuts the text at every comma; SCRAM values never hold one.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

// attr-val: one letter, "=", a value of at least one character.
bool isAttribute(std::string_view text) {
    const char c = text.empty() ? '\0' : text[0];
    return ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) && text.size() > 2 && text[1] == '=';
}

// The value of the attribute that has to stand here.
bool take(std::string_view text, char name, std::string_view& value) {
    if (!isAttribute(text) || text[0] != name)
        return false;
    value = text.substr(2);
    return true;
}

} // namespace

std::string ScramVerifier::toText() const {
    return std::string(kScheme) + std::to_string(iterations) + ":" + toBase64(salt) + "$" + toBase64(storedKey) + ":" +
           toBase64(serverKey);
}

Result<ScramVerifier> ScramVerifier::fromText(std::string_view text) {
    if (!text.starts_with(kScheme))
        return badVerifier();
    text.remove_prefix(kScheme.size());
    const auto colon = text.find(':'), dollar = text.find('$');
    if (colon == std::string_view::npos || dollar == std::string_view::npos || colon > dollar)
        return badVerifier();
    const auto keys = text.substr(dollar + 1);
    const auto between = keys.find(':');
    if (between == std::string_view::npos)
        return badVerifier();

    ScramVerifier out;
    const auto* const end = text.data() + colon;
    const auto [stop, ec] = std::from_chars(text.data(), end, out.iterations);
    auto salt = fromBase64(text.substr(colon + 1, dollar - colon - 1));
    auto storedKey = fromBase64(keys.substr(0, between));
    auto serverKey = fromBase64(keys.substr(between + 1));
    if (ec != std::errc{} || stop != end || text[0] == '0' || out.iterations > kMaxScramIterations || !salt ||
        !storedKey || !serverKey || salt->empty() || salt->size() > kMaxSaltBytes || storedKey->size() != kKeyBytes ||
        serverKey->size() != kKeyBytes)
        return badVerifier();
    out.salt = std::move(*salt);
    out.storedKey = std::move(*storedKey);
    out.serverKey = std::move(*serverKey);
    return out;
}

ScramVerifier ScramVerifier::fromPassword(std::string_view password, std::string_view salt, std::uint32_t iterations) {
    ScramVerifier out;
    out.iterations = std::clamp<std::uint32_t>(iterations, 1, kMaxScramIterations);
    out.salt = std::string(salt);
    auto prepared = saslPrep(password);
    std::string salted(kKeyBytes, '\0');
    PKCS5_PBKDF2_HMAC(prepared.data(), static_cast<int>(prepared.size()),
                      reinterpret_cast<const unsigned char*>(salt.data()), static_cast<int>(salt.size()),
                      static_cast<int>(out.iterations), EVP_sha256(), static_cast<int>(kKeyBytes),
                      reinterpret_cast<unsigned char*>(salted.data()));
    auto clientKey = hmac(salted, "Client Key");
    out.storedKey = sha256(clientKey);
    out.serverKey = hmac(salted, "Server Key");
    wipe(prepared);
    wipe(salted);
    wipe(clientKey);
    return out;
}

ScramVerifier ScramVerifier::decoy(std::string_view name, std::string_view secret) {
    auto derive = [&](std::string_view purpose) {
        return hmac(secret, std::string(purpose) + '\0' + std::string(name));
    };
    ScramVerifier out;
    out.salt = derive("salt").substr(0, 16); // the length that agent keys and PostgreSQL use
    // Not the hash of any ClientKey that someone knows.
    out.storedKey = derive("stored key");
    out.serverKey = derive("server key");
    return out;
}

ScramServer::ScramServer(ScramVerifier verifier, std::string serverNonce, std::optional<std::string> channelBinding,
                         std::optional<ScramMechanism> chosen)
    : m_verifier(std::move(verifier)), m_nonce(std::move(serverNonce)), m_channelBinding(std::move(channelBinding)),
      m_chosen(chosen) {}

// RFC 5802 section 6.
Result<> ScramServer::acceptChannelBindingFlag(std::string_view flag) const {
    const bool bound = flag.starts_with("p=");
    if (!bound && flag != "n" && flag != "y")
        return malformed();
    if (m_chosen && bound != (*m_chosen == ScramMechanism::ScramSha256Plus))
        return malformed();
    // "y": the client could bind and believes that the server cannot. When the server did offer it, someone took the
    // offer out.
    if (flag == "y" && m_channelBinding)
        return refused();
    if (bound && (!m_channelBinding || flag != kBindingFlag))
        return refused();
    return {};
}

Result<std::string> ScramServer::onClientFirst(std::string_view message) {
    if (std::exchange(m_step, Step::Done) != Step::ClientFirst || message.size() > kMaxScramMessageBytes ||
        !isUtf8(message))
        return malformed();
    // gs2-cbind-flag "," [authzid] "," client-first-message-bare
    const auto flagEnd = message.find(',');
    const auto headerEnd = flagEnd == std::string_view::npos ? flagEnd : message.find(',', flagEnd + 1);
    if (headerEnd == std::string_view::npos)
        return malformed();
    POSTERN_TRY(acceptChannelBindingFlag(message.substr(0, flagEnd)));
    if (headerEnd != flagEnd + 1) // an authorization identity: nobody acts for somebody else
        return Error::client(sqlstate::kFeatureNotSupported, "SCRAM authorization identity is not supported");

    // n=user,r=nonce[,extensions]. The user is ignored, as PostgreSQL does: the start-up message named it. A mandatory
    // extension (m=) stands where n= has to be.
    const auto bare = message.substr(headerEnd + 1);
    const auto parts = split(bare);
    std::string_view clientNonce;
    if (parts.size() < 2 || !parts[0].starts_with("n=") || !take(parts[1], 'r', clientNonce) ||
        !isPrintable(clientNonce) || !std::all_of(parts.begin() + 2, parts.end(), isAttribute))
        return malformed();

    m_gs2Header = std::string(message.substr(0, headerEnd + 1));
    m_clientFirstBare = std::string(bare);
    m_nonce.insert(0, clientNonce);
    m_serverFirst = "r=" + m_nonce + ",s=" + toBase64(m_verifier.salt) + ",i=" + std::to_string(m_verifier.iterations);
    m_step = Step::ClientFinal;
    return m_serverFirst;
}

Result<std::string> ScramServer::onClientFinal(std::string_view message) {
    if (std::exchange(m_step, Step::Done) != Step::ClientFinal || message.size() > kMaxScramMessageBytes ||
        !isUtf8(message))
        return malformed();
    // c=binding,r=nonce[,extensions],p=proof: the proof is last, and covers everything before it.
    const auto parts = split(message);
    std::string_view binding, nonce, proofText;
    if (parts.size() < 3 || !take(parts[0], 'c', binding) || !take(parts[1], 'r', nonce) ||
        !take(parts.back(), 'p', proofText) || !std::all_of(parts.begin() + 2, parts.end(), isAttribute))
        return malformed();
    const auto proof = fromBase64(proofText);
    if (!proof || proof->size() != kKeyBytes)
        return malformed();

    const auto expected = m_gs2Header + (m_gs2Header.starts_with("p=") ? *m_channelBinding : std::string());
    const bool bindingAgrees = equalsConstantTime(binding, toBase64(expected));
    const bool nonceAgrees = equalsConstantTime(nonce, m_nonce);
    const auto withoutProof = message.substr(0, message.size() - parts.back().size() - 1);
    const auto authMessage = m_clientFirstBare + "," + m_serverFirst + "," + std::string(withoutProof);
    const bool proofAgrees = proves(*proof, authMessage);
    if (!bindingAgrees || !nonceAgrees || !proofAgrees)
        return refused();
    return "v=" + toBase64(hmac(m_verifier.serverKey, authMessage));
}

bool ScramServer::proves(std::string_view proof, const std::string& authMessage) const {
    auto clientKey = hmac(m_verifier.storedKey, authMessage);
    for (std::size_t i = 0; i < kKeyBytes; ++i)
        clientKey[i] = static_cast<char>(clientKey[i] ^ proof[i]);
    const bool agrees = equalsConstantTime(sha256(clientKey), m_verifier.storedKey);
    wipe(clientKey); // as good as the password for this server
    return agrees;
}

} // namespace postern::identity
