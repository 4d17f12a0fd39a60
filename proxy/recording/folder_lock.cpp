#include "recording/folder_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace postern::recording {

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    const auto path = (folder / "gateway.lock").string();
    const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return Error::system(phrase("cannot open %1", path), errno);
    FolderLock lock(fd);
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return Error::system(phrase("cannot lock %1", path), errno);
        char owner[24] = "";
        const auto size = ::pread(fd, owner, sizeof owner - 1, 0);
        std::string pid(owner, static_cast<std::size_t>(size > 0 ? size : 0));
        pid.erase(pid.find_last_not_of('\n') + 1);
        return Error::internal(phrase("the data folder %1 is in use by another gateway, process %2", folder.string(),
                                      (pid.empty() ? "unknown" : pid)));
    }
    const auto text = std::to_string(::getpid()) + "\n";
    // The number is for people only; the lock itself holds without it.
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, text.data(), text.size(), 0) < 0)
        return Error::system(phrase("cannot write %1", path), errno);
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(m_fd, other.m_fd);
    return *this;
}

FolderLock::~FolderLock() {
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace postern::recording
