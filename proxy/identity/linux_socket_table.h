#pragma once
// The kernel's table of TCP sockets (sock_diag(7), proc(5)). Private to this room; Linux only.
#include <cstdint>
#include <optional>

#include "identity/client_process.h"

namespace postern::identity {

struct SocketOwner {
    std::uint64_t inode = 0;
    std::uint32_t user = 0;
};

// The client's end of a TCP connection within this machine: by netlink, or from /proc/net where that is not allowed.
std::optional<SocketOwner> findClientSocket(const SocketPeer& peer);
std::optional<SocketOwner> findClientSocketByNetlink(const SocketPeer& peer);
std::optional<SocketOwner> findClientSocketInProc(const SocketPeer& peer);

} // namespace postern::identity
