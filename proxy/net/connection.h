#pragma once
// Drives one session: moves bytes between its two sockets, carries out what it asks for (session/output.h), and keeps
// every wait and every buffer bounded. Belongs to one loop's thread; lives until both sockets are closed and everything
// is recorded.
//
// Rules it keeps:
//   - nothing of an Output is sent before its records are recorded;
//   - more than kMaxPending bytes waiting for one side stop the reading from the other;
//   - a client that hangs up is noticed also while nobody reads from it.
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "identity/client_process.h"
#include "net/event_loop.h"
#include "net/session_loop.h"
#include "net/stream.h"
#include "net/upstream.h"

namespace postern::net {

inline constexpr std::size_t kMaxPending = 256U << 10;
inline constexpr std::size_t kResumePending = 64U << 10;
inline constexpr std::chrono::seconds kRecordDeadline{30};        // for a recorder that is full or slow
inline constexpr std::chrono::seconds kFarewellDeadline{5};       // to send the last bytes to a client
inline constexpr std::chrono::milliseconds kLingerDeadline{1000}; // for the client to close after them
inline constexpr std::size_t kLingerBytes = 1U << 20;             // thrown away meanwhile
inline constexpr std::chrono::milliseconds kServerCloseDeadline{1000};
inline constexpr std::chrono::milliseconds kHangUpCheck{500};
inline constexpr std::chrono::seconds kDialLimit{30}; // when the target has no connect_timeout

class Connection final : private Timeout {
public:
    Connection(SessionLoop& loop, std::uint64_t id, Descriptor client);
    ~Connection() override;

    void start();
    void onRecorderProgress();
    void terminate(std::string_view sqlstate, std::string message, std::string reason);
    void drain();
    void drop(); // at once, without a word
    const std::string& agentName() const { return m_session->agentName(); }
    const session::Identity& identity() const { return m_session->identity(); }
    bool hasToken() const { return m_session->hasToken(); }
    void setIdentity(const session::SignedIn& who);
    void onConfiguration();
    void withdrawWelcome(session::AccessEnd why); // of its agent
    void endAccess(const std::string& reason);    // whoever is behind it may not be here any more
    recording::SessionId sessionId() const { return m_session->id(); }

private:
    // One of the two sockets.
    struct Side final : Watcher {
        Side(Connection& connection, bool client) : owner(connection), isClient(client) {}
        void onReady(const Readiness& ready) override { owner.onReady(*this, ready); }
        std::size_t waiting() const { return pending.size() - sent; }

        Connection& owner;
        const bool isClient;
        Stream stream;
        Watch watch;
        std::string pending; // bytes to send, from `sent` on
        std::size_t sent = 0;
        bool isThrottled = false; // too much waits for this side: the other one is not read
        bool hasEnded = false;    // it sends nothing more, or is broken
        bool endWasTold = false;  // the session knows
        bool canWrite = true;
        bool isClosing = false; // closes once nothing is pending
        std::optional<Instant> closeAt;
    };
    enum class Phase { Detecting, Handshake, Streaming, Lingering };
    // An Output that waits for the recorder.
    struct Held {
        session::Output output;
        std::optional<std::uint64_t> ticket; // none: not taken yet
        Instant deadline;
    };

    // connection.cpp: input
    void onReady(Side& side, const Readiness& ready);
    void onTimeout() override;
    void detectTls();
    void beginHandshake(bool direct);
    void continueHandshake();
    void readFrom(Side& side);
    void discardFrom(Side& side);
    bool mayRead(const Side& side) const;
    void onHangUp(Side& side, bool isBroken);
    void settle();
    bool settleOnce();
    void updateInterest(Side& side);
    void updateTimer();
    void closeWhatIsDone();
    void beginLinger();
    void closeSide(Side& side);
    void whenFree(std::function<void()> task);

    // connection_output.cpp: output
    template <class Call>
    Now converse(Call&& call) {
        auto& out = m_loop.output();
        out.clear();
        const auto time = now();
        call(time, out);
        carryOut(out);
        return time;
    }
    void carryOut(session::Output& out);
    void hold(session::Output& out, std::optional<std::uint64_t> ticket);
    void onRecorderFailed();
    void deliver(session::Output& out);
    void request(session::Output& out);
    void send(Side& side, const session::Bytes& bytes);
    void flush(Side& side);
    void onSent(Side& side);
    void onWriteFailed(Side& side);
    void findAgent(const session::FindAgent& wanted);
    void onAgent(const FoundAgent& found);
    void verifyToken(session::VerifyToken wanted);
    void onToken(const Result<session::SignedIn>& who);
    void dialUpstream(session::Dial wanted);
    void onDialed(Result<std::shared_ptr<UpstreamConnection>> upstream, session::ClientProcess process);
    void analyse(session::Analyse wanted);
    void findLens(session::NeedLens wanted);
    void findOutline(session::NeedOutline wanted);
    void findEstimate(session::NeedEstimate wanted);
    void cancelUpstream();
    void askForApproval(const std::shared_ptr<const approval::Ask>& ask);
    void noteLogin();

    SessionLoop& m_loop;
    const std::uint64_t m_id;
    bool m_awaitsCancel = false;        // brought a CancelRequest that is on its way to the server
    std::shared_ptr<void> m_cancelDone; // of the CancelRequest that reached this session
    Descriptor m_socket;
    Peer m_peer;
    identity::SocketPeer m_clientEnd; // for the search for the client's process
    std::shared_ptr<const TlsServer> m_tls;
    SslPointer m_ssl;
    std::shared_ptr<UpstreamConnection> m_upstream; // before m_server: its stream borrows from it
    Side m_client{*this, true}, m_server{*this, false};
    std::unique_ptr<session::Session> m_session;
    Timer m_timer;
    Phase m_phase = Phase::Detecting;
    bool m_isDirectTls = false, m_handshakeWantsWrite = false;
    bool m_clientWasPaused = false, m_isDraining = false, m_isAdmitted = false, m_isRetired = false,
         m_loginNoted = false, m_hasAsked = false;
    bool m_hungUpWhilePaused = false;
    bool m_clientStreamIsWhole = true; // what was delivered to the client ends with a whole message
    std::size_t m_waitingAtHangUp = 0, m_discarded = 0;
    std::optional<Instant> m_hangUpCheckAt;
    std::optional<std::pair<std::uint32_t, std::uint32_t>> m_cancelNumbers;
    std::unique_ptr<Held> m_held;
    std::vector<std::function<void()>> m_deferred; // control events that came while an Output was held
    std::shared_ptr<std::atomic<bool>> m_dialAbandoned;
};

} // namespace postern::net
