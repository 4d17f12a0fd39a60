#pragma once
// One event loop and the connections it owns. Made and destroyed by the gateway; between start() and join() only the
// loop's own thread touches what is inside, everybody else posts.
#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "net/event_loop.h"
#include "net/services.h"
#include "net/socket.h"
#include "session/output.h"
#include "session/session.h"

namespace postern::net {

class Connection;

class SessionLoop : public std::enable_shared_from_this<SessionLoop> {
public:
    SessionLoop(Services& services, std::size_t index, std::shared_ptr<const policy::Configuration> configuration,
                std::shared_ptr<const masking::Detectors> detectors);
    ~SessionLoop();
    SessionLoop(const SessionLoop&) = delete;
    SessionLoop& operator=(const SessionLoop&) = delete;

    // --- any thread
    void start();
    void stopAndJoin();
    void adopt(Descriptor client);
    // Ready once the loop has come to it; false when it takes no more tasks.
    std::future<bool> ping();
    // Ready once this loop judges by it; also when the loop cannot take it (logged).
    std::future<void> setConfiguration(std::shared_ptr<const policy::Configuration> configuration,
                                       std::shared_ptr<const masking::Detectors> detectors);
    void endSessionsOf(const std::string& agent, session::AccessEnd why);
    void endSessionsOfIdentity(const std::string& issuer, const std::string& subject, const std::string& reason);
    void setIdentityOf(const std::string& agent, const session::SignedIn& who);
    void endSession(recording::SessionId session, const std::string& reason);
    void drain();    // idle sessions end now, the others as soon as they are idle
    void endAll();   // every session ends now, with its farewell
    void dropAll();  // without one
    void wakeHeld(); // the recorder has made progress
    std::size_t load() const { return m_load.load(std::memory_order_relaxed); }
    Counters counters() const;
    // Runs `task` on the loop if the connection is still there.
    void post(std::uint64_t connection, std::function<void(Connection&)> task);

    // --- the loop's thread
    static constexpr std::size_t kBufferBytes = 64U << 10;
    EventLoop& events() { return m_events; }
    Services& services() { return m_services; }
    session::Environment& environment() { return m_environment; }
    std::array<char, kBufferBytes>& buffer() { return m_buffer; }
    session::Output& output() { return m_output; }
    std::size_t index() const { return m_index; }
    recording::Append append(const session::Records& records);
    void setHeld(std::uint64_t connection, bool isHeld);
    void countBytes(std::size_t toServer, std::size_t toClient);
    void countDial(bool isConnected) { add(isConnected ? m_dialed : m_dialsFailed, 1); }
    // What was read at `began` is on its way to the other side.
    void noteRelayed(bool fromClient, Instant began) {
        (fromClient ? m_toServer : m_toClient).note(std::chrono::steady_clock::now() - began);
    }
    void retire(std::uint64_t connection); // destroyed at the end of the turn

private:
    void forEach(const std::function<void(Connection&)>& task);
    static void add(std::atomic<std::uint64_t>& counter, std::uint64_t value) {
        // One writer: no locked instruction is needed.
        counter.store(counter.load(std::memory_order_relaxed) + value, std::memory_order_relaxed);
    }

    Services& m_services;
    const std::size_t m_index;
    EventLoop m_events;
    session::Environment m_environment;
    std::array<char, kBufferBytes> m_buffer;
    session::Output m_output;
    std::vector<std::string_view> m_views;
    std::unordered_map<std::uint64_t, std::unique_ptr<Connection>> m_connections;
    std::unordered_set<std::uint64_t> m_held;
    std::atomic<bool> m_hasHeld{false}, m_wakePosted{false};
    std::uint64_t m_lastConnection = 0;
    bool m_isDraining = false;
    std::atomic<std::size_t> m_load{0};
    std::atomic<std::uint64_t> m_accepted{0}, m_bytesToServer{0}, m_bytesToClient{0}, m_records{0}, m_dialed{0},
        m_dialsFailed{0};
    Latency m_toServer, m_toClient;
    std::thread m_thread;
};

} // namespace postern::net
