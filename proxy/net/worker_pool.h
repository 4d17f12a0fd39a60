#pragma once
// A few threads for work that blocks: dialing, cancelling, analysing long texts. Threads start when work comes, up to a
// bound; the queue is bounded too. submit() from any thread; the destructor finishes what runs and drops what waits.
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace postern::net {

class WorkerPool {
public:
    using Task = std::function<void()>;

    WorkerPool(std::size_t maxThreads, std::size_t maxWaiting) : m_maxThreads(maxThreads), m_maxWaiting(maxWaiting) {}
    ~WorkerPool() { stop(); }
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when the queue is full or the pool has stopped: the task was not taken.
    [[nodiscard]] bool submit(Task task);
    void stop(); // waits for the tasks that run
    // Takes no more, lets what waits begin for so long, and stops.
    void finish(std::chrono::milliseconds patience);

private:
    void work();

    const std::size_t m_maxThreads, m_maxWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wake, m_begun;
    std::deque<Task> m_waiting;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_takesMore = true, m_stopped = false;
};

} // namespace postern::net
