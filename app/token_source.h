#pragma once
// Tokens for the gateway's log-ins, checked by the identity providers' thread.
#include <functional>

#include "net/services.h"
#include "signin/providers.h"

namespace postern::app {

// An identity as sessions, policy and records have it; `method` as product.md has it ("oidc").
session::SignedIn signedIn(const identity::Identity& who, std::string method);

class TokenSource final : public net::TokenSource {
public:
    // Says when an identity signed out last; tokens from before that are refused. Any thread; may take milliseconds.
    using SignedOutAt = std::function<std::optional<Timestamp>(const std::string& issuer, const std::string& subject)>;

    // `providers` outlives this.
    explicit TokenSource(signin::Providers& providers, SignedOutAt signedOutAt = {})
        : m_providers(providers), m_signedOutAt(std::move(signedOutAt)) {}
    void verify(Secret token, Answer answer) override;

private:
    signin::Providers& m_providers;
    SignedOutAt m_signedOutAt;
};

} // namespace postern::app
