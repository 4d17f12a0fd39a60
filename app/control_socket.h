#pragma once
// The gateway's control socket: how another process of the same account asks a running gateway. A Unix socket beside
// the store, for this account alone; one JSON line asks, one answers. Credentials of the asker come from the kernel,
// never from what it says.
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "app/file_descriptor.h"
#include "base/result.h"
#include "policy/configuration.h"

namespace postern::app {

inline constexpr std::size_t kMaxControlRequest = 256U << 10, kMaxControlReply = 64U << 20;
inline constexpr std::chrono::milliseconds kControlPatience{2000}; // for a line to be sent or taken
inline constexpr std::chrono::seconds kControlAnswer{30};          // for the gateway to answer

// Where the gateway of this configuration listens.
std::string controlPath(const policy::Configuration& configuration);

class ControlSocket {
public:
    // Takes the place of one that a dead gateway left behind; the caller holds the lock of the store's folder.
    static Result<ControlSocket> open(const std::string& path);
    ~ControlSocket();
    ControlSocket(ControlSocket&&) noexcept = default;
    ControlSocket& operator=(ControlSocket&&) = delete;

    using Handler = std::function<std::string(std::string_view line)>;
    // Waits up to `patience` for somebody, and answers them with what `handler` says. Never longer than that plus
    // kControlPatience twice and the handler.
    void serve(std::chrono::milliseconds patience, const Handler& handler);

private:
    ControlSocket(FileDescriptor socket, std::string path) : m_socket(std::move(socket)), m_path(std::move(path)) {}
    FileDescriptor m_socket;
    std::string m_path;
};

// Sends `line` to the gateway at `path` and returns its answer. Error 08006: no gateway is running there.
Result<std::string> askGateway(const std::string& path, std::string_view line);

} // namespace postern::app
