#include "ui/views/sessions/timeline_view.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/text/words.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

constexpr int kDensity = 44, kLane = 8, kMarkers = 16, kGap = 4;
// From the top down: times as high as their text, density, transactions, approvals, markers.
int axisHeight() {
    return std::max(20, QFontMetrics(QApplication::font()).height() + 6);
}
int transactionsTop() {
    return axisHeight() + kDensity + kGap;
}
int approvalsTop() {
    return transactionsTop() + kLane + kGap;
}
int markersTop() {
    return approvalsTop() + kLane + kGap;
}
int wholeHeight() {
    return markersTop() + kMarkers + kGap;
}
constexpr std::int64_t kShortest = 1000; // microseconds that fill the view at most zoomed in
constexpr std::int64_t kJump = 5'000'000;

// How much a mark has to say; what says most gives its column the colour.
int weightOf(const api::TimelineMark& mark) {
    switch (mark.verdict) {
    case api::Verdict::Blocked:
    case api::Verdict::Denied:
        return 5;
    case api::Verdict::Error:
        return 4;
    case api::Verdict::Held:
    case api::Verdict::Expired:
    case api::Verdict::Abandoned:
        return 3;
    case api::Verdict::Approved:
        return 2;
    case api::Verdict::Allowed:
        break;
    }
    return mark.isMasked ? 1 : 0;
}

QColor colorOf(int weight) {
    const auto& t = theme();
    const QColor colors[] = {t.neutral, t.masked, t.approved, t.held, t.error, t.blocked};
    return colors[weight];
}

// Shapes as well as colours: a square for refused, a triangle for failed, a diamond for held, a ring for approved, a
// dot for masked.
void drawGlyph(QPainter& painter, const QRectF& box, int weight) {
    const auto center = box.center();
    const auto r = box.width() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(weight));
    switch (weight) {
    case 5:
        painter.drawRect(box);
        break;
    case 4:
        painter.drawPolygon(
            QPolygonF({{center.x(), box.top()}, {box.right(), box.bottom()}, {box.left(), box.bottom()}}));
        break;
    case 3:
        painter.drawPolygon(QPolygonF({{center.x(), box.top()},
                                       {box.right(), center.y()},
                                       {center.x(), box.bottom()},
                                       {box.left(), center.y()}}));
        break;
    case 2:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colorOf(weight), 2));
        painter.drawEllipse(center, r - 1, r - 1);
        break;
    default:
        painter.drawEllipse(center, r * 0.6, r * 0.6);
    }
}

QString clockText(std::int64_t micros, bool withMillis) {
    const auto seconds = micros / 1'000'000;
    const auto text = QStringLiteral("%1:%2:%3")
                          .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
                          .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                          .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return withMillis ? text + QStringLiteral(".%1").arg(micros / 1000 % 1000, 3, 10, QLatin1Char('0')) : text;
}

} // namespace

TimelineView::TimelineView(const PlayerClock& clock, QWidget* parent) : QWidget(parent), m_clock(clock) {
    setObjectName(QStringLiteral("timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline of the session"));
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] {
        m_isStale = true;
        update();
    });
}

QSize TimelineView::sizeHint() const {
    return {600, wholeHeight()};
}
QSize TimelineView::minimumSizeHint() const {
    return {200, wholeHeight()};
}

void TimelineView::reset() {
    m_selection.reset();
    fit();
    refresh();
}

void TimelineView::fit() {
    show(0, std::max<std::int64_t>(m_clock.length(), kShortest));
}

void TimelineView::show(std::int64_t from, std::int64_t to) {
    const auto whole = std::max<std::int64_t>(m_clock.length(), kShortest);
    const auto length = std::clamp(to - from, std::min(kShortest, whole), whole);
    m_from = std::clamp<std::int64_t>(from, 0, whole - length);
    m_to = m_from + length;
    m_isStale = true;
    update();
}

void TimelineView::zoom(double factor, std::optional<std::int64_t> around) {
    const auto center = around.value_or(std::clamp(m_clock.position(), m_from, m_to));
    const auto length = static_cast<double>(m_to - m_from) / factor;
    const auto share = static_cast<double>(center - m_from) / static_cast<double>(m_to - m_from);
    const auto from = center - std::llround(length * share);
    show(from, from + std::llround(length));
}

// Follows the player when it leaves what is shown.
void TimelineView::refresh() {
    const auto position = m_clock.position();
    if (position < m_from || position > m_to) {
        const auto length = m_to - m_from;
        show(position - length / 10, position - length / 10 + length);
    }
    setAccessibleDescription(describe());
    update();
}

void TimelineView::clearSelection() {
    if (!m_selection)
        return;
    m_selection.reset();
    update();
    Q_EMIT selectionChanged();
}

void TimelineView::redraw() {
    m_isStale = true;
    update();
}

std::int64_t TimelineView::timeAt(int x) const {
    const auto share = std::clamp(static_cast<double>(x) / std::max(1, width() - 1), 0.0, 1.0);
    return m_from + std::llround(share * static_cast<double>(m_to - m_from));
}

int TimelineView::xOf(std::int64_t time) const {
    return static_cast<int>(
        std::lround(static_cast<double>(time - m_from) / static_cast<double>(m_to - m_from) * (width() - 1)));
}

QString TimelineView::describe() const {
    const auto current = m_clock.current();
    const auto count = static_cast<int>(m_clock.timeline().marks.size());
    return tr("%1, statement %2 of %3", "place in a session")
        .arg(clockText(m_clock.position(), true))
        .arg(current + 1)
        .arg(count);
}

void TimelineView::draw() {
    const auto ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(theme().sunken);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxis(painter);
    drawDensity(painter);
    drawLanes(painter);
    drawMarkers(painter);
    m_isStale = false;
}

void TimelineView::drawAxis(QPainter& painter) {
    constexpr std::int64_t kSteps[] = {1000,        5000,        10'000,        50'000,         100'000,
                                       500'000,     1'000'000,   5'000'000,     15'000'000,     60'000'000,
                                       300'000'000, 900'000'000, 3'600'000'000, 14'400'000'000, 86'400'000'000};
    const int apart = scaled(110);
    const auto perPixel = static_cast<double>(m_to - m_from) / std::max(1, width());
    const auto wanted = static_cast<std::int64_t>(perPixel * apart);
    auto step =
        *std::find_if(std::begin(kSteps), std::end(kSteps) - 1, [&](std::int64_t each) { return each >= wanted; });
    step = std::max<std::int64_t>(step, wanted / 20);
    painter.setFont(font());
    for (auto time = m_from / step * step; time <= m_to; time += step) {
        const auto x = xOf(time);
        painter.setPen(theme().border);
        painter.drawLine(x, 0, x, height());
        painter.setPen(theme().muted);
        painter.drawText(QRect(x + 4, 0, apart, axisHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         clockText(time, step < 1'000'000));
    }
}

void TimelineView::drawDensity(QPainter& painter) {
    struct Bucket {
        int count = 0, weight = 0;
    };
    constexpr int kBar = 3;
    std::vector<Bucket> buckets(static_cast<std::size_t>(width() / kBar + 1));
    const auto& marks = m_clock.timeline().marks;
    int most = 1;
    for (int i = std::max(0, m_clock.at(m_from)); i < static_cast<int>(marks.size()); ++i) {
        const auto time = m_clock.timeOf(i);
        if (time > m_to)
            break;
        if (time < m_from)
            continue;
        auto& bucket = buckets[static_cast<std::size_t>(xOf(time) / kBar)];
        most = std::max(most, ++bucket.count);
        bucket.weight = std::max(bucket.weight, weightOf(marks[static_cast<std::size_t>(i)]));
    }
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (buckets[i].count == 0)
            continue;
        // A root, so that a single statement beside a thousand still shows.
        const auto share = std::sqrt(static_cast<double>(buckets[i].count) / most);
        const auto high = std::max(4.0, share * kDensity);
        painter.setBrush(colorOf(buckets[i].weight));
        painter.drawRect(QRectF(static_cast<double>(i) * kBar, axisHeight() + kDensity - high, kBar - 0.5, high));
    }
}

void TimelineView::drawLanes(QPainter& painter) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().border);
    for (const int top : {transactionsTop(), approvalsTop()})
        painter.drawRect(QRectF(0, top + kLane / 2.0 - 0.5, width(), 1));
    drawTransactions(painter);
    drawApprovals(painter);
}

// When a transaction was open, and when it had failed.
void TimelineView::drawTransactions(QPainter& painter) {
    const auto& marks = m_clock.timeline().marks;
    const int top = transactionsTop();
    int lastX = -1;
    for (int i = std::max(0, m_clock.at(m_from)); i < static_cast<int>(marks.size()); ++i) {
        const auto& mark = marks[static_cast<std::size_t>(i)];
        if (m_clock.timeOf(i) > m_to)
            break;
        if (mark.transaction == api::Transaction::None)
            continue;
        const auto until = i + 1 < static_cast<int>(marks.size()) ? m_clock.timeOf(i + 1) : m_clock.length();
        const auto x = std::max(xOf(m_clock.timeOf(i)), lastX), end = std::max(x + 1, xOf(until));
        if (end <= lastX)
            continue;
        painter.setBrush(mark.transaction == api::Transaction::Failed ? theme().error : theme().accent);
        painter.drawRect(QRectF(x, top, end - x, kLane));
        lastX = end;
    }
}

// Statements that somebody had to decide about, in the colour of what was decided.
void TimelineView::drawApprovals(QPainter& painter) {
    constexpr int kLeast = 4;
    const auto& marks = m_clock.timeline().marks;
    for (int i = std::max(0, m_clock.at(m_from)); i < static_cast<int>(marks.size()); ++i) {
        const auto& mark = marks[static_cast<std::size_t>(i)];
        const auto time = m_clock.timeOf(i);
        if (time > m_to)
            break;
        if (!mark.hasApproval || time < m_from)
            continue;
        const auto x = xOf(time), end = xOf(time + std::max<std::int64_t>(mark.duration, 0));
        painter.setBrush(colorOf(weightOf(mark)));
        painter.drawRect(QRectF(x, approvalsTop(), std::max(kLeast, end - x), kLane));
    }
}

void TimelineView::drawMarkers(QPainter& painter) {
    constexpr int kGlyph = 10;
    const auto& marks = m_clock.timeline().marks;
    const int top = markersTop();
    // The weightiest in each glyph's width, so that a crowd of masked rows hides no refusal.
    std::vector<int> best(static_cast<std::size_t>(width() / kGlyph + 1), 0);
    for (int i = std::max(0, m_clock.at(m_from)); i < static_cast<int>(marks.size()); ++i) {
        const auto time = m_clock.timeOf(i);
        if (time > m_to)
            break;
        if (time < m_from)
            continue;
        auto& weight = best[static_cast<std::size_t>(xOf(time) / kGlyph)];
        weight = std::max(weight, weightOf(marks[static_cast<std::size_t>(i)]));
    }
    for (std::size_t i = 0; i < best.size(); ++i)
        if (best[i] > 0)
            drawGlyph(painter, QRectF(static_cast<double>(i) * kGlyph + 1, top + 3, kGlyph - 2, kGlyph - 2), best[i]);
    drawRemarks(painter);
}

// Pennants on the upper edge: what people marked or wrote a note on.
void TimelineView::drawRemarks(QPainter& painter) {
    constexpr int kWide = 7, kHigh = 9;
    const auto& marks = m_clock.timeline().marks;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().accent);
    for (int i = std::max(0, m_clock.at(m_from)); i < static_cast<int>(marks.size()); ++i) {
        const auto time = m_clock.timeOf(i);
        if (time > m_to)
            break;
        if (!marks[static_cast<std::size_t>(i)].hasRemarks || time < m_from)
            continue;
        const QPointF at(xOf(time), axisHeight());
        painter.drawRect(QRectF(at.x(), at.y(), 1, kDensity));
        painter.drawPolygon(QPolygonF({at, at + QPointF(kWide, kHigh / 2.0), at + QPointF(0, kHigh)}));
    }
}

void TimelineView::paintEvent(QPaintEvent*) {
    if (m_isStale || m_picture.size() != size() * devicePixelRatioF())
        draw();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    const auto& t = theme();
    if (m_selection) {
        auto tint = t.selection;
        tint.setAlpha(90);
        painter.fillRect(QRect(QPoint(xOf(m_selection->first), 0), QPoint(xOf(m_selection->second), height())), tint);
    }
    const auto x = xOf(m_clock.position());
    painter.setPen(QPen(t.accent, 2));
    painter.drawLine(x, axisHeight(), x, height()); // the times stay readable
    painter.setPen(QPen(hasFocus() ? t.focus : t.border, hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_isStale = true;
}

void TimelineView::changeEvent(QEvent* event) {
    m_isStale = m_isStale || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    QWidget::changeEvent(event);
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto time = timeAt(help->pos().x());
        const auto mark = m_clock.at(time);
        auto said = clockText(time, true);
        if (mark >= 0)
            said += QLatin1Char('\n') +
                    tr("statement %1").arg(m_clock.timeline().marks[static_cast<std::size_t>(mark)].statement);
        QToolTip::showText(help->globalPos(), said, this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressedAt = event->pos().x();
    m_isDragging = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    constexpr int kDrag = 5;
    if (!m_pressedAt || (!m_isDragging && std::abs(event->pos().x() - *m_pressedAt) < kDrag))
        return;
    m_isDragging = true;
    const auto a = timeAt(*m_pressedAt), b = timeAt(event->pos().x());
    m_selection = Span{std::min(a, b), std::max(a, b)};
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressedAt)
        return;
    m_pressedAt.reset();
    if (m_isDragging) {
        Q_EMIT selectionChanged();
        return;
    }
    clearSelection();
    Q_EMIT seekWanted(timeAt(event->pos().x()));
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const auto steps = event->angleDelta().y() / 120.0;
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(1.25, steps), timeAt(static_cast<int>(event->position().x())));
    else if (event->modifiers() & Qt::ShiftModifier) {
        const auto by =
            std::llround(-(steps + event->angleDelta().x() / 120.0) * static_cast<double>(m_to - m_from) / 10);
        show(m_from + by, m_to + by);
    } else
        return QWidget::wheelEvent(event);
    event->accept();
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const auto position = m_clock.position();
    const bool isWide = event->modifiers() & Qt::ShiftModifier;
    const auto jump = isWide ? std::max<std::int64_t>(1, m_clock.length() / 10) : kJump;
    const auto key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && !isWide) {
        Q_EMIT seekWanted(m_clock.length() / 10 * (key - Qt::Key_0));
        return;
    }
    switch (key) {
    case Qt::Key_Space:
        Q_EMIT playWanted();
        return;
    case Qt::Key_Left:
        Q_EMIT seekWanted(position - jump);
        return;
    case Qt::Key_Right:
        Q_EMIT seekWanted(position + jump);
        return;
    case Qt::Key_Comma:
        Q_EMIT stepWanted(-1);
        return;
    case Qt::Key_Period:
        Q_EMIT stepWanted(1);
        return;
    case Qt::Key_BracketLeft:
        Q_EMIT markerWanted(false);
        return;
    case Qt::Key_BracketRight:
        Q_EMIT markerWanted(true);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.5);
        return;
    case Qt::Key_Minus:
        zoom(1 / 1.5);
        return;
    case Qt::Key_Home:
        fit();
        return;
    case Qt::Key_A:
        Q_EMIT clockFormatWanted();
        return;
    case Qt::Key_Escape:
        if (m_selection)
            return clearSelection();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace postern::ui
