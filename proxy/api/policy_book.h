#pragma once
// The policy as people read it, and the versions of it that were in force. Values, and one abstract class to ask.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/masking.h"
#include "base/clock.h"
#include "base/result.h"

namespace postern::api {

// A rule as it stands in the file; what is empty is not a condition.
struct RuleInfo {
    std::string name, action, reason; // action: "allow", "approve", "block"
    std::vector<std::string> statements, relations, functions, maskedUse, agents, kinds, groups, targets, hours,
        approvers;
    std::optional<bool> withoutWhere;
    std::optional<std::int64_t> estimatedRows, fullScanRows;
    bool commentRequired = false, isBuiltIn = false, isOff = false; // isOff: a built-in rule that this site leaves out
    int line = 0;                                                   // in the file; 0 for a built-in one
};

struct TextProblem {
    int line = 0, column = 0;        // from 1; 0: the file as a whole
    std::string message, suggestion; // what is wrong; what to write instead
};

struct PolicyInfo {
    std::string file, text;
    std::vector<TextProblem> problems; // any: the rest is empty
    std::string defaultAction = "allow";
    bool hasBaseline = true;
    std::vector<RuleInfo> rules; // the file's, then the built-in ones
    std::size_t masks = 0, detectors = 0;
    std::int64_t holdMicros = 0, expiresMicros = 0;
    bool fourEyes = true;
};

// One text of the configuration file that was in force from `since` on.
struct PolicyVersion {
    Timestamp since;
    std::string who;    // whose process took it: the account
    std::string how;    // "start", "file", "console": on starting, because the file changed, saved in the console
    std::string sha256; // of the text, 64 hexadecimal digits
    bool isInForce = false;
    std::size_t added = 0, removed = 0; // lines, against the version before
};

template <class T>
using PolicyReply = std::function<void(Result<T>)>; // called once, from a thread of the engine's

class FleetPolicy; // api/fleet_policy.h

// Any thread; every question is answered later (api/engine.h).
class PolicyBook {
public:
    virtual ~PolicyBook() = default;

    // The policy for all gateways; null: the store is this gateway's own.
    virtual FleetPolicy* fleet() { return nullptr; }
    // The file as it is now.
    virtual void readPolicy(PolicyReply<PolicyInfo> reply) = 0;
    // A text that is being written: its problems, or what it says. Nothing is kept.
    virtual void checkPolicy(std::string text, PolicyReply<PolicyInfo> reply) = 0;
    // The change that makes `text` of the file, to be looked at and then given to Engine::applyChange(). `before`: what
    // the writer began with. Errors: 22023 the text has problems, 40001 the file was changed since.
    virtual void proposePolicy(std::string before, std::string text, PolicyReply<ConfigurationChange> reply) = 0;
    // Newest first.
    virtual void listVersions(PolicyReply<std::vector<PolicyVersion>> reply) = 0;
    // A version's text as `after`, and what it changed against the other one. Errors: 42704 a text was not kept, XX001
    // what was kept is not it.
    virtual void readVersion(std::string sha256, std::string against, PolicyReply<ConfigurationChange> reply) = 0;
};

} // namespace postern::api
