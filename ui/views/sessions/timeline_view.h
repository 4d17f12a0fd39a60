#pragma once
// A session drawn as time: how busy it was, what was held, blocked, masked or failed, when a transaction was open, and
// where the player stands. Zooms and pans; a click seeks, a drag selects a span. GUI thread.
#include <optional>

#include <QPixmap>
#include <QWidget>

#include "ui/views/sessions/player_clock.h"

namespace postern::ui {

class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(const PlayerClock& clock, QWidget* parent = nullptr); // `clock` outlives the view

    void reset();   // the clock has another session
    void refresh(); // the clock has moved
    void redraw();  // a mark has changed
    void zoom(double factor, std::optional<std::int64_t> around = {});
    void fit();
    using Span = std::pair<std::int64_t, std::int64_t>; // microseconds since the session began
    std::optional<Span> selection() const { return m_selection; }
    void clearSelection();
    Span shown() const { return {m_from, m_to}; }
    std::int64_t timeAt(int x) const;
    int xOf(std::int64_t time) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void seekWanted(std::int64_t position);
    void selectionChanged();
    void playWanted(); // Space
    void stepWanted(int statements);
    void markerWanted(bool next);
    void clockFormatWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void show(std::int64_t from, std::int64_t to);
    void draw();
    void drawDensity(QPainter& painter);
    void drawLanes(QPainter& painter);
    void drawTransactions(QPainter& painter);
    void drawApprovals(QPainter& painter);
    void drawMarkers(QPainter& painter);
    void drawRemarks(QPainter& painter);
    void drawAxis(QPainter& painter);
    QString describe() const;

    const PlayerClock& m_clock;
    std::int64_t m_from = 0, m_to = 1;
    QPixmap m_picture; // everything but playhead and selection
    bool m_isStale = true;
    std::optional<Span> m_selection;
    std::optional<int> m_pressedAt;
    bool m_isDragging = false;
};

} // namespace postern::ui
