#pragma once
// One thread's event loop: readiness of sockets, deadlines, and tasks posted by other threads. Nothing is allocated per
// event.
//
// Made anywhere, run by one thread; everything but post() and stop() belongs to that thread (or to whoever holds the
// loop before run() and after it returned). A Watch or Timer must go before the loop does.
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <queue>
#include <unordered_map>
#include <vector>

#include "base/clock.h"
#include "base/mailbox.h"
#include "net/poller.h"

namespace postern::net {

class EventLoop;

// Whoever is told that a socket is ready. May take its own or any other Watch away while it is told.
class Watcher {
public:
    virtual ~Watcher() = default;
    virtual void onReady(const Readiness& ready) = 0;
};

// A socket's registration. Move-only in spirit: neither copied nor moved; release() before the socket is closed.
class Watch {
public:
    Watch() = default;
    ~Watch() { release(); }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    void bind(EventLoop& loop, int fd, Watcher& watcher);
    void setInterest(unsigned interest); // kWatch…; costs a system call only when it changes
    // Tells the watcher in the next turn that the socket is readable, whatever the kernel thinks: bytes wait in user
    // space.
    void again();
    void release();
    bool isBound() const { return m_loop != nullptr; }
    unsigned interest() const { return m_interest; }

private:
    EventLoop* m_loop = nullptr;
    int m_fd = -1;
    unsigned m_interest = 0;
    std::uint64_t m_token = 0;
};

class Timeout {
public:
    virtual ~Timeout() = default;
    virtual void onTimeout() = 0;
};

// One deadline, moved at will: moving it later costs nothing until the earlier one comes.
class Timer {
public:
    Timer(EventLoop& loop, Timeout& target);
    ~Timer();
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    void set(std::optional<Instant> when); // none: not at all

private:
    friend class EventLoop;
    EventLoop& m_loop;
    Timeout& m_target;
    std::uint64_t m_id;
    std::optional<Instant> m_wanted, m_queued;
};

class EventLoop {
public:
    using Task = std::function<void()>;

    EventLoop();
    explicit EventLoop(std::unique_ptr<Poller> poller);
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    void run();  // until stop()
    void stop(); // any thread
    // Any thread. False when kMaxTasks wait already: the task was not taken.
    [[nodiscard]] bool post(Task task);
    // This thread: runs `task` at the end of the turn, when no watcher is on the stack.
    void atTurnEnd(Task task) { m_atTurnEnd.push_back(std::move(task)); }

    static constexpr std::size_t kMaxTasks = 1U << 17;

private:
    friend class Watch;
    friend class Timer;
    struct Slot {
        Watcher* watcher = nullptr;
        std::uint32_t generation = 0;
    };
    struct Due {
        Instant when;
        std::uint64_t timer;
        bool operator>(const Due& other) const { return when > other.when; }
    };

    Watcher* find(std::uint64_t token) const;
    int nextWait(Instant time) const; // milliseconds
    void runTasks();
    void runTimers(Instant time);
    void runAgain();

    std::unique_ptr<Poller> m_poller;
    std::atomic<bool> m_stopped{false};
    Mailbox<Task> m_tasks{kMaxTasks};
    std::vector<Task> m_taking, m_atTurnEnd;
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_freeSlots;
    std::vector<std::uint64_t> m_again, m_againTaking;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    std::unordered_map<std::uint64_t, Timer*> m_timers;
    std::uint64_t m_lastTimer = 0;
};

} // namespace postern::net
