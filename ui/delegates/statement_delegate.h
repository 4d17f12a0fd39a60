#pragma once
// Paints a statement's row: verdict as icon, word and colour; SQL on one line in a fixed font; figures right-aligned; a
// tint of the verdict's colour under rows that are worth a look. The selection always wins over the tint. GUI thread.
#include <QCache>
#include <QColor>
#include <QFont>
#include <QStyledItemDelegate>

#include "api/sql_tokens.h"
#include "api/statement_row.h"

namespace postern::ui {

class NamedFilters;
class StatementModel;

class StatementDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    // `model` must outlive the delegate.
    explicit StatementDelegate(const StatementModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void refreshFonts();
    // Whose colours mark rows; must outlive the delegate. Null: none.
    void setNamedFilters(const NamedFilters* filters);

private:
    QColor markOf(const api::RowPointer& row) const;
    QRect afterRemarks(QPainter& painter, const QRect& rect, const api::StatementRow& row, bool isSelected) const;
    void paintVerdict(QPainter& painter, Qt::LayoutDirection direction, const QRect& rect, const api::StatementRow& row,
                      const QString& word, bool isSelected) const;
    void paintSql(QPainter& painter, const QRect& rect, const api::StatementRow& row, const QString& line,
                  bool isSelected) const;

    const StatementModel& m_model;
    const NamedFilters* m_filters = nullptr;
    // What matched rows that were painted; a row is kept, so that its address stays its own.
    mutable QCache<const api::StatementRow*, std::pair<api::RowPointer, QColor>> m_marks{500};
    QFont m_figures, m_code;
    mutable QCache<QString, std::vector<api::SqlToken>> m_tokens{500}; // by line: what is on the screen
};

// One colour per kind of token.
QColor sqlColor(api::SqlTokenKind kind);

} // namespace postern::ui
