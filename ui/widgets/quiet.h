#pragma once
// A list that changes its row and its selection by itself, because what it shows came or went: screen readers hear of
// it only while the list has the keyboard. They follow whatever they are told, and would leave where their user is,
// even for a page that nobody sees.
#include <type_traits>

#include <QAccessible>
#include <QListView>

namespace postern::ui {

template <class View>
class Quiet : public View {
public:
    using View::View;

protected:
    // What Qt's views add to their base here is to tell readers; a tree does more, and looks for the keyboard itself.
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override {
        if (this->hasFocus() || !std::is_base_of_v<QListView, View>)
            View::currentChanged(current, previous);
        else
            QAbstractItemView::currentChanged(current, previous);
    }
    // With the keyboard a reader comes to the row, not to the list alone.
    void focusInEvent(QFocusEvent* event) override {
        View::focusInEvent(event);
        if (!this->currentIndex().isValid() || !std::is_base_of_v<QListView, View>)
            return;
        QAccessibleEvent reached(this, QAccessible::Focus);
        reached.setChild(this->currentIndex().row());
        QAccessible::updateAccessibility(&reached);
    }
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override {
        if (this->hasFocus())
            View::selectionChanged(selected, deselected);
        else
            QAbstractItemView::selectionChanged(selected, deselected);
    }
};

} // namespace postern::ui
