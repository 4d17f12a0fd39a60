#pragma once
// Keeps this account's sign-in alive: renews it at 80 % of its life, one process at a time, and writes the new refresh
// token down before anybody uses the new sign-in. What cannot be renewed ends when its token does. Where an
// [[identity]] says where the gateway's own token is ([[identity]] token), nobody has to sign in: it is read there,
// again and again.
//
// A thread of its own with its own connection to the registry. Any thread may call; the functions that say so block.
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "app/approver_key.h"
#include "app/sign_ins.h"
#include "app/token_vault.h"
#include "policy/configuration.h"
#include "signin/providers.h"
#include "signin/token_endpoint.h"

namespace postern::app {

class SignInKeeper {
public:
    static constexpr std::chrono::milliseconds kLookEvery{500};
    // When the provider could not be reached, or a token is old.
    static constexpr std::chrono::seconds kRetryAfter{2};

    // What is given by reference outlives this.
    SignInKeeper(std::unique_ptr<recording::Registry> registry, signin::Providers& providers, TokenVault& vault,
                 std::shared_ptr<const policy::Configuration> configuration);
    ~SignInKeeper(); // waits for a request that is under way (10 s)

    void setConfiguration(std::shared_ptr<const policy::Configuration> configuration);

private:
    void run();
    void look(const policy::Configuration& configuration);
    void renew(const policy::Configuration& configuration, const policy::IdentityProvider& provider);
    void readToken(const policy::Configuration& configuration, const policy::IdentityProvider& provider);
    void giveUp(SignIn signIn, const std::string& why);

    std::unique_ptr<recording::Registry> m_registry; // the thread's own
    signin::Providers& m_providers;
    TokenVault& m_vault;
    Instant m_notBefore{};

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::shared_ptr<const policy::Configuration> m_configuration;
    bool m_isStopping = false;
    std::thread m_thread;
};

// Writes down who has just signed in: the refresh token into the vault, then the rest into the registry. Blocks as the
// keychain does. `mayStayInMemory`: this process lives on and renews it; otherwise a token without a keychain is
// dropped, and the sign-in lasts as long as its ID token. `commitment`: what the sign-in's nonce was made of.
Result<SignIn> keepSignIn(recording::Registry& registry, TokenVault& vault, const policy::Configuration& configuration,
                          const policy::IdentityProvider& provider, signin::Grant grant, bool mayStayInMemory,
                          const std::optional<KeyCommitment>& commitment = {});

// Signs this account out: revokes the refresh token at the provider, wipes it, and tells every gateway of the store.
// Blocks for three requests at most. The errors say that the provider, or the gateways on other machines, were not
// told; the rest is done all the same. None when nobody was signed in.
struct SignedOut {
    SignIn who;
    std::optional<Error> notRevoked, notTold;
};
Result<std::optional<SignedOut>> endSignIn(recording::Registry& registry, TokenVault& vault,
                                           const policy::Configuration& configuration, signin::Providers& providers,
                                           KeyPlace place);

// The provider's client secret, from where the configuration says; empty when it has none. Blocks.
Result<Secret> clientSecretOf(const policy::Configuration& configuration, const policy::IdentityProvider& provider);

const policy::IdentityProvider* findProvider(const policy::Configuration& configuration, std::string_view name);

} // namespace postern::app
