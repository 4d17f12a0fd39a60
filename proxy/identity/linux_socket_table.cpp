#include "identity/linux_socket_table.h"

#include <arpa/inet.h>
#include <charconv>
#include <cstring>
#include <fstream>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include "base/text.h"

namespace postern::identity {

namespace {

struct Request {
    nlmsghdr header;
    inet_diag_req_v2 body;
};

Request requestFor(const SocketPeer& peer) {
    Request out{};
    out.header.nlmsg_len = sizeof out;
    out.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    out.header.nlmsg_flags = NLM_F_REQUEST; // one socket, not a dump
    out.body.sdiag_family = peer.ipv6 ? AF_INET6 : AF_INET;
    out.body.sdiag_protocol = IPPROTO_TCP;
    out.body.idiag_states = ~0U;
    // Seen from the client: its end is the source.
    out.body.id.idiag_sport = htons(peer.clientPort);
    out.body.id.idiag_dport = htons(peer.ourPort);
    std::memcpy(out.body.id.idiag_src, peer.clientAddress.data(), peer.ipv6 ? 16 : 4);
    std::memcpy(out.body.id.idiag_dst, peer.ourAddress.data(), peer.ipv6 ? 16 : 4);
    out.body.id.idiag_cookie[0] = out.body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return out;
}

// An address as /proc/net/tcp writes it: each 32-bit word in the machine's own order.
std::string procAddress(const std::array<std::uint8_t, 16>& address, std::size_t bytes, std::uint16_t port) {
    std::string out;
    for (std::size_t i = 0; i < bytes; i += 4) {
        std::uint32_t word = 0;
        std::memcpy(&word, address.data() + i, 4);
        char text[9];
        std::snprintf(text, sizeof text, "%08X", word);
        out += text;
    }
    char text[6];
    std::snprintf(text, sizeof text, ":%04X", port);
    return out + text;
}

std::string procMappedAddress(const std::array<std::uint8_t, 16>& ipv4, std::uint16_t port) {
    std::array<std::uint8_t, 16> mapped{};
    mapped[10] = mapped[11] = 0xFF;
    std::memcpy(mapped.data() + 12, ipv4.data(), 4);
    return procAddress(mapped, 16, port);
}

std::optional<SocketOwner> ownerInTable(const char* table, const std::string& client, const std::string& ours) {
    constexpr int kMaxLines = 100'000;
    std::ifstream file(table);
    std::string line;
    for (int count = 0; count < kMaxLines && std::getline(file, line); ++count) {
        // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode …
        std::vector<std::string_view> fields;
        for (std::string_view rest = line; fields.size() < 10;) {
            rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
            if (rest.empty())
                break;
            fields.push_back(rest.substr(0, rest.find(' ')));
            rest.remove_prefix(fields.back().size());
        }
        if (fields.size() < 10 || fields[1] != client || fields[2] != ours)
            continue;
        SocketOwner out;
        std::from_chars(fields[7].data(), fields[7].data() + fields[7].size(), out.user);
        std::from_chars(fields[9].data(), fields[9].data() + fields[9].size(), out.inode);
        if (out.inode != 0)
            return out;
    }
    return {};
}

} // namespace

std::optional<SocketOwner> findClientSocketByNetlink(const SocketPeer& peer) {
    const int netlink = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (netlink < 0)
        return {};
    const timeval patience{0, 100'000};
    ::setsockopt(netlink, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const auto request = requestFor(peer);
    alignas(nlmsghdr) char buffer[4096];
    ssize_t length = -1;
    if (::send(netlink, &request, sizeof request, 0) == static_cast<ssize_t>(sizeof request))
        length = ::recv(netlink, buffer, sizeof buffer, 0);
    ::close(netlink);
    if (length < static_cast<ssize_t>(sizeof(nlmsghdr)))
        return {};
    nlmsghdr header;
    std::memcpy(&header, buffer, sizeof header);
    inet_diag_msg answer{};
    if (header.nlmsg_type != SOCK_DIAG_BY_FAMILY || header.nlmsg_len > static_cast<std::size_t>(length) ||
        header.nlmsg_len < NLMSG_LENGTH(sizeof answer))
        return {};
    std::memcpy(&answer, buffer + NLMSG_HDRLEN, sizeof answer);
    // The lookup falls back to a listening socket on the same port: take only the connection itself.
    if (answer.idiag_inode == 0 || answer.id.idiag_sport != htons(peer.clientPort) ||
        answer.id.idiag_dport != htons(peer.ourPort))
        return {};
    return SocketOwner{answer.idiag_inode, answer.idiag_uid};
}

std::optional<SocketOwner> findClientSocketInProc(const SocketPeer& peer) {
    if (peer.ipv6)
        return ownerInTable("/proc/net/tcp6", procAddress(peer.clientAddress, 16, peer.clientPort),
                            procAddress(peer.ourAddress, 16, peer.ourPort));
    if (auto owner = ownerInTable("/proc/net/tcp", procAddress(peer.clientAddress, 4, peer.clientPort),
                                  procAddress(peer.ourAddress, 4, peer.ourPort)))
        return owner;
    // A client with a dual-stack socket (Java) stands in the other table.
    return ownerInTable("/proc/net/tcp6", procMappedAddress(peer.clientAddress, peer.clientPort),
                        procMappedAddress(peer.ourAddress, peer.ourPort));
}

std::optional<SocketOwner> findClientSocket(const SocketPeer& peer) {
    if (auto owner = findClientSocketByNetlink(peer))
        return owner;
    return findClientSocketInProc(peer);
}

} // namespace postern::identity
