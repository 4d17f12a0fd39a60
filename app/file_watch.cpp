#include "app/file_watch.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace postern::app {

Result<std::unique_ptr<FileWatch>> FileWatch::start(const std::string& file, std::function<void()> changed) {
    auto watch = std::unique_ptr<FileWatch>(new FileWatch);
    std::error_code ignored;
    const auto path = std::filesystem::absolute(file, ignored);
    watch->m_name = path.filename().string();
    watch->m_changed = std::move(changed);
    watch->m_inotify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watch->m_stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (watch->m_inotify < 0 || watch->m_stop < 0)
        return Error::system("cannot watch the configuration", errno);
    const auto mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB;
    if (::inotify_add_watch(watch->m_inotify, path.parent_path().c_str(), mask) < 0)
        return Error::system("cannot watch " + path.parent_path().string(), errno);
    watch->m_thread = std::thread([raw = watch.get()] { raw->run(); });
    return watch;
}

FileWatch::~FileWatch() {
    if (m_thread.joinable()) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(m_stop, &one, sizeof one);
        m_thread.join();
    }
    if (m_inotify >= 0)
        ::close(m_inotify);
    if (m_stop >= 0)
        ::close(m_stop);
}

bool FileWatch::readEvents() {
    alignas(inotify_event) char buffer[4096];
    bool isOurs = false;
    for (;;) {
        const auto count = ::read(m_inotify, buffer, sizeof buffer);
        if (count <= 0)
            return isOurs;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(count);) {
            inotify_event event;
            std::memcpy(&event, buffer + at, sizeof event);
            // Names can be lost when the queue overflows; then anything may have happened.
            if ((event.mask & IN_Q_OVERFLOW) != 0 ||
                (event.len > 0 && m_name == buffer + at + offsetof(inotify_event, name)))
                isOurs = true;
            at += sizeof event + event.len;
        }
    }
}

void FileWatch::run() {
    bool isWaiting = false; // a change was seen and the quiet time runs
    for (;;) {
        pollfd fds[2] = {{m_stop, POLLIN, 0}, {m_inotify, POLLIN, 0}};
        const int ready = ::poll(fds, 2, isWaiting ? static_cast<int>(kQuiet.count()) : -1);
        if (ready < 0 && errno != EINTR)
            return;
        if (fds[0].revents != 0)
            return;
        if (ready > 0 && fds[1].revents != 0) {
            isWaiting = readEvents() || isWaiting;
        } else if (ready == 0 && isWaiting) {
            isWaiting = false;
            m_changed();
        }
    }
}

} // namespace postern::app
