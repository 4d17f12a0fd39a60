#pragma once
// One sign-in through the system's browser and a redirect to this machine: OpenID Connect (authorization code with
// PKCE, state, nonce; RFC 7636, RFC 8252, OpenID Connect Core section 3.1), or SAML 2.0 (profiles section 4.1), as the
// provider's [[identity]] says.
//
// May be called from any thread; the callbacks come on the providers' thread. `onDone` comes once, at the latest after
// kPatience.
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "policy/configuration.h"
#include "signin/attempt.h"

namespace postern::signin {

inline constexpr std::chrono::minutes kPatience{5}; // for the person

struct SignInSteps {
    std::function<void(std::string address)> onAddress; // open this in a browser; show it when that fails
    Granted onDone;
    std::string nonce = {}; // OpenID Connect: instead of a random one; nobody can guess it
};

std::unique_ptr<Attempt> signInByBrowser(Providers& providers, const policy::IdentityProvider& provider,
                                         Secret clientSecret, SignInSteps steps);

} // namespace postern::signin
