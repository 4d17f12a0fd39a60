#pragma once
// A changed policy, tried on recorded sessions: what it would decide or mask otherwise than was decided and masked
// then.
#include <cstdint>
#include <string>
#include <vector>

namespace postern::api {

struct PolicyTrial {
    struct Decision {
        std::string action = "allow"; // allow, approve, block
        std::vector<std::string> rules;
        friend bool operator==(const Decision&, const Decision&) = default;
    };
    // Statements of one shape with the same difference.
    struct Change {
        std::string session, sql, fingerprint; // of the first such statement
        std::uint64_t statement = 0;
        std::uint64_t times = 0;
        Decision was, now;
        std::string reason;                                 // of the first rule that decides now
        bool dependsOnEstimate = false;                     // stricter than `now` where a rule's estimate is reached
        std::vector<std::string> maskedNow, noLongerMasked; // columns of its answer
        bool isOtherDecision() const { return was.action != now.action || dependsOnEstimate; }
    };
    std::vector<Change> changes; // what becomes stricter first, then by how often
    std::uint64_t sessions = 0, statements = 0;
    std::uint64_t unread = 0; // statements that could not be judged again
    std::vector<std::string> notes;
};

struct PolicyTrialOrder {
    std::string file;                  // the changed configuration
    std::vector<std::string> sessions; // IDs; empty: the newest `limit`
    std::size_t limit = 200;
};

} // namespace postern::api
