#include "net/connection.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

#include "base/bytes.h"
#include "base/random.h"

namespace postern::net {

namespace {

constexpr int kReadsPerTurn = 4;         // then the other sessions have their turn
constexpr std::size_t kMaxDeferred = 64; // control events beyond that say nothing new
constexpr char kTlsHandshakeRecord = 0x16;

recording::SessionId makeSessionId() {
    std::uint64_t value = 0;
    while (value == 0)
        value = static_cast<std::uint64_t>(randomU32()) << 32 | randomU32();
    return {value};
}

} // namespace

Connection::Connection(SessionLoop& loop, std::uint64_t id, Descriptor client)
    : m_loop(loop), m_id(id), m_socket(std::move(client)), m_peer(peerOf(m_socket.get())),
      m_clientEnd(identity::peerOf(m_socket.get())), m_tls(loop.services().tls()), m_timer(loop.events(), *this) {
    session::ClientFacts facts;
    facts.address = m_peer.text;
    facts.isUnix = m_peer.isUnix;
    facts.isLoopback = m_peer.isLoopback;
    // As on a PostgreSQL server: TLS is for TCP.
    facts.tlsAvailable = m_tls != nullptr && !m_peer.isUnix;
    m_session = std::make_unique<session::Session>(loop.environment(), std::move(facts), makeSessionId(), now());
}

Connection::~Connection() {
    if (m_cancelNumbers)
        m_loop.services().cancelKeys.erase(m_cancelNumbers->first, m_cancelNumbers->second);
    if (m_isAdmitted)
        m_loop.services().admitted.fetch_sub(1);
    if (m_dialAbandoned)
        m_dialAbandoned->store(true);
    if (m_hasAsked)
        m_loop.services().dependencies.approvals.endSession(m_session->id().value, now());
}

void Connection::start() {
    tuneStream(m_socket.get());
    m_client.stream = Stream(m_socket.get());
    m_client.watch.bind(m_loop.events(), m_socket.get(), m_client);
    if (m_tls == nullptr || m_peer.isUnix)
        m_phase = Phase::Streaming;
    settle();
}

void Connection::onReady(Side& side, const Readiness& ready) {
    if (side.isClient && m_phase == Phase::Detecting)
        detectTls();
    else if (side.isClient && m_phase == Phase::Handshake)
        continueHandshake();
    else if (side.isClient && m_phase == Phase::Lingering)
        discardFrom(side);
    else {
        if (ready.writable)
            flush(side);
        // The end of a stream is found by reading, whenever somebody may read.
        const bool ends = ready.hangUp || ready.broken;
        if (ready.readable || (ends && mayRead(side)) || (ready.writable && side.stream.readWantsWrite()))
            readFrom(side);
        else if (ends)
            onHangUp(side, ready.broken);
    }
    settle();
}

// A client may begin with a TLS handshake instead of a start-up packet; no start-up packet begins with this byte.
void Connection::detectTls() {
    char first = 0;
    const auto count = ::recv(m_socket.get(), &first, 1, MSG_PEEK | MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count == 1 && first == kTlsHandshakeRecord)
        return beginHandshake(true);
    m_phase = Phase::Streaming;
    readFrom(m_client);
}

void Connection::beginHandshake(bool direct) {
    m_ssl = m_tls->accept(m_socket.get());
    if (!m_ssl)
        return drop();
    m_isDirectTls = direct;
    m_phase = Phase::Handshake;
    continueHandshake();
}

void Connection::continueHandshake() {
    ERR_clear_error();
    const int done = SSL_accept(m_ssl.get());
    if (done != 1) {
        const int reason = SSL_get_error(m_ssl.get(), done);
        ERR_clear_error();
        m_handshakeWantsWrite = reason == SSL_ERROR_WANT_WRITE;
        if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE)
            m_client.hasEnded = true;
        return;
    }
    const unsigned char* alpn = nullptr;
    unsigned alpnLength = 0;
    SSL_get0_alpn_selected(m_ssl.get(), &alpn, &alpnLength);
    m_client.stream = Stream(m_socket.get(), m_ssl.get());
    m_phase = Phase::Streaming;
    converse([&](Now time, session::Output& out) {
        m_session->onTlsEstablished(m_isDirectTls, {reinterpret_cast<const char*>(alpn), alpnLength},
                                    m_tls->serverEndPoint(), time, out);
    });
    readFrom(m_client);
}

bool Connection::mayRead(const Side& side) const {
    if (!side.stream.isOpen() || side.hasEnded || m_held != nullptr || m_session->isFinished())
        return false;
    const Side& other = side.isClient ? m_server : m_client;
    if (other.isThrottled)
        return false;
    return side.isClient ? m_phase == Phase::Streaming && m_session->wantsClientBytes() : true;
}

void Connection::readFrom(Side& side) {
    auto& buffer = m_loop.buffer();
    for (int turn = 0; turn < kReadsPerTurn && mayRead(side); ++turn) {
        const auto read = side.stream.read(buffer);
        if (read.bytes != 0) {
            const auto time = converse([&](Now at, session::Output& out) {
                const std::string_view bytes(buffer.data(), read.bytes);
                if (side.isClient)
                    m_session->onClientBytes(bytes, at, out);
                else
                    m_session->onServerBytes(bytes, at, out);
            });
            const auto& out = m_loop.output();
            if (m_held == nullptr && !(side.isClient ? out.toServer : out.toClient).empty())
                m_loop.noteRelayed(side.isClient, time.steady);
        }
        if (side.isClient && !m_session->isReady())
            ::explicit_bzero(buffer.data(), read.bytes); // it may have held a token
        if (read.state == Transfer::State::Closed)
            side.hasEnded = true;
        // A short read has emptied the socket: asking again would be a system call for nothing.
        if (read.state != Transfer::State::Open || read.bytes < buffer.size())
            return;
    }
}

void Connection::discardFrom(Side& side) {
    const auto read = side.stream.read(m_loop.buffer());
    m_discarded += read.bytes;
    if (read.state == Transfer::State::Closed || m_discarded > kLingerBytes)
        side.hasEnded = true;
}

void Connection::onHangUp(Side& side, bool isBroken) {
    if (!side.isClient) {
        // What the server sent before it left still waits to be read; the end shows behind it.
        side.canWrite = false;
        side.pending.clear();
        side.sent = 0;
        return;
    }
    // A session that waits for a dial, a long analysis or an approval waits for nobody now. One that is only slow may
    // be reading the last statements of a client that has said everything: it gets as long as it makes progress.
    if (isBroken || !m_session->wantsClientBytes() || m_held != nullptr) {
        side.hasEnded = true;
        return;
    }
    m_hungUpWhilePaused = true;
    m_waitingAtHangUp = m_server.waiting();
    m_hangUpCheckAt = std::chrono::steady_clock::now() + kHangUpCheck;
}

void Connection::whenFree(std::function<void()> task) {
    if (m_held != nullptr) {
        if (m_deferred.size() < kMaxDeferred)
            m_deferred.push_back(std::move(task));
        return;
    }
    task();
    settle();
}

void Connection::terminate(std::string_view sqlstate, std::string message, std::string reason) {
    whenFree([this, code = std::string(sqlstate), message = std::move(message), reason = std::move(reason)] {
        converse([&](Now time, session::Output& out) { m_session->terminate(code, message, reason, time, out); });
    });
}

void Connection::drain() {
    m_isDraining = true;
    settle();
}

void Connection::drop() {
    m_held.reset();
    m_loop.setHeld(m_id, false);
    closeSide(m_client);
    closeSide(m_server);
    if (!m_isRetired)
        m_loop.retire(m_id);
    m_isRetired = true;
}

// One thing that has become due; false when there is none.
bool Connection::settleOnce() {
    if (m_isRetired || m_held != nullptr)
        return false;
    if (!m_deferred.empty()) {
        const auto tasks = std::exchange(m_deferred, {});
        for (const auto& task : tasks)
            whenFree(task);
        return true;
    }
    if (m_session->isFinished())
        return false;
    if (m_client.hasEnded && !m_client.endWasTold) {
        m_client.endWasTold = true;
        converse([this](Now time, session::Output& out) { m_session->onClientClosed(time, out); });
        return true;
    }
    if (m_server.hasEnded && !m_server.endWasTold) {
        m_server.endWasTold = true;
        converse([this](Now time, session::Output& out) { m_session->onServerClosed(time, out); });
        return true;
    }
    if (m_clientWasPaused && m_session->wantsClientBytes()) {
        m_clientWasPaused = false;
        converse([this](Now time, session::Output& out) { m_session->onClientBytes({}, time, out); });
        return true;
    }
    if (m_isDraining && !m_session->isRunning()) {
        m_isDraining = false;
        terminate(sqlstate::kAdminShutdown, "terminating connection due to administrator command", "shutdown");
        return true;
    }
    return false;
}

void Connection::settle() {
    while (settleOnce())
        continue;
    if (m_isRetired)
        return;
    m_clientWasPaused = m_clientWasPaused || !m_session->wantsClientBytes();
    noteLogin();
    closeWhatIsDone();
    if (m_isRetired)
        return;
    updateInterest(m_client);
    updateInterest(m_server);
    updateTimer();
}

void Connection::updateInterest(Side& side) {
    if (!side.stream.isOpen())
        return;
    unsigned interest = kWatchNothing;
    if (side.isClient && m_phase == Phase::Detecting) {
        interest = kWatchRead;
    } else if (side.isClient && m_phase == Phase::Handshake) {
        interest = m_handshakeWantsWrite ? kWatchWrite : kWatchRead;
    } else if (side.isClient && m_phase == Phase::Lingering) {
        interest = side.hasEnded ? kWatchNothing : kWatchRead;
    } else {
        if (mayRead(side)) {
            interest = kWatchRead | (side.stream.readWantsWrite() ? kWatchWrite : 0U);
            if (side.stream.hasHiddenInput())
                side.watch.again();
        } else if (side.isClient && !side.hasEnded && !m_hungUpWhilePaused) {
            interest = kWatchHangUp;
        }
        if (side.waiting() != 0 && side.canWrite)
            interest |= kWatchWrite;
    }
    side.watch.setInterest(interest);
}

void Connection::updateTimer() {
    auto earliest = m_session->deadline();
    const auto consider = [&earliest](const std::optional<Instant>& when) {
        if (when && (!earliest || *when < *earliest))
            earliest = when;
    };
    consider(m_client.closeAt);
    consider(m_server.closeAt);
    consider(m_hangUpCheckAt);
    if (m_held != nullptr)
        consider(m_held->deadline);
    m_timer.set(earliest);
}

void Connection::onTimeout() {
    const auto time = std::chrono::steady_clock::now();
    const auto isDue = [time](const std::optional<Instant>& when) { return when && *when <= time; };
    if (m_held != nullptr && m_held->deadline <= time)
        onRecorderFailed();
    if (isDue(m_hangUpCheckAt)) {
        const bool moved = m_server.waiting() != m_waitingAtHangUp || !m_server.isThrottled;
        m_waitingAtHangUp = m_server.waiting();
        m_hangUpCheckAt.reset();
        if (!moved)
            m_client.hasEnded = true;
        else if (m_server.isThrottled)
            m_hangUpCheckAt = time + kHangUpCheck;
    }
    if (isDue(m_session->deadline()))
        whenFree([this] { converse([this](Now at, session::Output& out) { m_session->onDeadline(at, out); }); });
    for (auto* side : {&m_server, &m_client})
        if (isDue(side->closeAt))
            closeSide(*side);
    settle();
}

void Connection::closeWhatIsDone() {
    if (m_held != nullptr || m_awaitsCancel)
        return;
    if (m_session->isFinished())
        m_client.isClosing = m_server.isClosing = true;
    if (!m_client.isClosing && !m_server.isClosing)
        return;
    const auto time = std::chrono::steady_clock::now();
    if (m_server.isClosing && m_server.stream.isOpen()) {
        if (m_server.waiting() == 0 || !m_server.canWrite)
            closeSide(m_server);
        else if (!m_server.closeAt)
            m_server.closeAt = time + kServerCloseDeadline;
    }
    if (m_client.isClosing && m_client.stream.isOpen()) {
        if (m_client.hasEnded || !m_client.canWrite)
            closeSide(m_client);
        else if (m_client.waiting() == 0 && m_phase != Phase::Lingering)
            beginLinger();
        else if (!m_client.closeAt)
            m_client.closeAt = time + kFarewellDeadline;
    }
    if (m_session->isFinished() && !m_client.stream.isOpen() && !m_server.stream.isOpen()) {
        m_isRetired = true;
        m_loop.retire(m_id);
    }
}

// Closing with unread bytes resets the connection, and a reset can overtake the last message. So the end is announced
// first, and what still comes is thrown away for a moment.
void Connection::beginLinger() {
    if (m_ssl && m_phase != Phase::Handshake) {
        ERR_clear_error();
        SSL_shutdown(m_ssl.get());
        ERR_clear_error();
    }
    ::shutdown(m_socket.get(), SHUT_WR);
    m_client.stream = Stream(m_socket.get());
    m_phase = Phase::Lingering;
    m_client.closeAt = std::chrono::steady_clock::now() + kLingerDeadline;
}

void Connection::closeSide(Side& side) {
    side.watch.release();
    side.stream.reset();
    side.closeAt.reset();
    side.pending = {};
    side.sent = 0;
    side.isThrottled = false;
    if (side.isClient) {
        m_ssl.reset();
        m_socket.close();
        side.hasEnded = true;
    } else {
        m_upstream.reset();
    }
}

} // namespace postern::net
