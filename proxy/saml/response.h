#pragma once
// A provider's answer to a request (SAML core, Web Browser SSO profile: profiles section 4.1.4): one signed assertion,
// for us, now, about this request.
//
// Values; nothing blocks: an answer of the largest size costs milliseconds. Nothing is believed but the bytes that a
// pinned key signed, which are read anew by themselves.
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "identity/token.h"
#include "saml/certificate.h"
#include "saml/replay_cache.h"

namespace postern::saml {

inline constexpr std::size_t kMaxEncodedBytes = 340U << 10; // base64 of the largest document

// What one provider's answers have to look like: its [[identity]].
struct Rules {
    std::string provider; // the configuration's name for it
    std::string issuer;   // its entity ID
    std::string entityId; // ours
    std::vector<std::string> audience;
    std::string groupsAttribute; // its Name; empty: no groups
    std::chrono::milliseconds clockSkew{30'000};
    std::chrono::milliseconds session{std::chrono::hours{8}}; // how long a sign-in lasts at most
    std::map<std::string, std::string> require;               // attribute and the value it must have
    PinnedKeys keys;
};

struct Expected {
    std::string request;   // the ID of ours that it answers
    std::string recipient; // where it was posted to
};

// Who signed in. `expires` is the end of the session at the provider (SessionNotOnOrAfter), or of `session` when that
// comes first. Errors 28000: a sentence for the person and the log, which quotes nothing but the provider's status.
Result<identity::Identity> readResponse(std::string_view xml, const Rules& rules, const Expected& expected,
                                        ReplayCache& used, Timestamp now);

// The form field SAMLResponse: base64, in which white space does not count.
Result<std::string> decodeResponse(std::string_view field);

} // namespace postern::saml
