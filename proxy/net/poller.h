#pragma once
// Which of many sockets are ready: level-triggered, so that a reader may leave bytes behind and is told again. Two ways
// behind one face: epoll on Linux, poll(2) elsewhere. One owner thread; only wake() may be called from any other.
#include <cstdint>
#include <memory>
#include <span>

namespace postern::net {

// What a socket is watched for; an empty set takes it out of the poller entirely.
inline constexpr unsigned kWatchNothing = 0;
inline constexpr unsigned kWatchRead = 1;
inline constexpr unsigned kWatchWrite = 2;
inline constexpr unsigned kWatchHangUp =
    4; // the peer's end of stream, seen even while unread bytes wait in front of it

struct Readiness {
    std::uint64_t token = 0; // as given to add()
    bool readable = false, writable = false;
    bool hangUp = false; // the peer sends nothing more
    bool broken = false; // reset, or closed in both directions: reported whatever is watched
};

class Poller {
public:
    static std::unique_ptr<Poller> make();         // the best one of this platform
    static std::unique_ptr<Poller> makePortable(); // poll(2)

    virtual ~Poller() = default;
    // Watches `fd` for `interest` (kWatch… joined), which was `before` until now; `fd` stays the caller's and must be
    // taken out (interest 0) before it is closed.
    virtual void watch(int fd, unsigned before, unsigned interest, std::uint64_t token) = 0;
    // Waits at most `timeoutMs` (-1: for ever). The answer is good until the next call.
    virtual std::span<const Readiness> wait(int timeoutMs) = 0;
    virtual void wake() = 0; // makes a wait() in progress, or else the next one, return
};

} // namespace postern::net
