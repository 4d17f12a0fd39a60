#include "app/control_socket.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "app/paths.h"

namespace postern::app {

namespace {

using Clock = std::chrono::steady_clock;

Result<sockaddr_un> addressOf(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return Error::internal("the path of the control socket is too long: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

bool waitFor(int fd, short events, Clock::time_point until) {
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        pollfd watched{fd, events, 0};
        const int ready = ::poll(&watched, 1, static_cast<int>(left > 0 ? left : 0));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

bool sendLine(int fd, std::string_view text, Clock::time_point until) {
    const std::string line = std::string(text) + '\n';
    std::string_view rest(line);
    while (!rest.empty()) {
        if (!waitFor(fd, POLLOUT, until))
            return false;
        const auto sent = ::send(fd, rest.data(), rest.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            return false;
        rest.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
    return true;
}

// Up to the line's end, which is not part of it.
Result<std::string> readLine(int fd, std::size_t limit, Clock::time_point until) {
    std::string line;
    char part[16U << 10];
    while (line.size() <= limit) {
        if (!waitFor(fd, POLLIN, until))
            return Error::server(sqlstate::kConnectionFailure, "the gateway did not answer in time");
        const auto count = ::recv(fd, part, sizeof part, MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            continue;
        if (count <= 0)
            return Error::server(sqlstate::kConnectionFailure, "the gateway closed the control socket");
        line.append(part, static_cast<std::size_t>(count));
        if (const auto end = line.find('\n'); end != std::string::npos) {
            line.resize(end);
            return line;
        }
    }
    return Error::server(sqlstate::kConnectionFailure, "too long a line on the control socket");
}

bool isOwnAccount(int fd) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::getuid();
}

} // namespace

std::string controlPath(const policy::Configuration& configuration) {
    return (std::filesystem::path(gatewayFolder(configuration.store)) / "control").string();
}

Result<ControlSocket> ControlSocket::open(const std::string& path) {
    const auto address = addressOf(path);
    if (!address)
        return address.error();
    FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket)
        return Error::system("cannot make the control socket", errno);
    ::unlink(path.c_str());
    const auto before = ::umask(0177);
    const int bound = ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address);
    const int why = errno;
    ::umask(before);
    if (bound != 0 || ::listen(socket.get(), 16) != 0)
        return Error::system("cannot open the control socket " + path, bound != 0 ? why : errno);
    return ControlSocket(std::move(socket), path);
}

ControlSocket::~ControlSocket() {
    if (m_socket)
        ::unlink(m_path.c_str());
}

void ControlSocket::serve(std::chrono::milliseconds patience, const Handler& handler) {
    if (!waitFor(m_socket.get(), POLLIN, Clock::now() + patience))
        return;
    const FileDescriptor client(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!client || !isOwnAccount(client.get()))
        return;
    const auto line = readLine(client.get(), kMaxControlRequest, Clock::now() + kControlPatience);
    if (line)
        (void)sendLine(client.get(), handler(*line), Clock::now() + kControlPatience);
}

Result<std::string> askGateway(const std::string& path, std::string_view line) {
    const auto address = addressOf(path);
    if (!address)
        return address.error();
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket || ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&*address), sizeof *address) != 0)
        return Error::server(sqlstate::kConnectionFailure,
                             "no gateway of this configuration is running; start it with 'postern "
                             "serve' or the console (" +
                                 path + ": " + std::strerror(errno) + ")");
    if (!sendLine(socket.get(), line, Clock::now() + kControlPatience))
        return Error::server(sqlstate::kConnectionFailure,
                             "the gateway does not take questions on its control socket; its log may say why");
    return readLine(socket.get(), kMaxControlReply, Clock::now() + kControlAnswer);
}

} // namespace postern::app
