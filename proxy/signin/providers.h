#pragma once
// All configured identity providers, on a thread of their own: what the gateway's log-ins, the command line and the
// console ask.
//
// Any thread may call; callbacks come on the providers' thread, once each. Needs a QCoreApplication, whose event loop
// need not run. The destructor answers what still waits, with an error, and joins the thread.
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "identity/token.h"
#include "policy/configuration.h"
#include "signin/http.h"
#include "signin/provider.h"

class QObject;
class QThread;

namespace postern::signin {

class Providers {
public:
    explicit Providers(const std::vector<policy::IdentityProvider>& configured, KeyTimes times = {});
    ~Providers();
    Providers(const Providers&) = delete;
    Providers& operator=(const Providers&) = delete;

    // Providers whose [[identity]] did not change keep their keys.
    void setConfigured(std::vector<policy::IdentityProvider> configured);

    // Whose token it is and what it says. Errors are identity::UnverifiedToken's: 28000, why in the detail.
    void verify(Secret token, identity::Expected expected, Provider::Verified done);
    // The same, waited for; never on an event loop's thread.
    Result<identity::Identity> verifyNow(const Secret& token, const identity::Expected& expected = {});

    // Runs `task` on the thread; `http` and the provider live as long as the thread. Null: no provider of that name.
    void with(const std::string& provider, std::function<void(std::shared_ptr<Provider>, Http& http)> task);

private:
    struct Inside;
    void post(std::function<void(Inside&)> task);

    const KeyTimes m_times;
    std::unique_ptr<QThread> m_thread;
    QObject* m_context = nullptr; // lives on the thread, goes with it
    std::shared_ptr<Inside> m_inside;
};

} // namespace postern::signin
