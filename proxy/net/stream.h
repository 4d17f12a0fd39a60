#pragma once
// A non-blocking byte stream over a socket, plain or TLS. Borrows the descriptor and the SSL object; both must outlive
// it. One owner thread. Never raises SIGPIPE; TLS errors close the stream (their text goes to the log, not to the
// peer).
#include <cstddef>
#include <span>
#include <string_view>

using SSL = struct ssl_st;

namespace postern::net {

struct Transfer {
    enum class State { Open, Blocked, Closed } state = State::Open; // Closed: end of stream or failure
    std::size_t bytes = 0;                                          // moved before that
};

class Stream {
public:
    Stream() = default;
    explicit Stream(int fd, SSL* tls = nullptr);

    bool isOpen() const { return m_fd >= 0; }
    bool isTls() const { return m_tls != nullptr; }
    int fd() const { return m_fd; }
    void reset() { *this = Stream(); }

    // Fills `buffer` as far as one turn goes: one recv(), or TLS records until the buffer or the socket is exhausted.
    Transfer read(std::span<char> buffer);
    // Sends `pieces` in order, at most 64 of them. After Blocked the caller offers the unsent rest again, from the same
    // byte on.
    Transfer write(std::span<const std::string_view> pieces);
    // Bytes wait in user space, where no poller sees them.
    bool hasHiddenInput() const;
    // TLS: what the last read needs (a key update); plain: never.
    bool readWantsWrite() const { return m_readWantsWrite; }

private:
    Transfer readTls(std::span<char> buffer);
    Transfer writeTls(std::span<const std::string_view> pieces);

    int m_fd = -1;
    SSL* m_tls = nullptr;
    bool m_readWantsWrite = false;
};

} // namespace postern::net
