#include "ui/views/overview/ranking.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/text/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace postern::ui {

namespace {

constexpr int kShareRole = Qt::UserRole + 1, kNameRole = Qt::UserRole + 2;
constexpr int kMostRows = 10;
enum Column { Name, Flagged, Count };

// The bar lies under the name, along the row's foot, so that it never takes contrast from the text.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const auto share = index.data(kShareRole).toDouble();
        if (share <= 0)
            return;
        const auto place = option.rect.adjusted(4, 0, -8, 0);
        const auto width = std::max(2, static_cast<int>(place.width() * share));
        auto color = theme().accent;
        color.setAlpha(190);
        const auto x = option.direction == Qt::RightToLeft ? place.right() - width + 1 : place.left();
        painter->fillRect(x, place.bottom() - 2, width, 2, color);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), kRowHeight) + 2};
    }
};

} // namespace

Ranking::Ranking(const QString& name, const QString& none, QWidget* parent) : QTreeWidget(parent), m_none(none) {
    setColumnCount(3);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setProperty("framed", true);
    setAccessibleName(name);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegateForColumn(Name, new BarDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Flagged, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    setMinimumHeight(5 * (scaled(kRowHeight) + 4));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum); // the chart has better use for a large screen
    const auto open = [this](const QTreeWidgetItem* item) {
        if (const auto chosen = item->data(Name, kNameRole).toString(); !chosen.isEmpty())
            Q_EMIT opened(chosen);
    };
    connect(this, &QTreeWidget::itemClicked, this, open);
    connect(this, &QTreeWidget::itemActivated, this, [this, open](const QTreeWidgetItem* item) {
        if (!style()->styleHint(QStyle::SH_ItemView_ActivateItemOnSingleClick, nullptr, this))
            open(item); // else the click has done it
    });
}

QSize Ranking::sizeHint() const {
    return {QTreeWidget::sizeHint().width(), kMostRows * (scaled(kRowHeight) + 4) + 2 * kSpacing};
}

void Ranking::show(const std::vector<api::Overview::Name>& names) {
    const auto current = currentItem() ? currentItem()->data(Name, kNameRole).toString() : QString();
    clear();
    for (const auto& each : names) {
        const auto count = words::count(static_cast<std::int64_t>(each.statements));
        auto* item = new QTreeWidgetItem(
            this, {text(each.name),
                   each.flagged == 0 ? QString() : words::count(static_cast<std::int64_t>(each.flagged)), count});
        item->setData(Name, kShareRole,
                      static_cast<double>(each.statements) / static_cast<double>(names.front().statements));
        item->setData(Name, kNameRole, text(each.name));
        item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(Count, tabularFont());
        auto sentence = tr("%1, %n statement(s)", nullptr, static_cast<int>(each.statements)).arg(text(each.name));
        if (each.flagged > 0) {
            item->setIcon(Flagged, icon(QStringLiteral("held"), theme().held));
            sentence += tr(", %n of them held or refused", nullptr, static_cast<int>(each.flagged));
        }
        for (int column = 0; column < columnCount(); ++column)
            item->setToolTip(column, sentence);
        item->setData(Name, Qt::AccessibleTextRole, sentence);
        if (text(each.name) == current)
            setCurrentItem(item);
    }
    if (names.empty()) {
        auto* item = new QTreeWidgetItem(this, {m_none});
        item->setForeground(Name, theme().muted);
        item->setFlags(Qt::ItemIsEnabled);
        item->setFirstColumnSpanned(true);
    }
}

} // namespace postern::ui
