#pragma once
// Waiting for what the store tells (LISTEN, PostgreSQL documentation) when anybody who may connect to it can send the
// same notifications without end: at most one look each kRest, and of a flood nothing at all, because even reading it
// costs. Behind a pooler nothing is listened to either: what comes may be another's, or come to another.
//
// One thread; outlives the links that it is used with, one after the other.
#include <chrono>
#include <string>
#include <vector>

#include "recording/postgres.h"

namespace postern::recording {

inline constexpr const char* kDecisionsChannel = "postern_decisions"; // gateways: decisions on what they hold
inline constexpr const char* kApprovalsChannel = "postern_approvals"; // approvers: requests, and what became of them
inline constexpr const char* kDirectivesChannel = "postern_directive";
inline constexpr const char* kSignOutsChannel = "postern_sign_outs";

class Listener {
public:
    static constexpr std::chrono::milliseconds kRest{200};     // between two looks that notifications lead to
    static constexpr std::size_t kFlood = 500;                 // notifications between two looks
    static constexpr std::chrono::seconds kDeaf{60};           // nothing is listened to for so long after a flood,
    static constexpr std::chrono::milliseconds kDeafLook{500}; // and one looks that often instead, as behind a pooler

    explicit Listener(std::vector<std::string> channels, std::chrono::milliseconds deaf = kDeaf)
        : m_channels(std::move(channels)), m_deaf(deaf) {}

    // On a link that was opened just now.
    Result<> listen(Link& link);
    // Until there is something to look for: a notification, `wake` can be read from, or `limit` is over, which is when
    // one looks all the same because a pooler may swallow notifications. Returns as much as kRest later. An error: the
    // link is of no use any more.
    Result<> wait(Link& link, std::chrono::milliseconds limit, int wake = -1);

private:
    using Time = std::chrono::steady_clock::time_point;
    bool isDeaf() const { return m_deafUntil != Time{}; }
    Result<> hearAgain(Link& link, Time now);
    Result<> stopListening(Link& link, std::size_t notifications);

    const std::vector<std::string> m_channels;
    const std::chrono::milliseconds m_deaf;
    Time m_restUntil{}, m_deafUntil{};
};

} // namespace postern::recording
