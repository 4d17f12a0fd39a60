#pragma once
// Held statements and the decisions on them, as the console sees them. Values, and one abstract class.
//
// Threads as in engine.h: every function may be called from any thread and returns at once.
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/impact.h"
#include "base/clock.h"
#include "base/result.h"

namespace postern::api {

// One request and what became of it.
struct ApprovalCard {
    enum class State : std::uint8_t {
        Held, // the client's connection waits for it
        Open, // the client was told to come back
        Approved,
        Denied,
        Expired,
        Abandoned
    } state = State::Held;
    std::string gateway; // of the shared store; empty: this one
    std::string id, session;
    std::uint64_t statement = 0;
    std::string sql; // whole
    struct Prepared {
        std::string name, sql;
    };
    std::vector<Prepared> prepared; // what its EXECUTEs run
    struct Parameter {
        std::string text;
        bool isNull = false, isCut = false;
    };
    std::vector<Parameter> parameters;
    std::vector<std::string> kinds, relations;
    std::string fingerprint;
    struct Rule {
        std::string name, reason;
        std::vector<std::string> approvers; // empty: whoever has the approve role
        bool commentRequired = false;
    };
    std::vector<Rule> rules;
    std::string policy;                      // SHA-256 of the configuration they are in; empty: not said
    std::uint64_t publishedPolicy = 0;       // version of the published policy that was asked too; 0: none
    bool isRepeatable = false;               // may be approved for a time
    std::string requester, agent, agentKind; // requester: as one calls them
    std::string target, database, user;
    std::string environment; // "production", "staging", "test", "development"; empty: not said
    std::string executable, applicationName, address;
    std::vector<std::string> processChain;
    std::int64_t pid = 0;
    Timestamp asked, expires, decided;
    std::optional<Timestamp> transactionSince;
    std::string by, comment;
    std::optional<Impact> impact; // none: not gathered yet, or not at all
    Phrase whyNot;                // whoever is signed in here may not decide on it, and why; empty: they may

    bool isWaiting() const { return state == State::Held || state == State::Open; }
    bool needsComment() const;
};

struct ApprovalDecision {
    enum class Choice : std::uint8_t { ApproveOnce, ApproveForTime, Deny, DenyAndEndSession } choice = Choice::Deny;
    std::string id, comment;
    std::chrono::seconds span{0}; // ApproveForTime
};

class Approvals {
public:
    virtual ~Approvals() = default;
    // Grows with every change of a card.
    virtual std::uint64_t approvalsVersion() const = 0;
    // Those that wait, oldest first, then the past, newest first.
    virtual std::vector<ApprovalCard> approvalCards() const = 0;
    // As whoever is signed in here. Errors: 42704 there is none of that ID, 55000 it is decided or over, 42501 it is
    // not for this person, 22023 a comment is missing, or it cannot be approved for a time.
    virtual void decide(ApprovalDecision decision, std::function<void(Result<void>)> reply) = 0;
    // Runs it in a transaction that is rolled back; the card has the outcome. As whoever is signed in here; takes
    // seconds. Errors: as decide(); 0A000 it cannot be measured, and why.
    virtual void measure(std::string id, std::function<void(Result<void>)> reply) = 0;
};

inline bool ApprovalCard::needsComment() const {
    for (const auto& rule : rules)
        if (rule.commentRequired)
            return true;
    return false;
}

} // namespace postern::api
