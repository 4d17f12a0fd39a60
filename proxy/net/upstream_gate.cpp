#include "net/upstream_gate.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <libpq-fe.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace postern::net {

namespace {

constexpr std::chrono::milliseconds kAbandonCheck{50};
constexpr std::size_t kChunk = 16384;
constexpr std::size_t kRecordHeader = 5;
constexpr std::size_t kMaxRecord = 16384 + 2048; // RFC 8446 section 5.2, RFC 5246 section 6.2.3

std::uint64_t inodeOf(int fd) {
    struct stat info {};
    return ::fstat(fd, &info) == 0 ? static_cast<std::uint64_t>(info.st_ino) : 0;
}

Error ended() {
    return Error::server(sqlstate::kConnectionFailure, phrase("the server closed the connection during log-in"));
}

} // namespace

Result<void> waitFor(int fd, short events, const DialLimits& limits) {
    for (;;) {
        if (limits.abandoned != nullptr && limits.abandoned->load(std::memory_order_relaxed))
            return Error::client(sqlstate::kConnectionFailure, "the client has gone");
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(limits.deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return Error::server(sqlstate::kConnectionFailure, phrase("the server did not answer in time"));
        pollfd polled{fd, events, 0};
        const int ready = ::poll(&polled, 1, static_cast<int>(std::min(left, kAbandonCheck).count()));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return Error::system("poll", errno);
    }
}

bool UpstreamGate::isAttached() const {
    return m_ours && m_pairInode == inodeOf(PQsocket(&m_connection));
}

Result<void> UpstreamGate::attach() {
    const int libpqs = PQsocket(&m_connection);
    if (libpqs < 0 || isAttached())
        return {};
    int pair[2] = {-1, -1};
    m_server = Descriptor(::fcntl(libpqs, F_DUPFD_CLOEXEC, 0));
    if (!m_server || ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) != 0)
        return Error::system("socketpair", errno);
    m_ours = Descriptor(pair[0]);
    const Descriptor theirs(pair[1]);
    if (::dup3(theirs.get(), libpqs, O_CLOEXEC) < 0)
        return Error::system("dup3", errno);
    m_pairInode = inodeOf(libpqs);
    m_scanner = StartupScanner(m_policy);
    m_stage = PQstatus(&m_connection) == CONNECTION_SSL_STARTUP ? Stage::Answer : Stage::Plain;
    m_serverEnded = false;
    return {};
}

Result<void> UpstreamGate::flush(const DialLimits& limits) {
    char buffer[kChunk];
    for (;;) {
        const auto count = m_ours ? ::recv(m_ours.get(), buffer, sizeof buffer, MSG_DONTWAIT) : 0;
        if (count <= 0)
            return {};
        for (std::size_t sent = 0; sent < static_cast<std::size_t>(count);) {
            const auto done = ::send(m_server.get(), buffer + sent, static_cast<std::size_t>(count) - sent,
                                     MSG_NOSIGNAL | MSG_DONTWAIT);
            if (done > 0)
                sent += static_cast<std::size_t>(done);
            else if (errno != EAGAIN && errno != EINTR)
                return {}; // the end of the stream shows when libpq reads
            else
                POSTERN_TRY(waitFor(m_server.get(), POLLOUT, limits));
        }
    }
}

Result<void> UpstreamGate::feed(const DialLimits& limits) {
    if (m_serverEnded)
        return ended();
    auto* tls = static_cast<SSL*>(PQsslStruct(&m_connection, "OpenSSL"));
    if (m_stage == Stage::Tls && tls != nullptr && SSL_pending(tls) > 0)
        return {}; // libpq has not read all of the last record yet
    POSTERN_TRY(waitFor(m_server.get(), POLLIN, limits));
    switch (m_stage) {
    case Stage::Answer:
        return feedAnswer();
    case Stage::Plain:
        return feedMessages();
    case Stage::Tls:
        return feedTls(limits);
    }
    return {};
}

Result<void> UpstreamGate::feedAnswer() {
    char answer = 0;
    const auto count = ::recv(m_server.get(), &answer, 1, MSG_DONTWAIT);
    if (count <= 0) {
        giveEnd();
        return {};
    }
    m_stage = answer == 'S' ? Stage::Tls : Stage::Plain;
    (void)!::send(m_ours.get(), &answer, 1, MSG_NOSIGNAL);
    return {};
}

// Whole messages, and nothing behind ReadyForQuery, so that the stream can change hands there.
Result<void> UpstreamGate::feedMessages() {
    char buffer[kChunk];
    const auto seen = ::recv(m_server.get(), buffer, sizeof buffer, MSG_PEEK | MSG_DONTWAIT);
    if (seen <= 0) {
        giveEnd();
        return {};
    }
    const auto taken = m_scanner.feed({buffer, static_cast<std::size_t>(seen)});
    if (!taken)
        return taken.error();
    if (::recv(m_server.get(), buffer, *taken, MSG_DONTWAIT) != static_cast<ssize_t>(*taken))
        return ended();
    // libpq waits for the rest of a cut message: its last byte goes on only after the scanner has seen it.
    if (::send(m_ours.get(), buffer, *taken, MSG_NOSIGNAL) != static_cast<ssize_t>(*taken))
        return Error::system("hand bytes to libpq", errno);
    return {};
}

Result<void> UpstreamGate::readRecord(std::string& record, std::size_t size, const DialLimits& limits) {
    while (record.size() < size) {
        const auto have = record.size();
        record.resize(size);
        const auto count = ::recv(m_server.get(), record.data() + have, size - have, MSG_DONTWAIT);
        record.resize(have + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            return ended();
        if (count < 0)
            POSTERN_TRY(waitFor(m_server.get(), POLLIN, limits));
    }
    return {};
}

Result<void> UpstreamGate::feedTls(const DialLimits& limits) {
    std::string record;
    if (auto read = readRecord(record, kRecordHeader, limits); !read) {
        if (record.empty() && read.error().message() == ended().message()) {
            giveEnd();
            return {};
        }
        return read;
    }
    const auto length =
        static_cast<std::size_t>(static_cast<unsigned char>(record[3])) << 8 | static_cast<unsigned char>(record[4]);
    if (length > kMaxRecord)
        return Error::server(sqlstate::kConnectionFailure, phrase("the server sent something that is not TLS"));
    POSTERN_TRY(readRecord(record, kRecordHeader + length, limits));
    POSTERN_TRY(give(record, limits));

    auto* tls = static_cast<SSL*>(PQsslStruct(&m_connection, "OpenSSL"));
    if (tls == nullptr || SSL_is_init_finished(tls) != 1)
        return {};
    char buffer[kChunk];
    const int count = SSL_peek(tls, buffer, sizeof buffer);
    ERR_clear_error();
    if (count <= 0)
        return {}; // a ticket, an alert: libpq finds out
    const auto taken = m_scanner.feed({buffer, static_cast<std::size_t>(count)});
    if (!taken)
        return taken.error();
    if (*taken != static_cast<std::size_t>(count))
        return Error::server(sqlstate::kConnectionFailure,
                             "the server sent bytes behind ReadyForQuery that nobody asked for");
    return {};
}

Result<void> UpstreamGate::give(std::string_view bytes, const DialLimits& limits) {
    while (!bytes.empty()) {
        const auto done = ::send(m_ours.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0)
            bytes.remove_prefix(static_cast<std::size_t>(done));
        else if (errno == EAGAIN || errno == EINTR)
            POSTERN_TRY(waitFor(m_ours.get(), POLLOUT, limits));
        else
            return Error::system("hand bytes to libpq", errno);
    }
    return {};
}

void UpstreamGate::giveEnd() {
    m_serverEnded = true;
    ::shutdown(m_ours.get(), SHUT_WR);
}

Result<void> UpstreamGate::detach() {
    if (!isAttached())
        return Error::internal("libpq has changed its socket behind the gate");
    if (::dup3(m_server.get(), PQsocket(&m_connection), O_CLOEXEC) < 0)
        return Error::system("dup3", errno);
    m_server.close();
    m_ours.close();
    return {};
}

} // namespace postern::net
