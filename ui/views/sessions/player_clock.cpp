#include "ui/views/sessions/player_clock.h"

#include <algorithm>
#include <cmath>

namespace postern::ui {

void PlayerClock::open(api::Timeline timeline) {
    m_timeline = std::move(timeline);
    m_length = std::max<std::int64_t>(0, m_timeline.ended.micros - m_timeline.started.micros);
    if (!m_timeline.marks.empty())
        m_length = std::max(m_length, timeOf(static_cast<int>(m_timeline.marks.size()) - 1));
    m_position = 0;
    m_gone = -1;
    m_isPlaying = false;
}

std::int64_t PlayerClock::timeOf(int mark) const {
    return m_timeline.marks[static_cast<std::size_t>(mark)].time - m_timeline.started.micros;
}

int PlayerClock::at(std::int64_t position) const {
    const auto& marks = m_timeline.marks;
    const auto moment = m_timeline.started.micros + position;
    const auto after =
        std::upper_bound(marks.begin(), marks.end(), moment,
                         [](std::int64_t time, const api::TimelineMark& mark) { return time < mark.time; });
    return static_cast<int>(after - marks.begin()) - 1;
}

void PlayerClock::play() {
    if (m_position >= m_length)
        seek(0);
    m_isPlaying = m_length > 0;
}

void PlayerClock::seek(std::int64_t position) {
    m_position = std::clamp<std::int64_t>(position, 0, m_length);
    m_gone = -1;
}

void PlayerClock::goTo(int mark) {
    seek(timeOf(mark) + std::max<std::int64_t>(0, m_timeline.marks[static_cast<std::size_t>(mark)].duration));
    m_gone = mark;
}

bool PlayerClock::advance(std::int64_t elapsed) {
    if (!m_isPlaying)
        return false;
    const auto before = m_position;
    m_gone = -1;
    m_position += std::llround(static_cast<double>(elapsed) * m_speed);
    const auto next = at(before) + 1;
    const auto& marks = m_timeline.marks;
    if (m_skipsIdle && next < static_cast<int>(marks.size())) {
        // The pause begins when the last answer was there.
        const auto busyUntil =
            next == 0
                ? 0
                : timeOf(next - 1) + std::max<std::int64_t>(0, marks[static_cast<std::size_t>(next) - 1].duration);
        if (timeOf(next) - busyUntil > kIdle && m_position > busyUntil)
            m_position = std::max(m_position, timeOf(next));
    }
    if (m_position >= m_length) {
        m_position = m_length;
        m_isPlaying = false;
    }
    return true;
}

void PlayerClock::setRemarks(std::uint64_t statement, bool hasRemarks) {
    auto& marks = m_timeline.marks;
    const auto found =
        std::lower_bound(marks.begin(), marks.end(), statement,
                         [](const api::TimelineMark& mark, std::uint64_t value) { return mark.statement < value; });
    if (found != marks.end() && found->statement == statement)
        found->hasRemarks = hasRemarks;
}

void PlayerClock::step(int statements) {
    m_isPlaying = false;
    if (m_timeline.marks.empty())
        return;
    const auto last = static_cast<int>(m_timeline.marks.size()) - 1;
    goTo(std::clamp(current() + statements, 0, last));
}

bool PlayerClock::isMarker(const api::TimelineMark& mark) {
    return mark.verdict != api::Verdict::Allowed || mark.isMasked || mark.hasApproval || mark.hasRemarks;
}

bool PlayerClock::goMarker(Direction direction) {
    const int step = direction == Direction::Next ? 1 : -1;
    const auto count = static_cast<int>(m_timeline.marks.size());
    for (int i = current() + step; i >= 0 && i < count; i += step)
        if (isMarker(m_timeline.marks[static_cast<std::size_t>(i)])) {
            goTo(i);
            return true;
        }
    return false;
}

} // namespace postern::ui
