#pragma once
// Held statements in a store that gateways share, and decisions on them from other machines (docs/team.md). Rows and
// nothing else: what a decision is worth is for the gateway that asked to find out (approval/signed_decision.h).
//
// On one Link; every call blocks for one answer of the store's (kStoreDeadline).
#include <string>
#include <string_view>
#include <vector>

#include "recording/postgres.h"
#include "recording/store.h"

namespace postern::recording {

inline constexpr std::size_t kMaxSharedDocument = 1U << 20, kMaxSharedEvidence = 64U << 10; // bytes

// What a gateway asks. `document` is what approvers are shown and what they sign the digest of; it never changes.
struct SharedRequest {
    std::string request; // 64 hexadecimal digits; nobody can guess them
    GatewayId gateway;
    std::string document;
    // Read only.
    std::string gatewayName, state, impact; // the latest news of their kind; empty: none
    bool isOver = false;
};

struct SharedEvidence {
    std::int64_t number = 0;
    std::string request, evidence;
};

enum class NewsKind : std::uint8_t { State, Impact };
enum class Requests : std::uint8_t { Open, All }; // All: those that are over too, the latest
inline constexpr int kMostRequests = 1000, kMostPast = 100;
inline constexpr std::int64_t kMostBytes = 32 << 20; // of all documents of one look
inline constexpr std::size_t kShortestNumber = 12;   // digits that name a request

// --- as a gateway ---

// Once, however often: the answer to an earlier attempt may have been lost.
Result<> addRequest(Link& link, const SharedRequest& request);
Result<> addNews(Link& link, const SharedRequest& request, NewsKind kind, std::string_view document, bool isOver);
// Decisions on requests of `gateway` that it has not answered, oldest first.
Result<std::vector<SharedEvidence>> unansweredDecisions(Link& link, GatewayId gateway);
// What the gateway says to one of them: a JSON object for who decided.
Result<> answerDecision(Link& link, GatewayId gateway, const SharedEvidence& decision, std::string_view document);
// What an earlier run of this gateway left open is over.
Result<> closeRequestsOf(Link& link, GatewayId gateway, std::string_view document);

// --- as an approver ---

// Those that this connection's role may see, oldest first: open ones before what is over, gateways in turn, until
// kMostRequests, kMostPast or kMostBytes is reached. What is over comes without its impact.
Result<std::vector<SharedRequest>> sharedRequests(Link& link, Requests which);
// Whole: those whose document begins with the approval's ID `name`, or whose number begins with it (kShortestNumber
// digits at least). At most a few; for a name that is no hexadecimal number, none.
Result<std::vector<SharedRequest>> sharedRequestsNamed(Link& link, std::string_view name);
// The number of the decision. Errors: 42501 the role is no approver's, 42704 there is no such request, 55000 it is
// over.
Result<std::int64_t> addDecision(Link& link, std::string_view request, std::string_view evidence);
// Empty: it has not answered yet.
Result<std::string> answerTo(Link& link, std::string_view request, std::int64_t decision);

} // namespace postern::recording
