#pragma once
// The gateway: listeners, event loops, sessions. start() once; everything else from any thread. Dependencies outlive
// it.
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "net/services.h"
#include "net/socket.h"
#include "policy/configuration.h"

namespace postern::net {

class Acceptor;

class Gateway {
public:
    using OnListening = std::function<void(const std::string& address)>;

    explicit Gateway(Dependencies dependencies);
    ~Gateway(); // stop(0)
    Gateway(const Gateway&) = delete;
    Gateway& operator=(const Gateway&) = delete;

    // Opens every listener and runs `loops` event loops (0: one per core). All or nothing. Calls `onListening` for each
    // address, on this thread, once clients can connect. Refuses an address that is neither loopback nor Unix when
    // there is no certificate. `inherited`: sockets of a service manager, instead of those that are configured.
    Result<void> start(std::shared_ptr<const policy::Configuration> configuration, const OnListening& onListening = {},
                       std::size_t loops = 0, std::vector<ListeningSocket> inherited = {});
    // For every statement and session that arrives after it has returned; waits for the event loops, at most
    // kConfigurationDeadline. Not on a loop's thread. Listeners stay as they are; the certificate is read again, and
    // when that fails the old one stays (and the error says why).
    Result<void> setConfiguration(std::shared_ptr<const policy::Configuration> configuration);
    // Ends the open sessions of an agent (FATAL 57P01).
    void endSessionsOf(const std::string& agent, session::AccessEnd why);
    // The same for everybody who is signed in as this identity, with a token or by an agent.
    void endSessionsOfIdentity(const std::string& issuer, const std::string& subject, const std::string& reason);
    // The owner of an agent has a refreshed sign-in: its open sessions have that end and those groups now.
    void setIdentityOf(const std::string& agent, const session::SignedIn& who);
    // Ends one session (FATAL 57P01), if it is still there.
    void endSession(recording::SessionId session, const std::string& reason);
    // Stops listening, ends idle sessions at once and busy ones when they are idle or `drain` is over (FATAL 57P01).
    // Returns when no session is left; never later than `drain` plus kStopGrace.
    void stop(std::chrono::milliseconds drain);
    static constexpr std::chrono::seconds kStopGrace{3};
    static constexpr std::chrono::seconds kCancelGrace{1}; // for cancels that wait for a thread, behind that
    static constexpr std::chrono::seconds kConfigurationDeadline{10};

    // Whether every event loop comes to a new task within `limit`; blocks so long at most. After start().
    bool answers(std::chrono::milliseconds limit) const;
    Counters counters() const;
    std::vector<std::string> addresses() const { return m_addresses; } // as clients write them

private:
    Result<std::shared_ptr<const TlsServer>> loadTls(const policy::Configuration& configuration) const;
    bool waitUntilEmpty(std::chrono::steady_clock::time_point deadline) const;
    void takeClient(Descriptor client);

    std::unique_ptr<Services> m_services;
    std::vector<std::unique_ptr<Acceptor>> m_acceptors;
    std::vector<std::string> m_addresses;
    std::atomic<bool> m_isRunning{false};
    bool m_isPublic = false; // some listener can be reached from other machines
};

} // namespace postern::net
