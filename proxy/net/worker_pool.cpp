#include "net/worker_pool.h"

#include <utility>

namespace postern::net {

bool WorkerPool::submit(Task task) {
    const std::lock_guard lock(m_mutex);
    if (!m_takesMore || m_stopped || m_waiting.size() >= m_maxWaiting)
        return false;
    m_waiting.push_back(std::move(task));
    if (m_waiting.size() > m_idle && m_threads.size() < m_maxThreads)
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_one();
    return true;
}

void WorkerPool::stop() {
    std::deque<Task> dropped; // their destructors may take locks of their own: run them outside ours
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_waiting);
        m_wake.notify_all();
    }
    for (auto& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void WorkerPool::finish(std::chrono::milliseconds patience) {
    {
        std::unique_lock lock(m_mutex);
        m_takesMore = false;
        m_begun.wait_for(lock, patience, [this] { return m_waiting.empty(); });
    }
    stop();
}

void WorkerPool::work() {
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (m_waiting.empty()) {
            ++m_idle;
            m_wake.wait(lock);
            --m_idle;
            continue;
        }
        auto task = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (m_waiting.empty())
            m_begun.notify_all();
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
    }
}

} // namespace postern::net
