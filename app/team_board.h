#pragma once
// What the other gateways of a shared store hold, for the console's approvals page: read when the store says that
// something changed, and once a second all the same. A thread of its own with its own connection, from the first look
// on; a gateway without a window pays nothing for it.
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "api/approvals.h"
#include "app/signing_key.h"
#include "app/team_requests.h"
#include "approval/request.h"
#include "policy/configuration.h"
#include "recording/postgres_listener.h"
#include "recording/store.h"

namespace postern::app {

class TeamBoard {
public:
    static constexpr std::chrono::milliseconds kLook{1000}; // between looks, at most; at least: Listener::kRest
    static constexpr std::size_t kMostKnown = 4096;         // of texts that are watched
    using Configuration = std::function<std::shared_ptr<const policy::Configuration>()>; // any thread, at once

    TeamBoard(recording::GatewayId self, KeyPlace place, Configuration configuration)
        : m_self(self), m_place(place), m_configuration(std::move(configuration)) {}
    ~TeamBoard(); // waits for one answer of the store's, at most
    TeamBoard(const TeamBoard&) = delete;
    TeamBoard& operator=(const TeamBoard&) = delete;

    struct Cards {
        std::vector<api::ApprovalCard> open, past; // oldest first; newest first
    };
    // Any thread, at once. The version grows with every change; the first call begins to look.
    std::uint64_t version();
    Cards cards() const;
    bool has(const std::string& id) const;
    // As who is signed in here, signed; blocks until the gateway has answered. What is signed is what the card of that
    // ID was made of, the only one that was ever shown under it; nothing is read anew. Errors: 55000 it is not open any
    // more, or was changed.
    Result<> decide(const approval::Decision& decision, bool endsSession) const;

private:
    void run();
    void lookAgain(std::optional<recording::Link>& link, recording::Listener& listener);
    void look(const std::vector<TeamRequest>& requests);
    bool isChanged(const TeamRequest& request);
    Result<TeamRequest> thatWasShown(const std::string& approval) const;

    const recording::GatewayId m_self;
    const KeyPlace m_place;
    const Configuration m_configuration;
    mutable std::mutex m_mutex;
    Cards m_cards;
    std::vector<TeamRequest> m_open;            // what the cards were made of that can be decided
    std::string m_shown;                        // and all of them
    Phrase m_trouble;                           // why nothing is read any more; empty: it is
    std::map<std::string, std::string> m_known; // what was shown first, by the approval's ID; of `run` alone
    std::atomic<std::uint64_t> m_version{0};
    std::atomic<bool> m_isStopping{false};
    std::once_flag m_begun;
    std::thread m_thread;
};

} // namespace postern::app
