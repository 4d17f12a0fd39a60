#include "net/socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace postern::net {

namespace {

constexpr int kBacklog = 512;

bool isLoopback(const sockaddr_storage& address) {
    if (address.ss_family == AF_INET)
        return (ntohl(reinterpret_cast<const sockaddr_in&>(address).sin_addr.s_addr) >> 24) == 127;
    if (address.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
        return IN6_IS_ADDR_LOOPBACK(&v6) || (IN6_IS_ADDR_V4MAPPED(&v6) && v6.s6_addr[12] == 127);
    }
    return address.ss_family == AF_UNIX;
}

std::string toText(const sockaddr_storage& address) {
    char host[INET6_ADDRSTRLEN] = {};
    if (address.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
        ::inet_ntop(AF_INET, &v4.sin_addr, host, sizeof host);
        return std::string(host) + ":" + std::to_string(ntohs(v4.sin_port));
    }
    if (address.ss_family == AF_INET6) {
        const auto& v6 = reinterpret_cast<const sockaddr_in6&>(address);
        ::inet_ntop(AF_INET6, &v6.sin6_addr, host, sizeof host);
        return std::string("[").append(host).append("]:").append(std::to_string(ntohs(v6.sin6_port)));
    }
    return "unix";
}

void setFlag(int fd, int level, int option, int value) {
    ::setsockopt(fd, level, option, &value, sizeof value);
}

Result<ListeningSocket> listenOnTcp(const addrinfo& info, const std::string& name) {
    ListeningSocket out;
    out.socket = Descriptor(::socket(info.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!out.socket)
        return Error::system("socket for " + name, errno);
    setFlag(out.socket.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (info.ai_family == AF_INET6)
        setFlag(out.socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, 1);
    if (::bind(out.socket.get(), info.ai_addr, info.ai_addrlen) != 0)
        return Error::system("bind to " + name, errno);
    if (::listen(out.socket.get(), kBacklog) != 0)
        return Error::system("listen on " + name, errno);
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(out.socket.get(), reinterpret_cast<sockaddr*>(&address), &length);
    out.isPrivate = isLoopback(address);
    out.text = toText(address);
    return out;
}

// A folder that only its owner may enter: what stands in for the password of a Unix socket against other accounts.
Result<void> makePrivateFolder(const std::string& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) {
        struct stat info {};
        if (::stat(folder.c_str(), &info) != 0)
            return Error::system("stat " + folder, errno);
        if (!S_ISDIR(info.st_mode))
            return Error::internal(folder + " is not a folder");
        if (info.st_uid != ::geteuid())
            return Error::internal(folder + " belongs to another user; choose a folder of your own");
        if ((info.st_mode & 022) != 0)
            return Error::internal(folder + " can be written by others; run: chmod 700 " + folder);
        return {};
    }
    return Error::system("make folder " + folder, errno);
}

Result<bool> somebodyListens(const sockaddr_un& address) {
    const Descriptor probe(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!probe)
        return Error::system("socket", errno);
    // EAGAIN is a full backlog: somebody is there, however busy.
    return ::connect(probe.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 || errno == EAGAIN;
}

Result<ListeningSocket> listenOnUnix(const policy::ListenAddress& address) {
    POSTERN_TRY(makePrivateFolder(address.host));
    ListeningSocket out;
    const auto path = address.host + "/.s.PGSQL." + std::to_string(address.port);
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    if (path.size() >= sizeof name.sun_path)
        return Error::internal("the socket path " + path + " is longer than " +
                               std::to_string(sizeof name.sun_path - 1) + " bytes");
    std::memcpy(name.sun_path, path.c_str(), path.size());

    out.lock = Descriptor(::open((path + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!out.lock)
        return Error::system("open " + path + ".lock", errno);
    if (::flock(out.lock.get(), LOCK_EX | LOCK_NB) != 0)
        return Error::internal(path + " is in use by another Postern");
    const auto taken = somebodyListens(name);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error::internal(path + " is in use by another program");
    ::unlink(path.c_str());

    out.socket = Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!out.socket)
        return Error::system("socket", errno);
    if (::bind(out.socket.get(), reinterpret_cast<const sockaddr*>(&name), sizeof name) != 0)
        return Error::system("bind to " + path, errno);
    out.unixPath = path;
    ::chmod(path.c_str(), 0600);
    if (::listen(out.socket.get(), kBacklog) != 0)
        return Error::system("listen on " + path, errno);
    out.text = "unix:" + path;
    return out;
}

} // namespace

void Descriptor::close() {
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

ListeningSocket::~ListeningSocket() {
    if (!unixPath.empty() && lock) {
        ::unlink(unixPath.c_str());
        ::unlink((unixPath + ".lock").c_str());
    }
}

Peer peerOf(int fd) {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getpeername(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return {"unknown", "unknown", false, false};
    auto text = toText(address);
    auto host = text.substr(0, text.rfind(':'));
    return {std::move(text), std::move(host), address.ss_family == AF_UNIX, isLoopback(address)};
}

Result<std::vector<ListeningSocket>> listenOn(const policy::ListenAddress& address) {
    std::vector<ListeningSocket> out;
    if (address.kind == policy::ListenAddress::Kind::Unix) {
        auto one = listenOnUnix(address);
        if (!one)
            return std::move(one).error();
        out.push_back(std::move(*one));
        return out;
    }
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int failed = ::getaddrinfo(address.host.empty() ? nullptr : address.host.c_str(),
                                     std::to_string(address.port).c_str(), &hints, &found);
    if (failed != 0)
        return Error::internal("cannot resolve " + address.text + ": " + ::gai_strerror(failed));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, ::freeaddrinfo);
    for (const auto* info = found; info != nullptr; info = info->ai_next) {
        auto one = listenOnTcp(*info, address.text);
        if (!one)
            return std::move(one).error();
        out.push_back(std::move(*one));
    }
    return out;
}

Result<ListeningSocket> adoptListener(Descriptor socket) {
    int type = 0, listens = 0;
    socklen_t size = sizeof type;
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getsockopt(socket.get(), SOL_SOCKET, SO_TYPE, &type, &size) != 0 ||
        ::getsockopt(socket.get(), SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) != 0 ||
        ::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return Error::system("look at an inherited socket", errno);
    const auto family = address.ss_family;
    if (type != SOCK_STREAM || listens == 0 || (family != AF_INET && family != AF_INET6 && family != AF_UNIX))
        return Error::internal("an inherited descriptor is not a listening stream socket");
    POSTERN_TRY(setNonBlocking(socket.get()));
    ListeningSocket out;
    out.socket = std::move(socket);
    out.isPrivate = isLoopback(address);
    out.text = toText(address);
    if (family == AF_UNIX) // an abstract name has no path
        out.text += std::string(":") + reinterpret_cast<const sockaddr_un&>(address).sun_path;
    return out;
}

void tuneStream(int fd) {
    setFlag(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setFlag(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
}

Result<void> setNonBlocking(int fd) {
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0)
        return Error::system("fcntl", errno);
    return {};
}

} // namespace postern::net
