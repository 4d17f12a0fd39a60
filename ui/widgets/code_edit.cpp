#include "ui/widgets/code_edit.h"

#include <algorithm>

#include <QPainter>
#include <QPaintEvent>
#include <QTextBlock>

#include "ui/theme/theme.h"

namespace postern::ui {

class CodeEdit::Numbers : public QWidget {
public:
    explicit Numbers(CodeEdit& edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_edit.paintNumbers(event); }

private:
    CodeEdit& m_edit;
};

CodeEdit::CodeEdit(QWidget* parent) : QPlainTextEdit(parent), m_numbers(new Numbers(*this)) {
    setFont(monospaceFont());
    setLineWrapMode(NoWrap);
    setLayoutDirection(Qt::LeftToRight); // as code is, in every language
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::fitNumbers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_numbers, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::updateRequest, m_numbers, [this](const QRect& area, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] {
        setFont(monospaceFont());
        fitNumbers();
    });
    fitNumbers();
}

void CodeEdit::fitNumbers() {
    const auto digits = std::max<qsizetype>(QString::number(blockCount()).size(), 2);
    const auto width = static_cast<int>(digits) * fontMetrics().horizontalAdvance(QLatin1Char('9')) + 2 * kSpacing;
    setViewportMargins(width, 0, 0, 0);
    const auto area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), width, area.height());
}

void CodeEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fitNumbers();
}

void CodeEdit::paintNumbers(QPaintEvent* event) {
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), theme().sunken);
    painter.setFont(font());
    const auto current = textCursor().blockNumber();
    auto block = firstVisibleBlock();
    auto top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const auto height = blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            painter.setPen(block.blockNumber() == current ? theme().text : theme().muted);
            painter.drawText(QRectF(0, top, m_numbers->width() - kSpacing, height), Qt::AlignRight | Qt::AlignTop,
                             QString::number(block.blockNumber() + 1));
        }
        top += height;
    }
}

} // namespace postern::ui
