#pragma once
// Who is at the other end of a connection on this machine: the client's process and the processes that started it.
//
// This is evidence for people, never a reason to let somebody in: a process can pass its socket on or start another
// program under its own pid, and the names are what the programs call themselves.
#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace postern::identity {

// What an accepted socket says about its other end; taken at once, because the socket may be closed before it is looked
// up.
struct SocketPeer {
    enum class Kind { Remote, Unix, Tcp } kind = Kind::Remote; // Tcp: both ends are on this machine
    bool ipv6 = false;
    std::array<std::uint8_t, 16> clientAddress{}, ourAddress{}; // network order; IPv4 in the first 4 bytes
    std::uint16_t clientPort = 0, ourPort = 0;
    std::int64_t pid = 0;              // Unix: who called connect()
    std::chrono::nanoseconds seenAt{}; // since boot: a process that started later is another one with the same pid
};

struct ClientProcess {
    std::int64_t pid = 0; // 0: not found
    std::string executable, workingFolder;
    std::string evidence = "none"; // "socket-credentials" (Unix), "socket-table" (TCP), "none"
    std::vector<std::string>
        chain; // "name (pid)" of the parent, its parent, …, at most 8; without the machine's first process
};

inline constexpr std::chrono::milliseconds kProcessSearchTime{250};
inline constexpr std::size_t kMaxChain = 8;

// Any thread, does not block; `socket` is a connected socket.
SocketPeer peerOf(int socket);
// Reads kernel tables: a worker thread. Gives up after `budget`; what was not found by then is missing.
ClientProcess findClientProcess(const SocketPeer& peer, std::chrono::milliseconds budget = kProcessSearchTime);

} // namespace postern::identity
