#pragma once
// Slows down guessing. Keys have 256 random bits, so this is about noise, CPU and other people's tokens more than about
// luck.
//
// Failures are counted for the agent's name, for the client's address and for the pair of both. After the free ones
// each further failure doubles the wait, up to a bound. A pair that has logged in before waits only for its own
// failures: nobody can lock an agent out by failing in its name, or all clients of one machine by failing from it.
//
// Sans-I/O; one owner thread. Memory is bounded: the least recently used counts go first.
#include <chrono>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/clock.h"

namespace postern::identity {

struct ThrottleLimits {
    int freeFailures = 5;
    std::chrono::milliseconds firstWait{250};
    std::chrono::milliseconds longestWait{30'000};
    std::chrono::milliseconds forgetAfter{15 * 60'000}; // without a failure
    std::size_t maxEntries = 8192;                      // about 1.5 MiB
};

class LoginThrottle {
public:
    explicit LoginThrottle(ThrottleLimits limits = {}) : m_limits(limits) {}
    LoginThrottle(const LoginThrottle&) = delete; // the index points into the list
    LoginThrottle& operator=(const LoginThrottle&) = delete;

    // How long this log-in still has to wait; zero when it may go on. `address` is without the port, or "unix".
    std::chrono::milliseconds wait(std::string_view agent, std::string_view address, Now now) const;
    void onRefused(std::string_view agent, std::string_view address, Now now);
    void onAccepted(std::string_view agent, std::string_view address, Now now);
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::string key;
        int failures = 0;
        Instant lastFailure{};
        bool proven = false; // a pair that has logged in
    };
    using Entries = std::list<Entry>;

    const Entry* find(const std::string& key) const;
    Entry& touch(const std::string& key); // makes it the most recently used
    void fail(const std::string& key, Now now);
    std::chrono::milliseconds waitOf(const Entry* entry, Now now) const;

    ThrottleLimits m_limits;
    Entries m_entries; // most recently used first
    std::unordered_map<std::string_view, Entries::iterator> m_index;
};

} // namespace postern::identity
