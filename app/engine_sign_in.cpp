// The engine's face: signing in and out from the console.
#include <future>

#include "app/agents.h"
#include "app/engine.h"
#include "app/sign_in_lock.h"
#include "identity/claims.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kLockPatience{10};

Error busy() {
    return Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy"));
}

// What people read about a refused token names the check: it is their own sign-in.
Error forPeople(const Error& error) {
    if (error.message() != "the token was refused")
        return error;
    return {error.fault(), error.sqlstate(),
            phrase("the provider's token is not acceptable: %1", identity::whyRefused(error))};
}

} // namespace

api::SignInStatus Engine::signInStatus(api::Status& status) const {
    api::SignInStatus out;
    const auto current = configuration();
    for (const auto& provider : current->identities)
        out.providers.push_back(provider.name);
    if (out.providers.empty())
        return out;
    const auto signIn = m_agents->signInOf(accountName());
    if (!signIn || !signIn->holdsAt(now().wall))
        return out;
    const auto& who = signIn->who;
    status.identity = who.email.empty() ? who.subject : who.email;
    status.identityMethod = signIn->method;
    out.isSignedIn = true;
    out.groups = who.groups;
    out.until = who.expires;
    out.isRenewed = signIn->isRenewed;
    out.problem = signIn->problem.empty() ? who.groupsProblem : signIn->problem;
    return out;
}

void Engine::signIn(std::string provider, api::Reply<std::string> address, api::Reply<void> reply) {
    const bool isTaken = m_signInTasks->post([this, provider, address, reply] {
        const auto current = configuration();
        const auto* configured = findProvider(*current, provider);
        if (configured == nullptr)
            return reply(
                Error::client(sqlstate::kInvalidAuthorization, phrase("no [[identity]] is named '%1'", provider)));
        auto secret = clientSecretOf(*current, *configured);
        if (!secret)
            return reply(secret.error());
        const auto commitment = commitToKey(*current, *configured, m_keyPlace);
        if (!commitment)
            return reply(commitment.error());
        auto attempt =
            signin::signInByBrowser(*m_providers, *configured, std::move(*secret),
                                    {[address](std::string where) { address(std::move(where)); },
                                     [this, provider, reply, bound = *commitment](Result<signin::Grant> grant) {
                                         keep(provider, std::move(grant), bound, reply);
                                     },
                                     *commitment ? (*commitment)->nonce : std::string()});
        const std::lock_guard lock(m_signInMutex);
        m_attempt = std::move(attempt); // one that was under way is cancelled
    });
    if (!isTaken)
        reply(busy());
}

// On the providers' thread.
void Engine::keep(const std::string& provider, Result<signin::Grant> grant,
                  const std::optional<KeyCommitment>& commitment, const api::Reply<void>& reply) {
    if (!grant)
        return reply(forPeople(grant.error()));
    auto shared = std::make_shared<signin::Grant>(std::move(*grant));
    const bool isTaken = m_signInTasks->post([this, provider, shared, commitment, reply] {
        const auto current = configuration();
        const auto* configured = findProvider(*current, provider);
        auto registry = openRegistry(*current);
        const auto lock = SignInLock::take(kLockPatience);
        if (configured == nullptr || !registry || !lock)
            return reply(!registry ? registry.error() : busy());
        const auto kept = keepSignIn(**registry, m_vault, *current, *configured, std::move(*shared), true, commitment);
        reply(kept ? Result<void>() : Result<void>(kept.error()));
    });
    if (!isTaken)
        reply(busy());
}

void Engine::cancelSignIn() {
    std::unique_ptr<signin::Attempt> attempt;
    const std::lock_guard lock(m_signInMutex);
    attempt.swap(m_attempt);
}

void Engine::endSigningIn() {
    if (!m_signInTasks)
        return;
    std::promise<void> done; // behind the last attempt that may still begin
    if (m_signInTasks->post([&done] { done.set_value(); }))
        done.get_future().wait();
    cancelSignIn();
}

void Engine::signOut(api::Reply<void> reply) {
    const bool isTaken = m_signInTasks->post([this, reply] {
        const auto current = configuration();
        auto registry = openRegistry(*current);
        const auto lock = SignInLock::take(kLockPatience);
        if (!registry || !lock)
            return reply(!registry ? registry.error() : busy());
        const auto out = endSignIn(**registry, m_vault, *current, *m_providers, m_keyPlace);
        if (!out)
            return reply(out.error());
        if (*out && (*out)->notRevoked)
            return reply(Error::server(
                sqlstate::kConnectionFailure,
                phrase("signed out here, but the provider could not be told: %1", (*out)->notRevoked->said())));
        if (*out && (*out)->notTold)
            return reply(Error::server(sqlstate::kConnectionFailure,
                                       phrase("signed out here, but gateways on other machines could not be told: %1",
                                              (*out)->notTold->said())));
        reply({});
    });
    if (!isTaken)
        reply(busy());
}

} // namespace postern::app
