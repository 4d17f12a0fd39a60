#include "app/sign_in_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

#include "app/paths.h"

namespace postern::app {

std::optional<SignInLock> SignInLock::take(std::chrono::milliseconds patience) {
    const auto path = dataFolder() + "/signin.lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return std::nullopt;
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= deadline) {
            ::close(file);
            return std::nullopt;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return SignInLock(file);
}

SignInLock::~SignInLock() {
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace postern::app
