#include "ui/views/overview/figure_tile.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr int kPadding = 12, kRadius = 8;
constexpr double kFigureScale = 1.7;
} // namespace

TileRow::TileRow(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kMargin);
}

void TileRow::add(QWidget* tile) {
    m_tiles += tile;
    m_columns = 0;
    place();
}

void TileRow::place() {
    int widest = 1;
    for (const auto* tile : m_tiles)
        widest = std::max(widest, tile->sizeHint().width());
    const auto count = static_cast<int>(m_tiles.size());
    const int fitting = std::clamp((width() + kMargin) / (widest + kMargin), 1, count);
    const int rows = (count + fitting - 1) / fitting;
    const int columns = (count + rows - 1) / rows; // rows of about one length
    if (columns == m_columns)
        return;
    for (int column = 0; column < m_grid->columnCount(); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < count; ++i) {
        m_grid->addWidget(m_tiles[i], i / columns, i % columns);
        m_grid->setColumnStretch(i % columns, 1);
    }
    m_columns = columns;
}

QSize TileRow::minimumSizeHint() const {
    return {0, QWidget::minimumSizeHint().height()};
}

bool TileRow::event(QEvent* event) {
    if ((event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) && !m_tiles.isEmpty())
        place();
    return QWidget::event(event);
}

FigureTile::FigureTile(const QString& iconName, Tone tone, const QString& word, const QString& what, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_word(word), m_tone(tone) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(what);
    setAccessibleName(word);
    setAccessibleDescription(what);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&ThemeController::instance(), &ThemeController::changed, this, qOverload<>(&QWidget::update));
}

void FigureTile::show(const QString& figure, const QString& note, bool isNews) {
    m_figure = figure, m_note = note, m_isNews = isNews;
    setToolTip(note.isEmpty() ? accessibleDescription() : note + QLatin1Char('\n') + accessibleDescription());
    setAccessibleName(note.isEmpty() ? tr("%1: %2", "word, number").arg(m_word, figure)
                                     : tr("%1: %2, %3", "word, number, note").arg(m_word, figure, note));
    updateGeometry();
    update();
}

QFont FigureTile::figureFont() const {
    auto large = tabularFont();
    large.setPointSizeF(large.pointSizeF() * kFigureScale);
    large.setWeight(QFont::DemiBold);
    return large;
}

// Of words in a script that the font lacks, which a font with other measures draws, as well.
int FigureTile::lineHeight() const {
    const QFontMetrics metrics(font());
    return std::max(metrics.height(), metrics.boundingRect(QRect(0, 0, 1000, 1000), Qt::AlignLeft, m_word).height());
}

QSize FigureTile::sizeHint() const {
    const QFontMetrics small(font()), large(figureFont());
    const int widest = std::max({small.horizontalAdvance(m_word) + scaled(kIconSize) + kSpacing,
                                 large.horizontalAdvance(m_figure), small.horizontalAdvance(m_note)});
    return {widest + 2 * kPadding + 1, 2 * lineHeight() + large.height() + 2 * kPadding};
}

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme();
    const auto frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? t.focus : t.border, hasFocus() ? 1.6 : 1.0));
    painter.setBrush(isDown() ? t.sunken : underMouse() ? t.hover : t.surface);
    painter.drawRoundedRect(frame, kRadius, kRadius);
    auto area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QFontMetrics small(font()), large(figureFont());
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const auto side = scaled(kIconSize);
    const auto high = lineHeight();
    QRect picture(isRightToLeft ? area.right() - side + 1 : area.left(), area.top() + (high - side) / 2, side, side);
    const auto color = m_isNews ? t.tone(m_tone) : t.muted;
    paintIcon(painter, picture, m_iconName, color);
    const auto indent = side + kSpacing;
    const auto words = isRightToLeft ? area.adjusted(0, 0, -indent, 0) : area.adjusted(indent, 0, 0, 0);
    const auto line = [&](QRect place, const QFontMetrics& metrics, const QString& text) {
        painter.drawText(place, static_cast<int>(Qt::AlignTop | Qt::AlignLeading),
                         metrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    painter.setFont(font());
    painter.setPen(t.muted);
    line(words, small, m_word);
    area.setTop(area.top() + high);
    painter.setFont(figureFont());
    painter.setPen(m_isNews ? color : t.text);
    line(area, large, m_figure);
    area.setTop(area.top() + large.height());
    painter.setFont(font());
    painter.setPen(t.muted);
    line(area, small, m_note);
}

void FigureTile::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}
void FigureTile::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace postern::ui
