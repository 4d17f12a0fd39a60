#pragma once
// How long bytes stayed in the gateway, counted in buckets. One thread notes, any thread reads: a relaxed load and
// store for each note, no locked instruction.
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace postern::net {

// Upper bounds of the buckets, microseconds; one more bucket takes what is longer.
inline constexpr std::array<std::int64_t, 13> kLatencyBounds{5,    10,    25,    50,     100,     250,      500,
                                                             1000, 2'500, 5'000, 25'000, 100'000, 1'000'000};

struct LatencyCounts {
    std::array<std::uint64_t, kLatencyBounds.size() + 1> counts{};
    std::uint64_t sumNanos = 0;

    LatencyCounts& operator+=(const LatencyCounts& other) {
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] += other.counts[i];
        sumNanos += other.sumNanos;
        return *this;
    }
};

class Latency {
public:
    void note(std::chrono::steady_clock::duration taken) {
        const auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count();
        if (nanos < 0)
            return;
        std::size_t bucket = 0;
        while (bucket < kLatencyBounds.size() && nanos > kLatencyBounds[bucket] * 1000)
            ++bucket;
        add(m_counts[bucket], 1);
        add(m_sumNanos, static_cast<std::uint64_t>(nanos));
    }
    LatencyCounts counts() const {
        LatencyCounts out;
        for (std::size_t i = 0; i < m_counts.size(); ++i)
            out.counts[i] = m_counts[i].load(std::memory_order_relaxed);
        out.sumNanos = m_sumNanos.load(std::memory_order_relaxed);
        return out;
    }

private:
    static void add(std::atomic<std::uint64_t>& counter, std::uint64_t value) {
        counter.store(counter.load(std::memory_order_relaxed) + value, std::memory_order_relaxed);
    }

    std::array<std::atomic<std::uint64_t>, kLatencyBounds.size() + 1> m_counts{};
    std::atomic<std::uint64_t> m_sumNanos{0};
};

} // namespace postern::net
