#pragma once
// Paints a statement's row: verdict as icon, word and colour; SQL on one line in a fixed font; figures right-aligned; a
// tint of the verdict's colour under rows that are worth a look. The selection always wins over the tint. GUI thread.
#include <QCache>
#include <QFont>
#include <QStyledItemDelegate>

#include "api/sql_tokens.h"

namespace postern::api {
struct StatementRow;
}

namespace postern::ui {

class StatementModel;

class StatementDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    // `model` must outlive the delegate.
    explicit StatementDelegate(const StatementModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void refreshFonts();

private:
    void paintVerdict(QPainter& painter, const QRect& rect, const api::StatementRow& row, const QString& word,
                      bool isSelected) const;
    void paintSql(QPainter& painter, const QRect& rect, const api::StatementRow& row, const QString& line,
                  bool isSelected) const;

    const StatementModel& m_model;
    QFont m_figures, m_code;
    mutable QCache<QString, std::vector<api::SqlToken>> m_tokens{500}; // by line: what is on the screen
};

// One colour per kind of token.
QColor sqlColor(api::SqlTokenKind kind);

} // namespace postern::ui
