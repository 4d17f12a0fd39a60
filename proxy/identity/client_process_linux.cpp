// Linux: unix(7) SO_PEERCRED, sock_diag(7), proc(5).
#include "identity/client_process.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "identity/linux_socket_table.h"

namespace postern::identity {

namespace {

using Clock = std::chrono::steady_clock;

std::chrono::nanoseconds sinceBoot() {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

std::string procPath(std::int64_t pid, std::string_view name) {
    return "/proc/" + std::to_string(pid) + "/" + std::string(name);
}

std::string readLink(const std::string& path) {
    char buffer[4096];
    const auto length = ::readlink(path.c_str(), buffer, sizeof buffer);
    return length > 0 ? std::string(buffer, static_cast<std::size_t>(length)) : std::string();
}

// What the process calls itself, as far as it can be shown.
std::string printable(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = '?';
    return isUtf8(text) ? text : "?";
}

// The parts of /proc/PID/stat that matter here.
struct Stat {
    std::string name;
    std::int64_t parent = 0;
    std::uint64_t start = 0; // clock ticks since boot
};

std::optional<Stat> statOf(std::int64_t pid) {
    const int file = ::open(procPath(pid, "stat").c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return {};
    char buffer[1024];
    const auto length = ::read(file, buffer, sizeof buffer);
    ::close(file);
    std::string_view text(buffer, length > 0 ? static_cast<std::size_t>(length) : 0);
    // pid (name) state ppid …: the name may hold anything, also parentheses, so it ends at the last one.
    const auto open = text.find('('), close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        return {};
    Stat out;
    out.name = printable(std::string(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
    constexpr int kParentField = 2, kStartField = 20; // counted from the state
    for (int field = 1; field <= kStartField && !text.empty(); ++field) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const auto word = text.substr(0, text.find(' '));
        if (field == kParentField)
            std::from_chars(word.data(), word.data() + word.size(), out.parent);
        if (field == kStartField)
            std::from_chars(word.data(), word.data() + word.size(), out.start);
        text.remove_prefix(word.size());
    }
    return out;
}

std::chrono::nanoseconds startTime(const Stat& stat) {
    static const auto ticks = static_cast<std::uint64_t>(std::max(1L, ::sysconf(_SC_CLK_TCK)));
    return std::chrono::seconds{stat.start / ticks} +
           std::chrono::nanoseconds{stat.start % ticks * 1'000'000'000 / ticks};
}

template <class Visit> // (name) -> true to go on
void forEachEntry(const std::string& folder, Visit visit) {
    DIR* const directory = ::opendir(folder.c_str());
    if (directory == nullptr)
        return;
    while (const dirent* entry = ::readdir(directory))
        if (!visit(entry->d_name))
            break;
    ::closedir(directory);
}

bool holdsSocket(std::int64_t pid, const std::string& link, Clock::time_point deadline) {
    const auto folder = procPath(pid, "fd");
    bool found = false;
    int count = 0;
    forEachEntry(folder, [&](const char* name) {
        constexpr int kBetweenLooks = 64;
        found = readLink(folder + "/" + name) == link;
        return !found && (++count % kBetweenLooks != 0 || Clock::now() < deadline);
    });
    return found;
}

// The process that has the socket open: first those of the socket's user, of these the youngest first.
std::int64_t findHolder(const SocketOwner& owner, Clock::time_point deadline) {
    constexpr std::size_t kMaxProcesses = 50'000;
    struct Candidate {
        bool otherUser;
        std::int64_t pid;
    };
    std::vector<Candidate> candidates;
    forEachEntry("/proc", [&](const char* name) {
        std::int64_t pid = 0;
        const auto* const end = name + std::strlen(name);
        const auto [stop, ec] = std::from_chars(name, end, pid);
        struct stat info {};
        if (ec == std::errc{} && stop == end && ::stat(procPath(pid, "").c_str(), &info) == 0)
            candidates.push_back({info.st_uid != owner.user, pid});
        return candidates.size() < kMaxProcesses && Clock::now() < deadline;
    });
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.otherUser != b.otherUser ? b.otherUser : a.pid > b.pid;
    });
    const auto link = "socket:[" + std::to_string(owner.inode) + "]";
    for (const auto& candidate : candidates) {
        if (Clock::now() >= deadline)
            break;
        if (holdsSocket(candidate.pid, link, deadline))
            return candidate.pid;
    }
    return 0;
}

std::vector<std::string> parentsOf(const Stat& process) {
    std::vector<std::string> out;
    for (auto pid = process.parent; pid > 1 && out.size() < kMaxChain;) {
        const auto parent = statOf(pid);
        if (!parent)
            break;
        out.push_back(parent->name + " (" + std::to_string(pid) + ")");
        pid = parent->parent;
    }
    return out;
}

ClientProcess describe(std::int64_t pid, std::chrono::nanoseconds seenAt, std::string_view evidence) {
    const auto before = statOf(pid);
    // Start times are rounded down, so that a process that was there is never taken for a later one.
    if (!before || startTime(*before) > seenAt)
        return {};
    ClientProcess out;
    out.pid = pid;
    out.executable = printable(readLink(procPath(pid, "exe")));
    out.workingFolder = printable(readLink(procPath(pid, "cwd")));
    out.chain = parentsOf(*before);
    out.evidence = std::string(evidence);
    const auto after = statOf(pid);
    if (!after || after->start != before->start) // the pid went to another process while we looked
        return {};
    return out;
}

bool isLoopback(const SocketPeer& peer) {
    static constexpr std::array<std::uint8_t, 16> kLoopback6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return peer.ipv6 ? peer.clientAddress == kLoopback6 : peer.clientAddress[0] == 127;
}

// The address and port of a TCP socket's end; an IPv4 address in IPv6 clothes becomes IPv4.
void takeAddress(const sockaddr_storage& storage, bool& ipv6, std::array<std::uint8_t, 16>& address,
                 std::uint16_t& port) {
    if (storage.ss_family == AF_INET) {
        const auto& in = reinterpret_cast<const sockaddr_in&>(storage);
        std::memcpy(address.data(), &in.sin_addr, 4);
        port = ntohs(in.sin_port);
        return;
    }
    const auto& in6 = reinterpret_cast<const sockaddr_in6&>(storage);
    port = ntohs(in6.sin6_port);
    if (IN6_IS_ADDR_V4MAPPED(&in6.sin6_addr)) {
        std::memcpy(address.data(), in6.sin6_addr.s6_addr + 12, 4);
    } else {
        ipv6 = true;
        std::memcpy(address.data(), &in6.sin6_addr, 16);
    }
}

} // namespace

SocketPeer peerOf(int socket) {
    SocketPeer out;
    out.seenAt = sinceBoot();
    sockaddr_storage ours{}, client{};
    socklen_t oursLength = sizeof ours, clientLength = sizeof client;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&ours), &oursLength) != 0)
        return out;
    if (ours.ss_family == AF_UNIX) {
        ucred credentials{};
        socklen_t length = sizeof credentials;
        if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0) {
            out.kind = SocketPeer::Kind::Unix;
            out.pid = credentials.pid;
        }
        return out;
    }
    if ((ours.ss_family != AF_INET && ours.ss_family != AF_INET6) ||
        ::getpeername(socket, reinterpret_cast<sockaddr*>(&client), &clientLength) != 0)
        return out;
    bool clientIpv6 = false;
    takeAddress(ours, out.ipv6, out.ourAddress, out.ourPort);
    takeAddress(client, clientIpv6, out.clientAddress, out.clientPort);
    // Also by its own outside address a machine can talk to itself.
    if (clientIpv6 == out.ipv6 && (isLoopback(out) || out.clientAddress == out.ourAddress))
        out.kind = SocketPeer::Kind::Tcp;
    return out;
}

ClientProcess findClientProcess(const SocketPeer& peer, std::chrono::milliseconds budget) {
    if (peer.kind == SocketPeer::Kind::Unix && peer.pid > 0)
        return describe(peer.pid, peer.seenAt, "socket-credentials");
    if (peer.kind != SocketPeer::Kind::Tcp)
        return {};
    const auto deadline = Clock::now() + budget;
    const auto owner = findClientSocket(peer);
    if (!owner)
        return {};
    const auto pid = findHolder(*owner, deadline);
    return pid > 0 ? describe(pid, peer.seenAt, "socket-table") : ClientProcess{};
}

} // namespace postern::identity
