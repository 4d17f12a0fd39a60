#pragma once
// One sign-in with a code that is typed in elsewhere (RFC 8628), for terminals without a browser.
//
// May be called from any thread; callbacks come on the providers' thread; `onDone` once, at the latest when the code
// has expired.
#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "policy/configuration.h"
#include "signin/attempt.h"

namespace postern::signin {

struct DeviceCode {
    std::string address, code; // where to go, what to type
    std::string wholeAddress;  // with the code in it; may be empty
    std::chrono::seconds expiresIn{0};
};

struct DeviceSteps {
    std::function<void(DeviceCode code)> onCode; // show it
    Granted onDone;
};

std::unique_ptr<Attempt> signInByDevice(Providers& providers, const policy::IdentityProvider& provider,
                                        Secret clientSecret, DeviceSteps steps);

} // namespace postern::signin
