#include "signin/provider.h"

#include <algorithm>

#include "base/log.h"
#include "identity/claims.h"
#include "signin/token_rules.h"

namespace postern::signin {

namespace {

// Begins with kNotAtHand.
Error noKeys(const std::string& provider, Phrase why) {
    return identity::refusedToken(phrase("the keys of %1 are not at hand: %2", provider, std::move(why)));
}

bool mayBeOldKeys(const Error& error) {
    return error.detail() == identity::kNoSuchKey || error.detail() == identity::kBadSignature;
}

} // namespace

std::shared_ptr<Provider> Provider::make(policy::IdentityProvider configured, Http& http, KeyTimes times) {
    return std::shared_ptr<Provider>(new Provider(std::move(configured), http, times));
}

Provider::Provider(policy::IdentityProvider configured, Http& http, KeyTimes times)
    : m_configured(std::move(configured)), m_rules(tokenRules(m_configured)), m_times(times), m_http(http) {}

Provider::~Provider() {
    for (const auto& waiting : m_waiting)
        waiting.done(noKeys(m_configured.name, phrase("the configuration has changed")));
}

Result<identity::Identity> Provider::check(const identity::UnverifiedToken& token,
                                           const identity::Expected& expected) const {
    return identity::verify(token, *m_keys, m_rules, expected, now().wall);
}

void Provider::verify(identity::UnverifiedToken token, identity::Expected expected, Verified done) {
    const auto time = now().steady;
    if (m_keys) {
        auto result = check(token, expected);
        if (result || !mayBeOldKeys(result.error())) {
            if (time >= m_keysOldAt && mayFetch(time, false))
                fetchKeys(); // nobody waits for it
            return done(std::move(result));
        }
        if (!m_isFetching && !mayFetch(time, true))
            return done(std::move(result));
    } else if (!m_isFetching && !mayFetch(time, false)) {
        return done(noKeys(m_configured.name, m_problem));
    }
    if (m_waiting.size() >= kMaxWaiting)
        return done(noKeys(m_configured.name, phrase("too many log-ins wait for them")));
    m_waiting.push_back({std::move(token), std::move(expected), std::move(done)});
    if (!m_isFetching)
        fetchKeys();
}

bool Provider::mayFetch(Instant time, bool isForUnknownKey) {
    if (m_isFetching || (m_triedAt && !m_problem.empty() && time < *m_triedAt + m_times.retryAfter))
        return false;
    if (!isForUnknownKey)
        return true;
    if (m_unknownAt && time < *m_unknownAt + m_times.unknownKeyInterval)
        return false;
    m_unknownAt = time;
    return true;
}

void Provider::fetchKeys() {
    m_isFetching = true;
    m_triedAt = now().steady;
    if (!m_problem.empty())
        m_metadata.reset(); // the address of the keys may have moved
    describe([self = shared_from_this()](const Result<Metadata>& metadata) { self->onMetadata(metadata); });
}

void Provider::onMetadata(const Result<Metadata>& metadata) {
    if (!metadata)
        return onFetched(metadata.error());
    m_http.get(metadata->keys,
               [self = shared_from_this()](Result<HttpAnswer> answer) { self->onKeys(std::move(answer)); });
}

void Provider::onKeys(Result<HttpAnswer> answer) {
    if (!answer)
        return onFetched(answer.error());
    if (answer->status != 200)
        return onFetched(
            Error::server(sqlstate::kConnectionFailure, phrase("the provider's keys: HTTP status %1", answer->status)));
    auto keys = identity::KeySet::parse(answer->body.view());
    if (!keys)
        return onFetched(keys.error());
    m_keys = std::move(*keys);
    const auto age =
        std::chrono::duration_cast<std::chrono::milliseconds>(answer->maxAge.value_or(std::chrono::hours{1}));
    m_keysOldAt = now().steady + std::clamp(age, m_times.leastAge, m_times.mostAge);
    onFetched(std::nullopt);
}

void Provider::onFetched(std::optional<Error> problem) {
    m_isFetching = false;
    m_problem = problem ? problem->said() : Phrase();
    if (problem)
        log::warning("provider_keys", {{"provider", m_configured.name}, {"why", m_problem.english()}});
    else
        log::info("provider_keys", {{"provider", m_configured.name}, {"keys", std::to_string(m_keys->keys().size())}});
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& one : waiting)
        one.done(m_keys ? check(one.token, one.expected) : noKeys(m_configured.name, m_problem));
}

void Provider::describe(Described done) {
    if (m_metadata && now().steady < m_metadataAt + m_times.metadataAge)
        return done(*m_metadata);
    m_http.get(discoveryAddress(m_configured.issuer), [self = shared_from_this(),
                                                       done = std::move(done)](const Result<HttpAnswer>& answer) {
        if (!answer)
            return done(answer.error());
        if (answer->status != 200)
            return done(Error::server(sqlstate::kConnectionFailure,
                                      phrase("the provider does not describe itself: HTTP status %1", answer->status)));
        auto metadata = parseMetadata(answer->body.view(), self->m_configured.issuer);
        if (metadata) {
            self->m_metadata = *metadata;
            self->m_metadataAt = now().steady;
        }
        done(std::move(metadata));
    });
}

} // namespace postern::signin
