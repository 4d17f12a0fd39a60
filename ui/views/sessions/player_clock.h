#pragma once
// Where a player is in a session, and how it moves on: speed, pauses that are skipped, steps, markers. Pure; no timer,
// no widget. Times are microseconds since the session began.
#include "api/timeline.h"

namespace postern::ui {

class PlayerClock {
public:
    static constexpr std::int64_t kIdle = 2'000'000; // a longer pause may be skipped
    static constexpr double kSpeeds[] = {0.25, 0.5, 1, 2, 4, 8, 16, 32};

    void open(api::Timeline timeline); // at the beginning, paused
    const api::Timeline& timeline() const { return m_timeline; }
    void setRemarks(std::uint64_t statement, bool hasRemarks);
    std::int64_t length() const { return m_length; }
    std::int64_t position() const { return m_position; }
    bool isPlaying() const { return m_isPlaying; }
    double speed() const { return m_speed; }
    bool skipsIdle() const { return m_skipsIdle; }

    void play(); // from the beginning when it stands at the end
    void pause() { m_isPlaying = false; }
    void setSpeed(double speed) { m_speed = speed; }
    void setSkipsIdle(bool skips) { m_skipsIdle = skips; }
    void seek(std::int64_t position); // plays on, or stays paused
    void goTo(int mark);              // with its answer, and it is current though others were sent meanwhile
    // `elapsed` microseconds of the person's time have passed. False: nothing moved.
    bool advance(std::int64_t elapsed);

    // The statement that was sent last, or the one that was gone to: its place in the marks; -1 before the first.
    int current() const { return m_gone >= 0 ? m_gone : at(m_position); }
    int at(std::int64_t position) const;
    std::int64_t timeOf(int mark) const; // since the session began
    void step(int statements);           // pauses; to a statement before or after, with its answer
    // The next (previous) mark that is worth a look, with its answer; false: there is none.
    enum class Direction { Next, Previous };
    bool goMarker(Direction direction);
    static bool isMarker(const api::TimelineMark& mark);

private:
    api::Timeline m_timeline;
    std::int64_t m_length = 0, m_position = 0;
    int m_gone = -1; // the mark that was gone to, until the moment is another one
    double m_speed = 1;
    bool m_isPlaying = false, m_skipsIdle = true;
};

} // namespace postern::ui
