#pragma once
// One identity provider: what it says about itself, its keys, and tokens checked against them.
//
// Keys are fetched when the first token needs them, again when they are old, and at once when a token names a key that
// is not among them; but for unknown keys at most once in `unknownKeyInterval`, however many such tokens come. While
// the provider is down the keys of before stay good; a key that it has withdrawn is gone with the next fetch.
//
// Belongs to one thread with a Qt event loop; every callback comes there, once, at the latest when the deadline of two
// requests is over. Make it with make(): callbacks keep it alive.
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "identity/token.h"
#include "policy/configuration.h"
#include "saml/replay_cache.h"
#include "signin/http.h"
#include "signin/metadata.h"

namespace postern::signin {

// How the detail of the error begins when nothing can be said of a token now.
inline constexpr std::string_view kNotAtHand = "the keys of ";

struct KeyTimes {
    std::chrono::milliseconds unknownKeyInterval{30'000};
    std::chrono::milliseconds retryAfter{2'000};    // after a fetch that failed
    std::chrono::milliseconds leastAge{5 * 60'000}; // bounds of what the provider's Cache-Control says
    std::chrono::milliseconds mostAge{24 * 3'600'000};
    std::chrono::milliseconds metadataAge{3'600'000};
};

class Provider : public std::enable_shared_from_this<Provider> {
public:
    using Verified = std::function<void(Result<identity::Identity>)>;
    using Described = std::function<void(Result<Metadata>)>;
    static constexpr std::size_t kMaxWaiting = 1000;

    static std::shared_ptr<Provider> make(policy::IdentityProvider configured, Http& http, KeyTimes times = {});
    ~Provider();

    const policy::IdentityProvider& configured() const { return m_configured; }
    void verify(identity::UnverifiedToken token, identity::Expected expected, Verified done);
    // From memory when it was asked for within metadataAge.
    void describe(Described done);
    // SAML: what was used already.
    saml::ReplayCache& usedAssertions() { return m_usedAssertions; }

private:
    Provider(policy::IdentityProvider configured, Http& http, KeyTimes times);
    struct Waiting {
        identity::UnverifiedToken token;
        identity::Expected expected;
        Verified done;
    };
    Result<identity::Identity> check(const identity::UnverifiedToken& token, const identity::Expected& expected) const;
    bool mayFetch(Instant now, bool isForUnknownKey);
    void fetchKeys();
    void onMetadata(const Result<Metadata>& metadata);
    void onKeys(Result<HttpAnswer> answer);
    void onFetched(std::optional<Error> problem);

    const policy::IdentityProvider m_configured;
    saml::ReplayCache m_usedAssertions;
    const identity::TokenRules m_rules;
    const KeyTimes m_times;
    Http& m_http;
    std::optional<Metadata> m_metadata;
    Instant m_metadataAt;
    std::optional<identity::KeySet> m_keys;
    Instant m_keysOldAt;                // when they should be fetched again
    std::optional<Instant> m_triedAt;   // the last fetch, good or not
    std::optional<Instant> m_unknownAt; // the last one for an unknown key
    bool m_isFetching = false;
    Phrase m_problem; // of the last fetch
    std::vector<Waiting> m_waiting;
};

} // namespace postern::signin
