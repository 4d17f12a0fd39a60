#pragma once
// Says when a file has changed: saved in place, replaced by rename, removed or made again (inotify on its folder).
// Editors write in several steps, so a change is told once the folder has been quiet for kQuiet.
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "base/result.h"

namespace postern::app {

class FileWatch {
public:
    static constexpr std::chrono::milliseconds kQuiet{100};

    // `changed` is called on the watch's own thread until the destructor has returned.
    static Result<std::unique_ptr<FileWatch>> start(const std::string& file, std::function<void()> changed);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

private:
    FileWatch() = default;
    void run();
    bool readEvents(); // true when one was about the file

    std::string m_name;
    std::function<void()> m_changed;
    int m_inotify = -1, m_stop = -1;
    std::thread m_thread;
};

} // namespace postern::app
