#include "net/acceptor.h"

#include <cerrno>
#include <sys/socket.h>

#include "base/log.h"

namespace postern::net {

namespace {

constexpr int kAcceptsPerTurn = 32;
constexpr std::chrono::milliseconds kPause{100};

} // namespace

Acceptor::Acceptor(EventLoop& loop, ListeningSocket socket, Take take)
    : m_socket(std::move(socket)), m_take(std::move(take)), m_loop(loop), m_pause(loop, *this) {}

void Acceptor::start() {
    m_watch.bind(m_loop, m_socket.socket.get(), *this);
    m_watch.setInterest(kWatchRead);
}

void Acceptor::onReady(const Readiness&) {
    for (int i = 0; i < kAcceptsPerTurn; ++i) {
        Descriptor client(::accept4(m_socket.socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (client) {
            m_take(std::move(client));
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            log::error("accept_failed", {{"errno", std::to_string(errno)}, {"address", m_socket.text}});
            m_watch.setInterest(kWatchNothing);
            m_pause.set(std::chrono::steady_clock::now() + kPause);
        }
        return;
    }
}

void Acceptor::onTimeout() {
    m_watch.setInterest(kWatchRead);
}

} // namespace postern::net
