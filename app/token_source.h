#pragma once
// Tokens for the gateway's log-ins, checked by the identity providers' thread.
#include <functional>

#include "app/agent_source.h"
#include "approval/request.h"
#include "net/services.h"
#include "signin/providers.h"

namespace postern::app {

// An identity as sessions, policy and records have it; `method` as product.md has it ("oidc").
session::SignedIn signedIn(const identity::Identity& who, std::string method);

approval::Person toPerson(session::Identity identity);

class TokenSource final : public net::TokenSource {
public:
    // Tokens from before their identity's last sign-out are refused. Both outlive this.
    TokenSource(signin::Providers& providers, AgentSource& agents) : m_providers(providers), m_agents(agents) {}
    void verify(Secret token, Answer answer) override;

private:
    signin::Providers& m_providers;
    AgentSource& m_agents;
};

} // namespace postern::app
