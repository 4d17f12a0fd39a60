#pragma once
// The key that this account's decisions on other machines' statements are signed with, and the proof whose it is: made
// with each sign-in while the store is shared (approval/signed_decision.h). The key is where keys are (signing_key.h),
// the proof in the registry: with the token in it nobody can do anything without the key.
//
// Functions block as the keychain and the registry's database do; a registry belongs to the thread that uses it.
#include <optional>
#include <string>

#include "app/signing_key.h"
#include "approval/signed_decision.h"
#include "base/result.h"
#include "policy/configuration.h"
#include "recording/registry.h"
#include "signin/token_endpoint.h"

namespace postern::app {

// What the nonce of a sign-in that begins is made of.
struct KeyCommitment {
    std::string salt, nonce;
};
// None: the store is not shared, or the provider knows no nonce (SAML).
Result<std::optional<KeyCommitment>> commitToKey(const policy::Configuration& configuration,
                                                 const policy::IdentityProvider& provider, KeyPlace place);

// After a sign-in or its renewal. A renewed token that repeats the nonce lengthens the proof; another person's sign-in
// ends it.
Result<> keepProof(recording::Registry& registry, const std::string& account, const signin::Grant& grant,
                   const std::optional<KeyCommitment>& commitment);
Result<> forgetProof(recording::Registry& registry, const std::string& account);
// None: nobody signed in so that they can sign decisions.
Result<std::optional<approval::KeyProof>> loadProof(recording::Registry& registry, const std::string& account);

} // namespace postern::app
