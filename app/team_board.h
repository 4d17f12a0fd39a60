#pragma once
// What the other gateways of a shared store hold, for the console's approvals page: read when the store says that
// something changed, and once a second all the same. A thread of its own with its own connection, from the first look
// on; a gateway without a window pays nothing for it.
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "api/approvals.h"
#include "app/signing_key.h"
#include "approval/request.h"
#include "policy/configuration.h"
#include "recording/store.h"

namespace postern::app {

struct TeamRequest;

class TeamBoard {
public:
    static constexpr std::chrono::milliseconds kLook{1000};
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
    // As who is signed in here, signed; blocks until the gateway has answered.
    Result<> decide(const approval::Decision& decision, bool endsSession) const;

private:
    void run();
    void look(bool isThere, const std::vector<TeamRequest>& requests);

    const recording::GatewayId m_self;
    const KeyPlace m_place;
    const Configuration m_configuration;
    mutable std::mutex m_mutex;
    Cards m_cards;
    std::string m_shown; // what the cards were made of
    std::atomic<std::uint64_t> m_version{0};
    std::atomic<bool> m_isStopping{false};
    std::once_flag m_begun;
    std::thread m_thread;
};

} // namespace postern::app
