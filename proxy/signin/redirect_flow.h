#pragma once
// A sign-in that ends with the browser coming back to this machine. Private to this room.
#include <memory>

#include "signin/browser_sign_in.h"
#include "signin/flow.h"
#include "signin/redirect_listener.h"

namespace postern::signin {

class RedirectFlow : public Flow {
protected:
    explicit RedirectFlow(SignInSteps steps);

    // Opens the door on one of the configured ports and starts the person's time. False: the flow has ended.
    bool listen(std::string state, RedirectListener::Method method);
    std::string comeBackTo() const { return m_listener->address(); }
    void show(std::string address) { m_onAddress(std::move(address)); }
    virtual void onRedirect(Parameters parameters) = 0;

    void onTimer() override;
    void conclude(const Result<Grant>& result) override;

private:
    std::function<void(std::string address)> m_onAddress;
    std::unique_ptr<RedirectListener> m_listener;
};

std::shared_ptr<Flow> makeSamlFlow(SignInSteps steps);

} // namespace postern::signin
