#include "app/port_check.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace postern::app {

Phrase whyPortIsTaken(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return Phrase::quote(std::strerror(errno));
    const int on = 1; // as the gateway does: what only waits to be forgotten is no clash
    (void)::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isBound =
        ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(fd, 1) == 0;
    const int number = errno;
    ::close(fd);
    if (isBound)
        return {};
    if (number == EADDRINUSE)
        return phrase("another program listens on port %1", port);
    if (number == EACCES)
        return phrase("ports below 1024 are for the system");
    return Phrase::quote(std::strerror(number));
}

std::uint16_t nextFreePort(std::uint16_t port) {
    for (int next = port + 1; next <= port + kPortsTried && next <= 65'535; ++next)
        if (whyPortIsTaken(static_cast<std::uint16_t>(next)).empty())
            return static_cast<std::uint16_t>(next);
    return 0;
}

} // namespace postern::app
