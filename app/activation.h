#pragma once
// Sockets that a service manager opened for us (sd_listen_fds(3), the protocol without the library).
#include <string>
#include <vector>

#include "net/socket.h"

namespace postern::app {

struct InheritedSocket {
    std::string name; // FileDescriptorName= of the socket unit; "unknown" where it says none
    net::Descriptor socket;
};

inline constexpr int kMaxInherited = 64; // further ones are left alone

// What LISTEN_FDS passes to this very process, once: the variables are removed, so that children see none. Main thread,
// before any other exists.
std::vector<InheritedSocket> takeInheritedSockets();

} // namespace postern::app
