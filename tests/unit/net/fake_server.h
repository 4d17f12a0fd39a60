#pragma once
// A server that says what a test wants: accepts connections one after the other on 127.0.0.1 and runs `script` on each,
// on a thread of its own. Sockets are blocking, with a receive time-out, so that a wrong test ends.
#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace postern::tests {

class FakeServer {
public:
    using Script = std::function<void(int fd)>;

    explicit FakeServer(Script script);
    ~FakeServer();
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;
    int port() const { return m_port; }

private:
    int m_listener = -1, m_port = 0;
    std::atomic<bool> m_stopped{false};
    std::thread m_thread;
};

// A blocking socket to 127.0.0.1 with a receive time-out.
int connectTo(int port);
// Message `type` with `body` behind its length.
std::string message(char type, const std::string& body);
std::string authentication(int code, const std::string& rest = {});
// Reads one start-up packet, or one typed message (with its type byte); empty at the end of the stream.
std::string readStartupPacket(int fd);
std::string readMessage(int fd);
void sendAll(int fd, const std::string& bytes);
// Everything the client still says until it closes.
std::string readToEnd(int fd);

} // namespace postern::tests
