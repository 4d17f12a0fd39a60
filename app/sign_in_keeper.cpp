#include "app/sign_in_keeper.h"

#include <algorithm>
#include <filesystem>
#include <future>

#include "app/agents.h"
#include "app/fleet/sign_out_news.h"
#include "app/password_source.h"
#include "app/paths.h"
#include "app/sign_in_lock.h"
#include "base/log.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kRequestLimit{25}; // description, token and keys, each with a deadline of its own

// The time at which four fifths of the token's life are over.
Timestamp renewAt(const SignIn& signIn) {
    const auto life = std::max<std::int64_t>(signIn.who.expires.micros - signIn.who.issued.micros, 0);
    return {signIn.who.issued.micros + life / 5 * 4};
}

std::string folderOf(const policy::Configuration& configuration) {
    return std::filesystem::absolute(configuration.file).parent_path().string();
}

template <class T>
Result<T> waitFor(std::future<Result<T>>& answer) {
    if (answer.wait_for(kRequestLimit) != std::future_status::ready)
        return Error::server(sqlstate::kConnectionFailure, phrase("the provider did not answer in time"));
    try {
        return answer.get();
    } catch (const std::future_error&) { // the providers' thread has gone
        return Error::server(sqlstate::kConnectionFailure, phrase("the request was given up"));
    }
}

// Other machines. None: they are told.
std::optional<Error> tell(const policy::Store& store, const Result<std::optional<std::string>>& news) {
    if (!news)
        return news.error();
    if (!*news)
        return Error::client(sqlstate::kInvalidAuthorization,
                             phrase("this sign-in binds no key that they would know it by"));
    const auto told = tellSignOut(store, **news);
    return told ? std::nullopt : std::optional(told.error());
}

} // namespace

const policy::IdentityProvider* findProvider(const policy::Configuration& configuration, std::string_view name) {
    const auto found = std::find_if(configuration.identities.begin(), configuration.identities.end(),
                                    [&](const auto& provider) { return provider.name == name; });
    return found == configuration.identities.end() ? nullptr : &*found;
}

Result<Secret> clientSecretOf(const policy::Configuration& configuration, const policy::IdentityProvider& provider) {
    return resolvePassword(provider.clientSecret, folderOf(configuration));
}

SignInKeeper::SignInKeeper(std::unique_ptr<recording::Registry> registry, signin::Providers& providers,
                           TokenVault& vault, std::shared_ptr<const policy::Configuration> configuration)
    : m_registry(std::move(registry)), m_providers(providers), m_vault(vault),
      m_configuration(std::move(configuration)), m_thread([this] { run(); }) {}

SignInKeeper::~SignInKeeper() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void SignInKeeper::setConfiguration(std::shared_ptr<const policy::Configuration> configuration) {
    const std::lock_guard lock(m_mutex);
    m_configuration = std::move(configuration);
}

void SignInKeeper::run() {
    for (;;) {
        std::shared_ptr<const policy::Configuration> configuration;
        {
            std::unique_lock lock(m_mutex);
            if (m_wake.wait_for(lock, kLookEvery, [this] { return m_isStopping; }))
                return;
            configuration = m_configuration;
        }
        if (!configuration->identities.empty() && now().steady >= m_notBefore)
            look(*configuration);
    }
}

void SignInKeeper::look(const policy::Configuration& configuration) {
    const auto signIn = loadSignIn(*m_registry, accountName());
    const auto signOuts = loadSignOuts(*m_registry);
    if (!signIn || !signOuts)
        return;
    const bool holds = *signIn && (*signIn)->holdsAt(now().wall) && isInForce(**signIn, *signOuts);
    for (const auto& provider : configuration.identities)
        if (provider.token.kind != policy::PasswordSource::Kind::None &&
            (!holds || ((*signIn)->who.provider == provider.name && now().wall >= renewAt(**signIn))))
            return readToken(configuration, provider);
    if (!holds || !(*signIn)->isRenewed || now().wall < renewAt(**signIn))
        return;
    if (const auto* provider = findProvider(configuration, (*signIn)->who.provider))
        renew(configuration, *provider);
}

void SignInKeeper::renew(const policy::Configuration& configuration, const policy::IdentityProvider& provider) {
    const auto lock = SignInLock::take({});
    if (!lock)
        return; // somebody else is at it
    // Read again: whoever had the lock may have renewed it, or signed out.
    const auto current = loadSignIn(*m_registry, accountName());
    const auto signOuts = loadSignOuts(*m_registry);
    if (!current || !signOuts || !*current || !(*current)->isRenewed || now().wall < renewAt(**current))
        return;
    const auto& signIn = **current;
    if (!isInForce(signIn, *signOuts))
        return giveUp(signIn, phrase("this identity has signed out elsewhere").english());
    const auto entry = vaultEntry(provider, configuration.store);
    const auto token = m_vault.get(entry);
    if (!token) { // it may be in another process's memory
        m_notBefore = now().steady + kRetryAfter;
        return;
    }
    const auto secret = clientSecretOf(configuration, provider);
    if (!secret) {
        log::warning("sign_in_not_renewed", {{"why", secret.error().message()}});
        m_notBefore = now().steady + kRetryAfter;
        return;
    }
    auto promise = std::make_shared<std::promise<Result<signin::Grant>>>();
    auto answer = promise->get_future();
    m_providers.with(provider.name, [secret = std::make_shared<Secret>(secret->clone()),
                                     token = std::make_shared<Secret>(token->clone()), subject = signIn.who.subject,
                                     promise](const std::shared_ptr<signin::Provider>& found, signin::Http& http) {
        if (!found)
            return promise->set_value(Error::internal(phrase("the provider is gone"), std::string(signin::kNotSent)));
        signin::refreshTokens(found, http, *secret, *token, subject,
                              [promise](Result<signin::Grant> grant) { promise->set_value(std::move(grant)); });
    });
    auto grant = waitFor(answer);
    if (grant) {
        const auto kept = keepSignIn(*m_registry, m_vault, configuration, provider, std::move(*grant), true);
        if (!kept)
            log::error("sign_in_not_renewed", {{"why", kept.error().message()}});
        else
            log::info("sign_in_renewed", {{"provider", provider.name}, {"until", toRfc3339(kept->who.expires)}});
        return;
    }
    log::warning("sign_in_not_renewed", {{"provider", provider.name}, {"why", grant.error().message()}});
    if (grant.error().detail() == signin::kNotSent)
        m_notBefore = now().steady + kRetryAfter;
    else // refused, or perhaps spent: a second use could revoke what the first one brought
        giveUp(signIn, grant.error().message());
}

void SignInKeeper::readToken(const policy::Configuration& configuration, const policy::IdentityProvider& provider) {
    m_notBefore = now().steady + kRetryAfter; // also when it works: whoever writes the token needs a moment
    const auto lock = SignInLock::take({});
    if (!lock)
        return;
    const auto refuse = [&](const std::string& why) {
        log::warning("sign_in_not_renewed", {{"provider", provider.name}, {"why", why}});
    };
    const auto token = resolvePassword(provider.token, folderOf(configuration));
    if (!token)
        return refuse(token.error().message());
    auto who = m_providers.verifyNow(*token);
    if (!who)
        return refuse(who.error().detail());
    if (who->provider != provider.name)
        return refuse("the token is of another provider");
    const auto signOuts = loadSignOuts(*m_registry);
    if (!signOuts)
        return refuse(signOuts.error().message());
    if (const auto last = lastSignOut(*signOuts, *who); last && who->issued <= *last)
        return refuse("the token is older than this identity's last sign-out");
    const auto current = loadSignIn(*m_registry, accountName());
    if (!current || (*current && (*current)->who.issued == who->issued && (*current)->who.expires == who->expires))
        return; // nobody has written a new one
    SignIn signIn;
    signIn.account = accountName();
    signIn.since = now().wall;
    if (*current && ownerName((*current)->who) == ownerName(*who) && isInForce(**current, *signOuts))
        signIn.since = (*current)->since;
    signIn.who = std::move(*who);
    signIn.isRenewed = true;
    if (const auto saved = saveSignIn(*m_registry, signIn); !saved)
        return refuse(saved.error().message());
    log::info("sign_in_renewed", {{"provider", provider.name}, {"until", toRfc3339(signIn.who.expires)}});
}

void SignInKeeper::giveUp(SignIn signIn, const std::string& why) {
    signIn.isRenewed = false;
    signIn.problem = why;
    if (const auto saved = saveSignIn(*m_registry, signIn); !saved)
        log::error("sign_in_not_renewed", {{"why", saved.error().message()}});
}

Result<SignIn> keepSignIn(recording::Registry& registry, TokenVault& vault, const policy::Configuration& configuration,
                          const policy::IdentityProvider& provider, signin::Grant grant, bool mayStayInMemory,
                          const std::optional<KeyCommitment>& commitment) {
    POSTERN_TRY(keepProof(registry, accountName(), grant, commitment));
    SignIn signIn;
    signIn.account = accountName();
    signIn.who = std::move(grant.identity);
    signIn.since = now().wall;
    const auto signOuts = loadSignOuts(registry);
    if (const auto before = loadSignIn(registry, signIn.account); signOuts && before && *before &&
                                                                  ownerName((*before)->who) == ownerName(signIn.who) &&
                                                                  isInForce(**before, *signOuts))
        signIn.since = (*before)->since;
    const auto entry = vaultEntry(provider, configuration.store);
    if (provider.kind == policy::IdentityProvider::Kind::Saml) {
        signIn.method = "saml"; // nothing renews it
    } else if (grant.refreshToken.empty()) {
        signIn.problem =
            phrase("the provider gave nothing to renew it with (the scope offline_access asks for that)").english();
    } else if (vault.put(entry, grant.refreshToken) == TokenVault::Place::Keychain) {
        signIn.isRenewed = true;
    } else if (mayStayInMemory) {
        signIn.isRenewed = true;
        signIn.problem = phrase("there is no keychain: after a restart you have to sign in again").english();
    } else {
        vault.remove(entry);
        signIn.problem = phrase("there is no keychain in this session to keep it in").english();
    }
    POSTERN_TRY(saveSignIn(registry, signIn));
    return signIn;
}

Result<std::optional<SignedOut>> endSignIn(recording::Registry& registry, TokenVault& vault,
                                           const policy::Configuration& configuration, signin::Providers& providers,
                                           KeyPlace place) {
    const auto current = loadSignIn(registry, accountName());
    if (!current)
        return current.error();
    if (!*current)
        return std::optional<SignedOut>();
    SignedOut out{**current, std::nullopt, std::nullopt};
    // Access ends first; what others say about it may take its time.
    const auto time = now().wall;
    const bool isShared = storeFile(configuration.store).empty();
    const auto news = isShared ? signOutNews(registry, out.who, time, place) : std::optional<std::string>();
    POSTERN_TRY(signOut(registry, out.who, time));
    POSTERN_TRY(forgetProof(registry, accountName()));
    if (isShared)
        out.notTold = tell(configuration.store, news);
    const auto* provider = findProvider(configuration, out.who.who.provider);
    if (provider == nullptr)
        return out;
    const auto entry = vaultEntry(*provider, configuration.store);
    const auto token = vault.get(entry);
    vault.remove(entry);
    const auto secret = clientSecretOf(configuration, *provider);
    if (!token || !secret)
        return out;
    auto promise = std::make_shared<std::promise<Result<>>>();
    auto answer = promise->get_future();
    providers.with(provider->name, [secret = std::make_shared<Secret>(secret->clone()),
                                    token = std::make_shared<Secret>(token->clone()),
                                    promise](const std::shared_ptr<signin::Provider>& found, signin::Http& http) {
        if (!found)
            return promise->set_value({});
        signin::revokeToken(found, http, *secret, *token,
                            [promise](Result<> done) { promise->set_value(std::move(done)); });
    });
    if (const auto revoked = waitFor(answer); !revoked)
        out.notRevoked = revoked.error();
    return out;
}

} // namespace postern::app
