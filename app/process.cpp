#include "app/process.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"

extern char** environ;

namespace postern::app {

namespace {

Result<pid_t> spawn(const std::vector<std::string>& words, int outputFd) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, outputFd, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, 3);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults, none;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::vector<char*> arguments;
    for (const auto& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t pid = 0;
    const int status = ::posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (status != 0)
        return Error::system(phrase("cannot run %1", words.front()), status);
    return pid;
}

// Until end of file, the deadline or the limit; tells which by the error.
Result<Secret> readAll(int fd, Instant until, std::size_t maxBytes, const std::string& program) {
    std::string bytes;
    char buffer[4096];
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - now().steady).count();
        pollfd waiting{fd, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0) {
            wipe(bytes);
            return Error::internal(phrase("%1 did not finish in time", program));
        }
        const auto count = ::read(fd, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            wipe(bytes);
            return Error::system("reading from " + program, errno);
        }
        if (count == 0)
            break;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > maxBytes) {
            wipe(bytes);
            return Error::internal(phrase("%1 wrote more than %2 bytes", program, maxBytes));
        }
    }
    Secret secret{bytes};
    wipe(bytes);
    ::explicit_bzero(buffer, sizeof buffer);
    return secret;
}

} // namespace

Result<Secret> outputOf(const std::vector<std::string>& words, std::chrono::milliseconds deadline,
                        std::size_t maxBytes) {
    if (words.empty() || words.front().empty())
        return Error::internal("no command given");
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return Error::system("pipe", errno);
    const auto pid = spawn(words, ends[1]);
    ::close(ends[1]);
    if (!pid) {
        ::close(ends[0]);
        return pid.error();
    }
    auto output = readAll(ends[0], now().steady + deadline, maxBytes, words.front());
    ::close(ends[0]);
    if (!output)
        ::kill(-*pid, SIGKILL);
    int status = 0;
    while (::waitpid(*pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (output && !(WIFEXITED(status) && WEXITSTATUS(status) == 0))
        return Error::internal(WIFEXITED(status)
                                   ? phrase("%1 ended with exit code %2", words.front(), WEXITSTATUS(status))
                                   : phrase("%1 was ended by signal %2", words.front(), WTERMSIG(status)));
    return output;
}

} // namespace postern::app
