#include "app/print/printer.h"

#include <algorithm>
#include <QGlyphRun>
#include <QHash>
#include <QPair>
#include <QRawFont>

#include "report/report_words.h"

namespace postern::app {

namespace {

constexpr qreal kMargin = 42 * kPoint, kFooter = 26 * kPoint, kPadding = 3 * kPoint;
constexpr char32_t kSurelyShown = 0x250; // Latin, which the fonts of reports have

bool hasGlyph(char32_t character, const QFont& font) {
    thread_local QHash<QPair<QString, uint>, bool> known; // at most a few per character of Unicode
    const auto key = qMakePair(font.family(), static_cast<uint>(character));
    if (const auto found = known.constFind(key); found != known.constEnd())
        return *found;
    QTextLayout layout(QString::fromUcs4(&character, 1), font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const auto runs = layout.glyphRuns();
    // The boxes that stand in for a font that is not there say that they can show anything; but they are no font file.
    const bool isShown = !runs.isEmpty() && std::all_of(runs.begin(), runs.end(), [&](const QGlyphRun& run) {
        const auto glyphs = run.glyphIndexes();
        return !glyphs.isEmpty() && !glyphs.contains(0) && !run.rawFont().fontTable("cmap").isEmpty();
    });
    known.insert(key, isShown);
    return isShown;
}

// A box for what no font has would say less than its number.
QString withGlyphs(const QString& text, const QFont& font) {
    const auto isSure = [](QChar c) { return c.unicode() < kSurelyShown || c == QChar::LineSeparator; };
    if (std::all_of(text.begin(), text.end(), isSure))
        return text;
    QString out;
    for (const auto code : text.toUcs4()) {
        const auto character = static_cast<char32_t>(code);
        if (character < kSurelyShown || character == 0x2028 || hasGlyph(character, font))
            out += QString::fromUcs4(&character, 1);
        else
            out += QStringLiteral("<U+%1>").arg(code, 4, 16, QLatin1Char('0')).toUpper();
    }
    return out;
}

} // namespace

QString printable(std::string_view text) {
    const auto visible = report::withVisibleControls(text);
    return QString::fromUtf8(visible.data(), static_cast<qsizetype>(visible.size()));
}

QFont sans(qreal points, QFont::Weight weight) {
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QFont mono(qreal points) {
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPointSizeF(points);
    return font;
}

QColor inkOf(report::Tone tone) {
    switch (tone) {
    case report::Tone::Good:
        return {0x17, 0x65, 0x3a};
    case report::Tone::Attention:
        return {0x7a, 0x4b, 0x00};
    case report::Tone::Bad:
        return {0xa5, 0x1d, 0x24};
    case report::Tone::Plain:
        break;
    }
    return kInk;
}

Block::Block(const QString& text, const QFont& font, const QColor& ink, QPaintDevice& device, qreal width,
             Qt::Alignment alignment, Qt::LayoutDirection direction)
    : m_ink(ink) {
    auto prepared = withGlyphs(text, font);
    prepared.replace(QLatin1Char('\n'), QChar::LineSeparator); // a layout knows no line feeds
    prepared.replace(QLatin1Char('\t'), QLatin1String("    "));
    m_layout = std::make_unique<QTextLayout>(prepared, font, &device);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (auto line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height();
    }
    m_layout->endLayout();
}

qreal Block::draw(QPainter* painter, qreal x, qreal y, qreal space) {
    qreal used = 0;
    if (painter)
        painter->setPen(m_ink);
    for (; !isDone(); ++m_next) {
        const auto line = m_layout->lineAt(m_next);
        if (used > 0 && used + line.height() > space)
            break;
        if (painter)
            line.draw(painter, {x, y + used - line.y()});
        used += line.height();
    }
    return used;
}

class Printer::Device final : public QIODevice {
public:
    explicit Device(report::OutputFile* out) : m_out(out) { open(QIODevice::WriteOnly); }
    bool isSequential() const override { return true; }
    const Result<>& failure() const { return m_failure; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        if (m_failure && m_out)
            m_failure = m_out->append({data, static_cast<std::size_t>(size)});
        return m_failure ? size : -1;
    }

private:
    report::OutputFile* m_out;
    Result<> m_failure;
};

Printer::Printer(report::OutputFile* out)
    : m_device(std::make_unique<Device>(out)), m_writer(m_device.get()), m_isPrinted(out != nullptr) {
    m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    m_writer.setResolution(kResolution);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins({0, 0, 0, 0});
    m_writer.setCreator(QStringLiteral("Postern " POSTERN_VERSION));
}

const Result<>& Printer::failure() const {
    return static_cast<const Device&>(*m_device).failure();
}

void Printer::open(const QString& title, int pages) {
    m_title = title;
    m_pages = pages;
    m_writer.setTitle(title);
    if (m_isPrinted)
        m_painter.begin(&m_writer);
    m_width = m_writer.width() - 2 * kMargin;
    m_bottom = m_writer.height() - kMargin - kFooter;
    m_y = kMargin;
}

void Printer::close() {
    footer();
    if (m_isPrinted)
        m_painter.end();
}

qreal Printer::left() const {
    return kMargin;
}

qreal Printer::page() const {
    return m_bottom - kMargin;
}

bool Printer::isAtTop() const {
    return m_y <= kMargin + 1;
}

void Printer::need(qreal height) {
    if (space() < height && !isAtTop())
        nextPage();
}

void Printer::nextPage() {
    footer();
    if (m_isPrinted)
        m_writer.newPage();
    ++m_number;
    m_y = kMargin;
}

void Printer::fill(const QRectF& place, const QColor& ink) {
    if (m_isPrinted)
        m_painter.fillRect(place, ink);
}

void Printer::footer() {
    if (!m_isPrinted)
        return;
    const auto small = sans(7.5);
    Block title(m_title, small, kSoft, m_writer, m_width * 0.8);
    const auto of = m_pages > 0 ? QStringLiteral(" of %1").arg(m_pages) : QString();
    Block number(QStringLiteral("page %1%2").arg(m_number).arg(of), small, kSoft, m_writer, m_width * 0.2,
                 Qt::AlignRight);
    fill(QRectF(kMargin, m_bottom + kFooter * 0.45, m_width, 0.5 * kPoint), kLine);
    title.draw(painter(), kMargin, m_bottom + kFooter * 0.6, 0);
    number.draw(painter(), kMargin + m_width * 0.8, m_bottom + kFooter * 0.6, 0);
}

void Printer::text(Block block, qreal after, const QColor& ground, qreal inset) {
    const auto frame = ground.isValid() ? 4 * kPoint : 0;
    if (block.height() + 2 * frame <= page())
        need(block.height() + 2 * frame);
    for (auto left = block.height();;) {
        if (ground.isValid())
            fill(QRectF(kMargin, m_y, m_width, std::min(left + 2 * frame, space())), ground);
        const auto used = block.draw(painter(), kMargin + inset, m_y + frame, space() - 2 * frame);
        m_y += used + 2 * frame;
        left -= used;
        if (block.isDone())
            break;
        nextPage();
    }
    m_y += after;
}

void Printer::row(std::vector<std::pair<qreal, Block>> blocks, const QColor& ground,
                  const std::function<void()>& again) {
    qreal height = 0;
    for (const auto& [x, block] : blocks)
        height = std::max(height, block.height());
    const auto turn = [&] {
        nextPage();
        again();
    };
    if (height + 2 * kPadding > space() && height < 0.8 * page())
        turn();
    for (;;) {
        if (ground.isValid())
            fill(QRectF(kMargin, m_y, m_width, std::min(height + 2 * kPadding, space())), ground);
        qreal used = 0;
        bool isDone = true;
        for (auto& [x, block] : blocks) {
            if (!block.isDone())
                used = std::max(used, block.draw(painter(), x, m_y + kPadding, space() - 2 * kPadding));
            isDone = isDone && block.isDone();
        }
        m_y += used + 2 * kPadding;
        height -= used;
        if (isDone)
            return;
        turn();
        if (auto& first = blocks.front().second; first.isDone() && first.isOneLine())
            first.rewind();
    }
}

} // namespace postern::app
