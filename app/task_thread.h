#pragma once
// One thread that runs tasks in order: for what may block (reading the store) behind a face that may not.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace postern::app {

class TaskThread {
public:
    using Task = std::function<void()>;
    static constexpr std::size_t kMaxTasks = 1000;

    TaskThread() : m_thread([this] { run(); }) {}
    // Runs what waits, then ends the thread.
    ~TaskThread() {
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;

    // Any thread; false when too much waits or the thread is going: the task was not taken.
    [[nodiscard]] bool post(Task task) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping || m_tasks.size() >= kMaxTasks)
                return false;
            m_tasks.push_back(std::move(task));
        }
        m_wake.notify_all();
        return true;
    }

private:
    void run() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_isStopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            const auto task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace postern::app
