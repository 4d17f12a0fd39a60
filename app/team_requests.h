#pragma once
// Held statements of every gateway of a shared store, as an approver's machine sees and decides them (docs/team.md).
// Functions block: on the store, on the keychain, and for a gateway's answer.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "app/approver_key.h"
#include "approval/signed_decision.h"
#include "recording/postgres_approvals.h"

namespace postern::app {

inline constexpr std::chrono::seconds kGatewayAnswer{20}; // for a gateway to say what it made of a decision

struct TeamRequest {
    recording::SharedRequest row; // as the store has it
    recording::GatewayId gateway;
    nlohmann::json card;   // as readTeamCard() reads it
    approval::Asked asked; // what a decision on it signs
    bool isOpen() const;
    // Names exactly what is shown: request, gateway and the digest of its document. 64 hexadecimal digits.
    std::string shown() const;
};

Result<recording::Link> openTeamStore(const policy::Configuration& configuration);

// Open ones first, oldest first; then, if asked for, those that are over, newest first, their statements cut at
// kShownOfPast and without their impact. What cannot be read is left out.
Result<std::vector<TeamRequest>> teamRequests(recording::Link& link, recording::Requests which);
// By the approval's ID, or the beginning of the request's number. Errors: 42704 there is none, 42725 more than one.
Result<TeamRequest> findTeamRequest(recording::Link& link, const std::string& id);

// Who is signed in on this machine so that they can decide elsewhere. Errors, for people: 0A000 there is no identity
// provider, 28000 nobody is signed in, or not so that a key is bound to them.
struct Approver {
    recording::SigningKey key;
    approval::KeyProof proof;
    std::string issuer, subject;
};
Result<Approver> approverHere(const policy::Configuration& configuration, recording::Registry& registry,
                              KeyPlace place);

// Signs the decision and waits for the gateway to answer: the card as it is then. Errors: the gateway's (as
// approval::Room::decide()) or the store's; 08006 the gateway did not answer.
Result<nlohmann::json> decideElsewhere(recording::Link& link, const TeamRequest& request, approval::Decision decision,
                                       bool endsSession, const Approver& by);

} // namespace postern::app
