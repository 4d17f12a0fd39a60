#pragma once
// Stands between libpq and the server while libpq logs in, so that every message is looked at (startup_scanner.h)
// before libpq gets it. libpq has no hook for that, so its socket is exchanged underneath it: dup2() puts one end of a
// socket pair at libpq's descriptor, and the gate moves bytes between the other end and the server, one TLS record or a
// few whole messages at a time. What TLS hides is read with SSL_peek() on libpq's own SSL object. When the log-in is
// over the server's socket goes back to its place; nothing was read from it beyond ReadyForQuery.
//
// One thread; blocks, with deadlines. Linux and other POSIX systems.
#include <atomic>
#include <string>

#include "base/clock.h"
#include "net/socket.h"
#include "net/startup_scanner.h"

struct pg_conn;

namespace postern::net {

// When a dial has to end: at `deadline`, or once somebody sets `abandoned`.
struct DialLimits {
    Instant deadline;
    const std::atomic<bool>* abandoned = nullptr;
};

// Waits for `fd` (POLLIN, POLLOUT). An error when the limits are reached first.
Result<void> waitFor(int fd, short events, const DialLimits& limits);

class UpstreamGate {
public:
    UpstreamGate(pg_conn& connection, AuthenticationPolicy policy)
        : m_connection(connection), m_policy(policy), m_scanner(policy) {}

    // libpq is past connect() and has just sent the first packet on its socket. Slips in between when that socket is a
    // new one (libpq also makes new ones by itself: next host, sslmode=prefer).
    Result<void> attach();
    bool isAttached() const;
    // Everything libpq has written so far goes to the server.
    Result<void> flush(const DialLimits& limits);
    // The next piece from the server goes to libpq: when this returns without error, PQconnectPoll() has something to
    // read.
    Result<void> feed(const DialLimits& limits);
    // Gives libpq the server's socket back.
    Result<void> detach();

    const StartupScanner& scanner() const { return m_scanner; }

private:
    enum class Stage { Answer, Plain, Tls }; // Answer: one byte to our SSLRequest

    Result<void> feedAnswer();
    Result<void> feedMessages();
    Result<void> feedTls(const DialLimits& limits);
    Result<void> readRecord(std::string& record, std::size_t size, const DialLimits& limits);
    Result<void> give(std::string_view bytes, const DialLimits& limits);
    void giveEnd();

    pg_conn& m_connection;
    AuthenticationPolicy m_policy;
    StartupScanner m_scanner;
    Descriptor m_server, m_ours; // the real socket; our end of the pair
    std::uint64_t m_pairInode = 0;
    Stage m_stage = Stage::Plain;
    bool m_serverEnded = false;
};

} // namespace postern::net
