#include "ui/delegates/statement_delegate.h"

#include <QPainter>
#include <QStyle>

#include "ui/models/named_filters.h"
#include "ui/models/statement_model.h"
#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {
constexpr int kPadding = 8;
constexpr int kMark = 4; // the strip of a named filter's colour
} // namespace

QColor sqlColor(api::SqlTokenKind kind) {
    const auto& t = theme();
    switch (kind) {
    case api::SqlTokenKind::Keyword:
        return t.keyword;
    case api::SqlTokenKind::String:
        return t.string;
    case api::SqlTokenKind::Number:
        return t.number;
    case api::SqlTokenKind::Parameter:
        return t.parameter;
    case api::SqlTokenKind::Comment:
        return t.comment;
    case api::SqlTokenKind::Operator:
    case api::SqlTokenKind::Punctuation:
        return t.muted;
    case api::SqlTokenKind::Broken:
        return t.blocked;
    case api::SqlTokenKind::Identifier:
        break;
    }
    return t.identifier;
}

StatementDelegate::StatementDelegate(const StatementModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {
    refreshFonts();
    connect(&ThemeController::instance(), &ThemeController::changed, this, &StatementDelegate::refreshFonts);
}

void StatementDelegate::refreshFonts() {
    m_figures = tabularFont();
    m_code = monospaceFont();
}

QSize StatementDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {60, std::max(kRowHeight, QFontMetrics(m_figures).height() + 8)};
}

void StatementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = m_model.rowAt(index.row());
    const auto& t = theme();
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto tone = toneOf(*row);
    painter->save();
    if (isSelected) {
        painter->fillRect(option.rect, t.selection);
    } else {
        painter->fillRect(option.rect, option.state & QStyle::State_MouseOver ? t.hover : t.surface);
        if (row->isFlagged() && t.tintAlpha > 0) {
            auto tint = t.tone(tone);
            tint.setAlpha(t.tintAlpha);
            painter->fillRect(option.rect, tint);
        }
    }
    // Where the row begins, whichever column stands there.
    const bool isFirst = (option.direction == Qt::LeftToRight && option.rect.left() <= 0) ||
                         option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                         option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (const auto mark = isFirst ? markOf(row) : QColor(); mark.isValid()) {
        const QRect strip(option.rect.topLeft(), QSize(kMark, option.rect.height()));
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, strip), mark);
    }
    const auto rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const auto value = index.data(Qt::DisplayRole).toString();
    if (index.column() == StatementModel::Verdict) {
        paintVerdict(*painter, option.direction, rect, *row, value, isSelected);
    } else if (index.column() == StatementModel::Sql) {
        paintSql(*painter, afterRemarks(*painter, rect, *row, isSelected), *row, value, isSelected);
    } else {
        painter->setFont(m_figures);
        const bool isQuiet = index.column() == StatementModel::Time || index.column() == StatementModel::Session;
        painter->setPen(isSelected ? t.selectionText : isQuiet ? t.muted : t.text);
        const auto alignment = StatementModel::isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
        const auto mode = alignment == Qt::AlignRight ? Qt::ElideLeft : Qt::ElideRight;
        const auto place = QStyle::visualAlignment(option.direction, alignment);
        // Names and numbers read in their own direction, whichever way the window runs.
        painter->setLayoutDirection(value.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter->drawText(rect, static_cast<int>(place | Qt::AlignAbsolute | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(value, mode, rect.width()));
    }
    painter->restore();
}

void StatementDelegate::setNamedFilters(const NamedFilters* filters) {
    m_filters = filters;
    m_marks.clear();
    if (filters == nullptr)
        return;
    connect(filters, &NamedFilters::changed, this, [this] { m_marks.clear(); });
    connect(&ThemeController::instance(), &ThemeController::changed, this, [this] { m_marks.clear(); });
}

QColor StatementDelegate::markOf(const api::RowPointer& row) const {
    if (m_filters == nullptr)
        return {};
    if (const auto* known = m_marks.object(row.get()))
        return known->second;
    const auto* filter = m_filters->match(*row);
    const auto color = filter == nullptr ? QColor() : colorOf(filter->color);
    m_marks.insert(row.get(), new std::pair(row, color));
    return color;
}

// A sign for a mark and one for notes; what is left of the cell.
QRect StatementDelegate::afterRemarks(QPainter& painter, const QRect& rect, const api::StatementRow& row,
                                      bool isSelected) const {
    auto left = rect;
    const auto color = isSelected ? theme().selectionText : theme().accent;
    const auto sign = [&](const QString& name) {
        paintIcon(painter, QRect(left.left(), left.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize), name,
                  color);
        left.setLeft(left.left() + kIconSize + kPadding / 2);
    };
    if (row.remarks && row.remarks->isMarked)
        sign(QStringLiteral("mark"));
    if (row.remarks && !row.remarks->notes.empty())
        sign(QStringLiteral("note"));
    return left;
}

void StatementDelegate::paintVerdict(QPainter& painter, Qt::LayoutDirection direction, const QRect& rect,
                                     const api::StatementRow& row, const QString& word, bool isSelected) const {
    const auto tone = toneOf(row);
    auto color = theme().tone(tone);
    if (isSelected && contrast(color, theme().selection) < 4.5)
        color = theme().selectionText;
    const auto side = scaled(kIconSize);
    const QRect icon(rect.left(), rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, QStyle::visualRect(direction, rect, icon), toneIconName(tone), color);
    auto font = m_figures;
    if (row.isFlagged())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color);
    const auto label = QStyle::visualRect(direction, rect, rect.adjusted(side + 6, 0, 0, 0));
    const auto place = QStyle::visualAlignment(direction, Qt::AlignLeft);
    painter.drawText(label, static_cast<int>(place | Qt::AlignAbsolute | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, label.width()));
}

void StatementDelegate::paintSql(QPainter& painter, const QRect& rect, const api::StatementRow& row,
                                 const QString& line, bool isSelected) const {
    painter.setFont(m_code);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setClipRect(rect);
    const QFontMetrics metrics(m_code);
    const auto shown = metrics.elidedText(line, Qt::ElideRight, rect.width());
    if (isSelected || row.sql.empty()) {
        painter.setPen(isSelected ? theme().selectionText : theme().muted);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
        return;
    }
    const auto bytes = line.toUtf8();
    auto* tokens = m_tokens.object(line);
    if (tokens == nullptr) {
        tokens =
            new std::vector<api::SqlToken>(api::sqlTokens({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
        m_tokens.insert(line, tokens);
    }
    // The whole line first, then each token over its own place: gaps and what the scanner could not read stay plain.
    const auto baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2 + 1;
    const bool isPlainAscii = bytes.size() == line.size();
    if (!isPlainAscii) {
        painter.setPen(theme().text);
        painter.drawText(rect.left(), baseline, shown);
        return;
    }
    qsizetype end = 0;
    qreal x = rect.left();
    const auto draw = [&](qsizetype from, qsizetype to, const QColor& color) {
        to = std::min(to, shown.size());
        if (from >= to)
            return;
        const auto piece = shown.mid(from, to - from);
        painter.setPen(color);
        painter.drawText(QPointF(x, baseline), piece);
        x += QFontMetricsF(m_code).horizontalAdvance(piece);
    };
    for (const auto& token : *tokens) {
        draw(end, token.begin, theme().text);
        draw(token.begin, token.begin + token.length, sqlColor(token.kind));
        end = token.begin + token.length;
    }
    draw(end, shown.size(), theme().text);
}

} // namespace postern::ui
