#include "net/poller.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <unordered_map>
#include <vector>

#ifdef __linux__
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif

#include "base/log.h"

namespace postern::net {

namespace {

constexpr std::uint64_t kWakeToken = ~std::uint64_t{0};

#ifdef __linux__
class EpollPoller final : public Poller {
public:
    EpollPoller() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
        watch(m_wake, kWatchNothing, kWatchRead, kWakeToken);
    }
    ~EpollPoller() override {
        ::close(m_wake);
        ::close(m_epoll);
    }

    void watch(int fd, unsigned before, unsigned interest, std::uint64_t token) override {
        if (before == interest)
            return;
        epoll_event event{};
        event.events = ((interest & kWatchRead) != 0 ? EPOLLIN | EPOLLRDHUP : 0U) |
                       ((interest & kWatchWrite) != 0 ? EPOLLOUT : 0U) |
                       ((interest & kWatchHangUp) != 0 ? EPOLLRDHUP : 0U);
        event.data.u64 = token;
        const int operation = before == 0 ? EPOLL_CTL_ADD : interest == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
        if (::epoll_ctl(m_epoll, operation, fd, &event) != 0)
            log::error("epoll_ctl", {{"errno", std::to_string(errno)}});
    }

    std::span<const Readiness> wait(int timeoutMs) override {
        const int count = ::epoll_wait(m_epoll, m_events.data(), static_cast<int>(m_events.size()), timeoutMs);
        std::size_t used = 0;
        for (int i = 0; i < count; ++i) {
            const auto& event = m_events[static_cast<std::size_t>(i)];
            if (event.data.u64 == kWakeToken) {
                std::uint64_t ignored = 0;
                (void)!::read(m_wake, &ignored, sizeof ignored);
                continue;
            }
            m_ready[used++] = {event.data.u64, (event.events & EPOLLIN) != 0, (event.events & EPOLLOUT) != 0,
                               (event.events & EPOLLRDHUP) != 0, (event.events & (EPOLLHUP | EPOLLERR)) != 0};
        }
        return {m_ready.data(), used};
    }

    void wake() override {
        const std::uint64_t one = 1;
        (void)!::write(m_wake, &one, sizeof one);
    }

private:
    int m_epoll, m_wake;
    std::array<epoll_event, 64> m_events{};
    std::array<Readiness, 64> m_ready{};
};
#endif

class PollPoller final : public Poller {
public:
    PollPoller() {
        (void)!::pipe(m_pipe);
        for (const int fd : m_pipe) {
            ::fcntl(fd, F_SETFL, O_NONBLOCK);
            ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        }
        watch(m_pipe[0], kWatchNothing, kWatchRead, kWakeToken);
    }
    ~PollPoller() override {
        ::close(m_pipe[0]);
        ::close(m_pipe[1]);
    }

    void watch(int fd, unsigned before, unsigned interest, std::uint64_t token) override {
        if (before == interest)
            return;
        if (interest == 0) {
            const std::size_t at = m_index[fd];
            m_index.erase(fd);
            if (at + 1 != m_polled.size()) {
                m_polled[at] = m_polled.back();
                m_tokens[at] = m_tokens.back();
                m_index[m_polled[at].fd] = at;
            }
            m_polled.pop_back();
            m_tokens.pop_back();
            return;
        }
        const auto [slot, isNew] = m_index.try_emplace(fd, m_polled.size());
        if (isNew) {
            m_polled.push_back({});
            m_tokens.push_back(0);
        }
        m_polled[slot->second] = {fd, static_cast<short>(eventsOf(interest)), 0};
        m_tokens[slot->second] = token;
    }

    std::span<const Readiness> wait(int timeoutMs) override {
        m_ready.clear();
        if (::poll(m_polled.data(), static_cast<nfds_t>(m_polled.size()), timeoutMs) <= 0)
            return {};
        for (std::size_t i = 0; i < m_polled.size(); ++i) {
            const auto events = static_cast<unsigned>(m_polled[i].revents);
            if (events == 0)
                continue;
            if (m_tokens[i] == kWakeToken) {
                char ignored[64];
                (void)!::read(m_pipe[0], ignored, sizeof ignored);
                continue;
            }
            m_ready.push_back({m_tokens[i], (events & POLLIN) != 0, (events & POLLOUT) != 0, (events & kHangUp) != 0,
                               (events & (POLLHUP | POLLERR | POLLNVAL)) != 0});
        }
        return m_ready;
    }

    void wake() override {
        const char one = 1;
        (void)!::write(m_pipe[1], &one, 1);
    }

private:
#ifdef POLLRDHUP
    static constexpr unsigned kHangUp = POLLRDHUP;
#else
    static constexpr unsigned kHangUp =
        0; // POLLHUP alone: a peer that only stopped sending is not noticed while paused
#endif
    static unsigned eventsOf(unsigned interest) {
        return ((interest & kWatchRead) != 0 ? POLLIN | kHangUp : 0U) | ((interest & kWatchWrite) != 0 ? POLLOUT : 0U) |
               ((interest & kWatchHangUp) != 0 ? kHangUp : 0U);
    }

    int m_pipe[2] = {-1, -1};
    std::vector<pollfd> m_polled;
    std::vector<std::uint64_t> m_tokens;
    std::unordered_map<int, std::size_t> m_index; // fd to its place in m_polled
    std::vector<Readiness> m_ready;
};

} // namespace

std::unique_ptr<Poller> Poller::make() {
#ifdef __linux__
    return std::make_unique<EpollPoller>();
#else
    return makePortable();
#endif
}

std::unique_ptr<Poller> Poller::makePortable() {
    return std::make_unique<PollPoller>();
}

} // namespace postern::net
