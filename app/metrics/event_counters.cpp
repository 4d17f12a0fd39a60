#include "app/metrics/event_counters.h"

#include <algorithm>

namespace postern::app {

namespace {

// One writer, the recorder's thread: no locked instruction is needed.
void add(std::atomic<std::uint64_t>& counter, std::uint64_t value) {
    counter.store(counter.load(std::memory_order_relaxed) + value, std::memory_order_relaxed);
}

template <std::size_t N>
void addWord(const std::array<std::string_view, N>& words, std::array<std::atomic<std::uint64_t>, N>& counters,
             std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end())
        add(counters[static_cast<std::size_t>(found - words.begin())], 1);
}

template <std::size_t N>
std::array<std::uint64_t, N> read(const std::array<std::atomic<std::uint64_t>, N>& counters) {
    std::array<std::uint64_t, N> out{};
    for (std::size_t i = 0; i < N; ++i)
        out[i] = counters[i].load(std::memory_order_relaxed);
    return out;
}

} // namespace

void EventCounters::note(const recording::Event& event) {
    add(m_events, 1);
    if (const auto* start = std::get_if<recording::SessionStart>(&event.body)) {
        begin(event, start->target);
    } else if (const auto* statement = std::get_if<recording::Statement>(&event.body)) {
        add(m_statements, 1);
        addWord(kVerdicts, m_verdicts, statement->action);
    } else if (const auto* result = std::get_if<recording::ResultEvent>(&event.body)) {
        add(m_rows, static_cast<std::uint64_t>(std::max<std::int64_t>(result->rows, 0)));
    } else if (const auto* approval = std::get_if<recording::Approval>(&event.body)) {
        addWord(kOutcomes, m_outcomes, approval->outcome);
    } else if (const auto* error = std::get_if<recording::ErrorEvent>(&event.body)) {
        addWord(kOrigins, m_errors, error->origin);
    } else if (std::holds_alternative<recording::SessionEnd>(event.body)) {
        end(event);
    }
}

void EventCounters::begin(const recording::Event& event, std::string_view target) {
    add(m_sessions, 1);
    const auto name = m_isTarget(target) ? target : kNoTarget;
    const std::lock_guard lock(m_mutex);
    const auto found = m_byTarget.try_emplace(std::string(name)).first;
    ++found->second.total;
    ++found->second.open;
    m_open[event.session.value] = found;
}

void EventCounters::end(const recording::Event& event) {
    const auto found = m_open.find(event.session.value);
    if (found == m_open.end())
        return; // it began before this gateway
    const std::lock_guard lock(m_mutex);
    --found->second->second.open;
    m_open.erase(found);
}

EventCounters::Counts EventCounters::counts() const {
    Counts out;
    out.events = m_events.load(std::memory_order_relaxed);
    out.sessions = m_sessions.load(std::memory_order_relaxed);
    out.statements = m_statements.load(std::memory_order_relaxed);
    out.rows = m_rows.load(std::memory_order_relaxed);
    out.verdicts = read(m_verdicts);
    out.outcomes = read(m_outcomes);
    out.errors = read(m_errors);
    const std::lock_guard lock(m_mutex);
    out.byTarget = m_byTarget;
    return out;
}

} // namespace postern::app
