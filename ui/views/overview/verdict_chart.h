#pragma once
// Statements per minute as bars, what was held or refused standing out on top. A bar is chosen with the mouse or the
// arrow keys and opened with a click or Enter. GUI thread.
#include <optional>
#include <vector>

#include <QWidget>

#include "api/overview.h"

namespace postern::ui {

class VerdictChart : public QWidget {
    Q_OBJECT
public:
    explicit VerdictChart(QWidget* parent = nullptr);

    void show(const api::Overview& overview);
    using QWidget::show;
    int current() const { return m_current.value_or(-1); }
    QRect barAt(int bin) const; // the whole height of the plot; for tests
    QString describe(int bin) const;
    struct TimeMark {
        int x;
        QString text;
        friend bool operator==(const TimeMark&, const TimeMark&) = default;
    };
    std::vector<TimeMark> timeMarks() const; // what the axis says; for tests

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int bin);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    int bins() const { return static_cast<int>(m_overview.bins.size()); }
    QRect plot() const;
    std::optional<int> binAt(QPoint place) const;
    double rate(std::uint64_t statements) const; // per minute
    void choose(std::optional<int> bin);
    void paintGrid(QPainter& painter) const;
    void paintBar(QPainter& painter, int bin) const;
    void paintTimes(QPainter& painter) const;
    QString summary() const;

    api::Overview m_overview;
    double m_top = 1; // of the scale, statements per minute
    std::optional<int> m_current;
};

} // namespace postern::ui
