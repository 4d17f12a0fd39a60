#pragma once
// Counts what is recorded. note() is called on the recorder's thread for every event; the rest from any thread. Labels
// stay few: what a client called its target counts only when there is such a target.
#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "recording/event.h"

namespace postern::app {

inline constexpr std::array<std::string_view, 3> kVerdicts{"allow", "approve", "block"};
inline constexpr std::array<std::string_view, 5> kOutcomes{"requested", "approved", "denied", "expired", "abandoned"};
inline constexpr std::array<std::string_view, 2> kOrigins{"server", "postern"}; // of errors

class EventCounters {
public:
    static constexpr std::string_view kNoTarget = ""; // a session that never reached one

    struct Sessions {
        std::uint64_t total = 0, open = 0;
    };
    struct Counts {
        std::uint64_t events = 0, sessions = 0, statements = 0, rows = 0;
        std::array<std::uint64_t, kVerdicts.size()> verdicts{};
        std::array<std::uint64_t, kOutcomes.size()> outcomes{};
        std::array<std::uint64_t, kOrigins.size()> errors{};
        std::map<std::string, Sessions> byTarget;
        std::uint64_t blocked() const { return verdicts.back(); }
    };

    // Says whether there is a target of that name; called once for each session.
    explicit EventCounters(std::function<bool(std::string_view)> isTarget) : m_isTarget(std::move(isTarget)) {}

    void note(const recording::Event& event);
    Counts counts() const;

private:
    void begin(const recording::Event& event, std::string_view target);
    void end(const recording::Event& event);

    using Counter = std::atomic<std::uint64_t>;
    std::function<bool(std::string_view)> m_isTarget;
    Counter m_events{0}, m_sessions{0}, m_statements{0}, m_rows{0};
    std::array<Counter, kVerdicts.size()> m_verdicts{};
    std::array<Counter, kOutcomes.size()> m_outcomes{};
    std::array<Counter, kOrigins.size()> m_errors{};
    mutable std::mutex m_mutex; // m_byTarget
    std::map<std::string, Sessions> m_byTarget;
    std::unordered_map<std::uint64_t, std::map<std::string, Sessions>::iterator> m_open; // recorder's thread
};

} // namespace postern::app
