#pragma once
// One sign-in that is under way, of whatever kind. Any thread may cancel or destroy it; the Providers outlive it.
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "signin/providers.h"
#include "signin/token_endpoint.h"

namespace postern::signin {

class Flow;

class Attempt {
public:
    // Starts `flow` with the provider of that name.
    Attempt(Providers& providers, const std::string& provider, std::shared_ptr<Flow> flow);
    ~Attempt(); // cancels
    Attempt(const Attempt&) = delete;
    Attempt& operator=(const Attempt&) = delete;
    void cancel();

private:
    Providers& m_providers;
    std::shared_ptr<Flow> m_flow; // touched on the providers' thread only
};

} // namespace postern::signin
