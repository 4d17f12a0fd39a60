#pragma once
// [[identity]] and [roles] as identity knows them.
#include "identity/roles.h"
#include "identity/token.h"
#include "policy/configuration.h"

namespace postern::signin {

identity::TokenRules tokenRules(const policy::IdentityProvider& provider);

} // namespace postern::signin
