#pragma once
// The policy that administrators publish for every gateway of a shared store (docs/team.md). Values, and one abstract
// class to ask.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/policy_book.h"
#include "api/policy_trial.h"
#include "base/phrase.h"

namespace postern::api {

struct Control; // api/engine.h

struct PublishedVersion {
    std::uint64_t version = 0; // 0: it cannot be believed, and `problem` says why
    Timestamp time;            // by the administrator's clock; of one that is not believed, by the store's
    std::string by, role;      // the administrator's account; the database role it was stored as
    std::string comment;
    Phrase problem;
    bool isNewest = false;              // of those that are believed
    std::size_t added = 0, removed = 0; // lines, against the version before
};

// What a gateway says that it has made of them.
struct FleetGateway {
    std::string name, role;
    std::optional<Timestamp> seen;  // its last batch, by the store's clock
    std::uint64_t version = 0;      // it judges by; 0: by its own file alone
    std::string problem;            // why not by a newer one
    std::optional<Timestamp> since; // when it said so, by the store's clock
};

struct FleetInfo {
    PolicyInfo newest;                      // its rules and its text; empty while none is published
    std::uint64_t version = 0;              // of `newest`; 0: none is published
    std::vector<PublishedVersion> versions; // newest first
    std::vector<FleetGateway> gateways;
    bool mayPublish = false;      // the database lets this role
    bool isOwnKeyTrusted = false; // this gateway's own configuration names the key below
    std::string publicKey;        // what this installation signs with
};

// Any thread; every question is answered later (api/engine.h). Errors: 42501 the store's rights do not let this role
// see it, 08006 the store cannot be reached.
class FleetPolicy {
public:
    virtual ~FleetPolicy() = default;

    virtual void readFleet(PolicyReply<FleetInfo> reply) = 0;
    // A text that is being written: its problems, or what it says. Nothing is kept.
    virtual void checkText(std::string text, PolicyReply<PolicyInfo> reply) = 0;
    // What publishing `text` would change, to be looked at and then given to publish(). `before`: the newest text when
    // the writer began. Errors: 22023 the text has problems, 40001 another version was published since.
    virtual void proposeText(std::string before, std::string text, PolicyReply<ConfigurationChange> reply) = 0;
    // A version's text as `after`, and what it changed. Error 42704: there is none that can be believed.
    virtual void readPublished(std::uint64_t version, PolicyReply<ConfigurationChange> reply) = 0;
    // What `text` would decide or mask otherwise of these sessions, beside this gateway's own file. Errors as
    // Engine::tryPolicy().
    virtual void tryText(std::string text, std::vector<std::string> sessions, std::shared_ptr<Control> control,
                         PolicyReply<PolicyTrial> reply) = 0;
    // Signs `change.after` and puts it in force on every gateway; the new version's number. Errors as proposeText().
    virtual void publish(ConfigurationChange change, std::string comment, PolicyReply<std::uint64_t> reply) = 0;
};

} // namespace postern::api
