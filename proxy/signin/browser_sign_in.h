#pragma once
// One sign-in through the system's browser: authorization code with PKCE (RFC 7636, RFC 8252, OpenID Connect Core
// section 3.1), state, nonce, and a redirect to this machine.
//
// start(), cancel() and the destructor from any thread; the callbacks come on the providers' thread. `onDone` comes
// once, at the latest after kPatience. The Providers outlive it.
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "signin/providers.h"
#include "signin/token_endpoint.h"

namespace postern::signin {

inline constexpr std::chrono::minutes kPatience{5}; // for the person
inline constexpr std::string_view kCancelled = "the sign-in was cancelled";

struct SignInSteps {
    std::function<void(std::string address)> onAddress; // open this in a browser; show it when that fails
    Granted onDone;
};

class BrowserSignIn {
public:
    static std::unique_ptr<BrowserSignIn> start(Providers& providers, const std::string& provider, Secret clientSecret,
                                                SignInSteps steps);
    ~BrowserSignIn(); // cancels
    void cancel();

private:
    class Flow;
    BrowserSignIn(Providers& providers, std::shared_ptr<Flow> flow) : m_providers(providers), m_flow(std::move(flow)) {}
    Providers& m_providers;
    std::shared_ptr<Flow> m_flow; // touched on the providers' thread only
};

} // namespace postern::signin
