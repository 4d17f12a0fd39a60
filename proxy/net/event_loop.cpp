#include "net/event_loop.h"

#include <algorithm>

namespace postern::net {

void Watch::bind(EventLoop& loop, int fd, Watcher& watcher) {
    release();
    std::uint32_t index = 0;
    if (loop.m_freeSlots.empty()) {
        index = static_cast<std::uint32_t>(loop.m_slots.size());
        loop.m_slots.push_back({});
    } else {
        index = loop.m_freeSlots.back();
        loop.m_freeSlots.pop_back();
    }
    auto& slot = loop.m_slots[index];
    slot.watcher = &watcher;
    m_loop = &loop;
    m_fd = fd;
    m_token = static_cast<std::uint64_t>(slot.generation) << 32 | index;
}

void Watch::setInterest(unsigned interest) {
    if (m_loop == nullptr || interest == m_interest)
        return;
    m_loop->m_poller->watch(m_fd, m_interest, interest, m_token);
    m_interest = interest;
}

void Watch::again() {
    if (m_loop != nullptr)
        m_loop->m_again.push_back(m_token);
}

void Watch::release() {
    if (m_loop == nullptr)
        return;
    setInterest(kWatchNothing);
    const auto index = static_cast<std::uint32_t>(m_token);
    // The new generation makes readiness that was already reported for the old owner fall on deaf ears.
    auto& slot = m_loop->m_slots[index];
    slot.watcher = nullptr;
    slot.generation = (slot.generation + 1) & 0x7fffffff;
    m_loop->m_freeSlots.push_back(index);
    m_loop = nullptr;
    m_fd = -1;
}

Timer::Timer(EventLoop& loop, Timeout& target) : m_loop(loop), m_target(target), m_id(++loop.m_lastTimer) {
    loop.m_timers.emplace(m_id, this);
}

Timer::~Timer() {
    m_loop.m_timers.erase(m_id);
}

void Timer::set(std::optional<Instant> when) {
    m_wanted = when;
    if (when && (!m_queued || *when < *m_queued)) {
        m_queued = when;
        m_loop.m_due.push({*when, m_id});
    }
}

EventLoop::EventLoop() : EventLoop(Poller::make()) {}
EventLoop::EventLoop(std::unique_ptr<Poller> poller) : m_poller(std::move(poller)) {}
EventLoop::~EventLoop() = default;

void EventLoop::run() {
    auto time = std::chrono::steady_clock::now();
    while (!m_stopped.load(std::memory_order_acquire)) {
        const auto& readiness = m_poller->wait(nextWait(time));
        time = std::chrono::steady_clock::now(); // once a turn: a deadline may be late by what a turn takes
        for (const auto& ready : readiness)
            if (auto* watcher = find(ready.token))
                watcher->onReady(ready);
        runAgain();
        runTimers(time);
        runTasks();
        for (std::size_t i = 0; i < m_atTurnEnd.size(); ++i) {
            const auto task = std::move(m_atTurnEnd[i]);
            task();
        }
        m_atTurnEnd.clear();
    }
}

void EventLoop::stop() {
    m_stopped.store(true, std::memory_order_release);
    m_poller->wake();
}

bool EventLoop::post(Task task) {
    const auto posted = m_tasks.post(std::move(task));
    if (posted == Mailbox<Task>::Posted::First)
        m_poller->wake();
    return posted != Mailbox<Task>::Posted::Full;
}

Watcher* EventLoop::find(std::uint64_t token) const {
    const auto& slot = m_slots[static_cast<std::uint32_t>(token)];
    return slot.generation == token >> 32 ? slot.watcher : nullptr;
}

int EventLoop::nextWait(Instant time) const {
    if (!m_again.empty())
        return 0;
    if (m_due.empty())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due.top().when - time);
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 3'600'000));
}

void EventLoop::runTasks() {
    m_tasks.drain(m_taking);
    for (auto& task : m_taking) {
        task();
        task = nullptr;
    }
    m_taking.clear();
}

void EventLoop::runAgain() {
    m_againTaking.swap(m_again);
    for (const auto token : m_againTaking)
        if (auto* watcher = find(token))
            watcher->onReady({token, true, false, false, false});
    m_againTaking.clear();
}

void EventLoop::runTimers(Instant time) {
    while (!m_due.empty() && m_due.top().when <= time) {
        const auto due = m_due.top();
        m_due.pop();
        const auto found = m_timers.find(due.timer);
        if (found == m_timers.end() || found->second->m_queued != due.when)
            continue;
        auto& timer = *found->second;
        timer.m_queued.reset();
        if (!timer.m_wanted)
            continue;
        if (*timer.m_wanted > time) {
            timer.set(timer.m_wanted);
            continue;
        }
        timer.m_wanted.reset();
        timer.m_target.onTimeout();
    }
}

} // namespace postern::net
