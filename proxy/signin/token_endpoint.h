#pragma once
// Asking a provider for tokens (RFC 6749, OpenID Connect Core section 3.1.3), and taking them back (RFC 7009). On the
// providers' thread.
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/secret.h"
#include "identity/token.h"
#include "signin/http.h"
#include "signin/provider.h"

namespace postern::signin {

// A person who has signed in.
struct Grant {
    identity::Identity identity;
    Secret refreshToken; // empty: the provider gave none (the scope offline_access asks for one)
    Secret idToken = {}; // as it came; empty: SAML
};

// Error codes of the provider (RFC 6749 section 5.2, RFC 8628 section 3.5) as an Error: 28000, the provider's code in
// the detail ("invalid_grant", "authorization_pending"), a sentence for people in the message.
Error providerError(const std::string& code, const std::string& description = {});

// Reads the answer of a token endpoint. `refreshToken` is what stays in force when the answer has no new one.
struct TokenAnswer {
    Secret idToken, accessToken, refreshToken;
};
Result<TokenAnswer> parseTokenAnswer(const HttpAnswer& answer);

using Granted = std::function<void(Result<Grant>)>;

// Posts `form` to the token endpoint with the client's name (and secret, when it is not empty), then verifies the ID
// token that comes back.
void requestTokens(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret, Http::Form form,
                   identity::Expected expected, Granted done);

// A new ID token and refresh token for an old refresh token, which must never be used again, whatever happened
// (rotation): an error whose detail is kNotSent is the one case in which the provider cannot have seen it.
void refreshTokens(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret,
                   const Secret& refreshToken, const std::string& subject, Granted done);

// Tells the provider that a refresh token is not needed any more. Without an endpoint for it that is done at once.
void revokeToken(const std::shared_ptr<Provider>& provider, Http& http, const Secret& clientSecret,
                 const Secret& refreshToken, std::function<void(Result<>)> done);

} // namespace postern::signin
