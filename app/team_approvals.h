#pragma once
// A gateway's held statements in the store that it shares, and decisions on them from other machines (docs/team.md).
//
// One thread with one connection: it writes down what the approval room tells, listens for decisions, and looks for
// them once a second all the same. While the store is away nothing is lost but time: the room's own deadlines rule, and
// what waits is written when the store is back.
//
// What is in the store is believed of nobody. A decision counts when its signature, its key's proof and the request
// that it names hold, by the room's own rules; whatever comes of it is answered in the store, once.
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "app/file_descriptor.h"
#include "approval/room.h"
#include "approval/signed_decision.h"
#include "recording/postgres_approvals.h"
#include "recording/postgres_listener.h"

namespace postern::app {

// A store to share, and who one is in it.
class TeamApprovals {
public:
    static constexpr std::chrono::milliseconds kLook{1000};
    static constexpr std::size_t kMostRemembered = 10'000; // requests that the store has not heard the end of

    struct Given {
        recording::PostgresAddress store;
        recording::GatewayId self;
        // Whose a token is, by the gateway's own providers; may block for seconds. An identity that has signed out
        // since is an error.
        std::function<Result<identity::Identity>(const Secret& token, const identity::Expected& expected)> verify;
        // ApprovalDesk::decide()
        std::function<Result<approval::Card>(const approval::Decision&, bool endsSession, const approval::Person&)>
            decide;
    };

    explicit TeamApprovals(Given given);
    ~TeamApprovals();
    // Says of what is still open that it is over, when the store is there. No decision is taken after it; once.
    void stop();
    TeamApprovals(const TeamApprovals&) = delete;
    TeamApprovals& operator=(const TeamApprovals&) = delete;

    // The room's observer: any thread, at once.
    void onCard(const approval::Card& card);

private:
    // What the store was told of one request.
    struct Told {
        recording::SharedRequest request;
        approval::Asked asked;
        std::string state, impact;
        bool isStored = false; // as far as the store has answered
    };

    void run();
    Result<> connect();
    Result<> work();
    Result<> tell(const approval::Card& card);
    bool makeRequest(const approval::Card& card);
    Result<> takeDecisions();
    Result<approval::Card> judge(const recording::SharedEvidence& given);
    void wait();

    Given m_given;
    FileDescriptor m_wakeRead, m_wakeWrite;
    std::atomic<bool> m_isStopping{false};
    std::mutex m_mutex;
    std::map<std::string, approval::Card> m_news; // by approval; only the latest of each

    // The thread's own.
    std::optional<recording::Link> m_link;
    recording::Listener m_listener{{recording::kDecisionsChannel}};
    std::map<std::string, Told> m_told;      // open ones, by approval
    std::set<std::string> m_unshared;        // approvals whose statement is too long for the store
    bool m_isFirst = true, m_isAway = false; // the first connection, and whether the log has said that there is none
    std::thread m_thread;
};

// The gateway's name in requests and decisions.
std::string toString(recording::GatewayId id);

} // namespace postern::app
