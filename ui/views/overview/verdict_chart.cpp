#include "ui/views/overview/verdict_chart.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QDateTime>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/text/words.h"
#include "ui/views/overview/overview_parts.h"

namespace postern::ui {

namespace {

constexpr int kHeight = 190, kGridLines = 3, kTop = 8, kLabelGap = 6, kLeastBar = 2;
constexpr double kMinute = 60'000'000;
constexpr int kIntervals[] = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440}; // minutes between times on the axis

// 1, 2 or 5 times a power of ten, at least `value`.
double niceAbove(double value) {
    const auto power = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-3))));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (step * power >= value)
            return step * power;
    return value;
}

QColor barColor(Tone tone) {
    auto color = theme().tone(tone);
    if (tone == Tone::Neutral)
        color.setAlpha(theme().isDark() ? 130 : 110); // the everyday stands back
    return color;
}

} // namespace

VerdictChart::VerdictChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("verdictChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    setAccessibleName(tr("Statements per minute"));
    connect(&ThemeController::instance(), &ThemeController::changed, this, qOverload<>(&QWidget::update));
}

QSize VerdictChart::sizeHint() const {
    return {640, kHeight};
}
QSize VerdictChart::minimumSizeHint() const {
    return {240, 120};
}

void VerdictChart::show(const api::Overview& overview) {
    m_overview = overview;
    std::uint64_t most = 0;
    for (const auto& bin : overview.bins)
        most = std::max(most, std::accumulate(bin.begin(), bin.end(), std::uint64_t{0}));
    m_top = niceAbove(std::max(rate(most), 0.1));
    if (m_current && *m_current >= bins())
        m_current.reset();
    setAccessibleDescription(summary());
    update();
}

double VerdictChart::rate(std::uint64_t statements) const {
    return static_cast<double>(statements) * kMinute /
           static_cast<double>(std::max<std::int64_t>(m_overview.binMicros, 1));
}

QRect VerdictChart::plot() const {
    const QFontMetrics metrics(font());
    const auto labels = metrics.horizontalAdvance(OverviewParts::perMinute(m_top)) + kLabelGap;
    return {labels, kTop, width() - labels - 1, height() - kTop - metrics.height() - kLabelGap};
}

QRect VerdictChart::barAt(int bin) const {
    const auto area = plot();
    const auto edge = [&](int at) { return area.left() + static_cast<int>(std::int64_t{area.width()} * at / bins()); };
    return {edge(bin), area.top(), std::max(edge(bin + 1) - edge(bin), 1), area.height()};
}

std::optional<int> VerdictChart::binAt(QPoint place) const {
    const auto area = plot();
    if (bins() == 0 || area.width() <= 0 || !area.contains(place))
        return {};
    return std::clamp(static_cast<int>(std::int64_t{place.x() - area.left()} * bins() / area.width()), 0, bins() - 1);
}

QString VerdictChart::describe(int bin) const {
    const auto from = m_overview.from.micros + bin * m_overview.binMicros;
    const auto& counts = m_overview.bins[static_cast<std::size_t>(bin)];
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    QStringList lines{
        tr("%1 to %2", "times").arg(words::dayTime({from}), words::dayTime({from + m_overview.binMicros})),
        tr("%1 a minute, %n statement(s)", nullptr, static_cast<int>(total))
            .arg(OverviewParts::perMinute(rate(total)))};
    for (const auto& group : OverviewParts::groups())
        if (const auto count = group.of(counts); count > 0)
            lines += tr("%1: %2", "verdict, number").arg(group.word, words::count(static_cast<std::int64_t>(count)));
    return lines.join(u'\n');
}

QString VerdictChart::summary() const {
    QStringList parts;
    for (const auto& group : OverviewParts::groups())
        if (const auto count = group.of(m_overview.verdicts); count > 0)
            parts += tr("%1: %2", "verdict, number").arg(group.word, words::count(static_cast<std::int64_t>(count)));
    return tr("%n bar(s). %1. The arrow keys choose one, Enter lists its statements.", nullptr, bins())
        .arg(parts.isEmpty() ? tr("No statements") : parts.join(QStringLiteral(", ")));
}

void VerdictChart::paintGrid(QPainter& painter) const {
    const auto area = plot();
    const auto& t = theme();
    for (int line = 0; line <= kGridLines; ++line) {
        const auto share = static_cast<double>(line) / kGridLines;
        const auto y = area.bottom() - static_cast<int>(share * (area.height() - 1));
        auto color = t.border;
        color.setAlphaF(line == 0 ? 1.0F : 0.6F);
        painter.setPen(color);
        painter.drawLine(area.left(), y, area.right(), y);
        if (line != 0 && line != kGridLines)
            continue; // the top and zero say enough
        painter.setPen(t.muted);
        const auto height = QFontMetrics(font()).height();
        painter.drawText(QRect(0, std::max(y - height / 2, 0), area.left() - kLabelGap, height),
                         Qt::AlignRight | Qt::AlignVCenter, OverviewParts::perMinute(m_top * share));
    }
}

void VerdictChart::paintBar(QPainter& painter, int bin) const {
    const auto place = barAt(bin);
    const auto& counts = m_overview.bins[static_cast<std::size_t>(bin)];
    const auto gap = place.width() >= 4 ? 1 : 0;
    double below = 0;
    int bottom = place.bottom();
    for (const auto& group : OverviewParts::groups()) {
        const auto count = group.of(counts);
        if (count == 0)
            continue;
        below += rate(count);
        const auto top = place.bottom() + 1 - static_cast<int>(std::lround(below / m_top * (place.height() - 1)));
        const auto height = std::max(bottom - top + 1, kLeastBar); // what happened once is seen too
        painter.fillRect(place.left(), bottom - height + 1, place.width() - gap, height, barColor(group.tone));
        bottom -= height;
    }
}

std::vector<VerdictChart::TimeMark> VerdictChart::timeMarks() const {
    if (bins() == 0)
        return {};
    const auto area = plot();
    const QFontMetrics metrics(font());
    const bool isLong = m_overview.binMicros * bins() > std::int64_t{36} * 3600 * 1'000'000;
    const auto format = isLong ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("HH:mm");
    const auto moment = [&](int bin) {
        return QDateTime::fromMSecsSinceEpoch((m_overview.from.micros + bin * m_overview.binMicros) / 1000,
                                              clock() == Clock::Utc ? Qt::UTC : Qt::LocalTime);
    };
    // Full hours and the like, as far apart as their words need.
    const auto wide = metrics.horizontalAdvance(moment(0).toString(format)) + 24;
    const auto needed = static_cast<double>(m_overview.binMicros) * wide * bins() / std::max(area.width(), 1) / kMinute;
    const auto* interval =
        std::find_if(std::begin(kIntervals), std::end(kIntervals) - 1, [&](int minutes) { return minutes >= needed; });
    std::vector<TimeMark> marks;
    int free = 0;
    for (int bin = 0; bin < bins(); ++bin) {
        const auto at = moment(bin);
        const auto x = barAt(bin).left();
        if ((at.time().hour() * 60 + at.time().minute()) % *interval != 0 || x < free || x + wide - 24 > width())
            continue;
        marks.push_back({x, at.toString(format)});
        free = x + wide;
    }
    return marks;
}

void VerdictChart::paintTimes(QPainter& painter) const {
    painter.setPen(theme().muted);
    for (const auto& mark : timeMarks())
        painter.drawText(mark.x, height() - QFontMetrics(font()).descent() - 1, mark.text);
}

void VerdictChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    paintGrid(painter);
    if (bins() == 0)
        return;
    if (m_current) {
        auto ground = theme().accent;
        ground.setAlpha(hasFocus() || underMouse() ? 40 : 0);
        painter.fillRect(barAt(*m_current), ground);
    }
    for (int bin = 0; bin < bins(); ++bin)
        paintBar(painter, bin);
    paintTimes(painter);
    if (hasFocus()) {
        painter.setPen(theme().focus);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_current ? barAt(*m_current).adjusted(-1, 0, 0, 0) : plot().adjusted(0, 0, -1, 0));
    }
}

void VerdictChart::choose(std::optional<int> bin) {
    if (m_current == bin)
        return;
    m_current = bin;
    setAccessibleDescription(bin ? describe(*bin) : summary());
    update();
}

void VerdictChart::mouseMoveEvent(QMouseEvent* event) {
    const auto bin = binAt(event->pos());
    setCursor(bin ? Qt::PointingHandCursor : Qt::ArrowCursor);
    choose(bin);
}

void VerdictChart::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto bin = binAt(event->pos()); bin && event->button() == Qt::LeftButton)
        Q_EMIT opened(*bin);
}

void VerdictChart::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!hasFocus())
        choose({});
}

void VerdictChart::keyPressEvent(QKeyEvent* event) {
    const auto at = m_current.value_or(bins());
    const auto isBackwards = layoutDirection() == Qt::RightToLeft;
    const auto go = [&](int bin) { choose(bins() == 0 ? std::optional<int>() : std::clamp(bin, 0, bins() - 1)); };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(isBackwards ? at + 1 : at - 1);
    case Qt::Key_Right:
        return go(isBackwards ? at - 1 : at + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(bins() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT opened(*m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void VerdictChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (!m_current && bins() > 0)
        choose(bins() - 1);
}

void VerdictChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    choose({});
}

bool VerdictChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto bin = binAt(help->pos()))
        QToolTip::showText(help->globalPos(), describe(*bin), this, barAt(*bin));
    else
        QToolTip::hideText();
    return true;
}

} // namespace postern::ui
