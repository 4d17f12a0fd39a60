#pragma once
// A4 pages in a PDF: a place to write that moves down and on to the next page, with a footer on each. Fonts are
// embedded; the file is PDF/A-1b as far as Qt's writer makes it. Needs a QGuiApplication; one thread.
#include <functional>
#include <memory>
#include <QColor>
#include <QFont>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextLayout>
#include <string_view>
#include <utility>
#include <vector>

#include "report/output_file.h"
#include "report/pages.h"

namespace postern::app {

inline constexpr int kResolution = 600; // dots per inch
inline constexpr qreal kPoint = kResolution / 72.0;

// Hidden characters made visible, as everywhere in reports.
QString printable(std::string_view text);
QFont sans(qreal points, QFont::Weight weight = QFont::Normal);
QFont mono(qreal points);
QColor inkOf(report::Tone tone);
inline const QColor kInk{0x1c, 0x21, 0x26}, kSoft{0x59, 0x63, 0x6e}, kLine{0xc5, 0xcb, 0xd2}, kBand{0xf5, 0xf7, 0xf9};

// Text in a column, laid out once and drawn line by line, so that it can go on over a page's end.
class Block {
public:
    // What no font of this machine can show is written as <U+4E2D>. `direction`: SQL runs left to right, whatever it
    // begins with.
    Block(const QString& text, const QFont& font, const QColor& ink, QPaintDevice& device, qreal width,
          Qt::Alignment alignment = Qt::AlignLeft, Qt::LayoutDirection direction = Qt::LayoutDirectionAuto);
    // Draws the next lines that fit into `space`, the first one in any case; gives the height they took.
    // Without a painter it only measures.
    qreal draw(QPainter* painter, qreal x, qreal y, qreal space);
    bool isDone() const { return m_next >= m_layout->lineCount(); }
    bool isOneLine() const { return m_layout->lineCount() == 1; }
    void rewind() { m_next = 0; }
    qreal height() const { return m_height; } // of all lines

private:
    std::unique_ptr<QTextLayout> m_layout;
    QColor m_ink;
    qreal m_height = 0;
    int m_next = 0;
};

class Printer {
public:
    // Without `out` nothing is printed, and the pages are counted.
    explicit Printer(report::OutputFile* out);
    void open(const QString& title, int pages); // how many it will be; 0: not known
    void close();
    // What the file's writer said; the first failure stays.
    const Result<>& failure() const;

    int number() const { return m_number; } // of the page it is on
    void fill(const QRectF& place, const QColor& ink);
    QPaintDevice& device() { return m_writer; }
    qreal left() const;
    qreal width() const { return m_width; }
    qreal y() const { return m_y; }
    qreal space() const { return m_bottom - m_y; } // left on this page
    qreal page() const;                            // height of an empty one
    bool isAtTop() const;
    void skip(qreal height) { m_y += height; }
    void need(qreal height); // on this page, else goes to the next
    void nextPage();
    // Running text, with a coloured ground when `ground` is valid, over as many pages as it takes.
    void text(Block block, qreal after, const QColor& ground = {}, qreal inset = 0);
    // Blocks side by side at their places, over as many pages as they take; `again` runs at the top of each new page,
    // where the first block stands again if it is one line.
    void row(std::vector<std::pair<qreal, Block>> blocks, const QColor& ground, const std::function<void()>& again);

private:
    class Device;
    void footer();
    QPainter* painter() { return m_painter.isActive() ? &m_painter : nullptr; }

    std::unique_ptr<QIODevice> m_device;
    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_title;
    qreal m_width = 0, m_bottom = 0, m_y = 0;
    int m_number = 1, m_pages = 0;
    bool m_isPrinted = true;
};

} // namespace postern::app
