#include "ui/models/result_model.h"

#include "ui/text/words.h"
#include "ui/theme/icons.h"

namespace postern::ui {

namespace {

constexpr qsizetype kShownCharacters = 200;

bool isFigure(std::string_view type) {
    return type == "int2" || type == "int4" || type == "int8" || type == "numeric" || type == "float4" ||
           type == "float8" || type == "oid" || type == "money";
}

} // namespace

void ResultModel::setSample(std::shared_ptr<const api::ResultSample> sample) {
    if (sample == m_sample)
        return;
    beginResetModel();
    m_sample = std::move(sample);
    endResetModel();
}

bool ResultModel::isMasked(int column) const {
    return m_sample && static_cast<std::size_t>(column) < m_sample->columns.size() &&
           !m_sample->columns[static_cast<std::size_t>(column)].maskedBy.empty();
}

int ResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_sample ? 0 : static_cast<int>(m_sample->rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_sample ? 0 : static_cast<int>(m_sample->columns.size());
}

QVariant ResultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_sample)
        return {};
    const auto& row = m_sample->rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool isMissing = column >= row.size();
    const bool isNull = isMissing || !row[column];
    switch (role) {
    case Qt::DisplayRole: {
        if (isNull)
            return isMissing ? QString() : QStringLiteral("NULL");
        const auto shown = text(*row[column]);
        return shown.size() > kShownCharacters ? shown.left(kShownCharacters) + QChar(0x2026) : shown;
    }
    case Qt::EditRole: // whole, for the clipboard
        return isMissing ? QVariant() : isNull ? QVariant(QStringLiteral("NULL")) : QVariant(text(*row[column]));
    case Qt::ToolTipRole:
        if (isMasked(index.column()))
            return tr("Masked by %1: the client received this in place of the value.")
                .arg(text(m_sample->columns[column].maskedBy));
        return isNull ? QVariant() : QVariant(text(*row[column]));
    case Qt::AccessibleTextRole:
        return isMasked(index.column()) ? tr("%1, masked").arg(data(index, Qt::DisplayRole).toString())
                                        : data(index, Qt::DisplayRole);
    case Qt::ForegroundRole:
        return isMasked(index.column()) ? theme().masked : isNull ? theme().muted : theme().text;
    case Qt::FontRole: {
        auto font = monospaceFont();
        font.setItalic(isNull);
        return font;
    }
    case Qt::DecorationRole:
        return isMasked(index.column()) ? QVariant(icon(QStringLiteral("masked"), theme().masked)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (isFigure(m_sample->columns[column].type) ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_sample || static_cast<std::size_t>(section) >= m_sample->columns.size())
        return {};
    const auto& column = m_sample->columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return text(column.name);
    if (role == Qt::ToolTipRole)
        return column.maskedBy.empty() ? text(column.type)
                                       : tr("%1, masked by %2").arg(text(column.type), text(column.maskedBy));
    return {};
}

} // namespace postern::ui
