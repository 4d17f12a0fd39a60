#pragma once
// One gateway per data folder: an advisory lock (flock) on `gateway.lock`, which also holds the owner's process number.
// The kernel drops the lock with the process, however it ends.
#include <filesystem>

#include "base/result.h"

namespace postern::recording {

class FolderLock {
public:
    // Error when another process holds it; the message names that process.
    static Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    ~FolderLock();

private:
    explicit FolderLock(int fd) : m_fd(fd) {}
    int m_fd = -1;
};

} // namespace postern::recording
