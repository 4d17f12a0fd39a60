#pragma once
// Sockets as values, and how listeners come to be.
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "policy/configuration.h"

namespace postern::net {

// Owns a file descriptor.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            close();
            m_fd = std::exchange(other.m_fd, -1);
        }
        return *this;
    }
    ~Descriptor() { close(); }
    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }
    explicit operator bool() const { return m_fd >= 0; }
    void close();

private:
    int m_fd = -1;
};

// The client's end of an accepted socket.
struct Peer {
    std::string text; // "127.0.0.1:51234", "[::1]:51234" or "unix"
    std::string host; // the same without the port
    bool isUnix = false, isLoopback = false;
};
Peer peerOf(int fd);

// A socket that listens, non-blocking. A Unix socket's file and lock go with it.
struct ListeningSocket {
    Descriptor socket, lock;
    std::string unixPath;  // empty for TCP
    bool isPrivate = true; // loopback or Unix: may do without TLS
    std::string text;      // the address as a client would write it, with the port that it really has

    ListeningSocket() = default;
    ListeningSocket(ListeningSocket&&) noexcept = default;
    ListeningSocket& operator=(ListeningSocket&&) noexcept = default;
    ~ListeningSocket();
};

// Opens every socket behind `address` (a name may have several). A Unix folder is made 0700; a socket file that is
// already there is replaced only when nobody holds its lock and nobody answers on it.
Result<std::vector<ListeningSocket>> listenOn(const policy::ListenAddress& address);

// A socket that listens already, given by a service manager; its file stays where it is when this goes. Error: it is no
// stream socket that listens on TCP or Unix.
Result<ListeningSocket> adoptListener(Descriptor socket);

// For an accepted or dialed TCP socket: no delay, keepalive. A Unix socket is left alone.
void tuneStream(int fd);
Result<void> setNonBlocking(int fd);

} // namespace postern::net
