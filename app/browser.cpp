#include "app/browser.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>
#include <vector>

namespace postern::app {

namespace {

std::vector<std::string> candidates() {
    std::vector<std::string> out;
    if (const char* chosen = std::getenv("BROWSER"); chosen != nullptr && *chosen != '\0') {
        const std::string list(chosen); // several are joined by colons; the first counts
        out.push_back(list.substr(0, list.find(':')));
    }
#if defined(__APPLE__)
    out.emplace_back("open");
#else
    // Without a display xdg-open would start a browser in this terminal.
    if (std::getenv("DISPLAY") != nullptr || std::getenv("WAYLAND_DISPLAY") != nullptr)
        out.emplace_back("xdg-open");
#endif
    return out;
}

bool start(const std::string& program, const std::string& address) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&files, fd, "/dev/null", O_RDWR, 0);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    short flags = POSIX_SPAWN_SETSIGMASK;
#ifdef POSIX_SPAWN_SETSID
    flags |= POSIX_SPAWN_SETSID; // closing the terminal does not close the browser
#endif
    ::posix_spawnattr_setflags(&attributes, flags);
    std::string name = program, argument = address;
    char* words[] = {name.data(), argument.data(), nullptr};
    pid_t pid = 0;
    const bool isStarted = ::posix_spawnp(&pid, program.c_str(), &files, &attributes, words, environ) == 0;
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return isStarted;
}

} // namespace

Result<> openBrowser(const std::string& address) {
    for (const auto& program : candidates())
        if (start(program, address))
            return {};
    return Error::internal(phrase("no browser can be started from here"));
}

} // namespace postern::app
