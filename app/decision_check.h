#pragma once
// Whether the decisions in recordings are their approvers': each is checked against the key that signed it and the
// token that proves whose key it is (approval/signed_decision.h), and against what the event says. The chain says that
// an event is as its gateway recorded it; this says that the gateway recorded what was decided, and that what was
// approved once let one statement pass: not a second one, also in another session.
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "approval/signed_decision.h"
#include "recording/reader.h"
#include "recording/verify.h"

namespace postern::app {

class DecisionCheck {
public:
    // One event's JSON, in the order of its session. What is no event, or of another kind, is passed over.
    void take(std::string_view line);

    struct IssuerKey {
        std::string issuer, id, thumbprint; // RFC 7638, base64url of SHA-256: to be compared with the provider's
        friend auto operator<=>(const IssuerKey&, const IssuerKey&) = default;
    };
    std::uint64_t isSigned() const { return m_signed; }
    std::uint64_t isUnsigned() const { return m_unsigned; } // made on the gateway's own machine
    const std::set<IssuerKey>& issuerKeys() const { return m_issuerKeys; }
    const std::vector<recording::Problem>& problems() const { return m_problems; } // at most kMaxProblems

private:
    std::string usedTwice(const std::string& place, const approval::DecisionText& text, bool isApproved);

    std::map<std::string, std::string> m_fingerprints; // by session and statement
    std::set<std::string> m_given;                     // places of which the wait was over before anybody had decided
    std::set<std::string> m_places;                    // places with a decision that holds, with their request
    std::map<std::string, std::string> m_passed;       // by request that was approved once: the place that it let pass
    std::set<IssuerKey> m_issuerKeys;
    std::uint64_t m_signed = 0, m_unsigned = 0;
    std::vector<recording::Problem> m_problems;
};

// `ids` empty: every session of the store. `goOn` is asked before each, as VerifyOptions has it. An error: the store
// cannot be read, or 57014.
Result<> checkDecisions(recording::SessionReader& reader, const std::vector<recording::SessionId>& ids,
                        DecisionCheck& check, const std::function<bool(std::uint64_t, std::uint64_t)>& goOn = {});
Result<> checkDecisions(const std::string& file, DecisionCheck& check);

} // namespace postern::app
