#pragma once
// Tokens of an identity provider: compact JWS (RFC 7515) with JWT claims (RFC 7519, RFC 8725), as OpenID Connect ID
// tokens (OpenID Connect Core section 3.1.3.7) or JWT access tokens (RFC 9068). Verification only.
//
// Values; any thread; nothing blocks: one verification costs less than 0.2 ms. What a token says is believed only after
// its signature holds; which provider's keys to use is the one thing taken from it before.
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "identity/json.h"
#include "identity/key_set.h"

namespace postern::identity {

inline constexpr std::size_t kMaxTokenBytes = 64U << 10;
inline constexpr std::size_t kMaxHeaderBytes = 8U << 10;
inline constexpr std::size_t kMaxGroups = 2000, kMaxGroupBytes = 512;
inline constexpr std::size_t kMaxSubjectBytes = 255; // OpenID Connect Core section 2

// What one provider's tokens have to look like: its [[identity]].
struct TokenRules {
    std::string provider; // the configuration's name for it
    std::string issuer, clientId;
    std::vector<std::string> audience;
    std::string groupsClaim; // a path; empty: no groups
    std::vector<Algorithm> algorithms;
    std::chrono::milliseconds clockSkew{30'000};
    std::map<std::string, std::string> require; // claim path and the value it must have
};

// How the nonce of a token begins that was asked for to bind a key (approval/signed_decision.h). Such a token shows
// whose the key is and is shown around for that, so it opens nothing by itself.
inline constexpr std::string_view kBoundNonce = "postern-key-1.";

// Who a valid token speaks of.
struct Identity {
    std::string provider; // of the configuration
    std::string issuer, subject;
    std::string email; // for people to read, never to decide by; empty when the provider says it is not verified
    std::vector<std::string> groups;
    // False: the provider did not send all groups (more than fit, or not as text). Whoever decides takes that for "not
    // in a group that helps, maybe in one that does not".
    bool groupsKnown = true;
    std::string groupsProblem; // what people should know about the groups; empty: nothing
    Timestamp issued, expires; // `expires` without clock skew
    Timestamp ends;            // with it: from then on the token is refused
    std::string claims;        // all of them, the JSON object as it was signed
    std::string issuerKey;     // the provider's key that the signature is by, as a JWK of its public members
};

// What is expected of a token beyond the rules.
struct Expected {
    enum class Use : std::uint8_t { Any, IdToken } use = Use::Any; // IdToken: an access token will not do
    std::optional<std::string> nonce;                              // has to be the token's
    std::optional<std::string> accessToken; // that the ID token came with: compared with at_hash when there is one
    bool mayBeBound = false;                // a token that binds a key will do too; `nonce` says which
    bool mayBeOver = false;                 // an expired one will do too: it says who once signed in
    std::optional<std::string> subject;     // has to be the token's (a refreshed sign-in is the same person's)
    // How old an ID token may be that was just issued; none: any age up to its expiry.
    std::optional<std::chrono::milliseconds> freshness;
};

// A token as it came: split, decoded, within its limits, its header acceptable. Nothing in it is true yet.
class UnverifiedToken {
public:
    // Error 28000. Its message is for the client and never says what is wrong; its detail does, without the token.
    static Result<UnverifiedToken> parse(std::string_view compact);

    const std::string& issuer() const { return m_issuer; } // to choose a provider by; empty: none
    Algorithm algorithm() const { return m_algorithm; }
    const std::optional<std::string>& keyId() const { return m_keyId; }

private:
    friend Result<Identity> verify(const UnverifiedToken&, const KeySet&, const TokenRules&, const Expected&,
                                   Timestamp);
    Algorithm m_algorithm = Algorithm::RS256;
    std::optional<std::string> m_keyId;
    bool m_isAccessToken = false; // typ at+jwt
    std::string m_signed, m_signature, m_payload, m_issuer;
    Json m_claims;
};

// Details of the error when the keys at hand may simply be too old: fetch them again, once.
inline constexpr std::string_view kNoSuchKey = "no key of the provider fits the token's header";
inline constexpr std::string_view kBadSignature = "the signature is not the provider's";

// Errors as parse()'s. `now` is wall time; `rules.clockSkew` is granted on both sides.
Result<Identity> verify(const UnverifiedToken& token, const KeySet& keys, const TokenRules& rules,
                        const Expected& expected, Timestamp now);

} // namespace postern::identity
