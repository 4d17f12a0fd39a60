#pragma once
// What a provider says about itself (OpenID Connect Discovery 1.0 section 3, RFC 8414). Values.
#include <string>
#include <string_view>

#include "base/result.h"

namespace postern::signin {

struct Metadata {
    std::string issuer, keys, authorization, token; // addresses; `keys` is always there
    std::string device, revocation, endSession;     // empty: not offered
    bool sendsIssuer = false;                       // RFC 9207: answers to the redirect name the issuer
    bool knowsS256 = true;                          // false: it lists PKCE methods and S256 is not among them
    bool postsSecret =
        false; // token_endpoint_auth_methods_supported has client_secret_post and not client_secret_basic
};

// Error 08006: not such a document, another issuer than `issuer` byte for byte, or addresses that are neither https nor
// on this machine.
Result<Metadata> parseMetadata(std::string_view json, const std::string& issuer);

std::string discoveryAddress(const std::string& issuer);

} // namespace postern::signin
