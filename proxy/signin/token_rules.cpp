#include "signin/token_rules.h"

namespace postern::signin {

identity::TokenRules tokenRules(const policy::IdentityProvider& provider) {
    identity::TokenRules out;
    out.provider = provider.name;
    out.issuer = provider.issuer;
    out.clientId = provider.clientId;
    out.audience = provider.audience;
    out.groupsClaim = provider.groupsClaim;
    for (const auto& name : provider.algorithms)
        if (const auto algorithm = identity::algorithmFromString(name))
            out.algorithms.push_back(*algorithm);
    out.clockSkew = provider.clockSkew;
    out.require = provider.require;
    return out;
}

} // namespace postern::signin
