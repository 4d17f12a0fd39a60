#include "fake_server.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/bytes.h"

namespace postern::tests {

namespace {

constexpr timeval kPatience{10, 0};

bool readExactly(int fd, std::string& out, std::size_t count) {
    while (count != 0) {
        char buffer[4096];
        const auto got = ::recv(fd, buffer, std::min(count, sizeof buffer), 0);
        if (got <= 0)
            return false;
        out.append(buffer, static_cast<std::size_t>(got));
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

FakeServer::FakeServer(Script script) {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this, script = std::move(script)] {
        while (!m_stopped) {
            const int fd = ::accept(m_listener, nullptr, nullptr);
            if (fd < 0)
                break;
            ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
            script(fd);
            ::close(fd);
        }
    });
}

FakeServer::~FakeServer() {
    m_stopped = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

int connectTo(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        std::abort();
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    return fd;
}

std::string message(char type, const std::string& body) {
    std::string out(1, type);
    putU32(out, static_cast<std::uint32_t>(body.size() + 4));
    return out + body;
}

std::string authentication(int code, const std::string& rest) {
    std::string body;
    putU32(body, static_cast<std::uint32_t>(code));
    return message('R', body + rest);
}

std::string readStartupPacket(int fd) {
    std::string out;
    if (!readExactly(fd, out, 4) || !readExactly(fd, out, loadU32(out.data()) - 4))
        return {};
    return out;
}

std::string readMessage(int fd) {
    std::string out;
    if (!readExactly(fd, out, 5) || !readExactly(fd, out, loadU32(out.data() + 1) - 4))
        return {};
    return out;
}

void sendAll(int fd, const std::string& bytes) {
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto done = ::send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (done <= 0)
            return;
        sent += static_cast<std::size_t>(done);
    }
}

std::string readToEnd(int fd) {
    std::string out;
    char buffer[4096];
    for (;;) {
        const auto got = ::recv(fd, buffer, sizeof buffer, 0);
        if (got <= 0)
            return out;
        out.append(buffer, static_cast<std::size_t>(got));
    }
}

} // namespace postern::tests
