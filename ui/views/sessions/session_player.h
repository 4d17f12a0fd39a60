#pragma once
// The player of a recorded session: timeline and controls. Tells which statement was current at its moment, and whether
// its answer was there yet. GUI thread.
#include <QElapsedTimer>
#include <QWidget>

#include "ui/views/sessions/timeline_view.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QTimer;
class QToolButton;

namespace postern::ui {

class SessionPlayer : public QWidget {
    Q_OBJECT
public:
    explicit SessionPlayer(QWidget* parent = nullptr);

    void open(api::Timeline timeline);
    const PlayerClock& clock() const { return m_clock; }
    TimelineView& timeline() const { return *m_timeline; }

    void togglePlay();
    void seek(std::int64_t position);
    void seekToStatement(std::uint64_t statement);
    void setRemarks(std::uint64_t statement, bool hasRemarks); // the timeline shows it
    void step(int statements);
    void goMarker(bool next);
    void toggleClockFormat();
    QString positionText() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // `hasAnswer`: at this moment the client had its answer.
    void moved(std::uint64_t statement, bool hasAnswer);

protected:
    bool event(QEvent* event) override;

private:
    QToolButton* addButton(const QString& iconName, const QString& name, const QString& shortcut);
    void tick();
    void refresh();

    PlayerClock m_clock;
    TimelineView* m_timeline;
    QToolButton* m_play = nullptr;
    QLabel* m_position = nullptr;
    QBoxLayout* m_below = nullptr;
    QComboBox* m_speed = nullptr;
    QCheckBox* m_skip = nullptr;
    QTimer* m_timer;
    QElapsedTimer m_elapsed;
    bool m_isAbsolute = false;
    std::uint64_t m_lastStatement = 0;
    bool m_lastHadAnswer = false;
};

} // namespace postern::ui
