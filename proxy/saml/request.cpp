#include "saml/request.h"

#include "base/markup.h"
#include "base/random.h"
#include "base/text.h"
#include "saml/document.h"

namespace postern::saml {

namespace {

// RFC 1951 section 3.2.4: stored blocks are DEFLATE too, and a request is far shorter than one of them may be.
std::string deflated(const std::string& text) {
    const auto length = static_cast<std::uint16_t>(text.size());
    const auto low = [](std::uint16_t value) { return static_cast<char>(value & 0xff); };
    const auto high = [](std::uint16_t value) { return static_cast<char>(value >> 8); };
    const auto inverse = static_cast<std::uint16_t>(~length);
    return std::string{'\x01', low(length), high(length), low(inverse), high(inverse)} + text;
}

std::string percentEncoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                             c == '_' || c == '.' || c == '~';
        if (isPlain)
            out += c;
        else
            out += "%" + toHex(std::string_view(&c, 1));
    }
    return out;
}

} // namespace

Request makeRequest(const RequestParts& parts, Timestamp now) {
    Request out;
    out.id = "_" + toHex(randomBytes(20));
    const auto issued = toRfc3339({now.micros / 1'000'000 * 1'000'000}).substr(0, 19) + "Z";
    const std::string xml = "<samlp:AuthnRequest xmlns:samlp=\"" + std::string(kProtocol) + "\" xmlns:saml=\"" +
                            std::string(kAssertion) + "\" ID=\"" + out.id + "\" Version=\"2.0\" IssueInstant=\"" +
                            issued + "\" Destination=\"" + escapedForMarkup(parts.signIn) + "\" ProtocolBinding=\"" +
                            std::string(kPostBinding) + "\" AssertionConsumerServiceURL=\"" +
                            escapedForMarkup(parts.answerTo) + "\"><saml:Issuer>" + escapedForMarkup(parts.entityId) +
                            "</saml:Issuer><samlp:NameIDPolicy AllowCreate=\"true\"/></samlp:AuthnRequest>";
    out.address = parts.signIn + (parts.signIn.find('?') == std::string::npos ? "?" : "&") +
                  "SAMLRequest=" + percentEncoded(toBase64(deflated(xml))) +
                  "&RelayState=" + percentEncoded(parts.relayState);
    return out;
}

} // namespace postern::saml
