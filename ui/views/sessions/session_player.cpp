#include "ui/views/sessions/session_player.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

constexpr int kFrameMs = 40;

QString elapsedText(std::int64_t micros) {
    const auto millis = micros / 1000;
    return QStringLiteral("%1:%2:%3.%4")
        .arg(millis / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(millis / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(millis / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(millis % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

SessionPlayer::SessionPlayer(QWidget* parent)
    : QWidget(parent), m_timeline(new TimelineView(m_clock, this)), m_timer(new QTimer(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kSpacing);
    layout->setSpacing(kSpacing / 2);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(kSpacing / 2);
    auto* previous = addButton(QStringLiteral("marker-previous"), tr("Previous marker"), QStringLiteral("["));
    auto* back = addButton(QStringLiteral("step-back"), tr("Previous statement"), QStringLiteral(","));
    m_play = addButton(QStringLiteral("play"), tr("Play"), tr("Space"));
    auto* forward = addButton(QStringLiteral("step-forward"), tr("Next statement"), QStringLiteral("."));
    auto* next = addButton(QStringLiteral("marker-next"), tr("Next marker"), QStringLiteral("]"));
    m_speed = new QComboBox(this);
    m_speed->setAccessibleName(tr("Speed"));
    for (const auto speed : PlayerClock::kSpeeds)
        m_speed->addItem(words::isolated(tr("%1×", "playing speed").arg(speed)), speed);
    m_speed->setCurrentIndex(2);
    m_skip = new QCheckBox(tr("Skip pauses"), this);
    m_skip->setToolTip(tr("Go on at once where nothing happened for more than 2 seconds"));
    m_skip->setChecked(true);
    m_position = new QLabel(this);
    m_position->setFont(tabularFont());
    m_position->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_position->setAccessibleName(tr("Position"));
    // Time runs from left to right in every language, and so do the buttons that move in it.
    auto* transport = new QWidget(this);
    transport->setObjectName(QStringLiteral("transport"));
    transport->setLayoutDirection(Qt::LeftToRight);
    auto* moving = new QHBoxLayout(transport);
    moving->setContentsMargins(0, 0, 0, 0);
    moving->setSpacing(kSpacing / 2);
    for (auto* button : {previous, back, m_play, forward, next})
        moving->addWidget(button);
    controls->addWidget(transport);
    controls->addWidget(m_speed);
    controls->addWidget(m_skip);
    controls->addStretch(1);
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->setSpacing(kSpacing);
    m_below->addLayout(controls, 1);
    m_below->addWidget(m_position);
    layout->addWidget(m_timeline);
    layout->addLayout(m_below);
    m_timer->setInterval(kFrameMs);
    connect(m_timer, &QTimer::timeout, this, &SessionPlayer::tick);
    connect(previous, &QToolButton::clicked, this, [this] { goMarker(false); });
    connect(next, &QToolButton::clicked, this, [this] { goMarker(true); });
    connect(back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_play, &QToolButton::clicked, this, &SessionPlayer::togglePlay);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_clock.setSpeed(m_speed->currentData().toDouble()); });
    connect(m_skip, &QCheckBox::toggled, this, [this](bool skips) { m_clock.setSkipsIdle(skips); });
    connect(m_timeline, &TimelineView::seekWanted, this, &SessionPlayer::seek);
    connect(m_timeline, &TimelineView::playWanted, this, &SessionPlayer::togglePlay);
    connect(m_timeline, &TimelineView::stepWanted, this, &SessionPlayer::step);
    connect(m_timeline, &TimelineView::markerWanted, this, &SessionPlayer::goMarker);
    connect(m_timeline, &TimelineView::clockFormatWanted, this, &SessionPlayer::toggleClockFormat);
}

// The position stands beside the buttons, and below them where there is no room: with large text, in a narrow window.
QSize SessionPlayer::minimumSizeHint() const {
    const auto margins = layout()->contentsMargins();
    const int widest = std::max(m_below->itemAt(0)->sizeHint().width(), m_position->sizeHint().width());
    return {std::max(widest, m_timeline->minimumSizeHint().width()) + margins.left() + margins.right(),
            QWidget::minimumSizeHint().height()};
}

bool SessionPlayer::event(QEvent* event) {
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        const auto margins = layout()->contentsMargins();
        const int wanted = m_below->itemAt(0)->sizeHint().width() + m_below->spacing() +
                           m_position->sizeHint().width() + margins.left() + margins.right();
        m_below->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    return isHandled;
}

QToolButton* SessionPlayer::addButton(const QString& iconName, const QString& name, const QString& shortcut) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)", "what a button does, and its key").arg(name, shortcut));
    button->setAutoRaise(true);
    return button;
}

void SessionPlayer::open(api::Timeline timeline) {
    m_timer->stop();
    m_clock.open(std::move(timeline));
    m_lastStatement = 0;
    if (!m_clock.timeline().marks.empty())
        m_clock.goTo(0);
    m_timeline->reset();
    refresh();
}

void SessionPlayer::togglePlay() {
    if (m_clock.isPlaying())
        m_clock.pause();
    else
        m_clock.play();
    m_elapsed.start();
    refresh();
}

// Exactly there, and playing goes on if it was.
void SessionPlayer::seek(std::int64_t position) {
    m_clock.seek(position);
    refresh();
}

void SessionPlayer::seekToStatement(std::uint64_t statement) {
    const auto& marks = m_clock.timeline().marks;
    const auto found =
        std::lower_bound(marks.begin(), marks.end(), statement,
                         [](const api::TimelineMark& mark, std::uint64_t value) { return mark.statement < value; });
    if (found == marks.end() || found->statement != statement || statement == m_lastStatement)
        return;
    m_lastStatement = statement; // who asks shows it already
    m_lastHadAnswer = true;
    m_clock.goTo(static_cast<int>(found - marks.begin()));
    refresh();
}

void SessionPlayer::setRemarks(std::uint64_t statement, bool hasRemarks) {
    m_clock.setRemarks(statement, hasRemarks);
    m_timeline->redraw();
}

void SessionPlayer::step(int statements) {
    m_clock.step(statements);
    refresh();
}

void SessionPlayer::goMarker(bool next) {
    if (m_clock.goMarker(next ? PlayerClock::Direction::Next : PlayerClock::Direction::Previous))
        refresh();
}

void SessionPlayer::toggleClockFormat() {
    m_isAbsolute = !m_isAbsolute;
    refresh();
}

void SessionPlayer::tick() {
    // By the clock, not by the ticks: a slow frame loses no time.
    if (m_clock.advance(m_elapsed.nsecsElapsed() / 1000)) {
        m_elapsed.start();
        refresh();
    }
}

QString SessionPlayer::positionText() const {
    const auto position = m_clock.position();
    if (m_isAbsolute)
        return words::dateTime({m_clock.timeline().started.micros + position});
    return tr("%1 of %2", "position and length of a session").arg(elapsedText(position), elapsedText(m_clock.length()));
}

void SessionPlayer::refresh() {
    const bool isPlaying = m_clock.isPlaying();
    if (isPlaying != m_timer->isActive())
        isPlaying ? m_timer->start() : m_timer->stop();
    m_play->setIcon(icon(isPlaying ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(isPlaying ? tr("Pause") : tr("Play"));
    m_position->setText(positionText());
    m_timeline->refresh();
    const auto current = m_clock.current();
    if (current < 0)
        return;
    const auto& mark = m_clock.timeline().marks[static_cast<std::size_t>(current)];
    const bool hasAnswer =
        !mark.isRunning && m_clock.position() >= m_clock.timeOf(current) + std::max<std::int64_t>(0, mark.duration);
    if (mark.statement == m_lastStatement && hasAnswer == m_lastHadAnswer)
        return;
    m_lastStatement = mark.statement, m_lastHadAnswer = hasAnswer;
    Q_EMIT moved(mark.statement, hasAnswer);
}

} // namespace postern::ui
