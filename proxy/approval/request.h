#pragma once
// What waits for a person, as values. Everything an approver is shown and everything a decision is bound to is in here,
// fixed at the moment of asking.
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"

namespace postern::approval {

// Somebody who asks or decides. `issuer` is "local" for an operating-system account.
struct Person {
    std::string issuer, subject, email, method;
    std::vector<std::string> groups;
};

// A rule that holds the statement, as far as a decision depends on it.
struct HeldBy {
    std::string name, reason;
    std::vector<std::string> approvers; // "group:NAME"; empty: whoever has the approve role
    bool commentRequired = false;
};

struct Parameter {
    std::string text; // as a person reads it; cut where it is long
    bool isNull = false, isCut = false;
    bool isMasked = false; // goes into a masked column: not for the record, nor for a store that others read
};

// The same as it goes over the wire, for who runs the statement on another connection. No bytes: NULL.
struct Bound {
    std::uint32_t type = 0; // OID; 0: the client left it to the server
    std::int16_t format = 0;
    std::optional<std::string> bytes;
    bool isWhole = true; // false: longer than what is kept
};

// Where the statement would run: what another connection of the same target has to be told to read it the same way.
struct Place {
    std::vector<std::pair<std::string, std::string>> parameters; // the client's start-up parameters
    std::vector<std::string> settings;                           // SET and RESET that it said since, in order
    // False: the session has something that nobody else can have: temporary objects, definitions that are not
    // committed, settings made in ways that cannot be repeated.
    bool isWhole = true;
};

// What a session asks for one message of its client's. Immutable and shared once made.
// What an EXECUTE runs; its own text says only the name.
struct Prepared {
    std::string name, sql;
    std::string preparation; // PREPARE, for another connection; empty: it cannot be told
};

struct Ask {
    std::string key;   // of the exact statement (statement_key.h)
    std::string shape; // the same without constants and parameters: what a decision for a time covers
    std::uint64_t session = 0, statement = 0;
    Person requester;
    std::string owner; // of the agent: counts as the requester too
    std::string agent, agentKind, target, database, user;
    std::string environment;        // of the target, as its configuration says
    std::string sql;                // whole; of a simple query every statement of the string
    std::vector<Prepared> prepared; // of each name that the statement executes
    std::vector<Parameter> parameters;
    std::vector<Bound> bound; // the same, to be sent
    Place place;
    std::string encoding = "UTF8"; // of the bound texts; the statement itself is UTF-8
    bool standardStrings = true;   // standard_conforming_strings, as the session has it
    bool isFunctionCall = false;   // by number: `sql` is only the function's name
    std::vector<std::string> kinds, relations;
    std::string fingerprint;
    std::vector<HeldBy> rules;         // never empty
    std::string policyDigest;          // of the configuration that they are in (Configuration::digest)
    std::uint64_t publishedPolicy = 0; // version of the published policy that was asked too; 0: none
    bool isRepeatable = false;         // may be approved for a time
    std::string address, executable, applicationName;
    std::vector<std::string> processChain;
    std::int64_t pid = 0;
    bool inTransaction = false;
    std::optional<Timestamp> transactionSince; // of an open transaction
    Timestamp asked;
};

enum class Outcome : std::uint8_t {
    Waiting,
    Approved,
    Denied,
    Expired,
    Abandoned,
    Refused, // never got in: too many wait already
};
const char* toString(Outcome outcome); // "requested", "approved", … as events write it

// What the room tells a session about a request.
struct Answer {
    Outcome outcome = Outcome::Waiting;
    std::string id;
    std::uint64_t statement = 0; // the one that the request was made for
    Person by;                   // Approved, Denied
    std::string comment;
    bool isFromBefore = false; // an earlier decision: a grant for a retry or for a time, a remembered denial
    std::string impact;        // a JSON object, as the approver saw it; or empty
    std::string evidence = {}; // of a decision from another machine (signed_decision.h), a JSON object; or empty
};

enum class Choice : std::uint8_t { ApproveOnce, ApproveForTime, Deny };
struct Decision {
    std::string id;
    Choice choice = Choice::Deny;
    std::string comment;
    std::chrono::milliseconds span{0}; // ApproveForTime
    std::string evidence = {};         // for the record, when it was made on another machine
};
inline constexpr std::chrono::hours kLongestSpan{8};
inline constexpr std::size_t kMaxComment = 2000; // bytes

// A request and what became of it: a card.
struct Card {
    std::string id;
    std::shared_ptr<const Ask> ask;
    Outcome outcome = Outcome::Waiting;
    bool isHeld = false; // the client's connection waits for it now
    Timestamp expires;   // of the request while it waits, then of the grant
    Timestamp decided;
    Person by;
    std::string comment;
    std::chrono::milliseconds span{0}; // of an approval for a time
    std::string impact;                // JSON object; empty while it is not known
    std::string evidence = {};         // JSON object; empty: decided on the gateway's own machine
};

} // namespace postern::approval
