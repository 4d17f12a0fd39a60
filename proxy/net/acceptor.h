#pragma once
// Accepts on one listening socket and hands each client to whoever asked. Lives on one event loop.
#include <functional>

#include "net/event_loop.h"
#include "net/socket.h"

namespace postern::net {

class Acceptor final : private Watcher, private Timeout {
public:
    using Take = std::function<void(Descriptor client)>;

    Acceptor(EventLoop& loop, ListeningSocket socket, Take take);
    void start(); // on the loop's thread
    const ListeningSocket& socket() const { return m_socket; }

private:
    void onReady(const Readiness& ready) override;
    void onTimeout() override;

    ListeningSocket m_socket;
    Take m_take;
    EventLoop& m_loop;
    Watch m_watch;
    Timer m_pause; // no descriptors left: the queue in the kernel waits
};

} // namespace postern::net
