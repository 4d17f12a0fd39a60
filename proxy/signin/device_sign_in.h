#pragma once
// One sign-in with a code that is typed in elsewhere (RFC 8628), for terminals without a browser.
//
// start(), cancel() and the destructor from any thread; callbacks come on the providers' thread; `onDone` once, at the
// latest when the code has expired. The Providers outlive it.
#include <functional>
#include <memory>
#include <string>

#include "signin/providers.h"
#include "signin/token_endpoint.h"

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

class DeviceSignIn {
public:
    static std::unique_ptr<DeviceSignIn> start(Providers& providers, const std::string& provider, Secret clientSecret,
                                               DeviceSteps steps);
    ~DeviceSignIn(); // cancels
    void cancel();

private:
    class Flow;
    DeviceSignIn(Providers& providers, std::shared_ptr<Flow> flow) : m_providers(providers), m_flow(std::move(flow)) {}
    Providers& m_providers;
    std::shared_ptr<Flow> m_flow;
};

} // namespace postern::signin
