#include "app/print/pdf_pages.h"

namespace postern::app {

namespace {

using report::Column;
using report::Tone;

constexpr qreal kGap = 7 * kPoint; // between columns

QColor groundOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return {0xe8, 0xf5, 0xec};
    case Tone::Attention:
        return {0xfd, 0xf3, 0xdc};
    case Tone::Bad:
        return {0xfd, 0xeb, 0xec};
    case Tone::Plain:
        break;
    }
    return {};
}

Qt::Alignment alignmentOf(const Column& column) {
    return column.kind == Column::Kind::Number ? Qt::AlignRight : Qt::AlignLeft;
}

} // namespace

Result<> PdfPages::begin(std::string_view title, std::string_view subtitle) {
    auto& p = m_printer;
    p.open(printable(title), m_counted ? m_counted->m_printer.number() : 0);
    p.text(Block(printable(title), sans(20, QFont::Bold), kInk, p.device(), p.width()), 2 * kPoint);
    p.text(Block(printable(subtitle), sans(10), kSoft, p.device(), p.width()), 14 * kPoint);
    return p.failure();
}

Result<> PdfPages::heading(int level, std::string_view text, std::string_view) {
    auto& p = m_printer;
    p.need(120 * kPoint); // a heading stays with what it heads
    if (!p.isAtTop())
        p.skip(level <= 1 ? 16 * kPoint : 9 * kPoint);
    p.text(Block(printable(text), sans(level <= 1 ? 13.5 : 10.5, QFont::Bold), kInk, p.device(), p.width()),
           2 * kPoint);
    if (level <= 1)
        p.fill(QRectF(p.left(), p.y(), p.width(), kPoint), kLine);
    p.skip(6 * kPoint);
    return p.failure();
}

Result<> PdfPages::paragraph(std::string_view text, Tone tone) {
    auto& p = m_printer;
    const auto ground = groundOf(tone);
    const auto inset = ground.isValid() ? 6 * kPoint : 0;
    p.text(Block(printable(text), sans(9), inkOf(tone), p.device(), p.width() - 2 * inset), 6 * kPoint, ground, inset);
    return p.failure();
}

Result<> PdfPages::code(std::string_view text) {
    auto& p = m_printer;
    const auto inset = 6 * kPoint;
    p.text(Block(printable(text), mono(7.5), kInk, p.device(), p.width() - 2 * inset, Qt::AlignLeft, Qt::LeftToRight),
           6 * kPoint, kBand, inset);
    return p.failure();
}

Result<> PdfPages::facts(std::span<const report::Fact> facts) {
    auto& p = m_printer;
    const qreal names = 0.2 * p.width();
    for (const auto& fact : facts) {
        std::vector<std::pair<qreal, Block>> blocks;
        blocks.emplace_back(p.left(), Block(printable(fact.name), sans(8.5), kSoft, p.device(), names - kGap));
        blocks.emplace_back(p.left() + names,
                            Block(printable(fact.value), sans(8.5), inkOf(fact.tone), p.device(), p.width() - names));
        p.row(std::move(blocks), {}, [] {});
        p.skip(-4 * kPoint); // rows of a table stand wider apart than facts
    }
    p.skip(10 * kPoint);
    return p.failure();
}

qreal PdfPages::widthOf(const Column& column) const {
    int shares = 0;
    for (const auto& each : m_columns)
        shares += each.share;
    return m_printer.width() * column.share / shares;
}

void PdfPages::headings() {
    auto& p = m_printer;
    std::vector<std::pair<qreal, Block>> blocks;
    qreal x = p.left();
    for (const auto& column : m_columns) {
        const auto width = widthOf(column);
        blocks.emplace_back(x, Block(printable(column.title), sans(7.5, QFont::DemiBold), kSoft, p.device(),
                                     width - kGap, alignmentOf(column)));
        x += width;
    }
    p.row(std::move(blocks), {}, [] {});
    p.fill(QRectF(p.left(), p.y(), p.width(), 0.75 * kPoint), kLine);
    p.skip(kPoint);
}

Result<> PdfPages::beginTable(std::span<const Column> columns) {
    m_columns.assign(columns.begin(), columns.end());
    m_isBand = false;
    m_printer.need(50 * kPoint);
    headings();
    return m_printer.failure();
}

Result<> PdfPages::row(std::span<const report::Cell> cells) {
    auto& p = m_printer;
    std::vector<std::pair<qreal, Block>> blocks;
    qreal x = p.left();
    for (std::size_t i = 0; i < cells.size() && i < m_columns.size(); ++i) {
        const auto& column = m_columns[i];
        const auto width = widthOf(column);
        const bool isCode = column.kind == Column::Kind::Code;
        blocks.emplace_back(x, Block(printable(cells[i].text), isCode ? mono(7) : sans(7.5), inkOf(cells[i].tone),
                                     p.device(), width - kGap, alignmentOf(column),
                                     isCode ? Qt::LeftToRight : Qt::LayoutDirectionAuto));
        x += width;
    }
    p.row(std::move(blocks), m_isBand ? kBand : QColor(), [this] { headings(); });
    p.fill(QRectF(p.left(), p.y(), p.width(), 0.4 * kPoint), kLine);
    m_isBand = !m_isBand;
    return p.failure();
}

Result<> PdfPages::endTable() {
    m_printer.skip(8 * kPoint);
    return m_printer.failure();
}

Result<> PdfPages::end() {
    m_printer.close();
    return m_printer.failure();
}

} // namespace postern::app
