#pragma once
// How long the oldest event has waited for the store, from looks at the journal's two ends: an event that the journal
// held at a look, and still holds, is at least that old. Exact to the pace of the looks; 0 when nothing waits. One
// thread.
#include <chrono>
#include <cstdint>
#include <deque>

#include "base/clock.h"

namespace postern::app {

class LagMeter {
public:
    static constexpr std::size_t kMaxLooks = 600; // later ones are left out while the store is that far behind

    void look(Instant time, std::uint64_t tail, std::uint64_t head) {
        forget(tail);
        if (head > tail && m_looks.size() < kMaxLooks && (m_looks.empty() || head > m_looks.back().head))
            m_looks.push_back({time, head});
    }
    std::chrono::duration<double> lag(Instant time, std::uint64_t tail) {
        forget(tail);
        return m_looks.empty() ? std::chrono::duration<double>::zero() : time - m_looks.front().time;
    }

private:
    struct Look {
        Instant time;
        std::uint64_t head = 0;
    };

    // What the journal held at these looks is in the store.
    void forget(std::uint64_t tail) {
        while (!m_looks.empty() && m_looks.front().head <= tail)
            m_looks.pop_front();
    }

    std::deque<Look> m_looks;
};

} // namespace postern::app
